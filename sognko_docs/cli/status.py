"""``sognko status``: what each council has decided, and whether the decisions are the same."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from sognko_docs.cli.brukarlager import brukarlager
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import MALAR
from sognko_docs.cli.oversyn import som_dato
from sognko_docs.cli.terminal import breidd
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_saker
from sognko_docs.compose.vedtaksoversyn import vis_status
from sognko_docs.finding import Finding
from sognko_docs.load.finn import finn_saker
from sognko_docs.pipeline.rapport.status import Vedtaksgang, finn_status, har_avvik


@click.command("status", cls=Kommando)
@med_saker
@click.option(
    "--dato", metavar="ÅÅÅÅ-MM-DD", callback=som_dato,
    help="Dagen oversynet gjeld. Utan --ut er det i dag når du ikkje seier noko.",
)  # fmt: skip
@click.option(
    "--ut", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False),
    help="Skriv oversynet over kvar sak som Word-fil i mappa. Krev --dato.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["full", "json"]), default="full", show_default=True, metavar="FORMAT",
    help="Korleis svaret blir vist: full, json.",
)  # fmt: skip
def kommando(saker: tuple[str, ...], dato: date | None, ut: Path | None, form: str) -> int:
    r"""Vis kva kommunane har vedteke, og om vedtaka er dei same.

    Vedtaka står i «vedtak.yaml» ved sida av saka, ein nøkkel for kvar kommune. Ordlyden blir halden mot
    framlegget, punkt for punkt og ord for ord. Saksprotokollar i «protokollar» kan vere .docx, .pdf eller .txt.
    Utgangskoden er 3 når ein kommune har vedteke noko anna.

    \b
    Døme:
      sognko status
      sognko status felles-barnevern
      sognko status felles-barnevern --dato 2027-01-01 --ut output
    """
    if ut is not None and dato is None:
        raise click.UsageError("«--ut» krev «--dato», så dei same filene kan lagast på nytt.")
    utval, samling = finn_saker(Path.cwd(), saker), Samling()
    samling.legg_til(utval.funn)
    # Only what is shown and gone may follow the clock.
    dag = dato or datetime.now().astimezone().date()
    gangar = [finn_status(mappe, dag) for mappe in utval.mapper]
    for gang in gangar:
        for funn, lesing in gang.funn:
            samling.legg_til(funn, lesing)
    for gang in gangar if ut is not None else ():
        samling.legg_til(_skriv(gang, ut or Path()))
    _vis(gangar, form, samling)
    if form == "full":
        samling.vis("full", stille=True)
    return _utgang(gangar, samling) if utval.mapper else Utgang.BRUK


def _vis(gangar: Sequence[Vedtaksgang], form: str, samling: Samling) -> None:
    from sognko_docs.cli.statustabell import som_json, som_tekst  # noqa: PLC0415  # why: loads rich

    viste = [(ei.status, vis_status(ei.status, ei.ulike, ei.namn)) for ei in gangar if ei.status is not None]
    if form == "json":
        click.echo(som_json(viste, samling.funn), nl=False)
    elif viste:
        click.echo(som_tekst([oversyn for _, oversyn in viste], breidd(sys.stdout)), nl=False)


def _skriv(gang: Vedtaksgang, ut: Path) -> tuple[Finding, ...]:
    from sognko_docs.pipeline.rapport.statusrapport import skriv_statusrapport  # noqa: PLC0415  # why: loads the Word stack

    sett = skriv_statusrapport(gang, ut, Path(MALAR), brukarlager())
    if sett is not None and not sett.funn:
        click.echo(f"Skrive: {sett.mappe.as_posix()}", err=True)
    return sett.funn if sett is not None else ()


def _utgang(gangar: Sequence[Vedtaksgang], samling: Samling) -> Utgang:
    """Another decision counts most; a file that could not be read is a finding, whatever its family."""
    if any(har_avvik(funn) for gang in gangar for funn, _ in gang.funn):
        return Utgang.AVVIK
    return Utgang.FUNN if samling.utgang else Utgang.OK
