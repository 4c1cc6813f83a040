"""The Jinja environment of a template: sandboxed, strict, escaping, and able to write Word runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, DependencyFinderVisitor
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from sognko_docs.compose.verdi import Blokk, Diagram, Felt
from sognko_docs.skrift import naturleg
from sognko_docs.word.diagramdata import diagram_xml
from sognko_docs.word.filter import FILTER, i_tekst
from sognko_docs.word.koeyring import felt_xml, koeyring


class UbrukelegVerdi(ValueError):  # noqa: N818  the name is Nynorsk
    """A value that cannot be printed where the template asks for it; the text is Nynorsk."""


class Manglar(StrictUndefined):
    """A name or attribute that does not exist; using it in any way fails, in Nynorsk."""

    @property
    def _undefined_message(self) -> str:
        namn = self._undefined_name
        if self._undefined_hint:
            return str(self._undefined_hint)
        if self._undefined_obj is None:
            return f"verdien manglar, så «{namn}» kan ikkje hentast"
        if type(self._undefined_obj).__module__ == "jinja2.utils":
            return f"namnet «{namn}» finst ikkje"
        return f"{type(self._undefined_obj).__name__} har ikkje noko som heiter «{namn}»"


def _finaliser(verdi: object) -> object:
    if verdi is None:
        raise UbrukelegVerdi("verdien manglar")
    return verdi


def _vanleg(verdi: object) -> str:
    """Return what a value that is not a field prints as."""
    if verdi is None:
        raise UbrukelegVerdi("verdien manglar")
    if isinstance(verdi, Blokk):
        raise UbrukelegVerdi("teksten er ein blokk og må stå åleine i avsnittet: {{p … }}")
    if isinstance(verdi, StrictUndefined):
        return str(verdi)
    try:
        return i_tekst(verdi)
    except TypeError as feil:
        raise UbrukelegVerdi(str(feil)) from feil


def _tekst_i(felt: Felt) -> str:
    return felt.verdi if isinstance(felt.verdi, str) else naturleg(felt.verdi)


def _rein(verdi: object) -> str:
    return _tekst_i(verdi) if isinstance(verdi, Felt) else _vanleg(verdi)


class _Kodeskrivar(CodeGenerator):
    """Writes Python without a guard round each of our own filters, which are always there."""

    def pull_dependencies(self, nodes: Iterable[nodes.Node]) -> None:
        """Bind the filters and tests a block uses."""
        kropp = list(nodes)
        finnar = DependencyFinderVisitor()
        for node in kropp:
            finnar.visit(node)
        if finnar.tests or any(not namn.startswith("_") for namn in finnar.filters):
            super().pull_dependencies(kropp)
            return
        for namn in sorted(finnar.filters):
            if namn not in self.filters:
                self.filters[namn] = self.temporary_identifier()
            self.writeline(f"{self.filters[namn]} = environment.filters[{namn!r}]")


class _Skrivar:
    """What the tags of a template, once made ready, call to write a value."""

    def __init__(self, rpr: Sequence[str], blokk: Callable[[Blokk, int], str], *, verna: bool) -> None:
        self._rpr, self._blokk, self._verna = rpr, blokk, verna

    def _ferdig(self, xml: str) -> Markup:
        trygg = xml.replace("{", "&#123;").replace("}", "&#125;") if self._verna else xml
        return Markup(trygg)  # noqa: S704  every text in it has been escaped

    def felt(self, verdi: object, k: int) -> Markup:
        """Write a run, in a control of its own when the value is a field."""
        if isinstance(verdi, Felt):
            return self._ferdig(felt_xml(verdi, _tekst_i(verdi), self._rpr[k]))
        if isinstance(verdi, Diagram):
            return self._ferdig(diagram_xml(verdi))
        if hasattr(verdi, "__html__") and not isinstance(verdi, StrictUndefined):
            return Markup(verdi)  # noqa: S704  docxtpl's own RichText is XML already
        return self._ferdig(koeyring(_vanleg(verdi), self._rpr[k]))

    def laus(self, verdi: object, k: int) -> Markup:
        """Write a run without a control, where Word allows none."""
        return self._ferdig(koeyring(_rein(verdi), self._rpr[k]))

    def tekst(self, verdi: object) -> Markup | str:
        """Write plain text on one line, for an attribute or a field code."""
        rein = _rein(verdi).replace("\n", " ")
        return self._ferdig(str(Markup.escape(rein))) if self._verna else rein

    def avsnitt(self, verdi: object, nr: int) -> Markup:
        """Write the paragraphs of a block; None writes nothing."""
        if verdi is None:
            return Markup("")
        if isinstance(verdi, StrictUndefined):
            str(verdi)
        if not isinstance(verdi, Blokk):
            raise UbrukelegVerdi("{{p … }} kan berre skrive ein tekstblokk; bruk {{ … }} for eit felt")
        return self._ferdig(self._blokk(verdi, nr))


def lag_miljoe(
    rpr: Sequence[str], blokk: Callable[[Blokk, int], str], *, verna: bool = False
) -> SandboxedEnvironment:
    """Return an environment that writes runs with the run properties ``rpr``.

    ``blokk(verdi, nr)`` gives the XML of a block at the ``{{p … }}`` numbered ``nr``. With
    ``verna``, braces in data are written as character references, for docxtpl's sake.
    """
    miljoe = SandboxedEnvironment(
        undefined=Manglar,
        autoescape=True,
        finalize=_finaliser,
        keep_trailing_newline=True,
        optimized=False,  # there are no constants to fold in our expressions, and looking takes a tenth
    )
    skrivar = _Skrivar(rpr, blokk, verna=verna)
    miljoe.code_generator_class = _Kodeskrivar
    miljoe.filters.update(FILTER)
    miljoe.filters.update(_f=skrivar.felt, _l=skrivar.laus, _t=skrivar.tekst, _b=skrivar.avsnitt)
    return miljoe
