"""Compiles a template to Python, split by what the council can change.

Whatever sees neither ``kommune`` nor a local of a loop that does is a *shared piece*: it is
compiled on its own, rendered once per case, and leaves a mark where it belongs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from types import CodeType

from jinja2 import Environment, nodes

from sognko_docs.word.gransking import Gransking, merk, namn, rame
from sognko_docs.word.markoer import BIT, NR_LUKK, NR_OPEN, mark

VARIERER = "kommune"
_TAGG = re.compile(rf"(\{{[{{%]){NR_OPEN}(\d+){NR_LUKK}(.*?[%}}]\}})", re.DOTALL)
_KODAR = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#10;", " "), ("&amp;", "&"))
_LOKALT = (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}"))
"""docxtpl's way of writing a brace that is not a tag."""


def kjelde(xml: str, linjer: list[int], *, enkle: bool = False) -> str:
    """Return the Jinja source of a part made ready, every tag beginning a line of its own.

    ``linjer`` grows by the number of each tag, so that the line an error is reported at leads to
    the place of the tag, over all parts of the template. With ``enkle`` plain values are only framed,
    for ``kompiler`` to read.
    """
    foer = "{#" + "\n" * len(linjer) + "#}"

    def byt(m: re.Match[str]) -> str:
        linjer.append(int(m[2]))
        inni = m[3]
        if enkle and m[1] == "{{" and (ramma := rame(inni, len(linjer) + 1)):
            return ramma
        for kode, teikn in _KODAR:
            inni = inni.replace(kode, teikn)
        return f"{m[1]}\n{inni}"

    return foer + _TAGG.sub(byt, xml)


def blokknamn(del_nr: int, bit: int | None = None) -> str:
    """Return the name of a part's own code, or of its shared piece number ``bit``."""
    return f"d{del_nr}" if bit is None else f"d{del_nr}_{bit}"


def kompiler(miljoe: Environment, kjelder: Iterable[str]) -> CodeType:
    """Return one module with a block for each part and for each shared piece."""
    kropp: list[nodes.Node] = []
    for nr, tekst in enumerate(kjelder):
        deling = _Deling(nr)
        ast = miljoe.parse(tekst)
        deleleg = Gransking(_bokstaveleg).deleleg(ast)
        rest = deling.split(ast.body, frozenset({VARIERER})) if deleleg else deling.heile(ast.body)
        kropp += [_blokk(blokknamn(nr), rest), *deling.bitar]
    mal = nodes.Template(kropp, lineno=1)
    mal.environment = miljoe
    return miljoe.compile(mal)


def _blokk(namn: str, kropp: list[nodes.Node]) -> nodes.Block:
    scoped = required = False
    miljoe = kropp[0].environment if kropp else None
    return nodes.Block(namn, kropp, scoped, required, lineno=1, environment=miljoe)


def _bokstaveleg(tekst: str) -> str:
    for skrive, meint in _LOKALT:
        tekst = tekst.replace(skrive, meint)
    return tekst


class _Deling:
    """Splits one part; ``bitar`` are its shared pieces so far."""

    def __init__(self, del_nr: int) -> None:
        self.del_nr = del_nr
        self.bitar: list[nodes.Block] = []

    def heile(self, kropp: list[nodes.Node]) -> list[nodes.Node]:
        """Return the body unsplit, as one shared piece when it never mentions the council."""
        ser = set[str]().union(*map(namn, kropp)) if kropp else set[str]()
        return list(kropp) if VARIERER in ser else [self._bit(list(kropp))]

    def split(self, kropp: Iterable[nodes.Node], varierer: frozenset[str]) -> list[nodes.Node]:
        """Return the body with each longest run of unvarying siblings replaced by its piece."""
        ut: list[nodes.Node] = []
        delt: list[nodes.Node] = []
        for node in _flat(kropp):
            if namn(node) & varierer:
                ut += self._samla(delt)
                delt = []
                ut.append(self._inni(node, varierer))
            else:
                delt.append(node)
        return ut + self._samla(delt)

    def _samla(self, delt: list[nodes.Node]) -> list[nodes.Node]:
        berre_tekst = all(
            isinstance(n, nodes.Output) and isinstance(n.nodes[0], nodes.TemplateData) for n in delt
        )
        return delt if berre_tekst else [self._bit(delt)]

    def _bit(self, delt: list[nodes.Node]) -> nodes.Node:
        nr = len(self.bitar)
        self.bitar.append(_blokk(blokknamn(self.del_nr, nr), delt))
        merke = mark(BIT, blokknamn(self.del_nr, nr))
        kvar = {"lineno": 1, "environment": delt[0].environment}
        return nodes.Output([nodes.TemplateData(merke, **kvar)], **kvar)

    def _inni(self, node: nodes.Node, varierer: frozenset[str]) -> nodes.Node:
        if isinstance(node, nodes.For):
            lokalt = varierer | namn(node.target) | {"loop"}
            node.body = self.split(node.body, lokalt)
            node.else_ = self.split(node.else_, varierer)
        elif isinstance(node, nodes.If):
            node.body = self.split(node.body, varierer)
            node.else_ = self.split(node.else_, varierer)
            for gren in node.elif_:
                self._inni(gren, varierer)
        return node


def _flat(kropp: Iterable[nodes.Node]) -> Iterable[nodes.Node]:
    for node in kropp:
        if isinstance(node, nodes.Output):
            for bit in node.nodes:
                ut = nodes.Output([bit], lineno=bit.lineno, environment=bit.environment)
                merk(ut, namn(bit))
                yield ut
        else:
            yield node
