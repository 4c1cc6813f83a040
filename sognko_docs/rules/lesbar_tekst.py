"""Prose that all can read: headings in order, links and tables that say what they are, lists that are lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.tilgjenge.skrivemaate import er_adresse, lange_versalar, liknar_overskrift, seier_ikkje_kvar

_OVERSKRIFT = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_NIVAA = 2
"""How many levels of headings the templates have room for inside a text."""
_LENKJE = re.compile(r"(?<!!)\[([^\[\]]*)\]\(([^()\s]+(?:\([^()\s]*\))?[^()\s]*)\)")
_ADRESSE = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]+", re.IGNORECASE)
_TABELL = re.compile(r"^ {0,3}\|.*(?:\n {0,3}\|.*)+", re.MULTILINE)
_SKILJE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_PUNKT = re.compile(
    r"^[ ]*[•▪·][ \t]*\S.*|^[ ]*(?:[–—]|[a-zæøå]\))[ \t]+\S.*(?:\n[ ]*(?:[–—]|[a-zæøå]\))[ \t]+\S.*)+",
    re.MULTILINE,
)
_AVSNITT = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_FEIT = re.compile(r"\s*(\*\*|__)(?!\s)((?:(?!\1).)+)\1:?\s*", re.DOTALL)


@regel("A151")
def overskriftene_gaar_eitt_nivaa_om_gongen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Overskriftene i ein tekst byrjar på «#» og går eitt nivå ned om gongen, til «##».

    Den som les med skjermlesar, finn fram med overskriftene. Manglar eit nivå, trur ho at noko er borte, og malane
    har berre to nivå under overskrifta til delen.

    Døme: «# Økonomi» og så «## Drift» er rett. «## Drift» aleine, eller «### Løn», er det ikkje.

    Rett: ta bort ein «#», eller skriv overskrifta som manglar over henne.
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        foer = 0
        for treff in _OVERSKRIFT.finditer(tekst) if "#" in tekst else ():
            nivaa = len(treff[1])
            if nivaa > min(foer + 1, _NIVAA):
                melding = f"Overskrifta «{treff[2]}» står på nivå {nivaa}"
                hjelp = f"skriv ho med {'#' * min(foer + 1, _NIVAA)}"
                yield Treff(melding, sti, hjelp, utsnitt=(treff.start(1), nivaa))
            foer = nivaa


@regel("A152", grad=Grad.AATVARING)
def lenkjetekstar_seier_kvar_lenkja_gaar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Teksten i ei lenkje seier kvar lenkja går.

    Ein skjermlesar kan lese opp berre lenkjene, og på papir er «her» ingenting. Det er ei åtvaring fordi teksten elles
    kan vere rett.

    Døme: «sjå [utgreiinga om kart og oppmåling](https://…)», ikkje «sjå utgreiinga [her](https://…)».

    Rett: skriv namnet på det lenkja går til mellom hakeparentesane.
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        for treff in _LENKJE.finditer(tekst) if "](" in tekst else ():
            if seier_ikkje_kvar(treff[1]):
                melding = f"Lenkjeteksten «{treff[1]}» seier ikkje kvar lenkja går"
                yield Treff(melding, sti, "skriv namnet på det lenkja går til", utsnitt=_heile(treff))


@regel("A153", grad=Grad.MERKNAD)
def nettadresser_staar_ikkje_i_teksten(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei lenkje er skriven med namnet på sida, ikkje med adressa.

    Ein skjermlesar les adressa teikn for teikn. Det er berre ein merknad: står saka på papir, kan adressa vere det
    lesaren treng.

    Døme: «[Lovdata](https://lovdata.no)», ikkje «https://lovdata.no».

    Rett: skriv `[Lovdata](https://lovdata.no)`.
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        if "://" not in tekst and "www." not in tekst.lower():
            continue
        maal = [ei.span(2) for ei in _LENKJE.finditer(tekst) if not er_adresse(ei[1])]
        for treff in _ADRESSE.finditer(tekst):
            if not any(fraa <= treff.start() < til for fraa, til in maal) and not _er_maal(
                tekst, treff.start()
            ):
                melding = f"Nettadressa «{treff[0]}» står i teksten"
                yield Treff(melding, sti, "skriv «[namnet på sida](adressa)»", utsnitt=_heile(treff))


@regel("A154")
def tabellar_i_teksten_har_overskriftsrad(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein tabell i teksten har ei overskriftsrad med tekst i.

    Overskriftene er det ein skjermlesar les opp saman med kvart tal, og dei blir gjentekne på neste side. Utan
    streken under første rad blir det ingen tabell i det heile.

    Døme: «| Kommune | Årsverk |» på første linje, «| --- | ---: |» på den neste.

    Rett: skriv ei rad med namnet på kolonnane, og ei rad med «---» under.
    """
    for sti, start, tekst, hovud in _tabellar(grunnlag):
        if not any(hovud):
            hjelp = "skriv namnet på kolonnane i første rad, og «| --- |» i den neste"
            yield Treff("Tabellen har inga overskriftsrad", sti, hjelp, utsnitt=(start, len(tekst)))


