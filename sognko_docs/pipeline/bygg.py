"""From a case to finished Word files, a workbook and a calendar in ``output/``, a line per stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sognko_docs import __version__
from sognko_docs.compose import attest, foelgjeark, sakspakke
from sognko_docs.compose.fakta import fakta
from sognko_docs.compose.foelgjearkvising import InterntVising
from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.plan import Dokument, Plan, ascii_namn
from sognko_docs.compose.saksomtale import Saksomtale
from sognko_docs.delivery.lager import skriv_sett
from sognko_docs.delivery.manifest import NAMN, lag_manifest, med_omtale, sha256
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.identity.tekst import Tekst
from sognko_docs.load.finn import om_namnet
from sognko_docs.load.resultat import Lasta, Lesing
from sognko_docs.load.saker import mappe_til
from sognko_docs.pipeline.attest import lag_attest
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.pipeline.foelgjeark import lag, vis
from sognko_docs.pipeline.kalendrar import kalendrar
from sognko_docs.pipeline.levering.saksomtale import lag_omtale
from sognko_docs.pipeline.likelydande import JSON, Malstad, prov_bygde, slik, som_json
from sognko_docs.pipeline.reknebok import rekneboeker
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.diagram import Form
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil

if TYPE_CHECKING:
    from sognko_docs.pipeline.levering.verkstad import Verkstad


@dataclass(frozen=True, slots=True)
class Oppsett:
    """Where a build finds templates, keeps compiled ones and puts what it makes."""

    malar: Path
    ut: Path
    lager: Path | None = None
    commit: str | None = None
    diagram: Form = "word"
    """What a chart becomes: Word's own, or a picture that keeps its text on the way to PDF."""
    pdf: bool = False
    """Whether each open Word file gets an archive PDF beside it."""
    samla: bool = False
    """Whether each council also gets one PDF of the case paper and its attachments; asks for ``pdf``."""
    verkstad: Verkstad | None = None
    """The LibreOffice of several cases; without one a case that makes PDF starts its own."""
    melding: Callable[[str], None] = lambda _fil: None
    """Told the path of each file, below the case's folder, when it has been made and read back."""


@dataclass(frozen=True, slots=True)
class Bygd:
    """What came of a build: the findings, and the files by their path below the case's folder."""

    lesing: Lesing
    funn: tuple[Finding, ...]
    filer: tuple[str, ...] = ()


def bygg(sak: Path, oppsett: Oppsett) -> Bygd:
    """Make all documents of a case, read them back, and put the whole set in place in one move."""
    kontrollert = sjekk(sak)
    lasta, plan = kontrollert.lesing.lasta, kontrollert.plan
    if lasta is None or plan is None:
        return Bygd(kontrollert.lesing, kontrollert.funn)
    if hindra := _hindra(sak, kontrollert.lesing, oppsett.diagram):
        return Bygd(kontrollert.lesing, kontrollert.funn + hindra)
    malar, funn = _opne_malar(plan, oppsett)
    filer: dict[str, bytes] = {}
    lesne: dict[str, Tekst] = {}
    if not funn:
        filer, funn = _lag_filer(lasta, plan, malar, oppsett, lesne)
    if not har_feil(funn):
        vising = vis(kontrollert, lasta, plan)
        filer[foelgjeark.FILNAMN], om = _lag_internt(vising, lasta, malar[foelgjeark.MAL], oppsett)
        funn += om
    if not har_feil(funn):
        boeker, om_boeker = rekneboeker(lasta, oppsett.melding)
        filer |= {**boeker, **kalendrar(lasta, oppsett.melding)}
        bevis, om_prov = _bevis(lasta, plan, filer, malar[attest.MAL], oppsett, lesne=lesne)
        filer, funn = {**filer, **bevis}, funn + om_boeker + om_prov
    if oppsett.pdf and not har_feil(funn):
        pdfar, om_pdf = _lag_pdfar(sak, lasta, plan, malar, oppsett, word=filer)
        filer, funn = {**filer, **pdfar}, funn + om_pdf
    if not har_feil(funn):
        filer = dict(sorted(filer.items()))
        funn += _lever(lag_omtale(kontrollert, lasta, plan, funn), lasta, filer, malar, oppsett)
    return Bygd(kontrollert.lesing, kontrollert.funn + funn, () if har_feil(funn) else tuple(filer))


