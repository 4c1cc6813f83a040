"""The manifest says what is in a set, and says it with the same bytes every time."""

from __future__ import annotations

from sognko_docs.delivery.manifest import lag_manifest, les_summar

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
