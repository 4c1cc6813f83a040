"""``sognko template``: work with the templates."""

from __future__ import annotations

import click

from sognko_docs.cli.lat import LatGruppe

KOMMANDOAR = {"check": ("template_check", "Kontroller malane før dei blir brukte.")}


@click.group("template", cls=LatGruppe, late=KOMMANDOAR)
def kommando() -> None:
    """Arbeid med malane.

    Malane er vanlege Word-filer i «templates».
    """
