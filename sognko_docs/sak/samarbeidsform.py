"""The forms a cooperation between councils can have, and the § each stands on: a new form is a line here.

Plain data without pydantic, like the types of case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Samarbeidsform = Literal[
    "administrativt vertskommunesamarbeid", "vertskommunesamarbeid med nemnd", "kommunalt oppgåvefellesskap",
    "interkommunalt politisk råd", "interkommunalt selskap", "samarbeidsavtale", "prosjekt", "fagnettverk",
]  # fmt: skip
"""Forms of cooperation."""

HEIMEL: Mapping[Samarbeidsform, str] = {
    "administrativt vertskommunesamarbeid": "koml. § 20-2",
    "vertskommunesamarbeid med nemnd": "koml. § 20-3",
    "kommunalt oppgåvefellesskap": "koml. § 19-1",
    "interkommunalt politisk råd": "koml. § 18-1",
    "interkommunalt selskap": "IKS-lova § 1",
    "samarbeidsavtale": "",
    "prosjekt": "",
    "fagnettverk": "",
}
"""What each form stands on; empty for one that no Act is about."""
