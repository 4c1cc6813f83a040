"""The words a change is told in."""

from __future__ import annotations

from datetime import date

from sognko_docs.identity.endring import Endring, Utdrag
from sognko_docs.identity.sporing import Spor
from sognko_docs.skrift import dato

_LANG = 160
"""Characters shown of a whole paragraph."""


def i_ord(endring: Endring, kva: str) -> str:
    """Return a change of words as a sentence, with the words round it."""
    namn = f"{kva} «{endring.sti}»" if endring.slag == "kommunefelt" else kva
    gammal, ny = endring.gammal.tekst, endring.ny.tekst
    if not gammal:
        hending = f"{_sitat(ny)} er sett inn i «{_rundt(endring.ny)}»"
    elif not ny:
        hending = f"{_sitat(gammal)} er teke bort frå «{_rundt(endring.gammal)}»"
    else:
        hending = f"{_sitat(gammal)} er blitt {_sitat(ny)} i «{_rundt(endring.ny)}»"
    if endring.slag == "kommunefelt":
        hending = _feltverdi(gammal, ny)
    if endring.framlegg:
        return f"Framlegg om å endre {namn}: {hending}"
    return f"{namn[0].upper()}{namn[1:]} er endra: {hending}"


def _feltverdi(gammal: str, ny: str) -> str:
    if not gammal.strip():
        return f"fylt ut med «{kort(ny)}»"
    return f"«{kort(gammal)}» er blitt «{kort(ny)}»" if ny.strip() else f"«{kort(gammal)}» er teke bort"


def heil(endring: Endring, kva: str) -> str:
    """Return a change of whole paragraphs as a sentence."""
    framlegg = "Framlegg: " if endring.framlegg else ""
    gammal, ny = kort(endring.gammal.tekst), kort(endring.ny.tekst)
    match endring.slag:
        case "tomt":
            return f"{framlegg}{kva}"
        case "form":
            return f"{framlegg}{kva} frå {gammal} til {ny}: «{kort(endring.avsnitt_etter)}»"
        case "flytta":
            return f"{framlegg}{'Ei tabellrad' if ' | ' in ny else 'Eit avsnitt'} er flytta: «{ny}»"
        case "delt opp" | "slått saman":
            return f"{framlegg}{kva}: «{ny}»"
        case _:
            return f"{framlegg}{kva}: «{ny or gammal}»"


def _sitat(tekst: str) -> str:
    """Return words in quotes; spaces, which nobody sees, by name."""
    if tekst.strip(" \u00a0\t\n"):
        return f"«{kort(tekst)}»"
    return (
        "eit hardt mellomrom"
        if tekst == "\u00a0"
        else "eit mellomrom"
        if tekst == " "
        else "fleire mellomrom"
    )


def _rundt(utdrag: Utdrag) -> str:
    foer = "…" if utdrag.foer else ""
    etter = "…" if utdrag.etter else ""
    return f"{foer}{kort(' '.join(str(utdrag).split(' ')))}{etter}"


def hale(spor: Spor | None) -> str:
    """Return who and when, as far as the file says."""
    if spor is None or not (spor.forfattar or spor.dato):
        return ""
    return f" ({', '.join(ein for ein in (spor.forfattar, dag(spor.dato)) if ein)})"


def dag(tid: str) -> str:
    """Return the day of a time as Word writes it, in words; as it stands when it is no time."""
    try:
        return dato(date.fromisoformat(tid[:10]))
    except ValueError:
        return tid


def kort(tekst: str) -> str:
    """Return a text on one line, cut when it is long."""
    flat = " ".join(tekst.split(" ")).replace("\n", " / ").replace("\t", " ")
    return flat if len(flat) <= _LANG else f"{flat[: _LANG - 1]}…"
