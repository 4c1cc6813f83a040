"""The sheet of an alternative: what each council pays, reckoned live, and the helpers that make it exact."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.delivery.ark import jamfoering, noeklar
from sognko_docs.delivery.ark.budsjett import SUMNAMN
from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, i_kroner, som_tal
from sognko_docs.delivery.ark.hjelp import (
    MAKS_NEMNAR,
    MAKS_TOTAL,
    RAD_FORKLARING,
    SKALAR_FORKLARING,
    Plass,
    radformlar,
    skalarformlar,
)
from sognko_docs.delivery.ark.stil import ENDRING, HEILTAL, KR, ODDE, TAL, Stil, nytt_ark, prosent
from sognko_docs.kroner import summer
from sognko_docs.sak.fordeling import Alternativ

TOTAL, LIKT, KONTROLL = "$B$4", "$B$5", "$B$8"
HOVUDRAD = 9
FOERSTE = HOVUDRAD + 1
KOLONNAR = ("Kommune", "Tal", "Likt", "Etter nøkkel", "Sum", "Del", "Odde krone", "I dag", "Skilnad")
_BREIDDER = (26, 14, 14, 14, 15, 10, 11, 14, 14)
_I_DAG = 7
HJELP = len(KOLONNAR) + 1
_SKALARRAD = 4
_MINST_DESIMALAR = 2
_GODKJEND = "Alt kan fordelast"


@dataclass(frozen=True, slots=True)
class Ark:
    """One alternative on its sheet."""

    ark: Worksheet
    stil: Stil
    grunnlag: Grunnlag
    noekkel: str
    val: Alternativ
    rekna: Fordeling

    @property
    def siste(self) -> int:
        """The row of sums, from 0; also the number, from 1, of the last council's row."""
        return FOERSTE + len(self.grunnlag.partar)

    @property
    def synlege(self) -> int:
        """How many columns are shown: those about today only when the case tells."""
        return len(KOLONNAR) if self.grunnlag.i_dag else _I_DAG


def skriv_alternativ(bok: Workbook, stil: Stil, grunnlag: Grunnlag, noekkel: str, namn: str) -> None:
    """Write the sheet ``namn`` of the alternative with the key ``noekkel``."""
    ark = nytt_ark(bok, namn, liggjande=True)
    her = Ark(
        ark, stil, grunnlag, noekkel, grunnlag.alternativ[noekkel], grunnlag.utrekning.fordelingar[noekkel]
    )
    _skriv_oevst(her)
    for nr, delen in enumerate(her.rekna.delar):
        _skriv_rad(her, nr, delen)
    _skriv_sum(her)
    _skriv_hjelp(her)
    bok.define_name(f"'{namn}'!Prosent_likt", f"='{namn}'!{LIKT}")
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)
    ark.print_area(0, 0, her.siste + 2, her.synlege - 1)


def _skriv_oevst(her: Ark) -> None:
    """Write the title, what is shared and how, and the control."""
    ark, stil, tal = her.ark, her.stil, her.grunnlag.tal[her.grunnlag.noekkel(her.val)]
    vald = " (tilrådd)" if her.noekkel == her.grunnlag.vald else ""
    ark.write_string(0, 0, f"{her.val.namn}{vald}", stil.tittel())
    ark.write_string(1, 0, her.grunnlag.sak.sak.tittel, stil.under())
    for rad, tekst in enumerate(("Å fordele, kr", "Delt likt", "Etter nøkkel", "Nøkkel", "Kontroll"), 3):
        ark.write_string(rad, 0, tekst, stil.form())
    ark.write_formula(TOTAL, f"={SUMNAMN}", stil.rekna(KR), i_kroner(her.rekna.total))
    form = prosent(desimalar(her.val.likt))
    ark.write_number(LIKT, float(her.val.likt / 100), stil.inndata(form))
    ark.data_validation(
        LIKT, {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1,
               "error_title": "Prosenten kan ikkje brukast", "error_message": "Skriv ein prosent frå 0 til 100."},
    )  # fmt: skip
    ark.write_formula("B6", f"=1-{LIKT}", stil.rekna(form), float(1 - her.val.likt / 100))
    ark.write_string("B7", f"{tal.tittel} ({tal.eining})", stil.form())
    ark.write_formula(KONTROLL, _kontroll(her), stil.form(bold=True), _GODKJEND)
    for kolonne in range(her.synlege):
        ark.set_column(kolonne, kolonne, _BREIDDER[kolonne])
        ark.write_string(HOVUDRAD, kolonne, KOLONNAR[kolonne], stil.hovud(tal=kolonne > 0))


