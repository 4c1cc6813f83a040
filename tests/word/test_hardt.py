"""What belongs together in prose stays on one line."""

from __future__ import annotations

import pytest

from sognko_docs.compose.verdi import Blokk
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.koeyring import koeyring
from sognko_docs.word.markdown import Blokkskrivar
from sognko_docs.word.markoer import BLOKK, DOKDEL, mark

STILAR = frozenset({"Broedtekst", "Leietekst", "Avtaleledd", "AvtaleleddLeiing", "Punktliste"})


@pytest.mark.parametrize(
    ("skrive", "prenta"),
    [
        ("frå 380 000 kr til 1 525 000 kr", "frå 380~000~kr til 1~525~000~kr"),
        ("om lag 9,5 mill. kr", "om lag 9,5~mill.~kr"),
        ("fordelt med 25 % likt", "fordelt med 25~% likt"),
        ("jf. kommunelova § 20-4 og §§ 16-5", "jf. kommunelova §~20=4 og §§~16=5"),
        ("§§ 16-5 og 16-6", "§§~16=5 og 16=6"),
        ("etter § 4 den 2026-03-09", "etter §~4 den 2026-03-09"),
        ("25-75 utan paragraf", "25-75 utan paragraf"),
        ("frå 1. januar 2027", "frå 1.~januar 2027"),
        ("i 2025 100 saker", "i 2025 100 saker"),
        ("punkt 3. Januar er kald", "punkt 3. Januar er kald"),
        ("5 kriterium og 7 kroner", "5 kriterium og 7 kroner"),
    ],
)
def test_numbers_units_sections_and_dates_are_not_broken_over_lines(skrive: str, prenta: str) -> None:
    assert haldt_saman(skrive) == prenta.replace("~", "\u00a0").replace("=", "\u2011")


def test_a_section_in_a_field_is_held_together_as_in_prose_with_word_s_own_hyphen() -> None:
    assert koeyring("statsforvaltaren (§ 16-3)", "") == (
        '<w:r><w:t xml:space="preserve">statsforvaltaren (§\u00a016</w:t><w:noBreakHyphen/>'
        '<w:t xml:space="preserve">3)</w:t></w:r>'
    )


def _stilar(markdown: str, stil: str) -> list[str]:
    ppr = f'<w:pPr><w:pStyle w:val="{stil}"/></w:pPr>'
    xml = Blokkskrivar(ppr, "", STILAR, 1, nummerert=False).skriv(Blokk("tekst.bakgrunn", markdown))
    return [bit.partition('"')[0] for bit in xml.split('<w:pStyle w:val="')[1:]]


@pytest.mark.parametrize(
    ("stil", "leiing"), [("Broedtekst", "Leietekst"), ("Avtaleledd", "AvtaleleddLeiing")]
)
def test_a_paragraph_is_kept_with_the_list_it_leads_to(stil: str, leiing: str) -> None:
    assert _stilar("Kort.\n\nDette gjeld:\n\n- eitt", stil) == [stil, leiing, "Punktliste"]


def test_a_paragraph_that_leads_to_another_is_not_kept_with_it() -> None:
    assert _stilar("Kort.\n\nDette gjeld:", "Broedtekst") == ["Broedtekst", "Broedtekst"]


@pytest.mark.parametrize(("markdown", "er_del"), [("**Nivået.** Lågt.", True), ("Eit **lågt** nivå.", False)])
def test_a_block_that_opens_in_bold_is_a_document_part_which_libreoffice_keeps_bold(
    markdown: str,
    er_del: bool,
) -> None:
    xml = Blokkskrivar("<w:pPr/>", "", STILAR, 1, nummerert=False).skriv(Blokk("tekst.vurdering", markdown))
    assert (mark(DOKDEL, "tekst.vurdering") in xml, mark(BLOKK, "tekst.vurdering") in xml) == (
        er_del,
        not er_del,
    )


@pytest.mark.parametrize(
    ("rader", "samla"),
    [(3, "HST"), (12, "HSSSSSSSSSST"), (14, "HSTTTTTTTTTTST")],
)
def test_a_short_table_is_kept_whole_and_a_long_one_leaves_no_row_alone(rader: int, samla: str) -> None:
    stilar = STILAR | {"Tabellhovud", "Tabelltekst", "TabelltekstSamla"}
    markdown = "| A |\n|---|\n" + "".join(f"| {nr} |\n" for nr in range(rader - 1))
    xml = Blokkskrivar("<w:pPr/>", "", stilar, 1, nummerert=False).skriv(Blokk("tekst.bakgrunn", markdown))
    funne = [bit.partition('"')[0] for bit in xml.split('<w:pStyle w:val="')[1:]]
    bokstav = {"Tabellhovud": "H", "TabelltekstSamla": "S", "Tabelltekst": "T"}
    assert "".join(bokstav[stil] for stil in funne) == samla
