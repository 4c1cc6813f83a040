"""The formulas of a budget line. Whole numbers are multiplied and divided once, so that a half krone is a half."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sognko_docs.delivery.ark.budsjettplass import Plass
from sognko_docs.delivery.ark.grunnlag import desimalar
from sognko_docs.sak.budsjett import Budsjettlinje

_MINST_DESIMALAR = 2
_OERE = 100
_NULL = Decimal(0)


def antal_gonger_sats(plass: Plass, linje: Budsjettlinje, rad: int) -> str:
    """Return count × rate, with the further factor where the line has one."""
    ledd, nemnar = [f"ROUND({plass.celle('Sats', rad)}*{_OERE},0)"], _OERE
    for kolonne, tal in (("Mengd", linje.mengd), ("Tal", linje.antal)):
        if tal is not None:
            einingar = _einingar(tal)
            ledd.insert(0, f"ROUND({plass.celle(kolonne, rad)}*{einingar},0)")
            nemnar *= einingar
    return f"=ROUND({'*'.join(ledd)}/{nemnar},0)"


def prosent_av(plass: Plass, linje: Budsjettlinje, rad: int, id_rad: Mapping[str, int]) -> str:
    """Return a percentage of other lines."""
    return _gonge(plass.celle("Prosent", rad), linje.prosent, _sum_av(plass, linje, rad, id_rad))


def vekst_paa(plass: Plass, linje: Budsjettlinje, rad: int, id_rad: Mapping[str, int]) -> str:
    """Return other lines, or the year before, with the growth on them."""
    return _gonge(f"(1+{plass.celle('Prosent', rad)})", linje.vekst, _sum_av(plass, linje, rad, id_rad))


def rest(plass: Plass, rad: int) -> str:
    """Return what the other funding leaves of the cost."""
    belop = "Beløp i kr"
    foerste, siste = (plass.finansiering or 0) + 1, plass.finansiering_sum - 1
    delar = [
        plass.omraade(belop, fraa, til) for fraa, til in ((foerste, rad - 1), (rad + 1, siste)) if fraa <= til
    ]
    andre = f"-SUM({','.join(delar)})" if delar else ""
    return f"=ROUND({plass.celle(belop, plass.sum)}{andre},2)"


def _sum_av(plass: Plass, linje: Budsjettlinje, rad: int, id_rad: Mapping[str, int]) -> str:
    celler = [plass.celle("Beløp i kr", id_rad[id_]) for id_ in linje.av] or [plass.celle("førre", rad)]
    return f"({'+'.join(celler)})"


def _gonge(prosent: str, skrive: Decimal | None, grunnlag: str) -> str:
    einingar = 100 * _einingar(skrive or _NULL)
    return f"=ROUND(ROUND({prosent}*{einingar},0)*ROUND({grunnlag}*{_OERE},0)/{einingar * _OERE},0)"


def _einingar(tal: Decimal) -> int:
    """Return how many units a number counts in: its decimals, and at least two."""
    return int(10 ** max(_MINST_DESIMALAR, desimalar(tal)))
