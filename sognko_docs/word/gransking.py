"""One walk over the syntax tree of a part: plain values are read, every node is told which names it mentions.

A plain value, ``a.b`` or ``a.b|filter``, needs none of Jinja's own parser, which is where most of the
time of a new template goes. ``rame`` frames it in the source; the walk makes nodes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jinja2 import Environment, nodes

_RAME = "\ufde2"
_NAMN = r"[A-Za-z_]\w*"
_PLAIN = re.compile(
    rf"\s*\(({_NAMN}(?:\.{_NAMN})*)(?:\s*\|\s*({_NAMN}))?\)\|(_\w)(?:\((\d+)\))?\s*\}}\}}", re.ASCII
)
_ORD = frozenset(
    {"true", "false", "none", "True", "False", "None", "not", "and", "or", "in", "is", "if", "else"}
)
_UDELELEG = (
    nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport, nodes.Block, nodes.Macro, nodes.CallBlock,
    nodes.FilterBlock, nodes.Assign, nodes.AssignBlock, nodes.With, nodes.ScopedEvalContextModifier,
)  # fmt: skip


def rame(inni: str, linje: int) -> str | None:
    """Return a value tag framed, or None when it is more than a plain value.

    ``inni`` is the tag from after its opening, ``linje`` the line of the source it is reported at.
    """
    m = _PLAIN.fullmatch(inni)
    if m is None or m[1] in _ORD:
        return None
    return f"{_RAME}{linje},{','.join(m.groups(''))}\n{_RAME}"


def namn(node: nodes.Node) -> frozenset[str]:
    """Return every name a node mentions; the walk must have been there."""
    funne: frozenset[str] = vars(node)["nemner"]
    return funne


def merk(node: nodes.Node, nemner: frozenset[str]) -> None:
    """Note the names of a node made after the walk."""
    vars(node)["nemner"] = nemner


class Gransking:
    """The walk over one part. ``tekst`` is what text that is no tag is passed through."""

    def __init__(self, tekst: Callable[[str], str]) -> None:
        self._tekst = tekst
        self._deleleg = True

    def deleleg(self, ast: nodes.Template) -> bool:
        """Walk the tree; return whether the part can be split by what the council can change."""
        self._gaa(ast)
        return self._deleleg

    def _gaa(self, node: nodes.Node) -> frozenset[str]:
        nemner: frozenset[str] = frozenset()
        if isinstance(node, nodes.Name):
            nemner = frozenset((node.name,))
        elif not isinstance(node, nodes.TemplateData):
            if isinstance(node, nodes.Output):
                node.nodes = [ny for bit in node.nodes for ny in self._les(bit)]
            if isinstance(node, _UDELELEG) or (isinstance(node, nodes.For) and node.recursive):
                self._deleleg = False
            for felt in node.fields:
                verdi = getattr(node, felt)
                for barn in verdi if isinstance(verdi, list) else (verdi,):
                    if isinstance(barn, nodes.Node):
                        nemner |= self._gaa(barn)
        merk(node, nemner)
        return nemner

    def _les(self, bit: nodes.Expr) -> Iterator[nodes.Expr]:
        if not isinstance(bit, nodes.TemplateData):
            yield bit
            return
        for nr, tekst in enumerate(bit.data.split(_RAME)):
            if nr % 2:
                yield _verdi(bit.environment, tekst[:-1].split(","))
            elif tekst:
                ny = self._tekst(tekst)
                yield nodes.TemplateData(ny, lineno=bit.lineno, environment=bit.environment)


def _verdi(miljoe: Environment | None, delar: list[str]) -> nodes.Expr:
    linje, sti, filter_, skrivar, k = delar
    kvar = {"lineno": int(linje), "environment": miljoe}
    fyrste, *resten = sti.split(".")
    uttrykk: nodes.Expr = nodes.Name(fyrste, "load", **kvar)
    for attributt in resten:
        uttrykk = nodes.Getattr(uttrykk, attributt, "load", **kvar)
    if filter_:
        uttrykk = nodes.Filter(uttrykk, filter_, [], [], None, None, **kvar)
    med = [nodes.Const(int(k), **kvar)] if k else []
    return nodes.Filter(uttrykk, skrivar, med, [], None, None, **kvar)
