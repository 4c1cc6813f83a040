"""The index is one page without scripts, to be read aloud and printed, and the same bytes every time."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from sognko_docs.compose.saksomtale import Funnomtale, Saksomtale
from sognko_docs.delivery.framside import Lenkje, Prov, Rad, Saksside, Samling, lag_framside
from sognko_docs.finding import Grad
from sognko_docs.rules.forklaring import Forklaring

OMTALE = Saksomtale(
    "Kart & <GIS>", "budsjett", "utkast", "2025-11-03", {"vik": "Vik", "aardal": "Årdal"}, {},
    (
        Funnomtale("K111", "åtvaring", "«a < b»", "rett summen", "sak.yaml, linje 3"),
        Funnomtale("K111", "åtvaring", "Ein til", "", ""),
        Funnomtale("K320", "merknad", "Ny tekst", "", ""),
    ),
)  # fmt: skip


def sak(**nytt: object) -> Saksside:
    felt: dict[str, object] = {
        "namn": "kart",
        "omtale": OMTALE,
        "rader": (Rad("Saksframlegg", {"vik": (Lenkje("Word", "kart/vik/år 1#.docx"),)}),),
        "prov": Prov("abcdef0123456789", (Lenkje("Attest (Word)", "kart/likelydande.docx"),), ()),
        "internt": (Lenkje("Internt følgjeark", "kart/internt/a.docx"),),
        "manglar": ("Møtedatoen er ikkje kjend.",),
    }
    return Saksside(**{**felt, **nytt})  # type: ignore[arg-type]  # why: the test gives the fields by name


def forklar(kode: str) -> Forklaring | None:
    if kode != "K111":
        return None
    return Forklaring(
        kode, "Summen stemmer.", "Elles trur ingen på han.", "1 + 1 = 3", "rekn om", "", Grad.AATVARING
    )


SIDE = lag_framside((sak(),), (Samling("Møte: 2026", (Lenkje("a.docx", "moete/2026/a.docx"),)),), forklar)
STIL = re.search("<style>.*</style>", SIDE.decode(), re.DOTALL)[0]  # type: ignore[index]  # why: there is always one


class _Lesar(HTMLParser):
    """Checks that every element is closed in order, and gathers tags with what stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self.opne: list[str] = []
        self.tagg: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tagg.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.opne.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.opne.pop() == tag


@pytest.fixture
def lest() -> _Lesar:
    lesar = _Lesar()
    lesar.feed(SIDE.decode())
    assert lesar.opne == []
    return lesar


def test_the_page_fetches_nothing_and_runs_nothing(lest: _Lesar) -> None:
    assert not {"script", "img", "link", "iframe", "form"} & {tagg for tagg, _ in lest.tagg}
    assert not [
        namn for _, attributt in lest.tagg for namn in attributt if namn.startswith("on") or namn == "src"
    ]
    assert "url(" not in STIL
    assert "@import" not in STIL


def test_links_are_relative_and_encoded_so_that_they_work_from_any_disk(lest: _Lesar) -> None:
    maal = [str(a["href"]) for tagg, a in lest.tagg if tagg == "a"]
    assert "kart/vik/%C3%A5r%201%23.docx" in maal
    assert [ei for ei in maal if not ei.isascii() or ":" in ei or "\\" in ei or ei.startswith("/")] == []
    ider = [str(a["id"]) for _, a in lest.tagg if "id" in a]
    assert len(ider) == len(set(ider))
    assert {ei[1:] for ei in maal if ei.startswith("#")} <= set(ider)


def test_the_page_can_be_read_aloud(lest: _Lesar) -> None:
    tagg = [namn for namn, _ in lest.tagg]
    assert ("html", {"lang": "nn"}) in lest.tagg
    assert (tagg.count("h1"), tagg.count("main"), tagg.count("title")) == (1, 1, 1)
    assert next(a for namn, a in lest.tagg if namn == "a") == {"class": "hopp", "href": "#innhald"}
    nivaa = [int(namn[1]) for namn in tagg if re.fullmatch(r"h\d", namn)]
    assert all(b - a <= 1 for a, b in pairwise(nivaa))
    assert {a.get("scope") for namn, a in lest.tagg if namn == "th"} == {"col", "row"}
    assert tagg.count("caption") == tagg.count("table") == 2
    assert 'Word<span class="les">: Saksframlegg, Vik</span></a>' in SIDE.decode()


def _lysstyrke(farge: str) -> float:
    kanalar = [int(farge[nr : nr + 2], 16) / 255 for nr in (1, 3, 5)]
    lineaere = [k / 12.92 if k <= 0.03928 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalar]
    return sum(vekt * k for vekt, k in zip((0.2126, 0.7152, 0.0722), lineaere, strict=True))


@pytest.mark.parametrize("farge", ["#1d2730", "#1f4e5f", "#4a5962"])
@pytest.mark.parametrize("bakgrunn", ["#ffffff", "#eef3f5"])
def test_all_text_stands_out_from_what_is_behind_it(farge: str, bakgrunn: str) -> None:
    moerk, lys = sorted((_lysstyrke(farge), _lysstyrke(bakgrunn)))
    assert (lys + 0.05) / (moerk + 0.05) >= 4.5
    assert {ei.lower() for ei in re.findall(r"#[0-9a-f]{6}\b", STIL)} == {
        "#1d2730", "#1f4e5f", "#c9d3d8", "#eef3f5", "#4a5962",
    }  # fmt: skip


def test_findings_are_told_in_words_with_their_grade_code_and_place_and_explained_once() -> None:
    tekst = SIDE.decode()
    assert "<strong>Åtvaring <code>K111</code></strong> «a &lt; b» " in tekst
    assert "(sak.yaml, linje 3)" in tekst
    assert "2 åtvaringar, 1 merknad" in tekst
    assert tekst.count("<details>") == 1
    assert "Elles trur ingen på han." in tekst


def test_what_a_case_says_cannot_become_markup() -> None:
    assert "Kart &amp; &lt;GIS&gt;" in SIDE.decode()
    assert "<GIS>" not in SIDE.decode()


@pytest.mark.parametrize(
    ("prov", "venta"),
    [
        (Prov("abcdef0123456789", (), ()), "<td>Ja</td>"),
        (Prov("abcdef0123456789", (), ("vik/01.docx",)), "<td>Ikkje lenger</td>"),
        (Prov("", (), ()), "<td>Ikkje prova</td>"),
    ],
    ids=["proved", "changed since", "no proof"],
)
def test_the_page_says_whether_the_text_is_the_same(prov: Prov, venta: str) -> None:
    tekst = lag_framside((sak(prov=prov),), (), forklar).decode()
    assert venta in tekst
    assert ("<code>abcd ef01 2345 6789</code>" in tekst) == bool(prov.samla)


def test_the_page_says_itself_that_it_is_internal_and_marks_what_is() -> None:
    tekst = SIDE.decode()
    assert "<strong>Internt.</strong>" in tekst
    foer, etter = tekst.index("<h3>Funn (internt)</h3>"), tekst.index("Det som manglar (internt)")
    assert foer < tekst.index("Internt følgjeark") < etter


def test_a_folder_without_cases_says_what_to_do_and_the_same_input_gives_the_same_bytes() -> None:
    assert "Køyr «sognko build»" in lag_framside((), (), forklar).decode()
    assert lag_framside((sak(),), (), forklar) == lag_framside((sak(),), (), forklar)
