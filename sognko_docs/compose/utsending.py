"""The letter that goes with a package to a council: what it is, what the council is asked to do, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

AVSENDAR = "Sogn kommunalt oppgåvefellesskap"


@dataclass(frozen=True, slots=True)
class Utsending:
    """A draft of an e-mail. ``til`` is empty when the register has no address."""

    til: str
    emne: str
    tekst: str
    """Plain text, paragraphs parted by an empty line."""


def utsending(sak: Sak, register: Register, kommune: str, *, med_pdf: bool) -> Utsending:
    """Return the draft to the kommunedirektør of one council, in whose name the case goes on (koml. § 13-1).

    ``med_pdf`` is false for a package made where PDF could not be.
    """
    hovud, mottakar = sak.sak, register.kommunar[kommune]
    sak_og_veg = (
        f"Vedlagt ligg saka «{hovud.tittel}», datert {skrift.dato(hovud.dato)}. "
        f"Ho skal handsamast av {_utval(sak)}.{_moete(sak, kommune)}"
    )
    likelydande = (
        f"Saka er likelydande: {_kommunar(sak, register)} får den same teksten og det same framlegget til vedtak. "
        "Rett difor ikkje teksten hos dykk. Er det noko som må endrast, så meld frå til oss, "
        "så får alle kommunane den same endringa."
    )
    pakken = (
        "Pakken er éi ZIP-fil. I mappa «data» ligg Word-filene til møtesystemet, "
        f"{'PDF-filene til arkivet, ' if med_pdf else ''}«arkivmelding.xml» og «utvalgssak.json». «LES-MEG.txt» seier kva kvar fil er."
    )
    avsnitt = (
        f"Til kommunedirektøren i {mottakar.namn}",
        sak_og_veg,
        likelydande,
        pakken,
        f"Spørsmål om saka går til: {hovud.sakshandsamar}.",
        f"Helsing\n{AVSENDAR}",
    )
    return Utsending(mottakar.epost or "", f"Sak til handsaming: {hovud.tittel}", "\n\n".join(avsnitt) + "\n")


def _utval(sak: Sak) -> str:
    """Return the bodies in order, small letters first as in running text."""
    namn = [f"{steg.utval[0].lower()}{steg.utval[1:]}" for steg in sak.handsaming]
    return skrift.liste(namn)


def _moete(sak: Sak, kommune: str) -> str:
    """Return when the kommunestyre meets, where the case says it."""
    datoar = [
        steg.moetedato[kommune]
        for steg in sak.handsaming
        if steg.er_kommunestyre and kommune in steg.moetedato
    ]
    return f" Kommunestyret har møte {skrift.dato(datoar[0])}." if datoar else ""


def _kommunar(sak: Sak, register: Register) -> str:
    return skrift.liste([register.kommunar[namn].kortnamn for namn in sak.mottakarar])
