"""What the agreement on a joint body must say (koml. §§ 18-1, 18-4, 19-1, 19-4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.organ import IPR, KO, NOEKKEL, er_ko, organregel
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.samarbeidsavtale import Medlemskap, Samarbeidsavtale

Krav: TypeAlias = tuple[str, str, str, object]
"""A letter, what it is on, the field or fields it is filled in, and what stands there."""

_NAMN = {
    KO: (re.compile(r"kommunalt oppgåvefellesskap|\bKO\b", re.IGNORECASE), "kommunalt oppgåvefellesskap", "KO"),
    IPR: (re.compile(r"interkommunalt politisk råd|\bIPR\b", re.IGNORECASE), "interkommunalt politisk råd", "IPR"),
}  # fmt: skip
"""What the name must match, in words and as an abbreviation."""
_VAGT = re.compile(
    r"(?<!\w)(?:m\.?\s?m\.|mv\.|m\.v\.|o\.\s?l\.|osv\.?|og liknande|og så vidare)(?!\w)", re.IGNORECASE
)


@organregel("4 første ledd", "L260", ufravikeleg=True)
def organet_har_ein_samarbeidsavtale(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit oppgåvefellesskap eller politisk råd skal ha ein skriftleg samarbeidsavtale.

    Avtalen skal gjerast mellom alle deltakarane når organet blir oppretta.

    Døme: «samarbeidsavtale: {tittel: Samarbeidsavtale for Sogn KO, namn: …, deltakarar: {…}}».

    Rett: legg til «samarbeidsavtale» med «tittel», «namn», «deltakarar» og resten av bokstavane. «sognko new
    --type» viser alle delane.
    """
    if grunnlag.sak.samarbeidsavtale is None:
        hjelp = "legg til «samarbeidsavtale» med innhaldet paragrafen krev"
        yield Treff("Saka har ingen samarbeidsavtale", ("sak", "type"), hjelp)


def _utan(grunnlag: Grunnlag, avtale: Samarbeidsavtale, felt: Callable[[Medlemskap], object]) -> str:
    """Return the participants something is not stated for, as a list in words; empty when none."""
    medlemskap = ((kommune, avtale.deltakarar.get(kommune)) for kommune in grunnlag.sak.partar)
    manglar = [grunnlag.namn(kommune) for kommune, ein in medlemskap if ein is None or felt(ein) is None]
    return skrift.liste(manglar) if manglar else ""


def _felles_bokstavar(grunnlag: Grunnlag, avtale: Samarbeidsavtale) -> tuple[Krav, ...]:
    """Return the letters the two sections have in common: a, b, c and f."""
    organ = "oppgåvefellesskapet" if er_ko(grunnlag) else "rådet"
    medlemer = _utan(grunnlag, avtale, lambda ein: ein.medlemer)
    eigardel = _utan(grunnlag, avtale, lambda ein: ein.eigardel)
    return (
        ("a", f"namnet på {organ}", "namn", avtale.namn),
        (
            "b",
            f"om {organ} er eit eige rettssubjekt",
            "eige_rettssubjekt",
            avtale.eige_rettssubjekt is not None,
        ),
        ("c", f"talet på medlemer i representantskapet frå {medlemer}", "deltakarar", not medlemer),
        ("f", f"eigardelen til {eigardel}", "deltakarar", not eigardel),
    )


def _manglar(krav: tuple[Krav, ...]) -> Iterator[Treff]:
    for bokstav, kva, felt, innhald in sorted(krav, key=lambda eit: eit[0]):
        if not innhald:
            melding = f"Samarbeidsavtalen manglar bokstav {bokstav}: {kva}"
            yield Treff(melding, (NOEKKEL,), f"fyll ut «{felt}» i samarbeidsavtalen")


