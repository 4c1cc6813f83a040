"""``sognko completion``: how to make the shell complete commands and names."""

from __future__ import annotations

import click

from sognko_docs.cli.lat import Kommando

_SLIK = {
    "bash": ("~/.bashrc", 'eval "$(_SOGNKO_COMPLETE=bash_source sognko)"'),
    "zsh": ("~/.zshrc", 'eval "$(_SOGNKO_COMPLETE=zsh_source sognko)"'),
    "fish": ("~/.config/fish/completions/sognko.fish", "_SOGNKO_COMPLETE=fish_source sognko | source"),
}
_POWERSHELL = """\
PowerShell har inga ferdig fullføring for sognko. Legg dette i profilen din (opne han med «notepad $PROFILE»),
så fullfører tabulatortasten kommandoane:

Register-ArgumentCompleter -Native -CommandName sognko -ScriptBlock {
    param($ord)
    "KOMMANDOANE".Split() |
        Where-Object { $_ -like "$ord*" }
}"""


@click.command("completion", cls=Kommando)
@click.argument("skal", metavar="SKAL", type=click.Choice([*_SLIK, "powershell"]))
@click.pass_context
def kommando(ctx: click.Context, skal: str) -> None:
    """Vis korleis du får fullføring med tabulatortasten.

    SKAL er bash, zsh, fish eller powershell.
    """
    if skal == "powershell":
        kommandoane = ctx.find_root().command
        namn = kommandoane.list_commands(ctx) if isinstance(kommandoane, click.Group) else ()
        click.echo(_POWERSHELL.replace("KOMMANDOANE", " ".join(namn)))
    else:
        fil, linje = _SLIK[skal]
        click.echo(f"Legg denne linja i {fil}, og opne eit nytt vindauge:\n\n{linje}")
