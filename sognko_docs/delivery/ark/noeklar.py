"""The sheet of the keys: the numbers each council has, their source, and the share they give."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, som_tal
from sognko_docs.delivery.ark.stil import DATO, TAL, Stil, nytt_ark, prosent
from sognko_docs.sak.talgrunnlag import Talgrunnlag

ARK = "Nøklar"
HOVUDRAD = 3
FOERSTE = HOVUDRAD + 1
MINST_DESIMALAR = 2


def skriv_noeklar(bok: Workbook, stil: Stil, grunnlag: Grunnlag) -> None:
    """Write the sheet: a council a row, a number and a share a key, the sources below."""
    ark = nytt_ark(bok, ARK, liggjande=True)
    sum_rad = FOERSTE + len(grunnlag.partar)
    ark.write_string(0, 0, "Fordelingsnøklar", stil.tittel())
    ark.write_string(1, 0, "Gule celler kan endrast; delane blir rekna ut.", stil.under())
    ark.set_column(0, 0, 22)
    ark.set_row(HOVUDRAD, 48)
    ark.write_string(HOVUDRAD, 0, "Kommune", stil.hovud())
    for nr, kommune in enumerate(grunnlag.partar):
        ark.write_string(FOERSTE + nr, 0, grunnlag.namn(kommune), stil.tekst())
    ark.write_string(sum_rad, 0, "Sum", stil.sum())
    rad = sum_rad + 2
    for nr, noekkel in enumerate(grunnlag.noeklar):
        tal = grunnlag.tal[noekkel]
        _skriv_noekkel(ark, stil, 2 * nr + 1, tal, [tal.tal[kommune] for kommune in grunnlag.partar])
        rad = _skriv_kjelde(ark, stil, rad, tal)
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)


def talcelle(grunnlag: Grunnlag, noekkel: str, nr: int) -> str:
    """Return the cell, sheet and all, that holds a key's number for council ``nr``."""
    return f"'{ARK}'!{xl_rowcol_to_cell(FOERSTE + nr, 2 * grunnlag.noeklar.index(noekkel) + 1)}"


def finheit(tal: Mapping[str, Decimal]) -> int:
    """Return how many decimals the sheet reckons with in a key: what the numbers have, and at least two."""
    return max([MINST_DESIMALAR, *map(desimalar, tal.values())])


def _skriv_noekkel(
    ark: Worksheet, stil: Stil, kolonne: int, noekkel: Talgrunnlag, tal: list[Decimal]
) -> None:
    sum_rad, summen = FOERSTE + len(tal), sum(tal, Decimal(0))
    ark.set_column(kolonne, kolonne, 24)
    ark.set_column(kolonne + 1, kolonne + 1, 11)
    ark.write_string(HOVUDRAD, kolonne, _stor(f"{noekkel.tittel} ({noekkel.eining})"), stil.hovud(tal=True))
    ark.write_string(HOVUDRAD, kolonne + 1, "Del", stil.hovud(tal=True))
    fraa, til = (xl_rowcol_to_cell(rad, kolonne) for rad in (FOERSTE, sum_rad - 1))
    summert = xl_rowcol_to_cell(sum_rad, kolonne, row_abs=True)
    for nr, verdi in enumerate(tal):
        rad = FOERSTE + nr
        ark.write_number(rad, kolonne, som_tal(verdi), stil.inndata(TAL))
        formel = f"=IF({summert}>0,{xl_rowcol_to_cell(rad, kolonne)}/{summert},0)"
        ark.write_formula(rad, kolonne + 1, formel, stil.rekna(prosent(1)), float(verdi / summen))
    ark.data_validation(
        FOERSTE, kolonne, sum_rad - 1, kolonne,
        {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Talet kan ikkje brukast",
         "error_message": "Skriv eit tal som er null eller meir."},
    )  # fmt: skip
    ark.write_formula(sum_rad, kolonne, f"=SUM({fraa}:{til})", stil.sum(TAL), som_tal(summen))
    fraa, til = (xl_rowcol_to_cell(rad, kolonne + 1) for rad in (FOERSTE, sum_rad - 1))
    ark.write_formula(sum_rad, kolonne + 1, f"=SUM({fraa}:{til})", stil.sum(prosent(1)), 1)


def _skriv_kjelde(ark: Worksheet, stil: Stil, rad: int, tal: Talgrunnlag) -> int:
    """Write where a key's numbers come from, and return the next free row."""
    ark.write_string(rad, 0, "Gjeld dato", stil.under())
    dato = stil.form(num_format=DATO, align="left")
    ark.write_datetime(rad, 1, datetime.combine(tal.dato, time.min), dato)
    ark.write_string(rad + 1, 0, "Kjelde", stil.under())
    ark.write_string(rad + 1, 1, _stor(f"{tal.tittel}: {tal.kjelde}"), stil.form())
    rad += 2
    if tal.utleidd:
        ark.write_string(rad, 0, "Utleidd", stil.under())
        for linje in tal.utleidd.strip().splitlines():
            ark.write_string(rad, 1, linje, stil.form())
            rad += 1
    return rad + 1


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
