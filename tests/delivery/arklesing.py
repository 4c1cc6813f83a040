"""The sheets of a workbook held against what we reckon, whatever rows and columns a case gives them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from itertools import count

import pytest
from xlsxwriter.utility import xl_col_to_name

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import eksakte_delar, i_bruk, samla_andelar
from sognko_docs.compute.oppgjer import gjer_opp
from sognko_docs.delivery.ark.stil import arknamn
from sognko_docs.delivery.rekneark import Grunnlag
from sognko_docs.kroner import Kroner, summer
from tests.delivery.rekneprogram import Celle

Ark = Mapping[str, Celle]
Bok = Mapping[str, Ark]
GODKJEND = "Alt kan fordelast"


def oere(celle: Celle) -> int:
    """Whole øre; a value that is not whole øre is not what we reckon."""
    heile = round(celle.tal * 100)
    assert abs(celle.tal * 100 - heile) < 1e-4
    return heile


def finn(celler: Ark, tekst: str, fraa: int = 1) -> int:
    """The first row from ``fraa`` with this text in column A."""
    rader = [
        int(namn[1:])
        for namn, celle in celler.items()
        if re.fullmatch(r"A\d+", namn) and celle.verdi == tekst
    ]
    return min(rad for rad in rader if rad >= fraa)


def hovud(celler: Ark, rad: int) -> dict[str, str]:
    """The column of each heading in a row, up to the first empty one; of two alike the first."""
    funne: dict[str, str] = {}
    for nr in count():
        kolonne = xl_col_to_name(nr)
        celle = celler.get(f"{kolonne}{rad}")
        if celle is None or not celle.verdi:
            return funne
        funne.setdefault(celle.verdi, kolonne)
    raise AssertionError


def tabell(celler: Ark, kommunar: int, overskrift: str = "Kommune", fraa: int = 1) -> dict[str, list[Celle]]:
    """The columns of a table by heading: a cell for each council, and one for the sum where it has one."""
    rad = finn(celler, overskrift, fraa)
    tom = Celle("", "", laast=True)
    return {
        namn: [celler.get(f"{kolonne}{rad + nr}", tom) for nr in range(1, kommunar + 2)]
        for namn, kolonne in hovud(celler, rad).items()
    }


def kontroll(celler: Ark) -> str:
    return celler[f"B{finn(celler, 'Kontroll')}"].verdi


def krev_fordeling(celler: Ark, fordeling: Fordeling) -> None:
    """Every council's share is ours, in both parts, and so are the sums and the odd kroner."""
    assert kontroll(celler) == GODKJEND
    delar, t = fordeling.delar, tabell(celler, len(fordeling.delar))
    for namn, venta in (
        ("Likt", [*(d.likt for d in delar), fordeling.likt_sum]),
        ("Etter nøkkel", [*(d.etter for d in delar), fordeling.etter_sum]),
        ("Sum", [*(d.sum for d in delar), fordeling.total]),
    ):
        assert [oere(celle) for celle in t[namn]] == [belop.oere for belop in venta], namn
    odde = [int(d.kommune in fordeling.odde_krone) for d in delar]
    assert [celle.tal for celle in t["Odde krone"]] == [*odde, sum(odde)]
    for celle, d in zip(t["Del"], delar, strict=False):
        andel = d.sum.oere / fordeling.total.oere if fordeling.total.oere else 0
        assert celle.tal == pytest.approx(andel, rel=1e-12)


