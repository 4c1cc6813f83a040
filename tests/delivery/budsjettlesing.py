"""Reads the sheet of a complete budget by the names of its rows and columns, and holds it against ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pytest

from sognko_docs.compute.budsjett import BudsjettResultat, endring_prosent, foerre_sum, grupper
from sognko_docs.delivery.rekneark import Grunnlag
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjettlinje
from tests.delivery.rekneprogram import Celle

BELOP = "2026, beløp i kr"
Ark = Mapping[str, Celle]


def tabell(ark: Ark) -> dict[str, dict[str, Celle]]:
    """Return the cells of a sheet by the text in its first column and the heading of their column."""
    hovud = {
        re.sub(r"\d", "", namn): celle.verdi for namn, celle in ark.items() if re.fullmatch(r"[A-Z]+4", namn)
    }
    rader: dict[str, dict[str, Celle]] = {}
    for namn, celle in ark.items():
        rad = re.sub(r"\D", "", namn)
        if int(rad) > 4 and ark.get(f"A{rad}"):
            rader.setdefault(ark[f"A{rad}"].verdi, {})[hovud.get(re.sub(r"\d", "", namn), "")] = celle
    return rader


def oere(celle: Celle) -> int:
    heile = round(celle.tal * 100)
    assert abs(celle.tal * 100 - heile) < 1e-4
    return heile


def krev_rad(rad: Mapping[str, Celle], no: Kroner, foer: Kroner | None) -> None:
    assert oere(rad[BELOP]) == no.oere
    if foer is not None:
        assert oere(rad["2025"]) == foer.oere
        assert oere(rad["Endring"]) == (no - foer).oere
        venta = endring_prosent(no, foer)
        if venta is None:
            assert rad["Endring i %"].verdi == ""
        else:
            assert rad["Endring i %"].tal * 100 == pytest.approx(float(venta), abs=0.0501)


def krev_ark(ark: Ark, g: Grunnlag, rekna: BudsjettResultat) -> None:
    """Every line, group and sum on the sheet is ours."""
    rader, budsjett = tabell(ark), g.budsjett
    linjer: Iterable[Budsjettlinje] = (*budsjett.postar, *budsjett.finansiering)
    for linje, belop in zip(linjer, (*rekna.belop, *rekna.finansiering), strict=True):
        krev_rad(rader[linje.post], belop, linje.foerre)
    for gruppe in grupper(budsjett.postar, rekna.belop):
        if gruppe.namn:
            krev_rad(rader[f"Sum {gruppe.namn.lower()}"], gruppe.sum, gruppe.foerre)
    krev_rad(rader["Sum"], rekna.sum, foerre_sum(budsjett.postar))
    krev_rad(rader["Sum finansiering"], rekna.finansiert, foerre_sum(budsjett.finansiering))
    assert "Finansieringa går opp" in rader
