"""Sentences end where a reader says they end, and prose that is not plain paragraphs is let be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sognko_docs.compute.setning import ei_setning_per_linje, setningar

TO_SETNINGAR = [
    "Det er slutt.¦Det byrjar att.",
    "Er det slutt?¦Ja!¦Det er det.",
    "Avtalen gjeld frå 2027.¦Kommunane kan seie han opp.",
    "Styret møttest 3. november 2025.¦Saka var nr. 9.",
    "Sjå koml. § 20-4.¦Avtalen skal vere skriftleg.",
    "Det kostar 5,5 mill. kr.¦Kommunane deler.",
    "Det kostar 250 000 kr.¦Kommunane deler.",
    "Summen er {{ budsjett.sum | kr }} kr.¦Tala er frå budsjettet.",
    "Ho sa «Nei.»¦Han gjekk.",
    "Det er greitt (sjå pkt. 3).¦(Merk fristen.)¦Han er kort.",
    "**Kvalitet.**¦Med ni tilsette går det.",
    "Det gjeld kart, oppmåling osv.¦Resten blir verande.",
    "Det er slutt.¦{{ kommune.namn }} betalar.",
    "Fristen er ute.¦29 tilsette er med.",
    "Møtet er kl. 12.00.¦Det varer til kl. 15.",
    "Kva no…¦Ingen veit.",
    "Les § 5 a i matrikkellova.¦§ 32 òg.",
]

EI_SETNING = [
    "Sjå jf. Kommunelova.",
    "Avtalen gjeld frå 1. januar 2027.",
    "Han tek over bl.a. Vik og t.d. Luster.",
    "Prop. 50 L seier det.",
    "Det gjeld nr. 5 og kl. 12.00 og pkt. 3 og kap. 20.",
    "Etter fvl. § 35 kan kommunen gjere om.",
    "Det kostar 5,5 mill. kroner.",
    "A. Hansen og B. M. Olsen skreiv det.",
    "Sjå www.sogn.no for meir.",
    "Det er 2.5 og 12.30 og 7.300.000 kr.",
    "Ho spurde: «Kva no?» og gjekk.",
    "Slutt. 1. januar byrjar det.",
    "Slutt. - Ikkje ei liste.",
    "Stikkord: 1. Kommunen skal.",
    "To  mellomrom.  Skal stå.",
    "Hardt mellomrom.\u00a0Skal stå.",
    'Vis {{ "A. B" }} og `C. D`.',
    "kl. Tolv",
]


@pytest.mark.parametrize("merkt", TO_SETNINGAR)
def test_sentences_are_parted(merkt: str) -> None:
    assert setningar(merkt.replace("¦", " ")) == merkt.split("¦")


@pytest.mark.parametrize("tekst", EI_SETNING)
def test_one_sentence_stays_whole(tekst: str) -> None:
    assert setningar(tekst) == [tekst]


@pytest.mark.parametrize(
    ("foer", "etter"),
    [
        ("Ein. To.\n", "Ein.\nTo.\n"),
        ("Ein setning\nover tre\nlinjer. Og ei.\n", "Ein setning over tre linjer.\nOg ei.\n"),
        ("Ein.\nTo.\n\nTre. Fire.\n", "Ein.\nTo.\n\nTre.\nFire.\n"),
        ("Etter jf.\n§ 20-4 gjeld det.\n", "Etter jf. § 20-4 gjeld det.\n"),
        ("Vedteke 3.\nnovember 2025.\n", "Vedteke 3. november 2025.\n"),
        ("Tittel. Med linje\\\nhard. Her.\n", "Tittel.\nMed linje\\\nhard.\nHer.\n"),
        ("Hard  \nlinje. Her.\n", "Hard  \nlinje.\nHer.\n"),
    ],
)
def test_plain_paragraphs_get_one_sentence_a_line(foer: str, etter: str) -> None:
    assert ei_setning_per_linje(foer) == etter
    assert ei_setning_per_linje(etter) == etter


@pytest.mark.parametrize(
    "tekst",
    [
        "- Eit punkt. To setningar.\n- Eit til.\n",
        "1. Fyrst. Så.\n2. Etterpå.\n",
        "Innleiing:\n- punkt. Ny.\n",
        "| Møte | Vedtak |\n|---|---|\n| 4. juni | Slutt. Ny. |\n",
        "> Sitat. Meir.\n",
        "# Overskrift. Her.\n",
        "Overskrift. Her.\n===\n",
        "```\nKode. Her.\n\nMeir. Her.\n```\n",
        "    Kode. Her.\n",
        "<div>\nTekst. Her.\n\nMeir. Her.\n</div>\n",
        "[x]: http://a.b. C. D\n",
    ],
)
def test_what_is_no_plain_paragraph_stands_untouched(tekst: str) -> None:
    assert ei_setning_per_linje(tekst) == tekst


ORD = st.sampled_from([
    "Kommunen", "betalar.", "Det", "er", "jf.", "§ 20-4.", "1.", "januar", "2027.", "nr.", "9.", "-", "- ", "*", "**Ja.**",
    "«Nei.»", "(Sjå", "pkt. 3).", "{{ a.b | kr }}", "kr.", "#", ">", "|", "| --- |", "---", "===", "+", "2)", "Kva?", "`x. Y`",
    "osv.", "\n", "\n\n", "\n- ", "\n  ", "  \n", "\\\n", "<b>", "[a]: b", "Å.", "_x_", "~~~",
])  # fmt: skip


@given(st.lists(ORD, max_size=25).map(" ".join))
def test_a_reader_sees_the_same_and_formatting_twice_changes_nothing(markdown: str) -> None:
    etter = ei_setning_per_linje(markdown)
    assert ei_setning_per_linje(etter) == etter
    assert etter.replace("\n", " ") == markdown.replace("\n", " ")
    vis = MarkdownIt("commonmark").enable("table").render
    assert vis(etter).replace("\n", " ") == vis(markdown).replace("\n", " ")


def test_a_table_stays_on_the_line_it_is_placed_on() -> None:
    tekst = "Talet på saker\nsyner det same\n{{ tabell.saker }}\nsom året før."
    assert ei_setning_per_linje(tekst) == "Talet på saker syner det same\n{{ tabell.saker }}\nsom året før."
