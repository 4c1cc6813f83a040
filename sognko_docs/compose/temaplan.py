"""The view of a thematic plan: the same for every council, so nothing here may see one."""

from __future__ import annotations

from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.temaplanvising import (
    HoeyringVising,
    InnspelVising,
    KontaktVising,
    OmraadeVising,
    PlanstegVising,
    TemaplanVising,
    TiltakVising,
)
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.temaplan import Hoeyring, Hoeyringsinnspel, Satsingsomraade, Temaplan, Tiltak

_OPEN = "Ikkje fastsett"
_ROT = "plan"


def vis_temaplan(sak: Sak, register: Register) -> TemaplanVising | None:
    """Return the view of the plan, None when the case has none."""
    plan = sak.plan
    if plan is None:
        return None
    kontakt = plan.kontakt
    return TemaplanVising(
        tittel=Felt(f"{_ROT}.tittel", plan.tittel),
        periode=_periode(plan),
        foeremaal=_blokk("føremål", plan.foeremaal),
        kunnskapsgrunnlag=blokk(f"{_ROT}.kunnskapsgrunnlag", plan.kunnskapsgrunnlag),
        omraade=tuple(_omraade(nr, eitt) for nr, eitt in enumerate(plan.satsingsomraade)),
        organisering=blokk(f"{_ROT}.organisering", plan.organisering),
        kontakt_tittel=Felt(f"{_ROT}.kontakt.tittel", kontakt.tittel) if kontakt else None,
        kontakt_i_innhald=kontakt.tittel if kontakt else "",
        kontakt_oppgaave=blokk(f"{_ROT}.kontakt.oppgåve", kontakt.oppgaave if kontakt else None),
        kontaktar=_kontaktar(sak, plan, register),
        oekonomi=blokk(f"{_ROT}.økonomi", plan.oekonomi),
        hoeyring=_hoeyring(plan.hoeyring) if plan.hoeyring else None,
        steg=tuple(
            PlanstegVising(
                dato=_dag(f"steg[{nr}].dato", steg.dato),
                organ=Felt(f"{_ROT}.steg[{nr}].organ", steg.organ),
                kva=Felt(f"{_ROT}.steg[{nr}].kva", steg.kva),
            )
            for nr, steg in enumerate(plan.steg)
        ),
        rullering=blokk(f"{_ROT}.rullering", plan.rullering),
        evaluering=Felt(f"{_ROT}.evaluering", plan.evaluering) if plan.evaluering else None,
        har_kostnad=any(tiltak.kostnad for eitt in plan.satsingsomraade for tiltak in eitt.tiltak),
    )


def _blokk(sti: str, tekst: str) -> Blokk:
    return Blokk(f"{_ROT}.{sti}", tekst)


def _dag(sti: str, dag: date | None) -> Felt:
    """Return a day, or that it is open."""
    return Felt(f"{_ROT}.{sti}", dag or _OPEN)


def _periode(plan: Temaplan) -> Felt | None:
    aar = [f"{eitt}" for eitt in (plan.gjeld_fraa, plan.gjeld_til) if eitt is not None]
    return Felt(f"={_ROT}.periode", "–".join(dict.fromkeys(aar))) if aar else None


def _omraade(nr: int, eitt: Satsingsomraade) -> OmraadeVising:
    rot = f"{_ROT}.satsingsområde[{nr}]"
    return OmraadeVising(
        anker=f"omraade{nr + 1}",
        i_innhald=eitt.namn,
        namn=Felt(f"{rot}.namn", eitt.namn),
        maal=tuple(Felt(f"{rot}.mål[{plass}]", maal) for plass, maal in enumerate(eitt.maal)),
        tekst=blokk(f"{rot}.tekst", eitt.tekst),
        tiltak=tuple(_tiltak(f"{rot}.tiltak[{plass}]", tiltak) for plass, tiltak in enumerate(eitt.tiltak)),
    )


def _tiltak(rot: str, tiltak: Tiltak) -> TiltakVising:
    return TiltakVising(
        tiltak=Felt(f"{rot}.tiltak", tiltak.tiltak),
        ansvar=Felt(f"{rot}.ansvar", tiltak.ansvar or _OPEN),
        frist=Felt(
            f"{rot}.frist", tiltak.frist or (skrift.dato(tiltak.seinast) if tiltak.seinast else _OPEN)
        ),
        kostnadsberar=Felt(f"{rot}.kostnadsberar", tiltak.kostnadsberar or _OPEN),
        kostnad=Felt(f"{rot}.kostnad", tiltak.kostnad) if tiltak.kostnad else None,
    )


def _kontaktar(sak: Sak, plan: Temaplan, register: Register) -> tuple[KontaktVising, ...]:
    if plan.kontakt is None:
        return ()
    rot = f"={_ROT}.kontakt.kommunar"
    return tuple(
        KontaktVising(
            kommune=Felt(f"{rot}.{namn}.namn", register.kommunar[namn].namn),
            rolle=Felt(f"{rot}.{namn}.rolle", plan.kontakt.kommunar.get(namn, "Ikkje peika ut")),
        )
        for namn in sak.partar
    )


def _hoeyring(hoeyring: Hoeyring) -> HoeyringVising:
    rot = f"{_ROT}.høyring"
    return HoeyringVising(
        fraa=_dag("høyring.frå", hoeyring.fraa),
        til=_dag("høyring.til", hoeyring.til),
        instansar=tuple(
            Felt(f"{rot}.instansar[{nr}]", instans) for nr, instans in enumerate(hoeyring.instansar)
        ),
        utlegging=blokk(f"{rot}.utlegging", hoeyring.utlegging),
        innspel=tuple(_innspel(f"{rot}.innspel[{nr}]", eitt) for nr, eitt in enumerate(hoeyring.innspel)),
    )


def _innspel(rot: str, eitt: Hoeyringsinnspel) -> InnspelVising:
    return InnspelVising(
        fraa=Felt(f"{rot}.frå", eitt.fraa),
        innspel=Blokk(f"{rot}.innspel", eitt.innspel),
        svar=blokk(f"{rot}.svar", eitt.svar),
        utfall=Felt(f"{rot}.utfall", eitt.utfall or "ikkje vurdert"),
    )
