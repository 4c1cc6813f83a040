"""A number in prose held against what the case knows: the same, nearly the same, or another council's.

«Near» is kept narrow, so that what has nothing to do with the case is left in peace. With many digits a slip
of the finger is near: two digits have changed places, or one is another. With few digits a number is near only
what its sentence names, or the total of the budget, and only within a hundredth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sognko_docs.compute.kjende_tal import Kjend, kjende_tal
from sognko_docs.compute.tabelltal import Tabelltal
from sognko_docs.compute.tal_i_tekst import TalITekst, Talslag, les_tal, siffer
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.finding import Sti
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

_MANGE_SIFFER = {Talslag.KR: 5, Talslag.TAL: 5, Talslag.ANTAL: 4, Talslag.PROSENT: 5}
"""From so many digits a slip of the finger is hardly a number of its own."""

_NOK_SIFFER, _SIKRE_SIFFER = 3, 4
_TI = 10
_HUNDREDEL = Decimal("0.01")
_PROSENTPOENG = 2
"""A percentage named in the sentence is near when it is off by at most this."""

_SETNING = re.compile(r"(?<=[.!?])[ \u00a0]+(?=[A-ZÆØÅ*{\[(«])|\n")
_UNGEFAERLEG = re.compile(
    r"(?<!\w)(?:over|vel|meir enn|minst|under|knapt|nesten|inntil|opptil|opp til|mindre enn|opp mot)\s*(?:kr\.?\s*)?\Z",
    re.IGNORECASE,
)
_AARSTAL = re.compile(r"(?<![\d./-])20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Samanheng:
    """Where a number stands: its sentence, lower case, what stands nearest to it, and the councils named."""

    setning: str
    naert: str
    kommunar: frozenset[str]
    ungefaerleg: bool
    aar: frozenset[int]


@dataclass(frozen=True, slots=True)
class Oppslag:
    """A number in the prose, where it stands, and what it is held to be.

    ``er`` is what the case knows it as, empty for an unknown number; ``naer`` the one number it is near and is
    not; ``annan`` whose number it is and what it should have been, when its sentence names another council.
    """

    sti: Sti
    tal: TalITekst
    staar: Samanheng
    er: tuple[Kjend, ...]
    naer: Kjend | None
    annan: tuple[Kjend, Kjend] | None


def gransk(
    sak: Sak, namn: Mapping[str, str], tal: Mapping[str, Talgrunnlag], utrekning: Utrekning
) -> tuple[Oppslag, ...]:
    """Return every number in the prose of a case, held against what the case knows."""
    kjende, i_tabell = kjende_tal(sak, namn, tal, utrekning), Tabelltal(sak, namn, utrekning.avvik)
    return tuple(
        _slaa_opp(sti, talet, samanheng(tekst, talet, alle, namn), kjende, i_tabell)
        for sti, tekst in markdown_i(sak)
        for alle in (les_tal(tekst),)
        for talet in alle
    )


def _slaa_opp(
    sti: Sti, talet: TalITekst, staar: Samanheng, kjende: Sequence[Kjend], i_tabell: Tabelltal
) -> Oppslag:
    er = (*like(talet, kjende), *_like_i_tabell(talet, i_tabell))
    rett = None if er else naer(talet, kjende, staar) or _naer_i_tabell(talet, i_tabell, staar)
    return Oppslag(sti, talet, staar, er, rett, ein_annan_kommunes(talet, er, kjende, staar))


def samanheng(tekst: str, talet: TalITekst, alle: Sequence[TalITekst], namn: Mapping[str, str]) -> Samanheng:
    """Return where ``talet`` stands among ``alle`` the numbers of ``tekst``; ``namn`` is what councils are called."""
    grenser = [0, *(treff.end() for treff in _SETNING.finditer(tekst)), len(tekst) + 1]
    start = max(grense for grense in grenser if grense <= talet.start)
    slutt = min(grense for grense in grenser if grense > talet.start)
    foer = max([start, *(tal.start + tal.lengd for tal in alle if tal.start < talet.start)])
    etter = min([slutt, *(tal.start for tal in alle if tal.start > talet.start)])
    setning = tekst[start:slutt]
    return Samanheng(
        setning=setning.casefold(),
        naert=tekst[foer:etter].casefold(),
        kommunar=frozenset(kommune for kommune, ord_ in namn.items() if _namngir(setning, ord_)),
        ungefaerleg=bool(_UNGEFAERLEG.search(tekst[: talet.start])),
        aar=frozenset(int(funne) for funne in _AARSTAL.findall(setning)),
    )


def _namngir(setning: str, namn: str) -> bool:
    return namn in setning and re.search(rf"(?<!\w){re.escape(namn)}(?!\w)", setning) is not None


def like(talet: TalITekst, kjende: Iterable[Kjend]) -> tuple[Kjend, ...]:
    """Return what the number is, as far as its own rounding says."""
    return tuple(ein for ein in kjende if _same_slag(talet, ein) and _er(talet, ein.verdi))


def naer(talet: TalITekst, kjende: Iterable[Kjend], staar: Samanheng) -> Kjend | None:
    """Return the one known number that the number is near and yet is not; None when there is none, or several."""
    naere = [ein for ein in kjende if _same_slag(talet, ein) and _er_naer(talet, ein, staar)]
    for utval in (naere, [ein for ein in naere if nemnd(ein, staar.setning)]):
        if len({abs(ein.verdi) for ein in utval}) == 1:
            return utval[0]
    return None


def _like_i_tabell(talet: TalITekst, i_tabell: Tabelltal) -> tuple[Kjend, ...]:
    verdi = abs(talet.verdi)
    return like(talet, i_tabell.med_verdi(verdi - talet.steg, verdi + talet.steg))


def _naer_i_tabell(talet: TalITekst, i_tabell: Tabelltal, staar: Samanheng) -> Kjend | None:
    """Return the one figure the number is near, among those whose row and column the sentence names."""
    if staar.ungefaerleg or len(talet.siffer) < _NOK_SIFFER:
        return None
    naere = {
        abs(ein.verdi): ein
        for ein in i_tabell.nemnde(staar.setning)
        if _same_slag(talet, ein) and not (staar.aar and ein.aar and not staar.aar & ein.aar)
        for rett in (siffer(ein.verdi, talet.steg),)
        if bytte_om(talet.siffer, rett) or eitt_anna(talet.siffer, rett)
    }
    return next(iter(naere.values())) if len(naere) == 1 else None


def ein_annan_kommunes(
    talet: TalITekst, funne: Sequence[Kjend], kjende: Sequence[Kjend], staar: Samanheng
) -> tuple[Kjend, Kjend] | None:
    """Return whose number it is and what it should have been, when the sentence names one other council.

    ``funne`` is what the number is known as.
    """
    if len(staar.kommunar) != 1 or len(talet.siffer) < _SIKRE_SIFFER or "vertskommun" in staar.setning:
        return None
    (kommune,) = staar.kommunar
    if "{{ kommune" in staar.setning or any(ein.kommune in (None, kommune) for ein in funne):
        return None
    for ein in funne:
        for rett in kjende:
            if rett.kommune == kommune and rett.kva == ein.kva:
                return ein, rett
    return None


def _er(talet: TalITekst, verdi: Decimal) -> bool:
    return abs(abs(talet.verdi) - abs(verdi)) <= talet.steg and talet.er(verdi)


def _same_slag(talet: TalITekst, ein: Kjend) -> bool:
    if talet.slag is Talslag.TAL:
        return ein.slag is not Talslag.PROSENT
    eininga = talet.eining == ein.eining or not ein.eining or talet.slag is not Talslag.ANTAL
    return talet.slag is ein.slag and eininga


def nemnd(ein: Kjend, setning: str) -> bool:
    """True when a sentence, lower case, names what the known number is of."""
    return any(ord_ in setning and re.search(rf"(?<!\w){re.escape(ord_)}", setning) for ord_ in ein.ord)


def _er_naer(talet: TalITekst, ein: Kjend, staar: Samanheng) -> bool:
    if not abs(talet.verdi) < abs(ein.verdi) * _TI < abs(talet.verdi) * _TI * _TI:
        return False
    if talet.slag is Talslag.PROSENT:
        return not ein.svak and nemnd(ein, staar.naert) and _naer_prosent(talet, ein)
    if talet.slag is Talslag.TAL and ein.slag is not Talslag.KR and not nemnd(ein, staar.setning):
        return False
    return _er_tastefeil(talet, ein) or (_kan_meinast(talet, ein, staar) and _er_om_lag(talet, ein, staar))


def _er_tastefeil(talet: TalITekst, ein: Kjend) -> bool:
    """True when the number has many digits, and they are those of the known one but for a slip of the finger."""
    skrive, rett = talet.siffer, siffer(ein.verdi, talet.steg)
    return len(skrive) >= _MANGE_SIFFER[talet.slag] and (bytte_om(skrive, rett) or eitt_anna(skrive, rett))


def _er_om_lag(talet: TalITekst, ein: Kjend, staar: Samanheng) -> bool:
    """True when a number of few digits is off by one digit or a hundredth."""
    skrive, rett = talet.siffer, siffer(ein.verdi, talet.steg)
    if talet.slag is Talslag.TAL:  # without a unit it may count anything, so only a slip of the finger tells
        return len(skrive) >= _SIKRE_SIFFER and bytte_om(skrive, rett)
    return (
        bytte_om(skrive, rett)
        or (nemnd(ein, staar.setning) and skrive[:-1] == rett[:-1])
        or abs(abs(talet.verdi) - abs(ein.verdi)) <= abs(ein.verdi) * _HUNDREDEL
    )


def _kan_meinast(talet: TalITekst, ein: Kjend, staar: Samanheng) -> bool:
    """True when a number of few digits may be meant as the known one: it is named, and of the same year."""
    if ein.svak or staar.ungefaerleg or len(talet.siffer) < _NOK_SIFFER:
        return False
    if staar.aar and ein.aar and not staar.aar & ein.aar:
        return False
    return nemnd(ein, staar.setning) or ein.tilvising == "budsjett.sum"


def _naer_prosent(talet: TalITekst, ein: Kjend) -> bool:
    skrive, rett = talet.siffer, siffer(ein.verdi, talet.steg)
    if ein.kommune is None and abs(talet.verdi - ein.verdi) <= _PROSENTPOENG:
        return True
    return bytte_om(skrive, rett) or (len(skrive) >= _NOK_SIFFER and skrive[:-1] == rett[:-1])


def bytte_om(skrive: str, rett: str) -> bool:
    """True when two digits that stand side by side have changed places."""
    ulike = [nr for nr, (ein, annan) in enumerate(zip(skrive, rett, strict=False)) if ein != annan]
    return (
        len(skrive) == len(rett)
        and len(ulike) == len("ab")
        and ulike[1] - ulike[0] == 1
        and sorted(skrive) == sorted(rett)
    )


def eitt_anna(skrive: str, rett: str) -> bool:
    """True when one digit is another."""
    return (
        len(skrive) == len(rett) and sum(ein != annan for ein, annan in zip(skrive, rett, strict=True)) == 1
    )
