from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from sognko_docs.compose.foelgjeark import kontekst
from sognko_docs.compose.verdi import Blokk, Diagram, Felt
from sognko_docs.finding import Finding
from sognko_docs.word.mal import Mal, MalFeil
from sognko_docs.word.malsjekk import sjekk
from tests.word.bygg import avsnitt, docx, tabell

MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


@dataclass(frozen=True)
class Moete:
    utval: Felt
    moetedato: Felt


@dataclass(frozen=True)
class Kommune:
    namn: Felt
    er_vert: bool
    handsaming: tuple[Moete, ...]
    grunngjeving: Blokk | None


@dataclass(frozen=True)
class Kontekst:
    kommune: Kommune
    tittel: Felt
    tekst: Blokk
    postar: tuple[Felt, ...]
    rolle: str
    diagram: Diagram


def sjekka(mappe: Path, *kropp: str, **delar: str) -> tuple[Finding, ...]:
    fil = mappe / "mal.docx"
    fil.write_bytes(docx(*kropp, **delar))
    return sjekk(fil, Kontekst)


def kort(funn: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.kode, f.melding, f.hjelp) for f in funn]


@pytest.mark.parametrize(
    ("tekst", "kode", "melding", "hjelp"),
    [
        ("{{ titel }}", "T101", "Namnet «titel» finst ikkje", "meinte du «tittel»?"),
        ("{{ heilt_anna }}", "T101", "Namnet «heilt_anna» finst ikkje", ""),
        ("{{ kommune.nam }}", "T101", "«kommune» har ikkje noko som heiter «nam»", "meinte du «namn»?"),
        ("{% for m in kommune.handsaming %}{{ m.møtedat }}{% endfor %}", "T101", "«m» har ikkje noko som heiter «møtedat»", "meinte du «møtedato»?"),
        ("{% for m in kommune.handsaming %}{{ loop.indeks }}{% endfor %}", "T101", "«loop» har ikkje noko som heiter «indeks»", "meinte du «index»?"),
        ("{% for p in postar %}{{ p }}{% endfor %}{{ p }}", "T101", "Namnet «p» finst ikkje", ""),
        ("{% if kommune.er_vrt %}x{% endif %}", "T101", "«kommune» har ikkje noko som heiter «er_vrt»", "meinte du «er_vert»?"),
        ("{% if rolle == 'x' %}x", "T102", "{% if rolle == 'x' %} blir aldri avslutta", "set inn {% endif %}"),
        ("x{% endif %}", "T102", "{% endif %} høyrer ikkje til noko som er opna", ""),
        ("{% for p in postar %}{% if p %}{% endfor %}{% endif %}", "T102", "{% endfor %} høyrer ikkje til noko som er opna", ""),
        ("{{ tittel | data }}", "T103", "Filteret «data» finst ikkje", "meinte du «dato»?"),
        ("{{ rolle | kr }}", "T104", "Filteret «kr» kan ikkje brukast på «rolle», ein tekst", ""),
        ("{{ tekst }}", "T104", "«tekst» er ein tekstblokk og må skrivast {{p tekst }} åleine i avsnittet", ""),
        ("{{p tittel }}", "T104", "«tittel» er eit felt; {{p … }} kan berre skrive ein tekstblokk", ""),
        ("{{p tekst }} og meir", "T104", "{{p tekst }} må stå åleine i avsnittet",
         "resten av teksten der kjem elles ikkje med i dokumentet; flytt han"),
        ("{{ kommune }}", "T104", "«kommune» er ei samling av felt og kan ikkje skrivast ut", ""),
        ("{{ postar }}", "T104", "«postar» er ei liste og kan ikkje skrivast ut", ""),
        ("{{ kommune.er_vert }}", "T104", "«kommune.er_vert» er ja eller nei og kan ikkje skrivast ut", ""),
        ("{% for p in tittel %}{% endfor %}", "T104", "«tittel» er ikkje ei liste, så {% for %} kan ikkje gå gjennom det", ""),
        ("{{ tittel", "T106", "Eit merke er ikkje fullført i «{{ tittel»", "kvart «{{» treng «}}», og kvart «{%» treng «%}»"),
        ("{{ tittel + }}", "T106", "{{ tittel + }} kan ikkje lesast: det er ein skrivefeil i uttrykket", ""),
        ("{% fro p in postar %}", "T106", "{% fro p in postar %} kan ikkje lesast: «fro» er ikkje eit kjent merke", ""),
    ],
)  # fmt: skip
def test_kvar_feil_faar_si_eiga_melding(
    tmp_path: Path, tekst: str, kode: str, melding: str, hjelp: str
) -> None:
    assert (kode, melding, hjelp) in kort(sjekka(tmp_path, avsnitt(tekst)))


