"""The words for everything pydantic can refuse in these models: one function a kind of fault."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from sognko_docs.finding import Finding, Sti, sti_tekst
from sognko_docs.load.felt import felt, felt_ved, liknande, modell_ved
from sognko_docs.load.notasjon import dato_av, datofeil, tal_av
from sognko_docs.load.skalar import Yaml
from sognko_docs.sak.budsjett import ART
from sognko_docs.sak.grunn import AARSDAG, TUSENSIFFER


@dataclass(frozen=True, slots=True)
class Avvist:
    """A value pydantic refused: the model of the file, the path, the value, pydantic's own figures."""

    modell: type[BaseModel]
    sti: Sti
    verdi: Yaml
    ctx: Mapping[str, Any]

    @property
    def namn(self) -> str:
        """The value's name in a message: ``«møtedato»``, in a list ``«vedtak[2]»``."""
        if not self.sti:
            return "fila"
        return f"«{sti_tekst(self.sti[-2:] if isinstance(self.sti[-1], int) else self.sti[-1:])}»"


def melding(slag: str, modell: type[BaseModel], sti: Sti, verdi: Yaml, ctx: Mapping[str, Any]) -> Finding:
    """Return the finding, without its place, on a value pydantic refused as ``slag``."""
    return _SLAG.get(slag, _anna)(Avvist(modell, sti, verdi, ctx))


def _ukjend(a: Avvist) -> Finding:
    noekkel = str(a.sti[-1])
    over = modell_ved(a.modell, a.sti[:-1])
    kjende = tuple(felt(over)) if over is not None else ()
    meinte = liknande(noekkel, kjende)
    return Finding("S101", f"Ukjend nøkkel «{noekkel}»", hjelp=meinte or f"her kan stå: {', '.join(kjende)}")


def _manglar(a: Avvist) -> Finding:
    noekkel = str(a.sti[-1])
    i = f" i «{sti_tekst(a.sti[:-1])}»" if a.sti[:-1] else ""
    info = felt_ved(a.modell, a.sti)
    om = f" ({info.description})" if info is not None and info.description else ""
    return Finding("S102", f"Nøkkelen «{noekkel}» manglar{i}", hjelp=f"legg til «{noekkel}:»{om}")


def _type(vil: str, hjelp: str) -> Callable[[Avvist], Finding]:
    """Return the words for a value of the wrong kind; ``vil`` is what the model wants."""

    def feil(a: Avvist) -> Finding:
        if a.verdi is None:
            tom = "Fila er tom" if not a.sti else f"{_stor(a.namn)} har ingen verdi"
            return Finding("S103", tom, hjelp=f"fyll inn {vil}{_eller_ta_bort(a)}")
        return Finding(
            "S103", f"{_stor(a.namn)} skal vere {vil}, men er {_slag(a.verdi)}", hjelp=_raad(a, hjelp)
        )

    return feil


def _eller_ta_bort(a: Avvist) -> str:
    """Offer to leave a value out, where it may be left out."""
    if not a.sti or isinstance(a.sti[-1], int):
        return ", eller ta bort punktet" if a.sti else ""
    info = felt_ved(a.modell, a.sti)
    return "" if info is None or info.is_required() else ", eller ta bort nøkkelen"


def _raad(a: Avvist, hjelp: str) -> str:
    if isinstance(a.verdi, str) and a.verdi.startswith("-") and not a.verdi.startswith("- "):
        return "skriv mellomrom etter bindestreken: «- …»"
    return hjelp


def _tekst(a: Avvist) -> Finding:
    if isinstance(a.verdi, bool):
        return Finding("S103", f"{_stor(a.namn)} skal vere tekst, men er {_slag(a.verdi)}",
                       hjelp=f'set verdien i hermeteikn: "{"true" if a.verdi else "false"}"')  # fmt: skip
    if isinstance(a.verdi, int | Decimal):
        return Finding("S103", f"{_stor(a.namn)} skal vere tekst, men er eit tal",
                       hjelp=f'set verdien i hermeteikn: "{a.verdi}"')  # fmt: skip
    return _type("tekst", "skriv teksten rett etter kolonet, eller på eigne linjer under «|»")(a)


