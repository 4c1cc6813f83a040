"""The proof that N documents say the same, read from the finished files and not from the plan.

Every span is shared text, role text or a council field. Council fields (controls whose path starts
with ``kommune.``) are replaced by their path, whole paragraphs in such a control are set aside, points of the
decision are compared path by path, and what is left must be the same in all, part by part of the case paper,
whatever order a council has its parts in. The proof knows nothing of how the files were made.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sognko_docs.identity.gjenreising import gjenreis, rollestiar
from sognko_docs.identity.linje import Linje
from sognko_docs.identity.omlagra import berre_det_som_blir, er_omlagra, har_merke, med_utsjaanad
from sognko_docs.identity.oppdeling import Oppdelt, del_opp
from sognko_docs.identity.skilnad import skilnader
from sognko_docs.identity.tekst import Tekst

ALGORITME = "likelydande"
VERSJON = 1
"""Goes up when the same files would get another hash."""

ENDRING, EIGENSKAP = "endring", "eigenskap"
ROLLETEKST = "rolletekst"
UPROVA = "uprova"
_EIGNE_SINE = frozenset({"kommune"})
_UVISSE = frozenset({"modified", "lastModifiedBy", "revision", "created", "lastPrinted"})
T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Avvik:
    """A place where one council's document says something else than those of the others."""

    kommune: str
    stad: str
    """The part of the case paper, or the path of the role text."""
    venta: str
    fekk: str
    slag: str = "tekst"
    """``tekst``, ``rolletekst``, ``skjult``, ``oppbygging``, ``innhald``, ``merking``, ``endring``, ``eigenskap``,
    ``uprova``, ``form`` or ``side``; the last two do not change what is said."""

    @property
    def melding(self) -> str:
        """The difference in a sentence."""
        return f"Dokumentet er ikkje likelydande: {self.kommune} har «{self.fekk}», venta «{self.venta}»"


@dataclass(frozen=True, slots=True)
class Prov:
    """The outcome: hashes of what is shared and of each role text, the councils' own fields, and what differs."""

    delt: str
    rolletekst: Mapping[str, str]
    felt: Mapping[str, Mapping[str, tuple[str, ...]]]
    avvik: tuple[Avvik, ...]
    roller: Mapping[str, tuple[str, ...]]
    """The paths of the role text each council has, in its order."""
    blokkar: Mapping[str, frozenset[str]]
    """The council fields that whole paragraphs stand in, by council."""


@dataclass(frozen=True, slots=True)
class Verknad:
    """The documents read for what comes of them on the page, by council, when another program has saved one of them.

    ``moenster`` are those the case gives, needed when none has its controls left.
    """

    lesne: Mapping[str, Tekst]
    moenster: Mapping[str, Tekst]


def prov(tekstar: Mapping[str, Tekst], verknad: Verknad | None = None) -> Prov:
    """Compare the documents, by council; at least one. What most of them say is what is expected.

    A file that a program has saved is held against those that still have their controls, or else against
    what the case gives. Without either nobody can tell what is a council's own, and that is what is told.
    """
    if verknad is None:
        return _prov(tekstar)
    heile = {kommune: tekst for kommune, tekst in tekstar.items() if not er_omlagra(tekst)}
    lesne = {kommune: berre_det_som_blir(tekst) for kommune, tekst in verknad.lesne.items()}
    andre = {kommune: tekst for kommune, tekst in lesne.items() if kommune not in heile}
    if heile:
        return _med_andre(_prov(heile), andre, {kommune: lesne[kommune] for kommune in heile})
    moenster = {kommune: berre_det_som_blir(tekst) for kommune, tekst in verknad.moenster.items()}
    moenster = moenster or {kommune: tekst for kommune, tekst in andre.items() if har_merke(tekst)}
    if moenster:
        return _med_andre(_utan_filer(_prov(moenster)), andre, moenster)
    aaleine = _prov(andre)
    if len(andre) == 1:
        return aaleine
    uprova = (Avvik(k, "", "ei fil med merke", tekst.program, UPROVA) for k, tekst in andre.items())
    return replace(_utan_filer(aaleine), avvik=tuple(uprova))


