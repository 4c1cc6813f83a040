"""The whole story, a line per stage: from a case in YAML to finished Word files in ``output/``.

``load → rules → compute → compose → word → read back → delivery``. Findings are carried along as
values; a case with an error is not written, and what stood in ``output/`` before stays whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sognko_docs import __version__
from sognko_docs.compose.fakta import Faktum, fakta, manglar
from sognko_docs.compose.plan import Dokument, Plan, ascii_namn, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding, Stad
from sognko_docs.identity.likelydande import prov
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.saker import les_sak
from sognko_docs.rules.kontroll import kan_reknast, kontroller

if TYPE_CHECKING:
    from sognko_docs.identity.tekst import Tekst
    from sognko_docs.word.mal import Mal


@dataclass(frozen=True, slots=True)
class Kontrollert:
    """A case that has been read and checked; ``plan`` is there only when nothing stops it."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class Oppsett:
    """Where a build finds templates, keeps compiled ones and puts what it makes."""

    malar: Path
    ut: Path
    lager: Path | None = None
    commit: str | None = None
    melding: Callable[[str], None] = lambda _fil: None
    """Told the path of each file, below the case's folder, when it has been made and read back."""


@dataclass(frozen=True, slots=True)
class Bygd:
    """What came of a build: the findings, and the files by their path below the case's folder."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    filer: tuple[str, ...] = ()


def sjekk(sak: Path) -> Kontrollert:
    """Read a case and hold it against the rules. Nothing of Word is loaded."""
    lesing = les_sak(sak)
    lasta = lesing.lasta
    if lasta is None:
        return Kontrollert(lesing, lesing.funn)
    funn = kontroller(lasta.sak, lasta.register, lasta.tal, lasta.vedleggsfiler)
    plan = None
    if kan_reknast(funn):
        plan, om_tekst = legg_plan(lasta.sak, lasta.register, lasta.tal, rekn_ut(lasta.sak, lasta.tal))
        funn += om_tekst
    funn = lesing.funn + _plasser(lesing, funn)
    return Kontrollert(lesing, funn, None if any(ei.stoppar for ei in funn) else plan)


def _plasser(lesing: Lesing, funn: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Give each finding its place in the file, and leave out those the case silences with a reason."""
    plasserte = (replace(ei, stad=lesing.finn_stad(ei.fil, ei.sti, ei.utsnitt)) for ei in funn)
    return tuple(ei for ei in plasserte if not lesing.ignorert(ei.kode, ei.stad))


def bygg(sak: Path, oppsett: Oppsett) -> Bygd:
    """Make all documents of a case, read them back, and put the whole set in place in one move."""
    kontrollert = sjekk(sak)
    lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
    if lasta is None or plan is None:
        return Bygd(kontrollert.lesing, kontrollert.funn)
    malar, funn = _opne_malar(plan, oppsett)
    filer: dict[str, bytes] = {}
    if not funn:
        filer, funn = _lag_filer(lasta, plan, malar, oppsett)
    if not funn:
        funn = _lever(lasta, filer, malar, oppsett)
    stoppa = any(ei.stoppar for ei in funn)
    return Bygd(kontrollert.lesing, kontrollert.funn + funn, () if stoppa else tuple(filer))


def _lever(
    lasta: Lasta, filer: Mapping[str, bytes], malar: Mapping[str, Mal], oppsett: Oppsett
) -> tuple[Finding, ...]:
    """Put the set in place with its manifest."""
    from sognko_docs.delivery.lager import skriv_sett
    from sognko_docs.delivery.manifest import NAMN, lag_manifest

    manifest = lag_manifest(
        filer,
        sak=lasta.namn,
        inndata=lasta.inngang,
        malar={namn: mal.sha256 for namn, mal in malar.items()},
        versjon=__version__,
        commit=oppsett.commit,
    )
    return skriv_sett(oppsett.ut, lasta.namn, {**filer, NAMN: manifest}).funn