@pytest.mark.parametrize(
    "tekst",
    [
        "{{ tittel }}", "{{ kommune.namn }}", "{% for m in kommune.handsaming %}{{ m.møtedato }}{{ loop.index }}{% endfor %}",
        "{{p tekst }}", "{{p kommune.grunngjeving }}", "{% if kommune.grunngjeving and postar %}x{% endif %}",
        "{{ postar | length }}", "{{ postar[0] }}", "{{ rolle }}", "{{ kommune.handsaming[0].møtedato | dato_kort }}",
        "{% set n = kommune.namn %}{{ n }}", "{# kommentar #}", "Berre tekst", "{{ 'å' if kommune.er_vert else 'nei' }}",
        "{% for p in postar if p %}{{ p }}{% else %}ingen{% endfor %}", "{% for p in kommune.handsaming | sort %}{{ p.kva_som_helst }}{% endfor %}",
    ],
)  # fmt: skip
def test_det_som_er_rett_gjev_ingen_funn(tmp_path: Path, tekst: str) -> None:
    assert sjekka(tmp_path, avsnitt(tekst)) == ()


def test_alle_funn_kjem_paa_ein_gong_kvart_med_sin_stad(tmp_path: Path) -> None:
    funn = sjekka(
        tmp_path,
        avsnitt("Innleiing"),
        avsnitt("Dette er {{ titel }}"),
        tabell(["a", "b"], ["c", "{{ kommune.nam }}"]),
        topp=avsnitt("{{ fil }}"),
        fotnote=avsnitt("{{ note }}"),
    )
    assert [f.stad.delstad for f in funn if f.stad] == [
        "hovuddelen, avsnitt 2 «Dette er {{ titel }}»",
        "hovuddelen, avsnitt 6 «{{ kommune.nam }}», tabell 1 rad 2 celle 2",
        "fotnotane, avsnitt 3 «{{ note }}»",
        "topptekst 1, avsnitt 1 «{{ fil }}»",
    ]


def test_ei_blokk_maa_opne_og_lukke_paa_same_nivaa(tmp_path: Path) -> None:
    funn = sjekka(tmp_path, avsnitt("{% if rolle %}a"), avsnitt("b{% endif %}"))
    assert kort(funn) == [
        (
            "T102",
            "{% if rolle %} og {% endif %} står ikkje på same nivå",
            "bruk {%p … %} rundt heile avsnitt og {%tr … %} rundt heile rader, og det same slaget i begge endar",
        )
    ]


def test_eit_radmerke_som_slukar_tekst(tmp_path: Path) -> None:
    funn = sjekka(tmp_path, tabell(["{%tr for p in postar %}", "{{ p }}"], ["{%tr endfor %}", ""]))
    assert ("T102", "{%tr for p in postar %} må stå åleine i rada") in [(f.kode, f.melding) for f in funn]


def uten_stil(data: bytes, stil: str) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as inn, zipfile.ZipFile(ut, "w") as fil:
        for namn in inn.namelist():
            fil.writestr(namn, inn.read(namn).replace(f'w:styleId="{stil}"'.encode(), b'w:styleId="Bort"'))
    return ut.getvalue()


