"""The guard at the door: what comes in from outside is looked through before anything opens it as a Word file.

Nothing is unpacked to the disk, the file is opened for reading only and closed at once, and what is refused is
refused in a few milliseconds, however large it would have become.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path, PurePath

from sognko_docs.finding import Finding, Stad
from sognko_docs.word.avvist import Avvist
from sognko_docs.word.vaktfelt import sjekk_felt
from sognko_docs.word.vaktform import krev_zip
from sognko_docs.word.vaktpakke import sjekk_pakke
from sognko_docs.word.vaktxml import pakk_ut
from sognko_docs.word.zipfil import Medlem, ZipFeil, les_zip

MAKS_FIL = 50_000_000
"""Bytes of a file; the case papers with the most pictures are a tenth of it."""
MAKS_FORHOLD = 400
"""How many times its packed size a part may be; Word's own XML seldom comes above 40."""
SMAATT = 1_000_000
"""Bytes below which it does not matter how well a part packs."""
_KODE = {"øydelagd": "D106", "kryptert": "D103", "namn": "D108", "for stor": "D107"}
_HJELP = {
    "øydelagd": "be om å få fila på nytt; ho kan ha blitt avkorta på vegen",
    "kryptert": "opne fila med passordet i Word, ta bort passordet (Fil > Info > Vern dokument), og lagre ho på nytt",
    "namn": "ei slik fil er ikkje laga i Word; spør avsendaren kvar ho kjem frå",
    "for stor": "ei slik fil er ikkje laga i Word; spør avsendaren kvar ho kjem frå",
}


def les_fil(fil: Path) -> bytes | Finding:
    """Return the bytes of a Word file from outside, or say why it is not opened (D101–D122)."""
    try:
        with fil.open("rb") as straum:
            data = straum.read(MAKS_FIL + 1)
    except OSError as feil:
        return _ikkje_lesen(fil, feil)
    avvist = vakt(data)
    return data if avvist is None else funn(avvist, fil)


def vakt(data: bytes) -> Avvist | None:
    """Return why the bytes of a file are not to be opened, or None when they may be."""
    try:
        _vakt(data)
    except Avvist as avvist:
        return avvist
    except ZipFeil as feil:
        return Avvist(_KODE[feil.slag], f"Fila kan ikkje opnast: {feil}", _HJELP[feil.slag])
    return None


def funn(avvist: Avvist, fil: PurePath) -> Finding:
    """Return a refusal as a finding on its file."""
    return Finding(avvist.kode, avvist.melding, hjelp=avvist.hjelp, stad=Stad(fil, delstad=avvist.delstad))


def _vakt(data: bytes) -> None:
    if len(data) > MAKS_FIL:
        melding = f"Fila er større enn {MAKS_FIL // 1_000_000} MB"
        raise Avvist(
            "D101", melding, "komprimer bileta i Word (Fil > Komprimer bilete), og lagre fila på nytt"
        )
    krev_zip(data)
    medlemer = les_zip(data)
    _sjekk_forhold(medlemer)
    delar = pakk_ut(medlemer)
    sjekk_pakke(medlemer, delar)
    sjekk_felt(delar)


def _sjekk_forhold(medlemer: Mapping[str, Medlem]) -> None:
    """Refuse parts that grow beyond all reason, by what the directory says; a directory that lies is caught later."""
    if len({namn.lower() for namn in medlemer}) != len(medlemer):
        raise ZipFeil("to medlemer har same namn når store og små bokstavar ikkje tel", "namn")
    for namn, medlem in medlemer.items():
        if medlem.storleik > SMAATT and medlem.storleik > MAKS_FORHOLD * max(len(medlem.pakka), 1):
            raise ZipFeil(f"medlemen {namn} ville blitt {medlem.storleik // 1_000_000} MB", "for stor")


def _ikkje_lesen(fil: Path, feil: OSError) -> Finding:
    oppteken = feil.errno in {errno.EACCES, errno.EPERM, errno.EBUSY}
    hjelp = (
        "lukk fila i Word, eller sjå etter om du har tilgang til henne"
        if oppteken
        else "sjå etter om fila finst, og at det ikkje er ei mappe"
    )
    return Finding("D120", "Fila kan ikkje lesast", hjelp=hjelp, stad=Stad(fil))
