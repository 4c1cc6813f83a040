"""The questions of ``sognko return --apply``: each edit shown with its old and new wording, one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import click

from sognko_docs.finding import sti_tekst
from sognko_docs.pipeline.retur.godta import avsendar, stridar
from sognko_docs.pipeline.retur.inntak import Inntak

_LISTEMERKE = re.compile(r"^(?:[-*+]|\d+[.)]) +")
_SVAR = {
    "j": "ja",
    "ja": "ja",
    "n": "nei",
    "nei": "nei",
    "a": "alle",
    "alle": "alle",
    "q": "avslutt",
    "avslutt": "avslutt",
}


def spoer(inntak: Sequence[Inntak]) -> tuple[list[Inntak], bool]:
    """Return the edits that are accepted, and whether there shall be no more questions.

    What two councils want different is asked about together, and first.
    """
    strid = stridar(inntak)
    valde: list[Inntak] = []
    for sti, eitt in strid.items():
        valde += _vel_ein(sti_tekst(sti), eitt)
    resten = [eit for eit in inntak if eit not in [ei for eitt in strid.values() for ei in eitt]]
    while resten:
        eit, makar = resten[0], _makar(resten[0], resten)
        if any(eit.same(anna) for anna in valde):
            valde.append(resten.pop(0))
            continue
        _vis(eit, flytta=len(makar) > 1)
        svar = _svar()
        if svar == "avslutt":
            return valde, True
        if svar == "alle":
            return [*valde, *resten], False
        valde += makar if svar == "ja" else []
        resten = [ei for ei in resten if ei not in makar]
    return valde, False


def _makar(eit: Inntak, alle: Sequence[Inntak]) -> list[Inntak]:
    """Return an edit with the one that goes with it: words that were moved are gone from one place and new in another."""
    for anna in alle:
        if (anna.sti, anna.fil) == (eit.sti, eit.fil) and _er_flytting(eit, anna):
            return [eit, anna]
    return [eit]


def _er_flytting(ein: Inntak, annan: Inntak) -> bool:
    foer, etter = (ein.vist_foer + annan.vist_foer).strip(), (ein.vist_etter + annan.vist_etter).strip()
    tomme = (
        not (ein.vist_foer.strip() and annan.vist_foer.strip()),
        not (ein.vist_etter.strip() and annan.vist_etter.strip()),
    )
    return (
        ein is not annan
        and all(tomme)
        and bool(foer)
        and _LISTEMERKE.sub("", foer) == _LISTEMERKE.sub("", etter)
    )


def _svar() -> str:
    while True:
        svar: str = click.prompt("Ta inn? ja, nei, alle eller avslutt", err=True, default="nei")
        if (kva := _SVAR.get(svar.strip().lower())) is not None:
            return kva
        click.echo("Svar «ja», «nei», «alle» eller «avslutt».", err=True)


def _vel_ein(namn: str, eitt: Sequence[Inntak]) -> list[Inntak]:
    """Ask which of several wordings to take, if any."""
    ordlydar: list[list[Inntak]] = []
    for eit in eitt:
        like = next((gruppe for gruppe in ordlydar if gruppe[0].same(eit)), None)
        if like is None:
            ordlydar.append([eit])
        else:
            like.append(eit)
    kven = "kommunane" if len({eit.kommune for eit in eitt}) > 1 else "filene"
    click.echo(f"\n{namn}: {kven} vil ha ulik ordlyd", err=True)
    _linjer("-", eitt[0].vist_foer)
    for nr, gruppe in enumerate(ordlydar, start=1):
        click.echo(f"{nr}. {'; '.join(avsendar(eit, eitt) for eit in gruppe)}", err=True)
        _linjer("+", gruppe[0].vist_etter)
    nr = click.prompt("Kva ordlyd? 0 for ingen", err=True, default=0, type=click.IntRange(0, len(ordlydar)))
    return ordlydar[nr - 1] if nr else []


def _vis(eit: Inntak, *, flytta: bool) -> None:
    kven = ", ".join(filter(None, (eit.kommune or eit.fil.name, *eit.forfattarar)))
    click.echo(f"\n{eit.namn} ({kven}){': flytta' if flytta else ''}", err=True)
    if flytta:
        _linjer(" ", eit.vist_foer.strip() or eit.vist_etter)
        return
    if eit.rett_etter:
        _linjer(" ", eit.rett_etter)
    _linjer("-", eit.vist_foer)
    _linjer("+", eit.vist_etter)


def _linjer(merke: str, tekst: str) -> None:
    linjer: Iterable[str] = tekst.strip("\n").split("\n") if tekst.strip() else ()
    for linje in linjer:
        click.echo(f"{merke} {linje}".rstrip(), err=True)
