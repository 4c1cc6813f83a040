"""Citations of the law: the act is there, in force, and has the section, the paragraph and the letter."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.compute.lovoppslag import Brot, Feil
from sognko_docs.finding import Grad
from sognko_docs.rules.plasshaldar import plasshaldarar
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.lov import Lov, Paragraf, plass_i_lova

_GRUNNLAG = "koml. § 13-1 tredje ledd"
"""The case paper gives the council a legal basis for its decision: the citation must lead somewhere."""

_ORDENSTAL = (
    "", "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande", "ellevte",
    "tolvte",
)  # fmt: skip
_TALORD = ("null", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")


def _alle(grunnlag: Grunnlag, *feil: Feil) -> Iterator[Brot]:
    return (brot for brot in grunnlag.lovbrot if brot.feil in feil)


def _treff(brot: Brot, melding: str, hjelp: str) -> Treff:
    return Treff(melding, brot.sti, hjelp, utsnitt=(brot.start, brot.lengd))


def _namn(lov: Lov | None) -> str:
    """Return the name of an act as it begins a sentence."""
    return lov.namn[:1].upper() + lov.namn[1:] if lov else ""


def _paragraf(nummer: str) -> str:
    """Return a section as it is written: ``§ 21 a``."""
    siste = nummer[-1:]
    return f"§ {nummer[:-1]} {siste}" if siste.isalpha() else f"§ {nummer}"


def _med_aar(lov: Lov | None) -> str:
    """Return the name and the year of an act as they begin a sentence."""
    return _namn(lov) if lov is None or lov.namn.endswith(lov.aar) else f"{_namn(lov)} av {lov.aar}"


@regel("L401", _GRUNNLAG)
def namnet_paa_lova_er_rett(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Namnet på lova er rett skrive.

    Eit feilskrive namn viser ikkje til noka lov, og då kan heller ikkje paragrafen kontrollerast.

    Døme: «komunelova § 20-4».

    Rett: skriv namnet slik Lovdata har det, til dømes «kommunelova» eller «koml.».
    """
    for brot in _alle(grunnlag, Feil.FEILSKRIVEN):
        yield _treff(brot, f"Fann ikkje lova «{brot.skrive}»", f"meinte du «{brot.rett}»?")


@regel("L402", _GRUNNLAG, Grad.MERKNAD)
def lova_staar_i_registeret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Lova det blir vist til, står i lovregisteret.

    Er lova ukjend for programmet, må nokon sjølv sjå etter at ho gjeld og har paragrafen.

    Døme: «gravferdslova § 3» når registeret ikkje har ho.

    Rett: sjå etter i Lovdata at lova gjeld og har paragrafen. Så kan tilvisinga stå.
    """
    for brot in _alle(grunnlag, Feil.UKJEND):
        if any(plasshaldarar(brot.skrive)):
            continue
        melding = f"«{brot.skrive}» står ikkje i lovregisteret, så tilvisinga er ikkje kontrollert"
        yield _treff(brot, melding, "sjå etter i Lovdata at lova gjeld og har paragrafen")


@regel("L403", _GRUNNLAG)
def paragrafen_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Paragrafen det blir vist til, finst i lova.

    Ein heimel som ikkje finst, gir ikkje noko rettsleg grunnlag for vedtaket.

    Døme: «kommunelova § 20-14»; kapittel 20 sluttar med § 20-10.

    Rett: slå opp lova i Lovdata og rett nummeret; i kommunelova er det kapittel og paragraf: «§ 20-4».
    """
    for brot in _alle(grunnlag, Feil.PARAGRAF):
        yield _treff(
            brot, f"{_namn(brot.lov)} har ingen § {brot.nummer}", _paragrafar(brot.nummer, brot.moglege)
        )


def _paragrafar(nummer: str, moglege: tuple[str, ...]) -> str:
    """Return what there is of sections: those about a gap, or the first and the last of the chapter or the act."""
    if not moglege:
        return "sjå etter i lova kva paragraf som er meint"
    if len(moglege) == 1:
        return f"kapittelet har berre § {moglege[0]}"
    foer = [ein for ein in moglege if plass_i_lova(ein) < plass_i_lova(nummer)]
    etter = moglege[len(foer) :]
    if foer and etter and plass_i_lova(etter[0]) != plass_i_lova(nummer):
        return f"dei nærmaste er {_paragraf(foer[-1])} og {_paragraf(etter[0])}"
    return f"det som finst, er §§ {moglege[0]} til {moglege[-1]}"


