"""The difference between two wordings of a paragraph as stretches of characters, so that each letter knows where it came from.

A word is smaller here than in ``ordskilnad``: every sign and every space is one, since a change must not take with it
letters nobody has touched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from sognko_docs.compute.ordskilnad import Strekk, strekk

_ORD = re.compile(r"\w+|\s|[^\w\s]")
_MELLOM = 4
"""Characters between two changes that make them one: « og »."""


def bitar(gammal: str, ny: str, stiar: Sequence[str] = ()) -> tuple[Strekk, ...]:
    """Return the characters of two texts in stretches that are alike, word for word, and stretches that are not.

    ``stiar`` has a path for each character of the old text: changes of words with different paths are kept apart.
    """
    gamle, nye = _ORD.findall(gammal), _ORD.findall(ny)
    her, der = _plassar(gamle), _plassar(nye)
    return _samla(
        [Strekk(her[i], her[j], der[k], der[m], lik) for i, j, k, m, lik in strekk(gamle, nye)], stiar
    )


def _samla(raa: Sequence[Strekk], stiar: Sequence[str]) -> tuple[Strekk, ...]:
    """Join what is alike, and changes with only a space, a sign or a word like «og» between them."""
    ut: list[Strekk] = []
    for nr, bit in enumerate(raa):
        mellom = bit.lik and 0 < nr < len(raa) - 1 and bit.b - bit.a <= _MELLOM
        mellom = mellom and len(set(stiar[ut[-1].a : raa[nr + 1].b])) <= 1
        lik = bit.lik and not mellom
        if ut and ut[-1].lik == lik:
            ut[-1] = Strekk(ut[-1].a, bit.b, ut[-1].c, bit.d, lik)
        else:
            ut.append(Strekk(bit.a, bit.b, bit.c, bit.d, lik))
    return tuple(ut)


def likskap(ein: str, annan: str) -> float:
    """Return how many of the words two texts have in common, 0 to 1, whatever their order.

    A paragraph that has been turned about is still the same paragraph; ``ordskilnad.likskap`` asks for the order too.
    """
    orda, andre = sorted(_ORD.findall(ein)), sorted(_ORD.findall(annan))
    orda, andre = [o for o in orda if not o.isspace()], [o for o in andre if not o.isspace()]
    if not orda or not andre:
        return float(orda == andre)
    felles = i = j = 0
    while i < len(orda) and j < len(andre):
        if orda[i] == andre[j]:
            felles, i, j = felles + 1, i + 1, j + 1
        elif orda[i] < andre[j]:
            i += 1
        else:
            j += 1
    return 2 * felles / (len(orda) + len(andre))


def _plassar(ord_: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(eitt) for eitt in ord_)]
