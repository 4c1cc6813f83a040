"""The JSON Schemas of the kinds of file, made from the models, for editors and other readers."""

from __future__ import annotations

import json
from typing import Any, Literal, get_args

from pydantic import BaseModel

from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.felles import Fellestekst
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.moete import Moete
from sognko_docs.sak.moeteplan import Moeteplan
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from sognko_docs.sak.vedtaksfil import Vedtaksfil

Skjemanamn = Literal["sak", "kommunar", "avtalar", "tal", "moete", "moeteplan", "felles", "vedtak"]
SKJEMANAMN: tuple[Skjemanamn, ...] = get_args(Skjemanamn)

MODELLAR: dict[Skjemanamn, type[BaseModel]] = {
    "sak": Sak,
    "kommunar": Register,
    "tal": Talgrunnlag,
    "felles": Fellestekst,
    "moete": Moete,
    "moeteplan": Moeteplan,
    "avtalar": Avtaleregister,
    "vedtak": Vedtaksfil,
}
"""The model of each kind of file."""

_OM: dict[Skjemanamn, tuple[str, str]] = {
    "sak": ("Likelydande sak", "Éi sak for fleire kommunar: «cases/<sak>/sak.yaml»."),
    "kommunar": ("Kommuneregister", "Kommunane og profilane deira: «cases/kommunar.yaml»."),
    "avtalar": ("Avtaleregister", "Avtalane ved sida av sakene: «cases/avtalar.yaml»."),
    "tal": ("Talgrunnlag", "Statistikk med kjelde og dato: «cases/tal/<namn>.yaml»."),
    "felles": ("Felles tekst", "Tekst som fleire saker brukar: «cases/felles/<namn>.yaml»."),
    "moete": ("Møte", "Eit møte med sakliste: «cases/moete/<namn>.yaml»."),
    "moeteplan": ("Møteplan", "Møta og sakene i eit år: «cases/moete/moeteplan-<år>.yaml»."),
    "vedtak": ("Vedtak", "Det kommunane har vedteke i ei sak: «cases/<sak>/vedtak.yaml»."),
}


def skjema(namn: Skjemanamn) -> str:
    """Return the schema (draft 2020-12) of one kind of file as JSON text, the same bytes every time."""
    raa = MODELLAR[namn].model_json_schema(by_alias=True, mode="validation")
    _lukk(raa)
    tittel, om = _OM[namn]
    delar = {del_: _reinsk(gruppe) for del_, gruppe in sorted(raa.pop("$defs", {}).items())}
    rot = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": tittel,
        **_reinsk(raa),
        "description": om,
        "$defs": delar,
    }
    return json.dumps(rot, ensure_ascii=False, indent=2) + "\n"


def _reinsk(gruppe: dict[str, Any]) -> dict[str, Any]:
    """Drop from a group of keys what says nothing to a writer of cases: Python's names and words."""
    ut = {nykel: verdi for nykel, verdi in gruppe.items() if nykel not in {"title", "description"}}
    if "properties" in ut:
        ut["properties"] = {namn: _felt(felt) for namn, felt in ut["properties"].items()}
    return ut


def _lukk(ledd: object) -> None:
    """Refuse the keys of a mapping that are not written as its pattern says, as the model does."""
    if isinstance(ledd, dict):
        if "patternProperties" in ledd:
            ledd["additionalProperties"] = False
        for under in ledd.values():
            _lukk(under)
    elif isinstance(ledd, list):
        for under in ledd:
            _lukk(under)


def _felt(felt: dict[str, Any]) -> dict[str, Any]:
    """Drop the title pydantic makes up, and a default of nothing."""
    return {
        nykel: verdi
        for nykel, verdi in felt.items()
        if nykel != "title" and not (nykel == "default" and verdi in (None, [], {}))
    }
