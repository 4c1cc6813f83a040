"""What has been changed in a file that came back: one value a change, with the path it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sognko_docs.identity.sporing import Spor

Slag: TypeAlias = Literal[
    "kommunefelt", "delt", "rolle", "rekna", "utanfor", "typografi", "teikning",
    "nytt avsnitt", "sletta avsnitt", "flytta", "delt opp", "slått saman", "ny rad", "sletta rad", "form", "tomt",
]  # fmt: skip
"""What was changed: a council's own field, shared text, the text of a role, a reckoned value, text of the template,
typography only, a drawing; paragraphs, rows, the form (heading or list), an empty paragraph."""

TILLATNE = frozenset({"kommunefelt", "tomt"})
"""What may differ in a file that is otherwise as it was made."""


@dataclass(frozen=True, slots=True)
class Utdrag:
    """Words as they stand, with the words before and after them."""

    foer: str
    tekst: str
    etter: str

    def __str__(self) -> str:
        return f"{self.foer}{self.tekst}{self.etter}".strip()


@dataclass(frozen=True, slots=True)
class Stadfesting:
    """Where in a Word file something stands: part, paragraph of the part from 1, and table, row, cell from 1."""

    del_: str
    nr: int
    tabell: tuple[int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Endring:
    """A change, from the wording the case gives to the wording that came back.

    ``sti`` is the path of the YAML the changed words come from: a council field, a value the prose refers to, or the
    text itself; empty for text that is the template's own, and beginning with ``=`` for what is reckoned.
    ``gammal`` and ``ny`` are the changed words, one of them empty when words were only added or taken away;
    ``avsnitt_foer`` and ``avsnitt_etter`` are the whole paragraphs, where the words stand at ``plass_foer`` and
    ``plass_etter``. For a new paragraph ``gammal.foer`` is the end of the paragraph before it. ``framlegg`` is true for a tracked change nobody has accepted.
    """

    slag: Slag
    sti: str
    gammal: Utdrag
    ny: Utdrag
    avsnitt_foer: str
    avsnitt_etter: str
    plass_foer: int
    plass_etter: int
    stad: Stadfesting
    spor: Spor | None = None
    framlegg: bool = False

    @property
    def forfattar(self) -> str:
        """Who made the change, when the file says so."""
        return self.spor.forfattar if self.spor else ""

    @property
    def dato(self) -> str:
        """When, as the file writes it."""
        return self.spor.dato if self.spor else ""

    @property
    def er_drift(self) -> bool:
        """True for a change that makes the document say something else than the other councils' do."""
        return self.slag not in TILLATNE
