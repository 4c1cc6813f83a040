"""What is told of a peer that could not be measured."""

from __future__ import annotations

import pytest

from benchmarks.reason import reason


@pytest.mark.parametrize(
    ("output", "told"),
    [
        (
            "Looking\nERROR: No matching distribution found for x==9\n",
            "ERROR: No matching distribution found for x==9",
        ),
        ("npm error 404 Not Found - GET https://example.org/pizzip\n", "npm error 404 Not Found - GET …"),
        ("Error: Cannot find module 'x'\n    at f (/home/a/b.js:1:2)\n", "Error: Cannot find module 'x'"),
        ("OSError: [Errno 2] No such file: '/home/a/b'", "OSError: [Errno 2] No such file: '…'"),
        (r"FileNotFoundError: C:\Users\a\b.docx", "FileNotFoundError: …"),
        ("output/sak/a.docx\nferdig\n", "ferdig"),
        ("\n", "exit code 1"),
    ],
)
def test_one_line_without_addresses_and_folders(output: str, told: str) -> None:
    assert reason(output, "exit code 1") == told


def test_a_long_line_is_cut() -> None:
    assert len(reason("error " * 100, "exit code 1")) == 160
