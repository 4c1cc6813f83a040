"""Numbers and dates as people write them are understood well enough to say how to write them."""

from __future__ import annotations

import pytest

from sognko_docs.load.notasjon import dato_av, datofeil, tal_av


@pytest.mark.parametrize(
    ("skrive", "tal"),
    [
        ("11 890 496", "11890496"), ("11\u00a0890\u00a0496", "11890496"), ("7.300.000", "7300000"),
        ("7,300,000", "7300000"), ("50.000,-", "50000"), ("50 000,50", "50000.5"), ("1.234,5", "1234.5"),
        ("kr 11 890 000", "11890000"), ("55 200 kr", "55200"), ("5,5M", "5500000"), ("5,5 mill.", "5500000"),
        ("5,5 mill. kr", "5500000"), ("2,5", "2.5"), ("25 %", "25"), ("55,9 prosent", "55.9"), ("1_000", "1000"),
        ("0123", "123"), ("\u2212250 000", "-250000"), ("120 000,00", "120000"), ("2.5", "2.5"),
    ],
)  # fmt: skip
def test_a_number_in_another_notation(skrive: str, tal: str) -> None:
    assert tal_av(skrive) == tal


@pytest.mark.parametrize("skrive", ["", "mykje", "1.2.3", "12:30", "ca. 5", "5-6", "1 årsverk", "--5"])
def test_what_is_no_number_is_not_guessed_at(skrive: str) -> None:
    assert tal_av(skrive) is None


@pytest.mark.parametrize(
    "skrive",
    [
        "03.11.2025",
        "3.11.2025",
        "3. november 2025",
        "3 November 2025",
        "2025-11-3",
        "2025/11/03",
        "3/11/2025",
        "3/11-2025",
    ],
)
def test_a_date_in_another_notation(skrive: str) -> None:
    assert dato_av(skrive) == "2025-11-03"


@pytest.mark.parametrize("skrive", ["", "xx.xx.2026", "31.02.2026", "hausten 2025", "2025", "3. nov."])
def test_what_is_no_date_is_not_guessed_at(skrive: str) -> None:
    assert dato_av(skrive) is None


@pytest.mark.parametrize(
    ("skrive", "feil"),
    [
        ("31.02.2026", "februar 2026 har 28 dagar"), ("2028-02-30", "februar 2028 har 29 dagar"),
        ("31. november 2025", "november 2025 har 30 dagar"), ("2027-13-01", "det finst ingen månad 13"),
        ("2027-00-10", "det finst ingen månad 0"), ("2027-01-00", "januar 2027 har 31 dagar"),
        ("0000-01-01", "det finst ikkje noko år 0"), ("2027-01-31", ""), ("hausten 2025", ""),
    ],
)  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_told_why(skrive: str, feil: str) -> None:
    assert datofeil(skrive) == feil
