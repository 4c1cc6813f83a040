"""What no schema validator looks for in a finished file: ids used twice, fields and tags left open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sognko_docs.identity.tekst import Tekst
from sognko_docs.word.attlesing import les
from sognko_docs.word.stad import delnamn
from sognko_docs.word.zipfil import les_zip

_DEL = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_KONTROLL = re.compile(r'<w:id w:val="(-?\d+)"/>')
_BOK = re.compile(r"<w:bookmarkStart [^>]*>")
_BOK_SLUTT = re.compile(r'<w:bookmarkEnd [^>]*w:id="(\d+)"')
_ID, _NAMN = re.compile(r'w:id="([^"]*)"'), re.compile(r'w:name="([^"]*)"')
_FELT = re.compile(r'<w:fldChar [^>]*w:fldCharType="(begin|end)"')
_REST = re.compile(r"\{\{|\{%|\bNone\b")
_MARKOER = re.compile("[\ufdd0-\ufdef]")


def kontroller(data: bytes, lese: Tekst | None = None) -> tuple[str, ...]:
    """Return what is wrong with a finished file, as Nynorsk sentences; nothing when all is well.

    ``lese`` is the file read back, when that has been done already.
    """
    delar = {n: m.innhald().decode() for n, m in les_zip(data).items() if _DEL.fullmatch(n)}
    feil: list[str] = []
    heile = "\n".join(delar.values())
    start = [m[0] for m in _BOK.finditer(heile)]
    bok_id = [m[1] for s in start if (m := _ID.search(s))]
    feil += _doble("id-en til innhaldskontrollen", _KONTROLL.findall(heile))
    feil += _doble("id-en til bokmerket", bok_id)
    feil += _doble("bokmerkenamnet", [m[1].lower() for s in start if (m := _NAMN.search(s))])
    if sorted(bok_id) != sorted(_BOK_SLUTT.findall(heile)):
        feil.append("eit bokmerke har ikkje både start og slutt")
    for namn, xml in delar.items():
        feil += [f"{delnamn(namn)}: {melding}" for melding in _del_feil(xml)]
    return (*feil, *_rest(lese or les(data)))


def _doble(kva: str, verdiar: Iterable[str]) -> list[str]:
    return [f"{kva} {verdi} er brukt {n} gonger" for verdi, n in Counter(verdiar).items() if n > 1]


def _del_feil(xml: str) -> list[str]:
    feil: list[str] = []
    djupn = [1 if slag == "begin" else -1 for slag in _FELT.findall(xml)]
    if sum(djupn) != 0:
        feil.append("eit felt manglar start eller slutt")
    if _MARKOER.search(xml):
        feil.append("eit internt merke står att")
    return feil


def _rest(lese: Tekst) -> list[str]:
    """Return what is left of tags outside controls; inside one, braces are somebody's text."""
    funne = {
        f"{delnamn(a.del_)}: «{rest}» står att i teksten"
        for a in lese.avsnitt
        if not a.blokk
        for tekst, sti in a.spenn
        if not sti
        for rest in _REST.findall(tekst)
    }
    return sorted(funne)
