"""``LES-MEG.txt``: what a package is, for the one who receives it."""

from __future__ import annotations

from collections.abc import Sequence

from sognko_docs.compose.arkivpakke import Arkivdokument, Arkivsak

NAMN = "LES-MEG.txt"
_UTAN_PDF = (
    "Filer i arkivformat (PDF/A) er ikkje med, fordi LibreOffice mangla på maskina pakken blei laga",
    "på. Arkivet kan lage dei av Word-filene, eller be avsendaren om ein pakke med PDF.",
)
"""Told when not even the case paper is there as PDF."""


def lesmeg(sak: Arkivsak, kommune: str, andre: Sequence[tuple[str, str]]) -> str:
    """Return the text, in lines that fit a screen; ``andre`` are the names of other files and what they are."""
    har_pdf = any(map(_har_arkivformat, sak.dokument))
    utan_pdf = () if har_pdf else _UTAN_PDF
    linjer = [
        sak.tittel,
        f"Saka til {kommune}, {sak.dato.day}.{sak.dato.month}.{sak.dato.year}",
        "",
        "Filene ligg i mappa «data». Saksframlegget er hovuddokumentet, resten er vedlegg.",
        f"Word-filene er til redigering{', PDF-filene til arkivet' if har_pdf else ''}.",
        *utan_pdf,
        "",
        *(
            f"{ei.nummer:>3}  {ei.tittel}: {', '.join(fil.namn for fil in ei.filer)}"
            + (" (ikkje i arkivformat)" if har_pdf and not _har_arkivformat(ei) else "")
            for ei in sak.dokument
        ),
        "",
        *(f"     {namn}: {kva}" for namn, kva in andre),
        "",
        "Teksten er den same til alle kommunane i saka. Rett ho difor ikkje her: meld frå til den",
        "som har sendt pakken, så får alle den same rettinga.",
        "",
        "Slik ser du etter om pakken er heil: sognko package --check PAKKE.zip",
    ]
    return "".join(f"{linje}\r\n" for linje in linjer)


def _har_arkivformat(dokument: Arkivdokument) -> bool:
    return any(fil.variant == "A" for fil in dokument.filer)
