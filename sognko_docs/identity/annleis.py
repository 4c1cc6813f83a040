"""What a document has otherwise than another, paragraph by paragraph that says the same: all but the words.

Both are read for what comes of them on the page, so that it does not matter which program saved them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sognko_docs.compute.ordskilnad import strekk
from sognko_docs.identity.omlagra import ALT, berre_det_som_blir
from sognko_docs.identity.tekst import Avsnitt, Tekst

UTSJAANAD, INNHALD = "utsjånad", "innhald"
_UVISST = frozenset({"kontroll"})
"""What is told elsewhere, or is a program's own matter."""


@dataclass(frozen=True, slots=True)
class Annleis:
    """One thing that is otherwise: of what kind, what it is called, the words it is about, and how it was and is."""

    slag: str
    namn: str
    tekst: str
    foer: str
    etter: str


def annleis(foer: Tekst, etter: Tekst) -> tuple[Annleis, ...]:
    """Return what is otherwise in ``etter``, in order."""
    var, er = berre_det_som_blir(foer), berre_det_som_blir(etter)
    gamle, nye = (sorted(ei.avsnitt, key=lambda avsnitt: avsnitt.del_) for ei in (var, er))
    alle = strekk([(ei.del_, ei.tekst) for ei in gamle], [(ei.del_, ei.tekst) for ei in nye])
    nummer = all(ei.lik for ei in alle)
    par = [ei for a, b, c, d, lik in alle if lik for ei in zip(gamle[a:b], nye[c:d], strict=True)]
    return (
        *(ei for ein, annan in par for ei in _i_avsnitt(ein, annan, nummer=nummer)),
        *_i_hovud(gamle, nye),
        *_i_heile(var, er),
    )


def _i_avsnitt(ein: Avsnitt, annan: Avsnitt, *, nummer: bool) -> Iterator[Annleis]:
    """Yield what is otherwise in a paragraph; numbers only when none can have shifted."""
    if nummer and ein.nummer != annan.nummer:
        yield Annleis(INNHALD, "nummer", ein.tekst, ein.nummer, annan.nummer)
    if ein.celle != annan.celle:
        yield Annleis(INNHALD, "celle", ein.tekst, ein.celle, annan.celle)
    yield from _i_saerpreg(ein, annan)
    for namn, (var, er) in _skilde(ein.form, annan.form).items():
        yield Annleis(UTSJAANAD, namn, ein.tekst, var, er)
    yield from _i_skrift(ein, annan)


def _i_saerpreg(ein: Avsnitt, annan: Avsnitt) -> Iterator[Annleis]:
    if ein.saerpreg == annan.saerpreg:
        return
    var, er = Counter(ein.saerpreg), Counter(annan.saerpreg)
    borte, nye = list((var - er).elements()), list((er - var).elements())
    for slag in dict.fromkeys(slag for slag, _ in (*borte, *nye) if slag not in _UVISST):
        gammal, ny = ("; ".join(verdi for namn, verdi in liste if namn == slag) for liste in (borte, nye))
        if ny or slag != ALT:
            yield Annleis(INNHALD, slag, ein.tekst, gammal, ny)


def _i_skrift(ein: Avsnitt, annan: Avsnitt) -> Iterator[Annleis]:
    """Yield each stretch of text that looks otherwise, blanks apart, with all that is otherwise about it."""
    if _samla(ein) == _samla(annan):
        return
    var, er = _verknader(ein), _verknader(annan)
    if not len(var) == len(er) == len(ein.tekst):
        return
    skilde: list[tuple[str, str]] = []
    for teikn, a, b in zip(ein.tekst, var, er, strict=True):
        skilde.append((a, b) if not teikn.isspace() else skilde[-1] if skilde else ("", ""))
    start = 0
    for (gammal, ny), bit in groupby(skilde):
        slutt = start + len(list(bit))
        for namn, (foer, etter) in _skilde(gammal, ny).items():
            yield Annleis(UTSJAANAD, namn, ein.tekst[start:slutt].strip(), foer, etter)
        start = slutt


def _samla(ei: Avsnitt) -> list[tuple[str, int]]:
    """Return the looks in order, each with the characters that have it, however the text is split."""
    ut: list[tuple[str, int]] = []
    for lengd, verknad, _ in ei.uthevingar:
        if ut and ut[-1][0] == verknad:
            ut[-1] = (verknad, ut[-1][1] + lengd)
        else:
            ut.append((verknad, lengd))
    return ut


def _verknader(ei: Avsnitt) -> list[str]:
    return [verknad.partition("|")[2] for lengd, verknad, _ in ei.uthevingar for _ in range(lengd)]


def _skilde(foer: str, etter: str) -> dict[str, tuple[str, str]]:
    """Return the properties of two looks that are not the same, by name."""
    if foer == etter:
        return {}
    var, er = _eigenskapar(foer), _eigenskapar(etter)
    namn = dict.fromkeys((*var, *er))
    return {ei: (var.get(ei, ""), er.get(ei, "")) for ei in namn if var.get(ei) != er.get(ei)}


def _eigenskapar(verknad: str) -> dict[str, str]:
    return {namn: verdi for namn, _, verdi in (ei.partition("=") for ei in verknad.split(";")) if namn}


def _i_heile(foer: Tekst, etter: Tekst) -> Iterator[Annleis]:
    var, er = (_trekk(ei) for ei in (foer, etter))
    for slag, namn in dict.fromkeys((*var, *er)):
        gammal, ny = var.get((slag, namn), ""), er.get((slag, namn), "")
        if gammal != ny:
            yield Annleis(UTSJAANAD if slag == "side" else INNHALD, namn, "", gammal, ny)


def _i_hovud(foer: Sequence[Avsnitt], etter: Sequence[Avsnitt]) -> Iterator[Annleis]:
    """Yield the headers and footers that say what another of them said; what they say otherwise is a change of words."""
    var, er = _hovud(foer), _hovud(etter)
    if var != er and sorted(var.values()) == sorted(er.values()):
        for del_ in (ei for ei in er if var.get(ei) != er[ei]):
            yield Annleis(INNHALD, "topp- eller botntekst", "", var.get(del_, ""), er[del_])


def _hovud(avsnitt: Sequence[Avsnitt]) -> dict[str, str]:
    ut: dict[str, str] = {}
    for ei in avsnitt:
        if ei.del_.startswith(("header", "footer")):
            ut[ei.del_] = f"{ut.get(ei.del_, '')} {ei.tekst}".strip()
    return ut


def _trekk(tekst: Tekst) -> dict[tuple[str, str], str]:
    return {(ei.slag, ei.namn): ei.verdi for ei in tekst.trekk} | {
        (INNHALD, "tittelen"): tekst.kjerne.get("title", "")
    }
