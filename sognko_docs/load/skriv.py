"""New values into a YAML file that stands otherwise byte for byte as it was.

Why not a YAML writer: it lays out anew what nobody asked about, and ties comments to the wrong key. Here only the
lines of the values are replaced, by the places the parser gave, and the result is parsed again and compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import PurePath

from pydantic import BaseModel

from sognko_docs.compute.ordskilnad import strekk
from sognko_docs.compute.setning import ei_setning_per_linje
from sognko_docs.finding import Sti
from sognko_docs.load.fmt import formater
from sognko_docs.load.kjelde import Kjelde, les_kjelde
from sognko_docs.load.merke import Merke
from sognko_docs.load.skalar import Yaml, loeys

_LINJE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_TRYGG = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^\n]*\S|[^\s\-?:,\[\]{}#&*!|>'\"%@`]")
_STENGD = re.compile(r"[,\[\]{}]")


class KanIkkjeSkrive(ValueError):  # noqa: N818  the name is Nynorsk
    """The value stands in a way that cannot be written without touching something else."""


def skriv_verdiar(data: bytes, fil: PurePath, modell: type[BaseModel], nye: Mapping[Sti, Yaml]) -> bytes:
    """Return a file with new values at some paths; a key that is not there is put in.

    A file that was in its canonical form still is. Raise ``KanIkkjeSkrive`` where a value is repeated by ``*name``,
    or anything else would have become another than it was.
    """
    kjelde = les_kjelde(data, fil)[0]
    ut, venta = data, kjelde.tre.rot
    for sti, verdi in nye.items():
        her = les_kjelde(ut, fil)[0]
        rett = _som_foer(her, sti, verdi)
        ut = _Fil(ut, her).skriv(sti, rett)
        venta = _sett(venta, sti, rett)
    if les_kjelde(ut, fil)[0].tre.rot != venta:
        raise KanIkkjeSkrive
    if formater(data, modell, fil) == data.decode("utf-8", "replace"):
        fast = formater(ut, modell, fil)
        return fast.encode() if isinstance(fast, str) else ut
    return ut


def _som_foer(kjelde: Kjelde, sti: Sti, ny: Yaml) -> Yaml:
    """Lay out a block with a sentence a line where it was so before; a title stays on its line."""
    gammal, merke = kjelde.verdi(sti), kjelde.tre.verdiar.get(sti)
    if merke is None or merke.stil != "|" or not isinstance(gammal, str) or not isinstance(ny, str):
        return ny
    return ei_setning_per_linje(ny) if ei_setning_per_linje(gammal) == gammal else ny


def _sett(rot: Yaml, sti: Sti, verdi: Yaml) -> Yaml:
    if not sti:
        return verdi
    if isinstance(rot, list) and isinstance(sti[0], int):
        return [_sett(under, sti[1:], verdi) if nr == sti[0] else under for nr, under in enumerate(rot)]
    gruppe = rot if isinstance(rot, dict) else {}
    return {**gruppe, str(sti[0]): _sett(gruppe.get(str(sti[0])), sti[1:], verdi)}


class _Fil:
    """The lines of a file with their own endings."""

    def __init__(self, data: bytes, kjelde: Kjelde) -> None:
        self.kjelde = kjelde
        self.linjer = _LINJE.findall(data.decode("utf-8"))
        self.slutt = next((linje[len(linje.rstrip("\r\n")) :] for linje in self.linjer), "\n") or "\n"

    def skriv(self, sti: Sti, verdi: Yaml) -> bytes:
        """Return the bytes with a value at a path."""
        if any(sti[:lengd] in self.kjelde.tre.alias for lengd in range(len(sti) + 1)):
            raise KanIkkjeSkrive
        merke = self.kjelde.tre.verdiar.get(sti)
        if merke is None:
            self._sett_inn(sti, verdi)
        elif merke.stil == "|" and isinstance(verdi, str):
            self._blokk(merke, str(self.kjelde.verdi(sti)), verdi)
        else:
            self._verdi(sti, merke, verdi)
        return "".join(self.linjer).encode()

    def _byt(self, fraa: int, til: int, nye: Sequence[str]) -> None:
        """Replace whole lines; new ones end as the file's do."""
        siste = self.linjer[til - 1] if til > fraa else ""
        utan_slutt = bool(siste) and not siste.endswith(("\r", "\n"))
        ut = [f"{ny}{self.slutt}" for ny in nye]
        if utan_slutt and ut:
            ut[-1] = ut[-1].removesuffix(self.slutt)
        self.linjer[fraa:til] = ut

    def _blokk(self, merke: Merke, gammal: str, ny: str) -> None:
        """Replace the lines of a block that differ."""
        gamle, nye = gammal.rstrip("\n").split("\n"), ny.rstrip("\n").split("\n")
        start = merke.linje + 1
        fyrste = next(nr for nr, linje in enumerate(gamle) if linje.strip())
        heile = self.kjelde.linjer[start + fyrste]
        innrykk = heile[: len(heile) - len(gamle[fyrste])]
        for i, j, k, m, lik in reversed(strekk(gamle, nye)):
            if not lik:
                self._byt(start + i, start + j, [innrykk + linje if linje else "" for linje in nye[k:m]])

    def _verdi(self, sti: Sti, merke: Merke, verdi: Yaml) -> None:
        """Replace a value that is no block, and make it one when it has come to have more lines."""
        foer = self._linje(merke.linje)[: merke.kolonne]
        etter = self._linje(merke.slutt_linje)[merke.slutt_kolonne :] if merke.stil != ">" else ""
        siste = merke.slutt_linje
        if merke.stil == ">":
            siste -= 1
            while not self.kjelde.linjer[siste].strip():
                siste -= 1
        if isinstance(verdi, str) and "\n" in verdi:
            if self._i_klammer(sti):
                raise KanIkkjeSkrive
            noekkel = self.kjelde.tre.noeklar.get(sti)
            innrykk = " " * (noekkel.kolonne + 2 if noekkel else merke.kolonne)
            kropp = [innrykk + linje if linje else "" for linje in verdi.rstrip("\n").split("\n")]
            nye = [f"{foer}|{'' if verdi.endswith(chr(10)) else '-'}{etter.rstrip()}", *kropp]
        else:
            nye = [f"{foer}{_skalar(verdi, merke.stil, i_klammer=self._i_klammer(sti))}{etter}"]
        self._byt(merke.linje, siste + 1, nye)

    def _linje(self, nr: int) -> str:
        """Return a line as the parser saw it; the mark at the start of the file stays with it."""
        raa = self.linjer[nr].rstrip("\r\n") if nr < len(self.linjer) else ""
        return (
            raa
            if unicodedata.is_normalized("NFC", raa) and not raa.startswith("\ufeff")
            else self.kjelde.linjer[nr]
        )

    def _i_klammer(self, sti: Sti) -> bool:
        merke = self.kjelde.tre.verdiar
        return any(sti[:lengd] in merke and merke[sti[:lengd]].stil == "{" for lengd in range(len(sti)))

    def _sett_inn(self, sti: Sti, verdi: Yaml) -> None:
        """Put a key in where its parent stands, and the parent first where there is none."""
        over, noekkel = sti[:-1], sti[-1]
        gruppe, merke = self.kjelde.verdi(over), self.kjelde.tre.verdiar.get(over)
        if merke is None or not isinstance(gruppe, dict) or not gruppe:
            if not over or merke is not None:
                raise KanIkkjeSkrive
            self._sett_inn(over, {str(noekkel): verdi})
            return
        if merke.stil == "{":
            linje = self._linje(merke.slutt_linje)
            plass = merke.slutt_kolonne - 1
            foer = linje[:plass].rstrip()
            ny = f"{foer}, {noekkel}: {_skalar(verdi, '', i_klammer=True)}{linje[plass:]}"
            self._byt(merke.slutt_linje, merke.slutt_linje + 1, [ny])
            return
        siste = self.kjelde.tre.noeklar[(*over, list(gruppe)[-1])]
        etter = self._slutt_paa((*over, list(gruppe)[-1]))
        ny = f"{' ' * siste.kolonne}{noekkel}: {_skalar(verdi, '', i_klammer=False)}"
        if etter >= len(self.linjer) and self.linjer and not self.linjer[-1].endswith(("\r", "\n")):
            self.linjer[-1] += self.slutt
        self.linjer[etter:etter] = [f"{ny}{self.slutt}"]

    def _slutt_paa(self, sti: Sti) -> int:
        """Return the line after the last one of a value and all below it."""
        slutt = 0
        for under, merke in (*self.kjelde.tre.verdiar.items(), *self.kjelde.tre.noeklar.items()):
            if under[: len(sti)] == sti and merke.stil != "-":
                inni = merke.stil in {"|", ">"} or merke.slutt_kolonne == 0
                slutt = max(slutt, merke.slutt_linje + (not inni))
        while slutt and not self.kjelde.linjer[slutt - 1].strip():
            slutt -= 1
        return slutt


def _skalar(verdi: Yaml, stil: str, *, i_klammer: bool) -> str:
    """Return a value on one line, quoted as it was or where it must be."""
    if isinstance(verdi, dict):
        inni = ", ".join(f"{namn}: {_skalar(under, '', i_klammer=True)}" for namn, under in verdi.items())
        return f"{{{inni}}}"
    if not isinstance(verdi, str):
        return str(verdi)
    if stil == '"' and not set(verdi) & set('"\\'):
        return f'"{verdi}"'
    if stil != "'" and _er_trygg(verdi, i_klammer=i_klammer):
        return verdi
    return "'" + verdi.replace("'", "''") + "'"


def _er_trygg(verdi: str, *, i_klammer: bool) -> bool:
    return bool(
        _TRYGG.fullmatch(verdi)
        and loeys(verdi) == verdi
        and ": " not in verdi
        and not verdi.endswith(":")
        and " #" not in verdi
        and not (i_klammer and _STENGD.search(verdi))
    )
