"""Holds the tags of a template against each other: what opens must close, and in the same place."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.word.foerebu import Samling, Tagg

_OPNAR = {"for": "endfor", "if": "endif", "with": "endwith", "macro": "endmacro", "filter": "endfilter",
          "call": "endcall", "raw": "endraw", "block": "endblock", "autoescape": "endautoescape"}  # fmt: skip
_GREIN = {"else": ("if", "for"), "elif": ("if",)}


@dataclass(frozen=True, slots=True)
class Strukturfeil:
    """A code, a Nynorsk sentence, a way out, and the place."""

    kode: str
    melding: str
    hjelp: str
    stad: str


def skrive(tagg: Tagg) -> str:
    """Return a tag the way it stands in the template."""
    m = tagg.merke
    slutt = {"{": "}}", "%": "%}", "#": "#}"}[m.slag]
    return f"{{{m.slag}{m.omfang} {m.skrive} {slutt}"


def strukturfeil(samling: Samling) -> tuple[Strukturfeil, ...]:
    """Return every tag that never ends, every block that does not close, every tag that swallows text."""
    feil = [
        Strukturfeil(
            "T106",
            f"eit merke er ikkje fullført i «{tekst}»",
            "kvart «{{» treng «}}», og kvart «{%» treng «%}»",
            stad,
        )
        for tekst, stad in samling.laus
    ]
    feil += [_slukar(t) for t in samling.taggar if not t.aaleine]
    for del_ in dict.fromkeys(t.del_ for t in samling.taggar):
        feil += _blokkar([t for t in samling.taggar if t.del_ == del_ and t.merke.slag == "%"])
    return tuple(feil)


def _slukar(tagg: Tagg) -> Strukturfeil:
    kva = "rada" if tagg.merke.omfang == "tr" else "avsnittet"
    return Strukturfeil(
        "T104" if tagg.merke.slag == "{" else "T102",
        f"{skrive(tagg)} må stå åleine i {kva}",
        "resten av teksten der kjem elles ikkje med i dokumentet; flytt han",
        tagg.stad,
    )


def _blokkar(taggar: list[Tagg]) -> list[Strukturfeil]:
    feil: list[Strukturfeil] = []
    opne: list[Tagg] = []
    for tagg in taggar:
        ord_ = tagg.merke.ord
        if ord_ in _OPNAR or (ord_ == "set" and "=" not in tagg.merke.kropp):
            opne.append(tagg)
        elif ord_ in _GREIN:
            if not opne or opne[-1].merke.ord not in _GREIN[ord_]:
                feil.append(_utan_start(tagg))
            else:
                feil += _same_stad(opne[-1], tagg)
        elif ord_.startswith("end"):
            if not opne or _slutt(opne[-1]) != ord_:
                feil.append(_utan_start(tagg))
            else:
                feil += _same_stad(opne.pop(), tagg)
    return feil + [
        Strukturfeil("T102", f"{skrive(t)} blir aldri avslutta", f"set inn {{% {_slutt(t)} %}}", t.stad)
        for t in opne
    ]


def _slutt(tagg: Tagg) -> str:
    return _OPNAR.get(tagg.merke.ord, "endset")


def _utan_start(tagg: Tagg) -> Strukturfeil:
    return Strukturfeil("T102", f"{skrive(tagg)} høyrer ikkje til noko som er opna", "", tagg.stad)


def _same_stad(start: Tagg, slutt: Tagg) -> list[Strukturfeil]:
    if start.haldar is slutt.haldar or start.merke.stryk or slutt.merke.stryk:
        return []
    return [
        Strukturfeil(
            "T102",
            f"{skrive(start)} og {skrive(slutt)} står ikkje på same nivå",
            "bruk {%p … %} rundt heile avsnitt og {%tr … %} rundt heile rader, og det same slaget i begge endar",
            slutt.stad,
        )
    ]
