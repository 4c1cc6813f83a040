"""What was changed in a file that came back, as findings: in words for a caseworker, placed in the case."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sognko_docs.finding import Finding, Grad, Stad, sti_fraa
from sognko_docs.identity.endring import Endring, Slag
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.sporing import Spor
from sognko_docs.load.resultat import Lesing
from sognko_docs.pipeline.retur.grunnlag import Kjenning
from sognko_docs.pipeline.retur.returord import hale, heil, i_ord, kort
from sognko_docs.pipeline.retur.stiplass import er_i_saka, utsnitt
from sognko_docs.word.merknadar import Merknad
from sognko_docs.word.stad import delnamn

_KODE: dict[Slag, tuple[str, str]] = {
    "delt": ("D150", "delt tekst"),
    "rolle": ("D151", "teksten i eit vedtakspunkt"),
    "utanfor": ("D152", "fast tekst"),
    "rekna": ("D153", "eit utrekna tal eller namn"),
    "typografi": ("D154", "teiknsetjinga"),
    "nytt avsnitt": ("D155", "Eit avsnitt er sett inn"),
    "sletta avsnitt": ("D156", "Eit avsnitt er sletta"),
    "flytta": ("D157", "Flytta"),
    "delt opp": ("D158", "Eit avsnitt er delt opp"),
    "slått saman": ("D158", "Avsnitt er slått saman"),
    "ny rad": ("D159", "Ei tabellrad er sett inn"),
    "sletta rad": ("D159", "Ei tabellrad er sletta"),
    "form": ("D160", "Forma er endra"),
    "teikning": ("D161", "eit diagram eller eit bilete"),
    "kommunefelt": ("D170", "kommunefeltet"),
    "tomt": ("D173", "Eit tomt avsnitt er sett inn eller teke bort"),
}
_I_ORD = frozenset({"delt", "rolle", "utanfor", "rekna", "typografi", "teikning", "kommunefelt"})
_GRAD = {"kommunefelt": Grad.MERKNAD, "tomt": Grad.MERKNAD, "typografi": Grad.AATVARING}
_INN_I_SAKA = (
    "be kommunen rette det tilbake, eller ta det inn i saka med «--apply» så alle kommunane får same tekst"
)
_HJELP = {
    "kommunefelt": "lov å endre; ta det inn i saka med «--apply» om det skal stå der neste gong",
    "tomt": "ingenting å gjere; ordlyden er den same",
    "typografi": "orda er dei same; Word kan ha retta teikna av seg sjølv",
    "rekna": "verdien er rekna ut frå saka; rett grunnlaget der om han er feil",
    "utanfor": "teksten høyrer til malen og er lik for alle; be kommunen rette det tilbake",
}


class Returfunn:
    """Writes the findings of one file. ``lesing`` is the case it belongs to."""

    def __init__(self, fil: Path, kjenning: Kjenning, lesing: Lesing) -> None:
        self.fil, self.kjenning, self.lesing = fil, kjenning, lesing

    def endring(self, endring: Endring) -> Finding:
        """Return a change as a finding, at its path in the case when it has one there, else at its place in the file."""
        kode, kva = _KODE[endring.slag]
        grad = _GRAD.get(endring.slag, Grad.AATVARING if endring.framlegg else Grad.FEIL)
        melding = i_ord(endring, kva) if endring.slag in _I_ORD else heil(endring, kva)
        hjelp = _HJELP.get(endring.slag, _INN_I_SAKA)
        raa = Finding(kode, melding + hale(endring.spor), hjelp=hjelp, grad=grad)
        return self._plasser(raa, endring.sti, _delstad(endring), endring)

    def merknad(self, merknad: Merknad, linje: Ordlinje | None, plass: int) -> Finding:
        """Return a comment as a note, at the path of the text it stands in."""
        sti = ""
        if linje is not None and linje.stiar:
            sti = linje.stiar[min(max(plass - 1, 0), len(linje.stiar) - 1)]
        kven = hale(Spor(merknad.forfattar, merknad.dato))
        i = f" til «{kort(linje.tekst)}»" if linje is not None and linje.tekst else ""
        delstad = f"{delnamn(linje.avsnitt.del_)}, avsnitt {linje.nr}" if linje is not None else ""
        melding = f"Kommentar{i}: «{kort(merknad.tekst)}»{kven}"
        hjelp = "svar kommunen, og sjå om teksten skal endrast"
        return self._plasser(Finding("D171", melding, hjelp=hjelp, grad=Grad.MERKNAD), sti, delstad)

    def _plasser(self, raa: Finding, sti: str, delstad: str, endring: Endring | None = None) -> Finding:
        """Return a finding at its path in the case, else at its place in the file, which it then names."""
        if sti and er_i_saka(self.lesing, yaml := sti_fraa(sti)):
            plass = utsnitt(self.lesing, yaml, endring) if endring else None
            stad = self.lesing.finn_stad(None, yaml, plass)
            kor = f"{self.fil.name}, {delstad}" if delstad else self.fil.name
            return replace(raa, melding=f"{kor}: {raa.melding}", sti=yaml, stad=stad, utsnitt=plass)
        melding = f"{raa.melding} [{sti}]" if sti else raa.melding
        return replace(raa, melding=melding, stad=Stad(self.fil, delstad=delstad))


def _delstad(endring: Endring) -> str:
    stad, tabell = endring.stad, endring.stad.tabell
    ut = f"{delnamn(stad.del_)}, avsnitt {stad.nr}"
    return f"{ut}, tabell {tabell[0]} rad {tabell[1]} celle {tabell[2]}" if tabell else ut
