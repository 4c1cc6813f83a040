"""Markdown as Word: paragraphs, lists, quotes, headings and tables in the template's own styles.

Nothing is formatted directly, and no text is lost: what Word has no place for (raw HTML, pictures,
code) comes out as the text it was written as.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import zip_longest
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, TABELL_OPEN, Blokk, Felt, Sakstabell
from sognko_docs.word.framandt import med_spraak, spraakmerke, utan_merke
from sognko_docs.word.koeyring import i_blokkontroll, i_dokumentdel, i_kontroll, koeyring
from sognko_docs.word.markoer import LISTE, LISTE_NY, mark, xml_tekst
from sognko_docs.word.mdtabell import tabell_xml
from sognko_docs.word.sakstabell import sakstabell_xml

MAKS_NIVAA = 3
PUNKT = "Vedtakspunkt"
PUNKT_FRAMHALD = f"{PUNKT}Framhald"
_INNSLAG = re.compile(f"{INNSLAG_OPEN}(\\d+){INNSLAG_LUKK}")
_TABELL = re.compile(f"{TABELL_OPEN}(\\d+){INNSLAG_LUKK}")
_STIL = re.compile(r'(<w:pStyle w:val=")([^"]*)(")')
_RSTIL = re.compile(r"<w:rStyle [^>]*/>")
_LEIING = {"Broedtekst": "Leietekst", "BroedtekstFramhald": "Leietekst"}
_LENKJE = ("http://", "https://", "mailto:")


@lru_cache(maxsize=1)
def _lesar() -> MarkdownIt:
    return (
        MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline", "code", "reference"])
    )


def les_markdown(tekst: str) -> SyntaxTreeNode:
    """Return the syntax tree of a block's Markdown."""
    return SyntaxTreeNode(_lesar().parse(tekst))


