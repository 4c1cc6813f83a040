"""References in prose name a value of the case, and say so when they do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from sognko_docs.compose.tilvising import Feiltilvising, gjeld_kommune, loeys
from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, Blokk, Felt
from sognko_docs.kroner import Kroner


@dataclass(frozen=True)
class BudsjettLita:
    sum: Felt
    aar: Felt
    kjelde: Felt | None


@dataclass(frozen=True)
class AvtaleLita:
    verknad_fraa: Felt


@dataclass(frozen=True)
class VisingLita:
    budsjett: BudsjettLita
    avtale: AvtaleLita


VISING = VisingLita(
    BudsjettLita(Felt("=budsjett.sum", Kroner.fraa(11890496)), Felt("budsjett.år", "2026"), None),
    AvtaleLita(Felt("avtale.verknad_frå", date(2027, 1, 1))),
)


def loeyst(markdown: str) -> tuple[str, tuple[Feiltilvising, ...]]:
    """Return the text with each inline field written as [path=text]."""
    blokk, feil = loeys(Blokk("tekst.økonomi", markdown), VISING)
    tekst = blokk.markdown
    for nr, felt in enumerate(blokk.felt):
        tekst = tekst.replace(f"{INNSLAG_OPEN}{nr}{INNSLAG_LUKK}", f"[{felt.sti}={felt.verdi}]")
    return tekst.replace("\u00a0", "_"), feil


def test_a_reference_becomes_the_value_in_the_form_asked_for() -> None:
    tekst, feil = loeyst(
        "Summen er {{ budsjett.sum | kr_ord }} frå {{avtale.verknad_frå|dato}} i {{ budsjett.år }}."
    )
    assert tekst == (
        "Summen er [=budsjett.sum=11_890_496_kr] frå [avtale.verknad_frå=1. januar 2027] i [budsjett.år=2026]."
    )
    assert feil == ()


@pytest.mark.parametrize(
    ("skrive", "melding", "hjelp"),
    [
        ("{{ budsjet.sum }}", "Ukjend tilvising «budsjet.sum»", "meinte du «budsjett»?"),
        ("{{ budsjett.summ }}", "Ukjend tilvising «budsjett.summ»", "meinte du «sum»?"),
        ("{{ budsjett }}", "Tilvisinga «budsjett» er ikkje éin verdi", "bruk eitt av desse: kjelde, sum, år"),
        (
            "{{ budsjett.kjelde }}",
            "Tilvisinga «budsjett.kjelde» har ingen verdi her",
            "fyll ut verdien i saka, eller ta bort tilvisinga",
        ),
        (
            "{{ budsjett.sum | kroner }}",
            "Ukjend form «kroner»",
            "bruk ei av desse: kr, kr_ord, mill, prosent, tal, dato, dato_kort",
        ),
        (
            "{{ budsjett.sum | dato }}",
            "Forma «dato» passar ikkje til verdien",
            "vel ei anna form, eller ta bort «| …»",
        ),
        ("{{ budsjett.sum.oere }}", "Ukjend tilvising «budsjett.sum.oere»", None),
        ("{{ budsjett.__class__ }}", "Ukjend tilvising «budsjett.__class__»", None),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_with_a_way_out(
    skrive: str, melding: str, hjelp: str | None
) -> None:
    tekst, feil = loeyst(f"Sjå {skrive} her.")
    assert tekst == f"Sjå {skrive} her."
    assert [(ein.melding, ein.start, ein.lengd) for ein in feil] == [(melding, 4, len(skrive))]
    assert hjelp is None or feil[0].hjelp == hjelp


def test_a_text_that_names_the_council_is_the_councils_own() -> None:
    assert gjeld_kommune("Det vil koste {{ kommune.eigen_del | kr_ord }}.")
    assert not gjeld_kommune("Kommunane deler {{ budsjett.sum | kr_ord }}.")
