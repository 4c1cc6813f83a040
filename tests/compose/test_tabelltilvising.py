"""A reference names a whole table, one figure of it or a total; one that leads nowhere says what was meant."""

from __future__ import annotations

import pytest

from sognko_docs.compose.tilvising import loeys
from sognko_docs.compose.verdi import INNSLAG_LUKK, INNSLAG_OPEN, TABELL_OPEN, Blokk
from tests.tabelleksempel import kolonne, tabell, vist

NAV = tabell(
    [
        kolonne("stat", "årsverk", desimalar=1),
        kolonne("sum_2026", "kr"),
        kolonne("del", "prosent", desimalar=1),
    ],
    {"Aurland og Lærdal": [3, 303660, "55.9"], "Årdal": ["4.5", 11890496, None], "kap. 20": [1, 2, 3]},
    relasjonar={"kolonnesummar": ["stat", "sum_2026"]},
    tittel="Stillingar",
)
FOLK = tabell([kolonne("2025")], {"Luster": [5432], "Vik": [2550]}, relasjonar={"kolonnesummar": ["2025"]})
TABELLAR = {"nav-stillingar": vist(NAV, "nav-stillingar"), "folketal": vist(FOLK)}


def loeyst(markdown: str) -> str:
    """Return the text with each figure written as [path=text] and each table as <title>."""
    blokk, feil = loeys(Blokk("tekst.økonomi", markdown), None, TABELLAR)
    assert feil == ()
    tekst = blokk.markdown
    for nr, vist_ in enumerate(blokk.tabellar):
        tekst = tekst.replace(f"{TABELL_OPEN}{nr}{INNSLAG_LUKK}", f"<{vist_.tittel.verdi}>")
    for nr, felt in enumerate(blokk.felt):
        tekst = tekst.replace(f"{INNSLAG_OPEN}{nr}{INNSLAG_LUKK}", f"[{felt.sti}={felt.verdi}]")
    return tekst.replace("\u00a0", "_")


@pytest.mark.parametrize(("skrive", "staar"), [
    ("{{ tabell.folketal.Luster }}", "[tabellar.folketal.rader[0].verdiar[0]=5_432]"),
    ("{{ tabell.folketal.luster | tal }}", "[tabellar.folketal.rader[0].verdiar[0]=5_432]"),
    ("{{ tabell.folketal.vik.2025 }}", "[tabellar.folketal.rader[1].verdiar[0]=2_550]"),
    ("{{ tabell.folketal.sum }}", "[=tabellar.folketal.sum[0]=7_982]"),
    ("{{ tabell.nav-stillingar.Aurland og  Lærdal.stat }}", "[tabellar.nav-stillingar.rader[0].verdiar[0]=3,0]"),
    ("{{ tabell.nav-stillingar.aurland og lærdal.del | prosent }}",
     "[tabellar.nav-stillingar.rader[0].verdiar[2]=55,9_%]"),
    ("{{ tabell.nav-stillingar.årdal.sum_2026 | mill }}", "[tabellar.nav-stillingar.rader[1].verdiar[1]=11,9_mill._kr]"),
    ("{{ tabell.nav-stillingar.årdal.sum_2026 | kr_ord }}", "[tabellar.nav-stillingar.rader[1].verdiar[1]=11_890_496_kr]"),
    ("{{ tabell.nav-stillingar.kap. 20.sum_2026 | kr }}", "[tabellar.nav-stillingar.rader[2].verdiar[1]=2]"),
    ("{{ tabell.nav-stillingar.sum.stat }}", "[=tabellar.nav-stillingar.sum[0]=8,5]"),
])  # fmt: skip
def test_a_figure_is_named_by_table_row_and_column(skrive: str, staar: str) -> None:
    assert loeyst(f"Her er {skrive} i alt.") == f"Her er {staar} i alt."


def test_a_table_alone_on_its_line_becomes_a_paragraph_of_its_own() -> None:
    assert (
        loeyst("Slik er det:\n{{ tabell.folketal }}\nDet er alt.")
        == "Slik er det:\n\n<Folketal>\n\nDet er alt."
    )
    assert loeyst("- punkt\n\n  {{tabell.folketal}}") == "- punkt\n\n\n  <Folketal>\n"


def test_a_table_may_be_shown_twice() -> None:
    assert loeyst("{{ tabell.folketal }}\n\n{{ tabell.folketal }}").count("<Folketal>") == 2


@pytest.mark.parametrize(("skrive", "melding", "hjelp"), [
    ("tabell.folketall", "Fann ikkje tabellen «folketall»", "meinte du «folketal»?"),
    ("tabell.xyz.vik", "Fann ikkje tabellen «xyz»", "bruk eitt av desse: nav-stillingar, folketal"),
    ("tabell.folketal.lustre", "Fann ikkje rada «lustre» i tabellen «Folketal»", "meinte du «Luster»?"),
    ("tabell.folketal.vik.2024", "Fann ikkje kolonnen «2024» i tabellen «Folketal»", "meinte du «2025»?"),
    ("tabell.nav-stillingar.Aurland.stat", "Fann ikkje rada «Aurland» i tabellen «Stillingar»",
     "meinte du «Aurland og Lærdal»?"),
    ("tabell.nav-stillingar.årdal", "Tabellen «Stillingar» har fleire kolonnar",
     "skriv kolonnen etter rada: «årdal.stat»; kolonnane er stat, sum_2026, del"),
    ("tabell.nav-stillingar.årdal.del", "Rada «årdal» har ikkje noko tal i kolonnen «del»", "vel ei anna celle"),
    ("tabell.folketal", "Tilvisinga «tabell.folketal» er ein heil tabell",
     "set tilvisinga åleine på ei linje, eller vel ei celle: rad og kolonne, skilde med punktum"),
    ("tabell.folketal.vik | kr", "Forma «kr» passar ikkje til verdien", "vel ei anna form, eller ta bort «| …»"),
    ("tabell.folketal.vik | stor", "Ukjend form «stor»",
     "bruk ei av desse: kr, kr_ord, mill, prosent, tal, dato, dato_kort"),
])  # fmt: skip
def test_a_reference_that_leads_nowhere_is_told_with_a_way_out(skrive: str, melding: str, hjelp: str) -> None:
    blokk, feil = loeys(Blokk("tekst.x", f"Sjå {{{{ {skrive} }}}} her."), None, TABELLAR)
    assert blokk.markdown == f"Sjå {{{{ {skrive} }}}} her."
    assert [(ein.melding, ein.hjelp, ein.start, ein.lengd) for ein in feil] == [
        (melding, hjelp, 4, len(skrive) + 6)
    ]


def test_only_the_first_of_many_rows_are_listed() -> None:
    lang = {"lang": vist(tabell([kolonne("a")], {f"rad {nr}": [nr] for nr in range(99)}), "lang")}
    _, (feil,) = loeys(Blokk("tekst.x", "{{ tabell.lang.xyz }}"), None, lang)
    assert feil.hjelp == f"bruk eitt av desse: {', '.join(f'rad {nr}' for nr in range(12))} …"


def test_a_case_without_tables_says_so() -> None:
    _, (feil,) = loeys(Blokk("tekst.x", "{{ tabell.folketal }}"), None)
    assert feil.hjelp == "saka har ingen tabellar; legg tabellen under «tabellar»"
