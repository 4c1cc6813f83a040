"""The helper columns of the sheet of the years to come: the largest remainder, a year at a time.

What a council pays is not a fraction of small numbers here, since growth and phasing-in multiply, so unrounded
shares are kept in kroner with six decimals: far finer than two councils' remainders differ by, and far coarser
than what floating point loses.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlsxwriter.utility import xl_rowcol_to_cell

from sognko_docs.compute.oekonomiplan import Planaar
from sognko_docs.delivery.ark import jamfoering
from sognko_docs.delivery.ark.oppsett import FOER, TOTAL
from sognko_docs.delivery.ark.planside import FELLES_HJELP, HJELP_PER_AAR, Side, hjelpekolonnar, omraade
from sognko_docs.delivery.ark.stil import HEILTAL, KR
from sognko_docs.sak.oekonomiplan import I_DAG

FINT = 6
"""Decimals of a krone the unrounded shares are kept with."""


def skriv_hjelp(side: Side) -> None:
    """Write the helpers in columns that are grouped and folded, each with its heading."""
    ark, stil, hjelp = side.ark, side.stil, side.hjelp
    slutt = hjelp + len(FELLES_HJELP) - 1 + len(HJELP_PER_AAR) * len(side.plan.aar)
    ark.set_column(hjelp, slutt, 13, None, {"level": 1, "hidden": True})
    ark.set_column(slutt + 1, slutt + 1, 3, None, {"collapsed": True})
    for nr, tekst in enumerate(FELLES_HJELP):
        ark.write_string(side.hovud, hjelp + nr, tekst, stil.hjelpehovud())
    rekkje = sorted(side.grunnlag.partar)
    fraa = side.val.innfasing.fraa if side.val.innfasing else side.plan.alternativ
    for nr, kommune in enumerate(side.grunnlag.partar):
        rad = side.foerste + nr
        ark.write_number(rad, hjelp, rekkje.index(kommune) + 1, stil.hjelp())
        for kolonne, namn in ((hjelp + 1, side.plan.alternativ), (hjelp + 2, fraa)):
            ark.write_formula(rad, kolonne, _del(side, namn, nr), stil.hjelp("0.0000000"))
    for eit in side.plan.aar:
        _skriv_hjelp_aar(side, eit)


def _skriv_hjelp_aar(side: Side, eit: Planaar) -> None:
    kolonnar = hjelpekolonnar(side, eit)
    for kolonne, tekst in zip(kolonnar, HJELP_PER_AAR, strict=True):
        namn = f"{tekst} {eit.kostnad.aar}"
        side.ark.write_string(side.hovud, kolonne, namn, side.stil.hjelpehovud())
    for rad in range(side.foerste, side.siste + 1):
        formlar = zip(kolonnar, _rundingar(side, eit, rad), (KR, HEILTAL, "0.000000", "0"), strict=True)
        for kolonne, formel, form in formlar:
            side.ark.write_formula(rad, kolonne, formel, side.stil.hjelp(form))


def _rundingar(side: Side, eit: Planaar, rad: int) -> Iterator[str]:
    """Yield the unrounded share, the share rounded down, the remainder and its place among all."""
    kolonne = side.kolonne(eit.kostnad.aar)
    total = xl_rowcol_to_cell(side.sum_rad, kolonne, row_abs=True)
    ny, gammal = (xl_rowcol_to_cell(rad, side.hjelp + nr) for nr in (1, 2))
    urunda, golv, rest, _ = (xl_rowcol_to_cell(rad, plass) for plass in hjelpekolonnar(side, eit))
    alle = [omraade(side, plass) for plass in hjelpekolonnar(side, eit)]
    abc, alle_abc = xl_rowcol_to_cell(rad, side.hjelp), omraade(side, side.hjelp)
    del_ = ny
    if side.val.innfasing:
        prosenten = xl_rowcol_to_cell(side.sum_rad + 1, kolonne, row_abs=True)
        del_ = f"({prosenten}*{ny}+(1-{prosenten})*{gammal})"
    yield f"=ROUND({total}*{del_},{FINT})"
    yield f"=INT({urunda})"
    yield f"=ROUND({urunda}-{golv},{FINT})"
    likt = f"({alle[1]}>{golv})+({alle[1]}={golv})*({alle_abc}<{abc})"
    yield f"=1+SUMPRODUCT(({alle[2]}>{rest})+({alle[2]}={rest})*({likt}))"


def _del(side: Side, id_: str, nr: int) -> str:
    """Return a council's part of the cost: what it pays today of the whole, or its unrounded share of the total."""
    if id_ == I_DAG:
        her, alle = jamfoering.i_dag_celler(nr, len(side.grunnlag.partar))
        return f"={her}/SUM({alle})"
    namn, oppsett = next((namn, ein) for namn, ein in side.alternativ.items() if ein.id_ == id_)
    total, her = f"'{namn}'!{TOTAL}", f"'{namn}'!{oppsett.bokstav(FOER)}{oppsett.rader[nr]}"
    return f"=IF({total}=0,0,{her}/{total})"
