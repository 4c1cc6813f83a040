"""``sognko verify``: the built files held against each other, against their manifest and against the case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.load.finn import MALMAPPE, SAKSMAPPE
from sognko_docs.load.saker import SAKSFIL
from sognko_docs.pipeline.verifiser import finn_sett, verifiser
from sognko_docs.report import Format


@click.command("verify", cls=Kommando)
@med_saker
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa med dei bygde sakene, også når ho er kopiert ein annan stad.",
)  # fmt: skip
@med_rapport
def kommando(saker: tuple[str, ...], ut: Path, form: Format, *, stille: bool) -> int:
    """Prøv om dei ferdige filene er likelydande.

    Filene blir lesne slik dei ligg, og haldne mot kvarandre, mot manifestet og, når saka finst her, mot saka.
    SAK er namnet på ei sak. Utan SAK blir alt som er bygt, prøvt. Utgangskoden er 3 når noko ikkje er likt.
    """
    samling, framdrift = Samling(), Framdrift(stille=stille)
    mapper = _finn(saker, ut, samling)
    for mappe in mapper:
        sak = Path.cwd() / SAKSMAPPE / mappe.name
        provd = verifiser(mappe, sak if (sak / SAKSFIL).is_file() else None, Path.cwd() / MALMAPPE)
        samling.legg_til(provd.funn)
        utfall = "ikkje likelydande" if har_feil(provd.funn) else "likelydande"
        framdrift.sei(
            f"{mappe.name}: {provd.filer} filer av {provd.dokument} dokument, {utfall} ({provd.samla[:16]})"
        )
    samling.vis(form, stille=stille)
    return samling.utgang if mapper else Utgang.BRUK


def _finn(saker: Sequence[str], ut: Path, samling: Samling) -> list[Path]:
    """Return the sets asked for; what is not there is told."""
    alle = {mappe.name: mappe for mappe in finn_sett(ut)}
    if not saker and not alle:
        melding = f"Fann ingen bygde saker i «{ut.as_posix()}»"
        samling.legg_til((Finding("P140", melding, hjelp="bygg sakene med «sognko build»", stad=Stad(ut)),))
    mapper = []
    for namn in dict.fromkeys(
        Path(sak).parent.name if sak.endswith(SAKSFIL) else Path(sak).name for sak in saker
    ):
        if namn in alle:
            mapper.append(alle[namn])
            continue
        melding, hjelp = f"Saka «{namn}» er ikkje bygd i «{ut.as_posix()}»", f"køyr «sognko build {namn}»"
        samling.legg_til((Finding("P140", melding, hjelp=hjelp, stad=Stad(ut / namn)),))
    return mapper if saker else list(alle.values())
