"""From a meeting file to the call to the meeting and the short agenda, a line per stage."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.fakta import fakta_i
from sognko_docs.compose.moete import MALAR, Plansak, vis_moete
from sognko_docs.compose.moetevising import MoeteVising
from sognko_docs.delivery.lager import skriv_sett
from sognko_docs.delivery.manifest import NAMN, lag_manifest
from sognko_docs.finding import Finding, Stad, har_feil
from sognko_docs.load.finn import finn_saker
from sognko_docs.load.moeter import Moetelesing, les_moete
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.pipeline.bygg import Oppsett
from sognko_docs.pipeline.sjekk import plasser, sjekk
from sognko_docs.rules.moete import kontroller_moete
from sognko_docs.sak.moete import Moete
from sognko_docs.skrift import dato
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil

MAPPE = "moete"
"""Folder of the meetings in ``output/``."""


@dataclass(frozen=True, slots=True)
class Kalla:
    """What came of a meeting: the reading, the findings, its view when nothing stops it, and the files made."""

    lesing: Moetelesing
    funn: tuple[Finding, ...]
    vising: MoeteVising | None = None
    inngang: str = ""
    filer: tuple[str, ...] = ()


def sjekk_moete(fil: Path, rot: Path) -> Kalla:
    """Read a meeting and the joint cases on its agenda, and hold it against the rules."""
    lesing = les_moete(fil, rot)
    moete, register = lesing.moete, lesing.register
    if moete is None or register is None:
        return Kalla(lesing, lesing.funn)
    saker, summar, funn = _saker(moete, rot)
    funn += tuple(kontroller_moete(moete, register, {namn: ei.sak for namn, ei in saker.items()}))
    vising = None
    if not har_feil(funn):
        vising, om_tekst = vis_moete(moete, register, saker)
        funn += om_tekst
    staande, _ = plasser(lesing, funn)
    staande = lesing.funn + staande
    inngang = hashlib.sha256("".join((lesing.inngang, *summar)).encode()).hexdigest()
    return Kalla(lesing, staande, None if har_feil(staande) else vising, inngang)


def _saker(moete: Moete, rot: Path) -> tuple[dict[str, Plansak], list[str], tuple[Finding, ...]]:
    """Return the joint cases on the agenda, the hashes of what was read, and what is wrong with them."""
    saker: dict[str, Plansak] = {}
    summar: list[str] = []
    funn: list[Finding] = []
    for nr, post in enumerate(moete.saker):
        if post.sak is None or post.sak in saker:
            continue
        sti = ("saker", nr, "sak")
        utval = finn_saker(rot, (post.sak,))
        if len(utval.mapper) != 1 or utval.mapper[0].name != post.sak:
            hjelp = next((ei.hjelp for ei in utval.funn), "skriv namnet på mappa til saka")
            funn.append(Finding("K274", f"Fann inga sak som heiter «{post.sak}»", sti, hjelp))
            continue
        kontrollert = sjekk(utval.mapper[0])
        if kontrollert.plan is None or kontrollert.lesing.lasta is None:
            hjelp = f"køyr «sognko check {post.sak}» og rett feila"
            funn.append(Finding("K278", f"Saka «{post.sak}» har feil og kan ikkje leggjast fram", sti, hjelp))
            continue
        saker[post.sak] = Plansak(kontrollert.lesing.lasta.sak, kontrollert.plan)
        summar.append(kontrollert.lesing.lasta.inngang)
    return saker, summar, tuple(funn)


def kall_inn(fil: Path, rot: Path, oppsett: Oppsett) -> Kalla:
    """Make the call to a meeting and its agenda, read them back, and put them in place in one move."""
    kalla = sjekk_moete(fil, rot)
    if kalla.vising is None:
        return kalla
    malar, funn = _malar(oppsett)
    filer: dict[str, bytes] = {}
    for nr, (namn, mal) in enumerate(malar.items() if not funn else (), start=1):
        data, om = _dokument(kalla, namn, mal, fil, oppsett.malar)
        filer[f"{nr:02}-{namn}.docx"] = data
        funn += om
        oppsett.melding(f"{nr:02}-{namn}.docx")
    if not har_feil(funn):
        funn += _lever(kalla, fil, filer, malar, oppsett)
    stoppa = har_feil(funn)
    return Kalla(kalla.lesing, kalla.funn + funn, kalla.vising, kalla.inngang, () if stoppa else tuple(filer))


def _malar(oppsett: Oppsett) -> tuple[dict[str, Mal], tuple[Finding, ...]]:
    malar: dict[str, Mal] = {}
    funn: tuple[Finding, ...] = ()
    for namn, kontekst in MALAR.items():
        mal = opne_godkjend(oppsett.malar / f"{namn}.docx", kontekst, oppsett.lager)
        if isinstance(mal, tuple):
            funn += mal
        else:
            malar[namn] = mal
    return malar, funn


def _dokument(kalla: Kalla, namn: str, mal: Mal, fil: Path, malar: Path) -> tuple[bytes, tuple[Finding, ...]]:
    """Return a finished document, and what does not stand in it as it should."""
    vising, moete = kalla.vising, kalla.lesing.moete
    if vising is None or moete is None:
        return b"", ()
    malfil = malar / f"{namn}.docx"
    try:
        sett = mal.sett({felt.name: getattr(vising, felt.name) for felt in fields(vising)})
        data = sett.dokument(None, _eigenskapar(kalla, moete, namn, mal, fil))
    except MalFeil as feil:
        return b"", (Finding("T108", feil.melding, stad=Stad(malfil, delstad=feil.delstad)),)
    heile = (vising.moete, vising.innleiing, vising.saker)
    kort = (
        vising.moete.organ,
        vising.moete.dato,
        tuple((sak.nummer, sak.tittel, sak.slag) for sak in vising.saker),
    )
    return data, tuple(
        sjekk_innhald(data, les(data), fakta_i(heile if namn == "innkalling" else kort), Stad(malfil))
    )


def _eigenskapar(kalla: Kalla, moete: Moete, namn: str, mal: Mal, fil: Path) -> Eigenskapar:
    hovud = moete.moete
    slag = "Innkalling" if namn == "innkalling" else "Sakliste"
    eigne = {
        "møte": fil.stem,
        "dokument": namn,
        "kommune": hovud.kommune,
        "inngang": kalla.inngang,
        "mal": mal.sha256,
        "versjon": __version__,
    }
    return Eigenskapar(f"{slag}: {hovud.organ}, {dato(hovud.dato)}", hovud.innkalla_av, hovud.dato, eigne)


def _lever(
    kalla: Kalla, fil: Path, filer: Mapping[str, bytes], malar: Mapping[str, Mal], oppsett: Oppsett
) -> tuple[Finding, ...]:
    manifest = lag_manifest(
        filer,
        sak=fil.stem,
        inndata=kalla.inngang,
        malar={namn: mal.sha256 for namn, mal in malar.items()},
        versjon=__version__,
        commit=oppsett.commit,
    )
    return skriv_sett(oppsett.ut / MAPPE, fil.stem, {**filer, NAMN: manifest}).funn
