"""The sheet of an alternative: what each council pays, reckoned live, and the helpers that make it exact."""

from __future__ import annotations

from dataclasses import dataclass

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark import alternativoppgjer
from sognko_docs.delivery.ark.avrunding import Avrunding, rund_av
from sognko_docs.delivery.ark.budsjett import SUMNAMN
from sognko_docs.delivery.ark.grensetal import grensekolonnar
from sognko_docs.delivery.ark.grunnlag import desimalar, i_kroner
from sognko_docs.delivery.ark.hjelp import Hjelp, paa_rad
from sognko_docs.delivery.ark.kolonnar import Kolonne, rekna_kolonnar, skrivne_grenser
from sognko_docs.delivery.ark.kontroll import GODKJEND, kontrollformel
from sognko_docs.delivery.ark.noeklar import noekkeltittel
from sognko_docs.delivery.ark.oppsett import (
    FOERSTE_NOEKKELRAD,
    KOMMUNE,
    LIKT,
    ODDE,
    SUM,
    TOTAL,
    Oppsett,
)
from sognko_docs.delivery.ark.rundar import Grensekolonnar, byrja, hald
from sognko_docs.delivery.ark.stil import KR, KR_OERE, Stil, nytt_ark, prosent
from sognko_docs.delivery.ark.vekter import Vekter, rekn_vekter
from sognko_docs.sak.grense import Grense

_OERE = 100
_BREIDD, _BREIDDER = 14, {KOMMUNE: 26, SUM: 15, ODDE: 11}
_NOTE = "Avrunda etter største rest; sjå arket «Forklaring». Hjelpekolonnane ligg gruppert til høgre."


@dataclass(frozen=True, slots=True)
class Ark:
    """One alternative on its sheet."""

    ark: Worksheet
    stil: Stil
    oppsett: Oppsett


def skriv_alternativ(bok: Workbook, stil: Stil, oppsett: Oppsett, namn: str) -> None:
    """Write the sheet ``namn`` of an alternative."""
    her = Ark(nytt_ark(bok, namn, liggjande=True), stil, oppsett)
    hjelp = Hjelp(oppsett.hjelp, oppsett.rader)
    vekter, grenser = rekn_vekter(hjelp, oppsett), grensekolonnar(hjelp, oppsett)
    _skriv_oevst(her, kontrollformel(hjelp, oppsett, vekter, grenser))
    _skriv_tabell(her, _rekn_delar(hjelp, oppsett, vekter, grenser), grenser)
    siste = alternativoppgjer.skriv_oppgjer(her.ark, stil, oppsett, hjelp)
    hjelp.skriv(her.ark, stil, oppsett.hovudrad - 1)
    bok.define_name(f"'{namn}'!Prosent_likt", f"='{namn}'!{LIKT}")
    her.ark.freeze_panes(oppsett.hovudrad, 1)
    her.ark.repeat_rows(oppsett.hovudrad - 1)
    her.ark.print_area(0, 0, siste, oppsett.hjelp - 2)


def _rekn_delar(hjelp: Hjelp, oppsett: Oppsett, vekter: Vekter, grenser: Grensekolonnar) -> Avrunding:
    """Make the helpers: the shares held within the limits round by round, then rounded."""
    no = start = byrja(hjelp, TOTAL, vekter.w)
    for nr in range(1, len(oppsett.grunnlag.avgrensa(oppsett.val)) + 1):
        no = hald(hjelp, nr, no, grenser, start)
    return rund_av(hjelp, vekter, no, TOTAL, oppsett.grunnlag.partar)


def _skriv_oevst(her: Ark, kontroll: str) -> None:
    """Write the title, what is shared and how, and the control."""
    ark, stil, oppsett = her.ark, her.stil, her.oppsett
    ark.write_string(0, 0, oppsett.namn, stil.tittel())
    ark.write_string(1, 0, oppsett.grunnlag.sak.sak.tittel, stil.under())
    form = prosent(oppsett.prosentdesimalar)
    ark.write_string(3, 0, "Å fordele, kr", stil.form())
    ark.write_formula(TOTAL, f"={SUMNAMN}", stil.rekna(KR), i_kroner(oppsett.rekna.total))
    ark.write_string(4, 0, "Delt likt", stil.form())
    _skriv_prosent(her, LIKT, float(oppsett.val.likt / 100), form)
    _skriv_vekter(her, form)
    rad = FOERSTE_NOEKKELRAD + len(oppsett.noeklar)
    celler = "+".join((LIKT, *oppsett.vektceller))
    ark.write_string(rad - 1, 0, "Til saman", stil.form())
    ark.write_formula(rad - 1, 1, f"=ROUND({celler},10)", stil.rekna(form), 1)
    ark.write_string(rad, 0, "Kontroll", stil.form())
    ark.write_formula(oppsett.kontroll, kontroll, stil.form(bold=True), GODKJEND)


