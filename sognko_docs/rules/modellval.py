"""The choice among models: the decision follows it, and the Act lets the chosen form do the task."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.modellar import Modell, Modellar
from sognko_docs.sak.samarbeidsform import UTAN_ENKELTVEDTAK

_SETNING = re.compile(r"(?:[^.!?\n]|\.(?=\S))+")
_NEKTA = re.compile(r"\b(?:ikkje|korkje|ingen)\b", re.IGNORECASE)
_TILRAADD = re.compile(r"\{\{\s*modellar\.tilrådd\.namn\s*\}\}")
_ALTERNATIV: Sti = ("modellar", "alternativ")


def _nemnde(tekst: str, modellar: Modellar) -> Iterator[tuple[str, int]]:
    """Yield the key of each model a text names without «ikkje», and where; the longest name first."""
    synleg = _TILRAADD.sub(lambda treff: "\0" * len(treff[0]), tekst)
    for treff in _TILRAADD.finditer(tekst) if modellar.tilraadd else ():
        yield modellar.tilraadd or "", treff.start()
    for setning in _SETNING.finditer(synleg):
        att = "" if _NEKTA.search(setning[0]) else setning[0].casefold()
        for noekkel, modell in sorted(modellar.alternativ.items(), key=lambda ein: -len(ein[1].namn)):
            stad = att.find(modell.namn.casefold())
            if stad >= 0:
                att = att.replace(modell.namn.casefold(), "\0" * len(modell.namn))
                yield noekkel, setning.start() + stad


@regel("S577")
def vedtaket_foelgjer_tilraadinga(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vedtaket nemner den modellen saka rår til, og ingen annan.

    Eit framlegg som ikkje følgjer tilrådinga, er det ingen som har vurdert. Rår saka ikkje til nokon modell, kan
    vedtaket ikkje velje ein; å halde fram som i dag kan det alltid.

    Døme: «Kommunestyret går inn for {{ modellar.tilrådd.namn }}» når «tilrådd» er sett.

    Rett: skriv namnet på den tilrådde modellen i vedtaket, eller set «tilrådd» til modellen vedtaket nemner.
    """
    modellar = grunnlag.sak.modellar
    if modellar is None:
        return
    alle = [set[str]() for _ in grunnlag.sak.vedtak]
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        for noekkel, start in _nemnde(punkt.tekst, modellar):
            alle[nr].add(noekkel)
            modell = modellar.alternativ.get(noekkel)
            if modell and noekkel != modellar.tilraadd and not modell.som_i_dag:
                lengd = len(modell.namn)
                melding = f"Vedtaket nemner modellen «{modell.namn}», som saka ikkje rår til"
                hjelp = "skriv den tilrådde modellen, eller set «tilrådd» til denne"
                yield Treff(melding, ("vedtak", nr, "tekst"), hjelp, utsnitt=(start, lengd))
    valde = set().union(*alle)
    tilraadd = modellar.alternativ.get(modellar.tilraadd or "")
    if tilraadd and modellar.tilraadd not in valde:
        melding = f"Vedtaket nemner ikkje modellen saka rår til: «{tilraadd.namn}»"
        yield Treff(melding, ("vedtak",), "skriv {{ modellar.tilrådd.namn }} i eit vedtakspunkt")


def _valbare(grunnlag: Grunnlag) -> Iterator[tuple[str, Modell]]:
    modellar = grunnlag.sak.modellar
    yield from modellar.alternativ.items() if modellar else ()


@regel("L326", "koml. §§ 18-1 og 19-1", ufravikeleg=True)
def den_tilraadde_forma_kan_gjere_enkeltvedtak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Gjeld oppgåva enkeltvedtak, kan saka ikkje rå til eit oppgåvefellesskap eller eit politisk råd.

    Desse organa kan ikkje gjere enkeltvedtak, bortsett frå om interne forhold og tilskotsordningar. Oppgåva må då
    bli i kommunen eller gå til ein vertskommune.

    Døme: «enkeltvedtak: true» og «form: kommunalt oppgåvefellesskap» i den tilrådde modellen er i strid.

    Rett: vel ein modell med ei anna form, eller set «enkeltvedtak: false» når oppgåva ikkje gjeld slike vedtak.
    """
    modellar = grunnlag.sak.modellar
    if modellar is None or not modellar.enkeltvedtak:
        return
    for noekkel, modell in _valbare(grunnlag):
        if noekkel == modellar.tilraadd and modell.form in UTAN_ENKELTVEDTAK:
            melding = f"Eit {modell.form} kan ikkje gjere enkeltvedtak, men oppgåva gjeld slike vedtak"
            yield Treff(melding, (*_ALTERNATIV, noekkel, "form"), "rå til ein modell med ei anna form")


@regel("L327", "koml. § 13-1", Grad.AATVARING)
def kvar_modell_har_ei_rettsleg_form(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar modell har ei rettsleg form.

    Forma avgjer kven som er ansvarleg, kven som kan gjere vedtak, og kva kommunestyra sjølve må vedta. Utan ho er
    modellen ikkje forsvarleg greidd ut.

    Døme: «form: administrativt vertskommunesamarbeid», «form: eiga teneste» eller «form: kjøp i marknaden».

    Rett: skriv «form» i modellen; heimelen blir sett av seg sjølv.
    """
    for noekkel, modell in _valbare(grunnlag):
        if modell.form is None:
            melding = f"Modellen «{modell.namn}» seier ikkje kva rettsleg form han har"
            yield Treff(melding, (*_ALTERNATIV, noekkel), "skriv «form» i modellen")


REGLAR = (
    vedtaket_foelgjer_tilraadinga,
    den_tilraadde_forma_kan_gjere_enkeltvedtak,
    kvar_modell_har_ei_rettsleg_form,
)
