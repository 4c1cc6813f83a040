"""The shared texts of a project, and the cases that use each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from sognko_docs.finding import Finding, Sti
from sognko_docs.load.felles import sjekk_felles
from sognko_docs.load.fellesbruk import bruk
from sognko_docs.load.finn import SAKSMAPPE, finn_saker
from sognko_docs.load.kjelde import Kjelde, les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.load.saker import FELLESMAPPE, SAKSFIL, vising, yamlfiler
from sognko_docs.sak.felles import Fellestekst
from sognko_docs.sak.sak import Sak


@dataclass(frozen=True, slots=True)
class Brukt:
    """A place where a case uses a shared text; ``versjon`` is None when it does not say which."""

    sak: str
    sti: Sti
    versjon: int | None


@dataclass(frozen=True, slots=True)
class Oversyn:
    """The shared texts by name (those that are whole), where each is used, and what is wrong with them."""

    tekstar: Mapping[str, Fellestekst]
    brukt: Mapping[str, tuple[Brukt, ...]]
    funn: tuple[Finding, ...]
    linjer: dict[PurePath, tuple[str, ...]]


def fellesoversyn(rot: Path) -> Oversyn:
    """Read every shared text in the project at ``rot``, and find the cases that name it."""
    tekstar: dict[str, Fellestekst] = {}
    funn: list[Finding] = []
    linjer: dict[PurePath, tuple[str, ...]] = {}
    for namn, fil in yamlfiler(rot / SAKSMAPPE / FELLESMAPPE).items():
        kjelde, feil = _les(fil, rot)
        modell, modellfeil = til_modell(kjelde, Fellestekst)
        funn += [*feil, *modellfeil, *sjekk_felles(kjelde, modell)]
        linjer[kjelde.fil] = kjelde.linjer
        if modell is not None:
            tekstar[namn] = modell
    return Oversyn(tekstar, _brukt(rot), tuple(funn), linjer)


def _brukt(rot: Path) -> dict[str, tuple[Brukt, ...]]:
    brukt: dict[str, tuple[Brukt, ...]] = {}
    for mappe in finn_saker(rot).mapper:
        kjelde, _ = _les(mappe / SAKSFIL, rot)
        for ein in bruk(kjelde, Sak):
            brukt[ein.namn] = (*brukt.get(ein.namn, ()), Brukt(mappe.name, ein.sti, ein.versjon))
    return brukt


def _les(fil: Path, rot: Path) -> tuple[Kjelde, tuple[Finding, ...]]:
    return les_kjelde(fil.read_bytes(), vising(fil, rot))
