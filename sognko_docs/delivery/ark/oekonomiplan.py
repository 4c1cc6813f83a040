"""The sheet of the years to come: growth, one-off costs and phasing-in can be changed, and the shares follow."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook

from sognko_docs.compute.oekonomiplan import Planaar, justert
from sognko_docs.delivery.ark.budsjett import SUMNAMN
from sognko_docs.delivery.ark.grunnlag import Grunnlag, i_kroner
from sognko_docs.delivery.ark.oppsett import Oppsett
from sognko_docs.delivery.ark.planhjelp import FINT, skriv_hjelp
from sognko_docs.delivery.ark.planside import (
    EINGONG,
    HOVUDRAD,
    KOSTNAD,
    VEKST,
    Side,
    hjelpekolonnar,
    kan_skrivast,
    omraade,
)
from sognko_docs.delivery.ark.stil import KR, Stil, nytt_ark, prosent

ARK = "Økonomiplan"


def skriv_oekonomiplan(
    bok: Workbook, stil: Stil, grunnlag: Grunnlag, alternativ: Mapping[str, Oppsett]
) -> None:
    """Write the sheet where there is a plan it can show; ``alternativ`` is each alternative by its sheet's name."""
    plan, val = grunnlag.utrekning.oekonomiplan, grunnlag.sak.oekonomiplan
    if plan is None or val is None or not kan_skrivast(grunnlag):
        return
    side = Side(nytt_ark(bok, ARK, liggjande=True), stil, grunnlag, val, plan, alternativ)
    _fyll(side)
    _skriv_oevst(side)
    _skriv_kostnad(side)
    for nr, eingong in enumerate(val.eingong):
        _skriv_eingong(side, EINGONG + nr, eingong.aar, eingong.kva, i_kroner(eingong.sum))
    for eit in plan.aar:
        _skriv_sum(side, eit)
        _skriv_delar(side, eit)
    skriv_hjelp(side)
    side.ark.freeze_panes(HOVUDRAD + 1, 1)
    side.ark.print_area(0, 0, side.siste + 4, len(side.aar))


def _fyll(side: Side) -> None:
    """Rule every row all the way; what has a value is written on top."""
    rader = [*range(VEKST, side.sum_rad), *range(side.foerste, side.siste + 1)]
    rader += [side.sum_rad + 1] if side.val.innfasing else []
    for kolonne in range(1, len(side.aar) + 1):
        for rad in rader:
            side.ark.write_blank(rad, kolonne, None, side.stil.tekst())
        for rad in (side.sum_rad, side.siste + 1):
            side.ark.write_blank(rad, kolonne, None, side.stil.sum())


def _skriv_oevst(side: Side) -> None:
    """Write titles, headings, the names of rows and the notes."""
    ark, stil, aar = side.ark, side.stil, side.plan.aar
    ark.write_string(0, 0, f"Økonomiplan {aar[0].kostnad.aar}\u2013{aar[-1].kostnad.aar}", stil.tittel())
    alternativ = side.grunnlag.alternativ[side.plan.alternativ].namn
    tekst = f"Kroner. Kvart år er delt etter «{alternativ}». Gule celler kan endrast; resten blir rekna ut."
    ark.write_string(1, 0, tekst, stil.under())
    ark.set_column(0, 0, 34)
    ark.set_column(1, len(side.aar), 15)
    ark.write_string(HOVUDRAD, 0, "Kostnad", stil.hovud())
    ark.write_string(side.hovud, 0, "Kommune", stil.hovud())
    for nr, eit in enumerate(side.aar, 1):
        ark.write_number(HOVUDRAD, nr, eit, stil.hovud(tal=True))
        if eit in side.val.aar:
            ark.write_number(side.hovud, nr, eit, stil.hovud(tal=True))
        else:
            ark.write_blank(side.hovud, nr, None, stil.hovud())
    for rad, kommune in enumerate(side.grunnlag.partar, side.foerste):
        ark.write_string(rad, 0, side.grunnlag.namn(kommune), stil.tekst())
    ark.write_string(side.siste + 1, 0, "Sum", stil.sum())
    merknad = "Kvart år er avrunda for seg etter største rest. Hjelpekolonnane ligg gruppert til høgre."
    ark.write_string(side.siste + 3, 0, merknad, stil.under())
    if side.val.indeks:
        tekst = f"Vekst: {side.val.indeks.namn}. Kjelde: {side.val.indeks.kjelde}."
        ark.write_string(side.siste + 4, 0, tekst, stil.under())


