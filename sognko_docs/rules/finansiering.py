"""Funding that covers the costs to the krone, and says what the councils share."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Sti
from sognko_docs.kroner import NULL, Kroner, summer
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_HER: Sti = ("budsjett", "finansiering")


@regel("K113")
def berre_ei_linje_er_resten(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Høgst éi finansieringslinje er resten.

    Resten er det dei andre linjene ikkje dekkjer. Med to restar veit ingen kor mykje kvar av dei er.

    Døme: «{post: Kommunane, rest: true}».

    Rett: la «rest: true» stå på det kommunane deler, og gi dei andre linjene «sum».
    """
    budsjett = grunnlag.sak.budsjett
    restar = [nr for nr, linje in enumerate(budsjett.finansiering if budsjett else ()) if linje.rest]
    for nr in restar[1:]:
        sjaa = (((*_HER, restar[0], "rest"), "den første resten"),)
        yield Treff("Meir enn éi linje er resten", (*_HER, nr, "rest"), "gi linja eit beløp", sjaa)


@regel("K114")
def finansieringa_gaar_opp(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Finansieringa dekkjer kostnadene, krone for krone.

    Eit budsjett som ikkje går opp, seier ikkje kven som betalar det som manglar, eller kven som får det som er
    for mykje.

    Døme: kostnadene er 1 000 kr, tilskotet 300 kr og det kommunane deler, 700 kr.

    Rett: rett beløpa under «finansiering», eller set «rest: true» på linja kommunane deler, så blir ho rekna
    ut.
    """
    budsjett, rekna = grunnlag.sak.budsjett, grunnlag.budsjett
    if not budsjett or not rekna or rekna.feil or not budsjett.finansiering:
        return
    finansiert, sti = rekna.finansiert, _HER
    hjelp = "rett linjene, eller set «rest: true» på det kommunane deler"
    if rekna.rest is not None:
        oppfoert = budsjett.finansiering[rekna.rest].sum
        finansiert += NULL if oppfoert is None else oppfoert - rekna.til_fordeling
        sti = (*_HER, rekna.rest, "sum")
        hjelp = f"set «sum: {rekna.til_fordeling.kroner}», eller rett linjene"
    if finansiert != rekna.sum:
        melding = (
            f"Finansieringa går ikkje opp: kostnadene er {skrift.kr_ord(rekna.sum)}, finansieringa {skrift.kr_ord(finansiert)}"
            f" (avvik {skrift.kr_ord(finansiert - rekna.sum)})"
        )
        yield Treff(melding, sti, hjelp, ((("budsjett", "postar"), "kostnadene"),))


@regel("K115")
def finansieringa_er_ikkje_for_stor(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det som er att til kommunane, er ikkje mindre enn null.

    Er inntektene større enn kostnadene, er det ikkje noko å dele.

    Døme: eit tilskot på 300 kr til ein kostnad på 1 000 kr lèt 700 kr stå att.

    Rett: set ned tilskot eller eigne midlar under «finansiering», eller rett kostnadene under «postar».
    """
    rekna = grunnlag.budsjett
    if not rekna or rekna.feil or rekna.rest is None or rekna.til_fordeling >= NULL:
        return
    andre = _utan_rest(rekna.finansiering, rekna.rest)
    yield Treff(
        f"Finansieringa er {skrift.kr_ord(andre)}, men kostnadene er {skrift.kr_ord(rekna.sum)}: resten blir {skrift.kr_ord(rekna.til_fordeling)}",
        (*_HER, rekna.rest, "rest"),
        "rett beløpa i finansieringa",
        ((("budsjett", "postar"), "kostnadene"),),
    )


@regel("K116")
def finansieringa_seier_kva_kommunane_deler(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når kostnaden skal fordelast, er éi av finansieringslinjene det kommunane deler.

    Utan ei slik linje veit ingen om det er heile kostnaden eller noko mindre som skal delast.

    Døme: «{post: Kommunane, rest: true}».

    Rett: set «rest: true» på linja under «finansiering» som kommunane skal betale.
    """
    rekna = grunnlag.budsjett
    if rekna and rekna.finansiering and rekna.rest is None and grunnlag.sak.fordeling:
        hjelp = "set «rest: true» på linja kommunane deler"
        yield Treff("Finansieringa seier ikkje kva kommunane skal dele", _HER, hjelp)


def _utan_rest(belop: tuple[Kroner, ...], rest: int) -> Kroner:
    return summer(ein for nr, ein in enumerate(belop) if nr != rest)


REGLAR = (
    berre_ei_linje_er_resten,
    finansieringa_gaar_opp,
    finansieringa_er_ikkje_for_stor,
    finansieringa_seier_kva_kommunane_deler,
)
