"""Fills a context type with values, every field bound to a path of its own, for tests of real templates."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin

from sognko_docs.compose import delvisingar
from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.verdi import Blokk, Diagram, Felt, Serie
from sognko_docs.kroner import Kroner

MARKDOWN = """Fyrste avsnitt med **sterk** tekst.

Andre avsnitt.

1. ein
2. to
   - under

> Sitat

| Post | Sum |
|---|--:|
| Løn | 11 |
"""


def fyll(hint: Any, sti: str = "", antal: int = 2, tomt: bool = False) -> Any:
    """Return a value of the type ``hint``; ``tomt`` gives None and empty tuples where they are allowed."""
    opphav = get_origin(hint)
    if opphav in (Union, types.UnionType):
        ledd = [a for a in get_args(hint) if a is not type(None)]
        return None if tomt and "." in sti else fyll(ledd[0], sti, antal, tomt)
    if opphav is tuple:
        return tuple(
            fyll(get_args(hint)[0], f"{sti}[{nr}]", antal, tomt) for nr in range(0 if tomt else antal)
        )
    if opphav is Mapping:
        namn = () if tomt else ("ein", "to")[:antal]
        return {ein: fyll(get_args(hint)[1], f"{sti}.{ein}", antal, tomt) for ein in namn}
    if hint in (Felt, Blokk, Diagram):
        return _verdi(hint, sti)
    if isinstance(hint, type) and is_dataclass(hint):
        typar = delvisingar.hint_i(hint)
        stig = f"{sti}." if sti else ""
        return hint(**{f.name: fyll(typar[f.name], stig + f.name, antal, tomt) for f in fields(hint)})
    return {bool: not tomt, str: f"{sti}", int: 3}[hint]


def _verdi(hint: Any, sti: str) -> Felt | Blokk | Diagram:
    if hint is Felt:
        return Felt(sti, f"<{sti}> & «{sti}»")
    if hint is Blokk:
        return Blokk(sti, f"{MARKDOWN}\nOm {sti}.\n")
    serie = Serie("A & <b> «c» {{ d }}", (Kroner(100), None), "vald")
    tittel = Felt(f"{sti}.tittel", f"Om {sti}")
    return Diagram(sti, tittel, ("å <&>", "{% ø %}"), (serie,), f'<{sti}> & "{sti}"')


def delt_og_kommune(vising: Any) -> tuple[dict[str, object], Any]:
    """Split a filled context the way a template is given it."""
    alt = {f.name: getattr(vising, f.name) for f in fields(vising)}
    return alt, alt.pop("kommune", None)


def fyll_mal(mal: Path, *, tomt: bool = False) -> tuple[dict[str, Any], object | None]:
    """Return what a shipped template can name, filled in: what all share, and the council if it is about a case."""
    return delt_og_kommune(fyll(kontekst(mal.stem), tomt=tomt))
