"""What the model refuses is told in Nynorsk, at the key or the value, all at once."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.sakstype import Sakstype
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from tests.load.sakstekst import REGISTER, SAK, TAL
from tests.load.skriv import FIL, les, skriv

TYPAR = ", ".join(f"«{ein}»" for ein in get_args(Sakstype))


def avvist(tekst: str, modell: type[BaseModel] = Sak) -> list[str]:
    """Return what is wrong with the contents of a file."""
    verdi, funn = til_modell(les(tekst), modell)
    assert (verdi is None) == bool(funn)
    return skriv(funn)


def byt(gamal: str, ny: str, tekst: str = SAK) -> str:
    """Return a text with one place changed."""
    assert tekst.count(gamal) == 1
    return tekst.replace(gamal, ny)


@pytest.mark.parametrize(("tekst", "modell"), [(SAK, Sak), (REGISTER, Register), (TAL, Talgrunnlag)])
def test_what_is_right_gives_a_model(tekst: str, modell: type[BaseModel]) -> None:
    assert avvist(tekst, modell) == []


@pytest.mark.parametrize(
    ("gamal", "ny", "funn"),
    [
        (
            "  tittel: Felles kartteneste",
            "  titel: Felles kartteneste",
            ["S101 3:3+5 Ukjend nøkkel «titel» | meinte du «tittel»?"],
        ),
        (
            "også: avt",
            "ogsaa: avt",
            ["S101 11:35+5 Ukjend nøkkel «ogsaa» | meinte du «også»?"],
        ),
        (
            "år: 2026",
            "aar: 2026",
            ["S101 22:3+3 Ukjend nøkkel «aar» | meinte du «år»?"],
        ),
        (
            "vald: alt1",
            "valdt_no: alt1",
            ["S101 27:3+8 Ukjend nøkkel «valdt_no» | meinte du «vald»?"],
        ),
        (
            "vald: alt1",
            "xyz: alt1",
            [
                "S101 27:3+3 Ukjend nøkkel «xyz» | her kan stå: vald, open, alternativ, fråfall, oppgjer, i_dag, i_dag_tekst"
            ],
        ),
        (
            "  korttittel: Kart\n",
            "",
            [
                "S102 2:1+3 Nøkkelen «korttittel» manglar i «sak» | legg til «korttittel:» (Kort tittel til topptekst og filnamn.)"
            ],
        ),
        (
            "tekst:\n  bakgrunn: |\n    Kommunane samarbeider.\n",
            "",
            ["S102 2:1+4 Nøkkelen «tekst» manglar | legg til «tekst:» (Teksten i saksframlegget.)"],
        ),
        (
            "    - {post: Løn, sum",
            "    - {sum",
            [
                "S102 24:7+14 Nøkkelen «post» manglar i «budsjett.postar[0]» | legg til «post:» (Kva posten gjeld.)"
            ],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel: 2026",
            ['S103 3:11+4 «tittel» skal vere tekst, men er eit tal | set verdien i hermeteikn: "2026"'],
        ),
        (
            "sum: 1000000}",
            "sum: 1000000, art: 10100}",
            ['S103 24:38+5 «art» skal vere tekst, men er eit tal | set verdien i hermeteikn: "10100"'],
        ),
        (
            "sum: 1000000}",
            'sum: 1000000, art: "10A"}',
            [
                'S108 24:38+5 «art» skal vere minst tre siffer, men er «10A» | skriv KOSTRA-arten i hermeteikn, til dømes "10100"'
            ],
        ),
        (
            "fordeling:\n  vald",
            "  finansiering:\n    - {post: Tilskot, rest: ja}\nfordeling:\n  vald",
            [
                "S103 27:29+2 «rest» skal vere true eller false, men er teksten «ja» | skriv «true» eller «false», utan hermeteikn"
            ],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel: 1.50",
            ['S103 3:11+4 «tittel» skal vere tekst, men er eit tal | set verdien i hermeteikn: "1.50"'],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel: true",
            [
                'S103 3:11+4 «tittel» skal vere tekst, men er ja/nei-verdien «true» | set verdien i hermeteikn: "true"'
            ],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel: [a]",
            [
                "S103 3:11+3 «tittel» skal vere tekst, men er ei liste | skriv teksten rett etter kolonet, eller på eigne linjer under «|»"
            ],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel:",
            ["S103 3:3+6 «tittel» har ingen verdi | fyll inn tekst"],
        ),
        (
            "tittel: Felles kartteneste",
            'tittel: "  "',
            ["S109 3:11+4 «tittel» er tom | fyll inn teksten"],
        ),
        (
            "tittel: Felles kartteneste",
            'tittel: ""',
            ["S109 3:11+2 «tittel» er tom | fyll inn teksten"],
        ),
        (
            "tittel: Felles kartteneste",
            "tittel: |\n    Felles\n    kart",
            [
                "S108 4:5+6 «tittel» må stå på éi linje | skriv teksten på same linje som nøkkelen, i hermeteikn om han har kolon i seg"
            ],
        ),
        (
            "type: vertskommunesamarbeid",
            "type: vertskommune-samarbeid",
            [
                "S107 5:9+22 «type» kan ikkje vere «vertskommune-samarbeid» | meinte du «vertskommunesamarbeid»?"
            ],
        ),
        (
            "type: vertskommunesamarbeid",
            "type: notat",
            [f"S107 5:9+5 «type» kan ikkje vere «notat» | vel mellom {TYPAR}"],
        ),
        (
            "type: vertskommunesamarbeid",
            "type: 5",
            [f"S107 5:9+1 «type» skal vere tekst, men er talet 5 | vel mellom {TYPAR}"],
        ),
        (
            "type: vertskommunesamarbeid",
            "type:",
            [f"S103 5:3+4 «type» har ingen verdi | vel mellom {TYPAR}"],
        ),
        (
            "status: framlegg",
            "status: framlagt",
            ["S107 6:11+8 «status» kan ikkje vere «framlagt» | meinte du «framlegg»?"],
        ),
        (
            "status: framlegg",
            "status: ferdig",
            ["S107 6:11+6 «status» kan ikkje vere «ferdig» | vel mellom «utkast», «framlegg», «vedteken»"],
        ),
        (
            "dato: 2025-11-03",
            "dato: 3. november 2025",
            ["S105 7:9+16 «dato» skal vere ein dato, men er «3. november 2025» | skriv 2025-11-03"],
        ),
        (
            "dato: 2025-11-03",
            "dato: 2025-02-30",
            [
                (
                    "S105 7:9+10 «dato» skal vere ein dato, men er «2025-02-30» | "
                    "februar 2025 har 28 dagar; skriv datoen som ÅÅÅÅ-MM-DD"
                )
            ],
        ),
        (
            "dato: 2025-11-03",
            "dato: 31.04.2025",
            [
                (
                    "S105 7:9+10 «dato» skal vere ein dato, men er «31.04.2025» | "
                    "april 2025 har 30 dagar; skriv datoen som ÅÅÅÅ-MM-DD"
                )
            ],
        ),
        (
            "dato: 2025-11-03",
            "dato: 2025-13-01",
            [
                (
                    "S105 7:9+10 «dato» skal vere ein dato, men er «2025-13-01» | "
                    "det finst ingen månad 13; skriv datoen som ÅÅÅÅ-MM-DD"
                )
            ],
        ),
        (
            "status: framlegg",
            "status: framlegg\u00a0",
            [
                (
                    "S107 6:11+9 «status» kan ikkje vere «framlegg» | "
                    "skriv «framlegg» om att: det står eit usynleg teikn i ordet"
                )
            ],
        ),
        (
            "dato: 2025-11-03",
            "dato: hausten 2025",
            ["S105 7:9+12 «dato» skal vere ein dato, men er «hausten 2025» | skriv datoen som ÅÅÅÅ-MM-DD"],
        ),
        (
            "dato: 2025-11-03",
            "dato: 2025",
            ["S103 7:9+4 «dato» skal vere ein dato, men er talet 2025 | skriv datoen som ÅÅÅÅ-MM-DD"],
        ),
        (
            "dato: 2025-11-03",
            "dato:",
            ["S103 7:3+4 «dato» har ingen verdi | fyll inn ein dato"],
        ),
        (
            "luster: {rolle: vertskommune}",
            "Luster: {rolle: vertskommune}",
            ["S108 10:3+6 Nøkkelen «Luster» er ikkje skriven rett | skriv han med små bokstavar: «luster»"],
        ),
        (
            "luster: {rolle: vertskommune}",
            "luster: vertskommune",
            [
                "S103 10:11+12 «luster» skal vere ei gruppe med nøklar, men er teksten «vertskommune» | skriv nøklane på eigne linjer under, rykte inn to mellomrom"
            ],
        ),
        (
            "luster: {rolle: vertskommune}",
            "luster: {rolle: vertskomune}",
            ["S107 10:19+11 «rolle» kan ikkje vere «vertskomune» | meinte du «vertskommune»?"],
        ),
        (
            "gjeld: [vertskommune]",
            "gjeld: vertskommune",
            [
                "S103 20:12+12 «gjeld» skal vere ei liste, men er teksten «vertskommune» | skriv kvart punkt på eiga linje etter «- »"
            ],
        ),
        (
            "gjeld: [vertskommune]",
            "gjeld: [vertskommune, eigar]",
            [
                "S107 20:27+5 «gjeld[1]» kan ikkje vere «eigar» | vel mellom «vertskommune», «samarbeidskommune», «deltakarkommune», «avtroppande vertskommune», «berre oppløysing», «utanfor», «trer ut»"
            ],
        ),
        (
            "gjeld: [vertskommune]",
            "gjeld:",
            ["S103 20:5+5 «gjeld» har ingen verdi | fyll inn ei liste, eller ta bort nøkkelen"],
        ),
        (
            "gjeld: [vertskommune]",
            "gjeld:\n      -vertskommune",
            [
                "S103 21:7+13 «gjeld» skal vere ei liste, men er teksten «-vertskommune» | skriv mellomrom etter bindestreken: «- …»"
            ],
        ),
        (
            "møtedato: {luster: 2025-12-11}",
            "møtedato: 2025-12-11",
            [
                "S103 14:15+10 «møtedato» skal vere ei gruppe med nøklar, men er teksten «2025-12-11» | skriv nøklane på eigne linjer under, rykte inn to mellomrom"
            ],
        ),
        (
            "møtedato: {luster: 2025-12-11}",
            "møtedato: {luster: 11.12.2025}",
            ["S105 14:24+10 «luster» skal vere ein dato, men er «11.12.2025» | skriv 2025-12-11"],
        ),
        (
            "år: 2026",
            "år: to tusen",
            [
                "S104 22:7+8 «år» skal vere eit heiltal, men er «to tusen» | skriv talet med siffer, utan mellomrom og eining"
            ],
        ),
        (
            "år: 2026",
            'år: "2026"',
            ["S104 22:7+6 «år» skal vere eit heiltal, men er «2026» | skriv 2026"],
        ),
        (
            "år: 2026",
            "år: 2026.5",
            ["S103 22:7+6 «år» skal vere eit heiltal, men er talet 2026.5 | skriv talet utan desimalar"],
        ),
        (
            "år: 2026",
            "år: 1999",
            ["S106 22:7+4 «år» må vere minst 2000, men er 1999 | skriv eit tal som er minst 2000"],
        ),
        (
            "år: 2026",
            "år: 2101",
            ["S106 22:7+4 «år» må vere høgst 2100, men er 2101 | skriv eit tal som er høgst 2100"],
        ),
        (
            "år: 2026",
            "år:",
            ["S103 22:3+2 «år» har ingen verdi | fyll inn eit heiltal"],
        ),
        (
            "sum: 1000000",
            "sum: 1 000 000",
            ["S104 24:24+9 «sum» skal vere eit tal, men er «1 000 000» | skriv 1000000"],
        ),
        (
            "sum: 1000000",
            "sum: 7.300.000,-",
            [
                "S104 24:24+9 «sum» skal vere eit tal, men er «7.300.000» | skriv 7300000",
                "S101 24:34+1 Ukjend nøkkel «-» | her kan stå: post, id, art, sum, antal, mengd, eining, sats, prosent, vekst, av, førre, merknad, gruppe",
            ],
        ),
        (
            "sum: 1000000",
            "sum: mykje",
            [
                "S104 24:24+5 «sum» skal vere eit tal, men er «mykje» | skriv talet med siffer, utan mellomrom og eining"
            ],
        ),
        (
            "sum: 1000000",
            "sum: 1.0050",
            [
                "S106 24:24+6 «sum»: eit beløp kan ikkje ha meir enn to desimalar | skriv beløpet med høgst to desimalar"
            ],
        ),
        (
            "sum: 1000000",
            "sum: 35.000",
            [
                "S106 24:24+6 «sum»: eit beløp kan ikkje ha meir enn to desimalar | meinte du 35000? Skriv tusen utan punktum"
            ],
        ),
        (
            "sum: 1000000",
            "sum: true",
            ["S103 24:24+4 «sum» skal vere eit tal, men er ja/nei-verdien «true» | skriv talet med siffer"],
        ),
        (
            "sum: 1000000",
            "sum: [1]",
            ["S103 24:24+3 «sum» skal vere eit tal, men er ei liste | skriv talet med siffer"],
        ),
        (
            "antal: 9",
            "antal: ni",
            [
                "S104 25:31+2 «antal» skal vere eit tal, men er «ni» | skriv talet med siffer, utan mellomrom og eining"
            ],
        ),
        (
            "likt: 25,",
            "likt: 25 %,",
            ["S104 29:38+4 «likt» skal vere eit tal, men er «25 %» | skriv 25"],
        ),
        (
            "likt: 25,",
            "likt: 125,",
            ["S106 29:38+3 «likt» må vere høgst 100, men er 125 | skriv eit tal som er høgst 100"],
        ),
        (
            "likt: 25,",
            "likt: -0.5,",
            ["S106 29:38+4 «likt» må vere minst 0, men er -0.5 | skriv eit tal som er minst 0"],
        ),
        (
            "likt: 25,",
            "likt: ,",
            ["S103 29:32+4 «likt» har ingen verdi | fyll inn eit tal"],
        ),
        (
            "  postar:\n    - {post: Løn, sum: 1000000}\n    - {post: Husleige, antal: 9, sats: 55200.50}\n",
            "  postar: []\n",
            ["S109 23:11+2 Lista «postar» er tom | fyll inn minst eitt punkt"],
        ),
        (
            "kommunar:\n  luster: {rolle: vertskommune}\n  vik: {rolle: samarbeidskommune, også: avtroppande vertskommune}\n",
            "kommunar: {}\n",
            ["S109 9:11+2 Gruppa «kommunar» er tom | fyll inn minst éin nøkkel"],
        ),
        (
            "tekst:\n  bakgrunn: |\n    Kommunane samarbeider.\n",
            "tekst: Kommunane samarbeider.\n",
            [
                "S103 15:8+22 «tekst» skal vere ei gruppe med nøklar, men er teksten «Kommunane samarbeider.» | skriv nøklane på eigne linjer under, rykte inn to mellomrom"
            ],
        ),
        (
            "bakgrunn: |\n    Kommunane samarbeider.",
            "bakgrunn: 5",
            ['S103 16:13+1 «bakgrunn» skal vere tekst, men er eit tal | set verdien i hermeteikn: "5"'],
        ),
        (
            "bakgrunn: |\n    Kommunane samarbeider.",
            'bakgrunn: ""',
            ["S109 16:13+2 «bakgrunn» er tom | fyll inn teksten, eller ta bort nøkkelen"],
        ),
        (
            "bakgrunn: |\n    Kommunane samarbeider.",
            'bakgrunn: " "',
            ["S109 16:13+3 «bakgrunn» er tom | fyll inn teksten, eller ta bort nøkkelen"],
        ),
        (
            "vedtak:\n  - tekst: Kommunen går inn i samarbeidet.\n    gjeld: [vertskommune]\n",
            "vedtak: []\n",
            ["S109 18:9+2 Lista «vedtak» er tom | fyll inn minst eitt punkt"],
        ),
        (
            "vedtak:\n  - tekst: Kommunen går inn i samarbeidet.\n    gjeld: [vertskommune]\n",
            "vedtak:\n",
            ["S103 18:1+6 «vedtak» har ingen verdi | fyll inn ei liste"],
        ),
        (
            "vedtak:\n  - tekst: Kommunen går inn i samarbeidet.\n    gjeld: [vertskommune]\n",
            "vedtak:\n  - Kommunen går inn.\n  -\n",
            [
                "S103 19:5+17 «vedtak[0]» skal vere ei gruppe med nøklar, men er teksten «Kommunen går inn.» | skriv nøklane på eigne linjer under, rykte inn to mellomrom",
                "S103 20:4+1 «vedtak[1]» har ingen verdi | fyll inn ei gruppe med nøklar, eller ta bort punktet",
            ],
        ),
    ],
)
def test_a_value_that_is_refused_is_told_at_its_place(gamal: str, ny: str, funn: list[str]) -> None:
    assert avvist(byt(gamal, ny)) == funn


def test_a_council_number_is_four_digits_in_quotes() -> None:
    assert avvist(byt('"4644"', "4644", REGISTER), Register) == [
        'S103 6:60+4 «nummer» skal vere tekst, men er eit tal | set verdien i hermeteikn: "4644"'
    ]
    assert avvist(byt('"4644"', '"464"', REGISTER), Register) == [
        (
            "S108 6:60+5 «nummer» skal vere fire siffer, men er «464» | "
            'skriv kommunenummeret i hermeteikn, til dømes "4640"'
        )
    ]


def test_a_file_that_is_no_group_of_keys_is_told_at_its_top() -> None:
    assert avvist("- a\n", Talgrunnlag) == [
        (
            "S103 1:1+3 Fila skal vere ei gruppe med nøklar, men er ei liste | "
            "skriv nøklane på eigne linjer under, rykte inn to mellomrom"
        )
    ]


def test_statistics_with_a_point_between_the_thousands_are_not_guessed_at() -> None:
    assert avvist(byt("luster: 5432", "luster: 5.432", TAL), Talgrunnlag) == [
        (
            "S106 5:15+5 «luster»: talet har tre desimalar, og punktumet kan vere meint som tusenskilje | "
            "meinte du 5432? Skriv tusen utan punktum"
        )
    ]


def test_everything_wrong_is_told_at_once() -> None:
    tekst = byt("status: framlegg", "status: x").replace("år: 2026", "år: 1").replace("antal: 9", "antal: ni")
    assert [linje[:4] for linje in avvist(tekst)] == ["S107", "S106", "S104"]


def test_what_the_form_of_the_file_has_already_condemned_is_not_judged_again() -> None:
    kjelde, funn = les_kjelde(byt("tittel: Felles kartteneste", "tittel: {{ x }}").encode(), FIL)
    assert [ein.kode for ein in funn] == ["Y118"]
    assert til_modell(kjelde, Sak) == (None, ())


def test_a_file_that_could_not_be_read_is_not_judged() -> None:
    assert til_modell(les_kjelde(b"a: [", FIL)[0], Sak) == (None, ())


ULIKT: st.SearchStrategy[Any] = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**17), 10**17), st.just(1.005), st.text(max_size=6),
    st.sampled_from(["x y", "\n", "2025-13-01", "12,5", "vertskommune"]), st.just([]), st.just({}), st.just(["x"]),
    st.just({"x": 1}), st.just([None]), st.just([{}]),
)  # fmt: skip


def _stiar(verdi: Any, sti: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    under = verdi.items() if isinstance(verdi, dict) else enumerate(verdi) if isinstance(verdi, list) else ()
    return [sti, *(djupare for ledd, neste in under for djupare in _stiar(neste, (*sti, ledd)))]


@given(st.sampled_from([(SAK, Sak), (REGISTER, Register), (TAL, Talgrunnlag)]), st.data())
def test_no_refusal_is_left_untranslated(fil: tuple[str, type[BaseModel]], data: st.DataObject) -> None:
    tekst, modell = fil
    tre: Any = json.loads(json.dumps(les(tekst).tre.rot, default=float))
    for _ in range(data.draw(st.integers(1, 3))):
        *over, sist = data.draw(st.sampled_from(_stiar(tre)[1:]))
        gruppe = tre
        for ledd in over:
            gruppe = gruppe[ledd]
        gruppe[sist] = deepcopy(data.draw(ULIKT))
    kjelde, funn = les_kjelde(json.dumps(tre).encode(), FIL)
    if funn:
        return
    verdi, avviste = til_modell(kjelde, modell)
    assert (verdi is None) == bool(avviste)
    for ein in avviste:
        assert re.fullmatch(r"S10[1-9]", ein.kode)
        assert not re.search(
            r"\b(should|input|valid|must|value|error|string|field)\b", ein.melding + ein.hjelp, re.IGNORECASE
        )


def test_a_refusal_nobody_has_met_is_still_told_in_nynorsk() -> None:
    class Ukjend(BaseModel):
        naar: bytes

    assert avvist("naar: 5\n", Ukjend) == [
        "S110 1:7+1 «naar» har ein verdi som ikkje kan brukast her | samanlikn med skjemaet: «sognko schema»"
    ]


_PROSJEKT = """\
prosjekt:
  periode: 2026
  hovudmål: Kommunane veit kva det kostar.
  organisering:
    - {rolle: prosjekteigar, kven: Styret}
  milepælar:
    - {tid: 2026-03, kva: Ferdig}
