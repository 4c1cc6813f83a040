"""The demands on how text looks and is written, which only a template and the text of a case decide."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.tilgjenge.dokument import Bit, Dokument
from sognko_docs.tilgjenge.fargar import kontrast, minstekrav
from sognko_docs.tilgjenge.krav import Brot, Krav
from sognko_docs.tilgjenge.skrivemaate import (
    er_adresse,
    lange_versalar,
    liknar_overskrift,
    seier_ikkje_kvar,
    skriven_liste,
)

MINST_PT = 8.0
"""The least size of text, in points."""


def _bitar(dokument: Dokument) -> Iterator[tuple[str, Bit]]:
    """Yield each stretch of text and its place, the styles first."""
    for stil in dokument.stilar:
        yield f"stilen «{stil.bit.tekst}»", stil.bit
    for avsnitt in dokument.avsnitt:
        for bit in avsnitt.bitar:
            yield avsnitt.stad, bit


def fargekontrast(dokument: Dokument) -> Iterator[Brot]:
    """Yield text that is too close to its background."""
    for stad, bit in _bitar(dokument):
        har, maa = kontrast(bit.farge, bit.bakgrunn), minstekrav(bit.storleik, feit=bit.feit)
        if har < maa:
            tal = f"{int(har * 10) / 10:.1f}:1, og kravet er {maa:.1f}:1".replace(".", ",")
            melding = f"Kontrasten mellom #{bit.farge} og #{bit.bakgrunn} er {tal}"
            yield Brot(melding, "vel ein mørkare skriftfarge eller ein lysare bakgrunn", stad)


def liten_skrift(dokument: Dokument) -> Iterator[Brot]:
    """Yield text that is too small."""
    for stad, bit in _bitar(dokument):
        if bit.storleik < MINST_PT:
            melding = f"Skrifta er {bit.storleik:g} pt, under {MINST_PT:g} pt".replace(".", ",")
            yield Brot(melding, "vel ein større storleik i stilen", stad)


def blokkjustering(dokument: Dokument) -> Iterator[Brot]:
    """Yield what is set flush on both sides."""
    stader = [f"stilen «{stil.bit.tekst}»" for stil in dokument.stilar if stil.blokkjustert]
    for stad in (*stader, *(avsnitt.stad for avsnitt in dokument.avsnitt if avsnitt.blokkjustert)):
        yield Brot("Teksten er blokkjustert", "vel venstrejustert i stilen", stad)


def farge_aaleine(dokument: Dokument) -> Iterator[Brot]:
    """Yield what only a colour tells."""
    for avsnitt in dokument.avsnitt:
        for bit in avsnitt.bitar:
            if bit.berre_farge and bit.tekst.strip():
                melding = f"«{bit.tekst}» skil seg ut berre med farge"
                yield Brot(melding, "bruk halvfeit eller understreking i tillegg", avsnitt.stad)
    for tabell in dokument.tabellar:
        if tabell.fargecelle:
            hjelp = "skriv det fargen seier, i cella òg"
            yield Brot("Ei celle seier noko berre med farge", hjelp, tabell.stad)


def feit_overskrift(dokument: Dokument) -> Iterator[Brot]:
    """Yield bold paragraphs in the place of headings."""
    for avsnitt in dokument.avsnitt:
        if avsnitt.i_kroppen and avsnitt.feit and not avsnitt.overskrift and liknar_overskrift(avsnitt.tekst):
            melding = f"«{avsnitt.tekst}» er feit tekst i staden for ei overskrift"
            yield Brot(melding, "gi avsnittet ein overskriftsstil", avsnitt.stad)


def skrivne_lister(dokument: Dokument) -> Iterator[Brot]:
    """Yield typed list items; in a cell of a table a letter is the name of the row."""
    for avsnitt in dokument.avsnitt:
        fri = avsnitt.i_kroppen and not avsnitt.i_liste and not avsnitt.overskrift
        merke = skriven_liste(avsnitt.tekst) if fri else ""
        if merke:
            hjelp = "slett teiknet, og bruk stilen «Punktliste» eller «Nummerliste»"
            yield Brot(f"Avsnittet byrjar med «{merke}» skrive for hand", hjelp, avsnitt.stad)


def lenkjetekstar(dokument: Dokument) -> Iterator[Brot]:
    """Yield links that do not say where they lead."""
    for avsnitt in dokument.avsnitt:
        for tekst in avsnitt.lenkjer:
            if seier_ikkje_kvar(tekst):
                melding = f"Lenkjeteksten «{tekst}» seier ikkje kvar lenkja går"
                yield Brot(melding, "skriv namnet på det lenkja går til", avsnitt.stad)


def nettadresser(dokument: Dokument) -> Iterator[Brot]:
    """Yield links written as addresses."""
    for avsnitt in dokument.avsnitt:
        for tekst in filter(er_adresse, avsnitt.lenkjer):
            yield Brot(
                f"Lenkja er skriven som adressa «{tekst}»", "skriv namnet på sida i staden", avsnitt.stad
            )


def store_bokstavar(dokument: Dokument) -> Iterator[Brot]:
    """Yield long texts in capitals, typed or set."""
    for avsnitt in dokument.avsnitt:
        sett = "".join(bit.tekst for bit in avsnitt.bitar if bit.versal).upper()
        if lange_versalar(avsnitt.tekst) or lange_versalar(sett):
            hjelp = "skriv med vanlege bokstavar, og framhev med halvfeit"
            yield Brot("Ein lang tekst står med store bokstavar", hjelp, avsnitt.stad)


KRAV = (
    Krav("A111", fargekontrast, None),
    Krav("A112", liten_skrift, None),
    Krav("A113", blokkjustering, None),
    Krav("A114", farge_aaleine, None),
    Krav("A115", feit_overskrift, None),
    Krav("A116", skrivne_lister, None),
    Krav("A117", lenkjetekstar, None),
    Krav("A118", nettadresser, None, Grad.MERKNAD),
    Krav("A119", store_bokstavar, None),
)
