"""The workbook reckons what we reckon, also when its input is changed, and guards what is reckoned."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st
from lxml import etree

from sognko_docs.compute.fordeling import fordel
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.delivery.ark.stil import arknamn
from sognko_docs.delivery.rekneark import Grunnlag, lag_rekneark
from sognko_docs.kroner import Kroner
from sognko_docs.load.saker import les_sak
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from tests.delivery.arklesing import Bok, kontroll, krev_deling, krev_fordeling, oere, tabell
from tests.delivery.budsjettlesing import krev_ark
from tests.delivery.rekneprogram import Celle, arkdelar, endre, les_bok, rekn_om
from tests.delivery.tilfeldige import nokre_tilfeldige
from tests.eksempel import REGISTER, TAL, ei_sak

ROT = Path(__file__).parents[2]
SAKER = ("felles-barnevern", "kart-oppmaaling-gis", "kontingent-2026", "skog-i-sogn")
GIS = "kart-oppmaaling-gis"
ENKLE = tuple(sak for sak in SAKER if sak != "kontingent-2026")
"""The cases whose budget has neither groups, funding nor the year before."""
FOERSTE_POST, FOERSTE_TAL = 5, 5
OPNE = {"Budsjett": "BCDF", "Nøklar": "BDFH", "Jamføring": "B"}


def grunnlag(sak: str) -> Grunnlag:
    lasta = les_sak(ROT / "cases" / sak).lasta
    assert lasta is not None
    return Grunnlag(lasta.sak, lasta.register, lasta.tal, rekn_ut(lasta.sak, lasta.tal))


def krev_bok(bok: Bok, g: Grunnlag) -> None:
    """Every figure of budget, statistics, shares and differences is ours."""
    rekna = g.utrekning.budsjett
    assert rekna is not None
    if g.budsjett.finansiering:
        krev_ark(bok["Budsjett"], g, rekna)
    else:
        belop = [*rekna.belop, rekna.sum]
        rader = range(FOERSTE_POST, FOERSTE_POST + len(belop))
        assert [oere(bok["Budsjett"][f"F{rad}"]) for rad in rader] == [ein.oere for ein in belop]
    for nr, noekkel in enumerate(talnamn(g)):
        tala, kolonne = g.tal[noekkel].tal, "BDFH"[nr]
        summen = sum(tala[kommune] for kommune in g.partar)
        for rad, kommune in enumerate(g.partar, FOERSTE_TAL):
            assert bok["Nøklar"][f"{kolonne}{rad}"].tal == float(tala[kommune])
            del_ = bok["Nøklar"][f"{'CEGI'[nr]}{rad}"].tal
            assert del_ == pytest.approx(float(tala[kommune] / summen), rel=1e-12)
    krev_deling(bok, g)


def talnamn(g: Grunnlag) -> list[str]:
    """The statistics of the alternatives, each once, in the order they are named."""
    former = [form for alt in g.alternativ.values() for n in alt.alle_noeklar for form in n.former()]
    return list(dict.fromkeys(namn for form in former for namn in form.namn))


_BELOP = st.integers(0, 10**9)
_POST = st.one_of(
    st.builds(lambda belop: {"post": "Beløp", "sum": belop}, _BELOP),
    st.builds(
        lambda antal, sats: {"post": "Tal gonger sats", "antal": antal, "sats": sats},
        st.decimals(0, 100, places=2),
        st.decimals(0, 1_000_000, places=2),
    ),
    st.builds(
        lambda prosent: {"post": "Prosent", "prosent": prosent, "av": ["a", "b"]},
        st.decimals(0, 100, places=2),
    ),
)
_NAMN = st.lists(st.text("abæøå", min_size=1, max_size=4), min_size=1, max_size=9, unique=True)


@st.composite
def tilfeldige(draw: st.DrawFn) -> Grunnlag:
    """A case with any budget that sums to whole kroner, and any keys, many of them alike."""
    faste = [
        {"post": "A", "id": "a", "sum": draw(_BELOP)},
        {"post": "B", "id": "b", "sum": Decimal(draw(_BELOP)) + Decimal("0.50")},
        {"post": "Rest", "sum": Decimal("0.50")},
    ]
    namn = draw(_NAMN)
    tala = st.one_of(st.integers(0, 3).map(Decimal), st.decimals(0, 20_000, places=1))
    tal = {kommune: draw(tala) for kommune in namn}
    tal[namn[0]] += 1
    likt = st.one_of(st.sampled_from([Decimal(0), Decimal(100)]), st.decimals(0, 100, places=2))
    alternativ = {f"alt{nr}": {"namn": f"Val {nr}", "likt": draw(likt), "etter": "x"} for nr in range(3)}
    sak = ei_sak(
        kommunar={
            ein: {"rolle": "samarbeidskommune" if nr else "vertskommune"} for nr, ein in enumerate(namn)
        },
        budsjett={"år": 2026, "postar": [*faste, *draw(st.lists(_POST, max_size=4))]},
        fordeling={"open": "Ope.", "alternativ": alternativ, "i_dag": {ein: draw(_BELOP) for ein in namn}},
        handsaming=[{"utval": "kommunestyret"}],
    )
    kommunar = {ein: {"namn": ein, "kortnamn": ein, "nummer": f"{4600 + nr}"} for nr, ein in enumerate(namn)}
    profilar = {"standard": {"seksjonar": [{"del": "vedtak", "overskrift": "Vedtak"}]}}
    register = Register.model_validate({"profilar": profilar, "kommunar": kommunar})
    talgrunnlag = {"tittel": "X", "eining": "stk.", "kjelde": "Y", "dato": "2025-01-01", "tal": tal}
    tal_om = {"x": Talgrunnlag.model_validate(talgrunnlag)}
    return Grunnlag(sak, register, tal_om, rekn_ut(sak, tal_om))


ENDRINGAR: dict[str, list[tuple[str, str, float]]] = {
    "ein annan prosent": [("Alternativ 4", "B5", 0.3333)],
    "alt likt": [("Alternativ 4", "B5", 1.0)],
    "ingenting likt": [("Alternativ 4", "B5", 0.0)],
    "eit anna beløp": [("Budsjett", "F5", 7323297.0)],
    "andre saker": [("Nøklar", "D5", 171.4), ("Nøklar", "D9", 0.0)],
    "like saker": [("Nøklar", f"D{rad}", 7.0) for rad in range(5, 10)],
    "like restar, ulike delar": [
        ("Alternativ 4", "B5", 0.0),
        ("Budsjett", "F5", 7323296.0),
        *(("Nøklar", f"D{rad}", tal) for rad, tal in enumerate((1.0, 3.0, 0.0, 0.0, 0.0), FOERSTE_TAL)),
    ],
    "ein annan sats": [("Budsjett", "B9", 8.5), ("Budsjett", "C9", 55201.0), ("Budsjett", "D8", 0.0525)],
}


@pytest.fixture(scope="module")
def tilfeldige_saker() -> list[Grunnlag]:
    return nokre_tilfeldige(tilfeldige(), 12)


@pytest.fixture(scope="module")
def rekna(
    tilfeldige_saker: list[Grunnlag], krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, dict[str, Celle]]]:
    """All workbooks as LibreOffice reckons them: both cases, the changed ones, the made ones."""
    boeker = {sak: lag_rekneark(grunnlag(sak)) for sak in SAKER}
    for namn, endringar in {**ENDRINGAR, **UMOEGLEGE}.items():
        boeker[namn] = boeker[GIS]
        for endring in endringar:
            boeker[namn] = endre(boeker[namn], *endring)
    boeker |= {f"tilfeldig{nr}": lag_rekneark(g) for nr, g in enumerate(tilfeldige_saker)}
    return rekn_om(krev_libreoffice, tmp_path_factory.mktemp("rekneark"), boeker)


UMOEGLEGE: dict[str, list[tuple[str, str, float]]] = {
    "Summen må vere heile kroner, null eller meir": [("Budsjett", "F5", 0.25)],
    "Summen er for stor": [("Budsjett", "F5", 1e12)],
    "Prosenten må vere frå 0 til 100": [("Alternativ 4", "B5", 1.25)],
    "Prosenten har for mange desimalar": [("Alternativ 4", "B5", 0.123456)],
    "Eit tal er under null": [("Nøklar", "D5", -1.0)],
    "Alle tala er null": [("Nøklar", f"D{rad}", 0.0) for rad in range(5, 10)],
    "Tala har for mange desimalar": [("Nøklar", "D5", 1.2345)],
    "Tala er for store til å reknast nøyaktig": [("Nøklar", "D5", 12345678910.01)],
}


@pytest.mark.parametrize("sak", SAKER)
def test_every_figure_of_a_shipped_case_is_reckoned_alike_in_libreoffice(
    sak: str, rekna: dict[str, Bok]
) -> None:
    krev_bok(rekna[sak], grunnlag(sak))


def test_any_budget_and_any_keys_are_reckoned_alike_in_libreoffice(
    tilfeldige_saker: list[Grunnlag], rekna: dict[str, Bok]
) -> None:
    assert sum(bool(f.odde_krone) for g in tilfeldige_saker for f in g.utrekning.fordelingar.values()) > 5
    for nr, g in enumerate(tilfeldige_saker):
        krev_bok(rekna[f"tilfeldig{nr}"], g)


@pytest.mark.parametrize("namn", ENDRINGAR)
def test_a_changed_input_is_shared_as_we_would_share_it(namn: str, rekna: dict[str, Bok]) -> None:
    bok, g = rekna[namn], grunnlag(GIS)
    endra = {(ark, celle): Decimal(repr(verdi)) for ark, celle, verdi in ENDRINGAR[namn]}
    total = Kroner(oere(bok["Budsjett"]["F25"]))
    likt = endra.get(("Alternativ 4", "B5"), Decimal("0.25")) * 100
    saker = g.tal["saker-kart-oppmaaling"].tal
    tal = {
        kommune: endra.get(("Nøklar", f"D{rad}"), saker[kommune])
        for rad, kommune in enumerate(g.partar, FOERSTE_TAL)
    }
    krev_fordeling(bok["Alternativ 4"], fordel(total, likt, tal))


def test_a_changed_line_changes_the_lines_reckoned_from_it_and_the_sum(rekna: dict[str, Bok]) -> None:
    budsjett = rekna["eit anna beløp"]["Budsjett"]
    assert (oere(budsjett["F5"]), oere(budsjett["F8"])) == (7323297_00, 474081_00)  # 474 080.90
    assert oere(budsjett["F25"]) == 11890499_00
    budsjett = rekna["ein annan sats"]["Budsjett"]
    assert (oere(budsjett["F8"]), oere(budsjett["F9"])) == (497785_00, 469209_00)  # 497 784.79, 469 208.50


@pytest.mark.parametrize("melding", UMOEGLEGE)
def test_what_cannot_be_shared_is_told_in_words_and_no_share_is_shown(
    melding: str, rekna: dict[str, Bok]
) -> None:
    celler = rekna[melding]["Alternativ 4"]
    assert kontroll(celler) == melding
    t = tabell(celler, 5)
    vist = ("Før avrunding", "Likt", "Etter nøkkel", "Sum", "Del", "Odde krone")
    assert {celle.verdi for namn in vist for celle in t[namn][:5]} == {""}


@pytest.mark.parametrize("sak", SAKER)
def test_the_values_kept_for_programs_that_do_not_reckon_are_ours_too(sak: str) -> None:
    krev_bok(les_bok(lag_rekneark(grunnlag(sak))), grunnlag(sak))


@pytest.mark.parametrize("sak", ENKLE)
def test_what_is_reckoned_is_a_locked_formula_and_only_input_is_open(sak: str) -> None:
    delar, g = lag_rekneark(grunnlag(sak)), grunnlag(sak)
    bok = les_bok(delar)
    alternativ = [alt.namn for alt in g.alternativ.values()]
    for ark, del_ in arkdelar(delar).items():
        vern = etree.fromstring(delar[del_]).find("{*}sheetProtection")
        assert vern is not None
        assert (vern.get("sheet"), vern.get("password")) == ("1", None)
        for namn, celle in bok[ark].items():
            kolonne = re.sub(r"\d", "", namn)
            open_ = namn == "B5" if ark in alternativ else kolonne in OPNE.get(ark, "")
            assert celle.laast or (open_ and not celle.formel), (ark, namn)
    for ark in alternativ:
        t = tabell(bok[ark], len(g.partar))
        assert all(celle.formel for namn in t if namn != "Kommune" for celle in t[namn])
    assert bok["Budsjett"][f"F{FOERSTE_POST + len(g.budsjett.postar)}"].formel.startswith("ROUND(SUM(")


def test_the_same_case_gives_the_same_parts_with_the_dates_of_the_case() -> None:
    boeker = [lag_rekneark(grunnlag(GIS)) for _ in range(2)]
    assert boeker[0] == boeker[1]
    kjerne = boeker[0]["docProps/core.xml"].decode()
    assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", kjerne)) == {
        f"{grunnlag(GIS).sak.sak.dato.isoformat()}T00:00:00Z"
    }
    assert "<dc:language>nn-NO</dc:language>" in kjerne


def test_a_case_with_only_a_budget_has_no_sheets_on_sharing() -> None:
    sak = ei_sak(fordeling=None)
    delar = lag_rekneark(Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL)))
    assert list(arkdelar(delar)) == ["Budsjett", "Forklaring"]


def test_a_case_without_a_budget_has_no_workbook() -> None:
    sak = ei_sak(budsjett=None, fordeling=None)
    with pytest.raises(ValueError, match="ikkje noko budsjett"):
        lag_rekneark(Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL)))


def test_a_council_that_does_not_say_what_it_pays_has_no_difference() -> None:
    val: dict[str, Any] = {
        "open": "Ope.",
        "alternativ": {"a": {"namn": "A", "likt": 25, "etter": "folketal"}},
        "i_dag": {"vik": 5},
    }
    sak = ei_sak(fordeling=val)
    bok = les_bok(lag_rekneark(Grunnlag(sak, REGISTER, TAL, rekn_ut(sak, TAL))))
    assert [bool(celle.verdi) for celle in tabell(bok["A"], 3)["Skilnad"][:3]] == [False, True, False]


@pytest.mark.parametrize(
    ("namn", "venta"),
    [
        ("Alternativ 1", "Alternativ 1"),
        ("25/75: [folketal]?", "25 75 folketal"),
        ("budsjett", "budsjett (2)"),
        ("?", "Alternativ"),
        ("x" * 40, "x" * 31),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes_and_no_other_sheet_has(namn: str, venta: str) -> None:
    assert arknamn(namn, {"budsjett"}) == venta
