"""The report a person reads: the finding, its place, the lines around it, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sognko_docs.finding import Grad, Stad
from sognko_docs.report.oppsummering import oppsummer
from sognko_docs.report.plassert import Kjelder, Plassert
from sognko_docs.report.synleg import breidd, synleg
from sognko_docs.report.utsnitt import utsnitt

_FARGE = {Grad.FEIL: "1;31", Grad.AATVARING: "1;33", Grad.MERKNAD: "1;36"}
_RAMME = "34"
_UBROTE = 120
"""Columns a quoted line may take where the width is not known."""


@dataclass(frozen=True, slots=True)
class Ark:
    """What is written on: its width in columns (``None``: do not wrap), and whether it has colours."""

    breidd: int | None = None
    fargar: bool = False

    def farg(self, tekst: str, farge: str) -> str:
        """Return the text in a colour, or as it is where there are none."""
        return f"\x1b[{farge}m{tekst}\x1b[0m" if self.fargar and tekst else tekst


def full(funn: Iterable[Plassert], kjelder: Kjelder, ark: Ark) -> str:
    """Return all findings with an empty line between them, and the last line that counts them."""
    liste = tuple(funn)
    blokker = ["\n".join(_finding(plassert, kjelder, ark)) for plassert in liste]
    return "\n\n".join([*blokker, oppsummer(liste)]) + "\n"


def concise(funn: Iterable[Plassert]) -> str:
    """Return a line for each finding, ``path:line:col: CODE message``, and the last line."""
    liste = tuple(funn)
    return "\n".join([*(_kort(plassert) for plassert in liste), oppsummer(liste)]) + "\n"


def stad_tekst(stad: Stad) -> str:
    """Return a place as terminals make it clickable: ``path:line:col``; a Word place in words."""
    tekst = stad.fil.as_posix()
    if stad.linje:
        tekst += f":{stad.linje}:{stad.kolonne}" if stad.kolonne else f":{stad.linje}"
    return synleg(f"{tekst} ({stad.delstad})" if stad.delstad else tekst)


def tittel(plassert: Plassert) -> str:
    """Return the message; what is not an error says so in words, for those who see no colours."""
    finding = plassert.finding
    return synleg(
        finding.melding if finding.grad is Grad.FEIL else f"{finding.grad.value}: {finding.melding}"
    )


def _kort(plassert: Plassert) -> str:
    kor = f"{stad_tekst(plassert.stad)}: " if plassert.stad else ""
    return f"{kor}{plassert.finding.kode} {tittel(plassert)}"


def _finding(plassert: Plassert, kjelder: Kjelder, ark: Ark) -> Iterator[str]:
    finding = plassert.finding
    foerste, *resten = _brot(tittel(plassert), len(finding.kode) + 1, ark)
    yield f"{ark.farg(finding.kode, _FARGE[finding.grad])} {foerste}"
    yield from resten
    if plassert.stad:
        yield f"  {ark.farg('-->', _RAMME)} {stad_tekst(plassert.stad)}"
        yield from _kjelde(plassert.stad, kjelder, ark, _FARGE[finding.grad])
    for stad, tekst in plassert.sjaa:
        yield f"  sjå:   {stad_tekst(stad)} ({synleg(tekst)})" if tekst else f"  sjå:   {stad_tekst(stad)}"
    if finding.hjelp:
        foerste, *resten = _brot(synleg(finding.hjelp), 9, ark)
        yield f"  hjelp: {foerste}"
        yield from resten


def _kjelde(stad: Stad, kjelder: Kjelder, ark: Ark, farge: str) -> Iterator[str]:
    marg = max(3, len(str(stad.linje)))
    ute = utsnitt(kjelder.get(stad.fil, ()), stad, max((ark.breidd or _UBROTE) - marg - 3, 10))
    if ute is None:
        return
    strek = ark.farg("|", _RAMME)
    yield f"{' ' * marg} {strek}"
    for nummer, linje in ute.linjer:
        yield f"{ark.farg(str(nummer).rjust(marg), _RAMME)} {strek} {linje}".rstrip()
    yield f"{' ' * marg} {strek} {' ' * ute.innrykk}{ark.farg('^' * ute.merke, farge)}"


def _brot(tekst: str, innrykk: int, ark: Ark) -> list[str]:
    """Return the text broken at spaces to the width, all lines but the first indented.

    No-break spaces are not broken, and a word longer than the line stays whole.
    """
    if ark.breidd is None:
        return [tekst]
    plass = max(ark.breidd - innrykk, 20)
    linjer: list[str] = []
    for ord_ in tekst.split(" "):
        if linjer and breidd(linjer[-1]) + 1 + breidd(ord_) <= plass:
            linjer[-1] += f" {ord_}"
        else:
            linjer.append(ord_)
    return [linjer[0], *(" " * innrykk + linje for linje in linjer[1:])]
