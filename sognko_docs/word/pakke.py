"""The package round the parts: guards on the way in, the same bytes every time on the way out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sognko_docs.word.diagram import Vedlagt
from sognko_docs.word.eigenskapar import EIGNE, KJERNE, Eigenskapar, eigne_xml, kjerne_xml
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.markoer import DEKLARASJON
from sognko_docs.word.nummerering import NUMMERERING, Nummerering
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip, pakk, skriv_zip

__all__ = ["DOKUMENT", "Eigenskapar", "Pakke", "opne_pakke", "ordna_pakke"]

DOKUMENT = "word/document.xml"
TYPAR, REL = "[Content_Types].xml", "_rels/.rels"
TEKSTDEL = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
DOK_REL = "word/_rels/document.xml.rels"
_KJERNE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_EIGNE_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_KJERNE_REL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_EIGNE_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
MAKS_NUMRE = 32
_TYPE_START = re.compile(r"<Types\b[^>]*>")
_INGEN_REL = f'{DEKLARASJON}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
_GJEV_BORT = ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml")


def opne_pakke(data: bytes) -> dict[str, Medlem]:
    """Return the members of a Word template; raise ``MalFeil`` when it is not one we can use."""
    try:
        medlemer = les_zip(data)
        typar = medlemer[TYPAR].innhald() if TYPAR in medlemer else b""
    except ZipFeil as feil:
        raise MalFeil(f"malen er ikkje ei Word-fil: {feil}") from feil
    if DOKUMENT not in medlemer or not typar:
        raise MalFeil(f"malen er ikkje ei Word-fil: {DOKUMENT} manglar")
    if b"macroEnabled" in typar or b"vbaProject" in typar or any("vba" in n.lower() for n in medlemer):
        raise MalFeil("malen inneheld makroar; lagre han som vanleg .docx")
    return medlemer


def ordna_pakke(medlemer: Mapping[str, Medlem]) -> dict[str, bytes]:
    """Return content types and relationships that know the properties we write.

    What Word only keeps for itself, a thumbnail and old style effects, is dropped from both.
    """
    typar, rel = medlemer[TYPAR].innhald().decode(), medlemer[REL].innhald().decode()
    for namn, type_ in ((KJERNE, _KJERNE_TYPE), (EIGNE, _EIGNE_TYPE)):
        typar = re.sub(rf'<Override[^>]*PartName="/{namn}"[^>]*/>', "", typar)
        ny = f'<Override PartName="/{namn}" ContentType="{type_}"/>'
        typar = typar.replace("</Types>", ny + "</Types>")
    for nr, (namn, type_) in enumerate(((KJERNE, _KJERNE_REL), (EIGNE, _EIGNE_REL)), 1):
        rel = re.sub(rf'<Relationship\b[^>]*Target="/?{namn}"[^>]*/>', "", rel)
        ny = f'<Relationship Id="rIdEigne{nr}" Type="{type_}" Target="{namn}"/>'
        rel = rel.replace("</Relationships>", ny + "</Relationships>")
    ut = {TYPAR: typar, REL: rel}
    if DOK_REL in medlemer:
        ut[DOK_REL] = medlemer[DOK_REL].innhald().decode()
    for namn in _GJEV_BORT:
        maal = namn.removeprefix("word/")
        bort = re.compile(
            rf'<Override[^>]*PartName="/{namn}"[^>]*/>|<Relationship\b[^>]*Target="/?(?:word/)?{maal}"[^>]*/>'
        )
        ut = {fil: bort.sub("", xml) for fil, xml in ut.items()}
    return {fil: xml.encode() for fil, xml in ut.items()}


@lru_cache(maxsize=64)
def _eigne(eigne: tuple[tuple[str, str | None], ...]) -> Medlem:
    return pakk(EIGNE, eigne_xml(dict(eigne)))


class Pakke:
    """All of a template that is not rendered, ready to be joined with the parts that are."""

    def __init__(
        self, medlemer: Mapping[str, Medlem], ordna: Mapping[str, bytes], nummer: Nummerering | None
    ) -> None:
        fast = {namn: m for namn, m in medlemer.items() if namn not in _GJEV_BORT}
        fast |= {namn: pakk(namn, xml) for namn, xml in ordna.items()}
        self._fast, self._nummer = fast, nummer
        namn = {*fast, KJERNE, EIGNE} - {TYPAR}
        self._rekkje = (TYPAR, *sorted(namn))
        self._numre: dict[tuple[tuple[int, int, bool], ...], Medlem] = {}
        self._tillegg: dict[Vedlagt, dict[str, Medlem]] = {}

    def bygg(
        self,
        delar: Mapping[str, bytes],
        lister: Sequence[tuple[int, int, bool]],
        eigenskapar: Eigenskapar,
        tillegg: Vedlagt,
    ) -> bytes:
        """Return the file: ``delar`` are the rendered parts, ``lister`` the numbered lists in them.

        ``tillegg`` is what charts bring along.
        """
        nye = {namn: pakk(namn, xml) for namn, xml in delar.items()}
        nye[KJERNE] = pakk(KJERNE, kjerne_xml(eigenskapar))
        nye[EIGNE] = _eigne(tuple(eigenskapar.eigne.items()))
        if lister and self._nummer is not None:
            nye[NUMMERERING] = self._nummerdel(tuple(lister), self._nummer)
        fast, rekkje = self._fast, self._rekkje
        if tillegg.medlemer:
            nye |= self._med(tillegg)
            rekkje = (TYPAR, *sorted({*rekkje, *nye} - {TYPAR}))
        return skriv_zip(nye.get(namn) or fast[namn] for namn in rekkje)

    def _med(self, tillegg: Vedlagt) -> dict[str, Medlem]:
        """Return the parts of the charts, and the content types and relationships that know them."""
        if tillegg not in self._tillegg:
            typar = self._fast[TYPAR].innhald().decode()
            rel = self._fast[DOK_REL].innhald().decode() if DOK_REL in self._fast else _INGEN_REL
            endingar = "".join(
                f'<Default Extension="{ending}" ContentType="{type_}"/>'
                for ending, type_ in tillegg.endingar
                if f'Extension="{ending}"' not in typar
            )
            overstyrt = "".join(
                f'<Override PartName="{del_}" ContentType="{type_}"/>' for del_, type_ in tillegg.typar
            )
            nye = "".join(
                f'<Relationship Id="{id_}" Type="{type_}" Target="{maal}"/>'
                for id_, type_, maal in tillegg.rel
            )
            typar = _TYPE_START.sub(lambda m: m[0] + endingar, typar, count=1)
            self._tillegg[tillegg] = {
                **{m.namn: m for m in tillegg.medlemer},
                TYPAR: pakk(TYPAR, typar.replace("</Types>", overstyrt + "</Types>").encode()),
                DOK_REL: pakk(DOK_REL, rel.replace("</Relationships>", nye + "</Relationships>").encode()),
            }
        return self._tillegg[tillegg]

    def _nummerdel(self, lister: tuple[tuple[int, int, bool], ...], nummer: Nummerering) -> Medlem:
        if lister not in self._numre:
            if len(self._numre) >= MAKS_NUMRE:
                self._numre.clear()
            self._numre[lister] = pakk(NUMMERERING, nummer.xml(lister))
        return self._numre[lister]
