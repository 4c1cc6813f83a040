"""Which cases a command is about: a name, a folder, a file, or all of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from sognko_docs.finding import Finding, Stad
from sognko_docs.load.felt import liknande
from sognko_docs.load.saker import SAKSFIL, vising
from sognko_docs.sak.saksnamn import namnebrot

MALMAPPE = "templates"
SAKSMAPPE = "cases"


@dataclass(frozen=True, slots=True)
class Utval:
    """The folders of the cases asked for, in order, each once, and what could not be found."""

    mapper: tuple[Path, ...]
    funn: tuple[Finding, ...]


def finn_saker(rot: Path, namn: Sequence[str] = ()) -> Utval:
    """Return the case folders that ``namn`` mean in the project at ``rot``; none means all, by name.

    A name is a folder under ``cases/``, or a path (from ``rot`` or the current folder) to a case
    folder, a case file, or a folder of cases.
    """
    alle = _under(rot / SAKSMAPPE)
    if not namn:
        funn = [] if alle else [_ingen(rot)]
        treff = list(alle)
    else:
        par = [_finn(rot, ein, alle) for ein in namn]
        treff = [mappe for mapper, _ in par for mappe in mapper]
        funn = [ein for _, ein in par if ein is not None]
    unike = {mappe.resolve(): mappe for mappe in reversed(treff)}
    mapper = tuple(mappe for mappe in dict.fromkeys(treff) if unike[mappe.resolve()] == mappe)
    om_namn = (om_namnet(mappe, vising(mappe / SAKSFIL, rot)) for mappe in mapper)
    return Utval(mapper, (*funn, *filter(None, om_namn)))


def _under(mappe: Path) -> list[Path]:
    filer = mappe.glob(f"*/{SAKSFIL}") if mappe.is_dir() else ()
    return sorted((fil.parent for fil in filer), key=lambda sak: sak.name)


def _finn(rot: Path, namn: str, alle: list[Path]) -> tuple[list[Path], Finding | None]:
    # Why: «.» means the folder one stands in, wherever the project is.
    stigar = (Path(namn),) if namn.startswith(".") else (rot / SAKSMAPPE / namn, rot / namn, Path(namn))
    for stig in stigar:
        if stig.is_file() and stig.name == SAKSFIL:
            return [stig.absolute().parent], None
        if (stig / SAKSFIL).is_file():
            return [stig], None
        if stig.is_dir() and namn and (under := _under(stig)):
            return under, None
    kjende = [mappe.name for mappe in alle]
    hjelp = liknande(Path(namn).name, kjende) or f"sakene er: {', '.join(kjende)}"
    return [], Finding(
        "Y125", f"Fann inga sak som heiter «{namn}»", hjelp=hjelp if kjende else _ingen(rot).hjelp
    )


def _ingen(rot: Path) -> Finding:
    der = vising(rot / SAKSMAPPE, rot)
    return Finding(
        "Y125", f"Fann ingen saker i «{der}»", hjelp="lag ei sak med «sognko new», eller gå til prosjektmappa"
    )


def om_namnet(mappe: Path, fil: PurePath) -> Finding | None:
    """Return what is wrong with the name of a case's folder; ``fil`` is how its file is shown."""
    namn = unicodedata.normalize("NFC", mappe.absolute().name)
    brot = namnebrot(namn)
    if brot is None:
        return None
    return Finding("Y126", f"Mappenamnet «{namn}» {brot[0]}", hjelp=brot[1], stad=Stad(fil), fil=fil)
