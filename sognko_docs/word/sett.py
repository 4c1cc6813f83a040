"""A template filled in for one case, by our own renderer."""

from __future__ import annotations

from collections.abc import Mapping

from sognko_docs.word.avslutt import Avslutting, Oppdelt, del_opp
from sognko_docs.word.bitminne import Skriven
from sognko_docs.word.diagram import Form, vedlagt
from sognko_docs.word.eigenskapar import Eigenskapar
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.finn_stad import til_malfeil
from sognko_docs.word.grunnmal import Grunnmal
from sognko_docs.word.kompiler import VARIERER, blokknamn


class Sett:
    """A template for one case. What does not depend on the council is rendered at most once."""

    def __init__(self, mal: Grunnmal, delt: Mapping[str, object], form: Form = "word") -> None:
        self.mal, self.form = mal, form
        self._bitar: dict[str, Oppdelt] = {}
        self._skrivne: dict[str, Skriven] = {}
        self._delt = dict(delt)

    def dokument(self, kommune: object | None, eigenskapar: Eigenskapar) -> bytes:
        """Return the Word file for one council, or the one file for all when ``kommune`` is None.

        Raise ``MalFeil`` with the place when the template asks for something that is not there.
        """
        plan = self.mal.plan
        avslutting = Avslutting(plan.fyrste_id, plan.opptekne, self._bit, self.form, self._skrivne)
        kontekst = {**self._delt, VARIERER: kommune}
        ferdige = {
            namn: avslutting.del_(del_opp(self._koeyr(blokknamn(nr), kontekst)))
            for nr, namn in enumerate(plan.delar)
        }
        tillegg = vedlagt(avslutting.diagram, self.form)
        return self.mal.pakke.bygg(ferdige, avslutting.lister, eigenskapar, tillegg)

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
