"""The law register of the package: one file of names and dates, and one a law with its sections."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

import sognko_docs
from sognko_docs.sak.lov import Lov, Lovinnhald, Lovregister

_MAPPE = files(sognko_docs).joinpath("lover")
REGISTER = "register"
"""The file of names and dates."""


def les_lover(tekst: str | None = None) -> Lovregister:
    """Return the register, with the contents of the acts that are named in ``tekst``, or of all when None."""
    lover = _register()
    saka = tekst.casefold() if tekst is not None else None
    nemnde = [nykel for nykel, lov in lover.items() if saka is None or _nemnd(lov, saka)]
    return Lovregister(lover, {nykel: innhald for nykel in nemnde if (innhald := _innhald(nykel))})


def _nemnd(lov: Lov, tekst: str) -> bool:
    return any(namn.casefold() in tekst for namn in (*lov.alle_namn, *lov.bokmaal))


@cache
def _register() -> dict[str, Lov]:
    return {nykel: Lov.model_validate(lov) for nykel, lov in _les(REGISTER).items()}


@cache
def _innhald(nykel: str) -> Lovinnhald | None:
    """Return the contents of an act; None for one the register only knows by name."""
    raa = _les(nykel)
    return Lovinnhald.model_validate(raa) if raa else None


def _les(namn: str) -> dict[str, object]:
    """Return a file of the register as it stands; every scalar is text, so that «5» and «20-4» are alike."""
    fil = _MAPPE.joinpath(f"{namn}.yaml")
    if not fil.is_file():
        return {}
    lastar = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    raa = yaml.load(fil.read_text(encoding="utf-8"), lastar)  # noqa: S506  # why: the base loader makes text only
    return dict(raa)
