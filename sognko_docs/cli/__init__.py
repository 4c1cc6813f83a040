"""The command line: the only room that knows the terminal, exit codes and today's date."""

from __future__ import annotations


def main() -> None:
    """Run ``sognko`` with the arguments of the process, and end the process with its exit code."""
    from sognko_docs.cli.terminal import gjer_straumane_klare  # noqa: PLC0415  # why: a room is imported for free

    gjer_straumane_klare()
    from sognko_docs.cli.sognko import sognko  # noqa: PLC0415  # why: a room is imported for free

    sognko(prog_name="sognko")
