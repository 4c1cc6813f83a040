"""A settlement that goes up: the rent is in the budget, and the advances are no more than what is paid."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compute.oppgjer import motrekning
from sognko_docs.finding import Sti
from sognko_docs.kroner import summer
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.sak.oppgjer import OppgjerVal

_HER: Sti = ("fordeling", "oppgjer")


def _oppgjer(grunnlag: Grunnlag) -> OppgjerVal | None:
    return grunnlag.sak.fordeling.oppgjer if grunnlag.sak.fordeling else None


@regel("K228")
def husleiga_staar_i_budsjettet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kontorplassen som blir motrekna, er den same husleiga som står i budsjettet.

    Alle er med og betaler husleiga, og den som har kontoret, får henne trekt frå. Da må beløpa vere like.

    Døme: 2 400 kr × 23 m² × 9 stillingar er 496 800 kr, og posten «husleige» er 496 800 kr.

    Rett: rett «sats», «areal» eller «stillingar» i motrekninga, eller posten i budsjettet ho viser til.
    """
    val = _oppgjer(grunnlag)
    if val is None or val.motrekning is None or grunnlag.sak.budsjett is None or grunnlag.budsjett is None:
        return
    postar = zip(grunnlag.sak.budsjett.postar, grunnlag.budsjett.belop, strict=True)
    belop = {post.id: sum_ for post, sum_ in postar if post.id}
    her = (*_HER, "motrekning")
    if val.motrekning.post not in belop:
        hjelp = meinte_du(val.motrekning.post, belop, "gi budsjettposten ein «id»")
        yield Treff(f"Budsjettet har ingen post «{val.motrekning.post}»", (*her, "post"), hjelp)
    elif (sum_ := summer(motrekning(val.motrekning).values())) != belop[val.motrekning.post]:
        melding = f"Motrekninga er {skrift.kr_ord(sum_)}, men budsjettposten er {skrift.kr_ord(belop[val.motrekning.post])}"
        yield Treff(melding, her, "rett sats, areal, stillingar eller budsjettposten")


@regel("K229")
def oppgjeret_gjeld_partane(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det som blir motrekna eller kjem i tillegg, gjeld partar i saka.

    Berre partane har ein del å trekkje frå eller leggje til.

    Døme: «eigne: {vik: 1200000}», når Vik er part.

    Rett: ta bort kommunen frå oppgjeret, eller gi han ei rolle som part under «kommunar».
    """
    val = _oppgjer(grunnlag)
    stillingar = val.motrekning.stillingar if val and val.motrekning else {}
    stader: tuple[tuple[Sti, tuple[str, ...]], ...] = (
        ((*_HER, "motrekning", "stillingar"), tuple(stillingar)),
        ((*_HER, "eigne"), tuple(val.eigne if val else ())),
    )
    for sti, kommunar in stader:
        for kommune in kommunar:
            if kommune not in grunnlag.sak.partar:
                hjelp = meinte_du(kommune, grunnlag.sak.partar, "ta bort linja")
                yield Treff(f"«{kommune}» er ikkje part i saka", (*sti, kommune), hjelp)


@regel("K230")
def innbetalingane_er_ikkje_meir_enn_alt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Innbetalingane er til saman høgst 100 prosent, og dei kjem i rekkjefølgje.

    Resten blir avrekna når rekneskapen er klar.

    Døme: 50 prosent 1. mars og resten som avrekning.

    Rett: set innbetalingane etter dato, med prosentar på høgst 100 til saman. Det som er att, er avrekninga.
    """
    rater = val.a_konto if (val := _oppgjer(grunnlag)) else ()
    sum_ = sum((rate.prosent for rate in rater), Decimal(0))
    if sum_ > HEILT:
        melding = f"Innbetalingane er til saman {skrift.prosent(sum_)}, meir enn {skrift.prosent(HEILT)}"
        yield Treff(melding, (*_HER, "a_konto"), "rett prosentane")
    for nr in range(1, len(rater)):
        if rater[nr].dato <= rater[nr - 1].dato:
            melding = "Innbetalinga kjem ikkje etter den førre"
            yield Treff(melding, (*_HER, "a_konto", nr, "dato"), "set innbetalingane etter dato")


REGLAR = (husleiga_staar_i_budsjettet, oppgjeret_gjeld_partane, innbetalingane_er_ikkje_meir_enn_alt)
