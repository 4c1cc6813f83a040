"""The view of a project: the same for every council, the worst risks first, every score reckoned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from sognko_docs import skrift
from sognko_docs.compose.prosjektvising import (
    AktivitetVising,
    ArbeidspakkeVising,
    InteressentVising,
    MatriseradVising,
    MatriseVising,
    MilepaelVising,
    ProsjektVising,
    RisikoVising,
    RolleVising,
    RuteVising,
)
from sognko_docs.compose.sak import blokk, felt
from sognko_docs.compose.tidsrom import tidsrom
from sognko_docs.compose.tilvising import gjeld_kommune
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import TidspunktVising
from sognko_docs.compute.risiko import STYRKAR, grenser, matrise, nivaa, nivaa_ved, skaar, sorterte
from sognko_docs.sak.prosjekt import Aktivitet, Arbeidspakke, Milepael, Prosjekt, Risiko
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.tidsrom import Tidsrom

_ROT = "prosjekt"
_OPE = "Ikkje avklart"
_STREK = "\u2013"
_Celler: TypeAlias = Mapping[tuple[int, int], tuple[int, ...]]


def vis_prosjekt(sak: Sak) -> ProsjektVising | None:
    """Return the view of the project, None when the case has none."""
    prosjekt = sak.prosjekt
    if prosjekt is None:
        return None
    viste = _matrise(matrise(prosjekt.risikoar))
    return ProsjektVising(
        periode=_tid(f"{_ROT}.periode", prosjekt.periode),
        bakgrunn=_bakgrunn(sak, prosjekt),
        hovudmaal=Blokk(f"{_ROT}.hovudmål", prosjekt.hovudmaal),
        effektmaal=blokk(f"{_ROT}.effektmål", prosjekt.effektmaal),
        delmaal=_linjer(f"{_ROT}.delmål", prosjekt.delmaal),
        maalgrupper=_linjer(f"{_ROT}.målgrupper", prosjekt.maalgrupper),
        organisering=_organisering(prosjekt),
        arbeidspakkar=tuple(_pakke(nr, pakke) for nr, pakke in enumerate(prosjekt.arbeidspakkar)),
        interessentar=_interessentar(prosjekt),
        risikoar=tuple(_risiko(nr, risiko) for nr, risiko in sorterte(prosjekt.risikoar)),
        matrise=viste,
        grenser=Felt(f"={_ROT}.grenser", _grenser()) if viste else None,
        har_utan_tal=any(skaar(risiko) is None for risiko in prosjekt.risikoar),
        milepaelar=tuple(_milepael(nr, ein) for nr, ein in enumerate(prosjekt.milepaelar)),
        kommunikasjon=blokk(f"{_ROT}.kommunikasjon", prosjekt.kommunikasjon),
        evaluering=blokk(f"{_ROT}.evaluering", prosjekt.evaluering),
        etter=blokk(f"{_ROT}.etter", prosjekt.etter),
    )


def vis_milepaelar(sak: Sak) -> tuple[TidspunktVising, ...]:
    """Return the milestones as the plan of work of the case paper, which then need not say them again."""
    viste = (_milepael(nr, ein) for nr, ein in enumerate(sak.prosjekt.milepaelar if sak.prosjekt else ()))
    return tuple(TidspunktVising(tid=ein.tid, aktivitet=ein.kva, ansvar=ein.ansvar) for ein in viste)


def _bakgrunn(sak: Sak, prosjekt: Prosjekt) -> Blokk | None:
    """Return the background of the plan: its own, else the case paper's when it is the same for all councils."""
    if prosjekt.bakgrunn is None and sak.tekst.bakgrunn and not gjeld_kommune(sak.tekst.bakgrunn):
        return Blokk("tekst.bakgrunn", sak.tekst.bakgrunn)
    return blokk(f"{_ROT}.bakgrunn", prosjekt.bakgrunn)


def _tid(sti: str, tid: Tidsrom) -> Felt:
    return Felt(f"={sti}", tidsrom(tid))


def _tid_i_rute(sti: str, tid: Tidsrom | None) -> Felt:
    """Return a time as it opens a table cell: with a capital letter."""
    return Felt(f"={sti}", _stor(tidsrom(tid)) if tid else _OPE)


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _linjer(sti: str, linjer: Iterable[str]) -> tuple[Felt, ...]:
    return tuple(Felt(f"{sti}[{nr}]", linje) for nr, linje in enumerate(linjer))


def _ope(sti: str, verdi: str | None) -> Felt:
    return Felt(f"={sti}", _OPE) if verdi is None else Felt(sti, verdi)


def _numra(sti: str, numra: Iterable[int]) -> Felt | None:
    """Return numbers written out, three or more in a row as «1–3»."""
    rekkjer: list[list[int]] = []
    for nr in sorted(set(numra)):
        if rekkjer and nr == rekkjer[-1][-1] + 1:
            rekkjer[-1].append(nr)
        else:
            rekkjer.append([nr])
    skrivne = skrift.liste(ledd for rekkje in rekkjer for ledd in _rekkje(rekkje))
    return Felt(f"={sti}", skrivne) if skrivne else None


def _rekkje(numra: list[int]) -> list[str]:
    lang = len(numra) > len(("frå", "til"))
    return [f"{numra[0]}{_STREK}{numra[-1]}"] if lang else [str(nr) for nr in numra]


