"""The law register of the package: one file of names and dates, and one an act with its sections."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from sognko_docs.sak.lov import Lov, Lovinnhald, Lovregister
from sognko_docs.skrift import ASCII

_MAPPE = Path(__file__).parents[1] / "lover"


@cache
def les_lover() -> Lovregister:
    """Return the acts a case may cite; those known by more than their name with their contents."""
    lover = {nykel: Lov.model_validate(lov) for nykel, lov in _les("register").items()}
    lesne = (nykel for nykel, lov in lover.items() if lov.lesen is not None)
    return Lovregister(lover, {nykel: Lovinnhald.model_validate(_les(nykel)) for nykel in lesne})


def _les(nykel: str) -> dict[str, object]:
    """Return a file of the register as it stands; every scalar is text, so that «5» and «20-4» are alike."""
    lastar = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    tekst = (_MAPPE / f"{filnamn(nykel)}.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(tekst, lastar))  # noqa: S506  # why: the base loader makes nothing but text


def filnamn(nykel: str) -> str:
    """Return the name of the file of an act, without its ending: ``plan-og-bygningslova``."""
    return nykel.replace("- og ", "-og-").replace(" ", "").translate(ASCII)
