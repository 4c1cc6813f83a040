"""Findings as one line each, so that a test shows code, place, message and way out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from sognko_docs.finding import Finding
from sognko_docs.load.kjelde import Kjelde, les_kjelde

FIL = PurePosixPath("sak.yaml")


def skriv(funn: Iterable[Finding]) -> list[str]:
    """Return ``Y108 3:1+4 message | help`` for each finding."""
    return [f"{ein.kode} {_stad(ein)} {ein.melding} | {ein.hjelp}" for ein in funn]


def _stad(funn: Finding) -> str:
    assert funn.stad is not None
    return f"{funn.stad.linje}:{funn.stad.kolonne}+{funn.stad.lengd}"


def les(tekst: str | bytes) -> Kjelde:
    """Return the source of a text that has nothing wrong with it."""
    kjelde, funn = les_kjelde(tekst.encode() if isinstance(tekst, str) else tekst, FIL)
    assert skriv(funn) == []
    return kjelde


def feil(tekst: str | bytes) -> list[str]:
    """Return what is wrong with the form of a text."""
    return skriv(les_kjelde(tekst.encode() if isinstance(tekst, str) else tekst, FIL)[1])
