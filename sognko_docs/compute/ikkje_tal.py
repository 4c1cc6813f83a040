"""What looks like a number in prose and counts nothing: dates, sections, case numbers, references, addresses."""

from __future__ import annotations

import re

from sognko_docs.skrift import MAANAD

ROM = "[ \u00a0\u2009\u202f]"
"""A space on one line, of the kinds that stand between digits."""

SIFFER = rf"(?:\d{{1,3}}(?:{ROM}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}})+(?![.]?\d)|\d+)(?:,\d+|\.\d{{1,2}}(?![.]?\d))?"
"""Digits as people group them: ``11 890 496``, ``7.300.000``, ``55,9``, ``2.5``."""

_MENGD = r"(?:%|prosent|kr\b|kroner|mill|MNOK|mrd|milliard|tusen|årsverk|stilling|innbyggjar)"
_MAANAD = rf"(?:{MAANAD}|jan\.|feb\.|apr\.|aug\.|sept?\.|okt\.|nov\.|des\.)"
_NUMMER = r"\d+(?:[-–]\d+)*"
_FLEIRE = (
    rf"(?:(?:,|{ROM}og|{ROM}til|{ROM}eller|–){ROM}?§*{ROM}?{_NUMMER}(?!\d|[,.]\d|{ROM}\d{{3}}|{ROM}?{_MENGD})"
    rf"(?:{ROM}[a-z](?!\w))?)*"
)
_NUMMERERT = (
    r"(?:kapittel|kapitla|kap\.?|nr\.?|nummer|pkt\.?|punkt|bokstav|artikkel|sidene|side|s\.|sak|saknr\.?|PS|FS|KS"
    r"|tabell|figur|vedlegg|alternativ|alt\.?|modell|versjon|gnr\.?|bnr\.?|fase|steg|trinn|ledd|setning)"
)
_NAMNET = r"(?:tlf\.?|telefon|mobil|org\.[ ]?nr\.?|orgnr\.?|organisasjonsnummer|kommunenummer)"

_IKKJE_TAL = re.compile(
    rf"""
    (?:(?<!\w)|(?=[\{{<\]§\dh]))(?:                                            # nothing begins elsewhere: quickly past
    \{{\{{[^{{}}\n]*\}}\}}                                                    # a reference
    | https?://\S+ | <[^<>\n]*> | \]\([^()\n]*\)                             # an address
    | ^[ ]{{0,9}}\#{{1,6}}[ ]+\d+(?:\.\d+)*\.?(?=[ ])                        # a numbered heading
    | ^[ >]*\d{{1,9}}[.)](?=\s)                                              # a list number
    | §+{ROM}?{_NUMMER}(?:{ROM}[a-z](?!\w))? {_FLEIRE}                       # §§ 20-1 og 20-2
    | (?<!\w)(?i:{_NUMMERERT}){ROM}\d+(?:[-–/.]\d+)*(?!\d|,\d) {_FLEIRE}     # kapittel 12–14, nr. 25
    | (?<!\w)(?i:{_NAMNET}):?{ROM}?\d(?:{ROM}?\d)+                           # tlf. 57 65 62 00
    | (?<![\d.,])\d{{1,2}}\.(?:{ROM}?(?:og|til|[-–]){ROM}?\d{{1,2}}\.)?{ROM}?{_MAANAD}(?!\w)
      (?:{ROM}\d{{4}}(?!\d))?                                                # 14. mai 2004
    | (?<!\w){_MAANAD}(?:[-–]{_MAANAD})?{ROM}\d{{4}}(?!\d)                   # mars 2026
    | (?<![\d.,])\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d{{2}})?(?!\d)            # 01.01.2027
    | (?<![\d.,])\d{{1,2}}\.\d{{1,2}}(?!\d|[.,]\d|{ROM}?{_MENGD}|M(?!\w))    # 1.4
    | (?<!\w)kl\.?{ROM}?\d{{1,2}}(?:[.:]\d{{2}})?(?:[-–]\d{{1,2}}(?:[.:]\d{{2}})?)?
    | (?<!\d)\d{{1,2}}:\d{{2}}(?!\d)                                         # 12:00
    | (?<![\d.,])\d{{2}}(?:{ROM}\d{{2}}){{3}}(?![\d.,])                      # 57 65 62 00
    | (?<!\d){SIFFER}(?:[-–/]{SIFFER})+                                      # 070/25, 20-4, 0–17
    | (?<![\d.,])\d{{1,3}}\.(?={ROM}[a-zæøå])                                # 4. kvartal
    )
    """,
    re.VERBOSE | re.MULTILINE,
)

SLADDA = "\ue000"
"""Stands, character for character, where something was blanked out; no letter, no digit, no space."""


def sladd(tekst: str) -> str:
    """Return a Markdown text of the same length where all that only looks like numbers is blanked out."""
    return _IKKJE_TAL.sub(lambda treff: SLADDA * len(treff[0]), tekst)