@regel("L261", "koml. § 19-4 fjerde ledd", samarbeid=KO, ufravikeleg=True)
def avtalen_om_oppgaavefellesskap_har_alt_lova_krev(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen om eit kommunalt oppgåvefellesskap har føresegner om alt i bokstavane a til j.

    Han skal seie a namnet, b om det er eit eige rettssubjekt, c kor mange medlemer kvar deltakar har i
    representantskapet, d oppgåvene og mynda, e plikta til å yte innskot og andre bidrag, f eigardelen til kvar
    deltakar og ansvarsdelen når han er ein annan, g om det kan ta opp lån, h kva det skal rapportere om, i korleis
    ein deltakar trer ut, og j korleis det blir oppløyst og kven som tek vare på arkiva etterpå.

    Døme: manglar «rapportering», manglar bokstav h.

    Rett: fyll ut nøkkelen som funnet nemner i «samarbeidsavtale», med det som skal gjelde for akkurat dette
    oppgåvefellesskapet.
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None:
        return
    yield from _manglar(
        (
            *_felles_bokstavar(grunnlag, avtale),
            ("d", "kva oppgåver som er lagde til oppgåvefellesskapet", "oppgåver", avtale.oppgaaver),
            ("d", "kva mynde som er lagd til oppgåvefellesskapet", "mynde", avtale.mynde),
            ("e", "plikta til å yte innskot og andre bidrag", "innskot", avtale.innskot),
            ("g", "om oppgåvefellesskapet kan ta opp lån", "lån", avtale.laan),
            ("h", "kva oppgåvefellesskapet skal rapportere om", "rapportering", avtale.rapportering),
            ("i", "korleis ein deltakar trer ut", "uttreding", avtale.uttreding),
            ("j", "korleis oppgåvefellesskapet blir oppløyst", "oppløysing", avtale.opploeysing),
            ("j", "kven som tek vare på arkiva etter oppløysinga", "arkiv", avtale.arkiv),
        )
    )


@regel("L262", "koml. § 18-4 fjerde ledd", samarbeid=IPR, ufravikeleg=True)
def avtalen_om_politisk_raad_har_alt_lova_krev(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen om eit interkommunalt politisk råd har føresegner om alt i bokstavane a til h.

    Han skal seie a namnet, b om rådet er eit eige rettssubjekt, c kor mange medlemer kvar deltakar har i
    representantskapet, d sakene rådet kan behandle, e mynda, f eigardelen til kvar deltakar og ansvarsdelen når
    han er ein annan, g korleis ein deltakar trer ut, og h korleis rådet blir oppløyst og kven som tek vare på
    arkiva etterpå.

    Døme: manglar «saker», manglar bokstav d.

    Rett: fyll ut nøkkelen som funnet nemner i «samarbeidsavtale», med det som skal gjelde for akkurat dette
    rådet.
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None:
        return
    yield from _manglar(
        (
            *_felles_bokstavar(grunnlag, avtale),
            ("d", "kva saker rådet kan behandle", "saker", avtale.saker),
            ("e", "kva mynde som er lagd til rådet", "mynde", avtale.mynde),
            ("g", "korleis ein deltakar trer ut", "uttreding", avtale.uttreding),
            ("h", "korleis rådet blir oppløyst", "oppløysing", avtale.opploeysing),
            ("h", "kven som tek vare på arkiva etter oppløysinga", "arkiv", avtale.arkiv),
        )
    )


@organregel("1 tredje ledd", "L263", ufravikeleg=True)
def namnet_seier_kva_organet_er(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Namnet inneheld orda «kommunalt oppgåvefellesskap» eller KO, eller «interkommunalt politisk råd» eller IPR.

    Den som gjer avtale med organet, skal sjå av namnet kva det er, og at deltakarane svarar for det.

    Døme: «namn: Sogn kommunalt oppgåvefellesskap» og «namn: Sognarådet IPR».

    Rett: skriv heile nemninga eller forkortinga i «namn» i samarbeidsavtalen.
    """
    avtale = grunnlag.sak.samarbeidsavtale
    moenster, ord_, forkorting = _NAMN[grunnlag.sak.krav.samarbeid]
    if avtale and avtale.namn and not moenster.search(avtale.namn):
        yield Treff(
            f"Namnet «{avtale.namn}» inneheld korkje «{ord_}» eller forkortinga «{forkorting}»",
            (NOEKKEL, "namn"),
            f"ta «{ord_}» eller «{forkorting}» med i namnet",
        )


@organregel("4 fjerde ledd d", "L264", Grad.AATVARING)
def oppgaavene_og_sakene_er_klare(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppgåvene og sakene i avtalen er nemnde kvar for seg, ikkje med «m.m.» eller «o.l.».

    Det som ikkje er nemnt, er ikkje lagt til organet.

    Døme: skriv «Greie ut tenestesamarbeid» og «Følgje opp regionalplanen», ikkje «Utgreiing m.m.».

    Rett: del opp lista så kvar oppgåve eller sak står som eit eige punkt, og ta bort «m.m.».
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None:
        return
    grupper = (("oppgåver", "oppgåvene", avtale.oppgaaver), ("saker", "sakene", avtale.saker))
    for felt, kva, lista in grupper:
        for nr, gruppe in enumerate(lista):
            for plass, punkt in enumerate(gruppe.punkt):
                treff = _VAGT.search(punkt)
                if treff:
                    sti: Sti = (NOEKKEL, felt, nr, "punkt", plass)
                    melding = f"«{treff[0]}» gjer det uklart kva {kva} omfattar"
                    utsnitt = (treff.start(), len(treff[0]))
                    yield Treff(melding, sti, "nemn det som er meint", utsnitt=utsnitt)


@regel("L265", "koml. § 14-8 andre ledd", Grad.AATVARING, (KO, IPR))
def eit_organ_som_ikkje_er_rettssubjekt_har_kontorkommune(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier kven som er kontorkommune når organet ikkje er eit eige rettssubjekt.

    Rekneskapen til organet skal takast inn i den samla årsrekneskapen til kontorkommunen, som må vere ein deltakar.

    Døme: «eige_rettssubjekt: false» og «kontorkommune: sogndal».

    Rett: skriv namnet på ein deltakar i «kontorkommune», eller set «eige_rettssubjekt: true».
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None or avtale.eige_rettssubjekt is not False:
        return
    if avtale.kontorkommune is None:
        melding = "Avtalen seier ikkje kven som er kontorkommune"
        yield Treff(melding, (NOEKKEL, "eige_rettssubjekt"), "fyll ut «kontorkommune» i samarbeidsavtalen")
    elif avtale.kontorkommune not in grunnlag.sak.partar:
        melding = f"Kontorkommunen «{avtale.kontorkommune}» er ikkje deltakar"
        yield Treff(melding, (NOEKKEL, "kontorkommune"), "vel ein av deltakarane")


REGLAR = (
    organet_har_ein_samarbeidsavtale,
    avtalen_om_oppgaavefellesskap_har_alt_lova_krev,
    avtalen_om_politisk_raad_har_alt_lova_krev,
    namnet_seier_kva_organet_er,
    oppgaavene_og_sakene_er_klare,
    eit_organ_som_ikkje_er_rettssubjekt_har_kontorkommune,
)
