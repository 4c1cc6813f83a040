"""Files that came back: what was changed is found with its path, whatever program saved them, and nothing else is."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from lxml import etree

from sognko_docs.finding import Grad, sti_tekst
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.retur.grunnlag import Kjenning, Saker
from sognko_docs.pipeline.retur.inntak import finn_inntak
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from tests.identity.plantehjelp import pakk_inn, pakk_ut
from tests.identity.planter import SLAG, Slag
from tests.word.bygg import W, avsnitt, docx
from tests.word.ordrediger import (
    bytt,
    finn,
    flytt,
    framlegg,
    loys_opp,
    med_del,
    rediger,
    sett_inn,
    slett,
    som_word,
    tekst,
    utan_del,
    utan_tag,
)  # fmt: skip

ROT = Path(__file__).parents[2]
GIS, NAV, KO = "kart-oppmaaling-gis", "nav-prinsippvedtak", "samarbeidsavtale-sogn-ko"
FRIST = 0.5
"""Seconds of work for a long file, once the program has started."""
Endring = Callable[[etree._Element], None]
SAMANDRAG, LISTE = "Bakgrunnen er at fagmiljøa", "å overføre dei tilsette"
PUNKT = f"{LISTE} etter reglane om verksemdsoverdraging"


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of three cases."""
    ut = tmp_path_factory.mktemp("bygd")
    for sak in (GIS, NAV, KO):
        assert bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.fixture
def saker(bygd: Path) -> Saker:
    """The cases of the project, without the finished files."""
    return Saker(ROT, ROT / "templates", lager=bygd / "lager")


