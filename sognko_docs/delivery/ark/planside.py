"""What stands where on the sheet of the years to come, and whether a case can have one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compute.oekonomiplan import Oekonomiplan, Planaar
from sognko_docs.delivery.ark.grunnlag import Grunnlag
from sognko_docs.delivery.ark.oppsett import Oppsett
from sognko_docs.delivery.ark.stil import Stil
from sognko_docs.sak.oekonomiplan import I_DAG, OekonomiplanVal

HOVUDRAD = 3
VEKST, KOSTNAD, EINGONG = HOVUDRAD + 1, HOVUDRAD + 2, HOVUDRAD + 3
HJELP_PER_AAR = ("Urunda", "Runda ned", "Rest", "Plass etter rest")
FELLES_HJELP = ("Alfabetisk plass", "Ny del", "Gammal del")


@dataclass(frozen=True, slots=True)
class Side:
    """The sheet being written."""

    ark: Worksheet
    stil: Stil
    grunnlag: Grunnlag
    val: OekonomiplanVal
    plan: Oekonomiplan
    alternativ: Mapping[str, Oppsett]
    """Each alternative by the name of its sheet."""

    @property
    def aar(self) -> tuple[int, ...]:
        """The years shown, a column each: from the year of the amount, or only those of the plan."""
        siste = self.plan.aar[-1].kostnad.aar
        if self.val.summar:
            return self.val.aar
        return tuple(range(self.plan.grunnlag.aar, siste + 1)) if self.val.indeks else self._utan_indeks

    @property
    def _utan_indeks(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys((self.plan.grunnlag.aar, *self.val.aar)))

    @property
    def sum_rad(self) -> int:
        """The row of what each year costs, from 0; phasing-in stands in the next."""
        return EINGONG + len(self.val.eingong)

    @property
    def hovud(self) -> int:
        """The row over the councils."""
        return self.sum_rad + 3

    @property
    def foerste(self) -> int:
        """The row of the first council."""
        return self.hovud + 1

    @property
    def siste(self) -> int:
        """The row of the last council."""
        return self.hovud + len(self.grunnlag.partar)

    @property
    def hjelp(self) -> int:
        """The first helper column: place in the alphabet, new share, old share, then four a year."""
        return len(self.aar) + 2

    def kolonne(self, aar: int) -> int:
        """Return the column of a year."""
        return 1 + self.aar.index(aar)


def hjelpekolonnar(side: Side, eit: Planaar) -> tuple[int, int, int, int]:
    """Return the helper columns of a year: unrounded share, rounded down, remainder, place."""
    foerste = side.hjelp + len(FELLES_HJELP) + len(HJELP_PER_AAR) * side.plan.aar.index(eit)
    return foerste, foerste + 1, foerste + 2, foerste + 3


def omraade(side: Side, kolonne: int) -> str:
    """Return the cells of all councils in a column, absolute."""
    celler = (
        xl_rowcol_to_cell(rad, kolonne, row_abs=True, col_abs=True) for rad in (side.foerste, side.siste)
    )
    return ":".join(celler)


def kan_skrivast(grunnlag: Grunnlag) -> bool:
    """True when the case has a plan whose sharing the sheet has formulas for: one without limits."""
    plan, val, fordeling = grunnlag.utrekning.oekonomiplan, grunnlag.sak.oekonomiplan, grunnlag.fordeling
    if plan is None or val is None or fordeling is None:
        return False
    fraa = val.innfasing.fraa if val.innfasing else I_DAG
    brukte = [fordeling.alternativ[namn] for namn in {plan.alternativ, fraa} - {I_DAG}]
    return not any(alternativ.minst or alternativ.hoegst for alternativ in brukte)
