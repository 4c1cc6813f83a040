"""The sheet of the keys: the numbers each council has, the share they give, who has left, and the weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from fractions import Fraction

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, som_tal, talsett
from sognko_docs.delivery.ark.noekkelkart import ARK, Kart, Noekkelkolonne, Talkolonne
from sognko_docs.delivery.ark.oppsett import Oppsett
from sognko_docs.delivery.ark.stil import DATO, TAL, Stil, nytt_ark, prosent
from sognko_docs.sak.noeklar.slag import broek, i_hoeve_til, snitt
from sognko_docs.sak.talgrunnlag import Talgrunnlag

HOVUDRAD = 3
FOERSTE = HOVUDRAD + 1
_DEL = prosent(2)


@dataclass(frozen=True, slots=True)
class _Side:
    """The sheet being written."""

    ark: Worksheet
    stil: Stil
    grunnlag: Grunnlag
    kart: Kart

    @property
    def sum_rad(self) -> int:
        """The row of sums, from 0."""
        return FOERSTE + len(self.grunnlag.partar)

    @property
    def borte(self) -> tuple[str, ...]:
        """Those who have left and have a number in a key."""
        alle = self.grunnlag.fordeling.fraafall if self.grunnlag.fordeling else ()
        return tuple(part for part in alle if any(part in tal.tal for tal in self.kart.tal))


def skriv_noeklar(bok: Workbook, stil: Stil, kart: Kart, alternativ: Mapping[str, Oppsett]) -> None:
    """Write the sheet: a council a row, a number and a share a key; ``alternativ`` stand by their sheets."""
    grunnlag = next(iter(alternativ.values())).grunnlag
    side = _Side(nytt_ark(bok, ARK, liggjande=True), stil, grunnlag, kart)
    ark, rad = side.ark, _skriv_namn(side)
    for tal in kart.tal:
        _skriv_tal(side, tal)
        _skriv_borte(side, tal)
    for noekkel in kart.noeklar:
        if noekkel.eiga:
            _skriv_noekkel(side, noekkel)
    for namn, oppsett in alternativ.items():
        _skriv_vekter(side, rad, namn, oppsett)
        rad += 1
    rad += 1
    for tal in kart.tal:
        if tal.grunnlag:
            rad = _skriv_kjelde(ark, stil, rad, tal.grunnlag)
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)


def noekkeltittel(grunnlag: Grunnlag, noekkel: Noekkelkolonne) -> str:
    """Return what a key is called, with the statistics it is made of."""
    titlar = [grunnlag.tal[namn].tittel for namn in noekkel.form.namn]
    if titlar and not noekkel.eiga:
        return _stor(titlar[0])
    return _stor(noekkel.form.tittel + (f": {', '.join(titlar)}" if titlar else ""))


def _skriv_namn(side: _Side) -> int:
    """Write the title and the first column, and return the row of the first weights."""
    ark, stil = side.ark, side.stil
    ark.write_string(0, 0, "Fordelingsnøklar", stil.tittel())
    ark.write_string(1, 0, "Gule celler kan endrast; delane blir rekna ut.", stil.under())
    ark.set_column(0, 0, 26)
    ark.set_row(HOVUDRAD, 64)
    ark.write_string(HOVUDRAD, 0, "Kommune", stil.hovud())
    for rad, kommune in enumerate(side.grunnlag.partar, FOERSTE):
        ark.write_string(rad, 0, side.grunnlag.namn(kommune), stil.tekst())
    ark.write_string(side.sum_rad, 0, "Sum", stil.sum())
    for rad, kommune in enumerate(side.borte, side.sum_rad + 1):
        ark.write_string(rad, 0, f"{side.grunnlag.namn(kommune)} (gått ut)", stil.tekst())
    return side.sum_rad + 1 + len(side.borte) + 1


def _skriv_tal(side: _Side, tal: Talkolonne) -> None:
    """Write numbers, open, and beside them each council's part of their sum."""
    ark, stil, kolonne = side.ark, side.stil, tal.kolonne
    form = _talform(tal)
    tittel = _taltittel(side, tal)
    _skriv_hovud(side, kolonne, 18, tittel)
    _skriv_hovud(side, kolonne + 1, 11, "Del")
    for rad, part in enumerate(tal.partar, FOERSTE):
        ark.write_number(rad, kolonne, _verdi(tal, tal.tal[part]), stil.inndata(form))
    ark.data_validation(
        FOERSTE, kolonne, side.sum_rad - 1, kolonne,
        {"validate": "decimal", "criteria": ">=", "value": 0, "error_title": "Talet kan ikkje brukast",
         "error_message": "Skriv eit tal som er null eller meir."},
    )  # fmt: skip
    summen = sum((tal.tal[part] for part in tal.partar), Decimal(0))
    _skriv_sum(side, kolonne, form, _verdi(tal, summen))
    _skriv_del(side, kolonne, i_hoeve_til(broek(tal.tal, tal.partar)))


