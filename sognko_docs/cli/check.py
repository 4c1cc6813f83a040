"""``sognko check``: all that is wrong with some cases, all at once. Nothing is written."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import SAKSFIL, vising
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.report import Format


@click.command("check", cls=Kommando)
@med_saker
@med_rapport
def kommando(saker: tuple[str, ...], form: Format, *, stille: bool) -> int:
    """Kontroller saker utan å skrive noko.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan SAK blir alle sakene kontrollerte.
    """
    rot = Path.cwd()
    samling, framdrift = Samling(), Framdrift(stille=stille)
    utval = finn_saker(rot, saker)
    samling.legg_til(utval.funn)
    for mappe in utval.mapper:
        kontrollert = sjekk(mappe)
        samling.legg_til(kontrollert.funn, kontrollert.lesing)
        framdrift.fil(vising(mappe / SAKSFIL, rot))
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK
