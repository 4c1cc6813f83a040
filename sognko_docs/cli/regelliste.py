"""All codes as one Markdown page, ``docs/reglar.md``: taken from the rules, so that it is stated once."""

from __future__ import annotations

from itertools import groupby

from sognko_docs.cli.forklaringar import alle
from sognko_docs.finding import Grad
from sognko_docs.rules.forklaring import Forklaring

_HOVUD = """\
# Reglar

Kvar kode eit funn kan ha: kva regelen krev, kvifor, eit døme, korleis du rettar det, og heimelen. «sognko explain KODE» seier det same.
Ein feil stoppar bygginga; ei åtvaring eller ein merknad gjer det ikkje.
Eit funn kan ignorerast med ein grunn, «# ignorer[KODE]: grunnen», når det ikkje står noko anna ved regelen.
"""
_FAMILIAR = {
    "A": "A: det alle skal kunne lese",
    "D": "D: Word-filer som kjem utanfrå, og det som er endra i dei",
    "I": "I: likskapen mellom dokumenta",
    "K": "K: kroner, tal og tilvisingar",
    "L": "L: lova",
    "N": "N: språket",
    "P": "P: filene som blir skrivne",
    "S": "S: forma på saka",
    "T": "T: malane",
    "Y": "Y: YAML-fila",
}


def regelliste() -> str:
    """Return the page, ending in a line break."""
    delar = [_HOVUD]
    for familie, kodane in groupby(alle(), lambda ei: ei.kode[0]):
        delar += [f"## {_FAMILIAR[familie]}\n", *map(_regel, kodane)]
    return "\n".join(delar)


def _regel(ei: Forklaring) -> str:
    slag = "" if ei.grad is Grad.FEIL else f" ({ei.grad.value})"
    ledd = [f"### {ei.kode}{slag}", f"**{ei.kva}**", ei.kvifor, f"*Døme:* {ei.doeme}", f"*Rett:* {ei.rett}"]
    if ei.heimel:
        ledd.append(f"*Heimel:* {ei.heimel}")
    if ei.ufravikeleg:
        ledd.append("Kan ikkje ignorerast.")
    return "\n\n".join(_trygg(del_) for del_ in ledd) + "\n"


def _trygg(tekst: str) -> str:
    """Return a text that Markdown shows as it stands: placeholders are no tags, and underscores no emphasis."""
    return tekst.replace("<", "\\<").replace("__", "\\_\\_")
