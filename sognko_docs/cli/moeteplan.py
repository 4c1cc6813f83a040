"""``sognko moeteplan``: the meetings and matters of a year, at the terminal or as a document and a calendar."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import moeteoppsett
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport
from sognko_docs.compose.moeteplan import som_tekst
from sognko_docs.finding import Finding
from sognko_docs.load.moeteplanar import finn_moeteplan, plannamn
from sognko_docs.pipeline.rapport.moeteplan import MAPPE, lag_plan, sjekk_plan
from sognko_docs.report import Format


def _namn(_ctx: click.Context, _param: click.Parameter, ord_: str) -> list[str]:
    return [namn for namn in plannamn(Path.cwd()) if namn.startswith(ord_)]


@click.command("moeteplan", cls=Kommando)
@click.argument("aar", metavar="[ÅR]", required=False, shell_complete=_namn)
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa filene blir lagde i, under «moete».",
)  # fmt: skip
@click.option("--vis", is_flag=True, help="Vis berre møta her i terminalen, og skriv ingenting.")
@med_rapport
def kommando(aar: str | None, ut: Path, form: Format, *, vis: bool, stille: bool) -> int:
    """Lag møteplan og årsplan, med kalender.

    Planen er «cases/moete/moeteplan-<år>.yaml»; utan ÅR gjeld det den siste. Ut kjem ei Word-fil med møta og sakene
    i året, og ein kalender (.ics). Kontrollen seier frå om fridagar, møte same dagen og saker som kjem for seint.
    """
    rot, samling, framdrift = Path.cwd(), Samling(), Framdrift(stille=stille)
    fil = finn_moeteplan(rot, aar)
    if isinstance(fil, Finding):
        samling.legg_til((fil,))
        samling.vis(form, stille=stille)
        return Utgang.BRUK
    if vis:
        planlagd = sjekk_plan(fil, rot)
        if planlagd.vising is not None:
            click.echo(som_tekst(planlagd.vising), nl=False)
    else:
        mappe = ut / MAPPE / fil.stem
        planlagd = lag_plan(fil, rot, moeteoppsett(rot, ut, mappe, framdrift))
        antal = len(planlagd.filer)
        framdrift.sei(
            f"Ferdig: {antal} filer i {mappe.as_posix()}" if antal else "Stoppa: ingenting er skrive"
        )
    samling.legg_til(planlagd.funn, planlagd.lesing)
    samling.vis(form, stille=stille or vis)
    return samling.utgang
