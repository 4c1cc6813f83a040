"""The plan: which documents a case becomes, for whom, and what stands in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from typing import Any, TypeAlias, TypeVar

from sognko_docs.compose import delvisingar
from sognko_docs.compose.avtale import vis_avtale
from sognko_docs.compose.budsjett import vis_budsjett
from sognko_docs.compose.fordeling import vis_fordeling
from sognko_docs.compose.kommune import har_innhald, vis_kommune
from sognko_docs.compose.oekonomiplan import vis_oekonomiplan
from sognko_docs.compose.sak import vis_delegering, vis_partar, vis_sak, vis_tidsplan, vis_vedlegg
from sognko_docs.compose.samarbeidsavtale import vis_samarbeidsavtale
from sognko_docs.compose.scenario import vis_scenario
from sognko_docs.compose.tabell import vis_tabellar
from sognko_docs.compose.tilvising import Feiltilvising, gjeld_kommune, loeys
from sognko_docs.compose.verdi import Blokk
from sognko_docs.compose.verksemdsoverdraging import vis_overdraging
from sognko_docs.compose.vising import DeltVising, KommuneVising, Vising
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.finding import Finding, sti_fraa
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from sognko_docs.sak.tekst import Tekst
from sognko_docs.skrift import ASCII

T = TypeVar("T")
Loeysing: TypeAlias = Callable[[Blokk], tuple[Blokk, tuple[Feiltilvising, ...]]]
"""Resolves the references of a block, with what one council sees."""

TILSETTE = "tilsette"
"""Folder of a council's papers as an employer; they are no part of the open case."""

ETTER_VEDTAKET = "etter-vedtaket"
"""Folder of what the host sends when all have adopted the agreement."""


@dataclass(frozen=True, slots=True)
class Dokument:
    """One document: the template it is made from, and the file it becomes.

    ``felles`` is true when it is one and the same file for every council that gets it. ``filnamn`` is
    below the council's folder: what does not follow the case paper lies in a folder of its own there.
    """

    mal: str
    filnamn: str
    tittel: str
    felles: bool
    mottakarar: tuple[str, ...]

    @property
    def i_saka(self) -> bool:
        """True for what follows the case paper; the rest is for the administration, as employer or host."""
        return "/" not in self.filnamn


@dataclass(frozen=True, slots=True)
class Plan:
    """All documents of a case. ``delt`` is what all see; ``kommunar`` what each council sees."""

    delt: DeltVising
    kommunar: Mapping[str, KommuneVising]
    dokument: tuple[Dokument, ...]


def legg_plan(
    sak: Sak, register: Register, tal: Mapping[str, Talgrunnlag], utrekning: Utrekning
) -> tuple[Plan, tuple[Finding, ...]]:
    """Return the plan of a case, and findings on references in its prose that lead nowhere."""
    vald = utrekning.fordelingar.get(sak.fordeling.vald or "") if sak.fordeling else None
    uloeyst = _delt(sak, register, tal, utrekning)
    felles = {felt.name: getattr(uloeyst, felt.name) for felt in fields(uloeyst)}
    tabellar = vis_tabellar(sak.tabellar, utrekning.avvik)
    funn: dict[Finding, None] = {}
    loeyste: dict[Blokk, Blokk] = {}
    kommunar: dict[str, KommuneVising] = {}
    for namn in sak.mottakarar:
        kommune = vis_kommune(sak, register, namn, vald, utrekning.oekonomiplan)
        ser = partial(loeys, vising=Vising(**felles, kommune=kommune), tabellar=tabellar)
        kommunar[namn] = _loeys_alle(kommune, ser, loeyste, {}, funn)
    # What all councils share is resolved without any council in sight, so that it cannot name one.
    ser = partial(loeys, vising=uloeyst, tabellar=tabellar)
    delt = _loeys_alle(uloeyst, ser, loeyste, {}, funn)
    funn |= dict.fromkeys(_utan_plass(sak, register))
    return Plan(delt, kommunar, dokument(sak)), tuple(funn)


