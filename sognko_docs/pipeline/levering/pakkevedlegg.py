"""The attachments of a case on their way into the packet: each looked through, made PDF, and told of in its line of the list."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePath

from sognko_docs.compose.arkivpakke import arkivnamn
from sognko_docs.delivery.pdf.omformar import OmformingFeil
from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import VEDLEGGSMAPPE, mappe_til
from sognko_docs.pipeline.levering.pdf import Reiskap
from sognko_docs.rules.vedlegg import umogleg_namn
from sognko_docs.sak.vedleggstypar import REKNEARK, TEKST
from sognko_docs.word.avvist import Avvist
from sognko_docs.word.kontorfil import Kontorfil, sjekk_kontorfil
from sognko_docs.word.til_kontor import framand_til_kontor
from sognko_docs.word.utan_kommentarar import utan_kommentarar

_UTAN_NAMN = "vedlegg"
"""What a file is called on a page that shows its name, when no machine can call it by its own."""
_FORSOEK = 2
"""Times LibreOffice tries an attachment: one that takes it down most often does so again."""


def les_vedlegg(sak: Path, lasta: Lasta, reiskap: Reiskap) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the files of the attachment list as PDF, by name, and what is wrong with them or worth knowing."""
    filer: dict[str, bytes] = {}
    funn: list[Finding] = []
    mappe = mappe_til(sak) / VEDLEGGSMAPPE
    for nr, vedlegg in enumerate(lasta.sak.vedlegg):
        if vedlegg.fil is None or vedlegg.fil in filer:
            continue
        data, om = _les_eitt(mappe, vedlegg.fil, vedlegg.tittel, reiskap, ("vedlegg", nr, "fil"))
        funn += om
        if data is not None:
            filer[vedlegg.fil] = data
    return filer, tuple(funn)


def arkivfiler(lasta: Lasta, vedlegg: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the attachments as archive PDF, by their names in the package; ``vedlegg`` are those of the packet by file.

    One the archive would refuse is left out: the packet tells of it (P131), and the package says so.
    """
    from sognko_docs.delivery.pdf.arkivpdf import IkkjeArkivPdf, vedlegg_til_arkivpdf  # noqa: PLC0415  # why: an extra

    filer: dict[str, bytes] = {}
    for nr, ei in enumerate(lasta.sak.vedlegg, start=1):
        if ei.fil is not None and ei.fil in vedlegg:
            with suppress(IkkjeArkivPdf):
                filer[arkivnamn(nr, ei.fil)] = vedlegg_til_arkivpdf(vedlegg[ei.fil], dato=lasta.sak.sak.dato)
    return filer


def _les_eitt(
    mappe: Path, namn: str, tittel: str, reiskap: Reiskap, sti: Sti
) -> tuple[bytes | None, tuple[Finding, ...]]:
    from sognko_docs.delivery.pdf.kjenneteikn import kjenn_att  # noqa: PLC0415  # why: an extra
    from sognko_docs.delivery.pdf.vedlegg import til_pdf  # noqa: PLC0415  # why: an extra
    from sognko_docs.delivery.pdf.vedleggsfunn import UbrukelegVedlegg  # noqa: PLC0415  # why: an extra

    nei = partial(_nei, namn, sti)
    try:
        data = finn_fil(mappe, namn).read_bytes()
        slag = kjenn_att(namn, data)
        fil = sjekk_kontorfil(data, slag) if slag in TEKST | REKNEARK else Kontorfil()
        data = utan_kommentarar(data, slag) if fil.kommentarar else data
        data = framand_til_kontor(data) if slag == ".docx" else data
        ferdig = til_pdf(slag, data, tittel, _omform(namn, reiskap))
    except OSError as feil:
        return None, (
            nei("P130", f"fila lèt seg ikkje lese ({feil.strerror})", "lukk programmet som har ho open"),
        )
    except UbrukelegVedlegg as feil:
        return None, (nei(feil.kode, str(feil), feil.raad),)
    except Avvist as feil:
        return None, (nei(feil.kode, str(feil), feil.hjelp),)
    except OmformingFeil:
        hjelp = "opne fila sjølv, og lagre ho som PDF"
        return None, (nei("P130", "LibreOffice klarte ikkje å lage PDF av fila", hjelp),)
    om = _om_kontorfil(fil, namn, sti) + tuple(
        Finding(ei.kode, f"«{namn}»: {ei.melding}", sti, ei.raad, ei.grad) for ei in ferdig.merknader
    )
    return ferdig.data, om


def _omform(namn: str, reiskap: Reiskap) -> Callable[..., bytes]:
    """Return what makes PDF of a file of this name, which its pages may show."""
    stamme = _UTAN_NAMN if umogleg_namn(namn) else PurePath(namn).stem
    return partial(reiskap.omformar.gjer_om, namn=stamme, forsoek=_FORSOEK)


def _nei(namn: str, sti: Sti, kode: str, kvifor: str, hjelp: str) -> Finding:
    return Finding(kode, f"Vedlegget «{namn}» kan ikkje vere med i pakken: {kvifor}", sti, hjelp)


def finn_fil(mappe: Path, namn: str) -> Path:
    """Return the path of an attachment; some systems write å as two characters in names."""
    alle: Mapping[str, Path] = {unicodedata.normalize("NFC", fil.name): fil for fil in mappe.iterdir()}
    return alle.get(unicodedata.normalize("NFC", namn), mappe / namn)


def _om_kontorfil(fil: Kontorfil, namn: str, sti: Sti) -> tuple[Finding, ...]:
    funn = []
    if fil.spora:
        melding = f"«{namn}» har spora endringar, som alle får sjå i pakken"
        funn.append(
            Finding("P137", melding, sti, "godta eller avvis endringane, og lagre fila", Grad.AATVARING)
        )
    if fil.kommentarar:
        melding = f"«{namn}» har kommentarar, som ikkje blir med i pakken"
        funn.append(
            Finding("P137", melding, sti, "slett dei, eller skriv inn det som skal lesast", Grad.AATVARING)
        )
    return tuple(funn)
