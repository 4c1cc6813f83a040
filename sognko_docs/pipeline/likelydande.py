"""The proof of a whole set of finished files, before it is put in place and whenever it is asked for again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TypeAlias

from sognko_docs.compose.foelgjeark import MAPPE as INTERNT
from sognko_docs.compose.kommunefelt import er_erklaert, passar, roller, ventar
from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.compose.vising import KommuneVising
from sognko_docs.delivery.manifest import sha256
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.gjenreising import med_blokkar
from sognko_docs.identity.likelydande import Avvik, Verknad
from sognko_docs.identity.omlagra import er_omlagra
from sognko_docs.identity.sett import Dokumentprov, er_felles, prov_dokument, som_data
from sognko_docs.identity.tekst import Tekst
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.provfunn import funn_av
from sognko_docs.word.lesing import LesFeil, les

JSON = "likelydande.json"
Stadfinnar: TypeAlias = Callable[[str], Stad]
"""Gives the place a finding on a file points at."""

Moensterfinnar: TypeAlias = Callable[[str], Mapping[str, bytes]]
"""Gives the files of a document as the case makes them, by council; none where it cannot."""

_FELLES_SLAG = frozenset({".xlsx"})
"""Files without text of ours that are one and the same for all."""


def ingen_moenster(_filnamn: str) -> dict[str, bytes]:
    """Know of no files but those that are there."""
    return {}


def etter_dokument(filer: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return the files of the councils: by the name of the document, then by the council's folder."""
    ut: dict[str, dict[str, str]] = {}
    for fil in sorted(filer):
        mappe, skilje, namn = fil.partition("/")
        if skilje and mappe != INTERNT:
            ut.setdefault(namn, {})[mappe] = fil
    return dict(sorted(ut.items()))


def prov_sett(
    filer: Mapping[str, bytes],
    sak: str,
    stad: Stadfinnar,
    lesne: dict[str, Tekst] | None = None,
    finn_moenster: Moensterfinnar = ingen_moenster,
) -> tuple[tuple[Dokumentprov, ...], tuple[Finding, ...]]:
    """Return the proof of every document in a set, and what is wrong with it.

    ``filer`` and ``stad`` go by path below the folder of the case ``sak``; ``lesne`` is what has been read
    already, by the SHA-256 of the file. ``finn_moenster`` is asked only where another program has saved all files.
    """
    alle: list[Dokumentprov] = []
    funn: list[Finding] = []
    kjende = {} if lesne is None else lesne
    for namn, av in etter_dokument(filer).items():
        summar = {kommune: sha256(filer[fil]) for kommune, fil in av.items()}
        if namn.endswith(".docx"):
            tekstar, om = _les(filer, av, kjende, stad)
            funn += (*om, *_rett_mappe(tekstar, av, sak, stad))
            verknad = _verknad(namn, {k: filer[av[k]] for k in tekstar}, tekstar, finn_moenster)
            felles = er_felles(tekstar.values())
            alle.append(prov_dokument(namn, summar, tekstar, felles=felles, verknad=verknad))
        elif PurePosixPath(namn).suffix in _FELLES_SLAG:
            alle.append(prov_dokument(namn, summar, {}, felles=True))
    for ei in alle:
        for avvik in (*ei.avvik, *_uerklaerte(ei)):
            funn += funn_av((avvik,), stad(f"{avvik.kommune}/{ei.filnamn}"))
    return tuple(alle), tuple(funn)


def _les(
    filer: Mapping[str, bytes], av: Mapping[str, str], lesne: dict[str, Tekst], stad: Stadfinnar
) -> tuple[dict[str, Tekst], list[Finding]]:
    """Read the files of one document; those that are equal bit for bit are read once."""
    tekstar: dict[str, Tekst] = {}
    funn: list[Finding] = []
    for kommune, fil in av.items():
        summa = sha256(filer[fil])
        try:
            if summa not in lesne:
                lesne[summa] = les(filer[fil])
            tekstar[kommune] = lesne[summa]
        except LesFeil as feil:
            melding = f"Fila kan ikkje prøvast: {feil}"
            funn.append(Finding("I220", melding, hjelp="bygg saka på nytt", stad=stad(fil)))
    return tekstar, funn


def _verknad(
    namn: str, filer: Mapping[str, bytes], tekstar: Mapping[str, Tekst], finn_moenster: Moensterfinnar
) -> Verknad | None:
    """Return what is needed to compare the files of a document where a program has saved one of them."""
    omlagra = [er_omlagra(tekst) for tekst in tekstar.values()]
    if not any(omlagra):
        return None
    return lag_verknad(filer, finn_moenster(namn) if all(omlagra) else {})


