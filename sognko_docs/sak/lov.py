"""The acts and regulations a case may cite: what they are called, when they are in force, what they contain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste

_TAL_OG_BOKSTAV = re.compile(r"(?P<foer>.*?)(?P<fraa>\d+)\.\.(?P<til>\d+)\Z")

SisteBokstav = Annotated[str, Field(pattern=r"^(0|[a-zæøå])$")]
"""The last letter of the lettered list in a paragraph, ``0`` where there is none."""


class Paragraf(Del):
    """A section the documents rely on: what it says, in our own words, and how it is built."""

    tekst: Linje
    ledd: Liste[SisteBokstav] = ()
    """One entry a paragraph (ledd); empty when the register does not know them."""

    def har_ledd(self, nr: int) -> bool:
        """True when the section has that paragraph, or the register does not know."""
        return not self.ledd or 1 <= nr <= len(self.ledd)

    def har_bokstav(self, bokstav: str, nr: int | None = None) -> bool:
        """True when the letter stands in paragraph ``nr`` (None: in any), or the register does not know."""
        moglege = self.ledd if nr is None else self.ledd[nr - 1 : nr]
        return not self.ledd or any("a" <= bokstav <= siste for siste in moglege)


class Lovinnhald(Del):
    """What an act contains: all its section numbers, and those we rely on in our own words."""

    finst: Linje | None = None
    """Every section number, with ``20-1..10`` for 20-1 to 20-10; None when the act is not read in full."""
    paragrafar: dict[str, Paragraf] = Field(default_factory=dict)

    @cached_property
    def nummer(self) -> tuple[str, ...]:
        """Every section number the register knows, in order, without spaces: ``20-4``, ``5a``."""
        return tuple(_utvid(self.finst)) if self.finst else tuple(self.paragrafar)

    @property
    def heil(self) -> bool:
        """True when a number that is not in ``nummer`` does not exist."""
        return self.finst is not None

    @cached_property
    def kapittel(self) -> frozenset[str]:
        """The chapters of an act whose sections are numbered by chapter: ``20`` for 20-4."""
        return frozenset(nummer.partition("-")[0] for nummer in self.nummer if "-" in nummer)


class Lov(Del):
    """An act or a regulation as the register knows it."""

    namn: Linje
    """What it is called in Nynorsk, with a small letter: ``kommunelova``."""
    slag: Literal["lov", "forskrift"] = "lov"
    tittel: Linje
    nummer: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}(-\d+)?$")]
    """Date and number: ``2018-06-22-83``."""
    i_kraft: Dato | None = None
    """None for an act that is adopted and not in force."""
    oppheva: Dato | None = None
    """The first day it no longer applies."""
    avloeyst_av: Linje | None = Field(None, alias="avløyst_av")
    forkortingar: Liste[Linje] = ()
    andre_namn: Liste[Linje] = ()
    bokmaal: Liste[Linje] = Field((), alias="bokmål")
    """Names in Bokmål, which Nynorsk prose does not use."""
    lesen: Dato | None = None
    """The version of the text that was read; None when only name and dates are known."""

    @property
    def alle_namn(self) -> tuple[str, ...]:
        """Every way of naming it, without the Bokmål ones."""
        return (self.namn, *self.forkortingar, *self.andre_namn)

    def gjeld(self, fraa: date, til: date) -> bool:
        """True when it is in force at some time from the first day to the last."""
        return self.i_kraft is not None and self.i_kraft <= til and (not self.oppheva or fraa < self.oppheva)


@dataclass(frozen=True, slots=True)
class Lovregister:
    """Every act by its key, and the contents of those that were asked for."""

    lover: Mapping[str, Lov] = field(default_factory=dict)
    innhald: Mapping[str, Lovinnhald] = field(default_factory=dict)

    def paragraf(self, lov: str, nummer: str) -> Paragraf | None:
        """Return a section we rely on, None when the register says nothing of it."""
        innhald = self.innhald.get(lov)
        return innhald.paragrafar.get(nummer) if innhald else None


def _utvid(finst: str) -> Iterator[str]:
    """Yield the numbers of a list such as ``1-1..2 7-2a``."""
    for ledd in finst.split():
        treff = _TAL_OG_BOKSTAV.match(ledd)
        if treff is None:
            yield ledd
        else:
            yield from (f"{treff['foer']}{nr}" for nr in range(int(treff["fraa"]), int(treff["til"]) + 1))
