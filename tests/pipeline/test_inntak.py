"""Edits made in Word, taken into the case: one place, in the form the case has, or refused with the way out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from lxml import etree

from sognko_docs.finding import Finding
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.retur.godta import godta, nye_verdiar, ukjende, vel
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.inntak import Framlegg, finn_inntak
from sognko_docs.pipeline.retur.retur import les_retur
from tests.pipeline.prosjekt import Prosjekt, Redigering, felt, funna
from tests.word.ordrediger import W, bytt, finn, framlegg, rediger, sett_inn, slett, som_word, tekst

ROT = Path(__file__).parents[2]
GIS, BARNEVERN = "kart-oppmaaling-gis", "felles-barnevern"
SMAA = "små og sårbare"


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of two cases."""
    ut = tmp_path_factory.mktemp("bygd")
    for sak in (GIS, BARNEVERN):
        assert bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.fixture
def gis(bygd: Path, tmp_path: Path) -> Prosjekt:
    """The case on maps, and its case papers."""
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    return Prosjekt(tmp_path, bygd, GIS)


@pytest.fixture
def barnevern(gis: Prosjekt) -> Prosjekt:
    """The case on child welfare."""
    gis.sak = BARNEVERN
    return gis


@pytest.mark.parametrize("endringar", [(), (som_word,)], ids=["as it was", "saved by Word"])
def test_a_file_nobody_has_edited_gives_nothing_to_take_in(
    gis: Prosjekt, endringar: tuple[Redigering, ...]
) -> None:
    foer = gis.yaml.read_bytes()
    assert gis.framlegg(*endringar) == Framlegg((), ())
    assert gis.skriv().funn == ()
    assert gis.yaml.read_bytes() == foer


def test_other_words_are_one_line_of_the_case(gis: Prosjekt) -> None:
    gammal, ny = gis.ta_inn(bytt(SMAA, "store og sterke"))
    assert gammal.startswith("-    Bakgrunnen er at fagmiljøa er små og sårbare, og at det har vore")
    assert ny.startswith("+    Bakgrunnen er at fagmiljøa er store og sterke, og at det har vore")


def test_a_new_sentence_gets_a_line_of_its_own(gis: Prosjekt) -> None:
    assert gis.ta_inn(
        bytt("med rett kompetanse.", "med rett kompetanse. Det kostar 2\u00a0500\u00a0000\u00a0kr.")
    ) == ["+    Det kostar 2 500 000 kr."]


def test_a_proposal_is_taken_in_and_tells_who_made_it(gis: Prosjekt) -> None:
    (inntak,) = gis.framlegg(framlegg("særs vanskeleg", "lett", "Ola")).inntak
    assert (inntak.namn, inntak.forfattarar) == ("tekst.samandrag", ("Ola",))
    assert "lett å rekruttere" in inntak.vist_etter


def test_a_new_item_stands_in_the_list_and_a_reference_beside_it_stands(gis: Prosjekt) -> None:
    assert gis.ta_inn(sett_inn("å overføre dei tilsette", "å vente eit år")) == ["+    - å vente eit år"]


def test_an_item_that_is_gone_is_one_line_less(gis: Prosjekt) -> None:
    (linje,) = gis.ta_inn(slett("å overføre dei tilsette"))
    assert linje.startswith("-    - å overføre dei tilsette")


def test_emphasis_becomes_markdown(gis: Prosjekt) -> None:
    def feit(rot: etree._Element) -> None:
        bytt(SMAA, SMAA)(rot)
        r = next(r for r in finn(rot, SMAA).iter(W + "r") if tekst(r) == SMAA)
        rpr = etree.Element(W + "rPr")
        etree.SubElement(rpr, W + "b")
        r.insert(0, rpr)

    _, ny = gis.ta_inn(feit)
    assert "fagmiljøa er **små og sårbare**, og" in ny


def test_signs_of_markdown_are_escaped(gis: Prosjekt) -> None:
    _, ny = gis.ta_inn(bytt(SMAA, "*små* og _sårbare_ [1](2)"))
    assert r"er \*små\* og \_sårbare\_ \[1](2), og" in ny


def test_a_title_is_written_as_it_is_read(gis: Prosjekt) -> None:
    assert gis.ta_inn(bytt("Budsjettkalkyle 2026 og fordeling", "Kalkyle: fordeling")) == [
        "-  - tittel: Budsjettkalkyle 2026 og fordeling av kostnadene",
        "+  - tittel: 'Kalkyle: fordeling av kostnadene'",
    ]


