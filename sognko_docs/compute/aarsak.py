"""The likely cause of a printed figure that is wrong: named only when exactly one explanation fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction

_HALV = Fraction(1, 2)
_TRE_SIFFER = 100


class Slag(Enum):
    """What can have gone wrong."""

    AVRUNDING = "avrunding"
    FORTEIKN = "forteikn"
    UTAN = "utan"
    SIFFER = "siffer"
    BYTTE = "bytte"
    UVEKTA = "uvekta"
    AVKORTA = "avkorta"
    NEMNAR = "nemnar"
    CELLE = "celle"


@dataclass(frozen=True, slots=True)
class Aarsak:
    """A cause, and the row or column it lies in; empty when it is the printed figure itself."""

    slag: Slag
    om: str = ""


@dataclass(frozen=True, slots=True)
class Prenta:
    """A printed figure with ``desimalar`` decimals; negative decimals are tens, hundreds and so on."""

    verdi: Fraction
    desimalar: int

    def stemmer(self, eksakt: Fraction) -> bool:
        """True when the figure is ``eksakt`` rounded; a half may go either way."""
        return abs(self.verdi - eksakt) * self._skala <= _HALV

    def er_nabo(self, eksakt: Fraction) -> bool:
        """True when the figure is ``eksakt`` rounded, whether up or down."""
        return abs(self.verdi - eksakt) * self._skala < 1

    def er_avkorta(self, eksakt: Fraction) -> bool:
        """True when the figure is ``eksakt`` with the rest of its decimals cut off."""
        heile = int(abs(eksakt) * self._skala)
        return abs(self.verdi) * self._skala == heile and self.verdi * eksakt > 0 and not self.stemmer(eksakt)

    def runda(self, eksakt: Fraction) -> Decimal:
        """Return ``eksakt`` as it should have been printed, a half away from zero."""
        heile = int(abs(eksakt) * self._skala + _HALV)
        return Decimal(heile if eksakt >= 0 else -heile).scaleb(-self.desimalar)

    def er_avrunding(self, eksakt: Fraction, ledd: int, desimalar: int) -> bool:
        """True when rounding of ``ledd`` figures to ``desimalar``, and of their sum, can be all of it."""
        i_ledd, i_sum = ledd * _HALV / _skala(desimalar), _HALV / self._skala
        return abs(self.verdi - eksakt) <= i_ledd + i_sum

    @property
    def seier_noko(self) -> bool:
        """True when the figure has so many digits that another one is not like it by chance."""
        return abs(self.verdi) * self._skala >= _TRE_SIFFER

    @property
    def ombytte(self) -> frozenset[Fraction]:
        """The figures that two neighbouring digits in the wrong order would make of this one."""
        return ombytte(self.verdi, self.desimalar)

    @property
    def _skala(self) -> int | Fraction:
        return _skala(self.desimalar)


def _skala(desimalar: int) -> int | Fraction:
    """Return ten to the number of decimals: whole where it can be, since that is much faster."""
    return int(10**desimalar) if desimalar >= 0 else Fraction(1, int(10**-desimalar))


def ombytte(verdi: Fraction, desimalar: int) -> frozenset[Fraction]:
    """Return what a figure becomes when two neighbouring digits change places."""
    skala = _skala(desimalar)
    tal = str(int(abs(verdi) * skala))
    forteikn = -1 if verdi < 0 else 1
    par = (nr for nr in range(len(tal) - 1) if tal[nr] != tal[nr + 1])
    return frozenset(
        Fraction(forteikn * int(tal[:nr] + tal[nr + 1] + tal[nr] + tal[nr + 2 :])) / skala for nr in par
    )


def einaste(*nivaa: Iterable[Aarsak]) -> Aarsak | None:
    """Return the only cause of the first level that has any; None when none or several fit."""
    for kandidatar in nivaa:
        ulike = set(kandidatar)
        if ulike:
            return ulike.pop() if len(ulike) == 1 else None
    return None


def i_sum(prenta: Prenta, ledd: Sequence[tuple[str, Fraction]]) -> Iterator[Aarsak]:
    """Yield what would make a sum of ``ledd``, by name, the printed figure."""
    total = sum((verdi for _, verdi in ledd), Fraction(0))
    for namn, verdi in ledd:
        if verdi and len(ledd) > 1 and prenta.stemmer(total - verdi):
            yield Aarsak(Slag.UTAN, namn)
        if verdi and prenta.stemmer(total - 2 * verdi):
            yield Aarsak(Slag.FORTEIKN, namn)
    if prenta.stemmer(-total):
        yield Aarsak(Slag.FORTEIKN)
    yield from i_talet(prenta, total)


def i_ledd(prenta: Prenta, ledd: Sequence[tuple[str, Fraction]], desimalar: int) -> Iterator[Aarsak]:
    """Yield the terms that would make the printed sum with two digits the other way round."""
    if not prenta.seier_noko:
        return
    total = sum((verdi for _, verdi in ledd), Fraction(0))
    for namn, verdi in ledd:
        if any(prenta.stemmer(total - verdi + anna) for anna in ombytte(verdi, desimalar)):
            yield Aarsak(Slag.SIFFER, namn)


def i_talet(prenta: Prenta, eksakt: Fraction) -> Iterator[Aarsak]:
    """Yield what can be wrong with the printed figure alone."""
    if any(Prenta(anna, prenta.desimalar).stemmer(eksakt) for anna in prenta.ombytte):
        yield Aarsak(Slag.SIFFER)
    if prenta.er_avkorta(eksakt):
        yield Aarsak(Slag.AVKORTA)


def i_nemnar(
    prenta: Prenta, rekn: Callable[[Fraction], Fraction | None], andre: Iterable[tuple[str, Fraction]]
) -> Iterator[Aarsak]:
    """Yield the other figures that give the printed one when they are reckoned with instead."""
    for namn, verdi in andre:
        if (resultat := rekn(verdi)) is not None and prenta.stemmer(resultat):
            yield Aarsak(Slag.NEMNAR, namn)


def i_snitt(prenta: Prenta, celler: Sequence[Fraction]) -> Iterator[Aarsak]:
    """Yield «unweighted» when the plain mean of the cells is the printed figure."""
    if celler and prenta.stemmer(sum(celler, Fraction(0)) / len(celler)):
        yield Aarsak(Slag.UVEKTA)
