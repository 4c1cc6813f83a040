"""``sognko check``: all that is wrong with some cases, all at once. Nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.taltabell import taltabell
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.finding import Finding
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import SAKSFIL, vising
from sognko_docs.pipeline.sjekk import Kontrollert, sjekk, tal_i_prosa
from sognko_docs.report import Format

TIL_FOLK = frozenset({"full", "concise"})
"""The formats that are read by people, and can have a table beside the findings."""


@click.command("check", cls=Kommando)
@med_saker
@click.option("--tal", "vis_tal", is_flag=True, help="List opp tala i teksten og kva saka kjenner dei som.")
@click.option(
    "--språk", "--spraak", "spraak", is_flag=True, help="Sjå òg etter ord som ikkje står i nynorskordboka."
)
@click.option(
    "--ordbok",
    "ordbokmappe",
    metavar="MAPPE",
    type=click.Path(file_okay=False, path_type=Path),
    help="Mappa med nn_NO.dic, når ordboka ikkje ligg der ho plar.",
)
@med_rapport
def kommando(
    saker: tuple[str, ...],
    form: Format,
    ordbokmappe: Path | None,
    *,
    vis_tal: bool,
    spraak: bool,
    stille: bool,
) -> int:
    """Kontroller saker utan å skrive noko.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan SAK blir alle sakene kontrollerte.
    """
    if vis_tal and form not in TIL_FOLK:
        raise click.UsageError("«--tal» kan berre brukast saman med formata «full» og «concise».")
    sjekk_spraak = _ordsjekk(ordbokmappe) if spraak or ordbokmappe else None
    rot = Path.cwd()
    samling, framdrift = Samling(), Framdrift(stille=stille)
    utval = finn_saker(rot, saker)
    samling.legg_til(utval.funn)
    for mappe in utval.mapper:
        kontrollert = sjekk(mappe)
        samling.legg_til(kontrollert.funn, kontrollert.lesing)
        if sjekk_spraak:
            samling.legg_til(sjekk_spraak(kontrollert), kontrollert.lesing)
        if vis_tal:
            click.echo(taltabell(tal_i_prosa(kontrollert)), nl=False)
        framdrift.fil(vising(mappe / SAKSFIL, rot))
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK


def _ordsjekk(mappe: Path | None) -> Callable[[Kontrollert], tuple[Finding, ...]]:
    """Return the check against the dictionary; a missing dictionary is a mistake in how the program was called."""
    from sognko_docs.ordbok.hunspell import ManglarOrdbok, opne_ordbok  # noqa: PLC0415  why: an extra
    from sognko_docs.pipeline.ordsjekk import sjekk_ord  # noqa: PLC0415  why: likewise

    try:
        ordbok = opne_ordbok(mappe)
    except ManglarOrdbok as feil:
        raise click.UsageError(str(feil)) from feil
    return lambda kontrollert: sjekk_ord(kontrollert, ordbok)
