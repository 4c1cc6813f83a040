"""Files made from another version of the case: git has the wording they were sent with."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.historikk import Historikk
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from sognko_docs.word.diagram import Form
from tests.history.depotbygg import git, lag_depot, lagre
from tests.word.ordrediger import bytt, rediger

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
SAK = f"cases/{GIS}/sak.yaml"
FORMER: tuple[Form, ...] = ("word", "bilete")
SENDT = [("delt", "tekst.samandrag", "særs vanskeleg", "lett")]


@dataclass(frozen=True, slots=True)
class Prosjekt:
    """A project in git, and the file of Vik as it was sent and came back edited."""

    rot: Path
    bygd: Path

    def endra(self, *byte: tuple[str, str], fil: str = SAK) -> None:
        """Change words of the case, and commit."""
        tekst = (self.rot / fil).read_text(encoding="utf-8")
        for foer, etter in byte:
            assert foer in tekst
            tekst = tekst.replace(foer, etter)
        lagre(self.rot, {fil: tekst})

    def sendt(self, form: Form = "word", kommune: str = "vik") -> bytes:
        """Return the file of a council as it was sent, made from the first version."""
        return (self.bygd / form / GIS / kommune / "01-saksframlegg.docx").read_bytes()

    def retur(self, data: bytes) -> Retur:
        """Read the file as ``sognko return`` does, with an empty folder of finished files."""
        fil = self.rot / "vik.docx"
        fil.write_bytes(data)
        saker = Saker(self.rot, self.rot / "templates", self.rot / "tom", self.bygd / "lager")
        return les_retur(fil, saker, Historikk(self.rot).utgaave)


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished files of the case in both forms, and where templates that have passed are kept."""
    ut = tmp_path_factory.mktemp("bygd")
    for form in FORMER:
        assert bygg(
            ROT / "cases" / GIS, Oppsett(ROT / "templates", ut / form, ut / "lager", diagram=form)
        ).filer
    return ut


@pytest.fixture
def mappe(tmp_path: Path, bygd: Path) -> Prosjekt:
    """A project with one case, not in git."""
    rot = tmp_path / "prosjekt"
    for namn in (GIS, "tal", "felles"):
        shutil.copytree(ROT / "cases" / namn, rot / "cases" / namn)
    for fil in ("kommunar.yaml", "avtalar.yaml"):
        shutil.copy(ROT / "cases" / fil, rot / "cases")
    shutil.copytree(ROT / "templates", rot / "templates")
    return Prosjekt(rot, bygd)


@pytest.fixture
def prosjekt(mappe: Prosjekt) -> Prosjekt:
    """The project with its first commit."""
    lag_depot(mappe.rot)
    lagre(mappe.rot, {".gitignore": "tom/\n*.docx\n!templates/*.docx\n"})
    return mappe


def drift(retur: Retur) -> list[tuple[str, str, str, str]]:
    return [(ei.slag, ei.sti, ei.gammal.tekst, ei.ny.tekst) for ei in retur.endringar]


def d142(retur: Retur) -> str:
    (melding,) = (ei.melding for ei in retur.funn if ei.kode == "D142")
    return melding


def test_drift_is_told_against_the_wording_that_was_sent_and_what_the_case_changed_since_is_told(
    prosjekt: Prosjekt,
) -> None:
    sendt = prosjekt.sendt()
    prosjekt.endra(
        ("små og sårbare", "svært små og sårbare"), ("verknad_frå: 2027-01-01", "verknad_frå: 2027-02-01")
    )
    svar = prosjekt.retur(rediger(sendt, bytt("særs vanskeleg", "lett")))
    assert drift(svar) == SENDT
    assert "henta frå historikken. Endra i saka sidan: " in d142(svar)
    assert {"tekst.samandrag", "avtale.verknad_frå"} <= set(d142(svar).partition("sidan: ")[2].split(", "))


def test_a_change_that_does_not_reach_the_document_is_told_as_none(prosjekt: Prosjekt) -> None:
    sendt = prosjekt.sendt()
    prosjekt.endra(("sak:\n", "# Ein merknad berre for den som skriv.\nsak:\n"))
    svar = prosjekt.retur(sendt)
    assert (drift(svar), "Ingenting i dokumentet er endra i saka sidan" in d142(svar)) == ([], True)


def test_a_version_that_came_back_unchanged_has_no_drift_though_the_case_has_moved_on(
    prosjekt: Prosjekt,
) -> None:
    sendt = prosjekt.sendt()
    for ny in ("svært små og sårbare", "nokså små og sårbare"):
        prosjekt.endra(("små og sårbare", ny))
    assert drift(prosjekt.retur(sendt)) == []


