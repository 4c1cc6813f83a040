"""A comparison of models is fair and whole, and the decision follows the recommendation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.modellar import Konsekvensar, Modell

_ROT: Sti = ("modellar",)
_ALTERNATIV: Sti = (*_ROT, "alternativ")
_MINST = 2


def _modellar(grunnlag: Grunnlag) -> Mapping[str, Modell]:
    """Return the models of the case, by key; none when it compares none."""
    return grunnlag.sak.modellar.alternativ if grunnlag.sak.modellar else {}


@regel("S570")
def saka_jamfoerer_minst_to_modellar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei samanlikning har minst to modellar.

    Kommunestyret har ikkje noko val når det berre får éin modell.

    Døme: «alternativ: {som-i-dag: {namn: Som i dag}, felles: {namn: Felles teneste}}».

    Rett: legg til ein modell til under «alternativ», eller ta bort «modellar».
    """
    if grunnlag.sak.modellar and len(_modellar(grunnlag)) < _MINST:
        yield Treff(
            "Saka jamfører færre enn to modellar", _ALTERNATIV, "legg til ein modell under «alternativ»"
        )


@regel("S571", grad=Grad.AATVARING)
def dagens_ordning_er_med(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Éin av modellane er å halde fram som i dag, eller saka seier kvifor det ikkje er med.

    Gevinsten av eit samarbeid kan berre målast mot det kommunane har.

    Døme: «som_i_dag: true» på éin modell, eller «utan_dagens: Avtalen er sagt opp, så …».

    Rett: set «som_i_dag: true» på éin modell, eller skriv «utan_dagens» under «modellar».
    """
    modellar = grunnlag.sak.modellar
    dagens = [noekkel for noekkel, modell in _modellar(grunnlag).items() if modell.som_i_dag]
    if modellar and not dagens and modellar.utan_dagens is None:
        melding = "Ingen av modellane er å halde fram som i dag"
        yield Treff(melding, _ALTERNATIV, "set «som_i_dag: true» på éin, eller skriv «utan_dagens»")
    for noekkel in dagens[1:]:
        melding = f"Både «{dagens[0]}» og «{noekkel}» er å halde fram som i dag"
        yield Treff(melding, (*_ALTERNATIV, noekkel, "som_i_dag"), "la berre éin modell ha «som_i_dag»")


@regel("S572")
def saka_raar_til_ein_modell_eller_seier_kvifor_ikkje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Saka rår til nøyaktig éin modell, eller seier kvifor ho ikkje rår til nokon.

    Kommunestyret skal vite om det får ei tilråding eller eit ope val.

    Døme: «tilrådd: felles», eller «utan_tilråding: Prisane er ikkje henta inn.»

    Rett: skriv «tilrådd» med nøkkelen til ein modell, eller «utan_tilråding» med grunnen; ikkje begge.
    """
    modellar = grunnlag.sak.modellar
    if modellar is None:
        return
    if modellar.tilraadd is None and modellar.utan_tilraading is None:
        melding = "Saka rår ikkje til nokon av modellane og seier ikkje kvifor"
        yield Treff(melding, _ROT, "skriv «tilrådd» eller «utan_tilråding»")
    elif modellar.tilraadd and modellar.utan_tilraading:
        melding = "Saka rår til ein modell og seier samstundes kvifor ho ikkje rår til nokon"
        yield Treff(melding, (*_ROT, "utan_tilråding"), "ta bort «tilrådd» eller «utan_tilråding»")


@regel("S573")
def den_tilraadde_modellen_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """«tilrådd» er nøkkelen til ein av modellane.

    Elles viser tilrådinga til noko lesaren ikkje finn.

    Døme: «tilrådd: felles» krev «felles» under «alternativ».

    Rett: skriv nøkkelen til ein modell slik han står under «alternativ».
    """
    modellar = grunnlag.sak.modellar
    if modellar and modellar.tilraadd is not None and modellar.tilraadd not in modellar.alternativ:
        hjelp = meinte_du(
            modellar.tilraadd,
            modellar.alternativ,
            f"bruk {' eller '.join(modellar.alternativ) or 'ein nøkkel'}",
        )
        melding = f"Det finst ingen modell med nøkkelen «{modellar.tilraadd}»"
        yield Treff(melding, (*_ROT, "tilrådd"), hjelp)


@regel("S574", grad=Grad.AATVARING)
def kvar_modell_har_fordelar_og_ulemper(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar modell har både fordelar og ulemper.

    Ein modell utan ulemper er ikkje vurdert, og ein utan fordelar er sett opp for å bli vraka.

    Døme: «fordelar: [Større fagmiljø], ulemper: [Lengre reiseveg]».

    Rett: skriv minst éin fordel og éi ulempe for modellen.
    """
    for noekkel, modell in _modellar(grunnlag).items():
        for felt, punkt in (("fordelar", modell.fordelar), ("ulemper", modell.ulemper)):
            if not punkt:
                melding = f"Modellen «{modell.namn}» har ingen {felt}"
                yield Treff(melding, (*_ALTERNATIV, noekkel), f"legg til «{felt}»")


@regel("S575", grad=Grad.AATVARING)
def kvar_modell_seier_kva_han_kostar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar modell seier kva han kostar, eller at kostnaden er ukjend.

    Ein modell utan kostnad ser gratis ut.

    Døme: «kostnad: {sum: 5500000, om_lag: true}», eller «kostnad: {tekst: Prisen kjem av anbodet.}».

    Rett: skriv «sum» eller «tekst» under «kostnad» i modellen.
    """
    for noekkel, modell in _modellar(grunnlag).items():
        if modell.kostnad is None or (modell.kostnad.sum is None and modell.kostnad.tekst is None):
            melding = f"Modellen «{modell.namn}» seier ikkje kva han kostar"
            hjelp = "skriv «sum» eller «tekst» under «kostnad»"
            yield Treff(melding, (*_ALTERNATIV, noekkel), hjelp)


@regel("S576", grad=Grad.AATVARING)
def tilraadinga_er_grunngjeven(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Saka seier kvifor ho rår til den eine modellen.

    Kommunestyret skal kunne etterprøve valet og vekte annleis.

    Døme: «grunngjeving: Modellen gir størst fagmiljø og kostar minst.»

    Rett: skriv «grunngjeving» under «modellar»: kva som avgjorde, og kva som talar imot.
    """
    modellar = grunnlag.sak.modellar
    if modellar and modellar.tilraadd is not None and modellar.grunngjeving is None:
        melding = "Saka seier ikkje kvifor ho rår til modellen"
        yield Treff(melding, (*_ROT, "tilrådd"), "skriv «grunngjeving» under «modellar»")


@regel("S578", grad=Grad.AATVARING)
def modellane_er_jamfoerte_paa_det_same(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det éin modell seier om konsekvensane, seier dei andre òg.

    Ei samanlikning der berre éin modell har følgjer for dei tilsette, er ikkje ei samanlikning.

    Døme: har «felles» noko under «konsekvensar.tilsette», skal «som-i-dag» ha det òg.

    Rett: skriv konsekvensen for modellen, eller at modellen ikkje endrar noko.
    """
    alle = _modellar(grunnlag)
    for felt, opplysning in Konsekvensar.model_fields.items():
        har = [modell for modell in alle.values() if getattr(modell.konsekvensar, felt) is not None]
        for noekkel, modell in alle.items() if har else ():
            if modell not in har:
                namn = opplysning.alias or felt
                andre = skrift.liste(f"«{ein.namn}»" for ein in har)
                melding = f"Modellen «{modell.namn}» seier ikkje noko om «{namn}», men det gjer {andre}"
                hjelp = f"skriv «{namn}» under «konsekvensar», eller at modellen ikkje endrar noko"
                yield Treff(melding, (*_ALTERNATIV, noekkel), hjelp)


@regel("S579")
def den_tilraadde_modellen_kostar_det_budsjettet_seier(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Har saka budsjett, er kostnaden ved den tilrådde modellen summen i budsjettet.

    To tal for det same gjer at kommunestyret ikkje veit kva det løyver. Eit overslag med «om_lag» blir ikkje
    halde mot budsjettet.

    Døme: «kostnad: {sum: 1100000}» i den tilrådde modellen krev eit budsjett på 1 100 000 kr.

    Rett: set same sum i «kostnad» som i budsjettet, eller ta bort «sum» i modellen.
    """
    modellar, budsjett = grunnlag.sak.modellar, grunnlag.budsjett
    modell = _modellar(grunnlag).get((modellar.tilraadd if modellar else None) or "")
    if modell is None or modell.kostnad is None or modell.kostnad.om_lag or budsjett is None:
        return
    if modell.kostnad.sum is not None and modell.kostnad.sum != budsjett.sum:
        sti: Sti = (
            *_ALTERNATIV,
            modellar.tilraadd if modellar and modellar.tilraadd else "",
            "kostnad",
            "sum",
        )
        melding = f"Den tilrådde modellen kostar {skrift.kr_ord(modell.kostnad.sum)}, men budsjettet er på {skrift.kr_ord(budsjett.sum)}"
        yield Treff(
            melding, sti, "set same sum, eller ta bort «sum» i modellen", ((("budsjett",), "budsjettet"),)
        )


REGLAR = (
    saka_jamfoerer_minst_to_modellar,
    dagens_ordning_er_med,
    saka_raar_til_ein_modell_eller_seier_kvifor_ikkje,
    den_tilraadde_modellen_finst,
    kvar_modell_har_fordelar_og_ulemper,
    kvar_modell_seier_kva_han_kostar,
    tilraadinga_er_grunngjeven,
    modellane_er_jamfoerte_paa_det_same,
    den_tilraadde_modellen_kostar_det_budsjettet_seier,
)
