"""What changed as a page for the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sognko_docs.compose.endring import Endring, etter_kven
from sognko_docs.compute.ordskilnad import Bit, utdrag
from sognko_docs.delivery.nettside import lag_nettside

FILNAMN = "endringar.html"
_BREIDD = 160
"""How many letters of what is alike are shown round a change."""


@dataclass(frozen=True, slots=True)
class Side:
    """What the page is of: the case, what it was and is, and all that changed."""

    tittel: str
    fraa: str
    til: str
    endringar: tuple[Endring, ...]
    kortnamn: Mapping[str, str]
    filer: tuple[tuple[str, str], ...] = ()
    """The Word files beside the page, each with whom it holds for."""

    def etter_kven(self) -> Iterable[tuple[str, Iterable[Endring]]]:
        """Return the changes by whom they concern."""
        return etter_kven(self.endringar, self.kortnamn)

    @property
    def omraade(self) -> Mapping[str, tuple[Endring, ...]]:
        """The changes somebody has made, and not those that follow, by the part of the case they stand in."""
        skrivne = [ei for ei in self.endringar if not ei.rekna]
        namn = dict.fromkeys(ei.omraade for ei in skrivne)
        return {ein: tuple(ei for ei in skrivne if ei.omraade == ein) for ein in namn}


def lag_side(side: Side) -> bytes:
    """Return the page as UTF-8 HTML, the same bytes every time."""
    return lag_nettside("endringar.html", {"side": side}, {"bitar": _bitar})


def _bitar(ei: Endring) -> tuple[Bit, ...]:
    """Return what to show of a change, without the line breaks at its ends."""
    if ei.bitar:
        bitar = utdrag(ei.bitar, _BREIDD)
    elif ei.slag in {"flytta", "omdøypt"}:
        bitar = ()
    else:
        bitar = (Bit("borte", ei.foer), Bit("lik", " "), Bit("ny", ei.etter))
    return tuple(bit for bit in bitar if bit.tekst)
