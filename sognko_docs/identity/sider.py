"""Pages of a PDF as one text: headers, footers and page numbers gone, words split over lines whole again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

_KANT = 4
"""How many lines at the top and the bottom of a page can be its header and footer."""
_SIDETAL = re.compile(
    r"(?:side\s*\d{1,4}(?:\s*(?:av|/|of)\s*\d{1,4})?|-\s*\d{1,4}\s*-|\d{1,4}\s*(?:av|of)\s*\d{1,4})",
    re.IGNORECASE,
)
_TAL = re.compile(r"\d+")
_DELT = re.compile(r"(?<=[a-zæøåéò]{2})[-\u2010]$")
_MJUK = "\u00ad"
_ETTER_HENG = re.compile(r"(?:og|eller|samt|til)\b")


def samla_sider(sider: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return the lines of all pages in order, without what is repeated at the edges, and with whole words.

    A line at an edge is a header or a footer when the same line, whatever its digits, stands at that edge of half the
    pages or more. An empty line stays where a paragraph ends.
    """
    reine = [_reins(side) for side in sider]
    topp = _gjentekne([side[:_KANT] for side in reine])
    botn = _gjentekne([side[-_KANT:] for side in reine])
    linjer: list[str] = []
    for side in reine:
        linjer += _utan_kantar(side, topp, botn)
    return tuple(_heile_ord(linjer))


def _reins(side: Iterable[str]) -> list[str]:
    linjer = [unicodedata.normalize("NFC", linje.replace("\u00a0", " ")).strip() for linje in side]
    while linjer and not linjer[0]:
        linjer.pop(0)
    while linjer and not linjer[-1]:
        linjer.pop()
    return linjer


def _moenster(linje: str) -> str:
    return _TAL.sub("0", linje)


def _gjentekne(kantar: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the patterns of the lines that stand at an edge of at least two pages, and of half of them."""
    teljing = Counter(ei for kant in kantar for ei in {_moenster(linje) for linje in kant if linje})
    return frozenset(ei for ei, tal in teljing.items() if tal >= max(2, (len(kantar) + 1) // 2))


def _utan_kantar(side: Sequence[str], topp: frozenset[str], botn: frozenset[str]) -> Sequence[str]:
    fraa, til = 0, len(side)
    while fraa < min(_KANT, til) and _er_kant(side[fraa], topp):
        fraa += 1
    while til > max(fraa, len(side) - _KANT) and _er_kant(side[til - 1], botn):
        til -= 1
    return side[fraa:til]


def _er_kant(linje: str, gjentekne: frozenset[str]) -> bool:
    return not linje or bool(_SIDETAL.fullmatch(linje)) or _moenster(linje) in gjentekne


def _heile_ord(linjer: Iterable[str]) -> list[str]:
    """Join a word that is split at the end of a line: «samar-», «beid». What hangs («kart- og») keeps its hyphen."""
    ut: list[str] = []
    for linje in linjer:
        if ut and ut[-1].endswith(_MJUK):
            ut[-1] = (ut[-1].rstrip(_MJUK) + linje).strip()
        elif ut and _DELT.search(ut[-1]) and linje[:1].islower() and not _ETTER_HENG.match(linje):
            ut[-1] = _DELT.sub("", ut[-1]) + linje
        else:
            ut.append(linje)
    return ut
