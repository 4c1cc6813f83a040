from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, Blokk, Felt
from sognko_docs.word.lesing import les, rein_tekst
from sognko_docs.word.mal import Lane, Mal
from sognko_docs.word.markdown import Blokkskrivar
from sognko_docs.word.tabellbreidder import minste_breidd
from tests.word.bygg import EIGENSKAPAR, avsnitt, del_av, docx, opne, set_, tabell, tekstar, ting

LANES: tuple[Lane, ...] = ("snøgg", "docxtpl")


@pytest.fixture(scope="module")
def mal(tmp_path_factory: pytest.TempPathFactory) -> Mal:
    return opne(tmp_path_factory.mktemp("m"), docx(avsnitt("{{p b }}", stil="Broedtekst"), avsnitt("Etter")))


def stilar(data: bytes) -> list[tuple[str, str]]:
    return [(a.stil, a.tekst) for a in les(data).avsnitt][:-1]


@pytest.mark.parametrize(
    ("markdown", "ventar"),
    [
        ("Ein setning.\nSame avsnitt.", [("Broedtekst", "Ein setning. Same avsnitt.")]),
        ("Ein.\n\nTo.\n\nTre.", [("Broedtekst", "Ein."), ("BroedtekstFramhald", "To."), ("BroedtekstFramhald", "Tre.")]),
        ("Linje  \nskift", [("Broedtekst", "Linje\nskift")]),
        ("- a\n  - b\n    - c\n      - d", [("Punktliste", "a"), ("Punktliste2", "b"), ("Punktliste3", "c"), ("Punktliste3", "d")]),
        ("1. a\n   1. b\n2. c", [("Nummerliste", "a"), ("Nummerliste2", "b"), ("Nummerliste", "c")]),
        ("> sitat", [("Sitat", "sitat")]),
        ("# Ei\n\n## To", [("Overskrift2", "Ei"), ("Overskrift3", "To")]),
        ("| A | B |\n|---|--:|\n| x | 1 |", [("Tabellhovud", "A"), ("Tabellhovud", "B"), ("Tabelltekst", "x"), ("Tabelltal", "1")]),
        ("<b>rå</b> html", [("Broedtekst", "<b>rå</b> html")]),
        ("<div>\nblokk\n</div>", [("Broedtekst", "<div> blokk </div>")]),
        ("![alt](bilete.png)", [("Broedtekst", "![alt](bilete.png)")]),
        ("```py\nkode <&>\n```", [("Broedtekst", "```py\nkode <&>\n```")]),
        ("    innrykk", [("Broedtekst", "innrykk")]),
        ("`kode`", [("Broedtekst", "kode")]),
        ("[ref]: https://x.no", [("Broedtekst", "[ref]: https://x.no")]),
        ("[a](ftp://x.no)", [("Broedtekst", "a (ftp://x.no)")]),
        ("{{ x }} {% y %}", [("Broedtekst", "{{ x }} {% y %}")]),
        ("a\n\n---\n\nb", [("Broedtekst", "a"), ("BroedtekstFramhald", "---"), ("BroedtekstFramhald", "b")]),
        ("", [("Broedtekst", "")]),
    ],
)  # fmt: skip
def test_markdown_vert_avsnitt_i_malen_sine_stilar(
    mal: Mal, markdown: str, ventar: list[tuple[str, str]]
) -> None:
    for lane in LANES:
        assert stilar(set_(mal, lane=lane, b=Blokk("tekst.x", markdown))) == ventar


def test_a_short_column_is_as_wide_as_its_longest_word(mal: Mal) -> None:
    tabellen = (
        f"| Risiko | Nivå | Tiltak |\n|---|---|---|\n| {'lang tekst ' * 8}| Middels | {'meir tekst ' * 8}|"
    )
    xml = del_av(set_(mal, b=Blokk("tekst.x", tabellen)), "word/document.xml")
    _, nivaa, _ = (int(breidd) for breidd in re.findall(r'<w:gridCol w:w="(\d+)"', xml))
    assert nivaa >= minste_breidd(["Middels"])


