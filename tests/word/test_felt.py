from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.kroner import Kroner
from sognko_docs.word.lesing import kontroller, les
from sognko_docs.word.mal import Lane, Mal, MalFeil
from tests.word.bygg import avsnitt, del_av, docx, opne, run, set_, tabell, tekstar, ting

UFORBODE = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\u00ad\ufffe\uffff"
    ),
    max_size=60,
)
VANSKELEGE = st.sampled_from(
    [
        "<&>\"'",
        "{{ x }}",
        "{% if x %}",
        "{# x #}",
        "{_{ }_}",
        "🎉👩‍👩‍👧",
        "A\u030angstro\u0308m",
        "שלום",
        "]]>",
        "&amp;",
        "  to  ",
    ]
)
TEKST = st.one_of(UFORBODE, VANSKELEGE, st.tuples(UFORBODE, VANSKELEGE).map("".join))


LANES: tuple[Lane, ...] = ("snøgg", "docxtpl")


@pytest.fixture(scope="module")
def felt_mal(tmp_path_factory: pytest.TempPathFactory) -> Mal:
    return opne(tmp_path_factory.mktemp("m"), docx(avsnitt("Fyre {{ x }} etter"), avsnitt("{{ y }}")))


def nfc(tekst: str) -> str:
    return unicodedata.normalize("NFC", tekst)


@given(TEKST)
@settings(max_examples=60, deadline=None)
def test_all_tekst_overlever_i_eit_felt(felt_mal: Mal, tekst: str) -> None:
    for lane in LANES:
        data = set_(felt_mal, lane=lane, x=Felt("a.b", tekst), y=tekst)
        assert les(data).avsnitt[0].spenn == (("Fyre ", ""), (nfc(tekst), "a.b"), (" etter", ""))
        assert tekstar(data)[1] == nfc(tekst)


def test_femti_tusen_teikn_overlever(felt_mal: Mal) -> None:
    lang = "æøå <&> " * 6_250
    assert tekstar(set_(felt_mal, x=Felt("a", lang), y="")) == [f"Fyre {lang} etter", ""]


def test_linjeskift_og_tabulator_vert_words_eigne(felt_mal: Mal) -> None:
    xml = del_av(set_(felt_mal, x=Felt("a", "ein\nto\ttre"), y=""))
    assert "<w:br/>" in xml
    assert "<w:tab/>" in xml
    assert tekstar(set_(felt_mal, x=Felt("a", "ein\nto\ttre"), y=""))[0] == "Fyre ein\nto\ttre etter"


def test_kontrollen_ber_stien_og_arvar_utsjaanaden(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{ kommune.møtedato }}", rpr="<w:rPr><w:b/></w:rPr>")))
    xml = del_av(set_(mal, ting(moetedato=Felt("kommune.luster.møtedato", date(2027, 1, 1)))))
    assert (
        '<w:bookmarkStart w:id="1" w:name="kommune_luster_moetedato"/><w:sdt><w:sdtPr>'
        '<w:alias w:val="kommune.luster.møtedato"/><w:tag w:val="kommune.luster.møtedato"/><w:id w:val="1"/>'
        '<w15:appearance w15:val="hidden"/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/>'
        '</w:rPr><w:t xml:space="preserve">1.\u00a0januar 2027</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id="1"/>'
    ) in xml


def test_a_field_without_a_style_of_its_own_is_a_plain_text_control(tmp_path: Path) -> None:
    xml = del_av(set_(opne(tmp_path, docx(avsnitt("{{ x }}"))), x=Felt("a", "T")))
    assert '<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">T</w:t>' in xml


def test_ein_lang_sti_vert_kutta_og_likevel_eintydig(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{ a }}{{ b }}")))
    data = set_(mal, a=Felt("x." * 40 + "a", "1"), b=Felt("x." * 40 + "b", "2"))
    stiar = [sti for _, sti in les(data).avsnitt[0].spenn]
    assert len(set(stiar)) == 2
    assert {len(s) for s in stiar} == {64}
    assert all(len(n) <= 40 for n in re.findall(r'w:name="([^"]*)"', del_av(data)))
    assert kontroller(data) == ()


