"""One door to all formats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from sognko_docs.report.full import Ark, concise, full
from sognko_docs.report.maskin import github, json_tekst, sarif
from sognko_docs.report.plassert import Kjelder, Plassert, sorter

Format = Literal["full", "concise", "json", "sarif", "github"]
FORMAT: tuple[Format, ...] = get_args(Format)


def rapport(
    format_: Format,
    funn: Iterable[Plassert],
    kjelder: Kjelder,
    *,
    versjon: str = "",
    breidd: int | None = None,
    fargar: bool = False,
) -> str:
    """Return the report in one of the formats, sorted, ending in a line break.

    ``breidd`` (columns; ``None``: no wrapping) and ``fargar`` matter to ``full`` only, ``versjon``
    (the program's) to ``sarif`` only. ``github`` is empty when there is nothing to tell.
    """
    liste = sorter(funn)
    if format_ == "full":
        return full(liste, kjelder, Ark(breidd, fargar))
    if format_ == "concise":
        return concise(liste)
    if format_ == "json":
        return json_tekst(liste)
    return sarif(liste, versjon) if format_ == "sarif" else github(liste)
