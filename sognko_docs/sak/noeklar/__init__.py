"""The keys the variable part of a cost can follow: one file a kind.

A new kind is a file that has its field, its form and its reckoning, and its name among the bases of ``Noekkel``.
"""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Prosent
from sognko_docs.sak.noeklar.etter import Etter
from sognko_docs.sak.noeklar.faste import Faste
from sognko_docs.sak.noeklar.snitt_av_prosent import SnittProsent
from sognko_docs.sak.noeklar.snitt_av_tal import SnittTal


class Noekkel(Faste, SnittProsent, SnittTal, Etter):
    """One key and its weight: how many per cent of the whole cost follow it. Exactly one form is written."""

    vekt: Annotated[Prosent, Field(gt=0)] = Field(
        description="Prosenten av heile kostnaden som følgjer nøkkelen."
    )
