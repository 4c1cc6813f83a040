"""How a sharing that is tried out is told: a table with a bar for each council, or JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from wcwidth import wcswidth

from sognko_docs.compose.skrift import endring, kr, kr_ord, liste, prosent
from sognko_docs.compose.skrift import tal as skriv_tal
from sognko_docs.compute.fordeling import Del, Fordeling
from sognko_docs.kroner import Kroner, summer
from sognko_docs.pipeline.proeve import Grunnlag
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar.slag import HEILT

_BREIDD = 100
"""How wide the table is where there is no terminal."""
_MINST, _MEST = 6, 40
"""How short and how long the longest bar may be."""
_LUFT = "  "
_TIDEL = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Svar:
    """A sharing, what it was made from, and the alternative it is compared with."""

    grunnlag: Grunnlag
    alternativ: Alternativ
    fordeling: Fordeling
    mot: str | None

    @property
    def i_dag(self) -> dict[str, Kroner]:
        """What each council pays today, where the case says so."""
        return self.grunnlag.val.i_dag if self.grunnlag.val else {}

    @property
    def noeklar(self) -> list[tuple[str, Decimal]]:
        """What each key is called, and how many per cent of the whole cost follow it."""
        rest = HEILT - self.alternativ.likt
        if self.alternativ.etter is not None:
            return [(self.alternativ.etter, rest)]
        alle = self.alternativ.noeklar
        return [(form.tittel, noekkel.vekt) for noekkel in alle for form in noekkel.former()]

    def del_av(self, delen: Del) -> Decimal:
        """Return a council's percentage of the whole, with one decimal."""
        if self.fordeling.total.oere == 0:
            return Decimal(0)
        eksakt = Decimal(delen.sum.oere) * HEILT / self.fordeling.total.oere
        return eksakt.quantize(_TIDEL, ROUND_HALF_UP)

    def mot_alternativ(self, delen: Del) -> Kroner | None:
        """Return the change from the alternative it is compared with."""
        if self.mot is None:
            return None
        return delen.sum - self.grunnlag.fordelingar[self.mot].del_for(delen.kommune).sum

    def mot_i_dag(self, delen: Del) -> Kroner | None:
        """Return the change from today's cost, where it is known."""
        foer = self.i_dag.get(delen.kommune)
        return None if foer is None else delen.sum - foer


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
    opp = [svar.grunnlag.namn(kommune) for kommune in svar.fordeling.odde_krone]
    odde = [f"Avrundinga etter største rest gav {liste(opp)} éi krone opp."] if opp else []
    return [*odde, "Ingenting er skrive."]


def _kolonnar(svar: Svar) -> dict[str, list[str]]:
    """Return the columns by heading: a cell for each council, then the sum."""
    rekna, delar = svar.fordeling, svar.fordeling.delar
    kolonnar = {
        "Kommune": [*(svar.grunnlag.namn(delen.kommune) for delen in delar), "Sum"],
        "Likt": [kr(belop) for belop in (*(delen.likt for delen in delar), rekna.likt_sum)],
        "Etter": [kr(belop) for belop in (*(delen.etter for delen in delar), rekna.etter_sum)],
        "Kroner": [kr(belop) for belop in (*(delen.sum for delen in delar), rekna.total)],
        "%": [*(skriv_tal(svar.del_av(delen)) for delen in delar), skriv_tal(HEILT.quantize(_TIDEL))],
    }
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
    summar = [delen.sum.oere for delen in svar.fordeling.delar]
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
        "kommunar": [_rad(svar, delen) for delen in rekna.delar],
        "odde_krone": list(rekna.odde_krone),
    }
    return json.dumps(ut, ensure_ascii=False, indent=2) + "\n"


def _rad(svar: Svar, delen: Del) -> dict[str, object]:
    mot, i_dag = svar.mot_alternativ(delen), svar.mot_i_dag(delen)
    return {
        "kommune": delen.kommune,
        "namn": svar.grunnlag.namn(delen.kommune),
        "likt": _heile(delen.likt),
        "etter": _heile(delen.etter),
        "sum": _heile(delen.sum),
        "prosent": float(svar.del_av(delen)),
        "mot_alternativ": None if mot is None else _heile(mot),
        "mot_i_dag": None if i_dag is None else float(i_dag.kroner),
    }


def _heile(belop: Kroner) -> int:
    return int(belop.kroner)
