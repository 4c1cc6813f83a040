"""Old agreements that a case brings to an end: every party must agree, joined or not (koml. § 20-8)."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel


def _namn(grunnlag: Grunnlag, kommune: str) -> str:
    """Return what a party is called; one from outside the region stands in no register."""
    kjend = grunnlag.register.kommunar.get(kommune)
    return kjend.kortnamn if kjend else "-".join(ledd.capitalize() for ledd in kommune.split("-"))


@regel("L220", "koml. § 20-8 første ledd", samarbeid="vertskommune", ufravikeleg=True)
def alle_partar_i_den_gamle_avtalen_faar_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Alle partane i ein avtale som blir oppløyst, får saka.

    Samarbeidet kan oppløysast med ein gong berre når alle deltakarane er samde, også dei som ikkje skal vere
    med vidare. Ein part som alt har sagt opp avtalen, står i «oppsagt».

    Døme: er Aurland part i GIS i Sogn, må «aurland: {rolle: berre oppløysing}» stå i «kommunar».

    Rett: legg kommunen til under «kommunar» med «rolle: berre oppløysing». Har han alt sagt opp avtalen,
    fører du han i «oppsagt».
    """
    for nr, gammal in enumerate(grunnlag.sak.opploeyser):
        for plass, kommune in enumerate(gammal.partar):
            if kommune not in grunnlag.sak.mottakarar and kommune not in gammal.oppsagt:
                yield Treff(
                    f"{_namn(grunnlag, kommune)} er part i avtalen «{gammal.avtale}», men får ikkje saka",
                    ("oppløyser", nr, "partar", plass),
                    "gi kommunen «rolle: berre oppløysing», eller før han opp i «oppsagt»",
                )


@regel("L221", "koml. § 20-8 første ledd", samarbeid="vertskommune", ufravikeleg=True)
def alle_partar_i_den_gamle_avtalen_vedtek_opploeysinga(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part i ein avtale som blir oppløyst, får eit punkt om å oppløyse han.

    Utan vedtak frå alle gjeld oppseiingstida i avtalen, og det gamle samarbeidet lever vidare.

    Døme: «- {avgjer: oppløysing, gjeld: [samarbeidskommune, berre oppløysing], tekst: …}».

    Rett: legg rolla til kommunen i «gjeld» i punktet med «avgjer: oppløysing», eller ta bort «gjeld».
    """
    mottakarar = grunnlag.sak.mottakarar
    for nr, gammal in enumerate(grunnlag.sak.opploeyser):
        spurde = [ein for ein in gammal.partar if ein in mottakarar and ein not in gammal.oppsagt]
        manglar = grunnlag.utan_punkt("oppløysing", spurde)
        if manglar:
            melding = f"{skrift.liste(manglar)} får ikkje noko punkt om å oppløyse avtalen «{gammal.avtale}»"
            hjelp = "legg til eit punkt med «avgjer: oppløysing», eller ta rollene med i «gjeld»"
            yield Treff(melding, ("oppløyser", nr), hjelp)


@regel("L222", "koml. § 20-8 første ledd", Grad.AATVARING, samarbeid="vertskommune")
def saka_seier_kva_avtale_som_blir_opploeyst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak som oppløyser ein avtale, seier kven som er partar i han.

    Berre då kan det kontrollerast at alle som må seie ja, faktisk får spørsmålet.

    Døme: «oppløyser: [{avtale: GIS i Sogn, partar: [aurland, luster, lærdal, sogndal, vik, årdal]}]».

    Rett: legg til «oppløyser» med namnet i «avtale» og alle partane i «partar», òg dei som ikkje skal vere
    med vidare.
    """
    if grunnlag.sak.opploeyser:
        return
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        if punkt.avgjer == "oppløysing":
            melding = "Saka oppløyser ein avtale, men seier ikkje kven som er partar i han"
            yield Treff(melding, ("vedtak", nr), "legg til «oppløyser» med avtalen og alle partane")
            return


@regel("L223", "koml. § 20-8 første ledd", samarbeid="vertskommune")
def den_som_berre_opploeyser_er_part(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein kommune som berre skal oppløyse ein avtale, eller som går av som vertskommune, er part i avtalen.

    Elles er rolla feil, eller kommunen manglar mellom partane.

    Døme: «aurland: {rolle: berre oppløysing}» krev «aurland» i «partar» under «oppløyser».

    Rett: legg kommunen til i «partar» under «oppløyser», eller gi han ei anna rolle.
    """
    sak = grunnlag.sak
    partar = {kommune for gammal in sak.opploeyser for kommune in gammal.partar}
    for kommune in sak.kommunar_med("berre oppløysing", "avtroppande vertskommune"):
        if sak.opploeyser and kommune not in partar:
            rolle = sak.kommunar[kommune].roller & {"berre oppløysing", "avtroppande vertskommune"}
            yield Treff(
                f"{grunnlag.namn(kommune)} er «{min(rolle)}», men er ikkje part i nokon avtale som blir oppløyst",
                ("kommunar", kommune),
                "før kommunen opp i «partar» under «oppløyser», eller rett rolla",
            )


REGLAR = (
    alle_partar_i_den_gamle_avtalen_faar_saka,
    alle_partar_i_den_gamle_avtalen_vedtek_opploeysinga,
    saka_seier_kva_avtale_som_blir_opploeyst,
    den_som_berre_opploeyser_er_part,
)
