"""Finished files read back: everything stands there that should."""

from __future__ import annotations

from sognko_docs.compose.fakta import Faktum, manglar
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.tekst import Tekst
from sognko_docs.rules.plasshaldar import plasshaldarar
from sognko_docs.word.avslutt import merkelapp
from sognko_docs.word.kontroll import kontroller
from sognko_docs.word.tilgjengesjekk import sjekk_dokument

_SKRIV_FERDIG = "skriv teksten i malen ferdig"


def sjekk_innhald(data: bytes, lese: Tekst, venta: tuple[Faktum, ...], stad: Stad) -> list[Finding]:
    """Look in the finished file for everything that must stand in it, for what may not, and for what not all can read."""
    borte = manglar(venta, lese.i_kontrollar(), merkelapp)
    raad = "sjå etter i malen om feltet er skrive ut der det skal"
    return [
        *(Finding("I101", f"«{sti}» kom ikkje med i dokumentet", hjelp=raad, stad=stad) for sti in borte),
        *(
            Finding("I102", f"Dokumentet har ein feil: {feil}", hjelp="rett feilen i malen", stad=stad)
            for feil in kontroller(data, lese)
        ),
        *(
            Finding("I103", f"Plasshaldaren «{skrive}» står i malen", hjelp=_SKRIV_FERDIG, stad=stad)
            for skrive in _plasshaldarar_i_malen(lese)
        ),
        *sjekk_dokument(data, stad),
    ]


def _plasshaldarar_i_malen(lese: Tekst) -> list[str]:
    """Return the placeholders in the text that is the template's own; the case's has been checked before."""
    eigen = (bit for avsnitt in lese.avsnitt if not avsnitt.blokk for bit, sti in avsnitt.spenn if not sti)
    return [skrive for bit in eigen for _, skrive in plasshaldarar(bit)]
