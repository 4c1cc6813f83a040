"""A short hash of what cannot be read as text: what it is, and every part of the file it leads to.

Ids and names that editors give anew each time are left out, so that the same thing has the same hash
in every council's file.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Mapping
from html import unescape

from lxml import etree

from sognko_docs.word.zipfil import Medlem

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REL = re.compile(r"<Relationship\b[^>]*>")
_ATTR = re.compile(r'\b(Id|Target|TargetMode|Type)="([^"]*)"')
_STOEY = re.compile(
    r"(?:^|\})(?:rsid\w*|paraId|textId|anchorId|editId|id|name|ObjectID|spid|o:gfxdata|gfxdata)$"
)
_DJUPN = 4
"""How far relationships are followed; a part that leads to itself would go on for ever."""
LENGD = 12


def avtrykk(e: etree._Element, medlemer: Mapping[str, Medlem], del_: str) -> str:
    """Return the hash of an element of the part ``del_``, and of what it refers to."""
    summa = hashlib.sha256()
    for node in e.iter(etree.Element):
        summa.update(_namn(node).encode())
        for attr in sorted(str(namn) for namn in node.attrib):
            verdi = str(node.get(attr))
            if attr.startswith(_R):
                summa.update(_maal(verdi, medlemer, del_, _DJUPN).encode())
            elif not _STOEY.search(attr):
                summa.update(f"{attr.rpartition('}')[2]}={verdi}".encode())
        summa.update((node.text or "").strip().encode())
    return summa.hexdigest()[:LENGD]


def _namn(e: etree._Element) -> str:
    return "/" + etree.QName(e).localname


def maal(ident: str, medlemer: Mapping[str, Medlem], del_: str) -> str:
    """Return where a relationship leads: the address outside the file, or the name of the part."""
    felt = rel(medlemer, del_).get(ident, {})
    if felt.get("TargetMode") == "External":
        return felt.get("Target", "")
    return _sti(felt.get("Target", ""), del_)


def _maal(ident: str, medlemer: Mapping[str, Medlem], del_: str, djupn: int) -> str:
    """Return a hash of what a relationship leads to, and of all that leads on to."""
    stad = maal(ident, medlemer, del_)
    medlem = medlemer.get(stad)
    if medlem is None:
        return stad
    ut = hashlib.sha256(medlem.innhald()).hexdigest()
    if djupn:
        vidare = rel(medlemer, stad)
        ut += "".join(_maal(nr, medlemer, stad, djupn - 1) for nr in sorted(vidare))
    return ut


def _sti(target: str, del_: str) -> str:
    return target[1:] if target.startswith("/") else posixpath.normpath(f"{posixpath.dirname(del_)}/{target}")


def rel(medlemer: Mapping[str, Medlem], del_: str) -> dict[str, dict[str, str]]:
    """Return the relationships of a part by their id."""
    mappe, namn = posixpath.split(del_)
    medlem = medlemer.get(posixpath.join(mappe, "_rels", f"{namn}.rels"))
    if medlem is None:
        return {}
    funne = (dict(_ATTR.findall(treff)) for treff in _REL.findall(medlem.innhald().decode()))
    return {
        felt["Id"]: {namn: unescape(verdi) for namn, verdi in felt.items()} for felt in funne if "Id" in felt
    }
