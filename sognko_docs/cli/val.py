"""Options that several commands share."""

from __future__ import annotations

import glob
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from sognko_docs.report import FORMAT

F = TypeVar("F", bound=Callable[..., Any])


def med_saker(funksjon: F) -> F:
    """Add the argument ``saker``: names, folders or files; none means all cases."""
    return click.argument("saker", nargs=-1, metavar="[SAK]…", shell_complete=saksnamn)(funksjon)


def saksnamn(_ctx: click.Context, _param: click.Parameter, ord_: str) -> list[str]:
    """Return the names of the cases that begin with a word, for the shell to complete."""
    return sorted(fil.parent.name for fil in Path("cases").glob(f"{glob.escape(ord_)}*/sak.yaml"))


def med_rapport(funksjon: F) -> F:
    """Add ``--format`` (as ``form``) and ``--stille``."""
    stille = click.option("--stille", "-s", is_flag=True, help="Vis berre funn, ingen framdrift.")
    form = click.option(
        "--format", "form", type=click.Choice(FORMAT), default="full", show_default=True, metavar="FORMAT",
        help=f"Korleis funna blir viste: {', '.join(FORMAT)}.",
    )  # fmt: skip
    return form(stille(funksjon))