def _skriv_borte(side: _Side, tal: Talkolonne) -> None:
    """Write the number of each who has left, and the part it had before: it is shared among the others now."""
    med = [part for part in side.borte if part in tal.tal]
    foerste, siste = side.sum_rad + 1, side.sum_rad + len(side.borte)
    heile = tal.sum + sum(Fraction(tal.tal[part]) for part in med)
    alle = "+".join(
        [xl_rowcol_to_cell(side.sum_rad, tal.kolonne, row_abs=True)]
        + [f"SUM({_omraade(tal.kolonne, foerste, siste)})"] * bool(med)
    )
    for rad, part in enumerate(side.borte, foerste):
        if part in tal.tal:
            celle = xl_rowcol_to_cell(rad, tal.kolonne)
            side.ark.write_number(
                rad, tal.kolonne, _verdi(tal, tal.tal[part]), side.stil.inndata(_talform(tal))
            )
            del_ = float(Fraction(tal.tal[part]) / heile)
            side.ark.write_formula(
                rad, tal.kolonne + 1, f"=IF(({alle})>0,{celle}/({alle}),0)", side.stil.rekna(_DEL), del_
            )


def _skriv_noekkel(side: _Side, noekkel: Noekkelkolonne) -> None:
    """Write a key that is put together: the mean of its numbers when it has one, and each council's part."""
    tal, partar = talsett(side.grunnlag), side.grunnlag.partar
    tittel = noekkeltittel(side.grunnlag, noekkel)
    andelar = noekkel.form.andelar(partar, tal)
    if noekkel.snittkolonne is not None:
        kolonne, gruppe = noekkel.snittkolonne, noekkel.grupper[0]
        verdiar = snitt((broek(ein.tal, partar) for ein in gruppe), partar)
        _skriv_hovud(side, kolonne, 18, tittel)
        for rad, part in enumerate(partar, FOERSTE):
            celler = ",".join(xl_rowcol_to_cell(rad, ein.kolonne) for ein in gruppe)
            side.ark.write_formula(
                rad, kolonne, f"=AVERAGE({celler})", side.stil.rekna(TAL), float(verdiar[part])
            )
        _skriv_sum(side, kolonne, TAL, float(sum(verdiar.values())))
        _skriv_hovud(side, kolonne + 1, 11, "Del")
        _skriv_del(side, kolonne, andelar)
        return
    _skriv_hovud(side, noekkel.delkolonne, 18, tittel)
    for rad, part in enumerate(partar, FOERSTE):
        celler = ",".join(xl_rowcol_to_cell(rad, gruppe[0].kolonne + 1) for gruppe in noekkel.grupper)
        formel = f"=AVERAGE({celler})"
        side.ark.write_formula(rad, noekkel.delkolonne, formel, side.stil.rekna(_DEL), float(andelar[part]))
    _skriv_sum(side, noekkel.delkolonne, _DEL, 1)