def _kontroll(her: Ark) -> str:
    """Say in words why nothing can be shared, or that all is well."""
    tal, plass = f"$B${FOERSTE + 1}:$B${her.siste}", _plass(her)
    s, heil, talheil = plass.skalarar, _prosentheil(her), _talheil(her)
    ledd = (
        (f"NOT(ISNUMBER({TOTAL}))", "Budsjettet har ein feil"),
        (f"OR({TOTAL}<0,{TOTAL}<>ROUND({TOTAL},0))", "Summen må vere heile kroner, null eller meir"),
        (f"{TOTAL}>={MAKS_TOTAL}", "Summen er for stor"),
        (f"COUNT({LIKT})<1", "Prosenten manglar"),
        (f"OR({LIKT}<0,{LIKT}>1)", "Prosenten må vere frå 0 til 100"),
        (f"ABS({LIKT}*{heil}-ROUND({LIKT}*{heil},0))>0.0001", "Prosenten har for mange desimalar"),
        (f"COUNT({tal})<ROWS({tal})", "Eit tal manglar"),
        (f"MIN({tal})<0", "Eit tal er under null"),
        (f"SUM({tal})<=0", "Alle tala er null"),
        (
            f"SUMPRODUCT(ABS({tal}*{talheil}-ROUND({tal}*{talheil},0)))>0.001",
            "Tala har for mange desimalar",
        ),
        (f"{s['D']}>={MAKS_NEMNAR}", "Tala er for store til å reknast nøyaktig"),
    )
    formel = f'"{_GODKJEND}"'
    for vilkaar, melding in reversed(ledd):
        formel = f'IF({vilkaar},"{melding}",{formel})'
    return f"={formel}"


def _skriv_rad(her: Ark, nr: int, delen: Del) -> None:
    """Write what one council pays. Without what is needed to share, the cells stay empty."""
    ark, stil, rad = her.ark, her.stil, FOERSTE + nr
    s, plass = _plass(her).skalarar, _plass(her)
    k = {namn: f"${kolonne}{rad + 1}" for namn, kolonne in plass.kolonnar.items()}
    ark.write_string(rad, 0, her.grunnlag.namn(delen.kommune), stil.tekst())
    celle = noeklar.talcelle(her.grunnlag, her.grunnlag.noekkel(her.val), nr)
    # A plain reference would turn an empty cell into 0, and hide that a number is missing.
    ark.write_formula(rad, 1, f'=IF(ISNUMBER({celle}),{celle},"")', stil.rekna(TAL), som_tal(delen.tal))
    lik = f"{s['L']}+IF({k['likrang']}<={s['Lsum']}-{s['n']}*{s['L']},1,0)"
    i = rad + 1
    formlar = (
        (lik, KR, i_kroner(delen.likt)),
        (f"E{i}-C{i}", KR, i_kroner(delen.etter)),
        (f"{k['q']}+{k['opp']}", KR, i_kroner(delen.sum)),
        (f"IF({TOTAL}=0,0,E{i}/{TOTAL})", prosent(1), _del(her, delen)),
        (k["opp"], ODDE, int(delen.kommune in her.rekna.odde_krone)),
    )
    for kolonne, (formel, form, verdi) in enumerate(formlar, 2):
        godkjend = f'=IF({KONTROLL}="{_GODKJEND}",{formel},"")'
        ark.write_formula(rad, kolonne, godkjend, stil.rekna(form), verdi)
    if her.grunnlag.i_dag:
        _skriv_i_dag(her, nr, delen)


def _skriv_i_dag(her: Ark, nr: int, delen: Del) -> None:
    rad, foer = FOERSTE + nr, her.grunnlag.i_dag.get(delen.kommune)
    celle, i = jamfoering.i_dag_celle(nr), FOERSTE + nr + 1
    i_dag = "" if foer is None else i_kroner(foer)
    skilnad = "" if foer is None else i_kroner(delen.sum - foer)
    her.ark.write_formula(rad, _I_DAG, f'=IF(ISNUMBER({celle}),{celle},"")', her.stil.rekna(KR), i_dag)
    formel = f'=IF(AND(ISNUMBER(E{i}),ISNUMBER(H{i})),E{i}-H{i},"")'
    her.ark.write_formula(rad, _I_DAG + 1, formel, her.stil.rekna(ENDRING), skilnad)


