"""``sognko oversyn``: the register of agreements, at the terminal and as files."""

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
from sognko_docs.cli.terminal import breidd
from sognko_docs.cli.utgang import Utgang
from sognko_docs.load.finn import SAKSMAPPE, finn_saker
from sognko_docs.pipeline.rapport.oversyn import Oppsett, Samla, samle, skriv


def som_dato(_ctx: click.Context, _param: click.Parameter, verdi: str | None) -> date | None:
    """Return the day an option names; what is no date is a mistake in how the program was called."""
    try:
        return None if verdi is None else date.fromisoformat(verdi)
    except ValueError:
        raise click.BadParameter(
            f"«{verdi}» er ingen dato. Skriv ÅÅÅÅ-MM-DD, til dømes 2026-03-31."
        ) from None


@click.command("oversyn", cls=Kommando)
@click.option(
    "--kommune", metavar="KOMMUNE", help="Vis berre det kommunen er med i, og kva det kostar: vik, lærdal."
)
@click.option(
    "--dato", metavar="ÅÅÅÅ-MM-DD", callback=som_dato,
    help="Dagen oversynet gjeld. Utan --ut er det i dag når du ikkje seier noko.",
)  # fmt: skip
@click.option(
    "--ut", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False),
    help="Skriv oversynet som Word-fil og rekneark og fristane som kalenderfil i mappa. Krev --dato.",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(["full", "json"]), default="full", show_default=True, metavar="FORMAT",
    help="Korleis oversynet blir vist: full, json.",
)  # fmt: skip
def kommando(kommune: str | None, dato: date | None, ut: Path | None, form: str) -> int:
    r"""Vis avtalane: partar, kostnad, fristar og status.

    Oversynet er alle sakene i «cases» og avtalane i «cases/avtalar.yaml». Det ingen har sagt, står som
    «ikkje oppgitt». «Oppseiing innan» er den neste dagen ei oppseiing må vere komen fram.

    \b
    Døme:
      sognko oversyn
      sognko oversyn --kommune vik
      sognko oversyn --dato 2026-03-31 --ut output
    """
    if ut is not None and dato is None:
        raise click.UsageError("«--ut» krev «--dato», så dei same filene kan lagast på nytt.")
    utval, samling = finn_saker(Path.cwd()), Samling()
    # Only what is shown and gone may follow the clock.
    dag = dato or datetime.now().astimezone().date()
    samla = samle(utval.mapper, Path.cwd() / SAKSMAPPE, dag)
    for funn, lesing in samla.funn:
        samling.legg_til(funn, lesing)
    if not utval.mapper:
        samling.legg_til(utval.funn)
    if samla.register is None or samla.stoppa or not utval.mapper:
        samling.vis("json" if form == "json" else "full", stille=True)
        return samling.utgang if utval.mapper else Utgang.BRUK
    noekkel = _finn_kommune(kommune, samla)
    return _vis(samla, dag, noekkel, ut, form)


def _vis(samla: Samla, dag: date, kommune: str | None, ut: Path | None, form: str) -> int:
    """Tell the register, and write it where that is asked for."""
    from sognko_docs.cli.oversynstabell import som_json, som_tekst  # noqa: PLC0415  # why: loads rich
    from sognko_docs.compose.avtaleoversyn import vis_oversyn  # noqa: PLC0415  # why: not where nothing can be told

    namn = samla.register.kortnamn if samla.register else {}
    oversyn = vis_oversyn(samla.rader, namn, dag, kommune)
    click.echo(som_json(oversyn) if form == "json" else som_tekst(oversyn, breidd(sys.stdout)), nl=False)
    if ut is None:
        return Utgang.OK
    lager = brukarlager()
    sett = skriv(oversyn, samla.inngang, Oppsett(ut, Path(MALAR), lager))
    samling = Samling()
    samling.legg_til(sett.funn)
    samling.vis("full", stille=True)
    if not samling.utgang:
        click.echo(f"Skrive: {sett.mappe.as_posix()}", err=True)
    return samling.utgang


def _finn_kommune(kommune: str | None, samla: Samla) -> str | None:
    """Return the key of a council that is named by key or by name, upper or lower case."""
    if kommune is None or samla.register is None:
        return None
    kjende = samla.register.kortnamn
    for noekkel, kortnamn in kjende.items():
        if kommune.casefold() in {noekkel, kortnamn.casefold()}:
            return noekkel
    raise click.BadParameter(_ukjend(kommune, tuple(kjende)), param_hint="--kommune")


def _ukjend(kommune: str, kjende: Sequence[str]) -> str:
    from sognko_docs.load.felt import liknande  # noqa: PLC0415  # why: only for a misspelt name

    meinte = liknande(kommune, kjende)
    raad = meinte[:1].upper() + meinte[1:] if meinte else f"Kommunane er: {', '.join(kjende)}."
    return f"det finst ingen kommune «{kommune}» i registeret. {raad}"
