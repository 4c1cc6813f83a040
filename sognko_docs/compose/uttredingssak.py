"""The view of the settlement when somebody leaves an agreement: the same for all who get it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.uttredingsvising import NyDelVising, OpplysningVising, UttredingVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import AlternativVising, FordelingVising
from sognko_docs.compute.uttreding import heimel_for_uttreding, tidlegast_ute, vilkaara
from sognko_docs.sak.uttredingssak import Sagtavtale, Uttredingssak

_OPEN = "Ikkje kjent"
_ROT = "uttreding"


def vis_uttreding(
    uttreding: Uttredingssak | None, namn: Mapping[str, str], fordeling: FordelingVising | None
) -> UttredingVising | None:
    """Return the view; ``namn`` is what each council is called. None when the case has no such part."""
    if uttreding is None:
        return None
    oppgjer, vald = uttreding.oppgjer, fordeling.vald if fordeling else None
    rot = f"{_ROT}.oppgjer"
    return UttredingVising(
        avtale=Felt(f"{_ROT}.avtale.namn", uttreding.avtale.namn),
        er_semje=uttreding.maate == "semje",
        opplysningar=tuple(
            OpplysningVising(Felt(f"={_ROT}.opplysningar[{nr}].kva", kva), Felt(f"={_ROT}.{sti}", svar))
            for nr, (sti, kva, svar) in enumerate(_opplysningar(uttreding, namn))
        ),
        rekning=_rekning(uttreding),
        grunn=Blokk(f"{_ROT}.grunn", uttreding.grunn),
        eigedelar=blokk(f"{rot}.eigedelar", oppgjer.eigedelar),
        arkiv=blokk(f"{rot}.arkiv", oppgjer.arkiv),
        tilsette=blokk(f"{rot}.tilsette", oppgjer.tilsette),
        gjeld=blokk(f"{rot}.gjeld", oppgjer.gjeld),
        vidare=Blokk(f"{_ROT}.vidare", uttreding.vidare),
        nye_delar=_nye_delar(vald),
        delingsnoekkel=vald.noekkel_tittel if vald else None,
        sum_delar=vald.sum if vald else None,
        sum_i_dag=vald.sum_i_dag if vald else None,
        sum_skilnad=vald.sum_skilnad if vald else None,
    )


def _opplysningar(uttreding: Uttredingssak, namn: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield path, heading and text of each fact, the open ones said to be open."""
    avtale = uttreding.avtale
    yield "form", "Form", avtale.form.capitalize()
    heimel = heimel_for_uttreding(avtale)
    yield "heimel", "Heimel", heimel[:1].upper() + heimel[1:] if heimel else "Avtalen mellom partane"
    yield "partar", "Partar", skrift.liste((*_namn(avtale.partar, namn), *avtale.andre_partar))
    if uttreding.maate == "semje":
        yield "måte", "Måte", "Alle partane er samde om å slutte"
    else:
        yield "går_ut", "Går ut", skrift.liste(_namn(uttreding.gaar_ut, namn))
        yield "oppseiing", "Oppseiingstid", _oppseiingstid(avtale)
        yield "varsel", "Oppseiinga kom fram", _dag(uttreding.varsel)
    yield "verknad", "Verknad", _dag(uttreding.verknad)


def _namn(kven: tuple[str, ...], namn: Mapping[str, str]) -> list[str]:
    return [namn.get(ein, ein) for ein in kven]


def _dag(dag: date | None) -> str:
    return skrift.dato(dag) if dag else _OPEN


def _oppseiingstid(avtale: Sagtavtale) -> str:
    """Return the notice in words: its length, the days of the year, and where it stands."""
    vilkaar = vilkaara(avtale)
    if vilkaar is None:
        return _OPEN
    ledd = [f"{vilkaar.oppseiingstid_maanader} månader"]
    ledd += [f"varsel innan {vilkaar.varsel_innan}"] if vilkaar.varsel_innan else []
    ledd += [f"verknad frå {vilkaar.verknad}"] if vilkaar.verknad else []
    stad = (avtale.punkt or "avtalen") if avtale.oppseiing else heimel_for_uttreding(avtale)
    return f"{', '.join(ledd)} ({stad})"


def _rekning(uttreding: Uttredingssak) -> Felt | None:
    """Return the sentence on the first day notice can take effect; None when it cannot be reckoned."""
    ute = tidlegast_ute(uttreding)
    if ute is None or uttreding.varsel is None:
        return None
    return Felt(
        f"={_ROT}.rekning",
        f"Med varsel {skrift.dato(uttreding.varsel)} får uttredinga verknad tidlegast {skrift.dato(ute)}.",
    )


def _nye_delar(vald: AlternativVising | None) -> tuple[NyDelVising, ...]:
    rader = vald.rader if vald else ()
    return tuple(NyDelVising(rad.kommune, rad.sum, rad.i_dag, rad.skilnad) for rad in rader)
