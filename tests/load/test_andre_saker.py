"""A case on an agreement that stands elsewhere is held against it there."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
import yaml

from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import les_sak
from tests.load.skriv import skriv
from tests.rules.delsak import endringssak, uttredingssak
from tests.rules.grunnsak import Tre, grunnsak, skriv_sak

AVTALAR = """\
avtalar:
  gis:
    namn: GIS
    form: administrativt vertskommunesamarbeid
    partar: [vik, luster, årdal]
    oppseiing: {oppseiingstid_månader: 12, varsel_innan: 15. juni, verknad: 31. desember}
    kjelde: avtalen
"""


def avtalesak() -> Tre:
    """Return another case with an agreement of some sentences, and one agreement it dissolves."""
    sak = copy.deepcopy(grunnsak())
    sak["avtale"]["oppgjer"] = (
        "Kontingenten blir\nbetalt 1. mars.\nKommunane betaler til {{ vertskommune.namn }} kvart år.\n\n"
        "- Løna følgjer tariffen.\n- Reiser blir dekte.\n"
    )
    sak["oppløyser"] = [{"avtale": "GIS", "partar": ["vik", "luster", "årdal"]}]
    sak["kommunar"]["aurland"] = {"rolle": "utanfor"}
    sak["vedtak"][2]["gjeld"] = ["vertskommune", "samarbeidskommune"]
    return sak


def les(rot: Path, sak: Tre, annan: Tre | str | None = None, avtalar: str = AVTALAR) -> Lesing:
    """Read a case that has another one, and the register of agreements, beside it."""
    mappe = skriv_sak(rot, sak)
    (rot / "cases" / "avtalar.yaml").write_text(avtalar, encoding="utf-8")
    if annan is not None:
        fil = rot / "cases" / "kart" / "sak.yaml"
        fil.parent.mkdir()
        tekst = annan if isinstance(annan, str) else yaml.safe_dump(annan, allow_unicode=True)
        fil.write_text(tekst, encoding="utf-8")
    return les_sak(mappe, rot)


def uttreding(**anna: object) -> Tre:
    sak = uttredingssak()
    sak["uttreding"]["avtale"] |= {"i_registeret": "gis"} | anna
    return sak


def endring(gammal: str, sak: str = "kart") -> Tre:
    endra = endringssak()
    endra["endring"]["sak"] = sak
    endra["endring"]["endringar"][0]["gammal"] = gammal
    return endra


def test_an_agreement_that_is_as_in_the_register(tmp_path: Path) -> None:
    assert skriv(les(tmp_path, uttreding()).funn) == []


def test_an_agreement_the_register_has_not(tmp_path: Path) -> None:
    (funn,) = les(tmp_path, uttreding(i_registeret="gsi")).funn
    assert (funn.kode, funn.melding) == ("S617", "Avtaleregisteret har ingen avtale «gsi»")
    assert "«gis»" in funn.hjelp
    assert funn.stad is not None
    assert funn.stad.linje > 0


@pytest.mark.parametrize(
    ("felt", "verdi"),
    [
        ("form", "interkommunalt selskap"),
        ("partar", ["vik", "luster", "årdal", "sogndal"]),
        ("oppseiing", {"oppseiingstid_månader": 6}),
    ],
)
def test_facts_that_differ_from_the_register(felt: str, verdi: object, tmp_path: Path) -> None:
    (funn,) = les(tmp_path, uttreding(**{felt: verdi})).funn
    assert funn.kode == "S618"
    assert funn.melding == f"«{felt}» er ikkje det same som i avtaleregisteret («gis»)"
    assert funn.sti == ("uttreding", "avtale", felt)


def test_what_the_register_does_not_say_cannot_differ(tmp_path: Path) -> None:
    stutt = "avtalar:\n  gis: {namn: GIS, kjelde: avtalen}\n"
    assert skriv(les(tmp_path, uttreding(), avtalar=stutt).funn) == []


def test_a_case_that_dissolves_the_agreement_with_the_same_parties(tmp_path: Path) -> None:
    sak = uttreding()
    sak["uttreding"]["vedteke_i"] = "kart"
    assert skriv(les(tmp_path, sak, avtalesak()).funn) == []


@pytest.mark.parametrize(
    ("oppl", "melding"),
    [
        ([], "Saka «kart» oppløyser ikkje avtalen «GIS»"),
        (
            [{"avtale": "GIS", "partar": ["vik", "luster"]}],
            "Partane er ikkje dei same som under «oppløyser» i saka «kart»",
        ),
    ],
)
def test_a_case_that_does_not_dissolve_it_as_said(oppl: list[Tre], melding: str, tmp_path: Path) -> None:
    sak = uttreding()
    sak["uttreding"]["vedteke_i"] = "kart"
    (funn,) = les(tmp_path, sak, avtalesak() | {"oppløyser": oppl}).funn
    assert (funn.kode, funn.melding) == ("S619", melding)


@pytest.mark.parametrize("felt", ["uttreding", "endring"])
def test_a_case_that_does_not_exist(felt: str, tmp_path: Path) -> None:
    sak = uttreding() if felt == "uttreding" else endring("Løna følgjer tariffen.", "krat")
    if felt == "uttreding":
        sak["uttreding"]["vedteke_i"] = "krat"
    (funn,) = les(tmp_path, sak, avtalesak()).funn
    assert funn.kode in {"S619", "S621"}
    assert funn.melding == "Fann inga sak som heiter «krat»"
    assert "«kart»" in funn.hjelp


def test_another_case_that_cannot_be_read_is_told_of_once(tmp_path: Path) -> None:
    (funn,) = les(tmp_path, endring("Løna følgjer tariffen."), "sak: [").funn
    assert (funn.kode, funn.melding) == ("S621", "Saka «kart» kan ikkje lesast")
    assert funn.hjelp == "rett ho først: sognko check kart"


def test_another_case_without_an_agreement(tmp_path: Path) -> None:
    annan = avtalesak()
    del annan["avtale"]
    (funn,) = les(tmp_path, endring("Løna følgjer tariffen."), annan).funn
    assert (funn.kode, funn.melding) == ("S621", "Saka «kart» har ingen avtale")


@pytest.mark.parametrize(
    "gammal",
    [
        "Kontingenten blir betalt 1. mars.",
        "Kommunane betaler til Luster kommune kvart år.",
        "Løna følgjer tariffen.\nReiser blir dekte.",
        "- Reiser  blir dekte",
    ],
)
def test_old_wording_that_stands_in_the_agreement(gammal: str, tmp_path: Path) -> None:
    assert skriv(les(tmp_path, endring(gammal), avtalesak()).funn) == []


@pytest.mark.parametrize(
    ("gammal", "setning"),
    [
        ("Kontingenten blir betalt 1. april.", "Kontingenten blir betalt 1. april."),
        ("Løna følgjer tariffen.\nReiser blir betalte.", "Reiser blir betalte."),
        ("Reiser blir.", "Reiser blir."),
        ("Kommunane betaler til kvart år.", "Kommunane betaler til kvart år."),
    ],
)
def test_old_wording_that_does_not_stand_there(gammal: str, setning: str, tmp_path: Path) -> None:
    (funn,) = les(tmp_path, endring(gammal), avtalesak()).funn
    assert (funn.kode, funn.melding) == ("S622", f"«{setning}» står ikkje i avtalen i saka «kart»")
    assert funn.sti == ("endring", "endringar", 0, "gammal")


def test_a_long_sentence_is_cut_between_words(tmp_path: Path) -> None:
    lang = "Kommunane " + "betaler " * 12 + "alt."
    (funn,) = les(tmp_path, endring(lang), avtalesak()).funn
    assert funn.melding.startswith("«Kommunane betaler")
    assert "betaler …» står ikkje" in funn.melding


def test_a_change_of_the_other_case_changes_what_this_one_is_built_from(tmp_path: Path) -> None:
    sak, inngang = endring("Løna følgjer tariffen."), []
    for nr, arkiv in enumerate(("Vertskommunen har arkivet.", "Alle har arkivet.")):
        annan = avtalesak()
        annan["avtale"]["arkiv"] = arkiv
        lesing = les(tmp_path / f"{nr}", sak, annan)
        assert lesing.lasta is not None
        inngang.append(lesing.lasta.inngang)
    assert inngang[0] != inngang[1]
