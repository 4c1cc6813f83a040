"""Fills in the placeholders of a new case the way a person would."""

from __future__ import annotations

import re

_DATOAR = {
    "dato": "2026-05-01", "verknad_frå": "2027-01-01", "drøfting": "2026-08-03", "informasjon": "2026-09-01",
    "reservasjonsfrist": "2026-10-01", "frå": "2026-05-04", "til": "2026-06-15", "varsel": "2026-02-01",
    "verknad": "2027-02-01",
}  # fmt: skip
_TAL = {
    "sum": "1000000", "antal": "2", "sats": "55200", "oppseiingstid_månader": "12", "medlemer": "1",
    "varamedlemer": "1",
}  # fmt: skip
_EIGARDELAR = ("16.67", "16.67", "16.67", "16.67", "16.66", "16.66")


def fyll_ut(sak: str) -> str:
    """Return a new case without its placeholders: Sogndal is host, the others cooperate."""
    sak = re.sub(r"(\s*)sogndal: {rolle: xx}", r"\1sogndal: {rolle: vertskommune}", sak)
    sak = sak.replace("{rolle: xx}", "{rolle: samarbeidskommune}")
    sak = sak.replace("etter: xx", "etter: folketal-2025-01-01").replace("år: xxxx", "år: 2027")
    sak = sak.replace("gjeld_frå: xxxx", "gjeld_frå: 2026").replace("gjeld_til: xxxx", "gjeld_til: 2029")
    sak, foer, overdraging = sak.partition("verksemdsoverdraging:\n  vurdering")
    overdraging = overdraging.replace("dato: xxxx-xx-xx", "dato: 2027-01-01")
    sak = sak + foer + overdraging
    for felt, dato in _DATOAR.items():
        sak = sak.replace(f"{felt}: xxxx-xx-xx", f"{felt}: {dato}")
    for felt, tal in _TAL.items():
        sak = re.sub(rf"(?<=\b{felt}: )xx", tal, sak)
    for eigardel in _EIGARDELAR:
        sak = sak.replace("eigardel: xx", f"eigardel: {eigardel}", 1)
    sak = sak.replace("verdiar: [xx, xx]", "verdiar: [5432, 12.5]")
    sak = sak.replace("lov: xx", "lov: stadnamnlova")
    sak = sak.replace("sendt: xx", "sendt: 1. april").replace("forfall: xx", "forfall: 1. mai")
    sak = sak.replace("periode: xxxx", "periode: 2027").replace("tid: xxxx", "tid: 2027")
    hovud, _, resten = sak.partition("\nsak:\n")
    return f"{hovud}\nsak:\n" + re.sub(r"(?<![«\w])xx(?![»\w])", "barnevern", resten)
