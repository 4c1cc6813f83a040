"""A paragraph as somebody has rewritten it, back to Markdown: what stands as it was, is copied from the source.

Only what is new is written anew. A value the text refers to stays a reference as long as all of it stands, and goes
with the words round it; where it has been rewritten, the paragraph cannot be turned back, for the number has another home.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sognko_docs.identity.ordbitar import bitar
from sognko_docs.identity.teikn import REIN, Teikn, Utheving

SKILJE = "\u2029"
"""Stands between paragraphs that are compared as one; loading refuses it in a case."""
_HARDT = "\u00a0"
_ROEM = re.compile(r"[*`\\]|(?<![^\W_])_|_(?![^\W_])|\[(?=[^\]]*\])|<(?=[\w/!?])|&(?=#?\w+;)")
_FREMST = re.compile(
    r"(?P<nr>\d{1,9})(?=[.)](?:\s|$))|(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|(?:=+|-+)[ \u00a0]*(?:\n|$)|~~~|\|)"
)


Hinder: TypeAlias = Literal["tilvising", "form", "teikn", "punkt"]
"""Why a text cannot be written: a value it refers to, its form, its signs, or a number that is the template's."""


class Uskriveleg(ValueError):  # noqa: N818  the name is Nynorsk
    """The edit cannot be written in the case. ``kva`` are the words it is about, where they are known."""

    def __init__(self, slag: Hinder, kva: str = "") -> None:
        super().__init__(slag)
        self.slag, self.kva = slag, kva


@dataclass(frozen=True, slots=True)
class Ledd:
    """A paragraph as it came to be. ``plassar`` has for each letter its number in the old text, -1 for a new one."""

    teikn: tuple[Teikn, ...]
    plassar: tuple[int, ...]

    @property
    def tekst(self) -> str:
        """What it says."""
        return "".join(teikn.tekst for teikn in self.teikn)


def ledd(
    gamle: Sequence[Sequence[Teikn]],
    foer: Sequence[Sequence[Utheving]],
    nye: Sequence[str],
    etter: Sequence[Sequence[Utheving]],
    norm: Callable[[str], str],
) -> list[Ledd]:
    """Return the new paragraphs, with the letters they have kept from the old ones.

    ``gamle`` are the letters of the source, ``foer`` and ``etter`` the emphasis in the file as it was made and as it
    came back: where nobody has changed it, that of the source stands.
    """
    kjelde = _samla(gamle)
    gammal = norm("".join(teikn.tekst for teikn in kjelde))
    ny = SKILJE.join(nye)
    var, er = _uthevingar(foer), _uthevingar(etter)
    plassar = _plassar(gammal, ny, kjelde)
    ut = [
        replace(kjelde[p], utheving=kjelde[p].utheving if er[nr] == var[p] else er[nr])
        if p >= 0
        else Teikn(ny[nr], er[nr])
        for nr, p in enumerate(plassar)
    ]
    return _delt(ut, plassar, ny)


def _samla(gamle: Sequence[Sequence[Teikn]]) -> list[Teikn]:
    alle: list[Teikn] = []
    for nr, teikn in enumerate(gamle):
        alle += [Teikn(SKILJE, REIN)] if nr else []
        alle += teikn
    return alle


def _uthevingar(avsnitt: Sequence[Sequence[Utheving]]) -> list[Utheving]:
    alle: list[Utheving] = []
    for nr, ei in enumerate(avsnitt):
        alle += [REIN] if nr else []
        alle += ei
    return alle


def _plassar(gammal: str, ny: str, kjelde: Sequence[Teikn]) -> list[int]:
    stiar = [f"{teikn.fraa}" if teikn.innslag else "" for teikn in kjelde]
    ut: list[int] = []
    borte: list[tuple[int, int, int, int]] = []
    for bit in bitar(gammal, ny, stiar):
        if bit.lik:
            ut += range(bit.a, bit.b)
        else:
            ut += [-1] * (bit.d - bit.c)
            borte.append((bit.a, bit.b, bit.c, bit.d))
    _sjekk_tilvisingar(set(ut), kjelde, borte)
    return ut


def _sjekk_tilvisingar(
    att: set[int], kjelde: Sequence[Teikn], borte: Sequence[tuple[int, int, int, int]]
) -> None:
    """A value that is referred to stands whole, or is gone with the words round it."""
    for a, b, c, d in borte:
        for nr in range(a, b):
            if not kjelde[nr].innslag:
                continue
            heile = [i for i, teikn in enumerate(kjelde) if teikn.innslag and teikn.fraa == kjelde[nr].fraa]
            aaleine = heile[0] == a and heile[-1] == b - 1
            if any(i in att for i in heile) or (c != d and aaleine):
                raise Uskriveleg("tilvising", "".join(kjelde[i].tekst for i in heile))
    for nr in sorted(att):
        inni = nr + 1 < len(kjelde) and kjelde[nr].innslag and kjelde[nr].fraa == kjelde[nr + 1].fraa
        if inni and nr + 1 in att and any(a == b == nr + 1 for a, b, _, _ in borte):
            raise Uskriveleg("tilvising", kjelde[nr].tekst)


def _delt(teikn: Sequence[Teikn], plassar: Sequence[int], ny: str) -> list[Ledd]:
    ut, fraa = [], 0
    for til in [nr for nr, t in enumerate(ny) if t == SKILJE] + [len(ny)]:
        ut.append(Ledd(tuple(teikn[fraa:til]), tuple(plassar[fraa:til])))
        fraa = til + 1
    return ut


