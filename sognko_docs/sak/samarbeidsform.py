"""The forms a cooperation between councils can have, and the § each stands on: a new form is a line here.

Plain data without pydantic, like the types of case.
"""

from collections.abc import Mapping
from typing import Literal

Samarbeidsform = Literal[
    "administrativt vertskommunesamarbeid", "vertskommunesamarbeid med nemnd", "kommunalt oppgåvefellesskap",
    "interkommunalt politisk råd", "interkommunalt selskap", "samarbeidsavtale", "prosjekt", "fagnettverk",
]  # fmt: skip
"""Forms of cooperation."""

Modellform = Literal[Samarbeidsform, "eiga teneste", "kjøp i marknaden"]
"""The forms a model can have: those of cooperation, and doing it alone or buying it."""

HEIMEL: Mapping[Modellform, str] = {
    "administrativt vertskommunesamarbeid": "koml. § 20-2",
    "vertskommunesamarbeid med nemnd": "koml. § 20-3",
    "kommunalt oppgåvefellesskap": "koml. § 19-1",
    "interkommunalt politisk råd": "koml. § 18-1",
    "interkommunalt selskap": "IKS-lova § 1",
    "samarbeidsavtale": "",
    "prosjekt": "",
    "fagnettverk": "",
    "eiga teneste": "",
    "kjøp i marknaden": "anskaffingslova § 2",
}
"""What each form stands on; empty for one that no Act is about."""

UTAN_ENKELTVEDTAK: Mapping[Modellform, str] = {
    "kommunalt oppgåvefellesskap": "koml. § 19-1",
    "interkommunalt politisk råd": "koml. § 18-1",
}
"""The forms that may make no enkeltvedtak, and the § that says so."""
