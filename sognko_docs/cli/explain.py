"""``sognko explain``: what a code demands, why, an example, how to mend it, and the § it stands on."""

from __future__ import annotations

import shutil
from difflib import get_close_matches
from textwrap import wrap

import click

from sognko_docs.cli.forklaringar import alle, forklar
from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.regelliste import regelliste
from sognko_docs.finding import Grad
from sognko_docs.rules.forklaring import Forklaring

_LEDD = "Kvifor: ", "Døme:   ", "Rett:   ", "Heimel: "


@click.command("explain", cls=Kommando)
@click.argument("kode", required=False, metavar="[KODE]")
@click.option("--alle", "heile", is_flag=True, help="Skriv ut heile reglane som Markdown.")
def kommando(kode: str | None, *, heile: bool) -> None:
    """Forklar ein kode: kva, kvifor, døme, korleis du rettar det, og heimel.

    Utan KODE blir alle kodane lista opp. Med --alle kjem alt, slik det står i docs/reglar.md.
    """
    if heile:
        click.echo(regelliste(), nl=False)
        return
    breidd = min(shutil.get_terminal_size().columns, 100)
    if kode is None:
        for ei in alle():
            click.echo(_brot(f"{ei.kode}  ", ei.kva, breidd))
        return
    forklaring = forklar(kode)
    if forklaring is None:
        raise click.BadParameter(_ukjend(kode), param_hint="KODE")
    click.echo(vis(forklaring, breidd))


def vis(ei: Forklaring, breidd: int) -> str:
    """Return an explanation as text at most ``breidd`` columns wide."""
    slag = "" if ei.grad is Grad.FEIL else f" ({ei.grad.value})"
    ledd = zip(_LEDD, (ei.kvifor, ei.doeme, ei.rett, ei.heimel), strict=True)
    return "\n\n".join(
        [
            _brot(f"{ei.kode}{slag}  ", ei.kva, breidd),
            *(_brot(namn, tekst, breidd) for namn, tekst in ledd if tekst),
            *(["Kan ikkje ignorerast."] if ei.ufravikeleg else []),
        ]
    )


def _brot(foerst: str, tekst: str, breidd: int) -> str:
    linjer = wrap(tekst, max(breidd - len(foerst), 20), break_long_words=False, break_on_hyphens=False)
    return f"\n{' ' * len(foerst)}".join([f"{foerst}{linjer[0]}", *linjer[1:]])


def _ukjend(kode: str) -> str:
    naere = get_close_matches(kode.upper(), [ei.kode for ei in alle()], n=1)
    meinte = f" Meinte du «{naere[0]}»?" if naere else ""
    return f"det finst ingen kode «{kode}».{meinte} «sognko explain» listar alle."
