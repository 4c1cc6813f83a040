"""The last line of a report: how many of what, in how many files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sognko_docs.finding import Grad
from sognko_docs.report.plassert import Plassert

_ORD = {
    Grad.FEIL: ("feil", "feil"),
    Grad.AATVARING: ("åtvaring", "åtvaringar"),
    Grad.MERKNAD: ("merknad", "merknader"),
}


def oppsummer(funn: Iterable[Plassert]) -> str:
    """Return «3 feil, 1 åtvaring i 2 filer», or «Ingen funn» when there are none."""
    liste = tuple(funn)
    if not liste:
        return "Ingen funn"
    tal = tel(liste)
    delar = [f"{tal[grad]} {_ORD[grad][tal[grad] != 1]}" for grad in Grad if tal[grad]]
    filer = len({plassert.fil for plassert in liste if plassert.fil})
    kor = f" i {filer} {'fil' if filer == 1 else 'filer'}" if filer else ""
    return ", ".join(delar) + kor


def tel(funn: Iterable[Plassert]) -> Counter[Grad]:
    """Return how many findings there are of each kind."""
    return Counter(plassert.finding.grad for plassert in funn)
