"""One ZIP for each council, ready for its archive: made of the finished set."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.arkivpakke import Arkivsak, Arkivtekst, arkivdokument, arkivsak, vedleggsnamn
from sognko_docs.compose.lesmeg import NAMN as LESMEG
from sognko_docs.compose.lesmeg import lesmeg
from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.delivery.arkiv.arkivmelding import NAMN as MELDING
from sognko_docs.delivery.arkiv.arkivmelding import arkivmelding
from sognko_docs.delivery.arkiv.utvalgssak import NAMN as UTVAL
from sognko_docs.delivery.arkiv.utvalgssak import utvalgssak
from sognko_docs.delivery.diskfeil import oppteke
from sognko_docs.delivery.laas import Oppteke
from sognko_docs.delivery.lager import Sett, les_sett, skriv_sett
from sognko_docs.delivery.manifest import NAMN as MANIFEST
from sognko_docs.delivery.manifest import les_summar, med_manifest, sha256
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.tekst import Avsnitt
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import VEDLEGGSMAPPE, mappe_til
from sognko_docs.pipeline.levering.pakkevedlegg import finn_fil
from sognko_docs.word.lesing import les
from sognko_docs.word.zipfil import pakk, skriv_zip

MAPPE = "_pakkar"
"""Folder of the packages, beside the sets. No case can have the name."""

ATTEST_PDF = "likelydande.pdf"
"""In every package that has PDF."""
_FELLES = {
    "likelydande.json": "provet på at teksten er den same til alle kommunane",
    "likelydande.docx": "det same, til å lese",
    ATTEST_PDF: "det same, til arkivet",
}
_ANDRE = {
    MELDING: "meldinga til arkivsystemet (Fiks Arkiv)",
    UTVAL: "meldinga til møtesystemet (Fiks politisk behandling)",
    MANIFEST: "lista over filene, med kontrollsummar",
}


def lag_pakkar(
    sak: Path, lasta: Lasta, plan: Plan, ut: Path, melding: Callable[[str], None]
) -> tuple[Sett | None, tuple[Finding, ...]]:
    """Make the package of each council of the set that stands in ``ut``, and put them all in place in one move."""
    try:
        sett = les_sett(ut, lasta.namn)
    except Oppteke as feil:
        return None, (oppteke(lasta.namn, ut / lasta.namn, feil),)
    summar = les_summar(sett.get(MANIFEST, b""))
    endra = [namn for namn, sum_ in summar.items() if sha256(sett.get(namn, b"")) != sum_]
    if not summar or endra:
        return None, (_ikkje_heilt(ut / lasta.namn, endra),)
    mappe = mappe_til(sak) / VEDLEGGSMAPPE
    vedlegg = {
        vedleggsnamn(nr, ei.fil): finn_fil(mappe, ei.fil).read_bytes()
        for nr, ei in enumerate(lasta.sak.vedlegg, start=1)
        if ei.fil
    }
    pakkar: dict[str, bytes] = {}
    funn: list[Finding] = []
    for kommune in lasta.sak.mottakarar:
        hennar = _arkivsak(lasta, plan, kommune, {**sett, **vedlegg})
        namn = f"{ascii_namn(kommune)}.zip"
        pakkar[namn] = lag_pakke(hennar, lasta.register.kommunar[kommune].namn, sett)
        funn += _manglar(hennar, kommune)
        melding(namn)
    heile = med_manifest(pakkar, sak=lasta.namn, inndata=lasta.inngang, versjon=__version__)
    ferdig = skriv_sett(ut / MAPPE, lasta.namn, heile)
    return ferdig, (*funn, *ferdig.funn)


def lag_pakke(sak: Arkivsak, kommune: str, sett: Mapping[str, bytes]) -> bytes:
    """Return the package of one council: the same case gives the same bytes."""
    from sognko_docs.delivery.arkiv.sekk import pakk_sekk  # noqa: PLC0415  # why: only packages need it

    filer = {fil.namn: fil.data for fil in sak.filer}
    filer |= {namn: sett[namn] for namn in _FELLES if namn in sett}
    filer |= {MELDING: arkivmelding(sak), UTVAL: utvalgssak(sak)}
    andre = {namn: kva for namn, kva in {**_ANDRE, **_FELLES}.items() if namn in filer or namn == MANIFEST}
    filer[LESMEG] = lesmeg(sak, kommune, tuple(andre.items())).encode("utf-8-sig")
    filer[MANIFEST] = _manifest(sak, filer)
    sekk = pakk_sekk(filer, noekkel=sak.noekkel, skildring=sak.tittel, dato=sak.dato)
    return skriv_zip(pakk(namn, data) for namn, data in sorted(sekk.items()))


def _arkivsak(lasta: Lasta, plan: Plan, kommune: str, sett: Mapping[str, bytes]) -> Arkivsak:
    mappe = f"{ascii_namn(kommune)}/"
    # Files for all, such as those in «vedlegg», lie in no council's folder.
    hennar = {
        namn.removeprefix(mappe): data
        for namn, data in sett.items()
        if namn.startswith(mappe) or "/" not in namn
    }
    dokument = arkivdokument(lasta.sak, plan.dokument, kommune, hennar)
    tekst = _tekst(next(fil.data for fil in dokument[0].filer if fil.variant == "P"))
    return arkivsak(lasta.sak, lasta.register, lasta.namn, kommune, dokument=dokument, tekst=tekst)


def _tekst(saksframlegg: bytes) -> Arkivtekst:
    """Return the summary and the proposal as they stand in the council's own case paper."""
    blokkar = {
        sti: "\n".join(_linjer(sti, tuple(avsnitt)))
        for sti, avsnitt in groupby(les(saksframlegg).avsnitt, key=lambda ei: ei.blokk)
        if sti
    }
    framlegg = tuple(tekst for sti, tekst in blokkar.items() if sti.startswith("vedtak["))
    return Arkivtekst(blokkar.get("tekst.samandrag", ""), framlegg)


