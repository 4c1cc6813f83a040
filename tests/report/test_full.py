"""The report a person reads, as it stands on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath, PurePosixPath
from typing import Any

import pytest

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.report import Plassert, plasser, rapport

FIL: PurePath = PurePosixPath("cases/kontingent-2026/sak.yaml")
LINJER = [f"# linje {nummer}" for nummer in range(1, 140)] + [
    "  fordeling:",
    "    nøkkel: folketal",
    "    sum: 3083000",
]


def vis(finding: Finding, linje: str = "", *, sjaa: Sequence[tuple[Stad, str]] = (), **kwargs: Any) -> str:
    """Return the report on a finding in a file of one line, or in ``LINJER``."""
    kjelder = {FIL: [linje] if linje else LINJER}
    return rapport("full", [Plassert(finding, finding.stad, tuple(sjaa))], kjelder, **kwargs)


def test_a_finding_says_what_where_and_the_way_out() -> None:
    finding = Finding(
        "K201",
        "Summen stemmer ikkje: fordelt 3 082 999 kr, vedteke 3 083 000 kr (avvik −1 kr)",
        hjelp="set «avrunding: største-rest»",
        stad=Stad(FIL, 142, 10, 7),
    )
    assert (
        vis(finding, sjaa=[(Stad(FIL, 118, 9), "delane til kommunane")])
        == """\
K201 Summen stemmer ikkje: fordelt 3 082 999 kr, vedteke 3 083 000 kr (avvik −1 kr)
  --> cases/kontingent-2026/sak.yaml:142:10
    |
140 |   fordeling:
141 |     nøkkel: folketal
142 |     sum: 3083000
    |          ^^^^^^^
  sjå:   cases/kontingent-2026/sak.yaml:118:9 (delane til kommunane)
  hjelp: set «avrunding: største-rest»

1 feil i 1 fil
"""
    )


def test_warnings_and_notes_say_in_words_what_they_are() -> None:
    aatvaring = Finding("L304", "Fristen er kort", grad=Grad.AATVARING)
    merknad = Finding("P106", "Fila var endra", grad=Grad.MERKNAD)
    assert vis(aatvaring) == "L304 åtvaring: Fristen er kort\n\n1 åtvaring\n"
    assert vis(merknad) == "P106 merknad: Fila var endra\n\n1 merknad\n"


def test_a_place_in_a_word_file_is_told_in_words() -> None:
    stad = Stad(PurePosixPath("templates/avtale.docx"), delstad="hovuddelen, tabell 2, celle B3")
    assert (
        vis(Finding("T101", "Namnet «x» finst ikkje", stad=stad))
        == """\
T101 Namnet «x» finst ikkje
  --> templates/avtale.docx (hovuddelen, tabell 2, celle B3)

1 feil i 1 fil
"""
    )


def test_a_place_beyond_the_end_of_the_file_is_told_without_a_quote() -> None:
    assert vis(Finding("Y101", "Feil", stad=Stad(FIL, 900, 1))).splitlines()[:2] == [
        "Y101 Feil", "  --> cases/kontingent-2026/sak.yaml:900:1",
    ]  # fmt: skip


def test_the_first_line_of_a_file_has_no_context_above() -> None:
    assert vis(Finding("S101", "Feil", stad=Stad(FIL, 1, 1, 3)), "sak: {}").splitlines()[2:5] == [
        "    |", "  1 | sak: {}", "    | ^^^",
    ]  # fmt: skip


def test_a_line_number_of_four_digits_moves_the_bar() -> None:
    linjer = {FIL: ["a"] * 1200}
    tekst = rapport("full", [Plassert(Finding("S101", "Feil"), Stad(FIL, 1001, 1))], linjer)
    assert tekst.splitlines()[2:7] == ["     |", " 999 | a", "1000 | a", "1001 | a", "     | ^"]


@pytest.mark.parametrize(
    ("linje", "kolonne", "lengd", "vist", "merke"),
    [
        ("post:\tløn", 7, 3, "post:    løn", "         ^^^"),
        ("a: 😀 feil", 6, 4, "a: 😀 feil", "      ^^^^"),
        ("a: 漢字 feil", 7, 4, "a: 漢字 feil", "        ^^^^"),
        ("a: bla\u030a feil", 9, 4, "a: bla\u030a feil", "       ^^^^"),
        ("a: 👩‍👩‍👧 feil", 10, 4, "a: 👩‍👩‍👧 feil", "      ^^^^"),
        ("a: \x1b[31mfeil", 9, 4, "a: ␛[31mfeil", "        ^^^^"),
        ("a: \u202efeil", 5, 4, "a: <U+202E>feil", "           ^^^^"),
        ("a: x\x00", 5, 1, "a: x␀", "    ^"),
    ],
    ids=["tab", "emoji", "cjk", "combining", "family", "escape", "bidi", "nul"],
)
def test_the_caret_stands_under_the_value_whatever_is_in_front_of_it(
    linje: str, kolonne: int, lengd: int, vist: str, merke: str
) -> None:
    linjer = vis(Finding("S101", "Feil", stad=Stad(FIL, 1, kolonne, lengd)), linje).splitlines()
    assert linjer[3:5] == [f"  1 | {vist}", f"    | {merke}"]


def test_a_long_line_is_cut_around_the_caret() -> None:
    linje = "tekst: " + "a" * 300 + " xx " + "b" * 300
    linjer = vis(Finding("L210", "Plasshaldar", stad=Stad(FIL, 1, 309, 2)), linje, breidd=60).splitlines()
    assert linjer[3:5] == [
        "  1 | …" + "a" * 50 + " xx",
        "    | " + " " * 52 + "^^",
    ]
    assert all(len(rad) <= 60 for rad in linjer)


def test_a_value_longer_than_the_line_is_cut_and_so_is_the_caret() -> None:
    linjer = vis(
        Finding("S108", "Feil", stad=Stad(FIL, 1, 8, 600)), "tekst: " + "a" * 600, breidd=40
    ).splitlines()
    assert linjer[3:5] == ["  1 | tekst: " + "a" * 16 + "…", "    |        " + "^" * 17]


def test_a_context_line_that_is_too_long_is_cut_at_its_end() -> None:
    kjelder = {FIL: ["a" * 200, "b"]}
    tekst = rapport("full", [Plassert(Finding("S101", "Feil"), Stad(FIL, 2, 1))], kjelder, breidd=40)
    assert tekst.splitlines()[3] == "  1 | " + "a" * 33 + "…"


def test_message_and_help_are_wrapped_to_the_terminal_but_never_inside_a_number() -> None:
    finding = Finding(
        "K201",
        "Summen er 11\u00a0890\u00a0496\u00a0kr og skulle vore ein annan",
        hjelp="rett summen i budsjettet",
    )
    assert (
        vis(finding, breidd=26)
        == """\
