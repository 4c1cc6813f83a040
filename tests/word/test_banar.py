"""Our own renderer and docxtpl give the same document from the same template."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sognko_docs.compose.foelgjeark import kontekst
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.word.lesing import kontroller, les
from sognko_docs.word.mal import Mal
from tests.word.bygg import EIGENSKAPAR, avsnitt, docx, opne, set_, tabell, tekstar, ting
from tests.word.fyll import delt_og_kommune, fyll

MALAR = sorted((Path(__file__).parents[2] / "templates").glob("*.docx"))


@pytest.mark.parametrize("tomt", [False, True], ids=["fullt", "tomt"])
@pytest.mark.parametrize("mal", MALAR, ids=[m.stem for m in MALAR])
def test_malane_vaare_gjev_det_same_i_begge_banar(mal: Path, tomt: bool) -> None:
    delt, kommune = delt_og_kommune(fyll(kontekst(mal.stem), tomt=tomt))
    opna = Mal.opne(mal)
    eigen = opna.sett(delt, "snøgg").dokument(kommune, EIGENSKAPAR)
    docxtpl = opna.sett(delt, "docxtpl").dokument(kommune, EIGENSKAPAR)
    assert les(eigen) == les(docxtpl)
    assert kontroller(eigen) == ()


def test_det_finst_malar_aa_proeve() -> None:
    assert MALAR


NAMN = st.sampled_from(["delt", "kommune.namn", "kommune.tal", "rein"])
VILKAAR = st.sampled_from(["kommune.vert", "not kommune.vert", "ja", "nei", "ja and kommune.vert"])
LISTE = st.sampled_from(["rader", "kommune.rader", "tom"])
ORD = st.text("ab <&>å", min_size=1, max_size=6)


@st.composite
def linje(draw: st.DrawFn, djupn: int = 2) -> str:
    bitar = []
    for _ in range(draw(st.integers(1, 3))):
        slag = draw(st.sampled_from("tvvif" if djupn else "tv"))
        if slag == "t":
            bitar.append(draw(ORD))
        elif slag == "v":
            bitar.append("{{ " + draw(NAMN) + " }}")
        elif slag == "i":
            elles = "{% else %}" + draw(linje(djupn - 1)) if draw(st.booleans()) else ""
            bitar.append("{% if " + draw(VILKAAR) + " %}" + draw(linje(djupn - 1)) + elles + "{% endif %}")
        else:
            inni = draw(linje(djupn - 1))
            bitar.append(
                "{% for r in " + draw(LISTE) + " %}{{ r.n }}" + inni + "{{ loop.index }}{% endfor %}"
            )
    return "".join(bitar)


@st.composite
def eit_avsnitt(draw: st.DrawFn) -> str:
    """A paragraph whose text is cut into runs wherever it may be."""
    heile = draw(linje())
    kutt = sorted(draw(st.sets(st.integers(1, max(1, len(heile) - 1)), max_size=4)))
    grenser = [0, *kutt, len(heile)]
    return avsnitt(*[heile[a:b] for a, b in pairwise(grenser)])


@st.composite
def kropp(draw: st.DrawFn, djupn: int = 2) -> str:
    ut = []
    for _ in range(draw(st.integers(1, 3))):
        slag = draw(st.sampled_from("aabift" if djupn else "aab"))
        if slag == "a":
            ut.append(draw(eit_avsnitt()))
        elif slag == "b":
            ut.append(
                avsnitt(draw(st.sampled_from(["{{p blokk }}", "{{p kommune.blokk }}", "{{p ingen }}"])))
            )
        elif slag == "i":
            ut += [
                avsnitt("{%p if " + draw(VILKAAR) + " %}"),
                draw(kropp(djupn - 1)),
                avsnitt("{%p endif %}"),
            ]
        elif slag == "f":
            ut += [
                avsnitt("{%p for r in " + draw(LISTE) + " %}"), draw(kropp(djupn - 1)), avsnitt("{%p endfor %}"),
            ]  # fmt: skip
        else:
            rad = [draw(eit_avsnitt()), draw(kropp(0))]
            ut.append(
                tabell(["Hovud", "x"], ["{%tr for r in " + draw(LISTE) + " %}"], rad, ["{%tr endfor %}"])
                + avsnitt("")
            )
    return "".join(ut)


def kommune(nr: int) -> SimpleNamespace:
    return ting(
        namn=Felt("kommune.namn", f"Kommune {nr} <&>"), tal=nr, vert=nr == 0,
        rader=(ting(n=Felt("kommune.rader[0].n", "k")),), blokk=Blokk("kommune.blokk", f"Avsnitt {nr}\n\n1. ein"),
    )  # fmt: skip


DELT: dict[str, Any] = {
    "delt": Felt("delt", "{{ ikkje }} {% rør %}"), "rein": "å", "ja": True, "nei": False, "tom": (), "ingen": None,
    "rader": (ting(n=Felt("rader[0].n", "a")), ting(n=Felt("rader[1].n", "b\nc"))),
    "blokk": Blokk("blokk", "Fyrste\n\n1. ein\n2. to\n\n| a | b |\n|---|--:|\n| 1 | 2 |"),
}  # fmt: skip


@given(kropp(), st.one_of(st.just(""), eit_avsnitt()), st.one_of(st.just(""), eit_avsnitt()))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_tilfeldige_malar_gjev_det_same_i_begge_banar(
    tmp_path_factory: pytest.TempPathFactory, hovud: str, topp: str, note: str
) -> None:
    mal = opne(tmp_path_factory.mktemp("m"), docx(hovud, topp=topp, botn=topp, fotnote=note, sluttnote=note))
    eigen, docxtpl = mal.sett(DELT, "snøgg"), mal.sett(DELT, "docxtpl")
    for nr in (0, 1):
        data = eigen.dokument(kommune(nr), EIGENSKAPAR)
        assert les(data) == les(docxtpl.dokument(kommune(nr), EIGENSKAPAR))
        assert not [f for f in kontroller(data) if "står att" not in f]


@pytest.mark.parametrize(
    ("rad", "ventar"),
    [
        (["{%tc for r in rader %}", "{{ r.n }}", "{%tc endfor %}"], ["a", "b"]),
        (["{% colspan 2 %}{{ delt }}"], ["{{ ikkje }} {% rør %}"]),
        (["{% cellbg farge %}{{ rein }}"], ["å"]),
        (["{{r delt }}"], ["{{ ikkje }} {% rør %}"]),
        (["{%r if nei %}x{%r endif %}{{ rein }}"], ["å"]),
    ],
)
def test_det_berre_docxtpl_kan_vert_sett_av_docxtpl(
    tmp_path: Path, rad: list[str], ventar: list[str]
) -> None:
    delt: dict[str, Any] = {**DELT, "rader": (ting(n="a"), ting(n="b")), "farge": "FF0000"}
    mal = opne(tmp_path, docx(tabell(rad), avsnitt("")))
    assert mal.plan.kode is None
    assert [t for t in tekstar(set_(mal, **delt)) if t] == ventar


def test_stryk_til_neste_avsnitt_gaar_til_docxtpl(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{% if ja -%}"), avsnitt("Ja {{ rein }}"), avsnitt("{%- endif %}")))
    assert "Ja å" in "".join(tekstar(set_(mal, **DELT)))
