"""Findings from all the cases of one command: gathered, told, and turned into an exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Protocol

import click

from sognko_docs import __version__
from sognko_docs.cli.terminal import breidd, har_fargar
from sognko_docs.cli.utgang import Utgang
from sognko_docs.finding import Finding, Grad, Stad, Sti, har_feil
from sognko_docs.pipeline.levering import manglar
from sognko_docs.report import Format, Plassert, plasser, rapport

_DRIFT = "D150"
"""The first code of drift; those below it are of files that were not let in or not known."""


class Oppslag(Protocol):
    """What a read case can answer: where a path stands, and the lines of its files."""

    @property
    def linjer(self) -> dict[PurePath, tuple[str, ...]]:
        """The lines of each file."""

    def finn_stad(
        self, fil: PurePath | None, sti: Sti, utsnitt: tuple[int, int] | None = None
    ) -> Stad | None:
        """Return where a path stands."""


@dataclass(slots=True)
class Samling:
    """What has been found so far, with places, and the lines to quote."""

    funn: list[Plassert] = field(default_factory=list)
    linjer: dict[PurePath, tuple[str, ...]] = field(default_factory=dict)

    def legg_til(self, funn: Iterable[Finding], oppslag: Oppslag | None = None) -> None:
        """Add findings; ``oppslag`` is the case they belong to.

        What a reader could not tell from what is there already is told once, such as a fault in a text many cases share.
        """
        finn_stad = oppslag.finn_stad if oppslag else _ingen_stad
        sette = {_synleg(gammal): gammal for gammal in self.funn}
        for ny in plasser(funn, finn_stad):
            if sette.setdefault(_synleg(ny), ny) is ny:
                self.funn.append(ny)
        self.linjer |= oppslag.linjer if oppslag else {}

    @property
    def utgang(self) -> Utgang:
        """The exit code: errors count, what could not be made likewise, and errors of identity and all drift most."""
        funna = [plassert.finding for plassert in self.funn]
        if any(ei.stoppar and ei.kode[0] == "I" for ei in funna) or any(map(_er_drift, funna)):
            return Utgang.AVVIK
        manglande = any(ei.kode in manglar.PDF for ei in funna)
        return Utgang.FUNN if self.stoppar or manglande else Utgang.OK

    @property
    def stoppar(self) -> bool:
        """True when there is an error among them."""
        return har_feil(plassert.finding for plassert in self.funn)

    def vis(self, form: Format, *, stille: bool) -> None:
        """Print the report on stdout; ``stille`` prints no text for people when nothing was found."""
        if stille and not self.funn and form in {"full", "concise"}:
            return
        tekst = rapport(
            form,
            self.funn,
            self.linjer,
            versjon=__version__,
            breidd=breidd(sys.stdout),
            fargar=har_fargar(sys.stdout),
        )
        click.echo(tekst, nl=False)


def _synleg(plassert: Plassert) -> object:
    """Return what a report shows of a finding; one without a line is known by its path too."""
    funn, stad = plassert.finding, plassert.stad
    if stad is None or not stad.linje:
        return plassert
    return funn.kode, funn.grad, funn.melding, funn.hjelp, stad, plassert.sjaa


def _er_drift(finding: Finding) -> bool:
    """True for what makes a document say something else, also when it is only proposed, or only typography."""
    return finding.kode[0] == "D" and finding.kode >= _DRIFT and finding.grad is not Grad.MERKNAD


def _ingen_stad(fil: PurePath | None, _sti: Sti, _utsnitt: tuple[int, int] | None) -> Stad | None:
    return Stad(fil) if fil is not None else None