def lag_verknad(filer: Mapping[str, bytes], moenster: Mapping[str, bytes]) -> Verknad:
    """Read the files of a document, by council, for what comes of them; and those the case gives."""
    lesne = {kommune: les(data, verknad=True) for kommune, data in filer.items()}
    return Verknad(
        {k: med_blokkar(tekst, _er_blokk) if er_omlagra(tekst) else tekst for k, tekst in lesne.items()},
        {kommune: les(data, verknad=True) for kommune, data in moenster.items()},
    )


def _er_blokk(sti: str) -> bool:
    return er_erklaert(sti, blokk=True)


def _rett_mappe(
    tekstar: Mapping[str, Tekst], av: Mapping[str, str], sak: str, stad: Stadfinnar
) -> Iterator[Finding]:
    """Yield the files that say they were made for another council, or another case, than their folder."""
    for kommune, tekst in tekstar.items():
        sagt, eiga = tekst.eigne.get("kommune"), tekst.eigne.get("sak", sak)
        feil = f"Fila er laga for «{sagt}», men ligg i mappa til «{kommune}»"
        if eiga != sak:
            feil = f"Fila høyrer til saka «{eiga}», ikkje «{sak}»"
        if eiga != sak or (sagt is not None and ascii_namn(sagt) != kommune):
            yield Finding(
                "I214", feil, hjelp="flytt fila til rett mappe, eller bygg på nytt", stad=stad(av[kommune])
            )


def _uerklaerte(ei: Dokumentprov) -> Iterator[Avvik]:
    """Yield the council fields that are none, and those that do not agree with themselves."""
    for kommune, felt in ei.prov.felt.items() if ei.prov else ():
        blokkar = ei.prov.blokkar[kommune] if ei.prov else frozenset()
        for sti, verdiar in felt.items():
            if not er_erklaert(sti, blokk=sti in blokkar):
                yield Avvik(kommune, sti, "eit erklært kommunefelt", sti, "kommunefelt")
            elif sti == "kommune.namn" and len(set(verdiar)) > 1:
                yield Avvik(kommune, sti, verdiar[0], next(v for v in verdiar if v != verdiar[0]), "verdi")


def mot_saka(dokument: Iterable[Dokumentprov], plan: Plan, stad: Stadfinnar) -> Iterator[Finding]:
    """Yield the council fields and points of the decision that are not what the case says for that council."""
    sagt = {ascii_namn(namn): vising for namn, vising in plan.kommunar.items()}
    for ei in dokument:
        for avvik in _mot_visingane(ei, sagt):
            yield from funn_av((avvik,), stad(f"{avvik.kommune}/{ei.filnamn}"))


def _mot_visingane(ei: Dokumentprov, sagt: Mapping[str, KommuneVising]) -> Iterator[Avvik]:
    for kommune, felt in ei.prov.felt.items() if ei.prov else ():
        if (vising := sagt.get(kommune)) is None:
            continue
        former = ventar(vising)
        for sti, verdiar in felt.items():
            samla = "".join(verdiar) if ei.prov and sti in ei.prov.blokkar[kommune] else None
            for verdi in dict.fromkeys(verdiar if samla is None else (samla,)):
                if sti in former and not passar(verdi, former[sti]):
                    yield Avvik(kommune, sti, "; ".join(sorted(former[sti])), verdi, "verdi")
        har = ei.prov.roller[kommune] if ei.prov else ()
        if har and har != roller(vising):
            yield Avvik(kommune, "vedtak", " ".join(roller(vising)), " ".join(har), "rolletekst")


@dataclass(frozen=True, slots=True)
class Malstad:
    """The folders of the templates and of what is built."""

    malar: Path
    ut: Path


def slik(malfil: Path, fil: str) -> Stad:
    """Return the place of a finding on a file that is not written yet: its template."""
    return Stad(malfil, delstad=f"slik han blei i «{fil}»")


def prov_bygde(
    lasta: Lasta, plan: Plan, filer: Mapping[str, bytes], mapper: Malstad, lesne: dict[str, Tekst]
) -> tuple[tuple[Dokumentprov, ...], tuple[Finding, ...]]:
    """Return the proof of a set that is about to be put in place; what differs is told by its template."""
    malane = {dokument.filnamn: mapper.malar / f"{dokument.mal}.docx" for dokument in plan.dokument}

    def stad(fil: str) -> Stad:
        malfil = malane.get(fil.partition("/")[2])
        return slik(malfil, fil) if malfil else Stad(mapper.ut / lasta.namn / fil)

    dokument, funn = prov_sett(filer, lasta.namn, stad, lesne)
    return dokument, funn + tuple(mot_saka(dokument, plan, stad))


def som_json(sak: str, inndata: str, dokument: Iterable[Dokumentprov]) -> bytes:
    """Return ``likelydande.json``: UTF-8, sorted, ending in a line break."""
    data = som_data(sak, inndata, dokument)
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
