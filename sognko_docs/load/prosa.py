"""Which values of a file are prose, and how their lines are laid out in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Union, get_args, get_type_hints

from pydantic import BaseModel

from sognko_docs.compute.setning import ei_setning_per_linje
from sognko_docs.finding import Sti
from sognko_docs.load.felt import Typeform, opphav
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.load.merke import Merke
from sognko_docs.load.skalar import Yaml
from sognko_docs.sak.grunn import Markdown


def prosastiar(modell: type[BaseModel], rot: Yaml) -> list[Sti]:
    """Return the paths of all prose a file holds, in the order of the file."""
    return list(_stiar(modell, rot, ()))


def _stiar(type_: Typeform, verdi: Yaml, sti: Sti) -> Iterator[Sti]:
    if type_ == Markdown:
        if isinstance(verdi, str):
            yield sti
        return
    if opphav(type_) in {Union, UnionType}:
        for ledd in get_args(type_):
            yield from _stiar(ledd, verdi, sti)
    elif opphav(type_) is Annotated:
        yield from _stiar(get_args(type_)[0], verdi, sti)
    else:
        for ledd, under in _under(verdi):
            yield from _stiar(_type_under(type_, ledd), under, (*sti, ledd))


def _under(verdi: Yaml) -> Iterable[tuple[str | int, Yaml]]:
    if isinstance(verdi, dict):
        return verdi.items()
    return enumerate(verdi) if isinstance(verdi, list) else ()


def _type_under(type_: Typeform, ledd: str | int) -> Typeform:
    """Return the annotation of what stands under a key or an index, as it is written in the model."""
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        return _typane(type_).get(str(ledd))
    slag = get_args(type_)
    return slag[0 if opphav(type_) is tuple else 1] if slag else None


@cache
def _typane(modell: type[BaseModel]) -> dict[str, Typeform]:
    """Return the annotation of each field of a model by its key, as it is written."""
    typar = get_type_hints(modell, include_extras=True)
    return {info.alias or namn: typar[namn] for namn, info in modell.model_fields.items()}


def legg_om(kjelde: Kjelde, stiar: list[Sti]) -> str:
    """Return the text of a file with its prose as blocks ``|`` and one sentence a line."""
    linjer = list(kjelde.linjer)
    for sti in reversed(stiar):
        merke, verdi = kjelde.tre.verdiar.get(sti), kjelde.verdi(sti)
        # Why: a value repeated by *name has no lines of its own.
        if merke is None or sti in kjelde.tre.alias or not isinstance(verdi, str):
            continue
        if merke.stil == "|":
            _blokk(linjer, merke, verdi)
        elif not _i_klammer(kjelde, sti):
            _til_blokk(linjer, merke, verdi, _innrykk(kjelde, sti))
    return "\n".join(linjer)


def _blokk(linjer: list[str], merke: Merke, verdi: str) -> None:
    """Lay out a value that already stands as a block, unless its indentation is spelled out."""
    hovud = linjer[merke.linje][merke.kolonne :]
    gamle = verdi.rstrip("\n").split("\n")
    start = merke.linje + 1
    if any(teikn.isdigit() for teikn in hovud.partition("#")[0]) or not gamle[0].strip():
        return
    innrykk = linjer[start][: len(linjer[start]) - len(gamle[0])]
    nye = ei_setning_per_linje("\n".join(gamle)).split("\n")
    linjer[start : start + len(gamle)] = [innrykk + ny if ny else "" for ny in nye]


def _til_blokk(linjer: list[str], merke: Merke, verdi: str, innrykk: str) -> None:
    """Make a block of a value written in another way, when it has more than one line to it."""
    slutt = "" if verdi.endswith("\n") else "-"
    kropp = verdi.removesuffix("\n")
    nye = ei_setning_per_linje(kropp).split("\n")
    if len(nye) < 2 or kropp[:1].isspace() or kropp.endswith("\n"):  # noqa: PLR2004 a single line stays where it is
        return
    fyrste, siste = linjer[merke.linje][: merke.kolonne], merke.slutt_linje
    rest = linjer[siste][merke.slutt_kolonne :].rstrip() if merke.stil != ">" else ""
    if merke.stil == ">":
        siste -= 1
        while not linjer[siste].strip():
            siste -= 1
    linjer[merke.linje : siste + 1] = [f"{fyrste}|{slutt}{rest}", *(innrykk + ny if ny else "" for ny in nye)]


def _innrykk(kjelde: Kjelde, sti: Sti) -> str:
    noekkel = kjelde.tre.noeklar.get(sti)
    return " " * (noekkel.kolonne + 2 if noekkel else kjelde.tre.verdiar[sti].kolonne)


def _i_klammer(kjelde: Kjelde, sti: Sti) -> bool:
    return any(kjelde.tre.verdiar[sti[:lengd]].stil == "{" for lengd in range(len(sti)))