def _utan_filer(provd: Prov) -> Prov:
    """Return a proof with what it says of the shared text and nothing of any file."""
    return replace(provd, felt={}, avvik=(), roller={}, blokkar={})


def _med_andre(provd: Prov, andre: Mapping[str, Tekst], moenster: Mapping[str, Tekst]) -> Prov:
    """Return a proof with the re-saved documents added, each held against the one of ``moenster`` it is most like."""
    for kommune, tekst in andre.items():
        naerast = _naerast(kommune, tekst, moenster)
        provd = replace(
            provd,
            felt={**provd.felt, kommune: naerast.felt[kommune]},
            avvik=(*provd.avvik, *(ei for ei in naerast.avvik if ei.kommune == kommune)),
            roller={**provd.roller, kommune: naerast.roller[kommune]},
            blokkar={**provd.blokkar, kommune: naerast.blokkar[kommune]},
        )
    return provd


def _naerast(kommune: str, tekst: Tekst, moenster: Mapping[str, Tekst]) -> Prov:
    """Return the proof of a document with the one it is most like, the council's own tried first."""
    provde: list[Prov] = []
    roller = rollestiar(tekst)
    andre = {k: heil for k, heil in moenster.items() if heil is not tekst} or moenster
    like = max(len(roller & rollestiar(ei)) for ei in andre.values())
    for _, heil in sorted(andre.items(), key=lambda ei: ei[0] != kommune):
        if len(roller & rollestiar(heil)) == like:
            provde.append(_prov({"": med_utsjaanad(heil), kommune: med_utsjaanad(gjenreis(tekst, heil))}))
            if not provde[-1].avvik:
                break
    return min(provde, key=lambda ei: len(ei.avvik))


def _prov(tekstar: Mapping[str, Tekst]) -> Prov:
    delte = {kommune: del_opp(tekst) for kommune, tekst in tekstar.items()}
    vanleg = {
        delen: _vanlegast([ei.delar.get(delen, []) for ei in delte.values()]) for delen in _delar(delte)
    }
    roller = {
        sti: _vanlegast(_som_har(delte, sti))
        for sti in sorted({s for ei in delte.values() for s in ei.roller})
    }
    return Prov(
        delt=_hash(
            linje for delen in sorted(vanleg) for linje in (delen, *(ei.rein for ei in vanleg[delen]))
        ),
        rolletekst={sti: _hash(ei.rein for ei in _nullstilt(linjer)) for sti, linjer in roller.items()},
        felt={k: {sti: tuple(v) for sti, v in sorted(ei.felt.items())} for k, ei in delte.items()},
        avvik=(
            *_i_tekst(delte, vanleg, roller),
            *_skjult(delte, vanleg),
            *_i_heile(tekstar),
            *_sporing(tekstar),
        ),
        roller={kommune: tuple(ei.roller) for kommune, ei in delte.items()},
        blokkar={kommune: frozenset(ei.blokkar) for kommune, ei in delte.items()},
    )


def _delar(delte: Mapping[str, Oppdelt]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(delen for ei in delte.values() for delen in ei.delar))


def _som_har(delte: Mapping[str, Oppdelt], sti: str) -> list[list[Linje]]:
    return [ei.roller[sti] for ei in delte.values() if sti in ei.roller]


def _vanlegast(kandidatar: Sequence[list[Linje]]) -> list[Linje]:
    """Return what most have; the first of them when as many have something else."""
    if all(ei == kandidatar[0] for ei in kandidatar):
        return kandidatar[0]
    reine = [tuple(ei.noekkel for ei in linjer) for linjer in kandidatar]
    return kandidatar[reine.index(_flest(reine))]


def _flest(verdiar: Iterable[T]) -> T:
    return Counter(verdiar).most_common(1)[0][0]


