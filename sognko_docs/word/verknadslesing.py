"""The walk through a paragraph read for what comes of it, so that files of two programs can be held together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lxml import etree

from sognko_docs.identity.omlagra import ALT
from sognko_docs.word.diagramlesing import DIAGRAM, reknearket
from sognko_docs.word.linjelesing import Linje, Linjelesing
from sognko_docs.word.stilverk import Stilverk, utsjaanad
from sognko_docs.word.synlegheit import merke
from sognko_docs.word.verknad import feltverknad, plasseringar, skriftverknad
from sognko_docs.word.zipfil import Medlem

_LENGD = 12


class Verknadslesing(Linjelesing):
    """Reads paragraph after paragraph; ``uthevingar`` has the whole look of every run, what changes its meaning first."""

    def __init__(
        self, del_: str, medlemer: Mapping[str, Medlem], stilverk: Stilverk, *, omlagra: bool = False
    ) -> None:
        super().__init__(del_, medlemer, stilverk, omlagra=omlagra)
        self._verknader: dict[tuple[str, str], str] = {}

    def ukjend(self, e: etree._Element) -> None:
        """Note that there is something we have no text for; another program says it in other ways."""
        self.saerpreg.append(("anna", etree.QName(e).localname))

    def ta(self) -> Linje:
        """Return what has been read since last time."""
        linje = super().ta()
        linje.saerpreg = [_eit(*ei) for ei in linje.saerpreg]
        return linje

    def _sjaa(self, rpr: etree._Element | None) -> None:
        super()._sjaa(rpr)
        noekkel = (self._stil, self._form)
        if noekkel not in self._verknader:
            eige = utsjaanad(rpr) if rpr is not None else {}
            ser_ut = {**self.stilverk.ser_ut(self._stil, eige.get("rStyle", "")), **eige}
            self._verknader[noekkel] = f"{merke(ser_ut)}|{skriftverknad(ser_ut)}"
        self._utheva = self._verknader[noekkel]

    def _legg(self, tekst: str, sti: str) -> None:
        if tekst.startswith(DIAGRAM):
            alt, _, tal = tekst.removeprefix(DIAGRAM).partition("\n")
            self.saerpreg += [(ALT, alt)] if alt else []
            tekst = f"{DIAGRAM}\n{tal}"
        super()._legg(tekst, sti)

    def _noter_form(self, tekst: str) -> None:  # noqa: ARG002  # why: the whole look stands in the emphasis
        self.skjult = self.skjult or self._run_skjult

    def _teikning(self, e: etree._Element, sti: str) -> None:
        super()._teikning(e, sti)
        self.saerpreg += [("plassering", stad) for stad in plasseringar(e)]
        if (ark := reknearket(e, self.medlemer, self.del_)) is not None:
            self.saerpreg.append(("rekneark", hashlib.sha256(ark.innhald()).hexdigest()[:_LENGD]))


def _eit(slag: str, verdi: str) -> tuple[str, str]:
    if slag == "felt":
        return slag, feltverknad(verdi)
    return slag, verdi.rstrip("/") if slag == "lenkje" else verdi
