"""Templates that have passed the check: opened at once the next time, as long as nothing has changed."""

from __future__ import annotations

import hashlib
import inspect
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import sognko_docs.tilgjenge
from sognko_docs.finding import Finding, har_feil
from sognko_docs.word.mal import Mal
from sognko_docs.word.plan import motor


def opne_godkjend(fil: Path, kontekst: type, lager: Path | None) -> Mal | tuple[Finding, ...]:
    """Return the template ``fil`` when it passes the check against ``kontekst``, else all that is wrong.

    That a template has passed is remembered in ``lager`` by the hashes of the template, of this room,
    of the demands on access and of the module that says what a template can name.
    """
    merke = _merke(fil, kontekst, lager)
    if merke is not None and merke.exists():
        return Mal.opne(fil, lager)
    from sognko_docs.word.malsjekk import sjekk_og_les  # noqa: PLC0415  # why: only for templates not seen before
    from sognko_docs.word.tilgjengesjekk import sjekk_mal  # noqa: PLC0415  # why: likewise

    funn, ferdig = sjekk_og_les(fil, kontekst)
    funn += sjekk_mal(fil)
    if har_feil(funn):
        return funn
    mal = Mal.opne(fil, lager, ferdig)
    if merke is not None:
        with suppress(OSError):
            merke.touch()
    return mal


def _merke(fil: Path, kontekst: type, lager: Path | None) -> Path | None:
    """Return the empty file that stands for a template that has passed; None when it cannot be kept."""
    if lager is None or not fil.is_file():
        return None
    namna = Path(inspect.getfile(kontekst)).read_bytes()
    noekkel = hashlib.sha256(fil.read_bytes() + motor().encode() + _krava() + namna).hexdigest()
    return lager / f"{noekkel}.godkjend"


@lru_cache(maxsize=1)
def _krava() -> bytes:
    """Return the hash of the demands on access."""
    (rom,) = sognko_docs.tilgjenge.__path__
    return hashlib.sha256(b"".join(fil.read_bytes() for fil in sorted(Path(rom).glob("*.py")))).digest()
