"""``sognko return --apply`` and ``--accept``: the edits of files that came back, taken into their cases."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

import click

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.funn import Samling
from sognko_docs.cli.retursvar import spoer
from sognko_docs.pipeline.retur.godta import ALLE, Utfall, godta, ukjende, vel
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.inntak import Framlegg, Inntak, finn_inntak
from sognko_docs.pipeline.retur.retur import Retur

Inntaka: TypeAlias = Mapping[str, Sequence[Inntak]]
"""The edits by case."""
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
    inntaka = {sak: framlegg.inntak for sak, framlegg in per_sak.items()}
    valde = _etter_val(inntaka, godtekne, saker, samling) if godtekne else _spoer(inntaka)
    for sak, framlegg in per_sak.items():
        framdrift.sei(_i_ei_sak(saker, sak, framlegg, valde[sak], samling))


def _etter_val(
    inntaka: Inntaka, godtekne: Sequence[str], saker: Saker, samling: Samling
) -> dict[str, list[Inntak]]:
    """Return the edits that were chosen on the command line."""
    val, valde = _val(godtekne), dict[str, list[Inntak]]()
    samling.legg_til(ukjende([eit for inntak in inntaka.values() for eit in inntak], val))
    for sak, inntak in inntaka.items():
        valde[sak], strid = vel(inntak, val, alle=ALLE in godtekne, sak=sak)
        samling.legg_til(strid, saker.kontrollert(sak).lesing)
    return valde


def _spoer(inntaka: Inntaka) -> dict[str, list[Inntak]]:
    """Ask about each edit, case by case; nothing is written before the last answer."""
    valde: dict[str, list[Inntak]] = {sak: [] for sak in inntaka}
    try:
        for sak, inntak in inntaka.items():
            if len(inntaka) > 1 and inntak:
                click.echo(f"\nSaka «{sak}»", err=True)
            valde[sak], er_slutt = spoer(inntak)
            if er_slutt:
                break
    except click.Abort:
        click.echo("\nAvbrote; ingenting er skrive.", err=True)
        raise
    return valde


def _i_ei_sak(saker: Saker, sak: str, framlegg: Framlegg, valde: Sequence[Inntak], samling: Samling) -> str:
    """Take the chosen edits into a case, and return what came of it in a sentence."""
    kontrollert = saker.kontrollert(sak)
    utfall = godta(saker.rot, sak, kontrollert, valde) if valde else Utfall()
    lesing = utfall.lesing if utfall.skrivne and utfall.lesing else kontrollert.lesing
    # Why: what was written has moved the lines below it, and the findings point at those.
    samling.legg_til([replace(ei, stad=None) if ei.sti else ei for ei in framlegg.funn], lesing)
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