def inni(
    eit: Ledd, kjelde: str, gamle: Sequence[Teikn], norm: Callable[[str], str], *, ordrett: bool, celle: bool
) -> str:
    """Return the Markdown of a paragraph's text. ``gamle`` are the letters its places count.

    ``ordrett`` copies what stands between two letters too, so that emphasis is written with the signs it had.
    """
    skrivar = _Skrivar(eit, kjelde, gamle, ordrett=ordrett)
    fremste = {} if celle else dict(_fremst(eit.tekst))
    return skrivar.skriv(_roemde(eit, norm, celle=celle), fremste)


class _Skrivar:
    def __init__(self, eit: Ledd, kjelde: str, gamle: Sequence[Teikn], *, ordrett: bool) -> None:
        self.eit, self.kjelde, self.gamle, self.ordrett = eit, kjelde, gamle, ordrett
        self.uthevingar = _utan_luft(eit.teikn)

    def skriv(self, roemde: Sequence[str], fremste: Mapping[int, str]) -> str:
        """Return the text, the new letters as they are in ``roemde``.

        ``fremste`` has the letters, old or new, that mean something else at the start of a line, as they are escaped.
        """
        ut, stil = [], REIN
        for nr, (teikn, plass) in enumerate(zip(self.eit.teikn, self.eit.plassar, strict=True)):
            if self._same_verdi(nr):
                continue
            if (imellom := self._imellom(nr, plass)) is None:
                ut.append(_merke(stil, self.uthevingar[nr]))
            else:
                ut.append(imellom)
            stil = self.uthevingar[nr]
            skrive = self.kjelde[teikn.fraa : teikn.til] if teikn.fraa >= 0 else roemde[nr]
            ut.append(fremste.get(nr, skrive) if skrive == teikn.tekst else skrive)
        return "".join(ut) + _merke(stil, REIN)

    def _same_verdi(self, nr: int) -> bool:
        """True for the letters of a value after the first."""
        teikn, foer = self.eit.teikn[nr], self.eit.teikn[nr - 1] if nr else None
        return bool(foer and teikn.innslag and foer.innslag and foer.fraa == teikn.fraa)

    def _imellom(self, nr: int, plass: int) -> str | None:
        """Return what stands in the source between two letters that stood beside each other, None for others."""
        if not self.ordrett or not nr or plass < 1 or self.eit.plassar[nr - 1] != plass - 1:
            return None
        foer, her = self.gamle[plass - 1], self.gamle[plass]
        endra = (
            self.eit.teikn[nr - 1].utheving != foer.utheving or self.eit.teikn[nr].utheving != her.utheving
        )
        return None if endra or foer.til < 0 or her.fraa < 0 else self.kjelde[foer.til : her.fraa]


def _utan_luft(teikn: Sequence[Teikn]) -> list[Utheving]:
    """Return the emphasis of each letter; Markdown takes none of a space at its edge."""
    ut = [ein.utheving for ein in teikn]
    for rekkje in (range(len(ut)), range(len(ut) - 1, -1, -1)):
        nabo = REIN
        for nr in rekkje:
            if teikn[nr].tekst.isspace() and ut[nr] != nabo:
                ut[nr] = _felles(ut[nr], nabo)
            nabo = ut[nr]
    return ut


def _felles(ein: Utheving, annan: Utheving) -> Utheving:
    return "".join(m for m in ein[0] if m in annan[0]), ein[1] if ein[1] == annan[1] else ""


_TEIKN = {"b": "**", "i": "*"}


def _merke(fraa: Utheving, til: Utheving) -> str:
    """Return the signs that end one emphasis and begin another."""
    ytst, inst = _rekkje(fraa), _rekkje(til)
    like = 0
    while like < min(len(ytst), len(inst)) and ytst[like] == inst[like]:
        like += 1
    lukk = "".join(_TEIKN.get(ein) or f"]({ein})" for ein in reversed(ytst[like:]))
    return lukk + "".join(_TEIKN.get(ein) or "[" for ein in inst[like:])


def _rekkje(utheving: Utheving) -> list[str]:
    return ([utheving[1]] if utheving[1] else []) + list(utheving[0])


def _fremst(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield the letters that would make a list, a heading or a quote of a line, as they are escaped."""
    starter = [0, *(nr + 1 for nr, teikn in enumerate(tekst) if teikn == "\n")]
    for treff in filter(None, (_FREMST.match(tekst, start) for start in starter)):
        nr = treff.end("nr") if treff["nr"] else treff.start()
        yield nr, f"\\{tekst[nr]}"


def _roemde(eit: Ledd, norm: Callable[[str], str], *, celle: bool) -> list[str]:
    """Return each new letter as it is written: plain spaces for those that come of themselves, and signs escaped."""
    tekst = eit.tekst
    att = norm(tekst.replace(_HARDT, " "))
    ut = [
        " " if a == _HARDT and b == _HARDT else "\\\n" if a == "\n" else a
        for a, b in zip(tekst, att, strict=True)
    ]
    for treff in _ROEM.finditer(tekst):
        ut[treff.start()] = f"\\{treff[0]}"
    if celle:
        ut = ["\\|" if ein == "|" else ein for ein in ut]
    if "{{" in tekst or any(ein in tekst for ein in "\t\x0b\x0c"):
        raise Uskriveleg("teikn")
    return ut
