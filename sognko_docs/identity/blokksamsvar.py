"""Which paragraphs of a file that came back are which text of the case: text by text, new paragraphs included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sognko_docs.identity.delar import like_delar
from sognko_docs.identity.omplassering import flytta
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.paring import Par, par

TABELLAR = ".tabellar."
"""Stands in the path of a table of the case, between the text it is shown in and its name."""


@dataclass(frozen=True, slots=True)
class Tilbakelinje:
    """A paragraph that came back, with the old ones it is made of, counted in its text."""

    linje: Ordlinje
    gamle: tuple[int, ...] = ()
    flytta: bool = False


@dataclass(slots=True)
class Blokksamsvar:
    """The paragraphs of one text: those the document had, and those that came back."""

    sti: str
    gamle: list[Ordlinje] = field(default_factory=list)
    nye: list[Tilbakelinje] = field(default_factory=list)
    faste: list[int] = field(default_factory=list)
    """How many of ``nye`` stand before each table of the case that is shown in the text."""
    over_grensa: bool = False
    """True when a paragraph has been joined with one of another text."""

    @property
    def er_lik(self) -> bool:
        """True when nobody can have changed it: the words are the same, and so are emphasis and form."""
        return [(nr,) for nr in range(len(self.gamle))] == [ny.gamle for ny in self.nye] and all(
            _ser_likt_ut(gammal, ny.linje) and not ny.flytta
            for gammal, ny in zip(self.gamle, self.nye, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Samsvar:
    """The texts, and the paragraphs outside all of them, in pairs; one side is None when there is none."""

    blokkar: tuple[Blokksamsvar, ...]
    utanfor: tuple[tuple[Ordlinje | None, Ordlinje | None], ...]


def samsvar(gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje]) -> Samsvar:
    """Return which paragraphs belong together, text by text."""
    blokkar: list[Blokksamsvar] = []
    utanfor: list[tuple[Ordlinje | None, Ordlinje | None]] = []
    for ein, annan in like_delar(gamle, nye):
        del_ = _Del(ein, annan)
        blokkar += del_.blokkar()
        utanfor += del_.utanfor()
    return Samsvar(tuple(blokkar), tuple(utanfor))


class _Del:
    """One part of the document and the part it has become."""

    def __init__(self, gamle: Sequence[Ordlinje], nye: Sequence[Ordlinje]) -> None:
        self.gamle, self.nye = gamle, nye
        self.para = par(gamle, nye)
        self.flytt: Mapping[Par, Par] = flytta(self.para, gamle, nye)
        self.ord: list[Blokksamsvar] = []
        self.plass: dict[int, tuple[Blokksamsvar, int]] = {}
        """The text of each old paragraph, and its number there."""

    def blokkar(self) -> list[Blokksamsvar]:
        """Return the texts with their new paragraphs."""
        opne: dict[str, Blokksamsvar] = {}
        for nr, linje in enumerate(self.gamle):
            if (sti := linje.avsnitt.blokk) and (linje.tekst or linje.avsnitt.tabell):
                ei = opne.setdefault(sti, Blokksamsvar(sti))
                self.plass[nr] = ei, len(ei.gamle)
                ei.gamle.append(linje)
        eigar: Blokksamsvar | None = None
        viste: set[str] = set()
        rekkja = list(self._i_rekkje())
        for plass, (nr, gamle, er_flytta) in enumerate(rekkja):
            foer, eigar = eigar, self._eigar(nr, gamle, opne, eigar)
            if eigar is not None:
                eigar.over_grensa |= foer is not eigar and self._inni(foer, rekkja[plass:])
                self._noter_tabell(eigar, opne, viste)
                eigar.over_grensa |= any(self.plass.get(g, (None, 0))[0] is not eigar for g in gamle)
                her = tuple(self.plass[g][1] for g in gamle if self.plass.get(g, (None, 0))[0] is eigar)
                if self.nye[nr].tekst or self.nye[nr].avsnitt.tabell:
                    eigar.nye.append(Tilbakelinje(self.nye[nr], her, er_flytta))
        for ei in opne.values():
            ei.nye = list(_fylte(ei))
        return list(opne.values())

    def _i_rekkje(self) -> Iterator[tuple[int, tuple[int, ...], bool]]:
        """Yield each new paragraph with its old ones, in the order of the new document."""
        for ei in sorted((ei for ei in self.para if ei.nye), key=lambda ei: ei.nye):
            fraa = self.flytt.get(ei)
            for nr, ny in enumerate(ei.nye):
                gamle = (fraa.gamle[nr],) if fraa else ei.gamle
                yield ny, gamle, fraa is not None

    def _eigar(
        self, nr: int, gamle: tuple[int, ...], opne: Mapping[str, Blokksamsvar], foer: Blokksamsvar | None
    ) -> Blokksamsvar | None:
        if gamle:
            return self.plass.get(gamle[0], (None, 0))[0]
        if self._er_malen_sin(nr):
            return None
        eigen = opne.get(self.nye[nr].avsnitt.blokk) or foer
        if eigen is not None and not self.nye[nr].avsnitt.tabell:
            return _rundt(eigen, opne) or eigen
        return eigen

    def _inni(self, foer: Blokksamsvar | None, resten: Sequence[tuple[int, tuple[int, ...], bool]]) -> bool:
        """True when what comes stands inside a table of the case: more of ``foer`` follows."""
        if foer is None or TABELLAR not in foer.sti:
            return False
        return any(self.plass.get(g, (None, 0))[0] is foer for _, gamle, _ in resten for g in gamle)

    def _er_malen_sin(self, nr: int) -> bool:
        """True for a new paragraph where one that belongs to no text has gone: it has been rewritten altogether."""
        if self.nye[nr].avsnitt.blokk:
            return False
        kjende = {ny: ei.gamle for ei in self.para if ei.gamle for ny in ei.nye}
        foer = next((kjende[n][-1] for n in range(nr, -1, -1) if n in kjende), -1)
        etter = next((kjende[n][0] for n in range(nr, len(self.nye)) if n in kjende), len(self.gamle))
        brukte = {g for gamle in kjende.values() for g in gamle}
        return any(
            g not in brukte and g not in self.plass and bool(self.gamle[g].tekst)
            for g in range(foer + 1, etter)
        )

    def _noter_tabell(self, ei: Blokksamsvar, opne: Mapping[str, Blokksamsvar], viste: set[str]) -> None:
        """Remember where in a text a table of the case stands, the first time something of it comes."""
        rundt = _rundt(ei, opne)
        if rundt is not None and ei.sti not in viste:
            viste.add(ei.sti)
            rundt.faste.append(len(rundt.nye))

    def utanfor(self) -> list[tuple[Ordlinje | None, Ordlinje | None]]:
        """Return what belongs to no text, in pairs, and only where it is not the same."""
        ut: list[tuple[Ordlinje | None, Ordlinje | None]] = []
        for ei in self.para:
            if any(nr in self.plass for nr in ei.gamle) or (not ei.gamle and self._i_blokk(ei.nye[0])):
                continue
            if len(ei.gamle) == len(ei.nye) == 1:
                foer, etter = self.gamle[ei.gamle[0]], self.nye[ei.nye[0]]
                ut += [(foer, etter)] if foer.tekst != etter.tekst else []
            else:
                ut += [(self.gamle[nr], None) for nr in ei.gamle] + [(None, self.nye[nr]) for nr in ei.nye]
        return _etter_kontroll(ut)

    def _i_blokk(self, nr: int) -> bool:
        return any(ny.linje is self.nye[nr] for ei, _ in self.plass.values() for ny in ei.nye)


def _fylte(ei: Blokksamsvar) -> Iterator[Tilbakelinje]:
    """Yield the paragraphs of a text; those rewritten altogether, in the control they stood in, are the old ones."""
    brukte = {g for ny in ei.nye for g in ny.gamle}
    foer = -1
    for er_ny, gruppe in groupby(ei.nye, key=lambda ny: not ny.gamle and ny.linje.avsnitt.blokk == ei.sti):
        nye = list(gruppe)
        if not er_ny:
            foer = max(g for ny in nye for g in (*ny.gamle, foer))
            yield from nye
            continue
        slutt = next((g for g in range(foer + 1, len(ei.gamle)) if g in brukte), len(ei.gamle))
        hol = range(foer + 1, slutt) if len(nye) == slutt - foer - 1 else ()
        yield from (
            Tilbakelinje(ny.linje, (hol[nr],) if hol and _same_slag(ei.gamle[hol[nr]], ny.linje) else ())
            for nr, ny in enumerate(nye)
        )


def _same_slag(ein: Ordlinje, annan: Ordlinje) -> bool:
    return (ein.avsnitt.stil, ein.avsnitt.tabell is None) == (
        annan.avsnitt.stil,
        annan.avsnitt.tabell is None,
    )


def _etter_kontroll(
    par_: Sequence[tuple[Ordlinje | None, Ordlinje | None]],
) -> list[tuple[Ordlinje | None, Ordlinje | None]]:
    """Pair what was rewritten altogether by the controls it stands in, where the file has kept them."""
    nye = {_kontrollar(ny): ny for gammal, ny in par_ if gammal is None and ny is not None}
    nye.pop((), None)
    ut: list[tuple[Ordlinje | None, Ordlinje | None]] = []
    brukte: list[Ordlinje] = []
    for gammal, ny in par_:
        maken = nye.get(_kontrollar(gammal)) if gammal is not None and ny is None else None
        brukte += [maken] if maken is not None else []
        ut.append((gammal, maken or ny))
    return [(gammal, ny) for gammal, ny in ut if gammal is not None or all(ny is not ein for ein in brukte)]


def _kontrollar(linje: Ordlinje) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sti for sti in linje.stiar if sti))


def _rundt(ei: Blokksamsvar, opne: Mapping[str, Blokksamsvar]) -> Blokksamsvar | None:
    """Return the text a table of the case is shown in; None for what is no such table."""
    over = ei.sti.partition(TABELLAR)[0] if TABELLAR in ei.sti else ""
    return opne.get(over)


def _ser_likt_ut(ein: Ordlinje, annan: Ordlinje) -> bool:
    venstre, hoegre = ein.avsnitt, annan.avsnitt
    return (
        ein.tekst == annan.tekst
        and _flat(venstre.uthevingar) == _flat(hoegre.uthevingar)
        and venstre.overskrift == hoegre.overskrift
        and bool(venstre.nummer) == bool(hoegre.nummer)
    )


def _flat(uthevingar: Sequence[tuple[int, str, str]]) -> list[tuple[str, str]]:
    return [(kode, lenkje) for tal, kode, lenkje in uthevingar for _ in range(tal)]
