"""The document as the case gives it: what a file that came back is held against, made in memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeAlias

from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.plan import Dokument, ascii_namn, dokument
from sognko_docs.delivery.manifest import NAMN, les_summar, sha256
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.jamfoering import jamfoer
from sognko_docs.identity.ordlinje import linjer
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.saker import SAKSFIL
from sognko_docs.pipeline.sjekk import Kontrollert, sjekk
from sognko_docs.word.diagram import Form
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil


@dataclass(frozen=True, slots=True)
class Kjenning:
    """What a file is: case, document (the name of its template) and council, and what it was made from.

    ``kommune`` is empty when the file is the same for all. ``likskap`` is None when the file says itself what it is,
    else how much of it stands in the document it is most like, 0 to 1; ``usikker`` when it may as well be another.
    ``diagram`` is the form its charts have.
    """

    sak: str
    dokument: str
    kommune: str
    inngang: str = ""
    mal: str = ""
    likskap: float | None = None
    diagram: Form = "word"
    usikker: bool = False


_BILETE = b"word/media/diagram"
"""What a file of ours has in its directory when its charts are pictures."""
_VIST = 6
"""How many paths are told before the rest are counted."""

FinnUtgaave: TypeAlias = Callable[[Kjenning], AbstractContextManager[Path | Finding | None]]
"""Gives, for a while, a folder with the ``cases/`` and ``templates/`` a file was made from; None when there is none,
or a finding that says why."""


def ingen_utgaave(_kjenning: Kjenning) -> AbstractContextManager[None]:
    """Know of no version but the one that stands."""
    return nullcontext()


@dataclass(slots=True)
class Saker:
    """The cases of a project, each read, checked and made at most once."""

    rot: Path
    malar: Path
    ut: Path | None = None
    lager: Path | None = None
    _kontrollerte: dict[str, Kontrollert] = field(default_factory=dict)
    _malar: dict[str, Mal | tuple[Finding, ...]] = field(default_factory=dict)

    def namn(self) -> tuple[str, ...]:
        """Return the names of all cases."""
        return tuple(sorted(fil.parent.name for fil in (self.rot / SAKSMAPPE).glob(f"*/{SAKSFIL}")))

    def har(self, sak: str) -> bool:
        """True when there is such a case; a name that leads out of the folder is none."""
        return sak in self.namn()

    def kontrollert(self, sak: str) -> Kontrollert:
        """Return a case, read and checked."""
        if sak not in self._kontrollerte:
            self._kontrollerte[sak] = sjekk(self.rot / SAKSMAPPE / sak)
        return self._kontrollerte[sak]

    def dokumenta(self, sak: str) -> tuple[Dokument, ...]:
        """Return the documents of a case; none when it cannot be read."""
        lasta = self.kontrollert(sak).lesing.lasta
        return dokument(lasta.sak) if lasta else ()

    def finn(self, kjenning: Kjenning) -> Dokument | None:
        """Return the document a file is, when the case has it for that council."""
        for ein in self.dokumenta(kjenning.sak):
            if ein.mal == kjenning.dokument and (ein.felles or kjenning.kommune in ein.mottakarar):
                return ein
        return None

    def lag(self, kjenning: Kjenning) -> bytes | Finding:
        """Return a document as the case gives it now, or why it cannot be made (D143)."""
        kontrollert, ein = self.kontrollert(kjenning.sak), self.finn(kjenning)
        lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
        if lasta is None or plan is None or ein is None:
            return _ikkje_laga(kjenning, f"køyr «sognko check {kjenning.sak}» og rett feila")
        mal = self._mal(ein.mal)
        if isinstance(mal, tuple):
            return _ikkje_laga(kjenning, "køyr «sognko template check» og rett feila")
        if kjenning.diagram == "bilete" and not _har_teiknar():
            return _ikkje_laga(
                kjenning, 'fila har diagram som bilete: køyr «pip install -c constraints.txt -e ".[bilete]"»'
            )
        hovud = lasta.sak.sak
        try:
            delt = {felt.name: getattr(plan.delt, felt.name) for felt in fields(plan.delt)}
            sett = mal.sett(delt, form=kjenning.diagram)
            kommune = None if ein.felles else plan.kommunar[kjenning.kommune]
            return sett.dokument(kommune, Eigenskapar(ein.tittel, hovud.sakshandsamar, hovud.dato, {}))
        except MalFeil as feil:
            return _ikkje_laga(kjenning, f"rett malen: {feil.melding}")

    def ferdig(self, kjenning: Kjenning) -> bytes | None:
        """Return the very file that lies in ``output``, when it was made from what the file that came back was."""
        ein = self.finn(kjenning)
        if self.ut is None or ein is None or not kjenning.inngang:
            return None
        mappe, mottakar = self.ut / kjenning.sak, kjenning.kommune or ein.mottakarar[0]
        namn = f"{ascii_namn(mottakar)}/{ein.filnamn}"
        try:
            manifest, data = (mappe / NAMN).read_bytes(), (mappe / namn).read_bytes()
        except OSError:
            return None
        likt = _inndata(manifest, ein.mal) == (kjenning.inngang, kjenning.mal)
        likt = likt and (_BILETE in data) == (kjenning.diagram == "bilete")
        return data if likt and les_summar(manifest).get(namn) == sha256(data) else None

    def same_mal(self, kjenning: Kjenning) -> bool:
        """True when the template is the one the file was made from, as far as can be told."""
        mal = self._mal(kjenning.dokument)
        return not kjenning.mal or isinstance(mal, tuple) or mal.sha256 == kjenning.mal

    def stilar(self, dokument: str) -> frozenset[str]:
        """Return the styles the template of a document has; none when it cannot be used."""
        mal = self._mal(dokument)
        return frozenset() if isinstance(mal, tuple) else frozenset(mal.plan.stilar)

    def _mal(self, namn: str) -> Mal | tuple[Finding, ...]:
        if namn not in self._malar:
            self._malar[namn] = opne_godkjend(self.malar / f"{namn}.docx", kontekst(namn), self.lager)
        return self._malar[namn]


def _inndata(manifest: bytes, mal: str) -> tuple[str, str]:
    """Return what a set was made from: the hash of all that was read, and that of a template."""
    try:
        innhald = json.loads(manifest)
        return str(innhald["inndata"]), str(innhald["malar"].get(mal, ""))
    except (ValueError, TypeError, KeyError, AttributeError):
        return "", ""


def _har_teiknar() -> bool:
    from sognko_docs.word.diagrambilete import har_teiknar  # noqa: PLC0415  # why: only pictures need it

    return har_teiknar()


def _ikkje_laga(kjenning: Kjenning, hjelp: str) -> Finding:
    return Finding(
        "D143",
        f"Dokumentet kan ikkje lagast frå saka «{kjenning.sak}», så det er ikkje noko å jamføre med",
        hjelp=hjelp,
    )


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """What to compare with: the file, and what to say of where it is from."""

    data: bytes
    merknad: Finding | None = None
    kjend: bool = True
    """False when it is not the version the file was made from, so that nobody can tell who has changed what."""


def finn_grunnlag(
    kjenning: Kjenning, saker: Saker, finn_utgaave: FinnUtgaave, fil: Path
) -> Grunnlag | Finding:
    """Return the document a file was made as: the very version when it can be had, else the one of today, and say so."""
    ferdig = saker.ferdig(kjenning)
    lasta = saker.kontrollert(kjenning.sak).lesing.lasta
    gjeldande = lasta is None or kjenning.inngang in {"", lasta.inngang}
    if ferdig is not None:
        kva = "samanlikna med utgåva som ligg i «output»"
        sagt = None if gjeldande else _merknad(fil, f"{kva}. {_endra_sidan(ferdig, kjenning, saker)}")
        return Grunnlag(ferdig, sagt)
    gjeldande, grunn = gjeldande and saker.same_mal(kjenning), ""
    if not gjeldande:
        with finn_utgaave(kjenning) as funne:
            if isinstance(funne, Path):
                gammal = Saker(funne, funne / saker.malar.name, lager=saker.lager).lag(kjenning)
                if isinstance(gammal, bytes):
                    kva = "samanlikna med den utgåva, henta frå historikken"
                    return Grunnlag(gammal, _merknad(fil, f"{kva}. {_endra_sidan(gammal, kjenning, saker)}"))
            elif funne is not None:
                grunn = f" ({funne.melding[0].lower()}{funne.melding[1:]})"
    data = saker.lag(kjenning)
    if isinstance(data, Finding):
        return data
    raad = f"samanlikna med det dei gir no{grunn}; noko av det som er ulikt, kan vere endra der"
    return Grunnlag(data, None if gjeldande else _merknad(fil, raad), kjend=gjeldande)


def _endra_sidan(gammal: bytes, kjenning: Kjenning, saker: Saker) -> str:
    """Return in a sentence what of a document the case has changed since it was made."""
    data = saker.lag(kjenning)
    if isinstance(data, Finding):
        return "Saka har feil no, så det er ikkje kjent kva som er endra i henne sidan"
    endringar = jamfoer(linjer(les(gammal), haldt_saman), linjer(les(data), haldt_saman)).endringar
    stiar = list(dict.fromkeys(ei.sti.lstrip("=") or "fast tekst" for ei in endringar))
    if not stiar:
        return "Ingenting i dokumentet er endra i saka sidan"
    fleire = f" og {len(stiar) - _VIST} til" if len(stiar) > _VIST else ""
    return f"Endra i saka sidan: {', '.join(stiar[:_VIST])}{fleire}"


def _merknad(fil: Path, kva: str) -> Finding:
    melding = f"Fila er laga frå ei anna utgåve av saka eller malen; {kva}"
    hjelp = "bygg saka på nytt og send kommunen den nye fila, eller ta omsyn til det når du les funna"
    return Finding("D142", melding, hjelp=hjelp, grad=Grad.AATVARING, stad=Stad(fil))
