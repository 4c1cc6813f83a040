from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sognko_docs.finding import Finding, Grad
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kontroller
from sognko_docs.rules.tal_i_tekst import UKJEND, oversyn
from tests.rules.grunnsak import alle_funn, grunnsak

ROT = Path(__file__).parents[2]
SAKER = ("kart-oppmaaling-gis", "felles-barnevern")
KODAR = {"K401", "K402", "K403"}


def funn_i_tekst(tekst: str, sak: str = "kart-oppmaaling-gis") -> list[Finding]:
    """Return what the rules on numbers say when the text stands in a case that is otherwise as shipped."""
    lasta = les_sak(ROT / "cases" / sak, ROT).lasta
    assert lasta is not None
    tekstar = lasta.sak.tekst.model_copy(update={"folkehelse": tekst})
    endra = lasta.sak.model_copy(update={"tekst": tekstar})
    funn = kontroller(endra, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)
    return [ei for ei in funn if ei.kode in KODAR]


def eitt(tekst: str, **anna: Any) -> tuple[str, str, str]:
    """Return code, message without no-break spaces, and the characters pointed at, of the one finding."""
    (funn,) = funn_i_tekst(tekst, **anna)
    assert funn.utsnitt is not None
    assert funn.sti == ("tekst", "folkehelse")
    assert funn.grad is Grad.FEIL
    start, lengd = funn.utsnitt
    return funn.kode, funn.melding.replace("\u00a0", " "), tekst[start : start + lengd]


@pytest.mark.parametrize("sak", SAKER)
def test_the_shipped_cases_give_no_alarm(sak: str) -> None:
    assert funn_i_tekst("Det er fint her.", sak) == []


@pytest.mark.parametrize(
    ("tekst", "skrive", "saka_har"),
    [
        ("Budsjettkalkylen er på 11 890 469 kr.", "11 890 469 kr", "11 890 496 kr (budsjettsummen)"),
        ("Summen er 11.890.496,- i dag og kr 11.980.496 seinare.", "kr 11.980.496", "11 890 496 kr (budsjettsummen)"),
        ("Kostnaden blir 11 390 496 kr.", "11 390 496 kr", "11 890 496 kr (budsjettsummen)"),
        ("| Løn | 7 323 924 |", "7 323 924", "7 323 294 kr (posten «Lønsutgifter for ni stillingar»)"),
        ("Kommunane betalte 10 696 351 kr i 2025.", "10 696 351 kr", "10 696 315 kr (summen i dag)"),
        ("Husleiga er sett til 498 600 kr.", "498 600 kr", "496 800 kr (posten «Husleige»)"),
        ("Delen til Vik er 1 601 953 kr.", "1 601 953 kr", "1 601 935 kr (delen til Vik i «Alternativ 4»)"),
        ("Det er 24 % likt og 75 % etter saker.", "24 %", "25 % (prosenten delt likt i «Alternativ 4»)"),
        ("Det er 25 % likt og 57 % etter saker.", "57 %", "75 % (prosenten delt etter nøkkelen i «Alternativ 4»)"),
        ("Administrasjon er 6 % av løna.", "6 %", "5 % (prosenten i posten «Administrative kostnader»)"),
        ("Vik sin del er 13,4 %.", "13,4 %", "13,47 % (prosenten til Vik i «Alternativ 4»)"),
        ("Det budde 2 505 innbyggjarar i Vik.", "2 505 innbyggjarar", "2 550 innbyggjarar (talet for Vik i «folketal 1. januar 2025»)"),
        ("| Vik | 2 505 |", "2 505", "2 550 innbyggjarar (talet for Vik i «folketal 1. januar 2025»)"),
        ("Sogndal har 12 946 innbyggjarar.", "12 946 innbyggjarar", "12 496 innbyggjarar (talet for Sogndal i «folketal 1. januar 2025»)"),
    ],
)  # fmt: skip
def test_a_number_that_contradicts_the_case_is_pointed_at_with_both_figures(
    tekst: str, skrive: str, saka_har: str
) -> None:
    assert eitt(tekst) == ("K401", f"Teksten har {skrive}, saka har {saka_har}", skrive)


@pytest.mark.parametrize(
    ("tekst", "skrive", "saka_har"),
    [
        ("Budsjettkalkylen er på 11,8 mill. kr.", "11,8 mill. kr", "11 890 496 kr (budsjettsummen)"),
        ("Han kostar kr 11,8 mill.", "kr 11,8 mill.", "11 890 496 kr (budsjettsummen)"),
        ("Dei budsjetterte samla med 10,8 mill. i 2025.", "10,8 mill.", "10 696 315 kr (summen i dag)"),
        ("Vik sin del er 1,61 mill. kr.", "1,61 mill. kr", "1 601 935 kr (delen til Vik i «Alternativ 4»)"),
    ],
)
def test_a_figure_rounded_wrongly_is_pointed_at(tekst: str, skrive: str, saka_har: str) -> None:
    assert eitt(tekst) == ("K402", f"Teksten har {skrive}, saka har {saka_har}", skrive)


