from __future__ import annotations

from typing import get_args

import pytest

from sognko_docs.compute.avtaleendring import endringsheimel, utanfor_avtalen
from sognko_docs.compute.uttreding import heimel_for_uttreding, tidlegast_ute, vilkaara
from sognko_docs.sak.samarbeidsform import HEIMEL, Samarbeidsform
from sognko_docs.sak.uttredingssak import Sagtavtale, Uttredingssak
from tests.rules.delsak import uttredingssak


def avtale(form: Samarbeidsform) -> Sagtavtale:
    return Sagtavtale.model_validate({"namn": "GIS", "form": form, "partar": ["vik"]})


@pytest.mark.parametrize("form", get_args(Samarbeidsform))
def test_a_form_an_act_is_about_has_a_section_on_leaving_and_on_changes(form: Samarbeidsform) -> None:
    i_lova = bool(HEIMEL[form])
    assert bool(heimel_for_uttreding(avtale(form))) == i_lova
    assert bool(endringsheimel(form)) == i_lova


@pytest.mark.parametrize(
    ("form", "har"),
    [
        ("administrativt vertskommunesamarbeid", True),
        ("interkommunalt selskap", True),
        ("kommunalt oppgåvefellesskap", False),
        ("interkommunalt politisk råd", False),
        ("samarbeidsavtale", False),
    ],
)
def test_only_the_sections_on_hosts_and_companies_have_a_notice_of_their_own(
    form: Samarbeidsform, har: bool
) -> None:
    vilkaar = vilkaara(avtale(form))
    assert (vilkaar.oppseiingstid_maanader if vilkaar else None) == (12 if har else None)


@pytest.mark.parametrize(
    ("varsel", "ute"),
    [("2026-06-15", "2027-12-31"), ("2026-06-16", "2028-12-31"), ("2026-01-01", "2027-12-31")],
)
def test_notice_of_gis_i_sogn_by_midsummer_is_out_at_the_end_of_the_year_after(varsel: str, ute: str) -> None:
    uttreding = Uttredingssak.model_validate(uttredingssak()["uttreding"] | {"varsel": varsel})
    assert str(tidlegast_ute(uttreding)) == ute


@pytest.mark.parametrize("endre", [{"varsel": None}, {"måte": "semje"}])
def test_without_a_day_or_when_all_agree_there_is_nothing_to_reckon(endre: dict[str, object]) -> None:
    assert tidlegast_ute(Uttredingssak.model_validate(uttredingssak()["uttreding"] | endre)) is None


def test_case_marks_and_line_breaks_are_no_difference_between_wordings() -> None:
    assert utanfor_avtalen("Han gjeld **frå** 1. mars!", ["Innleiing.\n\n1. Han gjeld\nfrå 1. mars.\n"]) == ()


def test_each_sentence_that_is_missing_is_returned() -> None:
    assert utanfor_avtalen("Ein står her. Ein gjer ikkje det.", ["Ein står her."]) == ("Ein gjer ikkje det.",)
