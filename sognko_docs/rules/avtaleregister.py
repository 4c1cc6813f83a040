"""What holds for the register of agreements: every name leads somewhere, and the money fits the parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from sognko_docs import skrift
from sognko_docs.finding import Finding, Sti
from sognko_docs.kroner import summer
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.sak.avtaleregister import Avtaleoppfoering, Avtaleregister
from sognko_docs.sak.sak import Sak


@dataclass(frozen=True, slots=True)
class Avtalegrunnlag:
    """What the checks see: the register, what the councils are called, and the cases by folder."""

    register: Avtaleregister
    kommunar: Mapping[str, str]
    saker: Mapping[str, Sak]
    saksnamn: frozenset[str]
    """The folders of all cases, also of those that could not be read."""

    def partar(self, ei: Avtaleoppfoering) -> tuple[str, ...] | None:
        """Return the parties of an entry; None when its case cannot be read."""
        if ei.partar or ei.sak is None:
            return ei.partar
        sak = self.saker.get(ei.sak)
        return sak.partar if sak else None


def kontroller_avtalar(grunnlag: Avtalegrunnlag, fil: PurePath) -> tuple[Finding, ...]:
    """Return all that is wrong with the register, with the file it stands in (codes S210–S216)."""
    funn = [
        replace(ei, fil=fil)
        for noekkel, oppfoering in grunnlag.register.avtalar.items()
        for sjekk in (_kommunar, _sak, _namn, _partar, _kostnad, _avloeyst)
        for ei in sjekk(grunnlag, oppfoering, ("avtalar", noekkel))
    ]
    return (*funn, *(replace(ei, fil=fil) for ei in _doble(grunnlag)))


def _kommunar(grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    delar = ei.kostnad.delar if ei.kostnad else ()
    stader: list[tuple[Sti, str]] = [((*sti, "partar", nr), part) for nr, part in enumerate(ei.partar)]
    stader += [((*sti, "vertskommune"), ei.vertskommune)] if ei.vertskommune else []
    stader += [((*sti, "kostnad", "delar", kommune), kommune) for kommune in delar]
    for her, kommune in stader:
        if kommune not in grunnlag.kommunar:
            elles = f"kjende kommunar: {', '.join(grunnlag.kommunar)}; andre høyrer til i «andre_partar»"
            hjelp = meinte_du(kommune, grunnlag.kommunar, elles)
            yield Finding("S210", f"Kommunen «{kommune}» står ikkje i kommuneregisteret", her, hjelp)


def _sak(grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    if ei.sak is not None and ei.sak not in grunnlag.saksnamn:
        hjelp = meinte_du(ei.sak, grunnlag.saksnamn, f"sakene er: {', '.join(sorted(grunnlag.saksnamn))}")
        yield Finding("S211", f"Fann inga sak som heiter «{ei.sak}»", (*sti, "sak"), hjelp)


def _namn(_grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    if ei.sak is None and ei.namn is None:
        hjelp = "fyll ut «namn», eller skriv kva sak det gjeld i «sak»"
        yield Finding("S212", "Ein avtale utan sak må ha «namn»", sti, hjelp)


def _partar(grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    partar = grunnlag.partar(ei)
    if partar is None:
        return
    nemnde: list[tuple[Sti, str]] = []
    nemnde += [((*sti, "vertskommune"), ei.vertskommune)] if ei.vertskommune else []
    nemnde += [((*sti, "kostnad", "delar", namn), namn) for namn in (ei.kostnad.delar if ei.kostnad else ())]
    for her, kommune in nemnde:
        if kommune in grunnlag.kommunar and kommune not in partar:
            hjelp = "legg kommunen til i «partar», eller rett namnet"
            yield Finding("S213", f"{grunnlag.kommunar[kommune]} er ikkje part i avtalen", her, hjelp)


def _kostnad(_grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    kostnad, her = ei.kostnad, (*sti, "kostnad")
    if kostnad is None:
        return
    if kostnad.sum is None and not kostnad.delar:
        yield Finding("S214", "Kostnaden har korkje sum eller delar", her, "fyll ut «sum» eller «delar»")
    elif (
        kostnad.sum is not None and kostnad.delar and kostnad.sum != (rekna := summer(kostnad.delar.values()))
    ):
        melding = f"Delane er {skrift.kr_ord(rekna)} til saman, men summen er {skrift.kr_ord(kostnad.sum)}"
        yield Finding("S214", melding, (*her, "sum"), "rett ein del, eller ta bort «sum»")


def _avloeyst(grunnlag: Avtalegrunnlag, ei: Avtaleoppfoering, sti: Sti) -> Iterator[Finding]:
    """A case that dissolves the agreement names the same parties, as far as they stand in the register of councils."""
    for namn, sak in grunnlag.saker.items():
        for gammal in sak.opploeyser:
            kjende = set(gammal.partar) & set(grunnlag.kommunar)
            if (ei.namn or "").casefold() == gammal.avtale.casefold() and kjende != set(ei.partar):
                melding = (
                    f"Partane i «{ei.namn}» er ikkje dei same som i saka «{namn}», som oppløyser avtalen"
                )
                yield Finding(
                    "S216", melding, (*sti, "partar"), "rett partane her eller i «oppløyser» i saka"
                )


def _doble(grunnlag: Avtalegrunnlag) -> Iterator[Finding]:
    foerste: dict[str, str] = {}
    for noekkel, ei in grunnlag.register.avtalar.items():
        if ei.sak is not None and foerste.setdefault(ei.sak, noekkel) != noekkel:
            melding = f"Saka «{ei.sak}» er alt ført opp under «{foerste[ei.sak]}»"
            yield Finding("S215", melding, ("avtalar", noekkel, "sak"), "slå dei to oppføringane saman")
