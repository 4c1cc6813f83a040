"""A round trip: files of a finished case edited at many places, taken in as a caseworker would, built and proved again."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from lxml import etree

from sognko_docs.finding import Finding, sti_tekst
from sognko_docs.identity.ordlinje import Ordlinje, linjer
from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.retur.godta import godta
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.inntak import Framlegg, Inntak, finn_inntak
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from sognko_docs.pipeline.verifiser import verifiser
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import les
from tests.word.fleireredigeringar import FLEIRE, TEIKN, VERDIAR, verdiane
from tests.word.ordrediger import rediger, tekst
from tests.word.tilfeldigredigering import NYE_ORD, REDIGERINGAR, avsnitta

ROT = Path(__file__).parents[2]
IKKJE_BRUKT = frozenset({"spora"})
"""Proposals stay proposals in the file when they are taken in, so it never reads as the case does."""
AVSLAG = frozenset({"D175", "D177", "D178", "D179", "D181"})
"""Why an edit chosen blindly may be refused: a reference, a reckoned value, a shared text, a form, no date or number."""
_I_KLAMMER = re.compile(r"\[([^\]]+(?:\[\d+\][^\]]*)*)\]$")


@dataclass
class Redigert:
    """A returned file, and the edits made in it: kind, path of the document, what stood there and what was typed."""

    namn: str
    data: bytes
    gjort: list[tuple[str, str, str, str]] = field(default_factory=list)


def rediger_tilfeldig(namn: str, data: bytes, froe: str, tal: int) -> Redigert:
    """Make ``tal`` edits of different kinds in as many texts and values, chosen by a seed."""
    rnd, gjort = random.Random(froe), list[tuple[str, str, str, str]]()

    def endre(rot: etree._Element) -> None:
        tekstar, verdiar = avsnitta(rot), verdiane(rot)
        slaga = [slag for slag in {**REDIGERINGAR, **FLEIRE, **VERDIAR} if slag not in IKKJE_BRUKT]
        rnd.shuffle(slaga)
        for slag in slaga:
            stader = verdiar if slag in VERDIAR else tekstar
            brukte = {_del_av(sti) for _, sti, *_ in gjort}
            ledige = [stad for stad in stader if _del_av(stad[0]) not in brukte]
            for sti, stad in rnd.sample(ledige, min(4, len(ledige))):
                nytt, foer = rnd.choice(NYE_ORD + TEIKN), tekst(stad)
                if len(gjort) < tal and {**REDIGERINGAR, **FLEIRE, **VERDIAR}[slag](stad, nytt):
                    gjort.append((slag, sti, foer, nytt))
                    break

    return Redigert(namn, rediger(data, endre), gjort)


def _stamme(sti: str) -> str:
    """Return the path of a table for all that stands in it, and of any other text or value itself."""
    treff = re.search(r"(?:^|\.)(tabellar\.[^.]+)", sti)
    return treff[1] if treff else sti.removeprefix("=")


def _del_av(sti: str) -> str:
    """Return the table, the row or the list a path is in, so that no two edits meet in one."""
    stamme = _stamme(sti)
    return stamme if stamme.count(".") <= 1 else stamme.rpartition(".")[0]


@dataclass
class Rundtur:
    """A project of one's own with one case, built in ``output``."""

    rot: Path
    sak: str
    lager: Path

    @classmethod
    def lag(cls, rot: Path, sak: str, lager: Path) -> Rundtur:
        """Copy the cases, and build the one."""
        shutil.copytree(ROT / "cases", rot / "cases")
        tur = cls(rot, sak, lager)
        tur.bygg()
        return tur

    @property
    def yaml(self) -> Path:
        """The case file."""
        return self.rot / "cases" / self.sak / "sak.yaml"

    @property
    def ut(self) -> Path:
        """The folder with the finished files of the case."""
        return self.rot / "output" / self.sak

    @property
    def saker(self) -> Saker:
        """The cases as they stand now, held against nothing but themselves."""
        return Saker(self.rot, ROT / "templates", lager=self.lager)

    def bygg(self) -> None:
        """Build the case, which must be possible."""
        oppsett = Oppsett(ROT / "templates", self.rot / "output", self.lager)
        assert bygg(self.yaml.parent, oppsett).filer

    def filer(self) -> list[str]:
        """The documents of the councils, by their path below the set."""
        alle = (fil.relative_to(self.ut) for fil in sorted(self.ut.glob("*/**/*.docx")))
        return [fil.as_posix() for fil in alle if fil.parts[0] != "internt"]

    def retur(self, fil: str) -> Path:
        """What a file is called when it comes back."""
        return self.rot / f"Retur frå {fil.replace('/', ' ')}"

    def les(self, fil: str, data: bytes) -> tuple[Retur, Framlegg]:
        """Read a file that came back, under another name."""
        self.retur(fil).write_bytes(data)
        saker = self.saker
        retur = les_retur(self.retur(fil), saker)
        return retur, finn_inntak(retur, saker)

    def ta_inn(self, inntak: Sequence[Inntak]) -> list[Inntak]:
        """Take all the edits in, else one path at a time, as the way out of D182 says; return those the case could bear."""
        if godta(self.rot, self.sak, self.saker.kontrollert(self.sak), inntak).skrivne:
            return list(inntak)
        tekne: list[Inntak] = []
        for sti in dict.fromkeys(ei.sti for ei in inntak):
            her, foer = [ei for ei in inntak if ei.sti == sti], self.yaml.read_bytes()
            utfall = godta(self.rot, self.sak, self.saker.kontrollert(self.sak), her)
            if utfall.skrivne:
                tekne += her
            else:
                assert utfall.funn[-1].kode == "D182", utfall.funn
                assert self.yaml.read_bytes() == foer
        return tekne

    def prov(self) -> tuple[Finding, ...]:
        """Build, verify against the case, and return what the proof found."""
        self.bygg()
        return verifiser(self.ut, self.yaml.parent).funn


