"""The internal cover sheet of a case: made, read back, and put in a folder no council gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from sognko_docs.compose.foelgjeark import FILNAMN, Notat, Notert, fakta_foelgjeark, vis_foelgjeark
from sognko_docs.compose.foelgjearkvising import InterntVising
from sognko_docs.compose.plan import Plan
from sognko_docs.compute.avstemming import avstem
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.pipeline.sjekk import Ignorert, Kontrollert
from sognko_docs.rules.kontroll import heimel
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil


def vis(kontrollert: Kontrollert, lasta: Lasta, plan: Plan) -> InterntVising:
    """Return what the sheet says of a case that has been checked and planned."""
    return vis_foelgjeark(lasta.sak, lasta.register, plan, _notat(kontrollert, lasta))


def lag(
    vising: InterntVising, mal: Mal, eigenskapar: Eigenskapar, malfil: Path
) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the sheet, and what is wrong with it when it is read back."""
    sett = mal.sett({felt.name: getattr(vising, felt.name) for felt in fields(vising)})
    try:
        data = sett.dokument(None, eigenskapar)
    except MalFeil as feil:
        return b"", (Finding("T108", feil.melding, stad=Stad(malfil, delstad=feil.delstad)),)
    stad = Stad(malfil, delstad=f"slik han blei i «{FILNAMN}»")
    return data, tuple(sjekk_innhald(data, les(data), fakta_foelgjeark(vising), stad))


def _notat(kontrollert: Kontrollert, lasta: Lasta) -> Notat:
    form = lasta.sak.krav.samarbeid
    return Notat(
        mappe=lasta.namn,
        ignorerte=tuple(_noter(ei.funn, form, ei.grunn) for ei in _etter_stad(kontrollert.ignorerte)),
        staar=tuple(
            _noter(ei, form) for ei in sorted(kontrollert.funn, key=lambda ei: ei.grad is not Grad.AATVARING)
        ),
        avvik=avstem(lasta.sak.tabellar, lasta.tal),
    )


def _etter_stad(ignorerte: Iterable[Ignorert]) -> list[Ignorert]:
    """Return what is silenced in the order of the file."""
    return sorted(
        ignorerte, key=lambda ei: (ei.funn.stad.linje, ei.funn.stad.kolonne) if ei.funn.stad else (0, 0)
    )


def _noter(funn: Finding, form: str, grunn: str = "") -> Notert:
    paragraf = heimel(funn.kode, form)
    melding = funn.melding.removesuffix(f" ({paragraf})") if paragraf else funn.melding
    raad = "" if grunn else funn.hjelp
    return Notert(funn.kode, funn.grad, melding, paragraf, _stad(funn.stad), raad, grunn)


def _stad(stad: Stad | None) -> str:
    """Return a place without its folder, which is another on every machine."""
    if stad is None:
        return "saka"
    return f"{stad.fil.name}, linje\u00a0{stad.linje}" if stad.linje else stad.fil.name