class Blokkskrivar:
    """Writes blocks for one ``{{p … }}``: ``ppr`` and ``rpr`` are the properties it was typed with."""

    def __init__(self, ppr: str, rpr: str, stilar: frozenset[str], nr: int, *, nummerert: bool) -> None:
        self._ppr, self._rpr, self._stilar = ppr, rpr, stilar
        self._nr, self._nummerert = nr, nummerert
        self._felt: Sequence[Felt] = ()
        self._tabellar: Sequence[Sakstabell] = ()
        self._lister = 0
        self._sti = ""

    def skriv(self, blokk: Blokk) -> str:
        """Return the block as a content control with at least one paragraph."""
        self._felt, self._lister, self._sti = blokk.felt, 0, blokk.sti
        self._tabellar = blokk.tabellar
        ut: list[str] = []
        etter_tabell = False
        noder = les_markdown(blokk.markdown).children
        for node, neste in zip_longest(noder, noder[1:]):
            if ut and node.type == "table" and ut[-1].endswith("</w:tbl>"):
                ut.append("<w:p/>")
            ppr = self._framhald("EtterTabell" if etter_tabell else "Framhald") if ut else self._ppr
            ut.extend(self._blokk(node, self._leiing(ppr) if _leier(node, neste) else ppr))
            etter_tabell = ut[-1].endswith("</w:tbl>") or _tabellnummer(node) is not None
        # Why a document part: LibreOffice loses the style of the run that opens any other block control.
        kontroll = i_dokumentdel if noder and _opnar_utheva(noder[0]) else i_blokkontroll
        return kontroll(blokk.sti, "".join(ut) or f"<w:p>{self._ppr}</w:p>")

    def _framhald(self, slag: str) -> str:
        """Return the properties of a plain paragraph that is not the first, or that stands under a table."""
        m = _STIL.search(self._ppr)
        if m is None or f"{m[2]}{slag}" not in self._stilar:
            return self._ppr if slag == "Framhald" else self._framhald("Framhald")
        return _STIL.sub(rf"\g<1>{m[2]}{slag}\g<3>", self._ppr)

    def _leiing(self, ppr: str) -> str:
        """Return the properties of a paragraph that is kept with the list or table it leads to."""
        m = _STIL.search(ppr)
        stil = _LEIING.get(m[2], f"{m[2]}Leiing") if m else ""
        return _STIL.sub(rf"\g<1>{stil}\g<3>", ppr) if stil in self._stilar else ppr

    def _stil(self, stil: str, resten: str = "") -> str:
        """Return the paragraph properties of a style; the block's own where the template lacks it."""
        return f'<w:pPr><w:pStyle w:val="{stil}"/>{resten}</w:pPr>' if stil in self._stilar else self._ppr

    def _blokk(self, node: SyntaxTreeNode, ppr: str, nivaa: int = 0, liste: str = "") -> Iterator[str]:
        match node.type:
            case "paragraph":
                nr = _tabellnummer(node)
                yield self._avsnitt(node, ppr) if nr is None else self._sakstabell(self._tabellar[nr])
            case "heading":
                yield self._avsnitt(node, self._stil(f"Overskrift{int(node.tag[1]) + 1}"))
            case "blockquote":
                yield from self._sitat(node, nivaa, liste)
            case "bullet_list" | "ordered_list":
                yield from self._liste(node, nivaa + 1, liste)
            case "table":
                yield tabell_xml(node, self._linje, self._stilar)
            case _:
                yield f"<w:p>{ppr}{koeyring(_ordrett(node), self._rpr)}</w:p>"

    def _sitat(self, node: SyntaxTreeNode, nivaa: int, liste: str) -> Iterator[str]:
        ppr, rpr, spraak, barna = self._stil("Sitat"), self._rpr, spraakmerke(node), node.children
        if spraak:
            self._rpr = med_spraak(rpr, spraak)
            yield f"<w:p>{ppr}{''.join(self._linje(barn) for barn in utan_merke(node))}</w:p>"
            barna = barna[1:]
        for barn in barna:
            yield from self._blokk(barn, ppr, nivaa, liste)
        self._rpr = rpr

    def _avsnitt(self, node: SyntaxTreeNode, ppr: str) -> str:
        return f"<w:p>{ppr}{''.join(self._linje(barn) for barn in node.children)}</w:p>"

    def _sakstabell(self, tabell: Sakstabell) -> str:
        """Return a table of the case, in a control that says which text shows it."""
        return sakstabell_xml(tabell, f"{self._sti}.{tabell.sti}", self._stilar)

    def _liste(self, node: SyntaxTreeNode, nivaa: int, over: str) -> Iterator[str]:
        """Write a list; a numbered list straight inside a numbered list counts with it."""
        nivaa = min(nivaa, MAKS_NIVAA)
        stil, eigen = self._listestil(nivaa, nummerert=node.type == "ordered_list")
        noekkel, ny = "", False
        if node.type == "ordered_list" and self._nummerert and not eigen:
            noekkel, ny = over or self._ny_noekkel(), not over
        start = int(node.attrs.get("start", 1))
        for punkt in node.children:
            fyrste = True
            for barn in punkt.children:
                ppr = (
                    self._stil(stil, self._nummer(noekkel, nivaa, start, ny=ny))
                    if fyrste
                    else self._punktframhald(stil)
                )
                yield from self._blokk(barn, ppr, nivaa, noekkel)
                fyrste, ny = False, False
            if fyrste:
                yield f"<w:p>{self._stil(stil, self._nummer(noekkel, nivaa, start, ny=ny))}</w:p>"
                ny = False

    def _listestil(self, nivaa: int, *, nummerert: bool) -> tuple[str, bool]:
        """Return the style of a list item, and whether it belongs to the paragraph the block was typed in.

        A list in ``Avtaleledd`` is ``AvtaleleddPunktliste`` where the template has it, and then the
        template's own numbering counts it. A numbered list in ``VedtakspunktFramhald`` is a whole proposed
        decision: its items are ``Vedtakspunkt``, counted from one in every block.
        """
        stil = ("Nummerliste" if nummerert else "Punktliste") + (str(nivaa) if nivaa > 1 else "")
        m = _STIL.search(self._ppr)
        if m and m[2] == PUNKT_FRAMHALD and nummerert:
            return (PUNKT, False) if nivaa == 1 else (f"{PUNKT}Nummerliste", False)
        namn = m[2].removesuffix("Framhald") if m else ""
        eigen = f"{namn}{stil}" if m else ""
        return (eigen, True) if eigen in self._stilar else (stil, False)

    def _punktframhald(self, stil: str) -> str:
        """Return the paragraph properties of a list item's paragraphs after the first."""
        if f"{stil}Framhald" in self._stilar:
            return self._stil(f"{stil}Framhald")
        return self._stil(stil, _UTAN_NUMMER)

    def _ny_noekkel(self) -> str:
        self._lister += 1
        return f"{xml_tekst(self._sti).replace(',', '.')}/{self._nr}/{self._lister}"

    def _nummer(self, noekkel: str, nivaa: int, start: int, *, ny: bool) -> str:
        if not noekkel:
            return ""
        slag = PUNKT if PUNKT_FRAMHALD in self._ppr else ""
        nr = mark(LISTE_NY, f"{noekkel},{nivaa - 1},{start},{slag}") if ny else mark(LISTE, noekkel)
        return f'<w:numPr><w:ilvl w:val="{nivaa - 1}"/><w:numId w:val="{nr}"/></w:numPr>'

    def _linje(self, node: SyntaxTreeNode, stil: str = "") -> str:  # noqa: PLR0911  one return a kind of node
        match node.type:
            case "inline":
                return "".join(self._linje(barn, stil) for barn in node.children)
            case "strong":
                return "".join(self._linje(barn, _slaa_saman(stil, "Sterk")) for barn in node.children)
            case "em":
                return "".join(self._linje(barn, _slaa_saman(stil, "Utheva")) for barn in node.children)
            case "link":
                return self._lenkje(node)
            case "softbreak":
                return self._tekst(" ", stil)
            case "hardbreak":
                return self._tekst("\n", stil)
            case "image":
                return self._tekst(f"![{node.content}]({node.attrs.get('src', '')})", stil)
            case _:
                return self._tekst(node.content, stil)

    def _tekst(self, tekst: str, stil: str) -> str:
        """Return text as runs, each field it refers to in a control of its own."""
        rpr = self._med_stil(stil)
        ut = []
        for nr, bit in enumerate(_INNSLAG.split(tekst)):
            if nr % 2:
                felt = self._felt[int(bit)]
                ut.append(i_kontroll(felt.sti, koeyring(str(felt.verdi), rpr)))
            elif bit:
                ut.append(koeyring(bit, rpr))
        return "".join(ut)

    def _med_stil(self, stil: str) -> str:
        if not stil or stil not in self._stilar:
            return self._rpr
        inni = _RSTIL.sub("", self._rpr).removeprefix("<w:rPr>").removesuffix("</w:rPr>")
        return f'<w:rPr><w:rStyle w:val="{stil}"/>{inni if inni != "<w:rPr/>" else ""}</w:rPr>'

    def _lenkje(self, node: SyntaxTreeNode) -> str:
        """Return a link as a HYPERLINK field, which needs no relationship and no part of its own."""
        maal = _INNSLAG.sub(lambda m: str(self._felt[int(m[1])].verdi), _opna(str(node.attrs["href"])))
        if not maal.lower().startswith(_LENKJE):
            return "".join(self._linje(barn) for barn in node.children) + self._tekst(f" ({maal})", "")
        kode = xml_tekst(maal.replace("\\", "%5C").replace('"', "%22"))
        tekst = "".join(self._linje(barn, "Hyperkopling") for barn in node.children)
        return (
            f'{_FELT.format("begin")}<w:r><w:instrText xml:space="preserve"> HYPERLINK "{kode}" </w:instrText></w:r>'
            f"{_FELT.format('separate')}{tekst}{_FELT.format('end')}"
        )


