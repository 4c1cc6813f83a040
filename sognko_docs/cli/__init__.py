"""The command line: the only room that knows the terminal, exit codes and today's date."""

from __future__ import annotations

import gc
import os

_LEVER_LENGE = 200_000
"""Objects made before the collector looks for rubbish. Models and classes live as long as the process, and are many."""


def main() -> None:
    """Run ``sognko`` with the arguments of the process, and end the process with its exit code."""
    from sognko_docs.cli.terminal import gjer_straumane_klare  # noqa: PLC0415  # why: a room is imported for free

    gc.set_threshold(_LEVER_LENGE)
    # What others have installed shall not change how a case is read, nor cost the time to look for it.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    gjer_straumane_klare()
    from sognko_docs.cli.sognko import sognko  # noqa: PLC0415  # why: a room is imported for free

    try:
        sognko(prog_name="sognko")
    finally:
        gc.freeze()  # the process ends: there is nothing to win by looking through all it holds
