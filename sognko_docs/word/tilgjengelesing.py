"""Reads a Word file the way a screen reader meets it; of a finished document only what the case can change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from sognko_docs.tilgjenge.dokument import Avsnitt, Bilete, Dokument, Tabell
from sognko_docs.word.kontrollesing import barn
from sognko_docs.word.stad import PPR, TBL, TC, TR, P, Stader, T, W
from sognko_docs.word.stilverk import STILDEL, VAL, Stilverk, stilverk
from sognko_docs.word.xmldel import MC, trygg_lesar
from sognko_docs.word.zipfil import Medlem

HOVUD, KJERNE = "word/document.xml", "docProps/core.xml"
_DC_TITTEL = "{http://purl.org/dc/elements/1.1/}title"
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PYNT = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}imagedata"
_BOKS, _FALLBACK = W + "txbxContent", f"{{{MC}}}Fallback"
_KODE = re.compile(r"\s*\{%-?p\b[^%]*%\}\s*")
_RADKODE = re.compile(r"\{%-?tr\b")
_USYNLEGE = frozenset({W + "bookmarkStart", W + "bookmarkEnd", W + "proofErr"})
_INNHALD = (W + "drawing", W + "pict", W + "object", W + "br", W + "fldChar", W + "fldSimple", W + "sectPr", W + "sym",
            W + "instrText", W + "tab", W + "footnoteReference")  # fmt: skip


def tekst(element: etree._Element) -> str:
    """Return the text below an element."""
    return "".join(bit.text or "" for bit in element.iter(T))


def er_kode(avsnitt: etree._Element) -> bool:
    """True for a paragraph of template code, which never comes into a document."""
    return _KODE.fullmatch(tekst(avsnitt)) is not None or _i_koderad(avsnitt)


def _i_koderad(avsnitt: etree._Element) -> bool:
    rad = next(avsnitt.iterancestors(TR), None)
    return rad is not None and _RADKODE.search(tekst(rad)) is not None


def les_rot(medlemer: Mapping[str, Medlem], namn: str) -> etree._Element | None:
    """Return the root of a part, None when the file has no such part."""
    return etree.fromstring(medlemer[namn].innhald(), trygg_lesar()) if namn in medlemer else None


def les_dokument(medlemer: Mapping[str, Medlem]) -> Dokument:
    """Return what is judged in a finished document: its structure, tables and pictures."""
    verk = stilverk(medlemer)
    rot = les_rot(medlemer, HOVUD)
    kropp = rot if rot is not None else etree.Element(W + "document")
    stader = Stader(HOVUD, kropp)
    return Dokument(
        tittel=tittel(medlemer),
        spraak=spraak(medlemer),
        avsnitt=tuple(_viktige(kropp, verk, stader)),
        tabellar=tuple(les_tabellar(kropp)),
        bilete=tuple(les_bilete(kropp, stader)),
        tekstboksar=tuple(les_boksar(kropp, stader)),
    )


def _viktige(rot: etree._Element, verk: Stilverk, stader: Stader) -> Iterator[Avsnitt]:
    """Yield the headings and the paragraphs that are nothing but space."""
    for nr, avsnitt in enumerate(rot.iter(P), 1):
        nivaa = overskrift(avsnitt, verk)
        if nivaa:
            skrive = tekst(avsnitt)
            yield Avsnitt(stader.stad(nr, avsnitt, skrive), skrive, nivaa)
        elif er_luft(avsnitt):
            yield Avsnitt(stader.stad(nr, avsnitt, ""), "", luft=True)


def tittel(medlemer: Mapping[str, Medlem]) -> str:
    """Return the title in the properties."""
    rot = les_rot(medlemer, KJERNE)
    return "" if rot is None else rot.findtext(_DC_TITTEL) or ""


def spraak(medlemer: Mapping[str, Medlem]) -> str:
    """Return the language of text where nothing else is said, empty when nothing is."""
    stilar = medlemer.get(STILDEL)
    funne = (
        re.search(rb"<w:docDefaults>.*?<w:lang [^>]*w:val=\"([^\"]*)\"", stilar.innhald(), re.DOTALL)
        if stilar
        else None
    )
    return funne[1].decode() if funne and b"</w:docDefaults>" not in funne[0] else ""


def stil_id(avsnitt: etree._Element) -> str:
    """Return the id of the style of a paragraph, empty for the default."""
    ppr = barn(avsnitt, PPR)
    stil = None if ppr is None else barn(ppr, W + "pStyle")
    return "" if stil is None else stil.get(VAL, "")


def overskrift(avsnitt: etree._Element, verk: Stilverk) -> int:
    """Return the heading level of a paragraph, 0 for none."""
    stil = stil_id(avsnitt)
    return verk.overskrift(stil) if stil else 0


def er_luft(avsnitt: etree._Element) -> bool:
    """True for an empty paragraph in the body that Word's format has no need of.

    Two tables need a paragraph between them, and a document that ends with a table one after it.
    """
    if tekst(avsnitt).strip() or next(avsnitt.iter(*_INNHALD), None) is not None:
        return False
    if next(avsnitt.iterancestors(TC, _BOKS), None) is not None:
        return False
    return not (_nabo(avsnitt, foer=True) == TBL and _nabo(avsnitt, foer=False) in (TBL, W + "sectPr", ""))


def _nabo(avsnitt: etree._Element, *, foer: bool) -> str:
    """Return the tag of what stands next to a paragraph; a control is what begins or ends it."""
    for bror in avsnitt.itersiblings(preceding=foer):
        if bror.tag in _USYNLEGE or not isinstance(bror.tag, str):
            continue
        return _ytst(bror, siste=foer)
    return ""


def _ytst(element: etree._Element, *, siste: bool) -> str:
    """Return the tag of an element, of a control that of what stands first or last in it."""
    if element.tag == W + "sdt":
        innhald = element.find(W + "sdtContent")
        barn = [] if innhald is None else [ei for ei in innhald if ei.tag not in _USYNLEGE]
        return _ytst(barn[-1 if siste else 0], siste=siste) if barn else ""
    return str(element.tag)


def les_tabellar(rot: etree._Element, del_: str = "hovuddelen") -> Iterator[Tabell]:
    """Yield the tables of a part; rows of template code are not counted."""
    for nr, tabell in enumerate(rot.iter(TBL), 1):
        alle = list(tabell.iter(TR))
        rader = [rad for rad in alle if not _RADKODE.search(tekst(rad))] if len(alle) > 1 else alle
        eigne = tabell.find(W + "tblPr")
        namn = "" if eigne is None else _verdi(eigne, "tblCaption") or _verdi(eigne, "tblDescription")
        yield Tabell(
            stad=f"{del_}, tabell {nr}" + (f" «{namn}»" if namn else ""),
            rader=len(rader) + (len(alle) > len(rader)),
            hovud=_hovud(rader),
            fyrste_kolonne=_fyrste_kolonne(eigne),
            tittel=namn,
            samanslegne=any(map(_samanslegen, rader)),
            inni=next(tabell.iterancestors(TBL), None) is not None,
            fargecelle=any(map(_fargecelle, rader)),
        )


def _verdi(element: etree._Element, namn: str) -> str:
    barn = element.find(W + namn)
    return "" if barn is None else barn.get(VAL, "").strip()


def _hovud(rader: list[etree._Element]) -> tuple[str, ...]:
    if not rader or rader[0].find(f"{W}trPr/{W}tblHeader") is None:
        return ()
    return tuple(tekst(celle) for celle in rader[0].iter(TC))


def _fyrste_kolonne(eigne: etree._Element | None) -> bool:
    look = None if eigne is None else eigne.find(W + "tblLook")
    return look is not None and look.get(W + "firstColumn") in ("1", "true")


def _samanslegen(rad: etree._Element) -> bool:
    breie = (ei.get(VAL, "1") != "1" for ei in rad.iter(W + "gridSpan"))
    return any(breie) or next(rad.iter(W + "vMerge", W + "hMerge"), None) is not None


def _fargecelle(rad: etree._Element) -> bool:
    """True when a cell without text has another tint than its neighbours."""
    celler = list(rad.iter(TC))
    fargar = [_fyll(celle) for celle in celler]
    tomme = (f for celle, f in zip(celler, fargar, strict=True) if f and not tekst(celle).strip())
    return len(set(fargar)) > 1 and any(tomme)


def _fyll(celle: etree._Element) -> str:
    shd = celle.find(f"{W}tcPr/{W}shd")
    fyll = "" if shd is None else shd.get(W + "fill", "")
    return "" if fyll.lower() in ("auto", "ffffff") else fyll


def les_bilete(rot: etree._Element, stader: Stader) -> Iterator[Bilete]:
    """Yield pictures and charts that are more than decoration."""
    for teikning in rot.iter(_DOCPR):
        if not any(ei.get("val") in ("1", "true") for ei in teikning.iter(_PYNT)):
            yield Bilete(_stad(teikning, stader), teikning.get("descr", ""))
    for vml in rot.iter(_VML):
        form = vml.getparent()
        if next(vml.iterancestors(_FALLBACK), None) is None and form is not None:
            yield Bilete(_stad(vml, stader), form.get("alt", ""))


def les_boksar(rot: etree._Element, stader: Stader) -> Iterator[str]:
    """Yield where the text boxes stand."""
    for boks in rot.iter(_BOKS):
        if next(boks.iterancestors(_FALLBACK), None) is None:
            yield _stad(boks, stader)


def _stad(element: etree._Element, stader: Stader) -> str:
    """Return the place of the outermost paragraph an element stands in."""
    avsnitt = list(element.iterancestors(P))
    if not avsnitt:
        return stader.del_
    return stader.stad(1 + _nummer(avsnitt[-1]), avsnitt[-1], tekst(avsnitt[-1]))


def _nummer(avsnitt: etree._Element) -> int:
    """Return how many paragraphs stand before one in its part."""
    alle = avsnitt.getroottree().getroot().iter(P)
    return next(nr for nr, ei in enumerate(alle) if ei is avsnitt)
