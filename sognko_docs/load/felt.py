"""What the model says of a place in a file: which keys may stand there, and what a key is for."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from sognko_docs.finding import Sti
from sognko_docs.skrift import ASCII

Typeform: TypeAlias = Any
"""What an annotation can be: a class, a generic, a union."""


def modell_ved(modell: type[BaseModel], sti: Sti) -> type[BaseModel] | None:
    """Return the model whose keys stand at a path, or None when no model does."""
    type_: Typeform = modell
    for ledd in sti:
        type_ = _ned(type_, ledd)
    return type_ if _er_modell(type_) else None


def felt(modell: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the key they have in a file, in order."""
    return {info.alias or namn: info for namn, info in modell.model_fields.items()}


def felt_ved(modell: type[BaseModel], sti: Sti) -> FieldInfo | None:
    """Return the field a path leads to; for an item of a list or a mapping None."""
    over = modell_ved(modell, sti[:-1]) if sti else None
    return felt(over).get(str(sti[-1])) if over is not None else None


def opphav(type_: Typeform) -> object:
    """Return what a generic annotation is made from: ``tuple`` of ``tuple[str, ...]``."""
    return get_origin(type_)


def liknande(ord_: str, moglege: Iterable[str]) -> str:
    """Return «meinte du …?» for the nearest of the possible words, empty when none is near.

    A word that is right but for a character nobody sees, such as a hard space after it, is told apart.
    """
    from difflib import get_close_matches  # noqa: PLC0415  # why: needed only when something is wrong

    kjende = list(moglege)
    if ord_ not in kjende and (synt := "".join(filter(str.isprintable, ord_)).strip()) in kjende:
        return f"skriv «{synt}» om att: det står eit usynleg teikn i ordet"
    folda = {_fold(kjend): kjend for kjend in reversed(kjende)}
    if (lik := folda.get(_fold(ord_))) is not None:
        return f"meinte du «{lik}»?"
    naere = get_close_matches(ord_, kjende, n=1, cutoff=0.6)
    return f"meinte du «{naere[0]}»?" if naere else ""


def _fold(ord_: str) -> str:
    """Make spellings meet that differ only in case, in ``ø``/``oe`` and in what joins words."""
    folda = ord_.lower().translate(ASCII)
    return folda.replace("_", "").replace("-", "").replace(" ", "")


def _ned(type_: Typeform, ledd: str | int) -> Typeform:
    if _er_modell(type_):
        info = felt(type_).get(str(ledd))
        return _naken(info.annotation) if info is not None else None
    if opphav(type_) is tuple and isinstance(ledd, int):
        return _naken(get_args(type_)[0])
    if opphav(type_) is dict:
        return _naken(get_args(type_)[1])
    return None


def _naken(type_: Typeform) -> Typeform:
    """Take off ``Annotated`` and ``| None``."""
    while opphav(type_) in {Annotated, Union, types.UnionType}:
        type_ = next(ledd for ledd in get_args(type_) if ledd is not type(None))
    return type_


def _er_modell(type_: Typeform) -> bool:
    return isinstance(type_, type) and issubclass(type_, BaseModel)
