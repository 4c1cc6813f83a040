"""All that is worked out once for a template file, in a form that can be kept on disk."""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

from sognko_docs.word.zipfil import Medlem

MAKS_ID = 9_999_999
"""Ids above this, which Word draws at random, are not counted on from."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A template worked out. Only plain values, so that ``marshal`` can keep it."""

    kode: CodeType | None
    """None when docxtpl must render the template."""
    delar: tuple[str, ...]
    """The rendered parts, in the order their ids are numbered."""
    stader: tuple[str, ...]
    """For each line of the compiled source from the second on: the place of its tag."""
    rpr: tuple[str, ...]
    blokkar: tuple[tuple[str, str], ...]
    stilar: tuple[str, ...]
    """The ids of the styles the template defines."""
    ordna: tuple[tuple[str, bytes], ...]
    nummer: tuple[str, str, str, str] | None
    fyrste_id: int
    opptekne: tuple[str, ...]
    """Bookmark names the template itself uses."""


@lru_cache(maxsize=1)
def motor() -> str:
    """Return a key of the code that makes plans: this room, Jinja and the Python bytecode format."""
    summa = hashlib.sha256(MAGIC_NUMBER + version("jinja2").encode() + sys.byteorder.encode())
    for fil in sorted(Path(__file__).parent.glob("*.py")):
        summa.update(fil.read_bytes())
    return summa.hexdigest()[:16]


class Lager:
    """Plans on disk, by template hash and engine. Anything unreadable counts as not there."""

    def __init__(self, mappe: Path | None) -> None:
        self._mappe = mappe

    def _fil(self, sha256: str) -> Path | None:
        return self._mappe / f"{sha256}-{motor()}.plan" if self._mappe else None

    def hent(self, sha256: str) -> Plan | None:
        """Return the plan kept for a template, or None; a damaged one is never trusted."""
        fil = self._fil(sha256)
        if fil is None:
            return None
        try:
            data = fil.read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data[32:]).digest() != data[:32]:
            return None
        return Plan(*marshal.loads(data[32:]))  # noqa: S302  our own folder, and the hash holds

    def legg(self, sha256: str, plan: Plan) -> None:
        """Keep a plan; a folder that cannot be written to is no error, only slower."""
        fil = self._fil(sha256)
        if fil is None:
            return
        data = marshal.dumps(tuple(getattr(plan, felt) for felt in Plan.__slots__))
        with suppress(OSError):
            fil.parent.mkdir(parents=True, exist_ok=True)
            nr, mellombels = tempfile.mkstemp(dir=fil.parent)
            with os.fdopen(nr, "wb") as ut:
                ut.write(hashlib.sha256(data).digest() + data)
            Path(mellombels).replace(fil)


def reserver(medlemer: Mapping[str, Medlem], delar: Mapping[str, bytes]) -> tuple[int, tuple[str, ...]]:
    """Return an id above every one the untouched parts use, and the bookmark names of the template."""
    fyrste, namn = 0, set[str]()
    for fil, medlem in medlemer.items():
        if not fil.startswith("word/") or not fil.endswith(".xml"):
            continue
        xml = delar.get(fil) or medlem.innhald()
        namn |= {n.decode() for n in re.findall(rb'<w:bookmarkStart [^>]*w:name="([^"]*)"', xml)}
        if fil not in delar:
            brukt = re.findall(rb'<(?:w:bookmarkStart|w:id|wp:docPr) [^>]*?(?:w:val|w:id|\bid)="(\d+)"', xml)
            fyrste = max([fyrste, *(int(nr) for nr in brukt if int(nr) <= MAKS_ID)])
    return fyrste, tuple(sorted(namn))
