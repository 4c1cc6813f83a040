"""The types of case, and what each must have, may have and cannot have: a new type is a line here.

Plain data without pydantic, so that the command line can name the types without loading the models.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Sakstype = Literal[
    "vertskommunesamarbeid", "kommunalt oppgåvefellesskap", "interkommunalt politisk råd", "budsjett", "utgreiing",
    "prosjekt",
    "prinsippvedtak",
    "plan", "uttreding", "endring",
]  # fmt: skip
"""Case types."""

KORTNAMN: Mapping[str, Sakstype] = {
    "vertskommune": "vertskommunesamarbeid",
    "ko": "kommunalt oppgåvefellesskap",
    "ipr": "interkommunalt politisk råd",
}
"""Short names of types, for the command line."""

Samarbeid = Literal["", "vertskommune", "kommunalt oppgåvefellesskap", "interkommunalt politisk råd"]
"""Forms of cooperation in kommunelova (chapters 18 to 20); empty for none."""

DELAR = (
    "avtale", "samarbeidsavtale", "delegering", "oppløyser", "budsjett", "fordeling", "verksemdsoverdraging",
    "prosjekt",
    "vertskommunevurdering",
    "modellar", "prinsipp",
    "plan", "uttreding", "endring",
)  # fmt: skip
"""The parts of a case, by their YAML keys, that not every type has."""

_FELLES = frozenset({"økonomi", "fullmakt", "føresetnad"})
_UTGREIINGSROLLER = frozenset({"deltakarkommune", "vertskommune", "samarbeidskommune", "utanfor"})
_ORGAN = _FELLES | {"etablering", "avtale", "val", "verksemdsoverdraging", "prosjekt"}


@dataclass(frozen=True, slots=True)
class Typekrav:
    """What holds for one type of case.

    ``maa`` and ``kan`` are parts by their YAML keys; a part in neither does not belong. ``roller`` are what a
    council can be, ``avgjerder`` what a point of the decision can decide. ``samarbeid`` names the form of
    cooperation whose rules in kommunelova hold, empty when the case establishes none.
    """

    maa: frozenset[str]
    kan: frozenset[str]
    roller: frozenset[str]
    avgjerder: frozenset[str]
    samarbeid: Samarbeid = ""

    def har_plass_til(self, delen: str) -> bool:
        """True when a case of the type can have the part."""
        return delen in self.maa | self.kan


TYPAR: Mapping[Sakstype, Typekrav] = {
    "vertskommunesamarbeid": Typekrav(
        maa=frozenset({"avtale"}),
        kan=frozenset(
            {
                "delegering",
                "oppløyser",
                "budsjett",
                "fordeling",
                "verksemdsoverdraging",
                "vertskommunevurdering",
            }
        ),
        roller=frozenset(
            {"vertskommune", "samarbeidskommune", "avtroppande vertskommune", "berre oppløysing", "utanfor"}
        ),
        avgjerder=_FELLES
        | {"etablering", "avtale", "delegering", "verksemdsoverdraging", "oppløysing", "prosjekt"},
        samarbeid="vertskommune",
    ),
    "kommunalt oppgåvefellesskap": Typekrav(
        maa=frozenset({"samarbeidsavtale"}),
        kan=frozenset({"budsjett", "fordeling", "verksemdsoverdraging"}),
        roller=frozenset({"deltakarkommune", "utanfor"}),
        avgjerder=_ORGAN,
        samarbeid="kommunalt oppgåvefellesskap",
    ),
    "interkommunalt politisk råd": Typekrav(
        maa=frozenset({"samarbeidsavtale"}),
        kan=frozenset({"budsjett", "fordeling"}),
        roller=frozenset({"deltakarkommune", "utanfor"}),
        avgjerder=_ORGAN - {"verksemdsoverdraging"},
        samarbeid="interkommunalt politisk råd",
    ),
    "budsjett": Typekrav(
        maa=frozenset({"budsjett"}),
        kan=frozenset({"fordeling"}),
        roller=frozenset({"deltakarkommune", "utanfor"}),
        avgjerder=_FELLES,
    ),
    "utgreiing": Typekrav(
        maa=frozenset(),
        kan=frozenset({"modellar", "budsjett", "fordeling", "vertskommunevurdering"}),
        roller=_UTGREIINGSROLLER,
        avgjerder=_FELLES | {"prosjekt"},
    ),
    "prinsippvedtak": Typekrav(
        maa=frozenset({"prinsipp"}),
        kan=frozenset({"modellar", "budsjett", "fordeling", "vertskommunevurdering"}),
        roller=_UTGREIINGSROLLER,
        avgjerder=_FELLES | {"prosjekt"},
    ),
    "prosjekt": Typekrav(
        maa=frozenset({"prosjekt"}),
        kan=frozenset({"budsjett", "fordeling"}),
        roller=frozenset({"deltakarkommune", "utanfor"}),
        avgjerder=_FELLES | {"prosjekt"},
    ),
    "plan": Typekrav(
        maa=frozenset({"plan"}),
        kan=frozenset({"budsjett", "fordeling"}),
        roller=frozenset({"deltakarkommune", "utanfor"}),
        avgjerder=_FELLES | {"plan"},
    ),
    "uttreding": Typekrav(
        maa=frozenset({"uttreding"}),
        kan=frozenset({"budsjett", "fordeling", "verksemdsoverdraging"}),
        roller=frozenset({"vertskommune", "samarbeidskommune", "deltakarkommune", "trer ut", "utanfor"}),
        avgjerder=_FELLES | {"uttreding", "oppløysing", "verksemdsoverdraging"},
    ),
    "endring": Typekrav(
        maa=frozenset({"endring"}),
        kan=frozenset({"budsjett", "fordeling"}),
        roller=frozenset({"vertskommune", "samarbeidskommune", "deltakarkommune", "utanfor"}),
        avgjerder=_FELLES | {"endring"},
    ),
}
"""What holds for each type."""
