"""Keys in the order of the model, moved as whole lines, so that comments follow the key they stand over."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from sognko_docs.finding import Sti
from sognko_docs.load.felt import felt, modell_ved
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.load.merke import Merke


def ordna(kjelde: Kjelde, modell: type[BaseModel]) -> str:
    """Return the text of a file with the keys of every part in canonical order.

    A key takes along the comments right above it; blank lines stay where they are. A file that
    repeats values by ``*name`` keeps its order, since a name must stand before its use.
    """
    linjer = list(kjelde.linjer)
    grupper = [sti for sti in kjelde.tre.verdiar if isinstance(kjelde.verdi(sti), dict)]
    for sti in sorted(grupper, key=len, reverse=True) if not kjelde.tre.anker else ():
        under = modell_ved(modell, sti)
        if under is None:
            continue
        if kjelde.tre.verdiar[sti].stil == "-":
            _Gruppe(kjelde, linjer, sti, tuple(felt(under))).ordna()
        elif not sti or kjelde.tre.verdiar[sti[:-1]].stil == "-":
            _ordna_klammer(kjelde, linjer, sti, modell)
    return "\n".join(linjer)


@dataclass(frozen=True, slots=True)
class _Gruppe:
    """The keys of one part that stand on lines of their own."""

    kjelde: Kjelde
    linjer: list[str]
    sti: Sti
    felt: tuple[str, ...]

    def ordna(self) -> None:
        """Move the lines of the keys into the order of the model."""
        verdi = self.kjelde.verdi(self.sti)
        noeklar = list(verdi) if isinstance(verdi, dict) else []
        rett = sorted(noeklar, key=self.felt.index)
        if rett == noeklar:
            return
        merke = [self._merke(namn) for namn in noeklar]
        start = [m.linje - self._merknader(m) for m in merke]
        slutt = [*start[1:], siste_linje(self.kjelde, (*self.sti, noeklar[-1])) + 1]
        # Why: the first key of a list item shares its line with the dash, which stays in place.
        strek = self.linjer[merke[0].linje][: merke[0].kolonne]
        blank = " " * len(strek)
        self.linjer[merke[0].linje] = blank + self.linjer[merke[0].linje][len(strek) :]
        bitar = dict(zip(noeklar, (self.linjer[a:b] for a, b in zip(start, slutt, strict=True)), strict=True))
        luft = [_luft(bitar[namn]) for namn in noeklar]
        nye = [
            linje
            for namn, tomme in zip(rett, luft, strict=True)
            for linje in [*_utan_luft(bitar[namn]), *tomme]
        ]
        fyrste = next(nr for nr, linje in enumerate(nye) if not linje.lstrip().startswith("#"))
        nye[fyrste] = strek + nye[fyrste][len(strek) :]
        if strek.strip():
            nye[:fyrste] = [strek.partition("-")[0] + linje.lstrip() for linje in nye[:fyrste]]
        self.linjer[start[0] : slutt[-1]] = nye

    def _merke(self, namn: str) -> Merke:
        return self.kjelde.tre.noeklar[*self.sti, namn]

    def _merknader(self, merke: Merke) -> int:
        """Count the comment lines right above a key; those at the top of the file belong to the file."""
        if self.linjer[merke.linje][: merke.kolonne].strip():
            return 0
        over = merke.linje
        while over > 0 and self.linjer[over - 1].lstrip().startswith("#"):
            over -= 1
        return 0 if over == 0 and not self.sti else merke.linje - over


def _luft(bit: list[str]) -> list[str]:
    return bit[len(_utan_luft(bit)) :]


def _utan_luft(bit: list[str]) -> list[str]:
    slutt = len(bit)
    while slutt and not bit[slutt - 1].strip():
        slutt -= 1
    return bit[:slutt]


def siste_linje(kjelde: Kjelde, sti: Sti) -> int:
    """Return the 0-based last line of what a key holds, without blank lines and comments after it."""
    merke, verdi = kjelde.tre.verdiar[sti], kjelde.verdi(sti)
    if merke.stil == "-" and isinstance(verdi, dict) and verdi:
        return siste_linje(kjelde, (*sti, list(verdi)[-1]))
    if merke.stil == "-" and isinstance(verdi, list) and verdi:
        return siste_linje(kjelde, (*sti, len(verdi) - 1))
    if merke.stil == "|" and isinstance(verdi, str):
        return merke.linje + len(verdi.rstrip("\n").split("\n"))
    if merke.stil == ">":
        siste = min(merke.slutt_linje, len(kjelde.linjer)) - 1
        while not kjelde.linjer[siste].strip():
            siste -= 1
        return siste
    return merke.slutt_linje


def _ordna_klammer(kjelde: Kjelde, linjer: list[str], sti: Sti, modell: type[BaseModel]) -> None:
    """Order the keys of a part that stands in brackets on one line."""
    merke = kjelde.tre.verdiar[sti]
    if merke.linje == merke.slutt_linje:
        linje = linjer[merke.linje]
        ny = _klammetekst(kjelde, linje, sti, modell)
        linjer[merke.linje] = linje[: merke.kolonne] + ny + linje[merke.slutt_kolonne :]


def _klammetekst(kjelde: Kjelde, linje: str, sti: Sti, modell: type[BaseModel]) -> str:
    """Write a value in brackets anew, its parts in order; what stands between them is kept."""
    merke, verdi = kjelde.tre.verdiar[sti], kjelde.verdi(sti)
    if not isinstance(verdi, dict) or not verdi:
        return linje[merke.kolonne : merke.slutt_kolonne]
    noekkel = {namn: kjelde.tre.noeklar[*sti, namn] for namn in verdi}
    under = {namn: kjelde.tre.verdiar[*sti, namn] for namn in verdi}
    ledd = {
        namn: linje[noekkel[namn].kolonne : max(under[namn].kolonne, noekkel[namn].slutt_kolonne)]
        + _klammetekst(kjelde, linje, (*sti, namn), modell)
        for namn in verdi
    }
    part = modell_ved(modell, sti)
    rett = sorted(verdi, key=tuple(felt(part)).index) if part is not None else list(verdi)
    tekst, fram = "", merke.kolonne
    for gammal, ny in zip(verdi, rett, strict=True):
        tekst += linje[fram : noekkel[gammal].kolonne] + ledd[ny]
        fram = max(under[gammal].slutt_kolonne, noekkel[gammal].slutt_kolonne)
    return tekst + linje[fram : merke.slutt_kolonne]
