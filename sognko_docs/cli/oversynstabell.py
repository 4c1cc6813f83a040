"""How the register of agreements is told at the terminal: a table, or JSON."""

from __future__ import annotations

import io
import json
from datetime import date

from rich.box import Box
from rich.console import Console
from rich.table import Table

from sognko_docs.compose.avtaleoversyn import MANGLAR, Avtalevising, Oversyn, ukjend_del
from sognko_docs.skrift import HARDT, dato, dato_kort, kr, kr_ord, liste

_BREIDD = 120
"""How wide the table is where there is no terminal."""
_SMAL = 116
"""Narrower than this there is no room for who the parties are, and since when."""
_INGEN = "–"
_STREKAR = Box("    \n    \n -- \n    \n    \n -- \n    \n    \n", ascii=True)
"""Lines under the headings and over the sum, and no others, in characters every terminal has."""


def som_tekst(oversyn: Oversyn, breidd: int | None) -> str:
    """Return the register as lines of text no wider than ``breidd``; where it is narrow, columns give way."""
    plass = breidd or _BREIDD
    tabell = (_for_ein if oversyn.kommune else _for_alle)(oversyn, smal=plass < _SMAL)
    return "\n".join([_hovud(oversyn), "", _skriv(tabell, plass), *_merknader(oversyn)]) + "\n"


def _skriv(tabell: Table, breidd: int) -> str:
    ut = io.StringIO()
    Console(file=ut, width=breidd, color_system=None, legacy_windows=False, emoji=False, markup=False).print(
        tabell
    )
    return "".join(f"{linje.rstrip()}\n" for linje in ut.getvalue().splitlines())


def _hovud(oversyn: Oversyn) -> str:
    dag = dato(oversyn.dato)
    if oversyn.kommune is None:
        return f"{len(oversyn.rader)} samarbeid, slik det står {dag}"
    return f"{oversyn.namn[oversyn.kommune]} er med i {len(oversyn.rader)} samarbeid, slik det står {dag}"


def _ny_tabell(*, fot: bool) -> Table:
    return Table(
        box=_STREKAR, show_edge=False, pad_edge=False, show_footer=fot, padding=(0, 2, 0, 0), highlight=False
    )


def _for_alle(oversyn: Oversyn, *, smal: bool) -> Table:
    tabell = _ny_tabell(fot=False)
    tabell.add_column("Samarbeid", ratio=5, overflow="fold")
    for namn in ("Vert", "Status", "Gjeld\nfrå", "Oppseiing\ninnan")[: 4 if not smal else 2]:
        tabell.add_column(namn, no_wrap=True)
    if smal:
        tabell.add_column("Oppseiing\ninnan", no_wrap=True)
    else:
        tabell.add_column("Partar", ratio=6, overflow="fold")
    tabell.add_column("Kostnad\ni året", justify="right", no_wrap=True)
    for ei in oversyn.rader:
        fakta = [ei.rad.namn, _eller("vertskommune", ei, ei.vert), ei.status or MANGLAR]
        fakta += [_innan(ei)] if smal else [_fraa(ei), _innan(ei), _partar(ei, oversyn)]
        tabell.add_row(*fakta, _kostnad(ei))
    return tabell


def _for_ein(oversyn: Oversyn, *, smal: bool) -> Table:
    """Return what one council is in: its role, when it can leave, and what it pays."""
    tabell = _ny_tabell(fot=True)
    tabell.add_column("Samarbeid", "Sum av det som er kjent", ratio=1, overflow="fold")
    for namn in ("Status", "Oppseiing\ninnan") if smal else _KOLONNAR_FOR_EIN:
        tabell.add_column(namn, no_wrap=True)
    tabell.add_column("År", justify="right", no_wrap=True)
    tabell.add_column("Kroner", kr(oversyn.sum), justify="right", no_wrap=True)
    for ei in oversyn.rader:
        tabell.add_row(ei.rad.namn, *_fakta_for_ein(ei, oversyn, smal=smal), *_pengar(ei, oversyn))
    return tabell


_KOLONNAR_FOR_EIN = ("Rolle", "Status", "Gjeld\nfrå", "Oppseiing\ninnan", "Verknad av\noppseiing")


