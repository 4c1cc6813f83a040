"""A decision in principle neither establishes a cooperation nor delegates (koml. §§ 20-2, 20-4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar

_SETNING = re.compile(r"(?:[^.!?\n]|\.(?=\S))+")
_NEKTA = re.compile(r"\b(?:ikkje|korkje|ingen|dersom|når|før|fyrst|først|endeleg)\b", re.IGNORECASE)
_OPPRETTAR = re.compile(
    r"\b(?:opprettar|etablerer|inngår)\b|\bblir (?:\w+ )?(?:oppretta|etablert|inngått)\b"
    r"|\bvedtek (?:[\w-]+ ){0,3}?(?:samarbeids|vertskommune)?avtal(?:en|a|e)\b"
    r"|\bsluttar seg til (?:[\w-]+ ){0,3}?(?:samarbeids|vertskommune)?avtal(?:en|a)\b",
    re.IGNORECASE,
)
_DELEGERER = re.compile(
    r"\bdelegerer\b|\bblir (?:\w+ )?delegert\b|\binstruerer\b[^.\n]{0,60}\bdelegere\b"
    r"|\boverfører (?:\w+ )?mynd(?:e|a|en)?\b|\bmynd(?:e|a|en) (?:\w+ )?blir overført\b",
    re.IGNORECASE,
)
_ENDELEG = re.compile(
    r"\bendeleg|\bbind(?:ande)?\b[^.\n]{0,40}\bikkje|\bikkje bind|\bny sak\b", re.IGNORECASE
)
_DROEFT = re.compile(r"\bdrøft", re.IGNORECASE)
_AVTALEDELAR = (
    ("avtalen", re.compile(r"avtal", re.IGNORECASE)),
    ("mynda som skal delegerast", re.compile(r"mynd|deleger", re.IGNORECASE)),
    ("kva det kostar og kven som betaler", re.compile(r"kost|fordel|budsjett|oppgjer|betal", re.IGNORECASE)),
)


def _avgjerdstekstar(grunnlag: Grunnlag) -> Iterator[tuple[Sti, str]]:
    """Yield what decides: the points of the decision, and what is said to be settled."""
    if grunnlag.sak.sak.type != "prinsippvedtak":
        return
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        yield ("vedtak", nr, "tekst"), punkt.tekst
    for nr, tekst in enumerate(grunnlag.sak.prinsipp.avgjort if grunnlag.sak.prinsipp else ()):
        yield ("prinsipp", "avgjort", nr), tekst


def _seier(grunnlag: Grunnlag, ord_: re.Pattern[str], melding: str, hjelp: str) -> Iterator[Treff]:
    for sti, tekst in _avgjerdstekstar(grunnlag):
        for setning in _SETNING.finditer(tekst):
            treff = None if _NEKTA.search(setning[0]) else ord_.search(setning[0])
            if treff:
                utsnitt = (setning.start() + treff.start(), len(treff[0]))
                yield Treff(melding.format(treff[0]), sti, hjelp, utsnitt=utsnitt)


@regel("L320", "koml. § 20-4 andre ledd", ufravikeleg=True)
def prinsippvedtaket_opprettar_ikkje_samarbeid(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak opprettar ikkje samarbeidet og vedtek ikkje avtalen.

    Eit vertskommunesamarbeid kviler på ein skriftleg avtale, og kvart kommunestyre skal sjølv vedta han. I ei
    sak om prinsippet ligg det ingen avtale føre.

    Døme: «Kommunestyret etablerer eit felles Nav-kontor» må bli «Kommunestyret vil i prinsippet delta i …».

    Rett: skriv kva kommunen vil førebu, eller vel sakstypen «vertskommunesamarbeid» og legg ved avtalen.
    """
    melding = "«{}» seier at samarbeidet blir oppretta, men saka er eit prinsippvedtak"
    hjelp = "skriv «vil i prinsippet delta i», eller vel sakstypen «vertskommunesamarbeid»"
    yield from _seier(grunnlag, _OPPRETTAR, melding, hjelp)


