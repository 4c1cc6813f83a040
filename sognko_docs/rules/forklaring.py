"""What ``sognko explain`` says about a rule: taken from the rule itself, so that it is stated once."""

from __future__ import annotations

from dataclasses import dataclass
from inspect import cleandoc

from sognko_docs.finding import Grad
from sognko_docs.rules.kontroll import REGLAR, kan_ignorerast
from sognko_docs.rules.regel import Regel


@dataclass(frozen=True, slots=True)
class Forklaring:
    """A rule in words: what it demands, why, an example, how to mend what breaks it, and its § (empty when none)."""

    kode: str
    kva: str
    kvifor: str
    doeme: str
    rett: str
    heimel: str
    grad: Grad
    ufravikeleg: bool = False
    """True when no reason can silence it."""


def forklaring(kode: str) -> Forklaring | None:
    """Return the explanation of the rule ``kode``; None when no rule has it. Upper and lower case are alike."""
    for regel in REGLAR:
        if regel.kode == kode.upper():
            return _forklar(regel)
    return None


def _forklar(regel: Regel) -> Forklaring:
    kva, kvifor, doeme, rett = (
        " ".join(del_.split()) for del_ in cleandoc(regel.sjekk.__doc__ or "").split("\n\n")
    )
    return Forklaring(
        regel.kode,
        kva,
        kvifor,
        doeme.removeprefix("Døme: "),
        rett.removeprefix("Rett: "),
        regel.heimel,
        regel.grad,
        not kan_ignorerast(regel.kode),
    )
