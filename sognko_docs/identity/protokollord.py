"""The words and forms of minutes: headings, bodies, votes, numbers and dates, in Nynorsk and Bokmål."""

from __future__ import annotations

import re

from sognko_docs import skrift

_I = re.IGNORECASE

_ORGAN = {
    "kommunestyre": r"kommunestyre(?:t|ts)?|heradsstyret?",
    "formannskap": r"formannskap(?:et|ets)?",
    "utval": r"\w{0,30}utval(?:g|et|get)?s?|\w{1,30}råd(?:et)?",
}
ORGAN = re.compile("|".join(f"(?P<{namn}>\\b(?:{ord_})\\b)" for namn, ord_ in _ORGAN.items()), _I)
"""A body, by its kind."""

KODE = {
    **dict.fromkeys(("KS", "KST", "KOM", "KSTY", "K"), "kommunestyre"),
    **dict.fromkeys(("FS", "FSK", "FOR", "FORM", "F"), "formannskap"),
    **dict.fromkeys(("PSU", "ADM", "AMU", "UR", "ER", "UTV"), "utval"),
}
"""The short names that stand before a case number, «KS- 45/25»."""

MAANADER = {namn: nr for nr, namn in enumerate(skrift.MAANADER, 1)}
"""The months, the same in both forms of Norwegian, by their number."""
DATO = re.compile(
    rf"(?<![\d.])(?P<d>\d{{1,2}})\.\s?(?:(?P<m>\d{{1,2}})\.|(?P<namn>{skrift.MAANAD})\s)\s?(?P<aar>\d{{4}})(?!\d)",
    _I,
)
"""A date: «11.12.2025» or «11. desember 2025»."""

_NUMMER = r"\d{1,3}/(?:\d{4}|\d{2})(?!\d)"
SAKSNUMMER = re.compile(
    rf"(?<!arkiv)(?<!arkiv )\b(?:saksnr|saksnummer|utvalssak(?:snr)?|utvalgssak(?:snr)?|sak(?:\s?nr)?|{'|'.join(KODE)}|PS)"
    rf"\.?\s*[-:–]?\s*(?:PS\s*)?(?P<nr>{_NUMMER})",
    _I,
)
"""A case number with the word or the short name before it: «Saksnr. 084/25», «PS 45/25», «KS- 45/25»."""
RADNUMMER = re.compile(rf"(?:^\s*|\|\s*)(?P<nr>{_NUMMER})(?=[\s|]|$)")
"""A case number that begins a row of the table of treatments: «084/25 Kommunestyret 11.12.2025»."""

_ORGANORD = r"kommunestyret?s?|heradsstyret?s?|formannskapet?s?|\w{0,30}utval(?:get|g|et)?s?|\w{1,30}rådets?"
_DATO_I_HOVUD = r"(?:\s*[-–—,]?\s*(?:i\s+møte\s+)?(?:den\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|\w+)\s?\d{4})?"
VEDTAK = re.compile(
    rf"\s*(?:(?P<kode>{'|'.join(KODE)}|PS)\s*-?\s*{_NUMMER}\s*[-–:]?\s*)?"
    rf"(?:(?P<organ>{_ORGANORD})(?:\s+sitt|\s+sine)?\s+)?"
    r"(?:endelege?\s+|samrøystes\s+|einstemmig\s+|enstemmig\s+)?"
    rf"vedtak(?:et)?(?:\s+(?:i|frå|fra)\s+(?P<organ2>{_ORGANORD}){_DATO_I_HOVUD})?"
    r"\s*(?::\s*(?P<resten>.*)|[.–-]?\s*)$",
    _I,
)
"""A heading that begins a decision, with what may follow it on the line."""

HANDSAMING = re.compile(
    rf"\s*(?:(?:saksprotokoll|særutskrift|handsaming|behandling|møtehandsaming|møtebehandling|sakshandsaming)"
    rf"(?:\s+(?:i|frå|fra)|\s*[-–:])\s+(?P<organ>{_ORGANORD})\b"
    rf"|(?P<organ2>{_ORGANORD})\s+(?:har\s+)?(?:handsama|behandlet|behandla)\s+sak)",
    _I,
)
"""What tells that a treatment in one body begins here."""

