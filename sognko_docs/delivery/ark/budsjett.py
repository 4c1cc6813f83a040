"""The sheet of the budget: every line with what it is reckoned from, sums of groups, funding and the year before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compose.budsjett import liten
from sognko_docs.compute.budsjett import BudsjettResultat, foerre_sum
from sognko_docs.compute.budsjettlinjer import er_rest, id_plassar
from sognko_docs.delivery.ark import budsjettformlar as formlar
from sognko_docs.delivery.ark.budsjettplass import FOERRE, FOERSTE, HOVUDRAD, TALKOLONNAR, Plass, plasser
from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, i_kroner, som_tal
from sognko_docs.delivery.ark.stil import ENDRING, KR, KR_OERE, LINJEHOEGD, TAL, Stil, nytt_ark, prosent
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje, Scenario

ARK = "Budsjett"
SUMNAMN = "Budsjettsum"
"""The name of the cell that is shared: the rest when there is funding, else the sum."""
BELOP = "Beløp i kr"
_TEIKN_I_AV = 38
_GAAR_OPP = "Finansieringa går opp"


@dataclass(frozen=True, slots=True)
class Side:
    """The sheet being written, of the budget or of a scenario.

    With ``scenario`` only what it replaces is open; the rest follows the sheet of the budget, cell by cell.
    """

    ark: Worksheet
    stil: Stil
    grunnlag: Grunnlag
    rekna: BudsjettResultat
    plass: Plass
    linjer: tuple[Budsjettlinje, ...]
    id_rad: Mapping[str, int]
    id_post: Mapping[str, str]
    scenario: Scenario | None = None

    def inndata(self, celle: str, verdi: float, talform: str, *, endra: bool) -> None:
        """Write a number the reader may change, or what it is in the budget when a scenario leaves it alone."""
        if self.scenario is None or endra:
            self.ark.write_number(celle, verdi, self.stil.inndata(talform))
        else:
            self.ark.write_formula(celle, f"={ARK}!{celle}", self.stil.rekna(talform), verdi)

    def endra(self, linje: Budsjettlinje, felt: str) -> bool:
        """True when the scenario puts another value in a field of a line."""
        endring = self.scenario.endrar.get(linje.id) if self.scenario and linje.id else None
        return endring is not None and felt in endring.verdiar


def skriv_budsjett(bok: Workbook, stil: Stil, grunnlag: Grunnlag) -> None:
    """Write the sheet and the name ``Budsjettsum``."""
    budsjett, rekna = grunnlag.budsjett, grunnlag.rekna_budsjett
    side = lag_side(nytt_ark(bok, ARK, liggjande=True), stil, grunnlag, budsjett, rekna)
    skriv_hovud(side, f"Budsjett {budsjett.aar}", "Gule celler kan endrast; resten blir rekna ut.")
    skriv_linjer(side)
    delt = side.plass.sum if rekna.rest is None else side.plass.rader[len(budsjett.postar) + rekna.rest]
    bok.define_name(SUMNAMN, f"={ARK}!{side.plass.celle(BELOP, delt, laast=True)}")
    _skriv_kjelder(side)


def lag_side(
    ark: Worksheet, stil: Stil, grunnlag: Grunnlag, budsjett: Budsjett, rekna: BudsjettResultat
) -> Side:
    """Return the sheet of a budget, nothing written yet."""
    plass = plasser(budsjett, rekna)
    linjer: tuple[Budsjettlinje, ...] = (*budsjett.postar, *budsjett.finansiering)
    ider = id_plassar(linjer)
    id_rad = {id_: plass.rader[nr] for id_, nr in ider.items()}
    id_post = {id_: linjer[nr].post for id_, nr in ider.items()}
    return Side(ark, stil, grunnlag, rekna, plass, linjer, id_rad, id_post)


def skriv_linjer(side: Side) -> None:
    """Write the lines, the sums of the groups, the sum, and the funding."""
    rekna, plass, postar = side.rekna, side.plass, side.grunnlag.budsjett.postar
    for nr, sum_ in enumerate((*rekna.belop, *rekna.finansiering)):
        _skriv_linje(side, nr, sum_)
    _skriv_grupper(side)
    _skriv_sum(side, plass.sum, _Sum("Sum", plass.postomraade, rekna.sum, foerre_sum(postar), side.stil.sum))
    if plass.finansiering is not None:
        _skriv_finansiering(side, plass.finansiering)
    _vis_oere(side)


def skriv_hovud(side: Side, tittel: str, under: str) -> None:
    """Write the title and the headings of the columns."""
    ark = side.ark
    ark.write_string(0, 0, tittel, side.stil.tittel())
    ark.write_string(1, 0, f"{side.grunnlag.sak.sak.tittel}. {under}", side.stil.under())
    for namn, kolonne in side.plass.kolonnar.items():
        ark.set_column(kolonne, kolonne, side.plass.breidder[namn])
    _kolonnenamn(side, HOVUDRAD, "Post")
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)


def _kolonnenamn(side: Side, rad: int, foerste: str) -> None:
    budsjett, tekstar = side.grunnlag.budsjett, {"Post": foerste}
    if budsjett.foerre:
        tekstar |= {"førre": f"{budsjett.foerre.aar}", BELOP: f"{budsjett.aar}, beløp i kr"}
    for namn, kolonne in side.plass.kolonnar.items():
        tekst = tekstar.get(namn, namn)
        form = side.stil.hovud(tal=namn in TALKOLONNAR, innrykk=int(namn in {"Av", "Merknad", "Eining"}))
        side.ark.write_string(rad, kolonne, tekst, form)


def _skriv_linje(side: Side, nr: int, sum_: Kroner) -> None:
    """Write one line in the form it has; what it is reckoned from is open, the amount then locked."""
    linje, rad, ark, stil = side.linjer[nr], side.plass.rader[nr], side.ark, side.stil
    tekstar = {"Post": linje.post, "Art": linje.art, "Eining": linje.eining, "Merknad": linje.merknad}
    for namn, kolonne in side.plass.kolonnar.items():
        innrykk = int(namn in {"Eining", "Merknad"})
        ark.write_string(rad, kolonne, tekstar.get(namn) or "", stil.tekst(innrykk=innrykk))
    celle = side.plass.celle(BELOP, rad)
    if (formel := _formel(side, linje, rad)) is not None:
        _skriv_grunnlag(side, linje, rad)
        ark.write_formula(celle, formel, stil.rekna(KR), i_kroner(sum_))
    else:
        side.inndata(celle, i_kroner(sum_), KR, endra=side.endra(linje, "sum"))
    if "førre" in side.plass.kolonnar:
        _skriv_foerre(side, linje, rad, sum_)


def _formel(side: Side, linje: Budsjettlinje, rad: int) -> str | None:
    """Return the formula of a line; None when its amount is written."""
    if er_rest(linje):
        return formlar.rest(side.plass, rad)
    if linje.antal is not None:
        return formlar.antal_gonger_sats(side.plass, linje, rad)
    if linje.prosent is not None:
        return formlar.prosent_av(side.plass, linje, rad, side.id_rad)
    return None if linje.vekst is None else formlar.vekst_paa(side.plass, linje, rad, side.id_rad)


def _skriv_grunnlag(side: Side, linje: Budsjettlinje, rad: int) -> None:
    """Write the open cells a line is reckoned from, and in words what it is a percentage of."""
    prosenten = linje.vekst if linje.prosent is None else linje.prosent
    einingar = desimalar(prosenten or Decimal(0))
    for kolonne, felt, verdi, form in (
        ("Tal", "antal", linje.antal, TAL),
        ("Mengd", "mengd", linje.mengd, TAL),
        ("Sats", "sats", None if linje.sats is None else linje.sats.kroner, KR),
        (
            "Prosent",
            "vekst" if linje.prosent is None else "prosent",
            prosenten and prosenten / 100,
            prosent(einingar),
        ),
    ):
        if verdi is not None:
            side.inndata(side.plass.celle(kolonne, rad), som_tal(verdi), form, endra=side.endra(linje, felt))
    if prosenten is None:
        return
    av = _av(side, linje)
    side.ark.write_string(side.plass.celle("Av", rad), av, side.stil.tekst(innrykk=1))
    side.ark.set_row(rad, LINJEHOEGD * (1 + (len(av) - 1) // _TEIKN_I_AV))


def _av(side: Side, linje: Budsjettlinje) -> str:
    namn = ", ".join(side.id_post[id_] for id_ in linje.av)
    if linje.vekst is None:
        return namn
    foerre = side.grunnlag.budsjett.foerre
    return f"Vekst på {namn}" if namn else f"Vekst frå {foerre.aar if foerre else 'året før'}"


def _skriv_foerre(side: Side, linje: Budsjettlinje, rad: int, sum_: Kroner) -> None:
    celle = side.plass.celle("førre", rad)
    if linje.foerre is None:
        side.ark.write_blank(
            celle, None, side.stil.inndata(KR) if side.scenario is None else side.stil.rekna(KR)
        )
    else:
        side.inndata(celle, i_kroner(linje.foerre), KR, endra=False)
    _skriv_endring(side, rad, sum_, linje.foerre, side.stil.rekna)


def _skriv_endring(
    side: Side, rad: int, no: Kroner, foer: Kroner | None, form: Callable[[str], Format]
) -> None:
    """Write the change from the year before, in kroner and per cent; nothing where there was nothing."""
    plass = side.plass
    her, foerre = plass.celle(BELOP, rad), plass.celle("førre", rad)
    endring = "" if foer is None else i_kroner(no - foer)
    formel = f'=IF(ISNUMBER({foerre}),ROUND({her}-{foerre},2),"")'
    side.ark.write_formula(plass.celle("Endring", rad), formel, form(ENDRING), endring)
    del_ = (no - foer).oere / abs(foer.oere) if foer and foer.oere else ""
    formel = f'=IF(N({foerre})=0,"",({her}-{foerre})/ABS({foerre}))'
    side.ark.write_formula(plass.celle("Endring i %", rad), formel, form(prosent(1)), del_)


def _skriv_grupper(side: Side) -> None:
    plass = side.plass
    for ein in plass.grupper:
        if ein.hovud is None or ein.sum is None:
            continue
        for kolonne in plass.kolonnar.values():
            side.ark.write_blank(ein.hovud, kolonne, None, side.stil.gruppe())
        side.ark.write_string(ein.hovud, 0, ein.gruppe.namn or "", side.stil.gruppe())
        fraa, til = plass.rader[ein.gruppe.fraa], plass.rader[ein.gruppe.til - 1]
        omraade = partial(plass.omraade, fraa=fraa, til=til)
        sum_ = _Sum(
            f"Sum {liten(ein.gruppe.namn or '')}",
            omraade,
            ein.gruppe.sum,
            ein.gruppe.foerre,
            side.stil.delsum,
        )
        _skriv_sum(side, ein.sum, sum_)


@dataclass(frozen=True, slots=True)
class _Sum:
    """A row of sums: ``omraade`` gives the cells that are summed in a column."""

    tekst: str
    omraade: Callable[[str], str]
    no: Kroner
    foer: Kroner
    form: Callable[[str | None], Format]


def _skriv_sum(side: Side, rad: int, sum_: _Sum) -> None:
    plass = side.plass
    for kolonne in plass.kolonnar.values():
        side.ark.write_blank(rad, kolonne, None, sum_.form(None))
    side.ark.write_string(rad, 0, sum_.tekst, sum_.form(None))
    for kolonne_, verdi in ((BELOP, sum_.no), ("førre", sum_.foer)):
        if kolonne_ in plass.kolonnar:
            formel = f"=ROUND(SUM({sum_.omraade(kolonne_)}),2)"
            side.ark.write_formula(plass.celle(kolonne_, rad), formel, sum_.form(KR), i_kroner(verdi))
    if "førre" in plass.kolonnar:
        _skriv_endring(side, rad, sum_.no, sum_.foer, sum_.form)


def _skriv_finansiering(side: Side, hovud: int) -> None:
    """Write the heading, the sum and the control of the funding."""
    plass, inn = side.plass, side.grunnlag.budsjett.finansiering
    _kolonnenamn(side, hovud, "Finansiering")
    rad = plass.finansiering_sum
    omraade = partial(plass.omraade, fraa=hovud + 1, til=rad - 1)
    _skriv_sum(
        side, rad, _Sum("Sum finansiering", omraade, side.rekna.finansiert, foerre_sum(inn), side.stil.sum)
    )
    kostnad, dekt = plass.celle(BELOP, plass.sum), plass.celle(BELOP, rad)
    formel = f'=IF(ROUND({kostnad}-{dekt},2)=0,"{_GAAR_OPP}","Finansieringa går ikkje opp")'
    side.ark.write_formula(rad + 1, 0, formel, side.stil.under(), _GAAR_OPP)


def _skriv_kjelder(side: Side) -> None:
    budsjett, plass = side.grunnlag.budsjett, side.plass
    rad = plass.sum + 2 if plass.finansiering is None else plass.finansiering_sum + 3
    foerre = budsjett.foerre
    notar = [f"Kjelde: {budsjett.kjelde}"] if budsjett.kjelde else []
    notar += [f"{foerre.aar}: {foerre.kjelde}"] if foerre and foerre.kjelde else []
    for nr, tekst in enumerate(notar):
        side.ark.write_string(rad + nr, 0, tekst, side.stil.under())
    side.ark.print_area(0, 0, rad + max(0, len(notar) - 1), len(plass.kolonnar) - 1)


def _vis_oere(side: Side) -> None:
    """Show øre where there are any, in amounts and rates."""
    siste = side.plass.sum if side.plass.finansiering is None else side.plass.finansiering_sum
    for namn in ("Sats", BELOP, *FOERRE[:1]):
        if namn in side.plass.kolonnar:
            kolonne = side.plass.kolonnar[namn]
            celle = xl_rowcol_to_cell(FOERSTE, kolonne)
            vilkaar = f"=AND(ISNUMBER({celle}),{celle}<>ROUND({celle},0))"
            oere = {"type": "formula", "criteria": vilkaar, "format": side.stil.berre_talform(KR_OERE)}
            side.ark.conditional_format(FOERSTE, kolonne, siste, kolonne, oere)
