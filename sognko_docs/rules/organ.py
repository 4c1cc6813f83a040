"""What the rules on a joint body share: koml. chapters 18 and 19 are alike, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Regel, Sjekk, regel
from sognko_docs.rules.tekstar import tekstar

KO = "kommunalt oppgåvefellesskap"
IPR = "interkommunalt politisk råd"
NOEKKEL = "samarbeidsavtale"
"""The key of the agreement in a case."""


def organregel(
    ledd: str, kode: str, grad: Grad = Grad.FEIL, *, ufravikeleg: bool = False
) -> Callable[[Sjekk], Regel]:
    """Make a rule of both forms. ``ledd`` is «1 tredje ledd»: §§ 18-1 and 19-1, each named where it is of force."""
    paragraf, _, resten = ledd.partition(" ")
    heimlar = {IPR: f"koml. § 18-{paragraf} {resten}", KO: f"koml. § 19-{paragraf} {resten}"}
    heimel = f"koml. §§ 18-{paragraf} og 19-{paragraf} {resten}"
    return regel(kode, heimel, grad, (KO, IPR), ufravikeleg=ufravikeleg, heimlar=heimlar)


def er_ko(grunnlag: Grunnlag) -> bool:
    """True in a case on a kommunalt oppgåvefellesskap."""
    return grunnlag.sak.krav.samarbeid == KO


def kalla(grunnlag: Grunnlag) -> str:
    """Return what the body is called in a message: «oppgåvefellesskapet» or «rådet»."""
    return "oppgåvefellesskapet" if er_ko(grunnlag) else "rådet"


def avtaletekstar(grunnlag: Grunnlag) -> Iterator[tuple[Sti, str]]:
    """Yield every text of the agreement with its path."""
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale:
        yield from tekstar(avtale, (NOEKKEL,))
