"""What reading a case gives: all its parts, checked by themselves and against each other, or findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from sognko_docs.finding import Finding, Stad, Sti
from sognko_docs.load.felles import Bit, finn_bit
from sognko_docs.load.ignorer import Ignorering
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.lov import Lovregister
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Lasta:
    """A case with everything it refers to."""

    sak: Sak
    register: Register
    tal: Mapping[str, Talgrunnlag]
    """The statistics the alternatives name, by the name they use."""
    lover: Lovregister
    """The acts a case may cite."""
    namn: str
    """The name of the case's folder."""
    vedleggsfiler: frozenset[str]
    """Names of the files that lie in ``vedlegg/``."""
    inngang: str
    """SHA-256, in hex, of the text of all files read, the same wherever they lie and on every platform."""


@dataclass(frozen=True, slots=True)
class Lesing:
    """The outcome: the case, or None when a finding stops it, and the sources findings point into."""

    lasta: Lasta | None
    funn: tuple[Finding, ...]
    kjelder: Mapping[PurePath, Kjelde]
    fil: PurePath
    """The case file, as shown."""
    bitar: Mapping[Sti, tuple[Bit, ...]] = field(default_factory=dict)
    """Where the stretches of a text are written that has shared texts in it."""
    raad: tuple[Finding, ...] = ()
    """Advice from reading that a reason in the case can silence."""

    @property
    def linjer(self) -> dict[PurePath, tuple[str, ...]]:
        """The lines of each file, for quoting."""
        return {fil: kjelde.linjer for fil, kjelde in self.kjelder.items()}

    def finn_stad(
        self, fil: PurePath | None, sti: Sti, utsnitt: tuple[int, int] | None = None
    ) -> Stad | None:
        """Return where a path stands, or a part of its text; ``fil`` None means the case itself.

        A part of a shared text stands in the file of that text.
        """
        if utsnitt and fil in (None, self.fil) and sti in self.bitar:
            start, lengd = utsnitt
            bit = finn_bit(self.bitar[sti], start)
            return self.kjelder[bit.fil].stad(bit.sti, bit.fraa + start - bit.start, lengd)
        kjelde = self.kjelder.get(fil or self.fil)
        if kjelde is None:
            return Stad(fil) if fil is not None else None
        return kjelde.stad(sti, *utsnitt) if utsnitt else kjelde.stad(sti)

    def ignorering(self, kode: str, stad: Stad | None) -> Ignorering | None:
        """Return the comment that, with a reason, silences the code at a place; None without one."""
        kjelde = self.kjelder.get(stad.fil) if stad is not None else None
        return kjelde.ignorering(kode, stad) if stad is not None and kjelde is not None else None
