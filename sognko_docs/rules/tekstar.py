"""Every text below a part of a case, with its path."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from sognko_docs.finding import Sti


def tekstar(del_: BaseModel, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """Yield every text in a part of a case, in its order; ``sti`` is where the part itself stands."""
    return _under(del_.model_dump(by_alias=True), sti)


def _under(verdi: object, sti: Sti) -> Iterator[tuple[Sti, str]]:
    if isinstance(verdi, str):
        yield sti, verdi
    elif isinstance(verdi, dict):
        for namn, innhald in verdi.items():
            yield from _under(innhald, (*sti, namn))
    elif isinstance(verdi, list | tuple):
        for nr, innhald in enumerate(verdi):
            yield from _under(innhald, (*sti, nr))
