"""What must hold for a meeting: its cases exist once, and concern the council that meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.rules.plasshaldar import plasshaldarar
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.moete import Moete
from sognko_docs.sak.sak import Sak


def kontroller_moete(moete: Moete, register: Register, saker: Mapping[str, Sak]) -> Iterator[Finding]:
    """Yield all that is wrong with a meeting; ``saker`` are the joint cases that could be read, by key."""
    yield from _kommune(moete, register)
    if moete.moete.kommune is None or moete.moete.kommune in register.kommunar:
        yield from _saker(moete, saker)
    else:
        yield from _saker(moete, {})
    yield from _ope(moete)
    for sti, tekst in markdown_i(moete):
        for start, skrive in plasshaldarar(tekst):
            hjelp = "skriv det som skal stå der"
            yield Finding(
                "S510", f"Plasshaldaren «{skrive}» står att", sti, hjelp, utsnitt=(start, len(skrive))
            )


def _kommune(moete: Moete, register: Register) -> Iterator[Finding]:
    kommune = moete.moete.kommune
    if kommune is not None and kommune not in register.kommunar:
        hjelp = f"kjende kommunar: {', '.join(register.kommunar)}"
        melding = f"Kommunen «{kommune}» står ikkje i kommuneregisteret"
        yield Finding("S201", melding, ("møte", "kommune"), hjelp)


def _saker(moete: Moete, saker: Mapping[str, Sak]) -> Iterator[Finding]:
    sett: dict[str, Sti] = {}
    for nr, post in enumerate(moete.saker):
        her: Sti = ("saker", nr)
        if post.sak is None:
            if post.tittel is None:
                yield Finding(
                    "K271",
                    "Saka har verken tittel eller namnet på ei sak",
                    her,
                    "legg til «tittel» eller «sak»",
                )
            continue
        if post.sak in sett:
            sjaa = ((sett[post.sak], "her står ho fyrste gongen"),)
            yield Finding(
                "K272",
                f"Saka «{post.sak}» står to gonger på sakslista",
                (*her, "sak"),
                "ta bort den eine",
                sjaa=sjaa,
            )
        sett.setdefault(post.sak, (*her, "sak"))
        kommune = moete.moete.kommune
        if post.sak in saker and kommune is not None and kommune not in saker[post.sak].mottakarar:
            melding = f"Saka «{post.sak}» skal ikkje til {kommune.capitalize()}"
            yield Finding(
                "K273", melding, (*her, "sak"), "ta saka bort frå sakslista, eller legg kommunen til i saka"
            )


def _ope(moete: Moete) -> Iterator[Finding]:
    """What a call to a meeting should say, and a decision without a proposal, are told without stopping."""
    for felt, kva in (("tid", "klokkeslett"), ("stad", "stad")):
        if getattr(moete.moete, felt) is None:
            melding = f"Innkallinga seier ikkje {kva} for møtet"
            yield Finding("K276", melding, ("møte",), f"legg til «{felt}» når det er fastsett", Grad.MERKNAD)
    for nr, post in enumerate(moete.saker):
        fraa_saka = post.sak is not None and moete.moete.kommune is not None
        if post.slag == "vedtak" and not (fraa_saka or post.framlegg or post.avgjerder or post.innspel):
            melding = f"Sak {moete.nummer(nr)} skal avgjerast, men har ikkje framlegg til vedtak"
            yield Finding(
                "K277",
                melding,
                ("saker", nr),
                "legg til «framlegg», eller vel eit anna «slag»",
                Grad.AATVARING,
            )
