"""The text of a document as values: paragraphs in order, each knowing where its words come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """One paragraph with every change accepted."""

    del_: str
    """The part it stands in: ``word/document.xml``, ``word/header1.xml`` …"""
    stil: str
    """Style id, empty for the default."""
    overskrift: int
    """Heading level 1–9, or 0."""
    liste: tuple[str, int] | None
    """Number id and level, where the paragraph itself says so."""
    tabell: tuple[int, int, int] | None
    """Table, row and cell, counted from 1 in the part; the innermost when tables are nested."""
    spenn: tuple[tuple[str, str], ...]
    """Text and the path of the control it stands in, empty outside any control."""
    blokk: str
    """The path of the block control round the paragraph, or empty."""
    skjult: bool
    """True when some of the text cannot be seen: hidden, white on white, tiny, or off the page."""
    nummer: str = ""
    """The list number or bullet as it is shown: ``2.``, ``b)``, ``•``."""
    celle: str = ""
    """Where a cell begins, what begins with it (table, row, cell), and how it spans others."""
    saerpreg: tuple[tuple[str, str], ...] = ()
    """What is no plain text, in order: links, field codes, pictures, breaks, struck text; each a kind and a value."""
    form: str = ""
    """How it looks, by styles and direct formatting, with the text each formatting covers.

    In a text read for what comes of it, the look of the paragraph alone."""
    uthevingar: tuple[tuple[int, str, str], ...] = ()
    """What is emphasised more than its paragraph, in order: how many characters, ``b``, ``i`` or both, and a link.

    In a text read for what comes of it, all of it with its whole look in place of the letters."""

    def __hash__(self) -> int:
        """Hash what tells most paragraphs apart; all of it would cost more than it saves."""
        return hash((self.spenn, self.tabell, self.form))

    @property
    def tekst(self) -> str:
        """The whole text."""
        return "".join(tekst for tekst, _ in self.spenn)


@dataclass(frozen=True, slots=True)
class Endring:
    """A tracked change or a comment: its kind, who made it and when, and the text it is about."""

    del_: str
    slag: str
    forfattar: str
    dato: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Trekk:
    """A trait of the file as a whole: its kind, what it is of, and its value in words or as a hash."""

    slag: str
    namn: str
    verdi: str


@dataclass(frozen=True, slots=True)
class Tekst:
    """A Word file read back: its paragraphs part by part, and its properties."""

    avsnitt: tuple[Avsnitt, ...]
    kjerne: Mapping[str, str] = field(default_factory=dict)
    """Core properties by element name: ``title``, ``creator``, ``created`` …"""
    eigne: Mapping[str, str] = field(default_factory=dict)
    """Custom properties by name."""
    endringar: tuple[Endring, ...] = ()
    """Tracked changes and comments; none in a finished file."""
    trekk: tuple[Trekk, ...] = ()
    """Page setup, styles, settings and all parts that hold no text of their own."""
    program: str = ""
    """The program that wrote the file, where it says so."""

    def i_kontrollar(self) -> dict[str, set[str]]:
        """Return what stands in each control, by its path: inline text, and a block's paragraphs as one."""
        funne: dict[str, set[str]] = {}
        blokkar: dict[str, str] = {}
        for avsnitt in self.avsnitt:
            if avsnitt.blokk:
                blokkar[avsnitt.blokk] = blokkar.get(avsnitt.blokk, "") + avsnitt.tekst
            for bit, sti in avsnitt.spenn:
                if sti:
                    funne.setdefault(sti, set()).add(bit)
        for sti, tekst in blokkar.items():
            funne.setdefault(sti, set()).add(tekst)
        return funne
