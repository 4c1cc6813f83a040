"""Where the YAML parser gave up, and the lines around that tell what was meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from yaml.error import MarkedYAMLError, YAMLError

from sognko_docs.finding import Finding, Stad


@dataclass(frozen=True, slots=True)
class Feil:
    """Where the parser gave up (0-based), what it was in the middle of, and the lines of the file."""

    fil: PurePath
    problem: str
    samanheng: str
    linje: int
    kolonne: int
    fraa_linje: int
    fraa_kolonne: int
    linjer: Sequence[str]

    def tekst(self, linje: int) -> str:
        """Return a line, empty after the end of the file."""
        return self.linjer[linje] if 0 <= linje < len(self.linjer) else ""

    def over(self, linje: int) -> int:
        """Return the nearest line above that is neither blank nor a comment, or -1."""
        linje -= 1
        while linje >= 0 and (not self.tekst(linje).strip() or self.tekst(linje).lstrip().startswith("#")):
            linje -= 1
        return linje

    def mor(self, linje: int) -> int:
        """Return the nearest line above that is indented less, or -1."""
        her, linje = self._innrykk(linje), self.over(linje)
        while linje >= 0 and self._innrykk(linje) >= her:
            linje = self.over(linje)
        return linje

    def _innrykk(self, linje: int) -> int:
        return len(self.tekst(linje)) - len(self.tekst(linje).lstrip())

    def funn(self, kode: str, melding: str, hjelp: str, plass: tuple[int, int], lengd: int = 1) -> Finding:
        """Return a finding at a 0-based line and column."""
        stad = Stad(self.fil, plass[0] + 1, plass[1] + 1, max(lengd, 1))
        return Finding(kode, melding, hjelp=hjelp, stad=stad, fil=self.fil)


def les_feil(feil: YAMLError, fil: PurePath, linjer: Sequence[str]) -> Feil:
    """Return what a parser said, whichever of the two it was; a fault without a place stands at the start."""
    if not isinstance(feil, MarkedYAMLError) or feil.problem_mark is None:
        return Feil(fil, str(feil), "", 0, 0, 0, 0, linjer)
    der = feil.problem_mark
    fraa = feil.context_mark or der
    # A fault at the end of the file is shown at the last line there is.
    linje, kolonne = (der.line, der.column) if der.line < len(linjer) else (len(linjer) - 1, len(linjer[-1]))
    return Feil(fil, feil.problem or "", feil.context or "", linje, kolonne, fraa.line, fraa.column, linjer)
