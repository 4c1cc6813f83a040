"""A shared piece taken from memory is byte for byte what it would have been, written anew."""

from __future__ import annotations

import random

import pytest

from sognko_docs.word.avslutt import Avslutting, Oppdelt, del_opp
from sognko_docs.word.bitminne import STOR_BIT, Skriven
from sognko_docs.word.markoer import (
    BIT,
    BLOKK,
    BOK_NAMN,
    BOK_SLUTT,
    BOK_START,
    CELLE,
    ENDE,
    LINJE,
    LISTE,
    LISTE_NY,
    SEKVENS,
    TABELL,
    TEIKNING,
    mark,
)

FELT = mark(LINJE, "namn") + "Vik" + mark(ENDE)
STOR = "<w:p>" + FELT * STOR_BIT + "</w:p>"
"""A piece with more marks than it takes to be remembered."""


def skriv(bitar: dict[str, Oppdelt], delar: list[str], minne: dict[str, Skriven] | None) -> list[bytes]:
    """Return the parts of one document."""
    avslutting = Avslutting(10, ("namn_3",), bitar.__getitem__, minne=minne)
    return [avslutting.del_(del_opp(del_)) for del_ in delar]


def test_a_large_piece_after_the_same_marks_is_not_written_twice() -> None:
    bitar, minne = {"stor": del_opp(STOR)}, dict[str, Skriven]()
    fyrste = skriv(bitar, [FELT + mark(BIT, "stor")], minne)
    hugsa = minne["stor"]
    assert skriv(bitar, [FELT + mark(BIT, "stor")], minne) == fyrste
    assert minne["stor"] is hugsa


@pytest.mark.parametrize(
    "foer", ["", FELT + FELT, mark(TEIKNING), mark(LINJE, "anna") + mark(ENDE), mark(SEKVENS, "Tabell")]
)
def test_a_large_piece_after_other_marks_is_written_anew(foer: str) -> None:
    bitar, minne = {"stor": del_opp(STOR)}, dict[str, Skriven]()
    skriv(bitar, [FELT + mark(BIT, "stor")], minne)
    hugsa = minne["stor"]
    delar = [foer + mark(BIT, "stor") + FELT]
    assert skriv(bitar, delar, minne) == skriv(bitar, delar, None)
    assert minne["stor"] is not hugsa


@pytest.mark.parametrize(
    "stor", [mark(ENDE) + STOR + mark(BLOKK, "x"), mark(CELLE) + STOR, mark(TABELL) + STOR]
)
def test_a_piece_that_depends_on_the_text_before_it_is_not_remembered(stor: str) -> None:
    bitar, minne = {"stor": del_opp(stor)}, dict[str, Skriven]()
    for foer in ("<w:tc>", "<w:tc><w:p/>", "<w:tbl></w:tbl>"):
        delar = [mark(BLOKK, "ytst") + foer + mark(BIT, "stor") + mark(ENDE)]
        assert skriv(bitar, delar, minne) == skriv(bitar, delar, None)
    assert minne == {}


def tilfeldig(val: random.Random, djupn: int, mange: int) -> str:
    """Return made-up XML with balanced controls, cells, tables, lists and shared pieces down to a depth."""
    ut = ""
    for _ in range(mange):
        innhald = tilfeldig(val, djupn - 1, val.randint(0, 3)) if djupn else "tekst"
        ut += val.choice(
            [
                mark(LINJE, val.choice("abc")) + "<w:r><w:rPr>" * val.randint(0, 1) + mark(ENDE),
                mark(BLOKK, "namn") + innhald + mark(ENDE),
                "<w:tc>" + innhald + mark(CELLE) + "</w:tc>",
                "<w:tbl>" + "<w:tr>" * val.randint(0, 1) + innhald + "</w:tbl>" + mark(TABELL),
                mark(SEKVENS, "Tabell") + mark(TEIKNING),
                mark(LISTE_NY, f"{(noekkel := val.choice('kl'))},0,1,") + mark(LISTE, noekkel),
                mark(BOK_START, "7") + mark(BOK_NAMN, "merke") + mark(BOK_SLUTT, "7"),
                *(mark(BIT, f"{djupn - 1}{nr}") for nr in range(2 * bool(djupn))),
            ]
        )
    return ut


def test_made_up_documents_are_the_same_with_and_without_memory() -> None:
    hugsa = 0
    for froe in range(20):
        val = random.Random(froe)  # the same every time
        bitar = {
            f"{djupn}{nr}": del_opp(tilfeldig(val, djupn, mengde))
            for djupn in range(2)
            for nr, mengde in enumerate((4, STOR_BIT))
        }
        minne: dict[str, Skriven] = {}
        eigne = [tilfeldig(val, 2, 6) for _ in range(2)]
        for _ in range(6):
            bruk = (mark(BIT, ei) for ei in val.sample(sorted(bitar), 3))
            delar = [val.choice(eigne), *bruk, val.choice(eigne)]
            assert skriv(bitar, delar, minne) == skriv(bitar, delar, None)
        hugsa += len(minne)
    assert hugsa > 20
