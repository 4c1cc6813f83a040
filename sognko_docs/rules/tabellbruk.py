"""Tables that stand in a case and come to nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tabellform import refar
from sognko_docs.sak.markdown import TABELL, TILVISING
from sognko_docs.sak.sak import Sak


@regel("K616", grad=Grad.MERKNAD)
def tabellane_er_i_bruk(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ein tabell i saka er vist eller brukt.

    Ein tabell ingen ser, er anten gløymd eller til overs. Han er i bruk når teksten viser han eller tal frå han,
    og når ein annan tabell blir jamført med han.

    Døme: linja «{{ tabell.folketal }}» i teksten viser tabellen «folketal».

    Rett: skriv «{{ tabell.namnet }}» åleine på ei linje under «tekst», eller ta tabellen bort frå «tabellar».
    """
    brukte = _i_tekst(grunnlag.tekstar) | _i_relasjonar(grunnlag.sak)
    for namn, tabell in grunnlag.sak.tabellar.items():
        if namn not in brukte:
            hjelp = f"skriv «{{{{ {TABELL}{namn} }}}}» åleine på ei linje i teksten, eller ta bort tabellen"
            yield Treff(f"Tabellen «{tabell.tittel}» er ikkje vist og ikkje brukt", ("tabellar", namn), hjelp)


def _i_tekst(tekstar: Iterable[tuple[Sti, str]]) -> set[str]:
    """Return the tables the prose names."""
    namn = (treff[1] for _, tekst in tekstar for treff in TILVISING.finditer(tekst))
    return {eitt.removeprefix(TABELL).partition(".")[0] for eitt in namn if eitt.startswith(TABELL)}


def _i_relasjonar(sak: Sak) -> set[str]:
    """Return the tables that another table is held against."""
    return {
        ref.rpartition(".")[0]
        for namn, tabell in sak.tabellar.items()
        for _, ref, _ in refar(tabell.relasjonar)
        if ref.rpartition(".")[0] not in {"", namn}
    }


REGLAR = (tabellane_er_i_bruk,)
