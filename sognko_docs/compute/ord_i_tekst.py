"""Words and sentences in Markdown prose, each where it stands; what is no Nynorsk prose is blanked out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sognko_docs.compute.setning import setningar
from sognko_docs.finding import Sti
from sognko_docs.sak.sitat import merkte_sitat

NYNORSK = "nn"
"""The language of a case, as a quote would say it."""

_UTAN_EPOST = re.compile(r"\{\{[^{}\n]*\}\}|`[^`\n]*`|https?://\S+|\]\([^()\n]*\)")
_MED_EPOST = re.compile(rf"{_UTAN_EPOST.pattern}|\S+@\S+\.\S+")
_ORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_AVSNITT = re.compile(r"[^\n]+(?:\n(?![ ]*\n|[ ]*(?:[-*+]|\d{1,9}[.)]|\#{1,6}|>|\|)[ ])[^\n]+)*")
_TABELLRAD = re.compile(r"^[ ]*\|", re.MULTILINE)
_INNRYKK = re.compile(r"[ \n] ")
_PUNKTMERKE = re.compile(r"[ >]*(?:(?:[-*+]|\d{1,9}[.)])[ ]+)?")


@dataclass(frozen=True, slots=True)
class Ord:
    """A word: as written, and how far into the text it begins."""

    skrive: str
    start: int

    @property
    def lengd(self) -> int:
        """How many characters it has."""
        return len(self.skrive)


@dataclass(frozen=True, slots=True)
class Setning:
    """A sentence: where it begins, how many characters it spans, and its number of words."""

    start: int
    lengd: int
    ord_: int


def berre_prosa(tekst: str) -> str:
    """Return a text of the same length where references, code, addresses and foreign quotes are spaces."""
    return _ikkje_prosa(tekst).sub(_blank, _utan_framande_sitat(tekst))


def _ikkje_prosa(tekst: str) -> re.Pattern[str]:
    """Return the pattern of what is no prose; an e-mail address is looked for only where there can be one."""
    return _MED_EPOST if "@" in tekst else _UTAN_EPOST


def _utan_framande_sitat(tekst: str) -> str:
    for treff in merkte_sitat(tekst) if "[språk:" in tekst else ():
        if treff[2] != NYNORSK:
            tekst = tekst[: treff.start()] + _blank(treff) + tekst[treff.end() :]
    return tekst


def _blank(treff: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", treff[0])


@dataclass(frozen=True, slots=True)
class Prosa:
    """One Markdown text of a case: its path, the text, the same where only prose is left, and its words in order."""

    sti: Sti
    tekst: str
    reinska: str
    ord_: tuple[Ord, ...]


def les_prosa(sti: Sti, tekst: str) -> Prosa:
    """Return a Markdown text taken apart into words."""
    reinska = berre_prosa(tekst)
    return Prosa(sti, tekst, reinska, tuple(Ord(treff[0], treff.start()) for treff in _ORD.finditer(reinska)))


def setningar_i(tekst: str, over: int) -> Iterator[Setning]:
    """Yield the sentences of a Markdown text that have more than ``over`` words; a row of a table is none.

    A reference counts as one word.
    """
    prosa = _ikkje_prosa(tekst).sub(lambda treff: "x" * len(treff[0]), _utan_framande_sitat(tekst))
    for avsnitt in _AVSNITT.finditer(prosa):
        if avsnitt[0].count(" ") + avsnitt[0].count("\n") < over or _TABELLRAD.match(avsnitt[0]):
            continue
        merke = _PUNKTMERKE.match(avsnitt[0])
        yield from _lange(prosa, avsnitt.start() + (merke.end() if merke else 0), avsnitt.end(), over)


def _lange(prosa: str, start: int, slutt: int, over: int) -> Iterator[Setning]:
    """Yield the long sentences of one paragraph; the indents of its lines count as one space."""
    plassar: Sequence[int] = range(start, slutt)
    if _INNRYKK.search(prosa, start, slutt):
        plassar = [nr for nr in plassar if nr == start or prosa[nr] != " " or prosa[nr - 1] not in " \n"]
    linje = "".join([prosa[nr] for nr in plassar]).replace("\n", " ")
    fraa = 0
    for setning in setningar(linje):
        if (ord_ := len(_ORD.findall(setning))) > over:
            foerst, sist = plassar[fraa], plassar[fraa + len(setning) - 1]
            yield Setning(foerst, sist - foerst + 1, ord_)
        fraa += len(setning) + 1
