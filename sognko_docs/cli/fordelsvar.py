"""The sharing that is asked for on a case: made from the options, and from what the case has where they are silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any

import click

from sognko_docs.cli.fordelval import Noekkelval, Oenske, meinte
from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.compute.grenser import grenser
from sognko_docs.compute.oekonomiplan import Planaar
from sognko_docs.compute.oppgjer import gjer_opp
from sognko_docs.kroner import NULL, Kroner
from sognko_docs.pipeline.proeve import Grunnlag
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.skrift import liste, prosent

_TIDEL = Decimal("0.1")


@dataclass(frozen=True)
class Svar:
    """A sharing, what it was made from, and what it is compared with: a name, and what each council pays then."""

    grunnlag: Grunnlag
    alternativ: Alternativ
    fordeling: Fordeling
    mot: str | None = None
    mot_delar: Mapping[str, Kroner] | None = None
    utan: tuple[str, ...] = ()

    @property
    def rader(self) -> tuple[Del, ...]:
        """The shares in order, and nothing for those who have left."""
        return (*self.fordeling.delar, *(Del(kommune, NULL, NULL, Decimal(0)) for kommune in self.utan))

    @property
    def i_dag(self) -> Mapping[str, Kroner]:
        """What each council pays today, where the case says so."""
        return self.grunnlag.val.i_dag if self.grunnlag.val else {}

    @property
    def noeklar(self) -> list[tuple[str, Decimal]]:
        """What each key is called, and how many per cent of the whole cost follow it."""
        rest = HEILT - self.alternativ.likt
        if self.alternativ.etter is not None:
            return [(self.alternativ.etter, rest)]
        alle = self.alternativ.noeklar
        return [(form.tittel, noekkel.vekt) for noekkel in alle for form in noekkel.former()]

    @cached_property
    def aa_betale(self) -> Mapping[str, Kroner]:
        """What each council pays when office space and its own costs are settled; empty without a settlement."""
        oppgjer = self.grunnlag.val.oppgjer if self.grunnlag.val else None
        return {rad.kommune: rad.aa_betale for rad in gjer_opp(self.fordeling, oppgjer)} if oppgjer else {}

    def del_av(self, delen: Del) -> Decimal:
        """Return a council's percentage of the whole, with one decimal."""
        if self.fordeling.total.oere == 0:
            return Decimal(0)
        eksakt = Decimal(delen.sum.oere) * HEILT / self.fordeling.total.oere
        return eksakt.quantize(_TIDEL, ROUND_HALF_UP)

    def mot_alternativ(self, delen: Del) -> Kroner | None:
        """Return the change from what it is compared with."""
        return None if self.mot_delar is None else delen.sum - self.mot_delar[delen.kommune]

    def mot_i_dag(self, delen: Del) -> Kroner | None:
        """Return the change from today's cost, where it is known."""
        foer = self.i_dag.get(delen.kommune)
        return None if foer is None else delen.sum - foer


def svar_paa(grunnlag: Grunnlag, oenske: Oenske) -> Svar:
    """Return the sharing that is asked for, beside what it is compared with; what cannot be is told as usage."""
    namn = _mot(grunnlag, oenske.alternativ)
    if not oenske.er_ny:
        return _som_det_staar(grunnlag, namn)
    _sjekk_kommunar(grunnlag, oenske)
    partar = tuple(part for part in grunnlag.partar if part not in oenske.utan)
    if not partar:
        raise click.BadParameter("ingen kommunar er att å dele på.", param_hint="--utan")
    planaar = _planaar(grunnlag, oenske.aar)
    total = planaar.kostnad.sum if planaar else grunnlag.total if oenske.sum is None else oenske.sum
    nytt = _alternativ(grunnlag, oenske, namn, partar)
    _sjekk_grenser(grunnlag, nytt, total, partar)
    try:
        fordeling = grunnlag.proev(nytt, total, partar)
    except ValueError as feil:
        raise click.UsageError(f"kostnaden kan ikkje delast slik: {feil}.") from None
    utan = tuple(part for part in grunnlag.partar if part in oenske.utan)
    if planaar:
        return Svar(grunnlag, nytt, fordeling, f"planen {planaar.kostnad.aar}", planaar.delar, utan)
    return Svar(grunnlag, nytt, fordeling, namn, _delar(grunnlag, namn), utan)


