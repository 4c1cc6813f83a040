"""The view of the transfer of an undertaking: the six items, and the deadlines in order."""

from __future__ import annotations

from sognko_docs.compose.overdragingsvising import FallVising, FristVising, OverdragingVising
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.fridagar import vekedag
from sognko_docs.compute.fristar import Fall, Frist, fristar
from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging

_ROT = "verksemdsoverdraging"


def vis_overdraging(overdraging: Verksemdsoverdraging) -> OverdragingVising:
    """Return the view of the note on the transfer."""
    foelgjer, alle = overdraging.foelgjer, fristar(overdraging)
    return OverdragingVising(
        dato=Felt(f"{_ROT}.dato", overdraging.dato),
        vurdering=Blokk(f"{_ROT}.vurdering", overdraging.vurdering),
        grunn=Blokk(f"{_ROT}.grunn", overdraging.grunn),
        rettslege=Blokk(f"{_ROT}.følgjer.rettslege", foelgjer.rettslege),
        oekonomiske=Blokk(f"{_ROT}.følgjer.økonomiske", foelgjer.oekonomiske),
        sosiale=Blokk(f"{_ROT}.følgjer.sosiale", foelgjer.sosiale),
        tariff=Blokk(f"{_ROT}.tariff", overdraging.tariff),
        tiltak=Blokk(f"{_ROT}.tiltak", overdraging.tiltak),
        reservasjon=Blokk(f"{_ROT}.reservasjon", overdraging.reservasjon),
        stillingsvern=blokk(f"{_ROT}.stillingsvern", overdraging.stillingsvern),
        prosess=blokk(f"{_ROT}.prosess", overdraging.prosess),
        fristar=tuple(_frist(nr, frist) for nr, frist in enumerate(alle)),
        har_opne_fristar=any(frist.ope for frist in alle),
    )


def _frist(nr: int, frist: Frist) -> FristVising:
    rot, dato, fall = f"=fristar[{nr}]", frist.dato, frist.fall
    return FristVising(
        dato=Felt(f"{rot}.dato", dato or frist.tid),
        vekedag=Felt(f"{rot}.vekedag", vekedag(dato)) if dato else None,
        kva=Felt(f"{rot}.kva", frist.kva),
        kven=Felt(f"{rot}.kven", frist.kven),
        heimel=Felt(f"{rot}.heimel", frist.heimel),
        tidlegast=Felt(f"{rot}.tidlegast", frist.tidlegast) if frist.tidlegast else None,
        fall=_fall(f"{rot}.fall", fall) if fall else None,
    )


def _fall(rot: str, fall: Fall) -> FallVising:
    return FallVising(
        dag=Felt(f"{rot}.dag", fall.dag),
        siste_vekedag=Felt(f"{rot}.siste_vekedag", vekedag(fall.siste_yrkedag)),
        siste=Felt(f"{rot}.siste", fall.siste_yrkedag),
        neste_vekedag=Felt(f"{rot}.neste_vekedag", vekedag(fall.neste_yrkedag)),
        neste=Felt(f"{rot}.neste", fall.neste_yrkedag),
    )
