"""An agreement that the case brings to an end (koml. § 20-8 first para): every old party must agree to it."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Del, KommuneId, Linje, Liste


class Opploeysing(Del):
    """An old agreement, its parties, and those of them that have given notice already."""

    avtale: Linje = Field(description="Namnet på avtalen som blir oppløyst.")
    partar: Annotated[Liste[KommuneId], Field(min_length=2)] = Field(
        description="Alle partane i avtalen, også dei som ikkje er med vidare."
    )
    oppsagt: Liste[KommuneId] = Field(
        (), description="Partar som alt har sagt opp avtalen, og som difor ikkje treng vedta oppløysinga."
    )
