"""A form has its headers in the first column. LibreOffice has no tag for that, so the tags are mended here."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf


def merk_radhovud(pdf: Pdf) -> None:
    """Make the first cell of each row a header of its row, in tables of several rows without header cells.

    The templates have marked their first column as headers, or they would not have been let in (A104).
    """
    for tabell in pdf.objects:
        if isinstance(tabell, Dictionary) and "/P" in tabell and tabell.get(Name.S) == Name.Table:
            rader = [_celler(rad) for rad in _rader(tabell)]
            if len(rader) > 1 and not any(celle.S == Name.TH for rad in rader for celle in rad):
                for rad in rader:
                    if len(rad) > 1:
                        _gjer_til_hovud(rad[0])


def _gjer_til_hovud(celle: pikepdf.Object) -> None:
    har = celle.get(Name.A, Array())
    celle[Name.S] = Name.TH
    celle[Name.A] = Array(
        [*(har if isinstance(har, Array) else [har]), Dictionary(O=Name.Table, Scope=Name.Row)]
    )


def _rader(ledd: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for barn in _barn(ledd):
        if barn.S == Name.TR:
            yield barn
        elif barn.S in (Name.THead, Name.TBody, Name.TFoot):
            yield from _rader(barn)


def _celler(rad: pikepdf.Object) -> list[pikepdf.Object]:
    return [barn for barn in _barn(rad) if barn.S in (Name.TD, Name.TH)]


def _barn(ledd: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the tags right below one; a table inside another is looked at by itself."""
    barn = ledd.get(Name.K)
    alle = list(barn) if isinstance(barn, Array) else [barn]
    return [ei for ei in alle if isinstance(ei, Dictionary) and Name.S in ei]
