"""What a council's archive is to receive of a case: the case, its register entry, its documents and their files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sognko_docs.compose.plan import Dokument, ascii_namn
from sognko_docs.sak.arkiv import Arkivprofil
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

SYSTEM = "sognko-docs"
AVSENDAR = "Sogn kommunalt oppgåvefellesskap"
_ANNA = re.compile(r"[^a-z0-9]+")
_AAR_OG_NUMMER = re.compile(r"(?:(\d{4})/(\d+)|(\d{2})/(\d+))")

Variant = Literal["P", "A"]
"""Production format, as it can be edited, and archive format."""

VEDLEGG = ("VEDLEGG", "Vedlegg")
"""The type of what has no name of its own: workbooks, and files the case brings along."""

SLAG: Mapping[str, tuple[str, str]] = {
    "saksframlegg": ("SAKSFRAMLEGG", "Saksframlegg"),
    "avtale": ("AVTALE", "Avtale"),
    "samarbeidsavtale": ("AVTALE", "Avtale"),
    "avtaleendring": ("AVTALE", "Avtale"),
    "plan": ("PLAN", "Plan"),
    "prosjektplan": ("PLAN", "Plan"),
    "modellsamanlikning": ("UTGREIING", "Utgreiing"),
    "vertskommunevurdering": ("UTGREIING", "Utgreiing"),
    "notat-verksemdsoverdraging": ("NOTAT", "Notat"),
    "oppgjer-ved-uttreding": ("NOTAT", "Notat"),
    "budsjett-og-fordeling": VEDLEGG,
}
"""Document type, code and description, of each document that follows a case, by template. The archive's list of codes is open."""


@dataclass(frozen=True, slots=True)
class Arkivfil:
    """One file of a document: its format, what it is called, and its bytes."""

    variant: Variant
    namn: str
    """ASCII, and the name the file has in the package."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Arkivdokument:
    """One document of the register entry, in one or more formats."""

    nummer: int
    slag: tuple[str, str]
    tittel: str
    er_hovud: bool
    filer: tuple[Arkivfil, ...]


@dataclass(frozen=True, slots=True)
class Utvalssteg:
    """One body that is to treat the case; ``id`` is the meeting system's own."""

    id: str
    namn: str
    dato: date | None


@dataclass(frozen=True, slots=True)
class Arkivsak:
    """A case as one council's archive receives it. What the profile does not say is None."""

    noekkel: str
    """The same for the same case and council, always."""
    tittel: str
    dato: date
    sakshandsamar: str
    profil: Arkivprofil
    arkivkode: str | None
    saksnummer: tuple[int, int] | None
    """Year and sequence number in the council's archive, where the case says it."""
    dokument: tuple[Arkivdokument, ...]
    samandrag: str
    framlegg: tuple[str, ...]
    """The points of the proposed decision, as they stand in the council's case paper."""
    utval: tuple[Utvalssteg, ...]

    @property
    def filer(self) -> tuple[Arkivfil, ...]:
        """All files, in the order of the documents."""
        return tuple(fil for dokument in self.dokument for fil in dokument.filer)

    @property
    def saksansvarleg(self) -> str:
        """Who answers for the case, as a role."""
        return self.profil.saksansvarleg or self.sakshandsamar


def arkivsak(
    sak: Sak,
    register: Register,
    mappe: str,
    kommune: str,
    *,
    dokument: Sequence[Arkivdokument],
    tekst: Arkivtekst,
) -> Arkivsak:
    """Return the case for one council's archive; ``mappe`` is the name of the case's folder."""
    deltakar = sak.kommunar[kommune]
    return Arkivsak(
        noekkel=f"{mappe}/{register.kommunar[kommune].nummer}",
        tittel=sak.sak.tittel,
        dato=sak.sak.dato,
        sakshandsamar=deltakar.sakshandsamar or sak.sak.sakshandsamar,
        profil=(profil := register.profil(kommune).arkiv),
        arkivkode=deltakar.arkivkode,
        saksnummer=saksnummer(deltakar.arkivsak),
        dokument=tuple(dokument),
        samandrag=tekst.samandrag,
        framlegg=tekst.framlegg,
        utval=tuple(
            Utvalssteg(
                profil.utval.get(steg.utval, _reint(steg.utval)), steg.utval, steg.moetedato.get(kommune)
            )
            for steg in sak.handsaming
        ),
    )


