"""A form in a PDF has headers for its rows; a table that has headers already is left alone."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from sognko_docs.delivery.pdf.radhovud import merk_radhovud


def tabell(pdf: Pdf, rader: list[str], *, i_kropp: bool) -> pikepdf.Object:
    """A table of tags: «HD» is a row of a header cell and a plain one."""
    slag = {"H": Name.TH, "D": Name.TD}
    rot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    ledd = [
        pdf.make_indirect(
            Dictionary(S=Name.TR, K=Array([pdf.make_indirect(Dictionary(S=slag[ei], A=Dictionary(O=Name.Layout))) for ei in rad]))
        )
        for rad in rader
    ]  # fmt: skip
    kropp = [pdf.make_indirect(Dictionary(S=Name.TBody, K=Array(ledd)))] if i_kropp else ledd
    return pdf.make_indirect(Dictionary(S=Name.Table, P=rot, K=Array(kropp)))


def celler(tabell: pikepdf.Object) -> list[str]:
    """Return the kinds of the cells by row, a header of its row as «R»."""
    rader = tabell.K[0].K if Name.TBody == tabell.K[0].S else tabell.K
    return ["".join("R" if _gjeld_rada(celle) else str(celle.S)[2] for celle in rad.K) for rad in rader]


def _gjeld_rada(celle: pikepdf.Object) -> bool:
    return isinstance(celle.A, Array) and celle.S == Name.TH and celle.A[-1].Scope == Name.Row


@pytest.mark.parametrize("i_kropp", [False, True])
@pytest.mark.parametrize(
    ("rader", "venta"),
    [
        (["DD", "DD"], ["RD", "RD"]),
        (["DDD", "D", "DD"], ["RDD", "D", "RD"]),
        (["HH", "DD"], ["HH", "DD"]),
        (["DD"], ["DD"]),
    ],
    ids=["a form", "rows of unequal length", "a table with a header row", "a single row"],
)
def test_the_first_cell_of_each_row_of_a_form_is_its_header(
    rader: list[str], venta: list[str], *, i_kropp: bool
) -> None:
    with Pdf.new() as pdf:
        ein = tabell(pdf, rader, i_kropp=i_kropp)
        merk_radhovud(pdf)
        assert celler(ein) == venta


def test_what_a_cell_said_of_itself_before_it_still_says() -> None:
    with Pdf.new() as pdf:
        ein = tabell(pdf, ["DD", "DD"], i_kropp=False)
        merk_radhovud(pdf)
        assert Name.Layout == ein.K[0].K[0].A[0].O
