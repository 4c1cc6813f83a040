"""The tags of several PDF joined in one: reading order, headings, tables and alternative texts live on in the packet.

Every page, picture and note in a PDF names its tags by a number of its own; when files are joined the numbers are moved
so that none is used twice, and the tree of each file becomes a part under one document.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf

_STANDARD = "/Part"


class Merketre:
    """The tree that grows as files are added."""

    def __init__(self, ut: Pdf) -> None:
        self._ut = ut
        self._delar = Array()
        self._roller = Dictionary()
        self._neste = 0
        self._numre: dict[int, pikepdf.Object] = {}

    def legg_til(self, kjelde: Pdf, tittel: str, fyrste: int) -> bool:
        """Take the tags of a file whose pages now stand in the packet from page ``fyrste`` (0-based) on.

        Return False when the file has none.
        """
        if Name.StructTreeRoot not in kjelde.Root:
            return False
        rot = self._ut.copy_foreign(kjelde.make_indirect(kjelde.Root.StructTreeRoot))
        self._flytt_numre(rot, fyrste)
        self._ta_roller(rot)
        toppar = rot.get(Name.K, Array())
        for ledd in toppar if isinstance(toppar, Array) else [toppar]:
            if ledd.get(Name.S) == Name.Document:
                ledd[Name.S] = Name(_STANDARD)
            ledd[Name.T] = pikepdf.String(tittel)
            self._delar.append(ledd)
        return True

    def fest(self) -> None:
        """Put the tree in the packet."""
        tre = NumberTree.new(self._ut)
        for nummer, verdi in self._numre.items():
            tre[nummer] = verdi
        rot = self._ut.make_indirect(Dictionary(Type=Name.StructTreeRoot, RoleMap=self._roller))
        dokument = self._ut.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=rot, K=self._delar)
        )
        for ledd in self._delar:
            ledd[Name.P] = dokument
        rot[Name.K] = Array([dokument])
        rot[Name.ParentTree] = tre.obj
        rot[Name.ParentTreeNextKey] = self._neste
        self._ut.Root[Name.StructTreeRoot] = rot
        self._ut.Root[Name.MarkInfo] = Dictionary(Marked=True)

    def _flytt_numre(self, rot: pikepdf.Object, fyrste: int) -> None:
        foer = self._neste
        if Name.ParentTree in rot:
            for nummer, verdi in NumberTree(rot.ParentTree).items():
                self._numre[foer + int(nummer)] = verdi
                self._neste = max(self._neste, foer + int(nummer) + 1)
        for side in list(self._ut.pages)[fyrste:]:
            for objekt in _nummererte(side.obj):
                for noekkel in (Name.StructParents, Name.StructParent):
                    if noekkel in objekt:
                        objekt[noekkel] = int(objekt[noekkel]) + foer

    def _ta_roller(self, rot: pikepdf.Object) -> None:
        """Take the names a file has of its own for tags; the first file that uses a name decides what it means."""
        for namn, meining in dict(rot.get(Name.RoleMap, Dictionary())).items():
            if namn not in self._roller:
                self._roller[Name(namn)] = meining


def _nummererte(side: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield the page, its annotations and its drawings: all that can name tags by number, each once."""
    yield side
    yield from (ei for ei in side.get(Name.Annots, Array()) if isinstance(ei, Dictionary))
    sett: set[tuple[int, int]] = set()
    ventar = [side.get(Name.Resources, Dictionary())]
    while ventar:
        for teikning in ventar.pop().get(Name.XObject, Dictionary()).values():
            if teikning.objgen in sett:
                continue
            sett.add(teikning.objgen)
            yield teikning
            ventar.append(teikning.get(Name.Resources, Dictionary()))
