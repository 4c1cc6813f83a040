"""The two parsers of PyYAML, behind one face."""

from __future__ import annotations

from typing import Any, Protocol, TypeAlias

import yaml

Hending: TypeAlias = Any
"""An event of either parser; the two share names, not types."""


class Parser(Protocol):
    """What both of PyYAML's parsers can do."""

    def get_event(self) -> Hending:
        """Return the next event."""


class ReinParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser, for installations that lack libyaml."""

    def __init__(self, tekst: str) -> None:
        yaml.reader.Reader.__init__(self, tekst)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def vald_parser(tekst: str) -> Parser:
    """Return libyaml's parser where there is one, twenty times as fast."""
    if yaml.__with_libyaml__:
        from yaml.cyaml import CLoader  # noqa: PLC0415  # why: absent without libyaml

        return CLoader(tekst)
    return ReinParser(tekst)
