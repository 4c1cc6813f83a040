"""What holds for a change of an agreement: who decides it, and that the wording can stand (koml. §§ 18-4, 19-4, 20-4)."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.compute.ordlydskilnad import avsnitt_i
from sognko_docs.compute.uttreding import ORGAN, VERTSKOMMUNE
from sognko_docs.finding import Grad
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.endring import Ordlydsendring
from sognko_docs.sak.markdown import TILVISING

_ROT = "endring"
_SISTE_BOKSTAV = {
    "interkommunalt politisk råd": ("§ 18-4", "h"),
    "kommunalt oppgåvefellesskap": ("§ 19-4", "j"),
    "administrativt vertskommunesamarbeid": ("§ 20-4", "i"),
    "vertskommunesamarbeid med nemnd": ("§ 20-4", "i"),
}
"""The section on what the agreement must have, and the last letter of its list."""


def _endringar(grunnlag: Grunnlag) -> Iterator[tuple[int, Ordlydsendring]]:
    endring = grunnlag.sak.endring
    yield from enumerate(endring.endringar if endring else ())


def _utan_vedtak(grunnlag: Grunnlag, *, i_lova: bool) -> Iterator[Treff]:
    """Yield a hit when a party does not decide on the change, in a form the Act is about or in one it is not."""
    endring = grunnlag.sak.endring
    if endring is None or (endring.form in VERTSKOMMUNE | ORGAN) != i_lova:
        return
    manglar = grunnlag.utan_punkt("endring", grunnlag.sak.partar)
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om å vedta endringa"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: endring»")


@regel("L340", "koml. §§ 18-4 andre ledd, 19-4 andre ledd og 20-4 andre ledd")
def kvart_kommunestyre_vedtek_endringa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart kommunestyre som er part, får eit punkt om å vedta endringa av avtalen.

    Kommunestyra i alle deltakarkommunane skal sjølve vedta endringar i det lova krev at avtalen skal ha.

    Døme: «- {avgjer: endring, tekst: Kommunestyret vedtek endringa slik ho ligg føre.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: endring», som gjeld alle partane.
    """
    yield from _utan_vedtak(grunnlag, i_lova=True)


@regel("L341", "koml. §§ 18-4 fjerde ledd, 19-4 fjerde ledd og 20-4 tredje ledd")
def bokstaven_finst_i_paragrafen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Bokstaven ei endring seier at ho gjeld, finst i paragrafen for denne forma for samarbeid.

    Paragrafane har ikkje like mange bokstavar: § 18-4 har a til h, § 19-4 a til j og § 20-4 a til i.

    Døme: «bokstav: e» når endringa gjeld plikta til å yte bidrag til eit oppgåvefellesskap.

    Rett: skriv bokstaven i den rette paragrafen, eller ta bort «bokstav».
    """
    form = grunnlag.sak.endring.form if grunnlag.sak.endring else ""
    paragraf, siste = _SISTE_BOKSTAV.get(form, ("", ""))
    for nr, ei in _endringar(grunnlag):
        if ei.bokstav and ei.bokstav > siste:
            kva = f"{paragraf} har berre bokstavane a til {siste}" if siste else f"inga lov gjeld «{form}»"
            melding = f"Endringa av «{ei.punkt}» viser til bokstav {ei.bokstav}, men {kva}"
            yield Treff(melding, (_ROT, "endringar", nr, "bokstav"), "rett bokstaven, eller ta han bort")


@regel("L342", "koml. §§ 18-4 tredje ledd og 19-4 tredje ledd", Grad.MERKNAD)
def representantskapet_kan_vedta_resten(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei endring som ikkje gjeld nokon bokstav i lova, kan representantskapet vedta sjølv.

    Det krev minst to tredelar av stemmene når avtalen ikkje seier noko anna. Avtalen kan òg seie at kommunestyra skal
    vedta slike endringar.

    Døme: ei endring som berre gjeld kor tit styret møtest.

    Rett: fyll ut «bokstav» når endringa gjeld noko lova krev. Gjeld ho ikkje det, kan saka gå til
    representantskapet, eller merknaden leggjast bort.
    """
    endring = grunnlag.sak.endring
    if endring and endring.form in ORGAN and not any(ei.bokstav for ei in endring.endringar):
        melding = "Ingen av endringane gjeld ein bokstav i lova, så representantskapet kan vedta dei"
        yield Treff(
            melding, (_ROT, "endringar"), "fyll ut «bokstav», eller legg saka fram for representantskapet"
        )


