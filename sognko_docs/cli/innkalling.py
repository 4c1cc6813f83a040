"""``sognko innkalling``: the call to a meeting with its agenda, from a meeting file."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import moeteoppsett
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport
from sognko_docs.compose.moetevising import MoeteVising
from sognko_docs.finding import Finding
from sognko_docs.load.moeter import finn_moete, moetenamn
from sognko_docs.pipeline.rapport.innkalling import MAPPE, kall_inn, sjekk_moete
from sognko_docs.report import Format


def _namn(_ctx: click.Context, _param: click.Parameter, ord_: str) -> list[str]:
    return [namn for namn in moetenamn(Path.cwd()) if namn.startswith(ord_)]


@click.command("innkalling", cls=Kommando)
@click.argument("moete", metavar="MØTE", shell_complete=_namn)
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa Word-filene blir lagde i, under «moete».",
)  # fmt: skip
@click.option("--sakliste", is_flag=True, help="Vis berre sakslista her i terminalen, og skriv ingenting.")
@med_rapport
def kommando(moete: str, ut: Path, form: Format, *, sakliste: bool, stille: bool) -> int:
    """Lag innkalling og sakliste til eit møte.

    MØTE er namnet på ei fil i «cases/moete», utan «.yaml», eller ein sti. Innkallinga har alle sakene med framlegg
    til vedtak, saksframstilling og vedlegg; sakslista er den korte. Står det ein feil i møtefila eller i ei sak på
    sakslista, blir ingenting skrive.
    """
    rot, samling, framdrift = Path.cwd(), Samling(), Framdrift(stille=stille)
    fil = finn_moete(rot, moete)
    if isinstance(fil, Finding):
        samling.legg_til((fil,))
        samling.vis(form, stille=stille)
        return Utgang.BRUK
    if sakliste:
        kalla = sjekk_moete(fil, rot)
        if kalla.vising is not None:
            click.echo(som_tekst(kalla.vising), nl=False)
    else:
        mappe = ut / MAPPE / fil.stem
        kalla = kall_inn(fil, rot, moeteoppsett(rot, ut, mappe, framdrift))
        framdrift.sei(
            f"Ferdig: {len(kalla.filer)} filer i {mappe.as_posix()}"
            if kalla.filer
            else "Stoppa: ingenting er skrive"
        )
    samling.legg_til(kalla.funn, kalla.lesing)
    samling.vis(form, stille=stille or sakliste)
    return samling.utgang


def som_tekst(vising: MoeteVising) -> str:
    """Return the agenda as plain text, one case a line."""
    breidd = max(len(str(sak.nummer.verdi)) for sak in vising.saker)
    linjer = [
        f"Sak {sak.nummer.verdi!s:>{breidd}}  {sak.tittel.verdi} ({sak.slag.verdi})" for sak in vising.saker
    ]
    return "\n".join([f"Sakliste: {vising.moete.tittel.verdi}", "", *linjer]) + "\n"
