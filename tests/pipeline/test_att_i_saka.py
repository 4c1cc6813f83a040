"""Any edit Word can make, anywhere in the shipped cases: taken in, the case gives the edited wording to every council."""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from lxml import etree

from sognko_docs.identity.ordlinje import linjer
from sognko_docs.load.saker import SAKSFIL
from sognko_docs.pipeline.godta import godta
from sognko_docs.pipeline.grunnlag import Kjenning, Saker
from sognko_docs.pipeline.inntak import finn_inntak
from sognko_docs.pipeline.retur import les_retur
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.lesing import les
from tests.word.ordrediger import rediger
from tests.word.tilfeldigredigering import NYE_ORD, REDIGERINGAR, avsnitta

ROT = Path(__file__).parents[2]
AVSLAG = {"D175", "D177", "D178", "D179"}
"""Why an edit chosen blindly may be refused: it met a reference, a reckoned text, a shared one, or a template's number."""


@dataclass
class Prosjekt:
    """The shipped cases in a folder of their own, and their documents as they were made."""

    rot: Path
    lager: Path
    laga: dict[Kjenning, bytes] = field(default_factory=dict)

    @property
    def saker(self) -> Saker:
        """The cases as they stand now."""
        return Saker(self.rot, ROT / "templates", lager=self.lager)

    def dokument(self, kjenning: Kjenning) -> bytes:
        """A document as the shipped case gives it."""
        if kjenning not in self.laga:
            data = Saker(ROT, ROT / "templates", lager=self.lager).lag(kjenning)
            assert isinstance(data, bytes)
            self.laga[kjenning] = data
        return self.laga[kjenning]


@pytest.fixture(scope="module")
def prosjekt(tmp_path_factory: pytest.TempPathFactory) -> Prosjekt:
    """A project to write in."""
    rot = tmp_path_factory.mktemp("prosjekt")
    shutil.copytree(ROT / "cases", rot / "cases")
    return Prosjekt(rot, rot / "lager")


def dokumenta() -> list[tuple[Kjenning, tuple[str, ...]]]:
    """Every document of every shipped case, as the first council gets it, and the others."""
    saker = Saker(ROT, ROT / "templates")
    return [
        (Kjenning(sak, ein.mal, "" if ein.felles else ein.mottakarar[0]), ein.mottakarar[1:])
        for sak in saker.namn()
        for ein in saker.dokumenta(sak)
    ]


DOKUMENTA = dokumenta()


def hunkar(foer: str, etter: str) -> Iterator[str]:
    """The stretches of lines that differ, as git shows them."""
    skilnad = difflib.unified_diff(foer.split("\n"), etter.split("\n"), n=0, lineterm="")
    return (linje for linje in skilnad if linje.startswith("@@"))


def tekstane(data: bytes, sti: str) -> list[str]:
    """What the document says in the text of a path."""
    return [linje.tekst for linje in linjer(les(data), haldt_saman) if linje.avsnitt.blokk == sti]


@settings(
    max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)
@given(
    st.sampled_from(DOKUMENTA),
    st.sampled_from(sorted(REDIGERINGAR)),
    st.sampled_from(NYE_ORD),
    st.integers(0, 10_000),
)
def test_an_edit_taken_in_gives_every_council_the_edited_wording_and_touches_nothing_else(
    prosjekt: Prosjekt, dokument: tuple[Kjenning, tuple[str, ...]], slag: str, nytt: str, nr: int
) -> None:
    kjenning, andre = dokument
    endra: list[str] = []

    def endre(rot: etree._Element) -> None:
        alle = avsnitta(rot)
        if alle:
            sti, p = alle[nr % len(alle)]
            endra.extend([sti] if REDIGERINGAR[slag](p, nytt) else [])

    fil = prosjekt.rot / "retur.docx"
    fil.write_bytes(rediger(prosjekt.dokument(kjenning), endre))
    saker = prosjekt.saker
    retur = les_retur(fil, saker)
    framlegg = finn_inntak(retur, saker)
    if not endra or framlegg.funn:
        event(f"{slag}: {'avslått' if endra else 'passar ikkje'}")
        assert not endra or {ei.kode for ei in framlegg.funn} <= AVSLAG
        return
    sak = retur.kjenning.sak if retur.kjenning else ""
    yaml = prosjekt.rot / "cases" / sak / SAKSFIL
    foer = yaml.read_bytes()
    try:
        utfall = godta(prosjekt.rot, sak, saker.kontrollert(sak), framlegg.inntak)
        event(f"{slag}: {'teke inn' if utfall.skrivne else 'saka fekk feil'}")
        if not utfall.skrivne:
            assert (utfall.funn[-1].kode, yaml.read_bytes()) == ("D182", foer)
            return
        assert {inntak.namn for inntak in framlegg.inntak} == set(endra)
        assert len(list(hunkar(foer.decode(), yaml.read_text(encoding="utf-8")))) == 1
        assert les_retur(fil, prosjekt.saker).endringar == ()
        _alle_har_det(prosjekt, Kjenning(sak, kjenning.dokument, kjenning.kommune), andre, endra[0])
    finally:
        yaml.write_bytes(foer)


def _alle_har_det(prosjekt: Prosjekt, kjenning: Kjenning, andre: tuple[str, ...], sti: str) -> None:
    """The document of another council says the same in that text, but for the names it sets in."""
    saker = prosjekt.saker
    ny = saker.lag(kjenning)
    assert isinstance(ny, bytes)
    foer = prosjekt.dokument(kjenning)
    for kommune in andre[:1] if kjenning.kommune else ():
        annan = saker.lag(Kjenning(kjenning.sak, kjenning.dokument, kommune))
        gammal = prosjekt.dokument(Kjenning(kjenning.sak, kjenning.dokument, kommune))
        assert isinstance(annan, bytes)
        if tekstane(foer, sti) == tekstane(gammal, sti):
            assert tekstane(annan, sti) == tekstane(ny, sti)
