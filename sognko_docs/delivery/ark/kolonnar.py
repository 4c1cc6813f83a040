"""The columns of an alternative's table: what each shows, what it is reckoned from, and its sum."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from sognko_docs.compute.grenser import grenser
from sognko_docs.compute.noeklar import samla_andelar
from sognko_docs.delivery.ark import jamfoering
from sognko_docs.delivery.ark.avrunding import Avrunding
from sognko_docs.delivery.ark.grensetal import grensecelle
from sognko_docs.delivery.ark.grunnlag import i_kroner, som_tal, talsett
from sognko_docs.delivery.ark.hjelp import RAD
from sognko_docs.delivery.ark.kontroll import naar_godkjend
from sognko_docs.delivery.ark.oppsett import (
    DEL,
    ETTER,
    FOER,
    GRENSE,
    HOEGST,
    I_DAG,
    LIK,
    MINST,
    ODDE,
    SAMLA,
    SKILNAD,
    SUM,
    TAL,
    TOTAL,
    Oppsett,
    noekkelkolonne,
)
from sognko_docs.delivery.ark.rundar import Grensekolonnar
from sognko_docs.delivery.ark.stil import ENDRING, KR, KR_OERE, prosent
from sognko_docs.delivery.ark.stil import ODDE as ODDEFORM
from sognko_docs.delivery.ark.stil import TAL as TALFORM
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.grense import Grense

Verdi = float | int | str


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column of reckoned cells. Without ``sum_`` the line of sums has nothing."""

    namn: str
    form: str
    formel: str
    verdiar: Sequence[Verdi]
    """What programs that do not reckon show."""
    sum_: Verdi | None = None
    sumformel: str | None = None
    """Only where it is not the plain sum."""


def rekna_kolonnar(oppsett: Oppsett, av: Avrunding, held: Grensekolonnar) -> Iterator[Kolonne]:
    """Yield every column but the names and the limits, which are written."""
    yield from _noeklar(oppsett)
    yield from _delar(oppsett, av)
    if held.minst or held.hoegst:
        yield _grense(oppsett, held)
    if oppsett.grunnlag.i_dag:
        yield from _i_dag(oppsett)


def _noeklar(oppsett: Oppsett) -> Iterator[Kolonne]:
    """Yield the numbers when there is one set of them, else each council's part after each key, and after all."""
    delar, noeklar, tal = oppsett.rekna.delar, oppsett.noeklar, talsett(oppsett.grunnlag)
    if oppsett.viser_tal:
        celle = noeklar[0].grupper[0][0].celle
        # A plain reference would turn an empty cell into 0, and hide that a number is missing.
        formel = f'=IF(ISNUMBER({celle}),{celle},"")'
        sum_ = som_tal(sum((delen.tal for delen in delar), Decimal(0)))
        yield Kolonne(TAL, TALFORM, formel, [som_tal(delen.tal) for delen in delar], sum_)
        return
    form = prosent(2)
    for nr, noekkel in enumerate(noeklar, 1):
        andelar = noekkel.form.andelar(oppsett.grunnlag.partar, tal)
        formel = naar_godkjend(oppsett, noekkel.celle)
        yield Kolonne(noekkelkolonne(nr, len(noeklar)), form, formel, _tal(oppsett, andelar), 1)
    if len(noeklar) > 1:
        ledd = [f"{vekt}*{ein.celle}" for vekt, ein in zip(oppsett.vektceller, noeklar, strict=True)]
        vekt = "+".join(oppsett.vektceller)
        formel = naar_godkjend(oppsett, f"IF({vekt}=0,0,({'+'.join(ledd)})/({vekt}))")
        samla = samla_andelar(oppsett.val, oppsett.grunnlag.partar, tal)
        yield Kolonne(SAMLA, form, formel, _tal(oppsett, samla), 1)


def _tal(oppsett: Oppsett, verdiar: Mapping[str, Fraction]) -> list[Verdi]:
    return [float(verdiar[part]) for part in oppsett.grunnlag.partar]


