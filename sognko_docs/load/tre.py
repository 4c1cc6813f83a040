"""YAML text to a plain tree, with the place of every key and value, and what is wrong with its form."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

import yaml
from yaml import events

from sognko_docs.finding import Finding, Grad, Stad, Sti
from sognko_docs.load.merke import Merke
from sognko_docs.load.skalar import Yaml, loeys
from sognko_docs.load.syntaks import krull, merkelapp, syntaksfeil
from sognko_docs.load.teikn import forbode_teikn, mend_teikn
from sognko_docs.load.yamlparser import Hending, Parser, vald_parser

MAKS_ALIAS = 20
"""Places that may repeat a value by ``*name`` in one file."""

MAKS_DJUP = 30
"""Levels of keys and lists; a case has six."""


@dataclass(slots=True)
class Tre:
    """The values of a file and their places. ``skadde`` are the paths a finding already stands on."""

    rot: Yaml = None
    verdiar: dict[Sti, Merke] = field(default_factory=dict)
    noeklar: dict[Sti, Merke] = field(default_factory=dict)
    alias: dict[Sti, Sti] = field(default_factory=dict)
    """Where a repeated value stands, and where it is written."""
    anker: bool = False
    """True when a value is named with ``&``, whether or not it is repeated."""
    skadde: set[Sti] = field(default_factory=set)
    funn: list[Finding] = field(default_factory=list)
    heilt: bool = False
    """True when the file was read to its end."""


def bygg(
    tekst: str, linjer: Sequence[str], fil: PurePath, parser: Callable[[str], Parser] = vald_parser
) -> Tre:
    """Return the tree of a YAML text in NFC with LF line endings; a syntax error ends it early."""
    byggjar = _Byggjar(parser(tekst), linjer, fil)
    try:
        byggjar.dokument()
        byggjar.tre.heilt = byggjar.tre.rot is not None
    except _ForDjuptError:
        byggjar.tre.rot = None
    except yaml.YAMLError as feil:
        funn = syntaksfeil(feil, fil, linjer)
        # Why: a value that starts with {{ may be found on the way, and again by the parser giving up on it.
        byggjar.tre.funn += [] if funn.stad in [andre.stad for andre in byggjar.tre.funn] else [funn]
    return byggjar.tre


_ANKER = re.compile(r"&\S+\s+")
_TAL_OG_KOMMA = re.compile(r"(?<![\d.,])(\d+),$")
_TETT_MERKNAD = re.compile(r"[ ]+(#(?!ignorer)[^\s#].*?)\s*$")


class _ForDjuptError(Exception):
    """Why: libyaml needs minutes for a long row of brackets, so reading ends at the first too many."""


@dataclass(slots=True)
class _Anker:
    """A named value: where it is written, what it holds, and whether it itself repeats another."""

    sti: Sti
    verdi: Yaml = None
    ferdig: bool = False
    noesta: bool = False


class _Byggjar:
    def __init__(self, parser: Parser, linjer: Sequence[str], fil: PurePath) -> None:
        self.parser, self.linjer, self.fil = parser, linjer, fil
        self.tre = Tre()
        self.anker: dict[str, _Anker] = {}
        self.tal_alias = 0

    def dokument(self) -> None:
        """Read the one document of the file."""
        self.parser.get_event()
        if isinstance(self.parser.get_event(), events.DocumentStartEvent):
            self.tre.rot = self._node(self.parser.get_event(), ())
            self.parser.get_event()
            neste = self.parser.get_event()
            if isinstance(neste, events.DocumentStartEvent):
                hjelp = "ta bort linja «---» og alt etter henne"
                self._meld("Y113", "Fila har meir enn eitt dokument", neste, hjelp=hjelp)
        if self.tre.rot is None and not self.tre.funn:
            self.tre.funn.append(
                Finding("Y107", "Fila er tom", fil=self.fil, stad=Stad(self.fil, 1, 1), hjelp=TOM_HJELP)
            )

    def _meld(
        self, kode: str, melding: str, event: Hending, sti: Sti | None = None, *, hjelp: str, lengd: int = 0
    ) -> None:
        start, slutt = event.start_mark, event.end_mark
        spenn = slutt.column - start.column if slutt.line == start.line else 1
        stad = Stad(self.fil, start.line + 1, start.column + 1, max(lengd or spenn, 1))
        if sti is not None:
            self.tre.skadde.add(sti)
        self.tre.funn.append(Finding(kode, melding, sti or (), hjelp, stad=stad, fil=self.fil))

    def _node(self, event: Hending, sti: Sti) -> Yaml:
        if isinstance(event, events.AliasEvent):
            return self._alias(event, sti)
        if event.tag is not None:
            self._merkelapp(event, sti)
        if event.anchor is None:
            return self._verdi(event, sti)
        self.tre.anker = True
        anker = self.anker[event.anchor] = _Anker(sti)
        foer = self.tal_alias
        anker.verdi = self._verdi(event, sti)
        anker.ferdig, anker.noesta = True, self.tal_alias > foer
        return anker.verdi

    def _verdi(self, event: Hending, sti: Sti) -> Yaml:
        if isinstance(event, events.ScalarEvent):
            return self._skalar(event, sti)
        if self._er_krull(event):
            start = event.start_mark
            self.tre.funn.append(krull(self.fil, start.line, start.column, self.linjer))
            self.tre.skadde.add(sti)
            self._hopp(event)
            return None
        if len(sti) >= MAKS_DJUP:
            hjelp = "sjå etter innrykk og klammer som er komne med ved eit uhell"
            melding = f"Verdiane ligg meir enn {MAKS_DJUP} nivå ned"
            self._meld("Y122", melding, event, sti, hjelp=hjelp, lengd=1)
            raise _ForDjuptError
        self._merk(sti, event, event, "{" if event.flow_style else "-")
        er_gruppe = isinstance(event, events.MappingStartEvent)
        return self._gruppe(event, sti) if er_gruppe else self._liste(event, sti)

    def _skalar(self, event: Hending, sti: Sti) -> Yaml:
        self._merk(sti, event, event, event.style or "")
        verdi: str = event.value
        if event.style == '"':
            verdi = self._reinsk(verdi, event, sti)
        elif not event.style:
            self._slukt_punkt(event, sti)
            self._slukt_tekst(event, sti)
        if not verdi.isascii() and not unicodedata.is_normalized("NFC", verdi):
            verdi = unicodedata.normalize("NFC", verdi)
        return verdi if event.style or event.tag is not None else loeys(verdi)

    def _reinsk(self, verdi: str, event: Hending, sti: Sti) -> str:
        """Refuse characters that came in through an escape, such as the bell."""
        if (teikn := forbode_teikn(verdi)) is None:
            return verdi
        self._meld("Y105", f"Teiknet {teikn} kan ikkje stå i ei sak", event, sti, hjelp="ta bort teiknet")
        return mend_teikn(verdi)

    def _slukt_punkt(self, event: Hending, sti: Sti) -> None:
        """Refuse an unquoted text that has swallowed a list item indented too far."""
        for linje in range(event.start_mark.line + 1, event.end_mark.line + 1):
            tekst = self.linjer[linje]
            if tekst.lstrip().startswith("- "):
                innrykk = len(tekst) - len(tekst.lstrip())
                stad = Stad(self.fil, linje + 1, innrykk + 1, len(tekst.strip()))
                hjelp = "rykk inn som dei andre punkta, eller set teksten i hermeteikn"
                melding = "Listepunktet blir lese som ein del av teksten over"
                self.tre.skadde.add(sti)
                self.tre.funn.append(Finding("Y115", melding, sti, hjelp, stad=stad, fil=self.fil))

    def _slukt_tekst(self, event: Hending, sti: Sti) -> None:
        """Tell of text after an unquoted value that is read as a comment: ``Sak #4 kart``."""
        slutt = event.end_mark
        linje = self.linjer[slutt.line] if slutt.line < len(self.linjer) else ""
        if not event.value or not (treff := _TETT_MERKNAD.match(linje, slutt.column)):
            return
        stad = Stad(self.fil, slutt.line + 1, treff.start(1) + 1, len(treff[1]))
        hjelp = "set heile verdien i hermeteikn; er det ein merknad, skriv mellomrom etter «#»"
        melding = f"«{treff[1]}» blir lese som ein merknad og kjem ikkje med"
        self.tre.funn.append(
            Finding("Y128", melding, sti, hjelp, grad=Grad.AATVARING, stad=stad, fil=self.fil)
        )

    def _liste(self, start: Hending, sti: Sti) -> list[Yaml]:
        verdiar: list[Yaml] = []
        while not isinstance(event := self.parser.get_event(), events.SequenceEndEvent):
            verdiar.append(self._node(event, (*sti, len(verdiar))))
        self._merk(sti, start, event, self.tre.verdiar[sti].stil)
        return verdiar

    def _gruppe(self, start: Hending, sti: Sti) -> dict[str, Yaml]:
        verdiar: dict[str, Yaml] = {}
        while not isinstance(event := self.parser.get_event(), events.MappingEndEvent):
            namn, verdi = self._noekkel(event, sti), self.parser.get_event()
            if namn is None or (namn in verdiar and self._dobbel(namn, event, sti)):
                self._hopp(verdi)
                continue
            start_, slutt = event.start_mark, event.end_mark
            self.tre.noeklar[*sti, namn] = Merke(start_.line, start_.column, slutt.line, slutt.column, "")
            verdiar[namn] = self._node(verdi, (*sti, namn))
        self._merk(sti, start, event, self.tre.verdiar[sti].stil)
        return verdiar

    def _noekkel(self, event: Hending, sti: Sti) -> str | None:
        """Return the name of a key, or None when it is refused and its value must be passed over."""
        if not isinstance(event, events.ScalarEvent):
            hjelp = "set nøkkelen i hermeteikn"
            self._meld("Y112", "Ein nøkkel må vere ein tekst", event, sti, hjelp=hjelp, lengd=1)
            self._hopp(event)
            return None
        if event.tag is not None:
            self._merkelapp(event, sti)
        namn = unicodedata.normalize("NFC", self._reinsk(event.value, event, sti))
        if not event.style and namn == "<<":
            hjelp = "skriv nøklane ut på kvar stad"
            self._meld("Y110", "Fletting med «<<» er ikkje lov", event, sti, hjelp=hjelp)
            return None
        if not event.style and not isinstance(loeys(namn), str):
            melding, hjelp = self._ikkje_noekkel(namn, event)
            self._meld("Y112", melding, event, (*sti, namn), hjelp=hjelp)
        return namn

    def _ikkje_noekkel(self, namn: str, event: Hending) -> tuple[str, str]:
        """Say what is wrong with a key that is no text; between braces a decimal comma makes one of the decimals."""
        foer = self.linjer[event.start_mark.line][: event.start_mark.column]
        if namn.isdigit() and (treff := _TAL_OG_KOMMA.search(foer)):
            return f"Talet «{treff[1]},{namn}» har komma", f"skriv det med punktum: {treff[1]}.{namn}"
        if not namn:
            return "Nøkkelen manglar", "skriv ein nøkkel framfor kolonet"
        return f"Nøkkelen «{namn}» er ikkje tekst", f'set nøkkelen i hermeteikn: "{namn}"'

    def _dobbel(self, namn: str, event: Hending, sti: Sti) -> bool:
        hjelp = "slå dei to saman, eller ta bort den eine"
        self._meld("Y108", f"Nøkkelen «{namn}» står to gonger", event, (*sti, namn), hjelp=hjelp)
        self.tre.funn[-1] = replace(self.tre.funn[-1], sjaa=(((*sti, namn), "fyrste gongen"),))
        return True

    def _alias(self, event: Hending, sti: Sti) -> Yaml:
        self._merk(sti, event, event, "")
        self.tal_alias += 1
        if (feil := self._aliasfeil(event.anchor)) is not None:
            self._meld("Y109", feil[0], event, sti, hjelp=feil[1])
            return None
        anker = self.anker[event.anchor]
        self.tre.alias[sti] = anker.sti
        return anker.verdi

    def _aliasfeil(self, namn: str) -> tuple[str, str] | None:
        anker = self.anker.get(namn)
        if anker is None:
            melding = f"«*{namn}» viser til noko som ikkje finst"
            return melding, f"set teksten i hermeteikn, eller set «&{namn}» framfor verdien han viser til"
        if not anker.ferdig:
            return f"«*{namn}» viser til seg sjølv", "skriv verdien ut"
        if anker.noesta:
            return f"«*{namn}» viser til ein verdi som sjølv viser vidare", "skriv verdien ut"
        if self.tal_alias > MAKS_ALIAS:
            return f"Fila viser til andre verdiar meir enn {MAKS_ALIAS} gonger", "skriv verdiane ut"
        return None

    def _merkelapp(self, event: Hending, sti: Sti) -> None:
        start = event.start_mark
        raa = self.linjer[start.line][start.column :].split(" ")
        tagg = next((ord_ for ord_ in raa if ord_.startswith("!")), "!")
        self.tre.skadde.add(sti)
        kolonne = start.column + max(self.linjer[start.line][start.column :].find(tagg), 0)
        self.tre.funn.append(merkelapp(self.fil, start.line, kolonne, tagg))

    def _er_krull(self, event: Hending) -> bool:
        linje: str = self.linjer[event.start_mark.line]
        return linje.startswith("{{", event.start_mark.column)

    def _hopp(self, event: Hending) -> None:
        """Pass over a whole value."""
        djup = int(isinstance(event, events.CollectionStartEvent))
        while djup:
            event = self.parser.get_event()
            djup += isinstance(event, events.CollectionStartEvent)
            djup -= isinstance(event, events.CollectionEndEvent)

    def _merk(self, sti: Sti, start: Hending, slutt: Hending, stil: str) -> None:
        fraa, til = start.start_mark, slutt.end_mark
        kolonne = fraa.column
        if start.anchor is not None and (treff := _ANKER.match(self.linjer[fraa.line], kolonne)):
            kolonne = treff.end()
        self.tre.verdiar[sti] = Merke(fraa.line, kolonne, til.line, til.column, stil)


TOM_HJELP = "hent fila att frå git, eller skriv innhaldet på nytt"
