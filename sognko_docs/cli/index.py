"""``sognko index``: the page that lists all that stands in the folder of finished sets."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.cli.val import med_rapport
from sognko_docs.report import Format


@click.command("index", cls=Kommando)
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa sakene er bygde i; framsida kjem der.",
)  # fmt: skip
@med_rapport
def kommando(ut: Path, form: Format, *, stille: bool) -> int:
    """Lag framsida over alt som er bygd.

    Sida heiter «index.html», og blir laga av «build», «packet», «package» og «send» òg. Ho viser kva saker som står
    der, kva kvar kommune får, om teksten er prova lik, og kva som manglar. Ho er intern, og skal ikkje sendast ut.
    """
    if not ut.is_dir():
        raise click.BadParameter(
            f"Mappa «{ut.as_posix()}» finst ikkje. Bygg ei sak først.", param_hint="--ut"
        )
    samling = Samling()
    Oppdrag(Path.cwd(), ut, form, stille).framside(samling)
    samling.vis(form, stille=stille)
    return samling.utgang
