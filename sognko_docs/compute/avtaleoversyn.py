"""The register of agreements worked out: a row for each cooperation, from its case, from what is known besides, or both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sognko_docs.compute.oppseiing import Oppseiingsdag, Oppseiingsvilkaar, Vilkaar, neste_oppseiing
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.avtaleregister import Aarskostnad, Avtaleoppfoering, Avtaleregister
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.samarbeidsform import Samarbeidsform
from sognko_docs.sak.talgrunnlag import Talgrunnlag

BINDANDE = frozenset({"vedteken", "gjeldande"})
"""Only an agreement that is adopted can be given notice of."""
OPPLOEYST = "oppløyst"


@dataclass(frozen=True, slots=True)
class Reknasak:
    """A case with the statistics it names, and what it comes to."""

    sak: Sak
    tal: Mapping[str, Talgrunnlag]
    utrekning: Utrekning


@dataclass(frozen=True, slots=True)
class Kostnad:
    """What a year costs: in all, and for each council where it is known."""

    aar: int
    sum: Kroner
    delar: Mapping[str, Kroner]


@dataclass(frozen=True, slots=True)
class Valdnoekkel:
    """The alternative a case has chosen, by its key, and the case it stands in."""

    id_: str
    alternativ: Alternativ
    grunn: Reknasak


@dataclass(frozen=True, slots=True)
class Avtalerad:
    """One cooperation. None and empty mean that nobody has said it; ``noekkel`` is the key of the row."""

    noekkel: str
    namn: str
    form: Samarbeidsform | None = None
    partar: tuple[str, ...] = ()
    andre_partar: tuple[str, ...] = ()
    vert: str | None = None
    lover: tuple[str, ...] = ()
    verknad_fraa: date | None = None
    verknad_aar: int | None = None
    vilkaar: Vilkaar | None = None
    oppseiing: Oppseiingsdag | None = None
    evaluering: date | None = None
    fordeling: Valdnoekkel | str | None = None
    aarsverk: Decimal | None = None
    kostnad: Kostnad | None = None
    status: str | None = None
    avloeyst_av: str | None = None
    """The cooperation whose case dissolves this one. It ends only when every party has adopted that."""
    avloeysing: date | None = None
    """The day the case wants it dissolved from."""
    sluttar: date | None = None
    """The day it is dissolved, when all have adopted it."""
    merknad: str | None = None
    kjelde: str = ""

    def del_for(self, kommune: str) -> Kroner | None:
        """Return what a council pays; None when it is not known."""
        return self.kostnad.delar.get(kommune) if self.kostnad else None

    @property
    def gjeld(self) -> bool:
        """True for an agreement that is adopted and has not come to its end."""
        return self.status in BINDANDE


def lag_oversyn(saker: Mapping[str, Reknasak], register: Avtaleregister, dato: date) -> tuple[Avtalerad, ...]:
    """Return the rows as they stand on ``dato``: the cases first, then the agreements that have none.

    The names of the cases the register adds to exist; the cases can be reckoned.
    """
    foerte = {ei.sak for ei in register.avtalar.values()}
    rader = {
        namn: _av_sak(namn, ei)
        for namn, ei in saker.items()
        if namn in foerte or not ei.sak.om_annan_avtale  # the agreement itself stands in the register
    }
    for noekkel, ei in register.avtalar.items():
        rad = rader.get(ei.sak or "", Avtalerad(noekkel, noekkel))
        rader[rad.noekkel] = _med(rad, ei)
    avloeysarar = _avloeysarar(saker, rader)
    ferdige = (_paa_dato(_avloeyst(rad, avloeysarar), dato) for rad in rader.values())
    return tuple(sorted(ferdige, key=lambda rad: rad.namn.casefold()))


def _av_sak(namn: str, ei: Reknasak) -> Avtalerad:
    sak = ei.sak
    avtale = sak.avtale or sak.samarbeidsavtale
    vert = sak.kommunar_med("vertskommune")
    return Avtalerad(
        noekkel=namn,
        namn=sak.sak.korttittel,
        form=_form(sak),
        partar=sak.partar,
        vert=vert[0] if len(vert) == 1 else None,
        lover=tuple(ein.lov for ein in sak.delegering),
        verknad_fraa=avtale.verknad_fraa if avtale else None,
        vilkaar=_vilkaar(sak),
        evaluering=sak.avtale.evalueringsdato if sak.avtale else None,
        fordeling=_fordeling(ei),
        kostnad=_kostnad(ei),
        status=sak.sak.status,
        kjelde=f"saka «{sak.sak.tittel}»",
    )


def _vilkaar(sak: Sak) -> Vilkaar | None:
    """Return the terms of notice, wherever the type of the case has them."""
    if sak.avtale is not None:
        return sak.avtale.uttreding
    avtale = sak.samarbeidsavtale
    if avtale is None or avtale.oppseiingstid_maanader is None:
        return None
    return Oppseiingsvilkaar(avtale.oppseiingstid_maanader, avtale.varsel_innan, avtale.uttreding_verknad)


def _form(sak: Sak) -> Samarbeidsform | None:
    har_nemnd = sak.avtale is not None and bool(sak.avtale.nemnd)
    match sak.krav.samarbeid:
        case "":
            return "prosjekt" if sak.prosjekt else None
        case "vertskommune":
            return "vertskommunesamarbeid med nemnd" if har_nemnd else "administrativt vertskommunesamarbeid"
        case anna:
            return anna


def _fordeling(ei: Reknasak) -> Valdnoekkel | None:
    val = ei.sak.fordeling
    if val is None or val.vald is None:
        return None
    return Valdnoekkel(val.vald, val.alternativ[val.vald], ei)


def _kostnad(ei: Reknasak) -> Kostnad | None:
    budsjett, val = ei.sak.budsjett, ei.sak.fordeling
    if budsjett is None or ei.utrekning.budsjett is None:
        return None
    vald = ei.utrekning.fordelingar.get(val.vald) if val and val.vald else None
    delar = {delen.kommune: delen.sum for delen in vald.delar} if vald else {}
    rekna = ei.utrekning.budsjett
    # A project's funding may leave nothing for the councils to share; what it costs is then the whole of it.
    sum_ = rekna.sum if rekna.rest is None else rekna.til_fordeling
    return Kostnad(budsjett.aar, sum_, delar)


def _med(rad: Avtalerad, ei: Avtaleoppfoering) -> Avtalerad:
    """Return the row with what the entry says; where it is silent, the row stands."""
    return replace(
        rad,
        namn=ei.namn or rad.namn,
        form=ei.form or rad.form,
        partar=_vert_foerst(ei) or rad.partar,
        andre_partar=ei.andre_partar,
        vert=ei.vertskommune or rad.vert,
        lover=ei.lover or rad.lover,
        verknad_fraa=ei.verknad_fraa or rad.verknad_fraa,
        verknad_aar=ei.verknad_aar,
        vilkaar=ei.oppseiing or rad.vilkaar,
        evaluering=ei.evalueringsdato or rad.evaluering,
        fordeling=ei.noekkel or rad.fordeling,
        aarsverk=ei.aarsverk,
        kostnad=_oppgitt(ei.kostnad) if ei.kostnad else rad.kostnad,
        status=ei.status or rad.status,
        sluttar=ei.opploeyst_fraa,
        merknad=ei.merknad,
        kjelde="; ".join(filter(None, (rad.kjelde, ei.kjelde))),
    )


def _vert_foerst(ei: Avtaleoppfoering) -> tuple[str, ...]:
    return tuple(sorted(ei.partar, key=lambda part: part != ei.vertskommune))


def _oppgitt(kostnad: Aarskostnad) -> Kostnad:
    return Kostnad(kostnad.aar, kostnad.sum or summer(kostnad.delar.values()), kostnad.delar)


def _avloeysarar(saker: Mapping[str, Reknasak], rader: Mapping[str, Avtalerad]) -> dict[str, Avtalerad]:
    """Return, by the name of an agreement that a case dissolves, the row of that case."""
    return {
        gammal.avtale.casefold(): rader[namn] for namn, ei in saker.items() for gammal in ei.sak.opploeyser
    }


def _avloeyst(rad: Avtalerad, avloeysarar: Mapping[str, Avtalerad]) -> Avtalerad:
    ny = avloeysarar.get(rad.namn.casefold())
    if ny is None:
        return rad
    return replace(rad, avloeyst_av=ny.namn, avloeysing=ny.verknad_fraa)


def _paa_dato(rad: Avtalerad, dato: date) -> Avtalerad:
    """Return the row as it stands on a day: what is in force by then, and the next chance to leave.

    An agreement binds from the day it is adopted, so notice is reckoned from then on, also before it takes effect.
    Who would be out only after it is dissolved, need not give notice.
    """
    status = rad.status
    if rad.sluttar and rad.sluttar <= dato:
        status = OPPLOEYST
    elif status == "vedteken" and rad.verknad_fraa and rad.verknad_fraa <= dato:
        status = "gjeldande"
    rad = replace(rad, status=status)
    if rad.vilkaar is None or not rad.gjeld:
        return rad
    neste = neste_oppseiing(rad.vilkaar, dato)
    for_seint = rad.sluttar is not None and neste.verknad >= rad.sluttar
    return rad if for_seint else replace(rad, oppseiing=neste)
