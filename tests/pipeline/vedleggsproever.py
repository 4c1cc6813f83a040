"""Attachments as councils and strangers send them, made here: broken, hostile, or merely unusual."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import pikepdf
from docx import Document
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Permissions, String
from PIL import Image


def pdf(
    sider: int = 1,
    *,
    tekst: str = "Rapport om kommunegrenser",
    stell: Callable[[Pdf], None] | None = None,
    **lagre: Any,
) -> bytes:
    """A PDF with a line of text on each page, changed by ``stell`` before it is saved."""
    with Pdf.new() as ny:
        skrift = ny.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for _ in range(sider):
            side = ny.add_blank_page(page_size=(595, 842))
            side.obj[Name.Resources] = Dictionary(Font=Dictionary(F1=skrift))
            side.contents_add(f"BT /F1 12 Tf 72 720 Td ({tekst}) Tj ET".encode("latin-1"))
        if stell:
            stell(ny)
        ut = BytesIO()
        ny.save(ut, **lagre)
    return ut.getvalue()


def raa_pdf(*objekt: bytes) -> bytes:
    """A PDF of the objects as they stand, number 1 the root."""
    ut, plass = b"%PDF-1.7\n", []
    for nr, ei in enumerate(objekt, 1):
        plass.append(len(ut))
        ut += b"%d 0 obj\n%s\nendobj\n" % (nr, ei)
    xref = len(ut)
    ut += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objekt) + 1) + b"".join(
        b"%010d 00000 n \n" % p for p in plass
    )
    return ut + b"trailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objekt) + 1, xref)


ROT = b"<</Type/Catalog/Pages 2 0 R>>"
SIDER = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def straum(data: bytes, ekstra: bytes = b"") -> bytes:
    return b"<</Length %d %s>>stream\n%s\nendstream" % (len(data), ekstra, data)


def repetert(bit: bytes, gonger: int) -> bytes:
    """A packed stream of a piece many times over; packed once, and whole but for its checksum."""
    pakkar = zlib.compressobj(9)
    hovud = pakkar.compress(bit) + pakkar.flush(zlib.Z_FULL_FLUSH)
    neste = pakkar.compress(bit) + pakkar.flush(zlib.Z_FULL_FLUSH)
    return hovud + neste * (gonger - 1) + pakkar.flush()


def flatebombe() -> bytes:
    """A page whose content is eight gigabytes of spaces, packed twice."""
    inne = repetert(b" " * 1_000_000, 8_000)
    innhald = straum(zlib.compress(inne, 9), b"/Filter[/FlateDecode/FlateDecode]")
    return raa_pdf(ROT, SIDER, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", innhald)


def objektbombe() -> bytes:
    """A file whose cross-reference is a stream of half a gigabyte of zeros."""
    pakka = repetert(b"\0" * 1_000_000, 500)
    hovud = b"%PDF-1.7\n"
    dikt = b"/Type/XRef/W[1 4 2]/Size 71000000/Root 1 0 R/Filter/FlateDecode"
    return hovud + b"1 0 obj\n" + straum(pakka, dikt) + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(hovud)


def ring() -> bytes:
    """A page tree whose only child is itself."""
    return raa_pdf(ROT, b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>")


def djup() -> bytes:
    """A root with an array inside an array, a hundred thousand times."""
    return raa_pdf(b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * 100_000 + b"]" * 100_000 + b">>", SIDER)


def skjema(ny: Pdf, *, flagg: bool = True) -> None:
    """A form with one field, filled in with «Sogndal»."""
    felt = ny.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("kommune"),
            V=String("Sogndal kommune"),
            Rect=Array([72, 600, 400, 630]),
            DA=String("/Helv 14 Tf 0 g"),
            P=ny.pages[0].obj,
            F=4,
        )
    )
    ny.pages[0].obj[Name.Annots] = Array([felt])
    helv = ny.make_indirect(
        Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    )
    ny.Root[Name.AcroForm] = Dictionary(
        Fields=Array([felt]),
        NeedAppearances=flagg,
        DR=Dictionary(Font=Dictionary(Helv=helv)),
        DA=String("/Helv 0 Tf 0 g"),
    )


def signert(ny: Pdf) -> None:
    skjema(ny)
    felt = ny.pages[0].Annots[0]
    felt[Name.FT] = Name.Sig
    felt[Name.V] = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("0000"))


def xfa(ny: Pdf) -> None:
    skjema(ny)
    ny.Root.AcroForm[Name.XFA] = ny.make_stream(b"<xdp/>")


def merk(ny: Pdf, **felt: object) -> None:
    """Put an annotation on the first page."""
    boks = Array([100, 100, 300, 200])
    ny.pages[0].obj[Name.Annots] = Array(
        [
            ny.make_indirect(
                Dictionary(
                    {"/Type": Name.Annot, "/Rect": boks, "/F": 4, **{f"/{n}": v for n, v in felt.items()}}
                )
            )
        ]
    )


def skript(ny: Pdf) -> None:
    ny.Root[Name.OpenAction] = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    merk(ny, Subtype=Name.Link, A=Dictionary(S=Name.Launch, F=String("cmd.exe")))


def inni(ny: Pdf) -> None:
    ny.attachments["løn.xlsx"] = b"PK hemmeleg"


def maal(breidd: float, hoegd: float) -> Callable[[Pdf], None]:
    def stell(ny: Pdf) -> None:
        ny.pages[0].obj[Name.MediaBox] = Array([0, 0, breidd, hoegd])

    return stell


def portefoelje(ny: Pdf) -> None:
    inni(ny)
    ny.Root[Name.Collection] = Dictionary(Type=Name.Collection)


def zipp(delar: Mapping[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w", zipfile.ZIP_DEFLATED) as arkiv:
        for namn, data in delar.items():
            arkiv.writestr(namn, data, zipfile.ZIP_STORED if namn == "mimetype" else zipfile.ZIP_DEFLATED)
    return ut.getvalue()


_W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPAR = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>'
)
_REL = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
_OFF = b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/>'


def docx(
    kropp: bytes = b"<w:p><w:r><w:t>Avtale</w:t></w:r></w:p>", delar: Mapping[str, bytes] | None = None
) -> bytes:
    """A Word file with ``kropp`` as its body, and further parts."""
    hovud = b'<?xml version="1.0" encoding="UTF-8"?>'
    return zipp(
        {
            "[Content_Types].xml": _TYPAR % (b"word/document.xml", b"wordprocessingml.document"),
            "_rels/.rels": _REL % (_OFF % (b"officeDocument", b"word/document.xml", b"")),
            "word/document.xml": hovud
            + b"<w:document "
            + _W
            + b"><w:body>"
            + kropp
            + b"</w:body></w:document>",
            **(delar or {}),
        }
    )


def docx_rel(slag: bytes, maal_: bytes) -> bytes:
    return docx(
        delar={"word/_rels/document.xml.rels": _REL % (_OFF % (slag, maal_, b' TargetMode="External"'))}
    )


def kommentert_docx() -> bytes:
    """A Word file with a comment, as python-docx writes it."""
    dokument, ut = Document(), BytesIO()
    dokument.add_comment(
        dokument.add_paragraph("Framlegg").runs, text="Er dette rett?", author="Sakshandsamar"
    )
    dokument.save(ut)
    return ut.getvalue()


def kryptert_docx() -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 500
        + "EncryptedPackage".encode("utf-16-le")
        + b"\0" * 500
    )


def xlsx(ark: int = 1, rader: int = 1, delar: Mapping[str, bytes] | None = None) -> bytes:
    """A workbook with ``ark`` sheets, the first with ``rader`` rows of two cells."""
    rom = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    r = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    liste = b"".join(b'<sheet name="Ark %d" sheetId="%d" r:id="r%d"/>' % (n, n, n) for n in range(1, ark + 1))
    rel = b"".join(
        b'<Relationship Id="r%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>'
        % (n, n)
        for n in range(1, ark + 1)
    )
    rad = b"".join(b"<row><c><v>%d</v></c><c><v>2</v></c></row>" % n for n in range(rader))
    tomt = b"<worksheet " + rom + b"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
    typar = _TYPAR % (b"xl/workbook.xml", b"spreadsheetml.sheet")
    arktype = b'<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
    for n in range(1, ark + 1):
        typar = typar.replace(b"</Types>", arktype % n)
    return zipp(
        {
            "[Content_Types].xml": typar,
            "_rels/.rels": _REL % (_OFF % (b"officeDocument", b"xl/workbook.xml", b"")),
            "xl/workbook.xml": b"<workbook "
            + rom
            + b" "
            + r
            + b"><sheets>"
            + liste
            + b"</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": _REL % rel,
            **{f"xl/worksheets/sheet{n}.xml": tomt for n in range(2, ark + 1)},
            "xl/worksheets/sheet1.xml": b"<worksheet "
            + rom
            + b"><sheetData>"
            + rad
            + b"</sheetData></worksheet>",
            **(delar or {}),
        }
    )


def odt(innhald: bytes) -> bytes:
    odf = b"urn:oasis:names:tc:opendocument:xmlns:"
    rom = b"".join(
        b' xmlns:%s="%s%s:1.0"' % (n, odf, m)
        for n, m in ((b"office", b"office"), (b"text", b"text"), (b"draw", b"drawing"))
    )
    kropp = (
        b"<office:document-content"
        + rom
        + b' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:text>'
    )
    ledd = b'<manifest:file-entry manifest:full-path="%s" manifest:media-type="%s"/>'
    slag = b"application/vnd.oasis.opendocument.text"
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        + ledd % (b"/", slag) + ledd % (b"content.xml", b"text/xml") + b"</manifest:manifest>"
    )  # fmt: skip
    return zipp(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": kropp + innhald + b"</office:text></office:body></office:document-content>",
            "META-INF/manifest.xml": manifest,
        }
    )


def bilete(slag: str = "PNG", storleik: tuple[int, int] = (60, 40), **lagre: Any) -> bytes:
    ut = BytesIO()
    Image.new("RGB", storleik, "steelblue").save(ut, slag, **lagre)
    return ut.getvalue()


def png_som_seier(breidd: int, hoegd: int) -> bytes:
    """A PNG of a few bytes whose header promises any number of pixels."""
    hovud = struct.pack(">IIBBBBB", breidd, hoegd, 8, 2, 0, 0, 0)
    bitar = ((b"IHDR", hovud), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in bitar
    )


def tiff(sider: int, storleik: tuple[int, int] = (40, 60)) -> bytes:
    ut = BytesIO()
    alle = [Image.new("L", storleik, 200) for _ in range(sider)]
    alle[0].save(ut, "TIFF", save_all=True, append_images=alle[1:])
    return ut.getvalue()


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0" * 200
LAAST = Encryption(owner="eigar", user="hemmeleg")
VERNA = Encryption(owner="eigar", user="", allow=Permissions(modify_assembly=False, extract=False))
_ODF_BILETE = (
    b'<text:p><draw:frame><draw:image xlink:href="http://example.org/spor.png"/></draw:frame></text:p>'
)
_DTD = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'


def lag_av(ny: Pdf) -> None:
    gruppe = ny.make_indirect(Dictionary(Type=Name.OCG, Name=String("Utkast")))
    ny.Root[Name.OCProperties] = Dictionary(OCGs=Array([gruppe]), D=Dictionary(OFF=Array([gruppe])))


def skanna(ny: Pdf) -> None:
    """A page turned a quarter, with a picture and no text."""
    for side in ny.pages:
        bilde = ny.make_stream(
            b"\x80" * 100, Type=Name.XObject, Subtype=Name.Image, Width=10, Height=10,
            ColorSpace=Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        side.obj[Name.Resources] = Dictionary(XObject=Dictionary(B=bilde))
        side.obj[Name.Contents] = ny.make_stream(b"q 500 0 0 700 40 60 cm /B Do Q")
        side.obj[Name.Rotate] = 90


def oppdatert() -> bytes:
    """A PDF changed by adding to its end, as programs do that save quickly."""
    foer = pdf()
    start = foer.rindex(b"startxref")
    gammal = int(foer[start:].split()[1])
    ny = b"99 0 obj\n<</Type/Font>>\nendobj\n"
    xref = b"xref\n99 1\n%010d 00000 n \n" % len(foer)
    hale = b"trailer\n<</Size 100/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        gammal,
        len(foer) + len(ny),
    )
    return foer + ny + xref + hale


def feil_xref() -> bytes:
    """A PDF whose cross-reference points nowhere, as when a mail program has touched the line endings."""
    return pdf(3).replace(b"startxref\n", b"startxref\n9")


def engelsk(ny: Pdf) -> None:
    ny.Root[Name.Lang] = String("en-GB")


def daarlege_merke(ny: Pdf) -> None:
    """Tags that are no tags, and bookmarks that lead in a ring."""
    ny.Root[Name.StructTreeRoot] = Dictionary(Type=Name.StructTreeRoot, K=Array([7, String("x")]))
    ring_ = ny.make_indirect(Dictionary(Title=String("A")))
    ring_[Name.Next] = ring_
    ny.Root[Name.Outlines] = Dictionary(First=ring_, Last=ring_)


def utan_maal(ny: Pdf) -> None:
    """Boxes upside down, none at all, and a turn of an eighth."""
    ny.pages[0].obj[Name.MediaBox] = Array([595, 842, 0, 0])
    ny.pages[1].obj[Name.MediaBox] = Array([String("x")])
    ny.pages[2].obj[Name.Rotate] = 47
    ny.pages[2].obj[Name.CropBox] = Array([900, 900, 901, 901])


def gif(bilete_: int) -> bytes:
    ut = BytesIO()
    alle = [Image.new("RGB", (40, 40), (90 * nr, 0, 0)) for nr in range(bilete_)]
    alle[0].save(ut, "GIF", save_all=True, append_images=alle[1:])
    return ut.getvalue()


_SPORA = b'<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>Ny tekst</w:t></w:r></w:ins></w:p>'
_KOMMENTAR = b"<w:comments " + _W + b'><w:comment w:id="0" w:author="x"/></w:comments>'
_ANNOTERT = b"<text:p>Tekst<office:annotation><text:p>Hm</text:p></office:annotation></text:p>"

FORTALDE: Mapping[str, tuple[Callable[[], bytes], str, str, int]] = {
    "feil xref.pdf": (feil_xref, "P135", "reparert; han har no 3 sider", 3),
    "avkorta slutt.pdf": (lambda: pdf(4)[:-200], "P135", "reparert", 4),
    "skjema.pdf": (lambda: pdf(stell=skjema), "P135", "Skjemaet", 1),
    "signert.pdf": (lambda: pdf(stell=signert), "P135", "signaturen gjeld ikkje", 1),
    "skript.pdf": (lambda: pdf(stell=skript), "P138", "JavaScript, Launch", 1),
    "filer inni.pdf": (lambda: pdf(stell=inni), "P135", "filer inni", 1),
    "film.pdf": (lambda: pdf(stell=lambda ny: merk(ny, Subtype=Name.RichMedia)), "P135", "Film", 1),
    "kommentert.pdf": (lambda: pdf(stell=lambda ny: merk(ny, Subtype=Name.Text)), "P137", "kommentarar", 1),
    "lag.pdf": (lambda: pdf(stell=lag_av), "P135", "lag som er slått av", 1),
    "skanna.pdf": (lambda: pdf(2, stell=skanna), "P136", "2 av 2 sider", 2),
    "engelsk.pdf": (lambda: pdf(stell=engelsk), "P139", "en-GB", 1),
    "utan skrift.pdf": (pdf, "P131", "ikkje arkiv-PDF", 1),
    "utan merke.pdf": (pdf, "P132", "skjermlesarar", 1),
    "dårlege merke.pdf": (lambda: pdf(stell=daarlege_merke), "P135", "Bokmerka", 1),
    "utan mål.pdf": (lambda: pdf(3, stell=utan_maal), "P135", "reparert", 3),
    "spora.docx": (lambda: docx(_SPORA), "P137", "spora endringar", 1),
    "kommentert.docx": (kommentert_docx, "P137", "kommentarar", 1),
    "kommentert.odt": (lambda: odt(_ANNOTERT), "P137", "kommentarar", 1),
    "rører seg.gif": (lambda: gif(3), "P135", "første av 3", 1),
}
"""Name, what it is, the code and words of a finding, and how many pages it has in the packet."""

GREIE: Mapping[str, tuple[Callable[[], bytes], int]] = {
    "liggande og ståande.pdf": (lambda: pdf(2, stell=maal(842, 595)), 2),
    "frå ein mal.docx": (lambda: docx_rel(b"attachedTemplate", b"file:///K:/Malar/Notat.dotm"), 1),
    "lineær.pdf": (lambda: pdf(3, linearize=True), 3),
    "oppdatert.pdf": (oppdatert, 1),
    "pdf to.pdf": (lambda: pdf(force_version="2.0"), 1),
    "fritt kryptert.pdf": (
        lambda: pdf(encryption=Encryption(owner="eigar", user="", allow=Permissions(modify_assembly=True))),
        1,
    ),
    "objektstraumar.pdf": (lambda: pdf(9, object_stream_mode=pikepdf.ObjectStreamMode.generate), 9),
    "rekneark.xlsx": (lambda: xlsx(ark=3, rader=40), 3),
    "dokument.odt": (lambda: odt(b"<text:p>Referat</text:p>"), 1),
    "dokument.rtf": (lambda: b"{\\rtf1\\ansi Referat fr\\'e5 m\\'f8tet}", 1),
    "kart.png": (bilete, 1),
    "kart.webp": (lambda: bilete("WEBP"), 1),
    "kart.bmp": (lambda: bilete("BMP"), 1),
    "fleire sider.tif": (lambda: tiff(3), 3),
    "Ønskt kart over Sogn og Fjordane – endeleg (2).jpeg": (lambda: bilete("JPEG"), 1),
    "STORE BOKSTAVAR.PDF": (pdf, 1),
    f"{'lang' * 55}.pdf": (pdf, 1),
    "aux.pdf": (pdf, 1),
}
"""Name, what it is, and how many pages it has in the packet."""


UBRUKELEGE: Mapping[str, tuple[Callable[[], bytes], str, str]] = {
    "tom.pdf": (lambda: b"", "P130", "tom"),
    "søppel.pdf": (lambda: b"%PDF-1.7\nikkje ein PDF", "P130", "øydelagd"),
    "avkorta.pdf": (lambda: pdf(5)[:250], "P130", "øydelagd"),
    "ingen sider.pdf": (lambda: raa_pdf(ROT, b"<</Type/Pages/Kids[]/Count 0>>"), "P130", "ingen sider"),
    "utan rot.pdf": (lambda: raa_pdf(b"<</Type/Font>>"), "P130", "øydelagd"),
    "ring.pdf": (ring, "P130", ""),
    "djup.pdf": (djup, "P130", ""),
    "passord.pdf": (lambda: pdf(encryption=LAAST), "P130", "passord"),
    "verna.pdf": (lambda: pdf(encryption=VERNA), "P130", "verna"),
    "flatebombe.pdf": (flatebombe, "P133", ""),
    "objektbombe.pdf": (objektbombe, "P130", ""),
    "to tusen sider.pdf": (lambda: pdf(2_000), "P133", "2000 sider"),
    "kjempesider.pdf": (lambda: pdf(stell=maal(40_000, 500)), "P133", "meter"),
    "punkt.pdf": (lambda: pdf(stell=maal(1, 1)), "P130", "storleik"),
    "xfa.pdf": (lambda: pdf(stell=xfa), "P138", "XFA"),
    "portefølje.pdf": (lambda: pdf(stell=portefoelje), "P138", "portefølje"),
    "sladding.pdf": (lambda: pdf(stell=lambda ny: merk(ny, Subtype=Name.Redact)), "P138", "sladding"),
    "nettside.pdf": (lambda: b"<!DOCTYPE html><html><body>Logg inn</body></html>", "P134", "nettside"),
    "eigentleg word.pdf": (docx, "P134", "Word"),
    "eigentleg foto.pdf": (lambda: bilete("JPEG"), "P134", "JPEG"),
    "nullar.pdf": (lambda: b"\0" * 5_000, "P134", "nullar"),
    "eigentleg pdf.docx": (pdf, "P134", "PDF"),
    "eigentleg excel.docx": (xlsx, "P134", "Excel"),
    "gammal.docx": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "P134", "gamle"),
    "kryptert.docx": (kryptert_docx, "P130", "passord"),
    "avkorta.docx": (lambda: docx()[:300], "P130", "avkorta"),
    "makro.docx": (lambda: docx(delar={"word/vbaProject.bin": b"makro"}), "P138", "makroar"),
    "ole.docx": (lambda: docx(delar={"word/embeddings/oleObject1.bin": b"x"}), "P138", "objekt"),
    "sporbilete.docx": (lambda: docx_rel(b"image", b"http://example.org/spor.png"), "P138", "utanfrå"),
    "xxe.docx": (lambda: docx(delar={"word/styles.xml": _DTD + b"<x>&a;</x>"}), "P138", "DTD"),
    "aktiv.docx": (lambda: docx_rel(b"subDocument", b"file:///C:/anna.docx"), "P138", "utanfrå"),
    "altchunk.docx": (lambda: docx(b'<w:altChunk w:id="r1"/>'), "P138", "anna dokument"),
    "djup.docx": (lambda: docx(b"<w:p>" * 300 + b"</w:p>" * 300), "P133", "djupt"),
    "felt.docx": (
        lambda: docx(b'<w:p><w:r><w:instrText>INCLUDETEXT "C:\\\\x"</w:instrText></w:r></w:p>'),
        "P138",
        "utanfrå",
    ),
    "zipbombe.docx": (lambda: docx(b"<w:p/>" * 3_000_000), "P133", "avsnitt"),
    "stig.docx": (lambda: docx(delar={"../../ut.txt": b"x"}), "P130", ""),
    "million rader.xlsx": (lambda: xlsx(rader=1_000_000), "P133", "rader"),
    "mange ark.xlsx": (lambda: xlsx(ark=150), "P133", "150 ark"),
    "lenkjer.xlsx": (
        lambda: xlsx(delar={"xl/externalLinks/externalLink1.xml": b"<x/>"}),
        "P138",
        "andre filer",
    ),
    "sporbilete.odt": (lambda: odt(_ODF_BILETE), "P138", "utanfrå"),
    "objekt.rtf": (lambda: b"{\\rtf1{\\object\\objdata 0105}}", "P138", "objekt"),
    "kommentert.rtf": (lambda: b"{\\rtf1 x{\\*\\annotation Hm}}", "P137", "kommentarar"),
    "bombe.png": (lambda: png_som_seier(60_000, 60_000), "P133", "punkt"),
    "avkorta.png": (lambda: bilete(storleik=(300, 300))[:90], "P130", "øydelagt"),
    "avkorta.jpg": (lambda: bilete("JPEG", (900, 900))[:400], "P130", "øydelagt"),
    "mange sider.tif": (lambda: tiff(201, (4, 4)), "P133", "201 bilete"),
    "telefon.heic": (lambda: HEIC, "P130", ".heic"),
    "telefon.jpg": (lambda: HEIC, "P134", "HEIC"),
    "film.mp4": (lambda: b"\0\0\0 ftypisom", "P130", ".mp4"),
    "alt.zip": (lambda: zipp({"a.pdf": pdf()}), "P130", ".zip"),
    "utan ending": (pdf, "P130", "ingen filtype"),
}
"""Name, what it is, the code of the finding, and what the finding must say."""
assert len(UBRUKELEGE) >= 30
