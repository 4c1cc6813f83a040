"""A package from outside is refused at once when nobody should unpack it, and nothing of it reaches the disk."""

from __future__ import annotations

import io
import os
import struct
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from sognko_docs.pipeline.levering.pakkesjekk import sjekk_pakke
from sognko_docs.word.zipfil import MAKS_STORLEIK
from tests.word import vaktprosjekt as f
from tests.word.bygg import avsnitt, docx

GRENSE = 0.1
"""Seconds within which a package is refused."""


def arkiv(*medlemer: tuple[str, bytes], pakk: int = zipfile.ZIP_DEFLATED) -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w", pakk) as fil:
        for namn, data in medlemer:
            fil.writestr(namn, data)
    return ut.getvalue()


def lenkje() -> bytes:
    ut = io.BytesIO()
    with zipfile.ZipFile(ut, "w") as fil:
        info = zipfile.ZipInfo("data/01-saksframlegg.docx")
        info.create_system = 3
        info.external_attr = 0o120777 << 16
        fil.writestr(info, "/etc/passwd")
    return ut.getvalue()


def loegn(sagt: int) -> bytes:
    """A member that says it is ``sagt`` bytes and becomes fifty million."""
    pakkar = zlib.compressobj(9, zlib.DEFLATED, -15)
    kropp = pakkar.compress(b"\0" * 50_000_000) + pakkar.flush()
    namn = b"data/a.docx"
    felles = (0, 8, 0, 0x21, 0, len(kropp), sagt, len(namn), 0)
    lokal = struct.pack("<4s5H3L2H", b"PK\3\4", 20, *felles) + namn + kropp
    sentral = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, *felles, 0, 0, 0, 0, 0) + namn
    return lokal + sentral + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(sentral), len(lokal), 0)


def mange(antal: int) -> bytes:
    return arkiv(*((f"data/{nr}.txt", b"") for nr in range(antal)), pakk=zipfile.ZIP_STORED)


FIENDTLEGE: dict[str, tuple[Callable[[], bytes], str]] = {
    "a bomb of zeros": (lambda: arkiv(("data/a.docx", b"\0" * 150_000_000)), "altfor stor"),
    "a bomb of many members": (
        lambda: arkiv(*((f"data/{nr}.docx", b"\0" * 1_000_000) for nr in range(100))), "altfor stor",
    ),
    "a member that says it is small": (lambda: loegn(10), "øydelagd"),
    "a member that says it is larger than anything": (lambda: loegn(0xFFFFFFF0), "for stor"),
    "members on top of each other": (f.oppaa, "oppå kvarandre"),
    "a name that leads out": (lambda: arkiv(("data/../../x.docx", b"a")), "ulovleg"),
    "an absolute name": (lambda: arkiv(("/etc/cron.d/x", b"a")), "ulovleg"),
    "a drive letter": (lambda: arkiv(("C:x.docx", b"a")), "ulovleg"),
    "a backslash": (
        lambda: f.raa_bytt(arkiv(("data/a_b.docx", b"a")), b"data/a_b.docx", b"data/a\\b.docx"), "ulovleg",
    ),
    "a symbolic link": (lenkje, "lenkje"),
    "two thousand and one members": (lambda: mange(2_001), "for mange"),
    "a hundred thousand members": (lambda: mange(100_000), "for mange"),
    "the same name twice": (f.dobbelt, "dobbelt"),
    "names that differ in case only": (
        lambda: arkiv(("data/a.docx", b"a"), ("data/A.docx", b"b")), "same namn",
    ),
    "a file that is also a folder": (
        lambda: arkiv(("data/a", b"a"), ("data/a/b.docx", b"b")), "både ei fil og ei mappe",
    ),
    "a name Windows keeps for itself": (lambda: arkiv(("data/con.docx", b"a")), "trygt filnamn"),
    "a name that is not UTF-8": (
        lambda: f.raa_bytt(arkiv(("data/a_.docx", b"a")), b"data/a_.docx", b"data/a\xff.docx"), "øydelagd",
    ),
    "a name with a right-to-left mark": (lambda: arkiv(("data/a\u202excod.exe", b"a")), "ulovleg"),
    "encrypted members": (f.kryptert, "kryptert"),
    "a kind of packing nobody here knows": (
        lambda: arkiv(("data/a.docx", b"a" * 99), pakk=zipfile.ZIP_LZMA), "ukjend måte",
    ),
    "cut in two": (lambda: arkiv(("data/a.docx", os.urandom(5_000)))[:-100], "ikkje ei zip-fil"),
    "no zip at all": (lambda: b"MZ" + bytes(500), "ikkje ei zip-fil"),
}  # fmt: skip


@pytest.mark.parametrize("namn", FIENDTLEGE)
def test_a_package_nobody_should_unpack_is_refused_at_once_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, namn: str
) -> None:
    lag, venta = FIENDTLEGE[namn]
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "mkdtemp", _ingen_mappe)
    fil = tmp_path / "pakke.zip"
    fil.write_bytes(lag())
    tider = []
    for _ in range(3):
        start = time.perf_counter()
        [funn] = sjekk_pakke(fil)
        tider.append(time.perf_counter() - start)
        assert funn.kode == "P150"
        assert venta in funn.melding
        assert funn.hjelp
    assert min(tider) < GRENSE, tider
    assert sorted(ei.name for ei in tmp_path.rglob("*")) == ["pakke.zip", "tmp"]


def _ingen_mappe(*_: object, **__: object) -> str:
    raise AssertionError("noko blei pakka ut")


def test_a_file_larger_than_any_package_is_not_read_to_its_end(tmp_path: Path) -> None:
    fil = tmp_path / "pakke.zip"
    with fil.open("wb") as straum:
        straum.truncate(MAKS_STORLEIK * 50)
    [funn] = sjekk_pakke(fil)
    assert (funn.kode, "større enn 200 MB" in funn.melding) == ("P150", True)


def test_what_lies_beside_the_bag_s_own_lists_is_unexpected(tmp_path: Path) -> None:
    fil = tmp_path / "pakke.zip"
    fil.write_bytes(arkiv(("fetch.txt", b"http://example.org/a - data/a"), ("setup.exe", docx(avsnitt("x")))))
    assert [ei.melding.split(": ")[1] for ei in sjekk_pakke(fil)] == [
        "«fetch.txt» er uventa",
        "«setup.exe» er uventa",
    ]
