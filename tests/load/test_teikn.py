"""Bytes become text: UTF-8, NFC, LF; what a document cannot carry is refused with its place."""

from __future__ import annotations

import unicodedata

import pytest

from sognko_docs.load.kjelde import les_kjelde
from sognko_docs.load.teikn import MAKS_BYTE
from tests.load.skriv import FIL, feil, les, skriv

DEKOMPONERT = unicodedata.normalize("NFD", "å")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"a: 1\nb: 2\n"])
def test_bom_and_line_endings_of_all_systems_read_the_same(data: bytes) -> None:
    kjelde = les(data)
    assert kjelde.tekst == "a: 1\nb: 2\n"
    assert kjelde.tre.rot == {"a": 1, "b": 2}


def test_keys_and_values_become_nfc_and_places_count_what_is_seen() -> None:
    kjelde = les(f"{DEKOMPONERT}r: bl{DEKOMPONERT}tt\n")
    assert kjelde.tre.rot == {"år": "blått"}
    assert kjelde.stad(("år",)).kolonne == 5


def test_an_escaped_letter_becomes_nfc_too() -> None:
    assert les('namn: "a\\u030A"\n').tre.rot == {"namn": "å"}


def test_text_that_must_survive_survives() -> None:
    tekst = "<&>\"' 😀 {{ x }} \u00a0 \u2212"
    assert les(f"a: |\n  {tekst}\n  {'x' * 50_000}\n").tre.rot == {"a": f"{tekst}\n{'x' * 50_000}\n"}


def test_a_byte_that_is_not_utf8_is_named_and_the_rest_is_still_read() -> None:
    assert feil("sak: 1\nårsverk: blå\nsak: 2\n".encode("cp1252")) == [
        (
            "Y104 2:1+1 Fila er ikkje gyldig UTF-8: byte 8 er 0xE5 | "
            "lagre fila på nytt med teiknkodinga UTF-8 (ho ser ut til å vere lagra som Windows-1252)"
        ),
        "Y108 3:1+3 Nøkkelen «sak» står to gonger | slå dei to saman, eller ta bort den eine",
    ]


def test_a_byte_after_a_bom_and_carriage_returns_gets_the_right_place() -> None:
    assert feil(b"\xef\xbb\xbfa: 1\r\nbb: \xff\r\n")[0].startswith("Y104 2:5+1 ")


@pytest.mark.parametrize("koding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_refused_as_a_whole(koding: str) -> None:
    assert feil("sak: 1\n".encode(koding)) == [
        "Y103 0:0+1 Fila er ikkje UTF-8, men UTF-16 | lagre fila på nytt med teiknkodinga UTF-8"
    ]


def test_a_file_over_two_megabytes_is_not_read() -> None:
    assert feil(b"a: 1\n" + b"#" * MAKS_BYTE) == [
        (
            "Y102 0:0+1 Fila er over 2 MB og blir ikkje lesen | "
            "ei sak er tekst; legg store filer i mappa «vedlegg»"
        )
    ]
    assert les(b"a: 1\n" + b"#" * (MAKS_BYTE - 5)).tre.rot == {"a": 1}


@pytest.mark.parametrize(
    "teikn",
    ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufeff", "\ufdd0", "\ufdd2",
     "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff"],
)  # fmt: skip
def test_a_character_a_document_cannot_carry_is_named(teikn: str) -> None:
    assert feil(f"sak: 1\na: x{teikn}y\n") == [
        (
            f"Y105 2:5+1 Teiknet U+{ord(teikn):04X} kan ikkje stå i ei sak | "
            "ta bort teiknet; det er usynleg og kjem gjerne med når ein limer inn tekst"
        )
    ]


@pytest.mark.parametrize("roemt", ["\\x07", "\\u2028", "\\uFDD2", "\\N", "\\U0001FFFE"])
def test_the_same_character_is_refused_when_it_is_escaped(roemt: str) -> None:
    verdi, funn = les_kjelde(f'a: "x{roemt}y"\n'.encode(), FIL)
    assert [ein.kode for ein in funn] == ["Y105"]
    assert verdi.tre.rot == {"a": "x\ufffdy"}


def test_a_lone_surrogate_cannot_come_in() -> None:
    assert feil('a: "\\uD800"\n')[0].startswith("Y114 1:5+1 Teiknet «\\» har ei særskild tyding")
    assert feil(b"a: \xed\xa0\x80\n")[0].startswith("Y104 1:4+1 ")


def test_every_tab_in_indentation_is_found_and_the_lines_still_read() -> None:
    kjelde, funn = les_kjelde(b"a:\n\tb: 1\n\tc: 2\nd: x\ty\n", FIL)
    assert skriv(funn) == [
        "Y106 2:1+1 Tabulator i innrykket | rykk inn med vanlege mellomrom, to for kvart nivå",
        "Y106 3:1+1 Tabulator i innrykket | rykk inn med vanlege mellomrom, to for kvart nivå",
    ]
    assert kjelde.tre.rot == {"a": {"b": 1, "c": 2}, "d": "x\ty"}
    assert kjelde.linjer[1] == "\tb: 1"


def test_a_hard_space_in_indentation_is_found_where_it_stands_and_the_lines_still_read() -> None:
    kjelde, funn = les_kjelde("a:\n\u00a0\u00a0b: 1\n  c: 2\u00a0000\n".encode(), FIL)
    assert skriv(funn) == [
        "Y106 2:1+2 Hardt mellomrom i innrykket | rykk inn med vanlege mellomrom, to for kvart nivå"
    ]
    assert kjelde.tre.rot == {"a": {"b": 1, "c": "2\u00a0000"}}
