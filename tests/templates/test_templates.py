from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sognko_docs.word.mal import Mal
from tests.templates import maldel
from tests.templates.maldel import DOKUMENT, INNSTILLINGAR, MALAR, NUMMER, STILAR, delar

NAMN = tuple(sorted(fil.stem for fil in MALAR.glob("*.docx")))
FELLES = (STILAR, NUMMER, INNSTILLINGAR, "word/theme/theme1.xml", "word/fontTable.xml")
INNEBYGDE = {
    "Tittel": "Title", "Undertittel": "Subtitle", "Sitat": "Quote", "Bilettekst": "caption",
    "Overskrift1": "heading 1", "Overskrift2": "heading 2", "Overskrift3": "heading 3",
    "Punktliste": "List Bullet", "Punktliste2": "List Bullet 2", "Punktliste3": "List Bullet 3",
    "Nummerliste": "List Number", "Nummerliste2": "List Number 2", "Nummerliste3": "List Number 3",
    "Topptekst": "header", "Botntekst": "footer", "Sterk": "Strong", "Utheva": "Emphasis",
    "Hyperkopling": "Hyperlink",
}  # fmt: skip
EIGNE = {
    "Broedtekst", "BroedtekstEtterTabell", "Vedtakspunkt", "VedtakspunktFramhald", "VedtakspunktNummerliste",
    "Avtaleoverskrift", "Avtaleledd", "Avtalebokstav", "AvtaleleddPunktliste", "AvtaleleddNummerliste",
    "Sognko", "Tabelltekst", "Tabelltal", "Tabellhovud", "Tabellsum", "TabelltekstEigen", "TabelltalEigen",
    "Kjelde", "Kommunenamn", "Vedleggsliste", "Fristboks", "Fristtekst", "SterkUtheva",
    "PunktlisteFramhald", "NummerlisteFramhald", "Diagram",
}  # fmt: skip


@pytest.fixture(params=NAMN)
def mal(request: pytest.FixtureRequest) -> Path:
    return MALAR / f"{request.param}.docx"


@pytest.fixture
def pakke(mal: Path) -> dict[str, bytes]:
    return delar(mal)


def bytt(xml: bytes, gammal: str, ny: str) -> bytes:
    assert gammal.encode() in xml, "what is to be broken must be there"
    return xml.replace(gammal.encode(), ny.encode(), 1)


def test_every_template_is_set_by_our_own_renderer(mal: Path) -> None:
    assert Mal.opne(mal).plan.kode is not None


def test_the_templates_share_styles_numbering_settings_theme_and_fonts() -> None:
    fyrste, *andre = (delar(MALAR / f"{namn}.docx") for namn in NAMN)
    for annan in andre:
        assert [del_ for del_ in FELLES if annan[del_] != fyrste[del_]] == []


def test_a_template_carries_nothing_word_can_do_without(pakke: dict[str, bytes]) -> None:
    assert maldel.unoedige(pakke) == []
    assert maldel.unoedige([*pakke, "word/stylesWithEffects.xml"]) == ["word/stylesWithEffects.xml"]


def test_a_template_is_in_nynorsk(pakke: dict[str, bytes]) -> None:
    assert maldel.framande_spraak(pakke[STILAR], pakke[INNSTILLINGAR]) == []
    engelsk = bytt(pakke[STILAR], '<w:lang w:val="nn-NO"', '<w:lang w:val="en-US"')
    assert maldel.framande_spraak(engelsk, pakke[INNSTILLINGAR]) == ["en-US"]


def test_word_does_not_hyphenate_and_runs_in_its_own_mode(pakke: dict[str, bytes]) -> None:
    innstillingar = maldel.rot(pakke[INNSTILLINGAR])
    modus = innstillingar.find(f".//{maldel.W}compatSetting[@{maldel.W}name='compatibilityMode']")
    assert maldel.val(innstillingar.find(maldel.W + "autoHyphenation")) == "0"
    assert maldel.val(modus) == "15"


def test_headings_and_lists_are_the_styles_word_itself_knows(pakke: dict[str, bytes]) -> None:
    namn = maldel.stilnamn(pakke[STILAR])
    assert {stil: namn.get(stil) for stil in INNEBYGDE} == INNEBYGDE
    assert EIGNE - namn.keys() == set()


