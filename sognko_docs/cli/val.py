"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from sognko_docs.report import FORMAT

F = TypeVar("F", bound=Callable[..., Any])


def med_saker(funksjon: F) -> F:
    """Add the argument ``saker``: names, folders or files; none means all cases."""
    return click.argument("saker", nargs=-1, metavar="[SAK]…")(funksjon)


def med_rapport(funksjon: F) -> F:
    """Add ``--format`` (as ``form``) and ``--stille``."""
    stille = click.option("--stille", "-s", is_flag=True, help="Vis berre funn, ingen framdrift.")
    form = click.option(
        "--format", "form", type=click.Choice(FORMAT), default="full", show_default=True, metavar="FORMAT",
        help=f"Korleis funna vert viste: {', '.join(FORMAT)}.",
    )  # fmt: skip
    return form(stille(funksjon))