_DELAR = (
    r"handsaming|behandling|møte(?:hand|be)\w+|røysting|avrøysting|avstemming|avstemning|votering|røysteforklaring|"
    r"protokolltilførs\w+|protokoll(?:merknad|tilleg)\w*|saksopplys\w+|saksutgreiing|saksutredning|saksframstilling|saksframlegg|"
    r"saksfremlegg|vedlegg|uprenta\s+vedlegg|utskrift|rett\s+utskrift|særutskrift|innstilling\w*|"
    r"(?:(?:kommunedirektør|rådmann)\w*\s+(?:si|sitt|sin)?\s*)?(?:framlegg|forslag|tilråding)(?:\s+til\s+\w+)?|"
    r"(?:formannskapet|kommunedirektøren|rådmannen)\w*\s+(?:si|sitt|sin|s)?\s*(?:innstilling|tilråding|framlegg|forslag)\w*|"
    r"bakgrunn|samandrag|sammendrag|vurdering|konklusjon|melding\s+om\s+vedtak\w*(?:\s+\w+)?|(?:kopi|utskrift)\s+(?:til|sendes|blir\s+send)|underskrift\w*|klage\w*|"
    r"dokumentet\s+er\s+(?:elektronisk|digitalt)\s+.*|dette\s+dokumentet\s+er\s+.*|orientering\w*|merknad\w*|habilitet"
)
_ETTER_DEL = rf"(?:\s+i\s+(?:{_ORGANORD}){_DATO_I_HOVUD})?"
_KODEHOVUD = rf"(?:(?:{'|'.join(KODE)}|PS)\s*-?\s*{_NUMMER}\s*[-–:]?\s*)?"
NESTE_DEL = re.compile(
    rf"\s*(?:{_KODEHOVUD}(?:{_DELAR}){_ETTER_DEL}\s*(?:$|:)"
    r"|(?:rett|særskild)\s+utskrift\b|dokumentet\s+er\s+(?:elektronisk|digitalt)\b|-{3,}\s*$|_{3,}"
    r"|[A-ZÆØÅ]\w+,?\s+(?:den\s+)?\d{1,2}\.\s?\d{1,2}\.\s?\d{4}\s*$"
    rf"|(?:(?:sak\s+)?(?:{'|'.join(KODE)}|PS)\s*-?\s*|sak\s+)?{_NUMMER}:?\s+(?-i:[A-ZÆØÅ]))",
    _I,
)
"""What tells that a decision has ended: the heading of the next part, a signature, a line."""

INNLEIING = re.compile(
    r"(?:[\w.-]+\s+){0,6}(?:gjer|gjorde|fattar|fatter|fatta|vedtek|vedtar|vedtok|treff|treffer)\s+"
    r"(?:slikt|slik|følgjande|fylgjande|følgende|dette)(?:\s+vedtak)?\s*:",
    _I,
)
"""What only leads up to the points: «Kommunestyret gjer slikt vedtak:»."""

SAMROEYSTES = re.compile(r"\b(?:samrøystes|samrøystig|einstemmig|enstemmig|einrøystes)\b", _I)
_ORD = r"(?:røyster?|stemmer?)"
ROEYSTING = re.compile(
    rf"\b(\d{{1,3}})\s*{_ORD}?\s*(?:for\s*)?(?:og|mot|-|–)\s*(?:mot\s*)?(\d{{1,3}})\s*{_ORD}\s*(?:mot)?"
    rf"|\b(\d{{1,3}})\s*{_ORD}?\s*mot\s+(\d{{1,3}})\b"
    rf"|\b(\d{{1,3}})\s*(?:{_ORD}\s*)?for\b[^.]{{0,40}}?\bog\s+(\d{{1,3}})\s*(?:{_ORD}\s*)?mot\b",
    _I,
)
"""Votes for and against: «19 mot 6 røyster», «19 røyster for og 6 mot»."""

UTSETT = re.compile(
    r"(?:saka|saken)\s+(?:vert|blir|vart|blei|ble)\s+(?:utsett|utsatt|sendt? (?:attende|tilbake))", _I
)
_VEDTEKE = r"\s*(?:(?:vart|blei|ble|vert|blir|er)\s+)?(?:samrøystes\s+|einstemmig\s+|enstemmig\s+)?(?:vedteke|vedteken|vedtatt|vedtas)\b.{0,60}"
VISER_TIL_FRAMLEGG = re.compile(
    r"(?:som\s+)?(?:(?:kommunedirektør|rådmann)\w*\s+(?:si|sitt|sin)?\s*)?(?:framlegg|forslag|tilråding)\w*(?:\s+(?:til\s+vedtak|frå\s+\w+|fra\s+\w+))*"
    rf"(?:{_VEDTEKE}|\.)?",
    _I,
)
VISER_TIL_INNSTILLING = re.compile(
    rf"(?:som\s+)?(?:formannskapet\w*\s+(?:si|sin|s)?\s*)?innstilling\w*(?:\s+(?:frå|fra)\s+\w+)*(?:{_VEDTEKE}|\.)?",
    _I,
)


def organ_av(tekst: str) -> str:
    """Return the kind of body a text names first, empty when it names none."""
    treff = ORGAN.search(tekst)
    return treff.lastgroup or "" if treff else ""