def _hindra(sak: Path, lesing: Lesing, form: Form) -> tuple[Finding, ...]:
    """Say what keeps any case of this name, or any chart, from being made here."""
    om_namn = om_namnet(mappe_til(sak), lesing.fil)
    return (om_namn,) if om_namn else _manglar_teiknar(form)


def _manglar_teiknar(form: Form) -> tuple[Finding, ...]:
    """Say what to install when charts are wanted as pictures and nothing here can draw them."""
    if form == "word":
        return ()
    from sognko_docs.word.diagrambilete import har_teiknar  # noqa: PLC0415  # why: only pictures need it

    if har_teiknar():
        return ()
    hjelp = 'køyr «pip install -c constraints.txt -e ".[bilete]"», eller bygg utan «--diagram bilete»'
    return (Finding("P109", "Diagram som bilete krev matplotlib, som ikkje er installert", hjelp=hjelp),)


def _lever(
    omtale: Saksomtale, lasta: Lasta, filer: Mapping[str, bytes], malar: Mapping[str, Mal], oppsett: Oppsett
) -> tuple[Finding, ...]:
    """Put the set in place with its manifest."""
    manifest = lag_manifest(
        filer,
        sak=lasta.namn,
        inndata=lasta.inngang,
        malar={namn: mal.sha256 for namn, mal in malar.items()},
        versjon=__version__,
        commit=oppsett.commit,
    )
    return skriv_sett(oppsett.ut, lasta.namn, {**filer, NAMN: med_omtale(manifest, omtale)}).funn


def _opne_malar(plan: Plan, oppsett: Oppsett) -> tuple[dict[str, Mal], tuple[Finding, ...]]:
    """Open and check the templates the plan needs, before anything is rendered."""
    malar: dict[str, Mal] = {}
    funn: tuple[Finding, ...] = ()
    ekstra = (foelgjeark.MAL, attest.MAL, *((sakspakke.MAL,) if oppsett.samla else ()))
    for namn in (*(dokument.mal for dokument in plan.dokument), *ekstra):
        mal = opne_godkjend(oppsett.malar / f"{namn}.docx", kontekst(namn), oppsett.lager)
        if isinstance(mal, tuple):
            funn += mal
        else:
            malar[namn] = mal
    return malar, funn


