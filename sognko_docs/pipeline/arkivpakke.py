"""One ZIP for each council, ready for its archive: made of the finished set, and checked when one is received."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from sognko_docs.compose.arkivpakke import Arkivsak, Arkivtekst, arkivdokument, arkivsak, vedleggsnamn
from sognko_docs.compose.lesmeg import NAMN as LESMEG
from sognko_docs.compose.lesmeg import lesmeg
from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.delivery.arkiv.arkivmelding import NAMN as MELDING
from sognko_docs.delivery.arkiv.arkivmelding import arkivmelding
from sognko_docs.delivery.arkiv.utvalgssak import NAMN as UTVAL
from sognko_docs.delivery.arkiv.utvalgssak import utvalgssak
from sognko_docs.delivery.lager import Sett, les_sett, skriv_sett
from sognko_docs.delivery.manifest import NAMN as MANIFEST
from sognko_docs.delivery.manifest import les_summar, sha256
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import VEDLEGGSMAPPE, mappe_til
from sognko_docs.word.lesing import les
from sognko_docs.word.zipfil import ZipFeil, les_zip, pakk, skriv_zip

MAPPE = "_pakkar"
"""Folder of the packages, beside the sets. No case can have the name."""

_FELLES = {
    "likelydande.json": "provet på at teksten er den same til alle kommunane",
    "likelydande.docx": "det same, til å lese",
    "likelydande.pdf": "det same, til arkivet",
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
    sett = les_sett(ut, lasta.namn)
    summar = les_summar(sett.get(MANIFEST, b""))
    endra = [namn for namn, sum_ in summar.items() if sha256(sett.get(namn, b"")) != sum_]
    if not summar or endra:
        return None, (_ikkje_heilt(ut / lasta.namn, endra),)
    mappe = mappe_til(sak) / VEDLEGGSMAPPE
    vedlegg = {
        vedleggsnamn(nr, ei.fil): (mappe / ei.fil).read_bytes()
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
    ferdig = skriv_sett(ut / MAPPE, lasta.namn, pakkar)
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


def sjekk_pakke(fil: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a package that was received: bytes that have changed, files too few or too many."""
    from sognko_docs.delivery.arkiv.sekk import feil_i_sekk  # noqa: PLC0415  # why: only packages need it

    stad = Stad(fil)
    try:
        filer = {namn: medlem.innhald() for namn, medlem in les_zip(fil.read_bytes()).items()}
    except (ZipFeil, OSError) as feil:
        return (Finding("P150", f"Pakken kan ikkje lesast: {feil}", hjelp=_BE_OM_NY, stad=stad),)
    feil_funne = feil_i_sekk(filer) or _feil_i_manifest(filer)
    return tuple(
        Finding("P151", f"Pakken er ikkje slik han blei send: {_sei(namn, kva)}", hjelp=_BE_OM_NY, stad=stad)
        for namn, kva in feil_funne
    )


_BE_OM_NY = "be avsendaren om pakken på nytt, og bruk ikkje denne"


def _sei(namn: str, kva: str) -> str:
    return f"«{namn}» {'er ' if kva in {'endra', 'uventa'} else ''}{kva}" if namn else kva


def _feil_i_manifest(filer: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
    """Hold the files against the package's own list, which the message to the archive is made from."""
    manifest = f"data/{MANIFEST}"
    summar = les_summar(filer.get(manifest, b""))
    if not summar:
        return ((manifest, "manglar"),)
    staar = {namn.removeprefix("data/") for namn in filer if namn.startswith("data/")} - {MANIFEST}
    ulike = [
        (namn, "endra")
        for namn in sorted(staar & set(summar))
        if sha256(filer[f"data/{namn}"]) != summar[namn]
    ]
    return (
        *((namn, "manglar") for namn in sorted(set(summar) - staar)),
        *((namn, "uventa") for namn in sorted(staar - set(summar))),
        *ulike,
    )


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
        sti: "\n".join(ei.tekst for ei in avsnitt)
        for sti, avsnitt in groupby(les(saksframlegg).avsnitt, key=lambda ei: ei.blokk)
        if sti
    }
    framlegg = tuple(tekst for sti, tekst in blokkar.items() if sti.startswith("vedtak["))
    return Arkivtekst(blokkar.get("tekst.samandrag", ""), framlegg)


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
