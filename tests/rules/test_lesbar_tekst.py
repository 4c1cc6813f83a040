from __future__ import annotations

import pytest

from sognko_docs.finding import Finding, Grad
from tests.rules.grunnsak import alle_funn, grunnsak

KODAR = {"A151", "A152", "A153", "A154", "A155", "A156", "A157", "A158"}


def funn_i(tekst: str) -> list[Finding]:
    sak = grunnsak()
    sak["tekst"]["bakgrunn"] = tekst
    return [ei for ei in alle_funn(sak) if ei.kode in KODAR]


@pytest.mark.parametrize(
    ("kode", "tekst", "peikar", "melding"),
    [
        ("A151", "Inn.\n\n## Drift\n\nUt.", "##", "Overskrifta «Drift» står på nivå 2"),
        ("A151", "# Ein\n\n### Tre", "###", "Overskrifta «Tre» står på nivå 3"),
        ("A151", "# Ein\n\n## To\n\n### Tre", "###", "Overskrifta «Tre» står på nivå 3"),
        ("A152", "Sjå [her](https://lovdata.no).", "[her](https://lovdata.no)", "Lenkjeteksten «her» seier ikkje kvar lenkja går"),
        ("A152", "Sjå [les meir](https://a.no/b_(c)).", "[les meir](https://a.no/b_(c))", "Lenkjeteksten «les meir» seier ikkje kvar lenkja går"),
        ("A153", "Sjå https://lovdata.no for meir.", "https://lovdata.no", "Nettadressa «https://lovdata.no» står i teksten"),
        ("A153", "Sjå <https://lovdata.no>.", "https://lovdata.no", "Nettadressa «https://lovdata.no» står i teksten"),
        ("A153", "Sjå [www.lovdata.no](https://lovdata.no).", "www.lovdata.no", "Nettadressa «www.lovdata.no» står i teksten"),
        ("A154", "Slik:\n\n| Vik | 2 |\n| Luster | 3 |\n", "| Vik | 2 |\n| Luster | 3 |", "Tabellen har inga overskriftsrad"),
        ("A154", "| | |\n| --- | --- |\n| Vik | 2 |", "| | |\n| --- | --- |\n| Vik | 2 |", "Tabellen har inga overskriftsrad"),
        ("A155", "Kommunane:\n\n• Luster", "•", "Lista er skriven med «•», og blir inga liste i dokumentet"),
        ("A155", "– Luster\n– Vik", "–", "Lista er skriven med «–», og blir inga liste i dokumentet"),
        ("A155", "a) Luster\nb) Vik", "a)", "Lista er skriven med «a)», og blir inga liste i dokumentet"),
        ("A156", "Inn.\n\n**Økonomi**\n\nUt.", "**Økonomi**", "«Økonomi» er feit tekst i staden for ei overskrift"),
        ("A157", "DETTE ER EIN SVÆRT LANG TEKST SOM INGEN VIL LESE I DET HEILE", "DETTE ER EIN SVÆRT LANG TEKST SOM INGEN VIL LESE I DET HEILE",
         "Ein lang tekst står med store bokstavar"),
        ("A158", "| | 2025 |\n| --- | ---: |\n| Vik | 2 |", "| | 2025 |", "Kolonne 1 i tabellen har ikkje namn"),
    ],
)  # fmt: skip
def test_prose_that_not_all_can_read_is_pointed_at(kode: str, tekst: str, peikar: str, melding: str) -> None:
    (funn,) = funn_i(tekst)
    assert (funn.kode, funn.melding) == (kode, melding)
    assert funn.sti == ("tekst", "bakgrunn")
    assert funn.utsnitt is not None
    start, lengd = funn.utsnitt
    assert tekst[start : start + lengd] == peikar


@pytest.mark.parametrize(
    "tekst",
    [
        "# Ein\n\n## To\n\n## To igjen\n\n# Ein igjen",
        "Sjå [kommunelova § 20-2](https://lovdata.no/a_(b)) og [1](https://a.no).",
        "| Kommune | Årsverk |\n| --- | ---: |\n| Vik | {{ fordeling.vald.vik | kr }} |",
        "- Luster\n- Vik\n\n1. Fyrst\n2. Så",
        "Prisen er fast\n– det er alle samde om\nher i Sogn.",
        "**Fristen er 1. juni.**\n\nDette er **viktig** for alle.",
        "NAV og KS er samde om IKT.",
        "Prisen er 3 | 4 om gongen, sak #4.",
    ],
)
def test_ordinary_prose_is_left_in_peace(tekst: str) -> None:
    assert funn_i(tekst) == []


def test_only_what_breaks_the_document_is_an_error() -> None:
    gradar = {
        "## Drift": Grad.FEIL,
        "| a |\n| b |": Grad.FEIL,
        "Sjå [her](https://a.no).": Grad.AATVARING,
        "www.sogn.no": Grad.MERKNAD,
    }
    assert {tekst: funn_i(tekst)[0].grad for tekst in gradar} == gradar
