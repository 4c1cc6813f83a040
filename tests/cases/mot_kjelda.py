"""A case's own tables held against the sources' tables, figure by figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import les_sak
from tests.cases.kjeldetabellar import kjelda

ROT = Path(__file__).parents[2]
Skilnad = dict[tuple[str, str], tuple[str, str]]
"""The row and the column of the case, with its figure and the source's."""


def lastsak(namn: str) -> Lasta:
    """Return a shipped case."""
    lesing = les_sak(ROT / "cases" / namn, ROT)
    assert lesing.lasta is not None, lesing.funn
    return lesing.lasta


def skilnader(lasta: Lasta, tabell: str, kjelde: str, kolonnar: Mapping[str, str]) -> Skilnad:
    """Return where the case differs; ``kolonnar`` are its columns with the source's, ``sum`` is the total row."""
    tabellen, kjelda_ = lasta.sak.tabellar[tabell], kjelda()[kjelde]
    vaare = {rad.namn: list(rad.verdiar) for rad in tabellen.rader}
    deira = _lik_namn(vaare, {_rein(rad[0]): rad[1:] for rad in kjelda_["rows"]})
    if tabellen.prenta_sum:
        vaare["sum"] = list(tabellen.prenta_sum)
        deira["sum"] = kjelda_.get("printed_total") or kjelda_["printed_total_in_text"]
    namn, sist = [ein.namn for ein in tabellen.kolonnar], kjelda_["columns"][1:]
    celler = {
        (rad, vaar): (vaare[rad][namn.index(vaar)], _desimal(deira[rad][sist.index(den)]))
        for rad in vaare
        for vaar, den in kolonnar.items()
    }
    return {stad: (f"{a}", f"{b}") for stad, (a, b) in celler.items() if a != b}


def _lik_namn(vaare: Mapping[str, object], deira: dict[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """Return the source's rows under our names: by name, or in the order they stand when the names are ours."""
    if vaare.keys() == deira.keys():
        return deira
    return dict(zip(vaare, deira.values(), strict=True))


def _rein(namn: str) -> str:
    return namn.replace("Aurland/Lærdal", "Aurland og Lærdal")


def _desimal(verdi: float | None) -> Decimal | None:
    return None if verdi is None else Decimal(str(verdi))
