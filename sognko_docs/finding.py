"""What is wrong with a case, where it stands, and the way out.

A user's mistake is a value: every room returns findings, nobody raises them, and only the command
line turns them into an exit code. A finding points at a YAML path or, in a Word template, at a
place named in words; the report looks the line and column up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePath
from typing import TypeAlias

Sti: TypeAlias = tuple[str | int, ...]
"""A path in a YAML file: keys and list indices from the root, ``("vedtak", 2, "tekst")``."""


class Grad(Enum):
    """How serious a finding is; only ``FEIL`` stops a build."""

    FEIL = "feil"
    AATVARING = "åtvaring"
    MERKNAD = "merknad"


@dataclass(frozen=True, slots=True)
class Stad:
    """A place in a file: 1-based line and column, and how many characters the caret covers.

    ``linje`` is 0 where the file has no lines (a Word file) or where only the file is known.
    """

    fil: PurePath
    linje: int = 0
    kolonne: int = 0
    lengd: int = 1
    delstad: str = ""
    """Part, paragraph and table cell of a Word file, in words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. ``melding`` and ``hjelp`` are Nynorsk sentences; ``kode`` is a letter and three digits.

    A rule knows paths (``sti``, ``sjaa``); a loader or a template check that knows the very place
    gives ``stad`` instead, which then wins.
    """

    kode: str
    melding: str
    sti: Sti = ()
    hjelp: str = ""
    grad: Grad = Grad.FEIL
    sjaa: tuple[tuple[Sti, str], ...] = ()
    stad: Stad | None = None
    fil: PurePath | None = None
    """The file ``sti`` belongs to when it is not the case itself (``cases/kommunar.yaml``)."""
    utsnitt: tuple[int, int] | None = None
    """Start and length, in characters, of the part of the value the finding is about."""

    @property
    def stoppar(self) -> bool:
        """True when nothing may be written as long as this finding stands."""
        return self.grad is Grad.FEIL


def har_feil(funn: Iterable[Finding]) -> bool:
    """True when something among the findings stops what was to be written."""
    return any(ei.stoppar for ei in funn)


def sti_tekst(sti: Sti) -> str:
    """Return a path as people write it: ``vedtak[2].tekst``."""
    tekst = ""
    for ledd in sti:
        tekst += f"[{ledd}]" if isinstance(ledd, int) else f".{ledd}" if tekst else ledd
    return tekst


def sti_fraa(tekst: str) -> Sti:
    """Return the path that ``sti_tekst`` wrote: the inverse of it."""
    return tuple(
        int(indeks) if indeks else namn for namn, indeks in re.findall(r"([^.\[\]]+)|\[(\d+)\]", tekst)
    )
