"""``sognko felles``: the texts that many cases share, and which cases use them. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

import click

from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.finding import Stad, Sti, sti_tekst
from sognko_docs.load.fellesoversyn import Brukt, Oversyn, fellesoversyn
from sognko_docs.load.felt import liknande
from sognko_docs.skrift import dato


@click.command("felles", cls=Kommando)
@click.argument("namn", nargs=-1, metavar="[TEKST]…")
def kommando(namn: tuple[str, ...]) -> int:
    """Vis dei felles tekstane og sakene som brukar dei.

    TEKST er namnet på ei fil i «cases/felles». Utan TEKST blir alle lista opp. Bruken står som sak, felt og versjon.
    """
    oversyn = fellesoversyn(Path.cwd())
    ukjende = [ein for ein in namn if ein not in oversyn.tekstar]
    if ukjende and not oversyn.funn:
        meinte = liknande(ukjende[0], oversyn.tekstar)
        raise click.BadParameter(
            f"fann ingen felles tekst som heiter «{ukjende[0]}». {meinte.capitalize()}".strip(),
            param_hint="TEKST",
        )
    for ein in namn or oversyn.tekstar:
        for linje in _linjer(ein, oversyn):
            click.echo(linje)
    samling = Samling()
    samling.legg_til(oversyn.funn, _Filer(oversyn.linjer))
    samling.vis("full", stille=True)
    return samling.utgang if oversyn.tekstar or oversyn.funn else _ingen()


def _ingen() -> Utgang:
    click.echo("Det ligg ingen felles tekstar i «cases/felles».")
    return Utgang.OK


def _linjer(namn: str, oversyn: Oversyn) -> Iterator[str]:
    tekst = oversyn.tekstar.get(namn)
    if tekst is None:
        return
    yield f"{namn}@{tekst.nyaste.versjon}  {tekst.tittel} ({dato(tekst.nyaste.dato)})"
    brukt = oversyn.brukt.get(namn, ())
    for ein in brukt:
        yield f"  {ein.sak}: {sti_tekst(ein.sti)}{_eldre(ein, tekst.nyaste.versjon)}"
    if not brukt:
        yield "  inga sak brukar teksten"


def _eldre(ein: Brukt, nyaste: int) -> str:
    if ein.versjon is None:
        return " (utan versjon)"
    return f" (versjon {ein.versjon})" if ein.versjon != nyaste else ""


@dataclass(frozen=True, slots=True)
class _Filer:
    """The lines of the shared texts; what is wrong with them has its place already."""

    linjer: dict[PurePath, tuple[str, ...]]

    def finn_stad(
        self, fil: PurePath | None, _sti: Sti, _utsnitt: tuple[int, int] | None = None
    ) -> Stad | None:
        """Return the file a path stands in."""
        return Stad(fil) if fil is not None else None
