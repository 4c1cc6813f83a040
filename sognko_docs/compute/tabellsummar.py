"""Sums of a table: rows that are the sum of columns, and a total row that is the sum of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from sognko_docs.compute import aarsak
from sognko_docs.compute.aarsak import Aarsak, Prenta, Slag, einaste
from sognko_docs.compute.ark import Ark, Avvik, Relasjon
from sognko_docs.compute.rekkjer import Rekkje
from sognko_docs.sak.tabell import Radsum


def radsum(ark: Ark, radsum: Radsum) -> Iterator[Avvik]:
    """Hold each row, and the total row, against the columns it is the sum of."""
    ledd = [(ark.rekkje(ref), 1) for ref in radsum.pluss] + [(ark.rekkje(ref), -1) for ref in radsum.minus]
    heile = [(rekkje, forteikn) for rekkje, forteikn in ledd if rekkje is not None]
    if len(heile) < len(ledd) or ark.eiga(radsum.kolonne) is None:
        return
    for rad in (*range(len(ark.radnamn)), None):
        prenta = ark.prenta(radsum.kolonne, rad)
        verdiar = [(rekkje.ref, rekkje.ved(rad), forteikn) for rekkje, forteikn in heile]
        tal = [(ref, forteikn * verdi) for ref, verdi, forteikn in verdiar if verdi is not None]
        hol = any(rad in rekkje.manglar or (rad is None and rekkje.sum is None) for rekkje, _ in heile)
        if prenta is None or not tal or hol or prenta.stemmer(_sum(tal)):
            continue
        grunn = _sumgrunn(ark, prenta, tal, radsum.kolonne)
        yield ark.avvik(Relasjon.RADSUM, (rad, radsum.kolonne), _sum(tal), grunn)


def kolonnesummar(ark: Ark, i_rader: Sequence[Avvik]) -> Iterator[Avvik]:
    """Hold the total row against the rows."""
    rekkjer = {namn: ark.eiga(namn) for namn in ark.tabell.relasjonar.kolonnesummar}
    heile = {namn: rekkje for namn, rekkje in rekkjer.items() if rekkje is not None}
    rette = {namn: rekkje.rekna for namn, rekkje in heile.items()}
    for namn, rekkje in heile.items():
        prenta = ark.prenta(namn, None)
        if prenta is None or prenta.stemmer(rekkje.rekna):
            continue
        par = zip(ark.radnamn, rekkje.celler, strict=True)
        tal = [(rad, verdi) for rad, verdi in par if verdi is not None]
        andre = [*_bytte(ark, namn, prenta, rette), *_celle(ark, namn, prenta, rekkje, i_rader)]
        grunn = _sumgrunn(ark, prenta, tal, namn, andre)
        yield ark.avvik(Relasjon.KOLONNESUM, (None, namn), rekkje.rekna, grunn)


def _sumgrunn(
    ark: Ark,
    prenta: Prenta,
    ledd: Sequence[tuple[str, Fraction]],
    kolonne: str,
    andre: Sequence[Aarsak] = (),
) -> Aarsak | None:
    """Return the cause of a wrong sum. A count without decimals has nothing that can be rounded."""
    om = ark.kolonne(kolonne)
    kan_rundast = om.type != "tal" or om.desimalar > 0
    brukte = sum(1 for _, verdi in ledd if verdi)
    if kan_rundast and prenta.er_avrunding(_sum(ledd), brukte, max(om.desimalar, prenta.desimalar)):
        return Aarsak(Slag.AVRUNDING)
    siffer = aarsak.i_ledd(prenta, ledd, om.desimalar)
    return einaste([*aarsak.i_sum(prenta, ledd), *andre], siffer)


def _bytte(ark: Ark, namn: str, prenta: Prenta, rette: Mapping[str, Fraction]) -> Iterator[Aarsak]:
    """Yield the columns whose printed total has changed places with this one's."""
    for annan, rett in rette.items():
        anna = ark.prenta(annan, None)
        if annan != namn and anna and prenta.stemmer(rett) and anna.stemmer(rette[namn]):
            yield Aarsak(Slag.BYTTE, annan)


def _celle(ark: Ark, namn: str, prenta: Prenta, rekkje: Rekkje, i_rader: Sequence[Avvik]) -> Iterator[Aarsak]:
    """Yield the rows with a cell found wrong whose right figure would make the total right."""
    for avvik in i_rader:
        if avvik.rad is not None and avvik.kolonne == ark.nummer[namn]:
            rett = rekkje.rekna - Fraction(avvik.prenta) + Fraction(avvik.rett)
            if prenta.stemmer(rett):
                yield Aarsak(Slag.CELLE, ark.radnamn[avvik.rad])


def _sum(ledd: Sequence[tuple[str, Fraction]]) -> Fraction:
    return sum((verdi for _, verdi in ledd), Fraction(0))
