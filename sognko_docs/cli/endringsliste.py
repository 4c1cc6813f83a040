"""What changed, as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from textwrap import fill

from sognko_docs import skrift
from sognko_docs.compose.endring import Endring, etter_kven
from sognko_docs.pipeline.utgaaver.samanlikning import Samanlikna, Side

BREIDD = 100


def som_tekst(sider: tuple[Side, Side], saker: Sequence[Samanlikna], breidd: int | None) -> str:
    """Return the changes case by case: first what concerns all, then what concerns some, a line each."""
    linjer = [f"Frå {side_i_ord(sider[0])} til {side_i_ord(sider[1])}"]
    for sak in saker:
        if sak.ny or sak.borte or sak.endringar:
            linjer += ["", f"{sak.sak}: {sak.tittel}"]
        if sak.ny or sak.borte:
            linjer.append("  Ny sak" if sak.ny else "  Saka er teken bort")
        for kven, endringar in etter_kven(sak.endringar, sak.kortnamn):
            linjer += [f"  {kven}", *_linjer((ei.melding for ei in endringar), breidd or BREIDD)]
    uendra = [sak.sak for sak in saker if not (sak.ny or sak.borte or sak.endringar)]
    if uendra:
        linjer += ["", fill(f"Uendra: {', '.join(uendra)}", breidd or BREIDD, break_on_hyphens=False)]
    return "\n".join(linjer) + "\n"


def _linjer(meldingar: Iterable[str], breidd: int) -> list[str]:
    return [
        fill(
            f"– {melding}", breidd, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False
        )
        for melding in meldingar
    ]


def side_i_ord(side: Side) -> str:
    """Return what a side is, with its date and what was written of it."""
    revisjon = side.revisjon
    return (
        f"{revisjon.kort} ({skrift.dato_kort(revisjon.dato)}, «{revisjon.emne}»)" if revisjon else side.namn
    )


def som_json(sider: tuple[Side, Side], saker: Sequence[Samanlikna]) -> str:
    """Return the changes as JSON: both sides, and for each case every change with its paths and its words."""
    data = {
        "frå": _side_json(sider[0]),
        "til": _side_json(sider[1]),
        "saker": [
            {
                "sak": sak.sak,
                "tittel": sak.tittel,
                "ny": sak.ny,
                "borte": sak.borte,
                "endringar": [_endring_json(endring) for endring in sak.endringar],
            }
            for sak in saker
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _side_json(side: Side) -> dict[str, str] | None:
    revisjon = side.revisjon
    if revisjon is None:
        return None
    return {"commit": revisjon.commit, "dato": revisjon.dato.isoformat(), "emne": revisjon.emne}


def _endring_json(endring: Endring) -> dict[str, object]:
    return {
        "slag": endring.slag,
        "område": endring.omraade,
        "sti": endring.sti,
        "førre_sti": endring.foer_sti,
        "rekna": endring.rekna,
        "kven": list(endring.kven),
        "melding": endring.melding,
        "før": endring.foer,
        "etter": endring.etter,
        "bitar": [[bit.slag, bit.tekst] for bit in endring.bitar],
        "forklaring": endring.forklaring,
    }
