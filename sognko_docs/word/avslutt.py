"""Turns the marks of a rendered document into XML: ids, bookmark names, sequence numbers.

Numbers are given in the order of the document, so the same content always gets the same ids.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from copy import copy
from functools import lru_cache
from typing import TypeAlias

from sognko_docs.word import markoer
from sognko_docs.word.bitminne import HALE, STOR_BIT, Skriven, samla
from sognko_docs.word.diagram import Form, teikning
from sognko_docs.word.markoer import SLUTT, START
from sognko_docs.word.merke import fald

MAKS_TAG = 64
MAKS_BOKMERKE = 40
FYRSTE_LISTE = 1000
_ULOVLEG = re.compile(r"[^A-Za-z0-9]+")
_UT_AV_KONTROLL = '</w:sdtContent></w:sdt><w:bookmarkEnd w:id="'
_OPEN_CELLE = re.compile(
    rb"(?:</w:tcPr>|<w:tcPr/>|<w:tc>|</w:tbl>|<w:(?:hdr|ftr|footnote|endnote|txbxContent)\b[^>]*>)(?:\s*</w:sdtContent></w:sdt><w:bookmarkEnd [^>]*/>)*$"
)
_TOM_TABELL = re.compile(rb"<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>).)*</w:tbl>$", re.DOTALL)
Oppdelt: TypeAlias = tuple[bytes, tuple[tuple[str, bytes], ...]]
"""Rendered XML cut at its marks: what stands before the first, then each mark and what follows it."""


def del_opp(xml: str) -> Oppdelt:
    """Return rendered XML cut at its marks, so that it need be cut and encoded only once."""
    fyrste, *bitar = xml.split(START)
    delte = (bit.partition(SLUTT) for bit in bitar)
    return fyrste.encode(), tuple([(kropp, rest.encode()) for kropp, _, rest in delte])


def _ingen_bit(namn: str) -> Oppdelt:
    raise KeyError(namn)


def _kutt(tekst: str, maks: int) -> str:
    """Return ``tekst`` at most ``maks`` long; what is cut away lives on in a short hash."""
    if len(tekst) <= maks:
        return tekst
    return tekst[: maks - 9] + "_" + hashlib.sha256(tekst.encode()).hexdigest()[:8]


def merkelapp(sti: str) -> str:
    """Return the tag that the control of a path carries."""
    return _kutt(sti, MAKS_TAG)


def bokmerke(sti: str) -> str:
    """Return the bookmark name of a path, before it is made unique: letters, digits, underscores."""
    slug = _ULOVLEG.sub("_", fald(sti)).strip("_")
    slug = slug if slug[:1].isalpha() else f"f_{slug}"
    return _kutt(slug, MAKS_BOKMERKE - 6)


def _rein(xml: str) -> str:
    for kode, teikn in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        xml = xml.replace(kode, teikn)
    return xml


@lru_cache(maxsize=65_536)
def _former(sti_xml: str) -> tuple[str, str]:
    """Return bookmark name and (alias, tag) XML of a path; bounded, as paths are few."""
    sti = _rein(sti_xml)
    tag = markoer.xml_tekst(merkelapp(sti))
    return bokmerke(sti), f'"/><w:sdt><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="'


_LINJE = '"/><w15:appearance w15:val="hidden"/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>'
_BLOKK = '"/><w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent>'
_MED_STIL = b"<w:r><w:rPr>"
# Why a document part: LibreOffice prints the code of a field that begins any other control inside a control.
_DOKDEL = (
    '"/><w15:appearance w15:val="hidden"/><w:docPartObj><w:docPartGallery w:val="Tables"/></w:docPartObj>'
    "</w:sdtPr><w:sdtContent>"
)


_TELJARAR = (
    "_id", "_opptekne", "_siste", "_malnamn", "_bok", "_sekvens", "_lister", "lister", "diagram",
)  # fmt: skip
"""All that what is written later depends on."""


class Avslutting:
    """The counters of one document; feed it the parts in a fixed order.

    ``minne`` is shared by the documents of a template: their large shared pieces as last written.
    """

    def __init__(
        self,
        fyrste_id: int,
        opptekne: Iterable[str],
        bit: Callable[[str], Oppdelt] = _ingen_bit,
        form: Form = "word",
        minne: dict[str, Skriven] | None = None,
    ) -> None:
        self._bit, self._form, self._id = bit, form, fyrste_id
        self._minne = {} if minne is None else minne
        self._foer: Skriven | None = None
        self._spor: list[str] = []
        self._laagast = 0
        self._ut: list[bytes] = []
        self._opptekne = {namn.lower() for namn in opptekne}
        self._siste: dict[str, int] = {}
        self._malnamn: dict[str, int] = {}
        self._stabel: list[str] = []
        self._bok: dict[str, str] = {}
        self._sekvens: dict[str, int] = {}
        self._lister: dict[str, int] = {}
        self.lister: list[tuple[int, int, bool]] = []
        """Level and start of every numbered list, and whether it is of points of a decision, in order.

        The first has the id ``FYRSTE_LISTE``.
        """
        self.diagram: list[str] = []
        """The charts of the document, in order; the first has the number 1."""
        self._slag = self._skrivarar()

    def _skrivarar(self) -> dict[str, Callable[[str], str]]:
        """Return what writes each kind of mark."""
        return {
            markoer.LINJE: self._linje,
            markoer.BLOKK: self._blokk,
            markoer.DOKDEL: self._dokdel,
            markoer.ENDE: self._ende,
            markoer.KONTROLL: self._ny_id,
            markoer.TEIKNING: self._ny_id,
            markoer.BOK_START: self._bok_start,
            markoer.BOK_NAMN: self._bok_namn,
            markoer.BOK_SLUTT: self._bok_slutt,
            markoer.DIAGRAM: self._teikning,
            markoer.SEKVENS: self._i_sekvens,
            markoer.LISTE_NY: self._ny_liste,
            markoer.LISTE: self._same_liste,
            markoer.CELLE: self._celle,
            markoer.TABELL: self._tabell,
        }

    def del_(self, oppdelt: Oppdelt) -> bytes:
        """Return one part with every mark replaced, and no table cell left as Word does not allow."""
        self._ut = []
        self._skriv(oppdelt)
        return b"".join(self._ut)

    def _skriv(self, oppdelt: Oppdelt) -> None:
        ut, slag, spor = self._ut, self._slag, self._spor
        ut.append(oppdelt[0])
        for kropp, rest in oppdelt[1]:
            spor.append(kropp)
            if kropp[0] == markoer.BIT:
                self._skriv_bit(kropp[1:])
            elif kropp[0] == markoer.LINJE and rest.startswith(_MED_STIL):
                # Why: LibreOffice prints what stands in a plain text control without its character style.
                ut.append(self._opne(kropp[1:], _BLOKK).encode())
            else:
                ut.append(slag[kropp[0]](kropp[1:]).encode())
            ut.append(rest)

    def _skriv_bit(self, namn: str) -> None:
        """Write a shared piece, from memory when it is large and the document has come to it by the same marks."""
        bit, lagra = self._bit(namn), self._minne.get(namn)
        if len(bit[1]) < STOR_BIT:
            self._skriv(bit)
        elif lagra is not None and lagra.passar(self._foer, self._spor):
            self._ut += lagra.ut
            for teljar, verdi in zip(_TELJARAR, lagra.stode, strict=True):
                setattr(self, teljar, copy(verdi))
            self._kom_til(lagra)
        else:
            self._skriv_stor(namn, bit)

    def _skriv_stor(self, namn: str, bit: Oppdelt) -> None:
        """Write a large piece, and remember it unless it depends on more than the marks before it."""
        foer, spor, stabel = self._foer, tuple(self._spor), self._stabel.copy()
        start, laagast = len(self._ut), self._laagast
        self._laagast = start
        self._skriv(bit)
        if self._laagast == start and self._stabel == stabel:
            stode = tuple(copy(getattr(self, teljar)) for teljar in _TELJARAR)
            self._minne[namn] = Skriven(foer, spor, samla(self._ut[start:]), stode)
            self._kom_til(self._minne[namn])
        self._laagast = min(laagast, self._laagast)

    def _kom_til(self, bit: Skriven) -> None:
        self._foer = bit
        self._spor.clear()

    def _celle(self, _: str) -> str:
        return "<w:p/>" if _OPEN_CELLE.search(self._hale()) else ""

    def _tabell(self, _: str) -> str:
        if m := _TOM_TABELL.search(self._hale()):
            slutt = b"".join(self._ut[-HALE:]).rstrip()
            self._ut[-HALE:] = [slutt[: -len(m[0])]]
        return ""

    def _hale(self) -> bytes:
        self._laagast = min(self._laagast, len(self._ut) - HALE)
        return b"".join(self._ut[-HALE:])[-4000:].rstrip()

    def _ny_id(self, _: str) -> str:
        self._id += 1
        return str(self._id)

    def _ledig(self, namn: str) -> str:
        nr = self._siste.get(namn, 0) + 1
        while (laag := (kandidat := namn if nr == 1 else f"{namn}_{nr}").lower()) in self._opptekne:
            nr += 1
        self._siste[namn] = nr
        self._opptekne.add(laag)
        return kandidat

    def _opne(self, sti_xml: str, slutt: str) -> str:
        namn, midt = _former(sti_xml)
        ident = self._ny_id("")
        self._stabel.append(ident)
        return f'<w:bookmarkStart w:id="{ident}" w:name="{self._ledig(namn)}{midt}{ident}{slutt}'

    def _linje(self, sti_xml: str) -> str:
        return self._opne(sti_xml, _LINJE)

    def _blokk(self, sti_xml: str) -> str:
        return self._opne(sti_xml, _BLOKK)

    def _dokdel(self, sti_xml: str) -> str:
        return self._opne(sti_xml, _DOKDEL)

    def _ende(self, _: str) -> str:
        return f'{_UT_AV_KONTROLL}{self._stabel.pop()}"/>'

    def _bok_start(self, noekkel: str) -> str:
        self._bok[noekkel] = ident = self._ny_id("")
        return ident

    def _bok_slutt(self, noekkel: str) -> str:
        return self._bok.get(noekkel) or self._ny_id("")

    def _bok_namn(self, namn: str) -> str:
        nr = self._malnamn[namn] = self._malnamn.get(namn, 0) + 1
        return namn if nr == 1 else self._ledig(_kutt(namn, MAKS_BOKMERKE - 6))

    def _teikning(self, diagram_xml: str) -> str:
        self.diagram.append(noekkel := _rein(diagram_xml))
        return teikning(noekkel, len(self.diagram), self._ny_id(""), self._form)

    def _i_sekvens(self, namn: str) -> str:
        nr = self._sekvens[namn] = self._sekvens.get(namn, 0) + 1
        return str(nr)

    def _ny_liste(self, tekst: str) -> str:
        noekkel, nivaa, start, slag = tekst.split(",")
        self._lister[noekkel] = FYRSTE_LISTE + len(self.lister)
        self.lister.append((int(nivaa), int(start), bool(slag)))
        return self._same_liste(noekkel)

    def _same_liste(self, noekkel: str) -> str:
        return str(self._lister[noekkel])
