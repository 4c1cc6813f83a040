"""Turns whatever went wrong while a template was filled in into one error with its place."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Template
from jinja2.exceptions import SecurityError, UndefinedError

from sognko_docs.word.feil import MalFeil
from sognko_docs.word.miljoe import UbrukelegVerdi


def til_malfeil(feil: Exception, kode: Template, stader: Sequence[str]) -> MalFeil:
    """Return the error as a ``MalFeil`` with the place of the tag that was being carried out."""
    linje = 0
    spor = feil.__traceback__
    while spor is not None:
        if (
            spor.tb_frame.f_globals.get("__jinja_template__") is kode
            or spor.tb_frame.f_code.co_filename == "<template>"
        ):
            linje = kode.get_corresponding_lineno(spor.tb_lineno)
        spor = spor.tb_next
    stad = stader[linje - 2] if 0 <= linje - 2 < len(stader) else ""
    return MalFeil(melding(feil), stad)


def melding(feil: Exception) -> str:
    """Return what went wrong, in Nynorsk."""
    if isinstance(feil, UbrukelegVerdi):
        return str(feil)
    if isinstance(feil, UndefinedError):
        return feil.message or "verdien finst ikkje"
    if isinstance(feil, SecurityError):
        return f"uttrykket er ikkje tillate i ein mal: {feil}"
    return f"uttrykket kan ikkje reknast ut: {feil}"
