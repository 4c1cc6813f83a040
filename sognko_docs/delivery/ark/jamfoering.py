"""The sheet that sets the alternatives side by side, and beside what each council pays today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.grunnlag import Grunnlag, i_kroner
from sognko_docs.delivery.ark.hjelp import ANNAN_RAD
from sognko_docs.delivery.ark.oppsett import SUM, Oppsett
from sognko_docs.delivery.ark.stil import ENDRING, KR, LINJEHOEGD, Stil, nytt_ark
from sognko_docs.kroner import Kroner, summer

ARK = "Jamføring"
HOVUDRAD = 3
FOERSTE = HOVUDRAD + 1
_I_DAG = 1


@dataclass(frozen=True, slots=True)
class _Side:
    """The sheet being written."""

    ark: Worksheet
    stil: Stil
    grunnlag: Grunnlag

    @property
    def sum_rad(self) -> int:
        """The row of sums, from 0."""
        return FOERSTE + len(self.grunnlag.partar)


def i_dag_celle() -> str:
    """Return the cell, sheet and all, that holds what a council pays today."""
    return f"'{ARK}'!${xl_col_to_name(_I_DAG)}{ANNAN_RAD}"


def i_dag_celler(nr: int, talet: int) -> tuple[str, str]:
    """Return the cell of what council ``nr`` of ``talet`` pays today, and those of all, for another sheet."""
    kolonne = xl_col_to_name(_I_DAG, col_abs=True)
    return (
        f"'{ARK}'!{kolonne}${FOERSTE + 1 + nr}",
        f"'{ARK}'!{kolonne}${FOERSTE + 1}:{kolonne}${FOERSTE + talet}",
    )


def skriv_jamfoering(
    bok: Workbook, stil: Stil, grunnlag: Grunnlag, alternativ: Mapping[str, Oppsett]
) -> None:
    """Write the sheet: a council a row; ``alternativ`` is each alternative by the name of its sheet."""
    side = _Side(nytt_ark(bok, ARK, liggjande=True), stil, grunnlag)
    ark = side.ark
    ark.write_string(0, 0, "Alternativa side om side", stil.tittel())
    ark.write_string(1, 0, _under(grunnlag), stil.under())
    ark.set_column(0, 0, 22)
    ark.write_string(HOVUDRAD, 0, "Kommune", stil.hovud())
    for nr, kommune in enumerate(grunnlag.partar):
        ark.write_string(FOERSTE + nr, 0, grunnlag.namn(kommune), stil.tekst())
    ark.write_string(side.sum_rad, 0, "Sum", stil.sum())
    if grunnlag.i_dag:
        _skriv_i_dag(side)
    kolonne = _I_DAG + bool(grunnlag.i_dag)
    for namn, oppsett in alternativ.items():
        _skriv_alternativ(side, oppsett, namn, kolonne)
        if grunnlag.i_dag:
            _skriv_skilnad(side, oppsett.id_, kolonne)
        kolonne += 1 + bool(grunnlag.i_dag)
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)


def _under(grunnlag: Grunnlag) -> str:
    """Say what the figures are, and what today's are when the case has them."""
    if not grunnlag.i_dag:
        return "Kroner i året."
    tekst = grunnlag.fordeling.i_dag_tekst if grunnlag.fordeling else None
    i_dag = f" I dag: {tekst}." if tekst else ""
    return f"Kroner i året.{i_dag} Skilnaden er alternativet minus i dag. Gule celler kan endrast."


def _skriv_i_dag(side: _Side) -> None:
    """Write the column of what each council pays today; it is open."""
    i_dag, form = side.grunnlag.i_dag, side.stil.inndata(KR)
    side.ark.set_column(_I_DAG, _I_DAG, 15)
    side.ark.write_string(HOVUDRAD, _I_DAG, "I dag", side.stil.hovud(tal=True))
    for rad, kommune in enumerate(side.grunnlag.partar, FOERSTE):
        if kommune in i_dag:
            side.ark.write_number(rad, _I_DAG, i_kroner(i_dag[kommune]), form)
        else:
            side.ark.write_blank(rad, _I_DAG, None, form)
    _skriv_sum(side, _I_DAG, summer(i_dag.values()))


def _skriv_alternativ(side: _Side, oppsett: Oppsett, namn: str, kolonne: int) -> None:
    """Write the column of what each council pays after an alternative."""
    side.ark.set_column(kolonne, kolonne, 15)
    side.ark.write_string(HOVUDRAD, kolonne, oppsett.namn, side.stil.hovud(tal=True))
    side.ark.set_row(HOVUDRAD, 2 * LINJEHOEGD)
    for nr, (rad, delen) in enumerate(zip(oppsett.rader, oppsett.rekna.delar, strict=True), FOERSTE):
        formel = f"='{namn}'!{oppsett.bokstav(SUM)}{rad}"
        side.ark.write_formula(nr, kolonne, formel, side.stil.rekna(KR), i_kroner(delen.sum))
    _skriv_sum(side, kolonne, oppsett.rekna.total)


def _skriv_skilnad(side: _Side, noekkel: str, kolonne: int) -> None:
    """Write the column of differences from today, to the right of the alternative's."""
    rekna, i_dag = side.grunnlag.utrekning.fordelingar[noekkel], side.grunnlag.i_dag
    side.ark.set_column(kolonne + 1, kolonne + 1, 13)
    side.ark.write_string(HOVUDRAD, kolonne + 1, "Skilnad", side.stil.hovud(tal=True))
    for rad, delen in enumerate(rekna.delar, FOERSTE):
        foer, ny = (xl_rowcol_to_cell(rad, ei) for ei in (_I_DAG, kolonne))
        verdi = i_kroner(delen.sum - i_dag[delen.kommune]) if delen.kommune in i_dag else ""
        formel = f'=IF(AND(ISNUMBER({foer}),ISNUMBER({ny})),{ny}-{foer},"")'
        side.ark.write_formula(rad, kolonne + 1, formel, side.stil.rekna(ENDRING), verdi)
    foer, ny = (xl_rowcol_to_cell(side.sum_rad, ei) for ei in (_I_DAG, kolonne))
    skilnad = i_kroner(rekna.total - summer(i_dag.values()))
    side.ark.write_formula(side.sum_rad, kolonne + 1, f"={ny}-{foer}", side.stil.sum(ENDRING), skilnad)


def _skriv_sum(side: _Side, kolonne: int, verdi: Kroner) -> None:
    bokstav = xl_col_to_name(kolonne)
    formel = f"=SUM({bokstav}{FOERSTE + 1}:{bokstav}{side.sum_rad})"
    side.ark.write_formula(side.sum_rad, kolonne, formel, side.stil.sum(KR), i_kroner(verdi))
