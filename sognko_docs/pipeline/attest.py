"""The attest of a case: made from the proof, and read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from sognko_docs.compose.attest import FILNAMN, Provd, fakta_attest, vis_attest
from sognko_docs.compose.plan import Plan
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.likelydande import ALGORITME, VERSJON
from sognko_docs.identity.sett import Dokumentprov, samla
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil


def lag_attest(
    plan: Plan, dokument: Iterable[Dokumentprov], mal: Mal, eigenskapar: Eigenskapar, malfil: Path
) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the attest, and what is wrong with it when it is read back."""
    alle = tuple(dokument)
    vising = vis_attest(plan, map(_provd, alle), samla(alle), f"«{ALGORITME}» versjon {VERSJON} med SHA-256")
    try:
        sett = mal.sett({felt.name: getattr(vising, felt.name) for felt in fields(vising)})
        data = sett.dokument(None, eigenskapar)
    except MalFeil as feil:
        return b"", (Finding("T108", feil.melding, stad=Stad(malfil, delstad=feil.delstad)),)
    stad = Stad(malfil, delstad=f"slik han blei i «{FILNAMN}»")
    return data, tuple(sjekk_innhald(data, les(data), fakta_attest(vising), stad))


def _provd(ei: Dokumentprov) -> Provd:
    summa = next(iter(ei.summar.values())) if ei.felles or ei.prov is None else ei.prov.delt
    felt = {} if ei.prov is None or ei.felles else ei.prov.felt
    return Provd(ei.filnamn, ei.kommunar, ei.felles, summa, felt)
