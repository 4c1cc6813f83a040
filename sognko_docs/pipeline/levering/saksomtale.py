"""What is said of a case in the manifest of its set: its facts, what was found, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterable

from sognko_docs.compose.foelgjeark import Notat, gjeremaal
from sognko_docs.compose.plan import Plan
from sognko_docs.compose.reintekst import rein_blokk
from sognko_docs.compose.saksomtale import Funnomtale, Saksomtale, saksomtale
from sognko_docs.finding import Finding, Stad
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.sjekk import Kontrollert
from sognko_docs.report.plassert import Plassert, plasser


def lag_omtale(kontrollert: Kontrollert, lasta: Lasta, plan: Plan, funn: Iterable[Finding]) -> Saksomtale:
    """Return what the set of a case is to say of it; ``funn`` are those of the build, beside those of the check."""
    # The findings stand in the index themselves, so it need not be told to look at them.
    att = gjeremaal(lasta.sak, lasta.register, Notat(lasta.namn))
    opne = (rein_blokk(ei).replace("\n", " ") for ei in plan.delt.opne_spoersmaal)
    plasserte = plasser((*kontrollert.funn, *funn), kontrollert.lesing.finn_stad)
    return saksomtale(
        lasta.sak,
        lasta.register,
        plan.dokument,
        funn=tuple(dict.fromkeys(map(_omtal, plasserte))),
        manglar=(*att, *(f"Ope spørsmål: {tekst}" for tekst in opne)),
    )


def _omtal(plassert: Plassert) -> Funnomtale:
    ei = plassert.finding
    return Funnomtale(ei.kode, ei.grad.value, ei.melding, ei.hjelp, _stad(plassert.stad))


def _stad(stad: Stad | None) -> str:
    """Return a place without its folder, which is another on every machine."""
    if stad is None:
        return ""
    linje = f", linje\u00a0{stad.linje}" if stad.linje else ""
    return f"{stad.fil.name}{linje}{f', {stad.delstad}' if stad.delstad else ''}"
