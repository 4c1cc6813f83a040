"""The register of agreements as a workbook: all facts, what each council pays, and the days to come.

Like the workbook of a case it gives the parts of the file, and who packs them decides the codec.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compose.avtaleoversyn import MANGLAR, Avtalevising, Oversyn, hendingar, ukjend_del
from sognko_docs.delivery.ark.pakke import delar_av
from sognko_docs.delivery.ark.stil import BLEK, DATO_KORT, KR, TAL, TUNN, Stil, nytt_ark
from sognko_docs.skrift import dato as skriv_dato

AVTALAR, KOSTNAD, FRISTAR = "Avtalar", "Kostnad", "Fristar"
_HOVUDRAD = 3
"""The row of headings, from 0."""
_KOLONNAR = (
    ("Samarbeid", 24), ("Status", 13), ("Vertskommune", 14), ("Partar", 30), ("Form", 21), ("Heimel", 13),
    ("Lover", 24), ("Gjeld frå", 13), ("Oppseiing innan", 14), ("Verknad av oppseiing", 13), ("Evaluering", 13),
    ("Fordeling", 30), ("Merknad", 36), ("Kjelde", 38), ("År", 7), ("Kostnad, kr", 14), ("Årsverk", 9),
)  # fmt: skip
_TAL = frozenset({"År", "Kostnad, kr", "Årsverk"})
_TALFORM = {"Kostnad, kr": KR, "Årsverk": TAL}
_SIDER = 2
"""How many pages wide the facts are printed, the name of the cooperation on both."""


def lag_avtaleark(oversyn: Oversyn) -> dict[str, bytes]:
    """Return the parts of the workbook by name, in the order they are packed. The clock is never read."""
    ut = BytesIO()
    bok = Workbook(ut, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    stil = Stil(bok)
    tittel = f"Samarbeida til {oversyn.namn[oversyn.kommune]}" if oversyn.kommune else "Samarbeida i Sogn"
    bok.set_properties({"title": tittel, "created": datetime.combine(oversyn.dato, time.min, UTC)})
    _avtalar(nytt_ark(bok, AVTALAR, liggjande=True), stil, oversyn, tittel)
    _kostnad(nytt_ark(bok, KOSTNAD, liggjande=True), stil, oversyn)
    _fristar(nytt_ark(bok, FRISTAR), stil, oversyn)
    bok.close()
    return delar_av(ut)


def _topp(ark: Worksheet, stil: Stil, tittel: str, under: str) -> None:
    ark.write_string(0, 0, tittel, stil.tittel())
    ark.write_string(1, 0, under, stil.under())
    ark.set_row(0, 26)


def _hovud(ark: Worksheet, stil: Stil, kolonnar: Sequence[tuple[str, int]], tal: frozenset[str]) -> None:
    """Write the headings; they stay in sight and are printed on every page."""
    for nr, (namn, breidd) in enumerate(kolonnar):
        ark.set_column(nr, nr, breidd)
        ark.write_string(_HOVUDRAD, nr, namn, stil.hovud(tal=namn in tal))
    ark.set_row(_HOVUDRAD, 32)
    ark.freeze_panes(_HOVUDRAD + 1, 1)
    ark.repeat_rows(_HOVUDRAD)


def _avtalar(ark: Worksheet, stil: Stil, oversyn: Oversyn, tittel: str) -> None:
    _topp(
        ark, stil, tittel, f"Slik det står {skriv_dato(oversyn.dato)}. «{MANGLAR}»: kjeldene seier det ikkje."
    )
    _hovud(ark, stil, _KOLONNAR, _TAL)
    ark.protect("", {"format_columns": True, "format_rows": True, "autofilter": True, "sort": True})
    ark.fit_to_pages(_SIDER, 0)
    ark.repeat_columns(0)
    for rad, ei in enumerate(oversyn.rader, _HOVUDRAD + 1):
        for kolonne, ((namn, _), verdi) in enumerate(zip(_KOLONNAR, _celler(ei), strict=True)):
            _skriv(ark, stil, (rad, kolonne), verdi, namn)
        ark.set_row(rad, 15 * _linjer(ei) + 4)
    ark.autofilter(_HOVUDRAD, 0, _HOVUDRAD + len(oversyn.rader), len(_KOLONNAR) - 1)


def _celler(ei: Avtalevising) -> tuple[str | date | float | int | None, ...]:
    """Return the facts of a row in the order of the columns; None where something should have stood."""
    rad, manglar = ei.rad, dict.fromkeys(ei.manglar)
    kostnad, oppseiing = rad.kostnad, rad.oppseiing
    return (
        rad.namn, ei.status or None, manglar.get("vertskommune", ei.vert), ei.partar or None, ei.form or None,
        ei.heimel, ei.lover, rad.verknad_fraa or rad.verknad_aar,
        manglar.get("oppseiing", oppseiing.siste_dag or ei.siste_dag if oppseiing else ""),
        oppseiing.verknad if oppseiing else "", manglar.get("evaluering", rad.evaluering or ""),
        ei.noekkel or None, ei.merknad, rad.kjelde, kostnad.aar if kostnad else "",
        float(kostnad.sum.kroner) if kostnad else None, float(rad.aarsverk) if rad.aarsverk is not None else "",
    )  # fmt: skip


def _linjer(ei: Avtalevising) -> int:
    """Return how many lines the fullest cell of a row needs."""
    return max(
        -(-len(str(verdi or MANGLAR)) // max(breidd - 2, 1))
        for verdi, (_, breidd) in zip(_celler(ei), _KOLONNAR, strict=True)
        if not isinstance(verdi, date)
    )


def _skriv(
    ark: Worksheet, stil: Stil, her: tuple[int, int], verdi: str | date | float | None, kolonne: str
) -> None:
    """Write one fact in the way of its kind; what is missing is said, in italics."""
    if verdi is None:
        ark.write_string(*her, MANGLAR, _manglar(stil, hoegre=kolonne in _TAL))
    elif isinstance(verdi, date):
        ark.write_datetime(*her, datetime.combine(verdi, time.min), _topp_i(stil, DATO_KORT))
    elif isinstance(verdi, str):
        ark.write_string(*her, verdi, _topp_i(stil))
    else:
        form = _TALFORM.get(kolonne, "0")
        ark.write_number(*her, verdi, _topp_i(stil, form, hoegre=kolonne in _TAL))


def _topp_i(stil: Stil, talform: str = "", *, hoegre: bool = False) -> Format:
    val: dict[str, str | int | bool] = {"num_format": talform} if talform else {"text_wrap": True}
    side = {"align": "right"} if hoegre else {"align": "left"}
    return stil.form(valign="top", bottom=4, bottom_color=TUNN, **val, **side)


def _manglar(stil: Stil, *, hoegre: bool = False) -> Format:
    side = "right" if hoegre else "left"
    return stil.form(valign="top", bottom=4, bottom_color=TUNN, italic=True, font_color=BLEK, align=side)


def _kostnad(ark: Worksheet, stil: Stil, oversyn: Oversyn) -> None:
    """Write what each council pays, with sums that follow when a figure is changed."""
    kommunar = [oversyn.kommune] if oversyn.kommune else list(oversyn.namn)
    under = "Kroner i året; åra er ikkje alle dei same. Gule celler kan du endre, og summane følgjer."
    _topp(ark, stil, "Kostnad for kvar kommune", under)
    kolonnar = [("Samarbeid", 34), ("År", 7), *((oversyn.namn[ein], 13) for ein in kommunar), ("Sum", 14)]
    _hovud(ark, stil, kolonnar, frozenset(namn for namn, _ in kolonnar[1:]))
    foerste, alle = _HOVUDRAD + 1, oversyn.levande
    for rad, ei in enumerate(alle, foerste):
        _kostnadsrad(ark, stil, rad, ei, kommunar)
    sum_rad = foerste + len(alle)
    ark.write_string(sum_rad, 0, "Sum av det som er kjent", stil.sum())
    ark.write_blank(sum_rad, 1, None, stil.sum())
    for nr, kven in enumerate([*([ein] for ein in kommunar), kommunar]):
        verdi = sum(_kjende(ei, kven) for ei in alle)
        kolonne = xl_range(foerste - 1, nr + 2, sum_rad - 1, nr + 2)
        ark.write_formula(sum_rad, nr + 2, f"=SUM({kolonne})", stil.sum(KR), verdi)


def _kostnadsrad(ark: Worksheet, stil: Stil, rad: int, ei: Avtalevising, kommunar: Sequence[str]) -> None:
    """Write what the parties pay in open cells, also where somebody has yet to find the figure."""
    kostnad, siste = ei.rad.kostnad, 1 + len(kommunar)
    ark.write_string(rad, 0, ei.rad.namn, stil.tekst())
    ark.write(rad, 1, kostnad.aar if kostnad else None, stil.rekna("0"))
    for kolonne, kommune in enumerate(kommunar, 2):
        belop = ei.rad.del_for(kommune)
        if belop is not None:
            ark.write_number(rad, kolonne, float(belop.kroner), stil.inndata(KR))
        elif kommune in ei.rad.partar:
            ark.write_string(rad, kolonne, ukjend_del(ei), stil.inndata(KR))
        else:
            ark.write_blank(rad, kolonne, None, stil.rekna(KR))
    delar = xl_range(rad, 2, rad, siste)
    kjent = any(ei.rad.del_for(kommune) is not None for kommune in kommunar)
    formel = f'=IF(COUNT({delar})=0,"",SUM({delar}))'
    ark.write_formula(rad, siste + 1, formel, stil.rekna(KR), _kjende(ei, kommunar) if kjent else "")


def _kjende(ei: Avtalevising, kommunar: Sequence[str]) -> float:
    """Return what the councils pay together, as far as it is known."""
    return float(sum(belop.kroner for kommune in kommunar if (belop := ei.rad.del_for(kommune)) is not None))


def _fristar(ark: Worksheet, stil: Stil, oversyn: Oversyn) -> None:
    _topp(
        ark, stil, "Dagane som kjem", f"Frå {skriv_dato(oversyn.dato)}. Dei same dagane står i kalenderfila."
    )
    _hovud(ark, stil, (("Dato", 13), ("Kva", 52), ("Om", 62)), frozenset())
    for rad, ei in enumerate(hendingar(oversyn), _HOVUDRAD + 1):
        ark.write_datetime(rad, 0, datetime.combine(ei.dato, time.min), _topp_i(stil, DATO_KORT))
        ark.write_string(rad, 1, ei.tittel, _topp_i(stil))
        ark.write_string(rad, 2, ei.tekst, _topp_i(stil))
        ark.set_row(rad, 15 * max(1, -(-len(ei.tekst) // 62), -(-len(ei.tittel) // 50)) + 4)
