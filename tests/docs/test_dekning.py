"""The page on what the sources name, held against the folders of cases and the register of agreements."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sognko_docs.compute.budsjett import rekn
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import les_sak
from sognko_docs.sak.budsjett import Budsjett

ROT = Path(__file__).parents[2]
SIDA = ROT / "docs/dekning.md"
HOVUD = ["namn", "mappe", "vert og partar", "årsverk og pengar", "datoar", "kjelde"]
MAPPER = {mappe.name for mappe in finn_saker(ROT).mapper}
I_ARBEID = "i arbeid: "


def rader(tekst: str) -> list[list[str]]:
    """Return the rows of every table that has the six columns."""
    rader, med = [], False
    for linje in tekst.splitlines():
        celler = [celle.strip() for celle in linje.strip("|").split("|")] if linje.startswith("|") else []
        if not celler or celler == HOVUD or set(linje) <= set("|-"):
            med = celler == HOVUD or (med and bool(celler))
        elif med:
            rader.append(celler)
    return rader


RADER = rader(SIDA.read_text(encoding="utf-8"))


def mapper_i(celle: str) -> set[str]:
    """Return the folders a cell names; nothing when it gives a reason instead."""
    return set(re.findall(r"`([^`]+)`", celle)) if celle.startswith("`") else set()


def feil(alle: list[list[str]], finst: set[str]) -> list[str]:
    """Return what is wrong between the table and the folders there are."""
    nemnde = {mappe for rad in alle for mappe in mapper_i(rad[1])}
    ventar = {rad[1].removeprefix(I_ARBEID) for rad in alle if rad[1].startswith(I_ARBEID)}
    return [
        *(f"cases/{mappe} has no row" for mappe in sorted(finst - nemnde)),
        *(f"a row names cases/{mappe}, which is not there" for mappe in sorted(nemnde - finst)),
        *(f"cases/{mappe} is there, but the table says it is on its way" for mappe in sorted(ventar & finst)),
    ]


def test_every_case_has_a_row_and_every_folder_named_is_there() -> None:
    assert feil(RADER, MAPPER) == []


def test_a_folder_without_a_row_and_a_row_without_a_folder_are_caught() -> None:
    tabell = [["PPT", "`ppt`"], ["Løn", "i arbeid: loen"], ["Green Hydra", "Ingen sak: Interreg"]]
    assert feil(tabell, {"avloep", "loen"}) == [
        "cases/avloep has no row",
        "cases/loen has no row",
        "a row names cases/ppt, which is not there",
        "cases/loen is there, but the table says it is on its way",
    ]


@pytest.mark.parametrize("rad", RADER, ids=[rad[0] for rad in RADER])
def test_a_row_is_whole_and_names_its_source(rad: list[str]) -> None:
    assert len(rad) == len(HOVUD)
    assert all(rad)
    assert re.match(r"00[0-4]\b", rad[5])


@pytest.mark.parametrize("rad", [rad for rad in RADER if not mapper_i(rad[1])], ids=lambda rad: rad[0])
def test_a_row_without_a_folder_says_why(rad: list[str]) -> None:
    assert re.match(
        r"(Ingen sak|(Møtefil|Møteplan|Felles tekst), ikkje sak): .{20,}|i arbeid: [a-z-]+$", rad[1]
    )


def test_the_rows_are_read_and_no_name_stands_twice() -> None:
    namn = [rad[0] for rad in RADER]
    assert len(namn) > 40
    assert len(namn) == len(set(namn))


@pytest.mark.parametrize("kjelde", ["000", "001", "002", "003", "004"])
def test_every_source_is_used(kjelde: str) -> None:
    assert any(kjelde in rad[5] for rad in RADER)


@pytest.mark.parametrize(("namn", "tal"), [
    ("Felles barnevern", "29 215 093"), ("Kart, oppmåling og GIS (Plan i Sogn)", "11 890 496"),
    ("Interkommunalt samarbeid skog (2020)", "2 300 000"), ("Budsjett og kontingent", "3 083 000"),
    ("Samfunnstryggleik og beredskap", "1 100 000"), ("Ressurskrevjande tenester", "800 000"),
    ("GIS i Sogn", "988 000"), ("Responstenester og Alarmsentralen IKS", "2 100 000"),
    ("Sogn Barnevern og barnevernstenestene i dag", "20,3"), ("TryggEst Indre Sogn", "200 000"),
])  # fmt: skip
def test_the_sums_stand_as_the_sources_have_them(namn: str, tal: str) -> None:
    (rad,) = (rad for rad in RADER if rad[0] == namn)
    assert tal in rad[3]


@pytest.mark.parametrize(("kjelde", "namn"), [
    *(("001", namn) for namn in (
        "barnevern", "Nav-kontor", "Løn", "PPT", "Næringsutvikling", "Visit Sognefjord", "Kart, oppmåling og GIS",
        "Skog i Sogn", "private avløp", "Simas", "Veteranplan", "Ressurskrevjande tenester", "Samfunnstryggleik",
        "Oppfølging av etablerte samarbeid", "Integrering", "Sogn Næring", "Barnehage- og skuleutvikling",
        "Alarmsentralen", "TryggEst", "Green Hydra", "Profil, merkevare", "Næringsnettverket", "HR-nettverket",
        "Kompetanseregion Sogn", "Helse- og omsorgsnettverket", "Oppmålingsgruppa", "byggesak, plan og landbruk",
        "Sognarådet", "Samarbeidsavtalen", "Støttetenester", "Kriterium for val", "kostnadsfordeling",
        "verksemdsoverdraging",
    )),
    *(("002", namn) for namn in (
        "SysIKT", "Velferdsteknologi", "Klimarisikoanalyse", "Vestlandsforsking", "Sogn Barnevern", "Møteplanen",
        "Organisering av arbeidet",
    )),
    *(("004", namn) for namn in (
        "Budsjett og kontingent", "GIS i Sogn", "Sal av oppmåling", "Interkommunalt samarbeid skog", "Nav Aurland",
        "Regionale team", "Flyktningnettverket", "Sognaplanen", "gebyrregulativ", "Høyanger går ut",
    )),
])  # fmt: skip
def test_what_a_source_names_has_a_row_that_names_the_source(kjelde: str, namn: str) -> None:
    assert [rad[0] for rad in RADER if namn in rad[0] and kjelde in rad[5]]


MED_BUDSJETT = (
    "etablering-felles-barnevern", "felles-barnevern", "hoeyanger-ut-av-skog", "kart-oppmaaling-gis", "kontingent-2026",
    "ressurskrevjande-tenester", "samfunnstryggleik-og-beredskap", "skog-i-sogn", "tryggest",
)  # fmt: skip


def budsjett(mappe: str) -> Budsjett | None:
    lasta = les_sak(ROT / "cases" / mappe, ROT).lasta
    return lasta.sak.budsjett if lasta else None


@pytest.mark.parametrize("mappe", MED_BUDSJETT)
def test_the_row_of_a_case_with_a_budget_has_what_there_is_to_share(mappe: str) -> None:
    saka = budsjett(mappe)
    assert saka is not None
    kroner = f"{rekn(saka).til_fordeling.kroner:,}".replace(",", " ")
    assert any(f"{kroner} kr" in rad[3] for rad in RADER if mappe in mapper_i(rad[1]))


def test_no_other_case_has_a_budget() -> None:
    assert {mappe for mappe in MAPPER if budsjett(mappe)} == set(MED_BUDSJETT)
