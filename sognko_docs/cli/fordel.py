"""``sognko fordel``: what if the cost were shared another way? Nothing is written."""

from __future__ import annotations

import sys
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from pathlib import Path

import click

from sognko_docs.cli.fordelingstabell import Svar, som_json, som_tekst
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.terminal import breidd
from sognko_docs.cli.utgang import Utgang
from sognko_docs.cli.val import saksnamn
from sognko_docs.compose.skrift import liste, prosent
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.saker import talnamn
from sognko_docs.pipeline.proeve import Grunnlag, grunnlag_for
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar import Noekkel
from sognko_docs.sak.noeklar.slag import HEILT

Etter = tuple[str, Decimal | None]
"""The name of a set of statistics, and its weight in per cent where one is given."""


@click.command("fordel", cls=Kommando)
@click.argument("sak", metavar="SAK", shell_complete=saksnamn)
@click.option("--likt", metavar="PROSENT", help="Prosenten som blir delt likt på kommunane.")
@click.option(
    "--etter", "etter", metavar="TAL[:VEKT]", multiple=True,
    help="Talgrunnlaget resten følgjer, frå «cases/tal». Kan stå fleire gonger, då med vekt i prosent.",
)  # fmt: skip
@click.option("--alternativ", metavar="NAMN", help="Alternativet å jamføre med, i staden for det valde.")
@click.option(
    "--format", "form", type=click.Choice(["full", "json"]), default="full", show_default=True, metavar="FORMAT",
    help="Korleis svaret blir vist: full, json.",
)  # fmt: skip
def kommando(sak: str, likt: str | None, etter: tuple[str, ...], alternativ: str | None, form: str) -> int:
    r"""Prøv ut ei fordeling av kostnaden utan å skrive noko.

    SAK er namnet på ei mappe i «cases», eller ein sti. Utan --likt og --etter blir alternativet vist
    slik det står i saka. Talgrunnlaga er filene i «cases/tal» utan «.yaml».

    \b
    Døme:
      sognko fordel kart-oppmaaling-gis --likt 30 --etter folketal-2025-01-01
      sognko fordel kart-oppmaaling-gis --likt 35 --etter folketal-2025-01-01:40 --etter saker-kart-oppmaaling:25
    """
    utval, samling = finn_saker(Path.cwd(), (sak,)), Samling()
    samling.legg_til(utval.funn)
    if len(utval.mapper) != 1:
        samling.vis("full", stille=True)
        return Utgang.BRUK
    mappe = utval.mapper[0]
    bedne = tuple(_les_etter(ord_, talnamn(mappe)) for ord_ in etter)
    proeve = grunnlag_for(mappe, tuple(namn for namn, _ in bedne))
    samling.legg_til(proeve.funn, proeve.lesing)
    if proeve.grunnlag is None:
        samling.vis("json" if form == "json" else "full", stille=True)
        return samling.utgang or _utan_budsjett(sak)
    svar = _svar(proeve.grunnlag, likt, bedne, alternativ)
    click.echo(som_json(svar) if form == "json" else som_tekst(svar, breidd(sys.stdout)), nl=False)
    return Utgang.OK


def _utan_budsjett(sak: str) -> int:
    raise click.UsageError(f"saka «{sak}» har ikkje noko budsjett å fordele.")


def _svar(grunnlag: Grunnlag, likt: str | None, etter: tuple[Etter, ...], namn: str | None) -> Svar:
    """Return the sharing that is asked for, beside the alternative it is compared with."""
    mot = _mot(grunnlag, namn)
    if likt is None and not etter:
        return _som_det_staar(grunnlag, mot)
    for talgrunnlag, _ in etter:
        if manglar := grunnlag.manglar(talgrunnlag):
            melding = f"talgrunnlaget «{talgrunnlag}» manglar tal for {liste(manglar)}."
            raise click.BadParameter(melding, param_hint="--etter")
    nytt = _alternativ(_les_likt(likt, etter), etter)
    try:
        return Svar(grunnlag, nytt, grunnlag.proev(nytt), mot)
    except ValueError as feil:
        raise click.BadParameter(f"kostnaden kan ikkje delast slik: {feil}.", param_hint="--etter") from None


