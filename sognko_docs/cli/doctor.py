"""``sognko doctor``: what the machine has, what is missing, and how to get it."""

from __future__ import annotations

import sys

import click

from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.maskin import Ting, undersoek
from sognko_docs.cli.utgang import Utgang


@click.command("doctor", cls=Kommando)
def kommando() -> int:
    """Sjå etter om maskina har det som trengst.

    Det som er påkravd, må vere på plass for å lage Word-filer. Resten trengst berre til det som står ved.
    """
    ting = undersoek()
    breidd = max(len(ei.namn) for ei in ting)
    for ei in ting:
        click.echo(f"{ei.namn.ljust(breidd)}  {_tilstand(ei)}")
        if not ei.i_orden:
            click.echo(f"{' ' * breidd}  {ei.raad(sys.platform)}")
    manglar = [ei.namn for ei in ting if ei.paakravd and not ei.i_orden]
    click.echo(
        f"\nManglar noko som er påkravd: {', '.join(manglar)}"
        if manglar
        else "\nAlt som er påkravd, er på plass."
    )
    return Utgang.FUNN if manglar else Utgang.OK


def _tilstand(ting: Ting) -> str:
    if ting.i_orden:
        return f"i orden: {ting.funne}"
    kva = "manglar" if ting.paakravd else "manglar (valfritt)"
    return f"{kva}: {ting.funne or ting.til}"
