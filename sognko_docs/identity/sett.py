"""The proof of a whole case: document by document, with the hashes that anybody can work out again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sognko_docs.identity.likelydande import ALGORITME, VERSJON, Avvik, Prov, Verknad, prov
from sognko_docs.identity.tekst import Tekst

FELLES_FIL = "felles fil"


@dataclass(frozen=True, slots=True)
class Dokumentprov:
    """The proof of one document. ``summar`` is the SHA-256 of each council's file.

    ``felles`` is true for one and the same file for all; ``prov`` is None for what holds no text of ours.
    """

    filnamn: str
    summar: Mapping[str, str]
    felles: bool
    prov: Prov | None = None

    @property
    def kommunar(self) -> tuple[str, ...]:
        """The councils that have it."""
        return tuple(self.summar)

    @property
    def avvik(self) -> tuple[Avvik, ...]:
        """All that differs."""
        return (*(self._ulike() if self.felles else ()), *(self.prov.avvik if self.prov else ()))

    def _ulike(self) -> Iterator[Avvik]:
        """Yield the councils whose file is not the one that most have."""
        verdiar = list(self.summar.values())
        venta = max(verdiar, key=verdiar.count)
        for kommune, summa in self.summar.items():
            if summa != venta:
                yield Avvik(kommune, "", summa[:12], venta[:12], FELLES_FIL)


def prov_dokument(
    filnamn: str,
    summar: Mapping[str, str],
    tekstar: Mapping[str, Tekst],
    *,
    felles: bool,
    verknad: Verknad | None = None,
) -> Dokumentprov:
    """Return the proof of a document. Of files that are equal bit for bit it is enough to have read one.

    ``verknad`` is needed when a program has saved one of them.
    """
    return Dokumentprov(filnamn, summar, felles, prov(tekstar, verknad) if tekstar else None)


def er_felles(tekstar: Iterable[Tekst]) -> bool:
    """True for a document for all: it names no council as the one it was made for."""
    return any("kommune" not in tekst.eigne for tekst in tekstar)


def samla(dokument: Iterable[Dokumentprov]) -> str:
    """Return one hash of all that is the same: the shared text, the role texts and the files for all."""
    linjer = (
        f"{ei.filnamn}|{summa}" for ei in sorted(dokument, key=lambda ei: ei.filnamn) for summa in _summar(ei)
    )
    return hashlib.sha256("\n".join(linjer).encode()).hexdigest()


def _summar(ei: Dokumentprov) -> Iterator[str]:
    if ei.felles:
        yield from sorted(set(ei.summar.values()))
    if ei.prov:
        yield ei.prov.delt
        yield from (f"{sti} {summa}" for sti, summa in ei.prov.rolletekst.items())


def som_data(sak: str, inndata: str, dokument: Iterable[Dokumentprov]) -> dict[str, Any]:
    """Return the proof as it stands in ``likelydande.json``."""
    alle = tuple(dokument)
    return {
        "format": 1,
        "algoritme": {"namn": ALGORITME, "versjon": VERSJON, "summering": "SHA-256"},
        "sak": sak,
        "inndata": inndata,
        "samla": samla(alle),
        "dokument": {ei.filnamn: _eitt(ei) for ei in alle},
    }


def _eitt(ei: Dokumentprov) -> dict[str, Any]:
    ut: dict[str, Any] = {"kommunar": list(ei.kommunar), "felles_fil": ei.felles}
    if ei.felles:
        ut["sha256"] = next(iter(ei.summar.values()))
    if ei.prov:
        ut["delt_tekst"] = ei.prov.delt
        if ei.prov.rolletekst:
            ut["rolletekst"] = dict(ei.prov.rolletekst)
            ut["vedtakspunkt"] = {kommune: list(stiar) for kommune, stiar in ei.prov.roller.items()}
        if not ei.felles:
            ut["kommunefelt"] = {
                kommune: {sti: list(dict.fromkeys(verdiar)) for sti, verdiar in felt.items()}
                for kommune, felt in ei.prov.felt.items()
            }
    return ut