def _skriv_vekter(her: Ark, form: str) -> None:
    """Write the weight of each key and its name; the weight of the only one is what is not shared equally."""
    alle = her.oppsett.noeklar
    for nr, (noekkel, celle) in enumerate(zip(alle, her.oppsett.vektceller, strict=True)):
        rad = FOERSTE_NOEKKELRAD + nr - 1
        tekst = f"Etter nøkkel {nr + 1}" if len(alle) > 1 else "Etter nøkkel"
        her.ark.write_string(rad, 0, tekst, her.stil.form())
        her.ark.write_string(rad, 2, noekkeltittel(her.oppsett.grunnlag, noekkel), her.stil.form(indent=1))
        if len(alle) > 1:
            _skriv_prosent(her, celle, float(her.oppsett.vekt(nr) / 100), form)
        else:
            her.ark.write_formula(
                celle, f"=1-{LIKT}", her.stil.rekna(form), float(her.oppsett.vekt(nr) / 100)
            )


def _skriv_prosent(her: Ark, celle: str, verdi: float, form: str) -> None:
    her.ark.write_number(celle, verdi, her.stil.inndata(form))
    her.ark.data_validation(
        celle, {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 1,
               "error_title": "Prosenten kan ikkje brukast", "error_message": "Skriv ein prosent frå 0 til 100."},
    )  # fmt: skip


def _skriv_tabell(her: Ark, av: Avrunding, grenser: Grensekolonnar) -> None:
    """Write a council a row, and the sums."""
    ark, stil, oppsett = her.ark, her.stil, her.oppsett
    for nr, namn in enumerate(oppsett.kolonnar):
        ark.set_column(nr, nr, _BREIDDER.get(namn, _BREIDD))
        ark.write_string(oppsett.hovudrad - 1, nr, namn, stil.hovud(tal=nr > 0))
        ark.write_blank(oppsett.sum_rad - 1, nr, None, stil.sum())
    for rad, part in zip(oppsett.rader, oppsett.grunnlag.partar, strict=True):
        ark.write_string(rad - 1, 0, oppsett.grunnlag.namn(part), stil.tekst())
    ark.write_string(oppsett.sum_rad - 1, 0, "Sum", stil.sum())
    for namn, alle in skrivne_grenser(oppsett):
        for rad, part in zip(oppsett.rader, oppsett.grunnlag.partar, strict=True):
            _skriv_grense(her, (rad - 1, oppsett.kolonnar.index(namn)), alle.get(part))
    for kolonne in rekna_kolonnar(oppsett, av, grenser):
        _skriv_kolonne(her, kolonne)
    ark.write_string(oppsett.sum_rad + 1, 0, _NOTE, stil.under())


def _skriv_grense(her: Ark, stad: tuple[int, int], grense: Grense | None) -> None:
    """Write a limit as the case has it; a council without one has none to change."""
    if grense is None:
        her.ark.write_blank(*stad, None, her.stil.tekst())
    elif grense.kroner is not None:
        form = KR_OERE if grense.kroner.oere % _OERE else KR
        her.ark.write_number(*stad, i_kroner(grense.kroner), her.stil.inndata(form))
    elif grense.prosent is not None:
        form = prosent(desimalar(grense.prosent))
        her.ark.write_number(*stad, float(grense.prosent / 100), her.stil.inndata(form))


def _skriv_kolonne(her: Ark, kolonne: Kolonne) -> None:
    oppsett, nr, bokstav = (
        her.oppsett,
        her.oppsett.kolonnar.index(kolonne.namn),
        her.oppsett.bokstav(kolonne.namn),
    )
    for rad, verdi in zip(oppsett.rader, kolonne.verdiar, strict=True):
        formel = paa_rad(kolonne.formel, oppsett.rader, rad)
        her.ark.write_formula(rad - 1, nr, formel, her.stil.rekna(kolonne.form), verdi)
    if kolonne.sum_ is not None:
        formel = kolonne.sumformel or f"=SUM({bokstav}{oppsett.rader[0]}:{bokstav}{oppsett.rader[-1]})"
        her.ark.write_formula(oppsett.sum_rad - 1, nr, formel, her.stil.sum(kolonne.form), kolonne.sum_)
