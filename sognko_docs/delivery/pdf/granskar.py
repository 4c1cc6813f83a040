"""Runs in a process of its own, with bounds on time and memory: opens what a stranger has made, and says what it is.

``argv``: «pdf» or «bilete», the file, where to put what becomes of it, and the title. The answer is one line of JSON on stdout.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from sognko_docs.delivery.pdf.vedleggsfunn import Merknad, UbrukelegVedlegg

MINNE = 3_000_000_000
"""Bytes of address space the process may take, where the system can hold it to that."""


def main() -> None:
    """Do one job and answer."""
    slag, inn, ut, tittel = sys.argv[1:]
    _avgrens()
    try:
        svar = JOBBAR[slag](Path(inn).read_bytes(), Path(ut), tittel)
    except UbrukelegVedlegg as feil:
        svar = {"avvist": [str(feil), feil.raad, feil.kode]}
    sys.stdout.write(json.dumps(svar))


def _avgrens() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  # why: Windows has none

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MINNE, MINNE))


def _bilete(data: bytes, ut: Path, tittel: str) -> dict[str, object]:
    from sognko_docs.delivery.pdf.biletark import til_biletark  # noqa: PLC0415  # why: a PDF needs no pictures

    ark = til_biletark(data, tittel)
    ut.write_bytes(ark.data)
    return {"foto": ark.foto, "merknader": _skriv(ark.merknader)}


def _pdf(data: bytes, ut: Path, tittel: str) -> dict[str, object]:
    from sognko_docs.delivery.pdf.pdfinnhald import les_innhald  # noqa: PLC0415  # why: a picture needs no PDF
    from sognko_docs.delivery.pdf.pdfvask import set_grenser, vask  # noqa: PLC0415  # why: likewise
    from sognko_docs.delivery.pdf.proevepakke import proev  # noqa: PLC0415  # why: likewise

    set_grenser()
    vaska = vask(data)
    ferdig, om = proev(vaska.data, vaska.sider, tittel)
    ut.write_bytes(ferdig)
    merknader = (*vaska.merknader, *les_innhald(ferdig, vaska.med_bilete), *om)
    return {"sider": vaska.sider, "merknader": _skriv(merknader)}


def _skriv(merknader: tuple[Merknad, ...]) -> list[tuple[str, str, str, str]]:
    return [(ei.kode, ei.melding, ei.raad, ei.grad.value) for ei in merknader]


JOBBAR: Mapping[str, Callable[[bytes, Path, str], dict[str, object]]] = {"pdf": _pdf, "bilete": _bilete}

if __name__ == "__main__":
    main()
