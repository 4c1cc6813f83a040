"""Clear and correct Nynorsk in the prose of a case (språklova §§ 4 and 9): what can be told without a dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from sognko_docs.compute.bokmaal import BOKMAAL
from sognko_docs.compute.ord_i_tekst import Ord, setningar_i
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.skrift import MAANAD

LANG_SETNING = 45
"""Words in a sentence before it is called long."""

_TERMAR = {
    "verksemdoverdraging": "verksemdsoverdraging",
    "verksomhetsoverdraging": "verksemdsoverdraging",
    "partsamansett": "partssamansett",
    "likelydane": "likelydande",
    "vertskommunsamarbeid": "vertskommunesamarbeid",
    "samarbeidkommun": "samarbeidskommun",
    "fordelingsnykel": "fordelingsnøkkel",
    "fordelingnøkkel": "fordelingsnøkkel",
}
"""Terms of the field that are often written another way: the beginning of a word, and what it should be."""

_TERM = re.compile(rf"(?<!\w)({'|'.join(_TERMAR)})(\w*)", re.IGNORECASE)

_DATO = re.compile(
    rf"\d(?<![\d.,]\d)(?:\d?\.\d{{1,2}}\.(?:\d{{4}}|\d{{2}})|\d{{3}}-\d{{2}}-\d{{2}}"
    rf"|\d?/\d{{1,2}}-\d{{2,4}}|\d?\.(?:{MAANAD})|\d?\. (?-i:{MAANAD.title()}))(?![\d\w])",
    re.IGNORECASE,
)
_TALFORM = re.compile(
    r"\d(?<![\d.,]\d)(?:\d{0,2}(?:\.\d{3})+(?:,-|(?![.\d]))|\d{0,2}(?:[ \u00a0\u202f]\d{3})*,-|\d*,-|\d{0,2}(?:,\d{3}){2,}(?!\d)"
    r"|\d*\.\d+(?=[ \u00a0]?(?:%|prosent|mill|mrd|årsverk)\b)|\d*\.\d+(?=[ \u00a0]?%))"
)
_KO = re.compile(r"(?<!\w)(?:Sogn ?K\.O\.|SognKO|Sogn-KO|Sogn Ko|Sogn ko|sogn KO)(?!\w)")
_DOBLE = frozenset(
    {"og", "i", "på", "av", "til", "for", "med", "ein", "ei", "eit", "som", "å", "at", "er", "om"}
)
_ANDRE_NAMN = frozenset({"Lister"})
"""Names of other places that are one slip away from a council's."""
_LIKT = 0.8
_MINST = 5


def _treff(melding: str, sti: Sti, hjelp: str, eitt: Ord) -> Treff:
    return Treff(melding, sti, hjelp, utsnitt=(eitt.start, eitt.lengd))


