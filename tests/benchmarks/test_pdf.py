"""What the report says of PDF: seconds beside those of the plain way, and the ratio of the two."""

from __future__ import annotations

from benchmarks.report import _pdf


def test_the_report_tells_joining_from_checking() -> None:
    heading, table = _pdf(
        {"warm": 0.2, "cold": 1.0, "packet": 0.5, "join": 0.1, "pypdf": 0.05, "pages": 25.0}
    )
    assert heading == "## PDF"
    assert "| a document, one LibreOffice for 60 | 0.20 | a LibreOffice for each | 1.00 | 5.0 |" in table
    assert "| 25 pages joined and stamped | 0.10 | pypdf, without tags or stamps | 0.05 | 0.5 |" in table


def test_without_libreoffice_the_report_says_nothing_of_pdf() -> None:
    assert _pdf({}) == []
