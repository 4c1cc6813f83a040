"""What is being done, told on stderr: a line for each file with its time, and a bar when it takes long."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePath
from time import perf_counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress

LANGT = 2.0
"""Seconds of work before a bar is worth its place."""


class Framdrift:
    """Tells of progress unless it is to be quiet; the clock runs from one file to the next."""

    def __init__(self, *, stille: bool) -> None:
        self.stille = stille
        self._start = self._foerre = perf_counter()
        self._strek: Progress | None = None

    def fil(self, namn: PurePath | str) -> None:
        """Tell that a file is done, and what it took since the one before."""
        no = perf_counter()
        sekund = f"{no - self._foerre:.2f}".replace(".", ",")
        self._foerre = no
        self.sei(f"{sekund:>6} s  {PurePath(namn).as_posix()}")

    def sei(self, tekst: str) -> None:
        """Tell something on a line of its own."""
        if self.stille:
            return
        if self._strek is not None:
            self._strek.console.print(tekst, markup=False, highlight=False, soft_wrap=True)
        else:
            click.echo(tekst, err=True)

    @contextmanager
    def rekkje(self, saker: Sequence[PurePath]) -> Iterator[Iterator[PurePath]]:
        """Give the cases one by one; on a terminal a bar shows how far, once the work takes long."""
        try:
            yield self._ein_og_ein(saker)
        finally:
            if self._strek is not None:
                self._strek.stop()
                self._strek = None

    def _ein_og_ein(self, saker: Sequence[PurePath]) -> Iterator[PurePath]:
        for nummer, sak in enumerate(saker):
            if self._strek is None and self._er_langt():
                self._strek = _strek(len(saker))
            if self._strek is not None:
                self._strek.update(self._strek.task_ids[0], completed=nummer)
            yield sak

    def _er_langt(self) -> bool:
        return not self.stille and sys.stderr.isatty() and perf_counter() - self._start > LANGT


def _strek(tal: int) -> Progress:
    """Return a bar that is running, for so many cases."""
    from rich.console import Console  # noqa: PLC0415  # why: 100 ms that only long work is worth
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415  # why: 100 ms that only long work is worth

    strek = Progress(
        TextColumn("Saker"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True
    )
    strek.add_task("saker", total=tal)
    strek.start()
    return strek
