"""A block of Word paragraphs as somebody has rewritten it, back to Markdown: the inverse of ``markdown``.

What nobody has touched stands letter for letter. A paragraph that is only reworded is rewritten where it stands; where
paragraphs were added, taken away, split, joined or moved, the piece of Markdown they belong to is written anew from
the same letters. The result is read again, and must give the paragraphs that came back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from sognko_docs.compose.verdi import Blokk
from sognko_docs.identity.omskriving import Ledd, Uskriveleg, inni
from sognko_docs.identity.teikn import Teikn, same_utheving
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.kart import Form, Kart, Kartlinje, Ukartlagt, kart
from sognko_docs.word.markdownlister import Punkt, skriv_bitar


@dataclass(frozen=True, slots=True)
class Nytt:
    """A paragraph as it came back: what it is, its letters, and the old ones it is made of, by number.

    ``rad`` tells rows of a table apart.
    """

    form: Form
    ledd: Ledd
    gamle: tuple[int, ...] = ()
    flytta: bool = False
    rad: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Byte:
    """A stretch of the source, and what it is to be."""

    fraa: int
    til: int
    ny: str


def skriv_om(blokk: Blokk, nye: Sequence[Nytt], tabellar: Sequence[int] = ()) -> list[Byte]:
    """Return what to change in the Markdown of a block so that it gives the paragraphs ``nye``.

    ``tabellar`` has how many of them stand before each table of the case the text shows.

    Raise ``Uskriveleg`` when it cannot be written so that it does.
    """
    try:
        kartet = kart(blokk.markdown, blokk.felt)
    except Ukartlagt as feil:
        raise Uskriveleg("form") from feil
    sist: Uskriveleg | None = None
    for ordrett in (True, False):
        try:
            byte = _Omskriving(blokk, kartet, nye, tabellar, ordrett=ordrett).byte()
            _sjekk(replace(blokk, markdown=byt(blokk.markdown, byte)), nye)
        except Uskriveleg as feil:
            sist = feil
        else:
            return byte
    raise sist or Uskriveleg("form")


def byt(tekst: str, byte: Sequence[Byte]) -> str:
    """Return a text with its changes made."""
    for ein in sorted(byte, key=lambda ein: (ein.fraa, ein.til), reverse=True):
        tekst = tekst[: ein.fraa] + ein.ny + tekst[ein.til :]
    return tekst


def _sjekk(blokk: Blokk, nye: Sequence[Nytt]) -> None:
    """The Markdown gives what came back: the same words, forms and emphasis, paragraph by paragraph."""
    try:
        linjer = kart(blokk.markdown, blokk.felt).linjer
    except Ukartlagt as feil:
        raise Uskriveleg("form") from feil
    if [haldt_saman(linje.tekst) for linje in linjer] != [haldt_saman(ny.ledd.tekst) for ny in nye]:
        raise Uskriveleg("form")
    for linje, ny in zip(linjer, nye, strict=True):
        if linje.form != ny.form or not same_utheving(linje.teikn, ny.ledd.teikn):
            raise Uskriveleg("form")


class _Omskriving:
    def __init__(
        self, blokk: Blokk, kartet: Kart, nye: Sequence[Nytt], tabellar: Sequence[int], *, ordrett: bool
    ) -> None:
        self.kjelde, self.kart, self.nye, self.ordrett = blokk.markdown, kartet, nye, ordrett
        self.linjer = kartet.linjer
        faste = [node for node in range(len(kartet.nodar)) if not self._linjene(node)]
        if len(faste) != len(tabellar):
            raise Uskriveleg("form")
        self.faste = dict(zip(faste, tabellar, strict=True))

    def byte(self) -> list[Byte]:
        ankre = self._ankre()
        ut: list[Byte] = []
        for anker in ankre:
            ut += self._linjebyte(anker)
        for foer, etter in pairwise([None, *ankre, None]):
            ut += self._mellom(foer, etter)
        return ut

    def _linjebyte(self, node: int) -> Iterator[Byte]:
        """Yield the paragraphs of a piece that are reworded and nothing more."""
        for nytt in self.nye:
            if len(nytt.gamle) == 1 and self.linjer[nytt.gamle[0]].node == node:
                linje = self.linjer[nytt.gamle[0]]
                if not _er_lik(linje, nytt):
                    yield Byte(linje.fraa, linje.til, self._tekst(nytt, ordrett=self.ordrett))

    def _tekst(self, nytt: Nytt, *, ordrett: bool) -> str:
        celle = nytt.form.slag == "celle"
        gamle = _samla([self.linjer[nr].teikn for nr in nytt.gamle])
        return inni(nytt.ledd, self.kjelde, gamle, haldt_saman, ordrett=ordrett, celle=celle)

    def _ankre(self) -> list[int]:
        """Return the pieces that keep their paragraphs, in order; those beside a new list item are written with it."""
        heile = [node for node in range(len(self.kart.nodar)) if node in self.faste or self._er_heil(node)]
        stigande: list[int] = []
        for node in sorted(heile, key=self._plass):
            if not stigande or node > stigande[-1]:
                stigande.append(node)
            elif node in self.faste:
                raise Uskriveleg("form")
        return [node for node in stigande if node in self.faste or not self._har_granne(node, stigande)]

    def _har_granne(self, node: int, ankre: Sequence[int]) -> bool:
        """True when a new item stands beside a list, or a new row beside a table."""
        form = self.linjer[self._linjene(node)[0]].form.slag
        if form not in {"punkt", "nummer", "celle"}:
            return False
        plassar = self._plassar(node)
        for nr in (plassar[0] - 1, plassar[-1] + 1):
            if 0 <= nr < len(self.nye) and self.nye[nr].form.slag == form:
                andre = {self.linjer[g].node for g in self.nye[nr].gamle} - {node}
                if not andre & set(ankre):
                    return True
        return False

    def _linjene(self, node: int) -> list[int]:
        return [nr for nr, linje in enumerate(self.linjer) if linje.node == node]

    def _plassar(self, node: int) -> list[int]:
        return [nr for nr, ny in enumerate(self.nye) if any(self.linjer[g].node == node for g in ny.gamle)]

    def _plass(self, node: int) -> float:
        """Return where a piece stands among the new paragraphs; a table between two of them."""
        return self.faste[node] - 0.5 if node in self.faste else self._plassar(node)[0]

    def _er_heil(self, node: int) -> bool:
        """True when every paragraph of a piece is there, in its place and as what it was."""
        linjene, plassar = self._linjene(node), self._plassar(node)
        if not linjene or plassar != list(
            range(plassar[0] if plassar else 0, (plassar or [0])[0] + len(linjene))
        ):
            return False
        nye = [self.nye[nr] for nr in plassar]
        return [ny.gamle for ny in nye] == [(nr,) for nr in linjene] and all(
            ny.form == self.linjer[nr].form and not ny.flytta for ny, nr in zip(nye, linjene, strict=True)
        )

    def _mellom(self, foer: int | None, etter: int | None) -> Iterator[Byte]:
        """Yield what stands between two pieces that are kept, written anew when it is not as it was."""
        fyrste = 0 if foer is None else foer + 1
        siste = len(self.kart.nodar) if etter is None else etter
        nye = self._nye_mellom(foer, etter)
        if fyrste == siste and not nye:
            return
        innhald = skriv_bitar([self._punkt(ny) for ny in nye])
        if fyrste < siste:
            fraa, til = self.kart.nodar[fyrste][0], self.kart.nodar[siste - 1][1]
            if not innhald and foer is not None:
                fraa = self.kart.nodar[foer][1]
            elif not innhald and etter is not None:
                til = self.kart.nodar[etter][0]
            yield Byte(fraa, til, innhald)
        elif foer is not None:
            yield Byte(self.kart.nodar[foer][1], self.kart.nodar[foer][1], f"\n\n{innhald}")
        elif etter is not None:
            yield Byte(self.kart.nodar[etter][0], self.kart.nodar[etter][0], f"{innhald}\n\n")

    def _nye_mellom(self, foer: int | None, etter: int | None) -> list[Nytt]:
        start = 0 if foer is None else self.faste[foer] if foer in self.faste else self._plassar(foer)[-1] + 1
        slutt = len(self.nye) if etter is None else ceil(self._plass(etter))
        return list(self.nye[start:slutt])

    def _punkt(self, nytt: Nytt) -> Punkt:
        kjelde = ""
        if nytt.gamle:
            linje = self.linjer[nytt.gamle[0]]
            fraa = self.kjelde.rfind("\n", 0, linje.fraa) + 1
            kjelde = self.kjelde[fraa : linje.fraa]
        if nytt.form.slag == "sitat":
            raise Uskriveleg("form")
        luft = bool(nytt.gamle) and self._er_luftig(self.linjer[nytt.gamle[0]].node)
        return Punkt(
            nytt.form,
            self._tekst(nytt, ordrett=self.ordrett),
            kjelde,
            nytt.rad,
            luft,
            self._skiljelinje(nytt),
        )

    def _skiljelinje(self, nytt: Nytt) -> str:
        """Return the line under the heading of the table a cell stands in."""
        if nytt.form.slag != "celle" or not nytt.gamle:
            return ""
        fraa, til = self.kart.nodar[self.linjer[nytt.gamle[0]].node]
        return self.kjelde[fraa:til].split("\n")[1]

    def _er_luftig(self, node: int) -> bool:
        fraa, til = self.kart.nodar[node]
        framhald = any(self.linjer[nr].form.framhald for nr in self._linjene(node))
        return not framhald and "\n\n" in self.kjelde[fraa:til]


def _er_lik(linje: Kartlinje, nytt: Nytt) -> bool:
    return nytt.ledd.plassar == tuple(range(len(linje.teikn))) and same_utheving(linje.teikn, nytt.ledd.teikn)


def _samla(gamle: Sequence[Sequence[Teikn]]) -> list[Teikn]:
    alle: list[Teikn] = []
    for nr, teikn in enumerate(gamle):
        alle += [Teikn("", ("", ""))] if nr else []
        alle += teikn
    return alle