_UTAN_NUMMER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_FELT = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def _tabellnummer(node: SyntaxTreeNode) -> int | None:
    """Return the number of the table of the case that is all there is in a paragraph, None for any other."""
    if node.type != "paragraph" or not node.children:
        return None
    treff = _TABELL.fullmatch(node.children[0].content)
    return int(treff[1]) if treff else None


def _leier(node: SyntaxTreeNode, neste: SyntaxTreeNode | None) -> bool:
    """Say whether a paragraph leads to the list or table right after it."""
    if neste is None or node.type != "paragraph" or _tabellnummer(node) is not None:
        return False
    return neste.type in ("bullet_list", "ordered_list", "table") or _tabellnummer(neste) is not None


def _opnar_utheva(node: SyntaxTreeNode) -> bool:
    """Say whether the first run of a paragraph, or of the first item of a list, has a character style of its own."""
    if node.type in {"bullet_list", "ordered_list", "list_item", "blockquote"}:
        return bool(node.children) and _opnar_utheva(node.children[0])
    inline = node.children[0].children if node.type == "paragraph" and node.children else []
    # The parser puts an empty text before emphasis that opens a line.
    return next((barn.type for barn in inline if barn.type != "text" or barn.content), "") in ("strong", "em")


def _ordrett(node: SyntaxTreeNode) -> str:
    """Return what Word has no paragraph for as it was written."""
    if node.type == "fence":
        return f"{node.markup}{node.info}\n{node.content}{node.markup}"
    if node.type == "hr":  # the parser counts one sign too many
        return node.markup[1:]
    return node.content or node.markup


def _opna(href: str) -> str:
    """Undo the percent-encoding of the frame round a field's index."""
    return re.sub("%EF%B7%92|%EF%B7%93", lambda m: unquote(m[0]), href)


def _slaa_saman(ytre: str, indre: str) -> str:
    """Return the character style of ``indre`` inside ``ytre``."""
    return "SterkUtheva" if ytre and ytre not in (indre, "Hyperkopling") else ytre or indre