def _opne_malar(plan: Plan, oppsett: Oppsett) -> tuple[dict[str, Mal], tuple[Finding, ...]]:
    """Open and check the templates the plan needs, before anything is rendered."""
    from sognko_docs.compose.vising import Vising
    from sognko_docs.word.godkjenning import opne_godkjend

    malar: dict[str, Mal] = {}
    funn: tuple[Finding, ...] = ()
    for dokument in plan.dokument:
        mal = opne_godkjend(oppsett.malar / f"{dokument.mal}.docx", Vising, oppsett.lager)
        if isinstance(mal, tuple):
            funn += mal
        else:
            malar[dokument.mal] = mal
    return malar, funn


def _lag_filer(
    lasta: Lasta, plan: Plan, malar: Mapping[str, Mal], oppsett: Oppsett
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Render every document and read it back; return the files by path, and what is wrong with them."""
    from sognko_docs.word.lesing import les

    filer: dict[str, bytes] = {}
    funn: list[Finding] = []
    for dokument in plan.dokument:
        mal = oppsett.malar / f"{dokument.mal}.docx"
        lese: dict[bytes, Tekst] = {}
        tekstar: dict[str, Tekst] = {}
        for namn, data in _set(lasta, plan, dokument, malar[dokument.mal]):
            fil = f"{ascii_namn(namn)}/{dokument.filnamn}"
            filer[fil] = data
            if data not in lese:
                lese[data] = les(data)
                stad = Stad(mal, delstad=f"slik han vart i «{fil}»")
                funn += _sjekk_att(data, lese[data], fakta(plan, dokument, namn), stad)
            tekstar[namn] = lese[data]
            oppsett.melding(fil)
        funn += _sjekk_likskap(tekstar, Stad(mal))
    return dict(sorted(filer.items())), tuple(funn)


def _set(lasta: Lasta, plan: Plan, dokument: Dokument, mal: Mal) -> Iterator[tuple[str, bytes]]:
    """Render one document for everyone who gets it; a common file is rendered once."""
    from sognko_docs.word.mal import Eigenskapar

    hovud = lasta.sak.sak
    delt = {felt.name: getattr(plan.delt, felt.name) for felt in fields(plan.delt)}
    sett = mal.sett(delt)
    felles: bytes | None = None
    for namn in dokument.mottakarar:
        kommune = None if dokument.felles else plan.kommunar[namn]
        if felles is None or kommune is not None:
            eigne = {
                "sak": lasta.namn,
                "dokument": dokument.mal,
                "kommune": None if dokument.felles else namn,
                "inngang": lasta.inngang,
                "mal": mal.sha256,
                "versjon": __version__,
            }
            felles = sett.dokument(
                kommune, Eigenskapar(dokument.tittel, hovud.sakshandsamar, hovud.dato, eigne)
            )
        yield namn, felles


def _sjekk_att(data: bytes, tekst: Tekst, venta: tuple[Faktum, ...], stad: Stad) -> list[Finding]:
    """Look in the finished file for everything that must stand in it, and for what may not."""
    from sognko_docs.word.avslutt import merkelapp
    from sognko_docs.word.kontroll import kontroller as kontroller_fil

    borte = manglar(venta, tekst.i_kontrollar(), merkelapp)
    feil = kontroller_fil(data, tekst)
    raad = "sjå etter i malen om feltet er skrive ut der det skal"
    return [
        *(Finding("I101", f"«{sti}» kom ikkje med i dokumentet", hjelp=raad, stad=stad) for sti in borte),
        *(Finding("I102", f"Dokumentet har ein feil: {ein}", stad=stad) for ein in feil),
    ]


def _sjekk_likskap(tekstar: Mapping[str, Tekst], stad: Stad) -> list[Finding]:
    """Hold the councils' files against each other: only council fields and role text may differ."""
    raad = "tekst som gjeld éin kommune, må stå i ein innhaldskontroll med merke som byrjar på «kommune.»"
    return [
        Finding("I201", avvik.melding, hjelp=raad, stad=replace(stad, delstad=f"delen «{avvik.stad}»"))
        for avvik in prov(tekstar).avvik
    ]
