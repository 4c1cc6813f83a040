"""Who must treat or may comment on a case before the council does (koml. §§ 5-6, 5-11, 5-12)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_PARTSSAMANSETT = re.compile(r"parts?sam[ae]nsett|administrasjonsutval", re.IGNORECASE)
_FORMANNSKAP = re.compile(r"formannskap", re.IGNORECASE)
_RAAD = (
    ("barn og unge", "ungdomsrådet", re.compile(r"ungdomsråd|barne-? og unge?doms?råd", re.IGNORECASE)),
    ("eldre", "eldrerådet", re.compile(r"eldreråd", re.IGNORECASE)),
    (
        "personar med funksjonsnedsetjing",
        "rådet for personar med funksjonsnedsetjing",
        re.compile(r"funksjons(?:nedsetjing|hemm)", re.IGNORECASE),
    ),
)


def _har(grunnlag: Grunnlag, utval: re.Pattern[str]) -> bool:
    return any(utval.search(steg.utval) for steg in grunnlag.sak.handsaming)


@regel("L450", "koml. § 5-11 første ledd", Grad.AATVARING)
def saker_om_tilsette_gaar_til_partssamansett_utval(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak som gjeld dei tilsette, går til partssamansett utval.

    Utvalet handsamar saker om forholdet mellom kommunen som arbeidsgjevar og dei tilsette. Har kommunane ei anna
    ordning, kan åtvaringa ignorerast med den grunnen.

    Døme: «- utval: Partssamansett utval» før formannskapet.
    """
    sak = grunnlag.sak
    gjeld = sak.verksemdsoverdraging is not None or "tilsette" in sak.sak.raakar
    if gjeld and not _har(grunnlag, _PARTSSAMANSETT):
        melding = "Saka gjeld dei tilsette, men går ikkje til partssamansett utval"
        yield Treff(melding, ("handsaming",), "legg til «- utval: Partssamansett utval»")


@regel("L451", "koml. § 5-12 fjerde ledd", Grad.AATVARING)
def raada_faar_uttale_seg(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak som gjeld ungdom, eldre eller personar med funksjonsnedsetjing, går til rådet deira.

    Råda har rett til å uttale seg, og må få saka før kommunestyret gjer vedtak.

    Døme: «råkar: [barn og unge]» krev «- utval: Ungdomsrådet» i «handsaming».
    """
    for nr, gruppe in enumerate(grunnlag.sak.sak.raakar):
        for namn, raad, moenster in _RAAD:
            if gruppe == namn and not _har(grunnlag, moenster):
                melding = f"Saka gjeld {gruppe}, men går ikkje til {raad}"
                hjelp = f"legg til «- utval: {raad.capitalize()}» før kommunestyret"
                yield Treff(melding, ("sak", "råkar", nr), hjelp)


@regel("L452", "koml. § 5-6 femte ledd", Grad.AATVARING)
def saker_om_oekonomi_gaar_til_formannskapet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak med budsjett går til formannskapet før kommunestyret.

    Formannskapet innstiller i saker om økonomiplan og årsbudsjett, og eit nytt samarbeid verkar inn på begge.

    Døme: «handsaming: [{utval: Formannskapet}, {utval: Kommunestyret}]».
    """
    if grunnlag.sak.budsjett and not _har(grunnlag, _FORMANNSKAP):
        melding = "Saka har budsjett, men går ikkje til formannskapet"
        yield Treff(melding, ("handsaming",), "legg til «- utval: Formannskapet» før kommunestyret")


@regel("L453", "koml. § 20-4 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def kommunestyret_er_sist(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kommunestyret står sist i handsaminga.

    Utval som skal uttale seg eller innstille, må gjere det før vedtaket.

    Døme: «[{utval: Ungdomsrådet}, {utval: Formannskapet}, {utval: Kommunestyret}]».
    """
    yield from etter_kommunestyret(grunnlag)


def etter_kommunestyret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Yield the treatments that come after the last one in kommunestyret."""
    steg = grunnlag.kommunestyresteg
    for nr, eit in enumerate(grunnlag.sak.handsaming):
        if steg and nr > steg[-1]:
            melding = f"{eit.utval} handsamar saka etter kommunestyret"
            yield Treff(melding, ("handsaming", nr, "utval"), "set kommunestyret sist")


REGLAR = (
    saker_om_tilsette_gaar_til_partssamansett_utval,
    raada_faar_uttale_seg,
    saker_om_oekonomi_gaar_til_formannskapet,
    kommunestyret_er_sist,
)