def _fakta_for_ein(ei: Avtalevising, oversyn: Oversyn, *, smal: bool) -> list[str]:
    status = ei.status or MANGLAR
    if smal:
        return [status, _innan(ei)]
    rolle = "vertskommune" if ei.rad.vert == oversyn.kommune else "part"
    verknad = dato_kort(ei.rad.oppseiing.verknad) if ei.rad.oppseiing else _INGEN
    return [rolle, status, _fraa(ei), _innan(ei), verknad]


def _pengar(ei: Avtalevising, oversyn: Oversyn) -> tuple[str, str]:
    """Return the year and the amount a council pays, or what stands where it is not known."""
    belop, kostnad = ei.rad.del_for(oversyn.kommune or ""), ei.rad.kostnad
    return ("", ukjend_del(ei)) if belop is None or kostnad is None else (str(kostnad.aar), kr(belop))


def _eller(kva: str, ei: Avtalevising, verdi: str) -> str:
    return MANGLAR if kva in ei.manglar else verdi or _INGEN


def _partar(ei: Avtalevising, oversyn: Oversyn) -> str:
    alle = set(oversyn.namn) == set(ei.rad.partar) and not ei.rad.andre_partar
    return f"alle {len(oversyn.namn)} kommunane" if alle else ei.partar or MANGLAR


def _fraa(ei: Avtalevising) -> str:
    rad = ei.rad
    return dato_kort(rad.verknad_fraa) if rad.verknad_fraa else str(rad.verknad_aar or MANGLAR)


def _innan(ei: Avtalevising) -> str:
    siste = ei.rad.oppseiing.siste_dag if ei.rad.oppseiing else None
    return dato_kort(siste) if siste else _eller("oppseiing", ei, ei.siste_dag)


def _kostnad(ei: Avtalevising) -> str:
    return kr_ord(ei.rad.kostnad.sum) if ei.rad.kostnad else MANGLAR


def _merknader(oversyn: Oversyn) -> list[str]:
    """Say what the table leaves out."""
    if oversyn.kommune is None:
        utan = [ei.rad.namn for ei in oversyn.rader if ei.manglar]
        return (
            [f"{len(utan)} av {len(oversyn.rader)} manglar noko; «--format json» og reknearket seier kva."]
            if utan
            else []
        )
    setningar = (
        (oversyn.utan_belop, f"Delen til {oversyn.namn[oversyn.kommune]} er ikkje kjend for {{}}."),
        (oversyn.ukjende_partar, "Kven som er part, er ikkje oppgitt for {}."),
    )
    return [tekst.format(liste(f"«{namn}»" for namn in kven)) for kven, tekst in setningar if kven]


def som_json(oversyn: Oversyn) -> str:
    """Return the same as JSON, amounts as kroner and days as ISO dates; null is what nobody has said."""
    ut: dict[str, object] = {
        "dato": oversyn.dato.isoformat(),
        "kommune": oversyn.kommune,
        "avtalar": [_rad(ei) for ei in oversyn.rader],
    }
    if oversyn.kommune:
        ut["sum"] = float(oversyn.sum.kroner)
    return json.dumps(ut, ensure_ascii=False, indent=2).replace(HARDT, " ") + "\n"


def _rad(ei: Avtalevising) -> dict[str, object]:
    rad = ei.rad
    return {
        "nøkkel": rad.noekkel,
        "namn": rad.namn,
        "status": rad.status,
        "form": rad.form,
        "heimel": ei.heimel or None,
        "vertskommune": rad.vert,
        "partar": list(rad.partar),
        "andre_partar": list(rad.andre_partar),
        "lover": list(rad.lover),
        "gjeld_frå": _iso(rad.verknad_fraa) or rad.verknad_aar,
        "oppseiing_innan": _iso(rad.oppseiing.siste_dag) if rad.oppseiing else None,
        "oppseiing_verknad": _iso(rad.oppseiing.verknad) if rad.oppseiing else None,
        "evaluering": _iso(rad.evaluering),
        "fordeling": ei.noekkel or None,
        "årsverk": None if rad.aarsverk is None else float(rad.aarsverk),
        "kostnad": rad.kostnad
        and {
            "år": rad.kostnad.aar,
            "sum": float(rad.kostnad.sum.kroner),
            "delar": {kommune: float(belop.kroner) for kommune, belop in rad.kostnad.delar.items()},
        },
        "merknad": ei.merknad or None,
        "kjelde": rad.kjelde,
        "manglar": list(ei.manglar),
    }


def _iso(dag: date | None) -> str | None:
    return dag.isoformat() if dag else None
