"""What each participant has in a joint body: members, ownership, liability (koml. §§ 18-2, 18-3, 19-2, 19-3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.rules.organ import NOEKKEL, kalla, organregel
from sognko_docs.rules.regel import Grunnlag, Treff
from sognko_docs.sak.samarbeidsavtale import Medlemskap

MINST_I_REPRESENTANTSKAPET = 1
"""Members of each participant (koml. §§ 18-3 and 19-3 first para)."""
MINST_SAMAN = 2
"""Participants a joint body must have (koml. §§ 18-1 and 19-1 first para)."""
ALT = Decimal(100)


def _medlemskap(grunnlag: Grunnlag) -> dict[str, Medlemskap]:
    avtale = grunnlag.sak.samarbeidsavtale
    return dict(avtale.deltakarar) if avtale else {}


@organregel("1 første ledd", "L266", ufravikeleg=True)
def minst_to_kommunar_er_med(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To eller fleire kommunar er med i organet.

    Lova lèt kommunar opprette det saman; éin kommune åleine kan ikkje.

    Døme: «vik: {rolle: deltakarkommune}» og «årdal: {rolle: deltakarkommune}».

    Rett: gi minst to kommunar «rolle: deltakarkommune» under «kommunar».
    """
    if len(grunnlag.sak.partar) < MINST_SAMAN:
        hjelp = "gi kommunane som er med, «rolle: deltakarkommune»"
        yield Treff(f"Færre enn to kommunar er med i {kalla(grunnlag)}", ("kommunar",), hjelp)


@organregel("3 første ledd", "L267", ufravikeleg=True)
def kvar_deltakar_har_medlem_i_representantskapet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar deltakar har minst éin medlem i representantskapet.

    Representantskapet er det øvste organet, og ingen deltakar kan stå utan stemme der.

    Døme: «deltakarar: {vik: {medlemer: 1, eigardel: 50}}».

    Rett: set «medlemer» til minst 1 for kommunen under «deltakarar» i samarbeidsavtalen.
    """
    for kommune, ein in _medlemskap(grunnlag).items():
        er_med = kommune in grunnlag.sak.partar and ein.medlemer is not None
        if er_med and (ein.medlemer or 0) < MINST_I_REPRESENTANTSKAPET:
            melding = f"{grunnlag.namn(kommune)} har ingen medlem i representantskapet"
            sti = (NOEKKEL, "deltakarar", kommune, "medlemer")
            yield Treff(melding, sti, "set talet på medlemer til 1 eller meir")


@organregel("3 første ledd", "L268", ufravikeleg=True)
def det_er_minst_like_mange_varamedlemer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar deltakar har minst like mange varamedlemer som medlemer.

    Kommunestyret vel medlemene sine og minst like mange varamedlemer.

    Døme: «{medlemer: 2, varamedlemer: 2}».

    Rett: set opp «varamedlemer» for kommunen, eller set ned «medlemer».
    """
    for kommune, ein in _medlemskap(grunnlag).items():
        if ein.varamedlemer is not None and ein.medlemer is not None and ein.varamedlemer < ein.medlemer:
            yield Treff(
                f"{_namn(grunnlag, kommune)} har færre varamedlemer ({ein.varamedlemer}) enn medlemer ({ein.medlemer})",
                (NOEKKEL, "deltakarar", kommune, "varamedlemer"),
                f"set «varamedlemer» til {ein.medlemer} eller meir",
            )


@organregel("4 fjerde ledd c", "L269")
def berre_deltakarane_har_medlemer_og_delar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Berre kommunar som er deltakarar i saka, står i «deltakarar» i avtalen.

    Elles er kommunen skriven feil, eller så har han feil rolle.

    Døme: «deltakarar: {vik: …}» krev «vik: {rolle: deltakarkommune}» i «kommunar».

    Rett: ta kommunen bort frå «deltakarar», eller gi han «rolle: deltakarkommune» under «kommunar».
    """
    for kommune in _medlemskap(grunnlag):
        if kommune not in grunnlag.sak.partar:
            melding = f"Kommunen «{kommune}» har medlemer og delar i {kalla(grunnlag)}, men er ikkje deltakar"
            hjelp = "gi kommunen «rolle: deltakarkommune», eller ta han bort frå «deltakarar»"
            yield Treff(melding, (NOEKKEL, "deltakarar", kommune), hjelp)


def _sum(grunnlag: Grunnlag, felt: Callable[[Medlemskap], Decimal | None]) -> Decimal | None:
    """Return the sum of a share over the participants; None while one of them is unknown (L261, L262)."""
    delar = [felt(ein) for ein in _medlemskap(grunnlag).values()]
    kjende = [delen for delen in delar if delen is not None]
    return sum(kjende, Decimal(0)) if kjende and len(kjende) == len(delar) else None


@organregel("4 fjerde ledd f", "L270", ufravikeleg=True)
def eigardelane_er_hundre_prosent(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eigardelane er nøyaktig 100 % til saman.

    Elles har ingen eigd resten, eller noko er eigd to gonger. Delar som ikkje går opp, må rundast av slik at
    summen blir 100.

    Døme: seks like delar kan skrivast som fire gonger 16.67 og to gonger 16.66.

    Rett: rett «eigardel» til summen er 100, og la avrundinga liggje på éin eller to deltakarar.
    """
    summen = _sum(grunnlag, lambda ein: ein.eigardel)
    if summen is not None and summen != ALT:
        melding = f"Eigardelane er {skrift.prosent(summen)} til saman, ikkje {skrift.prosent(ALT)}"
        yield Treff(melding, (NOEKKEL, "deltakarar"), "rett delane slik at summen blir 100")


@organregel("2 første ledd", "L271", ufravikeleg=True)
def ansvarsdelane_dekkjer_alt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ansvarsdelane er nøyaktig 100 % til saman.

    Kvar deltakar svarar utan avgrensing for sin del, og delane skal til saman utgjere alle forpliktingane. Ein
    deltakar utan «ansvarsdel» svarar for same del som han eig.

    Døme: «{vik: {eigardel: 50, ansvarsdel: 40}, årdal: {eigardel: 50, ansvarsdel: 60}}».

    Rett: rett «ansvarsdel» til summen er 100. Utan «ansvarsdel» er ansvaret det same som eigardelen.
    """
    summen = _sum(grunnlag, lambda ein: ein.ansvar)
    nokon = any(ein.ansvarsdel is not None for ein in _medlemskap(grunnlag).values())
    if nokon and summen is not None and summen != ALT:
        melding = f"Ansvarsdelane er {skrift.prosent(summen)} til saman, ikkje {skrift.prosent(ALT)}"
        yield Treff(melding, (NOEKKEL, "deltakarar"), "rett «ansvarsdel» slik at summen blir 100")


def _namn(grunnlag: Grunnlag, kommune: str) -> str:
    kjend = grunnlag.register.kommunar.get(kommune)
    return kjend.kortnamn if kjend else f"«{kommune}»"


REGLAR = (
    minst_to_kommunar_er_med,
    kvar_deltakar_har_medlem_i_representantskapet,
    det_er_minst_like_mange_varamedlemer,
    berre_deltakarane_har_medlemer_og_delar,
    eigardelane_er_hundre_prosent,
    ansvarsdelane_dekkjer_alt,
)
