"""A package that was received: looked through before anything is unpacked, and held against its own lists.

It may have been made by anybody, so its names, its sizes and what it would become are judged from its directory first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from sognko_docs.delivery.lager import krev_trygge_namn
from sognko_docs.delivery.manifest import NAMN as MANIFEST
from sognko_docs.delivery.manifest import les_summar, sha256
from sognko_docs.finding import Finding, Stad
from sognko_docs.word.zipfil import MAKS_STORLEIK, Medlem, ZipFeil, les_zip

MAKS_FORHOLD = 30
"""How many times its packed size a package may become; Word files and PDF are packed already and hardly grow."""
SMAATT = 1_000_000
"""Bytes below which it does not matter how well a package packs."""
_LISTER = frozenset({"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"})
"""The files of the bag itself; BagIt would let others lie beside them without a word."""
_BE_OM_NY = "be avsendaren om pakken på nytt, og bruk ikkje denne"


def sjekk_pakke(fil: Path) -> tuple[Finding, ...]:
    """Return what is wrong with a package that was received: bytes that have changed, files too few or too many.

    One that nobody should unpack is refused first (P150), from its directory alone.
    """
    from sognko_docs.delivery.arkiv.sekk import feil_i_sekk  # noqa: PLC0415  # why: only packages need it

    stad = Stad(fil)
    try:
        filer = _les(fil)
    except (ZipFeil, OSError) as feil:
        kva = feil if isinstance(feil, ZipFeil) else "fila kan ikkje opnast"
        return (Finding("P150", f"Pakken kan ikkje lesast: {kva}", hjelp=_BE_OM_NY, stad=stad),)
    feil_funne = tuple(_uventa(filer)) or feil_i_sekk(filer) or _feil_i_manifest(filer)
    return tuple(
        Finding("P151", f"Pakken er ikkje slik han blei send: {_sei(namn, kva)}", hjelp=_BE_OM_NY, stad=stad)
        for namn, kva in feil_funne
    )


def _les(fil: Path) -> dict[str, bytes]:
    """Return the files of a package; ``ZipFeil`` before anything is unpacked when it should not be."""
    if fil.stat().st_size > MAKS_STORLEIK:
        raise ZipFeil(f"fila er større enn {MAKS_STORLEIK // 1_000_000} MB", "for stor")
    data = fil.read_bytes()
    medlemer = les_zip(data)
    _krev_namn(medlemer)
    if sum(ei.storleik for ei in medlemer.values()) > MAKS_FORHOLD * len(data) + SMAATT:
        raise ZipFeil("zip-fila ville blitt altfor stor utpakka", "for stor")
    return {namn: medlem.innhald() for namn, medlem in medlemer.items()}


def _krev_namn(medlemer: Mapping[str, Medlem]) -> None:
    """Refuse names that are not files on every platform, and a name that is both a file and a folder."""
    try:
        krev_trygge_namn("pakke", medlemer)
    except ValueError as feil:
        raise ZipFeil(str(feil), "namn") from feil
    mapper = {mappe.as_posix().lower() for namn in medlemer for mappe in PurePosixPath(namn).parents}
    for namn in medlemer:
        if namn.lower() in mapper:
            raise ZipFeil(f"zip-fila har både ei fil og ei mappe med namnet {namn!a}", "namn")


def _uventa(filer: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield what lies beside the bag's own lists."""
    for namn in sorted(filer):
        if not namn.startswith("data/") and namn not in _LISTER:
            yield namn, "uventa"


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
