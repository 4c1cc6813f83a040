"""The name of a case is the name of its folder, and part of every path it gets: held to what all systems take."""

import re

MAKS = 60
"""Characters in a name: Windows takes 259 in a whole path, and the longest of ours is 57 below the case's folder."""
_NAMN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WINDOWS = re.compile(r"con|prn|aux|nul|com\d|lpt\d")
_EIGNE = frozenset({"tal", "felles", "moete"})
"""Folders in ``cases/`` that hold something else."""


def namnebrot(namn: str) -> tuple[str, str] | None:
    """Return what is wrong with a name and the way out, in Nynorsk, each to follow the name; None when nothing is."""
    if not namn.isascii():
        return "har teikn utanfor a–z", "byt mappenamn: skriv å som aa, ø som oe og æ som ae"
    if not _NAMN.fullmatch(namn):
        return (
            "har anna enn små bokstavar, tal og bindestrek",
            "byt mappenamn, til dømes til «felles-barnevern»",
        )
    if _WINDOWS.fullmatch(namn):
        return "er eit namn Windows har sett av", "byt mappenamn"
    if namn in _EIGNE:
        return "er sett av til noko anna enn saker", "byt mappenamn"
    if len(namn) > MAKS:
        return f"er på {len(namn)} teikn, og grensa er {MAKS}", "byt til eit kortare mappenamn"
    return None
