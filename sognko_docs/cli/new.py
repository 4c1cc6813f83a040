"""``sognko new``: a case with all its parts, every gap marked."""

from __future__ import annotations

import os
import re
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import get_args

import click

import sognko_docs
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.sak.sakstype import KORTNAMN, Sakstype

_NAMN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ASCII = str.maketrans({"å": "aa", "ø": "oe", "æ": "ae", "ö": "oe", "ä": "ae"})
_RESERVERTE = frozenset({"tal", "con", "prn", "aux", "nul"})
_TYPAR: tuple[Sakstype, ...] = get_args(Sakstype)
_VAL = (*KORTNAMN, *_TYPAR)
"""What ``--type`` takes: short names and whole ones."""


@click.command("new", cls=Kommando)
@click.argument("namn", metavar="NAMN")
@click.option(
    "--type", "sakstype", type=click.Choice(_VAL), default=_TYPAR[0], show_default=True, help="Sakstypen."
)
def kommando(namn: str, sakstype: str) -> int:
    """Lag ei ny sak med alle delar og plasshaldarar.

    NAMN blir mappa i «cases», til dømes felles-barnevern. Sakstypen avgjer kva delar saka får, og kva avtale:
    vertskommune, ko (kommunalt oppgåvefellesskap) eller ipr (interkommunalt politisk råd). Det som finst frå
    før, blir aldri skrive over.
    """
    if not _NAMN.fullmatch(namn) or namn in _RESERVERTE:
        raise click.BadParameter(_ugyldig(namn), param_hint="NAMN")
    mappe = Path("cases") / namn
    mappe.mkdir(parents=True, exist_ok=True)
    ny = _skriv_ny(mappe / "sak.yaml", namn, sakstype)
    if ny:
        (mappe / "vedlegg").mkdir(exist_ok=True)
    click.echo(_neste(namn) if ny else "Ingenting er endra. Vel eit anna namn for å lage ei ny sak.")
    return Utgang.OK if ny else Utgang.FUNN


def framlegg(namn: str) -> str:
    """Return a name that can be used, made from one that cannot; empty when nothing is left of it."""
    ascii_ = unicodedata.normalize("NFC", namn).lower().translate(_ASCII)
    ascii_ = unicodedata.normalize("NFKD", ascii_).encode("ascii", "ignore").decode()
    forslag = "-".join(re.findall("[a-z0-9]+", ascii_))
    return f"{forslag}-sak" if forslag in _RESERVERTE else forslag


def _ugyldig(namn: str) -> str:
    forslag = framlegg(namn)
    meinte = f" Meinte du «{forslag}»?" if forslag else ""
    return f"namnet «{namn}» må vere små bokstavar a–z, tal og bindestrek.{meinte}"


def _skriv_ny(fil: Path, namn: str, sakstype: str) -> bool:
    """Write the new case unless the file is there already; return whether it was written."""
    tekst = files(sognko_docs).joinpath("cli", _modell(sakstype)).read_text(encoding="utf-8")
    try:
        with fil.open("x", encoding="utf-8", newline="\n") as straum:
            straum.write(tekst.replace("@SKJEMA@", _skjemasti(fil)).replace("@NAMN@", namn))
    except FileExistsError:
        click.echo(f"finst frå før: {fil.as_posix()}")
        return False
    click.echo(f"laga: {fil.as_posix()}")
    return True


def _modell(sakstype: str) -> str:
    """Return the name of the model of a type, given by its short or its whole name: each has a file of its own."""
    kort = next((kort for kort, heil in KORTNAMN.items() if sakstype == heil), sakstype)
    return "ny-sak.yaml" if KORTNAMN.get(kort) == _TYPAR[0] else f"ny-sak-{kort}.yaml"


def _skjemasti(fil: Path) -> str:
    """Return the path of the schema as seen from the case, with forward slashes."""
    skjema = Path("sognko_docs/schema/sak.schema.json")
    if not skjema.exists():
        skjema = Path(str(files(sognko_docs).joinpath("schema", "sak.schema.json")))
    try:
        return Path(os.path.relpath(skjema.absolute(), fil.parent.absolute())).as_posix()
    except ValueError:  # another drive on Windows
        return skjema.as_uri()


def _neste(namn: str) -> str:
    return f"""
Slik går du vidare:
  1. Opne cases/{namn}/sak.yaml og fyll ut alt som er merkt med «xx».
  2. Legg eigne vedlegg i cases/{namn}/vedlegg.
  3. sognko check {namn}
  4. sognko build {namn}"""
