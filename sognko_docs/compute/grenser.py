"""The least and the most each council pays: who is over or under pays the limit, the others share the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.grense import Grense


@dataclass(frozen=True, slots=True)
class Grenser:
    """The limits in whole kroner, by council; a council without a limit is left out."""

    minst: Mapping[str, int]
    hoegst: Mapping[str, int]

    def haldne(self, eksakt: Mapping[str, Fraction]) -> dict[str, Fraction]:
        """Return the shares within the limits, with the same sum.

        Those no limit holds keep their proportions. A sum the limits leave no room for is a ``ValueError``.
        """
        total = sum(eksakt.values(), Fraction(0))
        faste: dict[str, Fraction] = {}
        while len(faste) < len(eksakt):
            frie = _i_hoeve(eksakt, faste, total)
            klemte = {namn: self._klem(namn, verdi) for namn, verdi in frie.items()}
            over = sum(klemte.values(), Fraction(0)) - sum(frie.values(), Fraction(0))
            faste |= {
                namn: klemte[namn]
                for namn, verdi in frie.items()
                if over == 0 or (klemte[namn] != verdi and (klemte[namn] > verdi) == (over > 0))
            }
        if sum(faste.values(), Fraction(0)) != total:
            raise ValueError("grensene gir ikkje rom for heile kostnaden")
        return {namn: faste[namn] for namn in eksakt}

    def ved_grensa(self, sum_: Mapping[str, int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the councils that pay the least they may, and those that pay the most."""
        minst = tuple(namn for namn, kroner in sum_.items() if self.minst.get(namn) == kroner)
        return minst, tuple(namn for namn, kroner in sum_.items() if self.hoegst.get(namn) == kroner)

    def _klem(self, namn: str, verdi: Fraction) -> Fraction:
        nedre = max(verdi, Fraction(self.minst.get(namn, 0)))
        return min(nedre, Fraction(self.hoegst[namn])) if namn in self.hoegst else nedre


def _i_hoeve(
    eksakt: Mapping[str, Fraction], faste: Mapping[str, Fraction], total: Fraction
) -> dict[str, Fraction]:
    """Return what is left of the total, shared among those no limit holds yet."""
    frie = {namn: verdi for namn, verdi in eksakt.items() if namn not in faste}
    rest, sum_ = total - sum(faste.values(), Fraction(0)), sum(frie.values(), Fraction(0))
    return {namn: rest * verdi / sum_ if sum_ else rest / len(frie) for namn, verdi in frie.items()}


def grenser(alternativ: Alternativ, total: int, partar: Iterable[str]) -> Grenser:
    """Return the limits of an alternative for the parties; a percentage is rounded to a krone inside the limit."""
    alle = tuple(partar)
    minst = {part: ceil(_verdi(alternativ.minst[part], total)) for part in alle if part in alternativ.minst}
    hoegst = {
        part: floor(_verdi(alternativ.hoegst[part], total)) for part in alle if part in alternativ.hoegst
    }
    return Grenser(minst, hoegst)


def _verdi(grense: Grense, total: int) -> Fraction:
    if grense.kroner is not None:
        return Fraction(grense.kroner.oere, 100)
    return total * Fraction(grense.prosent or 0) / 100
