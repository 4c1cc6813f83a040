"""The packet of a case: what it holds for one council, in the order of the attachment list, and its page of contents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sognko_docs.compose.fakta import Faktum, fakta_i
from sognko_docs.compose.plan import Dokument
from sognko_docs.compose.verdi import Felt
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak

MAL = "sakspakke"
"""Name of the template of the page of contents."""

FILNAMN = "00-heile-saka.pdf"
"""The packet, in each council's folder, before its parts."""

_ROT = "=pakke"
IKKJE_PART = "følgjer saka til partane i avtalen"


@dataclass(frozen=True, slots=True)
class Innslag:
    """One entry of the packet. ``fil`` is a finished document below the council's folder, ``vedlegg`` a file in ``vedlegg/``.

    Without either it is only named, with the reason in ``merknad``.
    """

    merke: str
    """«Vedlegg 3»; empty for the case paper."""
    tittel: str
    fil: str = ""
    vedlegg: str = ""
    merknad: str = ""


@dataclass(frozen=True, slots=True)
class InnslagVising:
    """One line of the contents; ``side`` is the page it begins on, or why it is not there."""

    merke: Felt | None
    tittel: Felt
    side: Felt


@dataclass(frozen=True, slots=True)
class PakkeVising:
    """What the page of contents says."""

    tittel: Felt
    korttittel: Felt
    kommune: Felt
    dato: Felt
    sider: Felt
    innslag: tuple[InnslagVising, ...]


@dataclass(frozen=True, slots=True)
class Pakkekontekst:
    """Everything the template of the page of contents can name."""

    pakke: PakkeVising


MALAR: Mapping[str, type] = {MAL: Pakkekontekst}


def innhald(sak: Sak, dokument: Sequence[Dokument], kommune: str) -> tuple[Innslag, ...]:
    """Return what the packet of one council holds: the case paper, then each attachment of the list with its number."""
    hennar = {ei.mal: ei.filnamn for ei in dokument if kommune in ei.mottakarar and ei.i_saka}
    return (Innslag("", "Saksframlegg", hennar["saksframlegg"]), *_vedlegg(sak, hennar))


def _vedlegg(sak: Sak, hennar: Mapping[str, str]) -> Iterator[Innslag]:
    for nr, ei in enumerate(sak.vedlegg, start=1):
        merke, merknad = f"Vedlegg {nr}", ei.merknad or ""
        fil = hennar.get(ei.dokument, "") if ei.dokument else ""
        if ei.dokument and not fil:
            merknad = IKKJE_PART
        yield Innslag(merke, ei.tittel, fil, ei.fil or "", merknad)


def vis_pakke(
    sak: Sak, register: Register, kommune: str, innslag: Sequence[Innslag], sider: Sequence[int]
) -> Pakkekontekst:
    """Return the page of contents; ``sider`` are how many pages each entry has, the contents themselves first."""
    return Pakkekontekst(
        PakkeVising(
            tittel=Felt("sak.tittel", sak.sak.tittel),
            korttittel=Felt("sak.korttittel", sak.sak.korttittel),
            kommune=Felt("kommune.namn", register.kommunar[kommune].namn),
            dato=Felt("sak.dato", sak.sak.dato),
            sider=Felt(f"{_ROT}.sider", str(sum(sider))),
            innslag=tuple(
                InnslagVising(
                    merke=Felt(f"{_ROT}.innslag[{nr}].merke", ei.merke) if ei.merke else None,
                    tittel=Felt(f"{_ROT}.innslag[{nr}].tittel", ei.tittel),
                    side=Felt(
                        f"{_ROT}.innslag[{nr}].side", _side(ei, 1 + sum(sider[: nr + 1]), sider[nr + 1])
                    ),
                )
                for nr, ei in enumerate(innslag)
            ),
        )
    )


def _side(innslag: Innslag, fyrste: int, sider: int) -> str:
    return f"side\N{NO-BREAK SPACE}{fyrste}" if sider else innslag.merknad or "følgjer ikkje med"


def stempel(innslag: Sequence[Innslag], sider: Sequence[int]) -> tuple[str, ...]:
    """Return the stamp of every page: the attachment's number, and the page in the packet.

    It says that the count is the packet's, since most pages have a count of their own document too.
    """
    merke = [""] * sider[0] + [
        ei.merke for ei, tal in zip(innslag, sider[1:], strict=True) for _ in range(tal)
    ]
    alle = len(merke)
    return tuple(
        f"{ein} · heile saka: side {nr} av {alle}" if ein else f"Heile saka: side {nr} av {alle}"
        for nr, ein in enumerate(merke, 1)
    )


def pakkefakta(kontekst: Pakkekontekst) -> tuple[Faktum, ...]:
    """Return what must be found again on the page of contents."""
    return fakta_i(kontekst)
