"""What a council has changed in a file, as edits of the YAML: where in the case, what stood there, and what is to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path

from sognko_docs.compute.ordskilnad import kjerne, strekk
from sognko_docs.finding import Finding, Stad, Sti, sti_fraa, sti_tekst
from sognko_docs.identity.blokksamsvar import Blokksamsvar, samsvar
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.load.skalar import Yaml
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.inntaksfelt import Feltendring, feltendringar, utanfor
from sognko_docs.pipeline.retur.inntaksfunn import avslag
from sognko_docs.pipeline.retur.inntakstabell import er_tabell, tabellpar
from sognko_docs.pipeline.retur.inntakstekst import Avslag, Tekstgrunnlag, tekstbyte
from sognko_docs.pipeline.retur.retur import Retur
from sognko_docs.word.omskriving import Byte


@dataclass(frozen=True, slots=True)
class Inntak:
    """One edit of one value. In a text ``fraa`` to ``til`` become ``ny``; a value of another kind becomes ``verdi``.

    ``vist_foer`` and ``vist_etter`` are the wordings to show; ``rett_etter`` is the line that new lines come after;
    ``forfattarar`` who made it, where the file says so.
    """

    sti: Sti
    kommune: str
    fil: Path
    vist_foer: str
    vist_etter: str
    fraa: int = 0
    til: int = 0
    ny: str = ""
    verdi: Yaml = None
    er_tekst: bool = True
    forfattarar: tuple[str, ...] = ()
    rett_etter: str = ""

    @property
    def namn(self) -> str:
        """Return the path as people write it."""
        return sti_tekst(self.sti)

    def same(self, andre: Inntak) -> bool:
        """True when both would write the same in the same place."""
        return (self.sti, self.fraa, self.til, self.ny, self.verdi) == (
            andre.sti, andre.fraa, andre.til, andre.ny, andre.verdi,
        )  # fmt: skip

    def i_strid(self, andre: Inntak) -> bool:
        """True when not both can be written."""
        if self.sti != andre.sti or self.same(andre):
            return False
        if not (self.er_tekst and andre.er_tekst):
            return True
        inni = self.fraa < andre.til and andre.fraa < self.til
        return inni or self.fraa == andre.fraa or andre.fraa < self.fraa == self.til < andre.til


@dataclass(frozen=True, slots=True)
class Framlegg:
    """The edits of one file, and why others cannot be taken into the case."""

    inntak: tuple[Inntak, ...]
    funn: tuple[Finding, ...]


def finn_inntak(retur: Retur, saker: Saker) -> Framlegg:
    """Return the edits of a file that was read against its case, and findings on those that cannot be made."""
    kjenning = retur.kjenning
    if kjenning is None or not retur.avsnitt or (kontrollert := saker.kontrollert(kjenning.sak)).plan is None:
        return Framlegg((), ())
    if kjenning.usikker or not retur.kjend_utgaave:
        hinder = _usikker(retur) if kjenning.usikker else _gammal_utgaave(retur)
        return Framlegg((), (hinder,) if retur.endringar else ())
    grunnlag = Tekstgrunnlag(kontrollert, kjenning.kommune, saker.stilar(kjenning.dokument))
    return _Leiting(retur, grunnlag).finn()


def _gammal_utgaave(retur: Retur) -> Finding:
    melding = "Fila er laga frå ei eldre utgåve av saka, og den utgåva ligg verken i «output» eller i git"
    hjelp = "bygg saka på nytt og send kommunen den nye fila, eller skriv endringane inn i saka for hand"
    return Finding("D176", melding, hjelp=hjelp, stad=Stad(retur.fil))


def _usikker(retur: Retur) -> Finding:
    melding = "Fila kan høyre til fleire dokument, så ingenting blir teke inn frå henne"
    hjelp = (
        "be kommunen sende Word-fila dei fekk, med endringane i, eller skriv endringane inn i saka for hand"
    )
    return Finding("D185", melding, hjelp=hjelp, stad=Stad(retur.fil))


class _Leiting:
    def __init__(self, retur: Retur, grunnlag: Tekstgrunnlag) -> None:
        self.retur, self.grunnlag = retur, grunnlag
        self.kontrollert, self.kommune = grunnlag.kontrollert, grunnlag.kommune
        self.lesing = self.kontrollert.lesing
        self.inntak: list[Inntak] = []
        self.funn: list[Finding] = []

    def finn(self) -> Framlegg:
        svar = samsvar(self.retur.foer, self.retur.etter)
        verdiar = list(svar.utanfor)
        for ei in svar.blokkar:
            if not ei.er_lik:
                verdiar += self._tabell(ei) if er_tabell(ei) else self._blokk(ei)
        for foer, etter in verdiar:
            self._avslaa(utanfor(foer, etter))
        for felt in feltendringar(verdiar, self.kontrollert, self.kommune):
            if isinstance(felt, Avslag):
                self._avslaa([felt])
            else:
                self.inntak.append(self._felt(felt))
        return Framlegg(tuple(self.inntak), tuple(dict.fromkeys(self.funn)))

    def _tabell(self, ei: Blokksamsvar) -> Sequence[tuple[Ordlinje, Ordlinje]]:
        """Return what is changed in a table, where it is only values."""
        try:
            return tabellpar(ei)
        except Avslag as feil:
            self._avslaa([feil])
            return ()

    def _blokk(self, ei: Blokksamsvar) -> tuple[()]:
        """Note the edits of a text; it has no values beside them."""
        sti = sti_fraa(ei.sti)
        try:
            byte = tekstbyte(ei, self.grunnlag)
        except Avslag as feil:
            self._avslaa([feil])
            return ()
        tekst = self.grunnlag.raatekst(ei.sti)
        for fraa, til, ny in ((b.fraa, b.til, b.ny) for eit in byte for b in _linjebyte(eit, tekst)):
            inntak = Inntak(sti, self.kommune, self.retur.fil, tekst[fraa:til], ny, fraa, til, ny)
            if not any(inntak.same(anna) for anna in self.inntak):
                linja = tekst[:fraa].rstrip().rpartition("\n")[2] if fraa == til else ""
                self.inntak.append(
                    replace(inntak, forfattarar=self._forfattarar(ei.sti), rett_etter=linja.strip())
                )
        return ()

    def _felt(self, felt: Feltendring) -> Inntak:
        inntak = Inntak(
            felt.sti, self.kommune, self.retur.fil, felt.foer, felt.etter, verdi=felt.verdi, er_tekst=False
        )
        return replace(inntak, forfattarar=self._forfattarar(felt.kjelde))

    def _forfattarar(self, sti: str) -> tuple[str, ...]:
        alle = (ei.forfattar for ei in self.retur.endringar if ei.sti == sti and ei.forfattar)
        return tuple(dict.fromkeys(alle))

    def _avslaa(self, alle: Iterable[Avslag]) -> None:
        for eit in alle:
            self.funn.append(avslag(eit, self.retur.fil, self.lesing))


def _linjebyte(eit: Byte, tekst: str) -> Iterator[Byte]:
    """Yield a change line by line, so that each can be asked about; whole paragraphs go together."""
    gamle, nye = tekst[eit.fraa : eit.til].split("\n"), eit.ny.split("\n")
    plass = [eit.fraa, *accumulate((len(linje) + 1 for linje in gamle), initial=eit.fraa)][1:]
    for i, j, k, m in _steg(gamle, nye):
        ny = "\n".join(nye[k:m])
        if i < j and k < m:
            yield Byte(plass[i], plass[j] - 1, ny)
        elif i < j:
            yield Byte(plass[i], plass[j], "") if j < len(gamle) else Byte(plass[i] - 1, plass[j] - 1, "")
        elif i < len(gamle):
            yield Byte(plass[i], plass[i], f"{ny}\n")
        else:
            yield Byte(plass[i] - 1, plass[i] - 1, f"\n{ny}")


def _steg(gamle: Sequence[str], nye: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return which lines are others: each stretch by itself within a paragraph, else from the first to the last."""
    alle = [kjerne(gamle, nye)] if "" in (*gamle, *nye) else strekk(gamle, nye)
    return [(i, j, k, m) for i, j, k, m, lik in alle if not lik]
