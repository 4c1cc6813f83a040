"""Wording that promises employees more than the Act does (aml. §§ 16-2 to 16-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel


@dataclass(frozen=True, slots=True)
class _Lovnad:
    """Words that promise too much, the § that sets the limit, and the limit in words.

    One of the stems stands in every text the words can stand in: what has none is not searched.
    """

    stammer: tuple[str, ...]
    ord: re.Pattern[str]
    heimel: str
    grense: str


def _lovnad(stammer: str, ord_: str, heimel: str, grense: str) -> _Lovnad:
    return _Lovnad(tuple(stammer.split()), re.compile(ord_), heimel, grense)


_LOVNADER = (
    _lovnad(
        "absolutt forbod forbud seiast seie sei opps",
        r"absolutt\w*\s+(?:forb[ou]d|(?:stillings|oppseiings)?vern)"
        r"|forb[ou]d\w*\s+mot\s+(?:å\s+)?(?:gå\s+til\s+)?(?:oppseiing|oppsigelse|avskjed|seie\s+opp)"
        r"|(?:kan|skal)\s+(?:ikkje|aldri)\s+(?:bli\s+)?seiast\s+opp"
        r"|(?:ikkje|aldri)\s+lov\s+(?:til\s+)?å\s+sei(?:e)?\s+opp"
        r"|ingen\s+(?:kan|skal|vil)\s+(?:bli\s+)?(?:oppsagd?e?|sagde?\s+opp|seiast\s+opp)"
        r"|(?:verna?|sikra|trygga)\s+mot\s+(?:all\s+)?(?:oppseiing|oppsigelse)",
        "aml. § 16-4 første ledd",
        "overdraginga er ikkje i seg sjølv grunn til oppseiing eller avskjed; dei vanlege reglane om stillingsvern gjeld",
    ),
    _lovnad(
        "reservasjon verande fram tving",
        r"reservasjon\w*\s+(?:gir|gjev)\s+(?:\w+\s+)?rett\s+til\s+å\s+(?:halde|fortsetje|bli|behalde)"
        r"|(?:kan|får)\s+(?:alltid|fritt)\s+(?:velje\s+å\s+)?(?:bli\s+verande|halde\s+fram)"
        r"|ingen\s+kan\s+(?:bli\s+)?tving\w+",
        "aml. § 16-3",
        "den tilsette kan motsetje seg overføringa, men lova gir ikkje rett til å halde fram i stillinga",
    ),
    _lovnad(
        "fortrinnsrett",
        r"fortrinnsrett\w*\s+(?:til|på)\s+(?:alle|ei?\s+kva\s+som\s+helst|kva\s+som\s+helst)",
        "aml. § 16-3 tredje ledd",
        "fortrinnsretten krev tolv månaders tilsetjing, gjeld stillingar den tilsette er kvalifisert for, og varer eitt år",
    ),
    _lovnad(
        "tariffavtal",
        r"tariffavtal\w*\s+(?:\w+\s+){0,3}?(?:alltid|automatisk|uendra|for\s+alltid)\b",
        "aml. § 16-2 andre ledd",
        "ny arbeidsgjevar kan innan tre veker seie frå om at han ikkje vil vere bunden av tariffavtalen",
    ),
    _lovnad(
        "pensjon",
        r"pensjon\w*\s+(?:\w+\s+){0,5}?(?:automatisk|garantert|uendra|for\s+alltid)\b",
        "aml. § 16-2 tredje ledd",
        "ny arbeidsgjevar kan velje å bruke pensjonsordninga han alt har",
    ),
    _lovnad(
        "løn arbeidsvilkår",
        r"(?:løn|løna|lønsvilkår\w*|arbeidsvilkår\w*)\s+(?:\w+\s+){0,4}?(?:kan\s+aldri|garantert|for\s+alltid)\b",
        "aml. § 16-2",
        "vilkår som følgjer av tariffavtalen, gjeld til han går ut eller ein ny blir inngått",
    ),
)
_NAER = 120
"""How far back, in characters, the words are looked for that change what a promise says."""

_OM_AVTALE = re.compile(r"(?:avtal|samarbeid|leige)\w*[^.\n]*\Z")
_SEIE_OPP = re.compile(r"sei(?:e|ast)?\s+opp|seiast")
_NEKTING = re.compile(r"(?:ikkje|ikke|aldri)\s+(?:\w+\s+){0,3}\Z")


@regel("L317", "aml. §§ 16-2 til 16-4", Grad.AATVARING)
def teksten_lovar_ikkje_meir_enn_lova(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Teksten lovar ikkje dei tilsette meir enn arbeidsmiljølova gjer.

    «Absolutt forbod mot oppseiing» er sterkare enn § 16-4, som seier at overdraginga ikkje i seg sjølv er grunn
    til oppseiing. Ein lovnad kommunen ikkje kan halde, gir usemje og i verste fall ansvar.

    Døme: «overdraginga er ikkje i seg sjølv grunn til oppseiing» er det lova seier.

    Rett: skriv om til det lova seier; hjelpa til funnet har orda. Lovar kommunen meir med vilje, skriv du
    grunnen i «# ignorer[L317]: …».
    """
    for sti, tekst in grunnlag.tekstar:
        smaatt = tekst.lower()
        for lovnad in (ein for ein in _LOVNADER if any(stamme in smaatt for stamme in ein.stammer)):
            for treff in lovnad.ord.finditer(smaatt):
                if _lovar(smaatt[: treff.start()], treff[0]):
                    yield Treff(
                        f"«{' '.join(tekst[slice(*treff.span())].split())}» lovar meir enn lova",
                        sti,
                        f"skriv det {lovnad.heimel} seier: {lovnad.grense}",
                        utsnitt=(treff.start(), len(treff[0])),
                    )


def _lovar(foer: str, ord_: str) -> bool:
    """True when the words are a promise where they stand: not negated, and not about ending an agreement."""
    return not _NEKTING.search(foer[-_NAER:]) and not (
        _SEIE_OPP.search(ord_) and _OM_AVTALE.search(foer[-_NAER:])
    )


REGLAR = (teksten_lovar_ikkje_meir_enn_lova,)