@pytest.mark.parametrize("stil", ["Sitat", "Nummerliste", "Sterk", "Sognko"])
def test_ein_stil_markdown_treng_maa_finnast(tmp_path: Path, stil: str) -> None:
    fil = tmp_path / "mal.docx"
    fil.write_bytes(uten_stil(docx(avsnitt("{{p tekst }}")), stil))
    assert kort(sjekk(fil, Kontekst)) == [("T107", f"Stilen «{stil}» manglar i malen", "lag stilen i Word")]
    fil.write_bytes(uten_stil(docx(avsnitt("{{ tittel }}")), stil))
    assert sjekk(fil, Kontekst) == ()


def med_makro(data: bytes) -> bytes:
    ut = BytesIO(data)
    with zipfile.ZipFile(ut, "a") as fil:
        fil.writestr("word/vbaProject.bin", "x")
    return ut.getvalue()


def utan_dokument() -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as fil:
        fil.writestr("[Content_Types].xml", "<Types/>")
    return ut.getvalue()


@pytest.mark.parametrize(
    ("data", "melding"),
    [
        (b"ikkje zip", "Malen er ikkje ei Word-fil: fila er ikkje ei zip-fil"),
        (b"PK\5\6" + b"\xff" * 18, "Malen er ikkje ei Word-fil: zip-fila har for mange medlemer"),
        (utan_dokument(), "Malen er ikkje ei Word-fil: word/document.xml manglar"),
        (med_makro(docx(avsnitt("x"))), "Malen inneheld makroar; lagre han som vanleg .docx"),
    ],
    ids=["rusk", "øydelagd", "ikkje word", "makro"],
)  # fmt: skip
def test_det_som_ikkje_er_ein_brukande_mal(tmp_path: Path, data: bytes, melding: str) -> None:
    fil = tmp_path / "mal.docx"
    fil.write_bytes(data)
    assert [(f.kode, f.melding) for f in sjekk(fil, Kontekst)] == [("T105", melding)]
    with pytest.raises(MalFeil, match="malen"):
        Mal.opne(fil)


def test_ein_mal_som_ikkje_finst(tmp_path: Path) -> None:
    assert [f.kode for f in sjekk(tmp_path / "borte.docx", Kontekst)] == ["T105"]


@pytest.mark.parametrize("mal", MALAR, ids=[m.stem for m in MALAR])
def test_malane_vaare_er_feilfrie(mal: Path) -> None:
    assert sjekk(mal, kontekst(mal.stem)) == ()


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("Sjå {{ diagram }}", "«diagram» er eit diagram og må stå åleine i eit avsnitt i brødteksten"),
        (
            "{{ tittel }}{{ diagram }}",
            "«diagram» er eit diagram og må stå åleine i eit avsnitt i brødteksten",
        ),
        ("{{p diagram }}", "«diagram» er eit diagram; {{p … }} kan berre skrive ein tekstblokk"),
        ("{{ diagram | kr }}", "Filteret «kr» kan ikkje brukast på «diagram», eit diagram"),
        ("{{ diagram.titel }}", "«diagram» har ikkje noko som heiter «titel»"),
    ],
)
def test_a_chart_stands_alone_in_its_paragraph(tmp_path: Path, tekst: str, melding: str) -> None:
    assert [f.melding for f in sjekka(tmp_path, avsnitt(tekst))] == [melding]


def test_a_chart_alone_in_the_body_is_fine_and_has_a_caption(tmp_path: Path) -> None:
    assert sjekka(tmp_path, avsnitt("{{ diagram ", "}}"), avsnitt("Figur: {{ diagram.tittel }}")) == ()


def test_a_chart_in_the_header_is_a_finding(tmp_path: Path) -> None:
    (funn,) = sjekka(tmp_path, avsnitt("x"), topp=avsnitt("{{ diagram }}"))
    assert funn.kode == "T104"
