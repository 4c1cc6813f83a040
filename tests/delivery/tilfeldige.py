"""Random cases gathered, so that LibreOffice can be started once for all of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sognko_docs.delivery.rekneark import Grunnlag


def nokre_tilfeldige(tilfeldige: st.SearchStrategy[Grunnlag], antal: int) -> list[Grunnlag]:
    """Return ``antal`` of what Hypothesis comes up with."""
    samla: list[Grunnlag] = []

    @settings(max_examples=antal, database=None, deadline=None)
    @given(tilfeldige)
    def samle(g: Grunnlag) -> None:
        samla.append(g)

    samle()
    return samla
