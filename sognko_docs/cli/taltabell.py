"""The numbers in the prose of a case as a table: place, what is written, kind, and what the case knows it as."""

from __future__ import annotations

from collections.abc import Iterable

from sognko_docs.finding import Stad
from sognko_docs.report.synleg import breidd

_MELLOMROM = "  "


def taltabell(tala: Iterable[tuple[Stad, tuple[str, str, str]]]) -> str:
    """Return one line a number, in columns, and an empty line after; nothing when there is no number."""
    rader = [
        (f"{stad.fil.as_posix()}:{stad.linje}:{stad.kolonne}", *(" ".join(celle.split()) for celle in ord_))
        for stad, ord_ in tala
    ]
    if not rader:
        return ""
    breidder = [max(map(breidd, kolonne)) for kolonne in zip(*rader, strict=True)]
    return "".join(f"{_linje(rad, breidder)}\n" for rad in rader) + "\n"


def _linje(rad: tuple[str, ...], breidder: list[int]) -> str:
    celler = (celle + " " * (plass - breidd(celle)) for celle, plass in zip(rad, breidder, strict=True))
    return _MELLOMROM.join(celler).rstrip()
