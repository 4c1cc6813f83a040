"""What every part of a case is made of: the closed base, and the small kinds of value.

YAML keys are proper Nynorsk and stand as aliases where Python's ASCII name differs. Models are
strict: nothing is turned into something else, so ``nei`` stays text and ``12.10`` stays a number.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema

from sognko_docs.kroner import Kroner
from sognko_docs.skrift import MAANAD, MAANADER

_AAR_MAANAD_DAG = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


class Del(BaseModel):
    """Base of every part of a case: frozen, closed, strict.

    The files of parts have no ``from __future__ import annotations``: pydantic would compile each from text at start.
    """

    # Parts are validated inside the whole; a validator of its own for each would be made for nothing.
    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, hide_input_in_errors=True, defer_build=True
    )


OERESIFFER, TUSENSIFFER = 2, 3
"""Decimals of an amount, and digits after a point that people use to set thousands apart: «35.000»."""

T = TypeVar("T")
Liste: TypeAlias = Annotated[tuple[T, ...], Field(strict=False)]
"""A YAML list, kept as a tuple."""


def _dato(verdi: object) -> object:
    if isinstance(verdi, date):
        return verdi
    try:
        if isinstance(verdi, str) and _AAR_MAANAD_DAG.match(verdi):
            return date.fromisoformat(verdi)
    except ValueError:
        pass
    raise ValueError("skriv datoen som ÅÅÅÅ-MM-DD")


def _kroner(verdi: object) -> object:
    if isinstance(verdi, Decimal) and _desimalar(verdi) > OERESIFFER:
        raise ValueError("eit beløp kan ikkje ha meir enn to desimalar")
    if isinstance(verdi, int | Decimal) and not isinstance(verdi, bool):
        return Kroner.fraa(verdi)
    if isinstance(verdi, Kroner):
        return verdi
    raise ValueError("skriv beløpet som eit tal utan mellomrom, til dømes 11890496")


def _desimalar(verdi: Decimal) -> int:
    """Return how many decimals a number was written with, zeros at the end counted."""
    return -int(verdi.as_tuple().exponent)


def _teljing(verdi: object) -> object:
    if isinstance(verdi, Decimal) and _desimalar(verdi) == TUSENSIFFER:
        raise ValueError("talet har tre desimalar, og punktumet kan vere meint som tusenskilje")
    return som_desimal(verdi)


def som_desimal(verdi: object) -> object:
    """Return a number of the YAML as exact decimals; anything else is a ``ValueError``."""
    if isinstance(verdi, int | Decimal) and not isinstance(verdi, bool):
        return Decimal(verdi)
    raise ValueError("skriv eit tal, til dømes 25 eller 12.5")


Dato: TypeAlias = Annotated[
    date,
    BeforeValidator(_dato),
    WithJsonSchema({"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A calendar date, written ``2027-01-01``."""

Belop: TypeAlias = Annotated[
    Kroner,
    BeforeValidator(_kroner),
    PlainSerializer(lambda verdi: float(verdi.kroner)),
    WithJsonSchema({"type": "number"}),
]
"""An amount in kroner, at most two decimals, kept in whole øre."""

Tal: TypeAlias = Annotated[Decimal, BeforeValidator(som_desimal), WithJsonSchema({"type": "number"})]
"""A number that is neither money nor a count, exact."""

Teljing: TypeAlias = Annotated[Decimal, BeforeValidator(_teljing), WithJsonSchema({"type": "number"})]
"""A number from statistics. One with exactly three decimals is refused: «5.432» may be meant as 5 432."""

Prosent: TypeAlias = Annotated[
    Decimal,
    BeforeValidator(som_desimal),
    Field(ge=0, le=100),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}),
]
"""A percentage from 0 to 100."""

Linje: TypeAlias = Annotated[str, Field(min_length=1, pattern=r"^[^\n]*\S[^\n]*$")]
"""Text on one line."""

Markdown: TypeAlias = Annotated[str, Field(min_length=1, pattern=r"\S")]
"""Paragraphs of text: CommonMark with tables, and references such as ``{{ budsjett.sum | kr_ord }}``."""

_STUTTE = ("februar", "april", "juni", "september", "november")
AARSDAG = (
    rf"^(?:(?:[1-9]|[12]\d)\. (?:{MAANAD})"
    rf"|30\. (?:{'|'.join(ei for ei in MAANADER if ei != 'februar')})"
    rf"|31\. (?:{'|'.join(ei for ei in MAANADER if ei not in _STUTTE)}))$"
)
"""A day that comes every year, as people write it; there is no 31 June."""

Aarsdag: TypeAlias = Annotated[str, Field(pattern=AARSDAG)]
"""A day of every year: ``31. desember``."""

KommuneId: TypeAlias = Annotated[str, Field(pattern=r"^[a-zæøå]+(-[a-zæøå]+)*$")]
"""A council's key, lower case, the same as in the register ``cases/kommunar.yaml``: ``lærdal``."""

Rolle = Literal[
    "vertskommune", "samarbeidskommune", "deltakarkommune", "avtroppande vertskommune", "berre oppløysing",
    "utanfor", "trer ut",
]  # fmt: skip
"""What a municipality is in a case; see ``GLOSSARY.md``."""
