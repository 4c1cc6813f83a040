"""Why an edit cannot be taken into the case, as findings with the way out."""

from __future__ import annotations

from pathlib import Path

from sognko_docs.finding import Finding, Grad, Stad, sti_fraa
from sognko_docs.load.resultat import Lesing
from sognko_docs.pipeline.retur.inntakstekst import Avslag
from sognko_docs.pipeline.retur.returord import kort
from sognko_docs.pipeline.retur.stiplass import er_i_saka

_UTANFOR = "teksten er malen sin; rett malen, eller be kommunen skrive det ein annan stad"
_FORM = "skriv endringa inn i saka for hand; ho kan ikkje førast tilbake av seg sjølv"
_GRUNNAR: dict[str, tuple[str, str, str]] = {
    "tilvising": (
        "D175", "Verdien «{foer}» er henta frå saka og kan ikkje endrast i teksten",
        "endre talet eller namnet i saka der teksten hentar det, og bygg på nytt",
    ),
    "endra": (
        "D176", "Teksten er endra i saka sidan fila blei laga; i fila står no «{ord}»",
        "jamfør med det som står i saka, og skriv inn i saka det som skal stå",
    ),
    "rekna": (
        "D177", "«{foer_}» er rekna ut eller sett saman og står ikkje i saka som tekst",
        "rett grunnlaget i saka, til dømes tala eller nøkkelen, og bygg på nytt",
    ),
    "register": (
        "D177", "«{foer}» står i kommuneregisteret og ikkje i saka", "rett namnet eller overskrifta i «cases/kommunar.yaml»",
    ),
    "utanfor": ("D177", "«{ord}» høyrer ikkje til noko felt i saka", _UTANFOR),
    "felles": (
        "D178", "Endringa er i ein felles tekst, som fleire saker brukar",
        "lag ein ny versjon av teksten i «cases/felles», og vis til han i saka",
    ),
    "form": ("D179", "Endringa kan ikkje skrivast tilbake i saka: «{ord}»", _FORM),
    "punkt": (
        "D179", "Malen nummererer «{ord}», så det er eit nytt punkt og ikkje ein del av teksten",
        "legg til punktet i saka for hand",
    ),
    "teikn": ("D179", "«{ord}» har teikn som betyr noko anna i saka: «{{{{» eller tabulator", _FORM),
    "borte": (
        "D179", "«{foer}» er teke bort, og feltet kan ikkje stå tomt",
        "skal det bort, ta det ut av saka for hand; elles be kommunen setje det inn att",
    ),
    "tabell": (
        "D179", "Tabellen er endra på ein annan måte enn at verdiar er bytte: «{foer_}»",
        "rett tabellen under «tabellar» i saka, og bygg på nytt",
    ),
    "verdi": (
        "D181", "«{etter}» kan ikkje skrivast i feltet, der det står «{foer}»",
        "skriv ein dato som «1. januar 2027», eit beløp som «2 483 419 kr» og same verdi alle stader i dokumentet",
    ),
}  # fmt: skip


def avslag(eit: Avslag, fil: Path, lesing: Lesing) -> Finding:
    """Return why an edit is refused, at its path in the case when it has one there."""
    kode, melding, hjelp = _GRUNNAR[eit.grunn]
    foer, etter = kort(eit.foer), kort(eit.etter)
    tekst = melding.format(foer=foer, etter=etter, ord=etter or foer, foer_=foer or etter)
    sti = sti_fraa(eit.sti) if eit.sti and not eit.sti.startswith("=") else ()
    if sti and er_i_saka(lesing, sti):
        return Finding(kode, f"{fil.name}: {tekst}", sti, hjelp, Grad.FEIL, stad=lesing.finn_stad(None, sti))
    stad = f"{tekst} [{eit.sti}]" if eit.sti else tekst
    return Finding(kode, stad, hjelp=hjelp, stad=Stad(fil))
