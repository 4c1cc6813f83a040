"""The one exception of this room: a template that cannot be used, or that failed while it was filled in."""

from __future__ import annotations

from sognko_docs.finding import Finding


class MalFeil(Exception):  # noqa: N818  the name is Nynorsk
    """A template is unusable or a value it asks for is missing.

    ``str()`` is a Nynorsk sentence that ends with the place; ``funn`` holds the findings behind it.
    """

    def __init__(self, melding: str, delstad: str = "", funn: tuple[Finding, ...] = ()) -> None:
        super().__init__(f"{melding} ({delstad})" if delstad else melding)
        self.melding = melding
        self.delstad = delstad
        self.funn = funn
