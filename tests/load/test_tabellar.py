from __future__ import annotations

from pathlib import Path

from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.sjekk import sjekk
from tests.load.sakstekst import REGISTER, SAK, TAL

TABELLAR = """\
tabellar:
  folketal:
    tittel: Folketal
    kjelde: Rapporten
    kolonnar:
      - {namn: tal, type: tal}
    rader:
      - {namn: Luster, verdiar: [5432]}
      - {namn: Vik, verdiar: [2505]}
    prenta_sum: [7937]
    relasjonar:
      kolonnesummar: [tal]
      like:
        - {kolonne: tal, med: tal/innbyggjarar}
"""


def saka(rot: Path, tabellar: str = TABELLAR) -> Path:
    for namn, tekst in {
        "kommunar.yaml": REGISTER,
        "tal/folketal.yaml": TAL,
        "tal/innbyggjarar.yaml": TAL,
        "kart/sak.yaml": SAK + tabellar,
    }.items():
        fil = rot / namn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(tekst, encoding="utf-8")
    return rot / "kart"


def test_statistics_that_only_a_table_names_are_read(tmp_path: Path) -> None:
    lasta = les_sak(saka(tmp_path)).lasta
    assert lasta is not None
    assert set(lasta.tal) == {"folketal", "innbyggjarar"}


def test_statistics_that_are_not_there_are_told_where_they_are_named(tmp_path: Path) -> None:
    (funn,) = les_sak(saka(tmp_path, TABELLAR.replace("tal/inn", "tal/imm"))).funn
    assert (funn.kode, funn.hjelp) == ("S202", "meinte du «innbyggjarar»?")
    assert funn.sti == ("tabellar", "folketal", "relasjonar", "like", 0, "med")


def test_a_wrong_cell_is_shown_by_line_and_column(tmp_path: Path) -> None:
    (funn,) = (ei for ei in sjekk(saka(tmp_path)).funn if ei.kode == "K605")
    assert funn.stad is not None
    linje = (SAK + TABELLAR).splitlines()[funn.stad.linje - 1]
    assert linje[funn.stad.kolonne - 1 :][: funn.stad.lengd] == "2505"
