"""``sognko fordel``: what if the cost were shared another way? Nothing is written."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from sognko_docs.cli.fordelingstabell import som_json, som_tekst
from sognko_docs.cli.fordelsvar import svar_paa
from sognko_docs.cli.fordelval import les_oenske
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.terminal import breidd
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import saksnamn
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import talnamn
from sognko_docs.pipeline.proeve import grunnlag_for


@click.command("fordel", cls=Kommando)
@click.argument("sak", metavar="SAK", shell_complete=saksnamn)
@click.option("--likt", metavar="PROSENT", help="Prosenten som blir delt likt på kommunane.")
@click.option(
    "--etter", metavar="TAL[:VEKT]", multiple=True,
    help="Talgrunnlaget resten følgjer, frå «cases/tal». Kan stå fleire gonger, då med vekt i prosent.",
)  # fmt: skip
@click.option(
    "--snitt-av-tal",
    metavar="TAL,TAL[:VEKT]",
    multiple=True,
    help="Snittet av fleire års tal, til dømes saker.",
)
@click.option(
    "--snitt-av-prosent", metavar="TAL,TAL[:VEKT]", multiple=True,
    help="Snittet av fleire nøklar, gjorde om til prosent kvar for seg.",
)  # fmt: skip
@click.option(
    "--faste", metavar="KOMMUNE=PROSENT,…[:VEKT]", multiple=True, help="Faste prosentar, til saman 100."
)
@click.option(
    "--minst", metavar="KOMMUNE=GRENSE", multiple=True,
    help="Det minste ein kommune betaler, i kroner eller prosent: vik=200000, vik=10%.",
)  # fmt: skip
@click.option(
    "--høgst",
    "--hogst",
    "hoegst",
    metavar="KOMMUNE=GRENSE",
    multiple=True,
    help="Det høgste ein kommune betaler.",
)
@click.option("--utan-grenser", is_flag=True, help="Bruk ikkje grensene saka har.")
@click.option("--utan", metavar="KOMMUNE", multiple=True, help="Kommunen går ut; dei andre deler alt.")
@click.option("--sum", "sum_", metavar="KRONER", help="Beløpet å dele, i staden for budsjettet.")
@click.option(
    "--år", "--ar", "aar", metavar="ÅR", type=int, help="Eit år i økonomiplanen: kostnaden blir den det året."
)
@click.option("--alternativ", metavar="NAMN", help="Alternativet å jamføre med, i staden for det valde.")
@click.option(
    "--format", "form", type=click.Choice(["full", "json"]), default="full", show_default=True, metavar="FORMAT",
    help="Korleis svaret blir vist: full, json.",
)  # fmt: skip
def kommando(sak: str, form: str, **val: Any) -> int:  # noqa: ANN401  # why: the options, read in one place
    r"""Prøv ut ei fordeling av kostnaden utan å skrive noko.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan nøklar blir alternativet vist slik det står i
    saka, med dei grensene og den summen du skriv. Grensene saka har, gjeld òg når du prøver ein annan nøkkel.
    Talgrunnlaga er filene i «cases/tal» utan «.yaml».

    \b
    Døme:
      sognko fordel kart-oppmaaling-gis --likt 30 --etter folketal-2025-01-01
      sognko fordel kart-oppmaaling-gis --likt 35 --etter folketal-2025-01-01:40 --etter saker-kart-oppmaaling:25
      sognko fordel kart-oppmaaling-gis --minst vik=1700000 --høgst sogndal=38%
      sognko fordel kart-oppmaaling-gis --utan årdal --sum 10500000
    """
    utval, samling = finn_saker(Path.cwd(), (sak,)), Samling()
    samling.legg_til(utval.funn)
    if len(utval.mapper) != 1:
        samling.vis("full", stille=True)
        return Utgang.BRUK
    mappe = utval.mapper[0]
    oenske = les_oenske(val, talnamn(mappe))
    proeve = grunnlag_for(mappe, tuple(namn for ein in oenske.noeklar for namn in ein.talgrunnlag))
    samling.legg_til(proeve.funn, proeve.lesing)
    if proeve.grunnlag is None:
        samling.vis("json" if form == "json" else "full", stille=True)
        return samling.utgang or _utan_budsjett(sak)
    svar = svar_paa(proeve.grunnlag, oenske)
    click.echo(som_json(svar) if form == "json" else som_tekst(svar, breidd(sys.stdout)), nl=False)
    return Utgang.OK


def _utan_budsjett(sak: str) -> int:
    raise click.UsageError(f"saka «{sak}» har ikkje noko budsjett å fordele.")
