from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sognko_docs.tilgjenge.pdfkrav import KRAV, Pdfmerke, Pdftabell, pdfbrot

GOD = Pdfmerke(
    merkt=True,
    rot=("Document",),
    spraak="nn-NO",
    tittel="Felles barnevern",
    viser_tittel=True,
    overskrifter=(1, 2, 2, 1),
    tabellar=(
        Pdftabell(("Column", "Column", "Column"), 4),
        Pdftabell(("Row", "Row", "Row"), 3),
        Pdftabell((), 1),
    ),
    bilete=("Søyler for kvar kommune",),
    umerkte_sider=(),
)
BROT: list[tuple[str, dict[str, Any], str]] = [
    ("A131", {"merkt": False}, "fila er ikkje merkt for skjermlesar"),
    ("A131", {"rot": ("Part", "Part")}, "merka er ikkje samla under eitt dokument"),
    ("A132", {"spraak": "en-US"}, "språket er «en-US», ikkje «nn-NO»"),
    ("A132", {"tittel": " "}, "fila har ingen tittel"),
    ("A132", {"viser_tittel": False}, "fila viser filnamnet i staden for tittelen"),
    ("A133", {"overskrifter": (2,)}, "ei overskrift på nivå 2 kjem etter nivå 0"),
    ("A133", {"overskrifter": (1, 3)}, "ei overskrift på nivå 3 kjem etter nivå 1"),
    ("A134", {"tabellar": (Pdftabell((), 3),)}, "tabell 1 har ingen overskriftsceller"),
    ("A134", {"tabellar": (Pdftabell((), 2),)}, "tabell 1 har ingen overskriftsceller"),
    ("A134", {"tabellar": (Pdftabell(("Column", ""), 3),)},
     "tabell 1 har overskriftsceller som ikkje seier kva dei er overskrift for"),
    ("A135", {"bilete": ("Eit kart", "")}, "1 bilete har ingen alternativ tekst"),
    ("A136", {"umerkte_sider": (2, 5)}, "innhald på side 2, 5 er verken merkt eller pynt"),
]  # fmt: skip


def test_a_pdf_that_all_can_read_breaks_nothing() -> None:
    assert pdfbrot(GOD) == ()


@pytest.mark.parametrize(("kode", "endring", "melding"), BROT)
def test_a_planted_breach_is_told(kode: str, endring: dict[str, Any], melding: str) -> None:
    assert pdfbrot(replace(GOD, **endring)) == ((kode, melding),)


def test_every_demand_has_been_seen_to_break() -> None:
    assert {kode for kode, _, _ in BROT} == set(KRAV)
