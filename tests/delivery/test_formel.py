"""What our sheets make of a formula is what the library's own make of it, sooner."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.formel import GAMLE, Ark
from sognko_docs.delivery.ark.pakke import delar_av

NYE = (
    "XLOOKUP",
    "SINGLE",
    "SORT",
    "SORTBY",
    "MAP",
    "TAKE",
    "UNIQUE",
    "SUMX2MY2",
    "_xlfn.SUM",
    "a.SUM",
    "XSUM",
)


def skriv(formlar: list[str], slag: type[Worksheet]) -> dict[str, bytes]:
    """Return the parts of a workbook with the formulas below each other."""
    ut = BytesIO()
    bok = Workbook(ut, {"in_memory": True})
    bok.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})
    ark = bok.add_worksheet("Ark", worksheet_class=slag)
    for rad, formel in enumerate(formlar):
        ark.write_formula(rad, 0, formel)
    bok.close()
    return delar_av(ut)


@pytest.mark.parametrize("namn", [*sorted(GAMLE), *NYE])
def test_a_function_is_written_as_the_library_writes_it(namn: str) -> None:
    formlar = [f"={namn}(A1)+1", f'=IF({namn}(A1)>0,"SORT(",SUM(B1:B9))', f"{namn}(A1)", f"{{={namn}(A1)}}"]
    assert skriv(formlar, Ark) == skriv(formlar, Worksheet)
