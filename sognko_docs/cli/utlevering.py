"""What becomes of cases that have been built: packages, and drafts of the e-mails that take them to the councils."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.oppdrag import Oppdrag
from sognko_docs.load.finn import SAKSMAPPE, Utval
from sognko_docs.pipeline.levering.arkivpakke import MAPPE as PAKKAR
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.levering.utsending import MAPPE as UTSENDING
from sognko_docs.pipeline.levering.utsending import lag_utsending
from sognko_docs.pipeline.sjekk import sjekk


def bygg_og_pakk(oppdrag: Oppdrag, utval: Utval, *, utkast: bool = False) -> Samling:
    """Build the cases and make their packages, telling of each file; with ``utkast`` the drafts too.

    When one of the cases has errors, nothing is packed.
    """
    samling = oppdrag.bygg(utval.mapper)
    samling.legg_til(utval.funn)
    if not samling.stoppar:
        for mappe in utval.mapper:
            _pakk(oppdrag, Path(mappe), samling, utkast=utkast)
    oppdrag.framside(samling)
    return samling


def _pakk(oppdrag: Oppdrag, mappe: Path, samling: Samling, *, utkast: bool) -> None:
    kontrollert, framdrift = sjekk(mappe), Framdrift(stille=oppdrag.stille)
    lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
    if lasta is None or plan is None:
        return
    sett, funn = lag_pakkar(
        mappe, lasta, plan, oppdrag.ut, partial(_meld, framdrift, oppdrag.ut / PAKKAR / mappe.name)
    )
    if utkast and sett is not None and not any(ei.stoppar for ei in funn):
        melding = partial(_meld, framdrift, oppdrag.ut / UTSENDING / mappe.name)
        funn += lag_utsending(lasta, Path(SAKSMAPPE), oppdrag.ut, melding)
    samling.legg_til(funn, kontrollert.lesing)


def _meld(framdrift: Framdrift, mappe: Path, fil: str) -> None:
    framdrift.fil(mappe / fil)
