"""Each thing that can be wrong with the decisions on a case, planted."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest

from sognko_docs.finding import Finding, Grad, sti_tekst
from sognko_docs.rules.vedtaksfil import Vedtaksgrunnlag, kontroller_vedtak
from sognko_docs.sak.vedtaksfil import Vedtaksfil
from tests.eksempel import REGISTER, ei_sak

FIL = PurePosixPath("cases/kart/vedtak.yaml")
VEDTEKE: dict[str, Any] = {"resultat": "vedteke", "som_framlegg": True}
RADA: dict[str, Any] = {"organ": "Formannskapet", "resultat": "tilrådd", "møtedato": "2025-11-27"}


def funn(vedtak: dict[str, Any], anna: dict[str, Any] | None = None, **sak: Any) -> tuple[Finding, ...]:
    """Return what is wrong with decisions in a case of 3 November 2025 with Luster as host, Vik, Årdal and Aurland."""
    fil = Vedtaksfil.model_validate({"kjelder": ["protokollane"], "vedtak": vedtak, **(anna or {})})
    grunnlag = Vedtaksgrunnlag(fil, ei_sak(**sak), REGISTER.kortnamn, frozenset({"luster.pdf"}))
    return kontroller_vedtak(grunnlag, FIL)


def test_decisions_without_fault_have_no_findings() -> None:
    luster = {
        "sendt": "2025-11-10",
        "representantar": 25,
        "handsama": [
            RADA,
            {"resultat": "utsett", "møtedato": "2025-12-01", "kjelde": "protokollen"},
            {
                "resultat": "vedteke",
                "protokoll": "luster.pdf",
                "møtedato": "2025-12-11",
                "røyster": {"for": 19, "mot": 6},
            },
        ],
        "signert": "2026-01-15",
    }
    likt = {
        "resultat": "vedteke",
        "møtedato": "2025-12-11",
        "saksnummer": "70/25",
        "punkt": ["Avtalen er vedteken."],
    }
    avvist = {"resultat": "avvist", "røyster": {"for": 6, "mot": 15}}
    assert funn({"luster": luster, "vik": {"handsama": [likt]}, "årdal": {"handsama": [avvist]}}) == ()


def en(**handsaming: Any) -> dict[str, Any]:
    """Return what Luster, with 25 members, has done."""
    return {"luster": {"representantar": 25, "handsama": [{**VEDTEKE, **handsaming}]}}


@pytest.mark.parametrize(
    ("vedtak", "kode", "sti", "melding"),
    [
        ({"lustr": {}}, "S640", "vedtak.lustr", "Kommunen «lustr» er ikkje med i saka"),
        ({"luster": {"sendt": "2025-10-01"}}, "S642", "vedtak.luster.sendt",
         "Saka er send 1. oktober 2025, før datoen på saka, 3. november 2025"),
        ({"luster": {"sendt": "2025-12-12", "handsama": [{**VEDTEKE, "møtedato": "2025-12-11"}]}}, "S642",
         "vedtak.luster.handsama[0].møtedato",
         "Kommunestyret handsama saka 11. desember 2025, før det som står framfor, 12. desember 2025"),
        ({"luster": {"handsama": [{**VEDTEKE, "møtedato": "2025-12-11"}], "signert": "2025-12-10"}}, "S642",
         "vedtak.luster.signert",
         "Avtalen er skriven under 10. desember 2025, før det som står framfor, 11. desember 2025"),
        (en(røyster={"for": 20, "mot": 6}), "S643", "vedtak.luster.handsama[0].røyster",
         "26 røyster er fleire enn dei 25 medlemene i kommunestyret"),
        (en(røyster={"for": 9, "mot": 16}), "S644", "vedtak.luster.handsama[0].røyster",
         "9 for og 16 mot går ikkje saman med at saka er vedteke"),
        (en(røyster={"for": 20, "mot": 5}, samrøystes=True), "S644", "vedtak.luster.handsama[0].røyster",
         "20 for og 5 mot går ikkje saman med at saka er samrøystes vedteke"),
        ({"luster": {"handsama": [{"resultat": "avvist", "røyster": {"for": 14, "mot": 11}}]}}, "S644",
         "vedtak.luster.handsama[0].røyster", "14 for og 11 mot går ikkje saman med at saka er avvist"),
        ({"luster": {"handsama": [{**RADA, "resultat": "vedteke"}]}}, "S645",
         "vedtak.luster.handsama[0].resultat",
         "Formannskapet kan ikkje avgjere saka: kommunestyret skal sjølv vedta (koml. §§ 20-2 og 20-4 andre ledd)"),
        ({"luster": {"handsama": [{"resultat": "tilrådd"}]}}, "S646", "vedtak.luster.handsama[0].resultat",
         "Kommunestyret avgjer saka, men resultatet er «tilrådd»"),
        (en(punkt=["Avtalen."]), "S648", "vedtak.luster.handsama[0].punkt",
         "Ordlyden står fleire gonger: som_framlegg, punkt"),
        ({"luster": {"handsama": [{"resultat": "vedteke", "protokoll": "lustr.pdf"}]}}, "S649",
         "vedtak.luster.handsama[0].protokoll", "Fann ikkje saksprotokollen «lustr.pdf»"),
        (en(røyster={"for": 12, "mot": 0}), "S650", "vedtak.luster.handsama[0].røyster",
         "Berre 12 av 25 røysta, og minst halvparten må røyste (koml. § 11-9)"),
        ({"luster": {"representantar": 24}}, "S651", "vedtak.luster.representantar",
         "24 er ikkje eit gyldig tal på medlemer i eit kommunestyre (koml. § 5-5)"),
        ({"luster": {"representantar": 9}}, "S651", "vedtak.luster.representantar",
         "9 er ikkje eit gyldig tal på medlemer i eit kommunestyre (koml. § 5-5)"),
        ({"luster": {"handsama": [RADA], "signert": "2025-12-10"}}, "S652", "vedtak.luster.signert",
         "Luster har skrive under avtalen, men kommunestyret har ikkje vedteke han"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found_at_its_place(
    vedtak: dict[str, Any], kode: str, sti: str, melding: str
) -> None:
    treff = funn(vedtak)
    assert [(ei.kode, ei.melding, sti_tekst(ei.sti), ei.fil) for ei in treff] == [(kode, melding, sti, FIL)]
    assert treff[0].hjelp
    assert treff[0].stoppar


@pytest.mark.parametrize(
    ("vedtak", "anna", "kode", "sti", "grad", "melding"),
    [
        ({"luster": {"handsama": [{"resultat": "vedteke"}]}, "vik": {"handsama": [{"resultat": "vedteke"}]}}, {},
         "S647", "vedtak", Grad.MERKNAD, "Ordlyden i vedtaket manglar for Luster og Vik, så han kan ikkje jamførast"),
        ({"vik": {"handsama": [{**VEDTEKE, "møtedato": "2025-12-12"}]}}, {}, "S654",
         "vedtak.vik.handsama[0].møtedato", Grad.AATVARING, "Møtedato er 2025-12-12, men 2025-12-11 i saka"),
        ({"vik": {"handsama": [{**VEDTEKE, "saksnummer": "71/25"}]}}, {}, "S654",
         "vedtak.vik.handsama[0].saksnummer", Grad.AATVARING, "Saksnummer er 71/25, men 070/25 i saka"),
        ({"vik": {"handsama": [VEDTEKE]}}, {"kjelder": []}, "S655", "vedtak", Grad.MERKNAD,
         "Det står ikkje kvar vedtaket i Vik er henta frå"),
        ({namn: {"handsama": [{**VEDTEKE, "møtedato": "2025-12-11"}]} for namn in ("luster", "vik")},
         {"statsforvaltaren_orientert": "2025-12-20"}, "S653", "statsforvaltaren_orientert", Grad.AATVARING,
         "Statsforvaltaren er orientert 20. desember 2025, før det er ført opp vedtak i Årdal"),
    ],
)  # fmt: skip
def test_what_is_worth_knowing_is_told_without_stopping(
    vedtak: dict[str, Any], anna: dict[str, Any], kode: str, sti: str, grad: Grad, melding: str
) -> None:
    assert [(ei.kode, sti_tekst(ei.sti), ei.grad, ei.melding) for ei in funn(vedtak, anna)] == [
        (kode, sti, grad, melding)
    ]


def test_a_council_outside_the_case_decides_nothing() -> None:
    sak = ei_sak().model_dump(mode="json", by_alias=True)["kommunar"] | {"aurland": {"rolle": "utanfor"}}
    assert [ei.kode for ei in funn({"aurland": {"handsama": [VEDTEKE]}}, kommunar=sak)] == ["S641"]


def test_a_recommendation_is_enough_where_no_act_asks_for_kommunestyret() -> None:
    grunnlag = {"sak": ei_sak().sak.model_dump(mode="json", by_alias=True) | {"type": "utgreiing"}}
    vedtak = {"luster": {"handsama": [{**RADA, "resultat": "vedteke"}]}}
    assert funn(vedtak, None, **grunnlag) == ()


def test_only_a_host_cooperation_is_told_to_statsforvaltaren() -> None:
    grunnlag = {"sak": ei_sak().sak.model_dump(mode="json", by_alias=True) | {"type": "utgreiing"}}
    treff = funn({}, {"statsforvaltaren_orientert": "2026-01-01"}, **grunnlag)
    assert [(ei.kode, ei.grad) for ei in treff] == [("S653", Grad.AATVARING)]
