"""Where a key or a value stands in its file, as the parser saw it."""

from __future__ import annotations

from typing import NamedTuple


class Merke(NamedTuple):
    """A stretch of a file, 0-based, the end exclusive. ``stil`` is how the value is written.

    ``stil``: ``""`` unquoted, ``"'"``, ``'"'``, ``"|"``, ``">"``; ``"{"`` for a collection within
    brackets and ``"-"`` for one that stands as indented lines.
    """

    linje: int
    kolonne: int
    slutt_linje: int
    slutt_kolonne: int
    stil: str
