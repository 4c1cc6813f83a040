"""The numbers a budget knows: its lines and what they are reckoned from, its sums, the year before, what if."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from sognko_docs.compute.budsjett import BudsjettResultat, foerre_sum, grupper
from sognko_docs.compute.budsjettlinjer import er_rest
from sognko_docs.compute.kjend import TOTALORD, Kjend, i_kr, ord_i
from sognko_docs.compute.tal_i_tekst import Talslag, les_tal
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje, Scenario


def budsjett_tal(budsjett: Budsjett, rekna: BudsjettResultat) -> Iterator[Kjend]:
    """Yield what the budget says and comes to: this year's figures, then last year's and the changes."""
    linjer = [*_linjer(budsjett, rekna)]
    aar = frozenset({budsjett.aar})
    id_belop = {linje.id: belop for linje, belop in reversed(linjer) if linje.id and not er_rest(linje)}
    no = (_summar(budsjett, rekna), *(_linje(linje, belop, id_belop) for linje, belop in linjer))
    yield from (replace(ein, aar=aar) for ledd in no for ein in ledd)
    if budsjett.foerre:
        yield from _foerre(budsjett, rekna, linjer)


def scenario_tal(budsjett: Budsjett, scenario: Scenario, rekna: BudsjettResultat) -> Iterator[Kjend]:
    """Yield what a scenario says and comes to."""
    i = f"i scenarioet «{scenario.namn}»"
    alle = [i_kr(f"summen {i}", rekna.sum), i_kr(f"det kommunane deler {i}", rekna.til_fordeling)]
    for linje, belop in _linjer(budsjett, rekna):
        alle.append(i_kr(f"posten «{linje.post}» {i}", belop))
        endring = scenario.endrar.get(linje.id) if linje.id else None
        if endring and endring.antal is not None:
            alle.append(Kjend(f"talet i posten «{linje.post}» {i}", endring.antal, Talslag.ANTAL))
    yield from (replace(ein, svak=True) for ein in alle)


def _linjer(budsjett: Budsjett, rekna: BudsjettResultat) -> Iterator[tuple[Budsjettlinje, Kroner]]:
    yield from zip(budsjett.postar, rekna.belop, strict=True)
    yield from zip(budsjett.finansiering, rekna.finansiering, strict=True)


def _summar(budsjett: Budsjett, rekna: BudsjettResultat) -> Iterator[Kjend]:
    """The total, what the councils share of it, and the sum of each group."""
    yield i_kr("budsjettsummen", rekna.sum, TOTALORD, "budsjett.sum")
    if rekna.rest is not None:
        yield i_kr("det kommunane deler", rekna.til_fordeling, TOTALORD, "budsjett.til_fordeling")
        yield i_kr("anna finansiering", rekna.finansiert - rekna.til_fordeling)
    for gruppe in grupper(budsjett.postar, rekna.belop):
        if gruppe.namn:
            yield i_kr(f"summen av gruppa «{gruppe.namn}»", gruppe.sum, ord_i(gruppe.namn))


def _linje(linje: Budsjettlinje, belop: Kroner, id_belop: Mapping[str, Kroner]) -> Iterator[Kjend]:
    """A line, what it is reckoned from, and the sum a percentage or a growth is of."""
    ord_ = ord_i(linje.post)
    yield i_kr(f"posten «{linje.post}»", belop, ord_)
    if linje.sats is not None:
        yield i_kr(f"satsen i posten «{linje.post}»", linje.sats, ord_)
    for kva, antal in (("talet", linje.antal), ("mengda", linje.mengd)):
        if antal is not None:
            yield Kjend(f"{kva} i posten «{linje.post}»", antal, Talslag.ANTAL, ord=ord_)
    for kva, prosent in (("prosenten", linje.prosent), ("veksten", linje.vekst)):
        if prosent is not None:
            yield Kjend(f"{kva} i posten «{linje.post}»", prosent, Talslag.PROSENT, ord=ord_)
    if linje.av:
        grunnlag = summer(id_belop[id_] for id_ in linje.av)
        yield i_kr(f"grunnlaget for posten «{linje.post}»", grunnlag, ord_)
    yield from _i_teksten(linje)


def _i_teksten(linje: Budsjettlinje) -> Iterator[Kjend]:
    for skrive in les_tal(f"{linje.post}. {linje.merknad or ''}"):
        if skrive.slag is not Talslag.TAL:
            namn = f"talet i teksten til posten «{linje.post}»"
            yield Kjend(namn, skrive.verdi, skrive.slag, eining=skrive.eining, svak=True)


def _foerre(
    budsjett: Budsjett, rekna: BudsjettResultat, linjer: Iterable[tuple[Budsjettlinje, Kroner]]
) -> Iterator[Kjend]:
    """Last year's figures of the sum, the groups and the lines, and how much each has changed."""
    aar = budsjett.foerre.aar if budsjett.foerre else budsjett.aar
    alle = [(f"budsjettsummen for {aar}", TOTALORD, foerre_sum(budsjett.postar), rekna.sum)]
    for gruppe in grupper(budsjett.postar, rekna.belop):
        if gruppe.namn:
            namn = f"gruppa «{gruppe.namn}» i {aar}"
            alle.append((namn, ord_i(gruppe.namn), gruppe.foerre, gruppe.sum))
    for linje, belop in linjer:
        if linje.foerre is not None:
            alle.append((f"posten «{linje.post}» i {aar}", ord_i(linje.post), linje.foerre, belop))
    for namn, ord_, foer, no in alle:
        yield replace(i_kr(namn, foer, ord_), aar=frozenset({aar}))
        endring = i_kr(f"endringa frå {namn}", no - foer)
        yield replace(endring, verdi=abs(endring.verdi), svak=True)
        if foer.oere:
            prosent = Decimal(abs((no - foer).oere)) * 100 / abs(foer.oere)
            yield Kjend(f"endringa i prosent frå {namn}", prosent, Talslag.PROSENT, svak=True)
