"""A paragraph as the proof compares it: council fields replaced by their paths, all else as it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from sognko_docs.identity.tekst import Avsnitt

KOMMUNEFELT = "kommune."
ROLLETEKST = "vedtak["
OVERSKRIFT = f"{KOMMUNEFELT}overskrift."
"""What the path of a heading begins with; the rest is the key of the part it opens."""
FELT_OPEN, FELT_LUKK = "\N{MATHEMATICAL LEFT ANGLE BRACKET}", "\N{MATHEMATICAL RIGHT ANGLE BRACKET}"
"""Stand round the path of a council field, in place of its value."""
_RADER = (
    "fordeling.",
    "=fordeling.",
    "økonomiplan.",
    "=økonomiplan.",
    "budsjett.",
    "=budsjett.",
    "=kommunar.",
)
"""What the rows of tables by council are bound to; in a council's own document its row is set apart."""


@dataclass(frozen=True, slots=True)
class Linje:
    """One paragraph. Two are the same text when all but ``form`` is equal."""

    tekst: str
    overskrift: int
    nummer: str
    celle: str
    saerpreg: tuple[tuple[str, str], ...]
    skjult: bool
    merking: tuple[tuple[str, str], ...]
    """The controls in it: path and text of each, and the path of the block round it."""
    form: str
    eigen: bool
    """True in a table row that may be set apart in the council's own document."""

    @property
    def har_felt(self) -> bool:
        """True when a council field may stand in it; false is certain."""
        return FELT_OPEN in self.tekst

    @property
    def noekkel(self) -> tuple[object, ...]:
        """All that must be the same."""
        return (
            self.tekst, self.overskrift, self.nummer, self.celle, self.saerpreg, self.skjult, self.merking,
        )  # fmt: skip

    def utan_nummer(self) -> Linje:
        """Return the line without its number."""
        return replace(self, nummer="") if self.nummer else self

    @property
    def rein(self) -> str:
        """The line that is hashed: heading level, number, cell and text, nothing an editor renames."""
        return f"{'#' * self.overskrift}|{self.nummer}|{self.celle}|{self.tekst}"


@lru_cache(maxsize=16_384)
def linje(avsnitt: Avsnitt) -> Linje:
    """Return a paragraph as it is compared; most stand in the files of all councils."""
    spenn = [
        (sti, "".join(bit for bit, _ in bitar)) for sti, bitar in groupby(avsnitt.spenn, lambda ei: ei[1])
    ]
    return Linje(
        tekst="".join(_merk(sti) if sti.startswith(KOMMUNEFELT) else bit for sti, bit in spenn),
        overskrift=avsnitt.overskrift,
        nummer=avsnitt.nummer,
        celle=avsnitt.celle,
        saerpreg=avsnitt.saerpreg,
        skjult=avsnitt.skjult,
        merking=tuple(_merking(avsnitt.blokk, spenn)),
        form=avsnitt.form,
        eigen=bool(avsnitt.tabell) and any(sti.startswith(_RADER) for sti, _ in spenn),
    )


def _merk(sti: str) -> str:
    return f"{FELT_OPEN}{sti}{FELT_LUKK}"


def _merking(blokk: str, spenn: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    if blokk:
        yield blokk, ""
    for sti, bit in spenn:
        if sti and not sti.startswith(KOMMUNEFELT):
            yield sti, bit
