"""The acts and regulations a case may cite: what they are called, when they are in force, what they contain."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste

_TAL_OG_BOKSTAV = re.compile(r"(?P<foer>.*?)(?P<fraa>\d+)\.\.(?P<til>\d+)\Z")
_TAL = re.compile(r"(\d+)([^\W\d_]*)")

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

    def har_bokstav(self, bokstav: str, nr: int = 0) -> bool:
        """True when the letter stands in paragraph ``nr`` (0: in any), or the register does not know."""
        moglege = self.ledd[nr - 1 : nr] if nr else self.ledd
        return not self.ledd or any("a" <= bokstav <= siste for siste in moglege)


class Lovinnhald(Del):
    """What an act contains: its section numbers, and the sections we rely on in our own words."""

    finst: Linje | None = None
    """Section numbers, with ``20-1..10`` for 20-1 to 20-10; None when only ``paragrafar`` are known."""
    heile_kapittel: Liste[Linje] = ()
    """The chapters ``finst`` has in full; empty when it has the whole act."""
    kapittel: Linje | None = None
    """The chapters of an act that does not number its sections by chapter; None when they are not known."""
    paragrafar: dict[str, Paragraf] = Field(default_factory=dict)

    @cached_property
    def nummer(self) -> tuple[str, ...]:
        """Every section number the register knows, in order, without spaces: ``20-4``, ``5a``."""
        return tuple(_utvid(self.finst)) if self.finst else tuple(self.paragrafar)

    @property
    def kapittelvis(self) -> bool:
        """True when the sections are numbered by chapter, as 20-4 is."""
        return any("-" in nummer for nummer in self.nummer)

    @cached_property
    def alle_kapittel(self) -> tuple[str, ...]:
        """Every chapter, empty when the register does not know them all."""
        if self.kapittel:
            return tuple(_utvid(self.kapittel))
        if not self.kapittelvis or not self.finst or self.heile_kapittel:
            return ()
        return tuple(dict.fromkeys(kapittel_av(nummer) for nummer in self.nummer))

    def manglar(self, nummer: str) -> bool:
        """True when a section does not exist, as far as the register can tell."""
        if nummer in self.nummer or self.finst is None:
            return False
        return not self.heile_kapittel or kapittel_av(nummer) in self.heile_kapittel


class Lov(Del):
    """An act or a regulation as the register knows it. One without ``lesen`` is known by name only."""

    namn: Linje
    """What it is called in Nynorsk, with a small letter: ``kommunelova``."""
    slag: Literal["lov", "forskrift"] = "lov"
    tittel: Linje | None = None
    nummer: Annotated[str | None, Field(pattern=r"^\d{4}-\d{2}-\d{2}(-\d+)?$")] = None
    """Date and number: ``2018-06-22-83``."""
    i_kraft: Dato | Literal["ikkje sett"] | None = None
    """``ikkje sett`` for an act that is adopted and not in force, None where the day does not matter."""
    oppheva: Dato | None = None
    """The first day it no longer applies."""
    avloeyst_av: Linje | None = Field(None, alias="avløyst_av")
    forkortingar: Liste[Linje] = ()
    andre_namn: Liste[Linje] = ()
    bokmaal: Liste[Linje] = Field((), alias="bokmål")
    """Names in Bokmål, which Nynorsk prose does not use."""
    lesen: Dato | None = None
    """The version of the text that was read."""

    @property
    def alle_namn(self) -> tuple[str, ...]:
        """Every way of naming it, without the Bokmål ones."""
        return (self.namn, *self.forkortingar, *self.andre_namn)

    @property
    def aar(self) -> str:
        """The year it was adopted, empty when not known."""
        return self.nummer[:4] if self.nummer else ""

    def oppheva_foer(self, dag: date) -> bool:
        """True when it no longer applies on a day."""
        return self.oppheva is not None and self.oppheva <= dag

    def komen(self, dag: date) -> bool:
        """True when it has come into force on a day, whether or not it still applies."""
        return self.i_kraft != "ikkje sett" and (self.i_kraft is None or self.i_kraft <= dag)

    def gjeld(self, fraa: date, til: date) -> bool:
        """True when it is in force at some time from the first day to the last."""
        return self.komen(til) and not self.oppheva_foer(fraa)


@dataclass(frozen=True, slots=True)
class Lovregister:
    """Every act by its key, and the contents of those that are known by more than their name."""

    lover: Mapping[str, Lov] = field(default_factory=dict)
    innhald: Mapping[str, Lovinnhald] = field(default_factory=dict)

    def paragraf(self, lov: str, nummer: str) -> Paragraf | None:
        """Return a section we rely on, None when the register says nothing of it."""
        innhald = self.innhald.get(lov)
        return innhald.paragrafar.get(nummer) if innhald else None


def kapittel_av(nummer: str) -> str:
    """Return the chapter of a section numbered by chapter: ``20`` of ``20-4``; empty for another."""
    kapittel, strek, _ = nummer.partition("-")
    return kapittel if strek else ""


def plass_i_lova(nummer: str) -> tuple[tuple[int, str], ...]:
    """Return where a section stands among the others: 14-4 before 14-4a before 14-10."""
    return tuple((int(tal), bokstav) for tal, bokstav in _TAL.findall(nummer))


def _utvid(finst: str) -> Iterator[str]:
    """Yield the numbers of a list such as ``1-1..2 7-2a``."""
    for ledd in finst.split():
        treff = _TAL_OG_BOKSTAV.match(ledd)
        if treff is None:
            yield ledd
        else:
            yield from (f"{treff['foer']}{nr}" for nr in range(int(treff["fraa"]), int(treff["til"]) + 1))
