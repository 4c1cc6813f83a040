"""The case paper as a list of blocks, before any engine's dialect.

In a text ``‹kommune.namn›`` is a value, ``‹.post›`` a field of what the loop is at, and ``*…*`` bold.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from benchmarks.dialects import Loop
from benchmarks.prose import SECTIONS, paragraph

HEADER = "*‹kommune.namn›*\tSak ‹kommune.saksnummer›\t‹kommune.rolle›"
FOOTER = "‹samarbeid› – møte ‹kommune.moetedato›\tSide "


@dataclass(frozen=True)
class Para:
    """A paragraph in a style of Word's."""

    text: str
    style: str = "Normal"


@dataclass(frozen=True)
class When:
    """Blocks that stand only when a flag of the council's holds."""

    flag: str
    blocks: tuple[Para, ...]


@dataclass(frozen=True)
class Each:
    """Blocks repeated by a loop, its own paragraphs before any loop inside it."""

    loop: Loop
    blocks: tuple[Para | Each, ...]


@dataclass(frozen=True)
class Table:
    """A table: a row of headings, then a row for each turn of the loop."""

    headings: tuple[str, ...]
    loop: Loop
    fields: tuple[str, ...]


Block: TypeAlias = "Para | When | Each | Table"

_LAWS = Loop("lover", "l")
_LAW_LIST = Each(
    _LAWS,
    (
        Para("‹.lov›", "List Bullet"),
        Each(Loop("forskrifter", "f", _LAWS), (Para("‹.forskrift›", "List Bullet 2"),)),
    ),
)
_COSTS = Table(
    ("Kommune", "Folketal", "Del", "Kostnad i kroner"),
    Loop("partar", "k"),
    ("part", "folketal", "prosent", "sumdel"),
)
_BUDGET = Table(
    ("Post", "2027", "2028", "2029", "2030", "Merknad"),
    Loop("postar", "b"),
    ("post", "aar1", "aar2", "aar3", "aar4", "merknad"),
)
_BY_ROLE: tuple[Block, ...] = (
    When(
        "er_vert",
        (
            Para(
                "Som vertskommune har ‹kommune.namn› arbeidsgjevaransvaret og fører rekneskapen for ‹samarbeid›."
            ),
            Para("Vertskommunen ber sjølv ‹kommune.kostnad› kroner av dei samla utgiftene."),
        ),
    ),
    When(
        "er_deltakar",
        (
            Para(
                "Som samarbeidskommune lèt ‹kommune.namn› oppgåvene gå over til ‹vert› og betaler "
                "‹kommune.kostnad› kroner i året."
            ),
        ),
    ),
)
_AFTER = {1: _BY_ROLE, 3: (_LAW_LIST,), 4: (_COSTS,), 5: (_BUDGET,), 6: _BY_ROLE, 9: _BY_ROLE}
_OWN = (
    "For ‹kommune.namn› gjeld dette frå *‹verknad›*.",
    "Kostnaden for *‹kommune.namn›* er ‹kommune.kostnad› av i alt ‹sum› kroner.",
    "Saka er ført som ‹kommune.saksnummer›, og kommunen er med som ‹kommune.rolle›.",
)


def case_paper() -> tuple[Block, ...]:
    """Return the blocks of the whole paper, from the title to the proposed decision."""
    blocks: list[Block] = [
        Para("Saksframlegg", "Title"),
        Para("*Kommune:* ‹kommune.namn›   *Saksnummer:* ‹kommune.saksnummer›"),
        Para("*Sak:* ‹sakstittel›"),
    ]
    for nr in range(len(SECTIONS)):
        blocks += _section(nr)
    return (*blocks, *_decision())


def _section(nr: int) -> list[Block]:
    own = [f"{paragraph(nr, k, 3 - k // 2)} {_OWN[(nr + k) % 3]}" for k in range(3)]
    prose = Each(Loop(f"bolk{nr}", "p"), (Para("‹.tekst›"),))
    return [Para(SECTIONS[nr][0], "Heading 1"), *map(Para, own), prose, *_AFTER.get(nr, ())]


def _decision() -> tuple[Block, ...]:
    points = (
        "‹kommune.namn› går inn i ‹samarbeid› med verknad frå ‹verknad›.",
        "Avtalen med ‹vert› blir godkjend slik han ligg føre.",
        "‹kommune.namn› ber ‹kommune.kostnad› kroner etter den vedtekne nøkkelen.",
    )
    return (Para("Framlegg til vedtak", "Heading 2"), *(Para(point, "List Number") for point in points))