@regel("L404", _GRUNNLAG)
def leddet_og_bokstaven_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Leddet og bokstaven det blir vist til, finst i paragrafen.

    Ledd og bokstavar blir lett forskuva når ein paragraf blir endra.

    Døme: «kommunelova § 20-4 tredje ledd bokstav k»; bokstavane går frå a til i.

    Rett: slå opp paragrafen i Lovdata og rett leddet eller bokstaven, eller vis til heile paragrafen.
    """
    for brot in _alle(grunnlag, Feil.LEDD):
        if brot.paragraf is not None:
            melding = f"{_namn(brot.lov)} {_paragraf(brot.nummer)} har ikkje {_del(brot)}"
            yield _treff(brot, melding, _oppbygging(brot.paragraf))


def _del(brot: Brot) -> str:
    """Return the paragraph or the letter that is not there, in words."""
    ledd = f"{_ORDENSTAL[brot.ledd]} ledd" if brot.ledd < len(_ORDENSTAL) else f"{brot.ledd}. ledd"
    if not brot.bokstav:
        return ledd
    return f"bokstav {brot.bokstav}" + (f" i {ledd}" if brot.ledd else "")


def _oppbygging(paragraf: Paragraf) -> str:
    """Return how a section is built, in words."""
    lister = [
        f"bokstavane a til {siste} i {_ORDENSTAL[nr]} ledd"
        for nr, siste in enumerate(paragraf.ledd, 1)
        if siste != "0"
    ]
    ledd = f"paragrafen har {_TALORD[len(paragraf.ledd)]} ledd"
    return f"{ledd}, med {skrift.liste(lister)}" if lister else f"{ledd} og ingen bokstavar"


@regel("L405", _GRUNNLAG)
def kapittelet_finst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kapittelet det blir vist til, finst i lova.

    Eit kapittel som ikkje finst, fortel ikkje lesaren kva reglar som gjeld.

    Døme: «forvaltningslova kapittel 4»; kapitla har romartal, I til XI.

    Rett: skriv kapittelet slik lova nummererer det, med romartal om ho har det, eller vis til paragrafen.
    """
    for brot in _alle(grunnlag, Feil.KAPITTEL):
        hjelp = f"det som finst, er kapittel {brot.moglege[0]} til {brot.moglege[-1]}"
        yield _treff(brot, f"{_namn(brot.lov)} har ikkje kapittel {brot.nummer}", hjelp)


