"""What else than the words is changed in a file that came back, told in two findings: what it holds, and how it looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.annleis import UTSJAANAD, Annleis
from sognko_docs.pipeline.retur.returord import kort

_VIST, _ORD = 4, 60
_HJELP_INNHALD = "sjå om endringa er meint; build lagar dokumentet slik malen og saka seier"
_HJELP_UTSJAANAD = "ingenting å gjere; ordlyden er den same, og build lagar dokumentet slik malen seier"
_NAMN = {
    "b": "feit skrift", "i": "kursiv", "u": "understreking", "vertAlign": "heva eller senka skrift", "sz": "skriftstorleik",
    "color": "skriftfarge", "highlight": "markering", "shd": "bakgrunnsfarge", "rFonts": "skrifttype",
    "spacing": "avstand mellom bokstavane", "position": "plass på linja", "w": "bokstavbreidd", "strike": "gjennomstreking",
    "dstrike": "dobbel gjennomstreking", "caps": "versalar", "smallCaps": "kapitelar", "vanish": "skjult skrift",
    "jc": "justering", "ind.left": "innrykk", "ind.right": "innrykk frå høgre", "ind.firstLine": "innrykk på fyrste linja",
    "spacing.before": "luft føre", "spacing.after": "luft etter", "spacing.line": "linjeavstand",
    "spacing.lineRule": "linjeavstand", "pBdr": "ramme", "ramme": "plassering", "pageBreakBefore": "sideskift føre",
    "keepNext": "held saman med neste", "keepLines": "held linjene saman", "contextualSpacing": "luft mellom like avsnitt",
    "skift": "sideskift", "bunden verdi": "verdi bunden til kontrollen", "celle": "samanslåing av celler",
    "avsnittsmerke": "avsnittsmerke",
}  # fmt: skip
"""What the properties are called where Word's own name says little."""


def annleisfunn(fil: Path, alle: Sequence[Annleis]) -> Iterator[Finding]:
    """Yield a finding on what else a file holds, and one on how it looks."""
    innhald = [ei for ei in alle if ei.slag != UTSJAANAD]
    utsjaanad = [ei for ei in alle if ei.slag == UTSJAANAD]
    if innhald:
        melding = f"Noko anna enn ordlyden er endra: {_liste(innhald)}"
        yield Finding("D162", melding, hjelp=_HJELP_INNHALD, grad=Grad.AATVARING, stad=Stad(fil))
    if utsjaanad:
        melding = f"Utsjånaden er endra: {_liste(utsjaanad)}"
        yield Finding("D163", melding, hjelp=_HJELP_UTSJAANAD, grad=Grad.MERKNAD, stad=Stad(fil))


def _liste(alle: Sequence[Annleis]) -> str:
    viste = list(dict.fromkeys(map(_eitt, alle)))
    fleire = f" og {len(viste) - _VIST} til" if len(viste) > _VIST else ""
    return "; ".join(viste[:_VIST]) + fleire


def _eitt(ei: Annleis) -> str:
    namn = _NAMN.get(ei.namn, ei.namn)
    kor = f" i «{_utdrag(ei.tekst)}»" if ei.tekst.strip() else ""
    if ei.slag == UTSJAANAD:
        return f"{namn}{kor}"
    if not ei.etter:
        return f"{namn} «{kort(ei.foer)}»{kor} er borte"
    return f"{namn}{kor}: «{kort(ei.foer) or 'ingen'}» er blitt «{kort(ei.etter)}»"


def _utdrag(tekst: str) -> str:
    flat = kort(tekst)
    return flat if len(flat) <= _ORD else f"{flat[:_ORD].rsplit(' ', 1)[0]} …"
