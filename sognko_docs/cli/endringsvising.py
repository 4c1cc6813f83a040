"""Changes at the terminal by path, with the words that went and came."""

from __future__ import annotations

from collections.abc import Iterable

import click

from sognko_docs.compose.endring import Endring
from sognko_docs.compute.ordskilnad import Bit, utdrag


def som_vising(endringar: Iterable[Endring], *, fargar: bool) -> str:
    """Return each change with its path and its words: «[-borte-]» and «{+ny+}», coloured where that can be seen."""
    return "\n\n".join(_ei(ei, fargar=fargar) for ei in endringar) + "\n"


def _ei(ei: Endring, *, fargar: bool) -> str:
    hovud = click.style(ei.sti, bold=True) if fargar else ei.sti
    if not ei.bitar:
        return f"{hovud}\n  {ei.melding}"
    tekst = "".join(_bit(bit, fargar=fargar) for bit in utdrag(ei.bitar, 80)).strip("\n")
    innrykt = "\n".join(f"  {linje}" for linje in tekst.split("\n"))
    return f"{hovud}\n{innrykt}"


def _bit(bit: Bit, *, fargar: bool) -> str:
    if bit.slag == "lik":
        return bit.tekst
    merkt = f"[-{bit.tekst}-]" if bit.slag == "borte" else f"{{+{bit.tekst}+}}"
    return click.style(merkt, fg="red" if bit.slag == "borte" else "green") if fargar else merkt
