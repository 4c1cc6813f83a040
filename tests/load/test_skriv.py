"""New values in a YAML file: the value is another, and every other byte is as it was."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from sognko_docs.finding import Sti
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.skalar import Yaml
from sognko_docs.load.skriv import KanIkkjeSkrive, skriv_verdiar
from sognko_docs.sak.sak import Sak

FIL = PurePosixPath("sak.yaml")


def skriv(foer: str, sti: Sti, verdi: Yaml) -> str:
    """The file with a value written in it."""
    return skriv_verdiar(foer.encode(), FIL, Sak, {sti: verdi}).decode()


@pytest.mark.parametrize(
    ("foer", "sti", "verdi", "etter"),
    [
        ("a: ein  # merknad\nb: to\n", ("a",), "tre", "a: tre  # merknad\nb: to\n"),
        ("a: 'ein'\n", ("a",), "det's", "a: 'det''s'\n"),
        ('a: "ein"\n', ("a",), "to", 'a: "to"\n'),
        ("a: ein\n", ("a",), "to: tre", "a: 'to: tre'\n"),
        ("a: ein\n", ("a",), "2027", "a: '2027'\n"),
        ("a: 10\n", ("a",), 2483419, "a: 2483419\n"),
        ("a: 2027-01-01\n", ("a",), "2027-03-01", "a: 2027-03-01\n"),
        ("a: {b: x,  c: y}\n", ("a", "c"), "z, w", "a: {b: x,  c: 'z, w'}\n"),
        ("a: {b: x}\nd: 1\n", ("a", "c"), "ny", "a: {b: x, c: ny}\nd: 1\n"),
        ("a:\n  b: x\n\n# om d\nd: 1\n", ("a", "c"), "ny", "a:\n  b: x\n  c: ny\n\n# om d\nd: 1\n"),
        ("h:\n  - b: x\n  - b: y", ("h", 0, "m", "vik"), "ny", "h:\n  - b: x\n    m: {vik: ny}\n  - b: y"),
        ("a: |\n    Ein.\n    To.\n\n    Tre.\nb: 1\n", ("a",), "Ein.\n2.\n\nTre.\n", "a: |\n    Ein.\n    2.\n\n    Tre.\nb: 1\n"),
        ("a: |\r\n  Ein.\r\nb: 1\r\n", ("a",), "Ein.\nTo.\n", "a: |\r\n  Ein.\r\n  To.\r\nb: 1\r\n"),
        ("a: Ein.\nb: 1\n", ("a",), "Ein.\n\nTo.", "a: |-\n  Ein.\n\n  To.\nb: 1\n"),
        ("a: >\n  Ein\n  setning.\n\nb: 1\n", ("a",), "Anna.\n\nTo.\n", "a: |\n  Anna.\n\n  To.\n\nb: 1\n"),
    ],
    ids=[
        "a comment", "single quotes", "double quotes", "a colon", "a number as text", "a number", "a date", "in brackets",
        "a key in brackets", "a key among lines", "a group that is not there", "a block", "Windows lines", "a line to a block",
        "a folded block",
    ],
)  # fmt: skip
def test_a_value_is_written_in_the_form_it_has(foer: str, sti: Sti, verdi: Yaml, etter: str) -> None:
    assert skriv(foer, sti, verdi) == etter


def test_a_value_that_is_repeated_by_name_is_not_written() -> None:
    with pytest.raises(KanIkkjeSkrive):
        skriv("a: &x ein\nb: *x\n", ("b",), "to")


def test_a_text_of_lines_is_not_written_within_brackets() -> None:
    with pytest.raises(KanIkkjeSkrive):
        skriv("a: {b: ein}\n", ("a", "b"), "to\n\ntre")


@pytest.mark.parametrize("sak", sorted(Path("cases").glob("*/sak.yaml")), ids=lambda fil: fil.parent.name)
def test_a_shipped_case_written_with_its_own_values_is_the_same_to_the_byte(sak: Path) -> None:
    data = sak.read_bytes()
    kjelde = les_kjelde(data, FIL)[0]
    stiar = [sti for sti, merke in kjelde.tre.verdiar.items() if merke.stil in {"|", "'"}]
    assert stiar
    assert skriv_verdiar(data, FIL, Sak, {sti: kjelde.verdi(sti) for sti in stiar[:4]}) == data
