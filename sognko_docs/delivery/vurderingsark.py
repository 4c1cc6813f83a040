"""The host assessment as a workbook: weights and scores to type in, points, sums and places as live formulas.

Like the workbook of the budget it gives the parts of the file, and who packs them decides the codec. A spreadsheet
counts in floating point: sums are rounded to nine decimals, so that those who are level stand level.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compute.vertskommunevurdering import Vurdering, vurder
from sognko_docs.delivery.ark.pakke import delar_av
from sognko_docs.delivery.ark.stil import HEILTAL, TAL, Stil, nytt_ark
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.vertskommunevurdering import Vertskommunevurdering
from sognko_docs.skrift import tal

ARK = "Vurdering"
_HOVUDRAD = 3
"""The row of headings, from 0."""
_FAKTOR, _VEKT, _FYRSTE = 0, 1, 2
"""The columns of name and weight, and the first of the candidates', who have two each: score and points."""
_DESIMALAR = 9


def lag_vurderingsark(
    sak: Sak, vurdering: Vertskommunevurdering, namn: Mapping[str, str]
) -> dict[str, bytes]:
    """Return the parts of the workbook by name; ``namn`` is what each council is called. The clock is never read."""
    ut = BytesIO()
    bok = Workbook(ut, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    bok.set_properties({
        "title": f"Vurdering av vertskommune: {sak.sak.korttittel}",
        "author": sak.sak.sakshandsamar,
        "created": datetime.combine(sak.sak.dato, time.min, UTC),
    })  # fmt: skip
    _Side(nytt_ark(bok, ARK, liggjande=True), Stil(bok), vurdering, namn).skriv(sak.sak.tittel)
    bok.close()
    return delar_av(ut)


class _Side:
    """The one sheet: where everything stands on it, and the writing."""

    def __init__(
        self, ark: Worksheet, stil: Stil, vurdering: Vertskommunevurdering, namn: Mapping[str, str]
    ) -> None:
        self.ark, self.stil, self.vurdering, self.namn = ark, stil, vurdering, namn
        self.kandidatar = tuple(dict.fromkeys(vurdering.kandidatar))
        self.resultat: Vurdering | None = vurder(vurdering)
        self.fyrste, self.siste = _HOVUDRAD + 1, _HOVUDRAD + len(vurdering.faktorar)
        self.sum, self.plass, self.manglar = self.siste + 1, self.siste + 2, self.siste + 4

    def skriv(self, tittel: str) -> None:
        """Write the sheet from the top."""
        self.ark.write_string(0, 0, "Vurdering av vertskommune", self.stil.tittel())
        self.ark.write_string(
            1, 0, f"{tittel}. Skriv vekter og skårer i dei gule cellene.", self.stil.under()
        )
        self._hovud()
        for rad, (id_, faktor) in enumerate(self.vurdering.faktorar.items(), self.fyrste):
            self.ark.write_string(rad, _FAKTOR, faktor.namn, self.stil.tekst())
            self._inndata(rad, _VEKT, faktor.vekt)
            for nr, kandidat in enumerate(self.kandidatar):
                skaar = faktor.skaarer.get(kandidat)
                self._inndata(rad, _kolonne(nr), skaar.skaar if skaar else None)
                self._poeng(rad, nr, self.resultat.poeng[id_][kandidat] if self.resultat else None)
        self._krav()
        self._summar()
        self._merknader()

    def _hovud(self) -> None:
        kolonnar = [("Faktor", 34), ("Vekt", 10)]
        for kandidat in self.kandidatar:
            kolonnar += [
                (f"{self.namn.get(kandidat, kandidat)}, skår", 13),
                (f"{self.namn.get(kandidat, kandidat)}, poeng", 13),
            ]
        for nr, (tekst, breidd) in enumerate(kolonnar):
            self.ark.set_column(nr, nr, breidd)
            self.ark.write_string(_HOVUDRAD, nr, tekst, self.stil.hovud(tal=nr > _FAKTOR))
        self.ark.set_row(_HOVUDRAD, 32)
        self.ark.freeze_panes(self.fyrste, 1)

    def _inndata(self, rad: int, kolonne: int, verdi: Decimal | None) -> None:
        form = self.stil.inndata(TAL)
        if verdi is None:
            self.ark.write_blank(rad, kolonne, None, form)
        else:
            self.ark.write_number(rad, kolonne, float(verdi), form)

    def _poeng(self, rad: int, nr: int, verdi: Fraction | None) -> None:
        vekt, skaar = xl_rowcol_to_cell(rad, _VEKT), xl_rowcol_to_cell(rad, _kolonne(nr))
        formel = f'=IF(COUNT({vekt},{skaar})<2,"",{vekt}*{skaar})'
        self._formel(rad, _kolonne(nr) + 1, formel, verdi, self.stil.rekna(TAL))

    def _formel(
        self, rad: int, kolonne: int, formel: str, verdi: Fraction | int | None, form: Format
    ) -> None:
        self.ark.write_formula(rad, kolonne, formel, form, "" if verdi is None else float(verdi))

    def _krav(self) -> None:
        """Let the cells take weights over zero, and scores on the scale only."""
        skala = self.vurdering.skala
        vekt = {"validate": "decimal", "criteria": ">", "value": 0, "error_title": "Vekt",
                "error_message": "Vekta er eit tal over null."}  # fmt: skip
        self.ark.data_validation(self.fyrste, _VEKT, self.siste, _VEKT, vekt)
        skaar = {"validate": "decimal", "criteria": "between", "minimum": float(skala.minst),
                 "maximum": float(skala.hoegst), "error_title": "Skår",
                 "error_message": f"Skåra er frå {tal(skala.minst)} til {tal(skala.hoegst)}."}  # fmt: skip
        for nr in range(len(self.kandidatar)):
            self.ark.data_validation(self.fyrste, _kolonne(nr), self.siste, _kolonne(nr), skaar)

    def _summar(self) -> None:
        """Write the sums and the places; both are empty as long as something is missing."""
        heilt, form = (
            f"{xl_rowcol_to_cell(self.manglar, _VEKT, row_abs=True, col_abs=True)}=0",
            self.stil.sum(TAL),
        )
        summar = {ein.kommune: ein for ein in self.resultat.rekkjefoelgje} if self.resultat else {}
        self.ark.write_string(self.sum, _FAKTOR, "Sum", self.stil.sum())
        self.ark.write_string(self.plass, _FAKTOR, "Plass", self.stil.tekst())
        vektsum = self.resultat.vektsum if self.resultat else None
        alle = xl_range_abs(self.sum, _FYRSTE, self.sum, _kolonne(len(self.kandidatar)) - 1)
        self._formel(self.sum, _VEKT, f'=IF({heilt},SUM({self._rader(_VEKT)}),"")', vektsum, form)
        for nr, kandidat in enumerate(self.kandidatar):
            kolonne, ein = _kolonne(nr) + 1, summar.get(kandidat)
            formel = f'=IF({heilt},ROUND(SUM({self._rader(kolonne)}),{_DESIMALAR}),"")'
            self._formel(self.sum, kolonne, formel, ein.poeng if ein else None, form)
            self.ark.write_blank(self.sum, kolonne - 1, None, self.stil.sum())
            celle = xl_rowcol_to_cell(self.sum, kolonne)
            formel = f'=IF({heilt},1+COUNTIF({alle},">"&{celle}),"")'
            self._formel(self.plass, kolonne, formel, ein.plass if ein else None, self.stil.rekna(HEILTAL))

    def _merknader(self) -> None:
        """Count what is missing, and say what the sums are not."""
        celler = len(self.vurdering.faktorar) * (1 + len(self.kandidatar))
        fylte = "+".join(
            f"COUNT({self._rader(kolonne)})"
            for kolonne in (_VEKT, *map(_kolonne, range(len(self.kandidatar))))
        )
        sette = sum(ein.vekt is not None for ein in self.vurdering.faktorar.values()) + sum(
            skaar.skaar is not None
            for ein in self.vurdering.faktorar.values()
            for namn, skaar in ein.skaarer.items()
            if namn in self.kandidatar
        )
        self.ark.write_string(self.manglar, _FAKTOR, "Vekter og skårer som manglar", self.stil.tekst())
        self._formel(self.manglar, _VEKT, f"={celler}-({fylte})", celler - sette, self.stil.rekna(HEILTAL))
        for nr, tekst in enumerate((
            "Det treng ikkje vere kommunen med høgast skår som blir vertskommune.",
            f"Skalaen går frå {tal(self.vurdering.skala.minst)} til {tal(self.vurdering.skala.hoegst)}. Poenga er vekta gonga med skåra.",
        )):  # fmt: skip
            self.ark.write_string(self.manglar + 2 + nr, _FAKTOR, tekst, self.stil.under())

    def _rader(self, kolonne: int) -> str:
        """Return the cells of a column, one for each factor."""
        rader: str = xl_range_abs(self.fyrste, kolonne, self.siste, kolonne)
        return rader


def _kolonne(nr: int) -> int:
    """Return the column of the score of a candidate; the points stand to the right of it."""
    return _FYRSTE + 2 * nr
