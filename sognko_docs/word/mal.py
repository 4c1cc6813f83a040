"""A Word template, filled in: open it once, set it once per case, make one document per council.

Importing this module loads neither docx nor docxtpl; only templates that need them do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeAlias

from jinja2 import Template

from sognko_docs.compose.verdi import Blokk
from sognko_docs.word.avslutt import Avslutting, Oppdelt, del_opp
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.finn_stad import til_malfeil
from sognko_docs.word.kompiler import VARIERER, blokknamn
from sognko_docs.word.miljoe import lag_miljoe
from sognko_docs.word.nummerering import Nummerering
from sognko_docs.word.pakke import Eigenskapar, Pakke, opne_pakke
from sognko_docs.word.plan import Lager, Plan

__all__ = ["Eigenskapar", "Mal", "MalFeil", "Sett"]

Lane: TypeAlias = Literal["auto", "snøgg", "docxtpl"]
MAKS_BLOKKAR = 1024


class Mal:
    """A template made ready. ``sha256`` is the hash of the file."""

    def __init__(self, data: bytes, sha256: str, plan: Plan) -> None:
        self.sha256 = sha256
        self.data = data
        self.plan = plan
        self.nummer = Nummerering(*plan.nummer) if plan.nummer else None
        self.blokk = lru_cache(maxsize=MAKS_BLOKKAR)(self._blokk)
        self._kode: Template | None = None
        self.pakke = Pakke(opne_pakke(data), dict(plan.ordna), self.nummer)

    @classmethod
    def opne(cls, fil: Path, lager: Path | None = None) -> Mal:
        """Open the template ``fil``; ``lager`` is a folder where compiled templates are kept.

        Raise ``MalFeil`` when the file is no Word template or its tags do not fit together.
        """
        data = fil.read_bytes()
        sha256 = hashlib.sha256(data).hexdigest()
        kjende = Lager(lager)
        plan = kjende.hent(sha256)
        if plan is None:
            from sognko_docs.word.planlegg import planlegg  # noqa: PLC0415  costs lxml, not needed for a kept plan

            plan = planlegg(opne_pakke(data))
            kjende.legg(sha256, plan)
        return cls(data, sha256, plan)

    def sett(self, delt: Mapping[str, object], lane: Lane = "auto") -> Sett:
        """Return the template with the names all councils share; shared text is rendered once here.

        ``lane`` is for tests: ``snøgg`` is our own renderer, ``docxtpl`` is docxtpl itself.
        """
        if lane == "docxtpl" or (lane == "auto" and self.plan.kode is None):
            from sognko_docs.word.docxtplbane import DocxtplSett  # noqa: PLC0415  costs docxtpl, seldom needed

            return DocxtplSett(self, delt)
        if self.plan.kode is None:
            raise MalFeil("malen bruker merke som berre docxtpl kan setje")
        return Sett(self, delt)

    @property
    def kode(self) -> Template:
        """The compiled template."""
        if self._kode is None:
            if self.plan.kode is None:
                raise MalFeil("malen bruker merke som berre docxtpl kan setje")
            miljoe = lag_miljoe(self.plan.rpr, self.blokk)
            self._kode = Template.from_code(miljoe, self.plan.kode, miljoe.globals)
        return self._kode

    def _blokk(self, blokk: Blokk, nr: int) -> str:
        from sognko_docs.word.markdown import Blokkskrivar  # noqa: PLC0415  costs markdown-it, not all need it

        ppr, rpr = self.plan.blokkar[nr]
        return Blokkskrivar(
            ppr, rpr, frozenset(self.plan.stilar), nr, nummerert=self.nummer is not None
        ).skriv(blokk)


class Sett:
    """A template for one case. What does not depend on the council is rendered at most once."""

    def __init__(self, mal: Mal, delt: Mapping[str, object]) -> None:
        self.mal = mal
        self._bitar: dict[str, Oppdelt] = {}
        self._delt = dict(delt)

    def dokument(self, kommune: object | None, eigenskapar: Eigenskapar) -> bytes:
        """Return the Word file for one council, or the one file for all when ``kommune`` is None.

        Raise ``MalFeil`` with the place when the template asks for something that is not there.
        """
        plan = self.mal.plan
        avslutting = Avslutting(plan.fyrste_id, plan.opptekne, self._bit)
        kontekst = {**self._delt, VARIERER: kommune}
        ferdige = {
            namn: avslutting.del_(del_opp(self._koeyr(blokknamn(nr), kontekst)))
            for nr, namn in enumerate(plan.delar)
        }
        return self.mal.pakke.bygg(ferdige, avslutting.lister, eigenskapar)

    def _koeyr(self, namn: str, kontekst: dict[str, object]) -> str:
        kode = self.mal.kode
        try:
            return "".join(kode.blocks[namn](kode.new_context(kontekst, shared=True)))
        except MalFeil:
            raise
        except Exception as feil:  # whatever a template can provoke becomes one error with its place
            raise til_malfeil(feil, kode, self.mal.plan.stader) from feil

    def _bit(self, namn: str) -> Oppdelt:
        if namn not in self._bitar:
            self._bitar[namn] = del_opp(self._koeyr(namn, self._delt))
        return self._bitar[namn]