def test_a_date_is_written_as_yaml_has_it(gis: Prosjekt) -> None:
    gis.fil = "04-notat-verksemdsoverdraging.docx"
    assert gis.ta_inn(felt("verksemdsoverdraging.dato", "1. mars 2027")) == [
        "-  dato: 2027-01-01",
        "+  dato: 2027-03-01",
    ]


def test_what_a_council_fills_in_of_its_own_stands_in_its_name(gis: Prosjekt) -> None:
    linjer = gis.ta_inn(
        felt("kommune.handsaming[2].møtedato", "12. november 2026"),
        felt("kommune.handsaming[2].saksnummer", "070/26"),
        felt("kommune.sakshandsamar", "Rådgivaren"),
    )
    assert linjer == [
        "+    sakshandsamar: Rådgivaren",
        "+    møtedato: {vik: 2026-11-12}",
        "+    saksnummer: {vik: 070/26}",
    ]


@pytest.mark.parametrize(
    ("endring", "kode", "ord_"),
    [
        (
            felt("kommune.handsaming[2].møtedato", "ein torsdag"),
            "D181",
            "«ein torsdag» kan ikkje skrivast i feltet",
        ),
        (bytt("Vik kommune", "Vik herad"), "D175", "Verdien «Vik kommune» er henta frå saka"),
        (felt("kommune.overskrift.samandrag", "Kort"), "D177", "står i kommuneregisteret"),
        (bytt("Sakshandsamar: ", "Ansvarleg: "), "D177", "høyrer ikkje til noko felt i saka"),
        (sett_inn("Ordføraren skriv under avtalen", "Nytt vedtak."), "D179", "nytt punkt"),
        (bytt(SMAA, "{{ sak.tittel }}"), "D179", "har teikn som betyr noko anna"),
    ],
    ids=["no date", "a reference", "the register", "the template", "a new point", "a reference by hand"],
)
def test_what_cannot_be_taken_in_is_refused_with_a_reason(
    gis: Prosjekt, endring: Redigering, kode: str, ord_: str
) -> None:
    framlegg_ = gis.framlegg(endring)
    assert framlegg_.inntak == ()
    assert [ei[0] for ei in funna(framlegg_)] == [kode]
    assert ord_ in funna(framlegg_)[0][1]
    assert framlegg_.funn[0].hjelp


def test_a_reckoned_amount_is_refused(gis: Prosjekt) -> None:
    gis.fil = "03-budsjett-og-fordeling.docx"
    framlegg_ = gis.framlegg(felt("=budsjett.sum", "1 kr"))
    assert {ei[0] for ei in funna(framlegg_)} == {"D177"}


def test_a_sentence_with_a_reference_can_be_taken_away_whole(gis: Prosjekt) -> None:
    linjer = gis.ta_inn(slett("Kommunane Luster, Lærdal, Sogndal, Vik og Årdal blir inviterte"))
    assert any("{{ vertskommune.namn }}" in linje for linje in linjer)
    assert all(linje.startswith("-") for linje in linjer)


def test_an_edit_in_a_text_many_cases_share_is_refused_with_the_way_out(barnevern: Prosjekt) -> None:
    framlegg_ = barnevern.framlegg(bytt("Det greier ut og rår til", "Det avgjer"), kommune="luster")
    assert framlegg_.inntak == ()
    assert funna(framlegg_) == [
        ("D178", "luster.docx: Endringa er i ein felles tekst, som fleire saker brukar")
    ]
    assert "ny versjon" in framlegg_.funn[0].hjelp


def test_a_field_that_has_been_changed_since_is_refused_and_another_is_not(gis: Prosjekt) -> None:
    gis.yaml.write_text(gis.yaml.read_text(encoding="utf-8").replace(SMAA, "svake"), encoding="utf-8")
    framlegg_ = gis.framlegg(bytt("særs vanskeleg", "lett"), felt("sak.tittel", "Kart"))
    assert [ei[0] for ei in funna(framlegg_)] == ["D176"]
    assert [inntak.namn for inntak in framlegg_.inntak] == ["sak.tittel"]


