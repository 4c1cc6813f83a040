"""Which case, document and council a file that came back belongs to: what it says itself, else what it is most like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.ordlinje import BILETE, DIAGRAM
from sognko_docs.identity.tekst import Tekst
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.saker import SAKSFIL
from sognko_docs.pipeline.retur.grunnlag import Kjenning, Saker
from sognko_docs.word.diagram import Form
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import les

_ORD = re.compile(r"\w{6,}")
MINST = 0.3
"""How much of a file must stand in a document for it to be that one."""
TYDELEG = 0.8
"""How much must stand in it before only that document is tried in the other cases."""
_PROEV = 3
"""How many cases are tried when a file does not say which it is of."""


def kjenn_att(tekst: Tekst, fil: Path, saker: Saker) -> tuple[Kjenning | None, tuple[Finding, ...]]:
    """Return what a file is, and findings: that it is not known (D140), or was known by its words (D141)."""
    kjenning, funn = _kjenn_att(tekst, fil, saker)
    return kjenning and replace(kjenning, diagram=_diagramform(tekst)), funn


def _diagramform(tekst: Tekst) -> Form:
    """Return the form the charts of a file have; a picture beside a chart is somebody's own."""
    slag = {forstavn for ein in tekst.avsnitt for forstavn in (DIAGRAM, BILETE) if forstavn in ein.tekst}
    return "bilete" if slag == {BILETE} else "word"


def _kjenn_att(tekst: Tekst, fil: Path, saker: Saker) -> tuple[Kjenning | None, tuple[Finding, ...]]:
    eigne = tekst.eigne
    if "møte" in eigne:
        return None, (
            _ukjend(fil, "Fila er ei innkalling eller ei sakliste, og ho har inga sak å jamførast med"),
        )
    if not saker.namn():
        raad = f"køyr kommandoen i prosjektmappa, den som har «{SAKSMAPPE}» i seg"
        return None, (_ukjend(fil, "Det ligg ingen saker i mappa kommandoen er køyrd i", raad),)
    sak, dokument = eigne.get("sak", ""), eigne.get("dokument", "")
    sagt = Kjenning(sak, dokument, eigne.get("kommune", ""), eigne.get("inngang", ""), eigne.get("mal", ""))
    if sak and saker.har(sak):
        if saker.finn(sagt) is not None:
            return sagt, ()
        if saker.kontrollert(sak).lesing.lasta is None:
            raad = f"køyr «sognko check {sak}» og rett feila"
            return None, (_ukjend(fil, f"Saka «{sak}» har feil og kan ikkje lesast", raad),)
        if dokument:
            til = f" til {sagt.kommune}" if sagt.kommune else ""
            return None, (_ukjend(fil, f"Saka «{sak}» har ikkje dokumentet «{dokument}»{til}"),)
    return _etter_innhald(tekst, fil, saker, sak if saker.har(sak) else "")


def _etter_innhald(
    tekst: Tekst, fil: Path, saker: Saker, sak: str
) -> tuple[Kjenning | None, tuple[Finding, ...]]:
    """Try the cases that are near, the nearest first; once a document is plainly the one, only that in the others."""
    avsnitt = _avsnitt(tekst)
    moegelege: dict[Kjenning, set[str]] = {}
    best: Kjenning | None = None
    for namn in (sak,) if sak else _naeraste(tekst, saker):
        tydeleg = best if best is not None and (best.likskap or 0.0) > TYDELEG else None
        for ein in _alle(saker, namn, tydeleg):
            data = saker.lag(ein)
            innhald = set() if isinstance(data, Finding) else _avsnitt(les(data))
            moegelege[replace(ein, likskap=_del(avsnitt, innhald))] = innhald
        best = max(moegelege, key=lambda ein: ein.likskap or 0.0, default=None)
    if best is None or (best.likskap or 0.0) < MINST:
        return None, (_ukjend(fil, "Fila liknar ikkje på noko dokument i sakene"),)
    andre = [ein for ein, ord_ in moegelege.items() if ein != best and _tett(avsnitt, moegelege[best], ord_)]
    return replace(best, usikker=bool(andre)), (_kjend(best, andre, fil, saker),)


