"""Comments that silence a finding: ``# ignorer[L304]: why``. Without a reason they silence nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from sognko_docs.finding import Finding, Stad, Sti
from sognko_docs.load.merke import Merke

_MERKNAD = re.compile(
    r"(?:^|(?<=\s))#\s*ignorer\s*[\[:(]?\s*(?=[A-Z]\d{3})[^#]*|(?:^|(?<=\s))#\s*ignorer\s*\[[^#]*"
)
_RETT = re.compile(r"#\s*ignorer\[\s*([A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)\s*\](?::\s*(\S.*)|:?\s*)")


@dataclass(frozen=True, slots=True)
class Ignorering:
    """The codes a comment silences, why, and where the comment stands."""

    kodar: frozenset[str]
    grunn: str
    stad: Stad

    def gjeld(self, kode: str) -> bool:
        """True when this comment silences ``kode``."""
        return kode in self.kodar


def les_ignoreringar(
    linjer: Sequence[str], verdiar: Mapping[Sti, Merke], fil: PurePath
) -> tuple[dict[int, Ignorering], tuple[Finding, ...]]:
    """Return the comments by 0-based line, and a finding on each that has no reason or no known form."""
    ignoreringar: dict[int, Ignorering] = {}
    funn = []
    for nummer, linje in enumerate(linjer):
        treff = _MERKNAD.search(linje) if "ignorer" in linje else None
        if treff is None or any(_i_tekst(merke, nummer, treff.start()) for merke in verdiar.values()):
            continue
        rett = _RETT.fullmatch(treff[0].rstrip())
        stad = Stad(fil, nummer + 1, treff.start() + 1, len(treff[0].rstrip()))
        if rett is None:
            funn.append(
                Finding("Y124", "Merknaden «ignorer» er ikkje skriven rett", fil=fil, stad=stad, hjelp=_FORM)
            )
        elif not rett[2]:
            melding = f"Merknaden «ignorer[{rett[1]}]» manglar grunngjeving"
            funn.append(Finding("Y123", melding, fil=fil, stad=stad, hjelp=_FORM))
        else:
            kodar = frozenset(kode.strip() for kode in rett[1].split(","))
            ignoreringar[nummer] = Ignorering(kodar, rett[2].strip(), stad)
    return ignoreringar, tuple(funn)


_FORM = "skriv «# ignorer[L304]: grunnen til at det er i orden»"


def _i_tekst(merke: Merke, linje: int, kolonne: int) -> bool:
    """True when the place is inside a written value, where ``#`` is no comment."""
    if merke.stil in {"-", "{"}:
        return False
    if merke.stil in {"|", ">"}:
        return merke.linje < linje and (linje, kolonne) < (merke.slutt_linje, merke.slutt_kolonne)
    return (merke.linje, merke.kolonne) <= (linje, kolonne) < (merke.slutt_linje, merke.slutt_kolonne)
