"""``sognko return --apply`` and ``--accept``: the edits of files that came back, taken into their cases."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.retursvar import spoer
from sognko_docs.pipeline.godta import ALLE, Utfall, godta, ukjende, vel
from sognko_docs.pipeline.grunnlag import Saker
from sognko_docs.pipeline.inntak import Framlegg, finn_inntak
from sognko_docs.pipeline.retur import Retur

_DRIFT = "D150"
"""The first code of what is changed in a file; what is taken into the case is no drift any more."""


def ta_inn(
    returar: Sequence[Retur], saker: Saker, godtekne: Sequence[str], samling: Samling, framdrift: Framdrift
) -> None:
    """Take the chosen edits into the cases; without ``godtekne`` each is asked about."""
    per_sak: dict[str, Framlegg] = {}
    for retur in returar:
        samling.legg_til([ei for ei in retur.funn if ei.kode < _DRIFT], retur.lesing)
        if retur.kjenning is not None:
            foer, her = per_sak.get(retur.kjenning.sak, Framlegg((), ())), finn_inntak(retur, saker)
            per_sak[retur.kjenning.sak] = Framlegg(foer.inntak + her.inntak, foer.funn + her.funn)
    val = _val(godtekne)
    samling.legg_til(ukjende([eit for framlegg in per_sak.values() for eit in framlegg.inntak], val))
    for sak, framlegg in per_sak.items():
        if not godtekne and len(per_sak) > 1 and framlegg.inntak:
            click.echo(f"\nSaka «{sak}»", err=True)
        framdrift.sei(_i_ei_sak(saker, sak, framlegg, _Val(val, ALLE in godtekne, bool(godtekne)), samling))


class _Val(NamedTuple):
    """What was chosen on the command line: paths, all, or nothing, so that each edit is asked about."""

    stiar: dict[str, str]
    alle: bool
    er_gitt: bool


def _i_ei_sak(saker: Saker, sak: str, framlegg: Framlegg, val: _Val, samling: Samling) -> str:
    """Take the chosen edits into a case, and return what came of it in a sentence."""
    kontrollert, funn = saker.kontrollert(sak), list(framlegg.funn)
    if val.er_gitt:
        valde, strid = vel(framlegg.inntak, val.stiar, alle=val.alle, sak=sak)
        funn += strid
    else:
        valde = spoer(framlegg.inntak)
    utfall = godta(saker.rot, sak, kontrollert, valde) if valde else Utfall()
    lesing = utfall.lesing if utfall.skrivne and utfall.lesing else kontrollert.lesing
    # Why: what was written has moved the lines below it, and the findings point at those.
    samling.legg_til([replace(ei, stad=None) if ei.sti else ei for ei in funn], lesing)
    samling.legg_til(utfall.funn, utfall.lesing)
    return _resultat(sak, utfall.skrivne, len(framlegg.inntak))


def _val(godtekne: Sequence[str]) -> dict[str, str]:
    """Return the chosen paths, each with the council whose wording is chosen, or nothing."""
    reine = [unicodedata.normalize("NFC", ein) for ein in godtekne if ein != ALLE]
    return {sti: kven for sti, _, kven in (ein.partition("=") for ein in reine)}


def _resultat(sak: str, skrivne: int, alle: int) -> str:
    if not skrivne:
        return f"{sak}: ingenting skrive, {alle} {'endring' if alle == 1 else 'endringar'} i filene"
    return f"{sak}: {skrivne} av {alle} endringar skrivne i «cases/{sak}/sak.yaml»; bygg saka på nytt"