def test_every_style_in_use_is_defined(pakke: dict[str, bytes]) -> None:
    kjende = maldel.stilnamn(pakke[STILAR]).keys()
    tekst = [
        xml for namn, xml in pakke.items() if namn.startswith(("word/document", "word/header", "word/footer"))
    ]
    assert [stil for xml in tekst for stil in maldel.brukte_stilar(xml) - kjende] == []
    brote = bytt(pakke[DOKUMENT], 'w:val="Tittel"', 'w:val="Titel"')
    assert maldel.brukte_stilar(brote) - kjende == {"Titel"}


@pytest.mark.parametrize(
    ("stil", "nivaa"),
    [
        ("Nummerliste", ["Nummerliste", "Nummerliste2", "Nummerliste3"]),
        ("Punktliste", ["Punktliste", "Punktliste2", "Punktliste3"]),
        ("Avtaleoverskrift", ["Avtaleoverskrift", "Avtaleledd", "Avtalebokstav"]),
    ],
)
def test_a_list_and_its_levels_count_together(stil: str, nivaa: list[str]) -> None:
    for namn in NAMN:
        assert maldel.nivaa_i_liste(delar(MALAR / f"{namn}.docx")[NUMMER], stil)[:3] == nivaa


def test_styles_carry_all_formatting(pakke: dict[str, bytes]) -> None:
    assert maldel.direkte_formatering(pakke[DOKUMENT]) == []
    feit = bytt(pakke[DOKUMENT], "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t")
    assert maldel.direkte_formatering(feit) == ["b"]


def test_space_is_never_made_with_empty_paragraphs(pakke: dict[str, bytes]) -> None:
    assert maldel.tomme_avsnitt(pakke[DOKUMENT]) == 0
    assert maldel.tomme_avsnitt(bytt(pakke[DOKUMENT], "<w:sectPr", "<w:p/><w:sectPr")) == 1


def test_tables_have_a_title_and_repeat_their_header(pakke: dict[str, bytes]) -> None:
    assert list(maldel.tabellfeil(pakke[DOKUMENT])) == []


@pytest.mark.parametrize(
    ("brot", "funn"),
    [
        (lambda x: bytt(x, "<w:tblHeader/>", ""), "table 1: header row is not repeated"),
        (lambda x: bytt(x, "<w:cantSplit/>", ""), "table 1: a row may split"),
        (lambda x: bytt(x, "<w:tblCaption ", "<w:tblSkipped "), "table 1: no tblCaption"),
        (
            lambda x: bytt(x, "<w:tc><w:tcPr>", '<w:tc><w:tcPr><w:gridSpan w:val="2"/>'),
            "table 1: merged cells",
        ),
        (
            lambda x: bytt(x, "</w:tcPr>", "</w:tcPr><w:tbl><w:tblPr/><w:tr/></w:tbl>"),
            "table 1: nested table",
        ),
    ],
)
def test_a_flaw_in_a_table_is_seen(brot: Callable[[bytes], bytes], funn: str) -> None:
    assert funn in list(maldel.tabellfeil(brot(delar(MALAR / "saksframlegg.docx")[DOKUMENT])))


def test_text_stands_out_from_white_and_from_every_tint(pakke: dict[str, bytes]) -> None:
    assert maldel.bleike_stilar(pakke[STILAR], minst=4.5) == []
    bleik = bytt(pakke[STILAR], '<w:color w:val="1F4E5F"/>', '<w:color w:val="9AA5AA"/>')
    assert maldel.bleike_stilar(bleik, minst=4.5) != []


def test_the_accent_has_the_contrast_of_small_print() -> None:
    assert maldel.kontrast("1F4E5F", "FFFFFF") >= 7
    assert maldel.kontrast("000000", "FFFFFF") == pytest.approx(21)


def test_the_agreement_never_names_the_council_at_hand() -> None:
    for namn, xml in delar(MALAR / "avtale.docx").items():
        assert b"kommune." not in xml.replace(b"vertskommune.", b""), namn


@pytest.mark.parametrize("namn", ["saksframlegg", "budsjett-og-fordeling"])
def test_the_council_s_own_row_is_bold_and_tinted_in_every_table_of_shares(namn: str) -> None:
    dokument = delar(MALAR / f"{namn}.docx")[DOKUMENT]
    tabellar = maldel.rader_til_eigen_kommune(dokument)
    assert tabellar >= 8
    assert dokument.count(b'<w:pStyle w:val="TabelltekstEigen"/>') == tabellar
