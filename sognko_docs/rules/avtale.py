"""What an agreement on a host municipality must say (koml. §§ 20-2, 20-4, 20-8)."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.avtale import Avtale
from sognko_docs.sak.sak import Sak

EITT_AAR = 12
"""Months of notice when nothing else is agreed (koml. § 20-8 second para)."""


@regel("L201", "koml. § 20-4 første ledd", samarbeid="vertskommune", ufravikeleg=True)
def samarbeidet_har_ein_avtale(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit vertskommunesamarbeid skal ha ein skriftleg avtale.

    Avtalen skal gjerast mellom deltakarane når samarbeidet blir oppretta.

    Døme: «avtale: {tittel: Avtale om …, verknad_frå: 2027-01-01, …}».

    Rett: legg til «avtale» med «verknad_frå», «oppgåver» og resten av § 20-4. «sognko new» viser alle delane.
    """
    if grunnlag.sak.avtale is None:
        yield Treff("Saka har ingen avtale", (), "legg til «avtale» med innhaldet paragrafen krev")


def _bokstavar(sak: Sak, avtale: Avtale) -> tuple[tuple[str, str, str, object], ...]:
    """Return the letters an agreement must have: the letter, what it is, its key, and what the case says of it."""
    return (
        ("c", "kva oppgåver vertskommunen får", "oppgåver", avtale.oppgaaver),
        ("c", "kva mynde vertskommunen får", "mynde", avtale.mynde or sak.delegering),
        ("d", "når oppgåver og mynde blir overførte", "verknad_frå", avtale.verknad_fraa),
        ("e", "kva vedtak deltakarane skal underrettast om", "underretning", avtale.underretning),
        ("f", "korleis det økonomiske oppgjeret går føre seg", "oppgjer", avtale.oppgjer),
        ("g", "korleis ein deltakar trer ut", "uttreding", avtale.uttreding),
        ("h", "korleis samarbeidet blir oppløyst", "oppløysing", avtale.opploeysing),
        ("i", "anna som lova krev avtale om", "anna» eller «arkiv", avtale.anna or avtale.arkiv),
    )


@regel("L210", "koml. § 20-4 tredje ledd", samarbeid="vertskommune", ufravikeleg=True)
def avtalen_har_alt_lova_krev(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen har føresegner om alt i bokstavane a til i.

    a deltakarane og b vertskommunen står i «kommunar». Avtalen skal òg seie c kva oppgåver og kva mynde som
    blir lagde til vertskommunen, d når dei blir overførte, e kva vedtak deltakarane skal underrettast om,
    f korleis det økonomiske oppgjeret går føre seg, g korleis ein deltakar trer ut, h korleis samarbeidet
    blir oppløyst, og i anna som lova krev avtale om, til dømes kven som har ansvaret for arkivet.

    Døme: manglar «underretning», manglar bokstav e.

    Rett: fyll ut delen bokstaven svarar til: c «oppgåver» og «mynde», d «verknad_frå», e «underretning», f
    «oppgjer», g «uttreding», h «oppløysing», i «anna» eller «arkiv».
    """
    avtale = grunnlag.sak.avtale
    if avtale is None:
        return
    for bokstav, kva, felt, innhald in _bokstavar(grunnlag.sak, avtale):
        if not innhald:
            yield Treff(
                f"Avtalen manglar bokstav {bokstav}: {kva}", ("avtale",), f"fyll ut «{felt}» i avtalen"
            )


@regel("L211", "koml. § 20-8 andre ledd", Grad.AATVARING, samarbeid="vertskommune")
def oppseiingstida_er_eitt_aar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Oppseiingstida er eitt år når ikkje anna er avtalt.

    Ein kortare frist er lov, men gir dei andre lita tid, og bør vere eit medvite val.

    Døme: «oppseiingstid_månader: 12».

    Rett: set «oppseiingstid_månader: 12», eller skriv «# ignorer[L211]: …» med det kommunane er samde om.
    """
    avtale = grunnlag.sak.avtale
    if avtale and avtale.uttreding and avtale.uttreding.oppseiingstid_maanader < EITT_AAR:
        maanader = avtale.uttreding.oppseiingstid_maanader
        eining = "månad" if maanader == 1 else "månader"
        yield Treff(
            f"Oppseiingstida er {maanader} {eining}, kortare enn det eine året i lova",
            ("avtale", "uttreding", "oppseiingstid_månader"),
            "set 12, eller la fristen stå når kommunane er samde om han",
        )


@regel("L212", "koml. § 20-4 tredje ledd c", samarbeid="vertskommune")
def delegeringa_seier_kva_lov(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når mynde blir delegert, seier saka etter kva lover.

    Avtalen skal seie kva mynde vertskommunen får. Utan lov og paragraf veit ingen kva vedtak han kan gjere.

    Døme: «delegering: [{lov: matrikkellova, heimel: [§ 5 a]}]».

    Rett: legg til «delegering» med ei oppføring for kvar lov: «lov» og paragrafane i «heimel».
    """
    sak = grunnlag.sak
    stader: list[Sti] = [
        ("vedtak", nr) for nr, punkt in enumerate(sak.vedtak) if punkt.avgjer == "delegering"
    ]
    if sak.avtale and sak.avtale.oppgaaver:
        stader.append(("avtale", "oppgåver"))
    if stader and not sak.delegering:
        hjelp = "legg til «delegering» med lov og paragrafar"
        yield Treff("Saka seier ikkje etter kva lover det blir delegert mynde", stader[0], hjelp)


@regel("L213", "koml. § 20-4 tredje ledd c", samarbeid="vertskommune")
def kvar_lov_har_heimel(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar lov det blir delegert etter, har minst éin paragraf.

    Mynda skal vere klart avgrensa; namnet på ei lov åleine seier ikkje kva vedtak som er delegerte.

    Døme: «{lov: matrikkellova, heimel: [§ 5 a, § 6]}».

    Rett: skriv paragrafane i «heimel», éin for kvar oppgåve vertskommunen får.
    """
    for nr, delegering in enumerate(grunnlag.sak.delegering):
        if not delegering.heimel:
            melding = f"Delegeringa etter {delegering.lov} seier ikkje kva paragrafar ho gjeld"
            yield Treff(melding, ("delegering", nr, "lov"), "fyll ut «heimel»")


REGLAR = (
    samarbeidet_har_ein_avtale,
    avtalen_har_alt_lova_krev,
    oppseiingstida_er_eitt_aar,
    delegeringa_seier_kva_lov,
    kvar_lov_har_heimel,
)