def _tal(vil: str) -> Callable[[Avvist], Finding]:
    def feil(a: Avvist) -> Finding:
        if isinstance(a.verdi, str):
            rett = tal_av(a.verdi)
            hjelp = f"skriv {rett}" if rett else "skriv talet med siffer, utan mellomrom og eining"
            return Finding("S104", f"{_stor(a.namn)} skal vere {vil}, men er «{_kort(a.verdi)}»", hjelp=hjelp)
        desimal = isinstance(a.verdi, Decimal)
        return _type(vil, "skriv talet utan desimalar" if desimal else "skriv talet med siffer")(a)

    return feil


def _verdi(a: Avvist) -> Finding:
    """A value the model itself refused, in its own words: a date, an amount, a number."""
    grunn = str(a.ctx["error"])
    if "dato" in grunn:
        return _dato(a, grunn)
    if grunn.startswith("skriv tida"):
        return Finding("S550", f"{_stor(a.namn)} kan ikkje vere «{_kort(str(a.verdi))}»", hjelp=grunn)
    if isinstance(a.verdi, int | Decimal) and not isinstance(a.verdi, bool):
        return Finding("S106", f"{_stor(a.namn)}: {grunn}", hjelp=_med_faerre_desimalar(a.verdi))
    return _tal("eit tal")(a)


def _med_faerre_desimalar(verdi: int | Decimal) -> str:
    """Say how a number with too many decimals may be meant: a point may set the thousands apart."""
    heile, _, desimalar = f"{verdi:f}".partition(".")
    if len(desimalar) == TUSENSIFFER:
        return f"meinte du {heile}{desimalar}? Skriv tusen utan punktum"
    return "skriv beløpet med høgst to desimalar"


def _dato(a: Avvist, grunn: str) -> Finding:
    if isinstance(a.verdi, str):
        rett, feil = dato_av(a.verdi), datofeil(a.verdi)
        hjelp = f"skriv {rett}" if rett and rett != a.verdi else f"{feil}; {grunn}" if feil else grunn
        return Finding("S105", f"{_stor(a.namn)} skal vere ein dato, men er «{_kort(a.verdi)}»", hjelp=hjelp)
    return _type("ein dato", grunn)(a)


def _utanfor(a: Avvist) -> Finding:
    grenser = {"ge": "minst", "gt": "meir enn", "le": "høgst", "lt": "mindre enn"}
    ord_, grense = next((grenser[namn], verdi) for namn, verdi in a.ctx.items() if namn in grenser)
    return Finding("S106", f"{_stor(a.namn)} må vere {ord_} {grense}, men er {a.verdi}",
                   hjelp=f"skriv eit tal som er {ord_} {grense}")  # fmt: skip


def _val(a: Avvist) -> Finding:
    moglege = re.findall(r"'([^']*)'", str(a.ctx["expected"]))
    meinte = liknande(a.verdi, moglege) if isinstance(a.verdi, str) else ""
    hjelp = meinte or "vel mellom " + ", ".join(f"«{ord_}»" for ord_ in moglege)
    if isinstance(a.verdi, str):
        return Finding("S107", f"{_stor(a.namn)} kan ikkje vere «{_kort(a.verdi)}»", hjelp=hjelp)
    if a.verdi is None:
        return Finding("S103", f"{_stor(a.namn)} har ingen verdi", hjelp=hjelp)
    return Finding("S107", f"{_stor(a.namn)} skal vere tekst, men er {_slag(a.verdi)}", hjelp=hjelp)


