"""What two texts say otherwise, word by word, and whether it is more than how they are set.

A number with its separators is one word here, and words are compared by what they say.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sognko_docs.compute.ordskilnad import Bit, strekk

_BIT = re.compile(r"\d+(?:[\u00a0\u202f .,]\d+)*|\w+|\s+|[^\w\s]")
_MAKS = 4_000_000
"""Pairs of words that are held against each other. Above this what lies between the equal ends is told as a whole."""

_USYNLEG = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SITAT = "«»“”„‟\"'’‘‚‛`´"
_TEIKN = str.maketrans({**dict.fromkeys(_SITAT, ""), **dict.fromkeys("‐‑‒–—―−", "-"), "…": "..."})
_RUSK = frozenset(_SITAT)
_STREK = re.compile(r"\s*--?\s*")
_PUNKTTEIKN = re.compile(r"(?m)^[ \t]*[•·●▪*\uf0b7\uf0a7][ \t]+")
_FYRSTE_NUMMER = re.compile(r"\A\s*(?:-\s*|\(?(?:\d{1,2}|[a-zæøå])[.)]\s+)(?=[A-ZÆØÅ])")
_NUMMER = re.compile(r"(?<!\S)\(?(\d{1,2}|[a-zæøå])[.)](?= )")
_PARAGRAF = re.compile(r"(?:§[§\s]*|\bparagraf(?:en|ane)?\s+)(?=\d)", re.IGNORECASE)
_TUSEN = re.compile(
    r"(?<![\d.,-])\d{1,3}(?:(?: \d{3})+(?![\d])|(?:\.\d{3}){2,}(?![\d.])|\.\d{3}(?=(?:,-| ?kr\b)))"
)
_ROM = re.compile(r"\s+")
_ROM_FOER_TEIKN = re.compile(r" (?=[%.,;:)!?])|(?<=\() ")


def substansskilnad(fraa: str, til: str) -> tuple[Bit, ...]:
    """Return the stretches in order, told apart only by words, numbers and signs; how they are set is as in ``til``.

    Without what is taken out they are ``til``. Changes with only space between them are told as one.
    """
    bitar = _bitar(_BIT.findall(fraa), _BIT.findall(til))
    reine = (
        Bit("lik", ei.tekst) if _er_rusk(ei.tekst) else ei
        for ei in bitar
        if ei.slag != "borte" or not _er_rusk(ei.tekst)
    )
    return tuple(_samla(list(_slaa_saman(reine))))


def _noekkel(ord_: str) -> str:
    """Return a word as it is compared when only what it says counts."""
    if ord_.isspace():
        return " "
    if ord_[0].isdigit():
        return _TUSEN.sub(lambda treff: treff[0].replace(" ", "").replace(".", ""), _ROM.sub(" ", ord_))
    return ord_ if ord_ in _RUSK else ord_.translate(_TEIKN)


def _er_rusk(tekst: str) -> bool:
    return all(teikn.isspace() or teikn in _RUSK for teikn in tekst)


def _slaa_saman(bitar: Iterable[Bit]) -> Iterator[Bit]:
    """Join stretches of the same kind that have come to stand beside each other."""
    for slag, like in groupby(bitar, key=lambda ei: ei.slag):
        yield Bit(slag, "".join(ei.tekst for ei in like))


def _bitar(a: Sequence[str], b: Sequence[str]) -> Iterator[Bit]:
    """Yield the stretches, words compared by their keys; where they are equal the text is that of ``b``."""
    for ei in strekk([_noekkel(ord_) for ord_ in a], [_noekkel(ord_) for ord_ in b], _MAKS):
        ny = "".join(b[ei.c : ei.d])
        yield from (Bit("lik", ny),) if ei.lik else (Bit("borte", "".join(a[ei.a : ei.b])), Bit("ny", ny))


def er_typografisk(a: str, b: str) -> bool:
    """True when two texts differ at most in how they are set.

    That is quotes, dashes, spacing, line breaks, the form of a list mark, thousand separators, how a section sign is written, a
    capital at the start and a point at the end. Every word, number and comma inside counts.
    """
    return a == b or normalform(a) == normalform(b)


def normalform(tekst: str) -> str:
    """Return a text as it is compared when only words, numbers and signs between them count."""
    tekst = unicodedata.normalize("NFC", tekst).translate(_USYNLEG).translate(_TEIKN).replace("\u00a0", " ")
    tekst = _FYRSTE_NUMMER.sub("", _PUNKTTEIKN.sub("- ", tekst.replace("\u202f", " ")))
    tekst = _NUMMER.sub(r"\1)", _ROM.sub(" ", tekst).strip())
    tekst = _ROM_FOER_TEIKN.sub("", _STREK.sub("-", _PARAGRAF.sub("§", tekst)))
    tekst = _TUSEN.sub(lambda treff: treff[0].replace(" ", "").replace(".", ""), tekst)
    return (tekst[:1].lower() + tekst[1:]).rstrip(".")


def _samla(bitar: Sequence[Bit]) -> Iterator[Bit]:
    """Join changes that have only space between them; the space then belongs to both."""
    sletta = nytt = ""
    for nr, (slag, tekst) in enumerate(bitar):
        mellom = tekst.isspace() and 0 < nr < len(bitar) - 1 and bool(sletta and nytt)
        if slag == "borte" or (slag == "lik" and mellom):
            sletta += tekst
        if slag == "ny" or (slag == "lik" and mellom):
            nytt += tekst
        if slag == "lik" and not mellom:
            yield from (
                bit for bit in (Bit("borte", sletta), Bit("ny", nytt), Bit("lik", tekst)) if bit.tekst
            )
            sletta = nytt = ""
    yield from (bit for bit in (Bit("borte", sletta), Bit("ny", nytt)) if bit.tekst)
