"""What every code means: the rules say it themselves, the rest stands in ``forklaringar.md``."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

import sognko_docs
from sognko_docs.finding import Grad
from sognko_docs.rules.forklaring import Forklaring, forklaring
from sognko_docs.rules.kontroll import REGLAR

_DEL = re.compile(r"^## (\S+)$", re.MULTILINE)
_GRAD = {
    "A118": Grad.MERKNAD,
    "D141": Grad.MERKNAD,
    "D142": Grad.AATVARING,
    "D154": Grad.AATVARING,
    "D162": Grad.AATVARING,
    "D163": Grad.MERKNAD,
    "D170": Grad.MERKNAD,
    "D171": Grad.MERKNAD,
    "D172": Grad.MERKNAD,
    "D173": Grad.MERKNAD,
    "D174": Grad.MERKNAD,
    "I211": Grad.AATVARING,
    "I212": Grad.AATVARING,
    "I225": Grad.MERKNAD,
    "I313": Grad.MERKNAD,
    "I321": Grad.MERKNAD,
    "K276": Grad.MERKNAD,
    "K277": Grad.AATVARING,
    "K320": Grad.MERKNAD,
    "N201": Grad.MERKNAD,
    "P106": Grad.MERKNAD,
    "P161": Grad.AATVARING,
    "P333": Grad.MERKNAD,
    "S647": Grad.MERKNAD,
    "S653": Grad.AATVARING,
    "S654": Grad.AATVARING,
    "S655": Grad.MERKNAD,
}


def forklar(kode: str) -> Forklaring | None:
    """Return the explanation of a code, upper or lower case; None when there is none."""
    return forklaring(kode) or _andre().get(kode.upper())


def alle() -> tuple[Forklaring, ...]:
    """Return the explanation of every code, sorted by code."""
    kodar = {regel.kode for regel in REGLAR} | set(_andre())
    forklarte = (forklar(kode) for kode in sorted(kodar))
    return tuple(ei for ei in forklarte if ei is not None)


@cache
def _andre() -> dict[str, Forklaring]:
    tekst = files(sognko_docs).joinpath("cli", "forklaringar.md").read_text(encoding="utf-8")
    _, *delar = _DEL.split(tekst)
    return {kode: _les(kode, del_) for kode, del_ in zip(delar[::2], delar[1::2], strict=True)}


def _les(kode: str, del_: str) -> Forklaring:
    kva, kvifor, doeme, rett = (" ".join(avsnitt.split()) for avsnitt in del_.strip().split("\n\n"))
    doeme, rett = doeme.removeprefix("Døme: "), rett.removeprefix("Rett: ")
    return Forklaring(kode, kva, kvifor, doeme, rett, "", _GRAD.get(kode, Grad.FEIL))
