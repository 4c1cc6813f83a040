"""Numbers and dates written the way people write them, and how the file wants them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from decimal import Decimal

from sognko_docs.skrift import MAANAD, MAANADER

_MELLOMROM = re.compile(r"[\s\u00a0\u202f_'’]+")
_PYNT = re.compile(r"^(?:kr\.?|nok)\s*|\s*(?:,-|:-|kr\.?|kroner|nok|%|prosent|pst\.?)$", re.IGNORECASE)
_MILLION = re.compile(r"\s*(?:M|mill\.?|million(?:ar)?)$", re.IGNORECASE)
_GRUPPER = re.compile(r"[-+]?[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_TAL = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?")
_DATO = re.compile(r"(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})")
_DATO_ORD = re.compile(rf"(\d{{1,2}})\.?\s+({MAANAD})\s+(\d{{4}})", re.IGNORECASE)
_DATO_ISO = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")


def tal_av(tekst: str) -> str | None:
    """Return the number people mean by ``11 890 496``, ``7.300.000``, ``50.000,-``, ``5,5 mill.``, or None."""
    reint = _PYNT.sub("", _PYNT.sub("", tekst.strip().replace("\u2212", "-")))
    utan_million = _MILLION.sub("", reint)
    tett = _MELLOMROM.sub("", utan_million)
    if utan_million != reint and _TAL.fullmatch(tett):
        return _skriv(Decimal(tett.replace(",", ".")) * 1_000_000)
    if _GRUPPER.fullmatch(tett):
        return _skriv(Decimal(re.sub(r"[.,]", "", tett)))
    heile, komma, oere = tett.rpartition(",")
    if komma and _GRUPPER.fullmatch(heile) and oere.isdigit():
        return _skriv(Decimal(heile.replace(".", "") + "." + oere))
    return _skriv(Decimal(tett.replace(",", "."))) if _TAL.fullmatch(tett) else None


def _skriv(tal: Decimal) -> str:
    return f"{tal:.0f}" if tal == tal.to_integral_value() else f"{tal:f}".rstrip("0")


def dato_av(tekst: str) -> str | None:
    """Return the date people mean by ``03.11.2025``, ``3. november 2025``, ``2025-11-3``, or None."""
    ledd = _datoledd(tekst)
    return None if ledd is None or datofeil(tekst) else date(*ledd).isoformat()


def datofeil(tekst: str) -> str:
    """Return why what is written as a date is none: «februar 2027 har 28 dagar»; empty when it is, or is no such text."""
    if (ledd := _datoledd(tekst)) is None:
        return ""
    aar, maanad, dag = ledd
    if not 1 <= maanad <= len(MAANADER):
        return f"det finst ingen månad {maanad}"
    if not MINYEAR <= aar <= MAXYEAR:
        return f"det finst ikkje noko år {aar}"
    dagar = monthrange(aar, maanad)[1]
    return "" if 1 <= dag <= dagar else f"{MAANADER[maanad - 1]} {aar} har {dagar} dagar"


def _datoledd(tekst: str) -> tuple[int, int, int] | None:
    """Return year, month and day as they are written, whether there is such a day or not."""
    tekst = tekst.strip()
    if treff := _DATO.fullmatch(tekst):
        dag, maanad, aar = (int(ledd) for ledd in treff.groups())
    elif treff := _DATO_ISO.fullmatch(tekst):
        aar, maanad, dag = (int(ledd) for ledd in treff.groups())
    elif treff := _DATO_ORD.fullmatch(tekst):
        dag, maanad, aar = int(treff[1]), MAANADER.index(treff[2].lower()) + 1, int(treff[3])
    else:
        return None
    return aar, maanad, dag
