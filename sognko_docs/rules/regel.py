"""What a rule is: a code, a degree, a legal basis, and the function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from sognko_docs.compute.ark import Avvik
from sognko_docs.compute.budsjett import BudsjettResultat
from sognko_docs.compute.lovoppslag import Brot
from sognko_docs.compute.ord_i_tekst import Prosa
from sognko_docs.compute.taljamfoering import Oppslag
from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.sak.avtale import Avtale
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.lov import Lovregister
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.samarbeidsavtale import Samarbeidsavtale
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True, order=True)
class Kommunestyremoete:
    """A meeting of a kommunestyre that has a date; the earliest comes first."""

    dato: date
    sti: Sti
    noekkel: str
    kommune: str


@dataclass(frozen=True, slots=True)
class Grunnlag:
    """What the rules see: the case, the register, the statistics by name, the acts, the files in ``vedlegg/``."""

    sak: Sak
    register: Register
    tal: Mapping[str, Talgrunnlag]
    lover: Lovregister
    vedleggsfiler: frozenset[str]
    budsjett: BudsjettResultat | None
    tekstar: tuple[tuple[Sti, str], ...]
    """Every Markdown text of the case, with its path."""
    avvik: tuple[Avvik, ...] = ()
    """The printed figures of the tables that break a relation."""
    lovbrot: tuple[Brot, ...] = ()
    """The citations of the law that do not hold."""
    prosatal: tuple[Oppslag, ...] = ()
    """The numbers in the prose, held against the case; empty as long as the case cannot be reckoned."""

    prosa: tuple[Prosa, ...] = ()
    """The same texts, taken apart into words."""

    def namn(self, kommune: str) -> str:
        """Return what a council is called."""
        return self.register.kommunar[kommune].kortnamn

    def utan_punkt(self, avgjer: str, kommunar: Iterable[str]) -> list[str]:
        """Return the names of the councils that get no point of the proposed decision of that kind."""
        punkt = [eit for eit in self.sak.vedtak if eit.avgjer == avgjer]
        return [
            self.namn(kommune)
            for kommune in kommunar
            if not any(eit.gjeld_for(self.sak.kommunar[kommune].roller) for eit in punkt)
        ]

    @property
    def avtalen(self) -> tuple[Avtale | Samarbeidsavtale | None, str]:
        """The agreement of a case of its type and the YAML key it stands under; (None, key) when there is none."""
        if "samarbeidsavtale" in self.sak.krav.maa:
            return self.sak.samarbeidsavtale, "samarbeidsavtale"
        return (self.sak.avtale if self.sak.krav.har_plass_til("avtale") else None), "avtale"

    @property
    def kommunestyresteg(self) -> tuple[int, ...]:
        """The indices of the treatments in kommunestyret."""
        return tuple(nr for nr, steg in enumerate(self.sak.handsaming) if steg.er_kommunestyre)

    @property
    def kommunestyremoete(self) -> tuple[Kommunestyremoete, ...]:
        """The meetings of kommunestyra that have a date."""
        return tuple(
            Kommunestyremoete(dato, ("handsaming", nr, "møtedato", kommune), kommune, self.namn(kommune))
            for nr in self.kommunestyresteg
            for kommune, dato in self.sak.handsaming[nr].moetedato.items()
        )

    @property
    def foerste_kommunestyre(self) -> Kommunestyremoete | None:
        """The first meeting of a kommunestyre; None when none has a date."""
        return min(self.kommunestyremoete, default=None)


@dataclass(frozen=True, slots=True)
class Treff:
    """One place where a rule is broken; fields as in ``Finding``."""

    melding: str
    sti: Sti
    hjelp: str = ""
    sjaa: tuple[tuple[Sti, str], ...] = ()
    utsnitt: tuple[int, int] | None = None


Sjekk: TypeAlias = Callable[[Grunnlag], Iterator[Treff]]


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule. ``heimel`` is the § it stands on, empty when it follows from arithmetic or good sense.

    ``ufravikeleg`` is true for what the Act itself demands: no reason a case gives can silence it.
    """

    kode: str
    heimel: str
    grad: Grad
    sjekk: Sjekk
    samarbeid: tuple[str, ...] = ()
    """The forms of cooperation the rule is of; empty for a rule that holds for every case."""
    ufravikeleg: bool = False
    heimlar: Mapping[str, str] = field(default_factory=dict)
    """The § for each form of cooperation, where they differ; ``heimel`` names them all."""

    def heimel_for(self, form: str) -> str:
        """Return the § it stands on in a case of that form of cooperation."""
        return self.heimlar.get(form, self.heimel)

    def funn(self, grunnlag: Grunnlag) -> Iterator[Finding]:
        """Yield a finding for each place the rule is broken, the § in the message."""
        form = grunnlag.sak.krav.samarbeid
        if self.samarbeid and form not in self.samarbeid:
            return
        paragraf = self.heimel_for(form)
        heimel = f" ({paragraf})" if paragraf else ""
        for treff in self.sjekk(grunnlag):
            yield Finding(
                self.kode,
                treff.melding + heimel,
                treff.sti,
                treff.hjelp,
                self.grad,
                treff.sjaa,
                utsnitt=treff.utsnitt,
            )


def regel(
    kode: str,
    heimel: str = "",
    grad: Grad = Grad.FEIL,
    samarbeid: str | Sequence[str] = (),
    *,
    ufravikeleg: bool = False,
    heimlar: Mapping[str, str] | None = None,
) -> Callable[[Sjekk], Regel]:
    """Make a function the rule ``kode``; its docstring explains the rule to the user, in Nynorsk.

    With ``samarbeid`` it holds only for cases of that form of cooperation, or those: «vertskommune».
    """
    former = (samarbeid,) if isinstance(samarbeid, str) else tuple(samarbeid)

    def lag(sjekk: Sjekk) -> Regel:
        return Regel(kode, heimel, grad, sjekk, former, ufravikeleg, heimlar or {})

    return lag
