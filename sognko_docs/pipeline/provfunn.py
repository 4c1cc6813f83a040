"""What the proof found, as findings: a code for each kind of difference, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.identity.likelydande import Avvik
from sognko_docs.identity.sett import FELLES_FIL
from sognko_docs.word.stad import delnamn

_FELT = "tekst som gjeld éin kommune, må stå i ein innhaldskontroll med merke som byrjar på «kommune.»"
_BYGG = "bygg saka på nytt, eller ta endringa inn i saka dersom ho skal gjelde alle"
_SLAG: Mapping[str, tuple[str, Grad, str, str]] = {
    "tekst": ("I201", Grad.FEIL, "Dokumentet er ikkje likelydande", _FELT),
    "rolletekst": ("I202", Grad.FEIL, "Vedtakspunktet er ikkje likt for alle det gjeld", _BYGG),
    FELLES_FIL: ("I203", Grad.FEIL, "Fila skal vere den same hos alle, men er det ikkje", _BYGG),
    "kommunefelt": ("I204", Grad.FEIL, "Feltet er ikkje eit felt ein kommune kan ha for seg sjølv", _FELT),
    "verdi": ("I205", Grad.FEIL, "Feltet til kommunen har ein annan verdi enn i saka", _BYGG),
    "skjult": ("I206", Grad.FEIL, "Dokumentet har tekst som ikkje kan sjåast", "gjer teksten synleg, eller ta han bort"),
    "endring": (
        "I207", Grad.FEIL, "Dokumentet har ei sporing eller ein kommentar", "godta eller avvis endringa, og slett kommentaren",
    ),
    "oppbygging": ("I208", Grad.FEIL, "Oppbygginga er ikkje lik", _BYGG),
    "innhald": ("I209", Grad.FEIL, "Noko anna enn tekst er ikkje likt", _BYGG),
    "eigenskap": ("I210", Grad.FEIL, "Opplysningane om fila er ikkje like", _BYGG),
    "form": ("I211", Grad.AATVARING, "Formateringa er ikkje lik", _BYGG),
    "side": ("I212", Grad.AATVARING, "Sideoppsettet er ikkje likt", _BYGG),
    "uprova": (
        "I227", Grad.FEIL, "Fila er lagra av eit program som tek bort merka, og ingen har ei fil med merke att",
        "køyr «sognko verify» der saka ligg, eller bygg saka på nytt",
    ),
    "merking": ("I213", Grad.FEIL, "Innhaldskontrollane er ikkje like", _BYGG),
}  # fmt: skip


def funn_av(avvik: Iterable[Avvik], stad: Stad) -> Iterator[Finding]:
    """Yield a finding for each difference, with the part it stands in."""
    for ei in avvik:
        kode, grad, kva, hjelp = _SLAG[ei.slag]
        melding = f"{kva}: {ei.kommune} har «{ei.fekk}», venta «{ei.venta}»"
        yield Finding(kode, melding, hjelp=hjelp, grad=grad, stad=replace(stad, delstad=_delstad(ei, stad)))


def _delstad(ei: Avvik, stad: Stad) -> str:
    if not ei.stad:
        return stad.delstad
    kort = delnamn(ei.stad)
    kort = kort if kort != ei.stad else f"delen «{ei.stad}»" if " " not in ei.stad else ei.stad
    return f"{kort}, {stad.delstad}" if stad.delstad else kort