def _del(her: Ark, delen: Del) -> float:
    return delen.sum.oere / her.rekna.total.oere if her.rekna.total.oere else 0


def _skriv_sum(her: Ark) -> None:
    rekna, i_dag = her.rekna, summer(her.grunnlag.i_dag.values())
    verdiar = (
        (TAL, som_tal(sum((delen.tal for delen in rekna.delar), Decimal(0)))),
        (KR, i_kroner(rekna.likt_sum)),
        (KR, i_kroner(rekna.etter_sum)),
        (KR, i_kroner(rekna.total)),
        (prosent(1), 1 if rekna.total.oere else 0),
        (ODDE, len(rekna.odde_krone)),
        (KR, i_kroner(i_dag)),
        (ENDRING, i_kroner(rekna.total - i_dag)),
    )
    her.ark.write_string(her.siste, 0, "Sum", her.stil.sum())
    for kolonne, (form, verdi) in enumerate(verdiar[: her.synlege - 1], 1):
        bokstav = xl_col_to_name(kolonne)
        formel = f"=SUM({bokstav}{FOERSTE + 1}:{bokstav}{her.siste})"
        if form == ENDRING:
            formel = f"=SUM(E{FOERSTE + 1}:E{her.siste})-SUM(H{FOERSTE + 1}:H{her.siste})"
        her.ark.write_formula(her.siste, kolonne, formel, her.stil.sum(form), verdi)
    note = "Avrunda etter største rest; sjå arket «Forklaring». Hjelpekolonnane ligg gruppert til høgre."
    her.ark.write_string(her.siste + 2, 0, note, her.stil.under())


def _skriv_hjelp(her: Ark) -> None:
    """Write the helpers in columns that are grouped and folded, each with its heading."""
    ark, stil, plass = her.ark, her.stil, _plass(her)
    slutt = HJELP + max(len(SKALAR_FORKLARING), len(RAD_FORKLARING)) - 1
    ark.set_column(HJELP, slutt, 13, None, {"level": 1, "hidden": True})
    ark.set_column(slutt + 1, slutt + 1, 3, None, {"collapsed": True})
    for kolonne, tekst in enumerate(SKALAR_FORKLARING.values(), HJELP):
        ark.write_string(_SKALARRAD - 1, kolonne, tekst, stil.hjelpehovud())
    for kolonne, tekst in enumerate(RAD_FORKLARING.values(), HJELP):
        ark.write_string(HOVUDRAD, kolonne, tekst, stil.hjelpehovud())
    for namn, formel in skalarformlar(plass, TOTAL, LIKT, _prosentheil(her)):
        ark.write_formula(plass.skalarar[namn].replace("$", ""), formel, stil.hjelp(HEILTAL))
    rekkje = sorted(her.grunnlag.partar)
    for nr, kommune in enumerate(her.grunnlag.partar):
        rad = FOERSTE + nr
        ark.write_number(rad, HJELP, rekkje.index(kommune) + 1, stil.hjelp())
        for namn, formel in radformlar(plass, rad + 1, f"$B{rad + 1}", _talheil(her), TOTAL):
            ark.write_formula(f"{plass.kolonnar[namn]}{rad + 1}", formel, stil.hjelp(HEILTAL))


def _plass(her: Ark) -> Plass:
    skalarar = {
        namn: xl_rowcol_to_cell(_SKALARRAD, kolonne, row_abs=True, col_abs=True)
        for kolonne, namn in enumerate(SKALAR_FORKLARING, HJELP)
    }
    kolonnar = {namn: xl_col_to_name(kolonne) for kolonne, namn in enumerate(RAD_FORKLARING, HJELP)}
    return Plass(skalarar, kolonnar, FOERSTE + 1, her.siste)


def _prosentheil(her: Ark) -> int:
    return int(100 * 10 ** max(_MINST_DESIMALAR, desimalar(her.val.likt)))


def _talheil(her: Ark) -> int:
    tal = her.grunnlag.tal[her.grunnlag.noekkel(her.val)].tal
    return int(10 ** noeklar.finheit({kommune: tal[kommune] for kommune in her.grunnlag.partar}))
