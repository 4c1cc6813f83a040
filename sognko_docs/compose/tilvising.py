"""References in prose: ``{{ budsjett.sum | kr_ord }}`` is replaced by the value it names.

The names are those a template can use (``vising``), so a number stands once in the case and every
text that needs it refers to it. A reference to ``kommune`` makes the text a council's own. A reference
to a table, alone on its line, is replaced by the table; ``tabelltilvising`` knows those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sognko_docs import skrift
from sognko_docs.compose.tabelltilvising import slaa_opp
from sognko_docs.compose.verdi import (
    INNSLAG_LUKK,
    INNSLAG_OPEN,
    TABELL_OPEN,
    Blokk,
    Felt,
    Sakstabell,
)
from sognko_docs.kroner import Kroner
from sognko_docs.sak.markdown import TABELL, TILVISING

_AALEINE = re.compile(rf"^([ \t]*)({TABELL_OPEN}\d+{INNSLAG_LUKK})[ \t]*$", re.MULTILINE)
_PAA_NAMN = "paa_namn"
"""The field of a view that holds what is named by council or year."""

_INGENTING = object()
_NYNORSK = (("aa", "å"), ("oe", "ø"), ("ae", "æ"))

FORMER: Mapping[str, tuple[Callable[[Any], str], tuple[type, ...]]] = {
    "kr": (skrift.kr, (Kroner, int)),
    "kr_ord": (skrift.kr_ord, (Kroner, int)),
    "mill": (skrift.mill, (Kroner, int)),
    "prosent": (skrift.prosent, (int, Decimal)),
    "tal": (skrift.tal, (int, Decimal)),
    "dato": (skrift.dato, (date,)),
    "dato_kort": (skrift.dato_kort, (date,)),
}
"""The written forms a reference can ask for, and the kinds of value each is for."""


_INGEN: Mapping[str, Sakstabell] = {}
_AALEINE_RAAD = "set tilvisinga åleine på ei linje, eller vel ei celle: rad og kolonne, skilde med punktum"


@dataclass(frozen=True, slots=True)
class Feiltilvising:
    """A reference that cannot be resolved: where it stands in the text, and why."""

    start: int
    lengd: int
    melding: str
    hjelp: str


@dataclass(frozen=True, slots=True)
class Tilvising:
    """One reference as written: what it names, the form it asks for, and its place in the text."""

    namn: str
    form: str | None
    start: int
    lengd: int


def tilvisingar(markdown: str) -> tuple[Tilvising, ...]:
    """Return the references in a text, in order."""
    return tuple(
        Tilvising(treff[1], treff[2], treff.start(), treff.end() - treff.start())
        for treff in TILVISING.finditer(markdown)
    )


def gjeld_kommune(markdown: str) -> bool:
    """True when the text refers to the council at hand, and so may differ between councils."""
    return any(tilvising.namn.split(".", maxsplit=1)[0] == "kommune" for tilvising in tilvisingar(markdown))


def loeys(
    blokk: Blokk, vising: object, tabellar: Mapping[str, Sakstabell] = _INGEN
) -> tuple[Blokk, tuple[Feiltilvising, ...]]:
    """Return the block with every reference replaced by an inline field of its value in ``vising``, or a table.

    A reference that cannot be resolved is returned as an error and stands as it was written.
    """
    felt: list[Felt] = []
    viste: list[Sakstabell] = []
    feil: list[Feiltilvising] = []

    def byt(treff: re.Match[str]) -> str:
        i_tabell = treff[1].startswith(TABELL)
        svar = _tabell(tabellar, treff) if i_tabell else _verdi(vising, treff[1], treff[2])
        if isinstance(svar, Felt):
            felt.append(svar)
            return f"{INNSLAG_OPEN}{len(felt) - 1}{INNSLAG_LUKK}"
        if isinstance(svar, Sakstabell):
            viste.append(svar)
            return f"{TABELL_OPEN}{len(viste) - 1}{INNSLAG_LUKK}"
        feil.append(Feiltilvising(treff.start(), treff.end() - treff.start(), *svar))
        return treff[0]

    markdown = TILVISING.sub(byt, blokk.markdown)
    if viste:  # a paragraph of its own, also where no empty line is written
        markdown = _AALEINE.sub(r"\n\1\2\n", markdown)
    return Blokk(blokk.sti, markdown, tuple(felt), tuple(viste)), tuple(feil)


def _tabell(tabellar: Mapping[str, Sakstabell], treff: re.Match[str]) -> Felt | Sakstabell | tuple[str, str]:
    svar = slaa_opp(treff[1], tabellar)
    if isinstance(svar, Sakstabell):
        er_rett = _staar_aaleine(treff)
        return svar if er_rett else (f"Tilvisinga «{treff[1]}» er ein heil tabell", _AALEINE_RAAD)
    if isinstance(svar, tuple):
        return svar
    return Felt(svar.sti, svar.tekst) if treff[2] is None else _med_form(Felt(svar.sti, svar.verdi), treff[2])


def _staar_aaleine(treff: re.Match[str]) -> bool:
    """True when nothing else stands on the line, and no form is asked for."""
    foer = treff.string[: treff.start()].rpartition("\n")[2]
    etter = treff.string[treff.end() :].partition("\n")[0]
    return not foer.strip() and not etter.strip() and treff[2] is None


def _verdi(vising: object, namn: str, form: str | None) -> Felt | tuple[str, str]:
    funne: object = vising
    if namn.split(".", maxsplit=1)[0] == "kommune" and not hasattr(vising, "kommune"):
        return (
            f"«{namn}» kan ikkje stå i ein tekst som er lik for alle kommunane",
            "skriv teksten utan tilvising til kommunen",
        )
    for ledd in namn.split("."):
        if funne is None:
            break
        eigar, funne = funne, _under(funne, ledd)
        if funne is _INGENTING:
            return f"Ukjend tilvising «{namn}»", _forslag(eigar, ledd)
    if funne is None:
        return f"Tilvisinga «{namn}» har ingen verdi her", "fyll ut verdien i saka, eller ta bort tilvisinga"
    if not isinstance(funne, Felt):
        return f"Tilvisinga «{namn}» er ikkje éin verdi", _forslag(funne, "")
    return _med_form(funne, form)


def _under(eigar: object, ledd: str) -> object:
    """Return what a name leads to: a field of a view, or what a view holds by name, such as a council or a year."""
    if isinstance(eigar, Mapping):
        return eigar.get(ledd, _INGENTING)
    attributt = ledd.translate(skrift.ASCII)
    if not is_dataclass(eigar) or attributt.startswith("_") or attributt == _PAA_NAMN:
        return _INGENTING
    paa_namn: Mapping[str, object] = getattr(eigar, _PAA_NAMN, {})
    return getattr(eigar, attributt, paa_namn.get(ledd, _INGENTING))


def _med_form(felt: Felt, form: str | None) -> Felt | tuple[str, str]:
    if form is None:
        return Felt(felt.sti, skrift.naturleg(felt.verdi))
    if form not in FORMER:
        return f"Ukjend form «{form}»", "bruk ei av desse: " + ", ".join(FORMER)
    skriv, slag = FORMER[form]
    if not isinstance(felt.verdi, slag):
        return f"Forma «{form}» passar ikkje til verdien", "vel ei anna form, eller ta bort «| …»"
    return Felt(felt.sti, skriv(felt.verdi))


def _forslag(eigar: object, ledd: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  # why: only a mistake needs it

    if isinstance(eigar, Mapping):
        namn = list(eigar)
    elif not is_dataclass(eigar) or isinstance(eigar, Felt | Blokk):
        return "bruk eit namn som peikar på éin verdi, til dømes «budsjett.sum»"
    else:
        namn = [_nynorsk(felt.name) for felt in fields(eigar) if felt.name != _PAA_NAMN]
        namn += getattr(eigar, _PAA_NAMN, {})
    naere = get_close_matches(ledd, namn, n=1)
    return f"meinte du «{naere[0]}»?" if naere else "bruk eitt av desse: " + ", ".join(sorted(namn))


def _nynorsk(namn: str) -> str:
    for ascii_, bokstav in _NYNORSK:
        namn = namn.replace(ascii_, bokstav)
    return namn
