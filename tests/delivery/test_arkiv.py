"""The messages to the archive and the meeting system have the form their specifications ask for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from sognko_docs.compose.arkivpakke import Arkivdokument, Arkivfil, Arkivsak, Utvalssteg, saksnummer
from sognko_docs.delivery.arkiv.arkivmelding import FORMAT, arkivmelding
from sognko_docs.delivery.arkiv.sekk import feil_i_sekk, pakk_sekk
from sognko_docs.delivery.arkiv.utvalgssak import utvalgssak
from sognko_docs.delivery.manifest import sha256
from sognko_docs.sak.arkiv import Arkivprofil
from sognko_docs.sak.vedleggstypar import KAN_MED

_A = "{https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1}"
_M = "{https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/metadatakatalog/v1}"
SKJEMA = Path(__file__).parents[3] / "shared" / "schema"
"""The public schemas, where somebody has them beside the project; they are not ours to carry along."""

FULL = Arkivprofil.model_validate(
    {
        "arkivdel": "SAK",
        "klassifikasjonssystem": "K-koder",
        "administrativ_eining": "Plan og forvaltning",
        "saksansvarleg": "Kommunalsjef plan",
        "skjerming": {"tilgang": "UO", "heimel": "offentleglova § 13"},
        "utval": {"Kommunestyret": "KS-7"},
    }
)


def sak(profil: Arkivprofil = FULL, nummer: tuple[int, int] | None = (2025, 1308)) -> Arkivsak:
    return Arkivsak(
        noekkel="kart/4639",
        tittel="Kart & oppmåling <GIS>",
        dato=date(2025, 11, 3),
        sakshandsamar="Administrasjonen i Sogn KO",
        profil=profil,
        arkivkode="K12",
        saksnummer=nummer,
        dokument=(
            Arkivdokument(
                1, ("SAKSFRAMLEGG", "Saksframlegg"), "Saksframlegg", er_hovud=True,
                filer=(Arkivfil("P", "01-saksframlegg.docx", b"word"), Arkivfil("A", "01-saksframlegg.pdf", b"pdf")),
            ),
            Arkivdokument(
                2, ("VEDLEGG", "Vedlegg"), "Rekneark", er_hovud=False, filer=(Arkivfil("P", "05-budsjett.xlsx", b"ark"),)
            ),
        ),
        samandrag="Kommunane samarbeider.",
        framlegg=("Kommunestyret vedtek avtalen.", "Ordføraren skriv under."),
        utval=(
            Utvalssteg("formannskapet", "Formannskapet", None),
            Utvalssteg("KS-7", "Kommunestyret", date(2025, 12, 11)),
        ),
    )  # fmt: skip


MINST = sak(Arkivprofil.model_validate({}), None)


def test_the_message_has_one_case_folder_and_one_register_entry_of_type_s(subtests: pytest.Subtests) -> None:
    rot = etree.fromstring(arkivmelding(sak()))
    assert [etree.QName(ei).localname for ei in rot] == ["system", "antallFiler", "mappe", "registrering"]
    assert rot.findtext(f"{_A}antallFiler") == "3"
    xsi = "{http://www.w3.org/2001/XMLSchema-instance}type"
    assert [ei.get(xsi) for ei in rot if ei.get(xsi)] == ["saksmappe", "journalpost"]
    assert rot.findtext(f"{_A}registrering/{_A}journalposttype/{_M}kode") == "S"
    with subtests.test("the fields of the council's profile"):
        mappe = rot.find(f"{_A}mappe")
        assert mappe is not None
        assert mappe.findtext(f"{_A}arkivdel/{_M}kode") == "SAK"
        assert mappe.findtext(f"{_A}klassifikasjon/{_A}klasseID") == "K12"
        assert mappe.findtext(f"{_A}administrativEnhet/{_M}navn") == "Plan og forvaltning"
        assert mappe.findtext(f"{_A}saksansvarlig/{_M}navn") == "Kommunalsjef plan"
        assert mappe.findtext(f"{_A}skjerming/{_A}skjermingshjemmel") == "offentleglova § 13"
        assert mappe.findtext(f"{_A}saksaar") == "2025"
        assert mappe.findtext(f"{_A}sakssekvensnummer") == "1308"
    with subtests.test("each file with its format, size and sum"):
        objekt = list(rot.iter(f"{_A}dokumentobjekt"))
        assert [ei.findtext(f"{_A}variantformat/{_M}kode") for ei in objekt] == ["P", "A", "P"]
        assert [ei.findtext(f"{_A}referanseDokumentfil") for ei in objekt] == [
            "01-saksframlegg.docx", "01-saksframlegg.pdf", "05-budsjett.xlsx",
        ]  # fmt: skip
        assert [ei.findtext(f"{_A}sjekksum") for ei in objekt] == [
            sha256(b"word"),
            sha256(b"pdf"),
            sha256(b"ark"),
        ]
        assert [ei.findtext(f"{_A}filstoerrelse") for ei in objekt] == ["4", "3", "3"]


def test_every_kind_of_attachment_a_packet_can_hold_has_its_format_and_media_type() -> None:
    assert set(FORMAT) >= KAN_MED
    foto = Arkivdokument(
        2,
        ("VEDLEGG", "Vedlegg"),
        "Foto",
        er_hovud=False,
        filer=(Arkivfil("P", "vedlegg-01-foto.jpg", b"\xff\xd8"),),
    )
    rot = etree.fromstring(arkivmelding(replace(sak(), dokument=(foto,))))
    [objekt] = rot.iter(f"{_A}dokumentobjekt")
    assert objekt.findtext(f"{_A}format/{_M}kode") == "JPEG"
    assert objekt.findtext(f"{_A}mimeType") == "image/jpeg"


REKKJE = {
    "dokumentbeskrivelse": ["dokumenttype", "dokumentstatus", "tittel", "tilknyttetRegistreringSom", "dokumentnummer", "dokumentobjekt"],
    "dokumentobjekt": [
        "versjonsnummer", "variantformat", "format", "mimeType", "filnavn", "referanseDokumentfil", "sjekksum",
        "sjekksumAlgoritme", "filstoerrelse",
    ],
    "mappe": [
        "tittel", "offentligTittel", "arkivdel", "skjerming", "klassifikasjon", "referanseEksternNoekkel", "saksaar",
        "sakssekvensnummer", "saksdato", "administrativEnhet", "saksansvarlig",
    ],
    "registrering": [
        "referanseForelderMappe", "skjerming", "dokumentbeskrivelse", "tittel", "korrespondansepart", "referanseEksternNoekkel",
        "journalposttype", "journalstatus", "dokumentetsDato", "antallVedlegg",
    ],
}  # fmt: skip
"""The order the schema asks for, of the elements we write."""


@pytest.mark.parametrize("innhald", [sak(), MINST], ids=["everything known", "as little as can be"])
def test_the_elements_stand_in_the_order_of_the_schema(innhald: Arkivsak) -> None:
    rot = etree.fromstring(arkivmelding(innhald))
    for namn, rekkje in REKKJE.items():
        for element in rot.iter(f"{_A}{namn}"):
            plassar = [rekkje.index(etree.QName(barn).localname) for barn in element]
            assert plassar == sorted(plassar), namn


@pytest.mark.parametrize("innhald", [sak(), MINST], ids=["everything known", "as little as can be"])
def test_the_message_is_valid_against_the_schema_where_it_is_at_hand(innhald: Arkivsak) -> None:
    fil = SKJEMA / "fiks-arkiv-v1" / "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"
    if not fil.is_file():
        # The order is held by the test above wherever the tests run.
        assert arkivmelding(innhald).startswith(b"<?xml")
        return
    skjema = etree.XMLSchema(etree.parse(fil))
    assert skjema.validate(etree.fromstring(arkivmelding(innhald))), skjema.error_log


def test_the_meeting_system_gets_the_case_and_its_bodies_in_order() -> None:
    melding = json.loads(utvalgssak(sak()))
    assert melding["forslagTilBehandlingsplan"] == [
        {"tilUtvalgId": "formannskapet", "tilUtvalgNavn": "Formannskapet", "rekkefoelge": 1},
        {
            "tilUtvalgId": "KS-7",
            "tilUtvalgNavn": "Kommunestyret",
            "rekkefoelge": 2,
            "tilMoetedato": "2025-12-11T00:00:00Z",
        },
    ]
    assert (
        melding["sak"]["forslagTilVedtak"]["tekstInnhold"]
        == "1. Kommunestyret vedtek avtalen.\n2. Ordføraren skriv under."
    )
    assert melding["sak"]["fagsystemetsSaksnummer"] == {"saksaar": 2025, "sakssekvensnummer": 1308}
    assert {
        "referanseEksternNoekkel",
        "fagsystemetsReferanse",
        "fagsystemetsSaksnummer",
        "tittel",
        "saksansvarlig",
    } <= set(melding["sak"])
    assert "fagsystemetsSaksnummer" not in json.loads(utvalgssak(MINST))["sak"]


def test_the_meeting_message_is_valid_against_the_schema_where_it_is_at_hand() -> None:
    mappe = SKJEMA / "fiks-politisk-behandling-v1"
    melding = json.loads(utvalgssak(sak()))
    assert melding["sak"]["tittel"]
    if mappe.is_dir():
        from jsonschema import Draft202012Validator  # noqa: PLC0415  # why: only where the schema is at hand
        from referencing import Registry, Resource  # noqa: PLC0415  # why: likewise

        skjema: dict[str, Any] = {
            fil.name: json.loads(fil.read_text(encoding="utf-8")) for fil in mappe.glob("*.json")
        }
        register: Registry[Any] = Registry().with_resources(
            (namn, Resource.from_contents(innhald)) for namn, innhald in skjema.items()
        )
        sjekk = Draft202012Validator(
            skjema["no.ks.fiks.politisk.behandling.v1.utvalgssak.send.schema.json"], registry=register
        )
        assert [feil.message for feil in sjekk.iter_errors(melding)] == []


@pytest.mark.parametrize(
    ("skrive", "venta"), [("2025/1308", (2025, 1308)), ("16/4519", (2016, 4519)), ("K12", None), (None, None)]
)
def test_a_case_number_is_read_as_archives_write_it(
    skrive: str | None, venta: tuple[int, int] | None
) -> None:
    assert saksnummer(skrive) == venta


FILER = {"01-saksframlegg.docx": b"word", "LES-MEG.txt": "Årdal".encode()}


def sekk() -> dict[str, bytes]:
    return pakk_sekk(FILER, noekkel="kart/4639", skildring="Kart", dato=date(2025, 11, 3))


def test_a_bag_is_whole_and_the_same_every_time() -> None:
    assert sekk() == sekk()
    assert feil_i_sekk(sekk()) == ()
    assert sekk()["data/01-saksframlegg.docx"] == b"word"
    assert b"Bagging-Date: 2025-11-03" in sekk()["bag-info.txt"]


def skadar() -> Iterator[tuple[str, dict[str, bytes], tuple[str, str]]]:
    heil = sekk()
    yield "changed", heil | {"data/01-saksframlegg.docx": b"Word"}, ("data/01-saksframlegg.docx", "endra")
    yield (
        "missing",
        {n: d for n, d in heil.items() if n != "data/LES-MEG.txt"},
        ("data/LES-MEG.txt", "manglar"),
    )
    yield "extra", heil | {"data/meir.docx": b"x"}, ("data/meir.docx", "uventa")


@pytest.mark.parametrize(("filer", "feil"), [(f, v) for _, f, v in skadar()], ids=[n for n, *_ in skadar()])
def test_a_bag_that_is_not_as_it_was_made_is_refused(filer: dict[str, bytes], feil: tuple[str, str]) -> None:
    assert feil_i_sekk(filer) == (feil,)


def test_a_bag_without_its_lists_is_refused() -> None:
    assert feil_i_sekk(FILER)
