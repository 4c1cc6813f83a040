"""A plan over several years, from YAML to the finished Word file and back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Bygd, Oppsett, bygg
from sognko_docs.word.lesing import les, rein_tekst
from tests.pakke import bytt_i_del

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
MAL = "templates/budsjett-og-fordeling.docx"


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A project of its own with the GIS case, to give a plan."""
    shutil.copytree(ROT / "templates", tmp_path / "templates")
    shutil.copytree(ROT / "cases", tmp_path / "cases")
    return tmp_path


def bygg_med_plan(prosjekt: Path, aar: range, tekst: str = "") -> Bygd:
    """Build the case with a plan for the years, and one more sentence in its prose."""
    satsar = ", ".join(f"{{år: {eit}, prosent: 2.5}}" for eit in range(2027, aar[-1] + 1))
    prosent = ", ".join(str(100 * nr // len(aar)) for nr in range(1, len(aar) + 1))
    plan = f"""
økonomiplan:
  år: [{", ".join(map(str, aar))}]
  indeks: {{namn: deflatoren, kjelde: statsbudsjettet, satsar: [{satsar}]}}
  eingong: [{{kva: etablering, år: {aar[0]}, sum: 400000}}]
  innfasing: {{frå: i_dag, prosent: [{prosent}]}}

verksemdsoverdraging:
"""
    sak = prosjekt / "cases" / GIS / "sak.yaml"
    gammal = sak.read_text(encoding="utf-8")
    ny = gammal.replace("\nverksemdsoverdraging:\n", plan, 1)
    ny = ny.replace("  klima_og_miljø: |\n", f"  klima_og_miljø: |\n{tekst}", 1)
    sak.write_text(ny, encoding="utf-8")
    return bygg(prosjekt / "cases" / GIS, Oppsett(prosjekt / "templates", prosjekt / "output"))


def lesen(prosjekt: Path, fil: str) -> str:
    data = (prosjekt / "output" / GIS / "vik" / fil).read_bytes()
    return rein_tekst(les(data)).replace("\u00a0", " ")


@pytest.mark.parametrize("talet", [1, 2, 5, 7])
def test_a_plan_of_any_number_of_years_stands_in_the_document_and_is_found_again(
    prosjekt: Path, talet: int
) -> None:
    bygd = bygg_med_plan(prosjekt, range(2027, 2027 + talet))
    assert [funn for funn in bygd.funn if funn.stoppar] == []
    linjer = lesen(prosjekt, "03-budsjett-og-fordeling.docx").splitlines()
    start = next(nr for nr, linje in enumerate(linjer) if linje.startswith("# Økonomiplan 2027"))
    rader = [linje.split(" | ") for linje in linjer[start:] if linje.startswith(("Vik |", "Sum |"))]
    assert [len(rad) for rad in rader] == [talet + 1, talet + 1]
    assert rader[1][1] == "12 587 758"  # 11 890 496 × 1.025, rounded, and 400 000


def test_prose_that_names_a_year_gets_the_figure_of_the_plan(prosjekt: Path) -> None:
    tekst = "    I 2028 betaler Vik {{ økonomiplan.vik.2028 | kr_ord }}.\n"
    bygg_med_plan(prosjekt, range(2027, 2031), tekst)
    budsjett = lesen(prosjekt, "03-budsjett-og-fordeling.docx")
    rad = next(linje for linje in budsjett.splitlines()[::-1] if linje.startswith("Vik |"))
    assert f"I 2028 betaler Vik {rad.split(' | ')[2]} kr." in lesen(prosjekt, "01-saksframlegg.docx")


def test_prose_that_contradicts_the_plan_is_told_with_the_right_figure(prosjekt: Path) -> None:
    bygd = bygg_med_plan(prosjekt, range(2027, 2031), "    I 2027 kostar samarbeidet 12 587 785 kr.\n")
    funn = [ei for ei in bygd.funn if ei.kode == "K401"]
    assert len(funn) == 1
    assert "12 587 758" in funn[0].melding.replace("\u00a0", " ")
    assert "{{ økonomiplan.sum.2027" in funn[0].hjelp


def test_a_template_that_loses_a_year_of_the_plan_is_not_delivered(prosjekt: Path) -> None:
    mal = prosjekt / MAL
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", "{{ rad.delar[1] | kr }}", ""))
    bygd = bygg_med_plan(prosjekt, range(2027, 2031))
    assert bygd.filer == ()
    assert "«=økonomiplan.vik.2028» kom ikkje med i dokumentet" in {funn.melding for funn in bygd.funn}
