"""What is said of an attachment: that it cannot be part of the packet, or what has been done with it."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.finding import Grad


@dataclass(frozen=True, slots=True)
class Merknad:
    """Something the case's writer should know of an attachment that is part of the packet all the same, in Nynorsk."""

    kode: str
    melding: str
    raad: str
    grad: Grad = Grad.AATVARING


@dataclass(frozen=True, slots=True)
class Vedleggspdf:
    """An attachment as PDF that can be joined with others."""

    data: bytes
    sider: int
    merknader: tuple[Merknad, ...] = ()


class UbrukelegVedlegg(Exception):  # noqa: N818  # why: the name is Nynorsk
    """The attachment cannot be part of the packet; ``str()`` says why and ``raad`` the way out, in Nynorsk."""

    def __init__(self, kvifor: str, raad: str, kode: str = "P130") -> None:
        super().__init__(kvifor)
        self.raad, self.kode = raad, kode
