"""The words of a case held against a dictionary."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.compute.ord_i_tekst import Ord, Prosa, les_prosa
from sognko_docs.finding import Finding, Grad
from sognko_docs.load.resultat import Lasta
from sognko_docs.ordbok.hunspell import Ordbok
from sognko_docs.pipeline.sjekk import Kontrollert, plasser
from sognko_docs.sak.markdown import markdown_i

_SETNINGSSLUTT = frozenset(".!?:\n")


def sjekk_ord(kontrollert: Kontrollert, ordbok: Ordbok) -> tuple[Finding, ...]:
    """Return a finding for each word in the prose that the dictionary does not know, where it first stands."""
    lasta = kontrollert.lesing.lasta
    if lasta is None:
        return ()
    staande, _ = plasser(kontrollert.lesing, tuple(_ukjende(lasta, ordbok)))
    return staande


def _ukjende(lasta: Lasta, ordbok: Ordbok) -> Iterator[Finding]:
    sette = {ord_.lower() for ein in lasta.register.kommunar.values() for ord_ in ein.namn.split()}
    for sti, tekst in markdown_i(lasta.sak):
        prosa = les_prosa(sti, tekst)
        for eitt in prosa.ord_:
            if eitt.skrive.lower() in sette or not _skal_sjekkast(prosa, eitt) or ordbok.har(eitt.skrive):
                continue
            sette.add(eitt.skrive.lower())
            naere = ordbok.naere(eitt.skrive)
            hjelp = (
                f"meinte du {', '.join(f'«{ein}»' for ein in naere)}?" if naere else "sjå etter skrivefeil"
            )
            melding = f"«{eitt.skrive}» står ikkje i ordboka"
            yield Finding("N201", melding, sti, hjelp, Grad.MERKNAD, utsnitt=(eitt.start, eitt.lengd))


def _skal_sjekkast(prosa: Prosa, eitt: Ord) -> bool:
    """Return False for a letter, the first part of «oppmålings- og», an abbreviation, and a name inside a sentence."""
    etter = prosa.reinska[eitt.start + eitt.lengd : eitt.start + eitt.lengd + 1]
    if eitt.lengd == 1 or etter == "-" or any(teikn.isupper() for teikn in eitt.skrive[1:]):
        return False
    foer = prosa.reinska[: eitt.start].rstrip(" \u00a0*_«(|>-0123456789")
    return eitt.skrive[0].islower() or not foer or foer[-1] in _SETNINGSSLUTT