_DELAR: tuple[tuple[str, str, bool, Callable[[Sak], object]], ...] = (
    ("prosjektplan", "Prosjektplan", True, lambda sak: sak.prosjekt),
    ("avtale", "Avtale", True, lambda sak: sak.avtale),
    ("samarbeidsavtale", "Samarbeidsavtale", True, lambda sak: sak.samarbeidsavtale),
    ("plan", "Plan", True, lambda sak: sak.plan),
    ("oppgjer-ved-uttreding", "Oppgjer ved uttreding", True, lambda sak: sak.uttreding),
    ("avtaleendring", "Avtaleendring", True, lambda sak: sak.endring),
    ("budsjett-og-fordeling", "Budsjett og fordeling", False, lambda sak: sak.har_budsjettdokument),
    (
        "notat-verksemdsoverdraging",
        "Notat om verksemdsoverdraging",
        False,
        lambda sak: sak.verksemdsoverdraging,
    ),
    ("vertskommunevurdering", "Vurdering av vertskommune", True, lambda sak: sak.vertskommunevurdering),
    ("modellsamanlikning", "Samanlikning av modellar", True, lambda sak: sak.modellar),
)
"""The documents after the case paper, in order: template, title, whether it is one file for all, and when there is one."""

_TIL_ALLE = frozenset({"oppgjer-ved-uttreding", "modellsamanlikning"})
"""Documents that also go to councils that are no party."""


def dokument(sak: Sak) -> tuple[Dokument, ...]:
    """Return the documents of a case in order; parties get all, other councils the case paper.

    After those that follow the case come the papers of the employers, and the host's to Statsforvaltaren.
    """
    partar, tittel = sak.partar, sak.sak.korttittel
    alle = [
        ("saksframlegg", "Saksframlegg", False, sak.mottakarar),
        *(
            (mal, namn, felles, sak.mottakarar if mal in _TIL_ALLE else partar)
            for mal, namn, felles, finst in _DELAR
            if finst(sak)
        ),
    ]
    i_saka = tuple(
        Dokument(mal, f"{nr:02}-{mal}.docx", f"{namn}: {tittel}", felles, mottakarar)
        for nr, (mal, namn, felles, mottakarar) in enumerate(alle, start=1)
    )
    return i_saka + _utanfor_saka(sak)


def _utanfor_saka(sak: Sak) -> tuple[Dokument, ...]:
    partar, tittel, vert = sak.partar, sak.sak.korttittel, sak.kommunar_med("vertskommune")
    andre, alle = tuple(namn for namn in partar if namn not in vert), []
    if sak.verksemdsoverdraging and vert:
        alle += [
            (f"{TILSETTE}/01-", "informasjonsbrev", "Informasjonsbrev til tilsette", partar),
            (f"{TILSETTE}/02-", "droeftingsprotokoll", "Protokoll frå drøfting", partar),
            # Last, so that the host, who does not get it, has no gap in the numbers.
            (f"{TILSETTE}/03-", "reservasjonsskjema", "Skjema for reservasjon", andre),
        ]
    if sak.avtale and vert:
        alle.append((f"{ETTER_VEDTAKET}/01-", "brev-til-statsforvaltaren", "Brev til Statsforvaltaren", vert))
    return tuple(
        Dokument(mal, f"{foran}{mal}.docx", f"{namn}: {tittel}", felles=False, mottakarar=mottakarar)
        for foran, mal, namn, mottakarar in alle
        if mottakarar
    )


