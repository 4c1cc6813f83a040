"""The slow lane: docxtpl itself sets the template, for what our own renderer does not know.

It is given the same prepared template and environment, and its output goes through the same
finishing, so a document is the same whichever lane made it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template
from jinja2.sandbox import SandboxedEnvironment

from sognko_docs.word.avslutt import Avslutting, del_opp
from sognko_docs.word.diagram import Form, vedlagt
from sognko_docs.word.eigenskapar import EIGNE, KJERNE, eigne_xml, kjerne_xml
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.finn_stad import melding
from sognko_docs.word.grunnmal import Grunnmal
from sognko_docs.word.kompiler import VARIERER, kjelde
from sognko_docs.word.markoer import NR_LUKK, NR_OPEN, TOM
from sognko_docs.word.miljoe import lag_miljoe
from sognko_docs.word.pakke import Eigenskapar, Pakke, opne_pakke, ordna_pakke
from sognko_docs.word.planlegg import foerebu, malen_sine_delar
from sognko_docs.word.sett import Sett
from sognko_docs.word.stad import KORT, delnamn
from sognko_docs.word.zipfil import pakk, skriv_zip

_NR = re.compile(f"{NR_OPEN}\\d+{NR_LUKK}")
_TOMME = Eigenskapar("", "", date(1980, 1, 1), {})
_UKJENT_DEL = "word/endnotes.xml"
"""The one text part docxtpl never looks at; it is plain Jinja in our own environment instead."""


class DocxtplSett(Sett):
    """A template for one case, set by docxtpl, a whole document each time."""

    def __init__(self, mal: Grunnmal, delt: Mapping[str, object], form: Form = "word") -> None:
        super().__init__(mal, delt, form)
        medlemer = opne_pakke(mal.data)
        delar = malen_sine_delar(medlemer)
        ferdige, samling = foerebu(delar, "docxtpl")
        self._rpr = samling.rpr
        self._notar = foerebu({n: x for n, x in delar.items() if n == _UKJENT_DEL}, "jinja")
        for namn, xml in ferdige.items():
            if namn != _UKJENT_DEL:
                medlemer[namn] = pakk(namn, _NR.sub("", xml).encode())
        medlemer[KJERNE] = pakk(KJERNE, kjerne_xml(_TOMME))
        medlemer[EIGNE] = pakk(EIGNE, eigne_xml({}))
        medlemer.update({n: pakk(n, x) for n, x in ordna_pakke(medlemer).items()})
        self._klar = skriv_zip(medlemer.values())

    def dokument(self, kommune: object | None, eigenskapar: Eigenskapar) -> bytes:
        """Return the Word file for one council; see ``Sett.dokument``."""
        kontekst = {**self._delt, VARIERER: kommune}
        medlemer = opne_pakke(self._set_med_docxtpl(kontekst))
        plan = self.mal.plan
        avslutting = Avslutting(plan.fyrste_id, plan.opptekne, form=self.form)
        delar = {n: medlemer[n].innhald().decode().replace(TOM, "") for n in plan.delar if n in medlemer}
        delar |= self._set_notar(kontekst)
        ferdige = {n: avslutting.del_(del_opp(delar[n])) for n in plan.delar if n in delar}
        pakke = Pakke(medlemer, ordna_pakke(medlemer), self.mal.nummer)
        return pakke.bygg(ferdige, avslutting.lister, eigenskapar, vedlagt(avslutting.diagram, self.form))

    def _set_med_docxtpl(self, kontekst: dict[str, object]) -> bytes:
        miljoe = _Sporande.av(lag_miljoe(self._rpr, self.mal.blokk, verna=True))
        mal = DocxTemplate(BytesIO(self._klar))
        try:
            mal.render(kontekst, miljoe)
        except Exception as feil:  # whatever a template can provoke becomes one error with its place
            del_ = getattr(vars(mal).get("current_rendering_part"), "partname", "")
            stad = f"{delnamn(str(del_).lstrip('/'))}, «{miljoe.tekst(feil)}»"
            raise MalFeil(melding(feil), stad) from feil
        ut = BytesIO()
        mal.save(ut)
        return ut.getvalue()

    def _set_notar(self, kontekst: dict[str, object]) -> dict[str, str]:
        delar, samling = self._notar
        miljoe = lag_miljoe(samling.rpr, self.mal.blokk)
        return {n: miljoe.from_string(kjelde(xml, [])).render(kontekst) for n, xml in delar.items()}


class _Sporande(SandboxedEnvironment):
    """Remembers the source it last read, so that a line number leads back to a paragraph."""

    kjelde: str = ""

    @classmethod
    def av(cls, miljoe: SandboxedEnvironment) -> _Sporande:
        """Return an environment that is like ``miljoe`` in all else."""
        ny = cls(
            undefined=miljoe.undefined, autoescape=True, finalize=miljoe.finalize, keep_trailing_newline=True
        )
        ny.filters = miljoe.filters
        return ny

    def from_string(self, source: Any, *resten: Any, **fleire: Any) -> Template:  # noqa: ANN401  Jinja's own
        """Read a template, and remember its source."""
        self.kjelde = source
        return super().from_string(source, *resten, **fleire)

    def tekst(self, feil: Exception) -> str:
        """Return the start of the paragraph where ``feil`` was raised."""
        linje, spor = 0, feil.__traceback__
        while spor is not None:
            if spor.tb_frame.f_code.co_filename == "<template>":
                linje = spor.tb_lineno
            spor = spor.tb_next
        linjer = self.kjelde.split("\n")
        rein = re.sub(r"<[^>]+>|\)?\|_[a-z]\(\d+\)", "", linjer[linje - 1] if linje else "")
        return rein.replace("{{ (", "{{ ").strip()[:KORT]
