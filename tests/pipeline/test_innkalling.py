"""A meeting file becomes a call to the meeting and a short agenda, or nothing at all."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett
from sognko_docs.pipeline.rapport.innkalling import Kalla, kall_inn, sjekk_moete
from sognko_docs.word.lesing import les, rein_tekst
from tests.pakke import bytt_i_del
from tests.word_validators import DOMMARAR

ROT = Path(__file__).parents[2]
MOETE = """\
møte:
  organ: Styret i Sogn KO
  dato: 2025-11-03
  tid: kl. 09.00
  stad: Digitalt
  innkalla_av: styreleiaren
  status: endeleg
  fyrste_saksnummer: 43
saker:
  - tittel: Godkjenning av innkallinga
    slag: godkjenning
    framlegg: [Innkallinga er godkjend., Sakslista er godkjend.]
  - sak: skog-i-sogn
    slag: vedtak
    framlegg: [Me rår til saka.]
  - tittel: Møteplan
    slag: vedtak
    framlegg: [Styret møtest i februar., Styret møtest i april.]
    avgjerder: [Talet på møte]
    innspel: Datoane
    tekst: Arbeidsutvalet har møte i mars.
    vedlegg: [{tittel: Årshjul, merknad: uprenta vedlegg}]
"""


@pytest.fixture
def prosjekt(tmp_path: Path) -> Path:
    """A project of its own with the shipped cases, and the meeting above."""
    for mappe in ("cases", "templates"):
        shutil.copytree(ROT / mappe, tmp_path / mappe)
    (tmp_path / "cases/moete/prøve.yaml").write_text(MOETE, encoding="utf-8")
    return tmp_path


def kall(prosjekt: Path, gammal: str = "", ny: str = "") -> Kalla:
    assert gammal in MOETE
    fil = prosjekt / "cases/moete/prove.yaml"
    fil.write_text(MOETE.replace(gammal, ny, 1), encoding="utf-8")
    return kall_inn(fil, prosjekt, Oppsett(prosjekt / "templates", prosjekt / "output"))


def lesen(prosjekt: Path, namn: str = "01-innkalling.docx", moete: str = "prove") -> str:
    return rein_tekst(les((prosjekt / "output/moete" / moete / namn).read_bytes()))


def funn(kalla: Kalla) -> list[tuple[str, int]]:
    return [(ei.kode, ei.stad.linje if ei.stad else 0) for ei in kalla.funn]


def test_cases_are_numbered_from_the_start_number_with_the_year(prosjekt: Path) -> None:
    assert kall(prosjekt).funn == ()
    titlar = re.findall(r"Sak (\d+/25)  (.+)", lesen(prosjekt))
    assert titlar == [
        ("43/25", "Godkjenning av innkallinga"),
        ("44/25", "Vertskommunesamarbeid om skog i Sogn"),
        ("45/25", "Møteplan"),
    ]


def test_without_a_start_number_cases_are_counted_from_one(prosjekt: Path) -> None:
    kall(prosjekt, "  fyrste_saksnummer: 43\n", "")
    assert re.findall(r"Sak (\S+)  ", lesen(prosjekt)) == ["1", "2", "3"]


def test_a_joint_case_brings_its_summary_its_proposal_and_its_attachments(prosjekt: Path) -> None:
    kall(prosjekt)
    tekst = lesen(prosjekt)
    assert "Høyanger har meldt seg ut av samarbeidet" in tekst
    assert "Saksframlegg: Skog i Sogn" in tekst
    assert "Årshjul (uprenta vedlegg)" in tekst


def test_the_meetings_own_proposal_wins_over_that_of_the_case(prosjekt: Path) -> None:
    kall(prosjekt, "[Me rår til saka.]", "['Oppstart {{ avtale.verknad_frå | dato }}.']")
    tekst = lesen(prosjekt)
    assert "Oppstart 1.\u00a0januar 2027." in tekst


def test_the_points_of_a_decision_begin_at_one_in_every_case(prosjekt: Path) -> None:
    kall(prosjekt)
    data = (prosjekt / "output/moete/prove/01-innkalling.docx").read_bytes()
    punkt = [avsnitt.liste for avsnitt in les(data).avsnitt if avsnitt.stil == "Vedtakspunkt"]
    lister = [liste[0] for liste in punkt if liste]
    assert len(lister) == len(punkt)
    assert len(set(lister)) == 2
    assert lister[:2] == [lister[0]] * 2
    assert lister[-2:] == [lister[-1]] * 2


def test_the_contents_lead_to_every_case_without_being_updated(prosjekt: Path) -> None:
    import zipfile  # noqa: PLC0415  # why: this test alone looks into the file

    kall(prosjekt)
    with zipfile.ZipFile(prosjekt / "output/moete/prove/01-innkalling.docx") as fil:
        xml = fil.read("word/document.xml").decode()
    felt = xml[xml.index(" TOC ") : xml.index("Godkjenning av innkallinga</w:t></w:r></w:hyperlink>") + 4000]
    anker = re.findall(r'<w:hyperlink w:anchor="([^"]+)"', felt)
    assert anker == ["_Toc000000001", "_Toc000000002", "_Toc000000003"]
    assert all(xml.count(f'w:name="{namn}"') == 1 for namn in anker)
    assert xml.count('"begin"') == xml.count('"separate"') == xml.count('"end"')


def test_the_short_agenda_has_every_case_and_nothing_more(prosjekt: Path) -> None:
    kall(prosjekt)
    tekst = lesen(prosjekt, "02-sakliste.docx")
    assert all(
        ord_ in tekst for ord_ in ("43/25", "Vertskommunesamarbeid om skog i Sogn", "Møteplan", "godkjenning")
    )
    assert "Arbeidsutvalet" not in tekst


@pytest.mark.parametrize(
    ("kommune", "har", "har_ikkje"),
    [
        ("vik", "tek på seg oppgåvene som vertskommune", "instruerer kommunedirektøren i eigen kommune"),
        ("luster", "instruerer kommunedirektøren i eigen kommune", "tek på seg oppgåvene som vertskommune"),
    ],
)
def test_a_council_gets_the_points_of_its_own_role(
    prosjekt: Path, kommune: str, har: str, har_ikkje: str
) -> None:
    fil = prosjekt / "cases/moete/prove.yaml"
    tekst = MOETE.replace("  organ: Styret i Sogn KO\n", f"  organ: Kommunestyret\n  kommune: {kommune}\n")
    fil.write_text(tekst.replace("    framlegg: [Me rår til saka.]\n", ""), encoding="utf-8")
    assert kall_inn(fil, prosjekt, Oppsett(prosjekt / "templates", prosjekt / "output")).funn == ()
    lese = lesen(prosjekt)
    assert f"{kommune.capitalize()} kommune" in lese
    assert har in lese
    assert har_ikkje not in lese


def test_a_joint_body_writes_what_it_recommends_itself(prosjekt: Path) -> None:
    kalla = kall(prosjekt, "    framlegg: [Me rår til saka.]\n", "")
    assert funn(kalla) == [("K277", 13)]
    assert "Delegeringa gjeld mynde etter skogbrukslova" not in lesen(prosjekt)


@pytest.mark.parametrize(
    ("gammal", "ny", "venta"),
    [
        ("  - tittel: Møteplan\n", "  - ansvar: styreleiaren\n", ("K271", 16)),
        ("  - tittel: Møteplan\n", "  - sak: skog-i-sogn\n", ("K272", 16)),
        ("  organ: Styret i Sogn KO\n", "  organ: Kommunestyret\n  kommune: høyanger\n", ("S201", 3)),
        ("sak: skog-i-sogn", "sak: skog-i-song", ("K274", 13)),
        ("har møte i mars", "har møte i xx", ("S510", 21)),
        ("har møte i mars", "har {{ budsjett.sum }}", ("K301", 21)),
        ("    slag: vedtak\n    framlegg: [Styret", "    slag: prat\n    framlegg: [Styret", ("S107", 17)),
    ],
)
def test_a_mistake_in_the_meeting_is_told_with_its_line_and_writes_nothing(
    prosjekt: Path, gammal: str, ny: str, venta: tuple[str, int]
) -> None:
    kalla = kall(prosjekt, gammal, ny)
    assert funn(kalla) == [venta]
    assert kalla.filer == ()
    assert not (prosjekt / "output").exists()


def test_a_council_outside_a_case_does_not_get_it_on_its_agenda(prosjekt: Path) -> None:
    with (prosjekt / "cases/kommunar.yaml").open("a", encoding="utf-8") as register:
        register.write('  høyanger: {namn: Høyanger kommune, kortnamn: Høyanger, nummer: "4638"}\n')
    kalla = kall(prosjekt, "  organ: Styret i Sogn KO\n", "  organ: Kommunestyret\n  kommune: høyanger\n")
    assert funn(kalla) == [("K273", 14)]


def test_a_case_with_errors_is_not_laid_before_a_meeting(prosjekt: Path) -> None:
    sak = prosjekt / "cases/skog-i-sogn/sak.yaml"
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("status: framlegg", "status: ferdig"), encoding="utf-8"
    )
    assert funn(kall(prosjekt)) == [("K278", 13)]


def test_a_summary_only_the_case_paper_can_show_is_told(prosjekt: Path) -> None:
    sak = prosjekt / "cases/skog-i-sogn/sak.yaml"
    tekst = sak.read_text(encoding="utf-8")
    assert "Kommunane Aurland," in tekst
    sak.write_text(
        tekst.replace("Kommunane Aurland,", "{{ kommune.eigen_del | kr }}, Aurland,", 1), encoding="utf-8"
    )
    assert funn(kall(prosjekt)) == [("K275", 13)]


def test_what_is_not_settled_and_a_decision_without_a_proposal_do_not_stop(prosjekt: Path) -> None:
    kalla = kall(prosjekt, "  tid: kl. 09.00\n  stad: Digitalt\n", "")
    assert [kode for kode, _ in funn(kalla)] == ["K276", "K276"]
    assert lesen(prosjekt).count("Ikkje fastsett") == 2
    kalla = kall(
        prosjekt,
        "slag: godkjenning\n    framlegg: [Innkallinga er godkjend., Sakslista er godkjend.]",
        "slag: vedtak",
    )
    assert [kode for kode, _ in funn(kalla)] == ["K277"]
    assert len(kalla.filer) == 2


def test_a_template_that_loses_a_proposal_is_caught_when_the_file_is_read_back(prosjekt: Path) -> None:
    mal = prosjekt / "templates/innkalling.docx"
    mal.write_bytes(bytt_i_del(mal.read_bytes(), "word/document.xml", "{{p sak.framlegg }}", "Sjå vedlegg"))
    kalla = kall(prosjekt)
    assert {kode for kode, _ in funn(kalla)} == {"I101"}
    assert kalla.filer == ()


def test_the_same_meeting_gives_the_same_bytes(prosjekt: Path) -> None:
    kall(prosjekt)
    foer = {fil.name: fil.read_bytes() for fil in (prosjekt / "output/moete/prove").iterdir()}
    shutil.rmtree(prosjekt / "output")
    kall(prosjekt)
    assert {fil.name: fil.read_bytes() for fil in (prosjekt / "output/moete/prove").iterdir()} == foer


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_the_boards_agenda_of_3_november_2025_is_valid_and_has_its_fifteen_cases(
    prosjekt: Path, dommar: str
) -> None:
    fil = prosjekt / "cases/moete/styret-2025-11-03.yaml"
    kalla = kall_inn(fil, prosjekt, Oppsett(prosjekt / "templates", prosjekt / "output"))
    assert {ei.kode for ei in kalla.funn} == {"K276"}
    for namn in kalla.filer:
        assert DOMMARAR[dommar](prosjekt / "output/moete/styret-2025-11-03" / namn) == []
    assert re.findall(r"Sak (\d+)  ", lesen(prosjekt, moete="styret-2025-11-03")) == [
        str(nr) for nr in range(1, 16)
    ]


def test_a_meeting_is_checked_without_writing(prosjekt: Path) -> None:
    kalla = sjekk_moete(prosjekt / "cases/moete/prøve.yaml", prosjekt)
    assert kalla.vising is not None
    assert not (prosjekt / "output").exists()
