"""Drafts of the e-mails that take the packages to the councils; nothing is sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.plan import ascii_namn
from sognko_docs.compose.utsending import utsending
from sognko_docs.delivery.brev import brev
from sognko_docs.delivery.diskfeil import oppteke
from sognko_docs.delivery.laas import Oppteke
from sognko_docs.delivery.lager import les_sett, skriv_sett
from sognko_docs.delivery.manifest import med_manifest
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import REGISTERFIL
from sognko_docs.pipeline.levering.arkivpakke import ATTEST_PDF
from sognko_docs.pipeline.levering.arkivpakke import MAPPE as PAKKAR
from sognko_docs.word.zipfil import les_zip

MAPPE = "_utsending"
"""Folder of the drafts, beside the sets."""


def lag_utsending(
    lasta: Lasta, register: Path, ut: Path, melding: Callable[[str], None]
) -> tuple[Finding, ...]:
    """Put a draft for each council in place, with its package; tell of those whose address is unknown.

    ``register`` is the folder of the councils' register. The packages must have been made.
    """
    try:
        pakkar = les_sett(ut / PAKKAR, lasta.namn)
    except Oppteke as feil:
        return (oppteke(lasta.namn, ut / PAKKAR / lasta.namn, feil),)
    filer: dict[str, bytes] = {}
    utan = []
    for kommune in lasta.sak.mottakarar:
        namn = ascii_namn(kommune)
        med_pdf = f"data/{ATTEST_PDF}" in les_zip(pakkar[f"{namn}.zip"])
        utkast = utsending(lasta.sak, lasta.register, kommune, med_pdf=med_pdf)
        filer[f"{namn}.eml"] = brev(utkast, f"{lasta.namn}-{namn}.zip", pakkar[f"{namn}.zip"])
        if not utkast.til:
            utan.append(lasta.register.kommunar[kommune].kortnamn)
        melding(f"{namn}.eml")
    heile = med_manifest(filer, sak=lasta.namn, inndata=lasta.inngang, versjon=__version__)
    return (*_utan_adresse(utan, register / REGISTERFIL), *skriv_sett(ut / MAPPE, lasta.namn, heile).funn)


def _utan_adresse(utan: list[str], fil: Path) -> tuple[Finding, ...]:
    if not utan:
        return ()
    hjelp = (
        "skriv «epost: postmottak@kommunen.no» på kommunen, eller fyll ut mottakaren når du opnar utkastet"
    )
    melding = f"Utkasta til {', '.join(utan)} har ingen mottakar"
    return (Finding("P160", melding, hjelp=hjelp, grad=Grad.MERKNAD, stad=Stad(fil)),)
