"""What a case of its type must have, and what does not belong in it."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.sakstype import DELAR


def _har(grunnlag: Grunnlag) -> list[str]:
    """Return the parts the case has, by their YAML keys."""
    felt = {info.alias or namn: namn for namn, info in type(grunnlag.sak).model_fields.items()}
    return [delen for delen in DELAR if getattr(grunnlag.sak, felt[delen])]


_TYPEN: tuple[tuple[Sti, str], ...] = ((("sak", "type"), "sakstypen"),)


@regel("S590")
def saka_har_det_typen_krev(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak har dei delane sakstypen krev.

    Utan dei er det ikkje noko å ta stilling til.

    Døme: ei sak av typen «budsjett» har «budsjett: {år: 2026, postar: […]}».

    Rett: legg til delen, eller vel under «sak» ein «type» som ikkje krev han.
    """
    sak = grunnlag.sak
    # The agreements are left to L201 and L260, which have the § beside them.
    for delen in sorted(sak.krav.maa - {"avtale", "samarbeidsavtale"} - set(_har(grunnlag))):
        melding = f"Ei sak av typen «{sak.sak.type}» må ha «{delen}»"
        yield Treff(melding, ("sak", "type"), f"legg til «{delen}», eller vel ein annan sakstype")


@regel("S591")
def saka_har_berre_det_typen_har_plass_til(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei sak har ikkje delar som sakstypen ikkje har plass til.

    Ein avtale i ei budsjettsak ville bli lagd fram for kommunestyra utan at nokon vedtek han.

    Døme: ei sak av typen «budsjett» kan ikkje ha «avtale».

    Rett: ta bort delen, eller vel under «sak» ein «type» som har plass til han.
    """
    krav = grunnlag.sak.krav
    for delen in _har(grunnlag):
        if not krav.har_plass_til(delen):
            melding = f"Ei sak av typen «{grunnlag.sak.sak.type}» kan ikkje ha «{delen}»"
            yield Treff(melding, (delen,), f"ta bort «{delen}», eller vel ein annan sakstype", _TYPEN)


@regel("S592")
def rollene_hoeyrer_til_typen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kommunane har roller som finst i sakstypen.

    Ein vertskommune høyrer til eit samarbeid med avtale; i ei budsjettsak er kommunane deltakarkommunar.

    Døme: «vik: {rolle: deltakarkommune}» i ei sak av typen «budsjett».

    Rett: byt «rolle» med ei som høyrer til sakstypen, eller vel ein annan «type» under «sak».
    """
    krav, type_ = grunnlag.sak.krav, grunnlag.sak.sak.type
    for kommune, deltakar in grunnlag.sak.kommunar.items():
        for felt, rolle in (("rolle", deltakar.rolle), ("også", deltakar.ogsaa)):
            if rolle is not None and rolle not in krav.roller:
                melding = f"Rolla «{rolle}» finst ikkje i ei sak av typen «{type_}»"
                hjelp = f"bruk ei av desse: {', '.join(sorted(krav.roller))}"
                yield Treff(melding, ("kommunar", kommune, felt), hjelp, _TYPEN)


@regel("S593")
def saka_har_nokon_som_er_med(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Minst éin kommune er med i saka.

    Utan nokon som er med, er det ingen å fordele kostnadene på.

    Døme: «vik: {rolle: deltakarkommune}».

    Rett: gi kvar kommune som skal vere med, ei rolle som part under «kommunar».
    """
    if not grunnlag.sak.partar and not grunnlag.sak.krav.samarbeid:
        hjelp = "gi kommunane som er med, «rolle: deltakarkommune»"
        yield Treff("Ingen kommune er med i saka", ("kommunar",), hjelp)


@regel("S594")
def punkta_avgjer_noko_typen_har(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Punkta i framlegget til vedtak avgjer noko som høyrer til sakstypen.

    Eit punkt om å vedta ein avtale er tomt når saka ikkje kan ha nokon avtale.

    Døme: i ei sak av typen «budsjett» er «avgjer: økonomi» rett, «avgjer: avtale» feil.

    Rett: vel ein annan verdi i «avgjer», eller ta han bort når punktet ikkje gjeld noko av det.
    """
    krav, type_ = grunnlag.sak.krav, grunnlag.sak.sak.type
    for nr, punkt in enumerate(grunnlag.sak.vedtak):
        if punkt.avgjer is not None and punkt.avgjer not in krav.avgjerder:
            melding = f"Eit punkt i ei sak av typen «{type_}» kan ikkje avgjere «{punkt.avgjer}»"
            hjelp = f"bruk {skrift.liste(sorted(krav.avgjerder))}, eller ta bort «avgjer»"
            yield Treff(melding, ("vedtak", nr, "avgjer"), hjelp, _TYPEN)


@regel("L104", "koml. § 14-2")
def budsjettet_gaar_til_kommunestyret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei budsjettsak går til kommunestyret.

    Kommunestyret skal sjølv vedta årsbudsjettet, og det set ramma for budsjettet i eit oppgåvefellesskap (§ 14-8).

    Døme: «handsaming: [{utval: formannskapet}, {utval: kommunestyret}]».

    Rett: legg til «- utval: Kommunestyret» sist under «handsaming».
    """
    if "budsjett" in grunnlag.sak.krav.maa and not grunnlag.kommunestyresteg:
        melding = "Handsaminga går ikkje til kommunestyret, som vedtek budsjettet"
        yield Treff(melding, ("handsaming",), "legg til «- utval: kommunestyret» til slutt")


REGLAR = (
    saka_har_det_typen_krev,
    saka_har_berre_det_typen_har_plass_til,
    rollene_hoeyrer_til_typen,
    saka_har_nokon_som_er_med,
    punkta_avgjer_noko_typen_har,
    budsjettet_gaar_til_kommunestyret,
)
