"""``sognko send --dry-run``: drafts of the e-mails to the councils, with their packages. Nothing is ever sent."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.utlevering import bygg_og_pakk
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.report import Format


@click.command("send", cls=Kommando)
@med_saker
@click.option(
    "--dry-run", "utkast", is_flag=True, help="Lag utkasta. Må vere med: programmet sender ingenting."
)
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa sakene er bygde i; utkasta kjem i «_utsending» der.",
)  # fmt: skip
@med_rapport
def kommando(saker: tuple[str, ...], ut: Path, form: Format, *, utkast: bool, stille: bool) -> int:
    """Lag eit e-postutkast til kvar kommunedirektør, med pakken vedlagd.

    Lagar pakkane som «sognko package», og eitt utkast («.eml») til kvar kommune. Dobbeltklikk på utkastet, les over
    og send det frå e-postprogrammet ditt. Programmet sender ingenting sjølv.
    """
    if not utkast:
        raise click.UsageError(
            "Programmet sender ingenting. Skriv «sognko send --dry-run» for å lage utkasta."
        )
    oppdrag = Oppdrag(Path.cwd(), ut, form, stille, pdf=True, samla=True)
    utval = finn_saker(oppdrag.rot, saker)
    samling = bygg_og_pakk(oppdrag, utval, utkast=True)
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK
