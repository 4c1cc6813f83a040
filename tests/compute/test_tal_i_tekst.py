from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.tal_i_tekst import Talslag, les_tal

KR, PROSENT, ANTAL, TAL = Talslag.KR, Talslag.PROSENT, Talslag.ANTAL, Talslag.TAL


@pytest.mark.parametrize(
    ("skrive", "slag", "verdi", "steg"),
    [
        ("7.300.000", TAL, "7300000", "100000"),
        ("7.300.000 kr", KR, "7300000", "100000"),
        ("50.000,-", KR, "50000", "1000"),
        ("580 000,-", KR, "580000", "10000"),
        ("kr 11 890 000", KR, "11890000", "10000"),
        ("kr. 200 000,-", KR, "200000", "10000"),
        ("11 890 496 kr", KR, "11890496", "1"),
        ("11\u00a0890\u00a0496\u00a0kr", KR, "11890496", "1"),
        ("11\u202f890\u202f496 kroner", KR, "11890496", "1"),
        ("11890496 kr", KR, "11890496", "1"),
        ("12.500,50 kr", KR, "12500.50", "0.01"),
        ("−151 046 kr", KR, "-151046", "1"),
        ("5,5M", KR, "5500000", "100000"),
        ("1,1 mill.", KR, "1100000", "100000"),
        ("kr 1,1 mill", KR, "1100000", "100000"),
        ("1,1 mill. kr", KR, "1100000", "100000"),
        ("2.5 mill. kr", KR, "2500000", "100000"),
        ("3 millionar kroner", KR, "3000000", "1000000"),
        ("1,2 milliardar kroner", KR, "1200000000", "100000000"),
        ("262 tusen kr", KR, "262000", "1000"),
        ("9 årsverk", ANTAL, "9", "1"),
        ("ni årsverk", ANTAL, "9", "1"),
        ("Ti stillingar", ANTAL, "10", "1"),
        ("2,6 årsverk", ANTAL, "2.6", "0.1"),
        ("29 715 innbyggjarar", ANTAL, "29715", "1"),
        ("2025 innbyggjarar", ANTAL, "2025", "1"),
        ("23 m²", ANTAL, "23", "1"),
        ("55,9 %", PROSENT, "55.9", "0.1"),
        ("25%", PROSENT, "25", "1"),
        ("25\u00a0%", PROSENT, "25", "1"),
        ("20 prosent", PROSENT, "20", "1"),
        ("29 715", TAL, "29715", "1"),
        ("12,5", TAL, "12.5", "0.1"),
    ],
)
@pytest.mark.parametrize(
    "ramme", ["{}", "Det er {}, og det er sagt.", "| Vik | {} |", "(**{}**)", "Om lag {} no."]
)
def test_a_number_is_read_as_it_is_meant_wherever_it_stands(
    skrive: str, slag: Talslag, verdi: str, steg: str, ramme: str
) -> None:
    tekst = ramme.format(skrive)
    (talet,) = les_tal(tekst)
    assert tekst[talet.start : talet.start + talet.lengd] == skrive
    assert (talet.skrive, talet.slag, talet.verdi, talet.steg) == (
        skrive,
        slag,
        Decimal(verdi),
        Decimal(steg),
    )


@pytest.mark.parametrize(
    "tekst",
    [
        "Avtalen gjeld frå 1. januar 2027.",
        "Tvisten blir avgjord etter lov 14. mai 2004 nr. 25 om voldgift.",
        "Møta er 21.–24. oktober 2025, 01.03. og 01.01.2027, og i november–desember 2025.",
        "Fakturaene går ut 1.4 og 1.8.",
        "Versjonen er frå 2026-07-28.",
        "Kommunelova §§ 20-1 og 20-2, § 20-4 tredje ledd g, 20-8, § 5 a og § 35.",
        "Lova kapittel 16, kapittel 12–14 og 15, kap. 20, nr. 25, pkt. 9, punkt 10 og bokstav 3.",
        "Sak 070/25, PS 10/17, 2016/1308 og sak 9.",
        "Møtet er kl. 12.00, frå kl. 9 til 12:30 og kl. 12.30–13.00.",
        "Ring 57 65 62 00 eller tlf. 905 12 345.",
        "I 2025 og i 2100 er det 2. gong og 4. kvartal.",
        "1. Halde fram\n2. Slutte\n3) Vente",
        "## 1.2 Bakgrunn",
        "Barn 0–17 år og delinga 25/75.",
        "AR5, GIS2, A4, NN2000, ein 18-åring og 2026-budsjettet.",
        "Summen er {{ budsjett.sum2 | kr_ord }}.",
        "Sjå https://example.no/2025/12345 og [her](https://example.no/54321) og <https://example.no/7>.",
        "Her er det ingen tal. Ni kommunar og to saker er ord.",
        "",
    ],
)
def test_what_counts_nothing_is_left_alone(tekst: str) -> None:
    assert les_tal(tekst) == ()


def test_a_row_of_digits_without_end_is_no_number() -> None:
    tekst = f"Det er {'9' * 20_000} kr, 0,{'1' * 50} % og 7 %."
    assert [tal.skrive for tal in les_tal(tekst)] == ["7 %"]


def test_a_number_after_a_section_is_still_a_number() -> None:
    assert [
        tal.skrive for tal in les_tal("Etter §§ 20-1 og 20-2 og 25 % av 1 000 kr i kapittel 4 og 30 %.")
    ] == [
        "25 %",
        "1 000 kr",
        "30 %",
    ]


def test_several_numbers_come_in_their_order() -> None:
    tekst = "Ni årsverk, 2 400 kr for kvar av 23 kvadratmeter, og 5 % på toppen."
    assert [tal.skrive for tal in les_tal(tekst)] == ["Ni årsverk", "2 400 kr", "23 kvadratmeter", "5 %"]


@pytest.mark.parametrize(
    ("skrive", "verdi", "er"),
    [
        ("11,9 mill. kr", "11890496", True),
        ("11,8 mill. kr", "11890496", False),
        ("12 mill. kr", "11890496", True),
        ("11 890 000 kr", "11890496", True),
        ("11 880 000 kr", "11890496", False),
        ("500 000 kr", "496800", True),
        ("500 000 kr", "540000", False),
        ("151 046 kr", "-151046", True),
        ("55,9 %", "55.94", True),
        ("55,9 %", "55.95", False),
    ],
)
def test_a_number_is_another_within_its_own_rounding(skrive: str, verdi: str, er: bool) -> None:
    (talet,) = les_tal(skrive)
    assert talet.er(Decimal(verdi)) is er


def _gruppert(heile: int, skilje: str) -> str:
    return f"{heile:,}".replace(",", skilje)


@given(
    heile=st.integers(min_value=10_000, max_value=10**12),
    skilje=st.sampled_from([" ", "\u00a0", "\u202f", ".", ""]),
    form=st.sampled_from(["{} kr", "{}kr", "kr {}", "{},-", "{} kroner", "NOK {}"]),
    foer=st.text("abcæøå ,:", max_size=20).map(lambda tekst: tekst + " "),
)
def test_every_way_of_writing_an_amount_is_read_back(heile: int, skilje: str, form: str, foer: str) -> None:
    skrive = form.format(_gruppert(heile, skilje))
    (talet,) = les_tal(f"{foer}{skrive} i alt")
    assert (talet.verdi, talet.slag, talet.start) == (Decimal(heile), KR, len(foer))
    assert talet.skrive == skrive
    assert talet.er(Decimal(heile))


@given(
    verdi=st.decimals(min_value=0, max_value=999, places=1),
    form=st.sampled_from([("{} %", 1), ("{}%", 1), ("{} prosent", 1), ("{} årsverk", 1), ("{} mill.", 10**6), ("{}M", 10**6)]),
)  # fmt: skip
def test_every_way_of_writing_a_decimal_is_read_back(verdi: Decimal, form: tuple[str, int]) -> None:
    (talet,) = les_tal("Det er " + form[0].format(str(verdi).replace(".", ",")))
    assert talet.verdi == verdi * form[1]
    assert talet.steg == Decimal("0.1") * form[1]


@given(st.text("abcdefghijklmnopqrstuvwxyzæøå .,;:–-%§()|*\n{}_#"))
def test_text_without_digits_has_no_number_but_in_words(tekst: str) -> None:
    assert all(tal.slag is ANTAL for tal in les_tal(tekst))


@given(st.text("0123456789 .,-–%/§krmilåsvek()|*\n\u00a0{}"))
def test_every_number_stands_where_it_says_and_none_over_another(tekst: str) -> None:
    slutt = 0
    for talet in les_tal(tekst):
        assert tekst[talet.start : talet.start + talet.lengd] == talet.skrive
        assert talet.start >= slutt
        assert talet.steg > 0
        slutt = talet.start + talet.lengd
