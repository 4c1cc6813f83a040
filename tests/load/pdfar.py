"""Small PDF files, written by hand, for tests."""

from __future__ import annotations

from collections.abc import Sequence


def lag_pdf(sider: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF with the lines on each page, in Helvetica."""
    objekt: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _SKRIFT]
    barn = []
    for linjer in sider:
        straum = _straum(linjer)
        barn.append(len(objekt) + 1)
        objekt.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % (len(objekt) + 2)
        )
        objekt.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(straum), straum))
    ungar = b" ".join(b"%d 0 R" % nr for nr in barn)
    objekt[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (ungar, len(barn))
    return _fil(objekt)


_SKRIFT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def _straum(linjer: Sequence[str]) -> bytes:
    ut = [b"BT /F1 11 Tf 14 TL 50 800 Td"]
    for linje in linjer:
        trygg = linje.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        ut.append(b"(%b) Tj T*" % trygg.encode("cp1252"))
    return b"\n".join([*ut, b"ET"])


def _fil(objekt: Sequence[bytes]) -> bytes:
    ut, stader = b"%PDF-1.4\n", []
    for nr, innhald in enumerate(objekt, start=1):
        stader.append(len(ut))
        ut += b"%d 0 obj\n%b\nendobj\n" % (nr, innhald)
    xref = len(ut)
    rader = b"".join(b"%010d 00000 n \n" % stad for stad in stader)
    tal = len(objekt) + 1
    return (
        ut
        + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (
            tal,
            rader,
            tal,
            xref,
        )
    )
