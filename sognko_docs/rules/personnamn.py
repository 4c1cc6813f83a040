"""Personal names where a role belongs: no employee's name in an open case paper (koml. § 11-5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.kjende_ord import KJENDE, SMAAORD
from sognko_docs.rules.prosjekt import rollefelt
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_ORD = r"[A-ZÆØÅÄÖÜ][a-zæøåäöüéèêóòôá]+(?:-[A-ZÆØÅÄÖÜ][a-zæøåäöüéèêóòôá]+)*"
_REKKJE = re.compile(rf"(?<![\w.-]){_ORD}(?:[ \u00a0](?:[A-ZÆØÅ]\.[ \u00a0])?{_ORD})+(?![\w-])")
_STILLING = (
    r"\w*(?:leiar|sjef|direktør|rådgjevar|rådgivar|konsulent|koordinator|handsamar|landmålar|ingeniør|jurist"
    r"|tillitsvald|verneombod|ordførar|rådmann|arbeidar|sekretær|pedagog|sosionom|kontaktperson|ansvarleg)(?:en|e|a)?"
)
_TITTEL = re.compile(rf"{_STILLING}\Z", re.IGNORECASE)
_TITTEL_FOER = re.compile(rf"(?:\b{_STILLING}[,:]?|\bv/)\s*\Z", re.IGNORECASE)
_TITTEL_ETTER = re.compile(rf"\s*[,(]\s*{_STILLING}\b", re.IGNORECASE)
_NAER = 60
"""How far in front of a name, in characters, a title is looked for."""

_PERSONALTEKST = (("verksemdsoverdraging",), ("tekst", "tilsette"), ("avtale", "tilsette"))


def _vanlege_ord(grunnlag: Grunnlag) -> frozenset[str]:
    """Return the words the case itself writes with a small letter; such a word is no name."""
    sak = grunnlag.sak
    tekst = " ".join(
        (*(innhald for _, innhald in grunnlag.tekstar), *(linje.aktivitet for linje in sak.tidsplan))
    )
    return SMAAORD | frozenset(re.findall(r"(?<![\w.])[a-zæøå][\wæøå]+", tekst))


def _kjende(grunnlag: Grunnlag) -> frozenset[str]:
    kommunar = grunnlag.register.kortnamn.values()
    return KJENDE | {ord_ for namn in kommunar for ord_ in namn.split()}


def _namn(tekst: str, kjende: frozenset[str], vanlege: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield what reads as a person's name, and where it begins; a title in front is left out."""
    for treff in _REKKJE.finditer(tekst):
        start, ord_ = treff.start(), treff[0].replace("\u00a0", " ").split(" ")
        while len(ord_) > 1 and (_TITTEL.match(ord_[0]) or ord_[0] in kjende or ord_[0].lower() in vanlege):
            start += len(ord_.pop(0)) + 1
        eigne = [ein for ein in ord_ if not ein.endswith(".")]
        if len(eigne) > 1 and not any(ein in kjende or ein.lower() in vanlege for ein in eigne):
            yield start, " ".join(ord_)


def _rollefelt(grunnlag: Grunnlag) -> Iterator[tuple[Sti, str]]:
    sak, overdraging = grunnlag.sak, grunnlag.sak.verksemdsoverdraging
    yield ("sak", "sakshandsamar"), sak.sak.sakshandsamar
    for kommune, deltakar in sak.kommunar.items():
        if deltakar.sakshandsamar:
            yield ("kommunar", kommune, "sakshandsamar"), deltakar.sakshandsamar
    for nr, linje in enumerate(sak.tidsplan):
        yield ("tidsplan", nr, "ansvar"), linje.ansvar
    for nr, ein in enumerate(overdraging.informert if overdraging else ()):
        yield ("verksemdsoverdraging", "informert", nr, "av"), ein.av
    yield from rollefelt(sak.prosjekt)


@regel("L318", "koml. § 11-5")
def rollefelt_har_roller_og_ikkje_namn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Felt for sakshandsamar, ansvar og kven som informerte, har ei rolle og ikkje eit personnamn.

    Saka går likelydande til alle kommunane og er open for alle. Ei rolle står seg når folk byter stilling, og
    personalforhold høyrer ikkje heime i ei open sak.

    Døme: «ansvar: Kommunedirektøren i Vik», ikkje namnet på kommunedirektøren.

    Rett: byt namnet ut med rolla, til dømes «kommunedirektøren» eller «personalsjefen».
    """
    kjende = _kjende(grunnlag)
    for sti, tekst in _rollefelt(grunnlag):
        for start, namn in _namn(tekst, kjende, SMAAORD):
            yield Treff(
                f"«{namn}» ser ut til å vere eit personnamn, men feltet er for ei rolle",
                sti,
                "skriv rolla, til dømes «kommunedirektøren» eller «personalsjefen»",
                utsnitt=(start, len(namn)),
            )


@regel("L319", "koml. § 11-5", Grad.AATVARING)
def teksten_nemner_ingen_tilsett_ved_namn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Teksten nemner ingen tilsett ved namn.

    Forhold som gjeld den einskilde tilsette, høyrer til i lukka møte. I tekstane om dei tilsette er to ord med
    stor bokstav eit teikn på eit namn; elles i saka ein stillingstittel, eller «v/», ved sida av dei.

    Døme: «rådgjevaren» eller «tre tilsette», ikkje namna deira.

    Rett: byt namnet ut med rolla. Er det eit namn på noko anna enn ein person, skriv du «# ignorer[L319]: …»
    på linja over.
    """
    kjende, vanlege = _kjende(grunnlag), frozenset[str]()
    for sti, tekst in _prosa(grunnlag):
        if not _REKKJE.search(tekst):
            continue
        vanlege = vanlege or _vanlege_ord(grunnlag)
        om_tilsette = any(sti[: len(rot)] == rot for rot in _PERSONALTEKST)
        for start, namn in _namn(tekst, kjende, vanlege):
            slutt = start + len(namn)
            med_tittel = _TITTEL_FOER.search(tekst[max(0, start - _NAER) : start]) or _TITTEL_ETTER.match(
                tekst[slutt:]
            )
            if om_tilsette or med_tittel:
                yield Treff(
                    f"«{namn}» ser ut til å vere namnet på ein person",
                    sti,
                    "skriv rolla; er det ikkje ein person, set du «# ignorer[L319]: grunn» på linja",
                    utsnitt=(start, len(namn)),
                )


def _prosa(grunnlag: Grunnlag) -> Iterator[tuple[Sti, str]]:
    yield from grunnlag.tekstar
    for nr, linje in enumerate(grunnlag.sak.tidsplan):
        yield ("tidsplan", nr, "aktivitet"), linje.aktivitet


REGLAR = (rollefelt_har_roller_og_ikkje_namn, teksten_nemner_ingen_tilsett_ved_namn)
