"""A comment silences a finding, on its line or the line below, when it says why."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Stad
from tests.load.skriv import FIL, feil, les

HJELP = "skriv «# ignorer[L304]: grunnen til at det er i orden»"

KJELDE = les("""\
a: 1 # ignorer[L304]: avtalt med statsforvaltaren 12.03.26
# ignorer[K201, Y108]: trykt slik i kjelda
# ein merknad til
b: 2
c: 3
# ignorer[L301]: prosa kan ikkje ha merknad
d: |
  xx # ignorer[L999]: dette er tekst
  xx
e: "# ignorer[L998]: dette òg"
""")


@pytest.mark.parametrize(
    ("kode", "linje", "svar"),
    [
        ("L304", 1, True), ("K201", 1, False), ("L304", 2, False), ("K201", 4, True), ("Y108", 4, True),
        ("L304", 4, False), ("K201", 5, False), ("L301", 7, True), ("L301", 8, True), ("L301", 9, True),
        ("L301", 10, False), ("L999", 8, False), ("L998", 10, False), ("L304", 0, False),
    ],
)  # fmt: skip
def test_a_comment_reaches_its_line_the_line_below_and_a_text_below(
    kode: str, linje: int, svar: bool
) -> None:
    assert (KJELDE.ignorering(kode, Stad(FIL, linje, 3)) is not None) is svar


@pytest.mark.parametrize("merknad", ["# ignorer[L304]", "# ignorer[L304]:", "# ignorer[L304]:  "])
def test_a_comment_without_a_reason_is_a_finding(merknad: str) -> None:
    assert feil(f"a: 1 {merknad}\n") == [
        f"Y123 1:6+{len(merknad.rstrip())} Merknaden «ignorer[L304]» manglar grunngjeving | {HJELP}"
    ]


@pytest.mark.parametrize(
    "merknad", ["# ignorer L304: fordi", "# ignorer: L304", "# ignorer[304]: fordi", "# ignorer[L304] fordi"]
)
def test_a_comment_that_is_nearly_right_is_a_finding(merknad: str) -> None:
    assert feil(f"{merknad}\na: 1\n") == [
        f"Y124 1:1+{len(merknad)} Merknaden «ignorer» er ikkje skriven rett | {HJELP}"
    ]


def test_a_comment_that_speaks_of_ignoring_is_let_be() -> None:
    assert feil("# ignorer dette avsnittet\na: 1\n") == []
