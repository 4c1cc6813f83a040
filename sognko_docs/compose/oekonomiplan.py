"""The view of the plan over several years: what each council pays each year, and how each sum came about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sognko_docs import skrift
from sognko_docs.compose.aarsvising import OekonomiplanVising, PlanradVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.oekonomiplan import Oekonomiplan, Planaar, justert
from sognko_docs.sak.fordeling import FordelingVal
from sognko_docs.sak.oekonomiplan import I_DAG, OekonomiplanVal

_ROT = "=økonomiplan"
_SIFFER = "---:"
_STREK = "–"


def vis_oekonomiplan(
    val: OekonomiplanVal, fordeling: FordelingVal, plan: Oekonomiplan, namn: Mapping[str, str]
) -> OekonomiplanVising:
    """Return the view of a plan that is worked out; ``namn`` is what each council is called."""
    aar = [str(eit.kostnad.aar) for eit in plan.aar]
    summar = tuple(Felt(f"{_ROT}.sum.{eit.kostnad.aar}", eit.kostnad.sum) for eit in plan.aar)
    rader = tuple(_rad(kommune, plan, namn[kommune]) for kommune in plan.aar[0].delar)
    periode = aar[0] if len(aar) == 1 else f"{aar[0]}{_STREK}{aar[-1]}"
    return OekonomiplanVising(
        periode=Felt(f"{_ROT}.periode", periode),
        aar=tuple(Felt(f"økonomiplan.år[{nr}]", eit) for nr, eit in enumerate(aar)),
        rader=rader,
        summar=summar,
        forklaring=Blokk(f"{_ROT}.forklaring", " ".join(_setningar(val, fordeling, plan))),
        tabell=Blokk(f"{_ROT}.tabell", _delartabell(aar, rader, summar)),
        utrekning=_utrekning(val, plan),
        odde_krone=_odde_krone(plan, namn),
        paa_namn={rad.noekkel: dict(zip(aar, rad.delar, strict=True)) for rad in rader}
        | {"sum": dict(zip(aar, summar, strict=True))},
    )


def eigne_delar(plan: Oekonomiplan | None, kommune: str) -> dict[str, Felt]:
    """Return what a council pays by year, as its own fields; nothing when it has no share."""
    return {
        str(eit.kostnad.aar): Felt(f"kommune.økonomiplan.{eit.kostnad.aar}", eit.delar[kommune])
        for eit in (plan.aar if plan else ())
        if kommune in eit.delar
    }


def _rad(kommune: str, plan: Oekonomiplan, namn: str) -> PlanradVising:
    delar = (Felt(f"{_ROT}.{kommune}.{eit.kostnad.aar}", eit.delar[kommune]) for eit in plan.aar)
    return PlanradVising(kommune, Felt(f"{_ROT}.{kommune}.namn", namn), tuple(delar))


def _setningar(val: OekonomiplanVal, fordeling: FordelingVal, plan: Oekonomiplan) -> Iterable[str]:
    """Say what the plan starts from, what is added, and how each year is shared."""
    if val.summar:
        yield "Kostnaden er ført opp for kvart år i planen."
    else:
        yield from _grunnlag(val, plan)
    for ein in val.eingong:
        yield f"I {ein.aar} er det rekna med ein eingongspost på {skrift.kr_ord(ein.sum)}: {ein.kva}."
    alternativ = f"«{fordeling.alternativ[plan.alternativ].namn}»"
    yield f"Kvart år er delt etter {alternativ} og runda av for seg, så summen stemmer på krona."
    if val.innfasing:
        gammal = (
            "forholdet mellom det kommunane betalar i dag"
            if val.innfasing.fraa == I_DAG
            else f"«{fordeling.alternativ[val.innfasing.fraa].namn}»"
        )
        yield f"Fordelinga blir fasa inn: {alternativ} tel {_opptrapping(plan.aar)}, og resten følgjer {gammal}."


def _grunnlag(val: OekonomiplanVal, plan: Oekonomiplan) -> Iterable[str]:
    start = plan.grunnlag
    kva = "det avtalte beløpet" if val.grunnlag else "budsjettet"
    kjelde = f" (kjelde: {start.kjelde})" if start.kjelde else ""
    yield f"Planen går ut frå {kva} for {start.aar} på {skrift.kr_ord(start.sum)}{kjelde}."
    if val.indeks is None:
        yield f"Beløpa er i {start.aar}-kroner, utan løns- og prisvekst."
    else:
        yield f"Beløpet er justert med {val.indeks.namn} (kjelde: {val.indeks.kjelde})."


def _opptrapping(aar: Sequence[Planaar]) -> str:
    return skrift.liste(f"{skrift.prosent(eit.innfasing)} i {eit.kostnad.aar}" for eit in aar)


def _delartabell(aar: Sequence[str], rader: Sequence[PlanradVising], summar: Sequence[Felt]) -> str:
    linjer = [[str(rad.kommune.verdi), *_kroner(rad.delar)] for rad in rader]
    return tabell(["Kommune", *aar], [*linjer, ["Sum", *_kroner(summar)]])


def _kroner(felt: Iterable[Felt]) -> list[str]:
    return [skrift.naturleg(eit.verdi) for eit in felt]


def _utrekning(val: OekonomiplanVal, plan: Oekonomiplan) -> Blokk | None:
    """Return a line a year with the columns that say something: growth, cost, one-off, sum, phasing-in."""
    rader = [_foer_planen(val, plan, aar) for aar in _aara_foer(val, plan)]
    satsar = {sats.aar: sats.prosent for sats in val.indeks.satsar} if val.indeks else {}
    for eit in plan.aar:
        kostnad = eit.kostnad
        vekst = skrift.prosent(satsar[kostnad.aar]) if kostnad.aar in satsar else _STREK
        belop = (skrift.kr(kostnad.justert), skrift.kr(kostnad.eingong), skrift.kr(kostnad.sum))
        rader.append([str(kostnad.aar), vekst, *belop, skrift.prosent(eit.innfasing)])
    brukte = [
        True,
        bool(satsar),
        bool(satsar or val.eingong),
        bool(val.eingong),
        bool(val.eingong),
        bool(val.innfasing),
    ]
    if sum(brukte) == 1:
        return None
    hovud = ["År", "Vekst", "Kostnad", "Eingong", "Sum", "Innfasing"]
    hovud, *rader = (
        [celle for celle, bruk in zip(rad, brukte, strict=True) if bruk] for rad in (hovud, *rader)
    )
    return Blokk(f"{_ROT}.utrekning", f"Slik er kvart år rekna ut (kroner):\n\n{tabell(hovud, rader)}")


def _aara_foer(val: OekonomiplanVal, plan: Oekonomiplan) -> range:
    """Return the years the amount passes through before the plan begins, its own first."""
    return range(plan.grunnlag.aar, plan.aar[0].kostnad.aar) if val.indeks and not val.summar else range(0)


def _foer_planen(val: OekonomiplanVal, plan: Oekonomiplan, aar: int) -> list[str]:
    satsar = {sats.aar: sats.prosent for sats in val.indeks.satsar} if val.indeks else {}
    vekst = skrift.prosent(satsar[aar]) if aar > plan.grunnlag.aar else _STREK
    belop = skrift.kr(justert(plan.grunnlag, val.indeks, aar))
    return [str(aar), vekst, belop, _STREK, belop, _STREK]


def _odde_krone(plan: Oekonomiplan, namn: Mapping[str, str]) -> Felt | None:
    """Say who took the odd kroner, year by year."""
    opp = [
        f"{skrift.liste(namn[kommune] for kommune in eit.odde_krone)} i {eit.kostnad.aar}"
        for eit in plan.aar
        if eit.odde_krone
    ]
    tekst = f"Avrundinga etter største rest gav éi krone opp til {'; '.join(opp)}."
    return Felt(f"{_ROT}.odde_krone", tekst) if opp else None


def tabell(hovud: Sequence[str], rader: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table with its figures to the right."""
    linjer = [hovud, ["---", *[_SIFFER] * (len(hovud) - 1)], *rader]
    return "\n".join(f"| {' | '.join(linje)} |" for linje in linjer)