@regel("S623")
def ordlyden_blir_endra(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar endring har ein gammal eller ein ny ordlyd, og dei er ikkje like.

    Elles er det ingenting å vedta.

    Døme: «gammal: Kontingenten blir betalt 1. mars.» og «ny: Kontingenten blir betalt 1. april.»

    Rett: fyll ut «gammal» og «ny». Er føresegna ny, tek du bort «gammal»; skal ho ut, tek du bort «ny».
    """
    for nr, ei in _endringar(grunnlag):
        if avsnitt_i(ei.gammal) == avsnitt_i(ei.ny):
            kva = "har same ordlyd før og etter" if ei.ny else "har korkje gammal eller ny ordlyd"
            yield Treff(f"«{ei.punkt}» {kva}", (_ROT, "endringar", nr), "fyll ut «gammal» og «ny»")


@regel("S624")
def ordlyden_staar_heilt_ut(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ordlyden i ein avtale har ingen tilvisingar til saka.

    Kommunestyret vedtek ordlyden bokstav for bokstav, og han skal kunne lesast også når saka er gøymd bort.

    Døme: skriv «3 083 000 kr», ikkje ei tilvising til budsjettet.

    Rett: skriv talet, datoen eller namnet heilt ut i «gammal» og «ny».
    """
    for nr, ei in _endringar(grunnlag):
        for felt, ordlyd in (("gammal", ei.gammal), ("ny", ei.ny)):
            for treff in TILVISING.finditer(ordlyd or ""):
                melding = f"Ordlyden i «{ei.punkt}» har ei tilvising, «{treff[1]}»"
                sti = (_ROT, "endringar", nr, felt)
                utsnitt = (treff.start(), len(treff[0]))
                yield Treff(melding, sti, "skriv det heilt ut", utsnitt=utsnitt)


@regel("S625")
def alle_partane_vedtek_endringa(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar part får eit punkt om å vedta endringa, også når inga lov krev det.

    Ein avtale kan ikkje endrast for ein part som ikkje er samd.

    Døme: «- {avgjer: endring, tekst: Kommunestyret vedtek endringa slik ho ligg føre.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: endring», som gjeld alle partane.
    """
    yield from _utan_vedtak(grunnlag, i_lova=False)


@regel("S626", grad=Grad.AATVARING)
def endringa_gjeld_naar_alle_har_vedteke_det_same(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Vedtaket om endring gjeld under føresetnad av at dei andre partane vedtek den same ordlyden.

    Vedtek ein kommune ein annan ordlyd, er avtalen ikkje endra for nokon.

    Døme: «- {avgjer: føresetnad, tekst: Endringa gjeld når alle kommunestyra har vedteke den same ordlyden.}».

    Rett: legg til eit punkt under «vedtak» med «avgjer: føresetnad», som gjeld alle partane.
    """
    manglar = grunnlag.utan_punkt("føresetnad", grunnlag.sak.partar) if grunnlag.sak.endring else []
    if manglar:
        melding = f"{skrift.liste(manglar)} får ikkje noko punkt om at alle må vedta den same ordlyden"
        yield Treff(melding, ("vedtak",), "legg til eit punkt med «avgjer: føresetnad»")


@regel("S627")
def endringa_verkar_etter_vedtaka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Endringa tek til å gjelde etter at alle kommunestyra har møttest.

    Til det siste vedtaket er gjort, gjeld den gamle ordlyden.

    Døme: siste kommunestyre 2026-12-17, «verknad_frå: 2027-01-01».

    Rett: set «verknad_frå» i endringa til ein dag etter det siste kommunestyremøtet.
    """
    endring = grunnlag.sak.endring
    siste = max(grunnlag.kommunestyremoete, default=None)
    if endring and endring.verknad_fraa and siste and endring.verknad_fraa <= siste.dato:
        melding = f"Endringa gjeld frå {skrift.dato(endring.verknad_fraa)}, men {siste.kommune} gjer vedtak {skrift.dato(siste.dato)}"
        hjelp = "set ein dato etter det siste vedtaket"
        yield Treff(melding, (_ROT, "verknad_frå"), hjelp, ((siste.sti, "det siste vedtaket"),))


@regel("S628")
def kvart_punkt_staar_ein_gong(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvart punkt i avtalen står éin gong i lista over endringar.

    Står det to gonger, er det uklart kva ordlyd som gjeld.

    Døme: «punkt: Punkt 6 første ledd» og «punkt: Punkt 6 andre ledd».

    Rett: slå dei to endringane saman, eller skriv kva ledd kvar av dei gjeld.
    """
    sett: dict[str, int] = {}
    for nr, ei in _endringar(grunnlag):
        foerst = sett.setdefault(ei.punkt.casefold(), nr)
        if foerst != nr:
            sjaa = (((_ROT, "endringar", foerst, "punkt"), "den første"),)
            yield Treff(
                f"«{ei.punkt}» er endra to gonger", (_ROT, "endringar", nr, "punkt"), "slå dei saman", sjaa
            )


REGLAR = (
    kvart_kommunestyre_vedtek_endringa,
    bokstaven_finst_i_paragrafen,
    representantskapet_kan_vedta_resten,
    ordlyden_blir_endra,
    ordlyden_staar_heilt_ut,
    alle_partane_vedtek_endringa,
    endringa_gjeld_naar_alle_har_vedteke_det_same,
    endringa_verkar_etter_vedtaka,
    kvart_punkt_staar_ein_gong,
)