def test_a_file_from_a_version_that_is_not_to_be_had_is_refused(gis: Prosjekt, tmp_path: Path) -> None:
    data = (gis.bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()
    gis.yaml.write_text(gis.yaml.read_text(encoding="utf-8").replace(SMAA, "svake"), encoding="utf-8")
    utan = Prosjekt(tmp_path, gis.bygd, GIS)
    saker = Saker(tmp_path, ROT / "templates", tmp_path / "output", gis.bygd / "lager")
    (tmp_path / "vik.docx").write_bytes(rediger(data, bytt("særs vanskeleg", "lett")))
    framlegg_ = finn_inntak(les_retur(tmp_path / "vik.docx", saker), saker)
    assert (framlegg_.inntak, [ei[0] for ei in funna(framlegg_)]) == ((), ["D176"])
    assert utan.yaml.is_file()


def test_edits_of_two_councils_in_two_places_are_both_written(gis: Prosjekt) -> None:
    vik = gis.framlegg(bytt(SMAA, "store")).inntak
    luster = gis.framlegg(bytt("krev eit forpliktande", "krev eit godt"), kommune="luster").inntak
    valde, funn = vel([*vik, *luster], {}, alle=True)
    assert (len(valde), funn) == (2, [])
    assert gis.skriv(*valde).skrivne == 2
    assert gis.yaml.read_text(encoding="utf-8").count("fagmiljøa er store") == 1


def test_the_same_edit_by_two_councils_is_written_once(gis: Prosjekt) -> None:
    alle = [
        *gis.framlegg(bytt(SMAA, "store")).inntak,
        *gis.framlegg(bytt(SMAA, "store"), kommune="luster").inntak,
    ]
    valde, funn = vel(alle, {}, alle=True)
    verdiar = nye_verdiar(gis.saker.kontrollert(GIS).lesing, valde)
    assert (funn, str(verdiar["tekst", "samandrag"]).count("store")) == ([], 1)


def test_councils_that_disagree_are_named_and_nothing_is_taken_in_without_a_choice(gis: Prosjekt) -> None:
    alle = [
        *gis.framlegg(bytt(SMAA, "store")).inntak,
        *gis.framlegg(bytt(SMAA, "fine"), kommune="luster").inntak,
    ]
    valde, (funn,) = vel(alle, {}, alle=True)
    assert (valde, funn.kode) == ([], "D180")
    assert "vik: «Bakgrunnen er at fagmiljøa er store" in funn.melding
    assert "luster: «Bakgrunnen er at fagmiljøa er fine" in funn.melding
    valde, ingen = vel(alle, {"tekst.samandrag": "luster"}, alle=False)
    assert ([inntak.kommune for inntak in valde], ingen) == (["luster"], [])


def test_a_path_nobody_has_edited_is_told(gis: Prosjekt) -> None:
    inntak = gis.framlegg(bytt(SMAA, "store")).inntak
    assert ukjende(inntak, {"tekst.samandrag": "vik"}) == []
    (feil,) = ukjende(inntak, {"tekst.bakgrunn": ""})
    assert (feil.kode, feil.hjelp) == ("D183", "endringar finst i: tekst.samandrag")


def test_nothing_is_written_when_the_case_would_have_an_error(gis: Prosjekt) -> None:
    foer = gis.yaml.read_bytes()
    utfall = gis.skriv(*gis.framlegg(bytt(SMAA, "regulerte i kommunelova § 99-1")).inntak)
    koder = [ei.kode for ei in utfall.funn]
    assert (utfall.skrivne, koder[-1], len(koder) > 1) == (0, "D182", True)
    assert gis.yaml.read_bytes() == foer


def test_nothing_is_written_when_somebody_has_saved_the_case_meanwhile(gis: Prosjekt) -> None:
    inntak, kontrollert = gis.framlegg(bytt(SMAA, "store")).inntak, gis.saker.kontrollert(GIS)
    gis.yaml.write_text(gis.yaml.read_text(encoding="utf-8") + "# ny\n", encoding="utf-8")
    foer = gis.yaml.read_bytes()
    utfall = godta(gis.rot, GIS, kontrollert, inntak)
    assert ([ei.kode for ei in utfall.funn], gis.yaml.read_bytes()) == (["D184"], foer)


def test_a_refusal_points_at_the_line_of_the_case(gis: Prosjekt) -> None:
    funn: Finding = gis.framlegg(bytt("Vik kommune", "Vik herad")).funn[0]
    assert funn.stad is not None
    assert funn.stad.linje > 0
    assert str(funn.stad.fil).endswith("sak.yaml")
