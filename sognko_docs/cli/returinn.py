"""``sognko return --apply`` and ``--accept``: the edits of files that came back, taken into their cases."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.retursvar import spoer
from sognko_docs.pipeline.godta import ALLE, Utfall, godta, ukjende, vel
from sognko_docs.pipeline.grunnlag import Saker
from sognko_docs.pipeline.inntak import Inntak, finn_inntak
from sognko_docs.pipeline.retur import Retur

_DRIFT = "D150"
"""The first code of what is changed in a file; what is taken into the case is no drift any more."""


def ta_inn(
    returar: Sequence[Retur], saker: Saker, godtekne: Sequence[str], samling: Samling, framdrift: Framdrift
) -> None:
    """Take the chosen edits into the cases; without ``godtekne`` each is asked about."""
    per_sak: dict[str, list[Inntak]] = {}
    for retur in returar:
        samling.legg_til([ei for ei in retur.funn if ei.kode < _DRIFT], retur.lesing)
        if retur.kjenning is not None:
            framlegg = finn_inntak(retur, saker)
            per_sak.setdefault(retur.kjenning.sak, []).extend(framlegg.inntak)
            samling.legg_til(framlegg.funn, retur.lesing)
    val = _val(godtekne)
    alle = [eit for liste in per_sak.values() for eit in liste]
    samling.legg_til(ukjende(alle, val))
    for sak, inntak in per_sak.items():
        valde, funn = vel(inntak, val, alle=ALLE in godtekne, sak=sak) if godtekne else (spoer(inntak), [])
        samling.legg_til(funn, saker.kontrollert(sak).lesing)
        utfall = godta(saker.rot, sak, saker.kontrollert(sak), valde) if valde else Utfall()
        samling.legg_til(utfall.funn, utfall.lesing)
        framdrift.sei(_resultat(sak, utfall.skrivne, len(inntak)))


def _val(godtekne: Sequence[str]) -> dict[str, str]:
    """Return the chosen paths, each with the council whose wording is chosen, or nothing."""
    reine = [unicodedata.normalize("NFC", ein) for ein in godtekne if ein != ALLE]
    return {sti: kven for sti, _, kven in (ein.partition("=") for ein in reine)}


def _resultat(sak: str, skrivne: int, alle: int) -> str:
    if not skrivne:
        return f"{sak}: ingenting skrive, {alle} {'endring' if alle == 1 else 'endringar'} i filene"
    return f"{sak}: {skrivne} av {alle} endringar skrivne i «cases/{sak}/sak.yaml»; bygg saka på nytt"
