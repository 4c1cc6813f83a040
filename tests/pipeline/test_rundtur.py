"""Any edit Word can make, anywhere in any shipped case: taken in, built and proved it stands with every council, or is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from sognko_docs.identity.endring import Endring
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.pipeline.retur.inntak import Framlegg, Inntak
from tests.pipeline.rundtur import (
    AVSLAG,
    ROT,
    Redigert,
    Rundtur,
    er_fortald,
    er_nemnd,
    framande_linjer,
    hunkar,
    rediger_tilfeldig,
    tekst_paa,
)
from tests.word.ordrediger import rediger, som_word

SAKER = sorted(fil.parent.name for fil in (ROT / SAKSMAPPE).glob("*/sak.yaml"))
FROE = 1
"""The seed of every choice; another number is another round trip."""
TAL = 5
"""Edits in each returned file."""
SAME_SJAA = frozenset({"typografi", "tomt", "form"})
"""What may still differ: an empty paragraph or a space nobody sees, and what is only told."""


@pytest.fixture(scope="module")
def lager(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compiled templates, for all the cases."""
    return tmp_path_factory.mktemp("lager")


@pytest.mark.parametrize("sak", SAKER)
def test_edits_of_every_kind_are_taken_in_built_and_proved_or_refused(
    sak: str, lager: Path, tmp_path: Path
) -> None:
    tur = Rundtur.lag(tmp_path, sak, lager)
    foer = tur.yaml.read_bytes()
    filer = tur.filer()
    returnerte = [
        rediger_tilfeldig(fil, (tur.ut / fil).read_bytes(), f"{FROE} {sak} {fil}", TAL)
        for fil in _to_av(filer)
    ]
    _ein_urokka(tur, filer[-1])
    framlegga = [tur.les(ei.namn, ei.data)[1] for ei in returnerte]
    for ei, framlegg in zip(returnerte, framlegga, strict=True):
        assert [gjort for gjort in ei.gjort if not er_fortald(gjort, framlegg)] == []
        assert {funn.kode for funn in framlegg.funn} <= AVSLAG
    assert tur.yaml.read_bytes() == foer
    stiar = [{inntak.sti for inntak in framlegg.inntak} for framlegg in framlegga]
    inntak = [ei for framlegg in framlegga for ei in framlegg.inntak if ei.sti not in stiar[0] & stiar[1]]
    tekne = tur.ta_inn(inntak)
    assert len(tekne) * 3 > len(inntak) > 0
    assert framande_linjer(foer, tur.yaml.read_bytes(), tur.yaml, tekne) == []
    assert 0 < hunkar(foer, tur.yaml.read_bytes()) <= len(tekne)
    assert tur.prov() == ()
    for ei, framlegg in zip(returnerte, framlegga, strict=True):
        _staar_hos_alle(tur, ei, tekne, framlegg)


def _to_av(filer: list[str]) -> list[str]:
    """Return the first document of the first council, and the last of another."""
    fyrste = filer[0]
    andre = [fil for fil in filer if fil.partition("/")[0] != fyrste.partition("/")[0]]
    return [fyrste, andre[-1]]


def _ein_urokka(tur: Rundtur, fil: str) -> None:
    """A file only saved by Word gives nothing to take in."""
    retur, framlegg = tur.les(fil, rediger((tur.ut / fil).read_bytes(), som_word))
    assert (retur.endringar, framlegg.inntak, framlegg.funn) == ((), (), ())


def _staar_hos_alle(tur: Rundtur, ei: Redigert, tekne: list[Inntak], framlegg: Framlegg) -> None:
    """What was taken in stands in the file of the council and in that of every other that has the document."""
    namn = {inntak.namn for inntak in tekne if inntak.er_tekst and inntak.fil == tur.retur(ei.namn)}
    retur, _ = tur.les(ei.namn, ei.data)
    assert [endring for endring in retur.endringar if _er_att(endring, namn, framlegg)] == []
    mappe, _, dokument = ei.namn.partition("/")
    mi = [linje.tekst for linje in tekst_paa((tur.ut / ei.namn).read_bytes(), namn.__contains__)]
    for fil in tur.ut.glob(f"*/{dokument}"):
        if fil.parent.name != mappe:
            alle = list(tekst_paa(fil.read_bytes(), namn.__contains__))
            felles = {nr for nr, linje in enumerate(alle) if not any("kommune" in sti for sti in linje.stiar)}
            if len(alle) == len(mi):
                assert [alle[nr].tekst for nr in felles] == [mi[nr] for nr in felles]


def _er_att(endring: Endring, namn: set[str], framlegg: Framlegg) -> bool:
    """True for a change in what was taken in, unless it is a paragraph beside it that was refused."""
    avslegen = any(
        er_nemnd(ord_, ei)
        for ord_ in (endring.gammal.tekst, endring.ny.tekst)
        if ord_
        for ei in framlegg.funn
    )
    return endring.sti in namn and endring.slag not in SAME_SJAA and not avslegen
