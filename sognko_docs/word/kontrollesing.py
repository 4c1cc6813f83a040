"""Content controls read back: the path of one, and what it does beside holding text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from sognko_docs.word.stad import T, W
from sognko_docs.word.xmldel import W15, trygg_lesar
from sognko_docs.word.zipfil import Medlem

VAL, _PR, _INNHALD = W + "val", W + "sdtPr", W + "sdtContent"
UTAN_MERKE = ("kontroll", "utan merke")
"""What is told of a control that nothing says the path of."""
_DELMAL = W + "docPartObj"
_TAG, _ALIAS, _BINDING = W + "tag", W + "alias", W + "dataBinding"
_VANLEGE = frozenset(
    W + namn
    for namn in (
        "alias", "tag", "id", "text", "rPr", "lock", "placeholder", "richText", "dataBinding", "temporary",
        "showingPlcHdr",
    )
) | {f"{{{W15}}}appearance", f"{{{W15}}}color"}  # fmt: skip


def barn(e: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child of a tag; much faster than ``find``."""
    return next(e.iterchildren(tag), None)


def les_kontroll(
    sdt: etree._Element, medlemer: Mapping[str, Medlem]
) -> tuple[str, list[tuple[str, str]], etree._Element | None]:
    """Return the path of a control, what it does beside holding text, and what it holds.

    The path is its tag, else its alias, else ``#`` and the bookmark round it. What it does is a choice to make, or a
    value it is bound to.
    """
    sti = alias = ""
    delmal = False
    preg: list[tuple[str, str]] = []
    pr = barn(sdt, _PR)
    for e in pr if pr is not None else ():
        tag = e.tag
        if tag == _TAG:
            sti = sti or e.get(VAL, "")
        elif tag == _ALIAS:
            alias = e.get(VAL, "")
        elif tag == _DELMAL:
            delmal = True
        elif tag == _BINDING:
            preg += _bunden(sdt, e, medlemer)
        elif tag not in _VANLEGE and isinstance(tag, str):
            val = ",".join(under.get(VAL, "") or under.get(W + "displayText", "") for under in e)
            preg.append(("kontroll", f"{etree.QName(e).localname} {val}"))
    funnen = sti or alias or _bokmerke(sdt)
    if not funnen and not delmal:
        preg.append(UTAN_MERKE)
    return funnen, preg, barn(sdt, _INNHALD)


def _bokmerke(sdt: etree._Element) -> str:
    foer = sdt.getprevious()
    return "#" + foer.get(W + "name", "") if foer is not None and foer.tag == W + "bookmarkStart" else ""


def _bunden(
    sdt: etree._Element, binding: etree._Element, medlemer: Mapping[str, Medlem]
) -> list[tuple[str, str]]:
    """Return the value a control is bound to where that is another than the text it shows.

    Word writes the bound value over the text when the file is opened.
    """
    vist = "".join(t.text or "" for t in sdt.iter(T))
    verdi = _verdi(binding, medlemer)
    return [] if verdi is None or verdi.strip() in ("", vist.strip()) else [("bunden verdi", verdi)]


def _verdi(binding: etree._Element, medlemer: Mapping[str, Medlem]) -> str | None:
    prefiks = dict(_prefiks(binding.get(W + "prefixMappings", "")))
    for namn, medlem in medlemer.items():
        if not namn.startswith("customXml/item") or "Props" in namn:
            continue
        try:
            rot = etree.fromstring(medlem.innhald(), trygg_lesar())
            treff = rot.getroottree().xpath(binding.get(W + "xpath", ""), namespaces=prefiks)
        except (etree.XMLSyntaxError, etree.XPathError):
            continue
        if isinstance(treff, list) and treff:
            return str(etree.XPath("string()")(treff[0])) if etree.iselement(treff[0]) else str(treff[0])
    return None


def _prefiks(tekst: str) -> list[tuple[str, str]]:
    """Return the prefixes of ``xmlns:ns0='uri' …`` and what they stand for."""
    ut = []
    for bit in tekst.split():
        namn, _, uri = bit.partition("=")
        if uri and (stutt := namn.removeprefix("xmlns:")):
            ut.append((stutt, uri.strip("'\"")))
    return ut