def _skriv_kostnad(side: Side) -> None:
    """Write the growth and the cost of every year; the amount it starts from follows the budget."""
    ark, stil, start = side.ark, side.stil, side.plan.grunnlag
    satsar = {sats.aar: sats.prosent for sats in side.val.indeks.satsar} if side.val.indeks else {}
    ark.write_string(VEKST, 0, "Vekst frå året før", stil.tekst())
    ark.write_string(KOSTNAD, 0, "Kostnad i prisane til året", stil.tekst())
    for nr, aar in enumerate(side.aar, 1):
        if side.val.summar:
            ark.write_number(KOSTNAD, nr, i_kroner(side.val.summar[nr - 1]), stil.inndata(KR))
            continue
        verdi = i_kroner(justert(start, side.val.indeks, aar))
        if nr == 1 and side.val.grunnlag:
            ark.write_number(KOSTNAD, nr, i_kroner(start.sum), stil.inndata(KR))
        elif nr == 1:
            ark.write_formula(KOSTNAD, nr, f"={SUMNAMN}", stil.rekna(KR), i_kroner(start.sum))
        else:
            ark.write_number(VEKST, nr, float(satsar.get(aar, Decimal(0)) / 100), stil.inndata(prosent(2)))
            ark.write_formula(KOSTNAD, nr, _justert(nr), stil.rekna(KR), verdi)
    ark.data_validation(
        VEKST, 1, VEKST, len(side.aar),
        {"validate": "decimal", "criteria": "between", "minimum": -0.5, "maximum": 0.5,
         "error_title": "Veksten kan ikkje brukast", "error_message": "Skriv ein prosent frå \u221250 til 50."},
    )  # fmt: skip


def _justert(nr: int) -> str:
    """Return the first amount times the growth of every year up to column ``nr``, rounded once."""
    vekst = "*".join(f"(1+{xl_rowcol_to_cell(VEKST, kolonne)})" for kolonne in range(2, nr + 1))
    grunn = xl_rowcol_to_cell(KOSTNAD, 1, col_abs=True)
    return f"=ROUND(ROUND({grunn}*{vekst},{FINT}),0)"


def _skriv_eingong(side: Side, rad: int, aar: int, kva: str, belop: float) -> None:
    side.ark.write_string(rad, 0, kva[:1].upper() + kva[1:], side.stil.tekst())
    for eit in side.val.aar:
        side.ark.write_number(rad, side.kolonne(eit), belop if eit == aar else 0, side.stil.inndata(KR))


def _skriv_sum(side: Side, eit: Planaar) -> None:
    """Write what a year costs in all, and how much the new sharing counts."""
    ark, stil, kolonne = side.ark, side.stil, side.kolonne(eit.kostnad.aar)
    fraa, til = (xl_rowcol_to_cell(rad, kolonne) for rad in (KOSTNAD, side.sum_rad - 1))
    ark.write_string(side.sum_rad, 0, "Å dele", stil.sum())
    # A cost with øre is rounded where it is not stated for the year, so that it can be shared.
    kostnad = f"ROUND({fraa},0)" if kolonne == 1 and not side.val.summar else fraa
    ekstra = f"+SUM({xl_rowcol_to_cell(EINGONG, kolonne)}:{til})" if side.val.eingong else ""
    ark.write_formula(side.sum_rad, kolonne, f"={kostnad}{ekstra}", stil.sum(KR), i_kroner(eit.kostnad.sum))
    if side.val.innfasing is None:
        return
    rad = side.sum_rad + 1
    ark.write_string(rad, 0, "Innfasing: den nye fordelinga tel", stil.tekst())
    ark.write_number(rad, kolonne, float(eit.innfasing / 100), stil.inndata(prosent(0)))
    ark.data_validation(
        rad, kolonne, rad, kolonne,
        {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1,
         "error_title": "Prosenten kan ikkje brukast", "error_message": "Skriv ein prosent frå 0 til 100."},
    )  # fmt: skip


def _skriv_delar(side: Side, eit: Planaar) -> None:
    """Write what each council pays in a year, and the sum."""
    kolonne = side.kolonne(eit.kostnad.aar)
    total = xl_rowcol_to_cell(side.sum_rad, kolonne, row_abs=True, col_abs=True)
    _, golv, _, rang = hjelpekolonnar(side, eit)
    golvsum = f"SUM({omraade(side, golv)})"
    for rad, kommune in enumerate(side.grunnlag.partar, side.foerste):
        her, plass = xl_rowcol_to_cell(rad, golv), xl_rowcol_to_cell(rad, rang)
        formel = f'=IF({_kan_delast(total)},{her}+IF({plass}<={total}-{golvsum},1,0),"")'
        side.ark.write_formula(rad, kolonne, formel, side.stil.rekna(KR), i_kroner(eit.delar[kommune]))
    formel = f"=SUM({omraade(side, kolonne)})"
    side.ark.write_formula(side.siste + 1, kolonne, formel, side.stil.sum(KR), i_kroner(eit.kostnad.sum))


def _kan_delast(total: str) -> str:
    return f"AND(ISNUMBER({total}),{total}>=0,{total}=ROUND({total},0))"
