"""The register of agreements as a Word report: set from its template, and read back."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from sognko_docs import __version__
from sognko_docs.compose.avtaleoversyn import Oversyn
from sognko_docs.compose.fakta import feltfakta
from sognko_docs.compose.oversynsvising import Oversynskontekst, vis_rapport
from sognko_docs.finding import Finding, Stad
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, MalFeil

MAL = "avtaleoversyn"


class Malstad(Protocol):
    """Where templates are, and where compiled ones are kept."""

    @property
    def malar(self) -> Path:
        """The folder of templates."""

    @property
    def lager(self) -> Path | None:
        """The folder of compiled templates."""


def lag_rapport(
    oversyn: Oversyn, inngang: str, stad: Malstad
) -> tuple[bytes, dict[str, str], tuple[Finding, ...]]:
    """Return the report, the hash of its template by name, and what is wrong; every fact is found again."""
    fil = stad.malar / f"{MAL}.docx"
    mal = opne_godkjend(fil, Oversynskontekst, stad.lager)
    if isinstance(mal, tuple):
        return b"", {}, mal
    vising = vis_rapport(oversyn)
    eigne = {"sak": MAL, "dokument": MAL, "inngang": inngang, "mal": mal.sha256, "versjon": __version__}
    eigenskapar = Eigenskapar(str(vising.tittel.verdi), "Sogn KO", oversyn.dato, eigne)
    try:
        data = mal.sett({"oversyn": vising}).dokument(None, eigenskapar)
    except MalFeil as feil:
        return b"", {}, (Finding("T108", feil.melding, stad=Stad(fil, delstad=feil.delstad)),)
    funn = sjekk_innhald(data, les(data), feltfakta(vising), Stad(fil))
    return data, {MAL: mal.sha256}, tuple(funn)