def _linjer(sti: str, avsnitt: tuple[Avsnitt, ...]) -> Iterator[str]:
    """Yield the paragraphs of a block as plain text, the items of a list with their dash or number.

    The number of a point of the decision is set by the message itself.
    """
    for nr, ei in enumerate(avsnitt):
        if not ei.nummer or not ei.tekst or (nr == 0 and sti.startswith("vedtak[")):
            yield ei.tekst
        else:
            yield f"{ei.nummer if any(map(str.isalnum, ei.nummer)) else '–'} {ei.tekst}"


def _manifest(sak: Arkivsak, filer: Mapping[str, bytes]) -> bytes:
    innhald = {
        "format": 1,
        "sak": sak.noekkel,
        "filer": {
            namn: {"sha256": sha256(data), "storleik": len(data)} for namn, data in sorted(filer.items())
        },
    }
    return (json.dumps(innhald, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()


def _ikkje_heilt(mappe: Path, endra: list[str]) -> Finding:
    kva = f"«{endra[0]}» er endra etter at ho blei laga" if endra else "ho er ikkje bygd"
    return Finding("P152", f"Saka kan ikkje pakkast: {kva}", hjelp="bygg saka på nytt", stad=Stad(mappe))


def _manglar(sak: Arkivsak, kommune: str) -> Iterator[Finding]:
    """Tell what the archive must be asked, which the case does not say."""
    if sak.saksnummer is None:
        yield Finding(
            "P153",
            "Arkivsaka i kommunen er ikkje kjend, så møtesystemet må få saksnummeret på annan måte",
            ("kommunar", kommune),
            f"skriv «arkivsak: 2025/1308» under «{kommune}» når saka er oppretta i arkivet der",
            grad=Grad.MERKNAD,
        )
