"""Findings whose places have been looked up, and the order they are told in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeAlias

from sognko_docs.finding import Finding, Stad, Sti

Kjelder: TypeAlias = Mapping[PurePath, Sequence[str]]
"""The lines of each text file a finding may point into, without line endings."""

FinnStad: TypeAlias = Callable[[PurePath | None, Sti, tuple[int, int] | None], Stad | None]
"""Where a path stands: the file (``None``: the case itself), the path and the part of its value."""


@dataclass(frozen=True, slots=True)
class Plassert:
    """A finding with its place and the places of what it relates to; ``None``: no place is known."""

    finding: Finding
    stad: Stad | None
    sjaa: tuple[tuple[Stad, str], ...] = ()

    @property
    def fil(self) -> str:
        """The file as it is written in every format: forward slashes on all platforms."""
        return self.stad.fil.as_posix() if self.stad else ""


def plasser(funn: Iterable[Finding], finn_stad: FinnStad) -> tuple[Plassert, ...]:
    """Return the findings with their places, in the order of file, line, column and code.

    A place the finding brings along wins. A related path that is not found is left out, so that
    nothing points nowhere.
    """
    return sorter(_plasser_eitt(finding, finn_stad) for finding in funn)


def sorter(funn: Iterable[Plassert]) -> tuple[Plassert, ...]:
    """Return the findings in the order of file, line, column and code; without a file first."""
    return tuple(sorted(funn, key=_rekkjefoelgje))


def _plasser_eitt(finding: Finding, finn_stad: FinnStad) -> Plassert:
    stad = finding.stad
    if stad is None and (finding.sti or finding.fil):
        stad = finn_stad(finding.fil, finding.sti, finding.utsnitt)
    sjaa = ((finn_stad(finding.fil, sti, None), tekst) for sti, tekst in finding.sjaa)
    return Plassert(finding, stad, tuple((der, tekst) for der, tekst in sjaa if der is not None))


def _rekkjefoelgje(plassert: Plassert) -> tuple[str, int, int, str, str]:
    stad = plassert.stad
    linje, kolonne = (stad.linje, stad.kolonne) if stad else (0, 0)
    return plassert.fil, linje, kolonne, plassert.finding.kode, plassert.finding.melding
