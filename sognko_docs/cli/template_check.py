"""``sognko template check``: unknown names, blocks left open, wrong filters, what not all can read, each with its place."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport
from sognko_docs.report import Format

MALAR = Path("templates")


@click.command("check", cls=Kommando)
@click.argument(
    "malar", nargs=-1, metavar="[FIL.docx]…", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@med_rapport
def kommando(malar: tuple[Path, ...], form: Format, *, stille: bool) -> int:
    """Kontroller malane før dei blir brukte.

    Utan FIL.docx blir alle malane i «templates» kontrollerte.
    """
    from sognko_docs.compose.kontekst import kontekst  # noqa: PLC0415  # why: loads the views
    from sognko_docs.word.malsjekk import sjekk  # noqa: PLC0415  # why: loads the Word stack
    from sognko_docs.word.tilgjengesjekk import sjekk_mal  # noqa: PLC0415  # why: likewise

    filer = malar or tuple(fil for fil in sorted(MALAR.glob("*.docx")) if not fil.name.startswith("~$"))
    if not filer:
        click.echo(
            f"Fann ingen malar i «{MALAR}». Gå til prosjektmappa, eller skriv kva fil det gjeld.", err=True
        )
        return Utgang.BRUK
    samling, framdrift = Samling(), Framdrift(stille=stille)
    for fil in filer:
        samling.legg_til((*sjekk(fil, kontekst(fil.stem)), *sjekk_mal(fil)))
        framdrift.fil(fil)
    samling.vis(form, stille=stille)
    return samling.utgang
