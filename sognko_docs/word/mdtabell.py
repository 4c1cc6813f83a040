"""A Markdown table as a Word table: header row repeated, rows unbroken, figures to the right."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from sognko_docs.compose.verdi import INNSLAG_OPEN
from sognko_docs.word.markoer import xml_tekst
from sognko_docs.word.tabellbreidder import minste_breidd

STIL = "Sognko"
BREIDD = 9071
"""Twips between the margins of an A4 page with 25 mm on each side; Word stretches to fit others."""
_MINST, _MEST = 6, 40
_SAMLA = 12
"""A table of so many rows at most, the heading with them, is kept on one page."""


def tabell_xml(node: SyntaxTreeNode, linje: Callable[[SyntaxTreeNode], str], stilar: frozenset[str]) -> str:
    """Return the table; ``linje`` writes the inside of a cell."""
    rader = [rad for del_ in node.children for rad in del_.children]
    breidder = _breidder(rader)
    stil = f'<w:tblStyle w:val="{STIL}"/>' if STIL in stilar else ""
    tittel = xml_tekst(", ".join(filter(None, (_rein(celle) for celle in rader[0].children))))
    return (
        f'<w:tbl><w:tblPr>{stil}<w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0420" w:firstRow="1"'
        ' w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{tittel}"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{b}"/>' for b in breidder)
        + "</w:tblGrid>"
        + "".join(
            _rad(rad, breidder, linje, stilar, samla=_samla(nr, len(rader)), hovud=nr == 0)
            for nr, rad in enumerate(rader)
        )
        + "</w:tbl>"
    )


def _samla(nr: int, rader: int) -> bool:
    """Return whether a row is kept with the next: all of a short table, of a long one the first and the last two."""
    return nr < rader - 1 and (rader <= _SAMLA or nr <= 1 or nr == rader - 2)


def _rein(celle: SyntaxTreeNode) -> str:
    tekst = celle.children[0].content if celle.children else ""
    return "" if INNSLAG_OPEN in tekst else tekst


def _breidder(rader: list[SyntaxTreeNode]) -> list[int]:
    """Return column widths in proportion to the longest text of each, but never less than its longest word."""
    kolonnar = [
        [celle.children[0].content if celle.children else "" for celle in kolonne]
        for kolonne in zip(*(rad.children for rad in rader), strict=True)
    ]
    lengder = [max(_MINST, *(min(_MEST, len(tekst)) for tekst in kolonne)) for kolonne in kolonnar]
    breidder = [BREIDD * n // sum(lengder) for n in lengder]
    minst = [minste_breidd(kolonne) for kolonne in kolonnar]
    ledig, ekstra = BREIDD - sum(minst), [max(0, b - m) for b, m in zip(breidder, minst, strict=True)]
    if ledig < 0 or not any(ekstra):
        return breidder
    return [m + ledig * e // sum(ekstra) for m, e in zip(minst, ekstra, strict=True)]


def _rad(
    rad: SyntaxTreeNode,
    breidder: list[int],
    linje: Callable[[SyntaxTreeNode], str],
    stilar: frozenset[str],
    *,
    samla: bool,
    hovud: bool,
) -> str:
    trpr = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if hovud else "<w:trPr><w:cantSplit/></w:trPr>"
    celler = (
        f'<w:tc><w:tcPr><w:tcW w:w="{b}" w:type="dxa"/></w:tcPr><w:p>{_ppr(celle, stilar, samla=samla, hovud=hovud)}'
        f"{''.join(linje(barn) for barn in celle.children)}</w:p></w:tc>"
        for celle, b in zip(rad.children, breidder, strict=True)
    )
    return f"<w:tr>{trpr}{''.join(celler)}</w:tr>"


def _ppr(celle: SyntaxTreeNode, stilar: frozenset[str], *, samla: bool, hovud: bool) -> str:
    stilling = str(celle.attrs.get("style", "")).removeprefix("text-align:")
    stil = "Tabellhovud" if hovud else "Tabelltal" if stilling == "right" else "Tabelltekst"
    if samla and f"{stil}Samla" in stilar:
        stil += "Samla"
    ut = f'<w:pStyle w:val="{stil}"/>' if stil in stilar else ""
    if stilling in ("center", "right") and not (stil.startswith("Tabelltal") and ut):
        ut += f'<w:jc w:val="{stilling}"/>'
    return f"<w:pPr>{ut}</w:pPr>" if ut else ""
