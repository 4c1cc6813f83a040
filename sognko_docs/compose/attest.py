"""The attest: what was proved of a case, in words and on one page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.compose.attestvising import (
    AttestDokumentVising,
    AttestKommuneVising,
    AttestVising,
    LikelydandeVising,
)
from sognko_docs.compose.fakta import Faktum, fakta_i
from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.compose.verdi import Felt

MAL = "likelydande"
"""Name of the template, and of the file without its ending."""

FILNAMN = f"{MAL}.docx"
TITTEL = "Likelydande"
MALAR: Mapping[str, type] = {MAL: LikelydandeVising}
KORT = 16
"""How many signs of a hash are printed; enough to tell any two apart, few enough to be read aloud."""

_NAMN, _OVERSKRIFT, _ARBEIDSGJEVAR = "kommune.namn", "kommune.overskrift.", "kommune.arbeidsgjevar."
_ROT = "=likelydande"
_LEDD = re.compile(r"kommune\.(?P<namn>[^.\[]+)(?:\[(?P<nr>\d+)\])?(?:\.(?P<under>.+))?")
_TEIKN = re.compile(r"(\w{4})(?=\w)")


@dataclass(frozen=True, slots=True)
class Provd:
    """A document that was proved: its file, the councils' folders, and whether it is one file for all."""

    filnamn: str
    kommunar: tuple[str, ...]
    felles: bool
    summa: str
    felt: Mapping[str, Mapping[str, tuple[str, ...]]]
    """What stands in each council's own fields, by folder and path."""


def vis_attest(plan: Plan, provde: Iterable[Provd], summa: str, algoritme: str) -> LikelydandeVising:
    """Return what the attest says."""
    rekkje = {ei.filnamn: nr for nr, ei in enumerate(plan.dokument)}
    alle = tuple(sorted(provde, key=lambda ei: rekkje.get(ei.filnamn, len(rekkje))))
    namn = {ascii_namn(ei): str(vising.kortnamn.verdi) for ei, vising in plan.kommunar.items()}
    titlar = {ei.filnamn: ei.tittel.partition(":")[0] for ei in plan.dokument}
    return LikelydandeVising(
        sak=plan.delt.sak,
        attest=AttestVising(
            sum=Felt(f"{_ROT}.sum", kort(summa)),
            algoritme=Felt(f"{_ROT}.algoritme", algoritme),
            utfall=Felt(f"{_ROT}.utfall", _utfall(alle, len(namn))),
            dokument=tuple(_dokument(nr, ei, titlar, namn) for nr, ei in enumerate(alle)),
            kommunar=tuple(
                _kommune(ei, namn[ei], alle) for ei in sorted(namn, key=lambda ei: namn[ei].casefold())
            ),
        ),
    )


def fakta_attest(vising: LikelydandeVising) -> tuple[Faktum, ...]:
    """Return what must be found again in the finished attest: all of it."""
    return fakta_i((vising.sak.tittel, vising.sak.dato, vising.attest))


def kort(summa: str) -> str:
    """Return a hash in short form, in groups of four."""
    return _TEIKN.sub("\\1\u00a0", summa[:KORT])


def _utfall(alle: tuple[Provd, ...], kommunar: int) -> str:
    filer = sum(len(ei.kommunar) for ei in alle)
    felles = sum(ei.felles for ei in alle)
    om_felles = f" {felles} av dei er same fila hos alle." if felles else ""
    return (
        f"{filer} filer til {kommunar} kommunar er haldne mot kvarandre. Dei høyrer til {len(alle)} dokument.{om_felles} "
        "Ingen skilnad er funnen utanfor felta til kommunane."
    )


def _dokument(nr: int, ei: Provd, titlar: Mapping[str, str], namn: Mapping[str, str]) -> AttestDokumentVising:
    rot = f"{_ROT}.dokument[{nr}]"
    kven = (
        "alle"
        if len(ei.kommunar) == len(namn)
        else skrift.liste(namn[ein] for ein in namn if ein in ei.kommunar)
    )
    tittel = titlar.get(ei.filnamn, "Rekneark" if ei.filnamn.endswith(".xlsx") else ei.filnamn)
    return AttestDokumentVising(
        tittel=Felt(f"{rot}.tittel", tittel),
        mottakarar=Felt(f"{rot}.mottakarar", kven),
        slag=Felt(f"{rot}.slag", _slag(ei)),
        sum=Felt(f"{rot}.sum", kort(ei.summa)),
    )


def _slag(ei: Provd) -> str:
    if len(ei.kommunar) == 1:
        return "éin kommune"
    return "same fil" if ei.felles else "likelydande"


def _kommune(mappe: str, namn: str, alle: Iterable[Provd]) -> AttestKommuneVising:
    felt: dict[str, str] = {}
    for ei in alle:
        felt |= {
            sti: "".join(dict.fromkeys(verdi)) for sti, verdi in ei.felt.get(mappe, {}).items() if any(verdi)
        }
    return AttestKommuneVising(
        namn=Felt(f"{_ROT}.kommunar.{mappe}.namn", felt.get(_NAMN, namn)),
        felt=Felt(f"{_ROT}.kommunar.{mappe}.felt", "; ".join(_setningar(felt)) or "ingen"),
    )


def _setningar(felt: Mapping[str, str]) -> Iterator[str]:
    """Yield each field but the name, and its value; headings and texts as employer are only counted."""
    overskrifter = sum(sti.startswith(_OVERSKRIFT) for sti in felt)
    tekstar = sum(sti.startswith(_ARBEIDSGJEVAR) for sti in felt)
    for sti, verdi in felt.items():
        if not sti.startswith((_OVERSKRIFT, _ARBEIDSGJEVAR, _NAMN)):
            yield f"{_ord(sti)} {verdi}"
    if tekstar:
        yield f"{tekstar} felt som arbeidsgjevar"
    if overskrifter:
        yield f"{overskrifter}\u00a0overskrifter"


def _ord(sti: str) -> str:
    """Return the words for a field: ``kommune.handsaming[1].møtedato`` → ``møtedato (handsaming 2)``."""
    treff = _LEDD.fullmatch(sti)
    if treff is None:
        return sti
    namn = treff["namn"].replace("_", " ")
    if treff["nr"]:
        return f"{treff['under']} ({namn} {int(treff['nr']) + 1})"
    return f"{namn} {treff['under']}" if treff["under"] else namn
