"""Quotes in another language: a block quote whose first line is ``[språk: nb]`` and nothing more."""

import re

SPRAAKMERKE = re.compile(r"\[språk:[ ]*([a-z]{2,3})\][ ]*")
"""The mark; the language is a code such as ``nb`` or ``en``."""

_SITAT = re.compile(
    rf"(?:\A|(?<=\n))(?P<merke>[ ]*>[ ]*{SPRAAKMERKE.pattern})(?P<resten>(?:\n[ ]*>.*)*)(?=\n|\Z)"
)
_SITATLINJE = re.compile(r"[ ]*>")


def merkte_sitat(markdown: str) -> list[re.Match[str]]:
    """Return the quotes that say what language they are in; group 2 is the code, «merke» the line that says it."""
    return [treff for treff in _SITAT.finditer(markdown) if not _midt_i_sitat(markdown, treff.start())]


def utan_spraakmerke(markdown: str) -> str:
    """Return the Markdown without the marks, as it stands in a document."""
    for treff in reversed(merkte_sitat(markdown)):
        markdown = markdown[: treff.start("merke")] + markdown[treff.end("merke") :]
    return markdown


def _midt_i_sitat(markdown: str, start: int) -> bool:
    linje_foer = markdown[: max(start - 1, 0)].rpartition("\n")[2]
    return start > 0 and bool(_SITATLINJE.match(linje_foer))
