"""The status of a case in words: each council, what the agreement needs, and the changes side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.compute.vedtaksstatus import (
    Kommunestatus,
    Punktskilnad,
    Punktversjonar,
    Saksstatus,
    Vedtaksfakta,
    Vilkaar,
    er_plikt,
)

MANGLAR = "ikkje oppgitt"
_ROM = re.compile(r"\s+")
PLIKT = "Å orientere statsforvaltaren er ei plikt for vertskommunen, ikkje eit vilkår for at avtalen gjeld."
_ORD_RUNDT = 6
"""How many words are shown on each side of a change."""
_SLAG = {"målform": "anna målform", "stroke": "punktet er teke bort", "nytt": "nytt punkt", "endra": "endra"}


@dataclass(frozen=True, slots=True)
class Kommunerad:
    """One council in words; what nobody has said is said to be missing."""

    kommune: str
    stode: str
    naar: str
    saksnummer: str
    roeyster: str
    signert: str
    tilraading: str


@dataclass(frozen=True, slots=True)
class Vilkaarsrad:
    """One thing the agreement needs, whether it is so, and where it is wanting."""

    kva: str
    heimel: str
    svar: str
    manglar: str


@dataclass(frozen=True, slots=True)
class Endring:
    """One change of wording, with the words round it; ``gammal`` or ``ny`` is empty where nothing stood or stands."""

    punkt: str
    kommunar: str
    slag: str
    foer: str
    gammal: str
    ny: str
    etter: str


@dataclass(frozen=True, slots=True)
class Statusoversyn:
    """All that is told of a case. ``konklusjon`` is the answer in a sentence."""

    noekkel: str
    tittel: str
    dato: str
    konklusjon: str
    kommunar: tuple[Kommunerad, ...]
    vilkaar: tuple[Vilkaarsrad, ...]
    merknad: str
    """What the list of what is needed does not say itself."""
    endringar: tuple[Endring, ...]


def vis_status(
    status: Saksstatus, ulike: tuple[Punktversjonar, ...], namn: Mapping[str, str]
) -> Statusoversyn:
    """Return the status in words; ``namn`` is what the councils are called."""
    return Statusoversyn(
        status.noekkel,
        status.tittel,
        skrift.dato(status.dato),
        konklusjon(status, namn),
        tuple(_kommune(ei, namn) for ei in status.kommunar),
        tuple(_vilkaar(ei, namn) for ei in status.vilkaar),
        PLIKT if any(er_plikt(ei) for ei in status.vilkaar) else "",
        tuple(ei for punkt in ulike for ei in _punkt(punkt, namn)),
    )


def konklusjon(status: Saksstatus, namn: Mapping[str, str]) -> str:
    """Return whether the decisions are the same and the agreement in force, in a sentence or two."""
    return f"{_likskap(status, namn)} {_i_kraft(status)}".strip()


def _likskap(status: Saksstatus, namn: Mapping[str, str]) -> str:
    if status.ulike:
        return f"Vedtaka er ikkje dei same: {skrift.liste(namn[ei] for ei in status.ulike)} har gjort eit anna vedtak."
    like = [ei for ei in status.kommunar if ei.stode in {"vedteke likt", "vedteke, anna skrivemåte"}]
    if status.same_endring:
        return "Alle kommunane har vedteke det same, med den same endringa i framlegget."
    if len(like) == len(status.kommunar):
        return "Alle kommunane har vedteke det same."
    vedteke = [ei for ei in status.kommunar if ei.stode.startswith("vedteke")]
    if not vedteke:
        return "Det er ikkje ført opp vedtak i nokon kommune."
    tal = f"{len(vedteke)} av {len(status.kommunar)} kommunar har vedteke saka"
    ukjende = len(vedteke) - len(like)
    return f"{tal}; ordlyden er ikkje oppgitt for {ukjende}." if ukjende else f"{tal}, med dei same orda."


def _i_kraft(status: Saksstatus) -> str:
    svar = status.i_kraft
    if svar is None:
        return ""
    if svar == "ja":
        att = any(ei.svar != "ja" for ei in status.vilkaar)
        rest = " Vertskommunen har att å orientere statsforvaltaren." if att else ""
        return f"Avtalen er i kraft.{rest}"
    return (
        "Avtalen er ikkje i kraft."
        if svar == "nei"
        else "Det er ikkje oppgitt nok til å seie om avtalen er i kraft."
    )


def _kommune(ei: Kommunestatus, namn: Mapping[str, str]) -> Kommunerad:
    fakta = ei.fakta
    vedteke = ei.stode.startswith("vedteke") or ei.stode == "avvist"
    ventar = MANGLAR if vedteke else ""
    return Kommunerad(
        namn[ei.kommune],
        ei.stode + (f" {skrift.dato(ei.sendt)}" if ei.stode == "send" and ei.sendt else ""),
        skrift.dato_kort(fakta.dato) if fakta.dato else fakta.tid or ventar,
        fakta.saksnummer or ventar,
        _roeyster(fakta) or ventar,
        skrift.dato_kort(ei.signert) if ei.signert else ventar,
        ei.tilraading,
    )


def _roeyster(fakta: Vedtaksfakta) -> str:
    if fakta.roeyster is not None:
        return f"{fakta.roeyster[0]} mot {fakta.roeyster[1]}"
    return "samrøystes" if fakta.samroeystes else ""


def _vilkaar(ei: Vilkaar, namn: Mapping[str, str]) -> Vilkaarsrad:
    heimel = f"{ei.heimel}, {skrift.dato(ei.dag)}" if ei.dag else ei.heimel.replace("§ ", f"§{skrift.HARDT}")
    manglar = skrift.liste(namn[kommune] for kommune in ei.manglar)
    return Vilkaarsrad(ei.kva[:1].upper() + ei.kva[1:], heimel, ei.svar, manglar)


def _punkt(punkt: Punktversjonar, namn: Mapping[str, str]) -> Iterator[Endring]:
    for versjon in punkt.versjonar:
        if not versjon.skilnad.substans:
            continue
        kommunar = skrift.liste(namn[ei] for ei in versjon.kommunar)
        kva = f"Punkt {punkt.nr + 1}" if punkt.nr is not None else "Nytt"
        yield from _endringar(versjon.skilnad, kva, kommunar)


def _endringar(ei: Punktskilnad, punkt: str, kommunar: str) -> Iterator[Endring]:
    """Yield each change of a point: what was there, what came in its place, and some words on each side."""
    slag = _SLAG.get(ei.slag, ei.slag) + (", flytta" if ei.flytta else "")
    if not ei.bitar:
        yield Endring(punkt, kommunar, slag, "", _eitt(ei.framlegg), _eitt(ei.vedteke), "")
        return
    nr = 0
    while nr < len(ei.bitar):
        if ei.bitar[nr][0] == "lik":
            nr += 1
            continue
        slutt = nr
        while slutt < len(ei.bitar) and ei.bitar[slutt][0] != "lik":
            slutt += 1
        gammal, ny = (
            "".join(tekst for kva, tekst in ei.bitar[nr:slutt] if kva == soekt) for soekt in ("borte", "ny")
        )
        foer = _slutten(ei.bitar[nr - 1][1]) if nr else ""
        etter = _byrjinga(ei.bitar[slutt][1]) if slutt < len(ei.bitar) else ""
        yield Endring(punkt, kommunar, slag, foer, _eitt(gammal), _eitt(ny), etter)
        nr = slutt


def _eitt(tekst: str) -> str:
    """Return a text on one line; a space at an end stays, since words stand beside it."""
    return _ROM.sub(" ", tekst)


def _slutten(tekst: str) -> str:
    orda = tekst.split()
    kort = " ".join(orda[-_ORD_RUNDT:]) + (" " if tekst[-1:].isspace() else "")
    return f"… {kort}" if len(orda) > _ORD_RUNDT else kort


def _byrjinga(tekst: str) -> str:
    orda = tekst.split()
    kort = (" " if tekst[:1].isspace() else "") + " ".join(orda[:_ORD_RUNDT])
    return f"{kort} …" if len(orda) > _ORD_RUNDT else kort
