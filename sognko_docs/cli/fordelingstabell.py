"""How a sharing that is tried out is told: a table with a bar for each council, or JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal

from wcwidth import wcswidth

from sognko_docs.cli.fordelsvar import Svar
from sognko_docs.compute.fordeling import Del
from sognko_docs.compute.grenser import grenser
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.grense import Grense
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.skrift import endring, kr, kr_ord, liste, prosent
from sognko_docs.skrift import tal as skriv_tal

_BREIDD = 100
"""How wide the table is where there is no terminal."""
_MINST, _MEST = 6, 40
"""How short and how long the longest bar may be."""
_LUFT = "  "
_TIDEL = Decimal("0.1")


def som_tekst(svar: Svar, breidd: int | None) -> str:
    """Return the table as lines of text no wider than ``breidd`` where the figures have room.

    Where it is narrow, the two parts of a share give way to the bar.
    """
    tabell = _kolonnar(svar)
    plass = (breidd or _BREIDD) - 1
    bar = len(_LUFT) + _MINST
    while _vidd(tabell) + bar > plass and (vik := [namn for namn in ("Likt", "Etter") if namn in tabell]):
        del tabell[vik[0]]
    if (ledig := plass - _vidd(tabell) - len(_LUFT)) >= _MINST:
        tabell["Del"] = ["", *_stolpar(svar, min(ledig, _MEST)), ""]
    linjer = _linjer(tabell)
    return "\n".join([*_hovud(svar), "", *linjer, "", *_merknad(svar)]) + "\n"


def _hovud(svar: Svar) -> list[str]:
    rest = " + ".join(f"{prosent(vekt)} {namn}" for namn, vekt in svar.noeklar)
    mot = "" if svar.mot is None else f", jamført med «{svar.mot}»"
    delt = f"{kr_ord(svar.fordeling.total)} delt med {prosent(svar.alternativ.likt)} likt + {rest}{mot}"
    return [delt]


def _merknad(svar: Svar) -> list[str]:
    """Say who took the odd kroner, who a limit holds, and who has left."""
    summar = {delen.kommune: int(delen.sum.kroner) for delen in svar.fordeling.delar}
    minst, hoegst = grenser(svar.alternativ, int(svar.fordeling.total.kroner), summar).ved_grensa(summar)
    setningar = (
        (svar.fordeling.odde_krone, "Avrundinga etter største rest gav {} éi krone opp."),
        (minst, "{} betaler det minste som er sett; dei andre deler resten i same høve som før."),
        (hoegst, "{} betaler det høgste som er sett; dei andre deler resten i same høve som før."),
        (svar.utan, "{} er gått ut, og dei andre deler alt."),
    )
    merknader = [
        tekst.format(liste(svar.grunnlag.namn(kommune) for kommune in kven))
        for kven, tekst in setningar
        if kven
    ]
    return [*merknader, "Ingenting er skrive."]


def _kolonnar(svar: Svar) -> dict[str, list[str]]:
    """Return the columns by heading: a cell for each council, then the sum."""
    rekna, delar = svar.fordeling, svar.rader
    kolonnar = {
        "Kommune": [*(svar.grunnlag.namn(delen.kommune) for delen in delar), "Sum"],
        "Likt": [kr(belop) for belop in (*(delen.likt for delen in delar), rekna.likt_sum)],
        "Etter": [kr(belop) for belop in (*(delen.etter for delen in delar), rekna.etter_sum)],
        "Kroner": [kr(belop) for belop in (*(delen.sum for delen in delar), rekna.total)],
        "%": [*(skriv_tal(svar.del_av(delen)) for delen in delar), skriv_tal(HEILT.quantize(_TIDEL))],
    }
    if svar.aa_betale:
        kolonnar["Å betale"] = [
            *(
                "–" if delen.kommune not in svar.aa_betale else kr(svar.aa_betale[delen.kommune])
                for delen in delar
            ),
            kr(summer(svar.aa_betale.values())),
        ]
    if svar.mot is not None:
        kolonnar[f"Mot {svar.mot}"] = _endringar([svar.mot_alternativ(delen) for delen in delar])
    if svar.i_dag:
        kolonnar["Mot i dag"] = _endringar([svar.mot_i_dag(delen) for delen in delar])
    return {namn: [namn, *celler] for namn, celler in kolonnar.items()}


def _endringar(endringar: Sequence[Kroner | None]) -> list[str]:
    kjende = [ei for ei in endringar if ei is not None]
    return [*("–" if ei is None else endring(ei) for ei in endringar), endring(summer(kjende))]


def _stolpar(svar: Svar, lengd: int) -> list[str]:
    """Return a bar for each council; the largest share is ``lengd`` characters."""
    summar = [delen.sum.oere for delen in svar.rader]
    teikn = _teikn()
    return [teikn * ((sum_ * lengd + max(summar) // 2) // max(*summar, 1)) for sum_ in summar]


def _teikn() -> str:
    """Return a block where the terminal can show one."""
    try:
        "█".encode(sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return "#"
    return "█"


def _vidd(tabell: dict[str, list[str]]) -> int:
    return sum(max(map(wcswidth, celler)) for celler in tabell.values()) + len(_LUFT) * (len(tabell) - 1)


def _linjer(tabell: dict[str, list[str]]) -> list[str]:
    """Return the lines of the table, the figures set to the right, the sum under a rule."""
    kolonnar = [_jamn(namn, celler) for namn, celler in tabell.items()]
    rader = [_LUFT.join(rad).rstrip() for rad in zip(*kolonnar, strict=True)]
    strek = "-" * max(map(wcswidth, rader))
    return [rader[0], strek, *rader[1:-1], strek, rader[-1]]


def _jamn(namn: str, celler: list[str]) -> list[str]:
    vidd = max(map(wcswidth, celler))
    venstre = namn in {"Kommune", "Del"}
    fyll = [" " * (vidd - wcswidth(celle)) for celle in celler]
    return [celle + luft if venstre else luft + celle for celle, luft in zip(celler, fyll, strict=True)]


def som_json(svar: Svar) -> str:
    """Return the same as JSON, amounts as whole kroner."""
    rekna = svar.fordeling
    ut = {
        "sak": svar.grunnlag.lasta.namn,
        "total": _heile(rekna.total),
        "likt": float(svar.alternativ.likt),
        "nøklar": [{"nøkkel": namn, "vekt": float(vekt)} for namn, vekt in svar.noeklar],
        "jamført_med": svar.mot,
        "minst": _grenser(svar.alternativ.minst),
        "høgst": _grenser(svar.alternativ.hoegst),
        "utan": list(svar.utan),
        "kommunar": [_rad(svar, delen) for delen in svar.rader],
        "odde_krone": list(rekna.odde_krone),
    }
    return json.dumps(ut, ensure_ascii=False, indent=2) + "\n"


def _rad(svar: Svar, delen: Del) -> dict[str, object]:
    mot, i_dag, betale = svar.mot_alternativ(delen), svar.mot_i_dag(delen), svar.aa_betale.get(delen.kommune)
    return {
        "kommune": delen.kommune,
        "namn": svar.grunnlag.namn(delen.kommune),
        "likt": _heile(delen.likt),
        "etter": _heile(delen.etter),
        "sum": _heile(delen.sum),
        "prosent": float(svar.del_av(delen)),
        "å_betale": None if betale is None else float(betale.kroner),
        "mot_alternativ": None if mot is None else _heile(mot),
        "mot_i_dag": None if i_dag is None else float(i_dag.kroner),
    }


def _grenser(alle: Mapping[str, Grense]) -> dict[str, dict[str, float]]:
    return {
        kommune: {"kroner": float(ei.kroner.kroner)}
        if ei.kroner is not None
        else {"prosent": float(ei.prosent or 0)}
        for kommune, ei in alle.items()
    }


def _heile(belop: Kroner) -> int:
    return int(belop.kroner)
