"""What a Word file is beside its text: page setup, styles, settings, properties and other parts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree

from sognko_docs.identity.tekst import Trekk
from sognko_docs.word.eigenskapar import EIGNE, KJERNE
from sognko_docs.word.fingeravtrykk import maal
from sognko_docs.word.form import form
from sognko_docs.word.listetal import NUMMERDEL
from sognko_docs.word.stad import W
from sognko_docs.word.stilverk import STILDEL
from sognko_docs.word.verknad import sideverknad
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import Medlem

_RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_APP = "docProps/app.xml"
_INNSTILLINGAR = "word/settings.xml"
_PROGRAM = re.compile(rb"<(?:\w+:)?Application>([^<]*)<")
_KJEND = re.compile(
    r"\[Content_Types\]\.xml|.*\.rels|docProps/(core|app|custom)\.xml|docProps/thumbnail\..*"
    r"|word/(document|styles|numbering|settings|fontTable|webSettings|stylesWithEffects)\.xml"
    r"|word/(header|footer|footnotes|endnotes|comments)\d*\.xml|word/theme/.*|word/(charts|media|embeddings|diagrams)/.*"
    r"|customXml/.*"
)
_VISER = frozenset({
    "evenAndOddHeaders", "mailMerge", "docVars", "attachedTemplate", "documentProtection", "trackRevisions", "view",
    "footnotePr", "endnotePr", "revisionView", "writeProtection",
})  # fmt: skip
_VERKAR = frozenset({
    "evenAndOddHeaders", "mailMerge", "docVars", "documentProtection", "trackRevisions", "writeProtection",
})  # fmt: skip
"""Settings no program makes of its own accord."""
_UVISSE = frozenset(
    {"rsids", "zoom", "proofState", "docId", "themeFontLang", "clrSchemeMapping", "hdrShapeDefaults"}
)


def program(medlemer: Mapping[str, Medlem]) -> str:
    """Return the program that wrote a file, empty when it does not say."""
    treff = _PROGRAM.search(medlemer[_APP].innhald()) if _APP in medlemer else None
    return treff[1].decode() if treff else ""


def kjerne(medlemer: Mapping[str, Medlem]) -> dict[str, str]:
    """Return the core properties."""
    if KJERNE not in medlemer:
        return {}
    return {etree.QName(e).localname: e.text or "" for e in _barn(medlemer[KJERNE])}


def eigne(medlemer: Mapping[str, Medlem]) -> dict[str, str]:
    """Return the custom properties."""
    if EIGNE not in medlemer:
        return {}
    return {e.get("name", ""): "".join(e.itertext()) for e in _barn(medlemer[EIGNE])}


def trekk(medlemer: Mapping[str, Medlem], dokument: etree._Element | None) -> Iterator[Trekk]:
    """Yield what is told of the file as a whole."""
    if dokument is not None:
        yield from _bolkar(dokument, medlemer)
    if STILDEL in medlemer:
        yield from _stilar(medlemer[STILDEL])
    if NUMMERDEL in medlemer:
        yield from _listeformer(medlemer[NUMMERDEL])
    if _INNSTILLINGAR in medlemer:
        yield from _innstillingar(medlemer[_INNSTILLINGAR])
    for namn in sorted(medlemer):
        if namn.startswith("word/theme/"):
            yield Trekk("form", "temaet", _summa(medlemer[namn]))
        elif not _KJEND.fullmatch(namn):
            yield Trekk("innhald", f"delen {namn}", _summa(medlemer[namn]))


def _bolkar(dokument: etree._Element, medlemer: Mapping[str, Medlem]) -> Iterator[Trekk]:
    """Yield for each section which header and footer it shows, and how its pages are set up."""
    for nr, sect in enumerate(dokument.iter(W + "sectPr"), 1):
        viste = [
            f"{etree.QName(e).localname} {e.get(W + 'type')} {maal(e.get(_RID, ''), medlemer, 'word/document.xml')}"
            for e in sect.iterchildren(W + "headerReference", W + "footerReference")
        ]
        andre = {etree.QName(e).localname for e in sect.iterchildren(etree.Element)}
        sider = [f"{namn}" for namn in ("titlePg", "vAlign", "pgNumType", "lnNumType") if namn in andre]
        yield Trekk("oppbygging", f"topp- og botntekst i bolk {nr}", "; ".join((*sorted(viste), *sider)))
        oppsett = ";".join(sorted(bit for bit in form(sect).split(";") if "Reference=" not in bit))
        yield Trekk("side", f"sideoppsettet i bolk {nr}", oppsett)


def verknadstrekk(medlemer: Mapping[str, Medlem], dokument: etree._Element | None) -> Iterator[Trekk]:
    """Yield what is told of the file as a whole when it is read for what comes of it: headers, and how pages are set up."""
    if dokument is not None:
        sider = [sideverknad(sect) for sect in dokument.iter(W + "sectPr")]
        for nr, viser in enumerate(ei for ei in _bolkar(dokument, medlemer) if ei.slag == "oppbygging"):
            yield viser
            yield Trekk("side", f"sideoppsettet i bolk {nr + 1}", sider[nr])
    if _INNSTILLINGAR in medlemer:
        for e in _barn(medlemer[_INNSTILLINGAR]):
            if (namn := etree.QName(e).localname) in _VERKAR:
                yield Trekk("innhald", f"innstillinga «{namn}»", "på")


@lru_cache(maxsize=32)
def _stilar(medlem: Medlem) -> tuple[Trekk, ...]:
    return tuple(
        Trekk("form", f"stilen «{e.get(W + 'styleId', etree.QName(e).localname)}»", _tekst(e))
        for e in _barn(medlem)
        if e.tag in (W + "style", W + "docDefaults")
    )


@lru_cache(maxsize=64)
def _listeformer(medlem: Medlem) -> tuple[Trekk, ...]:
    """Return the looks of the list definitions; the numbers themselves are told with each paragraph."""
    return tuple(
        Trekk("form", f"listedefinisjonen {e.get(W + 'abstractNumId')}", _tekst(e))
        for e in _barn(medlem)
        if e.tag == W + "abstractNum"
    )


@lru_cache(maxsize=32)
def _innstillingar(medlem: Medlem) -> tuple[Trekk, ...]:
    namn = ((etree.QName(e).localname, e) for e in _barn(medlem))
    return tuple(
        Trekk("innhald" if ei in _VISER else "form", f"innstillinga «{ei}»", _tekst(e))
        for ei, e in namn
        if ei not in _UVISSE
    )


def _tekst(e: etree._Element) -> str:
    return hashlib.sha256(etree.tostring(e, method="c14n")).hexdigest()[:12]


def _summa(medlem: Medlem) -> str:
    return hashlib.sha256(medlem.innhald()).hexdigest()[:12]


def _barn(medlem: Medlem) -> Iterator[etree._Element]:
    return etree.fromstring(medlem.innhald(), trygg_lesar()).iterchildren(etree.Element)
