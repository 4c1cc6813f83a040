"""Shared texts put into a case: the case as it is read on, and where every stretch of it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.load.fellesbruk import Bruk, bruk
from sognko_docs.load.felt import liknande
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.load.skalar import Yaml
from sognko_docs.sak.felles import FELLES, Fellestekst, Fellesversjon


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of a text: where it begins there, and where it is written."""

    start: int
    fil: PurePath
    sti: Sti
    fraa: int


@dataclass(frozen=True, slots=True)
class Felles:
    """A shared text that was read: its file, its model (None when that is wrong), and its newest version."""

    kjelde: Kjelde
    modell: Fellestekst | None


@dataclass(frozen=True, slots=True)
class Utvida:
    """A case with the shared texts in it. ``bitar`` tells by path where the stretches of a text are written."""

    kjelde: Kjelde
    bitar: Mapping[Sti, tuple[Bit, ...]] = field(default_factory=dict)
    funn: tuple[Finding, ...] = ()
    raad: tuple[Finding, ...] = ()
    """Advice on newer versions, which a reason in the case can silence."""


def utvid(
    kjelde: Kjelde, stader: Iterable[Bruk], felles: Mapping[str, Felles], finst: Iterable[str]
) -> Utvida:
    """Return a case with every reference replaced by the version it names; ``finst`` are the texts there are.

    A text becomes a paragraph of its own, also where no empty line is written around the reference. A reference
    that leads nowhere stands as it is written, and is a finding.
    """
    funn: list[Finding] = []
    raad: list[Finding] = []
    innslag: dict[Sti, list[tuple[Bruk, Kjelde, Sti, str]]] = {}
    for ein in stader:
        tekst = felles.get(ein.namn)
        gale = _gale(kjelde, ein, tekst, finst)
        if gale or tekst is None or tekst.modell is None:
            funn += [gale] if gale else []
            continue
        versjon = tekst.modell.versjon(ein.versjon or 0)
        if versjon is not None:
            sti: Sti = ("versjonar", tekst.modell.versjonar.index(versjon), "tekst")
            innslag.setdefault(ein.sti, []).append((ein, tekst.kjelde, sti, versjon.tekst.rstrip("\n")))
            raad += _nyare(kjelde, ein, tekst.modell, versjon)
    nye = {sti: _flett(kjelde, sti, ledd) for sti, ledd in innslag.items()}
    tre = replace(kjelde.tre, rot=_bytt(kjelde.tre.rot, (), {sti: tekst for sti, (tekst, _) in nye.items()}))
    bitar = {sti: bitane for sti, (_, bitane) in nye.items()}
    return Utvida(replace(kjelde, tre=tre), bitar, tuple(dict.fromkeys(funn)), tuple(dict.fromkeys(raad)))


def finn_bit(bitar: tuple[Bit, ...], start: int) -> Bit:
    """Return the stretch a character of a text lies in."""
    return bitar[max(bisect_right([bit.start for bit in bitar], start) - 1, 0)]


def _flett(
    kjelde: Kjelde, sti: Sti, ledd: list[tuple[Bruk, Kjelde, Sti, str]]
) -> tuple[str, tuple[Bit, ...]]:
    """Return a text with the shared ones in it, and where each stretch is written."""
    heile = kjelde.verdi(sti)
    assert isinstance(heile, str)  # noqa: S101  # why: only text holds a reference
    tekst, bitar, lese = "", [], 0
    for ein, fraa, fraasti, innhald in ledd:
        bitar.append(Bit(len(tekst), kjelde.fil, sti, lese))
        tekst += heile[lese : ein.start]
        tekst += "\n" if tekst and not tekst.endswith("\n\n") else ""
        bitar.append(Bit(len(tekst), fraa.fil, fraasti, 0))
        lese = ein.start + ein.lengd
        neste = heile[lese:].partition("\n")[2].partition("\n")[0]
        tekst += innhald + ("\n" if neste.strip() else "")
    bitar.append(Bit(len(tekst), kjelde.fil, sti, lese))
    return tekst + heile[lese:], tuple(bitar)


def _bytt(verdi: Yaml, sti: Sti, nye: Mapping[Sti, str]) -> Yaml:
    if sti in nye:
        return nye[sti]
    if isinstance(verdi, dict):
        return {namn: _bytt(under, (*sti, namn), nye) for namn, under in verdi.items()}
    return (
        [_bytt(under, (*sti, nr), nye) for nr, under in enumerate(verdi)]
        if isinstance(verdi, list)
        else verdi
    )


