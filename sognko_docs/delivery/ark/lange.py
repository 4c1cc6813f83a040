"""Whole numbers too long for a cell, as several cells of six digits each, lowest first.

A spreadsheet counts in floating point, and programs round what is nearly whole in their own ways. Here no
cell on the way to a long number holds more than thirteen digits, and every program keeps fifteen. A chain
carries what is over from cell to cell and rounds down, so below zero the last carry is minus one: that is
how two long numbers are compared without being written out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TypeAlias

SIFFER = 6
"""Digits in a cell."""
GRUNNTAL = 10**SIFFER
TO_CELLER = GRUNNTAL**2
"""A factor takes two cells at the most, and is below this."""

Lang: TypeAlias = Sequence[str]
"""The cells of a number, or the formulas of them."""
Ny: TypeAlias = Callable[[str, str], str]
"""Makes a helper cell of a heading and a formula, and returns where it stands."""


@dataclass(frozen=True, slots=True)
class Broek:
    """What is divided, and what it is divided by; ``om_lag`` is the quotient in floating point, off by less than 1/4."""

    teljar: Lang
    nemnar: Lang
    om_lag: str


def delt_opp(ny: Ny, namn: str, tal: str, celler: int = 2) -> list[str]:
    """Return the cells of a whole number that stands in one."""
    deler = [GRUNNTAL**nr for nr in range(celler + 1)]
    siste = celler - 1
    return [
        ny(f"{namn}, del {nr + 1}", f"=INT({tal}/{nedre})" + ("" if nr == siste else f"-INT({tal}/{oevre})*{GRUNNTAL}"))
        for nr, (nedre, oevre) in enumerate(pairwise(deler))
    ]  # fmt: skip


def gonge(lang: Lang, faktor: Lang, lengd: int) -> list[str]:
    """Return the formulas of a product, ``lengd`` of them, with what is carried still in each."""
    return [
        "+".join(
            f"{lang[nr - plass]}*{ledd}" for plass, ledd in enumerate(faktor) if 0 <= nr - plass < len(lang)
        )
        or "0"
        for nr in range(lengd)
    ]


def pluss(ein: Lang, annan: Lang) -> list[str]:
    """Return the formulas of a sum."""
    return [f"{her}+{der}" for her, der in zip_longest(ein, annan, fillvalue="0")]


def minus(ein: Lang, annan: Lang) -> list[str]:
    """Return the formulas of a difference."""
    return [f"({her})-({der})" for her, der in zip_longest(ein, annan, fillvalue="0")]


def kjede(ny: Ny, namn: str, formlar: Lang) -> list[str]:
    """Return cells in which each has got what the one below it carries."""
    raa: list[str] = []
    for nr, formel in enumerate(formlar):
        mente = f"+INT({raa[-1]}/{GRUNNTAL})" if raa else ""
        raa.append(ny(f"{namn}, rekna {nr + 1}", f"={formel}{mente}"))
    return raa


def skriv_ut(ny: Ny, namn: str, formlar: Lang) -> list[str]:
    """Return the number that the formulas make, six digits a cell; what does not fit is dropped."""
    raa = kjede(ny, namn, formlar)
    return [ny(f"{namn}, del {nr}", f"={celle}-INT({celle}/{GRUNNTAL})*{GRUNNTAL}") for nr, celle in enumerate(raa, 1)]  # fmt: skip


def under_null(raa: Lang) -> str:
    """Return the formula of what a chain carries at last: minus one below zero, else nothing."""
    return f"INT({raa[-1]}/{GRUNNTAL})"


def flytande(lang: Lang) -> str:
    """Return the formula of a number in floating point."""
    return "+".join(f"{celle}*1E{SIFFER * nr}" if nr else celle for nr, celle in enumerate(lang))


def heil_del(ny: Ny, namn: str, broek: Broek) -> str:
    """Return the cell of a quotient rounded down. It is below ``TO_CELLER``, and the chain is as long as ``teljar``.

    The estimate is right or one too large, and the sign of what is then left tells which.
    """
    forslag = ny(f"{namn}, forslag", f"=ROUND({broek.om_lag},0)")
    delar = delt_opp(ny, f"{namn}, forslag", forslag)
    lengd = len(broek.teljar)
    raa = kjede(ny, f"{namn}, prøve", minus(broek.teljar, gonge(broek.nemnar, delar, lengd)))
    return ny(f"{namn}, runda ned", f"={forslag}+{under_null(raa)}")


def rest(ny: Ny, namn: str, broek: Broek, heil: str) -> list[str]:
    """Return the cells of what is left when ``heil`` is the quotient; as many as the divisor has."""
    lengd = len(broek.nemnar)
    delar = delt_opp(ny, namn, heil)
    return skriv_ut(ny, f"{namn}, rest", minus(broek.teljar[:lengd], gonge(broek.nemnar, delar, lengd)))
