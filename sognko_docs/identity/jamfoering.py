"""A document held against the one the case gives: every change, with the path its words come from.

Paragraphs are paired by what they say, not by their controls, so that the outcome is the same whether a program has
kept the controls or not; the paths are those of the characters in the document the case gives.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sognko_docs.compute.ordskilnad import Strekk
from sognko_docs.identity.delar import like_delar
from sognko_docs.identity.endring import Endring, Slag, Stadfesting, Utdrag
from sognko_docs.identity.feltbruk import heile_feltet, sti_av
from sognko_docs.identity.form import formskifte
from sognko_docs.identity.linje import KOMMUNEFELT
from sognko_docs.identity.omplassering import flytta
from sognko_docs.identity.ordbitar import bitar
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.paring import Par, par
from sognko_docs.identity.slag import slag_av
from sognko_docs.identity.sporing import Spor

_KORT = 40
"""Characters of a value that is told whole when part of it is changed."""
_KONTEKST = 30
"""Characters shown before and after the changed words, to the nearest word."""


@dataclass(frozen=True, slots=True)
class Jamfoering:
    """What came of it: the changes in order, and the new paragraphs with the paths of the old ones."""

    endringar: tuple[Endring, ...]
    nye: tuple[Ordlinje, ...]

    @property
    def uendra(self) -> int:
        """How many paragraphs say what they should."""
        endra = {(e.stad.del_, e.stad.nr) for e in self.endringar}
        return sum(1 for linje in self.nye if (linje.avsnitt.del_, linje.nr) not in endra)


def jamfoer(
    gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], spor: Sequence[Spor] = (), *, framlegg: bool = False
) -> Jamfoering:
    """Return how ``nye`` differs from ``gamle``. ``spor`` are the tracked changes the paragraphs are marked with.

    ``framlegg`` says that what differs has been proposed and not accepted.
    """
    endringar: list[Endring] = []
    stiar: dict[tuple[str, int], Ordlinje] = {}
    for ein, annan in like_delar(gamle, nye):
        forteljing = _Forteljing(ein, annan, spor, framlegg=framlegg)
        endringar += forteljing.fortel()
        stiar |= {(linje.avsnitt.del_, linje.nr): linje for linje in forteljing.nye}
    return Jamfoering(
        tuple(endringar), tuple(stiar.get((linje.avsnitt.del_, linje.nr), linje) for linje in nye)
    )


class _Forteljing:
    """The changes from one part of a document to the part it has become."""

    def __init__(
        self, gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje], spor: Sequence[Spor], *, framlegg: bool
    ) -> None:
        self.gamle, self.nye = list(gamle), list(nye)
        self.spor, self.framlegg = spor, framlegg

    def fortel(self) -> Iterator[Endring]:
        """Yield the changes in the order of the new document; ``nye`` gets the paths of the old one."""
        para = par(self.gamle, self.nye)
        flytt = flytta(para, self.gamle, self.nye)
        for ei in para:
            if not ei.gamle:
                yield from self._lagt_til(ei, flytt)
            elif not ei.nye:
                if ei not in flytt.values():
                    yield self._heil(
                        "sletta rad" if self._er_rad(self.gamle, ei.gamle) else "sletta avsnitt", ei
                    )
            elif len(ei.gamle) != len(ei.nye):
                yield self._heil("delt opp" if len(ei.nye) > 1 else "slått saman", ei)
            else:
                yield from self._endra(ei.gamle[0], ei.nye[0])
        yield from self._form(para)

    def _lagt_til(self, ei: Par, flytt: Mapping[Par, Par]) -> Iterator[Endring]:
        fraa = flytt.get(ei)
        if fraa is None:
            yield self._heil("ny rad" if self._er_rad(self.nye, ei.nye) else "nytt avsnitt", ei)
            return
        yield self._heil("flytta", Par(fraa.gamle, ei.nye))
        for gammal, ny in zip(fraa.gamle, ei.nye, strict=True):
            yield from self._endra(gammal, ny)

    def _endra(self, nr_foer: int, nr_etter: int) -> Iterator[Endring]:
        """Yield what differs within one paragraph, and give the new one the paths of the old."""
        foer, etter = self.gamle[nr_foer], self.nye[nr_etter]
        alle = bitar(foer.tekst, etter.tekst, foer.stiar)
        stiar: list[str] = []
        vist: list[Strekk] = []
        tomme = foer.tomme if foer.tekst == etter.tekst else ()
        for bit in alle:
            if bit.lik:
                stiar += foer.stiar[bit.a : bit.b]
                continue
            sti = sti_av(foer, etter, bit)
            stiar += [sti] * (bit.d - bit.c)
            vis = heile_feltet(foer, etter.tekst, alle, bit, sti) if _er_felt(foer, sti) else bit
            if vis not in vist:
                vist.append(vis)
                yield self._ord(foer, etter, vis, sti)
        avsnitt = etter.avsnitt
        if avsnitt.blokk != foer.avsnitt.blokk:
            avsnitt = replace(avsnitt, blokk=foer.avsnitt.blokk)
        self.nye[nr_etter] = replace(etter, avsnitt=avsnitt, stiar=tuple(stiar), tomme=tomme)

    def _ord(self, foer: Ordlinje, etter: Ordlinje, bit: Strekk, sti: str) -> Endring:
        gammal, ny = _utdrag(foer.tekst, bit.a, bit.b), _utdrag(etter.tekst, bit.c, bit.d)
        return Endring(
            slag="teikning" if foer.er_diagram else slag_av(sti, gammal.tekst, ny.tekst),
            sti=sti,
            gammal=gammal,
            ny=ny,
            avsnitt_foer=foer.tekst,
            avsnitt_etter=etter.tekst,
            plass_foer=bit.a,
            plass_etter=bit.c,
            stad=_stad(etter),
            spor=self._spor(foer, bit.a, bit.b) or self._spor(etter, bit.c, bit.d),
            framlegg=self.framlegg,
        )

    def _heil(self, slag: Slag, ei: Par) -> Endring:
        """Return a change of whole paragraphs, as one."""
        foer, etter = [self.gamle[nr] for nr in ei.gamle], [self.nye[nr] for nr in ei.nye]
        gammal, ny = (" | ".join(linje.tekst for linje in liste) for liste in (foer, etter))
        granne = [] if foer else self._granne(ei.nye[0])
        tom = not (gammal + ny).replace("|", "").strip() and slag in {"nytt avsnitt", "sletta avsnitt"}
        return Endring(
            slag="tomt" if tom else slag,
            sti=_felles_sti(foer or granne),
            gammal=Utdrag("" if foer else _slutt(granne), gammal, ""),
            ny=Utdrag("", ny, ""),
            avsnitt_foer=gammal,
            avsnitt_etter=ny,
            plass_foer=0,
            plass_etter=0,
            stad=_stad((etter or foer)[0]),
            spor=next(
                filter(None, (self._spor(linje, 0, len(linje.tekst)) for linje in (*foer, *etter))), None
            ),
            framlegg=self.framlegg,
        )

    def _granne(self, nr: int) -> list[Ordlinje]:
        """Return the paragraph before a new one, whose path says which text it was put into."""
        return self.nye[max(nr - 1, 0) : max(nr, 1)]

    def _spor(self, linje: Ordlinje, start: int, slutt: int) -> Spor | None:
        for fraa, til, nr in linje.merkt.spor:
            inni = fraa < slutt and start < til
            if nr < len(self.spor) and (inni or fraa == til == slutt or start == slutt == til):
                return self.spor[nr]
        return None

    def _form(self, para: Iterable[Par]) -> Iterator[Endring]:
        like = [
            (self.gamle[ei.gamle[0]], self.nye[ei.nye[0]]) for ei in para if len(ei.gamle) == len(ei.nye) == 1
        ]
        for foer, etter, gammal, ny in formskifte(like):
            yield replace(
                self._ord(
                    foer,
                    etter,
                    Strekk(0, len(foer.tekst), 0, len(etter.tekst), lik=True),
                    _felles_sti([foer]),
                ),
                slag="form",
                gammal=Utdrag("", gammal, ""),
                ny=Utdrag("", ny, ""),
            )

    @staticmethod
    def _er_rad(linjer: Sequence[Ordlinje], numra: Sequence[int]) -> bool:
        """True for all the cells of a row; one cell alone is a paragraph."""
        return len(numra) > 1 and linjer[numra[0]].rad is not None


def _er_felt(linje: Ordlinje, sti: str) -> bool:
    """True for a value in the text, which is told whole: a council field, and any other that is short."""
    if sti.startswith(KOMMUNEFELT):
        return True
    return bool(sti) and sti != linje.avsnitt.blokk and linje.stiar.count(sti) <= _KORT


def _felles_sti(linjer: Sequence[Ordlinje]) -> str:
    """Return the path most characters come from, the text's own rather than that of a value in it."""
    blokkar = Counter(linje.avsnitt.blokk for linje in linjer if linje.avsnitt.blokk)
    stiar = Counter(sti for linje in linjer for sti in linje.stiar)
    return next((sti for teljar in (blokkar, stiar) for sti, _ in teljar.most_common(1)), "")


def _stad(linje: Ordlinje) -> Stadfesting:
    return Stadfesting(linje.avsnitt.del_, linje.nr, linje.avsnitt.tabell)


def _slutt(linjer: Sequence[Ordlinje]) -> str:
    """Return the last words of some paragraphs."""
    return "".join(_utdrag(linje.tekst, len(linje.tekst), len(linje.tekst)).foer for linje in linjer)


def _utdrag(tekst: str, start: int, slutt: int) -> Utdrag:
    foer = tekst[:start][-_KONTEKST:]
    etter = tekst[slutt:][:_KONTEKST]
    if len(foer) == _KONTEKST:
        foer = foer.partition(" ")[2]
    if len(etter) == _KONTEKST:
        etter = etter.rpartition(" ")[0]
    return Utdrag(foer, tekst[start:slutt], etter)