@regel("N101", "språklova § 4", Grad.AATVARING)
def teksten_er_nynorsk(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Teksten er på nynorsk.

    Kommunane i Sogn har nynorsk som målform. Eit sitat på bokmål kan stå i eit sitatavsnitt som byrjar med
    «[språk: nb]», og blir då late i fred.

    Døme: «tjenesten» er bokmål, «tenesta» er nynorsk.

    Rett: skriv det nynorske ordet. Er det eit sitat på bokmål, set du det i eit sitatavsnitt som byrjar med
    «[språk: nb]».
    """
    for prosa in grunnlag.prosa:
        for eitt in prosa.ord_:
            rett = BOKMAAL.get(eitt.skrive.lower())
            if rett is not None:
                yield _treff(f"«{eitt.skrive}» er bokmål", prosa.sti, f"skriv «{rett}»", eitt)


@regel("N102", grad=Grad.AATVARING)
def faguttrykka_er_dei_same(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Faguttrykka er skrivne på same måten i heile saka.

    Den som søkjer etter eit ord i saka, skal finne alle stadene det står.

    Døme: «verksemdsoverdraging», ikkje «verksemdoverdraging».

    Rett: bruk same form overalt, den som funnet viser.
    """
    for prosa in grunnlag.prosa:
        for treff in _TERM.finditer(prosa.reinska):
            rett = _TERMAR[treff[1].lower()] + treff[2]
            melding = f"«{treff[0]}» er ikkje forma resten av saka har"
            yield Treff(melding, prosa.sti, f"skriv «{rett}»", utsnitt=(treff.start(), len(treff[0])))


@regel("N103")
def namna_paa_kommunane_er_rette(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Namna på kommunane i registeret og på Sogn KO er rett skrivne.

    Eit namn som er nesten rett, er skrive feil. Eit ord saka òg har med liten bokstav, er ikkje noko namn.

    Døme: «Lerdal» er «Lærdal», «SognKO» er «Sogn KO».

    Rett: skriv namnet slik det står i «cases/kommunar.yaml». Er det eit anna namn, skriv du «# ignorer[N103]:
    …».
    """
    namn = tuple(ein for ein in grunnlag.register.kortnamn.values() if len(ein) >= _MINST)
    vanlege = {eitt.skrive for prosa in grunnlag.prosa for eitt in prosa.ord_ if eitt.skrive.islower()}
    naere: dict[str, str | None] = {}
    for prosa in grunnlag.prosa:
        for eitt in prosa.ord_:
            if eitt.skrive not in naere:
                er_namn = eitt.skrive.lower() not in vanlege
                naere[eitt.skrive] = _naert(eitt.skrive, namn) if er_namn else None
            rett = naere[eitt.skrive]
            if rett:
                yield _treff(f"«{eitt.skrive}» liknar på namnet {rett}", prosa.sti, f"skriv «{rett}»", eitt)
        for treff in _KO.finditer(prosa.reinska):
            melding = f"«{treff[0]}» er ikkje namnet på oppgåvefellesskapet"
            yield Treff(melding, prosa.sti, "skriv «Sogn KO»", utsnitt=(treff.start(), len(treff[0])))


def _naert(skrive: str, namn: tuple[str, ...]) -> str | None:
    """Return the name a word is one slip away from; a name, or a name with a genitive s, is right."""
    if len(skrive) < _MINST or not skrive[0].isupper() or skrive in _ANDRE_NAMN:
        return None
    if any(skrive in {ein, ein + "s", ein.upper()} for ein in namn):
        return None
    for ein in namn:
        if abs(len(skrive) - len(ein)) > 1 or skrive[0].lower() != ein[0].lower():
            continue
        if SequenceMatcher(None, skrive.lower(), ein.lower(), autojunk=False).ratio() >= _LIKT:
            return ein
    return None


@regel("N104", grad=Grad.MERKNAD)
def datoane_har_norsk_form(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Datoar i teksten er skrivne ut: «1. januar 2027».

    Det er lettast å lese, og likt i alle saker.

    Døme: «01.01.2027» og «1.januar» er «1. januar 2027» og «1. januar».

    Rett: skriv dag, mellomrom, månad og år, eller vis til datoen i saka med forma «dato».
    """
    for prosa in grunnlag.prosa:
        for treff in _DATO.finditer(prosa.reinska):
            melding = f"Datoen «{treff[0]}» er ikkje skriven ut"
            yield Treff(
                melding, prosa.sti, "skriv til dømes «1. januar 2027»", utsnitt=(treff.start(), len(treff[0]))
            )


@regel("N105", grad=Grad.MERKNAD)
def tala_har_norsk_form(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Tal i teksten har mellomrom mellom tusena og komma før desimalane.

    «7.300.000» og «50.000,-» er lette å lese feil, og «2.5 %» er engelsk.

    Døme: «7 300 000 kr», «50 000 kr», «2,5 %».

    Rett: set mellomrom mellom tusena, komma før desimalane og mellomrom før «kr» og «%».
    """
    for prosa in grunnlag.prosa:
        for treff in _TALFORM.finditer(prosa.reinska):
            hjelp = "skriv mellomrom mellom tusena og komma før desimalane, eller vis til talet i saka"
            melding = f"Talet «{treff[0]}» har ikkje norsk form"
            yield Treff(melding, prosa.sti, hjelp, utsnitt=(treff.start(), len(treff[0])))


@regel("N106", "språklova § 9", Grad.MERKNAD)
def setningane_er_korte_nok(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Setningane er til å lese.

    Offentlege organ skal kommunisere på eit klart språk, tilpassa målgruppa. Over 45 ord er vanskeleg å følgje.

    Døme: del ei lang setning i to, eller lag ei punktliste.

    Rett: set punktum der ein ny tanke byrjar, eller gjer det som er ramsa opp, til ei liste.
    """
    for prosa in grunnlag.prosa:
        for setning in setningar_i(prosa.tekst, LANG_SETNING):
            melding = f"Setninga har {setning.ord_} ord"
            yield Treff(melding, prosa.sti, "del henne i to", utsnitt=(setning.start, setning.lengd))


@regel("N107", grad=Grad.AATVARING)
def ingen_ord_staar_to_gonger(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ingen småord står to gonger etter kvarandre.

    Det er nesten alltid ein rest etter ei endring.

    Døme: «kommunane i i Sogn».

    Rett: ta bort det eine ordet. Skal det stå to gonger, skriv du om setninga.
    """
    for prosa in grunnlag.prosa:
        for foer, eitt in pairwise(prosa.ord_):
            lite = eitt.skrive.lower()
            if lite in _DOBLE and lite == foer.skrive.lower():
                mellom = prosa.tekst[foer.start + foer.lengd : eitt.start]
                if not mellom.strip(" \u00a0\n") and mellom.count("\n") <= 1:
                    yield _treff(f"«{lite}» står to gonger", prosa.sti, "ta bort det eine", eitt)


REGLAR = (
    teksten_er_nynorsk,
    faguttrykka_er_dei_same,
    namna_paa_kommunane_er_rette,
    datoane_har_norsk_form,
    tala_har_norsk_form,
    setningane_er_korte_nok,
    ingen_ord_staar_to_gonger,
)
