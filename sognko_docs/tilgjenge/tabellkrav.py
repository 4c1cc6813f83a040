"""The demands on tables: a header row, a title, plain rows and columns."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.tilgjenge.dokument import Dokument
from sognko_docs.tilgjenge.krav import Brot, Krav


def hovudrad(dokument: Dokument) -> Iterator[Brot]:
    """Yield each table of more than one row in which nothing is marked as headers."""
    for tabell in dokument.tabellar:
        if tabell.rader > 1 and not tabell.hovud and not tabell.fyrste_kolonne:
            hjelp = (
                "merk rada og vel «Gjenta som overskriftsrad»; i eit skjema med ledetekst til venstre, kryss av for "
                "«Første kolonne» under Tabellutforming"
            )
            yield Brot("Tabellen har inga overskriftsrad", hjelp, tabell.stad)


def tabelltittel(dokument: Dokument) -> Iterator[Brot]:
    """Yield each table without title and description."""
    for tabell in dokument.tabellar:
        if not tabell.tittel.strip():
            hjelp = "skriv han under Tabelleigenskapar, Alternativ tekst"
            yield Brot("Tabellen har verken tittel eller skildring", hjelp, tabell.stad)


def enkle_tabellar(dokument: Dokument) -> Iterator[Brot]:
    """Yield each table with merged cells, or inside another."""
    for tabell in dokument.tabellar:
        if tabell.samanslegne:
            yield Brot("Tabellen har samanslegne celler", "del cellene, eller del tabellen", tabell.stad)
        if tabell.inni:
            yield Brot("Tabellen står inni ein annan tabell", "set han for seg sjølv", tabell.stad)


def tomme_hovudceller(dokument: Dokument) -> Iterator[Brot]:
    """Yield each header row with a cell without text."""
    for tabell in dokument.tabellar:
        tomme = [str(nr) for nr, tekst in enumerate(tabell.hovud, 1) if not tekst.strip()]
        if tomme:
            melding = f"Overskriftsrada er tom i kolonne {', '.join(tomme)}"
            yield Brot(melding, "skriv kva som står i kolonnen", tabell.stad)


KRAV = (
    Krav("A104", hovudrad, Grad.FEIL),
    Krav("A105", tabelltittel, Grad.FEIL),
    Krav("A106", enkle_tabellar, Grad.FEIL),
    Krav("A107", tomme_hovudceller, Grad.AATVARING),
)
