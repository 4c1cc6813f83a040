"""The prose of a case, wherever it stands: every field that holds Markdown, with its path."""

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args, get_type_hints

from sognko_docs.finding import Sti
from sognko_docs.sak.grunn import Del, Markdown

TILVISING = re.compile(r"\{\{\s*([^{}|]*?)\s*(?:\|\s*([^{}|]*?)\s*)?\}\}")
"""A reference in prose: the name, and the written form it asks for."""
TABELL = "tabell."
"""How a reference to a table begins."""


def markdown_i(verdi: object, sti: Sti = ()) -> Iterator[tuple[Sti, str]]:
    """Yield every Markdown text below a part of a case, with its path in the YAML."""
    if isinstance(verdi, Del):
        prosa = _prosafelt(type(verdi))
        for namn, opplysning in type(verdi).model_fields.items():
            innhald, her = getattr(verdi, namn), (*sti, opplysning.alias or namn)
            yield from _tekstar(innhald, her) if namn in prosa else markdown_i(innhald, her)
    elif isinstance(verdi, dict):
        for namn, innhald in verdi.items():
            yield from markdown_i(innhald, (*sti, namn))
    elif isinstance(verdi, tuple):
        for nr, innhald in enumerate(verdi):
            yield from markdown_i(innhald, (*sti, nr))


def _tekstar(innhald: object, sti: Sti) -> Iterator[tuple[Sti, str]]:
    if isinstance(innhald, str):
        yield sti, innhald
    elif isinstance(innhald, tuple):
        for nr, tekst in enumerate(innhald):
            yield from _tekstar(tekst, (*sti, nr))


@cache
def _prosafelt(klasse: type[Del]) -> frozenset[str]:
    """Return the names of the fields that are declared as Markdown, alone, optional or in a list."""
    hint = get_type_hints(klasse, include_extras=True)
    return frozenset(namn for namn in klasse.model_fields if _er_prosa(hint[namn]))


def _er_prosa(hint: object) -> bool:
    return hint == Markdown or any(_er_prosa(ledd) for ledd in get_args(hint))