def test_same_sti_fleire_gonger_faar_kvar_sin_id_og_kvart_sitt_bokmerke(tmp_path: Path) -> None:
    data = set_(
        opne(tmp_path, docx(avsnitt("{{ x }} {{ x }}"), topp=avsnitt("{{ x }}"))), x=Felt("sak.tittel", "T")
    )
    namn = re.findall(r'w:name="([^"]*)"', del_av(data) + del_av(data, "word/header1.xml"))
    assert namn == ["sak_tittel", "sak_tittel_2", "sak_tittel_3"]
    assert kontroller(data) == ()


def test_eit_merke_delt_paa_mange_runar_er_eitt_merke(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("Hei {", "{ kom", "mune.na", "mn }", "} der")))
    assert tekstar(set_(mal, ting(namn=Felt("kommune.namn", "Vik")))) == ["Hei Vik der"]


def test_krolla_hermeteikn_og_hardt_mellomrom_i_eit_merke_er_greitt(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{% if rolle == «verts»\u00a0or rolle == “på” %}ja{% endif %}")))
    assert tekstar(set_(mal, rolle="på")) == ["ja"]


def test_filter_skriv_norsk_og_held_paa_stien(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{ x | kr_ord }} {{ d | dato_kort }} {{ 7 | tal }}")))
    data = set_(mal, x=Felt("budsjett.sum", Kroner(1_189_049_600)), d=Felt("d", date(2027, 1, 1)))
    assert les(data).avsnitt[0].spenn[0] == ("11\u00a0890\u00a0496\u00a0kr", "budsjett.sum")
    assert tekstar(data) == ["11\u00a0890\u00a0496\u00a0kr 01.01.2027 7"]


def test_eit_felt_i_ein_attributt_vert_rein_tekst(tmp_path: Path) -> None:
    bokstav = '<w:p><w:pPr><w:pStyle w:val="{{ stil }}"/></w:pPr>' + run("x") + "</w:p>"
    data = set_(opne(tmp_path, docx(bokstav)), stil=Felt("a", "Sitat"))
    assert les(data).avsnitt[0].stil == "Sitat"


def test_inni_ein_rein_tekstkontroll_kjem_verdien_utan_eigen_kontroll(tmp_path: Path) -> None:
    sdt = f'<w:p><w:sdt><w:sdtPr><w:id w:val="77"/><w:text/></w:sdtPr><w:sdtContent>{run("{{ x }}")}</w:sdtContent></w:sdt></w:p>'
    xml = del_av(set_(opne(tmp_path, docx(sdt)), x=Felt("a", "verdi")))
    assert xml.count("<w:sdt>") == 1
    assert "verdi" in xml


@pytest.mark.parametrize(
    ("uttrykk", "delt", "melding"),
    [
        ("{{ tittle }}", {}, "namnet «tittle» finst ikkje"),
        ("{{ sak.tittle }}", {"sak": ting(tittel="x")}, "SimpleNamespace har ikkje noko som heiter «tittle»"),
        ("{{ sak.a.b }}", {"sak": ting(a=None)}, "verdien manglar, så «b» kan ikkje hentast"),
        ("{{ x }}", {"x": None}, "verdien manglar"),
        ("{{ x }}", {"x": Blokk("a", "b")}, "teksten er ein blokk og må stå åleine i avsnittet: {{p … }}"),
        ("{{p x }}", {"x": Felt("a", "b")}, "{{p … }} kan berre skrive ein tekstblokk; bruk {{ … }} for eit felt"),
        ("{% for a in x %}{{ a }}{% endfor %}", {}, "namnet «x» finst ikkje"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("lane", ["snøgg", "docxtpl"])
def test_det_som_manglar_stoppar_med_stad_og_aldri_med_blankt(
    tmp_path: Path, uttrykk: str, delt: dict[str, Any], melding: str, lane: Lane
) -> None:
    mal = opne(tmp_path, docx(avsnitt("Innleiing"), tabell(["a", "b"], ["c", uttrykk])))
    with pytest.raises(MalFeil) as feil:
        set_(mal, lane=lane, **delt)
    assert feil.value.melding == melding
    assert "hovuddelen" in feil.value.delstad
    if lane == "snøgg":
        assert feil.value.delstad == f"hovuddelen, avsnitt 5 «{uttrykk}», tabell 1 rad 2 celle 2"


def test_sandkassa_stengjer_for_pythons_indre(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{{ ''.__class__.__mro__ }}")))
    with pytest.raises(MalFeil):
        set_(mal)
