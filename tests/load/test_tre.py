"""What YAML allows and a case does not: each is a finding, and the rest of the file is still read."""

from __future__ import annotations

import pytest

from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.tre import MAKS_ALIAS, bygg
from sognko_docs.load.yamlparser import ReinParser, vald_parser
from tests.load.skriv import FIL, feil, les, skriv

HEIL = """\
sak:
  tittel: "Felles: kart"
  dato: 2025-11-03
vedtak:
  - tekst: |
      Fyrste punkt.

      Andre avsnitt.
    gjeld: [vertskommune, samarbeidskommune]
  - {tekst: 'Eit ''ord'''}
tom:
likt: 12.50
"""


def test_both_parsers_give_the_same_tree_and_the_same_places() -> None:
    linjer = HEIL.split("\n")
    c, rein = bygg(HEIL, linjer, FIL, vald_parser), bygg(HEIL, linjer, FIL, ReinParser)
    assert c.rot == rein.rot
    assert c.verdiar == rein.verdiar
    assert c.noeklar == rein.noeklar
    assert list(c.noeklar) == [
        ("sak",), ("sak", "tittel"), ("sak", "dato"), ("vedtak",), ("vedtak", 0, "tekst"), ("vedtak", 0, "gjeld"),
        ("vedtak", 1, "tekst"), ("tom",), ("likt",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "funn"),
    [
        ("", ["Y107 1:1+1 Fila er tom | hent fila att frå git, eller skriv innhaldet på nytt"]),
        ("# berre ein merknad\n", ["Y107 1:1+1 Fila er tom | hent fila att frå git, eller skriv innhaldet på nytt"]),
        ("---\n", ["Y107 1:1+1 Fila er tom | hent fila att frå git, eller skriv innhaldet på nytt"]),
        (
            "a: 1\n---\nb: 1\n",
            ["Y113 2:1+3 Fila har meir enn eitt dokument | ta bort linja «---» og alt etter henne"],
        ),
        (
            "a: 1\n...\nb: 1\n",
            ["Y113 3:1+1 Fila har meir enn eitt dokument | ta bort linja «...» og alt etter henne"],
        ),
        (
            "a: !!python/object:os.system x\n",
            [("Y111 1:4+25 Merkelappen «!!python/object:os.system» er ikkje lov | "
             "ta han bort; skal verdien vere tekst, set han i hermeteikn")],
        ),
        (
            "a: &x !!str 1\n",
            [("Y111 1:7+5 Merkelappen «!!str» er ikkje lov | "
             "ta han bort; skal verdien vere tekst, set han i hermeteikn")],
        ),
        ("4640: Sogndal\n", ['Y112 1:1+4 Nøkkelen «4640» er ikkje tekst | set nøkkelen i hermeteikn: "4640"']),
        ("true: x\n", ['Y112 1:1+4 Nøkkelen «true» er ikkje tekst | set nøkkelen i hermeteikn: "true"']),
        ("a: {likt: 25,5}\n", ["Y112 1:14+1 Talet «25,5» har komma | skriv det med punktum: 25.5"]),
        (
            "a: Sak #4 kart\nb: 2027-01-01  # framlegg\nc: x  #ignorer[Y128]: y\n",
            [("Y128 1:8+7 «#4 kart» blir lese som ein merknad og kjem ikkje med | "
              "set heile verdien i hermeteikn; er det ein merknad, skriv mellomrom etter «#»")],
        ),
        ("[a]: x\n", ["Y112 1:1+1 Ein nøkkel må vere ein tekst | set nøkkelen i hermeteikn"]),
        (
            "a: {c: 1}\nb:\n  <<: {d: 1}\n",
            ["Y110 3:3+2 Fletting med «<<» er ikkje lov | skriv nøklane ut på kvar stad"],
        ),
        (
            "a: *borte\n",
            [("Y109 1:4+6 «*borte» viser til noko som ikkje finst | "
             "set teksten i hermeteikn, eller set «&borte» framfor verdien han viser til")],
        ),
        ("a: &x [*x]\n", ["Y109 1:8+2 «*x» viser til seg sjølv | skriv verdien ut"]),
        (
            "a: &x 1\nb: &y [*x]\nc: *y\n",
            ["Y109 3:4+2 «*y» viser til ein verdi som sjølv viser vidare | skriv verdien ut"],
        ),
        (
            "a: " + "[" * 40 + "]" * 40,
            [("Y122 1:33+1 Verdiane ligg meir enn 30 nivå ned | "
             "sjå etter innrykk og klammer som er komne med ved eit uhell")],
        ),
    ],
)  # fmt: skip
def test_what_a_case_may_not_hold_is_told(tekst: str, funn: list[str]) -> None:
    assert feil(tekst) == funn
    assert skriv(bygg(tekst, tekst.split("\n"), FIL, ReinParser).funn) == funn


def test_a_line_that_starts_with_a_colon_lacks_its_key() -> None:
    assert feil("a: 1\n: x\n") == ["Y112 2:1+1 Nøkkelen manglar | skriv ein nøkkel framfor kolonet"]


@pytest.mark.parametrize("djup", [1_500, 60_000])
def test_brackets_without_end_are_one_finding_and_no_crash(djup: int) -> None:
    assert [linje[:4] for linje in feil("a: " + "[" * djup)] == ["Y122"]


def test_a_key_written_twice_points_at_both_and_keeps_the_first() -> None:
    kjelde, funn = les_kjelde(b"sak:\n  tittel: Ein\n  tittel: To\n", FIL)
    assert skriv(funn) == [
        "Y108 3:3+6 Nøkkelen «tittel» står to gonger | slå dei to saman, eller ta bort den eine"
    ]
    assert funn[0].sjaa == ((("sak", "tittel"), "fyrste gongen"),)
    assert kjelde.stad(("sak", "tittel")).linje == 2
    assert kjelde.tre.rot == {"sak": {"tittel": "Ein"}}


def test_the_same_key_in_composed_and_decomposed_letters_is_one_key() -> None:
    assert [linje[:4] for linje in feil("år: 1\na\u030ar: 2\n")] == ["Y108"]


def test_all_findings_come_at_once() -> None:
    tekst = "a: 1\na: 2\nb: {{ x }}\n3: y\nc: !t z\n"
    assert [linje[:4] for linje in feil(tekst)] == ["Y108", "Y118", "Y112", "Y111"]


def test_a_value_may_be_repeated_a_few_times() -> None:
    kjelde = les("a: &x {b: 1}\nc: *x\n")
    assert kjelde.tre.rot == {"a": {"b": 1}, "c": {"b": 1}}
    assert (kjelde.stad(("c",)).linje, kjelde.stad(("c", "b")).linje) == (2, 1)


def test_a_value_repeated_too_often_is_told_once_for_each_too_many() -> None:
    tekst = "a: &x 1\nb: [" + ", ".join(["*x"] * (MAKS_ALIAS + 1)) + "]\n"
    assert [linje.partition(" | ")[0] for linje in feil(tekst)] == [
        "Y109 2:85+2 Fila viser til andre verdiar meir enn 20 gonger"
    ]


def test_a_billion_laughs_are_not_laughed() -> None:
    tekst = "a: &a [1, 1]\n" + "".join(
        f"{til}: &{til} [{', '.join([f'*{fraa}'] * 9)}]\n"
        for fraa, til in zip("abcdef", "bcdefg", strict=True)
    )
    assert {linje[:4] for linje in feil(tekst)} == {"Y109"}
