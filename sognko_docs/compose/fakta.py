"""What must be found again in a finished document: the facts of the plan, each by its path.

The finished file is opened and read; a fact that is missing there, or stands otherwise, means that
the template has lost it or changed it. Texts are compared letter by letter, without the spaces and
signs that make up their form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import lru_cache

from sognko_docs import skrift
from sognko_docs.compose.budsjettvising import BudsjettVising
from sognko_docs.compose.diagram import bilettekst, diagramtekst
from sognko_docs.compose.overdragingsvising import OverdragingVising
from sognko_docs.compose.plan import Dokument, Plan
from sognko_docs.compose.verdi import (
    INNSLAG_LUKK,
    INNSLAG_OPEN,
    TABELL_OPEN,
    Blokk,
    Diagram,
    Felt,
    Sakstabell,
    Tabellrad,
)
from sognko_docs.compose.vising import DeltVising, KommuneVising
from sognko_docs.sak.sitat import utan_spraakmerke

_TABELL = re.compile(f"{TABELL_OPEN}\\d+{INNSLAG_LUKK}")
_INNSLAG = re.compile(f"{INNSLAG_OPEN}(\\d+){INNSLAG_LUKK}")
_LISTEMERKE = re.compile(r"^[ >]*(?:\d+[.)]\s+)*", re.MULTILINE)
_TEIKN = re.compile(r"[\W_]+")
AAR_I_TABELL = range(2, 6)
"""Plans of so many years have a table of their own in the template; others are written as Markdown."""


_LENKJE = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Faktum:
    """A fact: the path of the control it must stand in, and the letters and digits it may be written with."""

    sti: str
    former: tuple[str, ...]
    valfri: bool = False
    """True for what a template may leave out, but not show otherwise."""


@lru_cache(maxsize=65_536)
def feltfakta(vising: object) -> tuple[Faktum, ...]:
    """Return what must be found again of a report: every field of its view with something in it."""
    former = ((felt.sti, bokstavar(skrift.naturleg(felt.verdi))) for felt in _felt_i(vising))
    return tuple(Faktum(sti, (form,)) for sti, form in former if form)


def _felt_i(ting: object) -> Iterator[Felt]:
    if isinstance(ting, Felt):
        yield ting
    elif isinstance(ting, tuple):
        for eitt in ting:
            yield from _felt_i(eitt)
    elif is_dataclass(ting):
        for felt in fields(ting):
            yield from _felt_i(getattr(ting, felt.name))


def bokstavar(tekst: str) -> str:
    """Return the letters and digits of a text, in order; most texts stand in the files of all councils."""
    return _TEIKN.sub("", tekst)


def fakta(plan: Plan, dokument: Dokument, namn: str) -> tuple[Faktum, ...]:
    """Return the facts that must stand in ``dokument`` as made for the council ``namn``.

    ``ValueError`` for a kind of document whose facts nobody has stated, so that none goes out unread.
    """
    delt, kommune = plan.delt, plan.kommunar[namn]
    kjelde: tuple[object, ...]
    match dokument.mal:
        case "saksframlegg":
            eige = (kommune.namn, kommune.handsaming, kommune.delar, kommune.vedtak, delt.prinsipp)
            kjelde = (delt.sak.tittel, *eige, *_eigen_del(delt, kommune.noekkel))
        case "avtale" | "samarbeidsavtale" | "modellsamanlikning":
            kjelde = _likt_for_alle(delt, dokument.mal)
        case "budsjett-og-fordeling":
            kjelde = (kommune.namn, _summar(delt), _plan(delt))
        case mal if mal in _DELTE:
            kjelde = _DELTE[mal](delt)
        case "informasjonsbrev" | "reservasjonsskjema" | "droeftingsprotokoll":
            kjelde = (kommune.namn, *_til_tilsette(delt, kommune, dokument.mal))
        case "brev-til-statsforvaltaren":
            kjelde = (kommune.namn, *_om_samarbeidet(delt))
        case _:
            raise ValueError(f"ingen har sagt kva som må stå i dokumentet {dokument.mal}")
    return fakta_i(kjelde)


_DELTE: Mapping[str, Callable[[DeltVising], tuple[object, ...]]] = {
    "notat-verksemdsoverdraging": lambda delt: (delt.verksemdsoverdraging,),
    "vertskommunevurdering": lambda delt: (delt.vertskommunevurdering,),
    "plan": lambda delt: (delt.plan,),
    "oppgjer-ved-uttreding": lambda delt: (delt.uttreding,),
    "avtaleendring": lambda delt: (delt.endring,),
    "prosjektplan": lambda delt: (
        delt.sak.tittel, delt.prosjekt, _budsjett(delt.budsjett) if delt.budsjett else (),
    ),
}  # fmt: skip
"""Documents whose facts are the same for every council, by template."""


def fakta_i(kjelde: object) -> tuple[Faktum, ...]:
    """Return every fact in a part of a view: all fields, texts and charts, and the tables the texts show."""
    blad = tuple(_blad(kjelde))
    viste = dict.fromkeys(tabell for eitt in blad if isinstance(eitt, Blokk) for tabell in eitt.tabellar)
    alle = (*map(_faktum, blad), *(faktum for tabell in viste for faktum in _tabellfakta(tabell)))
    return tuple(dict.fromkeys(faktum for faktum in alle if any(faktum.former)))


def manglar(
    venta: Iterable[Faktum], lese: Mapping[str, AbstractSet[str]], merkelapp: Callable[[str], str]
) -> tuple[str, ...]:
    """Return the paths of the facts that do not stand in a finished document.

    ``lese`` is what was read in each control, ``merkelapp`` the tag a path's control carries.
    """
    bokstavane = {sti: {bokstavar(tekst) for tekst in tekstar} for sti, tekstar in lese.items()}
    return tuple(
        faktum.sti
        for faktum in venta
        if not bokstavane.get(sti := merkelapp(faktum.sti), set()) & {*faktum.former}
        and (sti in bokstavane or not faktum.valfri)
    )


def _eigen_del(delt: DeltVising, kommune: str) -> tuple[Felt | Diagram, ...]:
    budsjett, vald = delt.budsjett, delt.fordeling.vald if delt.fordeling else None
    rader = vald.rader if vald else ()
    summen = _hovudsummar(budsjett) if budsjett else ()
    diagram = (delt.fordeling.diagram,) if delt.fordeling and budsjett and delt.fordeling.diagram else ()
    return (*summen, *(rad.sum for rad in rader if rad.noekkel == kommune), *diagram)


def _likt_for_alle(delt: DeltVising, mal: str) -> tuple[object, ...]:
    """Return what must stand in a document that is one and the same file for all."""
    if mal == "modellsamanlikning":
        return (delt.sak.tittel, delt.modellar)
    avtale = delt.avtale if mal == "avtale" else delt.samarbeidsavtale
    return (avtale, tuple(part.namn for part in delt.partar))


def _til_tilsette(delt: DeltVising, kommune: KommuneVising, mal: str) -> tuple[object, ...]:
    overdraging, eigen = delt.verksemdsoverdraging, kommune.arbeidsgjevar
    if overdraging is None or eigen is None or delt.vertskommune is None:
        return ()
    if mal == "reservasjonsskjema":
        return (eigen.frist, overdraging.dato, delt.vertskommune.namn)
    if mal == "droeftingsprotokoll":
        return (eigen.rolle, eigen.droefting, eigen.protokoll, eigen.informert)
    eigne = (eigen.rolle, eigen.brevdato, eigen.innleiing, eigen.svar)
    return (*eigne, *_bokstavane(overdraging), overdraging.stillingsvern, overdraging.fristar)


def _bokstavane(overdraging: OverdragingVising) -> tuple[Felt | Blokk, ...]:
    """Return the six items employees must be told of (aml. § 16-6), a to f."""
    foelgjer = (overdraging.rettslege, overdraging.oekonomiske, overdraging.sosiale)
    tiltak = (overdraging.tariff, overdraging.tiltak, overdraging.reservasjon)
    return (overdraging.grunn, overdraging.dato, *foelgjer, *tiltak)


def _om_samarbeidet(delt: DeltVising) -> tuple[object, ...]:
    avtale = delt.avtale
    partar = tuple((p.namn, p.nummer, p.rolle, p.vedtaksdato, p.vedtakssak) for p in delt.partar)
    lover = tuple(lov.lov for lov in delt.delegering)
    oppgaaver = tuple(gruppe.tittel for gruppe in avtale.oppgaaver) if avtale else ()
    eigne = (avtale.tittel, avtale.verknad_fraa, avtale.oppseiingstid, avtale.nemnd) if avtale else ()
    return (partar, lover, oppgaaver, eigne)


def _summar(delt: DeltVising) -> tuple[object, ...]:
    fordeling = delt.fordeling
    linjer = _budsjett(delt.budsjett) if delt.budsjett else ()
    alternativ = fordeling.alternativ if fordeling else ()
    diagram = (fordeling.jamfoeringsdiagram,) if fordeling else ()
    return (*linjer, *(rad.sum for alt in alternativ for rad in alt.rader), *diagram)


def _hovudsummar(budsjett: BudsjettVising) -> tuple[Felt, ...]:
    """Return what it costs, and what of it the councils share where that is less."""
    delt = budsjett.til_fordeling if budsjett.finansiering else None
    return (budsjett.sum, delt) if delt else (budsjett.sum,)


def _budsjett(budsjett: BudsjettVising) -> tuple[object, ...]:
    """Return every figure of the budget: lines, groups, funding, the year before and the scenarios."""
    inn = budsjett.finansiering
    linjer = (*budsjett.postar, *(inn.postar if inn else ()))
    grupper = tuple(gruppe for gruppe in budsjett.grupper if gruppe.namn)
    summar = (budsjett, *linjer, *grupper, *((inn,) if inn else ()))
    foerre = tuple(felt for ein in summar for felt in (ein.foerre, ein.endring, ein.endring_prosent) if felt)
    return (*_hovudsummar(budsjett), *(ein.sum for ein in summar), *foerre, budsjett.scenario)


def _plan(delt: DeltVising) -> tuple[object, ...]:
    """Return the plan as it must stand: the figures by themselves where the template has a table for them."""
    plan = delt.oekonomiplan
    if plan is None:
        return ()
    tal = (plan.rader, plan.summar) if len(plan.aar) in AAR_I_TABELL else (plan.tabell,)
    return (plan.forklaring, *tal, plan.utrekning, plan.odde_krone)


def _blad(tre: object) -> Iterator[Felt | Blokk | Diagram]:
    if isinstance(tre, Felt | Blokk | Diagram):
        yield tre
    elif isinstance(tre, tuple):
        for ledd in tre:
            yield from _blad(ledd)
    elif is_dataclass(tre) and not isinstance(tre, type):
        for felt in fields(tre):
            yield from _blad(getattr(tre, felt.name))


@lru_cache(maxsize=65_536)
def _faktum(blad: Felt | Blokk | Diagram) -> Faktum:
    if isinstance(blad, Blokk):
        reint = _TABELL.sub("", utan_spraakmerke(blad.markdown))
        tekst = _LENKJE.sub(r"\1", _LISTEMERKE.sub("", reint))
        tekst = _INNSLAG.sub(lambda treff: str(blad.felt[int(treff[1])].verdi), tekst)
        return Faktum(blad.sti, (bokstavar(tekst),))
    if isinstance(blad, Diagram):
        return Faktum(blad.sti, (bokstavar(diagramtekst(blad)), bokstavar(bilettekst(blad.alt))), valfri=True)
    former = [skrift.naturleg(blad.verdi)]
    if isinstance(blad.verdi, date):
        former.append(skrift.dato_kort(blad.verdi))
    return Faktum(blad.sti, tuple(bokstavar(form) for form in former))


@lru_cache(maxsize=256)
def _tabellfakta(tabell: Sakstabell) -> tuple[Faktum, ...]:
    """Return what must be found of a table, wherever it is shown: every name and every figure."""
    rader = (*tabell.rader, *((tabell.sum,) if tabell.sum else ()))
    felt = (
        tabell.tittel,
        *(kolonne.tittel for kolonne in tabell.kolonnar),
        *(rad.namn for rad in rader),
        tabell.kjelde,
        *((tabell.dato,) if tabell.dato else ()),
        *tabell.merknadar,
    )
    return (*map(_faktum, felt), *(faktum for rad in rader for faktum in _tal(rad)))


def _tal(rad: Tabellrad) -> Iterator[Faktum]:
    yield from (Faktum(celle.sti, (bokstavar(celle.tekst),)) for celle in rad.celler if celle is not None)
