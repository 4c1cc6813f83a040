"""``sognko changes``: what changed for whom between two revisions, in plain words. Nothing is written."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.terminal import breidd
from sognko_docs.cli.val import saksnamn
from sognko_docs.finding import Finding, har_feil

if TYPE_CHECKING:
    from sognko_docs.pipeline.utgaaver.samanlikning import Side


@click.command("changes", cls=Kommando)
@click.argument("omfang", metavar="REV1..REV2")
@click.argument("saker", nargs=-1, metavar="[SAK]…", shell_complete=saksnamn)
@click.option(
    "--format", "form", type=click.Choice(["full", "json"]), default="full", show_default=True, metavar="FORMAT",
    help="Korleis endringane blir viste: full, json.",
)  # fmt: skip
def kommando(omfang: str, saker: tuple[str, ...], form: str) -> int:
    r"""Vis kva som er endra for kven mellom to revisjonar.

    REV1 og REV2 er commitar, greiner eller merkelappar i git. Utan REV2 blir REV1 jamført med filene slik dei
    ligg no. Utan SAK er alle sakene med. Følgjene er rekna ut: summar, delen til kvar kommune, fristar, dokument.

    \b
    Døme:
      sognko changes HEAD~5..HEAD kart-oppmaaling-gis
      sognko changes sendt-styret..
    """
    from sognko_docs.pipeline.utgaaver.samanlikning import opne_sider  # noqa: PLC0415  # why: not for --help

    foer, etter = del_omfang(omfang)
    samling = Samling()
    with opne_sider(Path.cwd(), foer, etter) as sider:
        if isinstance(sider, Finding):
            samling.legg_til([sider])
            samling.vis("json" if form == "json" else "full", stille=True)
        else:
            _vis(sider, saker, form, samling)
            _vis_funn(samling)
    return samling.utgang


def _vis(sider: tuple[Side, Side], saker: Sequence[str], form: str, samling: Samling) -> None:
    """Compare the cases and tell what changed; what could not be compared is gathered."""
    from sognko_docs.cli.endringsliste import som_json, som_tekst  # noqa: PLC0415  # why: not for --help
    from sognko_docs.pipeline.utgaaver.samanlikning import samanlikn  # noqa: PLC0415  # why: likewise

    samanlikna = []
    for sak in saker or dict.fromkeys((*sider[1].saker, *sider[0].saker)):
        ein, funn = samanlikn(*sider, Path(sak).name)
        samling.legg_til(funn)
        samanlikna += [] if har_feil(funn) else [ein]
    if form == "json":
        click.echo(som_json(sider, samanlikna), nl=False)
    elif samanlikna:
        click.echo(som_tekst(sider, samanlikna, breidd(sys.stdout)), nl=False)


def del_omfang(omfang: str) -> tuple[str, str | None]:
    """Return the two revisions of ``REV1..REV2``; the second is None when it is left out."""
    foer, _, etter = omfang.partition("..")
    if not foer or etter.startswith("."):
        raise click.BadParameter(
            "skriv to revisjonar med to punktum mellom: REV1..REV2.", param_hint="REV1..REV2"
        )
    return foer, etter or None


def _vis_funn(samling: Samling) -> None:
    """Tell what could not be compared, beside what could."""
    for plassert in samling.funn:
        funn = plassert.finding
        click.echo(f"{funn.kode} {funn.melding}\n  hjelp: {funn.hjelp}", err=True)