@pytest.fixture
def vik(bygd: Path) -> bytes:
    """The case paper to Vik."""
    return (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()


@pytest.fixture
def retur(saker: Saker, tmp_path: Path) -> Callable[[bytes], Retur]:
    """Read a file that came back under another name."""

    def les(data: bytes) -> Retur:
        fil = tmp_path / "Kopi av sak (2).docx"
        fil.write_bytes(data)
        return les_retur(fil, saker)

    return les


def endringar(retur: Retur) -> list[tuple[str, str, str, str]]:
    """Kind, path, old words and new words of each change."""
    return [(ei.slag, ei.sti, ei.gammal.tekst, ei.ny.tekst) for ei in retur.endringar]


def kodar(retur: Retur) -> set[str]:
    """The codes of the findings, without notes on controls."""
    return {ei.kode for ei in retur.funn} - {"D172"}


def lagre_i_libreoffice(soffice: str, mappe: Path, filer: dict[str, bytes]) -> dict[str, bytes]:
    """The files opened and saved in LibreOffice, all in one go."""
    (mappe / "inn").mkdir()
    for namn, data in filer.items():
        (mappe / "inn" / f"{namn}.docx").write_bytes(data)
    kall = [soffice, f"-env:UserInstallation=file://{mappe.as_posix()}/profil", "--headless", "--convert-to",
            "docx:MS Word 2007 XML", "--outdir", str(mappe / "ut"), *map(str, sorted((mappe / "inn").iterdir()))]  # fmt: skip
    subprocess.run(kall, check=True, capture_output=True, timeout=240)
    return {namn: (mappe / "ut" / f"{namn}.docx").read_bytes() for namn in filer}


def test_no_finished_file_is_told_as_changed(bygd: Path, saker: Saker) -> None:
    filer = [fil for fil in sorted(bygd.glob("*/*/**/*.docx")) if "internt" not in fil.parts]
    assert len(filer) > 40
    for fil in filer:
        svar = les_retur(fil, saker)
        assert (svar.funn, svar.endringar) == ((), ()), fil
        assert svar.kjenning is not None
        assert svar.uendra == svar.avsnitt


@pytest.mark.parametrize("fil", ["internt/internt-foelgjeark.docx", "likelydande.docx"])
def test_what_no_council_gets_is_no_file_of_a_council(bygd: Path, saker: Saker, fil: str) -> None:
    assert kodar(les_retur(bygd / GIS / fil, saker)) == {"D140"}


@pytest.mark.parametrize("form", [som_word, utan_tag, loys_opp], ids=["word", "tags gone", "controls gone"])
def test_a_file_saved_again_is_not_changed(
    vik: bytes, retur: Callable[[bytes], Retur], form: Endring
) -> None:
    svar = retur(rediger(vik, form))
    assert (endringar(svar), kodar(svar)) == ([], set())


def test_no_file_is_told_as_changed_after_libreoffice_has_saved_it(
    bygd: Path, saker: Saker, tmp_path: Path, krev_libreoffice: str
) -> None:
    alle = {
        f"{fil.parent.name}-{fil.stem}-{nr}": fil.read_bytes()
        for nr, fil in enumerate(sorted(bygd.rglob("*.docx")))
        if "luster" in fil.parts or fil.parent.name == "vik"
    }
    for namn, data in lagre_i_libreoffice(krev_libreoffice, tmp_path, alle).items():
        (tmp_path / f"{namn}.docx").write_bytes(data)
        svar = les_retur(tmp_path / f"{namn}.docx", saker)
        assert (endringar(svar), kodar(svar)) == ([], set()), namn


REDIGERINGAR: dict[str, tuple[tuple[Endring, ...], list[tuple[str, str, str, str]]]] = {
    "shared text": ((bytt("små og sårbare", "sterke og solide"),),
                    [("delt", "tekst.samandrag", "små og sårbare", "sterke og solide")]),
    "one letter": ((bytt("regionen samla sett", "regionen samle sett"),),
                   [("delt", "tekst.samandrag", "samla", "samle")]),
    "a word put in": ((bytt("det har vore særs", "det alltid har vore særs"),),
                      [("delt", "tekst.samandrag", "", "alltid ")]),
    "a word taken out": ((bytt("det har vore særs vanskeleg", "det har vore vanskeleg"),),
                         [("delt", "tekst.samandrag", "særs ", "")]),
    "a council field": ((bytt("Vik kommune", "Vik herad"),), [("kommunefelt", "kommune.namn", "Vik kommune", "Vik herad")]),
    "a reckoned sum": ((bytt("11\u00a0890\u00a0496\u00a0kr", "12\u00a0000\u00a0000\u00a0kr"),),
                       [("rekna", "=budsjett.sum", "11\u00a0890\u00a0496\u00a0kr", "12\u00a0000\u00a0000\u00a0kr")]),
    "a value of the case": ((bytt("1.\u00a0januar 2027", "1.\u00a0juli 2027"),), [("delt", "avtale.verknad_frå", "1.\u00a0januar 2027", "1.\u00a0juli 2027")]),
    "a point of the decision": ((bytt("Ordføraren skriv under", "Varaordføraren skriv under"),),
                                [("rolle", "vedtak[9].tekst", "Ordføraren", "Varaordføraren")]),
    "text of the template": ((bytt("Spørsmål som står att", "Spørsmål som attstår"),),
                             [("utanfor", "", "står att", "attstår")]),
    "plain spaces in a number": ((bytt("11\u00a0890\u00a0496\u00a0kr", "11 890 496 kr"),), []),
    "a no-break space": ((bytt("Alle seks", "Alle\u00a0seks"),), [("typografi", "tekst.samandrag", " ", "\u00a0")]),
    "a dash": ((bytt("Alle seks", "Alle – seks"), bytt("– seks", "- seks")), [("delt", "tekst.samandrag", "", "- ")]),
    "a new paragraph": ((sett_inn(SAMANDRAG, "Dette er nytt i saka vår."),),
                        [("nytt avsnitt", "tekst.samandrag", "", "Dette er nytt i saka vår.")]),
    "an empty paragraph": ((sett_inn(SAMANDRAG, ""),), [("tomt", "tekst.samandrag", "", "")]),
    "a list item moved": ((flytt(LISTE, "å etablere samarbeidet og"),),
                          [("flytta", "tekst.samandrag", PUNKT, PUNKT)]),
}  # fmt: skip


@pytest.mark.parametrize(
    "form", [(), (som_word,), (utan_tag,), (loys_opp,)], ids=["plain", "word", "tags gone", "controls gone"]
)
@pytest.mark.parametrize("namn", REDIGERINGAR)
def test_every_edit_is_found_with_its_path(
    vik: bytes, retur: Callable[[bytes], Retur], namn: str, form: tuple[Endring, ...]
) -> None:
    steg, venta = REDIGERINGAR[namn]
    assert endringar(retur(rediger(vik, *steg, *form))) == venta


def test_every_edit_is_found_after_libreoffice_has_saved_it(
    vik: bytes, saker: Saker, tmp_path: Path, krev_libreoffice: str
) -> None:
    filer = {namn: rediger(vik, *steg) for namn, (steg, _) in REDIGERINGAR.items()}
    for namn, data in lagre_i_libreoffice(krev_libreoffice, tmp_path, filer).items():
        (tmp_path / "retur.docx").write_bytes(data)
        svar = les_retur(tmp_path / "retur.docx", saker)
        assert endringar(svar) == REDIGERINGAR[namn][1], namn


def test_a_deleted_paragraph_is_found_with_its_old_text(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    svar = retur(rediger(vik, slett(SAMANDRAG)))
    assert [(ei.slag, ei.sti) for ei in svar.endringar] == [("sletta avsnitt", "tekst.samandrag")]
    assert svar.endringar[0].gammal.tekst.startswith(SAMANDRAG)


def test_what_is_proposed_is_told_apart_from_what_stands(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    svar = retur(
        rediger(vik, bytt("små og sårbare", "store"), framlegg("særs vanskeleg", "lett", "Kari Nordmann"))
    )
    assert [(ei.gammal.tekst, ei.ny.tekst, ei.framlegg, ei.forfattar) for ei in svar.endringar] == [
        ("små og sårbare", "store", False, ""),
        ("særs vanskeleg", "lett", True, "Kari Nordmann"),
    ]
    godteke, foreslaatt = svar.funn
    assert (godteke.kode, godteke.grad, foreslaatt.kode, foreslaatt.grad) == (
        "D150",
        Grad.FEIL,
        "D150",
        Grad.AATVARING,
    )
    assert foreslaatt.melding.endswith("(Kari Nordmann, 3. mars 2026)")
    assert "Framlegg om å endre delt tekst: «særs vanskeleg» er blitt «lett»" in foreslaatt.melding


@pytest.mark.parametrize("form", [(), (loys_opp,)], ids=["plain", "controls gone"])
def test_proposed_paragraphs_are_told_with_who_proposed_them(
    vik: bytes, retur: Callable[[bytes], Retur], form: tuple[Endring, ...]
) -> None:
    svar = retur(
        rediger(
            vik,
            *form,
            sett_inn(SAMANDRAG, "Nytt.", spora=True),
            slett("Alle seks kommunestyra får", spora=True),
        )
    )
    assert [(ei.slag, ei.sti, ei.framlegg, ei.forfattar) for ei in svar.endringar] == [
        ("nytt avsnitt", "tekst.samandrag", True, "Kari"),
        ("sletta avsnitt", "tekst.samandrag", True, "Kari"),
    ]


def test_a_finding_points_at_the_very_words_in_the_case(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    svar = retur(rediger(vik, bytt("små og sårbare", "sterke og solide")))
    funn = svar.funn[0]
    assert funn.stad is not None
    assert svar.lesing is not None
    linje = svar.lesing.linjer[funn.stad.fil][funn.stad.linje - 1]
    assert linje[funn.stad.kolonne - 1 :].startswith("små og sårbare")
    assert sti_tekst(funn.sti) == "tekst.samandrag"
    assert funn.melding.startswith(
        "Kopi av sak (2).docx, hovuddelen, avsnitt 27: Delt tekst er endra: «små og sårbare»"
    )


def test_a_new_paragraph_points_at_the_end_of_the_one_before_it(
    vik: bytes, retur: Callable[[bytes], Retur]
) -> None:
    svar = retur(rediger(vik, sett_inn("Alle seks kommunestyra", "Vik krev meir.")))
    stad = svar.funn[0].stad
    assert stad is not None
    assert svar.lesing is not None
    assert (
        svar.lesing.linjer[stad.fil][stad.linje - 1].strip()
        == "Vedtaka gjeld først når kommunane har vedteke det same."
    )


def test_empty_council_fields_are_filled_in_without_drift(
    vik: bytes, retur: Callable[[bytes], Retur]
) -> None:
    def fyll(rot: etree._Element) -> None:
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        tag = next(e for e in rot.iter(w + "tag") if e.get(w + "val") == "kommune.handsaming[0].saksnummer")
        t = next(next(e for e in tag.iterancestors(w + "sdt")).iter(w + "t"))
        t.text = "26/14"

    for form in ((), (loys_opp,)):
        svar = retur(rediger(vik, fyll, *form))
        assert endringar(svar) == [("kommunefelt", "kommune.handsaming[0].saksnummer", "", "26/14")]
        assert svar.drift == ()
        assert kodar(svar) == {"D170"}


def test_a_row_taken_out_of_a_table_is_told_as_a_row(bygd: Path, retur: Callable[[bytes], Retur]) -> None:
    def ta_ut(rot: etree._Element) -> None:
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        rad = next(
            tr for tr in rot.iter(w + "tr") if "Sogndal" in "".join(t.text or "" for t in tr.iter(w + "t"))
        )
        forelder = rad.getparent()
        assert forelder is not None
        forelder.remove(rad)

    svar = retur(rediger((bygd / GIS / "vik/03-budsjett-og-fordeling.docx").read_bytes(), ta_ut))
    assert [ei.slag for ei in svar.endringar] == ["sletta rad"]
    assert kodar(svar) == {"D159"}


def test_hidden_text_and_updated_fields_are_no_drift(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    def loeynd(rot: etree._Element) -> None:
        finn(rot, SAMANDRAG).append(
            etree.fromstring(f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t>Hemmeleg</w:t></w:r>")
        )

    def felt(rot: etree._Element) -> None:
        p = etree.fromstring(f'<w:fldSimple {W} w:instr=" DATE "><w:r><w:t>3. mars</w:t></w:r></w:fldSimple>')
        finn(rot, SAMANDRAG).append(p)

    assert (endringar(svar := retur(rediger(vik, loeynd, felt))), kodar(svar)) == ([], {"D162", "D174"})


USYNLEG = [
    slag
    for slag in SLAG
    if slag.gruppe == "Skjult tekst" and slag.grunn is None and slag.namn != "skjult avsnittsmerke"
]
"""Each way of making text invisible; a hidden paragraph mark hides none."""


@pytest.mark.parametrize("slag", USYNLEG, ids=lambda slag: slag.namn)
def test_text_somebody_has_made_invisible_is_told(
    vik: bytes, retur: Callable[[bytes], Retur], slag: Slag
) -> None:
    delar = pakk_ut(vik)
    slag.plant(delar)
    assert kodar(retur(pakk_inn(delar))) & {"D150", "D174"}


USAGT = frozenset({
    "kommunefelt rundt ei tabellrad", "nedtrekksliste i ein kontroll", "kolonnebreidd i ein tabell", "ukjend del i pakka",
})  # fmt: skip
"""What does not show on the page, or what no text can be read from; ``verify`` tells it as long as the file is whole."""


@pytest.mark.parametrize("slag", [ei for ei in SLAG if ei.grunn is None], ids=lambda slag: slag.namn)
def test_whatever_else_is_changed_in_a_file_is_told(
    vik: bytes, retur: Callable[[bytes], Retur], slag: Slag
) -> None:
    delar = pakk_ut(vik)
    slag.plant(delar)
    assert bool(retur(pakk_inn(delar)).funn) == (slag.namn not in USAGT)


def test_what_else_is_changed_is_told_in_two_findings(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    delar = pakk_ut(vik)
    for namn in ("vedtakspunkta byrjar på 2", "feit skrift", "margane på sida"):
        next(ei for ei in SLAG if ei.namn == namn).plant(delar)
    svar = retur(pakk_inn(delar))
    innhald, utsjaanad = svar.funn
    assert (innhald.kode, innhald.grad, utsjaanad.kode, utsjaanad.grad) == (
        "D162",
        Grad.AATVARING,
        "D163",
        Grad.MERKNAD,
    )
    assert "nummer i «Kommunestyret vedtek at" in innhald.melding
    assert "«1.» er blitt «2.»" in innhald.melding
    assert utsjaanad.melding == (
        "Utsjånaden er endra: feit skrift i «fagmiljøa er små»; sideoppsettet i bolk 1"
    )
    assert (svar.endringar, svar.drift) == ((), ())


def test_hiding_shared_text_is_drift(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    def gjoeym(rot: etree._Element) -> None:
        w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        for r in finn(rot, "Alle seks kommunestyra").iter(w + "r"):
            r.insert(0, etree.fromstring(f"<w:rPr {W}><w:vanish/></w:rPr>"))

    assert [ei.slag for ei in retur(rediger(vik, gjoeym)).drift] == ["sletta avsnitt"]


def test_comments_are_told_with_who_and_where(vik: bytes, retur: Callable[[bytes], Retur]) -> None:
    def legg_ved(rot: etree._Element) -> None:
        finn(rot, SAMANDRAG).append(etree.fromstring(f'<w:r {W}><w:commentReference w:id="1"/></w:r>'))

    kommentar = f'<w:comments {W}><w:comment w:id="1" w:author="Per" w:date="2026-03-03T10:00:00Z">{avsnitt("Er dette rett?")}</w:comment></w:comments>'
    svar = retur(med_del(rediger(vik, legg_ved), "word/comments.xml", kommentar))
    (funn,) = svar.funn
    assert (svar.endringar, funn.kode, funn.grad, sti_tekst(funn.sti)) == (
        (),
        "D171",
        Grad.MERKNAD,
        "tekst.samandrag",
    )
    assert funn.melding.endswith("«Er dette rett?» (Per, 3. mars 2026)")


@pytest.mark.parametrize("fil", ["vik/01-saksframlegg.docx", "luster/01-saksframlegg.docx", "aardal/03-budsjett-og-fordeling.docx",
                                 "sogndal/tilsette/01-informasjonsbrev.docx", "vik/tilsette/02-droeftingsprotokoll.docx",
                                 "laerdal/tilsette/03-reservasjonsskjema.docx"])  # fmt: skip
def test_a_file_that_says_nothing_of_itself_is_known_by_its_words(
    bygd: Path, retur: Callable[[bytes], Retur], fil: str
) -> None:
    heil = (bygd / GIS / fil).read_bytes()
    svar = retur(utan_del(rediger(heil, loys_opp), "docProps/custom.xml"))
    assert svar.kjenning is not None
    mappe = {"årdal": "aardal", "lærdal": "laerdal"}.get(svar.kjenning.kommune, svar.kjenning.kommune)
    assert (svar.kjenning.sak, mappe, svar.kjenning.dokument) == (
        GIS,
        fil.split("/", maxsplit=1)[0],
        fil.rpartition("/")[2][3:-5],
    )
    assert (svar.endringar, kodar(svar)) == ((), {"D141"})


def test_a_file_that_may_be_of_several_councils_is_told_so_and_nothing_of_it_is_taken_in(
    bygd: Path, saker: Saker, tmp_path: Path
) -> None:
    def utan_namn(rot: etree._Element) -> None:
        loys_opp(rot)
        for p in [
            p for p in rot.iter(f"{{{rot.nsmap['w']}}}p") if "Vik" in tekst(p) or "dei tilsette" in tekst(p)
        ]:
            forelder = p.getparent()
            assert forelder is not None
            forelder.remove(p)

    heil = (bygd / GIS / "vik/tilsette/03-reservasjonsskjema.docx").read_bytes()
    fil = tmp_path / "skjema.docx"
    for del_ in ("word/document.xml", "word/header1.xml", "word/header2.xml"):
        heil = rediger(heil, utan_namn, del_=del_)
    fil.write_bytes(utan_del(heil, "docProps/custom.xml"))
    svar = les_retur(fil, saker)
    (kjend,) = [funn for funn in svar.funn if funn.kode == "D141"]
    assert kjend.melding.endswith("men det er usikkert")
    framlegg_ = finn_inntak(svar, saker)
    assert (framlegg_.inntak, [funn.kode for funn in framlegg_.funn]) == ((), ["D185"])


def test_a_letter_of_their_own_is_known_as_none(retur: Callable[[bytes], Retur]) -> None:
    svar = retur(docx(avsnitt("Vi viser til saka og ber om utsett frist."), avsnitt("Helsing kommunen")))
    assert (kodar(svar), svar.kjenning) == ({"D140"}, None)


def _kopi(til: Path) -> Path:
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, til / mappe)
    return til


def test_a_case_changed_since_is_told_and_the_old_version_is_used_when_it_can_be_had(
    bygd: Path, vik: bytes, tmp_path: Path
) -> None:
    fil = tmp_path / "vik.docx"
    fil.write_bytes(rediger(vik, bytt("særs vanskeleg", "lett")))
    rot = _kopi(tmp_path)
    sak = rot / "cases" / GIS / "sak.yaml"
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("små og sårbare", "svært små og sårbare"), encoding="utf-8"
    )
    no = Saker(rot, rot / "templates", lager=bygd / "lager")
    berre_no = les_retur(fil, no)
    assert {"D142", "D150"} == kodar(berre_no)
    assert sorted(endringar(berre_no)) == [
        ("delt", "tekst.samandrag", "svært ", ""), ("delt", "tekst.samandrag", "særs vanskeleg", "lett"),
    ]  # fmt: skip
    rett = [("delt", "tekst.samandrag", "særs vanskeleg", "lett")]
    i_output = les_retur(fil, Saker(rot, rot / "templates", bygd, bygd / "lager"))
    assert endringar(i_output) == rett
    assert "ligg i «output»" in i_output.funn[0].melding

    @contextmanager
    def utgaave(_kjenning: Kjenning) -> Iterator[Path]:
        yield ROT

    fraa_git = les_retur(fil, no, utgaave)
    assert endringar(fraa_git) == rett
    assert "historikken" in fraa_git.funn[0].melding


def test_a_template_changed_since_is_told(bygd: Path, vik: bytes, tmp_path: Path) -> None:
    fil = tmp_path / "vik.docx"
    fil.write_bytes(vik)
    rot = _kopi(tmp_path)
    mal = rot / "templates/saksframlegg.docx"
    mal.write_bytes(rediger(mal.read_bytes(), bytt("Spørsmål som står att", "Spørsmål som attstår")))
    svar = les_retur(fil, Saker(rot, rot / "templates", lager=bygd / "lager"))
    assert (kodar(svar), [ei.slag for ei in svar.endringar]) == ({"D142", "D152"}, ["utanfor"])
    assert les_retur(fil, Saker(rot, rot / "templates", bygd, bygd / "lager")).funn == ()


def test_a_case_with_errors_has_nothing_to_compare_with(bygd: Path, vik: bytes, tmp_path: Path) -> None:
    rot = _kopi(tmp_path)
    sak = rot / "cases" / GIS / "sak.yaml"
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("sum: 11890496", "sum: 11890497"), encoding="utf-8"
    )
    (tmp_path / "vik.docx").write_bytes(vik)
    svar = les_retur(tmp_path / "vik.docx", Saker(rot, rot / "templates", lager=bygd / "lager"))
    assert kodar(svar) == {"D143"}


def test_a_file_nobody_should_open_is_refused_and_left_as_it_was(
    vik: bytes, retur: Callable[[bytes], Retur]
) -> None:
    assert kodar(retur(vik[:-500])) == {"D106"}
    assert kodar(retur(b"")) == {"D102"}


def test_the_file_is_only_read(vik: bytes, saker: Saker, tmp_path: Path) -> None:
    fil = tmp_path / "a.docx"
    fil.write_bytes(rediger(vik, framlegg("særs vanskeleg", "lett")))
    fil.chmod(0o444)
    foer = (fil.read_bytes(), fil.stat().st_mtime_ns)
    les_retur(fil, saker)
    assert (fil.read_bytes(), fil.stat().st_mtime_ns) == foer
    assert [ei.name for ei in tmp_path.iterdir()] == ["a.docx"]


def test_a_paper_with_sixteen_tables_is_read_in_half_a_second(bygd: Path, tmp_path: Path) -> None:
    fil = tmp_path / "nav.docx"
    fil.write_bytes(rediger((bygd / NAV / "vik/01-saksframlegg.docx").read_bytes(), som_word))
    tider = []
    for _ in range(3):
        nye = Saker(ROT, ROT / "templates", lager=bygd / "lager")
        start = time.process_time()
        assert les_retur(fil, nye).endringar == ()
        tider.append(time.process_time() - start)
    assert min(tider) < FRIST, tider
