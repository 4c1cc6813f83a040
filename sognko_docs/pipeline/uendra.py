"""A case is not made again when nothing that decides what it becomes has changed since it was.

What was read, what was made and what was found is remembered in the folder of compiled templates. A memory is believed only
when every file read, every template, the program, the files in ``output/`` and the commit are byte for byte what they were.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath

from pydantic import TypeAdapter, ValidationError

import sognko_docs
from sognko_docs.delivery.eigne import filer_i
from sognko_docs.delivery.manifest import NAMN, les_summar, sha256
from sognko_docs.finding import Finding, Stad, Sti
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import VEDLEGGSMAPPE, mappe_til, vedleggsfiler
from sognko_docs.load.teikn import les_tekst
from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.pipeline.levering import manglar


@dataclass(frozen=True, slots=True)
class Minne:
    """What is remembered of a build that put a whole set in place."""

    program: str
    noekkel: str
    """The choices of the build and the commit."""
    lese: Mapping[str, str]
    """SHA-256 of each file read and each template, by path."""
    vedlegg: frozenset[str]
    """Names of the files in ``vedlegg/``."""
    manifest: str
    """SHA-256 of the manifest of the set."""
    filer: tuple[str, ...]
    funn: tuple[Finding, ...]
    stader: tuple[tuple[PurePath | None, Sti, Stad | None], ...]
    """Where the places stand that the findings refer to."""
    kjelder: tuple[str, ...]
    """The files the findings quote."""


@dataclass(frozen=True, slots=True)
class Attkalla:
    """What a reading is asked by those who tell of findings, answered from memory."""

    minne: Minne

    @property
    def linjer(self) -> dict[PurePath, tuple[str, ...]]:
        """The lines of the files the findings quote; read now, since they have not changed."""
        filer = {PurePath(fil): Path(fil) for fil in self.minne.kjelder}
        return {
            vist: tuple(les_tekst(fil.read_bytes(), vist).synt.split("\n")) for vist, fil in filer.items()
        }

    def finn_stad(
        self, fil: PurePath | None, sti: Sti, utsnitt: tuple[int, int] | None = None
    ) -> Stad | None:
        """Return where a path stands that a finding refers to."""
        del utsnitt
        return next((stad for ei, anna, stad in self.minne.stader if (ei, anna) == (fil, sti)), None)


@dataclass(frozen=True, slots=True)
class Uendra:
    """A case that stands in ``output/`` as it would be made again: the findings and the files."""

    lesing: Attkalla
    funn: tuple[Finding, ...]
    filer: tuple[str, ...]


def bygg_ved_behov(sak: Path, oppsett: Oppsett) -> Bygd | Uendra:
    """Make all documents of a case as ``bygg`` does, unless they stand there already."""
    minnefil = _minnefil(sak, oppsett)
    if minnefil is None:
        return bygg(sak, oppsett)
    minne = _les(minnefil)
    if minne is not None and _gjeld(minne, sak, oppsett):
        return Uendra(Attkalla(minne), minne.funn, minne.filer)
    bygd = bygg(sak, oppsett)
    if bygd.filer:
        _hugs(minnefil, bygd, sak, oppsett)
    return bygd


def _minnefil(sak: Path, oppsett: Oppsett) -> Path | None:
    if oppsett.lager is None:
        return None
    stader = "\0".join(str(sti.absolute()) for sti in (sak, oppsett.ut, oppsett.malar))
    return oppsett.lager / f"{sha256(stader.encode())}.minne"


def _les(fil: Path) -> Minne | None:
    """Return a memory; anything unreadable counts as forgotten."""
    try:
        return _form().validate_json(fil.read_bytes())
    except (OSError, ValidationError):
        return None


@cache
def _form() -> TypeAdapter[Minne]:
    """Return what a memory looks like on disk; made once, for it takes as long as to read ten of them."""
    return TypeAdapter(Minne)


def _gjeld(minne: Minne, sak: Path, oppsett: Oppsett) -> bool:
    return (
        minne.program == _program()
        and minne.noekkel == _noekkel(oppsett)
        and minne.vedlegg == vedleggsfiler(sak)
        and minne.lese == _summar({fil: Path(fil) for fil in minne.lese})
        and _staar(minne, oppsett.ut / sak.absolute().name)
    )


def _staar(minne: Minne, mappe: Path) -> bool:
    """True when the set in ``output/`` is the one that was made, file for file."""
    filer = filer_i(mappe)
    manifest = filer.pop(NAMN, None)
    data = manifest.read_bytes() if manifest else b""
    return sha256(data) == minne.manifest and les_summar(data) == _summar(filer)


def _hugs(minnefil: Path, bygd: Bygd, sak: Path, oppsett: Oppsett) -> None:
    """Remember a build, when what was read still stands on disk; where it cannot be kept it is forgotten.

    What the machine lacked may be there the next time, so a build without it is not remembered.
    """
    lesing, lasta = bygd.lesing, bygd.lesing.lasta
    if lasta is None or not _er_lest(lesing) or any(ei.kode in manglar.PDF for ei in bygd.funn):
        return
    vedlegg = (mappe_til(sak) / VEDLEGGSMAPPE / namn for namn in sorted(lasta.vedleggsfiler))
    alle = (*lesing.kjelder, *vedlegg, *sorted(oppsett.malar.glob("*.docx")))
    lese = {fil.as_posix(): Path(fil) for fil in alle}
    with suppress(OSError):
        minne = Minne(
            program=_program(),
            noekkel=_noekkel(oppsett),
            lese=_summar(lese),
            vedlegg=lasta.vedleggsfiler,
            manifest=sha256((oppsett.ut / sak.absolute().name / NAMN).read_bytes()),
            filer=bygd.filer,
            funn=bygd.funn,
            stader=tuple(
                (ei.fil, sti, lesing.finn_stad(ei.fil, sti)) for ei in bygd.funn for sti in _stiar(ei)
            ),
            kjelder=tuple(fil.as_posix() for fil in lesing.kjelder) if bygd.funn else (),
        )
        minnefil.parent.mkdir(parents=True, exist_ok=True)
        minnefil.write_bytes(_form().dump_json(minne))


def _stiar(funn: Finding) -> tuple[Sti, ...]:
    return (funn.sti, *(sti for sti, _ in funn.sjaa))


def _er_lest(lesing: Lesing) -> bool:
    """True when no file was saved anew while the case was being built."""
    return all(
        les_tekst(Path(fil).read_bytes(), fil).synt == kjelde.tekst for fil, kjelde in lesing.kjelder.items()
    )


def _summar(filer: Mapping[str, Path]) -> dict[str, str]:
    """Return the SHA-256 of files by name; a file that is gone has none."""
    return {namn: _sum(fil) for namn, fil in filer.items()}


def _sum(fil: Path) -> str:
    try:
        return sha256(fil.read_bytes())
    except OSError:
        return ""


def _noekkel(oppsett: Oppsett) -> str:
    return f"{oppsett.diagram} {oppsett.pdf} {oppsett.samla} {oppsett.commit}"


def _program() -> str:
    """Return a key of the program: its own files, and where Python keeps the libraries it is built on."""
    rot = str(Path(sognko_docs.__file__).parent)
    filer = [
        os.path.join(mappe, namn)  # noqa: PTH118  # why: a Path for each of the hundreds takes ten times as long
        for mappe, _, alle in os.walk(rot)
        for namn in alle
        if namn.endswith((".py", ".yaml", ".json", ".md", ".txt"))
    ]
    stat = [(fil.removeprefix(rot), os.stat(fil)) for fil in sorted(filer)]  # noqa: PTH116  # why: likewise
    deler = [f"{namn} {s.st_size} {s.st_mtime_ns}" for namn, s in stat]
    bibliotek = Path(sysconfig.get_path("purelib")).stat().st_mtime_ns
    return hashlib.sha256("\n".join([sys.version, str(bibliotek), *deler]).encode()).hexdigest()
