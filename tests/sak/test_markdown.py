from __future__ import annotations

from sognko_docs.sak.avtale import Avtale, Uttreding
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.sak import Sak
from tests.rules.grunnsak import grunnsak


def test_optional_prose_and_prose_in_lists_and_parts_is_found_with_its_path() -> None:
    sak = grunnsak()
    sak["opne_spørsmål"] = ["Kven?", "Kva?"]
    funne = dict(markdown_i(Sak.model_validate(sak)))
    assert funne[("tekst", "samandrag")] == "Kommunane samlar landbruksoppgåvene."
    assert funne[("vedtak", 2, "tekst")] == "Den gamle avtalen blir oppløyst."
    assert funne[("opne_spørsmål", 1)] == "Kva?"
    assert funne[("verksemdsoverdraging", "følgjer", "økonomiske")] == "Ingen."


def test_titles_and_other_single_lines_are_no_prose() -> None:
    avtale = Avtale(tittel="Avtale", uttreding=Uttreding(tekst="Eitt år.", oppseiingstid_månader=12))
    assert list(markdown_i(avtale)) == [(("uttreding", "tekst"), "Eitt år.")]
