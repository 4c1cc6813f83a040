"""Two finished files made into one with tracked changes, by a comparison engine that is an extra.

The engine is Docxodus, through ``python-redlines``: it works in body, tables, headers, footers and notes.
We compare nothing ourselves; we take the content controls out first, and hold what the engine made against
the two files: all accepted is the new one, all rejected the old.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from subprocess import SubprocessError
from typing import Any

from filelock import FileLock
from platformdirs import user_cache_path

from sognko_docs.identity.tekst import Avsnitt
from sognko_docs.word.attlesing import les
from sognko_docs.word.eigenskapar import EIGNE, KJERNE, Eigenskapar, eigne_xml, kjerne_xml
from sognko_docs.word.endringsmerke import gjer_opp
from sognko_docs.word.jamfoerbar import jamfoerbar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

_HELD = "Samla"
"""What the name of a table style has in it when its rows are kept with the next: ``TabelltekstSamla``."""


class RaudstrekFeil(Exception):  # noqa: N818  # why: the name is Nynorsk
    """The engine failed, or what it made does not hold; the text says which, in Nynorsk."""


@dataclass(frozen=True, slots=True)
class Merke:
    """Who is said to have made the changes, and on what day."""

    forfattar: str
    dato: date


def har_motor() -> bool:
    """True when the comparison engine is installed."""
    return find_spec("python_redlines") is not None and find_spec("python_redlines_docxodus") is not None


def lag_raudstrek(foer: bytes, etter: bytes, merke: Merke, eigenskapar: Eigenskapar) -> bytes:
    """Return a Word file with what changed as tracked changes; raise ``RaudstrekFeil`` when it does not hold.

    The files are ours, and ``har_motor`` is true. The same input gives the same bytes.
    """
    gammal, ny = jamfoerbar(foer), jamfoerbar(etter)
    raa = _samanlikn(gammal, ny, merke)
    for val, venta in (("avvis", gammal), ("godta", ny)):
        stad = _ulikt(gjer_opp(raa, "avvis" if val == "avvis" else "godta"), venta)
        if stad is not None:
            raise RaudstrekFeil(f"når alt blir {val}, blir det ikkje den rette teksten: «{stad}»")
    return _pakk_om(raa, eigenskapar)


def _samanlikn(foer: bytes, etter: bytes, merke: Merke) -> bytes:
    try:
        data, _, _ = _motor().run_redline(
            merke.forfattar,
            foer,
            etter,
            date_time=f"{merke.dato.isoformat()}T00:00:00Z",
            detect_moves=True,
            conflate_spaces=False,
        )
    except (OSError, ImportError, ValueError, SubprocessError) as feil:
        sagt = str(feil).strip().splitlines() or [type(feil).__name__]
        raise RaudstrekFeil(f"jamføringsmotoren svikta: {sagt[-1]}") from feil
    svar: bytes = data
    return svar


@cache
def _motor() -> Any:  # noqa: ANN401  # why: an extra without types
    """Return the engine; the first time it unpacks itself, which no other program may see half done."""
    lager = user_cache_path("sognko-docs", appauthor=False)
    lager.mkdir(parents=True, exist_ok=True)
    with FileLock(lager / "redline.laas"):
        return import_module("python_redlines").DocxodusEngine()


def _ulikt(data: bytes, venta: bytes) -> str | None:
    """Return the first text that one file has and the other has not; None when they say the same."""
    a, b = ([_noekkel(ein) for ein in les(fil).avsnitt if not _tom_note(ein)] for fil in (data, venta))
    if a == b:
        return None
    par = zip([*a, ("", "")], [*b, ("", "")], strict=False)
    return next((ein[1] or anna[1] for ein, anna in par if ein != anna), "")


def _tom_note(avsnitt: Avsnitt) -> bool:
    """True for the empty paragraphs a file has once it has a part for notes."""
    return "notes" in avsnitt.del_ and not avsnitt.tekst


def _noekkel(avsnitt: Avsnitt) -> tuple[str, str]:
    """Return what must be the same of a paragraph: its part, style, heading level, place in a table, and text.

    Whether a row is kept with the next is not: the engine marks no style, and the last row of a table is the one not kept.
    """
    stil = avsnitt.stil.replace(_HELD, "") if avsnitt.tabell else avsnitt.stil
    plass = f"{avsnitt.del_}|{stil}|{avsnitt.overskrift}|{avsnitt.tabell}"
    return plass, avsnitt.tekst


def _pakk_om(data: bytes, eigenskapar: Eigenskapar) -> bytes:
    """Return the file packed our way, with properties that say what it is."""
    medlemer = {namn: pakk(namn, medlem.innhald()) for namn, medlem in les_zip(data).items()}
    medlemer[KJERNE] = pakk(KJERNE, kjerne_xml(eigenskapar))
    medlemer[EIGNE] = pakk(EIGNE, eigne_xml(eigenskapar.eigne))
    foerst = "[Content_Types].xml"
    return skriv_zip(medlemer[namn] for namn in (foerst, *sorted({*medlemer} - {foerst})))