def _organisering(prosjekt: Prosjekt) -> tuple[RolleVising, ...]:
    return tuple(
        RolleVising(
            rolle=Felt(f"={_ROT}.organisering[{nr}].rolle", ein.rolle.capitalize()),
            kven=Felt(f"{_ROT}.organisering[{nr}].kven", ein.kven),
            oppgaave=felt(f"{_ROT}.organisering[{nr}].oppgåve", ein.oppgaave),
        )
        for nr, ein in enumerate(prosjekt.organisering)
    )


def _pakke(nr: int, pakke: Arbeidspakke) -> ArbeidspakkeVising:
    sti = f"{_ROT}.arbeidspakkar[{nr}]"
    return ArbeidspakkeVising(
        nummer=Felt(f"={sti}.nummer", nr + 1),
        namn=Felt(f"{sti}.namn", pakke.namn),
        maal=blokk(f"{sti}.mål", pakke.maal),
        ansvar=felt(f"{sti}.ansvar", pakke.ansvar),
        tid=_tid(f"{sti}.tid", pakke.tid) if pakke.tid else None,
        delmaal=_numra(f"{sti}.delmål", pakke.delmaal),
        aktivitetar=tuple(
            _aktivitet(f"{sti}.aktivitetar[{i}]", ein, pakke) for i, ein in enumerate(pakke.aktivitetar)
        ),
        leveransar=_linjer(f"{sti}.leveransar", pakke.leveransar),
    )


def _aktivitet(sti: str, ein: Aktivitet, pakke: Arbeidspakke) -> AktivitetVising:
    return AktivitetVising(
        kva=Felt(f"{sti}.kva", ein.kva),
        ansvar=Felt(f"{sti}.ansvar", ein.ansvar) if ein.ansvar else _arva(f"{sti}.ansvar", pakke.ansvar),
        tid=_tid_i_rute(f"{sti}.tid", ein.tid or pakke.tid),
    )


def _arva(sti: str, ansvar: str | None) -> Felt:
    return Felt(f"={sti}", ansvar or _OPE)


def _interessentar(prosjekt: Prosjekt) -> tuple[InteressentVising, ...]:
    return tuple(
        InteressentVising(
            kven=Felt(f"{_ROT}.interessentar[{nr}].kven", ein.kven),
            interesse=Felt(f"={_ROT}.interessentar[{nr}].interesse", ein.interesse.capitalize()),
            paaverknad=Felt(f"={_ROT}.interessentar[{nr}].påverknad", ein.paaverknad.capitalize()),
            tiltak=Felt(f"{_ROT}.interessentar[{nr}].tiltak", ein.tiltak),
        )
        for nr, ein in enumerate(prosjekt.interessentar)
    )


def _risiko(nr: int, risiko: Risiko) -> RisikoVising:
    sti, nivaaet, skaaren = f"{_ROT}.risikoar[{nr - 1}]", nivaa(risiko), skaar(risiko)
    ord_ = f"{skaaren} {nivaaet}" if skaaren else (nivaaet or _OPE).capitalize()
    return RisikoVising(
        nummer=Felt(f"={sti}.nummer", f"R{nr}"),
        risiko=Felt(f"{sti}.risiko", risiko.risiko),
        sannsyn=_styrke(f"{sti}.sannsyn", risiko.sannsyn),
        konsekvens=_styrke(f"{sti}.konsekvens", risiko.konsekvens),
        nivaa=Felt(f"={sti}.nivå", ord_),
        er_hoeg=nivaaet == "høg",
        er_middels=nivaaet == "middels",
        tiltak=_ope(f"{sti}.tiltak", risiko.tiltak),
        ansvar=felt(f"{sti}.ansvar", risiko.ansvar),
    )


def _styrke(sti: str, styrke: int | None) -> Felt | None:
    return None if styrke is None else Felt(sti, styrke)


def _matrise(celler: _Celler) -> MatriseVising | None:
    if not celler:
        return None
    rader = {
        f"s{sannsyn}": MatriseradVising(**{f"k{ein}": _rute(sannsyn, ein, celler) for ein in STYRKAR})
        for sannsyn in STYRKAR
    }
    return MatriseVising(**rader)


def _rute(sannsyn: int, konsekvens: int, celler: _Celler) -> RuteVising:
    sti, skaaren = f"={_ROT}.matrise.s{sannsyn}.k{konsekvens}", sannsyn * konsekvens
    staar_her = ", ".join(f"R{nr}" for nr in celler.get((sannsyn, konsekvens), ()))
    return RuteVising(
        skaar=Felt(f"{sti}.skår", f"{skaaren} {nivaa_ved(skaaren)}"),
        risikoar=Felt(f"{sti}.risikoar", staar_her) if staar_her else None,
    )


def _grenser() -> str:
    return skrift.liste(f"{nivaaet} {minst}{_STREK}{hoegst}" for nivaaet, minst, hoegst in grenser())


def _milepael(nr: int, ein: Milepael) -> MilepaelVising:
    sti = f"{_ROT}.milepælar[{nr}]"
    return MilepaelVising(
        tid=_tid_i_rute(f"{sti}.tid", ein.tid),
        kva=Felt(f"{sti}.kva", ein.kva),
        ansvar=_ope(f"{sti}.ansvar", ein.ansvar),
        arbeidspakkar=_numra(f"{sti}.arbeidspakkar", ein.arbeidspakkar),
    )
