"""Reads a whole template for the demands on access: as a document, and every piece of text as it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from sognko_docs.tilgjenge.dokument import Avsnitt, Bilete, Bit, Dokument, Tabell
from sognko_docs.word.stad import RPR, TC, P, R, Stader, W, delnamn
from sognko_docs.word.stilverk import Stilverk, stilverk
from sognko_docs.word.tilgjengelesing import (
    HOVUD,
    er_kode,
    er_luft,
    les_bilete,
    les_boksar,
    les_rot,
    les_tabellar,
    overskrift,
    spraak,
    stil_id,
    tekst,
    tittel,
)
from sognko_docs.word.tilgjengestilar import Utsjaanad, berre_farge, er_blokkjustert, lag_bit
from sognko_docs.word.zipfil import Medlem

_DEL = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_MERKE = re.compile(r"\{[{%#].*?[}%#]\}")
_LENKJE = re.compile(r"\s*HYPERLINK\b")


def les_mal(medlemer: Mapping[str, Medlem]) -> Dokument:
    """Return all that is judged in a template."""
    verk, utsjaanad = stilverk(medlemer), Utsjaanad(medlemer)
    avsnitt: list[Avsnitt] = []
    tabellar: list[Tabell] = []
    bilete: list[Bilete] = []
    boksar: list[str] = []
    for namn in sorted(filter(_DEL.fullmatch, medlemer), key=lambda namn: (namn != HOVUD, namn)):
        rot = les_rot(medlemer, namn)
        if rot is not None:
            stader = Stader(namn, rot)
            avsnitt += _avsnitt(rot, verk, utsjaanad, stader)
            tabellar += les_tabellar(rot, delnamn(namn))
            bilete += les_bilete(rot, stader)
            boksar += les_boksar(rot, stader)
    return Dokument(
        tittel(medlemer),
        spraak(medlemer),
        tuple(avsnitt),
        tuple(tabellar),
        tuple(bilete),
        tuple(boksar),
        tuple(utsjaanad.stilar()),
    )


def _avsnitt(rot: etree._Element, verk: Stilverk, utsjaanad: Utsjaanad, stader: Stader) -> Iterator[Avsnitt]:
    i_hovudet = stader.del_ == delnamn(HOVUD)
    for nr, ei in enumerate(rot.iter(P), 1):
        if er_kode(ei):
            continue
        stil, skrive = stil_id(ei), tekst(ei)
        yield Avsnitt(
            stad=stader.stad(nr, ei, skrive),
            tekst=skrive,
            overskrift=overskrift(ei, verk) if i_hovudet else 0,
            i_kroppen=i_hovudet and next(ei.iterancestors(TC), None) is None,
            i_liste=verk.liste(stil) is not None or ei.find(f"{W}pPr/{W}numPr") is not None,
            luft=i_hovudet and er_luft(ei),
            feit=_er_feit(ei, utsjaanad),
            blokkjustert=er_blokkjustert(ei.find(f"{W}pPr/{W}jc")),
            lenkjer=tuple(_lenkjer(ei)),
            bitar=tuple(_bitar(ei, utsjaanad)),
        )


def _bitar(avsnitt: etree._Element, utsjaanad: Utsjaanad) -> Iterator[Bit]:
    """Yield the runs with text; a run is told by its colour only when the paragraph has other text."""
    rundt, bak = utsjaanad.avsnittsskrift(stil_id(avsnitt)), utsjaanad.bakgrunn(avsnitt)
    skrifter = [
        (skrive, utsjaanad.koeyringsskrift(rundt, koeyring.find(RPR)))
        for koeyring in avsnitt.iter(R)
        if (skrive := _MERKE.sub("", tekst(koeyring)) or tekst(koeyring)).strip()
    ]
    fleire = any(skrift == rundt for _, skrift in skrifter)
    for skrive, skrift in skrifter:
        yield lag_bit(skrive, skrift, bak, berre_farge=fleire and berre_farge(skrift, rundt))


def _er_feit(avsnitt: etree._Element, utsjaanad: Utsjaanad) -> bool:
    """True when all the text is bold, and the style of the paragraph is not."""
    rundt = utsjaanad.avsnittsskrift(stil_id(avsnitt))
    koeyringar = [ei for ei in avsnitt.iter(R) if tekst(ei).strip()]
    feite = (utsjaanad.koeyringsskrift(rundt, ei.find(RPR)).feit for ei in koeyringar)
    return not rundt.feit and bool(koeyringar) and all(feite)


def _lenkjer(avsnitt: etree._Element) -> Iterator[str]:
    """Yield the texts of links, those made as elements and those made as fields."""
    yield from (tekst(ei) for ei in avsnitt.iter(W + "hyperlink"))
    yield from (tekst(ei) for ei in avsnitt.iter(W + "fldSimple") if _LENKJE.match(ei.get(W + "instr", "")))
    felt = vist = ""
    for ei in avsnitt.iter(W + "fldChar", W + "instrText", W + "t"):
        if ei.tag == W + "instrText":
            felt, vist = felt + (ei.text or ""), ""
        elif ei.tag == W + "t":
            vist += ei.text or ""
        elif ei.get(W + "fldCharType") == "end":
            yield from [vist] if _LENKJE.match(felt) else []
            felt = ""
