"""A file gets its one form, its comments keep their keys, and the case stays what it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sognko_docs
from sognko_docs.load.fmt import formater, modell_for
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from tests.load.sakstekst import REGISTER, SAK, TAL
from tests.load.skriv import FIL, skriv

ROT = Path(sognko_docs.__file__).parent.parent


def formatert(tekst: str | bytes) -> str:
    ny = formater(tekst.encode() if isinstance(tekst, str) else tekst, Sak, FIL)
    assert isinstance(ny, str), skriv(ny)
    assert formater(ny.encode(), Sak, FIL) == ny
    return ny


ROTETE = """\
# yaml-language-server: $schema=../../sognko_docs/schema/sak.schema.json
# om saka

# om teksten
tekst:
  # om bakgrunnen
  bakgrunn: 'Ein setning. To setningar.'  # ved bakgrunnen
  samandrag: >-
    Folda tekst her.
    Meir tekst
    på linja. Og ei til.

# om saka si
sak: {dato: 2025-01-01, tittel: "A, b", korttittel: A, sakshandsamar: x, status: utkast, type: vertskommunesamarbeid}

vedtak:
  - gjeld: [vertskommune]
    # om teksten i punktet
    tekst: Ein. To
      og tre.
    avgjer: avtale
  # om det andre punktet
  - avgjer: avtale
    tekst: |
      A. hei på deg
      du. Nei.

      - punkt. To.
kommunar:
  luster: {også: avtroppande vertskommune, rolle: vertskommune}
handsaming: [{utval: kommunestyret}]
# heilt til slutt
"""

RYDDIG = """\
# yaml-language-server: $schema=../../sognko_docs/schema/sak.schema.json
# om saka

# om saka si
sak: {tittel: "A, b", korttittel: A, type: vertskommunesamarbeid, status: utkast, dato: 2025-01-01, sakshandsamar: x}

kommunar:
  luster: {rolle: vertskommune, også: avtroppande vertskommune}

handsaming: [{utval: kommunestyret}]
# om teksten
tekst:
  samandrag: |-
    Folda tekst her.
    Meir tekst på linja.
    Og ei til.
  # om bakgrunnen
  bakgrunn: |-  # ved bakgrunnen
    Ein setning.
    To setningar.
vedtak:
  # om teksten i punktet
  - tekst: |-
      Ein.
      To og tre.
    avgjer: avtale
    gjeld: [vertskommune]
  # om det andre punktet
  - tekst: |
      A. hei på deg du.
      Nei.

      - punkt. To.
    avgjer: avtale
