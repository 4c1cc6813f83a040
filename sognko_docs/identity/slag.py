"""What kind of change it is, by the path the words come from and by the words."""

from __future__ import annotations

from sognko_docs.identity.endring import Slag
from sognko_docs.identity.linje import KOMMUNEFELT
from sognko_docs.identity.typografi import same_ord

_ROLLE = "vedtak["
_REKNA = "="


def slag_av(sti: str, gammal: str, ny: str) -> Slag:
    """Return the kind of a change in words. A council field may say anything, so there nothing is mere typography."""
    if sti.startswith(KOMMUNEFELT):
        return "kommunefelt"
    if same_ord(gammal, ny):
        return "typografi"
    if sti.startswith(_ROLLE):
        return "rolle"
    if sti.startswith(_REKNA):
        return "rekna"
    return "delt" if sti else "utanfor"