@regel("L321", "koml. § 20-2 andre ledd", ufravikeleg=True)
def prinsippvedtaket_delegerer_ikkje(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak delegerer ikkje mynde.

    Kommunestyret delegerer ved å instruere kommunedirektøren når avtalen er vedteken, og berre i saker som ikkje
    har prinsipiell betydning.

    Døme: «Kommunestyret delegerer mynda etter sosialtenestelova til Årdal» høyrer til saka om avtalen.

    Rett: ta bort delegeringa, og før ho opp under «ikkje_avgjort».
    """
    melding = "«{}» seier at mynde blir delegert, men saka er eit prinsippvedtak"
    yield from _seier(
        grunnlag, _DELEGERER, melding, "ta bort delegeringa, og før ho opp under «ikkje_avgjort»"
    )


@regel("L322", "koml. § 20-4 andre ledd", Grad.AATVARING)
def vedtaket_seier_at_avgjerda_staar_att(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vedtaket seier at den endelege avgjerda kjem i ei ny sak.

    Kvart kommunestyre skal sjølv vedta avtalen. Står det ikkje i vedtaket, kan nokon tru at kommunen er bunden.

    Døme: «Avtalen blir lagd fram for kommunestyret til endeleg avgjerd.»

    Rett: skriv i eit vedtakspunkt at avtalen kjem til endeleg avgjerd, eller at vedtaket ikkje bind kommunen.
    """
    if grunnlag.sak.sak.type != "prinsippvedtak":
        return
    if not any(_ENDELEG.search(punkt.tekst) for punkt in grunnlag.sak.vedtak):
        melding = "Vedtaket seier ikkje at den endelege avgjerda kjem i ei ny sak"
        yield Treff(melding, ("vedtak",), "legg til eit punkt om at avtalen kjem til endeleg avgjerd")


@regel("L323", "koml. § 20-4 andre ledd", Grad.AATVARING)
def prinsippvedtaket_gaar_til_kommunestyret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak går til kommunestyret.

    Det er kommunestyret som sjølv må vedta avtalen. Eit prinsipp som andre har vedteke, seier ikkje kva
    kommunestyret vil.

    Døme: «handsaming: [{utval: Formannskapet}, {utval: Kommunestyret}]».

    Rett: legg til «- utval: Kommunestyret» sist under «handsaming».
    """
    if grunnlag.sak.sak.type == "prinsippvedtak" and not grunnlag.kommunestyresteg:
        melding = "Prinsippvedtaket går ikkje til kommunestyret"
        yield Treff(melding, ("handsaming",), "legg til «- utval: Kommunestyret»")


@regel("L324", "aml. § 16-5", Grad.AATVARING)
def droeftinga_staar_foer_avgjerda(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Gjeld prinsippvedtaket dei tilsette, seier det at overføringa blir drøfta før avgjerda.

    Arbeidsgjevaren skal informere og drøfte med dei tillitsvalde så tidleg som mogleg.

    Døme: «Overføringa skal vere drøfta med dei tillitsvalde før avtalen blir lagd fram.»

    Rett: skriv om drøftinga i vedtaket eller under «føresetnader».
    """
    sak = grunnlag.sak
    if sak.sak.type != "prinsippvedtak" or "tilsette" not in sak.sak.raakar:
        return
    alle = [punkt.tekst for punkt in sak.vedtak] + [tekst for _, tekst in tekstar(sak.prinsipp)]
    if not any(_DROEFT.search(tekst) for tekst in alle):
        melding = "Prinsippvedtaket gjeld dei tilsette, men seier ikkje noko om drøfting med dei tillitsvalde"
        yield Treff(melding, ("prinsipp",), "skriv om drøftinga i vedtaket eller under «føresetnader»")


@regel("L325", "koml. § 20-4 tredje ledd", Grad.MERKNAD)
def det_avtalen_skal_ha_er_nemnt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Prinsippvedtaket nemner avtalen, mynda og kostnaden, som avgjort eller som ikkje avgjort.

    Det er dette avtalen må seie noko om. Det som ikkje er nemnt, er det lett å tru er avklara.

    Døme: «ikkje_avgjort: [Kva mynde Årdal skal få, Kva kvar kommune skal betale]».

    Rett: skriv punktet under «avgjort» eller «ikkje_avgjort».
    """
    prinsipp = grunnlag.sak.prinsipp
    if prinsipp is None or not (prinsipp.avgjort and prinsipp.ikkje_avgjort):
        return
    alle = " ".join((*prinsipp.avgjort, *prinsipp.ikkje_avgjort))
    manglar = [kva for kva, ord_ in _AVTALEDELAR if not ord_.search(alle)]
    if manglar:
        melding = f"Prinsippvedtaket seier ikkje om dette er avgjort: {skrift.liste(manglar)}"
        yield Treff(melding, ("prinsipp",), "skriv det under «avgjort» eller «ikkje_avgjort»")


REGLAR = (
    prinsippvedtaket_opprettar_ikkje_samarbeid,
    prinsippvedtaket_delegerer_ikkje,
    vedtaket_seier_at_avgjerda_staar_att,
    prinsippvedtaket_gaar_til_kommunestyret,
    droeftinga_staar_foer_avgjerda,
    det_avtalen_skal_ha_er_nemnt,
)
