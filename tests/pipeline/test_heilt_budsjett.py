"""A complete budget goes all the way: checked, built, read back, with the columns it uses and no others."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from sognko_docs.kroner import Kroner
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.proeve import grunnlag_for

ROT = Path(__file__).parents[2]
BUDSJETT = """\
budsjett:
  år: 2026
  namn: 9 årsverk
  postar:
    - {post: Løn, id: løn, ART gruppe: Personale, antal: 9, sats: 813700, førre: 7096000}
    - {post: Pensjon, gruppe: Personale, prosent: 15.6, av: [løn], førre: 1107000}
    - {post: Husleige, antal: 9, mengd: 23, eining: m², sats: 2400, førre: 480000}
  finansiering:
    - {post: Tilskot, sum: 500000, førre: 450000}
    - {post: Kommunane, rest: true, førre: 8233000}
  AAR
  scenario:
    åtte: {namn: 8 årsverk, endrar: {løn: {antal: 8}}}
  kjelde: Eit døme

"""


def budsjett(*, art: bool, foerre: bool) -> str:
    """Return the budget with or without KOSTRA art and last year's figures."""
    tekst = BUDSJETT.replace("ART", 'art: "010",' if art else "")
    if foerre:
        return tekst.replace("AAR", "førre: {år: 2025, kjelde: Vedteke}")
    return re.sub(r", førre: \d+", "", tekst).replace("  AAR\n", "")


def innhald(fil: Path) -> tuple[list[list[list[str]]], list[str]]:
    """Return the text of each cell of each table, and of each paragraph."""
    with zipfile.ZipFile(fil) as pakke:
        rot = etree.fromstring(pakke.read("word/document.xml"))
    tabellar = [
        [["".join(celle.itertext()) for celle in rad.iter("{*}tc")] for rad in tabell.iter("{*}tr")]
        for tabell in rot.iter("{*}tbl")
    ]
    return tabellar, ["".join(avsnitt.itertext()) for avsnitt in rot.iter("{*}p")]


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    return tmp_path


def med(prosjekt: Path, nytt: str) -> Path:
    """Put another budget in the GIS case, and return its folder."""
    mappe = prosjekt / "cases" / "kart-oppmaaling-gis"
    fil = mappe / "sak.yaml"
    tekst = fil.read_text(encoding="utf-8")
    start, slutt = tekst.index("budsjett:\n  år:"), tekst.index("fordeling:\n  vald:")
    fil.write_text(tekst[:start] + nytt + tekst[slutt:], encoding="utf-8")
    return mappe


@pytest.mark.parametrize(
    ("art", "foerre", "hovud"),
    [
        (False, False, ["Post", "Grunnlag", "Kroner"]),
        (True, False, ["Post", "Art", "Grunnlag", "Kroner"]),
        (False, True, ["Post", "2025", "2026", "Endring", "I\u00a0%"]),
        (True, True, ["Post", "Art", "2025", "2026", "Endring", "I\u00a0%"]),
    ],
)
def test_the_tables_have_the_columns_the_budget_uses(
    prosjekt: Path, art: bool, foerre: bool, hovud: list[str]
) -> None:
    bygd = bygg(
        med(prosjekt, budsjett(art=art, foerre=foerre)), Oppsett(prosjekt / "templates", prosjekt / "output")
    )
    assert [funn.melding for funn in bygd.funn] == []
    fil = prosjekt / "output" / "kart-oppmaaling-gis" / "vik" / "03-budsjett-og-fordeling.docx"
    tabellar, avsnitt = innhald(fil)
    kostnad, finansiering, scenario, kommunar = tabellar[:4]
    assert kostnad[0] == hovud
    # No line of the funding says how it was reckoned.
    kolonnar = ["Kroner"] if hovud == ["Post", "Grunnlag", "Kroner"] else hovud[1:]
    assert finansiering[0] == ["Finansiering", *kolonnar]
    assert [rad[0].split(" (")[0] for rad in kostnad[1:]] == [
        "Personale", "Løn", "Pensjon", "Sum personale", "Husleige", "Sum"
    ]  # fmt: skip
    assert scenario[0] == ["Post", "9 årsverk", "8 årsverk", "Skilnad"]
    assert kommunar[-1][0] == "Sum"
    delt = "8\u00a0462\u00a0535\u00a0kr"
    assert any(tekst.startswith(f"Kommunane deler {delt}.") for tekst in avsnitt)
    assert any(tekst.startswith(f"{delt} skal fordelast.") for tekst in avsnitt)


def test_a_sharing_that_is_tried_out_shares_what_the_councils_share(prosjekt: Path) -> None:
    proeve = grunnlag_for(med(prosjekt, budsjett(art=False, foerre=False)), ())
    assert proeve.grunnlag is not None
    assert proeve.grunnlag.total == Kroner.fraa(8_462_535)
