"""``sognko new``: a case with all its parts, every gap marked, or a copy of a case with what was its own marked."""

from __future__ import annotations

import os
import re
import unicodedata
from importlib.resources import files
from pathlib import Path
from typing import get_args

import click

import sognko_docs
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.load.avskrift import avskrift
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.kjelde import Kjelde, les_kjelde
from sognko_docs.load.saker import REGISTERFIL, SAKSFIL, vising
from sognko_docs.sak.saksnamn import MAKS, namnebrot
from sognko_docs.sak.sakstype import KORTNAMN, Sakstype
from sognko_docs.skrift import ASCII

_ASCII = {**ASCII, ord("ö"): "oe", ord("ä"): "ae"}
_TYPAR: tuple[Sakstype, ...] = get_args(Sakstype)
_VAL = (*KORTNAMN, *_TYPAR)
"""What ``--type`` takes: short names and whole ones."""

_UTANFOR = f"""
Her er ikkje noko kommuneregister («cases/{REGISTERFIL}»). Skulle saka liggje i prosjektmappa, ta bort mappa som
blei laga no, gå til prosjektmappa og prøv om att.
"""


@click.command("new", cls=Kommando)
@click.argument("namn", metavar="NAMN")
@click.option("--type", "sakstype", type=click.Choice(_VAL), help=f"Sakstypen.  [standard: {_TYPAR[0]}]")
@click.option("--frå", "--fraa", "gamal", metavar="SAK", help="Ta utgangspunkt i ei sak som finst.")
def kommando(namn: str, sakstype: str | None, gamal: str | None) -> int:
    r"""Lag ei ny sak med alle delar og plasshaldarar.

    NAMN blir mappa i «cases», til dømes felles-barnevern. Sakstypen avgjer kva delar saka får, og kva avtale:
    vertskommune, ko (kommunalt oppgåvefellesskap) eller ipr (interkommunalt politisk råd). Med --frå blir
    saka ein kopi av ei anna, der tittel, datoar og saksnummer er bytte ut med plasshaldarar. Det som finst
    frå før, blir aldri skrive over.

    \b
    Døme:
      sognko new budsjett-2027 --type budsjett
      sognko new felles-skogteneste --frå skog-i-sogn
    """
    if namnebrot(namn):
        raise click.BadParameter(_ugyldig(namn), param_hint="NAMN")
    if gamal and sakstype:
        raise click.UsageError(
            "«--type» og «--frå» kan ikkje brukast saman: saka får typen til den ho er kopiert frå."
        )
    kjelde = _les_gamal(gamal) if gamal else None
    if gamal and kjelde is None:
        return Utgang.FUNN
    mappe = Path("cases") / namn
    mappe.mkdir(parents=True, exist_ok=True)
    fil = mappe / SAKSFIL
    tekst = avskrift(kjelde, _skjemasti(fil)) if kjelde else _tom(fil, namn, sakstype or _TYPAR[0])
    if ny := _skriv_ny(fil, tekst):
        (mappe / "vedlegg").mkdir(exist_ok=True)
    click.echo(_neste(namn, gamal) if ny else "Ingenting er endra. Vel eit anna namn for å lage ei ny sak.")
    return Utgang.OK if ny else Utgang.FUNN


def _les_gamal(namn: str) -> Kjelde | None:
    """Return the case a new one is made from; None, and the findings told, when it cannot be read."""
    rot = Path.cwd()
    utval = finn_saker(rot, (namn,))
    if len(utval.mapper) != 1:
        hjelp = utval.funn[0].hjelp if utval.funn else "skriv namnet på éi sak"
        raise click.BadParameter(f"fann inga sak som heiter «{namn}»; {hjelp}", param_hint="--frå")
    fil = utval.mapper[0] / SAKSFIL
    kjelde, funn = les_kjelde(fil.read_bytes(), vising(fil, rot))
    if kjelde.tre.heilt:
        return kjelde
    samling = Samling(linjer={kjelde.fil: kjelde.linjer})
    samling.legg_til(funn)
    samling.vis("full", stille=False)
    return None


def framlegg(namn: str) -> str:
    """Return a name that can be used, made from one that cannot; empty when nothing is left of it."""
    ascii_ = unicodedata.normalize("NFC", namn).lower().translate(_ASCII)
    ascii_ = unicodedata.normalize("NFKD", ascii_).encode("ascii", "ignore").decode()
    forslag = "-".join(re.findall("[a-z0-9]+", ascii_))
    if len(forslag) > MAKS:
        forslag = forslag[:MAKS].rpartition("-")[0] or forslag[:MAKS]
    return f"{forslag}-sak" if forslag and namnebrot(forslag) else forslag


def _ugyldig(namn: str) -> str:
    forslag = framlegg(namn)
    meinte = f" Meinte du «{forslag}»?" if forslag else ""
    brot = namnebrot(namn)
    if brot and len(namn) > MAKS and namn.isascii():
        return f"namnet {brot[0]}.{meinte}"
    return f"namnet «{namn}» må vere små bokstavar a–z, tal og bindestrek.{meinte}"


def _tom(fil: Path, namn: str, sakstype: str) -> str:
    """Return the model of a type of case."""
    tekst = files(sognko_docs).joinpath("cli", _modell(sakstype)).read_text(encoding="utf-8")
    return tekst.replace("@SKJEMA@", _skjemasti(fil)).replace("@NAMN@", namn)


def _skriv_ny(fil: Path, tekst: str) -> bool:
    """Write the new case unless the file is there already; return whether it was written."""
    try:
        with fil.open("x", encoding="utf-8", newline="\n") as straum:
            straum.write(tekst)
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


def _neste(namn: str, gamal: str | None) -> str:
    framfor = "" if Path("cases", REGISTERFIL).is_file() else _UTANFOR
    kopi = f"\n     Skriv om teksten og tala som gjeld «{gamal}»." if gamal else ""
    return f"""{framfor}
Slik går du vidare:
  1. Opne cases/{namn}/sak.yaml og fyll ut alt som er merkt med «xx».{kopi}
  2. Legg eigne vedlegg i cases/{namn}/vedlegg.
  3. sognko check {namn}
  4. sognko build {namn}"""
