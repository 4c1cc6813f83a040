"""Budget lines that can be reckoned, costs and funding alike, and a sum that holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sognko_docs import skrift
from sognko_docs.compute.budsjettlinjer import Liste, Postfeil, Slag, er_rest, id_plassar
from sognko_docs.finding import Grad, Sti
from sognko_docs.kroner import NULL, Kroner
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje

_FORMER = "bruk anten «sum», «antal» og «sats», «prosent» og «av», eller «vekst» og «av» eller «førre»"
_FOR_MYKJE = Kroner.fraa(10**12)


def linjer(budsjett: Budsjett | None) -> Iterator[tuple[Sti, Budsjettlinje]]:
    """Yield the path of each line, costs first, and the line."""
    listene: tuple[tuple[Liste, Sequence[Budsjettlinje]], ...] = (
        ("postar", budsjett.postar if budsjett else ()),
        ("finansiering", budsjett.finansiering if budsjett else ()),
    )
    for namn, liste in listene:
        yield from ((("budsjett", namn, nr), linje) for nr, linje in enumerate(liste))


def _feil(grunnlag: Grunnlag, slag: Slag) -> Iterator[tuple[Postfeil, Budsjettlinje]]:
    alle = dict(linjer(grunnlag.sak.budsjett))
    for feil in grunnlag.budsjett.feil if grunnlag.budsjett else ():
        if feil.slag is slag:
            yield feil, alle[feil.sti]


@regel("K101")
def posten_har_ei_form(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein budsjettpost har nøyaktig éi av fire former.

    Beløpet er anten ført opp («sum»), eit antal gonger ein sats («antal» og «sats», gjerne med «mengd» og
    «eining»), ein prosent av andre postar («prosent» og «av»), eller ein vekst på andre postar eller på året
    før («vekst» og «av» eller «førre»). Ei linje med «rest» har inga anna form. Med fleire former veit ingen kva
    beløp som gjeld.

    Døme: «{post: Husleige, antal: 9, mengd: 23, eining: m², sats: 2400}».

    Rett: behald éi av formene: «sum», «antal» med «sats», «prosent» med «av», eller «vekst». Resten av
    nøklane i posten tek du bort.
    """
    for feil, post in _feil(grunnlag, Slag.FORM):
        yield Treff(
            f"Posten «{post.post}» må ha nøyaktig éi form",
            (*feil.sti, "post"),
            "la «rest» stå åleine, eller med «sum» til kontroll" if er_rest(post) else _FORMER,
        )


