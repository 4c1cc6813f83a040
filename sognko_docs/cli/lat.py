"""Groups whose commands are imported only when they are used, with all of click's own words in Nynorsk."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from sognko_docs.cli import nynorsk
from sognko_docs.cli.utgang import LesarenErBorte, avslutt

nynorsk.set_om()

INNSTILLINGAR: dict[str, Any] = {"help_option_names": ["--help", "--hjelp", "-h"]}


class _MedBruk(click.Command):
    """Lets every usage error know its command, also those click's parser raises, so that usage is shown.

    In a raw docstring the mark for a paragraph that shall not be wrapped is two characters; click wants one.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # why: handed on to click
        super().__init__(*args, **kwargs)
        self.help = self.help and self.help.replace("\\b\n", "\b\n")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as feil:
            feil.ctx = feil.ctx or ctx
            raise


class Kommando(_MedBruk):
    """A command whose usage line is in Nynorsk."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  # why: handed on to click
        kwargs.setdefault("options_metavar", "[VAL]")
        kwargs["context_settings"] = {**INNSTILLINGAR, **(kwargs.get("context_settings") or {})}
        super().__init__(*args, **kwargs)


class LatGruppe(_MedBruk, click.Group):
    """A group that knows its commands by name, module and one line of help.

    ``late`` gives for each command the module in ``sognko_docs.cli`` that has it as ``kommando``, and
    its short help, so that ``--help`` imports none of them.
    """

    command_class = Kommando

    def __init__(self, *args: Any, late: Mapping[str, tuple[str, str]], **kwargs: Any) -> None:  # noqa: ANN401  # why: handed on to click
        kwargs.setdefault("options_metavar", "[VAL]")
        kwargs.setdefault("subcommand_metavar", "KOMMANDO [ARGUMENT]…")
        kwargs["context_settings"] = {**INNSTILLINGAR, **(kwargs.get("context_settings") or {})}
        super().__init__(*args, **kwargs)
        self.late = late

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # why: click's signature
        """Return the names in the order they are told."""
        return list(self.late)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # why: click's signature
        """Import and return a command; None when there is none of that name."""
        if cmd_name not in self.late:
            return None
        modul, _ = self.late[cmd_name]
        kommando: click.Command = import_module(f"sognko_docs.cli.{modul}").kommando
        return kommando

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command the arguments name; a misspelt one is told with what it looks like."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as feil:
            raise click.NoSuchCommand(feil.command_name, possibilities=self.late, ctx=ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  # why: click's signature
        """Write the list of commands without importing them."""
        with formatter.section("Kommandoar"):
            formatter.write_dl([(namn, hjelp) for namn, (_, hjelp) in self.late.items()])


class Hovudgruppe(LatGruppe):
    """The group ``sognko`` itself: turns what happened into an exit code."""

    def main(  # type: ignore[override]  # why: click overloads it on standalone_mode
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401  # why: handed on to click
    ) -> Any:  # noqa: ANN401  # why: handed on to click
        """Run the command line; with ``standalone_mode`` end the process with its exit code."""

        def kall() -> Any:  # noqa: ANN401  # why: handed on to click
            return super(Hovudgruppe, self).main(args, prog_name, standalone_mode=False, **extra)

        if not standalone_mode:
            return kall()
        raise SystemExit(avslutt(kall, sporing="--sporing" in (sys.argv if args is None else args)))

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  # why: handed on to click
        """Carry out the command."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as feil:
            raise LesarenErBorte from feil