def test_the_old_template_is_used_with_the_old_case(prosjekt: Prosjekt) -> None:
    sendt = prosjekt.sendt()
    mal = prosjekt.rot / "templates/saksframlegg.docx"
    mal.write_bytes(rediger(mal.read_bytes(), bytt("Spørsmål som står att", "Spørsmål som attstår")))
    lagre(prosjekt.rot, {})
    svar = prosjekt.retur(sendt)
    assert (drift(svar), d142(svar).endswith("Endra i saka sidan: fast tekst")) == ([], True)


def test_when_the_case_has_errors_now_the_file_is_still_held_against_its_own_version(
    prosjekt: Prosjekt,
) -> None:
    sendt = prosjekt.sendt()
    prosjekt.endra(("sum: 11890496", "sum: 11890497"))
    svar = prosjekt.retur(rediger(sendt, bytt("særs vanskeleg", "lett")))
    assert (drift(svar), "Saka har feil no" in d142(svar)) == (SENDT, True)


@pytest.mark.parametrize(
    ("depot", "grunn"),
    [(lambda _rot: None, "ligg ikkje i eit git-depot"), (lag_depot, "(fann ingen revisjon der saka"),
     (lambda rot: lagre(lag_depot(rot), {}), "(fann ingen revisjon der saka")],
    ids=["no git", "no commit", "never committed"],
)  # fmt: skip
def test_a_version_git_does_not_have_still_gives_a_report_against_the_case_of_today(
    mappe: Prosjekt, depot: Callable[[Path], object], grunn: str
) -> None:
    sendt = mappe.sendt()
    sak = mappe.rot / SAK
    sak.write_text(
        sak.read_text(encoding="utf-8").replace("små og sårbare", "svært små og sårbare"), encoding="utf-8"
    )
    depot(mappe.rot)
    svar = mappe.retur(rediger(sendt, bytt("særs vanskeleg", "lett")))
    assert sorted(drift(svar)) == [("delt", "tekst.samandrag", "svært ", ""), *SENDT]
    assert "samanlikna med det dei gir no" in d142(svar)
    assert grunn in d142(svar)


def test_without_the_git_program_the_report_says_so(
    prosjekt: Prosjekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    sendt = prosjekt.sendt()
    prosjekt.endra(("små og sårbare", "svært små og sårbare"))
    monkeypatch.setenv("PATH", str(prosjekt.rot))
    svar = prosjekt.retur(sendt)
    assert (drift(svar), "git" in d142(svar)) == ([("delt", "tekst.samandrag", "svært ", "")], True)


def test_several_files_of_one_version_ask_git_once(prosjekt: Prosjekt) -> None:
    filer = {namn: prosjekt.rot / f"{namn}.docx" for namn in ("vik", "luster")}
    for namn, fil in filer.items():
        fil.write_bytes(prosjekt.sendt(kommune=namn))
    prosjekt.endra(("små og sårbare", "svært små og sårbare"))
    historikk = Historikk(prosjekt.rot)
    saker = Saker(prosjekt.rot, prosjekt.rot / "templates", prosjekt.rot / "tom", prosjekt.bygd / "lager")
    assert les_retur(filer["vik"], saker, historikk.utgaave).endringar == ()
    git(prosjekt.rot, "update-ref", "-d", "refs/heads/main")
    assert les_retur(filer["luster"], saker, historikk.utgaave).endringar == ()
    utan = les_retur(filer["luster"], saker, Historikk(prosjekt.rot).utgaave)
    assert "samanlikna med det dei gir no" in d142(utan)


@pytest.mark.parametrize("i_output", [True, False], ids=["the other form lies in output", "made anew"])
@pytest.mark.parametrize(("form", "anna"), [("word", "bilete"), ("bilete", "word")])
def test_charts_are_compared_in_the_form_the_file_has(
    prosjekt: Prosjekt, form: Form, anna: Form, *, i_output: bool
) -> None:
    sendt = prosjekt.sendt(form)
    if i_output:
        shutil.copytree(prosjekt.bygd / anna, prosjekt.rot / "tom")
    assert (b"word/media/diagram" in sendt) == (form == "bilete")
    assert prosjekt.retur(sendt).funn == ()


def test_another_picture_in_place_of_a_chart_is_told_as_a_drawing(prosjekt: Prosjekt) -> None:
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(prosjekt.sendt("bilete"))) as inn, zipfile.ZipFile(ut, "w") as fil:
        for namn in inn.namelist():
            fil.writestr(namn, inn.read(namn) + (b"x" if namn.endswith("diagram1.png") else b""))
    assert [ei.slag for ei in prosjekt.retur(ut.getvalue()).endringar] == ["teikning"]
