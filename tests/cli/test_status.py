"""``sognko status``: what the councils have decided, told at the terminal, as JSON and as a Word file."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from sognko_docs.pipeline.rapport.status import framlegg_til
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.lesing import les, rein_tekst
from tests.cli.typar import Koeyr
from tests.load.pdfar import lag_pdf
from tests.word import vaktprosjekt as farleg

ROT = Path(__file__).parents[2]
SAK = "felles-barnevern"
KOMMUNAR = ("sogndal", "aurland", "luster", "lærdal", "vik", "årdal")
DATO = ("--dato", "2027-01-01")


@pytest.fixture
def sak(prosjekt: Path) -> Path:
    """Return a case without decisions in the small project, and stand in the project."""
    mappe = prosjekt / "cases" / SAK
    shutil.copytree(ROT / "cases" / SAK, mappe, ignore=shutil.ignore_patterns("vedtak.yaml"))
    return mappe


def skriv(sak: Path, vedtak: dict[str, str], topp: str = "kjelder: [protokollane]") -> None:
    linjer = "".join(f"  {kommune}: {{{ei}}}\n" for kommune, ei in vedtak.items())
    (sak / "vedtak.yaml").write_text(f"{topp}\nvedtak:\n{linjer}", encoding="utf-8")


def framlegg(sak: Path, kommune: str) -> list[str]:
    plan = sjekk(sak).plan
    assert plan is not None
    return list(framlegg_til(plan, kommune).values())


def protokoll(sak: Path, kommune: str, punkt: list[str]) -> None:
    """Write an extract of the minutes in which kommunestyret adopts the points."""
    hovud = ["Saksprotokoll", "084/25 Kommunestyret 11.12.2025", "Samrøystes vedteke.", "KS- 084/25 Vedtak:"]
    linjer = [*hovud, *(f"{nr}. {tekst}" for nr, tekst in enumerate(punkt, 1)), "Rett utskrift"]
    (sak / "protokollar").mkdir(exist_ok=True)
    (sak / "protokollar" / f"{kommune}.txt").write_text("\n".join(linjer), encoding="utf-8")


LIKT = "handsama: [{resultat: vedteke, som_framlegg: true, møtedato: 2025-12-11}]"


def test_all_have_adopted_the_same_and_the_agreement_is_in_force(sak: Path, koeyr: Koeyr) -> None:
    topp = "kjelder: [x]\nstatsforvaltaren_orientert: 2026-02-01"
    skriv(sak, dict.fromkeys(KOMMUNAR, f"{LIKT}, signert: 2026-01-15"), topp)
    svar = koeyr("status", SAK, *DATO)
    assert "Alle kommunane har vedteke det same. Avtalen er i kraft.\n" in svar.stdout
    assert svar.stdout.count("vedteke likt") == 6
    assert svar.exit_code == 0


def test_the_day_before_it_is_not_in_force(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, dict.fromkeys(KOMMUNAR, f"{LIKT}, signert: 2026-01-15"))
    assert "Avtalen er ikkje i kraft." in koeyr("status", SAK, "--dato", "2026-12-31").stdout


def test_what_came_after_the_day_has_not_happened_yet(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, dict.fromkeys(KOMMUNAR, f"{LIKT}, sendt: 2025-11-20, signert: 2027-01-15"))
    assert koeyr("status", SAK, "--dato", "2025-12-10").stdout.count("send 20. november 2025") == 6
    assert "Det er ikkje oppgitt nok" in koeyr("status", SAK, *DATO).stdout
    assert "Avtalen er i kraft." in koeyr("status", SAK, "--dato", "2027-01-15").stdout


def test_telling_statsforvaltaren_is_a_duty_that_is_told_and_keeps_nothing_from_being_in_force(
    sak: Path, koeyr: Koeyr
) -> None:
    skriv(sak, dict.fromkeys(KOMMUNAR, f"{LIKT}, signert: 2026-01-15"))
    svar = koeyr("status", SAK, *DATO)
    assert "Avtalen er i kraft. Vertskommunen har att å orientere statsforvaltaren." in svar.stdout


def test_one_that_has_not_signed_is_named(sak: Path, koeyr: Koeyr) -> None:
    skriv(
        sak, {kommune: f"{LIKT}, signert: 2026-01-15" if kommune != "vik" else LIKT for kommune in KOMMUNAR}
    )
    svar = koeyr("status", SAK, *DATO)
    assert "Det er ikkje oppgitt nok til å seie om avtalen er i kraft." in svar.stdout
    linje = next(ei for ei in svar.stdout.splitlines() if ei.startswith("Alle partane har skrive under"))
    assert linje.split()[-5:] == ["Vik", "koml.", "§\u00a020-4", "første", "ledd"] or "Vik" in linje


def test_what_formannskapet_recommends_decides_nothing(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, {"vik": "handsama: [{organ: Formannskapet, resultat: tilrådd, møtedato: 2025-11-27}]"})
    svar = koeyr("status", SAK, *DATO)
    assert "under handsaming" in svar.stdout
    assert "Formannskapet: tilrådd" in svar.stdout
    assert "Det er ikkje ført opp vedtak i nokon kommune." in svar.stdout
    assert svar.exit_code == 0


def test_another_number_in_one_council_is_shown_side_by_side_and_ends_with_3(sak: Path, koeyr: Koeyr) -> None:
    for kommune in KOMMUNAR:
        punkt = framlegg(sak, kommune)
        if kommune in {"vik", "årdal"}:
            punkt[-1] = punkt[-1].replace("Vedtaket", "Heile vedtaket")
        protokoll(sak, kommune, punkt)
    skriv(
        sak, {kommune: f"handsama: [{{resultat: vedteke, protokoll: {kommune}.txt}}]" for kommune in KOMMUNAR}
    )
    svar = koeyr("status", SAK, *DATO)
    assert "Vik og Årdal har gjort eit anna vedtak" in svar.stdout
    assert "[Heile vedtaket]" in svar.stdout
    assert svar.stdout.count("I320") == 2
    assert svar.exit_code == 3


def test_the_same_change_in_all_councils_is_still_the_same(sak: Path, koeyr: Koeyr) -> None:
    for kommune in KOMMUNAR:
        protokoll(sak, kommune, [*framlegg(sak, kommune), "Kommunestyret ber om ei evaluering etter to år."])
    skriv(
        sak, {kommune: f"handsama: [{{resultat: vedteke, protokoll: {kommune}.txt}}]" for kommune in KOMMUNAR}
    )
    svar = koeyr("status", SAK, *DATO)
    assert "Alle kommunane har vedteke det same, med den same endringa i framlegget." in svar.stdout
    assert "I320" not in svar.stdout
    assert svar.exit_code == 0


def test_a_pdf_with_line_breaks_and_other_quotes_is_only_set_otherwise(sak: Path, koeyr: Koeyr) -> None:
    punkt = [tekst.replace("–", "-").replace("«", '"').replace("»", '"') for tekst in framlegg(sak, "vik")]
    linjer = ["Vedtak i Kommunestyret - 11.12.2025"]
    for nr, tekst in enumerate(punkt, 1):
        orda = f"{nr}. {tekst}".split(" ")
        linjer += [" ".join(orda[i : i + 9]) for i in range(0, len(orda), 9)]
    (sak / "protokollar").mkdir()
    (sak / "protokollar/vik.pdf").write_bytes(lag_pdf([linjer[:20], linjer[20:]]))
    skriv(
        sak,
        {"vik": "handsama: [{resultat: vedteke, protokoll: vik.pdf, saksnummer: 1/25, samrøystes: true}]"},
    )
    svar = koeyr("status", SAK, *DATO)
    assert "vedteke, anna skrivemåte" in svar.stdout
    assert "I321" in svar.stdout
    assert svar.exit_code == 0


def test_a_rejection_ends_with_3_and_a_postponement_does_not(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, {"vik": "handsama: [{resultat: utsett}]"})
    assert koeyr("status", SAK, *DATO).exit_code == 0
    skriv(sak, {"vik": "handsama: [{resultat: utsett}, {resultat: avvist}]"})
    svar = koeyr("status", SAK, *DATO)
    assert "I322 Vik har avvist saka" in svar.stdout
    assert svar.exit_code == 3


def test_a_fault_in_the_file_ends_with_1_and_is_told_with_line_and_column(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, {"vik": "signert: 2025-12-10"})
    svar = koeyr("status", SAK, *DATO)
    assert "S652 Vik har skrive under avtalen" in svar.stdout
    assert f"--> cases/{SAK}/vedtak.yaml:3:18" in svar.stdout
    assert svar.exit_code == 1


def test_advice_can_be_put_aside_with_a_reason_and_a_fault_cannot(sak: Path, koeyr: Koeyr) -> None:
    topp = "kjelder: [x]\n# ignorer[S647]: protokollane er tinga\n# ignorer[I322]: det går nok bra"
    skriv(sak, {"vik": "handsama: [{resultat: vedteke}]", "luster": "handsama: [{resultat: avvist}]"}, topp)
    svar = koeyr("status", SAK, *DATO)
    assert "S647" not in svar.stdout
    assert "I322" in svar.stdout
    assert svar.exit_code == 3


def test_a_misspelt_key_is_told_where_it_stands(sak: Path, koeyr: Koeyr) -> None:
    skriv(sak, {"vik": "handsama: [{resultat: vedtatt}]"})
    svar = koeyr("status", SAK, *DATO)
    assert f"cases/{SAK}/vedtak.yaml:3:" in svar.stdout
    assert svar.exit_code == 1


def test_an_extract_that_cannot_be_read_ends_with_1(sak: Path, koeyr: Koeyr) -> None:
    (sak / "protokollar").mkdir()
    (sak / "protokollar/vik.pdf").write_bytes(b"%PDF-1.4 rusk")
    skriv(sak, {"vik": "handsama: [{resultat: vedteke, protokoll: vik.pdf}]"})
    svar = koeyr("status", SAK, *DATO)
    assert "I302" in svar.stdout
    assert svar.exit_code == 1


def test_minutes_with_macros_are_not_opened_and_end_with_1(sak: Path, koeyr: Koeyr) -> None:
    (sak / "protokollar").mkdir()
    (sak / "protokollar/vik.docx").write_bytes(farleg.med(farleg.vanleg(), {"word/vbaProject.bin": "a"}))
    skriv(sak, {"vik": "handsama: [{resultat: vedteke, protokoll: vik.docx}]"})
    svar = koeyr("status", SAK, *DATO)
    assert "Saksprotokollen «vik.docx»: fila inneheld makroar" in " ".join(svar.stdout.split())
    assert "«punkt»" in svar.stdout
    assert svar.exit_code == 1


def test_a_case_with_faults_of_its_own_is_told(sak: Path, koeyr: Koeyr) -> None:
    fil = sak / "sak.yaml"
    fil.write_text(
        fil.read_text(encoding="utf-8").replace("status: framlegg", "status: ferdig"), encoding="utf-8"
    )
    svar = koeyr("status", SAK, *DATO)
    assert "sak.yaml" in svar.stdout
    assert svar.exit_code == 1


def test_all_cases_are_a_line_each(sak: Path, koeyr: Koeyr) -> None:
    shutil.copytree(ROT / "cases/skog-i-sogn", sak.parent / "skog-i-sogn")
    svar = koeyr("status", "--dato", "2026-03-31")
    assert "Felles barnevern" in svar.stdout
    assert "6 av 6 kommunar har vedteke saka" in " ".join(svar.stdout.split())
    assert svar.exit_code == 0


def test_json_has_what_is_known_and_null_for_what_is_not(sak: Path, koeyr: Koeyr) -> None:
    skriv(
        sak,
        {
            "vik": "handsama: [{resultat: vedteke, punkt: [Nei.], møtedato: 2025-12-11, røyster: {for: 12, mot: 9}}]"
        },
    )
    svar = koeyr("status", SAK, *DATO, "--format", "json")
    lese = json.loads(svar.stdout)["saker"][0]
    vik = lese["kommunar"]["vik"]
    assert (lese["sak"], lese["ulike"], lese["i_kraft"]) == (SAK, ["vik"], "nei")
    assert (vik["møtedato"], vik["røyster"], vik["saksnummer"]) == ("2025-12-11", [12, 9], None)
    assert vik["punkt"][0]["slag"] == "nytt"
    assert [(ei["kode"], ei["linje"]) for ei in json.loads(svar.stdout)["funn"]] == [("I320", 3)]
    assert svar.exit_code == 3


def test_the_report_is_a_word_file_that_says_the_same(sak: Path, koeyr: Koeyr, tmp_path: Path) -> None:
    skriv(sak, {"vik": "handsama: [{resultat: vedteke, punkt: [Kommunestyret seier nei.]}]", "luster": LIKT})
    svar = koeyr("status", SAK, *DATO, "--ut", "ut")
    assert svar.exit_code == 3
    fil = Path("ut/vedtak") / SAK / "vedtaksoversyn.docx"
    tekst = rein_tekst(les(fil.read_bytes()))
    assert "Vik har gjort eit anna vedtak" in tekst
    assert "[Kommunestyret seier nei.]" in tekst
    foer = fil.read_bytes()
    koeyr("status", SAK, *DATO, "--ut", "ut")
    assert fil.read_bytes() == foer


def test_files_need_a_day_that_is_given(sak: Path, koeyr: Koeyr) -> None:
    assert koeyr("status", SAK, "--ut", "ut").exit_code == 2
    assert not Path("ut").exists()


def test_fmt_puts_the_decisions_in_order_with_the_case(sak: Path, koeyr: Koeyr) -> None:
    (sak / "vedtak.yaml").write_text(
        "vedtak:\n  vik:\n    signert: 2026-01-15\n    sendt: 2025-12-01\n", encoding="utf-8"
    )
    assert koeyr("fmt", SAK).exit_code == 0
    assert (sak / "vedtak.yaml").read_text(encoding="utf-8").split() == [
        "vedtak:", "vik:", "sendt:", "2025-12-01", "signert:", "2026-01-15",
    ]  # fmt: skip


def test_today_is_the_day_when_none_is_given(sak: Path, koeyr: Koeyr) -> None:
    svar = koeyr("status", SAK)
    assert "slik det står" in svar.stdout
    assert str(date.today().year) in svar.stdout  # noqa: DTZ011  # why: the same clock as the command's
