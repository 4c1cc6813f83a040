from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from sognko_docs.compose.tidsrom import tidsrom
from sognko_docs.sak.tidsrom import Tid, Tidsrom

_TID: TypeAdapter[Tidsrom] = TypeAdapter(Tid)


@pytest.mark.parametrize(
    ("skrive", "ord_"),
    [
        ("2026-08-31", "31. august 2026"),
        ("2026-08", "august 2026"),
        (2026, "2026"),
        ("våren 2026", "våren 2026"),
        ("2026-02 til 2026-04", "februar–april 2026"),
        ("2026-02 til 2026-02", "februar 2026"),
        ("2026-11 til 2027-02", "november 2026 til februar 2027"),
        ("2025 til 2027", "2025–2027"),
        ("hausten 2025 til hausten 2026", "hausten 2025 til hausten 2026"),
        ("2026-01-05 til 2026-03", "5. januar 2026 til mars 2026"),
    ],
)
def test_a_time_in_words(skrive: object, ord_: str) -> None:
    assert tidsrom(_TID.validate_python(skrive)) == ord_