def _som_det_staar(grunnlag: Grunnlag, namn: str | None) -> Svar:
    """Return an alternative of the case as it stands, beside the chosen one when it is another."""
    alternativ = _i_saka(grunnlag, namn)
    vald = grunnlag.val.vald if grunnlag.val and grunnlag.val.vald != namn else None
    return Svar(grunnlag, alternativ, grunnlag.fordelingar[str(namn)], vald, _delar(grunnlag, vald))


def _i_saka(grunnlag: Grunnlag, namn: str | None) -> Alternativ:
    if namn is None or grunnlag.val is None:
        raise click.UsageError("saka har ikkje valt noko alternativ. Skriv --etter, eller --alternativ.")
    return grunnlag.val.alternativ[namn]


def _delar(grunnlag: Grunnlag, namn: str | None) -> Mapping[str, Kroner] | None:
    return None if namn is None else {delen.kommune: delen.sum for delen in grunnlag.fordelingar[namn].delar}


def _mot(grunnlag: Grunnlag, namn: str | None) -> str | None:
    """Return the key of the alternative to compare with: the one asked for, else the chosen one."""
    kjende = grunnlag.val.alternativ if grunnlag.val else {}
    if namn is not None and namn not in kjende:
        melding = f"saka har ikkje noko alternativ «{namn}».{meinte(namn, tuple(kjende))}"
        raise click.BadParameter(melding, param_hint="--alternativ")
    return namn or (grunnlag.val.vald if grunnlag.val else None)


def _planaar(grunnlag: Grunnlag, aar: int | None) -> Planaar | None:
    """Return the year of the plan that is asked for; None when no year is."""
    if aar is None:
        return None
    if grunnlag.plan is None:
        raise click.BadParameter("saka har ingen økonomiplan.", param_hint="--år")
    for eit in grunnlag.plan.aar:
        if eit.kostnad.aar == aar:
            return eit
    finst = liste(str(eit.kostnad.aar) for eit in grunnlag.plan.aar)
    raise click.BadParameter(f"økonomiplanen har ikkje {aar}. Desse åra finst: {finst}.", param_hint="--år")


def _sjekk_kommunar(grunnlag: Grunnlag, oenske: Oenske) -> None:
    """See to it that every council that is named is a party, or in fixed percentages one that has left."""
    borte = grunnlag.val.fraafall if grunnlag.val else ()
    faste = (kommune for ein in oenske.noeklar if isinstance(ein.verdi, Mapping) for kommune in ein.verdi)
    stader: tuple[tuple[str, Iterable[str], tuple[str, ...]], ...] = (
        ("--minst", oenske.minst, ()),
        ("--høgst", oenske.hoegst, ()),
        ("--utan", oenske.utan, borte),
        ("--faste", faste, (*borte, *oenske.utan)),
    )
    for val, kommunar, andre in stader:
        for kommune in kommunar:
            if kommune not in grunnlag.partar and kommune not in andre:
                melding = f"«{kommune}» er ikkje part i avtalen.{meinte(kommune, grunnlag.partar)}"
                raise click.BadParameter(melding, param_hint=val)


def _sjekk_grenser(grunnlag: Grunnlag, nytt: Alternativ, total: Kroner, partar: tuple[str, ...]) -> None:
    """See to it that nobody's least is above its most."""
    alle = grenser(nytt, int(total.kroner), partar)
    for kommune, minst in alle.minst.items():
        if minst > alle.hoegst.get(kommune, minst):
            raise click.UsageError(f"det minste er over det høgste for {grunnlag.namn(kommune)}.")


