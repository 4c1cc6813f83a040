"""The tags people type in a template: found, told apart, and rewritten to what Jinja understands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sognko_docs.skrift import ASCII

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_DELAR = re.compile(r"\{([{%#])((?:p|tr|tc|r)(?=\s))?(.*?)[}%#]\}", re.DOTALL)
_BIT = re.compile(r'"[^"]*"|\'[^\']*\'|[“”„«][^“”„«»]*[“”»]|[‘’‚][^‘’‚]*[‘’]|[^"\'“”„«‘’‚]+|.', re.DOTALL)
_OPEN = {"“": '"', "”": '"', "„": '"', "«": '"', "‘": "'", "’": "'", "‚": "'"}
_TUNGE_ORD = frozenset({"colspan", "cellbg", "hm", "vm"})


@dataclass(frozen=True, slots=True)
class Merke:
    """One tag. ``slag`` is ``{`` (value), ``%`` (statement) or ``#`` (comment).

    ``omfang`` is what the tag replaces: ``p`` a paragraph, ``tr`` a row, ``tc`` a cell, ``r`` a run,
    nothing for itself. ``kropp`` is the inside as Jinja wants it, ``skrive`` as it was written.
    """

    slag: str
    omfang: str
    kropp: str
    skrive: str

    @property
    def ord(self) -> str:
        """The first word, such as ``for``, ``if`` or ``endif``."""
        return self.kropp.split(None, 1)[0] if self.kropp else ""

    @property
    def til_docxtpl(self) -> bool:
        """True for what only docxtpl itself knows how to carry out."""
        if self.omfang in ("tc", "r") or (self.omfang == "tr" and self.slag == "{"):
            return True
        return self.slag == "%" and (self.ord in _TUNGE_ORD or self.stryk)

    @property
    def stryk(self) -> bool:
        """True for ``{%- … %}`` and ``{% … -%}``, which swallow the neighbouring paragraph mark."""
        return self.slag == "%" and (self.skrive.startswith("-") or self.skrive.endswith("-"))


def fald(tekst: str) -> str:
    """Return a name in ASCII the way Python names are spelled: ``møtedato`` → ``moetedato``."""
    ascii_ = unicodedata.normalize("NFC", tekst).translate(ASCII)
    return (
        ascii_
        if ascii_.isascii()
        else unicodedata.normalize("NFKD", ascii_).encode("ascii", "ignore").decode()
    )


def til_jinja(skrive: str) -> str:
    """Return the inside of a tag as Jinja wants it: ASCII names, straight quotes, plain spaces.

    Text inside quotes is data and keeps every character.
    """
    ut: list[str] = []
    for bit in _BIT.findall(unicodedata.normalize("NFC", skrive)):
        if bit[0] in "\"'" and len(bit) > 1:
            ut.append(bit)
        elif bit[0] in _OPEN and len(bit) > 1:
            ut.append(_OPEN[bit[0]] + bit[1:-1].replace(_OPEN[bit[0]], "\\" + _OPEN[bit[0]]) + _OPEN[bit[0]])
        else:
            ut.append(fald(bit.replace("\u00a0", " ").replace("\u2009", " ")))
    return "".join(ut)


def les_merke(raa: str) -> Merke:
    """Return the tag written as ``raa`` (from ``{{`` to ``}}``)."""
    m = _DELAR.fullmatch(raa)
    if m is None:
        raise ValueError(f"ikkje eit merke: {raa}")
    slag, omfang, inni = m[1], m[2] or "", m[3]
    skrive = unicodedata.normalize("NFC", inni).strip()
    kropp = til_jinja(inni).strip()
    return Merke(
        slag, omfang, kropp.strip("-").strip() if kropp[:1] == "-" or kropp[-1:] == "-" else kropp, skrive
    )
