"""What the documents say of the years to come, and what prose can name of them."""

from __future__ import annotations

from typing import Any

from sognko_docs.compose.aarsvising import OekonomiplanVising
from sognko_docs.compose.fakta import fakta
from sognko_docs.compose.plan import Plan, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from tests.eksempel import REGISTER, TAL, ei_sak, ein_plan

SATSAR = [{"år": 2027, "prosent": 4}, {"år": 2028, "prosent": 3}]
FULL: dict[str, Any] = {
    "år": [2028, 2029],
    "indeks": {
        "namn": "deflatoren",
        "kjelde": "statsbudsjettet",
        "satsar": [*SATSAR, {"år": 2029, "prosent": 2}],
    },
    "eingong": [{"kva": "flytting", "år": 2028, "sum": 5000}],
    "innfasing": {"frå": "i_dag", "prosent": [50, 100]},
}


def plan_for(**oekonomiplan: Any) -> Plan:
    return ein_plan(ei_sak(økonomiplan=oekonomiplan))


def vist(**oekonomiplan: Any) -> OekonomiplanVising:
    plan = plan_for(**oekonomiplan).delt.oekonomiplan
    assert plan is not None
    return plan


def vanleg(tekst: str) -> str:
    """Return a text with plain spaces, as one reads it."""
    return tekst.replace("\u00a0", " ")


def test_it_is_said_what_the_plan_starts_from_and_how_it_is_shared() -> None:
    assert vanleg(vist(**FULL).forklaring.markdown) == (
        "Planen går ut frå budsjettet for 2026 på 215 400 kr. "
        "Beløpet er justert med deflatoren (kjelde: statsbudsjettet). "
        "I 2028 er det rekna med ein eingongspost på 5 000 kr: flytting. "
        "Kvart år er delt etter «Alternativ 1» og runda av for seg, så summen stemmer på krona. "
        "Fordelinga blir fasa inn: «Alternativ 1» tel 50 % i 2028 og 100 % i 2029, "
        "og resten følgjer forholdet mellom det kommunane betalar i dag."
    )


def test_a_plan_without_an_index_is_in_the_kroner_of_the_budget() -> None:
    plan = vist(år=[2027, 2028])
    assert "Beløpa er i 2026-kroner, utan løns- og prisvekst." in vanleg(plan.forklaring.markdown)
    assert plan.utrekning is None


def test_an_agreed_amount_and_stated_sums_are_said_to_be_so() -> None:
    avtalt = vist(år=[2027], grunnlag={"sum": 3083000, "år": 2026, "kjelde": "avtalen"})
    assert vanleg(avtalt.forklaring.markdown).startswith(
        "Planen går ut frå det avtalte beløpet for 2026 på 3 083 000 kr (kjelde: avtalen)."
    )
    assert vist(år=[2027], summar=[100]).forklaring.markdown.startswith("Kostnaden er ført opp for kvart år")


def test_how_each_year_came_about_stands_as_a_table_from_the_year_of_the_budget() -> None:
    utrekning = vist(**FULL).utrekning
    assert utrekning is not None
    assert vanleg(utrekning.markdown) == (
        "Slik er kvart år rekna ut (kroner):\n\n"
        "| År | Vekst | Kostnad | Eingong | Sum | Innfasing |\n"
        "| --- | ---: | ---: | ---: | ---: | ---: |\n"
        "| 2026 | – | 215 400 | – | 215 400 | – |\n"
        "| 2027 | 4 % | 224 016 | – | 224 016 | – |\n"
        "| 2028 | 3 % | 230 736 | 5 000 | 235 736 | 50 % |\n"
        "| 2029 | 2 % | 235 351 | 0 | 235 351 | 100 % |"
    )


def test_columns_nobody_uses_are_left_out() -> None:
    utrekning = vist(år=[2027, 2028], indeks={"namn": "d", "kjelde": "k", "satsar": SATSAR}).utrekning
    assert utrekning is not None
    assert "| År | Vekst | Kostnad |\n" in utrekning.markdown


