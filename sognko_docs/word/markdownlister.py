"""Paragraphs, headings, lists and tables as the lines of Markdown they are written with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from sognko_docs.identity.omskriving import Uskriveleg
from sognko_docs.word.kart import Form

_MERKE = re.compile(r"\s*(?:(?P<kule>[-*+])|(?P<nr>\d{1,9})(?P<skilje>[.)]))\s")
_INNRYKK = re.compile(r"\n[ \t]*")
_LISTER = frozenset({"punkt", "nummer"})


@dataclass(frozen=True, slots=True)
class Punkt:
    """One paragraph to write: what it is, its text, and what stood before it on its line in the source.

    ``rad`` tells the rows of a table apart, ``luft`` says that its list has empty lines between the items, and
    ``skiljelinje`` is the line under the heading of its table.
    """

    form: Form
    tekst: str
    foran: str = ""
    rad: tuple[int, int] = (0, 0)
    luft: bool = False
    skiljelinje: str = ""


def skriv_bitar(punkt: Sequence[Punkt]) -> str:
    """Return the Markdown of paragraphs that stand after each other."""
    ut = []
    for slag, gruppe in groupby(punkt, lambda ein: _slag(ein.form)):
        ledd = list(gruppe)
        if slag == "liste":
            ut.append(_Liste(ledd).skriv())
        elif slag == "celle":
            ut += [_tabell(list(celler)) for _, celler in groupby(ledd, lambda ein: ein.rad[0])]
        else:
            ut += [_avsnitt(ein) for ein in ledd]
    return "\n\n".join(ut)


def _slag(form: Form) -> str:
    return "liste" if form.slag in _LISTER else form.slag


def _avsnitt(ein: Punkt) -> str:
    if ein.form.slag == "overskrift":
        return f"{'#' * ein.form.nivaa} {_INNRYKK.sub(' ', ein.tekst)}"
    return _INNRYKK.sub("\n", ein.tekst)


class _Liste:
    """Writes the items of a list, each level indented to the text of the one it stands in."""

    def __init__(self, ledd: Sequence[Punkt]) -> None:
        self.ledd = ledd
        self.innrykk: list[int] = []
        """Where the text of each open level begins."""
        self.tal: list[int] = []
        self.opne: list[str] = []

    def skriv(self) -> str:
        luft = any(ein.luft for ein in self.ledd)
        ut: list[str] = []
        for nr, ein in enumerate(self.ledd):
            skift = ein.form.nivaa == 1 and bool(self.opne) and self.opne[0] != ein.form.slag
            skilje = "\n\n" if luft or ein.form.framhald or skift else "\n"
            ut.append((skilje if nr else "") + self._eit(ein))
        return "".join(ut)

    def _eit(self, ein: Punkt) -> str:
        nivaa = ein.form.nivaa
        if nivaa > len(self.innrykk) + (not ein.form.framhald):
            raise Uskriveleg("form")
        if ein.form.framhald:
            innrykk = " " * self.innrykk[nivaa - 1]
            return innrykk + _INNRYKK.sub(f"\n{innrykk}", ein.tekst)
        del self.innrykk[nivaa:], self.tal[nivaa:], self.opne[nivaa:]
        fraa = self.innrykk[nivaa - 2] if nivaa > 1 else 0
        merke = self._merke(ein)
        self.innrykk[nivaa - 1 :] = [fraa + len(merke)]
        tekst = _INNRYKK.sub("\n" + " " * self.innrykk[-1], ein.tekst)
        return f"{' ' * fraa}{merke}{tekst}"

    def _merke(self, ein: Punkt) -> str:
        nivaa, treff = ein.form.nivaa, _MERKE.match(ein.foran)
        ny = len(self.opne) < nivaa or self.opne[nivaa - 1] != ein.form.slag
        self.opne[nivaa - 1 :] = [ein.form.slag]
        if ein.form.slag == "punkt":
            return f"{(treff and treff['kule']) or '-'} "
        start = int(treff["nr"]) if treff and treff["nr"] else 1
        self.tal[nivaa - 1 :] = [start if ny else self.tal[nivaa - 1] + 1]
        return f"{self.tal[-1]}{(treff and treff['skilje']) or '.'} "


def _tabell(celler: Sequence[Punkt]) -> str:
    rader = [list(gruppe) for _, gruppe in groupby(celler, lambda ein: ein.rad)]
    skilje = next((ein.skiljelinje for ein in celler if ein.skiljelinje), "")
    if not skilje or len({len(rad) for rad in rader}) != 1 or any("\n" in ein.tekst for ein in celler):
        raise Uskriveleg("form")
    linjer = [f"| {' | '.join(ein.tekst for ein in rad)} |".replace("|  |", "| |") for rad in rader]
    return "\n".join([linjer[0], skilje, *linjer[1:]])
