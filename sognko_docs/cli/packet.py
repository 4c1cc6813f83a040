"""``sognko packet``: one PDF of the case paper and all its attachments, for each council."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.report import Format


@click.command("packet", cls=Kommando)
@med_saker
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa filene blir lagde i.",
)  # fmt: skip
@med_rapport
def kommando(saker: tuple[str, ...], ut: Path, form: Format, *, stille: bool) -> int:
    """Samle saksframlegget og alle vedlegga i éin PDF til kvar kommune.

    Byggjer saka med PDF, og legg «00-heile-saka.pdf» i mappa til kvar kommune: innhaldsliste med sidetal,
    saksframlegg og vedlegg i rekkjefølgja i vedleggslista, bokmerke, og stempel på kvar side. Krev LibreOffice.
    """
    oppdrag = Oppdrag(Path.cwd(), ut, form, stille, pdf=True, samla=True)
    utval = finn_saker(oppdrag.rot, saker)
    samling = oppdrag.bygg(utval.mapper)
    samling.legg_til(utval.funn)
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK
