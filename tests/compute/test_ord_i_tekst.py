from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.ord_i_tekst import berre_prosa, les_prosa, setningar_i


def test_words_stand_where_they_are_written() -> None:
    tekst = "Éi **teneste** i {{ vertskommune.namn }}, oppmålings- og GIS-fag."
    ordene = les_prosa(("tekst",), tekst).ord_
    assert [eitt.skrive for eitt in ordene] == ["Éi", "teneste", "i", "oppmålings", "og", "GIS-fag"]
    assert all(tekst[eitt.start :].startswith(eitt.skrive) for eitt in ordene)


def test_a_foreign_quote_is_blank_to_its_end_and_no_longer() -> None:
    tekst = "Før\n\n> [språk: nb]\n> ikke noe\n> mer\n\nEtter\n"
    assert berre_prosa(tekst).split() == ["Før", "Etter"]
    assert len(berre_prosa(tekst)) == len(tekst)


def test_a_mark_inside_a_quote_marks_nothing() -> None:
    assert "noe" in berre_prosa("> Her\n> [språk: nb]\n> noe\n")


def test_sentences_of_a_paragraph_on_several_lines() -> None:
    tekst = "- Ein to tre.\n  Fire fem.\n\n1. Seks sju åtte ni.\n"
    assert [tekst[ei.start : ei.start + ei.lengd] for ei in setningar_i(tekst, 0)] == [
        "Ein to tre.",
        "Fire fem.",
        "Seks sju åtte ni.",
    ]


@given(st.text(alphabet="ab .\n>[]språk:n{}|-1`*", max_size=200))
def test_any_text_keeps_its_length_and_its_lines(tekst: str) -> None:
    reinska = berre_prosa(tekst)
    assert [len(linje) for linje in reinska.split("\n")] == [len(linje) for linje in tekst.split("\n")]
    assert all(setning.ord_ > 0 for setning in setningar_i(tekst, 0))