def _moenster(a: Avvist) -> Finding:
    verdi = a.verdi
    # Why: of the values that follow a pattern only the name of a council is a key.
    if "[a-z" in a.ctx["pattern"] or not isinstance(verdi, str):
        return Finding("S108", f"Nøkkelen {a.namn} er ikkje skriven rett",
                       hjelp=f"skriv han med små bokstavar: «{str(a.sti[-1]).lower()}»")  # fmt: skip
    if not verdi.strip():
        return Finding("S109", f"{_stor(a.namn)} er tom", hjelp=f"fyll inn teksten{_eller_ta_bort(a)}")
    if "\\d{4}" in a.ctx["pattern"]:
        return Finding("S108", f"{_stor(a.namn)} skal vere fire siffer, men er «{_kort(verdi)}»",
                       hjelp='skriv kommunenummeret i hermeteikn, til dømes "4640"')  # fmt: skip
    if a.ctx["pattern"] == ART:
        return Finding("S108", f"{_stor(a.namn)} skal vere minst tre siffer, men er «{_kort(verdi)}»",
                       hjelp='skriv KOSTRA-arten i hermeteikn, til dømes "10100"')  # fmt: skip
    if a.ctx["pattern"] == AARSDAG:
        return Finding("S108", f"{_stor(a.namn)} skal vere ein dag i året, men er «{_kort(verdi)}»",
                       hjelp="skriv dagen og månaden, til dømes «31. desember»")  # fmt: skip
    return Finding("S108", f"{_stor(a.namn)} må stå på éi linje",
                   hjelp="skriv teksten på same linje som nøkkelen, i hermeteikn om han har kolon i seg")  # fmt: skip


def _for_kort(a: Avvist) -> Finding:
    if isinstance(a.verdi, str):
        return Finding("S109", f"{_stor(a.namn)} er tom", hjelp=f"fyll inn teksten{_eller_ta_bort(a)}")
    slag, hjelp = ("Lista", "eitt punkt") if isinstance(a.verdi, list) else ("Gruppa", "éin nøkkel")
    return Finding("S109", f"{slag} {a.namn} er tom", hjelp=f"fyll inn minst {hjelp}{_eller_ta_bort(a)}")


def _anna(a: Avvist) -> Finding:
    return Finding("S110", f"{_stor(a.namn)} har ein verdi som ikkje kan brukast her",
                   hjelp="samanlikn med skjemaet: «sognko schema»")  # fmt: skip


def _slag(verdi: Yaml) -> str:
    """Say what kind of value was found."""
    match verdi:
        case bool():
            return "ja/nei-verdien " + ("«true»" if verdi else "«false»")
        case int() | Decimal():
            return f"talet {verdi}"
        case str():
            return f"teksten «{_kort(verdi)}»"
        case list():
            return "ei liste"
        case dict():
            return "ei gruppe med nøklar"
        case None:
            return "tom"


def _kort(tekst: str) -> str:
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= _SITAT else tekst[: _SITAT - 1] + "…"


_SITAT = 40
"""How much of a value a message quotes."""


def _stor(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


_GRUPPE = _type("ei gruppe med nøklar", "skriv nøklane på eigne linjer under, rykte inn to mellomrom")
_SLAG: dict[str, Callable[[Avvist], Finding]] = {
    "missing": _manglar,
    "extra_forbidden": _ukjend,
    "model_type": _GRUPPE,
    "dict_type": _GRUPPE,
    "tuple_type": _type("ei liste", "skriv kvart punkt på eiga linje etter «- »"),
    "string_type": _tekst,
    "int_type": _tal("eit heiltal"),
    "bool_type": _type("true eller false", "skriv «true» eller «false», utan hermeteikn"),
    "greater_than_equal": _utanfor,
    "less_than_equal": _utanfor,
    "too_short": _for_kort,
    "string_too_short": _for_kort,
    "string_pattern_mismatch": _moenster,
    "literal_error": _val,
    "value_error": _verdi,
}
