"""Keys that say clearly what each council pays: one way of writing them, weights and percentages of 100."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.finding import Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar import Noekkel
from sognko_docs.sak.noeklar.faste import FasteProsentar
from sognko_docs.sak.noeklar.slag import HEILT, Form

_SKRIVEMAATAR = tuple(
    info.alias or namn
    for namn, info in Noekkel.model_fields.items()
    if not info.is_required() and namn != "opphav"
)


def former(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Form]]:
    """Yield each key in use and where it stands."""
    for sti, alternativ in _alternativ(grunnlag):
        if alternativ.etter is not None:
            yield from (((*sti, "etter"), form) for form in alternativ.alle_noeklar[0].former())
        for nr, noekkel in enumerate(alternativ.noeklar):
            yield from (((*sti, "nøklar", nr), form) for form in noekkel.former())


def _alternativ(grunnlag: Grunnlag) -> Iterator[tuple[Sti, Alternativ]]:
    val = grunnlag.sak.fordeling
    for id_, alternativ in val.alternativ.items() if val else ():
        yield ("fordeling", "alternativ", id_), alternativ


@regel("K220")
def noekkelen_er_skriven_paa_ein_maate(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit alternativ har anten «etter» eller «nøklar».

    «etter» er kortforma for éin nøkkel. Står begge der, veit ingen kva som gjeld.

    Døme: «etter: folketal-2025-01-01», eller «nøklar: [{etter: folketal-2025-01-01, vekt: 75}]».

    Rett: bruk «etter» når alternativet har éin nøkkel, og «nøklar» med «vekt» når det har fleire.
    """
    for sti, alternativ in _alternativ(grunnlag):
        if alternativ.etter is None and not alternativ.noeklar:
            yield Treff(f"Alternativet «{sti[-1]}» har ingen nøkkel", sti, "legg til «etter» eller «nøklar»")
        elif alternativ.etter is not None and alternativ.noeklar:
            melding = f"Alternativet «{sti[-1]}» har både «etter» og «nøklar»"
            yield Treff(melding, (*sti, "nøklar"), "behald éin av dei")


