"""Ways of writing that a screen reader cannot tell for what they are: typed lists, empty link texts, long capitals."""

from __future__ import annotations

import re

from sognko_docs.skrift import MAANAD

_LISTE = re.compile(rf"\s*(?:[-–—•·▪*]|\d{{1,2}}[.)](?!\s+(?:{MAANAD}))|[a-zæøå]\))\s+(?=\S)", re.IGNORECASE)
_TOMME = frozenset(
    {"her", "der", "denne", "dette", "meir", "klikk", "trykk", "klikk her", "trykk her", "sjå her", "les her",
     "les meir", "les meir her", "meir her", "lenkje", "lenkja", "link", "nettside", "nettsida", "sida", "dokumentet",
     "last ned", "last ned her"}
)  # fmt: skip
_ADRESSE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MAKS_VERSAL = 40
"""A title or an abbreviation may stand in capitals; more letters than this are hard to read."""
_MAKS_OVERSKRIFT = 100
"""Longer than this, in characters, a bold paragraph is emphasis and no heading."""


def skriven_liste(tekst: str) -> str:
    """Return the dash, number or letter that begins a typed list item; empty when the text is none. Dates are none."""
    treff = _LISTE.match(tekst)
    return treff[0].strip() if treff else ""


def seier_ikkje_kvar(lenkjetekst: str) -> bool:
    """True when a link text alone does not say where the link leads: «her», «les meir»."""
    return " ".join(lenkjetekst.lower().split()).strip(" .,:;!»«→>") in _TOMME | {""}


def er_adresse(lenkjetekst: str) -> bool:
    """True when a link text is nothing but its address."""
    return _ADRESSE.fullmatch(lenkjetekst.strip()) is not None


def lange_versalar(tekst: str) -> bool:
    """True when a long text is in capitals only."""
    bokstavar = [teikn for teikn in tekst if teikn.isalpha()]
    return len(bokstavar) > _MAKS_VERSAL and all(teikn.isupper() for teikn in bokstavar)


def liknar_overskrift(tekst: str) -> bool:
    """True when a paragraph all in bold reads as a heading: short, and no sentence."""
    rein = tekst.strip()
    return 0 < len(rein) <= _MAKS_OVERSKRIFT and rein[-1] not in ".!?;,»"
