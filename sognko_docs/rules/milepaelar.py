"""The times of a project: milestones in order, and nothing outside the period of the project."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sognko_docs.finding import Sti
from sognko_docs.rules.prosjekt import aktivitetar, pakkar
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.tidsrom import Tidsrom

_PERIODE: Sti = ("prosjekt", "periode")


def _utanfor(grunnlag: Grunnlag, tid: Tidsrom | None) -> str:
    """Return how a time is outside the period, in words; empty when it is not."""
    prosjekt = grunnlag.sak.prosjekt
    if prosjekt is None or tid is None:
        return ""
    if tid.fraa < prosjekt.periode.fraa:
        return f"byrjar {tid.fraa}, før prosjektet {prosjekt.periode.fraa}"
    if tid.til > prosjekt.periode.til:
        return f"sluttar {tid.til}, etter prosjektet {prosjekt.periode.til}"
    return ""


def _treff(kva: str, korleis: str, sti: Sti) -> Iterator[Treff]:
    if korleis:
        hjelp = "rett tida, eller perioden til prosjektet"
        yield Treff(f"{kva} {korleis}", (*sti, "tid"), hjelp, ((_PERIODE, "perioden"),))


@regel("K283")
def milepaelane_staar_i_rekkjefoelgje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Milepælane står i den rekkjefølgja dei skal nåast.

    Planen blir lesen ovanfrå og ned. Ein milepæl på feil plass er oftast ein feil dato.

    Døme: «tid: 2026-02 til 2026-04» før «tid: 2026-04 til 2026-06».

    Rett: flytt milepælen dit han høyrer heime, eller rett «tid».
    """
    prosjekt = grunnlag.sak.prosjekt
    alle = prosjekt.milepaelar if prosjekt else ()
    for nr, (foer, ein) in enumerate(pairwise(alle), start=1):
        if (ein.tid.fraa, ein.tid.til) < (foer.tid.fraa, foer.tid.til):
            her: Sti = ("prosjekt", "milepælar")
            melding = f"Milepælen «{ein.kva}» er før «{foer.kva}», som står framfor"
            sjaa = (((*her, nr - 1, "tid"), "milepælen framfor"),)
            yield Treff(melding, (*her, nr, "tid"), "set milepælane i rekkjefølgje, eller rett tida", sjaa)


@regel("K284")
def milepaelen_er_i_prosjektperioden(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar milepæl er innanfor prosjektperioden.

    Etter perioden er det ikkje nokon som driv prosjektet lenger.

    Døme: med «periode: 2026-01 til 2026-12» kan ikkje ein milepæl vere i 2027.

    Rett: rett «tid» i milepælen, eller «periode» i prosjektet.
    """
    prosjekt = grunnlag.sak.prosjekt
    for nr, ein in enumerate(prosjekt.milepaelar if prosjekt else ()):
        korleis = _utanfor(grunnlag, ein.tid)
        yield from _treff(f"Milepælen «{ein.kva}»", korleis, ("prosjekt", "milepælar", nr))


@regel("K285")
def arbeidet_er_i_prosjektperioden(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Arbeidspakkar og aktivitetar er innanfor prosjektperioden.

    Arbeid utanfor perioden har korkje budsjett eller prosjektleiar.

    Døme: med «periode: 2026» kan ein aktivitet ha «tid: 2026-03 til 2026-05».

    Rett: rett «tid» i arbeidspakken eller aktiviteten, eller «periode» i prosjektet.
    """
    for sti, _, pakke in pakkar(grunnlag):
        yield from _treff(f"Arbeidspakken «{pakke.namn}»", _utanfor(grunnlag, pakke.tid), sti)
    for sti, _, aktivitet in aktivitetar(grunnlag):
        yield from _treff(f"Aktiviteten «{aktivitet.kva}»", _utanfor(grunnlag, aktivitet.tid), sti)


REGLAR = (
    milepaelane_staar_i_rekkjefoelgje,
    milepaelen_er_i_prosjektperioden,
    arbeidet_er_i_prosjektperioden,
)
