"""Budget lines that can be reckoned, and a sum that holds."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.compute.budsjett import Postfeil, Slag
from sognko_docs.finding import Grad
from sognko_docs.kroner import NULL, Kroner
from sognko_docs.rules.ordlegging import kr, meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.budsjett import Post

_FOR_MYKJE = Kroner.fraa(10**12)


def _feil(grunnlag: Grunnlag, slag: Slag) -> Iterator[tuple[Postfeil, Post]]:
    if grunnlag.sak.budsjett and grunnlag.budsjett:
        for feil in grunnlag.budsjett.feil:
            if feil.slag is slag:
                yield feil, grunnlag.sak.budsjett.postar[feil.nr]


@regel("K101")
def posten_har_ei_form(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein budsjettpost har nøyaktig éi av tre former.

    Beløpet er anten ført opp («sum»), eit antal gonger ein sats («antal» og «sats»), eller ein prosent av
    andre postar («prosent» og «av»). Med fleire former veit ingen kva beløp som gjeld.

    Døme: «{post: Husleige, antal: 9, sats: 55200}».
    """
    for feil, post in _feil(grunnlag, Slag.FORM):
        yield Treff(
            f"Posten «{post.post}» må ha nøyaktig éi form",
            ("budsjett", "postar", feil.nr, "post"),
            "bruk anten «sum», «antal» og «sats», eller «prosent» og «av»",
        )


@regel("K102")
def id_ein_er_eintydig(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To budsjettpostar har ikkje same id.

    Ein id er namnet andre postar viser til, og må difor peike på éin post.

    Døme: «id: løn» på ein post, «id: pensjon» på ein annan.
    """
    for feil, _ in _feil(grunnlag, Slag.DOBBEL_ID):
        postar = grunnlag.sak.budsjett.postar if grunnlag.sak.budsjett else ()
        foerste = next(nr for nr, post in enumerate(postar) if post.id == feil.om[0])
        yield Treff(
            f"To postar har id-en «{feil.om[0]}»",
            ("budsjett", "postar", feil.nr, "id"),
            "gi den eine posten ein annan id",
            ((("budsjett", "postar", foerste, "id"), "den første posten"),),
        )


@regel("K103")
def prosenten_viser_til_postar_som_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein prosentpost viser til id-ar som finst.

    Prosenten blir rekna av summen av postane i «av».

    Døme: «{post: Administrasjon, prosent: 5, av: [løn]}» krev ein post med «id: løn».
    """
    for feil, post in _feil(grunnlag, Slag.UKJEND_ID):
        kjende = [ein.id for ein in grunnlag.sak.budsjett.postar if ein.id] if grunnlag.sak.budsjett else []
        sti = ("budsjett", "postar", feil.nr, "av", post.av.index(feil.om[0]))
        hjelp = meinte_du(feil.om[0], kjende, "gi posten prosenten gjeld, denne id-en")
        yield Treff(f"Ingen post har id-en «{feil.om[0]}»", sti, hjelp)


@regel("K104")
def prosentar_gaar_ikkje_i_ring(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Prosentpostar viser ikkje til kvarandre i ring.

    Ein post som til slutt byggjer på seg sjølv, kan ikkje reknast ut.

    Døme: A er 5 % av B og B er 5 % av A.
    """
    for feil, _ in _feil(grunnlag, Slag.RING):
        ring = " → ".join((*feil.om, feil.om[0]))
        sti = ("budsjett", "postar", feil.nr, "av")
        yield Treff(f"Postane viser til kvarandre i ring: {ring}", sti, "ta bort ei av tilvisingane")


@regel("K105")
def summen_kan_fordelast(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit budsjett som skal fordelast, har ein sum i heile kroner som ikkje er negativ.

    Kvar kommune betalar heile kroner, og delane skal bli nøyaktig summen.

    Døme: 11890496 kan fordelast, 11890496.50 kan ikkje.
    """
    resultat = grunnlag.budsjett
    if not resultat or resultat.feil or not grunnlag.sak.fordeling:
        return
    if resultat.sum < NULL or resultat.sum.oere % 100:
        hjelp = "rett postane så summen blir heile kroner, null eller meir"
        melding = f"Budsjettsummen {kr(resultat.sum)} kan ikkje fordelast i heile kroner"
        yield Treff(melding, ("budsjett", "postar"), hjelp)


@regel("K106", grad=Grad.AATVARING)
def budsjettaaret_er_ikkje_gaatt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Budsjettåret er ikkje før året saka er utarbeidd.

    Eit budsjett for eit år som er omme, er gjerne eit budsjett som ikkje er oppdatert.

    Døme: ei sak frå 2025 har budsjett for 2025 eller seinare.
    """
    budsjett, dato = grunnlag.sak.budsjett, grunnlag.sak.sak.dato
    if budsjett and budsjett.aar < dato.year:
        yield Treff(
            f"Budsjettet gjeld {budsjett.aar}, men saka er frå {dato.year}",
            ("budsjett", "år"),
            "oppdater budsjettet og året",
            ((("sak", "dato"), "datoen på saka"),),
        )


@regel("K107")
def beloepa_er_til_aa_tru(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ingen budsjettpost er på tusen milliardar kroner eller meir.

    Eit så stort beløp er ein tastefeil: nokre siffer for mykje, eller øre ført som kroner.

    Døme: «sum: 11890496».
    """
    budsjett, resultat = grunnlag.sak.budsjett, grunnlag.budsjett
    if budsjett and resultat:
        for nr, (post, belop) in enumerate(zip(budsjett.postar, resultat.belop, strict=True)):
            if abs(belop.oere) >= _FOR_MYKJE.oere:
                melding = f"Posten «{post.post}» er på {kr(belop)}"
                yield Treff(melding, ("budsjett", "postar", nr, "post"), "rett beløpet")


@regel("K201")
def summen_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Summen som er ført opp, er summen av postane.

    Summen er ført opp til kontroll: har han skilt lag med postane, er ein av dei feil.

    Døme: postane 100 og 200 har «sum: 300».
    """
    budsjett, resultat = grunnlag.sak.budsjett, grunnlag.budsjett
    if not budsjett or not resultat or resultat.feil or budsjett.sum in (None, resultat.sum):
        return
    rekna, oppfoert = resultat.sum, budsjett.sum
    yield Treff(
        f"Summen stemmer ikkje: postane gir {kr(rekna)}, oppført {kr(oppfoert)} (avvik {kr(rekna - oppfoert)})",
        ("budsjett", "sum"),
        f"set «sum: {rekna.kroner}», eller rett postane",
        ((("budsjett", "postar"), "postane"),),
    )


REGLAR = (
    posten_har_ei_form,
    id_ein_er_eintydig,
    prosenten_viser_til_postar_som_finst,
    prosentar_gaar_ikkje_i_ring,
    summen_kan_fordelast,
    budsjettaaret_er_ikkje_gaatt,
    beloepa_er_til_aa_tru,
    summen_stemmer,
)