def test_alt_i_blokka_staar_i_ein_kontroll_med_stien(mal: Mal) -> None:
    a = les(set_(mal, b=Blokk("tekst.bakgrunn", "a\n\n- b\n\n| c |\n|---|\n| d |"))).avsnitt
    assert [x.blokk for x in a] == ["tekst.bakgrunn"] * 4 + [""]


def test_ingen_blokk_er_ikkje_noko_avsnitt(mal: Mal) -> None:
    assert tekstar(set_(mal, b=None)) == ["Etter"]


def test_sterk_utheva_og_lenkje_er_teiknstilar(mal: Mal) -> None:
    xml = del_av(set_(mal, b=Blokk("b", "**s** *u* [l](https://x.no/?a=1&b=2)")))
    assert '<w:rStyle w:val="Sterk"/></w:rPr><w:t xml:space="preserve">s<' in xml
    assert '<w:rStyle w:val="Utheva"/></w:rPr><w:t xml:space="preserve">u<' in xml
    assert ' HYPERLINK "https://x.no/?a=1&amp;b=2" ' in xml
    assert "<w:b/>" not in xml


def test_eit_innslag_er_sin_eigen_kontroll_inni_blokka(mal: Mal) -> None:
    innslag = f"{INNSLAG_OPEN}0{INNSLAG_LUKK}"
    b = Blokk(
        "tekst.x", f"Sum **{innslag}** kr.\n\n| A |\n|---|\n| {innslag} |", (Felt("budsjett.sum", "11"),)
    )
    a = les(set_(mal, b=b)).avsnitt
    assert a[0].spenn == (("Sum ", ""), ("11", "budsjett.sum"), (" kr.", ""))
    assert (a[2].spenn, a[2].blokk) == ((("11", "budsjett.sum"),), "tekst.x")


def test_kvar_nummerert_liste_tek_til_paa_nytt(mal: Mal) -> None:
    data = set_(mal, b=Blokk("b", "1. a\n2. b\n\nMellom\n\n4. c\n\n- x\n  1. y"))
    lister = [a.liste for a in les(data).avsnitt if a.liste]
    assert lister == [("1000", 0), ("1000", 0), ("1001", 0), ("1002", 1)]
    numbering = del_av(data, "word/numbering.xml")
    assert re.findall(r'w:numId="(1\d{3})".*?w:ilvl="(\d)"><w:startOverride w:val="(\d)"', numbering) == [
        ("1000", "0", "1"), ("1001", "0", "4"), ("1002", "1", "1"),
    ]  # fmt: skip
    assert numbering.index('w:numId="1"') < numbering.index('w:numId="1000"')


def test_same_blokk_to_gonger_tel_kvar_for_seg(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{p b }}"), avsnitt("{{p b }}")))
    assert [a.liste for a in les(set_(mal, b=Blokk("b", "1. a\n2. b"))).avsnitt] == [
        ("1000", 0), ("1000", 0), ("1001", 0), ("1001", 0),
    ]  # fmt: skip


def test_tabellen_har_gjenteken_hovudrad_tittel_og_heile_rader(mal: Mal) -> None:
    xml = del_av(set_(mal, b=Blokk("b", "| Post | Sum |\n|---|:-:|\n| a | 1 |\n| b | 2 |")))
    assert xml.count("<w:cantSplit/>") == 3
    assert xml.count("<w:tblHeader/>") == 1
    assert '<w:tblCaption w:val="Post, Sum"/>' in xml
    assert '<w:tblStyle w:val="Sognko"/>' in xml
    assert xml.count('<w:jc w:val="center"/>') == 3


