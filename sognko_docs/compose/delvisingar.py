"""The views of what only some cases have, each imported when a case has it: without the others a command starts faster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, get_type_hints

from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

if TYPE_CHECKING:
    from sognko_docs.compose.endringsvising import EndringVising
    from sognko_docs.compose.modellvising import ModellarVising
    from sognko_docs.compose.prinsippvising import PrinsippVising
    from sognko_docs.compose.prosjektvising import ProsjektVising
    from sognko_docs.compose.temaplanvising import TemaplanVising
    from sognko_docs.compose.uttredingsvising import UttredingVising
    from sognko_docs.compose.vising import FordelingVising, TidspunktVising
    from sognko_docs.compose.vurderingsvising import VurderingVising


def prosjekt(sak: Sak) -> ProsjektVising | None:
    """Return the view of the project."""
    if sak.prosjekt is None:
        return None
    from sognko_docs.compose.prosjekt import vis_prosjekt  # noqa: PLC0415  # why: the module says

    return vis_prosjekt(sak)


def milepaelar(sak: Sak) -> tuple[TidspunktVising, ...]:
    """Return the milestones of the project as a plan of work."""
    if sak.prosjekt is None:
        return ()
    from sognko_docs.compose.prosjekt import vis_milepaelar  # noqa: PLC0415  # why: the module says

    return vis_milepaelar(sak)


def vurdering(sak: Sak, register: Register) -> VurderingVising | None:
    """Return the view of the host assessment."""
    if sak.vertskommunevurdering is None:
        return None
    from sognko_docs.compose.vertskommunevurdering import vis_vurdering  # noqa: PLC0415  # why: the module says

    return vis_vurdering(sak.vertskommunevurdering, register.kortnamn)


def prinsipp(sak: Sak) -> PrinsippVising | None:
    """Return the view of the decision in principle."""
    if sak.prinsipp is None:
        return None
    from sognko_docs.compose.prinsipp import vis_prinsipp  # noqa: PLC0415  # why: the module says

    return vis_prinsipp(sak.prinsipp)


def modellar(sak: Sak) -> ModellarVising | None:
    """Return the view of the models that are compared."""
    if sak.modellar is None:
        return None
    from sognko_docs.compose.modellar import vis_modellar  # noqa: PLC0415  # why: the module says

    return vis_modellar(sak.modellar)


def temaplan(sak: Sak, register: Register) -> TemaplanVising | None:
    """Return the view of the plan."""
    if sak.plan is None:
        return None
    from sognko_docs.compose.temaplan import vis_temaplan  # noqa: PLC0415  # why: the module says

    return vis_temaplan(sak, register)


def uttreding(sak: Sak, register: Register, fordeling: FordelingVising | None) -> UttredingVising | None:
    """Return the view of a council's leaving."""
    if sak.uttreding is None:
        return None
    from sognko_docs.compose.uttredingssak import vis_uttreding  # noqa: PLC0415  # why: the module says

    return vis_uttreding(sak.uttreding, register.kortnamn, fordeling)


def endring(sak: Sak) -> EndringVising | None:
    """Return the view of a change in an agreement."""
    if sak.endring is None:
        return None
    from sognko_docs.compose.avtaleendring import vis_endring  # noqa: PLC0415  # why: the module says

    return vis_endring(sak.endring)


def hint_i(type_: type) -> Mapping[str, Any]:
    """Return the annotations of a view as types, also those of the whole view, which names these without importing them."""
    heile = type_.__module__ == "sognko_docs.compose.vising"
    return get_type_hints(type_, localns=dict(_typar()) if heile else None)


def _typar() -> Mapping[str, type]:
    from sognko_docs.compose.endringsvising import EndringVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.modellvising import ModellarVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.prinsippvising import PrinsippVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.prosjektvising import ProsjektVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.temaplanvising import TemaplanVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.uttredingsvising import UttredingVising  # noqa: PLC0415  # why: the module says
    from sognko_docs.compose.vurderingsvising import VurderingVising  # noqa: PLC0415  # why: the module says

    alle = (
        EndringVising, ModellarVising, PrinsippVising, ProsjektVising, TemaplanVising, UttredingVising,
        VurderingVising,
    )  # fmt: skip
    return {type_.__name__: type_ for type_ in alle}
