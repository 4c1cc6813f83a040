"""What the large shared pieces of a template became in the document before, so that they need not be counted through again.

Ids and names follow from the marks written so far, so the same marks before a piece give the same bytes in it and the
same counters after it.
"""

from __future__ import annotations

from dataclasses import dataclass

HALE = 8
"""Pieces at the end of what is written that a later mark may look back at, and change."""
STOR_BIT = 40
"""A piece with fewer marks is written anew; it takes no longer than to remember it."""


@dataclass(frozen=True, slots=True, eq=False)
class Skriven:
    """A piece as it was written: what it followed upon, its bytes, and the counters after it.

    ``foer`` is the remembered piece before it in the document and ``spor`` the marks since then; together they are all
    the marks before it.
    """

    foer: Skriven | None
    spor: tuple[str, ...]
    ut: tuple[bytes, ...]
    stode: tuple[object, ...]

    def passar(self, foer: Skriven | None, spor: list[str]) -> bool:
        """True when the document has come to the piece by the same marks."""
        return self.foer is foer and self.spor == tuple(spor)


def samla(ut: list[bytes]) -> tuple[bytes, ...]:
    """Return what was written with all but its last pieces as one."""
    return (b"".join(ut[:-HALE]), *ut[-HALE:])
