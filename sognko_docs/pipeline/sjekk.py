"""A case read and held against the rules. Nothing of Word is loaded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kan_reknast, kontroller


@dataclass(frozen=True, slots=True)
class Kontrollert:
    """A case that has been read and checked; ``plan`` is there only when nothing stops it."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    plan: Plan | None = None


def sjekk(sak: Path) -> Kontrollert:
    """Read a case, hold it against the rules, and plan its documents; all findings at once."""
    lesing = les_sak(sak)
    lasta = lesing.lasta
    if lasta is None:
        return Kontrollert(lesing, lesing.funn)
    funn = kontroller(lasta.sak, lasta.register, lasta.tal, lasta.vedleggsfiler)
    plan = None
    if kan_reknast(funn):
        plan, om_tekst = legg_plan(lasta.sak, lasta.register, lasta.tal, rekn_ut(lasta.sak, lasta.tal))
        funn += om_tekst
    funn = lesing.funn + _plasser(lesing, funn)
    return Kontrollert(lesing, funn, None if any(ei.stoppar for ei in funn) else plan)


def _plasser(lesing: Lesing, funn: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give each finding its place in the file, and leave out those the case silences with a reason."""
    plasserte = (replace(ei, stad=lesing.finn_stad(ei.fil, ei.sti, ei.utsnitt)) for ei in funn)
    return tuple(ei for ei in plasserte if not lesing.ignorert(ei.kode, ei.stad))
