"""Citations of the law in prose: where they stand, which act they name, which sections, paragraphs and letters.

Read in the ways people write them: ``koml. § 20-4``, ``kommunelova §§ 20-2 og 20-3``, ``aml. § 16-3 (2)``,
``§ 20-4 tredje ledd bokstav a til i``, ``§ 20-2 i kommunelova``, ``forvaltningslova kapittel III–V``. A «§ 3-1» of
the Hovudavtalen or of an agreement is no citation of the law, and is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

_ROM = "[ \u00a0\u202f\n]{0,3}"
_ORDENSTAL = {
    "første": 1, "fyrste": 1, "andre": 2, "annet": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6,
    "sjuande": 7, "syvende": 7, "åttande": 8, "åttende": 8, "niande": 9, "niende": 9, "tiande": 10,
}  # fmt: skip
_ORDEN = "|".join([*_ORDENSTAL, r"\d{1,2}\."])
_STREK = "[-\u2010\u2011\u2013\u2014]"
_MELLOM = rf"{_ROM}(?:{_STREK}|til|og){_ROM}"
_LETTER = r"(?:[a-hj-z](?!\w)|i(?=[.,;:)\]]|\Z))"
"""A letter of a list; «i» only where it cannot be the preposition."""
_NUMMER = rf"(?P<nummer>\d{{1,4}}(?:{_ROM}[A-Z](?={_STREK}\d))?(?:(?:{_STREK}|\.)\d{{1,3}})?)(?P<hale>[ \u00a0]?{_LETTER})?"

_FOERSTE = re.compile(rf"{_ROM}{_NUMMER}(?!\d|,\d)")
_NESTE = re.compile(
    rf"(?:{_ROM},(?:{_ROM}(?:og|jf\.))?|{_ROM}(?:og|eller|til|{_STREK})){_ROM}§{{0,2}}{_ROM}"
    rf"{_NUMMER}(?!\d|[.,]\d|{_ROM}(?:%|prosent|kr\b|\d{{3}}))"
)
_HALEREKKJE = re.compile(rf"{_MELLOM}(?P<til>{_LETTER})")
_LEDD = re.compile(
    rf"{_ROM}(?:\((?P<tal>\d{{1,2}})\)|(?P<fraa>{_ORDEN})(?:{_MELLOM}(?P<til>{_ORDEN}))?{_ROM}ledd(?!\w))",
    re.IGNORECASE,
)
_BOKSTAV = re.compile(
    rf",?{_ROM}(?:(?:bokstav(?:ane)?|litra){_ROM}(?P<fraa>[a-z](?!\w))(?:{_MELLOM}(?P<til>{_LETTER}))?"
    rf"|(?P<laus>[a-z])(?:{_MELLOM}(?P<laus_til>[a-z]))?(?=[.,;:)\]]|\Z))"
)
_KAPITTELNUMMER = r"(?P<nummer>\d{1,3}|[IVXL]{1,7})(?!\w|[.,]\d)"
_KAPITTEL = re.compile(_ROM + _KAPITTELNUMMER)
_NESTE_KAPITTEL = re.compile(rf"(?:{_ROM},{_ROM}|{_MELLOM}){_KAPITTELNUMMER}")
_MERKE = re.compile(r"(?P<paragraf>§{1,3})|(?<![\w-])(?:kapit(?:tel|la|let)|kap\.)", re.IGNORECASE)
_I_LOV = re.compile(rf"{_ROM}i{_ROM}(?:den{_ROM})?")
_LIM = re.compile(
    rf"[*_»]{{0,3}}(?:,?{_ROM}(?:av{_ROM})?(?:\d{{1,2}}\.{_ROM}\w{{3,10}}{_ROM})?\d{{4}}"
    rf"(?:{_ROM}nr\.?{_ROM}\d{{1,4}})?)?{_ROM}[,(*_:]{{0,3}}{_ROM}(?:jf\.?{_ROM})?"
)
"""What may stand between an act and its §."""
_ANNA_ENN_LOV = re.compile(
    r"(?:(?<!\w)(?:lova?|forskrifta?)[ \u00a0]om[ \u00a0][^.;:§]{3,80}|nr\.?[ \u00a0]?\d{1,4}|avtal\w{0,12}|(?<!\w)(?-i:HA)|vedtekt\w{0,6}|reglement\w{0,4}|instruks\w{0,4}|konvensjon\w{0,4}"
    r"|direktiv\w{0,4})(?:[ \u00a0]del[ \u00a0]\w)?[ \u00a0*_]{0,3}\Z",
    re.IGNORECASE,
)
_I_ANNA = re.compile(
    rf"{_ROM}i{_ROM}(?:denn?e?{_ROM})?\w{{0,20}}(?:avtal|vedtekt|reglement|instruks|konvensjon|direktiv)"
)
_SYN = 60
"""So many characters before a § are looked at for what it belongs to."""

_LANGT_SYN = 100
"""So many for «lov om omsetning av alkoholhaldig drikk § 1-7»."""
_NEMNDE = 30
"""So many of the acts named before a bare § can be the one it belongs to."""


_LOVORD = re.compile(
    r"(?:\w{2,30}-[ \u00a0]og[ \u00a0])?[\w-]{2,60}(?:lova|loven|forskrifta|forskriften)(?:[ \u00a0]av[ \u00a0]\d{4}(?!\d))?",
    re.IGNORECASE,
)
_KAN_HA = re.compile("§|lov|forskrift|kap|FOA", re.IGNORECASE)
"""A text with none of these names no act."""
_KORT = rf"(?!(?:til|alt|el|inkl|mill)\.)[a-zæøå]{{1,9}}l\.(?={_ROM}(?:§|kap))"
"""An abbreviation right before a § or a chapter: ``koml.``."""


class Slag(Enum):
    """What is cited."""

    PARAGRAF = "paragraf"
    KAPITTEL = "kapittel"


@dataclass(frozen=True, slots=True)
class Namn:
    """An act as named in a text: its place in characters, and the words."""

    start: int
    skrive: str

    @property
    def slutt(self) -> int:
        """Where the name ends."""
        return self.start + len(self.skrive)


@dataclass(frozen=True, slots=True)
class Nummer:
    """A section or chapter: its place, its number without spaces, and what is written after it.

    ``hale`` is the letter right after the number, which is a part of it in «§ 5 a» and an item in «§ 20-4 a».
    """

    start: int
    lengd: int
    nummer: str
    hale: str = ""
    ledd: tuple[int, ...] = ()
    bokstavar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tilvising:
    """A citation of sections or chapters.

    ``lov`` is the act named with it; a bare «§ 16-2» has None, and the acts named before it in the text, the
    nearest first, in ``nemnde``.
    """

    slag: Slag
    nummer: tuple[Nummer, ...]
    lov: Namn | None
    nemnde: tuple[str, ...]


def les_namn(tekst: str, kjende: Iterable[str]) -> tuple[Namn, ...]:
    """Return the acts named in a text, in order; ``kjende`` are the names there are.

    A word such as «komunelova» is taken for an act too. An abbreviation counts only right before a § or a chapter.
    """
    if not _KAN_HA.search(tekst):
        return ()
    moenster = _namnemoenster(tuple(kjende))
    return tuple(Namn(treff.start(), treff[0]) for treff in moenster.finditer(tekst))


def les_tilvisingar(tekst: str, namn: tuple[Namn, ...]) -> tuple[Tilvising, ...]:
    """Return the citations in a text, in order; ``namn`` are the acts named in it."""
    return tuple(_finn(tekst, namn))


def _finn(tekst: str, namn: tuple[Namn, ...]) -> Iterator[Tilvising]:
    slutt = 0
    for merke in _MERKE.finditer(tekst):
        if merke.start() < slutt:
            continue
        nummer = tuple(_paragrafar(tekst, merke) if merke["paragraf"] else _kapittel(tekst, merke.end()))
        if not nummer:
            continue
        slutt = nummer[-1].start + nummer[-1].lengd
        lov = _lov_foer(tekst, merke.start(), namn) or _lov_etter(tekst, slutt, namn)
        if lov is None and _av_noko_anna(tekst, merke.start(), slutt):
            continue
        slag = Slag.PARAGRAF if merke["paragraf"] else Slag.KAPITTEL
        yield Tilvising(slag, nummer, lov, () if lov else _nemnde(namn, merke.start()))


def _paragrafar(tekst: str, merke: re.Match[str]) -> Iterator[Nummer]:
    """Yield the sections after a §; a list goes on after «§§», or with numbers such as 20-3."""
    treff = _FOERSTE.match(tekst, merke.end())
    fleire, kapittelvis = len(merke[0]) > 1, treff is not None and "-" in _rein(treff["nummer"])
    while treff is not None:
        nummer = _les_nummer(tekst, treff)
        yield nummer
        treff = _NESTE.match(tekst, nummer.start + nummer.lengd)
        if treff is not None and (
            (kapittelvis and "-" not in _rein(treff["nummer"])) or not (fleire or kapittelvis)
        ):
            return


def _les_nummer(tekst: str, treff: re.Match[str]) -> Nummer:
    """Return a section with the paragraphs and letters written after it."""
    hale, slutt = (treff["hale"] or "").strip("\u00a0 "), treff.end()
    ledd: tuple[int, ...] = ()
    bokstavar: tuple[str, ...] = ()
    if hale and (rekkje := _HALEREKKJE.match(tekst, slutt)):
        bokstavar, hale, slutt = (hale, rekkje["til"]), "", rekkje.end()
    if del_ := _LEDD.match(tekst, slutt):
        skrivne = [del_["tal"]] if del_["tal"] else [del_["fraa"], del_["til"]]
        ledd, slutt = tuple(_ordenstal(ord_) for ord_ in skrivne if ord_), del_.end()
    if (del_ := _BOKSTAV.match(tekst, slutt)) and (ledd or del_["fraa"]):
        bokstavar = tuple(
            ord_ for ord_ in (del_["fraa"], del_["til"], del_["laus"], del_["laus_til"]) if ord_
        )
        slutt = del_.end()
    start = treff.start("nummer")
    return Nummer(start, slutt - start, _rein(treff["nummer"]), hale, ledd, bokstavar)


def _kapittel(tekst: str, plass: int) -> Iterator[Nummer]:
    treff = _KAPITTEL.match(tekst, plass)
    while treff is not None:
        yield Nummer(treff.start("nummer"), len(treff["nummer"]), treff["nummer"])
        treff = _NESTE_KAPITTEL.match(tekst, treff.end())


def _rein(nummer: str) -> str:
    """Return a number in the one form numbers are compared in: «20–4» → ``20-4``, «2 A-1» → ``2A-1``."""
    return re.sub(_STREK, "-", re.sub(r"\s", "", nummer))


def _ordenstal(ord_: str) -> int:
    return _ORDENSTAL.get(ord_.casefold()) or int(ord_.rstrip("."))


def _lov_foer(tekst: str, plass: int, namn: tuple[Namn, ...]) -> Namn | None:
    """Return the act named right before a place."""
    foer = bisect_right(namn, plass, key=lambda ei: ei.slutt)
    if not foer or plass - namn[foer - 1].slutt > _SYN:
        return None
    return namn[foer - 1] if _LIM.fullmatch(tekst, namn[foer - 1].slutt, plass) else None


def _lov_etter(tekst: str, plass: int, namn: tuple[Namn, ...]) -> Namn | None:
    """Return the act in «§ 20-2 i kommunelova»."""
    etter = bisect_left(namn, plass, key=lambda ei: ei.start)
    if etter == len(namn) or namn[etter].start - plass > _SYN:
        return None
    return namn[etter] if _I_LOV.fullmatch(tekst, plass, namn[etter].start) else None


def _av_noko_anna(tekst: str, start: int, slutt: int) -> bool:
    """True for «Hovudavtalen del C § 3-1» and «§ 5 i avtalen»."""
    return bool(_ANNA_ENN_LOV.search(tekst, max(0, start - _LANGT_SYN), start) or _I_ANNA.match(tekst, slutt))


def _nemnde(namn: tuple[Namn, ...], plass: int) -> tuple[str, ...]:
    slutt = bisect_right(namn, plass, key=lambda ei: ei.slutt)
    naere = namn[max(0, slutt - _NEMNDE) : slutt]
    return tuple(dict.fromkeys(ei.skrive for ei in reversed(naere)))


@cache
def _namnemoenster(kjende: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of all that may name an act: few alternatives, since it is tried at every word."""
    andre = sorted(
        (namn for namn in kjende if not _LOVORD.fullmatch(namn) and namn[-1] != "."), key=len, reverse=True
    )
    delar = [re.escape(namn).replace(r"\ ", "[ \u00a0\n]") for namn in andre]
    return re.compile(
        rf"(?<![\w-])(?:(?:{'|'.join([*delar, _LOVORD.pattern])})(?![\w-])|{_KORT})", re.IGNORECASE
    )
