"""The deadlines of a transfer of an undertaking (aml. chapter 16)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sognko_docs.compute.fristar import RESERVASJON_DAGAR
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_FRIST: Sti = ("verksemdsoverdraging", "reservasjonsfrist")


def _foer_vedtaket(grunnlag: Grunnlag, felt: str, dag: date | None, kva: str) -> Iterator[Treff]:
    foerste = grunnlag.foerste_kommunestyre
    if dag and foerste and dag >= foerste.dato:
        yield Treff(
            f"{kva} er {dag}, men kommunestyret i {foerste.kommune} gjer vedtak {foerste.dato}",
            ("verksemdsoverdraging", felt),
            "set ein dato før det første kommunestyret",
            ((foerste.sti, "det første kommunestyret"),),
        )


@regel("L301", "aml. § 16-3")
def reservasjonsfristen_er_lang_nok(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Reservasjonsfristen er minst 14 dagar etter informasjonen til dei tilsette.

    Ein tilsett kan reservere seg mot at arbeidsforholdet blir overført. Arbeidsgjevaren kan setje ein
    frist, men ikkje kortare enn 14 dagar etter informasjonen etter § 16-6.

    Døme: informasjon 2026-03-02 gir frist tidlegast 2026-03-16.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    if overdraging and overdraging.informasjon and overdraging.reservasjonsfrist:
        dagar = (overdraging.reservasjonsfrist - overdraging.informasjon).days
        if dagar < RESERVASJON_DAGAR:
            foerste = overdraging.informasjon + timedelta(days=RESERVASJON_DAGAR)
            yield Treff(
                f"Reservasjonsfristen er {overdraging.reservasjonsfrist}, "
                f"men kan ikkje vere før {foerste}, {RESERVASJON_DAGAR} dagar etter informasjonen",
                _FRIST,
                f"set fristen til {foerste} eller seinare",
                ((("verksemdsoverdraging", "informasjon"), "informasjonen til dei tilsette"),),
            )


@regel("L302", "aml. § 16-5")
def droeftinga_er_foer_vedtaket(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Drøftinga med dei tillitsvalde er før kommunestyra gjer vedtak.

    Arbeidsgjevaren skal informere og drøfte så tidleg som mogleg. Etter vedtaket er det for seint å påverke det.

    Døme: drøfting 2025-10-20, kommunestyre 2025-12-11.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    dag = overdraging.droefting if overdraging else None
    yield from _foer_vedtaket(grunnlag, "drøfting", dag, "Drøftinga med dei tillitsvalde")


@regel("L303", "aml. § 16-6", Grad.AATVARING)
def informasjonen_er_foer_vedtaket(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Dei tilsette får informasjonen før kommunestyra gjer vedtak.

    Arbeidsgjevaren skal informere dei tilsette så tidleg som mogleg.

    Døme: informasjon 2025-10-20, kommunestyre 2025-12-11.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    dag = overdraging.informasjon if overdraging else None
    yield from _foer_vedtaket(grunnlag, "informasjon", dag, "Informasjonen til dei tilsette")


@regel("L304", "aml. § 16-5 b", Grad.AATVARING)
def overdraginga_skjer_naar_avtalen_verkar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Overdraginga skjer den dagen avtalen tek til å verke.

    Dei tilsette skal få vite datoen. Er han ein annan enn den i avtalen, er gjerne ein av dei gammal.

    Døme: «verknad_frå: 2027-01-01» og «verksemdsoverdraging: {dato: 2027-01-01}».
    """
    overdraging, (avtale, noekkel) = grunnlag.sak.verksemdsoverdraging, grunnlag.avtalen
    if overdraging and avtale and avtale.verknad_fraa and overdraging.dato != avtale.verknad_fraa:
        yield Treff(
            f"Overdraginga skjer {overdraging.dato}, men avtalen verkar frå {avtale.verknad_fraa}",
            ("verksemdsoverdraging", "dato"),
            "set same dato, eller forklar skilnaden",
            (((noekkel, "verknad_frå"), "dagen avtalen verkar frå"),),
        )


@regel("L305", "aml. § 16-3")
def reservasjonsfristen_er_foer_overdraginga(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Reservasjonsfristen går ut før overdraginga.

    Den som reserverer seg, blir verande hjå den noverande arbeidsgjevaren, og det må vere klart når
    overdraginga skjer.

    Døme: frist 2026-03-16, overdraging 2027-01-01.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    if overdraging and overdraging.reservasjonsfrist and overdraging.reservasjonsfrist >= overdraging.dato:
        yield Treff(
            f"Reservasjonsfristen er {overdraging.reservasjonsfrist}, men overdraginga skjer {overdraging.dato}",
            _FRIST,
            "set ein frist før overdraginga",
            ((("verksemdsoverdraging", "dato"), "dagen for overdraginga"),),
        )


REGLAR = (
    reservasjonsfristen_er_lang_nok,
    droeftinga_er_foer_vedtaket,
    informasjonen_er_foer_vedtaket,
    overdraginga_skjer_naar_avtalen_verkar,
    reservasjonsfristen_er_foer_overdraginga,
)
