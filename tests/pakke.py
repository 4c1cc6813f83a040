"""Word files as zip packages, opened and changed in tests."""

from __future__ import annotations

import io
import zipfile


def bytt_i_del(data: bytes, namn: str, foer: str, etter: str) -> bytes:
    """Return the file with ``foer`` exchanged for ``etter`` in one part; it must stand there."""
    ut = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as gammal, zipfile.ZipFile(ut, "w") as ny:
        for medlem in gammal.namelist():
            innhald = gammal.read(medlem)
            if medlem == namn:
                tekst = innhald.decode()
                assert foer in tekst
                innhald = tekst.replace(foer, etter).encode()
            ny.writestr(medlem, innhald)
    return ut.getvalue()
