"""Edits Word files in a real LibreOffice, one line of JSON at a time, the way a caseworker's hands would.

Runs as a module in the Python that has the UNO bridge, and lends its start and its end from the worker that makes PDF, which
stands alone. ``argv``: the LibreOffice program, the folder of its profile, the name of the pipe. A job is ``{"inn", "ut", "steg"}``;
each step names a function below and gives its arguments, and the file is then saved as Word.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import uno
from com.sun.star.lang import DisposedException
from com.sun.star.style.BreakType import PAGE_BEFORE
from com.sun.star.uno import RuntimeException

from sognko_docs.delivery.pdf.arbeidar import eigenskapar, main

AVSNITTSSKIFT = 0
STEG: dict[str, Callable[..., None]] = {}


def steg(funksjon: Callable[..., None]) -> Callable[..., None]:
    """Let a job name a function."""
    STEG[funksjon.__name__] = funksjon
    return funksjon


def finn(dok: Any, bit: str) -> Any:
    """Return the first place a text stands."""
    soek = dok.createSearchDescriptor()
    soek.SearchString, soek.SearchCaseSensitive = bit, True
    funne = dok.findAll(soek)
    if not funne.getCount():
        raise LookupError(bit)
    return funne.getByIndex(0)


def avsnitt(dok: Any, bit: str) -> Any:
    """Return the whole paragraph a text stands in, as a cursor."""
    stad = finn(dok, bit)
    peikar = stad.Text.createTextCursorByRange(stad)
    peikar.gotoStartOfParagraph(False)
    peikar.gotoEndOfParagraph(True)
    return peikar


@steg
def bytt(dok: Any, bit: str, ny: str) -> None:
    """Write other words over some."""
    finn(dok, bit).setString(ny)


@steg
def bytt_alle(dok: Any, bit: str, ny: str) -> None:
    """Find and replace all."""
    byte = dok.createReplaceDescriptor()
    byte.SearchString, byte.ReplaceString, byte.SearchCaseSensitive = bit, ny, True
    dok.replaceAll(byte)


@steg
def nytt_avsnitt(dok: Any, etter: str, tekst: str) -> None:
    """Press Enter at the end of a paragraph, and type."""
    slutt = avsnitt(dok, etter).getEnd()
    peikar = slutt.Text.createTextCursorByRange(slutt)
    peikar.Text.insertControlCharacter(peikar, AVSNITTSSKIFT, False)
    peikar.Text.insertString(peikar, tekst, False)


@steg
def slett_avsnitt(dok: Any, bit: str) -> None:
    """Delete a paragraph with its mark."""
    peikar = avsnitt(dok, bit)
    peikar.goRight(1, True)
    peikar.setString("")


@steg
def flytt(dok: Any, bit: str, etter: str) -> None:
    """Cut a paragraph and paste it after another."""
    tekst = avsnitt(dok, bit).getString()
    slett_avsnitt(dok, bit)
    nytt_avsnitt(dok, etter, tekst)


@steg
def del_opp(dok: Any, bit: str) -> None:
    """Press Enter before some words."""
    start = finn(dok, bit).getStart()
    start.Text.insertControlCharacter(start, AVSNITTSSKIFT, False)


@steg
def slaa_saman(dok: Any, bit: str) -> None:
    """Press Delete at the end of a paragraph."""
    slutt = avsnitt(dok, bit).getEnd()
    peikar = slutt.Text.createTextCursorByRange(slutt)
    peikar.goRight(1, True)
    peikar.setString(" ")


@steg
def stil(dok: Any, bit: str, namn: str) -> None:
    """Choose a style for a paragraph."""
    finn(dok, bit).ParaStyleName = namn


@steg
def eigenskap(dok: Any, bit: str, namn: str, verdi: Any) -> None:
    """Format words or their paragraph by hand."""
    setattr(finn(dok, bit), namn, verdi)


@steg
def sideskift(dok: Any, bit: str) -> None:
    """Begin a new page before a paragraph."""
    finn(dok, bit).BreakType = PAGE_BEFORE


@steg
def skrift(dok: Any, namn: str) -> None:
    """Choose another font for every style."""
    stilar = dok.StyleFamilies.getByName("ParagraphStyles")
    for ein in stilar.ElementNames:
        stilar.getByName(ein).CharFontName = namn


@steg
def fotnote(dok: Any, bit: str, tekst: str) -> None:
    """Put a footnote at the end of a paragraph."""
    note = dok.createInstance("com.sun.star.text.Footnote")
    stad = avsnitt(dok, bit)
    stad.collapseToEnd()
    stad.Text.insertTextContent(stad, note, False)
    note.setString(tekst)


@steg
def rad_ut(dok: Any, bit: str) -> None:
    """Delete a row of a table."""
    stad = finn(dok, bit)
    stad.TextTable.Rows.removeByIndex(_rad(stad), 1)


@steg
def rad_inn(dok: Any, bit: str, *celler: str) -> None:
    """Put a row under another, and fill it in."""
    stad = finn(dok, bit)
    tabell, nr = stad.TextTable, _rad(stad) + 1
    tabell.Rows.insertByIndex(nr, 1)
    for kolonne, tekst in enumerate(celler):
        tabell.getCellByPosition(kolonne, nr).setString(tekst)


def _rad(stad: Any) -> int:
    return int("".join(teikn for teikn in stad.Cell.CellName if teikn.isdigit())) - 1


@steg
def celle(dok: Any, bit: str, kolonne: int, tekst: str) -> None:
    """Type in a cell of the row some words stand in."""
    stad = finn(dok, bit)
    stad.TextTable.getCellByPosition(kolonne, _rad(stad)).setString(tekst)


@steg
def heile_tabellen_ut(dok: Any, bit: str) -> None:
    """Delete a table."""
    finn(dok, bit).TextTable.dispose()


@steg
def spor(dok: Any, paa: int) -> None:
    """Turn tracking on or off."""
    dok.RecordChanges = bool(paa)


@steg
def kommando(dok: Any, namn: str) -> None:
    """Choose a command of the menu."""
    maal = uno.createUnoStruct("com.sun.star.util.URL")
    maal.Complete, maal.Protocol, maal.Path = f".uno:{namn}", ".uno:", namn
    dok.CurrentController.Frame.queryDispatch(maal, "_self", 0).dispatch(
        maal, eigenskapar({"SynchronMode": True})
    )


@steg
def topptekst(dok: Any, bit: str, ny: str) -> None:
    """Write other words over some in a header."""
    stilar = dok.StyleFamilies.getByName("PageStyles")
    for stil_ in map(stilar.getByName, stilar.ElementNames):
        if stil_.HeaderIsOn and bit in stil_.HeaderText.getString():
            peikar = stil_.HeaderText.createTextCursor()
            peikar.goRight(stil_.HeaderText.getString().index(bit), False)
            peikar.goRight(len(bit), True)
            peikar.setString(ny)
            return
    raise LookupError(bit)


@steg
def oppdater(dok: Any) -> None:
    """Update all fields."""
    dok.getTextFields().refresh()


def rediger(skrivebord: Any, jobb: dict[str, Any]) -> dict[str, Any]:
    """Do one job; what goes wrong is the answer."""
    dok = skrivebord.loadComponentFromURL(
        Path(jobb["inn"]).as_uri(), "_blank", 0, eigenskapar({"Hidden": True})
    )
    try:
        for namn, *argument in jobb["steg"]:
            STEG[namn](dok, *argument)
        dok.storeToURL(Path(jobb["ut"]).as_uri(), eigenskapar({"FilterName": "MS Word 2007 XML"}))
    except Exception as feil:  # noqa: BLE001  # why: whatever LibreOffice raises is an answer
        return {"feil": f"{type(feil).__name__}: {feil}"}
    finally:
        with suppress(DisposedException, RuntimeException):
            dok.close(True)
    return {"ok": True}


if __name__ == "__main__":
    main(rediger)
