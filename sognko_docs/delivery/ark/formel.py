"""Formulas written to a sheet without being searched for functions that are not in them."""

from __future__ import annotations

import re

from xlsxwriter.worksheet import Worksheet

GAMLE = frozenset(
    {
        "ABS", "AND", "AVERAGE", "COUNT", "COUNTA", "COUNTIF", "IF", "INT", "ISNUMBER", "MAX", "MIN", "NOT", "OR",
        "ROUND", "ROWS", "SIGN", "SUM", "SUMPRODUCT",
    }
)  # fmt: skip
"""Functions that every version of Excel calls by the name that is written."""
_FUNKSJON = re.compile(r"[\w.]+(?=\()")


class Ark(Worksheet):  # type: ignore[misc]  # why: the library has no types
    """A sheet; the library looks for each of thirty newer functions in each formula, which took a third of a workbook."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002  # why: the library's
        if formula[-1:] != "}" and formula[:1] == "=" and GAMLE.issuperset(_FUNKSJON.findall(formula)):
            return formula[1:]
        ferdig: str = super()._prepare_formula(formula, expand_future_functions)
        return ferdig