@regel("L406", _GRUNNLAG, Grad.AATVARING)
def lova_er_ikkje_oppheva(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Lova det blir vist til, gjeld på datoen til saka.

    Ei oppheva lov er ikkje heimel for noko nytt, sjølv om gamle avtalar kan vise til ho.

    Døme: «arkivlova av 1992 § 6» i ei sak frå 2026.

    Rett: vis til lova som har teke over. Skal teksten fortelje om gamal rett, skriv du «# ignorer[L406]: …».
    """
    for brot in _i_tekst(grunnlag, Feil.OPPHEVA):
        yield _treff(brot, _oppheva(brot), _ny(brot))


@regel("L407", _GRUNNLAG, Grad.AATVARING)
def lova_er_sett_i_kraft(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Lova det blir vist til, er sett i kraft når saka blir handsama, eller når avtalen tek til å gjelde.

    Ei lov som er vedteken og ikkje sett i kraft, er ikkje heimel enno.

    Døme: «forvaltningslova av 2025 § 17».

    Rett: vis til lova som gjeld no, og nemn den nye utan paragraf om ho må vere med.
    """
    for brot in _i_tekst(grunnlag, Feil.IKKJE_I_KRAFT):
        yield _treff(brot, _ikkje_i_kraft(brot), "vis til lova som gjeld no")


@regel("L408", "koml. § 20-2 første ledd", samarbeid="vertskommune")
def delegeringa_viser_til_ei_lov_som_gjeld(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Lova det blir delegert mynde etter, gjeld.

    Mynde etter ei lov som er oppheva eller ikkje sett i kraft, finst det ikkje noko av å delegere.

    Døme: «lov: forvaltningslova av 2025».

    Rett: skriv i «lov» under «delegering» lova som gjeld, med dei paragrafane ho har i «heimel».
    """
    for brot in _alle(grunnlag, Feil.OPPHEVA, Feil.IKKJE_I_KRAFT):
        if _er_delegert(brot):
            oppheva = brot.feil is Feil.OPPHEVA
            melding = _oppheva(brot) if oppheva else _ikkje_i_kraft(brot)
            yield _treff(brot, melding, _ny(brot) if oppheva else "vis til lova som gjeld no")


def _er_delegert(brot: Brot) -> bool:
    return brot.sti[0] == "delegering" and brot.sti[-1] == "lov"


def _i_tekst(grunnlag: Grunnlag, feil: Feil) -> Iterator[Brot]:
    return (brot for brot in _alle(grunnlag, feil) if not _er_delegert(brot))


def _oppheva(brot: Brot) -> str:
    fraa = f" frå {skrift.dato(brot.lov.oppheva)}" if brot.lov and brot.lov.oppheva else ""
    return f"{_med_aar(brot.lov)} er oppheva{fraa}"


def _ny(brot: Brot) -> str:
    return f"vis til {brot.rett}, som har avløyst ho" if brot.rett else "vis til lova som gjeld no"


def _ikkje_i_kraft(brot: Brot) -> str:
    i_kraft = brot.lov.i_kraft if brot.lov else None
    if i_kraft is None or isinstance(i_kraft, str):
        return f"{_med_aar(brot.lov)} er vedteken, men ikkje sett i kraft"
    return f"{_med_aar(brot.lov)} gjeld først frå {skrift.dato(i_kraft)}"


@regel("L409", _GRUNNLAG, Grad.AATVARING)
def paragrafen_er_presis(grunnlag: Grunnlag) -> Iterator[Treff]:
    """I ei lov som er nummerert etter kapittel, viser tilvisinga til kapittelet eller til ein presis paragraf.

    «§ 20» finst ikkje i ei slik lov, og lesaren må gjette kva regel som er meint.

    Døme: «kommunelova § 20» skal vere «kommunelova kapittel 20» eller «kommunelova § 20-2».

    Rett: skriv «kapittel 20» når heile kapittelet er meint, elles paragrafen: «§ 20-2».
    """
    for brot in _alle(grunnlag, Feil.KAPITTELVIS):
        melding = f"{_namn(brot.lov)} er nummerert etter kapittel og har ingen § {brot.nummer}"
        doeme = f", til dømes § {brot.moglege[0]}" if brot.moglege else ""
        yield _treff(brot, melding, f"skriv «kapittel {brot.nummer}» eller paragrafen du meiner{doeme}")


@regel("L410", "språklova § 9", Grad.MERKNAD)
def lova_har_nynorsk_namn(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Lova har nynorsk namn i nynorsk tekst.

    Lovene kan kallast ved nynorsk namn sjølv om lovteksten er på bokmål.

    Døme: «kommuneloven» skal vere «kommunelova».

    Rett: skriv det nynorske namnet. Er det eit sitat, set du det i eit sitatavsnitt som byrjar med «[språk:
    nb]».
    """
    for brot in _alle(grunnlag, Feil.BOKMAAL):
        yield _treff(brot, f"«{brot.skrive}» er bokmål", f"skriv «{_som(brot.skrive, brot.rett)}»")


def _som(skrive: str, rett: str) -> str:
    """Return a word with a capital where the other has one."""
    return rett[:1].upper() + rett[1:] if skrive[:1].isupper() else rett


@regel("L411", _GRUNNLAG, Grad.AATVARING)
def paragrafen_staar_ved_lag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Paragrafen det blir vist til, gjeld framleis når avtalen tek til å gjelde.

    Når ei lov blir avløyst, kan paragrafane få andre nummer.

    Døme: «arkivlova § 21 a» i ei sak frå 2025 om ein avtale frå 2027; den nye arkivlova har ingen § 21 a.

    Rett: vis til paragrafen i lova som gjeld når avtalen tek til, eller skriv i teksten at tilvisinga er til
    gammal rett.
    """
    for brot in _alle(grunnlag, Feil.AVLOEYST):
        fraa = f" frå {skrift.dato(brot.lov.oppheva)}" if brot.lov and brot.lov.oppheva else ""
        melding = f"{_med_aar(brot.lov)} {_paragraf(brot.nummer)} gjeld ikkje når avtalen tek til: lova blir oppheva{fraa}"
        yield _treff(brot, melding, "vis til paragrafen i lova som gjeld når avtalen tek til")


REGLAR = (
    namnet_paa_lova_er_rett,
    lova_staar_i_registeret,
    paragrafen_finst,
    leddet_og_bokstaven_finst,
    kapittelet_finst,
    lova_er_ikkje_oppheva,
    lova_er_sett_i_kraft,
    delegeringa_viser_til_ei_lov_som_gjeld,
    paragrafen_er_presis,
    lova_har_nynorsk_namn,
    paragrafen_staar_ved_lag,
)
