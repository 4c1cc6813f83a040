"""The budget reckoned: what it costs, who pays for it, what the councils share, and what if."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from sognko_docs.compute.budsjettlinjer import Postfeil, rekn_linjer
from sognko_docs.kroner import NULL, Kroner, summer
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje, Finansiering, Post, Scenario


@dataclass(frozen=True, slots=True)
class BudsjettResultat:
    """The amounts in the order of the lines. With ``feil`` the sums say nothing."""

    belop: tuple[Kroner, ...]
    feil: tuple[Postfeil, ...] = ()
    finansiering: tuple[Kroner, ...] = ()
    rest: int | None = None
    """The line of the funding that is what the councils share; None when no line is."""

    @property
    def sum(self) -> Kroner:
        """The sum of all lines: what the cooperation costs."""
        return summer(self.belop)

    @property
    def finansiert(self) -> Kroner:
        """The sum of the funding; equal to the cost when the budget balances."""
        return summer(self.finansiering)

    @property
    def til_fordeling(self) -> Kroner:
        """What the councils share: the rest when there is funding, else the whole cost.

        Nothing when the funding does not say what is left to share.
        """
        if not self.finansiering:
            return self.sum
        return NULL if self.rest is None else self.finansiering[self.rest]


@dataclass(frozen=True, slots=True)
class Gruppe:
    """Lines that stand together under one heading: the first, the one after the last, and their sums."""

    namn: str | None
    fraa: int
    til: int
    sum: Kroner
    foerre: Kroner


def rekn(budsjett: Budsjett) -> BudsjettResultat:
    """Return what every line comes to; the rest line is what the other funding leaves."""
    alle, feil = rekn_linjer(budsjett)
    skilje = len(budsjett.postar)
    belop, inn = alle[:skilje], list(alle[skilje:])
    rest = next((nr for nr, linje in enumerate(budsjett.finansiering) if linje.rest), None)
    if rest is not None:
        inn[rest] = summer(belop) - summer(inn)
    return BudsjettResultat(belop, feil, tuple(inn), rest)


def grupper(postar: Iterable[Post], belop: Iterable[Kroner]) -> tuple[Gruppe, ...]:
    """Return the groups in the order of the lines; lines without a heading are a group without a name."""
    alle: list[Gruppe] = []
    fraa = 0
    for namn, ledd in groupby(zip(postar, belop, strict=True), key=lambda par: par[0].gruppe):
        par = tuple(ledd)
        foerre = foerre_sum(post for post, _ in par)
        alle.append(Gruppe(namn, fraa, fraa + len(par), summer(sum_ for _, sum_ in par), foerre))
        fraa += len(par)
    return tuple(alle)


def foerre_sum(linjer: Iterable[Budsjettlinje]) -> Kroner:
    """Return what the lines came to the year before; a line that does not say counts as nothing."""
    return summer(linje.foerre or NULL for linje in linjer)


def endring_prosent(no: Kroner, foer: Kroner) -> Decimal | None:
    """Return the change in per cent with one decimal; None where there is nothing to change from."""
    if foer.oere == 0:
        return None
    return (Decimal((no - foer).oere) * 100 / abs(foer.oere)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def med_endringar(budsjett: Budsjett, scenario: Scenario) -> Budsjett:
    """Return the budget as a scenario has it. What it says of unknown lines is left out."""

    def postar(liste: tuple[Post, ...]) -> tuple[Post, ...]:
        return tuple(post.model_copy(update=_nye(post, scenario)) for post in liste)

    def inn(liste: tuple[Finansiering, ...]) -> tuple[Finansiering, ...]:
        return tuple(linje.model_copy(update=_nye(linje, scenario)) for linje in liste)

    return budsjett.model_copy(
        update={"postar": postar(budsjett.postar), "finansiering": inn(budsjett.finansiering)}
    )


def _nye(linje: Budsjettlinje, scenario: Scenario) -> dict[str, object]:
    endring = scenario.endrar.get(linje.id) if linje.id else None
    return endring.verdiar if endring else {}
