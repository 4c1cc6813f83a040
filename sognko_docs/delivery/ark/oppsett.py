"""How the sheet of an alternative is laid out: which rows and columns it has, so that other sheets can point at it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name

from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.noeklar import ein_nokkel, eksakte_delar
from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, talsett
from sognko_docs.delivery.ark.noekkelkart import MINST_DESIMALAR, PROSENT, Kart, Noekkelkolonne
from sognko_docs.sak.fordeling import Alternativ

TOTAL, LIKT = "$B$4", "$B$5"
FOERSTE_NOEKKELRAD = 6
"""The row of the first key, from 1; the others follow, then their sum, then the control."""
KOMMUNE, TAL, SAMLA, MINST, HOEGST = "Kommune", "Tal", "Nøklane samla", "Minst", "Høgst"
FOER, LIK, ETTER, SUM, DEL, ODDE = "Før avrunding", "Likt", "Etter nøkkel", "Sum", "Del", "Odde krone"
GRENSE, I_DAG, SKILNAD = "Grense", "I dag", "Skilnad"
_OPPGJER_UTAN_RATAR = 6


@dataclass(frozen=True)
class Oppsett:
    """One alternative and where its figures stand on its sheet; rows count from 1."""

    grunnlag: Grunnlag
    id_: str
    kart: Kart

    @property
    def val(self) -> Alternativ:
        """The alternative as the case has it."""
        return self.grunnlag.alternativ[self.id_]

    @property
    def rekna(self) -> Fordeling:
        """The alternative worked out."""
        return self.grunnlag.utrekning.fordelingar[self.id_]

    @property
    def namn(self) -> str:
        """What the alternative is called, and whether it is the one proposed."""
        return self.val.namn + (" (tilrådd)" if self.id_ == self.grunnlag.vald else "")

    @cached_property
    def noeklar(self) -> tuple[Noekkelkolonne, ...]:
        """The keys in use."""
        return tuple(
            self.kart.noekkel(form) for noekkel in self.val.alle_noeklar for form in noekkel.former()
        )

    @property
    def viser_tal(self) -> bool:
        """True when the alternative follows one set of statistics, whose numbers are shown as they are."""
        return ein_nokkel(self.val) is not None

    @cached_property
    def vektceller(self) -> tuple[str, ...]:
        """The cell of each key's weight, absolute."""
        return tuple(f"$B${FOERSTE_NOEKKELRAD + nr}" for nr in range(len(self.noeklar)))

    def vekt(self, nr: int) -> Decimal:
        """Return how many per cent of the whole follow key ``nr``; the only one has what is not shared equally."""
        return self.val.noeklar[nr].vekt if len(self.noeklar) > 1 else 100 - self.val.likt

    @cached_property
    def kontroll(self) -> str:
        """The cell that says in words whether all can be shared."""
        return f"$B${FOERSTE_NOEKKELRAD + len(self.noeklar) + 1}"

    @property
    def hovudrad(self) -> int:
        """The row of headings."""
        return FOERSTE_NOEKKELRAD + len(self.noeklar) + 3

    @cached_property
    def rader(self) -> range:
        """The councils' rows."""
        return range(self.hovudrad + 1, self.hovudrad + 1 + len(self.grunnlag.partar))

    @property
    def sum_rad(self) -> int:
        """The row of sums."""
        return self.rader.stop

    @cached_property
    def kolonnar(self) -> tuple[str, ...]:
        """The headings of the table, in order."""
        nummer = range(1, len(self.noeklar) + 1)
        if self.viser_tal:
            noeklar = [TAL]
        else:
            noeklar = [noekkelkolonne(nr, len(nummer)) for nr in nummer] + [SAMLA] * (len(nummer) > 1)
        grenser = [MINST] * bool(self.val.minst) + [HOEGST] * bool(self.val.hoegst)
        etterpaa = [GRENSE] * bool(grenser) + [I_DAG, SKILNAD] * bool(self.grunnlag.i_dag)
        return (KOMMUNE, *noeklar, *grenser, FOER, LIK, ETTER, SUM, DEL, ODDE, *etterpaa)

    @property
    def hjelp(self) -> int:
        """The first column of helpers, from 0: there is room for the settlement before it."""
        return max(len(self.kolonnar), self.oppgjerskolonnar) + 1

    @property
    def oppgjerskolonnar(self) -> int:
        """How many columns the settlement takes at the most."""
        oppgjer = self.grunnlag.oppgjer
        return _OPPGJER_UTAN_RATAR + len(oppgjer.a_konto) if oppgjer else 0

    def bokstav(self, kolonne: str) -> str:
        """Return the letter of a column in the table."""
        return f"{xl_col_to_name(self.kolonnar.index(kolonne))}"

    @cached_property
    def prosenteining(self) -> int:
        """How many units a whole is counted in by the equal part and the weights: hundredths of a per cent at least."""
        prosentar = [self.val.likt, *(noekkel.vekt for noekkel in self.val.noeklar)]
        return int(PROSENT * 10 ** max([MINST_DESIMALAR, *map(desimalar, prosentar)]))

    @property
    def prosentdesimalar(self) -> int:
        """How many decimals the percentages are shown with: those the case has."""
        return max(map(desimalar, [self.val.likt, *(noekkel.vekt for noekkel in self.val.noeklar)]))

    @property
    def grenseeining(self) -> int:
        """The same for limits in per cent."""
        grenser = (*self.val.minst.values(), *self.val.hoegst.values())
        prosentar = [grense.prosent for grense in grenser if grense.prosent is not None]
        return int(PROSENT * 10 ** max([MINST_DESIMALAR, *map(desimalar, prosentar)]))

    def eksakte(self) -> dict[str, Fraction]:
        """Return what each council would pay were nothing rounded."""
        return eksakte_delar(self.rekna.total, self.val, self.grunnlag.partar, talsett(self.grunnlag))


def noekkelkolonne(nr: int, talet: int) -> str:
    """Return the heading of the part after key ``nr`` of so many."""
    return f"Nøkkel {nr}" if talet > 1 else "Nøkkel"
