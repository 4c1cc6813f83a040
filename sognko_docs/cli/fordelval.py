"""What the options of ``sognko fordel`` ask for, read into the words of the model; nothing of the case is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from typing import Any

import click

from sognko_docs.kroner import Kroner
from sognko_docs.sak.grense import Grense
from sognko_docs.sak.noeklar.slag import HEILT

_MINST_VEKT = Decimal("0.0001")
MAKS_KRONER = 10**12
"""A cost of a thousand milliards is a slip of the finger."""
TALVAL = {"etter": "--etter", "snitt_av_tal": "--snitt-av-tal", "snitt_av_prosent": "--snitt-av-prosent"}
"""The options that name statistics, by the field of a key they fill in."""


@dataclass(frozen=True, slots=True)
class Noekkelval:
    """One key: the option it came from, the field of the model it fills in, and its weight where one is given."""

    val: str
    felt: str
    verdi: str | tuple[str, ...] | Mapping[str, Decimal]
    vekt: Decimal | None

    @property
    def talgrunnlag(self) -> tuple[str, ...]:
        """The statistics it names; none when it carries its own percentages."""
        if isinstance(self.verdi, str):
            return (self.verdi,)
        return self.verdi if isinstance(self.verdi, tuple) else ()

    def som_felt(self, vekt: Decimal) -> dict[str, Any]:
        """Return the key as a case writes it."""
        verdi = dict(self.verdi) if isinstance(self.verdi, Mapping) else self.verdi
        return {self.felt: verdi, "vekt": vekt}


@dataclass(frozen=True, slots=True)
class Oenske:
    """A sharing as it was asked for at the command line."""

    noeklar: tuple[Noekkelval, ...] = ()
    likt: Decimal | None = None
    minst: Mapping[str, Grense] = field(default_factory=dict)
    hoegst: Mapping[str, Grense] = field(default_factory=dict)
    utan_grenser: bool = False
    utan: tuple[str, ...] = ()
    sum: Kroner | None = None
    aar: int | None = None
    alternativ: str | None = None

    @property
    def er_ny(self) -> bool:
        """True when it asks for something else than an alternative as the case has it."""
        skrivne = any(ei is not None for ei in (self.likt, self.sum, self.aar))
        return skrivne or any((self.noeklar, self.minst, self.hoegst, self.utan_grenser, self.utan))


def les_oenske(val: Mapping[str, Any], kjende: Sequence[str]) -> Oenske:
    """Read the options by name; ``kjende`` are the statistics there are. What is wrong ends with usage."""
    if val["sum_"] is not None and val["aar"] is not None:
        raise click.UsageError("skriv anten --sum eller --år.")
    return Oenske(
        noeklar=tuple(les_noeklar(val, kjende)),
        likt=None if val["likt"] is None else les_prosent(val["likt"], "--likt"),
        minst=les_grenser(val["minst"], "--minst"),
        hoegst=les_grenser(val["hoegst"], "--høgst"),
        utan_grenser=val["utan_grenser"],
        utan=tuple(dict.fromkeys(ord_ for ledd in val["utan"] for ord_ in _delt(ledd))),
        sum=None if val["sum_"] is None else _kroner(val["sum_"], "--sum"),
        aar=val["aar"],
        alternativ=val["alternativ"],
    )


def les_noeklar(val: Mapping[str, Any], kjende: Sequence[str]) -> Iterable[Noekkelval]:
    """Yield the keys that are asked for; an unknown name is told with the nearest one."""
    for felt, namn in TALVAL.items():
        for ord_ in val[felt]:
            fremst, vekt = _vekt(ord_, namn)
            talgrunnlag = (fremst,) if felt == "etter" else _delt(fremst)
            for eit in talgrunnlag:
                if eit not in kjende:
                    melding = f"det finst ikkje noko talgrunnlag «{eit}».{meinte(eit, kjende)}"
                    raise click.BadParameter(melding, param_hint=namn)
            yield Noekkelval(namn, felt, fremst if felt == "etter" else talgrunnlag, vekt)
    for ord_ in val["faste"]:
        fremst, vekt = _vekt(ord_, "--faste")
        prosentar = {
            kommune: les_prosent(verdi, "--faste") for kommune, verdi in _par(fremst, "--faste", "PROSENT")
        }
        yield Noekkelval("--faste", "faste", prosentar, vekt)


def les_grenser(alle: Iterable[str], val: str) -> dict[str, Grense]:
    """Read «vik=200000,luster=40%»: kroner, or a percentage of the whole cost."""
    grenser = {}
    for ledd in alle:
        for kommune, verdi in _par(ledd, val, "KRONER eller KOMMUNE=PROSENT%"):
            if verdi.endswith("%"):
                grenser[kommune] = Grense(prosent=les_prosent(verdi, val))
            else:
                grenser[kommune] = Grense(kroner=_kroner(verdi, val))
    return grenser


def les_prosent(ord_: str, val: str, laagast: Decimal = Decimal(0)) -> Decimal:
    """Read a percentage with decimal comma or point."""
    tal = _tal(ord_.removesuffix("%"), val, ord_)
    if not laagast <= tal <= HEILT:
        raise click.BadParameter(f"«{ord_}» er ikkje ein prosent mellom 0 og {HEILT}.", param_hint=val)
    return tal


def meinte(ord_: str, kjende: Sequence[str]) -> str:
    """Return «Meinte du …?» with the nearest word, else all there are, as the end of a message."""
    naere = get_close_matches(ord_, kjende, n=1, cutoff=0.4)
    if naere:
        return f" Meinte du «{naere[0]}»?"
    return f" Desse finst: {', '.join(kjende)}." if kjende else ""


def _vekt(ord_: str, val: str) -> tuple[str, Decimal | None]:
    """Split «TAL:VEKT»; without a weight the second is None."""
    fremst, skilje, vekt = ord_.rpartition(":")
    return (fremst, les_prosent(vekt, val, _MINST_VEKT)) if skilje else (ord_, None)


def _delt(ord_: str) -> tuple[str, ...]:
    return tuple(filter(None, (ledd.strip() for ledd in ord_.split(","))))


def _par(ord_: str, val: str, kva: str) -> Iterable[tuple[str, str]]:
    """Yield the councils and values of «vik=20,luster=30»; a council that stands twice is told."""
    sedde = set()
    for ledd in _delt(ord_):
        kommune, skilje, verdi = (del_.strip() for del_ in ledd.partition("="))
        if not (kommune and skilje and verdi):
            raise click.BadParameter(f"«{ledd}» skal skrivast KOMMUNE={kva}.", param_hint=val)
        if kommune in sedde:
            raise click.BadParameter(f"«{kommune}» står to gonger.", param_hint=val)
        sedde.add(kommune)
        yield kommune, verdi


def _kroner(ord_: str, val: str) -> Kroner:
    """Read whole kroner, with or without spaces between the digits; not below zero."""
    tal = _tal("".join(ord_.split()), val, ord_)
    if tal != tal.to_integral_value() or not 0 <= tal < MAKS_KRONER:
        raise click.BadParameter(f"«{ord_}» er ikkje heile kroner, null eller meir.", param_hint=val)
    return Kroner.fraa(tal)


def _tal(rein: str, val: str, ord_: str) -> Decimal:
    try:
        tal = Decimal(rein.strip().replace(",", "."))
    except InvalidOperation:
        tal = Decimal("NaN")
    if not tal.is_finite():
        raise click.BadParameter(f"«{ord_}» er ikkje eit tal.", param_hint=val)
    return tal
