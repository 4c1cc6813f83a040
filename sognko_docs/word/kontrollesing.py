"""Content controls read back: the path of one, and what it does beside holding text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from sognko_docs.word.stad import T, W
from sognko_docs.word.xmldel import W15, trygg_lesar
from sognko_docs.word.zipfil import Medlem

VAL, _PR = W + "val", W + "sdtPr"
_TAG, _ALIAS, _BINDING = W + "tag", W + "alias", W + "dataBinding"
_VANLEGE = frozenset(
    W + namn
    for namn in (
        "alias", "tag", "id", "text", "docPartObj", "rPr", "lock", "placeholder", "richText", "dataBinding", "temporary",
        "showingPlcHdr",
    )
) | {f"{{{W15}}}appearance", f"{{{W15}}}color"}  # fmt: skip


def barn(e: etree._Element, tag: str) -> etree._Element | None:
    """Return the first child of a tag; much faster than ``find``."""
    return next(e.iterchildren(tag), None)


def sti_av(sdt: etree._Element) -> str:
    """Return the path of a control: its tag, else its alias, else ``#`` and the bookmark round it."""
    pr, alias = barn(sdt, _PR), ""
    for e in pr if pr is not None else ():
        if e.tag == _TAG and e.get(VAL):
            return e.get(VAL, "")
        if e.tag == _ALIAS:
            alias = e.get(VAL, "")
    if alias:
        return alias
    foer = sdt.getprevious()
    if foer is not None and foer.tag == W + "bookmarkStart":
        return "#" + foer.get(W + "name", "")
    return ""


def kontrollpreg(sdt: etree._Element, medlemer: Mapping[str, Medlem]) -> list[tuple[str, str]]:
    """Return what a control does beside holding text: a choice to make, a value it is bound to."""
    pr = barn(sdt, _PR)
    ut: list[tuple[str, str]] = []
    for e in pr if pr is not None else ():
        if e.tag == _BINDING:
            ut += _bunden(sdt, e, medlemer)
        elif e.tag not in _VANLEGE and isinstance(e.tag, str):
            val = ",".join(under.get(VAL, "") or under.get(W + "displayText", "") for under in e)
            ut.append(("kontroll", f"{etree.QName(e).localname} {val}"))
    return ut


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
