"""``sognko fmt``: one way to write a case, so that a change shows only what was changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import med_rapport, med_saker
from sognko_docs.delivery.heilfil import byt_fil
from sognko_docs.load.finn import SAKSMAPPE, Utval, finn_saker
from sognko_docs.load.fmt import formater, modell_for
from sognko_docs.load.saker import (
    AVTALEFIL,
    FELLESMAPPE,
    MOETEMAPPE,
    REGISTERFIL,
    SAKSFIL,
    TALMAPPE,
    VEDTAKSFIL,
    vising,
    yamlfiler,
)
from sognko_docs.report import Format


@click.command("fmt", cls=Kommando)
@med_saker
@click.option(
    "--check", "berre_sjaa", is_flag=True, help="Skriv ingenting; sei kva filer som ville blitt endra."
)
@med_rapport
def kommando(saker: tuple[str, ...], form: Format, *, berre_sjaa: bool, stille: bool) -> int:
    """Skriv sakene på fast form.

    Nøklane kjem i fast rekkjefølgje, og i tekst står éi setning på kvar linje. Kommentarar blir ståande.
    Vedtaka ved sida av ei sak følgjer med. Utan SAK gjeld det alle sakene, kommuneregisteret, avtalane, talgrunnlaga, møta og dei felles tekstane.
    """
    rot = Path.cwd()
    utval = finn_saker(rot, saker)
    samling, endra = Samling(), 0
    samling.legg_til(utval.funn)
    for fil in _filer(rot, utval, saker):
        vist = vising(fil, rot)
        ny = formater(gamal := fil.read_bytes(), modell_for(fil), vist)
        if isinstance(ny, tuple):
            samling.legg_til(ny)
        elif ny.encode() != gamal:
            endra += 1
            if not berre_sjaa:
                byt_fil(fil, ny.encode())
            if not stille:
                click.echo(f"{'ville ha endra' if berre_sjaa else 'endra'}: {vist}", err=True)
    samling.vis(form, stille=True)
    return _utgang(samling, endra if berre_sjaa else 0, utval)


def _filer(rot: Path, utval: Utval, saker: Sequence[str]) -> list[Path]:
    filer = [mappe / SAKSFIL for mappe in utval.mapper]
    filer += [fil for mappe in utval.mapper if (fil := mappe / VEDTAKSFIL).is_file()]
    if not saker:
        mapper = (rot / SAKSMAPPE / namn for namn in (TALMAPPE, MOETEMAPPE, FELLESMAPPE))
        andre = (
            rot / SAKSMAPPE / REGISTERFIL,
            rot / SAKSMAPPE / AVTALEFIL,
            *(fil for mappe in mapper for fil in yamlfiler(mappe).values()),
        )
        filer += [fil for fil in andre if fil.is_file()]
    return filer


def _utgang(samling: Samling, ville_endre: int, utval: Utval) -> Utgang:
    if not utval.mapper:
        return Utgang.BRUK
    return samling.utgang or (Utgang.FUNN if ville_endre else Utgang.OK)
