from __future__ import annotations

import pytest

from sognko_docs.tilgjenge.fargar import kontrast, minstekrav


@pytest.mark.parametrize(
    ("farge", "bakgrunn", "venta"),
    [("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("767676", "FFFFFF", 4.54), ("777777", "FFFFFF", 4.48),
     ("595959", "FFFFFF", 7.0), ("FF0000", "FFFFFF", 4.0), ("0000FF", "FFFFFF", 8.59)],
)  # fmt: skip
def test_the_contrast_of_two_colours_is_that_of_the_standard(farge: str, bakgrunn: str, venta: float) -> None:
    assert kontrast(farge, bakgrunn) == kontrast(bakgrunn, farge) == pytest.approx(venta, abs=0.006)


@pytest.mark.parametrize(
    ("storleik", "feit", "venta"),
    [
        (11, False, 4.5),
        (17.5, False, 4.5),
        (18, False, 3.0),
        (13.5, True, 4.5),
        (14, True, 3.0),
        (14, False, 4.5),
    ],
)
def test_large_text_needs_less_contrast(storleik: float, feit: bool, venta: float) -> None:
    assert minstekrav(storleik, feit=feit) == venta
