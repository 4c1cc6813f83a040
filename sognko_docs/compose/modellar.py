"""The view of the models compared: the same for every council, so nothing here may see one."""

from __future__ import annotations

from sognko_docs.compose.modellvising import KonsekvensVising, ModellarVising, ModellVising, TemaVising
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.sak.modellar import Konsekvensar, Modell, Modellar
from sognko_docs.sak.samarbeidsform import HEIMEL

_ROT = "modellar"
_TEMA = {
    "brukarar": "Brukarane",
    "tilsette": "Dei tilsette",
    "oekonomi": "Økonomien",
    "styring": "Styring og ansvar",
    "klima_og_miljoe": "Klima og miljø",
}


def vis_modellar(modellar: Modellar) -> ModellarVising:
    """Return the view of the comparison, the models in the order of the case."""
    alternativ = {
        noekkel: _modell(noekkel, modell, er_tilraadd=noekkel == modellar.tilraadd)
        for noekkel, modell in modellar.alternativ.items()
    }
    return ModellarVising(
        spoersmaal=Felt(f"{_ROT}.spørsmål", modellar.spoersmaal),
        alternativ=tuple(alternativ.values()),
        konsekvensar=tuple(tema for namn in _TEMA if (tema := _tema(namn, modellar)).rader),
        utan_dagens=blokk(f"{_ROT}.utan_dagens", modellar.utan_dagens),
        tilraadd=alternativ.get(modellar.tilraadd or ""),
        grunngjeving=blokk(f"{_ROT}.grunngjeving", modellar.grunngjeving),
        utan_tilraading=blokk(f"{_ROT}.utan_tilråding", modellar.utan_tilraading),
        har_kostnad=any(modell.kostnad for modell in alternativ.values()),
    )


def _modell(noekkel: str, modell: Modell, *, er_tilraadd: bool) -> ModellVising:
    rot, kostnad = f"{_ROT}.alternativ.{noekkel}", modell.kostnad
    return ModellVising(
        namn=Felt(f"{rot}.namn", modell.namn),
        er_tilraadd=er_tilraadd,
        er_som_i_dag=modell.som_i_dag,
        om_lag=kostnad is not None and kostnad.om_lag,
        form=_form(rot, modell),
        skildring=blokk(f"{rot}.skildring", modell.skildring),
        fordelar=_punkt(f"{rot}.fordelar", modell.fordelar),
        ulemper=_punkt(f"{rot}.ulemper", modell.ulemper),
        kostnad=Felt(f"{rot}.kostnad.sum", kostnad.sum) if kostnad and kostnad.sum else None,
        kostnad_aar=Felt(f"{rot}.kostnad.år", str(kostnad.aar)) if kostnad and kostnad.aar else None,
        kostnad_tekst=blokk(f"{rot}.kostnad.tekst", kostnad.tekst if kostnad else None),
    )


def _form(rot: str, modell: Modell) -> Felt | None:
    if modell.form is None:
        return None
    heimel = HEIMEL[modell.form].replace(" ", "\u00a0")
    form = f"{modell.form[0].upper()}{modell.form[1:]}"
    return Felt(f"={rot}.form", f"{form} ({heimel})" if heimel else form)


def _punkt(sti: str, tekstar: tuple[str, ...]) -> tuple[Blokk, ...]:
    return tuple(Blokk(f"{sti}[{nr}]", tekst) for nr, tekst in enumerate(tekstar))


def _tema(namn: str, modellar: Modellar) -> TemaVising:
    alias = Konsekvensar.model_fields[namn].alias or namn
    rader = []
    for noekkel, modell in modellar.alternativ.items():
        tekst: str | None = getattr(modell.konsekvensar, namn)
        if tekst is not None:
            rot = f"{_ROT}.alternativ.{noekkel}"
            rad = KonsekvensVising(
                Felt(f"={rot}.namn", modell.namn), Blokk(f"{rot}.konsekvensar.{alias}", tekst)
            )
            rader.append(rad)
    return TemaVising(Felt(f"={_ROT}.tema.{alias}", _TEMA[namn]), tuple(rader))
