"""What is told on the way, and what a terminal gets that a file does not."""

from __future__ import annotations

import io
import sys
from pathlib import PurePath

import pytest

from sognko_docs.cli import framdrift
from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.terminal import breidd, har_fargar

SAKER = [PurePath("cases/gis"), PurePath("cases/barnevern"), PurePath("cases/skog")]


class Terminal(io.StringIO):
    """A terminal that remembers what was written on it."""

    def isatty(self) -> bool:
        return True


def arbeid(*, stille: bool = False) -> None:
    """Work through three cases with a file each."""
    framdrifta = Framdrift(stille=stille)
    with framdrifta.rekkje(SAKER) as rekkje:
        for sak in rekkje:
            framdrifta.fil(sak / "01-saksframlegg.docx")


def test_each_file_is_told_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", straum := io.StringIO())
    arbeid()
    linjer = [linje.partition(" s  ") for linje in straum.getvalue().splitlines()]
    assert [fil for _, _, fil in linjer] == [f"{sak.as_posix()}/01-saksframlegg.docx" for sak in SAKER]
    assert all(tid == "  0,00" for tid, _, _ in linjer)


def test_long_work_on_a_terminal_has_a_bar_and_keeps_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", straum := Terminal())
    monkeypatch.setattr(framdrift, "LANGT", 0)
    monkeypatch.setenv("TERM", "xterm")
    arbeid()
    assert "Saker" in straum.getvalue()
    assert "0/3" in straum.getvalue()
    for sak in SAKER:
        assert f" s  {sak.as_posix()}/01-saksframlegg.docx\n" in straum.getvalue()


def test_short_work_has_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", straum := Terminal())
    arbeid()
    assert "Saker" not in straum.getvalue()


@pytest.mark.parametrize(
    ("straum", "stille"), [(io.StringIO(), False), (Terminal(), True)], ids=["file", "quiet"]
)
def test_long_work_has_no_bar_in_a_file_or_when_it_is_to_be_quiet(
    monkeypatch: pytest.MonkeyPatch, straum: io.StringIO, *, stille: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", straum)
    monkeypatch.setattr(framdrift, "LANGT", 0)
    arbeid(stille=stille)
    assert "Saker" not in straum.getvalue()
    assert bool(straum.getvalue()) is not stille


def test_colours_are_for_terminals_that_have_them_and_users_that_want_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert har_fargar(Terminal())
    assert not har_fargar(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not har_fargar(Terminal())
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not har_fargar(Terminal())


def test_text_wraps_to_a_terminal_and_not_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    assert breidd(Terminal()) == 72
    assert breidd(io.StringIO()) is None
