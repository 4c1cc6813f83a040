"""Why a file that came in from outside is not opened."""

from __future__ import annotations


class Avvist(ValueError):  # noqa: N818  the name is Nynorsk
    """A file is refused: a code, a Nynorsk sentence, a way out, and the part it is about."""

    def __init__(self, kode: str, melding: str, hjelp: str, delstad: str = "") -> None:
        super().__init__(melding)
        self.kode, self.melding, self.hjelp, self.delstad = kode, melding, hjelp, delstad
