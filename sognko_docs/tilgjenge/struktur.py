"""The demands on how a document is built: title, language, headings, empty paragraphs, text boxes, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.tilgjenge.dokument import Dokument
from sognko_docs.tilgjenge.krav import Brot, Krav

SPRAAK = "nn-NO"
_TOM_ALT = re.compile(
    r"(?:bilete|bilde|figur|foto|grafikk|graf|diagram|logo|ikon|teikning|picture|image|chart|graphic|shape)?\s*\d*\.?",
    re.IGNORECASE,
)
_FILNAMN = re.compile(r"\S*\.(?:png|jpe?g|gif|svg|bmp|tiff?|emf|wmf|webp)", re.IGNORECASE)


def tittel(dokument: Dokument) -> Iterator[Brot]:
    """Yield when the properties have no title."""
    if not dokument.tittel.strip():
        yield Brot("Dokumentet har ingen tittel i eigenskapane", "skriv han i Word under Fil, Info, Tittel")


def spraak(dokument: Dokument) -> Iterator[Brot]:
    """Yield when the language is not Nynorsk."""
    if dokument.spraak != SPRAAK:
        sett = dokument.spraak or "ikkje sett"
        yield Brot(
            f"Språket i dokumentet er {sett}, ikkje {SPRAAK}",
            "set korrekturspråket til norsk (nynorsk) i Word",
        )


def overskrifter(dokument: Dokument) -> Iterator[Brot]:
    """Yield each heading that is empty or more than one level below the one before it."""
    foer = 0
    for avsnitt in dokument.avsnitt:
        if not avsnitt.overskrift:
            continue
        if not avsnitt.tekst.strip():
            yield Brot("Overskrifta er tom", "skriv ei overskrift, eller slett avsnittet", avsnitt.stad)
        elif avsnitt.overskrift > foer + 1:
            hoppa = f"hoppar frå nivå {foer}" if foer else "er den første og står"
            melding = (
                f"Overskrifta «{avsnitt.tekst}» {hoppa} {'til' if foer else 'på'} nivå {avsnitt.overskrift}"
            )
            yield Brot(melding, f"gi ho stilen for nivå {foer + 1}", avsnitt.stad)
        foer = avsnitt.overskrift


def alternativ_tekst(dokument: Dokument) -> Iterator[Brot]:
    """Yield each picture whose text says nothing of what it shows."""
    for bilete in dokument.bilete:
        tekst = bilete.alt.strip()
        if _TOM_ALT.fullmatch(tekst) or _FILNAMN.fullmatch(tekst):
            melding = f"Den alternative teksten «{tekst}» seier ikkje kva biletet viser"
            vantar = "Biletet eller diagrammet har ingen alternativ tekst"
            hjelp = "høgreklikk, vel «Vis alternativ tekst», og skriv kva ein skal sjå"
            yield Brot(melding if tekst else vantar, hjelp, bilete.stad)


def tekstboksar(dokument: Dokument) -> Iterator[Brot]:
    """Yield each text box."""
    for stad in dokument.tekstboksar:
        hjelp = "flytt teksten ut i eit avsnitt, med ramme eller skugge i stilen"
        yield Brot("Tekst står i ein tekstboks, utanfor leserekkjefølgja", hjelp, stad)


def tomme_avsnitt(dokument: Dokument) -> Iterator[Brot]:
    """Yield each empty paragraph that stands there for the sake of space."""
    for avsnitt in dokument.avsnitt:
        if avsnitt.luft and not avsnitt.overskrift:
            hjelp = "slett avsnittet, og set avstand før eller etter i stilen"
            yield Brot("Eit tomt avsnitt er brukt som luft", hjelp, avsnitt.stad)


KRAV = (
    Krav("A101", tittel, Grad.FEIL),
    Krav("A102", spraak, Grad.FEIL),
    Krav("A103", overskrifter, Grad.FEIL),
    Krav("A108", alternativ_tekst, Grad.FEIL),
    Krav("A109", tekstboksar, Grad.FEIL),
    Krav("A110", tomme_avsnitt, Grad.AATVARING),
)
