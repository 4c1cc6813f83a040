"""A Word file that came back from a council, held against the document as the case gives it, a line per stage.

Nothing is written, and the file is only read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.annleis import annleis
from sognko_docs.identity.endring import Endring
from sognko_docs.identity.jamfoering import jamfoer
from sognko_docs.identity.ordlinje import Ordlinje, linjer
from sognko_docs.identity.tekst import Tekst
from sognko_docs.load.resultat import Lesing
from sognko_docs.pipeline.retur.annleisfunn import annleisfunn
from sognko_docs.pipeline.retur.grunnlag import (
    FinnUtgaave,
    Grunnlag,
    Kjenning,
    Saker,
    finn_grunnlag,
    ingen_utgaave,
)
from sognko_docs.pipeline.retur.kjennatt import kjenn_att
from sognko_docs.pipeline.retur.returfunn import Returfunn
from sognko_docs.pipeline.retur.returnotat import notat
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import LesFeil, les
from sognko_docs.word.merknadar import Merknad, merknadar
from sognko_docs.word.vakt import les_fil
from sognko_docs.word.visningar import Visningar, visningar


@dataclass(frozen=True, slots=True)
class Retur:
    """What came of a file: what it is, the changes in it, and the findings, placed in the case they belong to."""

    fil: Path
    funn: tuple[Finding, ...]
    kjenning: Kjenning | None = None
    endringar: tuple[Endring, ...] = ()
    lesing: Lesing | None = None
    avsnitt: int = 0
    """How many paragraphs it has."""
    uendra: int = 0
    """How many of them say what they should."""
    foer: tuple[Ordlinje, ...] = ()
    """The paragraphs as the case gives them."""
    etter: tuple[Ordlinje, ...] = ()
    """The paragraphs as they came back, with what is proposed accepted."""
    kjend_utgaave: bool = True
    """False when the version it was made from is not to be had."""

    @property
    def drift(self) -> tuple[Endring, ...]:
        """The changes that make it say something else than the other councils' documents."""
        return tuple(ei for ei in self.endringar if ei.er_drift)


def les_retur(fil: Path, saker: Saker, finn_utgaave: FinnUtgaave = ingen_utgaave) -> Retur:
    """Read a file that came back, and tell all that is changed in it.

    ``finn_utgaave`` finds the version of the case the file was made from, when it is not the one that stands.
    """
    data = les_fil(fil)
    if isinstance(data, Finding):
        return Retur(fil, (data,))
    try:
        syn = visningar(data)
        avvist = les(syn.avvist)
        kjenning, om = kjenn_att(avvist, fil, saker)
        if kjenning is None:
            return Retur(fil, om)
        grunnlag = finn_grunnlag(kjenning, saker, finn_utgaave, fil)
        if isinstance(grunnlag, Finding):
            return Retur(fil, (*om, grunnlag), kjenning)
        return _jamfoer(_Fil(fil, data, syn, avvist, kjenning, grunnlag), saker, om)
    except LesFeil as feil:
        hjelp = "opne fila i Word, lagre ho på nytt, og prøv igjen"
        return Retur(fil, (Finding("D121", str(feil).capitalize(), hjelp=hjelp, stad=Stad(fil)),))


@dataclass(frozen=True, slots=True)
class _Fil:
    fil: Path
    data: bytes
    syn: Visningar
    avvist: Tekst
    kjenning: Kjenning
    grunnlag: Grunnlag


def _jamfoer(ei: _Fil, saker: Saker, om: tuple[Finding, ...]) -> Retur:
    """Hold both views against the document: what stands in the file now, then what is proposed in it."""
    kontrollert = saker.kontrollert(ei.kjenning.sak)
    grunnlag = visningar(ei.grunnlag.data).avvist
    gamle = linjer(les(grunnlag), haldt_saman)
    nye = linjer(ei.avvist, haldt_saman)
    no = jamfoer(gamle, nye, ei.syn.spor)
    siste, etter = no, nye
    if ei.syn.godteken is not ei.syn.avvist:
        etter = linjer(les(ei.syn.godteken), haldt_saman)
        siste = jamfoer(no.nye, etter, ei.syn.spor, framlegg=True)
    endringar = no.endringar + (siste.endringar if siste is not no else ())
    forteljar = Returfunn(ei.fil, ei.kjenning, kontrollert.lesing)
    funn = [*om, *([ei.grunnlag.merknad] if ei.grunnlag.merknad else [])]
    funn += [forteljar.endring(endring) for endring in endringar]
    funn += [
        forteljar.merknad(merknad, linje, plass)
        for merknad, linje, plass in _merknadar(merknadar(ei.data), siste.nye)
    ]
    funn += annleisfunn(ei.fil, annleis(les(grunnlag, verknad=True), les(ei.syn.avvist, verknad=True)))
    funn += notat(ei.fil, gamle, nye, no.nye, skjult=ei.syn.skjult)
    uendra = sum(1 for linje in no.nye if not _er_endra(linje, endringar))
    svar = Retur(ei.fil, tuple(funn), ei.kjenning, endringar, kontrollert.lesing, len(no.nye), uendra)
    return replace(svar, foer=gamle, etter=etter, kjend_utgaave=ei.grunnlag.kjend)


def _er_endra(linje: Ordlinje, endringar: Iterable[Endring]) -> bool:
    return any((e.stad.del_, e.stad.nr) == (linje.avsnitt.del_, linje.nr) for e in endringar)


def _merknadar(
    alle: Sequence[Merknad], nye: Sequence[Ordlinje]
) -> list[tuple[Merknad, Ordlinje | None, int]]:
    """Return the comments with the paragraph each stands in, and where in it."""
    stader = {ident: (linje, plass) for linje in nye for plass, ident in linje.merkt.merknadar}
    return [(ein, *stader.get(ein.id, (None, 0))) for ein in alle]
