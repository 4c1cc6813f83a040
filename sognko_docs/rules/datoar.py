"""Dates in order, from the case paper to the day the agreement takes effect."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sognko_docs import skrift
from sognko_docs.finding import Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel


def _moete(grunnlag: Grunnlag) -> Iterator[tuple[int, str, date]]:
    """Yield treatment, council and date of every meeting, in the order of the route."""
    for nr, steg in enumerate(grunnlag.sak.handsaming):
        for kommune, dato in steg.moetedato.items():
            yield nr, kommune, dato


def _moetesti(nr: int, kommune: str) -> Sti:
    return ("handsaming", nr, "møtedato", kommune)


@regel("S520")
def saka_er_ferdig_til_moetet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Saka er datert seinast den dagen ho blir handsama første gong.

    Ei sak kan ikkje leggjast fram før ho er skriven.

    Døme: «dato: 2025-11-03» og møte 2025-11-20.

    Rett: rett «dato» under «sak», eller datoen i «møtedato».
    """
    dato = grunnlag.sak.sak.dato
    for nr, kommune, moete in _moete(grunnlag):
        if moete < dato:
            yield Treff(
                f"Møtet i {grunnlag.namn(kommune)} {moete} er før saka er datert, {dato}",
                _moetesti(nr, kommune),
                "rett møtedatoen eller datoen på saka",
                ((("sak", "dato"), "datoen på saka"),),
            )


@regel("S521")
def handsaminga_gaar_i_rekkjefoelgje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Utvala handsamar saka i den rekkjefølgja dei står i.

    Formannskapet gir si innstilling før kommunestyret gjer vedtak.

    Døme: formannskapet 2025-11-20, så kommunestyret 2025-12-11.

    Rett: set utvala under «handsaming» i den rekkjefølgja dei møtest, eller rett «møtedato».
    """
    siste: dict[str, tuple[int, date]] = {}
    for nr, kommune, moete in _moete(grunnlag):
        foer = siste.get(kommune)
        if foer and moete < foer[1]:
            utval, foerre = grunnlag.sak.handsaming[nr].utval, grunnlag.sak.handsaming[foer[0]].utval
            yield Treff(
                f"{utval.capitalize()} i {grunnlag.namn(kommune)} møtest {moete}, før {foerre} {foer[1]}",
                _moetesti(nr, kommune),
                "rett datoen, eller set utvala i rett rekkjefølgje",
                ((_moetesti(foer[0], kommune), foerre),),
            )
        else:
            siste[kommune] = (nr, moete)


@regel("S522")
def avtalen_verkar_etter_vedtaka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen tek til å verke etter at alle kommunestyra har møttest.

    Avtalen gjeld når alle har vedteke han, og oppgåvene kan ikkje overførast før det.

    Døme: siste kommunestyre 2025-12-18, «verknad_frå: 2027-01-01».

    Rett: set «verknad_frå» i avtalen til ein dag etter det siste kommunestyremøtet.
    """
    avtale, noekkel = grunnlag.avtalen
    moete = [(dato, nr, kommune) for nr, kommune, dato in _moete(grunnlag) if nr in grunnlag.kommunestyresteg]
    if not avtale or not avtale.verknad_fraa or not moete:
        return
    siste, nr, kommune = max(moete)
    if avtale.verknad_fraa <= siste:
        yield Treff(
            f"Avtalen verkar frå {avtale.verknad_fraa}, men {grunnlag.namn(kommune)} gjer vedtak {siste}",
            (noekkel, "verknad_frå"),
            "set ein dato etter det siste vedtaket",
            ((_moetesti(nr, kommune), "det siste vedtaket"),),
        )


@regel("S523")
def ei_vedteken_sak_har_dato_og_nummer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei vedteken sak har møtedato og saksnummer frå kvart kommunestyre.

    Dei viser kvar vedtaket er gjort, og at alle har gjort det.

    Døme: «{utval: kommunestyret, møtedato: {vik: 2025-12-11}, saksnummer: {vik: 070/25}}».

    Rett: fyll ut «møtedato» og «saksnummer» for kvar kommune under kommunestyret i «handsaming».
    """
    if grunnlag.sak.sak.status != "vedteken":
        return
    for nr in grunnlag.kommunestyresteg:
        steg = grunnlag.sak.handsaming[nr]
        for felt, verdiar in (("møtedato", steg.moetedato), ("saksnummer", steg.saksnummer)):
            manglar = [grunnlag.namn(ein) for ein in grunnlag.sak.mottakarar if ein not in verdiar]
            if manglar:
                sti: Sti = ("handsaming", nr, felt) if verdiar else ("handsaming", nr)
                melding = f"Saka er vedteken, men {felt} manglar for {skrift.liste(manglar)}"
                yield Treff(melding, sti, f"fyll ut «{felt}»")


REGLAR = (
    saka_er_ferdig_til_moetet,
    handsaminga_gaar_i_rekkjefoelgje,
    avtalen_verkar_etter_vedtaka,
    ei_vedteken_sak_har_dato_og_nummer,
)
