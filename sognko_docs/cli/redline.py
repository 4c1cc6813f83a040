"""``sognko redline``: two versions of a case as Word files with tracked changes, and as a page to read."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sognko_docs.cli.brukarlager import brukarlager
from sognko_docs.cli.changes import del_omfang
from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import MALAR
from sognko_docs.cli.terminal import har_fargar
from sognko_docs.cli.utgang import Utgang
from sognko_docs.finding import Finding

if TYPE_CHECKING:
    from sognko_docs.pipeline.utgaaver.raudstrek import Raudstrekar
    from sognko_docs.pipeline.utgaaver.samanlikning import Samanlikna, Side

_ARGUMENT = "REV1 [REV2] SAK"


@click.command("redline", cls=Kommando)
@click.argument("argument", nargs=-1, required=True, metavar=_ARGUMENT)
@click.option("--kommune", metavar="KOMMUNE", help="Ta berre filene til éin kommune: vik, lærdal.")
@click.option(
    "--ut", metavar="MAPPE", default=Path("output/endringar"), show_default=True,
    type=click.Path(path_type=Path, file_okay=False), help="Mappa filene blir lagde i, under namnet på saka.",
)  # fmt: skip
@click.option(
    "--forfattar",
    metavar="NAMN",
    default="sognko-docs",
    show_default=True,
    help="Den endringane står på i Word.",
)
@click.option(
    "--malar", type=click.Choice(["eigne", "no"]), default="eigne", show_default=True,
    help="Malane: dei kvar revisjon hadde, eller dei som ligg her no, til begge.",
)  # fmt: skip
@click.option("--html", is_flag=True, help="Skriv berre nettsida, ingen Word-filer.")
@click.option("--vis", is_flag=True, help="Vis endringane her, og skriv ingenting.")
def kommando(  # noqa: PLR0913  # why: the options
    argument: tuple[str, ...],
    kommune: str | None,
    ut: Path,
    forfattar: str,
    malar: str,
    *,
    html: bool,
    vis: bool,
) -> int:
    r"""Vis kva som er endra i dokumenta, med sporte endringar i Word.

    REV1 og REV2 er revisjonar i git. Utan REV2 blir REV1 jamført med filene slik dei ligg no. Det blir éi Word-fil
    for kvart dokument som er endra; er endringane ulike for kommunane, blir det éi for kvar gruppe. Alt som er
    endra, står òg i «endringar.html». Godtek du alt i Word, har du det nye; avviser du alt, har du det gamle.

    \b
    Døme:
      sognko redline HEAD~3 kart-oppmaaling-gis
      sognko redline sendt-styret HEAD kart-oppmaaling-gis --kommune vik
      sognko redline HEAD~3 kart-oppmaaling-gis --vis
    """
    foer, etter, sak = _les_argument(argument)
    malmappe = Path(MALAR) if malar == "no" else None
    oenske = None if html or vis else (kommune, forfattar, malmappe)
    return _jamfoer(foer, etter, sak, oenske, None if vis else ut)


def _jamfoer(
    foer: str,
    etter: str | None,
    sak: str,
    oenske: tuple[str | None, str, Path | None] | None,
    ut: Path | None,
) -> Utgang:
    """Compare a case; without ``oenske`` no Word files are made, without ``ut`` nothing is written."""
    from sognko_docs.pipeline.utgaaver.samanlikning import opne_sider, samanlikn  # noqa: PLC0415  # why: not for --help

    samling = Samling()
    with opne_sider(Path.cwd(), foer, etter) as sider:
        if isinstance(sider, Finding):
            samling.legg_til([sider])
        else:
            samanlikna, funn = samanlikn(*sider, sak)
            samling.legg_til(funn)
            if not samling.utgang and ut is None:
                _vis(samanlikna)
            elif not samling.utgang and ut is not None:
                _skriv(sider, samanlikna, ut, oenske, samling)
    samling.vis("full", stille=True)
    return samling.utgang


def _les_argument(argument: Sequence[str]) -> tuple[str, str | None, str]:
    """Return the two revisions and the case; the second revision is None for the work tree."""
    *revisjonar, sak = argument
    match revisjonar:
        case [omfang] if ".." in omfang:
            foer, etter = del_omfang(omfang)
        case [foer]:
            etter = None
        case [foer, etter]:
            pass
        case _:
            raise click.UsageError(f"Skriv éin eller to revisjonar og så saka: {_ARGUMENT}.")
    return foer, etter, Path(sak).name


def _vis(samanlikna: Samanlikna) -> None:
    from sognko_docs.cli.endringsvising import som_vising  # noqa: PLC0415  # why: only to look at

    if samanlikna.endringar:
        click.echo(som_vising(samanlikna.endringar, fargar=har_fargar(sys.stdout)), nl=False)
    else:
        click.echo("Ingenting er endra.")


def _skriv(
    sider: tuple[Side, Side],
    samanlikna: Samanlikna,
    ut: Path,
    oenske: tuple[str | None, str, Path | None] | None,
    samling: Samling,
) -> None:
    """Write the page, and with ``oenske`` (council, author, templates) the Word files beside it."""
    from sognko_docs.pipeline.utgaaver.raudstrek import Oenske, Raudstrekar, strek_raudt  # noqa: PLC0415  # why: loads the Word stack
    from sognko_docs.pipeline.utgaaver.raudstreksett import skriv_raudstrek  # noqa: PLC0415  # why: likewise

    strekar = Raudstrekar()
    if oenske is not None:
        kommune, forfattar, malar = oenske
        noekkel = _finn_kommune(kommune, samanlikna)
        lager = brukarlager()
        strekar = strek_raudt(*sider, samanlikna.sak, Oenske(forfattar, noekkel, malar, lager))
        samling.legg_til(strekar.funn)
    if samling.utgang:
        return
    sett = skriv_raudstrek(sider, samanlikna, strekar, ut)
    samling.legg_til(sett.funn)
    if not samling.utgang:
        _fortel(strekar, samanlikna, sett.mappe)


def _finn_kommune(kommune: str | None, samanlikna: Samanlikna) -> str | None:
    """Return the key of a council in the case, named by key or by name."""
    if kommune is None:
        return None
    for noekkel, namn in samanlikna.kortnamn.items():
        if kommune.casefold() in {noekkel, namn.casefold()}:
            return noekkel
    kjende = ", ".join(samanlikna.kortnamn)
    raise click.BadParameter(
        f"det finst ingen kommune «{kommune}». Kommunane er: {kjende}.", param_hint="--kommune"
    )


def _fortel(strekar: Raudstrekar, samanlikna: Samanlikna, mappe: Path) -> None:
    framdrift = Framdrift(stille=False)
    for fil in strekar.filer:
        gjeld = ", ".join(samanlikna.kortnamn.get(namn, namn) for namn in fil.gjeld)
        framdrift.sei(f"{(mappe / fil.fil).as_posix()}  ({gjeld})")
    for titlar, kva in ((strekar.berre_ny, "Nytt dokument"), (strekar.berre_gammal, "Dokumentet fall bort")):
        for tittel in titlar:
            framdrift.sei(f"{kva}: {tittel}")
    if strekar.uendra:
        framdrift.sei(f"Uendra: {', '.join(strekar.uendra)}")
    framdrift.sei(f"Les: {(mappe / 'endringar.html').as_posix()}")
