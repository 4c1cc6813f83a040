"""Numbers written in prose: where they stand, what they are worth, and how exact they claim to be.

Read in the ways people write them: ``7.300.000``, ``50.000,-``, ``kr 11 890 000``, ``5,5M``, ``1,1 mill. kr``,
``ni årsverk``, ``55,9 %``, ``25 prosent``. Dates, years, sections and the like are left alone (``ikkje_tal``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from sognko_docs.compute.ikkje_tal import ROM, SIFFER, sladd

_TALORD = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12}  # fmt: skip
_STILLING = r"årsverk|stillingar|stilling"
_STILLINGAR = ("årsverk", "stilling")
_LINJE, _EIT_SIFFER = re.compile(r"[^\n]*\n?"), re.compile(r"\d")
_EINING = (
    rf"(?P<eining>{_STILLING}|innbyggjarar|innbyggjar|tilsette|saker|sak|barn|elevar|kommunar|personar"
    r"|dagar|dag|veker|månader|månad|år|kvadratmeter|m²|km²|dekar|daa|timar|gonger)(?!\w)"
)
_SKALA = {"tusen": 10**3, "m": 10**6, "mnok": 10**6, "mill": 10**6, "mrd": 10**9, "milliard": 10**9}
_STOERST_AARSTAL, _MINST_AARSTAL = 2100, 1900
_LENGST = 20
"""More characters than this are no number anybody means."""
_SIKRE_SIFFER = 2
"""A round number claims at least this many digits: 500 000 may be 496 800, and not 540 000."""

_TAL = re.compile(
    rf"""
    (?<![\w.,/§^-])(?:(?P<foer>kr\.?|NOK){ROM}?)?
    (?P<forteikn>[−-])?(?P<siffer>{SIFFER})
    (?:
      (?P<strek>,[-–—])(?:{ROM}?kr(?:oner)?(?!\w))?
      | {ROM}?(?P<prosent>%|(?:prosentpoeng|prosent)(?!\w))
      | {ROM}?(?P<skala>(?:mill|mrd)\.|(?:millionar|million|mill|MNOK|milliardar|milliard|mrd|tusen|M)(?!\w))
        (?P<skala_kr>{ROM}?kr(?:oner)?(?!\w))?
      | {ROM}?(?P<kr>kr(?:oner)?(?!\w))
      | {ROM}?{_EINING}
      | (?![\w^-]|[.,]\d)
    )
    """,
    re.VERBOSE,
)
_MED_ORD = re.compile(
    rf"(?<!\w)(?P<ord>{'|'.join(_TALORD)}){ROM}(?P<eining>{_STILLING})(?!\w)", re.IGNORECASE
)


_EIN = {
    "stilling": "stillingar", "innbyggjar": "innbyggjarar", "sak": "saker", "dag": "dagar", "månad": "månader",
    "kvadratmeter": "m²",
}  # fmt: skip
"""Units that are the same as another."""


class Talslag(Enum):
    """What a number counts. Only numbers of the same kind are held against each other."""

    KR = "kroner"
    PROSENT = "prosent"
    ANTAL = "antal"
    TAL = "tal"


@dataclass(frozen=True, slots=True)
class TalITekst:
    """A number as written: its place in characters, its worth, and the step it is rounded to.

    ``verdi`` is kroner, per cent or units; ``steg`` is the worth of the last digit it claims, so that
    ``11,9 mill.`` has 11900000 and 100000. ``skala`` is the factor of a word such as «mill.».
    """

    start: int
    lengd: int
    skrive: str
    slag: Talslag
    verdi: Decimal
    steg: Decimal
    eining: str = ""
    skala: int = 1

    @property
    def siffer(self) -> str:
        """The digits it claims, without leading zeros: ``119`` for «11,9 mill.»."""
        return siffer(self.verdi, self.steg)

    def er(self, verdi: Decimal) -> bool:
        """True when ``verdi``, rounded as the number is, is what it says; the sign is told in words."""
        return self.siffer == siffer(verdi, self.steg)


def siffer(verdi: Decimal, steg: Decimal) -> str:
    """Return the digits of ``verdi`` rounded to ``steg``, a half away from zero, without its sign."""
    return str((abs(verdi) / steg).quantize(Decimal(1), ROUND_HALF_UP))


def eining(ord_: str) -> str:
    """Return a unit in the one form numbers are compared in: ``sak`` → ``saker``."""
    return _EIN.get(ord_.casefold(), ord_.casefold())


def les_tal(tekst: str) -> tuple[TalITekst, ...]:
    """Return the numbers in a Markdown text, in order."""
    lite = tekst.lower()
    med_ord = any(stilling in lite for stilling in _STILLINGAR)
    # No number goes over the end of a line, so a line with nothing to count need not be read closely.
    linjer = (
        sladd(linje) if med_ord or _EIT_SIFFER.search(linje) else linje for linje in _LINJE.findall(tekst)
    )
    berre_tal = "".join(linjer)
    funne = [_les(treff) for treff in _TAL.finditer(berre_tal)] + [
        _les_ord(treff) for treff in (_MED_ORD.finditer(berre_tal) if med_ord else ())
    ]
    return tuple(sorted((tal for tal in funne if tal is not None), key=lambda tal: tal.start))


def _les(treff: re.Match[str]) -> TalITekst | None:
    siffer_, skala = treff["siffer"], _skala(treff["skala"])
    slag = _slag(treff)
    if len(siffer_) > _LENGST or (slag is Talslag.TAL and _er_aarstal(siffer_)):
        return None
    bokstaveleg, steg = _verdi(siffer_)
    verdi = bokstaveleg * skala
    steg = _steg(verdi, steg * skala) if skala == 1 and slag is not Talslag.PROSENT else steg * skala
    return TalITekst(
        start=treff.start(),
        lengd=treff.end() - treff.start(),
        skrive=treff[0],
        slag=slag,
        verdi=-verdi if treff["forteikn"] else verdi,
        steg=steg,
        eining=eining(treff["eining"] or ""),
        skala=skala,
    )


def _les_ord(treff: re.Match[str]) -> TalITekst:
    verdi = Decimal(_TALORD[treff["ord"].casefold()])
    return TalITekst(
        start=treff.start(),
        lengd=treff.end() - treff.start(),
        skrive=treff[0],
        slag=Talslag.ANTAL,
        verdi=verdi,
        steg=Decimal(1),
        eining=eining(treff["eining"]),
    )


def _slag(treff: re.Match[str]) -> Talslag:
    if treff["prosent"]:
        return Talslag.PROSENT
    if any(treff[namn] for namn in ("foer", "strek", "skala", "kr")):
        return Talslag.KR
    return Talslag.ANTAL if treff["eining"] else Talslag.TAL


def _er_aarstal(siffer_: str) -> bool:
    return (
        len(siffer_) == len("2026")
        and siffer_.isdigit()
        and _MINST_AARSTAL <= int(siffer_) <= _STOERST_AARSTAL
    )


def _skala(ord_: str | None) -> int:
    if not ord_:
        return 1
    stamme = ord_.casefold().rstrip(".").removesuffix("ar").removesuffix("ion")
    return _SKALA[stamme]


def _verdi(siffer_: str) -> tuple[Decimal, Decimal]:
    """Return what the digits say and the worth of the last one of them."""
    berre = re.sub(ROM, "", siffer_)
    heile, komma, desimalar = berre.partition(",")
    if not komma and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", heile):
        heile, _, desimalar = heile.partition(".")
    heile = heile.replace(".", "")
    return Decimal(f"{heile}.{desimalar or 0}"), Decimal(1).scaleb(-len(desimalar))


def _steg(verdi: Decimal, steg: Decimal) -> Decimal:
    """Return the step a number claims when it ends in zeros: 11 890 000 is told to the nearest 10 000."""
    if steg < 1 or verdi == 0:
        return steg
    tal = str(int(verdi))
    nullar = min(len(tal) - len(tal.rstrip("0")), max(len(tal) - _SIKRE_SIFFER, 0))
    return Decimal(10) ** nullar
