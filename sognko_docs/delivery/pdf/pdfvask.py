"""A PDF from outside made ready to be joined with others: opened within bounds, mended, and rid of what does something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from pikepdf.settings import set_qpdf_limits

from sognko_docs.delivery.pdf.arkivpdf import reparer
from sognko_docs.delivery.pdf.handlingar import Handlingar, ta_ut
from sognko_docs.delivery.pdf.sidemaal import rett_maal
from sognko_docs.delivery.pdf.skjema import Skjema, flat_ut, har_xfa
from sognko_docs.delivery.pdf.vedleggsfunn import Merknad, UbrukelegVedlegg
from sognko_docs.finding import Grad

MAKS_SIDER = 1_500
"""Pages an attachment may have."""
MAKS_STRAUM = 300_000_000
"""Bytes a packed stream may grow to: A2 in colour at 300 dots an inch is 105 million."""
_OEYDELAGD = ("PDF-en er øydelagd", "opne han i eit PDF-program, og lagre han på nytt")
_TOM = ("PDF-en har ingen sider", "lag PDF-en på nytt")
_FEIL = (
    pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, TypeError, AttributeError, KeyError, IndexError,
)  # fmt: skip
FOR_STOR = ("fila tek for mykje minne når ho blir pakka ut", "opne fila sjølv, og skriv ho ut til ein ny PDF")
_NORSK = ("nn", "nb", "no")


@dataclass(frozen=True, slots=True)
class Vaska:
    """A PDF that can be joined with others, and what was done to it."""

    data: bytes
    sider: int
    med_bilete: tuple[int, ...]
    """Numbers of the pages that show pictures, from 0."""
    merknader: tuple[Merknad, ...]


def set_grenser() -> None:
    """Bound what the library unpacks; for the whole process."""
    set_qpdf_limits(
        flate_max_memory=MAKS_STRAUM,
        png_max_memory=MAKS_STRAUM,
        tiff_max_memory=MAKS_STRAUM,
        run_length_max_memory=MAKS_STRAUM,
        dct_max_memory=MAKS_STRAUM,
        dct_max_progressive_scans=200,
        doc_max_warnings=500,
        max_stream_filters=5,
        parser_max_container_size=5_000_000,
    )


def vask(data: bytes) -> Vaska:
    """Return a PDF ready to be joined; raise ``UbrukelegVedlegg`` when it cannot be."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return _vask(pdf)
    except pikepdf.PasswordError:
        raise UbrukelegVedlegg("PDF-en krev passord", "opne han med passordet, og lagre han utan") from None
    except _FEIL as feil:
        if "no pages found" in str(feil):
            raise UbrukelegVedlegg(*_TOM) from None
        raise UbrukelegVedlegg(*_OEYDELAGD) from None


def _vask(pdf: Pdf) -> Vaska:
    _krev_open(pdf)
    _krev_sider(pdf)
    merknader = [*_vern_og_lag(pdf)]
    rett_maal(pdf)
    skjema = flat_ut(pdf)
    handlingar = ta_ut(pdf)
    _krev_sladda(handlingar)
    _krev_innhald(pdf)
    reparer(pdf)
    ut = BytesIO()
    pdf.save(ut, encryption=False, linearize=False, deterministic_id=True)
    merknader += [*_reparert(pdf), *_om_skjema(skjema), *_om_handlingar(handlingar)]
    med_bilete = tuple(nr for nr, side in enumerate(pdf.pages) if _viser_bilete(side))
    return Vaska(ut.getvalue(), len(pdf.pages), med_bilete, tuple(merknader))


def _krev_open(pdf: Pdf) -> None:
    if pdf.is_encrypted and not pdf.allow.modify_assembly:
        melding = "den som laga PDF-en, har verna han mot å bli sett saman med andre"
        raise UbrukelegVedlegg(melding, "be den som laga han, om ein PDF utan vern")
    if har_xfa(pdf):
        melding = "PDF-en er eit XFA-skjema, som berre Adobe sine program viser"
        raise UbrukelegVedlegg(melding, "opne han i Adobe Reader, og skriv ut til ein ny PDF", "P138")
    if Name.Collection in pdf.Root:
        melding = "PDF-en er ei mappe med fleire filer i («portefølje»)"
        raise UbrukelegVedlegg(melding, "ta ut filene, og før opp kvar som eige vedlegg", "P138")