def test_each_council_has_a_row_and_each_year_a_sum() -> None:
    plan = vist(**FULL)
    assert (plan.periode.verdi, [aar.verdi for aar in plan.aar]) == ("2028–2029", ["2028", "2029"])
    assert [rad.kommune.verdi for rad in plan.rader] == ["Luster", "Vik", "Årdal"]
    assert vanleg(plan.tabell.markdown).splitlines()[2:] == [
        "| Luster | 91 116 | 92 278 |",
        "| Vik | 60 583 | 53 725 |",
        "| Årdal | 84 037 | 89 348 |",
        "| Sum | 235 736 | 235 351 |",
    ]


def test_it_is_said_year_by_year_who_took_the_odd_krone() -> None:
    odde = vist(**FULL).odde_krone
    assert odde is not None
    assert (
        odde.verdi
        == "Avrundinga etter største rest gav éi krone opp til Vik og Årdal i 2028; Luster og Vik i 2029."
    )


def test_prose_can_name_what_a_council_pays_in_a_year_and_what_the_year_costs() -> None:
    tekst = {
        "samandrag": "Luster: {{ økonomiplan.luster.2029 | kr }} av {{ økonomiplan.sum.2029 | kr_ord }}."
    }
    plan = ein_plan(ei_sak(økonomiplan=FULL, tekst=tekst))
    (samandrag,) = (delen.innhald for delen in plan.kommunar["vik"].delar if delen.namn == "samandrag")
    assert samandrag is not None
    felt = [(ein.sti, vanleg(str(ein.verdi))) for ein in samandrag.felt]
    assert felt == [("=økonomiplan.luster.2029", "92 278"), ("=økonomiplan.sum.2029", "235 351 kr")]


def test_a_point_of_the_decision_can_name_the_councils_own_share_in_a_year() -> None:
    vedtak = [{"tekst": "Delen er {{ kommune.økonomiplan.2028 | kr }}.", "gjeld": ["samarbeidskommune"]}]
    plan = ein_plan(ei_sak(økonomiplan=FULL, vedtak=vedtak))
    felt = {namn: kommune.vedtak[0].tekst.felt for namn, kommune in plan.kommunar.items() if kommune.vedtak}
    assert {namn: (ein[0].sti, vanleg(str(ein[0].verdi))) for namn, ein in felt.items()} == {
        "vik": ("kommune.økonomiplan.2028", "60 583"),
        "årdal": ("kommune.økonomiplan.2028", "84 037"),
    }


def test_a_year_or_a_council_that_is_not_in_the_plan_is_told() -> None:
    tekst = {
        "samandrag": "{{ økonomiplan.luster.2035 }} {{ økonomiplan.lustre.2028 }} {{ økonomiplan.luster }}"
    }
    sak = ei_sak(økonomiplan=FULL, tekst=tekst)
    _, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [(ein.melding, ein.hjelp) for ein in funn] == [
        ("Ukjend tilvising «økonomiplan.luster.2035»", "bruk eitt av desse: 2028, 2029"),
        ("Ukjend tilvising «økonomiplan.lustre.2028»", "meinte du «luster»?"),
        ("Tilvisinga «økonomiplan.luster» er ikkje éin verdi", "bruk eitt av desse: 2028, 2029"),
    ]


def test_every_figure_of_the_plan_must_be_found_again_in_the_document() -> None:
    plan = plan_for(**FULL)
    dokument = next(ei for ei in plan.dokument if ei.mal == "budsjett-og-fordeling")
    stiar = {faktum.sti for faktum in fakta(plan, dokument, "vik")}
    venta = {
        f"=økonomiplan.{ledd}.{aar}" for ledd in ("luster", "vik", "årdal", "sum") for aar in (2028, 2029)
    }
    assert venta | {"=økonomiplan.forklaring", "=økonomiplan.utrekning"} <= stiar


def test_of_a_plan_too_long_for_the_tables_of_the_template_the_whole_table_must_be_found() -> None:
    plan = plan_for(år=list(range(2027, 2033)))
    dokument = next(ei for ei in plan.dokument if ei.mal == "budsjett-og-fordeling")
    stiar = {faktum.sti for faktum in fakta(plan, dokument, "vik")}
    assert "=økonomiplan.tabell" in stiar
    assert "=økonomiplan.vik.2027" not in stiar
