"""Where in the YAML the words of a change stand: inside the value of its path, as near as can be told."""

from __future__ import annotations

from sognko_docs.finding import Sti
from sognko_docs.identity.endring import Endring
from sognko_docs.load.resultat import Lesing

_HARDT = "\u00a0"


def er_i_saka(lesing: Lesing, sti: Sti) -> bool:
    """True when a path has a value of its own in the case file."""
    kjelde = lesing.kjelder.get(lesing.fil)
    return kjelde is not None and bool(sti) and kjelde.verdi(sti) is not None


def utsnitt(lesing: Lesing, sti: Sti, endring: Endring) -> tuple[int, int] | None:
    """Return start and length of the changed words in the value, when they stand there once, alone or with their context.

    The value is prose with Markdown and references, and breaks its lines elsewhere, so words are looked for one line
    at a time; where words were put in, it is the word before them.
    """
    verdi = lesing.kjelder[lesing.fil].verdi(sti)
    if not isinstance(verdi, str) or sti in lesing.bitar:
        return None
    flat = verdi.replace("\n", " ")
    gammal, foer = _plein(endring.gammal.tekst).strip(), _plein(endring.gammal.foer)
    siste = foer.split()[-1] if foer.split() else ""
    for soek, fram in ((gammal, 0), (f"{foer}{gammal}".strip(), -1), (f"{siste} {gammal}".strip(), -1)):
        if soek and flat.count(soek) == 1:
            start = flat.index(soek) + (len(soek) - len(gammal or siste) if fram else 0)
            return start, len(gammal or siste)
    return None


def _plein(tekst: str) -> str:
    return tekst.replace(_HARDT, " ")
