"""The view of the scenarios: the budget beside what it comes to when some values are others, and for whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sognko_docs import skrift
from sognko_docs.compose.budsjettvising import ScenariofordelingVising, ScenarioVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.budsjett import BudsjettResultat
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjett
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

_MERKE = re.compile(r"([\\`*_{}\[\]<>|#])")
_SKILNAD = "Skilnad"


def vis_scenario(sak: Sak, register: Register, utrekning: Utrekning) -> ScenarioVising | None:
    """Return the tables of the scenarios; None when the case has none.

    What each council pays is told under the chosen alternative, under every one while the choice is open.
    """
    if not sak.budsjett or not utrekning.budsjett or not utrekning.scenario:
        return None
    hovud = _hovud(sak.budsjett)
    rekna = [utrekning.budsjett, *(ein.budsjett for ein in utrekning.scenario.values())]
    return ScenarioVising(
        tabell=Blokk("=budsjett.scenario", _tabell(("Post", *hovud), _postrader(sak.budsjett, rekna))),
        fordelingar=tuple(
            ScenariofordelingVising(
                namn=Felt(f"=budsjett.scenario.{noekkel}.namn", alternativ.namn),
                tabell=Blokk(
                    f"=budsjett.scenario.{noekkel}",
                    _tabell(("Kommune", *hovud), _kommunerader(noekkel, register, utrekning)),
                ),
            )
            for noekkel, alternativ in (sak.fordeling.alternativ if sak.fordeling else {}).items()
            if sak.fordeling and sak.fordeling.vald in (None, noekkel)
        ),
    )


def _hovud(budsjett: Budsjett) -> tuple[str, ...]:
    namn = (budsjett.namn or f"Budsjett {budsjett.aar}", *(ein.namn for ein in budsjett.scenario.values()))
    return (*map(_rein, namn), *([_SKILNAD] if len(budsjett.scenario) == 1 else []))


def _postrader(budsjett: Budsjett, rekna: Sequence[BudsjettResultat]) -> list[tuple[str, ...]]:
    """Return the lines, their sum, what other funding takes off it, and what the councils share."""
    rader = [
        (_rein(post.post), *_celler([ein.belop[nr] for ein in rekna]))
        for nr, post in enumerate(budsjett.postar)
    ]
    rader.append(_feit("Sum", [ein.sum for ein in rekna]))
    rest = rekna[0].rest
    for nr, linje in enumerate(budsjett.finansiering):
        if nr != rest:
            rader.append((_rein(linje.post), *_celler([-ein.finansiering[nr] for ein in rekna])))
    if rest is not None:
        rader.append(_feit("Kommunane deler", [ein.til_fordeling for ein in rekna]))
    return rader


def _kommunerader(noekkel: str, register: Register, utrekning: Utrekning) -> list[tuple[str, ...]]:
    alle = [
        utrekning.fordelingar[noekkel],
        *(ein.fordelingar[noekkel] for ein in utrekning.scenario.values()),
    ]
    rader = [
        (
            register.kommunar[delen.kommune].kortnamn,
            *_celler([fordeling.del_for(delen.kommune).sum for fordeling in alle]),
        )
        for delen in alle[0].delar
    ]
    return [*rader, _feit("Sum", [fordeling.total for fordeling in alle])]


def _celler(belop: Sequence[Kroner]) -> list[str]:
    """Return the amounts, with the change after them when there are just two."""
    endring = [skrift.endring(belop[1] - belop[0])] if len(belop) == len(("budsjett", "scenario")) else []
    return [*(skrift.kr(ein) for ein in belop), *endring]


def _feit(namn: str, belop: Sequence[Kroner]) -> tuple[str, ...]:
    return tuple(f"**{celle}**" for celle in (namn, *_celler(belop)))


def _tabell(hovud: Sequence[str], rader: Iterable[Sequence[str]]) -> str:
    linjer = [hovud, ["---", *["---:"] * (len(hovud) - 1)], *rader]
    return "\n".join(f"| {' | '.join(linje)} |" for linje in linjer)


def _rein(tekst: str) -> str:
    """Return text that Markdown takes as it stands."""
    return _MERKE.sub(r"\\\1", tekst)