"""
_TIDER = "skriv tida som 2026-08-31, 2026-08, «våren 2026», 2026, eller frå og til: 2026-02 til 2026-04"


@pytest.mark.parametrize(
    ("tid", "funn"),
    [
        ("mars 2026", [f"S550 36:13+9 «tid» kan ikkje vere «mars 2026» | {_TIDER}"]),
        ("26", [f"S550 36:13+2 «tid» kan ikkje vere «26» | {_TIDER}"]),
        (
            "2026-06 til 2026-03",
            [
                "S550 36:13+19 «tid» kan ikkje vere «2026-06 til 2026-03» | skriv tida med starten først; slutten er før starten"
            ],
        ),
    ],
)
def test_a_time_of_a_project_that_cannot_be_read(tid: str, funn: list[str]) -> None:
    assert avvist(SAK + _PROSJEKT) == []
    assert avvist(SAK + byt("2026-03", tid, _PROSJEKT)) == funn


def test_a_risk_outside_the_scale_and_a_role_there_is_none_of() -> None:
    tekst = SAK + byt("rolle: prosjekteigar", "rolle: sjef", _PROSJEKT)
    tekst += "  risikoar:\n    - {risiko: Motstand, sannsyn: 6, konsekvens: 0}\n"
    (rolle, hoeg, laag) = avvist(tekst)
    assert rolle.startswith("S107 34:15+4 «rolle» kan ikkje vere «sjef»")
    assert hoeg == "S106 38:35+1 «sannsyn» må vere høgst 5, men er 6 | skriv eit tal som er høgst 5"
    assert laag == "S106 38:50+1 «konsekvens» må vere minst 1, men er 0 | skriv eit tal som er minst 1"
