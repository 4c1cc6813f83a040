"""The page on what the sources name, held against the folders of cases and the register of agreements."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sognko_docs.load.finn import finn_saker

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
])  # fmt: skip
def test_the_sums_stand_as_the_sources_have_them(namn: str, tal: str) -> None:
    (rad,) = (rad for rad in RADER if rad[0] == namn)
    assert tal in rad[3]