def _tett(avsnitt: set[str], best: set[str], andre: set[str]) -> bool:
    """True when what tells two documents apart does not tell which of them the file is."""
    for_best, for_andre = len(avsnitt & (best - andre)), len(avsnitt & (andre - best))
    return for_best < 2 * max(for_andre, 1) - (not for_andre)


def _avsnitt(tekst: Tekst) -> set[str]:
    return {haldt_saman(ein.tekst.strip()) for ein in tekst.avsnitt if len(ein.tekst) > 1}


def _naeraste(tekst: Tekst, saker: Saker) -> list[str]:
    """Return the cases whose YAML has most of the long words of the file; a word few cases have, tells most."""
    orda = {ord_ for avsnitt in tekst.avsnitt for ord_ in _ORD.findall(avsnitt.tekst.lower())}
    treff: dict[str, set[str]] = {}
    for sak in saker.namn():
        yaml = (saker.rot / SAKSMAPPE / sak / SAKSFIL).read_text(encoding="utf-8", errors="replace")
        treff[sak] = orda & set(_ORD.findall(yaml.lower()))
    saker_med = Counter(ord_ for eine in treff.values() for ord_ in eine)

    def vekt(sak: str) -> Fraction:
        return sum(
            (Fraction(tal, nr) for nr, tal in Counter(saker_med[o] for o in treff[sak]).items()), Fraction()
        )

    return sorted(treff, key=vekt, reverse=True)[:_PROEV]


def _alle(saker: Saker, sak: str, berre: Kjenning | None) -> Iterator[Kjenning]:
    """Yield every document of a case as a file could be it, or only the one that is as another case has it."""
    for ein in saker.dokumenta(sak):
        if berre is not None and ein.mal != berre.dokument:
            continue
        for kommune in ein.mottakarar[:1] if ein.felles else ein.mottakarar:
            if berre is None or ein.felles or kommune == berre.kommune:
                yield Kjenning(sak, ein.mal, "" if ein.felles else kommune)


def _del(avsnitt: set[str], andre: set[str]) -> float:
    """Return how much the file and a document have in common: paragraphs in both, of those in either."""
    return len(avsnitt & andre) / len(avsnitt | andre) if avsnitt and andre else 0.0


def _ukjend(fil: Path, melding: str, hjelp: str = "") -> Finding:
    raad = hjelp or "sjå etter at det er rett fil og rett prosjektmappe"
    return Finding("D140", melding, hjelp=raad, stad=Stad(fil))


def _kjend(best: Kjenning, tette: list[Kjenning], fil: Path, saker: Saker) -> Finding:
    prosent = round(100 * (best.likskap or 0.0))
    melding = f"Fila er kjend att på innhaldet: {namn_paa(best, saker)} ({prosent} % likt)"
    if not tette:
        return Finding("D141", melding, hjelp="sjå etter at det er rett", grad=Grad.MERKNAD, stad=Stad(fil))
    andre = ", ".join(namn_paa(ein, saker) for ein in tette[:_PROEV])
    hjelp = f"sjå etter at det er rett; ho kan òg vere {andre}"
    return Finding(
        "D141", f"{melding}, men det er usikkert", hjelp=hjelp, grad=Grad.AATVARING, stad=Stad(fil)
    )


def namn_paa(kjenning: Kjenning, saker: Saker) -> str:
    """Return a document as people name it: «saksframlegg til Vik i «kart-oppmaaling-gis»»."""
    lasta, ein = saker.kontrollert(kjenning.sak).lesing.lasta, saker.finn(kjenning)
    namn = ein.tittel.partition(":")[0] if ein else kjenning.dokument
    til = f" til {lasta.register.kommunar[kjenning.kommune].kortnamn}" if lasta and kjenning.kommune else ""
    return f"{namn[:1].lower()}{namn[1:]}{til} i «{kjenning.sak}»"
