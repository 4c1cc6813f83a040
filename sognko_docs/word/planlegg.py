"""Works a template out: opens the package, makes the parts ready, compiles them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from jinja2 import TemplateSyntaxError

from sognko_docs.word.feil import MalFeil
from sognko_docs.word.foerebu import Dialekt, Samling, foerebu_del
from sognko_docs.word.kompiler import kjelde, kompiler
from sognko_docs.word.miljoe import lag_miljoe
from sognko_docs.word.nummerering import NUMMERERING, PUNKTSTIL, STIL, STILAR, finn_nummerering, stilar
from sognko_docs.word.pakke import DOKUMENT, TEKSTDEL, ordna_pakke
from sognko_docs.word.plan import Plan, reserver
from sognko_docs.word.struktur import strukturfeil
from sognko_docs.word.zipfil import Medlem


def malen_sine_delar(medlemer: Mapping[str, Medlem]) -> dict[str, bytes]:
    """Return the parts that are rendered, body first: those with a tag, and always the body."""
    delar = {n: m.innhald() for n, m in sorted(medlemer.items()) if TEKSTDEL.fullmatch(n)}
    return {n: xml for n, xml in delar.items() if n == DOKUMENT or b"{" in xml}


Ferdig: TypeAlias = tuple[dict[str, str], Samling]
"""The parts of a template made ready, by name, and what was found in them."""


def les_delar(delar: Mapping[str, bytes], dialekt: Dialekt) -> Ferdig:
    """Return the parts made ready, whatever is wrong with them."""
    samling = Samling()
    return {namn: foerebu_del(namn, xml, samling, dialekt) for namn, xml in delar.items()}, samling


def foerebu(delar: Mapping[str, bytes], dialekt: Dialekt) -> Ferdig:
    """Return the parts made ready and what was found in them; raise ``MalFeil`` when they are no use."""
    ferdige, samling = les_delar(delar, dialekt)
    if feil := strukturfeil(samling):
        raise MalFeil(feil[0].melding, feil[0].stad)
    return ferdige, samling


def planlegg(medlemer: Mapping[str, Medlem], ferdig: Ferdig | None = None) -> Plan:
    """Return the plan of a template; raise ``MalFeil`` where it cannot be used.

    ``ferdig`` is its parts made ready by a check that found nothing wrong.
    """
    delar = malen_sine_delar(medlemer)
    ferdige, samling = ferdig or foerebu(delar, "jinja")
    linjer: list[int] = []
    kode = None
    if not any(t.merke.til_docxtpl for t in samling.taggar):
        kjelder = [kjelde(xml, linjer, enkle=True) for xml in ferdige.values()]
        try:
            kode = kompiler(lag_miljoe((), lambda _, __: ""), kjelder)
        except TemplateSyntaxError as feil:
            tagg = samling.taggar[linjer[max(feil.lineno - 2, 0)]]
            raise MalFeil(
                f"merket {{{tagg.merke.slag} {tagg.merke.skrive} kan ikkje lesast", tagg.stad
            ) from feil
    stil_xml = stilar(medlemer[STILAR].innhald().decode()) if STILAR in medlemer else {}
    nummer = None
    if STIL in stil_xml and NUMMERERING in medlemer:
        xml = medlemer[NUMMERERING].innhald().decode()
        nummer = finn_nummerering(xml, stil_xml[STIL], stil_xml.get(PUNKTSTIL, ""))
    fyrste, opptekne = reserver(medlemer, delar)
    return Plan(
        kode=kode,
        delar=tuple(ferdige),
        stader=tuple(samling.taggar[nr].stad for nr in linjer),
        rpr=tuple(samling.rpr),
        blokkar=tuple(samling.blokkar),
        stilar=tuple(sorted(stil_xml)),
        ordna=tuple(ordna_pakke(medlemer).items()),
        nummer=(nummer.foer, nummer.etter, nummer.abstrakt, nummer.punkt) if nummer else None,
        fyrste_id=fyrste,
        opptekne=opptekne,
    )
