"""The project as it was in one revision: cases and templates in memory, or in a folder for a while."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

SAKSMAPPE, MALMAPPE, SAKSFIL = "cases", "templates", "sak.yaml"


@dataclass(frozen=True, slots=True)
class Revisjon:
    """One revision. ``dato`` is the day it was committed, where it was committed."""

    commit: str
    dato: date
    emne: str
    """The first line of what was written of it."""

    @property
    def kort(self) -> str:
        """The commit as people write it."""
        return self.commit[:10]


@dataclass(frozen=True, slots=True)
class Utgaave:
    """What lay in ``cases/`` and ``templates/`` in a revision, by path below the project's folder.

    Files that are neither YAML nor templates, such as attachments, are there by name only: they are empty.
    """

    revisjon: Revisjon
    filer: Mapping[PurePosixPath, bytes]

    def har_sak(self, namn: str) -> bool:
        """True when the case had a file of its own then."""
        return PurePosixPath(SAKSMAPPE, namn, SAKSFIL) in self.filer

    @property
    def saker(self) -> tuple[str, ...]:
        """The names of the cases there were."""
        filer = (sti for sti in self.filer if sti.match(f"{SAKSMAPPE}/*/{SAKSFIL}"))
        return tuple(sorted(fil.parent.name for fil in filer if self.har_sak(fil.parent.name)))

    @contextmanager
    def mappe(self) -> Iterator[Path]:
        """Give a folder with ``cases/`` and ``templates/`` as they were, for as long as it is used."""
        with TemporaryDirectory(prefix="sognko-", ignore_cleanup_errors=True) as namn:
            rot = Path(namn)
            (rot / SAKSMAPPE).mkdir()
            for sti, data in self.filer.items():
                fil = rot.joinpath(*sti.parts)
                fil.parent.mkdir(parents=True, exist_ok=True)
                fil.write_bytes(data)
            yield rot