# heilt til slutt
"""


def test_a_messy_file_becomes_tidy() -> None:
    assert formatert(ROTETE) == RYDDIG


def test_a_tidy_file_is_let_be() -> None:
    assert formatert(SAK) == SAK


def test_bom_carriage_returns_loose_accents_and_blank_lines_at_the_end_go() -> None:
    assert (
        formatert(b"\xef\xbb\xbf" + SAK.replace("å", "a\u030a").replace("\n", "\r\n").encode() + b"\r\n\r\n")
        == SAK
    )


def test_a_missing_line_break_at_the_end_is_set() -> None:
    assert formatert(SAK.rstrip("\n")) == SAK


def test_a_file_that_cannot_be_read_is_not_formatted() -> None:
    assert [ein.kode for ein in formater(b"sak: [", Sak, FIL) if not isinstance(ein, str)] == ["Y120"]
    feil = formater(SAK.replace("status: framlegg", "status: x").encode(), Sak, FIL)
    assert not isinstance(feil, str)
    assert [ein.kode for ein in feil] == ["S107"]


def test_a_value_that_is_repeated_keeps_its_place() -> None:
    tekst = SAK.replace(
        "bakgrunn: |\n    Kommunane samarbeider.\n", "vurdering: &x Ein. To.\n  bakgrunn: *x\n"
    )
    ny = formatert(tekst)
    assert "  vurdering: &x |-\n    Ein.\n    To.\n  bakgrunn: *x\n" in ny


@pytest.mark.parametrize(
    ("verdi", "etter"),
    [
        ("Ei setning.", "Ei setning."),
        ("'Det er ''her''. Og der.'", "|-\n    Det er 'her'.\n    Og der."),
        ('"Ein.\\nTo.\\n"', "|\n    Ein.\n    To."),
        ("|+\n    Ein. To.\n\n", "|+\n    Ein.\n    To.\n\n"),
        ("|2\n     Ein. To.", "|2\n     Ein. To."),
        ("|\n\n    Ein. To.", "|\n\n    Ein. To."),
        ("|\n    x\n     y. Z", "|\n    x\n     y. Z"),
        ('" Ein. To."', '" Ein. To."'),
    ],
)
def test_prose_is_laid_out_where_it_can_be_without_changing_it(verdi: str, etter: str) -> None:
    gamal = "|\n    Kommunane samarbeider."
    assert formatert(SAK.replace(gamal, verdi)) == SAK.replace(gamal, etter)


def test_prose_within_brackets_stays_on_its_line() -> None:
    tekst = SAK.replace(
        "tekst:\n  bakgrunn: |\n    Kommunane samarbeider.\n", "tekst: {bakgrunn: Ein. To.}\n"
    )
    assert formatert(tekst) == tekst


def test_text_that_is_not_prose_is_let_be() -> None:
    tekst = SAK.replace("tittel: Felles kartteneste", "tittel: Felles. Kart.")
    assert formatert(tekst) == tekst


@pytest.mark.parametrize(
    "fil", sorted((ROT / "cases").rglob("*.yaml")), ids=lambda fil: fil.relative_to(ROT).as_posix()
)
def test_the_real_cases_hold_the_same_when_formatted(fil: Path) -> None:
    modell = modell_for(fil)
    ny = formater(fil.read_bytes(), modell, FIL)
    assert isinstance(ny, str)
    assert formater(ny.encode(), modell, FIL) == ny
    assert ny.splitlines()[0].startswith("# yaml-language-server: $schema=")
    merknader = [linje.strip() for linje in ny.splitlines() if linje.lstrip().startswith("#")]
    assert sorted(merknader) == sorted(
        linje.strip()
        for linje in fil.read_text(encoding="utf-8").splitlines()
        if linje.lstrip().startswith("#")
    )


def test_the_kind_of_a_file_is_told_by_its_place() -> None:
    assert modell_for(Path("cases/kommunar.yaml")) is Register
    assert modell_for(Path("cases/avtalar.yaml")) is Avtaleregister
    assert modell_for(Path("cases/tal/folketal.yaml")) is Talgrunnlag
    assert modell_for(Path("cases/kart/sak.yaml")) is Sak


@pytest.mark.parametrize(("tekst", "modell"), [(REGISTER, Register), (TAL, Talgrunnlag)])
def test_the_other_files_have_one_form_too(tekst: str, modell: type[Register | Talgrunnlag]) -> None:
    assert formater(tekst.encode(), modell, FIL) == tekst


@given(st.permutations(["tittel: A", "korttittel: B", "type: vertskommunesamarbeid", "status: utkast",
                        "dato: 2025-01-01", "sakshandsamar: C"]), st.data())  # fmt: skip
def test_any_order_becomes_the_same_and_comments_follow_their_key(
    linjer: list[str], data: st.DataObject
) -> None:
    luft = data.draw(st.lists(st.booleans(), min_size=6, max_size=6))
    hovud = "".join(
        f"{'' if not tom else chr(10)}  # om {linje.partition(':')[0]}\n  {linje}\n"
        for linje, tom in zip(linjer, luft, strict=True)
    )
    gamalt = SAK[SAK.index("sak:\n") + 5 : SAK.index("kommunar:\n")]
    ny = formatert(SAK.replace(gamalt, hovud))
    utan_luft = [
        linje for linje in ny[ny.index("sak:\n") + 5 : ny.index("kommunar:\n")].splitlines() if linje
    ]
    assert utan_luft == [
        tekst
        for linje in ("tittel: A", "korttittel: B", "type: vertskommunesamarbeid", "status: utkast", "dato: 2025-01-01",
                      "sakshandsamar: C")
        for tekst in (f"  # om {linje.partition(':')[0]}", f"  {linje}")
    ]  # fmt: skip
    assert til_modell(les_kjelde(ny.encode(), FIL)[0], Sak)[0] is not None
