"""The sheet of a scenario: the budget again with some values replaced, and how far it is from the budget."""

from __future__ import annotations

from dataclasses import replace

from xlsxwriter.workbook import Workbook

from sognko_docs.compute.budsjett import med_endringar
from sognko_docs.delivery.ark.budsjett import ARK, BELOP, Side, lag_side, skriv_hovud, skriv_linjer
from sognko_docs.delivery.ark.budsjettplass import HOVUDRAD
from sognko_docs.delivery.ark.grunnlag import Grunnlag, i_kroner
from sognko_docs.delivery.ark.stil import ENDRING, KR, Stil, nytt_ark
from sognko_docs.kroner import Kroner

_BREIDD = 16


def skriv_scenario(bok: Workbook, stil: Stil, grunnlag: Grunnlag, noekkel: str, namn: str) -> None:
    """Write the sheet ``namn`` of the scenario with the key ``noekkel``.

    Every cell stands where it stands on the sheet of the budget. Two columns to the right compare the amounts.
    """
    scenario = grunnlag.budsjett.scenario[noekkel]
    rekna, budsjett = (
        grunnlag.utrekning.scenario[noekkel].budsjett,
        med_endringar(grunnlag.budsjett, scenario),
    )
    side = lag_side(nytt_ark(bok, namn, liggjande=True), stil, grunnlag, budsjett, rekna)
    side = replace(side, scenario=scenario)
    under = f"Gule celler er andre enn i budsjettet; resten følgjer arket «{ARK}»."
    skriv_hovud(side, f"Scenario: {scenario.namn}", under)
    skriv_linjer(side)
    _skriv_jamfoering(side)


def _skriv_jamfoering(side: Side) -> None:
    plass, foer = side.plass, side.grunnlag.rekna_budsjett
    foerste = len(plass.kolonnar)
    for nr, tekst in enumerate((ARK, "Skilnad")):
        side.ark.set_column(foerste + nr, foerste + nr, _BREIDD)
        side.ark.write_string(HOVUDRAD, foerste + nr, tekst, side.stil.hovud(tal=True))
    alle = zip((*foer.belop, *foer.finansiering), (*side.rekna.belop, *side.rekna.finansiering), strict=True)
    for rad, (i_budsjettet, her) in zip(plass.rader, alle, strict=True):
        _skriv_rad(side, rad, i_budsjettet, her, summert=False)
    _skriv_rad(side, plass.sum, foer.sum, side.rekna.sum, summert=True)
    if plass.finansiering is not None:
        _skriv_rad(side, plass.finansiering_sum, foer.finansiert, side.rekna.finansiert, summert=True)
    side.ark.print_area(0, 0, plass.rader[-1] + 2, foerste + 1)


def _skriv_rad(side: Side, rad: int, foer: Kroner, no: Kroner, *, summert: bool) -> None:
    stil, foerste = side.stil.sum if summert else side.stil.rekna, len(side.plass.kolonnar)
    celle = side.plass.celle(BELOP, rad)
    side.ark.write_formula(rad, foerste, f"={ARK}!{celle}", stil(KR), i_kroner(foer))
    formel = f"=ROUND({celle}-{ARK}!{celle},2)"
    side.ark.write_formula(rad, foerste + 1, formel, stil(ENDRING), i_kroner(no - foer))
