"""``LES-MEG.txt``: what a package is, for the one who receives it."""

from __future__ import annotations

from collections.abc import Sequence

from sognko_docs.compose.arkivpakke import Arkivsak

NAMN = "LES-MEG.txt"


def lesmeg(sak: Arkivsak, kommune: str, andre: Sequence[tuple[str, str]]) -> str:
    """Return the text, in lines that fit a screen; ``andre`` are the names of other files and what they are."""
    har_pdf = any(fil.variant == "A" for fil in sak.filer)
    linjer = [
        sak.tittel,
        f"Saka til {kommune}, {sak.dato.day}.{sak.dato.month}.{sak.dato.year}",
        "",
        "Filene ligg i mappa «data». Saksframlegget er hovuddokumentet, resten er vedlegg.",
        f"Word-filene er til redigering{', PDF-filene til arkivet' if har_pdf else ''}.",
        "",
        *(
            f"{dokument.nummer:>3}  {dokument.tittel}: {_filer(sak, nr)}"
            for nr, dokument in enumerate(sak.dokument)
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


def _filer(sak: Arkivsak, nummer: int) -> str:
    return ", ".join(fil.namn for fil in sak.dokument[nummer].filer)