def _delt(sak: Sak, register: Register, tal: Mapping[str, Talgrunnlag], utrekning: Utrekning) -> DeltVising:
    partar = vis_partar(sak, register)
    budsjett, val = sak.budsjett, sak.fordeling
    fordeling = (
        vis_fordeling(val, utrekning.fordelingar, tal, register, sak.sak.dato) if val and budsjett else None
    )
    return DeltVising(
        sak=vis_sak(sak),
        vertskommune=next((part for part in partar if part.er_vert), None),
        partar=partar,
        avtale=vis_avtale(sak.avtale, register.kortnamn) if sak.avtale else None,
        samarbeidsavtale=vis_samarbeidsavtale(sak, register),
        delegering=vis_delegering(sak),
        budsjett=vis_budsjett(budsjett, utrekning.budsjett, vis_scenario(sak, register, utrekning))
        if budsjett and utrekning.budsjett
        else None,
        fordeling=fordeling,
        oekonomiplan=vis_oekonomiplan(sak.oekonomiplan, val, utrekning.oekonomiplan, register.kortnamn)
        if sak.oekonomiplan and val and utrekning.oekonomiplan
        else None,
        verksemdsoverdraging=vis_overdraging(sak.verksemdsoverdraging) if sak.verksemdsoverdraging else None,
        prosjekt=delvisingar.prosjekt(sak),
        vertskommunevurdering=delvisingar.vurdering(sak, register),
        prinsipp=delvisingar.prinsipp(sak),
        modellar=delvisingar.modellar(sak),
        plan=delvisingar.temaplan(sak, register),
        uttreding=delvisingar.uttreding(sak, register, fordeling),
        endring=delvisingar.endring(sak),
        tidsplan=vis_tidsplan(sak) or delvisingar.milepaelar(sak),
        vedlegg=vis_vedlegg(sak),
        opne_spoersmaal=tuple(
            Blokk(f"opne_spørsmål[{nr}]", tekst) for nr, tekst in enumerate(sak.opne_spoersmaal)
        ),
    )


def _loeys_alle(
    del_: T,
    ser: Loeysing,
    delte: dict[Blokk, Blokk],
    eigne: dict[Blokk, Blokk],
    funn: dict[Finding, None],
) -> T:
    """Return ``del_`` with the references of every block resolved; a block all share is resolved once."""
    svar: Any = del_
    if isinstance(svar, Blokk):
        lager = eigne if gjeld_kommune(svar.markdown) else delte
        if svar not in lager:
            lager[svar], feil = ser(svar)
            funn.update((_ulovleg(svar.sti, ein), None) for ein in feil)
        svar = lager[svar]
    elif isinstance(svar, tuple):
        svar = tuple(_loeys_alle(ledd, ser, delte, eigne, funn) for ledd in svar)
    elif is_dataclass(svar) and not isinstance(svar, type):
        nye = {felt.name: getattr(svar, felt.name) for felt in fields(svar)}
        endra = {namn: _loeys_alle(verdi, ser, delte, eigne, funn) for namn, verdi in nye.items()}
        svar = replace(svar, **{namn: verdi for namn, verdi in endra.items() if verdi is not nye[namn]})
    loeyst: T = svar
    return loeyst


def _ulovleg(sti: str, feil: Feiltilvising) -> Finding:
    return Finding("K301", feil.melding, sti_fraa(sti), feil.hjelp, utsnitt=(feil.start, feil.lengd))


def _utan_plass(sak: Sak, register: Register) -> list[Finding]:
    """A text that a council's profile has no part for would be lost in that council."""
    har = {opplysning.alias or namn for namn, opplysning in Tekst.model_fields.items()}
    har |= {"delegering", "prinsipp", "tidsplan", "vedtak", "vedlegg"}
    return [
        Finding(
            "K302",
            f"Profilen til {register.kommunar[namn].namn} har ingen plass til delen «{delen}»",
            ("tekst", delen),
            f"legg «{delen}» til profilen «{register.kommunar[namn].profil}» i «cases/kommunar.yaml»",
        )
        for namn in sak.mottakarar
        for delen in sorted(har - {seksjon.del_ for seksjon in register.profil(namn).seksjonar})
        if har_innhald(sak, delen)
    ]


def ascii_namn(namn: str) -> str:
    """Return a council's key as a folder name that every system takes: ``lærdal`` → ``laerdal``."""
    return namn.translate(ASCII)
