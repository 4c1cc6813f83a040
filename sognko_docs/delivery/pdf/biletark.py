"""Pictures made pages: a flat OpenDocument file with a picture on each page and what it shows as alternative text."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from sognko_docs.delivery.pdf.vedleggsfunn import Merknad, UbrukelegVedlegg
from sognko_docs.finding import Grad

MAKS_PIKSLAR = 150_000_000
"""Pixels one picture may have: an A0 map at 200 dots an inch has 62 million."""
MAKS_BILETE = 200
"""Pictures in one file."""
MAKS_SAMLA = 800_000_000
"""Pixels of all pictures in one file together."""
LENGST = 3_508
"""Pixels kept along the longest edge: 300 dots an inch on A4."""
FORMAT = ("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP")
_FOTO = ("JPEG", "WEBP")
_BREIDD, _HOEGD = 190.0, 271.0
"""Room for a picture on an upright page, in millimetres; the stamp has its own above."""
_PUNKT_PER_TOMME, _MM_PER_TOMME = 96, 25.4
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_DOKUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{odf}office:1.0" xmlns:style="{odf}style:1.0" xmlns:text="{odf}text:1.0" xmlns:draw="{odf}drawing:1.0"
 xmlns:svg="{odf}svg-compatible:1.0" xmlns:fo="{odf}xsl-fo-compatible:1.0" xmlns:meta="{odf}meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{tittel}</dc:title><dc:language>nn-NO</dc:language></office:meta>
<office:automatic-styles>
<style:page-layout style:name="S"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" {marg}/></style:page-layout>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" {marg}/></style:page-layout>
<style:style style:name="PS" style:family="paragraph" style:master-page-name="Standard"><style:paragraph-properties fo:text-align="center"/>{spraak}</style:style>
<style:style style:name="PL" style:family="paragraph" style:master-page-name="Liggande"><style:paragraph-properties fo:text-align="center"/>{spraak}</style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="S"/><style:master-page style:name="Liggande" style:page-layout-name="L"/></office:master-styles>
<office:body><office:text>{sider}</office:text></office:body></office:document>
"""
_MARG = 'fo:margin-top="14mm" fo:margin-bottom="10mm" fo:margin-left="10mm" fo:margin-right="10mm"'
_SPRAAK = '<style:text-properties fo:font-size="2pt" fo:language="nn" fo:country="NO"/>'
_SIDE = """<text:p text:style-name="P{retning}"><draw:frame draw:name="Bilete {nr}" text:anchor-type="as-char" svg:width="{b:.2f}mm" svg:height="{h:.2f}mm">\
<draw:image><office:binary-data>{data}</office:binary-data></draw:image><svg:title>{alt}</svg:title><svg:desc>{alt}</svg:desc></draw:frame></text:p>"""


@dataclass(frozen=True, slots=True)
class Biletark:
    """The OpenDocument file, how its pictures are best packed, and what was left out."""

    data: bytes
    foto: bool
    merknader: tuple[Merknad, ...]


def til_biletark(data: bytes, tittel: str) -> Biletark:
    """Return the pictures of a file as pages; raise ``UbrukelegVedlegg`` when they cannot be read or are too large."""
    Image.MAX_IMAGE_PIXELS = MAKS_PIKSLAR
    try:
        with Image.open(BytesIO(data), formats=FORMAT) as bilete:
            slag, tal = bilete.format or "", getattr(bilete, "n_frames", 1)
            fleire = slag == "TIFF"
            _krev_rom(tal if fleire else 1)
            sider = [*_sider(bilete, tittel, tal if fleire else 1, foto=slag in _FOTO)]
    except Image.DecompressionBombError:
        raise _for_stort() from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, IndexError, TypeError):
        raise UbrukelegVedlegg(
            "biletet er øydelagt", "opne det i eit biletprogram, og lagre det på nytt"
        ) from None
    merknader = () if fleire or tal == 1 else (_berre_fyrste(tal),)
    dokument = _DOKUMENT.format(
        odf=_ODF, tittel=escape(tittel), marg=_MARG, spraak=_SPRAAK, sider="".join(sider)
    )
    return Biletark(dokument.encode(), slag in _FOTO, merknader)


def _krev_rom(tal: int) -> None:
    if tal > MAKS_BILETE:
        raise UbrukelegVedlegg(
            f"fila har {tal} bilete; det meste er {MAKS_BILETE}",
            "del fila opp, eller lagre ho som PDF",
            "P133",
        )


def _for_stort() -> UbrukelegVedlegg:
    melding = f"biletet har meir enn {MAKS_PIKSLAR // 1_000_000} millionar punkt"
    return UbrukelegVedlegg(melding, "gjer biletet mindre, og lagre det på nytt", "P133")


def _berre_fyrste(tal: int) -> Merknad:
    melding = f"Biletet rører seg; berre det første av {tal} bilete er med"
    return Merknad("P135", melding, "vel sjølv eit bilete, og lagre det som PNG", Grad.AATVARING)


def _sider(bilete: Image.Image, tittel: str, tal: int, *, foto: bool) -> Iterator[str]:
    samla = 0
    for nr, ramme in enumerate(ImageSequence.Iterator(bilete), 1):
        if nr > tal:
            break
        samla += ramme.width * ramme.height
        if ramme.width * ramme.height > MAKS_PIKSLAR or samla > MAKS_SAMLA:
            raise _for_stort()
        alt = f"{tittel}, side {nr} av {tal}" if tal > 1 else tittel
        yield _side(_rett(ramme), nr, alt, foto=foto)


def _rett(ramme: Image.Image) -> Image.Image:
    """Return a picture the right way up, on white, in a kind of colour every archive takes."""
    ferdig = ImageOps.exif_transpose(ramme)
    if ferdig.mode.startswith("I") or ferdig.mode == "F":
        ferdig = ImageOps.autocontrast(ferdig.point(lambda verdi: verdi * (1 / 256)).convert("L"))
    elif "A" in ferdig.getbands() or "transparency" in ferdig.info:
        oppaa = ferdig.convert("RGBA")
        ferdig = Image.new("RGB", oppaa.size, "white")
        ferdig.paste(oppaa, mask=oppaa.getchannel("A"))
    elif ferdig.mode not in {"1", "L", "RGB"}:
        ferdig = ferdig.convert("RGB")
    if max(ferdig.size) > LENGST:
        ferdig = ferdig.convert("L") if ferdig.mode == "1" else ferdig
        ferdig.thumbnail((LENGST, LENGST))
    return ferdig


def _side(bilete: Image.Image, nr: int, alt: str, *, foto: bool) -> str:
    ut = BytesIO()
    # A file saved anew leaves the camera's place and time behind.
    reint = Image.new(bilete.mode, bilete.size)
    reint.paste(bilete)
    reint.save(ut, "JPEG", quality=90) if foto else reint.save(ut, "PNG", compress_level=3)
    liggande = bilete.width > bilete.height
    rom_b, rom_h = (_HOEGD + 6, _BREIDD - 6) if liggande else (_BREIDD, _HOEGD)
    mm = _MM_PER_TOMME / _PUNKT_PER_TOMME
    skala = min(rom_b / bilete.width, rom_h / bilete.height, mm)
    return _SIDE.format(
        retning="L" if liggande else "S", nr=nr, b=bilete.width * skala, h=bilete.height * skala,
        data=b64encode(ut.getvalue()).decode(), alt=escape(alt),
    )  # fmt: skip
