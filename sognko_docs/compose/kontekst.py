"""What each template can name: most are about a case, some about something else."""

from __future__ import annotations

from sognko_docs.compose import foelgjeark, moete, oversynsvising, sakspakke
from sognko_docs.compose.vising import Vising

_EIGNE = {**foelgjeark.MALAR, **moete.MALAR, **oversynsvising.MALAR, **sakspakke.MALAR}


def kontekst(mal: str) -> type:
    """Return what the template ``mal`` (its file name without the ending) can name."""
    return _EIGNE.get(mal, Vising)
