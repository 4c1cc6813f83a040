"""A copy of the cases to take edits into, and the finished files a council has edited."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from sognko_docs.pipeline.retur.godta import Utfall, godta
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.inntak import Framlegg, Inntak, finn_inntak
from sognko_docs.pipeline.retur.retur import les_retur
from tests.word.ordrediger import W, rediger, run

ROT = Path(__file__).parents[2]
Redigering = Callable[[etree._Element], None]


@dataclass
class Prosjekt:
    """A copy of the cases, the files built from them, and a folder for what comes back."""

    rot: Path
    bygd: Path
    sak: str
    fil: str = "01-saksframlegg.docx"

    @property
    def saker(self) -> Saker:
        """The cases as they stand now."""
        return Saker(self.rot, ROT / "templates", self.bygd, self.bygd / "lager")

    @property
    def yaml(self) -> Path:
        """The case file."""
        return self.rot / "cases" / self.sak / "sak.yaml"

    def framlegg(self, *endringar: Redigering, kommune: str = "vik", data: bytes | None = None) -> Framlegg:
        """What can be taken in from a file edited so."""
        data = data or (self.bygd / self.sak / kommune / self.fil).read_bytes()
        fil = self.rot / f"{kommune}.docx"
        fil.write_bytes(rediger(data, *endringar) if endringar else data)
        saker = self.saker
        return finn_inntak(les_retur(fil, saker), saker)

    def skriv(self, *inntak: Inntak) -> Utfall:
        """Write edits to the case."""
        return godta(self.rot, self.sak, self.saker.kontrollert(self.sak), inntak)

    def ta_inn(self, *endringar: Redigering, kommune: str = "vik") -> list[str]:
        """Take all edits of a file in, and return the lines of the case that went and came."""
        foer = self.yaml.read_text(encoding="utf-8")
        framlegg_ = self.framlegg(*endringar, kommune=kommune)
        assert framlegg_.funn == ()
        utfall = self.skriv(*framlegg_.inntak)
        assert utfall.funn == ()
        etter = self.yaml.read_text(encoding="utf-8")
        return [
            linje
            for linje in difflib.unified_diff(foer.split("\n"), etter.split("\n"), n=0, lineterm="")
            if not linje.startswith(("---", "+++", "@@"))
        ]


def funna(framlegg_: Framlegg) -> list[tuple[str, str]]:
    """Code and message of each refusal."""
    return [(ei.kode, ei.melding) for ei in framlegg_.funn]


def felt(sti: str, ny: str) -> Redigering:
    """Write something in the inline control of a path."""

    def endre(rot: etree._Element) -> None:
        tag = next(e for e in rot.iter(W + "tag") if e.get(W + "val") == sti)
        innhald = next(e for e in tag.iterancestors(W + "sdt")).find(W + "sdtContent")
        assert innhald is not None
        for r in list(innhald):
            innhald.remove(r)
        innhald.append(run(ny))

    return endre
