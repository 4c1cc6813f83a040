"""The last line counts in correct Nynorsk."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.report import Plassert, oppsummer


def funn(feil: int, aatvaringar: int, merknader: int, filer: int) -> list[Plassert]:
    grader = [Grad.FEIL] * feil + [Grad.AATVARING] * aatvaringar + [Grad.MERKNAD] * merknader
    stader = [
        Stad(PurePosixPath(f"{nummer % filer}.yaml")) if filer else None for nummer in range(len(grader))
    ]
    return [
        Plassert(Finding("K201", "x", grad=grad), stad) for grad, stad in zip(grader, stader, strict=True)
    ]


@pytest.mark.parametrize(
    ("tal", "tekst"),
    [
        ((0, 0, 0, 0), "Ingen funn"),
        ((1, 0, 0, 1), "1 feil i 1 fil"),
        ((3, 1, 0, 2), "3 feil, 1 åtvaring i 2 filer"),
        ((0, 2, 1, 1), "2 åtvaringar, 1 merknad i 1 fil"),
        ((0, 0, 2, 1), "2 merknader i 1 fil"),
        ((1, 0, 0, 0), "1 feil"),
    ],
)
def test_the_last_line_counts(tal: tuple[int, int, int, int], tekst: str) -> None:
    assert oppsummer(funn(*tal)) == tekst
