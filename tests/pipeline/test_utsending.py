"""Drafts of e-mails: one for each council, with its own package, and nothing is sent."""

from __future__ import annotations

import email
import email.policy
import shutil
from email.message import EmailMessage
from pathlib import Path

import pytest

from sognko_docs.compose.utsending import utsending
from sognko_docs.finding import Finding
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.levering.arkivpakke import lag_pakkar
from sognko_docs.pipeline.levering.utsending import lag_utsending
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.zipfil import les_zip

ROT = Path(__file__).parents[2]
SAK = "tryggest"


@pytest.fixture(scope="module")
def sendt(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[Finding, ...]]:
    """The drafts of a case, where Vik's address is known."""
    rot = tmp_path_factory.mktemp("prosjekt")
    shutil.copytree(ROT / "cases", rot / "cases")
    register = rot / "cases" / "kommunar.yaml"
    tekst = register.read_text(encoding="utf-8")
    assert 'kortnamn: Vik, nummer: "4639"' in tekst
    register.write_text(
        tekst.replace(
            'kortnamn: Vik, nummer: "4639"', 'kortnamn: Vik, nummer: "4639", epost: postmottak@vik.example.no'
        ),
        encoding="utf-8",
    )
    return rot, lag(rot)


def lag(rot: Path) -> tuple[Finding, ...]:
    mappe, ut = rot / "cases" / SAK, rot / "output"
    assert bygg(mappe, Oppsett(ROT / "templates", ut)).filer
    kontrollert = sjekk(mappe)
    assert kontrollert.lesing.lasta
    assert kontrollert.plan
    lag_pakkar(mappe, kontrollert.lesing.lasta, kontrollert.plan, ut, lambda _: None)
    return lag_utsending(kontrollert.lesing.lasta, rot / "cases", ut, lambda _: None)


def les_brev(rot: Path, kommune: str) -> EmailMessage:
    data = (rot / "output" / "_utsending" / SAK / f"{kommune}.eml").read_bytes()
    melding = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(melding, EmailMessage)
    return melding


def test_each_council_gets_a_draft_with_its_own_package(sendt: tuple[Path, tuple[Finding, ...]]) -> None:
    rot, _ = sendt
    assert len(list((rot / "output" / "_utsending" / SAK).glob("*.eml"))) == 6
    for kommune, namn in (("vik", "Vik kommune"), ("aardal", "Årdal kommune")):
        melding = les_brev(rot, kommune)
        kropp = melding.get_body(("plain",))
        assert kropp is not None
        assert kropp.get_content().splitlines()[0] == f"Til kommunedirektøren i {namn}"
        [vedlegg] = melding.iter_attachments()
        assert vedlegg.get_filename() == f"tryggest-{kommune}.zip"
        assert vedlegg.get_content() == (rot / "output" / "_pakkar" / SAK / f"{kommune}.zip").read_bytes()


def test_a_draft_is_a_draft_without_sender_and_date(sendt: tuple[Path, tuple[Finding, ...]]) -> None:
    melding = les_brev(sendt[0], "vik")
    assert melding["X-Unsent"] == "1"
    assert melding["To"] == "postmottak@vik.example.no"
    assert melding["From"] is None
    assert melding["Date"] is None
    assert "To" not in les_brev(sendt[0], "luster")


def test_a_draft_says_its_language_and_speaks_of_no_pdf_that_is_not_there(
    sendt: tuple[Path, tuple[Finding, ...]],
) -> None:
    kropp = les_brev(sendt[0], "vik").get_body(("plain",))
    assert kropp is not None
    assert (kropp["Content-Language"], kropp.get_content_charset()) == ("nn-NO", "utf-8")
    assert "Word-filene til møtesystemet, «arkivmelding.xml»" in kropp.get_content()
    pakke = les_zip((sendt[0] / "output" / "_pakkar" / SAK / "vik.zip").read_bytes())
    assert "Word-filene er til redigering.\r\n" in pakke["data/LES-MEG.txt"].innhald().decode("utf-8-sig")
    lasta = sjekk(sendt[0] / "cases" / SAK).lesing.lasta
    assert lasta
    assert "PDF-filene til arkivet, " in utsending(lasta.sak, lasta.register, "vik", med_pdf=True).tekst


def test_councils_without_an_address_are_named_once(sendt: tuple[Path, tuple[Finding, ...]]) -> None:
    [funn] = [ei for ei in sendt[1] if ei.kode == "P160"]
    assert funn.melding == "Utkasta til Aurland, Luster, Lærdal, Sogndal, Årdal har ingen mottakar"


def test_the_same_case_gives_the_same_drafts(sendt: tuple[Path, tuple[Finding, ...]]) -> None:
    mappe = sendt[0] / "output" / "_utsending" / SAK
    foer = {fil.name: fil.read_bytes() for fil in mappe.iterdir()}
    lag(sendt[0])
    assert {fil.name: fil.read_bytes() for fil in mappe.iterdir()} == foer