def _gale(kjelde: Kjelde, ein: Bruk, tekst: Felles | None, finst: Iterable[str]) -> Finding | None:
    """Return what is wrong with a reference: its place, its name or its version."""
    if not ein.aaleine:
        hjelp = "set tilvisinga fremst på ei eiga linje i ein tekst som går over fleire linjer («|»)"
        return _funn(kjelde, ein, "K323", "Ein felles tekst må stå åleine på linja si", hjelp)
    if tekst is None:
        kjende = sorted(finst)
        alle = f"desse finst: {', '.join(kjende)}" if kjende else "legg teksten i «cases/felles»"
        melding = f"Fann ikkje den felles teksten «cases/felles/{ein.namn}.yaml»"
        return _funn(kjelde, ein, "K321", melding, liknande(ein.namn, kjende) or alle)
    if tekst.modell is None or tekst.modell.versjon(ein.versjon or 0):
        return None
    meinte = f"meinte du «{FELLES}{ein.namn}@{tekst.modell.nyaste.versjon}»?"
    if ein.versjon is None:
        melding = f"Tilvisinga til «{ein.namn}» seier ikkje kva versjon"
    else:
        melding = f"Den felles teksten «{ein.namn}» har ikkje nokon versjon {ein.versjon}"
    return _funn(kjelde, ein, "K322", melding, meinte)


def _nyare(kjelde: Kjelde, ein: Bruk, tekst: Fellestekst, brukt: Fellesversjon) -> list[Finding]:
    """Advise to look at a newer version, unless the case is decided and stands as it was."""
    if tekst.nyaste.versjon <= brukt.versjon or kjelde.verdi(("sak", "status")) == "vedteken":
        return []
    nye = sorted((ny for ny in tekst.versjonar if ny.versjon > brukt.versjon), key=lambda ny: ny.versjon)
    endra = "; ".join(f"versjon {ny.versjon} ({ny.dato}): {(ny.endring or '').rstrip('.')}" for ny in nye)
    hjelp = (
        f"skriv «{FELLES}{ein.namn}@{tekst.nyaste.versjon}» for å ta den nye teksten i bruk; "
        f"han står i «cases/felles/{ein.namn}.yaml»"
    )
    melding = f"Saka brukar versjon {brukt.versjon} av «{ein.namn}», som har fått {endra}"
    return [replace(_funn(kjelde, ein, "K320", melding, hjelp), grad=Grad.MERKNAD)]


def _funn(kjelde: Kjelde, ein: Bruk, kode: str, melding: str, hjelp: str) -> Finding:
    stad = kjelde.stad(ein.sti, ein.start, ein.lengd)
    return Finding(kode, melding, ein.sti, hjelp, stad=stad, fil=kjelde.fil)


def sjekk_felles(kjelde: Kjelde, tekst: Fellestekst | None) -> tuple[Finding, ...]:
    """Return what is wrong with a shared text itself: versions out of order, no word of a change, or another text in it."""
    inni = [
        _funn(
            kjelde, ein, "K324", f"Ein felles tekst kan ikkje hente inn ein annan («{ein.namn}»)",
            "skriv teksten her, eller set dei to tekstane kvar for seg i saka",
        )
        for ein in bruk(kjelde, Fellestekst)
    ]  # fmt: skip
    return (*inni, *(_versjonane(kjelde, tekst.versjonar) if tekst else ()))


def _versjonane(kjelde: Kjelde, versjonar: Iterable[Fellesversjon]) -> list[Finding]:
    funn = []
    for nr, ein in enumerate(versjonar):
        if ein.versjon != nr + 1:
            sti: Sti = ("versjonar", nr, "versjon")
            melding = f"Versjon {ein.versjon} står der versjon {nr + 1} skulle ha stått"
            hjelp = "skriv versjonane som 1, 2, 3 med den eldste først"
            funn.append(Finding("K325", melding, sti, hjelp, stad=kjelde.stad(sti), fil=kjelde.fil))
        elif nr and ein.endring is None:
            sti = ("versjonar", nr)
            melding = f"Versjon {ein.versjon} seier ikkje kva som er nytt"
            hjelp = "skriv det på éi linje under «endring», så sakene som brukar teksten, får vite det"
            funn.append(
                Finding("K326", melding, sti, hjelp, stad=kjelde.stad((*sti, "versjon")), fil=kjelde.fil)
            )
    return funn
