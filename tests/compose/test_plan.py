"""The plan says which documents a case becomes, for whom, and what each council sees."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sognko_docs.compose.arkivpakke import SLAG
from sognko_docs.compose.fakta import fakta
from sognko_docs.compose.plan import _DELAR, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.kroner import Kroner
from tests.eksempel import REGISTER, TAL, ei_sak, ein_plan


def test_parties_get_all_documents_and_others_only_the_case_paper() -> None:
    plan = ein_plan()
    assert [(dok.filnamn, dok.mottakarar) for dok in plan.dokument] == [
        ("01-saksframlegg.docx", ("luster", "vik", "årdal", "aurland")),
        ("02-avtale.docx", ("luster", "vik", "årdal")),
        ("03-budsjett-og-fordeling.docx", ("luster", "vik", "årdal")),
        ("04-notat-verksemdsoverdraging.docx", ("luster", "vik", "årdal")),
        ("tilsette/01-informasjonsbrev.docx", ("luster", "vik", "årdal")),
        ("tilsette/02-droeftingsprotokoll.docx", ("luster", "vik", "årdal")),
        ("tilsette/03-reservasjonsskjema.docx", ("vik", "årdal")),
        ("etter-vedtaket/01-brev-til-statsforvaltaren.docx", ("luster",)),
    ]
    assert [dok.mal for dok in plan.dokument if dok.felles] == ["avtale"]


def test_the_papers_of_the_employers_do_not_follow_the_case() -> None:
    assert [dok.mal for dok in ein_plan().dokument if not dok.i_saka] == [
        "informasjonsbrev", "droeftingsprotokoll", "reservasjonsskjema", "brev-til-statsforvaltaren",
    ]  # fmt: skip


def test_a_case_without_an_agreement_becomes_a_case_paper_alone() -> None:
    sak = ei_sak(
        avtale=None, budsjett=None, fordeling=None, verksemdsoverdraging=None, tekst={"bakgrunn": "Kort."}
    )
    assert [dok.mal for dok in ein_plan(sak).dokument] == ["saksframlegg"]


def test_a_council_outside_the_case_gets_nothing() -> None:
    sak = ei_sak()
    utanfor = sak.model_copy(
        update={
            "kommunar": sak.kommunar
            | {"aurland": sak.kommunar["aurland"].model_copy(update={"rolle": "utanfor"})}
        }
    )
    assert "aurland" not in ein_plan(utanfor).kommunar


def test_each_role_gets_its_own_points_and_all_get_the_common_one() -> None:
    punkt = {namn: [ett.tekst.sti for ett in kommune.vedtak] for namn, kommune in ein_plan().kommunar.items()}
    assert punkt == {
        "luster": ["vedtak[0].tekst", "vedtak[2].tekst"],
        "vik": ["vedtak[0].tekst", "vedtak[1].tekst", "vedtak[2].tekst"],
        "årdal": ["vedtak[0].tekst", "vedtak[1].tekst", "vedtak[2].tekst"],
        "aurland": ["vedtak[2].tekst"],
    }


def test_a_part_without_content_leaves_no_heading_behind() -> None:
    delar = [delen.namn for delen in ein_plan().kommunar["luster"].delar]
    assert delar == [
        "vedtak", "samandrag", "bakgrunn", "delegering", "økonomi", "tidsplan", "vidare_prosess", "vedlegg",
    ]  # fmt: skip


def test_the_profile_decides_order_and_headings() -> None:
    vik = ein_plan().kommunar["vik"].delar
    assert (vik[-1].namn, vik[-1].overskrift.verdi) == ("vedtak", "Tilråding")


def test_shared_text_is_one_and_the_same_object_for_all_councils() -> None:
    kommunar = ein_plan().kommunar
    samandrag = {id(k.delar[i].innhald) for k, i in ((kommunar["luster"], 1), (kommunar["vik"], 0))}
    assert len(samandrag) == 1


def test_a_council_sees_its_own_name_and_share() -> None:
    kommunar = ein_plan().kommunar
    oekonomi = next(d.innhald for d in kommunar["vik"].delar if d.namn == "økonomi")
    assert oekonomi is not None
    assert [(f.sti, f.verdi) for f in oekonomi.felt] == [("kommune.namn", "Vik kommune")]
    delar = {n: k.eigen_del.verdi if k.eigen_del else None for n, k in kommunar.items()}
    assert delar["aurland"] is None
    assert sum(d.oere for d in delar.values() if isinstance(d, Kroner)) == 21540000


def test_a_reference_that_leads_nowhere_points_at_the_very_characters() -> None:
    sak = ei_sak(tekst={"bakgrunn": "Sjå {{ budsjet.sum }}."})
    _, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [(f.kode, f.sti, f.utsnitt, f.hjelp) for f in funn] == [
        ("K301", ("tekst", "bakgrunn"), (4, 17), "meinte du «budsjett»?")
    ]


def test_a_council_that_has_no_share_may_not_be_told_of_one() -> None:
    sak = ei_sak(tekst={"økonomi": "Delen er {{ kommune.eigen_del | kr }}."})
    _, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [f.melding for f in funn] == ["Tilvisinga «kommune.eigen_del» har ingen verdi her"]


def test_a_text_no_profile_has_a_place_for_is_not_lost_in_silence() -> None:
    standard = REGISTER.profilar["standard"]
    utan = standard.model_copy(
        update={"seksjonar": tuple(s for s in standard.seksjonar if s.del_ != "bakgrunn")}
    )
    register = REGISTER.model_copy(update={"profilar": REGISTER.profilar | {"standard": utan}})
    sak = ei_sak()
    _, funn = legg_plan(sak, register, TAL, rekn_ut(sak, TAL))
    assert [(f.kode, f.melding) for f in funn] == [
        ("K302", f"Profilen til {namn} kommune har ingen plass til delen «bakgrunn»")
        for namn in ("Luster", "Årdal", "Aurland")
    ]


def test_the_facts_of_a_document_are_its_texts_its_names_and_its_sums() -> None:
    plan = ein_plan()
    stiar = {faktum.sti for faktum in fakta(plan, plan.dokument[0], "vik")}
    assert {
        "kommune.namn",
        "sak.tittel",
        "vedtak[1].tekst",
        "tekst.bakgrunn",
        "kommune.overskrift.vedtak",
    } <= stiar
    summar = {f.sti: f.former for f in fakta(plan, plan.dokument[2], "vik")}
    assert summar["=budsjett.sum"] == ("215400",)
    datoar = {f.sti: f.former for f in fakta(plan, plan.dokument[1], "vik")}
    assert datoar["avtale.verknad_frå"] == ("1januar2027", "01012027")


def test_the_agreement_may_not_name_the_council_it_is_read_in() -> None:
    avtale = {"tittel": "Avtale", "føremål": "{{ kommune.namn }} skal ha eit fagmiljø."}
    sak = ei_sak(avtale=avtale, tekst={"bakgrunn": "Kort."})
    _, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [(f.kode, f.sti, f.melding) for f in funn] == [
        (
            "K301",
            ("avtale", "føremål"),
            "«kommune.namn» kan ikkje stå i ein tekst som er lik for alle kommunane",
        )
    ]


def test_a_kind_of_document_nobody_has_stated_the_facts_of_never_goes_out_unread() -> None:
    plan = ein_plan()
    with pytest.raises(ValueError, match="ingen har sagt kva som må stå i dokumentet referat"):
        fakta(plan, replace(plan.dokument[0], mal="referat"), "vik")


def test_a_case_without_a_host_is_planned_and_a_reference_to_the_host_is_a_finding() -> None:
    sak = ei_sak(
        sak={**ei_sak().sak.model_dump(mode="json", by_alias=True), "type": "budsjett"},
        kommunar={"luster": {"rolle": "deltakarkommune"}, "vik": {"rolle": "deltakarkommune"}},
        tekst={"samandrag": "Summen er {{ budsjett.sum | kr_ord }}. Ring {{ vertskommune.namn }}."},
        vedtak=[{"tekst": "Kommunestyret løyver {{ kommune.eigen_del | kr_ord }}."}],
        avtale=None,
        delegering=None,
        verksemdsoverdraging=None,
        fordeling={"vald": "a", "alternativ": {"a": {"namn": "A", "likt": 35, "etter": "folketal"}}},
    )
    plan, funn = legg_plan(sak, REGISTER, TAL, rekn_ut(sak, TAL))
    assert [(dok.mal, dok.mottakarar) for dok in plan.dokument] == [
        ("saksframlegg", ("luster", "vik")),
        ("budsjett-og-fordeling", ("luster", "vik")),
    ]
    assert plan.delt.vertskommune is None
    assert [(part.rolle.verdi, part.er_vert) for part in plan.delt.partar] == [("deltakarkommune", False)] * 2
    assert [(ei.kode, ei.melding, ei.hjelp) for ei in funn] == [
        (
            "K301",
            "Tilvisinga «vertskommune.namn» har ingen verdi her",
            "fyll ut verdien i saka, eller ta bort tilvisinga",
        )
    ]


def test_the_archive_has_a_type_for_every_document_that_can_follow_a_case() -> None:
    kan_foelgje = {"saksframlegg", *(mal for mal, *_ in _DELAR)}
    assert set(SLAG) == kan_foelgje
    assert {dok.mal for dok in ein_plan().dokument if dok.i_saka} <= kan_foelgje
