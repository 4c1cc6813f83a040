"""How things look, in one line: properties with their values, without what editors add of their own."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

_STILLE = frozenset({
    "lang", "noProof", "rPr", "sectPr", "numPr", "pStyle", "rPrChange", "pPrChange", "tblPrChange", "trPrChange",
    "tcPrChange", "ins", "del", "moveFrom", "moveTo", "cnfStyle", "outlineLvl", "kern",
})  # fmt: skip
_STOEY = ("rsid", "paraId", "textId")


def form(pr: etree._Element | None) -> str:
    """Return properties as ``name=value`` in their own order; empty for none."""
    if pr is None or not len(pr):
        return ""
    return ";".join([_ei(e) for e in pr if isinstance(e.tag, str) and _namn(e.tag) not in _STILLE])


def _ei(e: etree._Element) -> str:
    verdiar = ",".join(
        [f"{namn}:{v}" for n, v in e.items() if (namn := _namn(n)) and not namn.startswith(_STOEY)]
    )
    under = f"({form(e)})" if len(e) else ""
    return f"{_namn(str(e.tag))}={verdiar}{under}"


@lru_cache(maxsize=1024)
def _namn(tag: str) -> str:
    return tag.rpartition("}")[2]
