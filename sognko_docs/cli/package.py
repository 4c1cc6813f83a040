"""``sognko package``: one ZIP for each council, ready for its archive; and the check of one that was received."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.utlevering import bygg_og_pakk
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.load.finn import finn_saker
from sognko_docs.report import Format


@click.command("package", cls=Kommando)
@med_saker
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa sakene er bygde i; pakkane kjem i «_pakkar» der.",
)  # fmt: skip
@click.option(
    "--check", "motteken", metavar="PAKKE.zip", multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Sjå etter om ein pakke du har fått, er heil.",
)  # fmt: skip
@med_rapport
def kommando(
    saker: tuple[str, ...], ut: Path, motteken: tuple[Path, ...], form: Format, *, stille: bool
) -> int:
    """Lag éin ZIP til kvar kommune, klar for arkivet.

    Byggjer saka med PDF, og pakkar Word-filene, PDF/A, reknearket, «arkivmelding.xml», «utvalgssak.json» og
    kontrollsummar. Papir til tilsette er ikkje med. Ingenting blir sendt.
    """
    if motteken:
        return _sjekk(motteken, form, stille=stille)
    oppdrag = Oppdrag(Path.cwd(), ut, form, stille, pdf=True, samla=True)
    utval = finn_saker(oppdrag.rot, saker)
    samling = bygg_og_pakk(oppdrag, utval)
    samling.vis(form, stille=stille)
    return samling.utgang if utval.mapper else Utgang.BRUK


def _sjekk(motteken: tuple[Path, ...], form: Format, *, stille: bool) -> int:
    from sognko_docs.pipeline.levering.pakkesjekk import sjekk_pakke  # noqa: PLC0415  # why: only the check needs it

    samling = Samling()
    for fil in motteken:
        samling.legg_til(sjekk_pakke(fil))
    samling.vis(form, stille=stille)
    return samling.utgang
