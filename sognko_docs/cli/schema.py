"""``sognko schema``: the JSON Schemas that editors complete and check against."""

from __future__ import annotations

from pathlib import Path

import click

from sognko_docs.cli.lat import Kommando


@click.command("schema", cls=Kommando)
@click.argument(
    "namn",
    metavar="[sak|kommunar|avtalar|tal|moete|moeteplan|felles|vedtak]",
    type=click.Choice(["sak", "kommunar", "avtalar", "tal", "moete", "moeteplan", "felles", "vedtak"]),
    default="sak",
)
@click.option(
    "--ut", metavar="MAPPE", type=click.Path(path_type=Path, file_okay=False),
    help="Skriv alle skjema i mappa i staden for å vise eitt.",
)  # fmt: skip
def kommando(namn: str, ut: Path | None) -> None:
    """Vis JSON-skjemaet for ei av filtypane i «cases».

    Redigeringsprogram som VS Code brukar skjemaet til å fullføre og kontrollere mens du skriv.
    """
    from sognko_docs.load.skjema import SKJEMANAMN, skjema  # noqa: PLC0415  # why: loads the models

    if ut is None:
        click.echo(next(skjema(kjend) for kjend in SKJEMANAMN if kjend == namn), nl=False)
        return
    ut.mkdir(parents=True, exist_ok=True)
    for kjend in SKJEMANAMN:
        fil = ut / f"{kjend}.schema.json"
        fil.write_text(skjema(kjend), encoding="utf-8", newline="\n")
        click.echo(f"skriven: {fil.as_posix()}", err=True)