def avslegne(framlegg: Framlegg) -> set[str]:
    """The paths of what was refused, as far as the findings name them."""
    stiar = {sti_tekst(ei.sti) for ei in framlegg.funn if ei.sti}
    return stiar | {treff[1] for ei in framlegg.funn if (treff := _I_KLAMMER.search(ei.melding))}


def er_fortald(gjort: tuple[str, str, str, str], framlegg: Framlegg) -> bool:
    """True when an edit is one that can be taken in, or its path or its words are among what was refused.

    A paragraph put in before a table is one of the text round it, and a row moved down is the next one moved up.
    """
    slag, sti, foer, nytt = gjort
    siste, rundt = sti.rpartition(".")[2], sti.partition(".tabellar.")[0]
    namn = {ei.namn for ei in framlegg.inntak} | avslegne(framlegg)
    med_ord = any(er_nemnd(ord_, ei) for ord_ in (foer, nytt) if ord_ for ei in framlegg.funn)
    likt = sti.startswith("kommune.") or slag.startswith("flytt")
    return (
        bool({_stamme(sti), rundt} & {_stamme(ein) for ein in namn})
        or med_ord
        or (likt and any(siste in ein for ein in namn))
    )


def er_nemnd(ord_: str, funn: Finding) -> bool:
    return _i_ord(ord_)[:60] in _i_ord(funn.melding)


def _i_ord(tekst_: str) -> str:
    return " ".join(re.sub(r"[\u00a0\u2011-]", " ", tekst_.replace("\u00ad", "")).split())


def framande_linjer(foer: bytes, etter: bytes, fil: Path, tekne: Sequence[Inntak]) -> list[str]:
    """Return the lines that were changed outside the values that were edited.

    A new key has only new lines, but in a group written on one line, which has it among the others.
    """
    kjelde = les_kjelde(foer, fil)[0]
    verdiar = kjelde.tre.verdiar
    stader = [verdiar[ei.sti] for ei in tekne if ei.sti in verdiar]
    nye_noeklar = [ei.sti for ei in tekne if ei.sti not in verdiar]
    grupper = [verdiar[sti[:-1]] for sti in nye_noeklar if sti[:-1] in verdiar]
    stader += [merke for merke in grupper if merke.linje == merke.slutt_linje]
    gamle, nye = foer.decode().split("\n"), etter.decode().split("\n")
    ut: list[str] = []
    for slag, i, j, k, m in SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes():
        inni = all(
            any(merke.linje <= nr <= merke.slutt_linje + (i == j) for merke in stader)
            for nr in range(i, max(j, i + 1))
        )
        ny_noekkel = slag == "insert" and bool(nye_noeklar)
        if slag != "equal" and not inni and not ny_noekkel:
            ut += [*gamle[i:j], *nye[k:m]]
    return ut


def hunkar(foer: bytes, etter: bytes) -> int:
    """Return how many stretches of lines differ."""
    gamle, nye = foer.decode().split("\n"), etter.decode().split("\n")
    steg = SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes()
    return sum(slag != "equal" for slag, *_ in steg)


def tekst_paa(data: bytes, stiar: Callable[[str], bool]) -> Iterator[Ordlinje]:
    """Yield the paragraphs of the texts with such paths."""
    return (linje for linje in linjer(les(data), haldt_saman) if stiar(linje.avsnitt.blokk))