def krev_noeklar(bok: Bok, g: Grunnlag, id_: str, namn: str) -> None:
    """The part after each key, after all of them, and the share before rounding are ours."""
    alternativ, celler = g.alternativ[id_], bok[namn]
    tal = {ein: grunnlag.tal for ein, grunnlag in g.tal.items()}
    t, veger = tabell(celler, len(g.partar)), i_bruk(alternativ)
    for nr, vegen in enumerate(veger, 1):
        overskrift = f"Nøkkel {nr}" if len(veger) > 1 else "Nøkkel"
        if overskrift in t:
            _like(t[overskrift], vegen.form.andelar(g.partar, tal), g)
        else:
            assert [c.tal for c in t["Tal"]][:-1] == [float(tal[vegen.form.namn[0]][p]) for p in g.partar]
    if len(veger) > 1:
        _like(t["Nøklane samla"], samla_andelar(alternativ, g.partar, tal), g)
    total = g.utrekning.fordelingar[id_].total
    _like(t["Før avrunding"], eksakte_delar(total, alternativ, g.partar, tal), g)


def _like(celler: list[Celle], venta: Mapping[str, Fraction], g: Grunnlag) -> None:
    for celle, part in zip(celler, g.partar, strict=False):
        assert celle.tal == pytest.approx(float(venta[part]), rel=1e-9, abs=1e-9)


def krev_oppgjer(celler: Ark, g: Grunnlag, id_: str) -> None:
    """Every amount of the settlement is ours to the øre."""
    assert g.fordeling is not None
    assert g.fordeling.oppgjer is not None
    rader = gjer_opp(g.utrekning.fordelingar[id_], g.fordeling.oppgjer)
    t = tabell(celler, len(g.partar), fraa=finn(celler, "Oppgjer, kr"))
    venta: dict[str, list[Kroner]] = {
        "Del av kostnaden": [rad.delen for rad in rader], "Å betale": [rad.aa_betale for rad in rader]
    }  # fmt: skip
    if g.fordeling.oppgjer.motrekning:
        venta["Motrekning"] = [-rad.motrekning for rad in rader]
    if g.fordeling.oppgjer.eigne:
        venta["Eigne kostnader"] = [rad.eigne for rad in rader]
    for nr, rate in enumerate(g.fordeling.oppgjer.a_konto):
        dag = (rate.dato - date(1899, 12, 30)).days
        venta[str(dag)] = [rad.a_konto[nr] for rad in rader]
    if g.fordeling.oppgjer.a_konto:
        venta["Avrekning"] = [rad.avrekning for rad in rader]
    assert set(venta) < set(t)
    for namn, belop in venta.items():
        assert [oere(celle) for celle in t[namn]] == [b.oere for b in [*belop, summer(belop)]], namn


def krev_jamfoering(bok: Bok, g: Grunnlag, *, i_dag: bool) -> None:
    """Every alternative stands side by side; with ``i_dag``, with the difference from today."""
    t = tabell(bok["Jamføring"], len(g.partar))
    for id_, alternativ in g.alternativ.items():
        delar = g.utrekning.fordelingar[id_].delar
        namn = alternativ.namn + (" (tilrådd)" if id_ == g.vald else "")
        assert [oere(c) for c in t[namn]][:-1] == [d.sum.oere for d in delar]
        if not (g.i_dag and i_dag):
            continue
        skilnad = tabell(bok[alternativ.namn], len(g.partar))["Skilnad"]
        for celle, d in zip(skilnad, delar, strict=False):
            if d.kommune in g.i_dag:
                assert oere(celle) == (d.sum - g.i_dag[d.kommune]).oere
            else:
                assert celle.verdi == ""


def krev_deling(bok: Bok, g: Grunnlag, *, i_dag: bool = True) -> None:
    """Every figure on sharing is ours; ``i_dag`` False when today's cost is another in the workbook."""
    brukte: set[str] = set()
    for id_, alternativ in g.alternativ.items():
        namn = arknamn(alternativ.namn, brukte)
        krev_fordeling(bok[namn], g.utrekning.fordelingar[id_])
        krev_noeklar(bok, g, id_, namn)
        if g.fordeling is not None and g.fordeling.oppgjer is not None:
            krev_oppgjer(bok[namn], g, id_)
    krev_jamfoering(bok, g, i_dag=i_dag)
