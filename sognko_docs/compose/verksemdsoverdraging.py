"""The view of the transfer of an undertaking: the six items, and the deadlines in order."""

from __future__ import annotations

from sognko_docs.compose.sak import blokk
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import FristVising, OverdragingVising
from sognko_docs.compute.fristar import Frist, fristar
from sognko_docs.sak.verksemdsoverdraging import Verksemdsoverdraging

_ROT = "verksemdsoverdraging"


def vis_overdraging(overdraging: Verksemdsoverdraging) -> OverdragingVising:
    """Return the view of the note on the transfer."""
    foelgjer = overdraging.foelgjer
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
        fristar=tuple(_frist(nr, frist) for nr, frist in enumerate(fristar(overdraging))),
    )


def _frist(nr: int, frist: Frist) -> FristVising:
    return FristVising(
        dato=Felt(f"=fristar[{nr}].dato", frist.dato or frist.tid),
        kva=Felt(f"=fristar[{nr}].kva", frist.kva),
        kven=Felt(f"=fristar[{nr}].kven", frist.kven),
        heimel=Felt(f"=fristar[{nr}].heimel", frist.heimel),
    )
