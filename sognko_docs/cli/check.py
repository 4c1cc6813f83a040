"""``sognko check``: all that is wrong with some cases, all at once. Nothing is written."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.taltabell import taltabell
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import SAKSFIL, vising
from sognko_docs.pipeline.sjekk import sjekk, tal_i_prosa
from sognko_docs.report import Format

TIL_FOLK = frozenset({"full", "concise"})
"""The formats that are read by people, and can have a table beside the findings."""


@click.command("check", cls=Kommando)
@med_saker
@click.option("--tal", "vis_tal", is_flag=True, help="List opp tala i teksten og kva saka kjenner dei som.")
@med_rapport
def kommando(saker: tuple[str, ...], form: Format, *, vis_tal: bool, stille: bool) -> int:
    """Kontroller saker utan å skrive noko.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan SAK blir alle sakene kontrollerte.
    """
    if vis_tal and form not in TIL_FOLK:
        raise click.UsageError("«--tal» kan berre brukast saman med formata «full» og «concise».")
    rot = Path.cwd()
    samling, framdrift = Samling(), Framdrift(stille=stille)
    utval = finn_saker(rot, saker)
    samling.legg_til(utval.funn)
    for mappe in utval.mapper:
        kontrollert = sjekk(mappe)
        samling.legg_til(kontrollert.funn, kontrollert.lesing)
        if vis_tal:
            click.echo(taltabell(tal_i_prosa(kontrollert)), nl=False)
        framdrift.fil(vising(mappe / SAKSFIL, rot))
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK
