"""Finished files read back: everything stands there that should, and they are alike where they must be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sognko_docs.compose.fakta import Faktum, manglar
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.likelydande import prov
from sognko_docs.identity.tekst import Tekst
from sognko_docs.rules.plasshaldar import plasshaldarar
from sognko_docs.word.avslutt import merkelapp
from sognko_docs.word.kontroll import kontroller

_SKRIV_FERDIG = "skriv teksten i malen ferdig"


def sjekk_innhald(data: bytes, lese: Tekst, venta: tuple[Faktum, ...], stad: Stad) -> list[Finding]:
    """Look in the finished file for everything that must stand in it, and for what may not."""
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
    ]


def _plasshaldarar_i_malen(lese: Tekst) -> list[str]:
    """Return the placeholders in the text that is the template's own; the case's has been checked before."""
    eigen = (bit for avsnitt in lese.avsnitt if not avsnitt.blokk for bit, sti in avsnitt.spenn if not sti)
    return [skrive for bit in eigen for _, skrive in plasshaldarar(bit)]


def sjekk_likskap(lese: Mapping[str, Tekst], stad: Stad) -> list[Finding]:
    """Hold the councils' files against each other: only council fields and role text may differ."""
    raad = "tekst som gjeld éin kommune, må stå i ein innhaldskontroll med merke som byrjar på «kommune.»"
    return [
        Finding("I201", avvik.melding, hjelp=raad, stad=replace(stad, delstad=f"delen «{avvik.stad}»"))
        for avvik in prov(lese).avvik
    ]
