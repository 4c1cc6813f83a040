"""Numbers written out in the prose that say something else than the case does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sognko_docs.compute.kjende_tal import Kjend, kjende_tal
from sognko_docs.compute.tal_i_tekst import TalITekst, Talslag, les_tal
from sognko_docs.compute.taljamfoering import (
    Samanheng,
    ein_annan_kommunes,
    like,
    naer,
    samanheng,
)
from sognko_docs.finding import Sti
from sognko_docs.kroner import Kroner
from sognko_docs.rules.ordlegging import kr
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.markdown import markdown_i

_HARDT = "\u00a0"


@dataclass(frozen=True, slots=True)
class Oppslag:
    """A number in the prose, where it stands, and what the case knows it as; ``er`` empty: unknown."""

    sti: Sti
    tal: TalITekst
    staar: Samanheng
    er: tuple[Kjend, ...]


def oppslag(grunnlag: Grunnlag) -> Iterator[Oppslag]:
    """Yield every number in the prose of a case, text by text; ``grunnlag`` has been reckoned."""
    kjende, namn = _kjende(grunnlag), _namn(grunnlag)
    for sti, tekst in markdown_i(grunnlag.sak):
        alle = les_tal(tekst)
        for talet in alle:
            yield Oppslag(sti, talet, samanheng(tekst, talet, alle, namn), like(talet, kjende))


def _kjende(grunnlag: Grunnlag) -> tuple[Kjend, ...]:
    if grunnlag.utrekning is None:
        return ()
    return kjende_tal(grunnlag.sak, _namn(grunnlag), grunnlag.tal, grunnlag.utrekning)


def _namn(grunnlag: Grunnlag) -> dict[str, str]:
    return {noekkel: kommune.kortnamn for noekkel, kommune in grunnlag.register.kommunar.items()}


def _naere(grunnlag: Grunnlag) -> Iterator[tuple[Oppslag, Kjend]]:
    kjende = _kjende(grunnlag)
    for eitt in oppslag(grunnlag):
        rett = None if eitt.er else naer(eitt.tal, kjende, eitt.staar)
        if rett is not None:
            yield eitt, rett


@regel("K401")
def talet_i_teksten_er_talet_i_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit tal i teksten er det same som talet i saka.

    Eit tal som er nesten det saka har, er skrive feil: to siffer har bytt plass, eitt siffer er eit anna, eller
    saka er endra etter at teksten blei skriven. Tal saka ikkje kjenner, seier regelen ikkje noko om.

    Døme: er budsjettsummen 11 890 496 kr, kan teksten ikkje ha 11 890 469 kr.
    """
    for eitt, rett in _naere(grunnlag):
        if eitt.tal.skala == 1:
            yield _treff(eitt, rett)


@regel("K402")
def talet_i_teksten_er_rett_avrunda(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit avrunda tal i teksten er rett avrunda.

    Talet blir runda av til næraste siffer. Kutta siffer eller eit eldre tal gir eit anna svar enn tabellen.

    Døme: 11 890 496 kr er 11,9 mill. kr, ikkje 11,8.
    """
    for eitt, rett in _naere(grunnlag):
        if eitt.tal.skala != 1:
            yield _treff(eitt, rett)


@regel("K403")
def talet_gjeld_kommunen_setninga_namngir(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Talet i ei setning om éin kommune er ikkje talet til ein annan.

    Tal frå feil rad er lette å ta med når tekst blir kopiert mellom kommunar.

    Døme: «delen til Vik er 2 483 419 kr», når det er delen til Luster.
    """
    kjende = _kjende(grunnlag)
    for eitt in oppslag(grunnlag):
        par = ein_annan_kommunes(eitt.tal, kjende, eitt.staar)
        if par is not None:
            funne, rett = par
            melding = f"Teksten har {eitt.tal.skrive}, som er {funne.namn}; {rett.namn} er {skriv(rett)}"
            yield Treff(melding, eitt.sti, _hjelp(eitt.tal, rett), utsnitt=(eitt.tal.start, eitt.tal.lengd))


def _treff(eitt: Oppslag, rett: Kjend) -> Treff:
    melding = f"Teksten har {eitt.tal.skrive}, saka har {skriv(rett)} ({rett.namn})"
    return Treff(melding, eitt.sti, _hjelp(eitt.tal, rett), utsnitt=(eitt.tal.start, eitt.tal.lengd))


def _hjelp(talet: TalITekst, rett: Kjend) -> str:
    avrunda = "" if talet.skala == 1 else f", runda av til {_avrunda(talet, rett)}"
    if not rett.tilvising:
        return f"skriv {skriv(rett)}{avrunda}"
    form = _form(talet, rett)
    return f"skriv «{{{{ {rett.tilvising} | {form} }}}}», så følgjer talet saka"


def _form(talet: TalITekst, rett: Kjend) -> str:
    if rett.slag is Talslag.PROSENT:
        return "prosent"
    if talet.skala == 10**6:
        return "mill"
    return "kr_ord" if talet.slag is Talslag.KR else "kr"


def _avrunda(talet: TalITekst, rett: Kjend) -> str:
    steg = talet.steg / talet.skala
    return _tal((abs(rett.verdi) / talet.skala).quantize(steg))


def skriv(ein: Kjend) -> str:
    """Return a known number with its unit, as the messages have it."""
    if ein.slag is Talslag.KR:
        return kr(Kroner.fraa(ein.verdi))
    eining = "%" if ein.slag is Talslag.PROSENT else ein.eining
    return f"{_tal(ein.verdi)}{_HARDT}{eining}".rstrip(_HARDT)


def _tal(verdi: Decimal) -> str:
    heile, _, desimalar = f"{verdi:f}".partition(".")
    return f"{int(heile):,}".replace(",", _HARDT) + (f",{desimalar}" if desimalar else "")


REGLAR = (
    talet_i_teksten_er_talet_i_saka,
    talet_i_teksten_er_rett_avrunda,
    talet_gjeld_kommunen_setninga_namngir,
)
