"""What each template can name: most are about a case, some about something else."""

from __future__ import annotations

from sognko_docs.compose import (
    attest,
    foelgjeark,
    moete,
    moeteplan,
    oversynsvising,
    sakspakke,
    vedtaksvising,
)
from sognko_docs.compose.vising import Vising

_EIGNE = {
    **attest.MALAR,
    **foelgjeark.MALAR,
    **moete.MALAR,
    **moeteplan.MALAR,
    **oversynsvising.MALAR,
    **sakspakke.MALAR,
    **vedtaksvising.MALAR,
}


def kontekst(mal: str) -> type:
    """Return what the template ``mal`` (its file name without the ending) can name."""
    return _EIGNE.get(mal, Vising)