def test_ei_celle_sluttar_alltid_med_eit_avsnitt(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(tabell(["{{p a }}", "{{p b }}"])))
    xml = del_av(set_(mal, a=None, b=Blokk("b", "| x |\n|---|")))
    assert xml.count("<w:p/></w:tc>") == 2


def test_det_som_vart_tomt_faar_det_word_krev(tmp_path: Path) -> None:
    bort = avsnitt("{%p if nei %}") + avsnitt("x") + avsnitt("{%p endif %}")
    tom = tabell(["{%tr for r in ingen %}"], ["{{ r }}"], ["{%tr endfor %}"])
    mal = opne(tmp_path, docx(tom, avsnitt("x"), topp=bort, fotnote=bort))
    for lane in LANES:
        data = set_(mal, lane=lane, nei=False, ingen=())
        assert "<w:tbl>" not in del_av(data)
        assert tekstar(data)[0] == "x"
        assert del_av(data, "word/header1.xml").endswith("<w:p/></w:hdr>")
        assert "<w:p/></w:footnote>" in del_av(data, "word/footnotes.xml")


REIN = st.text(st.sampled_from("abc æøå 🎉A\u030a'\"&<.,;:«»–\u00a0"), min_size=1, max_size=80)


@given(REIN)
@settings(max_examples=80, deadline=None)
def test_tekst_utan_markdownteikn_overlever_i_ei_blokk(mal: Mal, tekst: str) -> None:
    kjerne = f"x{tekst}x"
    data = set_(mal, b=Blokk("b", kjerne))
    assert tekstar(data)[0] == unicodedata.normalize(
        "NFC", re.sub(r"&(lt|gt|amp|quot);", lambda m: m[0], kjerne)
    )


def test_femti_tusen_teikn_i_ei_blokk(mal: Mal) -> None:
    lang = "ord " * 12_500 + "slutt"
    assert tekstar(set_(mal, b=Blokk("b", lang)))[0] == lang


def test_rein_tekst_er_lesande(mal: Mal) -> None:
    data = set_(
        mal,
        b=Blokk(
            "b",
            "# Tittel\n\nTekst\n\n- a\n  - b\n\n1. ein\n2. to\n\n| A | B |\n|---|---|\n| x | y |\n\n> sitat",
        ),
    )
    assert rein_tekst(les(data)) == (
        "## Tittel\n\nTekst\n\n- a\n  - b\n1. ein\n2. to\n\nA | B\nx | y\n\n> sitat\n\nEtter\n"
    )


def test_blokka_vert_omsett_ein_gong_for_alle_kommunane(mal: Mal) -> None:
    mal.blokk.cache_clear()
    sett = mal.sett({"b": Blokk("b", "tekst")})
    for n in range(5):
        sett.dokument(ting(nr=n), EIGENSKAPAR)
    assert mal.blokk.cache_info().misses == 1


def test_a_quote_in_another_language_loses_its_mark_and_says_the_language() -> None:
    blokk = Blokk("a", "> [språk: nb]\n> Kommunen **kan** ikke.\n>\n> Mer.\n\nEtter.")
    xml = Blokkskrivar("<w:pPr/>", "", frozenset({"Sitat", "Sterk"}), 1, nummerert=False).skriv(blokk)
    assert "språk" not in xml
    assert xml.count('<w:lang w:val="nb-NO"/>') == 4
    assert xml.index("Etter") > xml.rindex("<w:lang")


@pytest.mark.parametrize(
    ("markdown", "er_dokumentdel"),
    [
        ("**Feit** fyrst.", True),
        ("- **Feit** fyrst.", True),
        ("1. *Kursiv* fyrst.", True),
        ("- Vanleg **feit**.", False),
    ],
)
def test_a_block_that_opens_with_emphasis_is_a_document_part_so_that_libreoffice_keeps_it(
    mal: Mal, markdown: str, er_dokumentdel: bool
) -> None:
    assert ("<w:docPartObj>" in del_av(set_(mal, b=Blokk("b", markdown)))) == er_dokumentdel
