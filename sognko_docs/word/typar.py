"""What a template may say, told from the type of its context: names, attributes, kinds of value."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from typing import Union, get_args, get_origin

from sognko_docs.compose import delvisingar
from sognko_docs.compose.verdi import Blokk, Diagram, Felt

UKJEND: object = object
"""The type of what cannot be told; nothing is said about it."""


@dataclass(frozen=True, slots=True)
class Tabell:
    """A tuple of any length whose items are of one type."""

    av: object


@lru_cache(maxsize=256)
def felt_i(type_: type) -> Mapping[str, object]:
    """Return the attributes of a type and their types; empty when it has none to name."""
    if type_ in (Felt, Blokk) or not is_dataclass(type_):
        return {}
    hint = delvisingar.hint_i(type_)
    return {f.name: rein(hint[f.name]) for f in fields(type_)}


def rein(hint: object) -> object:
    """Return a type without ``| None``, and a tuple as a ``Tabell``; anything odd is ``UKJEND``."""
    opphav = get_origin(hint)
    if opphav in (Union, types.UnionType):
        ledd = [a for a in get_args(hint) if a is not type(None)]
        return rein(ledd[0]) if len(ledd) == 1 else UKJEND
    if opphav is tuple:
        ledd = [rein(a) for a in get_args(hint) if a is not Ellipsis]
        return Tabell(ledd[0]) if ledd and all(a == ledd[0] for a in ledd) else UKJEND
    return hint if isinstance(hint, type) else UKJEND


def er_post(type_: object) -> bool:
    """True for a dataclass with attributes of its own, which cannot be printed itself."""
    return isinstance(type_, type) and is_dataclass(type_) and type_ not in (Felt, Blokk, Diagram)