def _krev_sider(pdf: Pdf) -> None:
    tal = len(pdf.pages)
    if not tal:
        raise UbrukelegVedlegg(*_TOM)
    if tal > MAKS_SIDER:
        melding = f"PDF-en har {tal} sider; det meste er {MAKS_SIDER}"
        raise UbrukelegVedlegg(melding, "legg ved eit utdrag, eller del vedlegget opp", "P133")


def _krev_innhald(pdf: Pdf) -> None:
    """Read what stands on every page; one that cannot be read would be empty in the packet."""
    for nr, side in enumerate(pdf.pages, 1):
        try:
            for bit in _innhald(side):
                bit.read_bytes()
        except pikepdf.PdfError as feil:
            if "memory limit" in str(feil):
                raise UbrukelegVedlegg(*FOR_STOR, "P133") from None
            melding = f"det som står på side {nr}, er øydelagt"
            raise UbrukelegVedlegg(melding, "be om vedlegget på nytt") from None


def _innhald(side: pikepdf.Page) -> list[Stream]:
    innhald = side.obj.get(Name.Contents)
    alle = innhald if isinstance(innhald, Array) else [innhald]
    return [ei for ei in alle if isinstance(ei, Stream)]


def _krev_sladda(funne: Handlingar) -> None:
    if funne.sladdingar:
        melding = f"PDF-en er merkt for sladding, men teksten ligg der framleis ({funne.sladdingar} stader)"
        raise UbrukelegVedlegg(melding, "gjennomfør sladdinga, og kontroller at teksten er borte", "P138")


def _vern_og_lag(pdf: Pdf) -> Iterator[Merknad]:
    spraak = str(pdf.Root.get(Name.Lang, "")).strip()
    if spraak and not spraak.lower().startswith(_NORSK):
        melding = f"PDF-en seier at han er på språket «{spraak}», og blir lesen høgt slik"
        yield Merknad(
            "P139", melding, "er teksten norsk, set språket til norsk og lag PDF-en på nytt", Grad.MERKNAD
        )
    lag = pdf.Root.get(Name.OCProperties)
    vanleg = lag.get(Name.D) if isinstance(lag, Dictionary) else None
    av = vanleg.get(Name.OFF) if isinstance(vanleg, Dictionary) else None
    if isinstance(av, Array) and len(av):
        melding = "PDF-en har lag som er slått av; i pakken kan dei bli synlege"
        yield Merknad("P135", melding, "skriv ut dokumentet til ein ny PDF, slik det skal sjåast")


def _reparert(pdf: Pdf) -> Iterator[Merknad]:
    raad = "sjå etter i pakken at alt er med, eller be om vedlegget på nytt"
    if pdf.get_warnings():
        melding = f"PDF-en var skadd og er reparert; han har no {_sider(len(pdf.pages))}"
        yield Merknad("P135", melding, raad)


def _sider(tal: int) -> str:
    return "éi side" if tal == 1 else f"{tal} sider"


def _om_skjema(skjema: Skjema) -> Iterator[Merknad]:
    if skjema.felt:
        melding = f"Skjemaet er gjort om til vanleg tekst ({skjema.felt} felt); det som er fylt ut, står"
        yield Merknad("P135", melding, "sjå etter at felta viser det dei skal", Grad.MERKNAD)
    if skjema.signaturar:
        melding = "PDF-en er signert elektronisk, og signaturen gjeld ikkje i den samla PDF-en"
        yield Merknad("P135", melding, "send den signerte fila ved sida av pakken")


def _om_handlingar(funne: Handlingar) -> Iterator[Merknad]:
    raad = "sjå etter om noko av dette skulle vore eige vedlegg"
    if funne.skript:
        slag = ", ".join(sorted(ei.lstrip("/") for ei in funne.skript))
        yield Merknad(
            "P138",
            f"Skript og handlingar i PDF-en er tekne bort: {slag}",
            "spør avsendaren kva dei skulle gjere",
        )
    if funne.filer:
        yield Merknad("P135", f"Filer inni PDF-en er ikkje med i pakken ({funne.filer})", raad)
    if funne.media:
        yield Merknad("P135", f"Film, lyd eller 3D i PDF-en er ikkje med ({funne.media})", raad)
    if funne.kommentarar:
        melding = f"PDF-en har kommentarar eller merknader som alle får sjå ({funne.kommentarar})"
        yield Merknad("P137", melding, "slett dei i eit PDF-program om dei ikkje høyrer til saka")


def _viser_bilete(side: pikepdf.Page) -> bool:
    ressursar = side.obj.get(Name.Resources)
    teikningar = ressursar.get(Name.XObject) if isinstance(ressursar, Dictionary) else None
    return isinstance(teikningar, Dictionary) and len(teikningar) > 0
