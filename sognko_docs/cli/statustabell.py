"""How the status of cases is told at the terminal: a table for each, one for all, or JSON."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

from rich.box import Box
from rich.console import Console
from rich.table import Table

from sognko_docs.compose.vedtaksoversyn import Endring, Statusoversyn
from sognko_docs.compute.vedtaksstatus import Punktskilnad, Saksstatus
from sognko_docs.report import Plassert

_BREIDD = 120
_SMAL = 100
_STREKAR = Box("    \n    \n -- \n    \n    \n -- \n    \n    \n", ascii=True)


def som_tekst(oversyn: Sequence[Statusoversyn], breidd: int | None) -> str:
    """Return one case in full, several as a line each with the changes below; no wider than ``breidd``."""
    plass = breidd or _BREIDD
    if len(oversyn) == 1:
        return "\n".join(_heil(oversyn[0], plass)) + "\n"
    linjer = [_skriv(_for_alle(oversyn), plass)]
    for ei in oversyn:
        linjer += [f"{ei.tittel}", "", *_endringar(ei, plass)] if ei.endringar else []
    return "\n".join(linjer).rstrip("\n") + "\n"


def _heil(ei: Statusoversyn, plass: int) -> list[str]:
    linjer = [f"{ei.tittel}, slik det står {ei.dato}", ei.konklusjon, ""]
    linjer.append(_skriv(_kommunar(ei, smal=plass < _SMAL), plass))
    if ei.vilkaar:
        linjer += ["Er avtalen i kraft?", "", _skriv(_vilkaar(ei), plass)]
    return [*linjer, *_endringar(ei, plass)]


def _ny_tabell() -> Table:
    return Table(box=_STREKAR, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0), highlight=False)


def _skriv(tabell: Table, breidd: int) -> str:
    ut = io.StringIO()
    Console(file=ut, width=breidd, color_system=None, legacy_windows=False, emoji=False, markup=False).print(
        tabell
    )
    return "".join(f"{linje.rstrip()}\n" for linje in ut.getvalue().splitlines())


def _for_alle(oversyn: Sequence[Statusoversyn]) -> Table:
    tabell = _ny_tabell()
    tabell.add_column("Sak", ratio=2, overflow="fold")
    tabell.add_column("Slik står det", ratio=5, overflow="fold")
    for ei in oversyn:
        tabell.add_row(ei.tittel, ei.konklusjon)
    return tabell


def _kommunar(ei: Statusoversyn, *, smal: bool) -> Table:
    tabell = _ny_tabell()
    for namn in ("Kommune", "Stode", "Når", "Sak", "Røyster", "Signert")[: 4 if smal else 6]:
        tabell.add_column(namn, overflow="fold")
    tilraadd = any(rad.tilraading for rad in ei.kommunar)
    if tilraadd and not smal:
        tabell.add_column("Tilråding", overflow="fold")
    for rad in ei.kommunar:
        fakta = [rad.kommune, rad.stode, rad.naar, rad.saksnummer, rad.roeyster, rad.signert]
        tabell.add_row(*fakta[: 4 if smal else 6], *([rad.tilraading] if tilraadd and not smal else []))
    return tabell


def _vilkaar(ei: Statusoversyn) -> Table:
    tabell = _ny_tabell()
    for namn in ("Vilkår", "Svar", "Står att", "Heimel"):
        tabell.add_column(namn, overflow="fold")
    for rad in ei.vilkaar:
        tabell.add_row(rad.kva, rad.svar, rad.manglar, rad.heimel)
    return tabell


def _endringar(ei: Statusoversyn, plass: int) -> list[str]:
    if not ei.endringar:
        return []
    tabell = _ny_tabell()
    tabell.add_column("Punkt", no_wrap=True)
    tabell.add_column("Kommune", ratio=2, overflow="fold")
    tabell.add_column("Slag", ratio=2, overflow="fold")
    tabell.add_column("I framlegget", ratio=5, overflow="fold")
    tabell.add_column("I vedtaket", ratio=5, overflow="fold")
    for rad in ei.endringar:
        tabell.add_row(rad.punkt, rad.kommunar, rad.slag, _side(rad, rad.gammal), _side(rad, rad.ny))
    return ["Der orda er ulike (det som er i klammer)", "", _skriv(tabell, plass)]


def _side(ei: Endring, tekst: str) -> str:
    return f"{ei.foer}[{tekst or '–'}]{ei.etter}"


def som_json(statusar: Sequence[tuple[Saksstatus, Statusoversyn]], funn: Sequence[Plassert] = ()) -> str:
    """Return all that is known as JSON, dates as ISO, what is missing as null."""
    ut = [_sak(status, oversyn) for status, oversyn in statusar]
    om = [_funn(ei) for ei in funn]
    return json.dumps({"saker": ut, "funn": om}, ensure_ascii=False, indent=2) + "\n"


def _funn(ei: Plassert) -> dict[str, object]:
    stad = ei.stad
    return {
        "kode": ei.finding.kode,
        "grad": ei.finding.grad.value,
        "melding": ei.finding.melding,
        "hjelp": ei.finding.hjelp or None,
        "fil": stad.fil.as_posix() if stad else None,
        "linje": stad.linje if stad else None,
        "kolonne": stad.kolonne if stad else None,
    }


def _sak(status: Saksstatus, oversyn: Statusoversyn) -> dict[str, object]:
    return {
        "sak": status.noekkel,
        "tittel": status.tittel,
        "dato": status.dato.isoformat(),
        "konklusjon": oversyn.konklusjon,
        "i_kraft": status.i_kraft,
        "ulike": list(status.ulike),
        "kommunar": {
            ei.kommune: {
                "stode": ei.stode,
                "sendt": ei.sendt.isoformat() if ei.sendt else None,
                "møtedato": ei.fakta.dato.isoformat() if ei.fakta.dato else None,
                "tid": ei.fakta.tid or None,
                "saksnummer": ei.fakta.saksnummer or None,
                "samrøystes": ei.fakta.samroeystes,
                "røyster": list(ei.fakta.roeyster) if ei.fakta.roeyster else None,
                "signert": ei.signert.isoformat() if ei.signert else None,
                "tilråding": ei.tilraading or None,
                "punkt": [_punkt(punkt) for punkt in ei.skilnader],
            }
            for ei in status.kommunar
        },
        "vilkår": [
            {"kva": ei.kva, "heimel": ei.heimel, "svar": ei.svar, "manglar": list(ei.manglar)}
            for ei in status.vilkaar
        ],
    }


def _punkt(ei: Punktskilnad) -> dict[str, object]:
    return {
        "nr": None if ei.nr is None else ei.nr + 1,
        "plass": None if ei.plass is None else ei.plass + 1,
        "slag": ei.slag,
        "flytta": ei.flytta,
        "framlegg": ei.framlegg,
        "vedteke": ei.vedteke,
        "bitar": [list(bit) for bit in ei.bitar],
    }
