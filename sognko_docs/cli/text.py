"""``sognko text``: a Word file as plain text, for the eye and for ``git diff``."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.lat import Kommando
from sognko_docs.cli.utgang import Utgang


@click.command("text", cls=Kommando)
@click.argument("fil", metavar="FIL.docx", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def kommando(fil: Path) -> int:
    r"""Vis ei Word-fil som rein tekst.

    \b
    Slik viser git kva som er endra i ei Word-fil:
      git config diff.sognko.textconv "sognko text"
    """
    from sognko_docs.word.lesing import LesFeil, les, rein_tekst  # noqa: PLC0415  # why: loads the Word stack
    from sognko_docs.word.vakt import les_fil  # noqa: PLC0415  # why: likewise

    data = les_fil(fil)
    if not isinstance(data, bytes):
        click.echo(f"{fil.as_posix()}: {data.kode} {data.melding}\n  hjelp: {data.hjelp}", err=True)
        return Utgang.FUNN
    try:
        click.echo(rein_tekst(les(data)), nl=False)
    except LesFeil as feil:
        click.echo(f"{fil.as_posix()}: {feil}", err=True)
        return Utgang.FUNN
    return Utgang.OK
