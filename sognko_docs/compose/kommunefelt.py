"""The fields a council may have of its own: which they are, and what one council's must say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compose.fakta import Faktum, bokstavar, fakta_i
from sognko_docs.compose.verdi import Felt, Raa
from sognko_docs.compose.vising import KommuneVising
from sognko_docs.kroner import Kroner

ROT = "kommune."
_FELT = re.compile(
    r"kommune\.(namn|kortnamn|arkivsak|arkivlinje|sakshandsamar|arkivkode|saksnummer|eigen_del|overskrift\.\w+"
    r"|handsaming\[\d+\]\.(møtedato|saksnummer)|økonomiplan\.\d{4}"
    r"|arbeidsgjevar\.(rolle|frist|brevdato|drøfting))"
)
_BLOKKAR = re.compile(r"kommune\.arbeidsgjevar\.(innleiing|svar|protokoll|informert)")


def er_erklaert(sti: str, *, blokk: bool) -> bool:
    """True for a field a council may have of its own; ``blokk`` when whole paragraphs stand in it."""
    return bool((_BLOKKAR if blokk else _FELT).fullmatch(sti))


def ventar(kommune: KommuneVising) -> Mapping[str, frozenset[str]]:
    """Return what each of a council's fields may say, as letters and digits, by path."""
    ut: dict[str, set[str]] = {}
    for faktum in _eigne(fakta_i(kommune)):
        ut.setdefault(faktum.sti, set()).update(faktum.former)
    for felt in _felt(kommune):
        ut.setdefault(felt.sti, set()).update(map(bokstavar, _former(felt.verdi)))
    return {sti: frozenset(former) for sti, former in ut.items()}


def roller(kommune: KommuneVising) -> tuple[str, ...]:
    """Return the paths of the points of the decision that a council is put."""
    return tuple(punkt.tekst.sti for punkt in kommune.vedtak)


def passar(verdi: str, former: Iterable[str]) -> bool:
    """True when a value is one of the forms, whatever its spaces and signs."""
    return bokstavar(verdi) in frozenset(former)


def _eigne(fakta: Iterable[Faktum]) -> Iterator[Faktum]:
    return (faktum for faktum in fakta if faktum.sti.startswith(ROT))


def _felt(tre: object) -> Iterator[Felt]:
    """Yield every field of a council's own in its view."""
    if isinstance(tre, Felt):
        yield from (tre,) if tre.sti.startswith(ROT) else ()
        return
    for ledd in _ledd(tre):
        yield from _felt(ledd)


def _ledd(tre: object) -> Iterable[object]:
    if isinstance(tre, tuple):
        return tre
    if isinstance(tre, Mapping):
        return tre.values()
    if is_dataclass(tre) and not isinstance(tre, type):
        return [getattr(tre, ei.name) for ei in fields(tre)]
    return ()


def _former(verdi: Raa) -> tuple[str, ...]:
    """Return the written forms a template can give a value."""
    match verdi:
        case Kroner():
            return skrift.kr(verdi), skrift.kr_ord(verdi), skrift.mill(verdi)
        case str():
            return (verdi,)
        case int() | Decimal():
            return skrift.naturleg(verdi), str(verdi)
        case _:
            return skrift.naturleg(verdi), skrift.dato_kort(verdi)
