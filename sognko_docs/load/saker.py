"""Reads one case with all it refers to: the register of councils, the statistics and the shared texts it names."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath
from typing import TypeVar

from pydantic import BaseModel

from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.load.andre_saker import Andre, saksmapper, sjekk_andre
from sognko_docs.load.felles import Felles, Utvida, sjekk_felles, utvid
from sognko_docs.load.fellesbruk import bruk
from sognko_docs.load.kjelde import Kjelde, les_kjelde
from sognko_docs.load.lover import les_lover
from sognko_docs.load.modell import til_modell
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.samanheng import etter_namn, manglande_tal, samanheng
from sognko_docs.load.teikn import MAKS_BYTE
from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.felles import Fellestekst
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

M = TypeVar("M", bound=BaseModel)

SAKSFIL = "sak.yaml"
REGISTERFIL = "kommunar.yaml"
AVTALEFIL = "avtalar.yaml"
TALMAPPE = "tal"
FELLESMAPPE = "felles"
MOETEMAPPE = "moete"
PLANPREFIKS = "moeteplan-"
"""How the files of plans begin; the other files in the folder of meetings are meetings."""
VEDLEGGSMAPPE = "vedlegg"
VEDTAKSFIL = "vedtak.yaml"
PROTOKOLLMAPPE = "protokollar"


def les_sak(
    stig: Path, rot: Path | None = None, ekstra_tal: Iterable[str] = (), utkast: bytes | None = None
) -> Lesing:
    """Read the case in a folder, or the case file itself, and everything it refers to.

    ``ekstra_tal`` are statistics to read besides those the case names; ``utkast`` is read in place of the case file. All files are read and all findings collected before anything is given up. Paths in findings are
    relative to ``rot`` (else the current folder) where they lie below it, with forward slashes.
    """
    fil = stig if stig.suffix == ".yaml" else stig / SAKSFIL
    lesar = Lesar(Path.cwd() if rot is None else rot)
    mappe, saker = fil.parent, fil.absolute().parent.parent
    sak_kjelde = lesar.les(fil, "ei sak må ha fila «sak.yaml» i mappa si", utkast)
    register_kjelde = lesar.les(saker / REGISTERFIL, "kommuneregisteret skal liggje i «cases/kommunar.yaml»")
    utvida = lesar.utvid(sak_kjelde, yamlfiler(saker / FELLESMAPPE))
    sak = lesar.modell(utvida.kjelde if utvida else None, Sak)
    register = lesar.modell(register_kjelde, Register)
    talfiler = yamlfiler(saker / TALMAPPE)
    nemnde = dict.fromkeys((*etter_namn(sak_kjelde), *ekstra_tal))
    tal = lesar.tal({namn: talfiler[namn] for namn in nemnde if namn in talfiler})
    lesar.funn += samanheng(sak_kjelde, register_kjelde, talfiler)
    if sak is not None and sak_kjelde is not None:
        lesar.funn += manglande_tal(sak_kjelde, sak, tal, register.kommunar if register else sak.partar)
        if sak.om_annan_avtale:
            lesar.funn += sjekk_andre(sak_kjelde, sak, lesar.andre(saker))
    lasta = None
    if sak is not None and register is not None and not har_feil(lesar.funn):
        namn = unicodedata.normalize("NFC", mappe.absolute().name)
        lasta = Lasta(sak, register, tal, les_lover(), namn, vedleggsfiler(mappe), lesar.inngang())
    bitar, raad = (utvida.bitar, utvida.raad) if utvida else ({}, ())
    return Lesing(lasta, tuple(lesar.funn), lesar.kjelder, lesar.vis(fil), bitar, raad)


def mappe_til(stig: Path) -> Path:
    """Return the folder of a case, whether the folder or the case file in it is named."""
    return stig.parent if stig.suffix == ".yaml" else stig


def les_avtalar(saker: Path, rot: Path | None = None) -> tuple[Avtaleregister, Register | None, Lesing]:
    """Read the agreements and the councils in the folder of cases; without the file there are no agreements.

    The reading has no case: it holds the findings and the lines they point at.
    """
    lesar = Lesar(Path.cwd() if rot is None else rot)
    fil = saker / AVTALEFIL
    register_kjelde = lesar.les(saker / REGISTERFIL, "kommuneregisteret skal liggje i «cases/kommunar.yaml»")
    register = lesar.modell(register_kjelde, Register)
    avtalar = lesar.modell(lesar.les(fil, ""), Avtaleregister) if fil.is_file() else None
    lesing = Lesing(None, tuple(lesar.funn), lesar.kjelder, lesar.vis(fil))
    return avtalar or Avtaleregister(avtalar={}), register, lesing


def talnamn(mappe: Path) -> tuple[str, ...]:
    """Return the names of the statistics a case in the folder ``mappe`` can use."""
    return tuple(yamlfiler(mappe.absolute().parent / TALMAPPE))


def vedleggsfiler(mappe: Path) -> frozenset[str]:
    """Return the names of the files in a case's ``vedlegg/``, without hidden and lock files."""
    vedlegg = mappe / VEDLEGGSMAPPE
    filer = vedlegg.iterdir() if vedlegg.is_dir() else ()
    namn = (unicodedata.normalize("NFC", fil.name) for fil in filer if fil.is_file())
    return frozenset(ein for ein in namn if not ein.startswith((".", "~$")))


