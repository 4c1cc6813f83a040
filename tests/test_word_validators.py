from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import docx
import pytest

from tests.word_validators import DOMMARAR

DOKUMENT = "word/document.xml"


@pytest.fixture
def god(tmp_path: Path) -> Path:
    """A small file without faults, with a table."""
    dokument = docx.Document()
    dokument.add_paragraph("Framlegg til vedtak")
    dokument.add_table(1, 2)
    fil = tmp_path / "god.docx"
    dokument.save(str(fil))
    return _utan(fil, "word/stylesWithEffects.xml")


def _utan(fil: Path, medlem: str) -> Path:
    """Take a part, and what refers to it, out of a file."""
    namn = medlem.rpartition("/")[2]
    with zipfile.ZipFile(fil) as inn:
        delar = {ein: inn.read(ein) for ein in inn.namelist() if ein != medlem}
    for del_ in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        bitar = delar[del_].decode().split("<")
        delar[del_] = "<".join(bit for bit in bitar if namn not in bit).encode()
    return _skriv(fil, delar)


def _skriv(fil: Path, delar: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(fil, "w", zipfile.ZIP_DEFLATED) as ut:
        for namn, data in delar.items():
            ut.writestr(namn, data)
    return fil


def _bytt(fil: Path, gammalt: str, nytt: str) -> Path:
    """Replace text in the main part once."""
    with zipfile.ZipFile(fil) as inn:
        delar = {namn: inn.read(namn) for namn in inn.namelist()}
    xml = delar[DOKUMENT].decode()
    assert gammalt in xml
    delar[DOKUMENT] = xml.replace(gammalt, nytt, 1).encode()
    return _skriv(fil, delar)


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_a_good_file_has_no_faults(dommar: str, god: Path) -> None:
    assert DOMMARAR[dommar](god) == []


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_a_link_that_leads_nowhere_is_reported_by_all(dommar: str, god: Path) -> None:
    assert DOMMARAR[dommar](_bytt(god, "<w:p>", '<w:p><w:hyperlink r:id="rId99"/>'))


@pytest.mark.parametrize("dommar", sorted(DOMMARAR.keys() - {"ooxml-integrity"}))
def test_a_paragraph_inside_a_paragraph_breaks_the_schema(dommar: str, god: Path) -> None:
    assert DOMMARAR[dommar](_bytt(god, "<w:p>", "<w:p><w:p/>"))


def test_a_comment_mark_without_its_comment_breaks_the_file_but_not_the_schema(god: Path) -> None:
    fil = _bytt(god, "<w:p>", '<w:p><w:commentRangeStart w:id="7"/>')
    assert DOMMARAR["ooxml-integrity"](fil)


@pytest.mark.parametrize("dommar", DOMMARAR)
def test_a_file_that_is_no_word_file_is_reported(dommar: str, tmp_path: Path) -> None:
    fil = tmp_path / "falsk.docx"
    fil.write_bytes(b"dette er ikkje ei Word-fil")
    assert DOMMARAR[dommar](fil)


@pytest.mark.skipif(
    sys.platform != "linux", reason="Microsoft's validator comes with a runtime for Linux only"
)
def test_microsofts_validator_is_among_the_judges_on_linux() -> None:
    assert "Open XML SDK" in DOMMARAR
