"""Judges the expressions of one template against the type of its context."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches

from jinja2 import nodes

from sognko_docs.compose.verdi import Blokk, Diagram, Felt
from sognko_docs.word.filter import NAMN
from sognko_docs.word.typar import UKJEND, Tabell, er_post, felt_i

_LOEKKE = frozenset({
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem",
    "nextitem", "cycle", "changed",
})  # fmt: skip
_JINJA = {"length": int, "count": int, "first": None, "last": None, "list": UKJEND, "upper": str, "lower": str,
          "trim": str, "join": str, "default": UKJEND, "d": UKJEND, "sort": UKJEND, "reverse": UKJEND,
          "selectattr": UKJEND, "rejectattr": UKJEND, "map": UKJEND, "select": UKJEND, "reject": UKJEND,
          "capitalize": str, "replace": str, "int": int, "string": str, "sum": UKJEND, "abs": int, "title": str,
          "round": UKJEND, "unique": UKJEND, "batch": UKJEND, "slice": UKJEND, "groupby": UKJEND,
          "max": None, "min": None}  # fmt: skip
_EIGNE = {"_f", "_l", "_t", "_b"}
_GLOBALE = frozenset({"range", "dict", "lipsum", "cycler", "joiner", "namespace"})
Meld = Callable[[nodes.Node, str, str, str], None]
"""Takes the node, the code, the sentence and a name near the unknown one; names in ASCII."""


class _Loekke:
    """The type of ``loop``."""


class Vurdering:
    """Walks the syntax tree with the type of every name in sight; each fault goes to ``meld``."""

    def __init__(
        self,
        rot: type,
        kjende: Iterable[str],
        meld: Meld,
        einaste: Callable[[nodes.Node], bool] = lambda _: True,
    ) -> None:
        """Take the type of the context; ``einaste`` is true of a tag alone in a paragraph of the body."""
        self.meld, self.einaste = meld, einaste
        self.filter = {*NAMN, *kjende}
        self.namn: list[dict[str, object]] = [dict(felt_i(rot))]

    def kropp(self, noder: Iterable[nodes.Node]) -> None:
        """Judge statements in order."""
        for node in noder:
            self._setning(node)

    def _setning(self, node: nodes.Node) -> None:
        match node:
            case nodes.Output():
                for bit in node.nodes:
                    if not isinstance(bit, nodes.TemplateData):
                        self.type_(bit)
            case nodes.For():
                self._for(node)
            case nodes.If():
                self.type_(node.test)
                for grein in (node.body, node.elif_, node.else_):
                    self._i_ny(grein)
            case nodes.Assign():
                self._bind(node.target, self.type_(node.node))
            case _:
                self._sjeldan(node)

    def _sjeldan(self, node: nodes.Node) -> None:
        match node:
            case nodes.With():
                verdiar = [self.type_(v) for v in node.values]
                self._i_ny(
                    node.body, dict(zip((getattr(t, "name", "") for t in node.targets), verdiar, strict=True))
                )
            case nodes.Macro():
                self.namn[-1][node.name] = UKJEND
                self._i_ny(node.body, {a.name: UKJEND for a in node.args})
            case nodes.AssignBlock():
                self._bind(node.target, UKJEND)
                self._i_ny(node.body)
            case _:
                for barn in node.iter_child_nodes():
                    self._setning(barn) if isinstance(barn, nodes.Stmt) else self.type_(barn)

    def _i_ny(self, noder: Iterable[nodes.Node], namn: dict[str, object] | None = None) -> None:
        self.namn.append(namn or {})
        self.kropp(noder)
        self.namn.pop()

    def _for(self, node: nodes.For) -> None:
        over = self.type_(node.iter)
        if not isinstance(over, Tabell) and over is not UKJEND:
            self.meld(
                node,
                "T104",
                f"«{_skriv(node.iter)}» er ikkje ei liste, så {{% for %}} kan ikkje gå gjennom det",
                "",
            )
        self.namn.append({"loop": _Loekke})
        self._bind(node.target, over.av if isinstance(over, Tabell) else UKJEND)
        if node.test is not None:
            self.type_(node.test)
        self.kropp(node.body)
        self.namn.pop()
        self._i_ny(node.else_)

    def _bind(self, maal: nodes.Node, type_: object) -> None:
        for namn in [maal] if isinstance(maal, nodes.Name) else list(maal.find_all(nodes.Name)):
            self.namn[-1][namn.name] = type_ if namn is maal else UKJEND

    def type_(self, node: nodes.Node | None) -> object:  # noqa: PLR0911  one return a kind of node
        """Return the type of an expression, and report what is wrong inside it."""
        match node:
            case None:
                return UKJEND
            case nodes.Name():
                return self._namn(node)
            case nodes.Getattr():
                return self._attributt(node, self.type_(node.node))
            case nodes.Getitem():
                over = self.type_(node.node)
                self.type_(node.arg)
                return over.av if isinstance(over, Tabell) and not isinstance(node.arg, nodes.Slice) else over
            case nodes.Filter():
                return self._filter(node)
            case nodes.CondExpr():
                self.type_(node.test)
                ja, nei = self.type_(node.expr1), self.type_(node.expr2)
                return ja if ja == nei else UKJEND
            case _:
                self._barn(node)
                if isinstance(node, (nodes.Compare, nodes.Not, nodes.Test)):
                    return bool
                return type(node.value) if isinstance(node, nodes.Const) else UKJEND

    def _barn(self, node: nodes.Node) -> None:
        for barn in node.iter_child_nodes():
            self.type_(barn)

    def _namn(self, node: nodes.Name) -> object:
        for ramme in reversed(self.namn):
            if node.name in ramme:
                return ramme[node.name]
        if node.name not in _GLOBALE:
            alle = {n for ramme in self.namn for n in ramme}
            self.meld(node, "T101", f"namnet «{node.name}» finst ikkje", _naer(node.name, alle))
        return UKJEND

    def _attributt(self, node: nodes.Getattr, over: object) -> object:
        if over is _Loekke:
            if node.attr not in _LOEKKE:
                self.meld(
                    node, "T101", f"«loop» har ikkje noko som heiter «{node.attr}»", _naer(node.attr, _LOEKKE)
                )
            return bool if node.attr in ("first", "last") else UKJEND if "item" in node.attr else int
        if over is UKJEND or (
            isinstance(over, type) and over in (Felt, Blokk) and node.attr in over.__slots__
        ):
            return UKJEND
        kjende = felt_i(over) if isinstance(over, type) else {}
        if node.attr in kjende:
            return kjende[node.attr]
        self.meld(
            node,
            "T101",
            f"«{_skriv(node.node)}» har ikkje noko som heiter «{node.attr}»",
            _naer(node.attr, kjende),
        )
        return UKJEND

    def _filter(self, node: nodes.Filter) -> object:
        inn = self.type_(node.node)
        for bit in (*node.args, *(k.value for k in node.kwargs)):
            self.type_(bit)
        if node.name in _EIGNE:
            self._skriv_ut(node, inn)
            return str
        if node.name not in self.filter:
            self.meld(node, "T103", f"filteret «{node.name}» finst ikkje", _naer(node.name, self.filter))
            return UKJEND
        if node.name in NAMN:
            if inn in (Blokk, Diagram, bool, str) or er_post(inn) or isinstance(inn, Tabell):
                self.meld(
                    node,
                    "T104",
                    f"filteret «{node.name}» kan ikkje brukast på «{_skriv(node.node)}», {_kva(inn)}",
                    "",
                )
            return Felt if inn is Felt else UKJEND if inn is UKJEND else str
        svar = _JINJA.get(node.name, UKJEND)
        return svar if svar is not None else inn.av if isinstance(inn, Tabell) else UKJEND

    def _skriv_ut(self, node: nodes.Filter, inn: object) -> None:
        uttrykk = _skriv(node.node)
        if node.name == "_b":
            if inn not in (Blokk, UKJEND, type(None)):
                self.meld(
                    node,
                    "T104",
                    f"«{uttrykk}» er {_kva(inn)}; {{{{p … }}}} kan berre skrive ein tekstblokk",
                    "",
                )
        elif inn is Blokk:
            self.meld(
                node,
                "T104",
                f"«{uttrykk}» er ein tekstblokk og må skrivast {{{{p {uttrykk} }}}} åleine i avsnittet",
                "",
            )
        elif inn is Diagram:
            if node.name != "_f" or not self.einaste(node):
                self.meld(
                    node,
                    "T104",
                    f"«{uttrykk}» er eit diagram og må stå åleine i eit avsnitt i brødteksten",
                    "",
                )
        elif er_post(inn) or isinstance(inn, Tabell) or inn is bool:
            self.meld(node, "T104", f"«{uttrykk}» er {_kva(inn)} og kan ikkje skrivast ut", "")


def _naer(namn: str, kjende: Iterable[str]) -> str:
    return next(iter(get_close_matches(namn, list(kjende), 1, 0.6)), "")


def _kva(type_: object) -> str:
    if isinstance(type_, Tabell):
        return "ei liste"
    if er_post(type_):
        return "ei samling av felt"
    namn: dict[object, str] = {
        Felt: "eit felt",
        Blokk: "ein tekstblokk",
        Diagram: "eit diagram",
        bool: "ja eller nei",
        str: "ein tekst",
        int: "eit tal",
    }
    return namn.get(type_, "noko anna")


def _skriv(node: nodes.Node | None) -> str:
    """Return an expression as it is written, in its simplest forms."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_skriv(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const() as nr):
            return f"{_skriv(node.node)}[{nr.value}]"
        case nodes.Filter():
            return f"{_skriv(node.node)} | {node.name}"
        case nodes.Const():
            return repr(node.value)
        case _:
            return "uttrykket"
