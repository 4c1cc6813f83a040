"""Every text below a part of a case, with its path."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.finding import Sti
from sognko_docs.sak.grunn import Del


def tekstar(del_: object, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """Yield every text in a part of a case, in its order; ``sti`` is where the part itself stands."""
    if isinstance(del_, str):
        yield sti, del_
    elif isinstance(del_, Del):
        for namn, felt in type(del_).model_fields.items():
            yield from tekstar(getattr(del_, namn), (*sti, felt.alias or namn))
    elif isinstance(del_, dict):
        for namn, innhald in del_.items():
            yield from tekstar(innhald, (*sti, namn))
    elif isinstance(del_, tuple):
        for nr, innhald in enumerate(del_):
            yield from tekstar(innhald, (*sti, nr))
