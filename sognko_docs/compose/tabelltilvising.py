"""References to tables in prose: a whole one, ``tabell.folketal``, or one figure, ``tabell.folketal.Vik.2025``."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache

from sognko_docs.compose.verdi import Celle, Sakstabell, Tabellrad
from sognko_docs.sak.markdown import TABELL

SUM = "sum"
"""What the total row is called in a reference."""
MAKS_TABELLAR = 256
MAKS_NAMN = 12
"""So many names are listed when none is near the one written."""


def slaa_opp(namn: str, tabellar: Mapping[str, Sakstabell]) -> Sakstabell | Celle | tuple[str, str]:
    """Return the table or the figure a reference names; else what is wrong, and a way out.

    After the table comes the row, which may hold spaces and dots, then the column. A table with one
    column needs no column.
    """
    if not tabellar:
        return f"Ukjend tilvising «{namn}»", "saka har ingen tabellar; legg tabellen under «tabellar»"
    noekkel, _, resten = namn.removeprefix(TABELL).partition(".")
    tabell = tabellar.get(noekkel)
    if tabell is None:
        return f"Fann ikkje tabellen «{noekkel}»", _meinte_du(noekkel, tabellar)
    return _celle(tabell, resten) if resten else tabell


def _celle(tabell: Sakstabell, resten: str) -> Celle | tuple[str, str]:
    tittel = tabell.tittel.verdi
    rader, kolonnar = _rader(tabell), [kolonne.namn for kolonne in tabell.kolonnar]
    rad, radnamn, kolonne = rader.get(_fald(resten)), resten, ""
    if rad is None:
        radnamn, _, kolonne = resten.rpartition(".")
        rad = rader.get(_fald(radnamn))
    if rad is None:
        skrive = radnamn or kolonne
        kjende = [str(ei.namn.verdi) for ei in tabell.rader] + ([SUM] if tabell.sum else [])
        return f"Fann ikkje rada «{skrive}» i tabellen «{tittel}»", _meinte_du(skrive, kjende)
    if not kolonne and len(kolonnar) > 1:
        return f"Tabellen «{tittel}» har fleire kolonnar", _vel(radnamn, kolonnar)
    if kolonne and kolonne not in kolonnar:
        return f"Fann ikkje kolonnen «{kolonne}» i tabellen «{tittel}»", _meinte_du(kolonne, kolonnar)
    funne = rad.celler[kolonnar.index(kolonne) if kolonne else 0]
    if funne is None:
        her = kolonne or kolonnar[0]
        return f"Rada «{radnamn}» har ikkje noko tal i kolonnen «{her}»", "vel ei anna celle"
    return funne


@lru_cache(maxsize=MAKS_TABELLAR)
def _rader(tabell: Sakstabell) -> Mapping[str, Tabellrad]:
    """Return the rows by name, the total row as «sum» unless a row has that name."""
    sum_ = {SUM: tabell.sum} if tabell.sum else {}
    return sum_ | {_fald(str(rad.namn.verdi)): rad for rad in tabell.rader}


def _fald(namn: str) -> str:
    return " ".join(namn.split()).casefold()


def _vel(rad: str, kolonnar: Collection[str]) -> str:
    return f"skriv kolonnen etter rada: «{rad}.{next(iter(kolonnar))}»; kolonnane er {', '.join(kolonnar)}"


def _meinte_du(skrive: str, kjende: Collection[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # why: only a mistake needs it

    faldne = {_fald(namn): namn for namn in kjende}
    naere = get_close_matches(_fald(skrive), faldne, n=1) or [ein for ein in faldne if _fald(skrive) in ein]
    if naere:
        return f"meinte du «{faldne[naere[0]]}»?"
    fleire = " …" if len(kjende) > MAKS_NAMN else ""
    return f"bruk eitt av desse: {', '.join([*kjende][:MAKS_NAMN])}{fleire}"