@regel("K221")
def vektene_gaar_opp(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Den like delen og vektene til nøklane er til saman 100 prosent.

    Elles blir ikkje heile kostnaden delt, eller meir enn heile.

    Døme: «likt: 35» og ein nøkkel med «vekt: 65».

    Rett: endre «likt» eller ei av vektene under «nøklar» til summen er 100.
    """
    for sti, alternativ in _alternativ(grunnlag):
        if alternativ.etter is not None or not alternativ.noeklar:
            continue
        vekter = sum((noekkel.vekt for noekkel in alternativ.noeklar), Decimal(0))
        if alternativ.likt + vekter != HEILT:
            melding = f"«likt» og vektene er til saman {skrift.prosent(alternativ.likt + vekter)}, men skal vere {skrift.prosent(HEILT)}"
            sjaa: tuple[tuple[Sti, str], ...] = (((*sti, "likt"), "den like delen"),)
            yield Treff(melding, (*sti, "nøklar"), "rett vektene eller «likt»", sjaa)


@regel("K222")
def ein_noekkel_er_av_eitt_slag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein nøkkel er av eitt slag: eit talgrunnlag, eit snitt eller faste prosentar.

    Vil du bruke fleire, skriv du fleire nøklar og gir kvar si vekt.

    Døme: «{etter: folketal-2025-01-01, vekt: 40}» og «{faste: {vik: 100}, vekt: 25}».

    Rett: la nøkkelen ha eitt slag, og gi det andre slaget sin eigen nøkkel med «vekt».
    """
    for sti, alternativ in _alternativ(grunnlag):
        for nr, noekkel in enumerate(alternativ.noeklar):
            if len(noekkel.former()) != 1:
                feil = "ikkje noko slag" if not noekkel.former() else "meir enn eitt slag"
                hjelp = f"skriv éin av desse: {', '.join(_SKRIVEMAATAR)}"
                yield Treff(f"Nøkkelen har {feil}", (*sti, "nøklar", nr), hjelp)


@regel("K223")
def faste_prosentar_gaar_opp(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Faste prosentar er til saman 100, og partane har noko av dei.

    Prosenten til ein kommune som er gått ut, tel med her; han blir delt på dei som er att.

    Døme: «faste: {vik: 40, luster: 60}».

    Rett: rett prosentane under «faste» til summen er 100.
    """
    for sti, form in former(grunnlag):
        if not isinstance(form, FasteProsentar):
            continue
        her = (*sti, "faste")
        if not form.gaar_opp:
            melding = f"Dei faste prosentane er til saman {skrift.prosent(form.sum)}, men skal vere {skrift.prosent(HEILT)}"
            yield Treff(melding, her, "rett prosentane")
        elif not any(form.prosent.get(part) for part in grunnlag.sak.partar):
            yield Treff("Ingen av partane har nokon del av dei faste prosentane", her, "rett prosentane")


@regel("K224")
def faste_prosentar_gjeld_partane(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part har ein fast prosent, og ingen andre enn dei som er gått ut.

    Den som ikkje er part, betaler ikkje. Då må det seiast at kommunen er gått ut.

    Døme: Høyanger har 11 prosent i den gamle avtalen og står i «fråfall».

    Rett: før opp alle partane under «faste», og kommunane som er gått ut, under «fråfall».
    """
    partar = grunnlag.sak.partar
    borte = grunnlag.sak.fordeling.fraafall if grunnlag.sak.fordeling else ()
    for sti, form in former(grunnlag):
        if not isinstance(form, FasteProsentar):
            continue
        her = (*sti, "faste")
        if manglar := [grunnlag.namn(part) for part in partar if part not in form.prosent]:
            melding = f"{skrift.liste(manglar)} har ingen fast prosent"
            yield Treff(melding, her, "fyll ut prosenten, 0 om kommunen ikkje skal betale")
        for kommune in form.prosent:
            if kommune not in partar and kommune not in borte:
                hjelp = meinte_du(kommune, partar, "før kommunen opp i «fråfall» om han er gått ut")
                yield Treff(f"«{kommune}» er ikkje part i saka", (*her, kommune), hjelp)


@regel("K225")
def den_som_er_gaatt_ut_er_ikkje_part(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kommune i «fråfall» er ikkje part i saka.

    Den som er gått ut, betaler ikkje, og delen går over på dei andre.

    Døme: «fråfall: [høyanger]».

    Rett: ta kommunen bort frå «fråfall», eller gi han «rolle: utanfor» under «kommunar».
    """
    val = grunnlag.sak.fordeling
    for nr, kommune in enumerate(val.fraafall if val else ()):
        if kommune in grunnlag.sak.partar:
            melding = f"{grunnlag.namn(kommune)} er part i saka og kan ikkje stå i «fråfall»"
            yield Treff(melding, ("fordeling", "fråfall", nr), "ta bort kommunen, eller endre rolla")


@regel("K130")
def opphavet_hoeyrer_til_faste_prosentar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Berre ein nøkkel med faste prosentar har «opphav».

    Dei andre nøklane får namn, kjelde og dato frå talgrunnlaget sitt, og då ville det som står i saka, ikkje synast.

    Døme: «{faste: {vik: 60, luster: 40}, opphav: {tittel: drivverdig skog, kjelde: Avtalen, dato: 2020-01-01}}».

    Rett: flytt «opphav» til nøkkelen som har «faste», eller ta det bort. Eit talgrunnlag har kjelde og dato i
    si eiga fil.
    """
    for sti, alternativ in _alternativ(grunnlag):
        for nr, noekkel in enumerate(alternativ.noeklar):
            if noekkel.opphav is not None and not noekkel.faste:
                melding = "«opphav» høyrer til faste prosentar, men nøkkelen har ingen"
                yield Treff(melding, (*sti, "nøklar", nr, "opphav"), "ta bort «opphav», eller skriv «faste»")


REGLAR = (
    noekkelen_er_skriven_paa_ein_maate,
    vektene_gaar_opp,
    ein_noekkel_er_av_eitt_slag,
    faste_prosentar_gaar_opp,
    faste_prosentar_gjeld_partane,
    den_som_er_gaatt_ut_er_ikkje_part,
    opphavet_hoeyrer_til_faste_prosentar,
)
