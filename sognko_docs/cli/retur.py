"""``sognko return``: Word files that came back from a council, held against the case, and taken into it when asked."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.brukarlager import brukarlager
from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport
from sognko_docs.history.utgaave import MALMAPPE
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.historikk import Historikk
from sognko_docs.pipeline.retur.kjennatt import namn_paa
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from sognko_docs.report import Format


@click.command("return", cls=Kommando)
@click.argument("filer", metavar="FIL.docx…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--ut", metavar="MAPPE", default=Path("output"), show_default=True, type=click.Path(path_type=Path),
    help="Mappa dei bygde filene ligg i.",
)  # fmt: skip
@click.option("--apply", "ta_med", is_flag=True, help="Vis kvar endring og spør om ho skal inn i saka.")
@click.option(
    "--accept", "godtekne", metavar="STI", multiple=True,
    help="Ta inn endringane i eit felt utan å spørje: «--accept tekst.samandrag», «--accept STI=vik» når kommunane er usamde, "
    "«--accept alle» for alt.",
)  # fmt: skip
@med_rapport
def kommando(  # why: an option each
    filer: tuple[Path, ...], ut: Path, godtekne: tuple[str, ...], form: Format, *, ta_med: bool, stille: bool
) -> int:
    """Sjå kva kommunen har endra i Word-filer som er komne tilbake.

    Kvar fil blir kjend att som eit dokument i ei sak, same kva ho heiter, og jamført ord for ord med det saka gir.
    Er saka endra sidan, blir utgåva fila er laga frå, henta frå git. Kommunefelta er lov å endre. Er anna tekst endra,
    seier funna kva som stod og kva som står no, kvar det høyrer til i saka, og kven som har endra det når Word har
    spora det. Endringar ingen har godteke, er framlegg. Utgangskoden er 3 når anna enn kommunefelta er endra.

    Med --apply eller --accept blir endringane skrivne inn i saka, så neste bygging gir alle kommunane den nye ordlyden.
    Alt anna i fila til saka står urørt. Blir det feil i saka, blir ingenting skrive. Word-filene blir berre lesne.
    """
    saker = Saker(Path.cwd(), Path(MALMAPPE), ut, brukarlager())
    historikk = Historikk(saker.rot)
    samling, framdrift = Samling(), Framdrift(stille=stille)
    returar = []
    for fil in filer:
        retur = les_retur(fil, saker, historikk.utgaave)
        returar.append(retur)
        framdrift.sei(_utfall(retur, saker))
    if ta_med or godtekne:
        from sognko_docs.cli.returinn import ta_inn  # noqa: PLC0415  # why: needed only where edits are taken in

        ta_inn(returar, saker, godtekne, samling, framdrift)
    else:
        for retur in returar:
            samling.legg_til(retur.funn, retur.lesing)
    samling.vis(form, stille=stille)
    return samling.utgang if samling.funn else Utgang.OK


def _utfall(retur: Retur, saker: Saker) -> str:
    """Return what came of a file, in a sentence."""
    if retur.kjenning is None or not retur.avsnitt:
        return f"{retur.fil.name}: ikkje jamført"
    kva = f"{retur.fil.name}: {namn_paa(retur.kjenning, saker)}"
    if not retur.endringar:
        return f"{kva}, uendra"
    felt = sum(1 for ei in retur.endringar if ei.slag == "kommunefelt")
    delar = [
        f"{len(retur.drift)} {'endring' if len(retur.drift) == 1 else 'endringar'}",
        f"{felt} kommunefelt endra",
        f"{retur.uendra} av {retur.avsnitt} avsnitt uendra",
    ]
    return f"{kva}: {', '.join(delar)}"