def _delar(oppsett: Oppsett, av: Avrunding) -> Iterator[Kolonne]:
    """Yield the share: exact, in its two parts, whole, as a part of the total, and the odd krone."""
    rekna, total = oppsett.rekna, oppsett.rekna.total
    lik, sum_ = (f"{oppsett.bokstav(namn)}{RAD}" for namn in (LIK, SUM))

    def kolonne(namn: str, form: str, formel: str, verdiar: Sequence[Verdi], sum_: Verdi) -> Kolonne:
        return Kolonne(namn, form, naar_godkjend(oppsett, formel), verdiar, sum_)

    def kroner(hent: Callable[[int], Kroner]) -> list[Verdi]:
        return [i_kroner(hent(nr)) for nr in range(len(rekna.delar))]

    delar = rekna.delar
    yield kolonne(FOER, KR_OERE, av.eksakt, _tal(oppsett, oppsett.eksakte()), i_kroner(total))
    yield kolonne(LIK, KR, av.likt, kroner(lambda nr: delar[nr].likt), i_kroner(rekna.likt_sum))
    yield kolonne(ETTER, KR, f"{sum_}-{lik}", kroner(lambda nr: delar[nr].etter), i_kroner(rekna.etter_sum))
    yield kolonne(SUM, KR, av.sum_, kroner(lambda nr: delar[nr].sum), i_kroner(total))
    andelar: list[Verdi] = [delen.sum.oere / total.oere if total.oere else 0 for delen in delar]
    formel = f"IF({TOTAL}=0,0,{sum_}/{TOTAL})"
    yield kolonne(DEL, prosent(1), formel, andelar, 1 if total.oere else 0)
    odde = [int(delen.kommune in rekna.odde_krone) for delen in delar]
    yield kolonne(ODDE, ODDEFORM, av.opp, odde, len(rekna.odde_krone))


def _grense(oppsett: Oppsett, held: Grensekolonnar) -> Kolonne:
    """Return the column that says who pays the least or the most."""
    sum_, formel = f"{oppsett.bokstav(SUM)}{RAD}", '""'
    for namn, celle in ((HOEGST, held.hoegst), (MINST, held.minst)):
        if celle:
            skriven = f"ISNUMBER({grensecelle(oppsett, namn)})"
            formel = f'IF(AND({skriven},{sum_}={celle}),"{namn.lower()}",{formel})'
    summar = {delen.kommune: int(delen.sum.kroner) for delen in oppsett.rekna.delar}
    alle = grenser(oppsett.val, int(oppsett.rekna.total.kroner), oppsett.grunnlag.partar)
    minst, hoegst = alle.ved_grensa(summar)
    verdiar = [
        MINST.lower() if part in minst else HOEGST.lower() if part in hoegst else "" for part in summar
    ]
    return Kolonne(GRENSE, "@", naar_godkjend(oppsett, formel), verdiar)


def _i_dag(oppsett: Oppsett) -> Iterator[Kolonne]:
    """Yield what is paid today, and the difference from it."""
    i_dag, delar = oppsett.grunnlag.i_dag, oppsett.rekna.delar
    celle = jamfoering.i_dag_celle()
    foer = [i_kroner(i_dag[delen.kommune]) if delen.kommune in i_dag else "" for delen in delar]
    yield Kolonne(I_DAG, KR, f'=IF(ISNUMBER({celle}),{celle},"")', foer, i_kroner(summer(i_dag.values())))
    sum_, dag = (oppsett.bokstav(namn) for namn in (SUM, I_DAG))
    formel = f'=IF(AND(ISNUMBER({sum_}{RAD}),ISNUMBER({dag}{RAD})),{sum_}{RAD}-{dag}{RAD},"")'
    skilnad = [
        i_kroner(delen.sum - i_dag[delen.kommune]) if delen.kommune in i_dag else "" for delen in delar
    ]
    foerste, siste = oppsett.rader[0], oppsett.rader[-1]
    sumformel = f"=SUM({sum_}{foerste}:{sum_}{siste})-SUM({dag}{foerste}:{dag}{siste})"
    sum_skilnad = i_kroner(oppsett.rekna.total - summer(i_dag.values()))
    yield Kolonne(SKILNAD, ENDRING, formel, skilnad, sum_skilnad, sumformel)


def skrivne_grenser(oppsett: Oppsett) -> Iterator[tuple[str, Mapping[str, Grense]]]:
    """Yield the columns of limits, which are written and open."""
    for namn, alle in ((MINST, oppsett.val.minst), (HOEGST, oppsett.val.hoegst)):
        if alle:
            yield namn, alle