def _lag_filer(
    lasta: Lasta, plan: Plan, malar: Mapping[str, Mal], oppsett: Oppsett, lesne: dict[str, Tekst]
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Make every document and read it back; return the files by path, and what is wrong with them.

    What is read is kept in ``lesne``, by the SHA-256 of the file.
    """
    filer: dict[str, bytes] = {}
    funn: list[Finding] = []
    for dokument in plan.dokument:
        malfil = oppsett.malar / f"{dokument.mal}.docx"
        sett: set[str] = set()
        try:
            for namn, data in lag_dokument(lasta, plan, dokument, malar[dokument.mal], oppsett.diagram):
                fil = f"{ascii_namn(namn)}/{dokument.filnamn}"
                filer[fil] = data
                if (summa := sha256(data)) not in sett:
                    sett.add(summa)
                    lese = lesne[summa] = les(data)
                    funn += sjekk_innhald(data, lese, fakta(plan, dokument, namn), slik(malfil, fil))
                oppsett.melding(fil)
        except MalFeil as feil:
            funn.append(Finding("T108", feil.melding, stad=Stad(malfil, delstad=feil.delstad)))
    return filer, tuple(funn)


def _bevis(
    lasta: Lasta,
    plan: Plan,
    filer: Mapping[str, bytes],
    mal: Mal,
    oppsett: Oppsett,
    *,
    lesne: dict[str, Tekst],
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Hold the finished files against each other and the case; return the proof as data and as an attest."""
    dokument, funn = prov_bygde(lasta, plan, filer, Malstad(oppsett.malar, oppsett.ut), lesne)
    eigne = _eigenskapar(lasta, f"{attest.TITTEL}: {lasta.sak.sak.korttittel}", attest.MAL, mal, None)
    data, om_attest = lag_attest(plan, dokument, mal, eigne, oppsett.malar / f"{attest.MAL}.docx")
    for fil in (JSON, attest.FILNAMN):
        oppsett.melding(fil)
    return {JSON: som_json(lasta.namn, lasta.inngang, dokument), attest.FILNAMN: data}, funn + om_attest


def _lag_pdfar(
    sak: Path,
    lasta: Lasta,
    plan: Plan,
    malar: Mapping[str, Mal],
    oppsett: Oppsett,
    *,
    word: Mapping[str, bytes],
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Make the PDF files; charts are pictures there, so that their alternative text comes along."""
    from sognko_docs.pipeline.levering.pdfsett import Pdfoppdrag, lag_pdfsett  # noqa: PLC0415  # why: only PDF needs LibreOffice

    if not _manglar_teiknar("bilete"):
        stilt = replace(oppsett, diagram="bilete", melding=lambda _: None)
        med_bilete, funn = _lag_filer(lasta, plan, malar, stilt, {})
        if har_feil(funn):
            return {}, funn
        word = {**word, **med_bilete}
    oppdrag = Pdfoppdrag(
        sak=sak,
        lasta=lasta,
        plan=plan,
        innhaldsmal=malar.get(sakspakke.MAL),
        malar=oppsett.malar,
        lager=oppsett.lager,
        eigenskapar=lambda mal, tittel, kommune: _eigenskapar(lasta, tittel, sakspakke.MAL, mal, kommune),
        melding=oppsett.melding,
        verkstad=oppsett.verkstad,
    )
    return lag_pdfsett(oppdrag, word)


def _lag_internt(
    vising: InterntVising, lasta: Lasta, mal: Mal, oppsett: Oppsett
) -> tuple[bytes, tuple[Finding, ...]]:
    """Make the internal cover sheet; return it, and what is wrong with it."""
    tittel = f"{foelgjeark.TITTEL}: {lasta.sak.sak.korttittel}"
    eigne = _eigenskapar(lasta, tittel, foelgjeark.MAL, mal, None)
    data, funn = lag(vising, mal, eigne, oppsett.malar / f"{foelgjeark.MAL}.docx")
    oppsett.melding(foelgjeark.FILNAMN)
    return data, funn


def lag_dokument(
    lasta: Lasta, plan: Plan, dokument: Dokument, mal: Mal, form: Form
) -> Iterator[tuple[str, bytes]]:
    """Make one document for everyone who gets it; raise ``MalFeil`` when the template asks for too much."""
    sett = mal.sett({felt.name: getattr(plan.delt, felt.name) for felt in fields(plan.delt)}, form=form)
    if dokument.felles:
        felles = sett.dokument(None, _eigenskapar(lasta, dokument.tittel, dokument.mal, mal, None))
        yield from ((namn, felles) for namn in dokument.mottakarar)
        return
    for namn in dokument.mottakarar:
        eigne = _eigenskapar(lasta, dokument.tittel, dokument.mal, mal, namn)
        yield namn, sett.dokument(plan.kommunar[namn], eigne)


def _eigenskapar(lasta: Lasta, tittel: str, dokument: str, mal: Mal, kommune: str | None) -> Eigenskapar:
    """Return what the file says of itself; a file for all names no council."""
    eigne = {
        "sak": lasta.namn,
        "dokument": dokument,
        "kommune": kommune,
        "inngang": lasta.inngang,
        "mal": mal.sha256,
        "versjon": __version__,
    }
    hovud = lasta.sak.sak
    return Eigenskapar(tittel, hovud.sakshandsamar, hovud.dato, eigne)
