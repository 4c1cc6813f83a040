"""Reads a plan of meetings, and finds those there are: ``cases/moete/moeteplan-<år>.yaml``."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.finding import Finding, har_feil
from sognko_docs.load.felt import liknande
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import MOETEMAPPE, PLANPREFIKS, Lesar
from sognko_docs.sak.moeteplan import Moeteplan


@dataclass(frozen=True, slots=True)
class Planlesing(Lesing):
    """The outcome for a plan; ``plan`` is None when a finding stops it."""

    plan: Moeteplan | None = None
    inngang: str = ""
    """SHA-256, in hex, of the text of the plan."""


def les_moeteplan(fil: Path, rot: Path | None = None) -> Planlesing:
    """Read a plan of meetings."""
    lesar = Lesar(Path.cwd() if rot is None else rot)
    plan = lesar.modell(lesar.les(fil, "møteplanen skal liggje i «cases/moete»"), Moeteplan)
    if har_feil(lesar.funn):
        plan = None
    return Planlesing(
        None, tuple(lesar.funn), lesar.kjelder, lesar.vis(fil), plan=plan, inngang=lesar.inngang()
    )


def plannamn(rot: Path) -> tuple[str, ...]:
    """Return what the plans in the project at ``rot`` are of: ``2026``."""
    filer = sorted((rot / SAKSMAPPE / MOETEMAPPE).glob(f"{PLANPREFIKS}*.yaml"))
    return tuple(unicodedata.normalize("NFC", fil.stem).removeprefix(PLANPREFIKS) for fil in filer)


def finn_moeteplan(rot: Path, namn: str | None) -> Path | Finding:
    """Return the file of the plan ``namn`` means, by year, file name or path; the last there is when it is None."""
    kjende = plannamn(rot)
    if namn is None and kjende:
        namn = kjende[-1]
    mappe = rot / SAKSMAPPE / MOETEMAPPE
    for stig in (mappe / f"{PLANPREFIKS}{namn}.yaml", mappe / f"{namn}.yaml", rot / (namn or "")):
        if stig.is_file() and stig.name.startswith(PLANPREFIKS):
            return stig
    finst = (
        f"planane er: {', '.join(kjende)}" if kjende else "legg planen i «cases/moete/moeteplan-<år>.yaml»"
    )
    melding = f"Fann ikkje møteplanen «{namn}»" if namn else "Det finst ingen møteplan"
    return Finding("S639", melding, hjelp=liknande(namn or "", kjende) or finst)
