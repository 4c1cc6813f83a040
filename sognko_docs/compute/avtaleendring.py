"""Who must decide a change of an agreement, and whether a wording stands in an agreement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sognko_docs.compute.setning import setningar
from sognko_docs.sak.markdown import TILVISING
from sognko_docs.sak.samarbeidsform import Samarbeidsform

_VERTSKOMMUNE = "kommunelova § 20-4 andre ledd"
_HEIMEL: dict[Samarbeidsform, str] = {
    "administrativt vertskommunesamarbeid": _VERTSKOMMUNE,
    "vertskommunesamarbeid med nemnd": _VERTSKOMMUNE,
    "kommunalt oppgåvefellesskap": "kommunelova § 19-4 andre ledd",
    "interkommunalt politisk råd": "kommunelova § 18-4 andre ledd",
    "interkommunalt selskap": "IKS-lova § 4 andre ledd",
}
_TEIKN = re.compile(r"\W+")
_NY_BLOKK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-+*]|\d{1,9}[.)])\s)")
_LISTEMERKE = re.compile(r"\s*(?:[-+*]|\d{1,9}[.)])\s+")


def endringsheimel(form: Samarbeidsform) -> str:
    """Return the section on who decides a change; empty where no Act is about the form."""
    return _HEIMEL.get(form, "")


def utanfor_avtalen(ordlyd: str, avtaletekstar: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences of a wording that do not stand in the agreement, letters and digits alone compared.

    A reference in the agreement, ``{{ vertskommune.namn }}``, stands for words that are not known here: any will do.
    """
    kjende = [_moenster(setning) for tekst in avtaletekstar for setning in _setningar(tekst)]
    return tuple(
        setning
        for setning in _setningar(ordlyd)
        if not any(moenster.fullmatch(_bokstavar(setning)) for moenster in kjende)
    )


def _setningar(tekst: str) -> Iterator[str]:
    """Yield the sentences of a text, a list item by itself, without those that are signs only."""
    for blokk in _NY_BLOKK.split(tekst):
        treff = _LISTEMERKE.match(blokk)
        rein = blokk[treff.end() :] if treff else blokk
        yield from (ei for ei in setningar(" ".join(rein.split())) if _bokstavar(ei))


def _bokstavar(tekst: str) -> str:
    return _TEIKN.sub(" ", tekst).strip().casefold()


def _moenster(setning: str) -> re.Pattern[str]:
    faste = (re.escape(_bokstavar(del_)) for del_ in TILVISING.sub("\0", setning).split("\0"))
    return re.compile(r" ?\S+(?: \S+)*? ?".join(faste))
