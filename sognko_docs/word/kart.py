"""Where every letter of a printed text is written in its Markdown, paragraph by paragraph as Word has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, TABELL_OPEN, Felt
from sognko_docs.identity.teikn import Teikn, Utheving
from sognko_docs.sak.sitat import SPRAAKMERKE

_INNSLAG = re.compile(f"{INNSLAG_OPEN}(\\d+){INNSLAG_LUKK}")
_TABELL = re.compile(f"{TABELL_OPEN}\\d+{INNSLAG_LUKK}")
_LENKJESLUTT = re.compile(r"\]\([^)]*\)")
_LISTER = {"bullet_list_open": "punkt", "ordered_list_open": "nummer"}
_LISTESLUTT = frozenset({"bullet_list_close", "ordered_list_close"})
_TABELLSLAG = frozenset({"table_open", "tr_open", "th_open", "td_open"})
_MERKE = {"strong_open": "b", "em_open": "i"}


class Ukartlagt(ValueError):  # noqa: N818  the name is Nynorsk
    """The Markdown has something whose letters cannot be told apart in the document."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a paragraph is: ``avsnitt``, ``overskrift``, ``punkt``, ``nummer``, ``sitat`` or ``celle``, and its level.

    ``framhald`` is true for a paragraph of a list item after the first.
    """

    slag: str
    nivaa: int = 0
    framhald: bool = False


@dataclass(frozen=True, slots=True)
class Kartlinje:
    """One paragraph: its letters, and the stretch of the source its text takes up.

    ``node`` counts the top-level pieces of the Markdown; ``rad`` is the row of a table, from 0.
    """

    form: Form
    teikn: tuple[Teikn, ...]
    fraa: int
    til: int
    node: int
    rad: int = 0

    @property
    def tekst(self) -> str:
        """What it says."""
        return "".join(teikn.tekst for teikn in self.teikn)


@dataclass(frozen=True, slots=True)
class Kart:
    """The paragraphs, and where in the source each top-level piece stands."""

    linjer: tuple[Kartlinje, ...]
    nodar: tuple[tuple[int, int], ...]


@lru_cache(maxsize=1)
def _lesar() -> MarkdownIt:
    av = ["html_block", "html_inline", "code", "reference", "text_join"]
    return MarkdownIt("commonmark").enable("table").disable(av)


def kart(markdown: str, felt: Sequence[Felt]) -> Kart:
    """Return the map of a block's Markdown; raise ``Ukartlagt`` where a letter cannot be followed."""
    return _Kartleggjar(markdown, felt).kart()


class _Kartleggjar:
    def __init__(self, markdown: str, felt: Sequence[Felt]) -> None:
        self.markdown, self.felt = markdown, felt
        self.starter = [0]
        for linje in markdown.split("\n"):
            self.starter.append(self.starter[-1] + len(linje) + 1)
        self.linjer: list[Kartlinje] = []
        self.nodar: list[tuple[int, int]] = []
        self.lister: list[str] = []
        self.sitat, self.celle, self.rad, self.overskrift = 0, False, -1, 0
        self.fyrste = False
        self.her = 0

    def kart(self) -> Kart:
        """Return the whole map."""
        for token in _lesar().parse(self.markdown):
            self._opne_eller_lukk(token)
            if token.level == 0 and token.map and token.nesting >= 0 and token.type != "inline":
                self._node(token.map)
            if token.type == "inline":
                self._inline(token)
            elif token.nesting == 0 and token.type != "inline":
                raise Ukartlagt(token.type)
        return Kart(tuple(self.linjer), tuple(self.nodar))

    def _node(self, linjer: Sequence[int]) -> None:
        fraa, til = self.starter[linjer[0]], self.starter[min(linjer[1], len(self.starter) - 1)] - 1
        heile = self.markdown[fraa : max(til, fraa)]
        self.nodar.append((fraa, fraa + len(heile.rstrip())))

    def _opne_eller_lukk(self, token: Token) -> None:
        """Keep track of what is open: lists and quotes, and what kind of paragraph comes."""
        slag = token.type
        if slag in _LISTER:
            self.lister.append(_LISTER[slag])
        elif slag in _LISTESLUTT:
            self.lister.pop()
        elif slag in {"blockquote_open", "blockquote_close"}:
            self.sitat += token.nesting
        elif slag == "list_item_open":
            self.fyrste = True
        if slag in _TABELLSLAG:
            self._i_tabell(slag)
        elif slag in {"paragraph_open", "heading_open"}:
            self.celle = False
            self.overskrift = int(token.tag[1]) if slag == "heading_open" else 0

    def _i_tabell(self, slag: str) -> None:
        self.rad = -1 if slag == "table_open" else self.rad + (slag == "tr_open")
        self.celle = slag in {"th_open", "td_open"}

    def _form(self) -> Form:
        if self.celle:
            return Form("celle")
        if self.overskrift:
            return Form("overskrift", self.overskrift)
        if self.sitat:
            return Form("sitat", len(self.lister))
        if self.lister:
            form = Form(self.lister[-1], len(self.lister), framhald=not self.fyrste)
            self.fyrste = False
            return form
        return Form("avsnitt")

    def _inline(self, token: Token) -> None:
        assert token.map is not None  # noqa: S101  the parser always says where
        if _TABELL.fullmatch(token.content):
            return
        form = self._form()
        leiar = _Linjekart(self, token)
        teikn = leiar.les()
        self.linjer.append(
            Kartlinje(form, tuple(teikn), leiar.fraa, leiar.til, len(self.nodar) - 1, self.rad)
        )


