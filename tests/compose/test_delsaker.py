"""A plan, a settlement and a change as templates see them."""

from __future__ import annotations

import pytest

from sognko_docs.compose.avtaleendring import vis_endring
from sognko_docs.compose.temaplan import vis_temaplan
from sognko_docs.compose.temaplanvising import TemaplanVising
from sognko_docs.compose.uttredingssak import vis_uttreding
from sognko_docs.compose.uttredingsvising import UttredingVising
from sognko_docs.sak.sak import Sak
from tests.compose.test_samarbeidsavtale import NAMN, REGISTER
from tests.rules.delsak import endringssak, plansak, uttredingssak
from tests.rules.grunnsak import Tre


def planen(sak: Tre) -> TemaplanVising:
    vising = vis_temaplan(Sak.model_validate(sak), REGISTER)
    assert vising is not None
    return vising


def uttredinga(sak: Tre) -> UttredingVising:
    vising = vis_uttreding(Sak.model_validate(sak).uttreding, NAMN, None)
    assert vising is not None
    return vising


def opplysningar(vising: UttredingVising) -> dict[str, str]:
    return {str(ei.kva.verdi): str(ei.svar.verdi) for ei in vising.opplysningar}


def test_a_case_without_the_part_has_no_view_of_it() -> None:
    sak = Sak.model_validate(endringssak())
    assert vis_temaplan(sak, REGISTER) is None
    assert vis_uttreding(sak.uttreding, NAMN, None) is None
    assert vis_endring(Sak.model_validate(plansak()).endring) is None


@pytest.mark.parametrize(
    ("fraa", "til", "periode"),
    [(2026, 2029, "2026–2029"), (2026, 2026, "2026"), (2026, None, "2026"), (None, None, None)],
)
def test_the_years_of_a_plan(fraa: int | None, til: int | None, periode: str | None) -> None:
    sak = plansak()
    sak["plan"] |= {"gjeld_frå": fraa, "gjeld_til": til}
    vist = planen(sak).periode
    assert (vist.verdi if vist else None) == periode


def test_what_is_open_in_a_plan_says_so() -> None:
    sak = plansak()
    sak["plan"]["satsingsområde"][0]["tiltak"] = [{"tiltak": "Møteplass"}]
    del sak["plan"]["høyring"]["frå"], sak["plan"]["høyring"]["innspel"]
    sak["plan"]["kontakt"] = {
        "tittel": "Veterankontakt",
        "oppgåve": "Gir råd.",
        "kommunar": {"vik": "Nav-leiaren"},
    }
    vising = planen(sak)
    tiltak = vising.omraade[0].tiltak[0]
    assert {tiltak.ansvar.verdi, tiltak.frist.verdi, tiltak.kostnadsberar.verdi} == {"Ikkje fastsett"}
    assert vising.hoeyring is not None
    assert (vising.hoeyring.fraa.verdi, str(vising.hoeyring.til.verdi)) == ("Ikkje fastsett", "2025-11-12")
    assert [ein.rolle.verdi for ein in vising.kontaktar] == [
        "Ikkje peika ut",
        "Nav-leiaren",
        "Ikkje peika ut",
    ]


def test_a_day_is_the_deadline_where_no_words_are() -> None:
    sak = plansak()
    assert planen(sak).omraade[0].tiltak[0].frist.verdi == "31. desember 2027"
    sak["plan"]["satsingsområde"][0]["tiltak"][0]["frist"] = "Når planen er vedteken"
    assert planen(sak).omraade[0].tiltak[0].frist.verdi == "Når planen er vedteken"


def test_a_cost_that_is_known_gives_the_table_a_column_for_it() -> None:
    sak = plansak()
    assert not planen(sak).har_kostnad
    sak["plan"]["satsingsområde"][0]["tiltak"][0]["kostnad"] = 20000
    assert planen(sak).har_kostnad


def test_the_facts_of_an_exit_and_the_day_it_can_take_effect() -> None:
    vising = uttredinga(uttredingssak())
    assert opplysningar(vising) == {
        "Form": "Administrativt vertskommunesamarbeid",
        "Heimel": "Kommunelova § 20-8",
        "Partar": "Vik, Luster og Årdal",
        "Går ut": "Luster",
        "Oppseiingstid": "12 månader, varsel innan 15. juni, verknad frå 31. desember (avtalen)",
        "Oppseiinga kom fram": "10. juni 2026",
        "Verknad": "31. desember 2027",
    }
    assert vising.rekning is not None
    assert vising.rekning.verdi == (
        "Med varsel 10. juni 2026 får uttredinga verknad tidlegast 31. desember 2027."
    )


def test_days_and_terms_nobody_knows_stand_as_not_known() -> None:
    sak = uttredingssak()
    sak["uttreding"]["avtale"] |= {"form": "samarbeidsavtale", "andre_partar": ["Høyanger kommune"]}
    del sak["uttreding"]["avtale"]["oppseiing"], sak["uttreding"]["varsel"], sak["uttreding"]["verknad"]
    vising = uttredinga(sak)
    svar = opplysningar(vising)
    assert svar["Heimel"] == "Avtalen mellom partane"
    assert svar["Partar"] == "Vik, Luster, Årdal og Høyanger kommune"
    assert {svar["Oppseiingstid"], svar["Oppseiinga kom fram"], svar["Verknad"]} == {"Ikkje kjent"}
    assert vising.rekning is None


def test_the_notice_of_the_act_is_told_with_its_section() -> None:
    sak = uttredingssak()
    del sak["uttreding"]["avtale"]["oppseiing"]
    assert opplysningar(uttredinga(sak))["Oppseiingstid"] == "12 månader (kommunelova § 20-8)"


def test_an_end_all_agree_on_has_no_notice() -> None:
    sak = uttredingssak()
    sak["uttreding"] |= {"måte": "semje", "varsel": None}
    svar = opplysningar(uttredinga(sak))
    assert svar["Måte"] == "Alle partane er samde om å slutte"
    assert not {"Går ut", "Oppseiingstid", "Oppseiinga kom fram"} & svar.keys()


def test_what_goes_out_and_comes_in_is_told_in_words_with_the_same_fields_as_are_marked() -> None:
    vising = vis_endring(Sak.model_validate(endringssak()).endring)
    assert vising is not None
    (ei,) = vising.endringar
    assert [(bit.tekst.verdi, bit.er_ut, bit.er_inn) for bit in ei.avsnitt[0].bitar] == [
        ("Kontingenten blir betalt 1.", False, False),
        ("mars.", True, False),
        ("april.", False, True),
    ]
    assert [bit.tekst for bit in ei.avsnitt[0].bitar[1:]] == [*ei.ut, *ei.inn]
    assert ei.ny is not None
    assert ei.ny.markdown == "Kontingenten blir betalt 1. april."
    assert vising.vedtek.verdi == (
        "Endringa gjeld når kommunestyra i alle kommunane som er partar, har vedteke den same ordlyden,"
        " jf. kommunelova § 19-4 andre ledd."
    )


@pytest.mark.parametrize(
    ("utan", "slag"), [("gammal", "Ny føresegn"), ("ny", "Føresegna går ut"), (None, "Endra ordlyd")]
)
def test_each_change_says_what_kind_it_is(utan: str | None, slag: str) -> None:
    sak = endringssak()
    if utan:
        del sak["endring"]["endringar"][0][utan]
    vising = vis_endring(Sak.model_validate(sak).endring)
    assert vising is not None
    assert vising.endringar[0].slag.verdi == slag
