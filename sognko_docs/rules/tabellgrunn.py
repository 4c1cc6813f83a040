"""How a likely cause is worded."""

from __future__ import annotations

from sognko_docs.compute.aarsak import Aarsak, Slag

_GRUNN = {
    Slag.AVRUNDING: "avviket kan kome av avrunding",
    Slag.FORTEIKN: "truleg er minusteiknet mista",
    Slag.UTAN: "truleg er ikkje «{om}» teken med",
    Slag.SIFFER: "truleg har to siffer bytt plass",
    Slag.BYTTE: "truleg har talet bytt plass med «{om}»",
    Slag.UVEKTA: "truleg er det eit uvekta snitt av radene",
    Slag.AVKORTA: "truleg er desimalane kutta i staden for å bli avrunda",
    Slag.NEMNAR: "truleg er det rekna med feil grunnlag: «{om}»",
    Slag.CELLE: "talet stemmer når det same talet i rada «{om}» er retta",
}


def grunn(aarsak: Aarsak) -> str:
    """Return a cause in words, with the row or column it lies in."""
    tekst = _GRUNN[aarsak.slag].format(om=aarsak.om)
    med_stad = aarsak.om and "{om}" not in _GRUNN[aarsak.slag]
    return f"{tekst} i «{aarsak.om}»" if med_stad else tekst
