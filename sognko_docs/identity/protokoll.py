"""What an extract of the minutes says: the decision point by point, the votes, the case number and the date.

It knows the layouts of the common case systems, in Nynorsk and Bokmål. What it cannot find with certainty it leaves
out: nothing is guessed, and two answers are no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sognko_docs.identity.protokollord import (
    DATO,
    HANDSAMING,
    INNLEIING,
    KODE,
    MAANADER,
    NESTE_DEL,
    ORGAN,
    RADNUMMER,
    ROEYSTING,
    SAKSNUMMER,
    SAMROEYSTES,
    UTSETT,
    VEDTAK,
    VISER_TIL_FRAMLEGG,
    VISER_TIL_INNSTILLING,
    organ_av,
)

T = TypeVar("T")

_PUNKT = re.compile(r"\s*(\d{1,2})[.)]\s+(.*)")
_ETTER = 3
"""How many lines after a decision can still tell of the votes for it."""
_HOVUD = 60
"""How many lines the head of the minutes can be."""
_MAKS_MERKT, _MAKS_ORD = 160, 40
"""How long a line of a table or a heading can be, and how many letters it can have besides body, number and date."""
_STOR = re.compile(r"[A-ZÆØÅ«\"(]")


@dataclass(frozen=True, slots=True)
class Protokoll:
    """What was found. Empty and None mean that it was not; ``fleire`` names what had more than one answer."""

    punkt: tuple[str, ...] = ()
    viser_til: str = ""
    """«framlegg» or «innstilling» where the decision is only a reference to it."""
    utsett: bool = False
    saksnummer: str | None = None
    dato: date | None = None
    samroeystes: bool = False
    roeyster: tuple[int, int] | None = None
    fleire: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Vedtaksdel:
    """A decision in the extract: its body, where its treatment begins and where it stands, and its text."""

    organ: str
    fraa: int
    overskrift: int
    linjer: tuple[str, ...]
    slutt: int
    """The line after its last."""


def les_protokoll(linjer: Sequence[str], organ: str = "Kommunestyret") -> Protokoll:
    """Return what the lines of an extract say of the treatment in ``organ``; empty lines end paragraphs."""
    soekt = organ_av(organ) or organ.casefold()
    delar = [ei for ei in _vedtaksdelar(linjer) if ei.linjer]
    treff = [ei for ei in delar if ei.organ == soekt] or [ei for ei in delar if not ei.organ]
    ulike = {" ".join(ei.linjer) for ei in treff}
    fleire = ["vedtak"] if len(ulike) > 1 else []
    vedtak = treff[-1] if treff and not fleire else None
    utanom = [
        linje for nr, linje in enumerate(linjer) if not any(ei.overskrift < nr < ei.slutt for ei in delar)
    ]
    eigne = [linjer[vedtak.fraa], linjer[vedtak.overskrift]] if vedtak and vedtak.organ == soekt else []
    om = (*eigne, *_om_handsaminga(utanom, soekt, aaleine=len(delar) <= 1))
    dato, fleire_dato = _ein(_datoar(om))
    saksnummer, fleire_nummer = _ein(_saksnummer(om, dato))
    roeysting, fleire_roeyster = _ein(_roeystingar(linjer, vedtak))
    fleire += [namn for namn, er in (("møtedato", fleire_dato), ("saksnummer", fleire_nummer)) if er]
    fleire += ["røyster"] if fleire_roeyster else []
    samroeystes, roeyster = roeysting or (False, None)
    svar = _svar(vedtak.linjer) if vedtak else Protokoll()
    return Protokoll(
        svar.punkt, svar.viser_til, svar.utsett, saksnummer, dato, samroeystes, roeyster, tuple(fleire)
    )


def _ein(ting: Iterable[T]) -> tuple[T | None, bool]:
    """Return the one thing there is, and whether there were several that differ."""
    ulike = list(dict.fromkeys(ting))
    return (ulike[0], False) if len(ulike) == 1 else (None, len(ulike) > 1)


def _vedtaksdelar(linjer: Sequence[str]) -> list[_Vedtaksdel]:
    """Return every stretch under a heading that says it is a decision, with the body the heading or what precedes it names."""
    delar: list[_Vedtaksdel] = []
    organ, fraa = "", 0
    for nr, linje in enumerate(linjer):
        if handsaming := HANDSAMING.match(linje):
            organ, fraa = organ_av(handsaming["organ"] or handsaming["organ2"]), nr
        treff = VEDTAK.match(linje)
        if treff:
            eige = organ_av(treff["organ"] or treff["organ2"] or "") or KODE.get(
                (treff["kode"] or "").upper(), ""
            )
            innhald, slutt = _innhald(linjer, nr, treff["resten"] or "")
            delar.append(_Vedtaksdel(eige or organ, fraa, nr, innhald, slutt))
            fraa = nr + 1
    return delar


def _innhald(linjer: Sequence[str], overskrift: int, resten: str) -> tuple[tuple[str, ...], int]:
    """Return the text of a decision and the line after it: what follows its heading, until the next part of the minutes."""
    ut, slutt = [resten.strip()], len(linjer)
    for nr in range(overskrift + 1, len(linjer)):
        linje = linjer[nr]
        if NESTE_DEL.match(linje) or VEDTAK.match(linje) or HANDSAMING.match(linje):
            slutt = nr
            break
        ut.append(linje.strip())
    while ut and not ut[0]:
        ut.pop(0)
    while ut and (not ut[-1] or ROEYSTING.fullmatch(ut[-1])):
        ut.pop()
    return tuple(ut), slutt


def _svar(linjer: tuple[str, ...]) -> Protokoll:
    """Return the decision itself; one that only points elsewhere has no words of its own."""
    heile = " ".join(linje for linje in linjer if linje)
    if VISER_TIL_FRAMLEGG.fullmatch(heile):
        return Protokoll(viser_til="framlegg")
    if VISER_TIL_INNSTILLING.fullmatch(heile):
        return Protokoll(viser_til="innstilling")
    return Protokoll(punkt=_punkt(linjer), utsett=bool(UTSETT.match(heile)))


def _punkt(linjer: tuple[str, ...]) -> tuple[str, ...]:
    """Split a decision into its points: after their numbers when it has any, else paragraph by paragraph.

    The first line may begin with any number, since Word goes on counting from an earlier list.
    """
    linjer = linjer[1:] if linjer and INNLEIING.fullmatch(linjer[0]) else linjer
    linjer = linjer[next((nr for nr, linje in enumerate(linjer) if linje), 0) :]
    punkt: list[list[str]] = []
    innleiing: list[str] = []
    neste = 1
    for linje in linjer:
        nummer = _PUNKT.match(linje)
        fritt = not punkt and not innleiing
        if nummer and (fritt or int(nummer[1]) == neste) and _byrjar_punkt(nummer[2]):
            punkt.append([nummer[2]])
            neste = int(nummer[1]) + 1
        else:
            (punkt[-1] if punkt else innleiing).append(linje)
    if not punkt:
        return _avsnitt(linjer)
    return (*_avsnitt(innleiing), *("\n".join(ei).strip() for ei in punkt))


def _byrjar_punkt(resten: str) -> bool:
    return bool(_STOR.match(resten)) and resten.split(maxsplit=1)[0].casefold() not in MAANADER


def _avsnitt(linjer: Sequence[str]) -> tuple[str, ...]:
    tekst = "\n".join(linjer)
    return tuple(ei.strip() for ei in re.split(r"\n\s*\n", tekst) if ei.strip())


def _om_handsaminga(linjer: Sequence[str], organ: str, *, aaleine: bool) -> tuple[str, ...]:
    """Return the lines outside the decisions that tell of the treatment: those that name the body and little else.

    Where the minutes hold one decision alone, what is marked as case number or date of the meeting counts too.
    """
    nemner = [linje for linje in linjer if organ_av(linje) == organ and _er_merkt(linje)]
    hovud = linjer[:_HOVUD] if aaleine else ()
    utan_andre = (linje for linje in hovud if organ_av(linje) in {"", organ})
    andre = [linje for linje in utan_andre if SAKSNUMMER.search(linje) or _er_dato(linje)]
    return tuple(dict.fromkeys((*nemner, *andre)))


def _er_merkt(linje: str) -> bool:
    """True for a line of a table or a heading, not one of running text."""
    resten = linje[:_MAKS_MERKT]
    for moenster in (DATO, SAKSNUMMER, RADNUMMER, ORGAN):
        resten = moenster.sub("", resten)
    har_noko = DATO.search(linje) or SAKSNUMMER.search(linje) or RADNUMMER.search(linje)
    return len(linje) < _MAKS_MERKT and bool(har_noko) and sum(map(str.isalpha, resten)) <= _MAKS_ORD


def _er_dato(linje: str) -> bool:
    return bool(re.match(r"\s*(?:møtedato|dato|møte)\b", linje, re.IGNORECASE) and DATO.search(linje))


def _datoar(linjer: Iterable[str]) -> Iterable[date]:
    for linje in linjer:
        for treff in DATO.finditer(linje):
            maaned = treff["m"] or str(MAANADER.get((treff["namn"] or "").casefold(), 0))
            try:
                yield date(int(treff["aar"]), int(maaned), int(treff["d"]))
            except ValueError:
                continue


def _saksnummer(linjer: Iterable[str], dato: date | None) -> Iterable[str]:
    """Yield the case numbers, those of the year of the meeting where it is known."""
    for linje in linjer:
        for treff in (*SAKSNUMMER.finditer(linje), *RADNUMMER.finditer(linje)):
            nummer, aar = treff["nr"].split("/")
            if dato is None or int(aar) % 100 == dato.year % 100:
                yield f"{int(nummer)}/{int(aar) % 100:02}"


def _roeystingar(
    linjer: Sequence[str], vedtak: _Vedtaksdel | None
) -> Iterable[tuple[bool, tuple[int, int] | None]]:
    """Yield the votes that are said to have given the decision: between its treatment and the part that follows it."""
    if vedtak is None:
        return
    tekst = " ".join(linjer[vedtak.fraa : vedtak.slutt + _ETTER])
    for setning in re.split(r"(?<=[.:;])\s+(?=[A-ZÆØÅ0-9])", tekst):
        yield from _roeysting(setning)


def _roeysting(setning: str) -> Iterable[tuple[bool, tuple[int, int] | None]]:
    if re.search(r"\b(?:fall|falt|avvist|nedstemt|nedrøysta)\b", setning, re.IGNORECASE):
        return
    if treff := ROEYSTING.search(setning):
        tal = [int(ei) for ei in treff.groups() if ei is not None]
        yield (False, (tal[0], tal[1]))
    elif SAMROEYSTES.search(setning):
        yield (True, None)
