"""A table of the case as it is printed: figures written out, the total row reckoned, its notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compose.tabellmerknad import merknadar, overskrift, stor
from sognko_docs.compose.verdi import Celle, Felt, Sakstabell, Tabellkolonne, Tabellrad
from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.tabelltotalar import Totalar, per_tabell, totalar, ved
from sognko_docs.kroner import Kroner
from sognko_docs.sak.tabell import Kolonne, Rad, Tabell

_EINING = {"kr": "kr", "prosent": "%", "årsverk": "årsverk", "tal": ""}
_OERE = 2


def vis_tabellar(tabellar: Mapping[str, Tabell], avvik: Iterable[Avvik]) -> dict[str, Sakstabell]:
    """Return the tables of a case by name; ``avvik`` are the printed figures that break a relation."""
    delte = per_tabell(tabellar, avvik)
    return {namn: _tabell(f"tabellar.{namn}", tabell, delte[namn]) for namn, tabell in tabellar.items()}


def _tabell(sti: str, tabell: Tabell, avvik: tuple[Avvik, ...]) -> Sakstabell:
    einingar = {eining(kolonne) for kolonne in tabell.kolonnar}
    felles = einingar.pop() if len(einingar) == 1 else ""
    viste = totalar(tabell, avvik)
    return Sakstabell(
        sti=sti,
        tittel=Felt(f"{sti}.tittel", tabell.tittel),
        eining="" if _staar_i(felles, tabell.tittel) else felles,
        radtittel=_radtittel(sti, tabell.radtittel) if tabell.radtittel else None,
        kolonnar=tuple(_kolonne(sti, nr, ein, felles) for nr, ein in enumerate(tabell.kolonnar)),
        rader=tuple(_rad(sti, nr, rad, tabell) for nr, rad in enumerate(tabell.rader)),
        sum=_sum(sti, tabell, viste),
        kjelde=Felt(f"{sti}.kjelde", tabell.kjelde),
        dato=Felt(f"{sti}.dato", skrift.dato(tabell.dato)) if tabell.dato else None,
        merknadar=merknadar(sti, tabell, avvik, viste),
    )


def _radtittel(sti: str, skrive: str) -> Felt:
    rett = stor(skrive)
    return Felt(f"{sti}.radtittel" if rett == skrive else f"={sti}.radtittel", rett)


def eining(kolonne: Kolonne) -> str:
    """Return the unit of a column, empty for a plain number."""
    return kolonne.eining or _EINING[kolonne.type]


def _staar_i(eining: str, tittel: str) -> bool:
    return eining.casefold() in tittel.casefold().replace("(", " ").replace(")", " ").split()


def _kolonne(sti: str, nr: int, kolonne: Kolonne, felles: str) -> Tabellkolonne:
    stien = f"{sti}.kolonnar[{nr}].tittel"
    tittel = Felt(stien if kolonne.tittel else f"={stien}", overskrift(kolonne))
    eiga = "" if felles or _staar_i(eining(kolonne), str(tittel.verdi)) else eining(kolonne)
    return Tabellkolonne(kolonne.namn, tittel, eiga)


def _rad(sti: str, nr: int, rad: Rad, tabell: Tabell) -> Tabellrad:
    stien = f"{sti}.rader[{nr}]"
    return Tabellrad(
        Felt(f"{stien}.namn", rad.namn),
        tuple(
            celle(f"{stien}.verdiar[{i}]", kolonne, ved(rad.verdiar, i))
            for i, kolonne in enumerate(tabell.kolonnar)
        ),
    )


def _sum(sti: str, tabell: Tabell, viste: Totalar) -> Tabellrad | None:
    if all(verdi is None for verdi in viste):
        return None
    par = enumerate(zip(tabell.kolonnar, viste, strict=True))
    celler = tuple(celle(f"={sti}.sum[{nr}]", kolonne, verdi) for nr, (kolonne, verdi) in par)
    return Tabellrad(Felt(f"={sti}.sum", "Sum" if tabell.relasjonar.kolonnesummar else "Samla"), celler)


def celle(sti: str, kolonne: Kolonne, verdi: Decimal | None) -> Celle | None:
    """Return a figure as the column prints it: no digit of it is lost, and all have the same decimals."""
    if verdi is None:
        return None
    eksponent = verdi.as_tuple().exponent
    desimalar = max(kolonne.desimalar, -eksponent if isinstance(eksponent, int) else 0)
    full = verdi.quantize(Decimal(1).scaleb(-desimalar))
    er_kroner = kolonne.type == "kr" and desimalar <= _OERE
    return Celle(sti, Kroner.fraa(full) if er_kroner else full, skrift.tal(full))
