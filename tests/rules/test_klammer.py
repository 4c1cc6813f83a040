from __future__ import annotations

import pytest

from tests.rules.grunnsak import alle_funn, grunnsak


@pytest.mark.parametrize(
    ("tekst", "skrive", "hjelp"),
    [
        ("Summen er {{ budsjett.sum | kr.", "{{ budsjett.sum | kr.", "skriv «{{ budsjett.sum }}»"),
        ("Summen er {{ budsjett.sum } i år.", "{{ budsjett.sum }", "skriv «{{ budsjett.sum }}»"),
        ("Summen er { budsjett.sum | kr } i år.", "{ budsjett.sum | kr }", "skriv «{{ budsjett.sum }}»"),
        ("Summen er budsjett.sum }} i år.", "budsjett.sum }}", "skriv «{{ budsjett.sum }}»"),
        ("Summen er {{", "{{", "skriv «{{ namn }}»"),
    ],
)
def test_braces_that_are_not_whole_are_pointed_at(tekst: str, skrive: str, hjelp: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    (funn,) = (ei for ei in alle_funn(sak) if ei.kode == "K303")
    assert funn.melding == f"Klammene i tilvisinga «{skrive}» er ikkje heile"
    assert funn.hjelp == hjelp
    assert funn.utsnitt == (tekst.index(skrive), len(skrive))


def test_a_reference_in_a_title_is_never_replaced_and_is_told_of() -> None:
    sak = grunnsak()
    sak["sak"]["tittel"] = "Budsjett {{ budsjett.år }}"
    (funn,) = (ei for ei in alle_funn(sak) if ei.kode == "K303")
    assert funn.melding == "Tilvisinga «{{ budsjett.år }}» blir ikkje bytt ut her"
    assert (funn.sti, funn.utsnitt) == (("sak", "tittel"), (9, 17))


@pytest.mark.parametrize(
    "tekst", ["{{ avtale.tittel }}", "{{ kommune.namn | kr }}", "{tom}", "Set {1, 2} saman."]
)
def test_whole_references_and_other_braces_are_left_alone(tekst: str) -> None:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    assert [ei for ei in alle_funn(sak) if ei.kode == "K303"] == []