def _skriv_vekter(side: _Side, rad: int, namn: str, oppsett: Oppsett) -> None:
    """Write what each key weighs in an alternative, under the key's part."""
    side.ark.write_string(rad, 0, f"Vekt i {oppsett.val.namn}", side.stil.under())
    brukte: dict[int, list[int]] = {}
    for nr, noekkel in enumerate(oppsett.noeklar):
        brukte.setdefault(noekkel.delkolonne, []).append(nr)
    for kolonne, alle in brukte.items():
        formel = "+".join(f"'{namn}'!{oppsett.vektceller[nr]}" for nr in alle)
        verdi = sum(oppsett.vekt(nr) for nr in alle)
        form = side.stil.form(num_format=prosent(oppsett.prosentdesimalar), align="right")
        side.ark.write_formula(rad, kolonne, f"={formel}", form, float(verdi / 100))


def _skriv_hovud(side: _Side, kolonne: int, breidd: int, tekst: str) -> None:
    side.ark.set_column(kolonne, kolonne, breidd)
    side.ark.write_string(HOVUDRAD, kolonne, _stor(tekst), side.stil.hovud(tal=True))


def _skriv_del(side: _Side, kolonne: int, andelar: Mapping[str, Fraction]) -> None:
    """Write each council's part of the sum of a column, in the column beside it."""
    summert = xl_rowcol_to_cell(side.sum_rad, kolonne, row_abs=True)
    for rad, part in enumerate(side.grunnlag.partar, FOERSTE):
        formel = f"=IF({summert}>0,{xl_rowcol_to_cell(rad, kolonne)}/{summert},0)"
        side.ark.write_formula(rad, kolonne + 1, formel, side.stil.rekna(_DEL), float(andelar[part]))
    _skriv_sum(side, kolonne + 1, _DEL, 1)


def _skriv_sum(side: _Side, kolonne: int, form: str, verdi: float) -> None:
    formel = f"=SUM({_omraade(kolonne, FOERSTE, side.sum_rad - 1)})"
    side.ark.write_formula(side.sum_rad, kolonne, formel, side.stil.sum(form), verdi)


def _skriv_kjelde(ark: Worksheet, stil: Stil, rad: int, tal: Talgrunnlag) -> int:
    """Write where a key's numbers come from, and return the next free row."""
    ark.write_string(rad, 0, "Gjeld dato", stil.under())
    dato = stil.form(num_format=DATO, align="left")
    ark.write_datetime(rad, 1, datetime.combine(tal.dato, time.min), dato)
    ark.write_string(rad + 1, 0, "Kjelde", stil.under())
    ark.write_string(rad + 1, 1, _stor(f"{tal.tittel}: {tal.kjelde}"), stil.form())
    rad += 2
    if tal.utleidd:
        ark.write_string(rad, 0, "Utleidd", stil.under())
        for linje in tal.utleidd.strip().splitlines():
            ark.write_string(rad, 1, linje, stil.form())
            rad += 1
    return rad + 1


def _taltittel(side: _Side, tal: Talkolonne) -> str:
    """Return what numbers are called: percentages of the case itself have the name of their key."""
    if tal.grunnlag:
        return f"{tal.grunnlag.tittel} ({tal.grunnlag.eining})"
    return next(noekkeltittel(side.grunnlag, ein) for ein in side.kart.noeklar if ein.grupper == ((tal,),))


def _talform(tal: Talkolonne) -> str:
    """Return the number format: percentages with the decimals they have."""
    return TAL if tal.grunnlag else prosent(max(map(desimalar, tal.tal.values())))


def _verdi(tal: Talkolonne, verdi: Decimal) -> float | int:
    return som_tal(verdi) if tal.grunnlag else float(verdi / 100)


def _omraade(kolonne: int, foerste: int, siste: int) -> str:
    bokstav = xl_col_to_name(kolonne)
    return f"{bokstav}{foerste + 1}:{bokstav}{siste + 1}"


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
