"""A template that has been worked out, and its compiled code."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Template

from sognko_docs.compose.verdi import Blokk
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.miljoe import lag_miljoe
from sognko_docs.word.nummerering import Nummerering
from sognko_docs.word.pakke import Pakke, opne_pakke
from sognko_docs.word.plan import Plan

MAKS_BLOKKAR = 1024


class Grunnmal:
    """A template made ready. ``sha256`` is the hash of the file."""

    def __init__(self, data: bytes, sha256: str, plan: Plan) -> None:
        self.sha256 = sha256
        self.data = data
        self.plan = plan
        self.nummer = Nummerering(*plan.nummer) if plan.nummer else None
        self.blokk = lru_cache(maxsize=MAKS_BLOKKAR)(self._blokk)
        self._kode: Template | None = None
        self.pakke = Pakke(opne_pakke(data), dict(plan.ordna), self.nummer)

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
