"""A decision in principle: what is settled, what is not, and what comes next. It establishes nothing (koml. kap. 20)."""

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste, Markdown


class Nesteavgjerd(Del):
    """The next decision: on what, when, in which body, and who prepares it."""

    avgjerd: Linje = Field(description="Kva som skal avgjerast.")
    dato: Dato | None = Field(None, description="Dagen, når han er fastsett.")
    tid: Linje | None = Field(None, description="Tida i ord, når dagen ikkje er fastsett: «hausten 2026».")
    organ: Linje = Field(description="Kven som avgjer.")
    foerebur: Linje | None = Field(None, alias="førebur", description="Kven som førebur saka, som rolle.")


class Prinsipp(Del):
    """What the councils decide in principle, and what is left to decide."""

    avgjort: Liste[Markdown] = Field((), description="Det som blir avgjort i prinsippet, punkt for punkt.")
    ikkje_avgjort: Liste[Markdown] = Field((), description="Det som ikkje er avgjort enno, punkt for punkt.")
    foeresetnader: Liste[Markdown] = Field(
        (), alias="føresetnader", description="Det prinsippvedtaket føreset."
    )
    neste: Liste[Nesteavgjerd] = Field((), description="Dei neste avgjerdene, i rekkjefølgje.")