class _Linjekart:
    """Follows the letters of one paragraph through its source."""

    def __init__(self, over: _Kartleggjar, token: Token) -> None:
        self.over, self.token = over, token
        start, slutt = token.map or (0, 0)
        fraa, til = over.starter[start], over.starter[slutt] - 1
        if over.celle:
            fraa = max(fraa, over.her)
        self.plassar = self._plassar(fraa, til)
        """The place in the source of each letter of the inline text, and of its end."""
        self.fraa = self.plassar[0]
        self.til = self.plassar[-1]
        over.her = self.til
        self.inn = token.content

    def _plassar(self, fraa: int, til: int) -> list[int]:
        kjelde, ut = self.over.markdown, []
        her = fraa
        if self.over.celle and not self.token.content:
            skilje = kjelde.find("|", kjelde.find("|", her) + 1, til)
            return [skilje if skilje >= 0 else til]
        if self.over.celle:
            return self._cellplassar(her, til)
        for nr, linje in enumerate(self.token.content.split("\n")):
            if nr:
                ut.append(her)
                slutt = kjelde.index("\n", her)
                her = slutt + 1
            grense = kjelde.find("\n", her)
            der = kjelde.find(linje, her, grense if grense >= 0 else len(kjelde))
            if der < 0:
                raise Ukartlagt(linje)
            ut += range(der, der + len(linje))
            her = der + len(linje)
        return [*ut, her]

    def _cellplassar(self, her: int, til: int) -> list[int]:
        """A cell's text stands on one line, where ``|`` is escaped."""
        kjelde, ut = self.over.markdown, list[int]()
        skrive = self.token.content.replace("|", "\\|")
        der = kjelde.find(skrive, her, til)
        if der < 0:
            raise Ukartlagt(skrive)
        for teikn in self.token.content:
            der += teikn == "|"
            ut.append(der)
            der += 1
        return [*ut, der]

    def les(self) -> list[Teikn]:
        """Return the letters as they are printed."""
        ut: list[Teikn] = []
        stil: list[str] = []
        lenkjer: list[str] = []
        her = 0
        barna = _utan_spraakmerke(self.token.children or []) if self.over.sitat else self.token.children or []
        if barna and self.over.sitat and len(barna) != len(self.token.children or []):
            her = self.inn.index("\n") + 1
            self.fraa = self.plassar[her]
        for barn in barna:
            utheving: Utheving = ("".join(m for m in "bi" if m in stil), lenkjer[-1] if lenkjer else "")
            if barn.type in {"text", "softbreak", "hardbreak", "text_special"}:
                bitar, her = self._tekst(barn, her, utheving)
                ut += bitar
            elif barn.type in _MERKE:
                stil.append(_MERKE[barn.type])
            elif barn.type in {"strong_close", "em_close"}:
                stil.remove(_MERKE[barn.type.replace("close", "open")])
            elif barn.type == "link_open" and barn.info != "auto":
                lenkjer.append(str(barn.attrs["href"]))
            elif barn.type == "link_close" and barn.info != "auto":
                lenkjer.pop()
                treff = _LENKJESLUTT.search(self.inn, her)
                her = treff.end() if treff else her
            else:
                raise Ukartlagt(barn.type)
        return ut

    def _tekst(self, barn: Token, her: int, utheving: Utheving) -> tuple[list[Teikn], int]:
        if barn.type in {"softbreak", "hardbreak"}:
            der = self.inn.index("\n", her)
            tekst = " " if barn.type == "softbreak" else "\n"
            rein = self.inn[:der].rstrip(" ").removesuffix("\\" if tekst == "\n" else "")
            slutt = der + 1
            while slutt < len(self.inn) and self.inn[slutt] == " ":
                slutt += 1
            fraa = self._plass(max(len(rein), her))
            return [Teikn(tekst, utheving, fraa, self._plass(slutt))], slutt
        skrive = barn.markup if barn.type == "text_special" else barn.content
        der = self.inn.find(skrive, her)
        if der < 0:
            raise Ukartlagt(skrive)
        slutt = der + len(skrive)
        if barn.type == "text_special":
            if len(barn.content) != 1:
                raise Ukartlagt(skrive)
            return [Teikn(barn.content, utheving, self._plass(der), self._plass(slutt))], slutt
        return list(self._bokstavar(barn.content, der, utheving)), slutt

    def _bokstavar(self, tekst: str, der: int, utheving: Utheving) -> Iterator[Teikn]:
        her = 0
        for treff in [*_INNSLAG.finditer(tekst), None]:
            for nr in range(her, treff.start() if treff else len(tekst)):
                yield Teikn(tekst[nr], utheving, self._plass(der + nr), self._ende(der + nr))
            if treff is None:
                return
            fraa, til = self._plass(der + treff.start()), self._ende(der + treff.end() - 1)
            for bokstav in str(self.over.felt[int(treff[1])].verdi):
                yield Teikn(bokstav, utheving, fraa, til, innslag=True)
            her = treff.end()

    def _plass(self, nr: int) -> int:
        return self.plassar[nr]

    def _ende(self, nr: int) -> int:
        return self.plassar[nr] + 1


def _utan_spraakmerke(barna: Sequence[Token]) -> Sequence[Token]:
    """Leave out the mark that says what language a quote is in, and the line break after it."""
    if barna and barna[0].type == "text" and SPRAAKMERKE.fullmatch(barna[0].content):
        return barna[2:]
    return barna
