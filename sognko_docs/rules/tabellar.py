"""Tables whose printed figures hang together as they say they do."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.compute.aarsak import Slag
from sognko_docs.compute.ark import Avvik, Relasjon
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tabellgrunn import grunn
from sognko_docs.sak.tabell import Kolonne, Tabell

_EINING = {"kr": "kr", "prosent": "%", "årsverk": "årsverk"}


def _av(grunnlag: Grunnlag, relasjon: Relasjon, kva: str) -> Iterator[Treff]:
    """Yield what breaks a relation, without what rounding can explain."""
    for avvik in grunnlag.avvik:
        if avvik.relasjon is relasjon and not avvik.er_avrunding:
            yield _treff(grunnlag.sak.tabellar[avvik.tabell], avvik, kva)


def _treff(tabell: Tabell, avvik: Avvik, kva: str) -> Treff:
    kolonne = tabell.kolonnar[avvik.kolonne]
    eining = _EINING.get(kolonne.type, "")
    skilnad = skrift.tal(avvik.rett - avvik.prenta, "prosentpoeng" if kolonne.type == "prosent" else eining)
    melding = (
        f"{kva} stemmer ikkje i {_stad(tabell, avvik, kolonne)}: prenta {skrift.tal(avvik.prenta, eining)}, "
        f"rekna {skrift.tal(avvik.rett, eining)} (avvik {skilnad})"
    )
    return Treff(melding, _sti(avvik), _hjelp(avvik), _sjaa(tabell, avvik))


def _hjelp(avvik: Avvik) -> str:
    rett = f"rett talet til {avvik.rett:f}, eller rett tala det er rekna av"
    if avvik.aarsak is None:
        return rett
    tekst = grunn(avvik.aarsak)
    i_ledd = avvik.aarsak.om and avvik.aarsak.slag in {Slag.CELLE, Slag.FORTEIKN, Slag.SIFFER}
    return f"{tekst}; rett talet der" if i_ledd else f"{tekst}; {rett}"


def _stad(tabell: Tabell, avvik: Avvik, kolonne: Kolonne) -> str:
    rad = "sumlinja" if avvik.rad is None else f"rada «{tabell.rader[avvik.rad].namn}»"
    return f"{rad}, kolonnen «{kolonne.namn}»"


def _sti(avvik: Avvik) -> Sti:
    if avvik.rad is None:
        return ("tabellar", avvik.tabell, "prenta_sum", avvik.kolonne)
    return ("tabellar", avvik.tabell, "rader", avvik.rad, "verdiar", avvik.kolonne)


def _sjaa(tabell: Tabell, avvik: Avvik) -> tuple[tuple[Sti, str], ...]:
    """Point at the row or the column the cause lies in, where it is one of this table."""
    om = avvik.aarsak.om if avvik.aarsak else ""
    rad = next((nr for nr, ei in enumerate(tabell.rader) if ei.namn == om), None)
    kolonne = next((nr for nr, ein in enumerate(tabell.kolonnar) if ein.namn == om), None)
    if avvik.relasjon is Relasjon.KOLONNESUM and rad is not None:
        return ((("tabellar", avvik.tabell, "rader", rad, "verdiar", avvik.kolonne), "cella det gjeld"),)
    if kolonne is not None:
        return (((*_sti(avvik)[:-1], kolonne), "talet det gjeld"),)
    return ()


@regel("K601")
def kolonnesummane_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Sumlinja er summen av radene.

    Ein sum som ikkje stemmer, gjer at ingen kan stole på tabellen.

    Døme: radene 100 og 200 har 300 i sumlinja.

    Rett: sjå i kjelda om det er ei rad eller «prenta_sum» som er skriven feil av. Har kjelda feil, skriv du
    «# ignorer[K601]: …».
    """
    yield from _av(grunnlag, Relasjon.KOLONNESUM, "Summen")


@regel("K602")
def radsummane_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kolonne som er summen av andre kolonnar, er det i kvar rad.

    Anten summen eller eitt av ledda er feil, og lesaren kan ikkje vite kva.

    Døme: 17910000 og 419000 gir 18329000.

    Rett: rett talet i rada etter kjelda. Har kjelda feil, skriv du «# ignorer[K602]: …» på linja over.
    """
    yield from _av(grunnlag, Relasjon.RADSUM, "Radsummen")


@regel("K603")
def avleidde_tal_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit tal som er rekna av andre kolonnar, er rekna rett og avrunda rett.

    Forholdstal blir samanlikna mellom kommunane; eit feil forholdstal gir feil slutning. I sumlinja gjeld
    forholdet mellom summane, ikkje snittet av radene.

    Døme: 26 av 77 er 34 %, ikkje 33 %.

    Rett: rett talet, eller ein av kolonnane det er rekna av. Har kjelda feil, skriv du «# ignorer[K603]: …».
    """
    yield from _av(grunnlag, Relasjon.AVLEIDD, "Det utrekna talet")


@regel("K604")
def snitta_er_vekta(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit snitt i sumlinja er vekta med det kvar rad tel.

    Eit uvekta snitt gir ein liten kommune like mykje å seie som ein stor.

    Døme: snittet av 3,5 for 33 mottakarar og 5,3 for 367 er 5,2, ikkje 4,4.

    Rett: rett snittet i «prenta_sum», eller vel i «vekt» den kolonnen som viser kor mange kvar rad tel.
    """
    yield from _av(grunnlag, Relasjon.SNITT, "Snittet")


@regel("K605")
def like_tal_er_like(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kolonne som gir att ein annan, har dei same tala.

    To tabellar med ulike tal for det same gjer at minst éin av dei er feil.

    Døme: folketalet i to tabellar er det same.

    Rett: rett det eine talet etter kjelda, eller ta bort relasjonen om kolonnane ikkje er frå same dato.
    """
    yield from _av(grunnlag, Relasjon.LIK, "Talet")


@regel("K606")
def delane_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein del av eit beløp er rekna rett etter nøkkelen.

    Det er delen kommunen betalar. Når delane til saman er heile beløpet, kan ein del vere runda opp eller ned.

    Døme: 19 % av 2300000 kr er 437000 kr.

    Rett: rett beløpet i rada, eller «sum» og «likt» i relasjonen. Har kjelda feil, skriv du «# ignorer[K606]:
    …».
    """
    yield from _av(grunnlag, Relasjon.DELT, "Delen")


@regel("K607", grad=Grad.AATVARING)
def avrunda_tal_summerer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Summen av avrunda tal er summen som står der.

    Når kvart tal er avrunda for seg, kan summen drive av med ei krone eller to. Lesaren ser eit avvik.

    Døme: 179842 og 842718 er 1022560, ikkje 1022559.

    Rett: rett sumlinja om ho er skriven feil av. Er det kjelda som har avrunda, skriv du «# ignorer[K607]:
    …».
    """
    sedde: set[Sti] = set()
    for avvik in grunnlag.avvik:
        if avvik.er_avrunding and _sti(avvik) not in sedde:
            sedde.add(_sti(avvik))
            yield _treff(grunnlag.sak.tabellar[avvik.tabell], avvik, "Summen av avrunda tal")


REGLAR = (
    kolonnesummane_stemmer,
    radsummane_stemmer,
    avleidde_tal_stemmer,
    snitta_er_vekta,
    like_tal_er_like,
    delane_stemmer,
    avrunda_tal_summerer,
)
