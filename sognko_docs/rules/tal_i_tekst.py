"""Numbers written out in the prose that say something else than the case does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compute.kjende_tal import Kjend
from sognko_docs.compute.tal_i_tekst import TalITekst, Talslag, siffer
from sognko_docs.compute.taljamfoering import Oppslag, gransk, nemnd
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Sti
from sognko_docs.kroner import Kroner
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

UKJEND = "ukjend"
"""What a number is called that the case does not know."""

_FAA_SIFFER = 2
_HARDT = "\u00a0"
_SKALA = {10**3: "tusen kr", 10**6: "mill. kr", 10**9: "milliardar kr"}


def oversyn(
    sak: Sak, register: Register, tal: Mapping[str, Talgrunnlag]
) -> tuple[tuple[Sti, tuple[int, int], tuple[str, str, str]], ...]:
    """Return path, place in the text, and in words what is written, of what kind, and what the case knows it as.

    One row for each number in the prose of a case that can be reckoned.
    """
    return tuple(
        (ein.sti, (ein.tal.start, ein.tal.lengd), (ein.tal.skrive, ein.tal.slag.value, _kjend_som(ein)))
        for ein in gransk(sak, register.kortnamn, tal, rekn_ut(sak, tal))
    )


def _kjend_som(eitt: Oppslag) -> str:
    """Return what a number is; one of few digits is a council's only where the sentence names the council."""
    nemnde = [ein for ein in eitt.er if nemnd(ein, eitt.staar.setning)]
    andre = [ein for ein in eitt.er if ein.kommune is None or len(eitt.tal.siffer) > _FAA_SIFFER]
    return next((ein.namn for ein in (*nemnde, *andre)), UKJEND)


@regel("K401")
def talet_i_teksten_er_talet_i_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit tal i teksten er det same som talet i saka.

    Eit tal som er nesten det saka har, er skrive feil: to siffer har bytt plass, eitt siffer er eit anna, eller
    saka er endra etter at teksten blei skriven. Tal saka ikkje kjenner, seier regelen ikkje noko om.

    Døme: er budsjettsummen 11 890 496 kr, kan teksten ikkje ha 11 890 469 kr.

    Rett: byt talet ut med tilvisinga som funnet foreslår, så følgjer det saka. Er det rett, er det talet i
    saka som må rettast.
    """
    for eitt in grunnlag.prosatal:
        if eitt.naer is not None and eitt.tal.skala == 1:
            yield _treff(eitt, eitt.naer)


@regel("K402")
def talet_i_teksten_er_rett_avrunda(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit avrunda tal i teksten er rett avrunda.

    Talet blir runda av til næraste siffer. Kutta siffer eller eit eldre tal gir eit anna svar enn tabellen.

    Døme: 11 890 496 kr er 11,9 mill. kr, ikkje 11,8.

    Rett: skriv talet med den avrundinga funnet viser, eller bruk tilvisinga med forma «mill».
    """
    for eitt in grunnlag.prosatal:
        if eitt.naer is not None and eitt.tal.skala != 1:
            yield _treff(eitt, eitt.naer)


@regel("K403")
def talet_gjeld_kommunen_setninga_namngir(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Talet i ei setning om éin kommune er ikkje talet til ein annan.

    Tal frå feil rad er lette å ta med når tekst blir kopiert mellom kommunar.

    Døme: «delen til Vik er 2 483 419 kr», når det er delen til Luster.

    Rett: byt talet ut med det som gjeld kommunen i setninga, eller rett kommunenamnet.
    """
    for eitt in grunnlag.prosatal:
        if eitt.annan is not None:
            funne, rett = eitt.annan
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
    if rett.slag is not Talslag.KR:
        return "tal"
    return "kr_ord" if talet.slag is Talslag.KR else "kr"


def _avrunda(talet: TalITekst, rett: Kjend) -> str:
    steg = talet.steg / talet.skala
    return f"{_tal(int(siffer(rett.verdi, talet.steg)) * steg)} {_SKALA[talet.skala]}"


def skriv(ein: Kjend) -> str:
    """Return a known number with its unit, as the messages have it."""
    if ein.slag is Talslag.KR:
        return skrift.kr_ord(Kroner.fraa(ein.verdi))
    eining = "%" if ein.slag is Talslag.PROSENT else ein.eining
    verdi = ein.verdi if ein.verdi == round(ein.verdi, 2) else round(ein.verdi, 2)
    return f"{_tal(verdi)}{_HARDT}{eining}".rstrip(_HARDT)


def _tal(verdi: Decimal) -> str:
    heile, _, desimalar = f"{verdi:f}".partition(".")
    return f"{int(heile):,}".replace(",", _HARDT) + (f",{desimalar}" if desimalar else "")


REGLAR = (
    talet_i_teksten_er_talet_i_saka,
    talet_i_teksten_er_rett_avrunda,
    talet_gjeld_kommunen_setninga_namngir,
)
