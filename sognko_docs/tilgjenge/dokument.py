"""A Word file as a reader without sight, or with little, meets it: paragraphs, tables, pictures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text that looks the same. Colours are six hexadecimal digits, ``storleik`` is in points."""

    tekst: str
    farge: str
    bakgrunn: str
    storleik: float
    feit: bool = False
    versal: bool = False
    berre_farge: bool = False
    """True when nothing but the colour sets it apart from the paragraph it stands in."""


@dataclass(frozen=True, slots=True)
class Avsnitt:
    """One paragraph. ``stad`` says in Nynorsk where it stands; ``overskrift`` is its level, 0 for none."""

    stad: str
    tekst: str
    overskrift: int = 0
    i_kroppen: bool = True
    """True in the body of the document, outside tables."""
    i_liste: bool = False
    luft: bool = False
    """True when it is empty and nothing in Word's format asks for it."""
    feit: bool = False
    """True when all its text is bold, and not by the style of the paragraph."""
    blokkjustert: bool = False
    lenkjer: tuple[str, ...] = ()
    """The texts of its links."""
    bitar: tuple[Bit, ...] = ()


@dataclass(frozen=True, slots=True)
class Tabell:
    """One table. ``hovud`` are the texts of its header row, empty when no row is marked as one."""

    stad: str
    rader: int
    hovud: tuple[str, ...]
    fyrste_kolonne: bool
    """True when the first column is marked as the headers of the rows."""
    tittel: str
    samanslegne: bool = False
    inni: bool = False
    """True when it stands inside another table."""
    fargecelle: bool = False
    """True when a cell says something by its colour and nothing else."""


@dataclass(frozen=True, slots=True)
class Bilete:
    """A picture or a chart, and the text that is read in its place."""

    stad: str
    alt: str


@dataclass(frozen=True, slots=True)
class Stil:
    """What a style gives text where nothing else is said; ``bit`` has the name of the style as its text."""

    bit: Bit
    blokkjustert: bool


@dataclass(frozen=True, slots=True)
class Dokument:
    """A whole file. ``spraak`` is the language of the text where nothing else is said."""

    tittel: str
    spraak: str
    avsnitt: tuple[Avsnitt, ...]
    tabellar: tuple[Tabell, ...]
    bilete: tuple[Bilete, ...]
    tekstboksar: tuple[str, ...]
    """Where the text boxes stand."""
    stilar: tuple[Stil, ...] = ()
    """The styles, where the look is to be judged."""
