"""A block as the words a reader sees: references written out, Markdown gone, a list mark before each item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sognko_docs import skrift
from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, Blokk

_INNSLAG = re.compile(f"{INNSLAG_OPEN}(\\d+){INNSLAG_LUKK}")


@lru_cache(maxsize=1)
def _lesar() -> MarkdownIt:
    return (
        MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline", "code", "reference"])
    )


def rein_blokk(blokk: Blokk) -> str:
    """Return the text of a block, a paragraph, an item or a cell a line."""
    tekst = _INNSLAG.sub(lambda treff: skrift.naturleg(blokk.felt[int(treff[1])].verdi), blokk.markdown)
    return "\n".join(linje for linje in _linjer(_lesar().parse(tekst)) if linje)


def _linjer(merke: Sequence[Token]) -> Iterator[str]:
    lister: list[int | None] = []
    foran = ""
    for ei in merke:
        if ei.type in {"bullet_list_open", "ordered_list_open"}:
            lister.append(int(ei.attrGet("start") or 1) if ei.type == "ordered_list_open" else None)
        elif ei.type in {"bullet_list_close", "ordered_list_close"}:
            lister.pop()
        elif ei.type == "list_item_open":
            nr = lister[-1]
            foran = "- " if nr is None else f"{nr}. "
            lister[-1] = None if nr is None else nr + 1
        elif ei.type == "inline":
            yield foran + _inline(ei)
            foran = ""


def _inline(ei: Token) -> str:
    barna = ei.children or ()
    return "".join(" " if barn.type in {"softbreak", "hardbreak"} else barn.content for barn in barna)
