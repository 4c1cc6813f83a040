"""Placeholders left behind in the text of a case, down to the very characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar

_ROMARTAL = r"(?i:kapittel|kapitla|kap\.|avsnitt|artikkel|bind|bok|del|tillegg|protokoll)[ \u00a0]"
"""Words before a Roman numeral, so that «kapittel XX» is a number and «xx kommune» is not."""

_PLASSHALDAR = re.compile(
    r"""
    (?<!\w) (?=[\dx./-]*xx) [\dx]+ (?:[./-][\dx]+)* (?!\w)     # xx, xxxx, xx.xx.2026, 20xx, 070/xx
    | \?{2,}                                                   # ??
    | (?<!\w) (?: todo | fixme | lorem[ ]ipsum | (?-i:TBD) ) (?!\w)
    | <\s* (?:fyll|set|sett|skriv|namn|dato|kommune|beløp|tal|nummer)\b [^<>\n]* >   # <fyll inn>
    | (?<![^\W_]) (?<!_) _{3,} (?!\w)                          # ___, but not ___strong emphasis___
    | \[\s* (?: … | \.{3,} ) \s*\]                             # […]
    | (?<!\w) (?-i:N\.?N\.?) (?!\w|[ \u00a0]?\d)               # NN kommune, but not the height datum NN 2000
    | ^[ ]* (?: [-*+] | \d{1,9}[.)] ) [ ]* $                   # a list item with nothing in it
    | \A\s* (?: … | \.{2,} | -{2,} | \? ) \s*\Z                # nothing but a sign
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_KJENNETEIKN = ("xx", "??", "todo", "fixme", "lorem", "tbd", "<", "___", "…", "...")
_STORE_KJENNETEIKN = ("NN", "N.N")
"""One of these stands in every placeholder in a line with letters; to look for them is quicker than the pattern."""
_ROMERTAL_XX = re.compile(rf"{_ROMARTAL}XX{{1,2}}\Z")
_VIST = 40


@regel("S510")
def ingen_plasshaldar_staar_att(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ingen plasshaldar står att i teksten.

    «xx kommune», «xx.xx.2026», «??», «TODO», «<fyll inn>», «___», «[…]», «NN kommune» og tomme listepunkt
    er merke på at noko skulle ha vore fylt ut, og skal ikkje ut til eit kommunestyre.

    Døme: «Avtalen gjeld frå xx.xx.2026» er ikkje ferdig, «kapittel XX» er eit romartal.

    Rett: skriv inn namnet, talet eller datoen. Er han ikkje kjend, tek du setninga bort og fører saka opp
    under «opne_spørsmål».
    """
    for sti, tekst in tekstar(grunnlag.sak):
        for start, skrive in plasshaldarar(tekst):
            vist = skrive if len(skrive) <= _VIST else skrive[:_VIST] + "…"
            hjelp = "skriv det som skal stå der"
            yield Treff(f"Plasshaldaren «{vist}» står att", sti, hjelp, utsnitt=(start, len(skrive)))


def plasshaldarar(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield the placeholders in a text: where each begins, and how it is written."""
    for treff in _PLASSHALDAR.finditer(tekst) if _kan_ha(tekst) else ():
        if not _ROMERTAL_XX.search(tekst[: treff.end()]):
            skrive = treff[0].strip()
            yield treff.start() + treff[0].index(skrive), skrive


def _kan_ha(tekst: str) -> bool:
    lite = tekst.lower()
    return (
        any(merke in lite for merke in _KJENNETEIKN)
        or any(merke in tekst for merke in _STORE_KJENNETEIKN)
        or any(linje and not any(map(str.isalpha, linje)) for linje in tekst.split("\n"))
    )


REGLAR = (ingen_plasshaldar_staar_att,)
