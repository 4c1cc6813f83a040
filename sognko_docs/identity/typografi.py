"""What Word changes by itself as people type: quotes, dashes, spaces. Folded away, two texts say the same or not."""

from __future__ import annotations

import re

_TEIKN = str.maketrans(
    {
        **dict.fromkeys("“”„«»‟″", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("–—−‐‑‒", "-"),
        **dict.fromkeys("\u00a0\u2009\u202f\u2007\u2002\u2003\t\n", " "),
        "…": "...",
        "½": "1/2",
        "¼": "1/4",
        "¾": "3/4",
        "\u00ad": None,
        "\u200b": None,
        "\ufeff": None,
    }
)
_MELLOMROM = re.compile(" +")


def fald(tekst: str) -> str:
    """Return a text without what is only typography: which quotes, which dashes, which and how many spaces."""
    return _MELLOMROM.sub(" ", tekst.translate(_TEIKN)).replace(" - ", " -- ").replace(" -- ", " - ").strip()


def same_ord(ein: str, annan: str) -> bool:
    """Return whether two texts differ in typography at most."""
    return ein == annan or fald(ein) == fald(annan)