@regel("K102")
def id_ein_er_eintydig(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To budsjettpostar har ikkje same id.

    Ein id er namnet andre postar viser til, og må difor peike på éin post.

    Døme: «id: løn» på ein post, «id: pensjon» på ein annan.

    Rett: gi ein av postane ein annan «id», og endre «av» på postane som viste til han.
    """
    for feil, _ in _feil(grunnlag, Slag.DOBBEL_ID):
        foerste = next(sti for sti, post in linjer(grunnlag.sak.budsjett) if post.id == feil.om[0])
        yield Treff(
            f"To postar har id-en «{feil.om[0]}»",
            (*feil.sti, "id"),
            "gi den eine posten ein annan id",
            (((*foerste, "id"), "den første posten"),),
        )


@regel("K103")
def prosenten_viser_til_postar_som_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein prosent eller ein vekst viser til id-ar som finst.

    Han blir rekna av summen av postane i «av». Ein post kan ikkje vise til linja med «rest», som blir rekna sist.

    Døme: «{post: Administrasjon, prosent: 5, av: [løn]}» krev ein post med «id: løn».

    Rett: skriv i «av» ein id som står på ein annan post, eller gi posten som er meint, ein «id».
    """
    for feil, post in _feil(grunnlag, Slag.UKJEND_ID):
        kjende = id_plassar([linje for _, linje in linjer(grunnlag.sak.budsjett)])
        sti = (*feil.sti, "av", post.av.index(feil.om[0]))
        hjelp = meinte_du(
            feil.om[0], kjende, f"gi posten {'veksten' if post.vekst else 'prosenten'} gjeld, denne id-en"
        )
        yield Treff(f"Ingen post har id-en «{feil.om[0]}»", sti, hjelp)


@regel("K104")
def prosentar_gaar_ikkje_i_ring(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Prosentar og vekst viser ikkje til kvarandre i ring.

    Ein post som til slutt byggjer på seg sjølv, kan ikkje reknast ut.

    Døme: A er 5 % av B og B er 5 % av A.

    Rett: ta bort éi av tilvisingane i «av», eller før opp ein av postane med «sum».
    """
    for feil, _ in _feil(grunnlag, Slag.RING):
        ring = " → ".join((*feil.om, feil.om[0]))
        sti = (*feil.sti, "av")
        yield Treff(f"Postane viser til kvarandre i ring: {ring}", sti, "ta bort ei av tilvisingane")


@regel("K105")
def summen_kan_fordelast(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det kommunane skal dele, er heile kroner og ikkje negativt.

    Kvar kommune betalar heile kroner, og delane skal bli nøyaktig summen. Har budsjettet finansiering, er det
    linja med «rest» som blir delt, elles heile summen.

    Døme: 11890496 kan fordelast, 11890496.50 kan ikkje.

    Rett: rund av eit av beløpa i «postar» eller «finansiering», så det som skal delast, blir heile kroner.
    """
    resultat = grunnlag.budsjett
    if not resultat or resultat.feil or not grunnlag.sak.fordeling:
        return
    sum_ = resultat.til_fordeling
    if (sum_ < NULL and not resultat.finansiering) or sum_.oere % 100:
        hjelp = "rett postane så summen blir heile kroner, null eller meir"
        kva = "Resten kommunane deler," if resultat.finansiering else "Budsjettsummen"
        melding = f"{kva} {skrift.kr_ord(sum_)}{',' if resultat.finansiering else ''} kan ikkje fordelast i heile kroner"
        yield Treff(melding, ("budsjett", "postar"), hjelp)


@regel("K106", grad=Grad.AATVARING)
def budsjettaaret_er_ikkje_gaatt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Budsjettåret er ikkje før året saka er utarbeidd.

    Eit budsjett for eit år som er omme, er gjerne eit budsjett som ikkje er oppdatert.

    Døme: ei sak frå 2025 har budsjett for 2025 eller seinare.

    Rett: hent inn nye tal og endre «år» i budsjettet, eller rett «dato» under «sak».
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

    Rett: rett beløpet eller satsen i posten; truleg er det nokre siffer for mykje.
    """
    resultat = grunnlag.budsjett
    belop = (*resultat.belop, *resultat.finansiering) if resultat else ()
    for (sti, post), sum_ in zip(linjer(grunnlag.sak.budsjett), belop, strict=True):
        if abs(sum_.oere) >= _FOR_MYKJE.oere:
            yield Treff(f"Posten «{post.post}» er på {skrift.kr_ord(sum_)}", (*sti, "post"), "rett beløpet")


@regel("K201")
def summen_stemmer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Summen som er ført opp, er summen av postane.

    Summen er ført opp til kontroll: har han skilt lag med postane, er ein av dei feil.

    Døme: postane 100 og 200 har «sum: 300».

    Rett: skriv summen av postane i «sum», eller finn posten som er feil. Utan «sum» blir summen rekna ut.
    """
    budsjett, resultat = grunnlag.sak.budsjett, grunnlag.budsjett
    if not budsjett or not resultat or resultat.feil or budsjett.sum in (None, resultat.sum):
        return
    rekna, oppfoert = resultat.sum, budsjett.sum
    yield Treff(
        f"Summen stemmer ikkje: postane gir {skrift.kr_ord(rekna)}, oppført {skrift.kr_ord(oppfoert)} (avvik {skrift.kr_ord(rekna - oppfoert)})",
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
