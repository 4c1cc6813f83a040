"""The source of one YAML file: its lines, and where each path in it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from sognko_docs.finding import Finding, Stad, Sti
from sognko_docs.load.avsnitt import finn, fyrste_linje
from sognko_docs.load.ignorer import Ignorering, les_ignoreringar
from sognko_docs.load.merke import Merke
from sognko_docs.load.skalar import Yaml
from sognko_docs.load.teikn import les_tekst
from sognko_docs.load.tre import Tre, bygg


@dataclass(frozen=True, slots=True)
class Kjelde:
    """One file as it was read. ``tekst`` is NFC with LF line endings, ``linjer`` the same in lines."""

    fil: PurePath
    tekst: str
    linjer: tuple[str, ...]
    tre: Tre
    ignoreringar: Mapping[int, Ignorering]
    """The comments that silence a code, by 0-based line."""

    def stad(self, sti: Sti, start: int | None = None, lengd: int = 1, *, noekkel: bool = False) -> Stad:
        """Return where a path stands: its value, or its key when asked for or when the value is a group.

        A path that is not there is found at the nearest parent there is. With ``start``, the place of
        ``lengd`` characters that far into the value, which is then text.
        """
        heil, sti = sti, self._finst(sti)
        noekkel = noekkel or sti != heil
        kjelde = self._utan_alias(sti)
        merke = self.tre.verdiar.get(kjelde)
        verdi = self.verdi(sti) if start is not None else None
        if start is not None and merke is not None and isinstance(verdi, str):
            plass = finn(verdi, start, merke, self.linjer)
            if plass is not None:
                return Stad(self.fil, plass[0] + 1, plass[1] + 1, max(lengd, 1))
        namn = self.tre.noeklar.get(sti) or self.tre.noeklar.get(kjelde)
        if namn and (noekkel or merke is None or merke.stil == "-" or self._er_tom(merke)):
            return self._spenn(namn)
        return self._spenn(merke) if merke else Stad(self.fil, 1, 1)

    def verdi(self, sti: Sti) -> Yaml:
        """Return the value at a path, None where there is none."""
        verdi = self.tre.rot
        for ledd in sti:
            if isinstance(verdi, dict) and isinstance(ledd, str):
                verdi = verdi.get(ledd)
            elif isinstance(verdi, list) and isinstance(ledd, int) and ledd < len(verdi):
                verdi = verdi[ledd]
            else:
                return None
        return verdi

    def ignorering(self, kode: str, stad: Stad) -> Ignorering | None:
        """Return the comment that silences ``kode`` on the line of ``stad`` or just above it, None without one.

        Inside a text of several lines, where no comment can stand, the line of its key counts too.
        """
        if not self.ignoreringar or stad.linje < 1:
            return None
        linjer = {stad.linje - 1}
        linjer |= {
            m.linje for m in self.tre.verdiar.values() if m.stil in {"|", ">"} and _rommar(m, stad.linje - 1)
        }
        funne = (self._ignorering_ved(kode, linje) for linje in sorted(linjer))
        return next((ei for ei in funne if ei is not None), None)

    def _ignorering_ved(self, kode: str, linje: int) -> Ignorering | None:
        if (her := self.ignoreringar.get(linje)) and her.gjeld(kode):
            return her
        linje -= 1
        while linje >= 0 and self.linjer[linje].lstrip().startswith("#"):
            if (over := self.ignoreringar.get(linje)) and over.gjeld(kode):
                return over
            linje -= 1
        return None

    def _finst(self, sti: Sti) -> Sti:
        """Return the longest part of a path that stands in the file."""
        while sti and sti not in self.tre.noeklar and self._utan_alias(sti) not in self.tre.verdiar:
            sti = sti[:-1]
        return sti

    def _utan_alias(self, sti: Sti) -> Sti:
        """Return where the value of a path below a repeated value is written."""
        for lengd in range(len(sti) - 1, 0, -1) if self.tre.alias else ():
            if (maal := self.tre.alias.get(sti[:lengd])) is not None:
                return maal + sti[lengd:]
        return sti

    def _er_tom(self, merke: Merke) -> bool:
        return (merke.linje, merke.kolonne) == (merke.slutt_linje, merke.slutt_kolonne)

    def _spenn(self, merke: Merke) -> Stad:
        linje, kolonne = merke.linje, merke.kolonne
        if merke.stil in {"|", ">"}:
            linje = fyrste_linje(merke, self.linjer)
            kolonne = (
                len(self.linjer[linje]) - len(self.linjer[linje].lstrip()) if linje > merke.linje else kolonne
            )
        slutt = merke.slutt_kolonne if linje == merke.slutt_linje else len(self.linjer[linje].rstrip())
        return Stad(self.fil, linje + 1, kolonne + 1, max(slutt - kolonne, 1))


def _rommar(merke: Merke, linje: int) -> bool:
    return merke.linje < linje < merke.slutt_linje or (
        merke.linje < linje == merke.slutt_linje and merke.slutt_kolonne > 0
    )


def les_kjelde(data: bytes, fil: PurePath) -> tuple[Kjelde, tuple[Finding, ...]]:
    """Return the source in ``data`` and all that is wrong with its form (family Y).

    ``fil`` is the path to show. When the file could not be read to its end, ``tre.heilt`` is False
    and ``tre.rot`` holds nothing to go by.
    """
    tekst = les_tekst(data, fil)
    linjer = tuple(tekst.synt.split("\n"))
    mende = linjer if tekst.mend == tekst.synt else tuple(tekst.mend.split("\n"))
    umogleg = any(funn.kode in {"Y102", "Y103"} for funn in tekst.funn)
    tre = Tre() if umogleg else bygg(tekst.mend, mende, fil)
    ignoreringar, feil = les_ignoreringar(linjer, tre.verdiar, fil)
    return Kjelde(fil, tekst.synt, linjer, tre, ignoreringar), (*tekst.funn, *tre.funn, *feil)