@dataclass(slots=True)
class Lesar:
    """Reads files once each, and remembers what was read and what was wrong with it."""

    rot: Path
    kjelder: dict[PurePath, Kjelde] = field(default_factory=dict)
    funn: list[Finding] = field(default_factory=list)

    def vis(self, fil: Path) -> PurePath:
        """Return a path as findings show it."""
        return vising(fil, self.rot)

    def les(self, fil: Path, hjelp: str, utkast: bytes | None = None) -> Kjelde | None:
        """Return the source of a file, or of the draft that is to take its place; a missing file is a finding."""
        vist = self.vis(fil)
        if not fil.is_file():
            self.funn.append(
                Finding("Y101", f"Fann ikkje fila «{vist}»", hjelp=hjelp, fil=vist, stad=Stad(vist))
            )
            return None
        with fil.open("rb") as straum:
            data = straum.read(MAKS_BYTE + 1) if utkast is None else utkast
        kjelde, funn = les_kjelde(data, vist)
        self.kjelder[vist] = kjelde
        self.funn += funn
        return kjelde

    def modell(self, kjelde: Kjelde | None, modell: type[M]) -> M | None:
        """Return the model a file holds; what is wrong with it is a finding."""
        if kjelde is None:
            return None
        verdi, funn = til_modell(kjelde, modell)
        self.funn += funn
        return verdi

    def tal(self, filer: Mapping[str, Path]) -> dict[str, Talgrunnlag]:
        """Return the statistics in the files, those that are whole."""
        lesne = {namn: self.modell(self.les(fil, ""), Talgrunnlag) for namn, fil in filer.items()}
        return {namn: grunnlag for namn, grunnlag in lesne.items() if grunnlag is not None}

    def utvid(self, sak: Kjelde | None, filer: Mapping[str, Path]) -> Utvida | None:
        """Return the case with the shared texts it names, read from the files; None when there is no case."""
        if sak is None:
            return None
        stader = bruk(sak, Sak)
        felles = {
            namn: lest
            for namn in dict.fromkeys(ein.namn for ein in stader)
            if namn in filer and (lest := self.felles(filer[namn])) is not None
        }
        utvida = utvid(sak, stader, felles, filer)
        self.funn += utvida.funn
        return utvida

    def andre(self, saker: Path) -> Andre:
        """Return how to get at the other cases and the register; what is wrong with those is told of elsewhere."""

        def sak(namn: str) -> Sak | None:
            lesar = Lesar(self.rot, self.kjelder)
            utvida = lesar.utvid(lesar.les(saker / namn / SAKSFIL, ""), yamlfiler(saker / FELLESMAPPE))
            return lesar.modell(utvida.kjelde if utvida else None, Sak)

        def avtalar() -> Avtaleregister | None:
            lesar, fil = Lesar(self.rot, self.kjelder), saker / AVTALEFIL
            return lesar.modell(lesar.les(fil, ""), Avtaleregister) if fil.is_file() else None

        return Andre(sak, avtalar, saksmapper(saker, SAKSFIL))

    def felles(self, fil: Path) -> Felles | None:
        """Return a shared text; what is wrong with it is a finding."""
        kjelde = self.les(fil, "")
        if kjelde is None:
            return None
        modell = self.modell(kjelde, Fellestekst)
        self.funn += sjekk_felles(kjelde, modell)
        return Felles(kjelde, modell)

    def inngang(self) -> str:
        """Return the hash of all text read, without regard to where the files lie."""
        tekstar = sorted((fil.name, kjelde.tekst) for fil, kjelde in self.kjelder.items())
        summen = hashlib.sha256()
        for namn, tekst in tekstar:
            for del_ in (namn, tekst):
                data = del_.encode("utf-8", "replace")
                summen.update(len(data).to_bytes(8, "big") + data)
        return summen.hexdigest()


def vising(fil: Path, rot: Path) -> PurePath:
    """Return a path as it is shown: below ``rot`` relative to it, always with forward slashes."""
    heil = fil.absolute()
    for base in (rot.absolute(), rot.resolve()):
        for kandidat in (heil, heil.resolve()):
            if kandidat.is_relative_to(base):
                return PurePosixPath(kandidat.relative_to(base).as_posix())
    return PurePosixPath(heil.as_posix())


def yamlfiler(mappe: Path) -> dict[str, Path]:
    """Return the YAML files of a folder by name, as macOS and others may spell the file names."""
    filer = sorted(mappe.glob("*.yaml")) if mappe.is_dir() else []
    return {unicodedata.normalize("NFC", fil.stem): fil for fil in filer}
