"""What every kind of key is made of: a field a case can write, and the form it takes when it is used."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Protocol, TypeAlias

from sognko_docs.sak.grunn import Del

Talsett: TypeAlias = Mapping[str, Mapping[str, Decimal]]
"""The numbers of each council, by the name of the statistics."""

HEILT = Decimal(100)
"""What percentages sum to."""


class Form(Protocol):
    """A key in use: the statistics it stands on, and each council's part of the whole."""

    @property
    def namn(self) -> tuple[str, ...]:
        """The names of the statistics, in order; empty when the key carries its own figures."""

    @property
    def tittel(self) -> str:
        """What the key is called where its statistics have no title of their own: «snitt av tala i …»."""

    @property
    def grupper(self) -> tuple[tuple[str, ...], ...]:
        """How the statistics become a key: each group is added and turned into parts, and the parts' mean is the key.

        Empty when the key carries its own figures.
        """

    @property
    def eigne(self) -> Mapping[str, Decimal]:
        """The key's own figures, of those who have left too; they are turned into parts as one group."""

    def andelar(self, partar: Sequence[str], tal: Talsett) -> dict[str, Fraction]:
        """Return the part of each party; they sum to one. Numbers that cannot share: ``ValueError``."""


class Slag(Del):
    """Base of the kinds: each has one field, and adds its form to those of the kinds beside it."""

    def former(self) -> tuple[Form, ...]:
        """Return the forms that are written; a key that can be used has exactly one."""
        return ()


def i_hoeve_til(tal: Mapping[str, Fraction]) -> dict[str, Fraction]:
    """Return each number's part of their sum; a negative number, or only zeros, is a ``ValueError``."""
    sum_ = sum(tal.values(), Fraction(0))
    if sum_ <= 0 or min(tal.values()) < 0:
        raise ValueError("tala må vere null eller meir og ikkje alle null")
    return {namn: verdi / sum_ for namn, verdi in tal.items()}


def snitt(rader: Iterable[Mapping[str, Fraction]], partar: Sequence[str]) -> dict[str, Fraction]:
    """Return the plain mean, council by council, of one or more rows."""
    alle = tuple(rader)
    return {part: sum((rad[part] for rad in alle), Fraction(0)) / len(alle) for part in partar}


def broek(tal: Mapping[str, Decimal], partar: Sequence[str]) -> dict[str, Fraction]:
    """Return the numbers of the parties, exact."""
    return {part: Fraction(tal[part]) for part in partar}
