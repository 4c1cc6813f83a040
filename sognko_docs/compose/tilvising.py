"""References in prose: ``{{ budsjett.sum | kr_ord }}`` is replaced by the value it names.

The names are those a template can use (``vising``), so a number stands once in the case and every
text that needs it refers to it. A reference to ``kommune`` makes the text a council's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sognko_docs.compose import skrift
from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, Blokk, Felt
from sognko_docs.kroner import Kroner

_TILVISING = re.compile(r"\{\{\s*([^{}|]*?)\s*(?:\|\s*([^{}|]*?)\s*)?\}\}")
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_NYNORSK = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))

FORMER: Mapping[str, tuple[Callable[[Any], str], tuple[type, ...]]] = {
    "kr": (skrift.kr, (Kroner, int)),
    "kr_ord": (skrift.kr_ord, (Kroner, int)),
    "mill": (skrift.mill, (Kroner, int)),
    "prosent": (skrift.prosent, (int, Decimal)),
    "tal": (skrift.tal, (int, Decimal)),
    "dato": (skrift.dato, (date,)),
    "dato_kort": (skrift.dato_kort, (date,)),
}
"""The written forms a reference can ask for, and the kinds of value each is for."""


@dataclass(frozen=True, slots=True)
class Feiltilvising:
    """A reference that cannot be resolved: where it stands in the text, and why."""

    start: int
    lengd: int
    melding: str
    hjelp: str


@dataclass(frozen=True, slots=True)
class Tilvising:
    """One reference as written: what it names, the form it asks for, and its place in the text."""

    namn: str
    form: str | None
    start: int
    lengd: int


def tilvisingar(markdown: str) -> tuple[Tilvising, ...]:
    """Return the references in a text, in order."""
    return tuple(
        Tilvising(treff[1], treff[2], treff.start(), treff.end() - treff.start())
        for treff in _TILVISING.finditer(markdown)
    )


def gjeld_kommune(markdown: str) -> bool:
    """True when the text refers to the council at hand, and so may differ between councils."""
    return any(tilvising.namn.split(".", maxsplit=1)[0] == "kommune" for tilvising in tilvisingar(markdown))


def loeys(blokk: Blokk, vising: object) -> tuple[Blokk, tuple[Feiltilvising, ...]]:
    """Return the block with every reference replaced by an inline field of its value in ``vising``.

    A reference that cannot be resolved is returned as an error and stands as it was written.
    """
    felt: list[Felt] = []
    feil: list[Feiltilvising] = []

    def byt(treff: re.Match[str]) -> str:
        svar = _verdi(vising, treff[1], treff[2])
        if isinstance(svar, Felt):
            felt.append(svar)
            return f"{INNSLAG_OPEN}{len(felt) - 1}{INNSLAG_LUKK}"
        melding, hjelp = svar
        feil.append(Feiltilvising(treff.start(), treff.end() - treff.start(), melding, hjelp))
        return treff[0]

    markdown = _TILVISING.sub(byt, blokk.markdown)
    return Blokk(blokk.sti, markdown, tuple(felt)), tuple(feil)


def _verdi(vising: object, namn: str, form: str | None) -> Felt | tuple[str, str]:
    funne: object = vising
    if namn.split(".", maxsplit=1)[0] == "kommune" and not hasattr(vising, "kommune"):
        return (
            f"«{namn}» kan ikkje stå i ein tekst som er lik for alle kommunane",
            "skriv teksten utan tilvising til kommunen",
        )
    for ledd in namn.split("."):
        if funne is None:
            break
        attributt = ledd.translate(_ASCII)
        if not is_dataclass(funne) or attributt.startswith("_") or not hasattr(funne, attributt):
            return f"Ukjend tilvising «{namn}»", _forslag(funne, ledd)
        funne = getattr(funne, attributt)
    if funne is None:
        return f"Tilvisinga «{namn}» har ingen verdi her", "fyll ut verdien i saka, eller ta bort tilvisinga"
    if not isinstance(funne, Felt):
        return f"Tilvisinga «{namn}» er ikkje éin verdi", _forslag(funne, "")
    return _med_form(funne, form)


def _med_form(felt: Felt, form: str | None) -> Felt | tuple[str, str]:
    if form is None:
        return Felt(felt.sti, skrift.naturleg(felt.verdi))
    if form not in FORMER:
        return f"Ukjend form «{form}»", "bruk ei av desse: " + ", ".join(FORMER)
    skriv, slag = FORMER[form]
    if not isinstance(felt.verdi, slag):
        return f"Forma «{form}» passar ikkje til verdien", "vel ei anna form, eller ta bort «| …»"
    return Felt(felt.sti, skriv(felt.verdi))


def _forslag(eigar: object, ledd: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # why: only a mistake needs it

    if not is_dataclass(eigar) or isinstance(eigar, Felt | Blokk):
        return "bruk eit namn som peikar på éin verdi, til dømes «budsjett.sum»"
    namn = [_nynorsk(felt.name) for felt in fields(eigar)]
    naere = get_close_matches(ledd, namn, n=1)
    return f"meinte du «{naere[0]}»?" if naere else "bruk eitt av desse: " + ", ".join(sorted(namn))


def _nynorsk(namn: str) -> str:
    for ascii_, bokstav in _NYNORSK:
        namn = namn.replace(ascii_, bokstav)
    return namn