def _alternativ(grunnlag: Grunnlag, oenske: Oenske, namn: str | None, partar: tuple[str, ...]) -> Alternativ:
    """Return the alternative that is asked for; where the options say nothing, the one of the case."""
    gjeldande = grunnlag.val.alternativ[namn] if grunnlag.val and namn else None
    if oenske.noeklar or oenske.likt is not None:
        for ein in oenske.noeklar:
            _sjekk_tal(grunnlag, ein, partar)
        felt = _noekkelfelt(oenske)
    else:
        gammalt = _i_saka(grunnlag, namn)
        felt = {"likt": gammalt.likt, "etter": gammalt.etter, "nøklar": gammalt.noeklar}
    saka = gjeldande if gjeldande and not oenske.utan_grenser else None
    minst = {**(saka.minst if saka else {}), **oenske.minst}
    hoegst = {**(saka.hoegst if saka else {}), **oenske.hoegst}
    return Alternativ.model_validate({"namn": "Prøve", **felt, "minst": minst, "høgst": hoegst})


def _noekkelfelt(oenske: Oenske) -> dict[str, Any]:
    """Return the equal part and the keys as a case has them; one key without weight takes all that is not equal."""
    noeklar, likt = oenske.noeklar, _likt(oenske)
    foerste = noeklar[0]
    if len(noeklar) == 1 and foerste.felt == "etter" and (foerste.vekt is None or likt == HEILT):
        return {"likt": likt, "etter": foerste.verdi}
    if len(noeklar) == 1 and foerste.vekt is None and likt < HEILT:
        return {"likt": likt, "nøklar": [foerste.som_felt(HEILT - likt)]}
    vekter = [ein.vekt for ein in noeklar if ein.vekt is not None]
    if len(vekter) != len(noeklar):
        hjelp = "fleire nøklar må ha kvar si vekt" if len(noeklar) > 1 else "nøkkelen må ha ei vekt"
        raise click.BadParameter(f"{hjelp}: «{_form(foerste)}:VEKT».", param_hint=foerste.val)
    if likt + sum(vekter) != HEILT:
        sum_ = " + ".join(str(tal).replace(".", ",") for tal in (likt, *vekter))
        melding = f"{sum_} er {prosent(likt + sum(vekter))}, men skal vere {prosent(HEILT)}."
        raise click.BadParameter(melding, param_hint=foerste.val)
    return {"likt": likt, "nøklar": [ein.som_felt(ein.vekt) for ein in noeklar if ein.vekt is not None]}


def _form(noekkel: Noekkelval) -> str:
    return {"etter": "TAL", "faste": "KOMMUNE=PROSENT,…"}.get(noekkel.felt, "TAL,TAL")


def _likt(oenske: Oenske) -> Decimal:
    """Return the equal part; without ``--likt`` it is what the weights leave."""
    if not oenske.noeklar:
        raise click.UsageError("skriv kva resten skal følgje: --etter TAL.")
    if oenske.likt is not None:
        return oenske.likt
    vekter = [ein.vekt for ein in oenske.noeklar if ein.vekt is not None]
    if len(vekter) != len(oenske.noeklar):
        raise click.UsageError("skriv kor mykje som skal delast likt: --likt PROSENT.")
    return max(HEILT - sum(vekter, Decimal(0)), Decimal(0))


def _sjekk_tal(grunnlag: Grunnlag, noekkel: Noekkelval, partar: tuple[str, ...]) -> None:
    """See to it that a key has a figure for every council that shares, and that fixed percentages are 100."""
    for talgrunnlag in noekkel.talgrunnlag:
        if manglar := grunnlag.manglar(talgrunnlag, partar):
            melding = f"talgrunnlaget «{talgrunnlag}» manglar tal for {liste(manglar)}."
            raise click.BadParameter(melding, param_hint=noekkel.val)
    if isinstance(noekkel.verdi, Mapping):
        if utan := [grunnlag.namn(part) for part in partar if part not in noekkel.verdi]:
            raise click.BadParameter(f"{liste(utan)} har ingen prosent.", param_hint=noekkel.val)
        if (sum_ := sum(noekkel.verdi.values(), Decimal(0))) != HEILT:
            melding = f"prosentane er til saman {prosent(sum_)}, men skal vere {prosent(HEILT)}."
            raise click.BadParameter(melding, param_hint=noekkel.val)
