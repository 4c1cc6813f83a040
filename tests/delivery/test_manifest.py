"""The manifest says what is in a set, and says it with the same bytes every time."""

from __future__ import annotations

import json

import pytest

from sognko_docs.compose.saksomtale import Funnomtale, Saksomtale
from sognko_docs.delivery.manifest import lag_manifest, les_omtale, les_summar, med_omtale

VENTA = """\
{
  "filer": {
    "luster/01-saksframlegg.docx": {
      "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
      "storleik": 1
    },
    "vik/01-saksframlegg.docx": {
      "sha256": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d",
      "storleik": 1
    }
  },
  "format": 1,
  "inndata": "abc",
  "malar": {
    "avtale.docx": "f00"
  },
  "sak": "felles-barnevern",
  "versjon": "0.1.0"
}
"""


def test_the_manifest_is_sorted_json_with_hash_and_size_of_each_file() -> None:
    filer = {"vik/01-saksframlegg.docx": b"b", "luster/01-saksframlegg.docx": b"a"}
    manifest = lag_manifest(
        filer, sak="felles-barnevern", inndata="abc", malar={"avtale.docx": "f00"}, versjon="0.1.0"
    )
    assert manifest.decode("utf-8") == VENTA


def test_a_commit_stands_in_the_manifest_only_when_there_is_one() -> None:
    med = lag_manifest({}, sak="s", inndata="i", malar={}, versjon="1", commit="4ecbf36")
    utan = lag_manifest({}, sak="s", inndata="i", malar={}, versjon="1", commit=None)
    assert b'"commit": "4ecbf36"' in med
    assert b"commit" not in utan


def test_the_hashes_can_be_read_back() -> None:
    manifest = lag_manifest({"a.docx": b"a"}, sak="s", inndata="i", malar={}, versjon="1")
    assert les_summar(manifest) == {
        "a.docx": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    }


def test_what_is_not_a_manifest_vouches_for_nothing() -> None:
    for bytes_ in (b"", b"{", b"[]", b"\xff\xfe", b'{"filer": [1]}', b'{"filer": {"a": 1}}'):
        assert les_summar(bytes_) == {}


OMTALE = Saksomtale(
    tittel="Kart & oppmåling",
    type="budsjett",
    status="utkast",
    dato="2025-11-03",
    kommunar={"vik": "Vik", "aardal": "Årdal"},
    dokument={"01-saksframlegg.docx": "Saksframlegg"},
    funn=(Funnomtale("K111", "åtvaring", "Summen er feil", "rett summen", "sak.yaml, linje 3"),),
    manglar=("Møtedatoen er ikkje kjend.",),
)


def test_what_the_case_is_can_be_read_back_in_the_order_of_the_case() -> None:
    foer = lag_manifest({"a.docx": b"a"}, sak="s", inndata="i", malar={}, versjon="1")
    etter = med_omtale(foer, OMTALE)
    lese = les_omtale(etter)
    assert lese == OMTALE
    assert lese is not None
    assert list(lese.kommunar) == ["vik", "aardal"]
    assert les_summar(etter) == les_summar(foer)
    assert (json.loads(foer)["format"], json.loads(etter)["format"]) == (1, 2)


@pytest.mark.parametrize(
    "manifest", [b"", b"{", b"[]", b'{"om": 1}', b'{"om": {"kommunar": [], "dokument": []}}']
)
def test_a_manifest_of_format_1_or_none_at_all_says_nothing_of_a_case(manifest: bytes) -> None:
    assert les_omtale(manifest) is None
    assert les_omtale(lag_manifest({}, sak="s", inndata="i", malar={}, versjon="1")) is None
