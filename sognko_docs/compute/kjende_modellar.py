"""The numbers a comparison of models knows: what each model costs in a year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sognko_docs.compute.kjend import Kjend, i_kr, ord_i
from sognko_docs.sak.modellar import Modellar


def modell_tal(modellar: Modellar) -> Iterator[Kjend]:
    """Yield the cost of each model that has one, named by the words of the model; an estimate is weak."""
    for modell in modellar.alternativ.values():
        kostnad = modell.kostnad
        if kostnad is not None and kostnad.sum is not None:
            kjend = i_kr(f"kostnaden ved modellen «{modell.namn}»", kostnad.sum, ord_i(modell.namn))
            aar = frozenset({kostnad.aar} if kostnad.aar else ())
            yield replace(kjend, aar=aar, svak=kostnad.om_lag)