@regel("A155", grad=Grad.AATVARING)
def lister_er_lister(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei liste er skriven som ei liste: «- » eller «1. » fremst på linja.

    Med andre teikn blir linjene éi tekst i dokumentet, og ingen hører at det er fleire punkt. Det er ei åtvaring
    fordi ein tankestrek òg kan stå fremst på ei linje.

    Døme: «- Luster» og «- Vik» på kvar si linje, ikkje «• Luster» eller «a) Luster».

    Rett: byt teiknet ut med «- », eller med «1. » når rekkjefølgja betyr noko.
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        for treff in _PUNKT.finditer(tekst):
            teikn = treff[0].split()[0][:2]
            start = treff.start() + treff[0].index(teikn)
            melding = f"Lista er skriven med «{teikn}», og blir inga liste i dokumentet"
            yield Treff(melding, sti, "skriv «- » fremst på kvar linje", utsnitt=(start, len(teikn)))


@regel("A156", grad=Grad.AATVARING)
def feit_tekst_staar_ikkje_for_overskrift(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei overskrift er skriven med «#», ikkje som eit avsnitt med berre feit tekst.

    Feit tekst ser ut som ei overskrift, men står ikkje i innhaldslista og finst ikkje for ein skjermlesar. Det er ei
    åtvaring fordi ei kort setning òg kan vere utheva.

    Døme: «# Økonomi», ikkje «**Økonomi**» åleine i avsnittet.

    Rett: skriv «# » framfor, og ta bort stjernene.
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        for avsnitt in _AVSNITT.finditer(tekst) if "**" in tekst or "__" in tekst else ():
            feit = _FEIT.fullmatch(avsnitt[0])
            if feit and liknar_overskrift(feit[2]):
                melding = f"«{feit[2]}» er feit tekst i staden for ei overskrift"
                yield Treff(melding, sti, "skriv «# » framfor, utan stjerner", utsnitt=_rundt(avsnitt))


@regel("A157", grad=Grad.AATVARING)
def lang_tekst_staar_ikkje_med_store_bokstavar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein lang tekst står ikkje med berre store bokstavar.

    Orda mistar forma si og blir tunge å lese, og ein skjermlesar kan lese dei bokstav for bokstav. Det er ei åtvaring
    fordi eit sitat kan vere skrive slik.

    Døme: «Fristen er viktig for alle», med «**viktig**» om det må framhevast.

    Rett: skriv med vanlege bokstavar, og framhev med «**…**».
    """
    for sti, tekst in markdown_i(grunnlag.sak):
        for avsnitt in _AVSNITT.finditer(tekst):
            if lange_versalar(avsnitt[0]):
                hjelp = "skriv med vanlege bokstavar"
                yield Treff("Ein lang tekst står med store bokstavar", sti, hjelp, utsnitt=_rundt(avsnitt))


@regel("A158", grad=Grad.AATVARING)
def kvar_kolonne_har_namn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar kolonne i ein tabell i teksten har eit namn i overskriftsrada.

    Ein skjermlesar les namnet på kolonnen framfor kvar celle. Det er ei åtvaring fordi tabellen elles kan lesast.

    Døme: «| Kommune | 2025 | 2026 |», ikkje «| | 2025 | 2026 |».

    Rett: skriv kva som står i kolonnen, til dømes «Kommune» eller «Post».
    """
    for sti, start, tekst, hovud in _tabellar(grunnlag):
        if any(hovud) and not all(hovud):
            nr = ", ".join(str(nr) for nr, namn in enumerate(hovud, 1) if not namn)
            lengd = len(tekst.split("\n", 1)[0])
            melding = f"Kolonne {nr} i tabellen har ikkje namn"
            yield Treff(melding, sti, "skriv kva som står i kolonnen", utsnitt=(start, lengd))


def _tabellar(grunnlag: Grunnlag) -> Iterator[tuple[tuple[str | int, ...], int, str, list[str]]]:
    """Yield the tables in the prose: path, start, text, and the header cells; no cells without a rule below them."""
    for sti, tekst in markdown_i(grunnlag.sak):
        for treff in _TABELL.finditer(tekst) if "|" in tekst else ():
            fyrste, andre, *_ = treff[0].split("\n")
            celler = [
                celle.strip() for celle in fyrste.strip().removeprefix("|").removesuffix("|").split("|")
            ]
            yield sti, treff.start(), treff[0], celler if _SKILJE.fullmatch(andre) else []


def _heile(treff: re.Match[str]) -> tuple[int, int]:
    return treff.start(), len(treff[0])


def _rundt(avsnitt: re.Match[str]) -> tuple[int, int]:
    rein = avsnitt[0].strip()
    return avsnitt.start() + avsnitt[0].index(rein), len(rein)


def _er_maal(tekst: str, start: int) -> bool:
    """True for the target of a link whose text is the address itself, which has been told of already."""
    return tekst[:start].endswith("](")


REGLAR = (
    overskriftene_gaar_eitt_nivaa_om_gongen,
    lenkjetekstar_seier_kvar_lenkja_gaar,
    nettadresser_staar_ikkje_i_teksten,
    tabellar_i_teksten_har_overskriftsrad,
    lister_er_lister,
    feit_tekst_staar_ikkje_for_overskrift,
    lang_tekst_staar_ikkje_med_store_bokstavar,
    kvar_kolonne_har_namn,
)
