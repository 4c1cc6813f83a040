"""The Jinja environment of a template: sandboxed, strict, escaping, and able to write Word runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import StrictUndefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from sognko_docs.compose.skrift import naturleg
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.word.filter import FILTER, i_tekst
from sognko_docs.word.koeyring import felt_xml, koeyring

DELT = "_delt"
"""The name under which a context holds the function that renders a shared piece."""


class UbrukelegVerdi(ValueError):
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


@pass_context
def _delt(kontekst: Context, namn: str) -> Markup:
    teikn: Callable[[str], Markup] = kontekst.parent[DELT]
    return teikn(namn)


def lag_miljoe(
    rpr: Sequence[str], blokk: Callable[[Blokk, int], str], *, verna: bool = False
) -> SandboxedEnvironment:
    """Return an environment that writes runs with the run properties ``rpr``.

    ``blokk(verdi, nr)`` gives the XML of a block at the ``{{p … }}`` numbered ``nr``. With
    ``verna``, braces in data are written as character references, for docxtpl's sake.
    """

    def ferdig(xml: str) -> Markup:
        return Markup(xml.replace("{", "&#123;").replace("}", "&#125;") if verna else xml)

    def felt(verdi: Any, k: int) -> Markup:
        if isinstance(verdi, Felt):
            return ferdig(felt_xml(verdi, _tekst_i(verdi), rpr[k]))
        if hasattr(verdi, "__html__") and not isinstance(verdi, StrictUndefined):
            return Markup(verdi)
        return ferdig(koeyring(_vanleg(verdi), rpr[k]))

    def laus(verdi: Any, k: int) -> Markup:
        tekst = _tekst_i(verdi) if isinstance(verdi, Felt) else _vanleg(verdi)
        return ferdig(koeyring(tekst, rpr[k]))

    def tekst(verdi: Any) -> Markup | str:
        rein = _tekst_i(verdi) if isinstance(verdi, Felt) else _vanleg(verdi)
        return ferdig(str(Markup.escape(rein.replace("\n", " ")))) if verna else rein.replace("\n", " ")

    def avsnitt(verdi: Any, nr: int) -> Markup:
        if verdi is None:
            return Markup("")
        if not isinstance(verdi, Blokk):
            if isinstance(verdi, StrictUndefined):
                str(verdi)
            raise UbrukelegVerdi("{{p … }} kan berre skrive ein tekstblokk; bruk {{ … }} for eit felt")
        return ferdig(blokk(verdi, nr))

    miljoe = SandboxedEnvironment(
        undefined=Manglar, autoescape=True, finalize=_finaliser, keep_trailing_newline=True
    )
    miljoe.filters.update(FILTER)
    miljoe.filters.update(_f=felt, _l=laus, _t=tekst, _b=avsnitt, _d=_delt)
    return miljoe
