"""A part of a case as a plain tree by its YAML keys, with what the model says of each field."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from sognko_docs.compute.treskilnad import Tre
from sognko_docs.finding import Sti


def som_tre(verdi: object, sti: Sti, om: dict[Sti, str]) -> Tre:
    """Return a model as mappings and lists; ``om`` is filled with the description of each field.

    What is left out, and what is empty, is not in the tree, so that the one equals the other.
    """
    if isinstance(verdi, BaseModel):
        felt = type(verdi).model_fields
        par = [(info.alias or namn, info, getattr(verdi, namn)) for namn, info in felt.items()]
        om |= {(*sti, namn): info.description or "" for namn, info, _ in par}
        return {
            namn: som_tre(under, (*sti, namn), om)
            for namn, info, under in par
            if not _tom(under) and under != info.default
        }
    if isinstance(verdi, Mapping):
        return {str(namn): som_tre(under, (*sti, str(namn)), om) for namn, under in verdi.items()}
    if isinstance(verdi, tuple | list):
        return [som_tre(under, (*sti, nr), om) for nr, under in enumerate(verdi)]
    return verdi


def _tom(verdi: object) -> bool:
    return verdi is None or (isinstance(verdi, Mapping | tuple | list) and not verdi)
