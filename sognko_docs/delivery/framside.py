"""The index of a folder of finished sets, as a page for the browser."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sognko_docs.compose.saksomtale import Funnomtale, Saksomtale
from sognko_docs.delivery.nettside import lag_nettside
from sognko_docs.rules.forklaring import Forklaring
from sognko_docs.skrift import dato, dato_kort

FILNAMN = "index.html"
_MENGD = {"feil": "feil", "åtvaring": "åtvaringar", "merknad": "merknader"}


@dataclass(frozen=True, slots=True)
class Lenkje:
    """A file: what the link says, and its path below the folder the page lies in, with forward slashes."""

    tekst: str
    sti: str


@dataclass(frozen=True, slots=True)
class Rad:
    """One document, and each council's files of it by the council's folder."""

    tittel: str
    filer: Mapping[str, tuple[Lenkje, ...]]


@dataclass(frozen=True, slots=True)
class Prov:
    """What stands of the proof: its hash (empty: none), what to read, and files that are not what was proved."""

    samla: str
    lenkjer: tuple[Lenkje, ...]
    endra: tuple[str, ...]

    @property
    def svar(self) -> str:
        """Whether the text is the same, in a word or two."""
        if not self.samla:
            return "Ikkje prova"
        return "Ikkje lenger" if self.endra else "Ja"

    @property
    def kort(self) -> str:
        """The first sixteen digits of the hash in fours, as the attest has them."""
        return " ".join(self.samla[plass : plass + 4] for plass in range(0, 16, 4))


@dataclass(frozen=True, slots=True)
class Saksside:
    """A case on the page; ``internt`` is what is only for those who prepare it."""

    namn: str
    omtale: Saksomtale
    rader: tuple[Rad, ...]
    prov: Prov
    internt: tuple[Lenkje, ...]
    manglar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Samling:
    """Files that belong to no case: a meeting, a report."""

    tittel: str
    lenkjer: tuple[Lenkje, ...]


def lag_framside(
    saker: Iterable[Saksside], andre: Iterable[Samling], forklar: Callable[[str], Forklaring | None]
) -> bytes:
    """Return the page as UTF-8 HTML, the same bytes every time."""
    alle = tuple(saker)
    kodar = sorted({ei.kode for sak in alle for ei in sak.omtale.funn})
    innhald = {
        "saker": alle,
        "samlingar": tuple(andre),
        "forklaringar": [ei for ei in map(forklar, kodar) if ei is not None],
    }
    filter_: dict[str, Callable[..., str]] = {
        "dato": _datofilter(dato),
        "dato_kort": _datofilter(dato_kort),
        "mengd": _mengd,
    }
    return lag_nettside("framside.html", innhald, filter_)


def _datofilter(form: Callable[[date], str]) -> Callable[[str], str]:
    return lambda iso: form(date.fromisoformat(iso)) if iso else ""


def _mengd(funn: Iterable[Funnomtale]) -> str:
    tal = Counter(ei.grad for ei in funn)
    delar = (f"{tal[ei]} {ei if tal[ei] == 1 else fleire}" for ei, fleire in _MENGD.items() if tal[ei])
    return ", ".join(delar) or "Ingen"
