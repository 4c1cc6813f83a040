"""Who takes part in a case, and as what (koml. chapter 20)."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Sti
from sognko_docs.rules.ordlegging import meinte_du
from sognko_docs.rules.regel import Grunnlag, Treff, regel


def _rollesti(grunnlag: Grunnlag, kommune: str, rolle: str) -> Sti:
    return ("kommunar", kommune, "rolle" if grunnlag.sak.kommunar[kommune].rolle == rolle else "også")


@regel("L101", "koml. § 20-4 tredje ledd b", samarbeid="vertskommune")
def ein_vertskommune(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit vertskommunesamarbeid har éin vertskommune.

    Avtalen skal seie kven av deltakarane som er vertskommune, og all mynde blir delegert dit.

    Døme: «luster: {rolle: vertskommune}», og ingen annan kommune med den rolla.

    Rett: gi kommunen som tek imot oppgåvene, «rolle: vertskommune» under «kommunar», og dei andre «rolle:
    samarbeidskommune».
    """
    vertar = grunnlag.sak.kommunar_med("vertskommune")
    if not vertar:
        yield Treff("Saka har ingen vertskommune", ("kommunar",), "gi éin kommune «rolle: vertskommune»")
    for ekstra in vertar[1:]:
        yield Treff(
            f"Saka har meir enn éin vertskommune: {skrift.liste(map(grunnlag.namn, vertar))}",
            _rollesti(grunnlag, ekstra, "vertskommune"),
            "lat éin av dei vere vertskommune",
            ((_rollesti(grunnlag, vertar[0], "vertskommune"), "den første vertskommunen"),),
        )


@regel("L102", "koml. § 20-2 første ledd", samarbeid="vertskommune")
def minst_ein_samarbeidskommune(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit vertskommunesamarbeid har minst éin samarbeidskommune.

    Samarbeidet er at ein kommune avtaler med ein annan at den andre skal utføre oppgåver for han.

    Døme: «vik: {rolle: samarbeidskommune}».

    Rett: gi minst éin kommune «rolle: samarbeidskommune» under «kommunar».
    """
    if not grunnlag.sak.kommunar_med("samarbeidskommune"):
        hjelp = "gi kommunane som overlèt oppgåver, «rolle: samarbeidskommune»"
        yield Treff("Saka har ingen samarbeidskommune", ("kommunar",), hjelp)


@regel("L103", "koml. § 20-2 første ledd", samarbeid="vertskommune")
def vertskommunen_er_ikkje_samarbeidskommune(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vertskommunen kan ikkje vere samarbeidskommune i same saka.

    Ein samarbeidskommune overlèt oppgåver til ein annan kommune; vertskommunen er den andre.

    Døme: «luster: {rolle: vertskommune, også: samarbeidskommune}» er feil.

    Rett: la «vertskommune» stå i «rolle», og ta bort «også: samarbeidskommune».
    """
    for kommune, deltakar in grunnlag.sak.kommunar.items():
        if {"vertskommune", "samarbeidskommune"} <= deltakar.roller:
            melding = f"{grunnlag.namn(kommune)} er både vertskommune og samarbeidskommune"
            yield Treff(melding, ("kommunar", kommune, "også"), "ta bort den eine rolla")


@regel("S501")
def rollene_gaar_i_hop(grunnlag: Grunnlag) -> Iterator[Treff]:
    """To roller for same kommune må gå i hop.

    Ein kommune som er utanfor, har inga anna rolle, og ein part i avtalen er korkje «berre oppløysing»
    eller «trer ut».

    Døme: «vik: {rolle: samarbeidskommune, også: avtroppande vertskommune}» går i hop.

    Rett: ta bort «også», eller vel to roller ein kommune kan ha samstundes.
    """
    for kommune, deltakar in grunnlag.sak.kommunar.items():
        roller = deltakar.roller
        dobbel = deltakar.ogsaa is not None and len(roller) == 1
        berre = bool(roller & {"berre oppløysing", "trer ut"}) and deltakar.er_part
        if dobbel or berre or ("utanfor" in roller and len(roller) > 1):
            melding = f"Rollene «{deltakar.rolle}» og «{deltakar.ogsaa}» går ikkje i hop for {grunnlag.namn(kommune)}"
            yield Treff(melding, ("kommunar", kommune, "også"), "ta bort «også», eller vel ei anna rolle")


@regel("S502")
def handsaminga_nemner_berre_kommunar_i_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Møtedatoar og saksnummer høyrer til kommunar som får saka.

    Elles er kommunen skriven feil, eller han manglar i «kommunar».

    Døme: «møtedato: {årdal: 2025-12-11}» krev at «årdal» står i «kommunar».

    Rett: rett kommunenamnet, legg kommunen til under «kommunar», eller ta bort linja.
    """
    mottakarar = grunnlag.sak.mottakarar
    for nr, steg in enumerate(grunnlag.sak.handsaming):
        for felt, verdiar in (("møtedato", steg.moetedato), ("saksnummer", steg.saksnummer)):
            for kommune in verdiar:
                if kommune not in mottakarar:
                    hjelp = meinte_du(
                        kommune, mottakarar, "legg kommunen til i «kommunar», eller ta bort linja"
                    )
                    melding = f"Kommunen «{kommune}» får ikkje saka"
                    yield Treff(melding, ("handsaming", nr, felt, kommune), hjelp)


REGLAR = (
    ein_vertskommune,
    minst_ein_samarbeidskommune,
    vertskommunen_er_ikkje_samarbeidskommune,
    rollene_gaar_i_hop,
    handsaminga_nemner_berre_kommunar_i_saka,
)