def _i_tekst(
    delte: Mapping[str, Oppdelt], vanleg: Mapping[str, list[Linje]], roller: Mapping[str, list[Linje]]
) -> Iterator[Avvik]:
    nummer = _rollenummer(delte)
    for kommune, ei in delte.items():
        for sti, linjer in ei.roller.items():
            for skilnad in skilnader(_nullstilt(roller[sti]), _nullstilt(linjer)):
                slag = ROLLETEKST if skilnad.slag == "tekst" else skilnad.slag
                yield Avvik(kommune, sti, skilnad.venta, skilnad.fekk, slag)
        fekk = _talde(ei)
        if fekk != (venta := nummer[: len(fekk)]):
            yield Avvik(kommune, "vedtak", " ".join(venta), " ".join(fekk), "oppbygging")
        for delen, linjer in vanleg.items():
            for skilnad in skilnader(linjer, ei.delar.get(delen, [])):
                yield Avvik(kommune, delen, skilnad.venta, skilnad.fekk, skilnad.slag)


def _skjult(delte: Mapping[str, Oppdelt], vanleg: Mapping[str, list[Linje]]) -> Iterator[Avvik]:
    """Yield what is hidden in all: that is alike, but nobody who treats the case can see it."""
    for delen, linjer in vanleg.items():
        for linje in linjer:
            if linje.skjult and linje.tekst:
                for kommune in (kommune for kommune, ei in delte.items() if linje in ei.delar.get(delen, [])):
                    yield Avvik(kommune, delen, "synleg tekst", linje.tekst, "skjult")


def _rollenummer(delte: Mapping[str, Oppdelt]) -> tuple[str, ...]:
    """Return the numbers of the points of a decision in order; whoever decides on fewer, counts alike."""
    talde = [_talde(ei) for ei in delte.values()]
    lengst = max(map(len, talde))
    return tuple(_flest(tal[nr] for tal in talde if nr < len(tal)) for nr in range(lengst))


def _talde(ei: Oppdelt) -> tuple[str, ...]:
    return tuple(linjer[0].nummer for linjer in ei.roller.values())


def _nullstilt(linjer: Sequence[Linje]) -> list[Linje]:
    """Return role text without the number of the point: a council that decides on fewer counts them otherwise."""
    return [linjer[0].utan_nummer(), *linjer[1:]]


def _i_heile(tekstar: Mapping[str, Tekst]) -> Iterator[Avvik]:
    """Yield how documents differ as wholes."""
    sett = {kommune: _heile(tekst) for kommune, tekst in tekstar.items()}
    for slag, namn in dict.fromkeys(noekkel for ei in sett.values() for noekkel in ei):
        venta = _flest(ei.get((slag, namn), "") for ei in sett.values())
        for kommune, ei in sett.items():
            if (fekk := ei.get((slag, namn), "")) != venta:
                yield Avvik(kommune, namn, venta or "ingenting", fekk or "ingenting", slag)


def _sporing(tekstar: Mapping[str, Tekst]) -> Iterator[Avvik]:
    """Yield the changes that are tracked in any document, and the comments."""
    for kommune, tekst in tekstar.items():
        for spor in tekst.endringar:
            yield Avvik(
                kommune, spor.del_, "ingen sporing", f"{spor.slag} ({spor.forfattar}): {spor.tekst}", ENDRING
            )


def _heile(tekst: Tekst) -> dict[tuple[str, str], str]:
    ut = {(ei.slag, ei.namn): ei.verdi for ei in tekst.trekk}
    for namn, verdi in tekst.kjerne.items():
        if namn not in _UVISSE and verdi:
            ut[EIGENSKAP, f"eigenskapen «{namn}»"] = verdi
    for namn, verdi in tekst.eigne.items():
        if namn not in _EIGNE_SINE:
            ut[EIGENSKAP, f"eigenskapen «{namn}»"] = verdi
    return ut


def _hash(linjer: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(linjer).encode()).hexdigest()
