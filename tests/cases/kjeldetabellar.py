"""The sources' tables as case tables, and back again."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.sak.tabell import Tabell
from sognko_docs.sak.talgrunnlag import Talgrunnlag

Tre = dict[str, Any]
_ROT = Path(__file__).parents[2]
_TYPE = {"kr": "kr", "årsverk": "årsverk", "pst": "prosent"}
_SAMLA = {"Aurland og Lærdal", "Aurland/Lærdal"}
_SUMMAR = ("printed_total", "printed_total_in_text")
EKSTRA = "vikar_2023_ekstra"


def kjelda() -> dict[str, Tre]:
    """Return the tables as they are printed."""
    tre: dict[str, Tre] = yaml.safe_load((_ROT / "tests/data/tabellar.yaml").read_text(encoding="utf-8"))
    return tre


def tala(*namn: str) -> dict[str, Talgrunnlag]:
    """Return statistics from the cases' own folder."""
    lesne = {}
    for eit in namn:
        fil = _ROT / "cases" / "tal" / f"{eit}.yaml"
        verdi, funn = til_modell(les_kjelde(fil.read_bytes(), fil)[0], Talgrunnlag)
        assert verdi is not None, funn
        lesne[eit] = verdi
    return lesne


def sakstabellar() -> dict[str, Tre]:
    """Return the tables as they stand in a case."""
    om = yaml.safe_load((_ROT / "tests/data/tabellrelasjonar.yaml").read_text(encoding="utf-8"))
    ut = {}
    for namn, kjelde in kjelda().items():
        ut[namn] = _tabell(_utvida(kjelde), om[namn])
        if "extra" in kjelde:
            ut[EKSTRA] = _tabell(_ekstra(kjelde), om[EKSTRA])
    return ut


def _utvida(kjelde: Tre) -> Tre:
    """Give what stands beside a table its own column: a grand total, a total count, percentages."""
    ny = kjelde | {"sum": next((kjelde[namn] for namn in _SUMMAR if namn in kjelde), None)}
    if "printed_grand" in ny:
        return _med_kolonne(ny, "totalt", {}, ny["printed_grand"])
    if "printed_total_tal" in ny:
        return _med_kolonne(ny | {"sum": [None]}, "barn", {}, ny["printed_total_tal"])
    if "fordeling_stat_pst" in ny:
        return _med_kolonne(ny, "stat_pst", ny["fordeling_stat_pst"], None)
    return ny


def _med_kolonne(kjelde: Tre, namn: str, verdiar: Tre, total: float | None) -> Tre:
    rader = [[*rad, verdiar.get(rad[0])] for rad in kjelde["rows"]]
    return kjelde | {"columns": [*kjelde["columns"], namn], "rows": rader, "sum": [*kjelde["sum"], total]}


def _ekstra(kjelde: Tre) -> Tre:
    ekstra = {"overforbruk": kjelde["printed_total"][-1], **kjelde["extra"]}
    rader = [["Alle kommunane", *ekstra.values()]]
    return kjelde | {"columns": ["post", *ekstra], "rows": rader, "sum": None}


def _tabell(kjelde: Tre, om: Tre) -> Tre:
    ledetekst, *namn = kjelde["columns"]
    summar = kjelde["sum"]
    formel = kjelde.get("formula")
    tabell = {
        "tittel": kjelde["title"],
        "kjelde": ", ".join(kjelde["seed"]),
        "radtittel": ledetekst,
        "kolonnar": [_kolonne(kjelde, om, nr, ein) for nr, ein in enumerate(namn)],
        "rader": [_rad(rad) for rad in kjelde["rows"]],
        "prenta_sum": [_desimal(verdi) for verdi in summar] if summar else [],
        "relasjonar": om.get("relasjonar", {}),
    }
    merknad = "Summane står i teksten." if "printed_total_in_text" in kjelde else formel
    return tabell | ({"merknad": merknad} if isinstance(merknad, str) else {})


def _kolonne(kjelde: Tre, om: Tre, nr: int, namn: str) -> Tre:
    total = kjelde["sum"][nr] if kjelde["sum"] else None
    desimalar = max(_desimalar(rad[nr + 1]) for rad in kjelde["rows"])
    sum_desimalar = om.get("sum_desimalar", max(desimalar, _desimalar(total)))
    type_ = om.get("typar", {}).get(namn, _TYPE.get(kjelde["unit"], "tal"))
    kolonne = {"namn": namn, "type": type_, "eining": kjelde["unit"], "desimalar": desimalar}
    return kolonne | ({"sum_desimalar": sum_desimalar} if sum_desimalar != desimalar else {})


def _rad(rad: list[Any]) -> Tre:
    namn, *verdiar = rad
    samla = {"omfattar": ["Aurland", "Lærdal"]} if namn in _SAMLA else {}
    return {"namn": str(namn), **samla, "verdiar": [_desimal(verdi) for verdi in verdiar]}


def _desimal(verdi: float | None) -> Decimal | None:
    return None if verdi is None else Decimal(str(verdi))


def _desimalar(verdi: float | None) -> int:
    return len(str(verdi).partition(".")[2]) if isinstance(verdi, float) else 0


def attende(tabellar: dict[str, Tabell], namn: str, original: Tre) -> Tre:
    """Return a table as the source has it, from the case's alone; ``original`` says which keys there are."""
    tabell = tabellar[namn]
    kolonnar = [ein.namn for ein in tabell.kolonnar]
    rader: list[list[Any]] = [[rad.namn, *map(_tal, rad.verdiar)] for rad in tabell.rader]
    sist, siste_sum = {rad[0]: rad[-1] for rad in rader}, [*map(_tal, tabell.prenta_sum)][-1:]
    summar = [_tal(verdi) for verdi in tabell.prenta_sum]
    utvida = original.keys() & {"printed_grand", "printed_total_tal", "fordeling_stat_pst"}
    if utvida:
        kolonnar, rader, summar = kolonnar[:-1], [rad[:-1] for rad in rader], summar[:-1]
    delt = tabell.relasjonar.delte
    tre = {
        "seed": tabell.kjelde.split(", "),
        "title": tabell.tittel,
        "unit": tabell.kolonnar[0].eining,
        "columns": [tabell.radtittel, *kolonnar],
        "rows": [[int(rad[0]) if rad[0].isdigit() else rad[0], *rad[1:]] for rad in rader],
        "printed_total": summar,
        "printed_total_in_text": summar,
        "printed_grand": siste_sum[0] if siste_sum else None,
        "printed_total_tal": siste_sum[0] if siste_sum else None,
        "fordeling_stat_pst": sist,
        "formula": tabell.merknad or (_formel(tabell) if delt else None),
        "extra": _ekstra_attende(tabellar),
    }
    return {nykel: tre[nykel] for nykel in original}


def _formel(tabell: Tabell) -> Tre:
    delt = tabell.relasjonar.delte[0]
    fast = int(delt.likt)
    return {"total": _tal(delt.sum), "fast_pst": fast, "variabel_pst": 100 - fast, "nokkel": delt.etter}


def _ekstra_attende(tabellar: dict[str, Tabell]) -> Tre:
    tabell = tabellar[EKSTRA]
    verdiar = zip(tabell.kolonnar, tabell.rader[0].verdiar, strict=True)
    return {kolonne.namn: _tal(verdi) for kolonne, verdi in verdiar if kolonne.namn != "overforbruk"}


def _tal(verdi: Decimal | None) -> float | None:
    if verdi is None:
        return None
    return int(verdi) if verdi == int(verdi) else float(verdi)
