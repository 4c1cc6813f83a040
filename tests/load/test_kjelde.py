"""Every path leads to a place in the file, and every place inside a text to its line and column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.finding import Stad, Sti
from tests.load.skriv import FIL, les

KJELDE = les("""\
# merknad
sak:
  tittel: "Felles 'kart'"
  tom:
vedtak:
  - tekst: |
      Fyrste linje.

        Rykt inn xx her.
    gjeld: [vertskommune,
      utanfor]
  - tekst: Kort
folda: >-
  Ein linje
  og to.

  Nytt avsnitt.
rein: Tekst over
  to linjer
enkel: 'det er ''her'' og der'
dobbel: "a\\tb\\u00e5c"
""")


@pytest.mark.parametrize(
    ("sti", "noekkel", "stad"),
    [
        (("sak", "tittel"), False, (3, 11, 15)),
        (("sak", "tittel"), True, (3, 3, 6)),
        (("sak",), False, (2, 1, 3)),
        (("sak", "tom"), False, (4, 3, 3)),
        (("sak", "finst_ikkje"), False, (2, 1, 3)),
        (("sak", "tittel", "djupare"), False, (3, 3, 6)),
        (("vedtak", 0), False, (6, 5, 8)),
        (("vedtak", 0, "tekst"), False, (7, 7, 13)),
        (("vedtak", 0, "tekst"), True, (6, 5, 5)),
        (("vedtak", 0, "gjeld"), False, (10, 12, 14)),
        (("vedtak", 0, "gjeld", 1), False, (11, 7, 7)),
        (("vedtak", 1, "tekst"), False, (12, 12, 4)),
        (("vedtak", 7), False, (5, 1, 6)),
        (("folda",), False, (14, 3, 9)),
        ((), False, (2, 1, 4)),
        (("finst", "ikkje"), False, (2, 1, 4)),
    ],
)
def test_a_path_is_found_at_its_value_its_key_or_its_nearest_parent(
    sti: Sti, noekkel: bool, stad: tuple[int, int, int]
) -> None:
    assert KJELDE.stad(sti, noekkel=noekkel) == Stad(FIL, *stad)


@pytest.mark.parametrize(
    ("sti", "leit", "stad"),
    [
        (("sak", "tittel"), "kart", (3, 20)),
        (("vedtak", 0, "tekst"), "Fyrste", (7, 7)),
        (("vedtak", 0, "tekst"), "xx", (9, 18)),
        (("vedtak", 1, "tekst"), "ort", (12, 13)),
        (("folda",), "to", (15, 6)),
        (("folda",), "Nytt", (17, 3)),
        (("rein",), "over", (18, 13)),
        (("rein",), "linjer", (19, 6)),
        (("enkel",), "her", (20, 18)),
        (("enkel",), "der", (20, 27)),
        (("dobbel",), "b", (21, 13)),
        (("dobbel",), "c", (21, 20)),
    ],
)
def test_a_word_inside_a_text_is_found_where_it_stands(sti: Sti, leit: str, stad: tuple[int, int]) -> None:
    verdi = KJELDE.verdi(sti)
    assert isinstance(verdi, str)
    assert KJELDE.stad(sti, verdi.index(leit), len(leit)) == Stad(FIL, *stad, len(leit))


def test_a_file_that_could_not_be_read_still_has_places() -> None:
    assert les("a: 1").stad(("b",)) == Stad(FIL, 1, 1, 4)


@given(st.lists(st.text("abc ø{}", max_size=12), min_size=1, max_size=8), st.data())
def test_any_place_in_a_block_is_found(linjer: list[str], data: st.DataObject) -> None:
    linjer = ["x" + linje for linje in linjer]
    kjelde = les("a:\n  b: |\n" + "".join(f"    {linje}\n\n" for linje in linjer))
    verdi = kjelde.verdi(("a", "b"))
    assert isinstance(verdi, str)
    plass = data.draw(st.integers(0, len(verdi.rstrip("\n")) - 1))
    stad = kjelde.stad(("a", "b"), plass)
    if verdi[plass] != "\n":
        assert kjelde.linjer[stad.linje - 1][stad.kolonne - 1] == verdi[plass]
    assert stad.linje == 3 + verdi[:plass].count("\n")
