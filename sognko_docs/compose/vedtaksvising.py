"""What the template of the status of a case can name: the councils, what the agreement needs, the changes side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sognko_docs.compose.vedtaksoversyn import Endring, Kommunerad, Statusoversyn, Vilkaarsrad
from sognko_docs.compose.verdi import Felt

_INGEN = "–"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KommunestatusVising:
    """One council: how far the case has come there, and the decision."""

    kommune: Felt
    stode: Felt
    naar: Felt
    saksnummer: Felt
    roeyster: Felt
    signert: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TilraadingVising:
    """What bodies that only recommend have said in one council."""

    kommune: Felt
    tilraading: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VilkaarVising:
    """One thing the agreement needs before it is in force."""

    kva: Felt
    heimel: Felt
    svar: Felt
    manglar: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class EndringVising:
    """One change: what stood in the proposal and what was adopted, with the words on each side."""

    punkt: Felt
    kommunar: Felt
    slag: Felt
    foer: Felt | None
    gammal: Felt
    ny: Felt
    etter: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VedtaksoversynVising:
    """The status of one case on a day."""

    tittel: Felt
    dato: Felt
    konklusjon: Felt
    kommunar: tuple[KommunestatusVising, ...]
    vilkaar: tuple[VilkaarVising, ...]
    merknad: Felt | None
    endringar: tuple[EndringVising, ...]
    tilraadingar: tuple[TilraadingVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Vedtakskontekst:
    """All the template can name at the top."""

    oversyn: VedtaksoversynVising


MAL = "vedtaksoversyn"
MALAR: Mapping[str, type] = {MAL: Vedtakskontekst}
"""The template that is held against names of its own, not those of a case."""


def vis_vedtaksrapport(oversyn: Statusoversyn, dag: date) -> VedtaksoversynVising:
    """Return the view of the status for its report."""
    return VedtaksoversynVising(
        Felt("=vedtak.tittel", oversyn.tittel),
        Felt("=vedtak.dato", dag),
        Felt("=vedtak.konklusjon", oversyn.konklusjon),
        tuple(_kommune(nr, ei) for nr, ei in enumerate(oversyn.kommunar)),
        tuple(_vilkaar(nr, ei) for nr, ei in enumerate(oversyn.vilkaar)),
        Felt("=vedtak.merknad", oversyn.merknad) if oversyn.merknad else None,
        tuple(_endring(nr, ei) for nr, ei in enumerate(oversyn.endringar)),
        tuple(_tilraading(nr, ei) for nr, ei in enumerate(oversyn.kommunar) if ei.tilraading),
    )


def _kommune(nr: int, ei: Kommunerad) -> KommunestatusVising:
    rot = f"=vedtak.kommunar[{nr}]"
    return KommunestatusVising(
        Felt(f"{rot}.kommune", ei.kommune),
        Felt(f"{rot}.stode", ei.stode),
        Felt(f"{rot}.når", ei.naar or _INGEN),
        Felt(f"{rot}.saksnummer", ei.saksnummer or _INGEN),
        Felt(f"{rot}.røyster", ei.roeyster or _INGEN),
        Felt(f"{rot}.signert", ei.signert or _INGEN),
    )


def _tilraading(nr: int, ei: Kommunerad) -> TilraadingVising:
    rot = f"=vedtak.tilrådingar[{nr}]"
    return TilraadingVising(Felt(f"{rot}.kommune", ei.kommune), Felt(f"{rot}.tilråding", ei.tilraading))


def _vilkaar(nr: int, ei: Vilkaarsrad) -> VilkaarVising:
    rot = f"=vedtak.vilkår[{nr}]"
    return VilkaarVising(
        Felt(f"{rot}.kva", ei.kva),
        Felt(f"{rot}.heimel", ei.heimel),
        Felt(f"{rot}.svar", ei.svar),
        Felt(f"{rot}.manglar", ei.manglar or _INGEN),
    )


def _endring(nr: int, ei: Endring) -> EndringVising:
    rot = f"=vedtak.endringar[{nr}]"
    return EndringVising(
        Felt(f"{rot}.punkt", ei.punkt),
        Felt(f"{rot}.kommunar", ei.kommunar),
        Felt(f"{rot}.slag", ei.slag),
        Felt(f"{rot}.før", ei.foer) if ei.foer else None,
        Felt(f"{rot}.gammal", ei.gammal or _INGEN),
        Felt(f"{rot}.ny", ei.ny or _INGEN),
        Felt(f"{rot}.etter", ei.etter) if ei.etter else None,
    )
