"""A decision in principle says what is settled, what is not, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel

_ROT: Sti = ("prinsipp",)


@regel("S580")
def prinsippvedtaket_seier_kva_som_er_avgjort(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak seier kva som blir avgjort i prinsippet.

    Elles veit ingen kva kommunane har slutta seg til når avtalen kjem.

    Døme: «avgjort: [Kommunane førebur eit vertskommunesamarbeid.]».

    Rett: skriv «avgjort» under «prinsipp», eitt punkt for kvart val.
    """
    prinsipp = grunnlag.sak.prinsipp
    if prinsipp and not prinsipp.avgjort:
        yield Treff("Prinsippvedtaket seier ikkje kva som blir avgjort", _ROT, "fyll ut «avgjort»")


@regel("S581")
def prinsippvedtaket_seier_kva_som_staar_att(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak seier kva som ikkje er avgjort enno.

    Står ingenting att, er det ikkje eit prinsippvedtak, men ei avgjerd som krev avtale.

    Døme: «ikkje_avgjort: [Kva kvar kommune skal betale.]».

    Rett: skriv «ikkje_avgjort» under «prinsipp», eitt punkt for kvart spørsmål.
    """
    prinsipp = grunnlag.sak.prinsipp
    if prinsipp and not prinsipp.ikkje_avgjort:
        melding = "Prinsippvedtaket seier ikkje kva som står att å avgjere"
        yield Treff(melding, _ROT, "fyll ut «ikkje_avgjort»")


@regel("S582")
def prinsippvedtaket_seier_kva_som_kjem(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak seier kva neste avgjerd er.

    Kommunestyret skal vite når det får saka att, og kven som førebur ho.

    Døme: «neste: [{avgjerd: Avtalen, tid: hausten 2026, organ: Kommunestyra, førebur: Vertskommunen}]».

    Rett: skriv «neste» under «prinsipp» med minst éi avgjerd.
    """
    prinsipp = grunnlag.sak.prinsipp
    if prinsipp and not prinsipp.neste:
        yield Treff("Prinsippvedtaket seier ikkje kva neste avgjerd er", _ROT, "fyll ut «neste»")


@regel("S583", grad=Grad.AATVARING)
def neste_avgjerd_har_tid_og_ansvar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar avgjerd som står att, har ei tid og nokon som førebur ho.

    Utan det blir eit prinsippvedtak liggjande.

    Døme: «dato: 2026-11-24» eller «tid: hausten 2026», og «førebur: Kommunedirektøren i vertskommunen».

    Rett: skriv «dato» eller «tid», og «førebur», på avgjerda under «neste».
    """
    prinsipp = grunnlag.sak.prinsipp
    for nr, ei in enumerate(prinsipp.neste if prinsipp else ()):
        if ei.dato is None and ei.tid is None:
            melding = f"Avgjerda «{ei.avgjerd}» har inga tid"
            yield Treff(melding, (*_ROT, "neste", nr), "skriv «dato» eller «tid»")
        if ei.foerebur is None:
            melding = f"Ingen førebur avgjerda «{ei.avgjerd}»"
            yield Treff(melding, (*_ROT, "neste", nr), "skriv «førebur»")


@regel("S584")
def neste_avgjerd_kjem_etter_saka(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ei avgjerd som står att, kjem etter at saka er skriven.

    Ein dato som er passert, er gjerne frå ei eldre sak.

    Døme: ei sak frå 2025-11-03 kan ha «dato: 2026-02-10», men ikkje «dato: 2025-02-10».

    Rett: rett «dato» på avgjerda under «neste», eller «dato» under «sak».
    """
    prinsipp, skriven = grunnlag.sak.prinsipp, grunnlag.sak.sak.dato
    for nr, ei in enumerate(prinsipp.neste if prinsipp else ()):
        if ei.dato is not None and ei.dato <= skriven:
            melding = f"Avgjerda «{ei.avgjerd}» er sett til {skrift.dato(ei.dato)}, men saka er frå {skrift.dato(skriven)}"
            yield Treff(melding, (*_ROT, "neste", nr, "dato"), "rett datoen")


@regel("S585", grad=Grad.AATVARING)
def prinsippvedtaket_har_foeresetnader(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Eit prinsippvedtak seier kva det føreset.

    Kommunestyra skal vite kva som kan få dei til å snu når avtalen kjem.

    Døme: «føresetnader: [Minst fire kommunar er med.]».

    Rett: skriv «føresetnader» under «prinsipp».
    """
    prinsipp = grunnlag.sak.prinsipp
    if prinsipp and not prinsipp.foeresetnader:
        yield Treff("Prinsippvedtaket seier ikkje kva det føreset", _ROT, "fyll ut «føresetnader»")


def _like(tekst: str) -> str:
    return " ".join(tekst.casefold().split()).rstrip(".")


@regel("S586")
def det_same_er_ikkje_baade_avgjort_og_ope(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det same står ikkje både som avgjort og som ikkje avgjort.

    Då veit ingen om kommunestyret har sagt ja.

    Døme: «Kven som er vertskommune» kan stå under «avgjort» eller «ikkje_avgjort», ikkje under begge.

    Rett: ta bort punktet på den eine staden.
    """
    prinsipp = grunnlag.sak.prinsipp
    avgjort = {_like(tekst): nr for nr, tekst in enumerate(prinsipp.avgjort if prinsipp else ())}
    for nr, tekst in enumerate(prinsipp.ikkje_avgjort if prinsipp else ()):
        if _like(tekst) in avgjort:
            sjaa: tuple[tuple[Sti, str], ...] = (
                ((*_ROT, "avgjort", avgjort[_like(tekst)]), "her står det som avgjort"),
            )
            melding = "Punktet står både som avgjort og som ikkje avgjort"
            yield Treff(melding, (*_ROT, "ikkje_avgjort", nr), "ta bort det eine", sjaa)


REGLAR = (
    prinsippvedtaket_seier_kva_som_er_avgjort,
    prinsippvedtaket_seier_kva_som_staar_att,
    prinsippvedtaket_seier_kva_som_kjem,
    neste_avgjerd_har_tid_og_ansvar,
    neste_avgjerd_kjem_etter_saka,
    prinsippvedtaket_har_foeresetnader,
    det_same_er_ikkje_baade_avgjort_og_ope,
)
