"""The figures of a case's tables as known numbers, looked up by worth and by name.

A table may have thousands of figures, so none is gone through: a number in prose is the same as a figure
when their worth is, and near one only when its sentence names both the row and the column.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.kjend import Kjend, ord_i
from sognko_docs.compute.kjende_tal import AARSTAL
from sognko_docs.compute.tabelltotalar import per_tabell, totalar, ved
from sognko_docs.compute.tal_i_tekst import Talslag
from sognko_docs.sak.markdown import TABELL
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.tabell import Kolonne, Tabell

_SLAG = {"kr": Talslag.KR, "prosent": Talslag.PROSENT, "årsverk": Talslag.ANTAL, "tal": Talslag.ANTAL}
_ORD = re.compile(r"[^\W_]+")


class Tabelltal:
    """Every figure and shown total of the tables.

    ``namn`` is what each council is called, ``avvik`` the printed figures that break a relation.
    """

    def __init__(self, sak: Sak, namn: Mapping[str, str], avvik: Iterable[Avvik]) -> None:
        kommunar = {kva.casefold(): kommune for kommune, kva in namn.items()}
        delte = per_tabell(sak.tabellar, avvik)
        kjende = [
            ein
            for noekkel, tabell in sak.tabellar.items()
            for ein in _alle(noekkel, tabell, totalar(tabell, delte[noekkel]), kommunar)
        ]
        self._kjende = sorted(kjende, key=lambda ein: abs(ein.verdi))
        self._verdiar = [abs(ein.verdi) for ein in self._kjende]
        self._radord: dict[str, list[Kjend]] = defaultdict(list)
        for ein in kjende:
            for ord_ in _ORD.findall(ein.kva.casefold())[:1]:
                self._radord[ord_].append(ein)

    def med_verdi(self, minst: Decimal, hoegst: Decimal) -> list[Kjend]:
        """Return the figures whose worth, the sign apart, is between two limits."""
        return self._kjende[bisect_left(self._verdiar, minst) : bisect_right(self._verdiar, hoegst)]

    def nemnde(self, setning: str) -> Iterator[Kjend]:
        """Yield the figures whose row and column a sentence, lower case, names."""
        ord_ = dict.fromkeys(_ORD.findall(setning)) if self._radord else ()
        for ein in (ein for eitt in ord_ for ein in self._radord.get(eitt, ())):
            if ein.kva.casefold() in setning and any(stamme in setning for stamme in ein.ord):
                yield ein


def _alle(
    noekkel: str, tabell: Tabell, viste: tuple[Decimal | None, ...], kommunar: Mapping[str, str]
) -> Iterator[Kjend]:
    """Yield the figures of a table column by column, the total last, with the council the row is of."""
    for nr, kolonne in enumerate(tabell.kolonnar):
        i_kolonnen = _i_kolonne(noekkel, tabell, kolonne)
        for rad in tabell.rader:
            verdi = ved(rad.verdiar, nr)
            if verdi is not None:
                yield i_kolonnen(rad.namn, verdi, kommunar.get(rad.namn.casefold()))
        total = viste[nr]
        if total is not None:
            yield i_kolonnen("sum", total, None)


def _i_kolonne(noekkel: str, tabell: Tabell, kolonne: Kolonne) -> Callable[[str, Decimal, str | None], Kjend]:
    """Return what makes a known number of a figure in a column; what all its rows share is found once."""
    overskrift = kolonne.tittel or kolonne.namn
    ord_ = ord_i(f"{overskrift} {kolonne.eining or ''}".replace("_", " "))
    aar = frozenset(int(funne) for funne in AARSTAL.findall(f"{overskrift} {tabell.tittel}"))
    resten = f".{kolonne.namn}" if len(tabell.kolonnar) > 1 else ""

    def kjend(rad: str, verdi: Decimal, kommune: str | None) -> Kjend:
        heile_oere = not verdi * 100 % 1
        return Kjend(
            namn=f"«{overskrift}» for «{rad}» i «{tabell.tittel}»",
            verdi=verdi,
            slag=_SLAG[kolonne.type] if kolonne.type != "kr" or heile_oere else Talslag.TAL,
            kva=rad,
            kommune=kommune,
            tilvising=f"{TABELL}{noekkel}.{rad}{resten}",
            ord=ord_,
            aar=aar,
        )

    return kjend