@dataclass(frozen=True, slots=True)
class Arkivtekst:
    """The texts a meeting system shows, as they stand in the council's own case paper."""

    samandrag: str
    framlegg: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Oppfoert:
    """A document as it is listed: its type, title, and the names its files may have."""

    slag: tuple[str, str]
    tittel: str
    variantar: tuple[tuple[Variant, str], ...]


def arkivdokument(
    sak: Sak, dokument: Sequence[Dokument], kommune: str, filer: Mapping[str, bytes]
) -> tuple[Arkivdokument, ...]:
    """Return the documents that follow the case: the case paper, the attachments in the order of the list, the workbooks.

    ``filer`` are the council's files by name, and those in ``vedlegg/`` by ``vedleggsnamn``, as archive PDF by
    ``arkivnamn`` where they could be that. Papers to employees are
    no part of the case and go to no case archive.
    """
    hennar = {ei.mal: ei for ei in dokument if ei.i_saka and kommune in ei.mottakarar}
    boeker = [namn for namn in sorted(filer) if namn.endswith(".xlsx") and namn[:2].isdigit()]
    framlegg = hennar["saksframlegg"]
    liste = [
        _Oppfoert(SLAG["saksframlegg"], framlegg.tittel, _variantar(framlegg.filnamn)),
        *_vedlegg(sak, hennar),
        *(_Oppfoert(VEDLEGG, f"Rekneark: {sak.sak.korttittel}", (("P", namn),)) for namn in boeker),
    ]
    return tuple(
        Arkivdokument(
            nummer=nr,
            slag=ei.slag,
            tittel=ei.tittel,
            er_hovud=nr == 1,
            filer=tuple(
                Arkivfil(variant, namn, filer[namn]) for variant, namn in ei.variantar if namn in filer
            ),
        )
        for nr, ei in enumerate(liste, start=1)
    )


def _vedlegg(sak: Sak, hennar: Mapping[str, Dokument]) -> Iterator[_Oppfoert]:
    for nr, ei in enumerate(sak.vedlegg, start=1):
        if ei.dokument and (funne := hennar.get(str(ei.dokument))):
            yield _Oppfoert(SLAG[funne.mal], ei.tittel, _variantar(funne.filnamn))
        elif ei.fil:
            variantar: tuple[tuple[Variant, str], ...] = (
                ("P", vedleggsnamn(nr, ei.fil)),
                ("A", arkivnamn(nr, ei.fil)),
            )
            yield _Oppfoert(VEDLEGG, ei.tittel, variantar)


def vedleggsnamn(nummer: int, fil: str) -> str:
    """Return the ASCII name a file of the attachment list has in the package."""
    stamme, _, ending = fil.rpartition(".")
    return f"vedlegg-{nummer:02}-{_reint(stamme)}.{_reint(ending)}"


def arkivnamn(nummer: int, fil: str) -> str:
    """Return the name of the archive PDF of a file of the attachment list, which is never that of the file itself."""
    stamme, _, ending = vedleggsnamn(nummer, fil).rpartition(".")
    return f"{stamme}-arkiv.pdf" if ending == "pdf" else f"{stamme}.pdf"


def _reint(tekst: str) -> str:
    """Return letters and digits in ASCII, lower case, all else as hyphens."""
    utan_teikn = unicodedata.normalize("NFKD", ascii_namn(tekst.lower())).encode("ascii", "ignore").decode()
    return _ANNA.sub("-", utan_teikn).strip("-") or "fil"


def _variantar(filnamn: str) -> tuple[tuple[Variant, str], ...]:
    """Return a Word file and its PDF, which is there only when it has been made."""
    return ("P", filnamn), ("A", f"{filnamn.removesuffix('.docx')}.pdf")


def saksnummer(arkivsak: str | None) -> tuple[int, int] | None:
    """Return year and number of «2025/1308» or «25/1308»; None when it is not said or written otherwise."""
    treff = _AAR_OG_NUMMER.fullmatch(arkivsak or "")
    if treff is None:
        return None
    return (int(treff[1]), int(treff[2])) if treff[1] else (2000 + int(treff[3]), int(treff[4]))