K201 Summen er
     11\u00a0890\u00a0496\u00a0kr og
     skulle vore ein annan
  hjelp: rett summen i
         budsjettet

1 feil
"""
    )


def test_a_message_is_not_wrapped_where_there_is_no_terminal() -> None:
    melding = "ord " * 100
    assert vis(Finding("K201", melding.strip())).splitlines()[0] == f"K201 {melding.strip()}"


def test_control_characters_in_a_message_are_made_visible() -> None:
    assert vis(Finding("S107", "«a\x1b[2J\nb\u200bc» finst ikkje")).splitlines()[0] == (
        "S107 «a␛[2J␊b<U+200B>c» finst ikkje"
    )


def test_colours_are_put_on_code_frame_and_caret_only_when_asked_for() -> None:
    finding = Finding("S101", "Feil", stad=Stad(FIL, 1, 1, 3))
    assert vis(finding, "sak: {}", fargar=True).splitlines() == [
        "\x1b[1;31mS101\x1b[0m Feil",
        "  \x1b[34m-->\x1b[0m cases/kontingent-2026/sak.yaml:1:1",
        "    \x1b[34m|\x1b[0m",
        "\x1b[34m  1\x1b[0m \x1b[34m|\x1b[0m sak: {}",
        "    \x1b[34m|\x1b[0m \x1b[1;31m^^^\x1b[0m",
        "",
        "1 feil i 1 fil",
    ]
    assert "\x1b" not in vis(finding, "sak: {}")


def test_findings_come_in_the_order_of_file_line_column_and_code() -> None:
    def stad(fil: str, linje: int, kolonne: int) -> Stad:
        return Stad(PurePosixPath(fil), linje, kolonne)

    funn = [
        Finding("K1", "f", stad=stad("b", 1, 1)), Finding("K2", "e", stad=stad("a", 10, 1)),
        Finding("K3", "d", stad=stad("a", 9, 2)), Finding("K5", "c", stad=stad("a", 9, 1)),
        Finding("K4", "b", stad=stad("a", 9, 1)), Finding("K6", "a"),
    ]  # fmt: skip
    assert [ei.finding.melding for ei in plasser(funn, lambda *_: None)] == ["a", "b", "c", "d", "e", "f"]


def test_paths_are_looked_up_and_a_place_already_known_wins() -> None:
    stader = {("vedtak", 0): Stad(FIL, 7, 3), ("avtale",): Stad(FIL, 9, 1)}
    kjent = Stad(FIL, 1, 1)
    funn = [
        Finding("L1", "a", ("vedtak", 0), sjaa=((("avtale",), "her"), (("borte",), "der"))),
        Finding("L2", "b", ("vedtak", 0), stad=kjent),
    ]
    ein, to = plasser(funn, lambda _fil, sti, _utsnitt: stader.get(sti))
    assert (ein.stad, to.stad) == (kjent, Stad(FIL, 7, 3))
    assert to.sjaa == ((Stad(FIL, 9, 1), "her"),)


def test_the_part_of_a_value_is_handed_on() -> None:
    spurt = []
    plasser([Finding("L1", "a", ("vedtak",), utsnitt=(4, 2))], lambda *ord_: spurt.append(ord_))
    assert spurt == [(None, ("vedtak",), (4, 2))]
