"""Every declared relation of the tables in a case, reckoned exactly and held against what is printed.

A figure agrees when it is the exact one rounded to the decimals of its column. What leads nowhere is
not reckoned; the rules tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from sognko_docs.compute import aarsak
from sognko_docs.compute.aarsak import Aarsak, Prenta, Slag, einaste
from sognko_docs.compute.ark import Ark, Avvik, Relasjon
from sognko_docs.compute.avleiing import formel
from sognko_docs.compute.rekkjer import Oppslag, Verdi, er_heil
from sognko_docs.compute.tabellsummar import kolonnesummar, radsum
from sognko_docs.sak.tabell import Avleidd, Delt, Likskap, Tabell, VektaSnitt
from sognko_docs.sak.talgrunnlag import Talgrunnlag


def avstem(tabellar: Mapping[str, Tabell], tal: Mapping[str, Talgrunnlag]) -> tuple[Avvik, ...]:
    """Return every printed figure that breaks a relation, table by table; linear in the cells."""
    oppslag = Oppslag(tabellar, tal)
    heile = [namn for namn, tabell in tabellar.items() if er_heil(tabell)]
    return tuple(avvik for namn in heile for avvik in _alle(Ark(namn, oppslag)))


def _alle(ark: Ark) -> Iterator[Avvik]:
    """Yield the deviations: cells first, since a wrong cell explains a wrong total."""
    relasjonar = ark.tabell.relasjonar
    i_rader = [avvik for ein in relasjonar.radsummar for avvik in radsum(ark, ein)]
    yield from i_rader
    yield from kolonnesummar(ark, i_rader)
    for avleidd in relasjonar.avleidde:
        yield from _avleidd(ark, avleidd)
    for snitt in relasjonar.vekta_snitt:
        yield from _snitt(ark, snitt)
    for likskap in relasjonar.like:
        yield from _lik(ark, likskap)
    for delt in relasjonar.delte:
        yield from _delt(ark, delt)


def _avleidd(ark: Ark, avleidd: Avleidd) -> Iterator[Avvik]:
    """Hold each row against its formula; the total row against the formula of the totals."""
    av = ark.rekkje(avleidd.av)
    paa = ark.rekkje(avleidd.paa) if avleidd.paa else None
    if av is None or ark.eiga(avleidd.kolonne) is None or (avleidd.paa and paa is None):
        return
    fast = Fraction(avleidd.einingar) if avleidd.einingar is not None else Fraction(1)
    grunnar = paa.celler if paa else (fast,) * len(av.celler)
    for rad, (teljar, nemnar) in enumerate(zip(av.celler, grunnar, strict=True)):
        yield from _broek(ark, avleidd, rad, teljar, nemnar)
    if avleidd.slag not in {"produkt", "prosentdel"}:
        par = [(a, b) for a, b in zip(av.celler, grunnar, strict=True) if a is not None and b is not None]
        nemnar = sum((b for _, b in par), Fraction(0)) if paa else fast
        yield from _broek(ark, avleidd, None, sum((a for a, _ in par), Fraction(0)), nemnar)


def _broek(ark: Ark, avleidd: Avleidd, rad: int | None, teljar: Verdi, nemnar: Verdi) -> Iterator[Avvik]:
    prenta = ark.prenta(avleidd.kolonne, rad)
    if prenta is None or teljar is None or nemnar is None:
        return
    rekn = formel(avleidd.slag)
    rett = rekn(teljar, nemnar)
    if rett is None or prenta.stemmer(rett):
        return
    andre = _andre_nemnarar(ark, avleidd, rad)
    i_kolonnen = ark.celler(avleidd.kolonne) if rad is None else []
    grunn = einaste(
        [
            *aarsak.i_talet(prenta, rett),
            *aarsak.i_nemnar(prenta, lambda tal: rekn(teljar, tal), andre),
            *aarsak.i_snitt(prenta, i_kolonnen),
        ],
        _siffer_i(avleidd, prenta, teljar, nemnar),
    )
    yield ark.avvik(Relasjon.AVLEIDD, (rad, avleidd.kolonne), rett, grunn)


def _siffer_i(avleidd: Avleidd, prenta: Prenta, teljar: Fraction, nemnar: Fraction) -> Iterator[Aarsak]:
    """Yield the column whose figure, two digits the other way round, gives what is printed."""
    rekn = formel(avleidd.slag)
    if not prenta.seier_noko:
        return
    for ref, verdiar in (
        (avleidd.av, [rekn(tal, nemnar) for tal in _ombytte(teljar)]),
        (avleidd.paa, [rekn(teljar, tal) for tal in _ombytte(nemnar)]),
    ):
        if ref and any(verdi is not None and prenta.stemmer(verdi) for verdi in verdiar):
            yield Aarsak(Slag.SIFFER, ref)


def _andre_nemnarar(ark: Ark, avleidd: Avleidd, rad: int | None) -> Iterator[tuple[str, Fraction]]:
    """Yield what else the figure may have been reckoned with: other columns, the total."""
    if not avleidd.paa:
        return
    for rekkje in ark.oppslag.syskjen(ark.namn, avleidd.paa):
        verdi = rekkje.rekna if rad is None else rekkje.celler[rad]
        if verdi is not None and rekkje.ref not in {avleidd.kolonne, avleidd.av}:
            yield rekkje.ref, verdi
    paa = ark.rekkje(avleidd.paa)
    if rad is not None and paa is not None:
        yield f"summen av {avleidd.paa}", paa.rekna


def _snitt(ark: Ark, snitt: VektaSnitt) -> Iterator[Avvik]:
    """Hold the total row against the weighted mean of the cells."""
    celler, vekt = ark.eiga(snitt.kolonne), ark.rekkje(snitt.vekt)
    if celler is None or vekt is None or (prenta := ark.prenta(snitt.kolonne, None)) is None:
        return
    par = [(a, v) for a, v in zip(celler.celler, vekt.celler, strict=True) if a is not None and v]
    vekter = sum((v for _, v in par), Fraction(0))
    rett = sum((a * v for a, v in par), Fraction(0)) / vekter if vekter else None
    if rett is not None and not prenta.stemmer(rett):
        uvekta = aarsak.i_snitt(prenta, ark.celler(snitt.kolonne))
        grunn = einaste([*uvekta, *aarsak.i_talet(prenta, rett)])
        yield ark.avvik(Relasjon.SNITT, (None, snitt.kolonne), rett, grunn)


def _lik(ark: Ark, likskap: Likskap) -> Iterator[Avvik]:
    """Hold each cell against the one it repeats."""
    andre = ark.rekkje(likskap.med)
    if andre is None or ark.eiga(likskap.kolonne) is None:
        return
    for rad in (*(() if likskap.berre_sum else range(len(ark.radnamn))), None):
        prenta, rett = ark.prenta(likskap.kolonne, rad), andre.ved(rad)
        if prenta is None or rett is None or prenta.stemmer(rett):
            continue
        forteikn = [Aarsak(Slag.FORTEIKN)] if prenta.stemmer(-rett) else []
        grunn = einaste([*forteikn, *aarsak.i_talet(prenta, rett)])
        yield ark.avvik(Relasjon.LIK, (rad, likskap.kolonne), rett, grunn)


def _delt(ark: Ark, delt: Delt) -> Iterator[Avvik]:
    """Hold each share against its equal part and its part after the key.

    When the shares make the sum exactly, one may be rounded the other way: that is how they come to do it.
    """
    key = ark.rekkje(delt.etter) if delt.etter else None
    if ark.eiga(delt.kolonne) is None or (delt.etter and (key is None or not key.rekna)):
        return
    likt = Fraction(delt.likt) / 100
    gaar_opp = sum(ark.celler(delt.kolonne), Fraction(0)) == Fraction(delt.sum)
    for rad in range(len(ark.radnamn)):
        prenta = ark.prenta(delt.kolonne, rad)
        andel = (key.celler[rad] or Fraction(0)) / key.rekna if key else Fraction(0)
        rett = Fraction(delt.sum) * (likt / len(ark.radnamn) + (1 - likt) * andel)
        if prenta and not prenta.stemmer(rett) and not (gaar_opp and prenta.er_nabo(rett)):
            grunn = einaste(aarsak.i_talet(prenta, rett))
            yield ark.avvik(Relasjon.DELT, (rad, delt.kolonne), rett, grunn)


def _ombytte(verdi: Fraction) -> frozenset[Fraction]:
    """Swap neighbouring digits of a figure with the decimals it has."""
    desimalar = 0
    while desimalar < _DESIMALAR and (verdi * 10**desimalar).denominator != 1:
        desimalar += 1
    return aarsak.ombytte(verdi, desimalar)


_DESIMALAR = 9
