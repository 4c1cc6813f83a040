"""``sognko build``: the Word files of some cases, in one set for each, or nothing."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.report import Format
from sognko_docs.word.diagram import Form


@click.command("build", cls=Kommando)
@med_saker
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa Word-filene blir lagde i.",
)  # fmt: skip
@click.option(
    "--diagram", type=click.Choice(["word", "bilete"]), default="word", show_default=True,
    help="Korleis diagramma blir laga: som diagram du kan endre i Word, eller som bilete til PDF.",
)  # fmt: skip
@click.option("--pdf", is_flag=True, help="Lag òg arkiv-PDF (PDF/A) av kvar Word-fil. Krev LibreOffice.")
@click.option("--watch", "vakt", is_flag=True, help="Hald fram og bygg på nytt kvar gong noko blir endra.")
@med_rapport
def kommando(  # noqa: PLR0913  # why: one parameter an option
    saker: tuple[str, ...], ut: Path, form: Format, diagram: Form, *, pdf: bool, vakt: bool, stille: bool
) -> int:
    """Lag Word-filene til alle kommunane.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan SAK blir alle sakene bygde.
    Står det ein feil i ei sak, blir ingenting skrive for henne, og det som låg der frå før, blir ståande.
    """
    with Oppdrag(Path.cwd(), ut, form, stille, diagram, pdf).med_verkstad() as oppdrag:
        utval = finn_saker(oppdrag.rot, saker)
        samling = oppdrag.bygg(utval.mapper)
        samling.legg_til(utval.funn)
        oppdrag.framside(samling)
        samling.vis(form, stille=stille)
        if utval.mapper and vakt:
            from sognko_docs.cli.watch import hald_vakt  # noqa: PLC0415  # why: 50 ms that only watching needs

            hald_vakt(oppdrag, saker)
    return samling.utgang if utval.mapper else Utgang.BRUK
