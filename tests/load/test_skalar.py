"""YAML 1.2, and no surprises: what looks like text stays text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sognko_docs.load.skalar import loeys
from tests.load.skriv import les

TEKST = [
    "nei", "no", "on", "off", "yes", "y", "n", "ja", "True", "NULL", "1_000", "12:30", "2027-01-01", "0123", "0o17",
    "0x1F", "1e3", "1.5e3", ".5", "5.", ".inf", "-.inf", ".nan", "11 890 496", "7.300.000", "5,5", "25 %", "1.2.3",
    "+", "01.04", "007", "٣", "1" * 19, "1." + "1" * 10, "§ 5 a", "070/15",
]  # fmt: skip


@pytest.mark.parametrize("skrive", TEKST)
def test_what_is_not_plainly_a_number_stays_text(skrive: str) -> None:
    assert les(f"a: {skrive}\n").tre.rot == {"a": skrive}


@pytest.mark.parametrize(
    ("skrive", "verdi"),
    [("0", 0), ("42", 42), ("-7", -7), ("+7", 7), ("11890496", 11890496), ("9" * 18, 10**18 - 1)],
)
def test_whole_numbers_are_whole(skrive: str, verdi: int) -> None:
    assert loeys(skrive) == verdi
    assert type(loeys(skrive)) is int


@pytest.mark.parametrize("skrive", ["0.1", "12.50", "-3.7", "+0.0", "123456789012345.123456789"])
def test_decimal_numbers_are_exact_and_never_float(skrive: str) -> None:
    verdi = loeys(skrive)
    assert isinstance(verdi, Decimal)
    assert str(verdi) == skrive.removeprefix("+")


@pytest.mark.parametrize(
    ("skrive", "verdi"), [("", None), ("~", None), ("null", None), ("true", True), ("false", False)]
)
def test_the_five_words_of_yaml_mean_what_they_say(skrive: str, verdi: bool | None) -> None:
    assert les(f"a: {skrive}\n").tre.rot == {"a": verdi}


def test_quotes_make_text_of_anything() -> None:
    assert les("a: \"4640\"\nb: 'null'\nc: |\n  12\n").tre.rot == {"a": "4640", "b": "null", "c": "12\n"}
