"""A finished file made ready to be compared: without content controls, and with every word in one piece.

Why: a comparison engine treats a control as one piece. Where one stands in a sentence, the whole
paragraph would be marked as exchanged instead of the word that was.
"""

from __future__ import annotations

import re

from lxml import etree

from sognko_docs.word.pakke import TEKSTDEL
from sognko_docs.word.stad import RPR, SDT, R, T, W
from sognko_docs.word.utan_kontrollar import loeys_opp
from sognko_docs.word.xmldel import trygg_lesar
from sognko_docs.word.zipfil import les_zip, pakk, skriv_zip

_BM_START, _BM_SLUTT = W + "bookmarkStart", W + "bookmarkEnd"
_ID = W + "id"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def jamfoerbar(data: bytes) -> bytes:
    """Return a Word file of ours with every content control replaced by what it holds, and runs joined that look alike."""
    medlemer = les_zip(data)
    for namn in [namn for namn in medlemer if TEKSTDEL.fullmatch(namn)]:
        rot = etree.fromstring(medlemer[namn].innhald(), trygg_lesar())
        _utan_bokmerke(rot)
        loeys_opp(rot)
        _slaa_saman(rot)
        xml = etree.tostring(rot, encoding="UTF-8", standalone=True, xml_declaration=True)
        medlemer[namn] = pakk(namn, xml)
    return skriv_zip(medlemer.values())


def _utan_bokmerke(rot: etree._Element) -> None:
    """Take away the bookmarks that stand round controls; there is nothing left for them to mark."""
    borte: set[str] = set()
    for sdt in list(rot.iter(SDT)):
        foer, forelder = sdt.getprevious(), sdt.getparent()
        if foer is not None and forelder is not None and foer.tag == _BM_START:
            borte.add(foer.get(_ID, ""))
            forelder.remove(foer)
    for slutt in list(rot.iter(_BM_SLUTT)):
        forelder = slutt.getparent()
        if forelder is not None and slutt.get(_ID, "") in borte:
            forelder.remove(slutt)


def _slaa_saman(rot: etree._Element) -> None:
    """Join neighbouring runs of plain text that look the same, so that a word is one piece."""
    for run in list(rot.iter(R)):
        foer, forelder = run.getprevious(), run.getparent()
        if foer is None or forelder is None or foer.tag != R or _form(foer) != _form(run):
            continue
        tekst, foer_tekst = _eine_tekst(run), _eine_tekst(foer)
        if tekst is not None and foer_tekst is not None:
            tekst.text = (foer_tekst.text or "") + (tekst.text or "")
            tekst.set(_SPACE, "preserve")
            forelder.remove(foer)


def _form(run: etree._Element) -> bytes:
    rpr = next(run.iterchildren(RPR), None)
    return b"" if rpr is None else etree.tostring(rpr, with_tail=False)


def _eine_tekst(run: etree._Element) -> etree._Element | None:
    """Return the text element of a run that holds nothing else."""
    inni = [e for e in run if e.tag != RPR]
    return inni[0] if len(inni) == 1 and inni[0].tag == T else None


def like(ein: bytes, annan: bytes) -> bool:
    """True when two files of ours show the same: text, charts and pictures, whatever made them."""
    return _synleg(ein) == _synleg(annan)


def _synleg(data: bytes) -> dict[str, bytes]:
    synleg = re.compile(rf"{TEKSTDEL.pattern}|word/(charts|media)/[^/]+")
    medlemer = les_zip(jamfoerbar(data))
    return {namn: medlem.innhald() for namn, medlem in medlemer.items() if synleg.fullmatch(namn)}