def _som_det_staar(grunnlag: Grunnlag, namn: str | None) -> Svar:
    """Return an alternative of the case as it stands, beside the chosen one when it is another."""
    if namn is None or grunnlag.val is None:
        raise click.UsageError("saka har ikkje valt noko alternativ. Skriv --etter, eller --alternativ.")
    vald = grunnlag.val.vald if grunnlag.val.vald != namn else None
    return Svar(grunnlag, grunnlag.val.alternativ[namn], grunnlag.fordelingar[namn], vald)


def _mot(grunnlag: Grunnlag, namn: str | None) -> str | None:
    """Return the key of the alternative to compare with: the one asked for, else the chosen one."""
    kjende = grunnlag.val.alternativ if grunnlag.val else {}
    if namn is not None and namn not in kjende:
        melding = f"saka har ikkje noko alternativ «{namn}».{_meinte(namn, tuple(kjende))}"
        raise click.BadParameter(melding, param_hint="--alternativ")
    return namn or (grunnlag.val.vald if grunnlag.val else None)


def _alternativ(likt: Decimal, etter: tuple[Etter, ...]) -> Alternativ:
    """Return the alternative the options describe; one key without weight takes all that is not equal."""
    if len(etter) == 1 and (etter[0][1] is None or likt == HEILT):
        return Alternativ(namn="Prøve", likt=likt, etter=etter[0][0])
    vekter = [vekt for _, vekt in etter if vekt is not None]
    if len(vekter) != len(etter):
        raise click.BadParameter("fleire nøklar må ha kvar si vekt: «TAL:VEKT».", param_hint="--etter")
    if likt + sum(vekter) != HEILT:
        sum_ = " + ".join(str(tal).replace(".", ",") for tal in (likt, *vekter))
        melding = f"{sum_} er {prosent(likt + sum(vekter))}, men skal vere {prosent(HEILT)}."
        raise click.BadParameter(melding, param_hint="--etter")
    noeklar = tuple(Noekkel(etter=namn, vekt=vekt) for namn, vekt in etter if vekt is not None)
    return Alternativ(namn="Prøve", likt=likt, nøklar=noeklar)


def _les_likt(likt: str | None, etter: tuple[Etter, ...]) -> Decimal:
    """Return the equal part; without ``--likt`` it is what the weights leave."""
    if not etter:
        raise click.UsageError("skriv kva resten skal følgje: --etter TAL.")
    if likt is not None:
        return _prosent(likt, "--likt", laagast=Decimal(0))
    vekter = [vekt for _, vekt in etter if vekt is not None]
    if len(vekter) != len(etter):
        raise click.UsageError("skriv kor mykje som skal delast likt: --likt PROSENT.")
    return max(HEILT - sum(vekter, Decimal(0)), Decimal(0))


def _les_etter(ord_: str, kjende: tuple[str, ...]) -> Etter:
    """Read «TAL» or «TAL:VEKT»; an unknown name is told with the nearest one."""
    namn, skilje, vekt = ord_.rpartition(":") if ":" in ord_ else (ord_, "", "")
    if namn not in kjende:
        melding = f"det finst ikkje noko talgrunnlag «{namn}».{_meinte(namn, kjende)}"
        raise click.BadParameter(melding, param_hint="--etter")
    return namn, _prosent(vekt, "--etter", laagast=Decimal("0.0001")) if skilje else None


def _meinte(ord_: str, kjende: tuple[str, ...]) -> str:
    naere = get_close_matches(ord_, kjende, n=1, cutoff=0.4)
    if naere:
        return f" Meinte du «{naere[0]}»?"
    return f" Desse finst: {', '.join(kjende)}." if kjende else ""


def _prosent(ord_: str, val: str, laagast: Decimal) -> Decimal:
    """Read a percentage with decimal comma or point."""
    try:
        tal = Decimal(ord_.strip().removesuffix("%").strip().replace(",", "."))
    except InvalidOperation:
        raise click.BadParameter(f"«{ord_}» er ikkje eit tal.", param_hint=val) from None
    if not laagast <= tal <= HEILT:
        raise click.BadParameter(f"«{ord_}» er ikkje ein prosent mellom 0 og {HEILT}.", param_hint=val)
    return tal
