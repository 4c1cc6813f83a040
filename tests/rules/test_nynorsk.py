from __future__ import annotations

import pytest

from sognko_docs.compute.bokmaal import BOKMAAL
from sognko_docs.finding import Grad
from sognko_docs.ordbok.hunspell import opne_ordbok
from sognko_docs.rules.nynorsk import LANG_SETNING
from tests.rules.grunnsak import Tre, eitt_funn, grunnsak, meldingar

ORDBOKA_TILLET = frozenset(
    {
        "annen", "daglig", "disse", "egen", "egne", "endelig", "gjør", "hun", "ledelse", "mye", "offentlig",
        "offentlige", "skriftlig", "uten", "vanlig", "årlig",
    }
)  # fmt: skip
"""Forms the dictionary lets through and the norm does not."""


def _med(tekst: str) -> Tre:
    sak = grunnsak()
    sak["tekst"]["samandrag"] = tekst
    return sak


def test_bokmaal_is_pointed_at_with_the_nynorsk_word() -> None:
    funn = eitt_funn("N101", _med("Kommunen får tjenesten frå Luster."))
    assert funn.melding == "«tjenesten» er bokmål (språklova § 4)"
    assert (funn.hjelp, funn.sti, funn.grad) == ("skriv «tenesta»", ("tekst", "samandrag"), Grad.AATVARING)
    assert funn.utsnitt == (13, len("tjenesten"))


@pytest.mark.parametrize(
    "tekst",
    [
        "> [språk: nb]\n> Kommunen kan ikke gjøre noe.\n",
        "Sjå https://www.kommunene.no/ikke og {{ budsjett.sum | kr_ord }}.",
        "Orda `ikke` og `noe` er bokmål.",
    ],
)
def test_what_is_no_nynorsk_prose_is_left_alone(tekst: str) -> None:
    assert meldingar("N101", _med(tekst)) == []


def test_a_quote_without_the_mark_is_prose() -> None:
    assert len(meldingar("N101", _med("> Kommunen kan ikke.\n"))) == 1
    assert len(meldingar("N101", _med("> [språk: nn]\n> Kommunen kan ikke.\n"))) == 1


def test_each_bokmaal_form_is_no_nynorsk_and_each_answer_is(krev_ordbok: None) -> None:
    ordbok = opne_ordbok()
    assert {feil for feil in BOKMAAL if ordbok._kjend(feil)} <= ORDBOKA_TILLET
    assert [rett for rett in BOKMAAL.values() if not all(map(ordbok.har, rett.split()))] == []


@pytest.mark.parametrize(
    ("feil", "rett"),
    [
        ("verksemdoverdraginga", "verksemdsoverdraginga"),
        ("Partsamansett", "partssamansett"),
        ("samarbeidkommunane", "samarbeidskommunane"),
    ],
)
def test_a_term_that_is_written_in_another_way(feil: str, rett: str) -> None:
    funn = eitt_funn("N102", _med(f"Her er {feil}."))
    assert funn.melding == f"«{feil}» er ikkje forma resten av saka har"
    assert (funn.hjelp, funn.utsnitt) == (f"skriv «{rett}»", (7, len(feil)))


@pytest.mark.parametrize(
    ("feil", "rett"), [("Sogndel", "Sogndal"), ("Årdahl", "Årdal"), ("Lusster", "Luster")]
)
def test_a_council_whose_name_is_misspelled(feil: str, rett: str) -> None:
    funn = eitt_funn("N103", _med(f"Tenesta ligg i {feil}."))
    assert (funn.melding, funn.hjelp) == (f"«{feil}» liknar på namnet {rett}", f"skriv «{rett}»")


@pytest.mark.parametrize(
    "rett", ["Luster", "Lusters", "SOGNDAL", "Aurland", "Årdalstangen", "Lærdalsøyri", "Lister"]
)
def test_names_that_are_right_and_other_places(rett: str) -> None:
    assert meldingar("N103", _med(f"Tenesta ligg i {rett}.")) == []


def test_a_word_the_case_also_writes_small_is_no_name() -> None:
    assert len(meldingar("N103", _med("Lustre heiter staden."))) == 1
    assert meldingar("N103", _med("Lustre er eit ord. Det finst mange lustre.")) == []


@pytest.mark.parametrize("feil", ["SognKO", "Sogn-KO", "Sogn K.O."])
def test_the_joint_body_has_one_name(feil: str) -> None:
    assert meldingar("N103", _med(f"Styret i {feil} vedtok saka.")) == [
        f"«{feil}» er ikkje namnet på oppgåvefellesskapet"
    ]


@pytest.mark.parametrize("feil", ["01.01.2027", "1.1.27", "2027-01-01", "1/1-27", "1.januar", "1. Januar"])
def test_a_date_that_is_not_written_out(feil: str) -> None:
    funn = eitt_funn("N104", _med(f"Det gjeld frå {feil} og utetter."))
    assert (funn.melding, funn.grad) == (f"Datoen «{feil}» er ikkje skriven ut", Grad.MERKNAD)


@pytest.mark.parametrize("rett", ["1. januar 2027", "§ 20-4", "sak 070/25", "punkt 4.2 i avtalen", "0–17 år"])
def test_dates_and_numbers_of_other_kinds_are_left_alone(rett: str) -> None:
    assert meldingar("N104", _med(f"Det gjeld {rett} her.")) == []
    assert meldingar("N105", _med(f"Det gjeld {rett} her.")) == []


@pytest.mark.parametrize("feil", ["7.300.000", "50.000,-", "500,-", "35 000,-", "2.5", "11,890,496"])
def test_a_number_in_another_form(feil: str) -> None:
    funn = eitt_funn("N105", _med(f"Det er {feil} % her."))
    assert funn.melding == f"Talet «{feil}» har ikkje norsk form"


def test_a_sentence_nobody_can_follow() -> None:
    lang = "Kommunen " + "og ein annan kommune ".replace("og", "samt") * 12
    funn = eitt_funn("N106", _med(f"Kort setning. {lang.strip()}. Kort igjen."))
    assert funn.melding == "Setninga har 49 ord (språklova § 9)"
    assert funn.utsnitt == (len("Kort setning. "), len(lang.strip()) + 1)


def test_a_long_table_row_is_no_sentence_and_a_list_is_many() -> None:
    celler = "| " + " | ".join(["ord"] * (LANG_SETNING + 9)) + " |"
    liste = "\n".join(f"- punkt nummer {nr} i lista" for nr in range(LANG_SETNING))
    assert meldingar("N106", _med(f"{celler}\n\n{liste}\n")) == []


def test_a_small_word_that_stands_twice() -> None:
    funn = eitt_funn("N107", _med("Kommunane i\ni Sogn."))
    assert (funn.melding, funn.utsnitt) == ("«i» står to gonger", (12, 1))


@pytest.mark.parametrize(
    "tekst", ["Det det gjeld, er dette.", "Han gjekk på, på trass.", "Slutt på\n\nPå ny."]
)
def test_words_that_may_stand_twice(tekst: str) -> None:
    assert meldingar("N107", _med(tekst)) == []
