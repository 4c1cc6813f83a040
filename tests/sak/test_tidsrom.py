"""Times of a plan: what can be written, and the days it covers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from sognko_docs.sak.tidsrom import Tid, Tidsrom

_TID: TypeAdapter[Tidsrom] = TypeAdapter(Tid)


@pytest.mark.parametrize(
    ("skrive", "fraa", "til"),
    [
        ("2026-08-31", date(2026, 8, 31), date(2026, 8, 31)),
        (date(2026, 8, 31), date(2026, 8, 31), date(2026, 8, 31)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        (2026, date(2026, 1, 1), date(2026, 12, 31)),
        ("våren 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("hausten 2026", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-02 til 2026-04", date(2026, 2, 1), date(2026, 4, 30)),
        ("hausten 2025 til 2027", date(2025, 7, 1), date(2027, 12, 31)),
    ],
)
def test_a_time_covers_the_days_it_says(skrive: object, fraa: date, til: date) -> None:
    tid = _TID.validate_python(skrive)
    assert (tid.fraa, tid.til) == (fraa, til)


@pytest.mark.parametrize(
    "skrive",
    [
        "2026-13",
        "2026-02-30",
        "0000",
        "mars 2026",
        "2026-3",
        "2026–2027",
        "våren",
        "2026 til",
        True,
        26,
        2026.5,
        "",
    ],
)
def test_what_is_no_time_is_refused(skrive: object) -> None:
    with pytest.raises(ValidationError, match="skriv tida som 2026-08-31"):
        _TID.validate_python(skrive)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValidationError, match="slutten er før starten"):
        _TID.validate_python("2026-04 til 2026-02")


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)), st.integers(0, 3))
def test_a_time_is_written_back_as_it_was_read(dag: date, form: int) -> None:
    skrive = (f"{dag}", f"{dag:%Y-%m}", f"{dag:%Y}", f"hausten {dag:%Y}")[form]
    tid = _TID.validate_python(skrive)
    assert tid.skrive == skrive
    assert _TID.validate_python(_TID.dump_python(tid)) == tid