@pytest.mark.parametrize(
    "tekst",
    [
        "Delen til Vik er 2 483 419 kr.",
        "| Vik | 2 483 419 |",
        "Luster er vert.\nDelen til Vik er 2 483 419 kr.",
    ],
)
def test_the_share_of_another_council_is_pointed_at(tekst: str) -> None:
    kode, melding, skrive = eitt(tekst)
    assert (kode, skrive.removesuffix(" kr")) == ("K403", "2 483 419")
    assert melding == (
        f"Teksten har {skrive}, som er delen til Luster i «Alternativ 4»; "
        "delen til Vik i «Alternativ 4» er 1 601 935 kr"
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "Budsjettkalkylen er på 11 890 496 kr, 11,9 mill. kr, 12 mill. kr eller kr 11 890 000.",
        "Han er på over 11,8 mill. kr, knapt 11,9 mill. og opp mot 12 mill. kr.",
        "I 2024 var budsjettet på 11,8 mill. kr.",
        "Budsjettet er i alt 4,7 mill. kr høgare enn i Voss, som har 7 323 kr til det same.",
        "Kontingenten blir delt med 35 % likt og 65 % etter folketal.",
        "Alternativ 1 har 30 % likt og 70 % etter folketal.",
        "Delen til Luster er 2 483 419 kr, og delen til Vik er 1 601 935 kr.",
        "Vik betalar mindre enn vertskommunen, som har 2 483 419 kr.",
        "{{ kommune.namn }} og Vik deler 2 483 419 kr.",
        "Vik betalte 1 775 917 kr i 2025, og i alternativ 2 blir det 1 653 680 kr.",
        "Lønsauken er 3,7 %, som er 262 000 kr, og 330 000 kr går til reiser.",
        "| Vik | 2 551 | 2 532 | 591.000 |",
        "I 2050 bur det 2 532 innbyggjarar i Vik.",
        "Luster sin del er 20,9 % eller 20,89 %.",
        "Det er 27 årsverk, 1 647 barn, 55,9 % i Årdal og 18 år.",
    ],
)
def test_what_agrees_and_what_is_unknown_is_left_in_peace(tekst: str) -> None:
    assert funn_i_tekst(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "hjelp"),
    [
        ("Summen er 11 890 469 kr.", "skriv «{{ budsjett.sum | kr_ord }}», så følgjer talet saka"),
        ("| Sum | 11 890 469 |", "skriv «{{ budsjett.sum | kr }}», så følgjer talet saka"),
        ("Summen er 11,8 mill. kr.", "skriv «{{ budsjett.sum | mill }}», så følgjer talet saka"),
        ("Det er 24 % likt.", "skriv «{{ fordeling.vald.likt_prosent | prosent }}», så følgjer talet saka"),
        ("Husleiga er 498 600 kr.", "skriv 496 800 kr"),
        ("Vik sin del er 1,61 mill. kr.", "skriv 1 601 935 kr, runda av til 1,60 mill. kr"),
    ],
)
def test_the_help_gives_the_reference_when_there_is_one(tekst: str, hjelp: str) -> None:
    (funn,) = funn_i_tekst(tekst)
    assert funn.hjelp.replace("\u00a0", " ") == hjelp


def test_every_corner_with_prose_is_read() -> None:
    sak = grunnsak()
    sak["budsjett"] = {"år": 2026, "postar": [{"post": "Drift", "sum": 11890496}]}
    for stad in (
        sak["tekst"],
        sak["avtale"],
        sak["avtale"]["uttreding"],
        sak["verksemdsoverdraging"]["følgjer"],
    ):
        stad |= {
            next(reversed([namn for namn in stad if isinstance(stad[namn], str)])): "Her er 11 890 469 kr."
        }
    sak["vedtak"][0]["tekst"] = "Her er 11 890 469 kr."
    sak["opne_spørsmål"] = ["Kven?", "Her er 11 890 469 kr."]
    stiar = [ei.sti for ei in alle_funn(sak) if ei.kode == "K401"]
    assert stiar == [
        ("tekst", "samandrag"),
        ("vedtak", 0, "tekst"),
        ("avtale", "arkiv"),
        ("avtale", "uttreding", "tekst"),
        ("verksemdsoverdraging", "følgjer", "sosiale"),
        ("opne_spørsmål", 1),
    ]


def test_a_case_that_cannot_be_reckoned_is_not_held_against_its_numbers() -> None:
    sak = grunnsak()
    sak["budsjett"]["postar"][2]["av"] = ["finst ikkje"]
    sak["tekst"]["samandrag"] = "Løna er 1 111 kr."
    assert {ei.kode for ei in alle_funn(sak)} & KODAR == set()


def test_every_number_in_a_case_can_be_listed_with_what_it_is() -> None:
    lasta = les_sak(ROT / "cases/kart-oppmaaling-gis", ROT).lasta
    assert lasta is not None
    rader = {
        ord_[0].replace("\u00a0", " "): ord_[1:]
        for _, _, ord_ in oversyn(lasta.sak, lasta.register, lasta.tal)
    }
    assert rader["9,5 mill. kr"] == ("kroner", "grunnlaget for posten «Administrative kostnader»")
    assert rader["5 %"] == ("prosent", "prosenten i posten «Administrative kostnader»")
    assert rader["23 kvadratmeter"] == ("antal", "talet i teksten til posten «Husleige»")
    assert rader["3,7 %"] == ("prosent", UKJEND)
    assert rader["20 %"] == ("prosent", UKJEND)
