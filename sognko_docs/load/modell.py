"""A tree to a model: what pydantic refuses, told in Nynorsk at the key or the value it is about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from sognko_docs.finding import Finding, Sti
from sognko_docs.load.feilmelding import melding
from sognko_docs.load.kjelde import Kjelde

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)


def til_modell(kjelde: Kjelde, modell: type[M]) -> tuple[M | None, tuple[Finding, ...]]:
    """Return the model a file holds, or None and all that is wrong with its contents (family S).

    Where the form of a value is already a finding (family Y), its contents are not judged.
    """
    if not kjelde.tre.heilt:
        return None, ()
    try:
        return modell.model_validate(kjelde.tre.rot), ()
    except ValidationError as feil:
        detaljar = feil.errors(include_url=False, include_input=False)
    funn = [_funn(kjelde, modell, detalj) for detalj in detaljar if not _foelgjefeil(kjelde, detalj)]
    feilskrivne = {(ein.sti[:-1], ein.hjelp) for ein in funn if ein.kode == "S101"}
    return None, tuple(ein for ein in funn if not (_skadd(kjelde, ein.sti) or _feilskriven(ein, feilskrivne)))


def _funn(kjelde: Kjelde, modell: type[BaseModel], detalj: ErrorDetails) -> Finding:
    """Translate one error; a missing or unknown key is shown at a key, anything else at its value."""
    slag, sti = detalj["type"], _sti(detalj["loc"])
    funn = melding(slag, modell, sti, kjelde.verdi(sti), detalj.get("ctx", {}))
    stad = kjelde.stad(
        sti, noekkel=slag in {"missing", "extra_forbidden"} or detalj["loc"][-1:] == ("[key]",)
    )
    return replace(funn, sti=sti, stad=stad, fil=kjelde.fil)


def _foelgjefeil(kjelde: Kjelde, detalj: ErrorDetails) -> bool:
    """Pydantic calls a list too short when none of its items are right; the items tell it better."""
    return detalj["type"] == "too_short" and bool(kjelde.verdi(_sti(detalj["loc"])))


def _feilskriven(funn: Finding, feilskrivne: set[tuple[Sti, str]]) -> bool:
    """A key that is missing because it is misspelt is told once, where it is misspelt."""
    return funn.kode == "S102" and (funn.sti[:-1], f"meinte du «{funn.sti[-1]}»?") in feilskrivne


def _sti(loc: tuple[int | str, ...]) -> Sti:
    """Drop the mark pydantic sets after a key it refuses."""
    return tuple(ledd for ledd in loc if ledd != "[key]")


def _skadd(kjelde: Kjelde, sti: Sti) -> bool:
    return any(sti[:lengd] in kjelde.tre.skadde for lengd in range(len(sti) + 1))
