"""Zip archives read and written without inflating what is only passed on.

The archives are deterministic: fixed dates, no extra fields, and a pinned codec (libdeflate), so that
the same members give the same bytes on every machine.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from struct import Struct, error
from typing import Literal, TypeAlias

from deflate import crc32, deflate_compress

NIVAA = 1
MAKS_MEDLEMER = 2_000
MAKS_STORLEIK = 200_000_000
_LOKAL = Struct("<4s5H3L2H")
_SENTRAL = Struct("<4s6H3L5H2L")
_SLUTT = Struct("<4s4H2LH")
_BIT = 65_536
"""Bytes unpacked at a time from what comes from outside."""
_DATO = 0x21
"""1 January 1980, the first day a zip file knows."""
_UTF8 = 0x800
_FILSLAG, _LENKJE = 0o170000, 0o120000
"""The bits of a Unix mode that say what a file is, and what they are for a symbolic link."""


Slag: TypeAlias = Literal["øydelagd", "kryptert", "namn", "for stor"]
"""What is wrong with an archive, for those who must tell it apart."""


class ZipFeil(ValueError):  # noqa: N818  the name is Nynorsk
    """The bytes are not a zip archive we are willing to open; the text says why, in Nynorsk."""

    def __init__(self, melding: str, slag: Slag = "øydelagd") -> None:
        super().__init__(melding)
        self.slag = slag


@dataclass(frozen=True, slots=True)
class Medlem:
    """One member, still packed: what passes through from a template is never inflated."""

    namn: str
    metode: int
    crc: int
    storleik: int
    pakka: bytes

    def innhald(self) -> bytes:
        """Return the plain bytes; a damaged member is a ``ZipFeil``."""
        if self.metode == 0:
            return self.pakka
        pakkar = zlib.decompressobj(-15)
        try:
            data = pakkar.decompress(self.pakka, self.storleik + 1)
        except zlib.error as feil:
            raise ZipFeil(f"medlemen {self.namn} er øydelagd") from feil
        if len(data) != self.storleik or zlib.crc32(data) != self.crc:
            raise ZipFeil(f"medlemen {self.namn} er øydelagd")
        return data

    def bitar(self) -> Iterator[bytes]:
        """Yield the plain bytes a little at a time, so that a bomb is stopped before it has gone off."""
        if self.metode == 0:
            yield self.pakka
            return
        pakkar, rest, lese = zlib.decompressobj(-15), self.pakka, 0
        while not pakkar.eof:
            try:
                bit = pakkar.decompress(rest, _BIT)
            except zlib.error as feil:
                raise ZipFeil(f"medlemen {self.namn} er øydelagd") from feil
            rest = pakkar.unconsumed_tail
            lese += len(bit)
            if lese > self.storleik or (not bit and not rest and not pakkar.eof):
                raise ZipFeil(f"medlemen {self.namn} er øydelagd")
            yield bit


def pakk(namn: str, data: bytes) -> Medlem:
    """Return ``data`` packed with the pinned codec."""
    return Medlem(namn, 8, crc32(data), len(data), bytes(deflate_compress(data, NIVAA)))


def les_zip(data: bytes) -> dict[str, Medlem]:
    """Return the members by name; raise ``ZipFeil`` for anything odd, before anything is inflated."""
    slutt = data.rfind(b"PK\5\6")
    if slutt < 0:
        raise ZipFeil("fila er ikkje ei zip-fil")
    try:
        return _medlemer(data, slutt)
    except (error, UnicodeDecodeError) as feil:
        raise ZipFeil("zip-fila er øydelagd") from feil


def _medlemer(data: bytes, slutt: int) -> dict[str, Medlem]:
    antal, _, plass = Struct("<HLL").unpack_from(data, slutt + 10)
    if antal > MAKS_MEDLEMER:
        raise ZipFeil("zip-fila har for mange medlemer", "for stor")
    medlemer: dict[str, Medlem] = {}
    sum_storleik = 0
    opptekne: list[tuple[int, int]] = []
    for _ in range(antal):
        felt = _SENTRAL.unpack_from(data, plass)
        _, _, _, flagg, metode, _, _, crc, pakka, storleik, n_namn, n_ekstra, n_merknad, _, _, slag, lokal = (
            felt
        )
        raatt = data[plass + 46 : plass + 46 + n_namn]
        namn = raatt.decode()
        plass += 46 + n_namn + n_ekstra + n_merknad
        _sjekk_namn(namn, medlemer)
        if namn.endswith("/"):
            continue
        _sjekk_slag(namn, flagg, metode, slag)
        sum_storleik += storleik
        if sum_storleik > MAKS_STORLEIK:
            raise ZipFeil("zip-fila er for stor", "for stor")
        start = _start(data, lokal, raatt)
        opptekne.append((lokal, start + pakka))
        medlemer[namn] = Medlem(namn, metode, crc, storleik, data[start : start + pakka])
    _sjekk_plass(opptekne, slutt)
    return medlemer


def _sjekk_slag(namn: str, flagg: int, metode: int, slag: int) -> None:
    """Refuse members that are no plain file, packed as zip files are."""
    if slag >> 16 & _FILSLAG == _LENKJE:
        raise ZipFeil(f"medlemen {namn} er ei lenkje til ei anna fil", "namn")
    if flagg & 1:
        raise ZipFeil(f"medlemen {namn} er kryptert", "kryptert")
    if metode not in (0, 8):
        raise ZipFeil(f"medlemen {namn} er pakka på ein ukjend måte")


def _sjekk_namn(namn: str, medlemer: dict[str, Medlem]) -> None:
    """Refuse names that lead out of the archive, that hide something, or that are there already."""
    ulovleg = namn.startswith("/") or ".." in namn or "\\" in namn or ":" in namn or not namn.isprintable()
    if namn in medlemer or ulovleg or not namn:
        raise ZipFeil(f"zip-fila har eit ulovleg eller dobbelt namn: {namn!a}", "namn")


def _start(data: bytes, lokal: int, namn: bytes) -> int:
    """Return where the bytes of a member begin; its own header must name it as the directory does."""
    ln, lx = Struct("<HH").unpack_from(data, lokal + 26)
    if data[lokal : lokal + 4] != b"PK\3\4":
        raise ZipFeil("zip-fila er øydelagd")
    if data[lokal + 30 : lokal + 30 + ln] != namn:
        raise ZipFeil("zip-fila har to namn på same medlem", "namn")
    return int(lokal + 30 + ln + lx)


def _sjekk_plass(opptekne: list[tuple[int, int]], slutt: int) -> None:
    """Refuse members that lie on top of each other: a few bytes would count as any number of files."""
    ende = 0
    for start, neste in sorted(opptekne):
        if start < ende:
            raise ZipFeil("medlemer i zip-fila ligg oppå kvarandre", "for stor")
        ende = neste
    if ende > slutt:
        raise ZipFeil("zip-fila er øydelagd")


def skriv_zip(medlemer: Iterable[Medlem]) -> bytes:
    """Return an archive with the members in the order given."""
    kropp: list[bytes] = []
    katalog: list[bytes] = []
    plass = 0
    for m in medlemer:
        namn = m.namn.encode()
        flagg = 0 if m.namn.isascii() else _UTF8
        felles = (flagg, m.metode, 0, _DATO, m.crc, len(m.pakka), m.storleik, len(namn), 0)
        kropp += (_LOKAL.pack(b"PK\3\4", 20, *felles), namn, m.pakka)
        katalog += (_SENTRAL.pack(b"PK\1\2", 20, 20, *felles, 0, 0, 0, 0, plass), namn)
        plass += 30 + len(namn) + len(m.pakka)
    sentral = b"".join(katalog)
    antal = len(katalog) // 2
    kropp += (sentral, _SLUTT.pack(b"PK\5\6", 0, 0, antal, antal, len(sentral), plass, 0))
    return b"".join(kropp)
