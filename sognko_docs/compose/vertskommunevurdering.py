"""The view of the host assessment: the weighted table, the ranking, and what would change the outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from sognko_docs import skrift
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vurderingsvising import (
    FaktorVising,
    KjensleVising,
    PlasseringVising,
    SkaarVising,
    VurderingVising,
)
from sognko_docs.compute.vertskommunevurdering import (
    Kjensle,
    Skaargrense,
    Vektgrense,
    Vurdering,
    er_tom,
    vurder,
)
from sognko_docs.sak.vertskommunevurdering import Vertskommunevurdering, Vurderingsfaktor

_ROT = "vertskommunevurdering"
_SIFFER = "---:"
_DESIMALAR = 1000
"""A number with this times itself whole has at most three decimals."""
_TO_DESIMALAR = Decimal("0.01")
_STATUS = {
    "skjema til utfylling": "Skjema til utfylling",
    "framlegg til vurdering": "Framlegg til vurdering, ikkje vedteke",
    "vedteken": "Vedteken",
}


def vis_vurdering(vurdering: Vertskommunevurdering | None, namn: Mapping[str, str]) -> VurderingVising | None:
    """Return the view of the assessment; ``namn`` is what each council is called."""
    if vurdering is None:
        return None
    # A council that is not in the register is a finding of its own; here it keeps its key.
    namn = {ein: ein for ein in (*vurdering.kandidatar, vurdering.tilraading or "")} | dict(namn)
    resultat, grunngjeving = vurder(vurdering), vurdering.grunngjeving
    return VurderingVising(
        status=Felt(f"{_ROT}.status", _status(vurdering)),
        er_tom=er_tom(vurdering),
        er_utrekna=resultat is not None,
        skala=Felt(f"={_ROT}.skala", _skala(vurdering)),
        innleiing=Blokk(f"{_ROT}.innleiing", vurdering.innleiing) if vurdering.innleiing else None,
        faktorar=tuple(_faktor(id_, ein, vurdering, namn) for id_, ein in vurdering.faktorar.items()),
        rekkjefoelgje=_rekkjefoelgje(resultat, namn) if resultat else (),
        utfall=Felt(f"={_ROT}.utfall", _utfall(resultat, namn)) if resultat else None,
        tilraading=Felt(f"{_ROT}.tilråding", namn[vurdering.tilraading]) if vurdering.tilraading else None,
        grunngjeving=Blokk(f"{_ROT}.grunngjeving", grunngjeving) if grunngjeving else None,
        tabell=Blokk(f"={_ROT}.tabell", _tabell(vurdering, resultat, namn)) if resultat else None,
        kjensle=tuple(_kjensle(ein, vurdering, namn) for ein in resultat.kjensle) if resultat else (),
        kjelder=tuple(Felt(f"{_ROT}.kjelder[{nr}]", ei) for nr, ei in enumerate(vurdering.kjelder)),
    )


def broek(verdi: Fraction) -> str:
    """Write an exact number: all its decimals when they are at most three, else two and «om lag»."""
    tal = Decimal(verdi.numerator) / Decimal(verdi.denominator)
    if _DESIMALAR % verdi.denominator == 0:
        return skrift.tal(tal)
    return f"om lag {skrift.tal(tal.quantize(_TO_DESIMALAR, ROUND_HALF_UP))}"


def _status(vurdering: Vertskommunevurdering) -> str:
    dato = f" ({skrift.dato(vurdering.dato)})" if vurdering.dato else ""
    return _STATUS[vurdering.status] + dato


def _skala(vurdering: Vertskommunevurdering) -> str:
    skala = vurdering.skala
    forklaring = f" ({skala.forklaring})" if skala.forklaring else ""
    return f"frå {skrift.tal(skala.minst)} til {skrift.tal(skala.hoegst)}{forklaring}"


def _faktor(
    id_: str, faktor: Vurderingsfaktor, vurdering: Vertskommunevurdering, namn: Mapping[str, str]
) -> FaktorVising:
    her = f"{_ROT}.faktorar.{id_}"
    return FaktorVising(
        namn=Felt(f"{her}.namn", faktor.namn),
        vekt=Felt(f"{her}.vekt", faktor.vekt) if faktor.vekt is not None else None,
        grunn=Blokk(f"{her}.grunn", faktor.grunn) if faktor.grunn else None,
        skaarer=tuple(_skaar(f"{her}.skårer", ein, faktor, namn) for ein in vurdering.kandidatar),
    )


def _skaar(rot: str, kommune: str, faktor: Vurderingsfaktor, namn: Mapping[str, str]) -> SkaarVising:
    skaar = faktor.skaarer.get(kommune)
    her = f"{rot}.{kommune}"
    tal = skaar.skaar if skaar else None
    return SkaarVising(
        kommune=Felt(f"={her}.namn", namn[kommune]),
        skaar=Felt(f"{her}.skår", "" if tal is None else tal),
        grunn=Blokk(f"{her}.grunn", skaar.grunn) if skaar and skaar.grunn else None,
    )


def _rekkjefoelgje(resultat: Vurdering, namn: Mapping[str, str]) -> tuple[PlasseringVising, ...]:
    return tuple(
        PlasseringVising(
            kommune=Felt(f"={_ROT}.rekkjefølgje.{ein.kommune}.namn", namn[ein.kommune]),
            plass=Felt(f"={_ROT}.rekkjefølgje.{ein.kommune}.plass", ein.plass),
            poeng=Felt(f"={_ROT}.rekkjefølgje.{ein.kommune}.poeng", broek(ein.poeng)),
            snitt=Felt(f"={_ROT}.rekkjefølgje.{ein.kommune}.snitt", broek(ein.snitt)),
        )
        for ein in resultat.rekkjefoelgje
    )


def _utfall(resultat: Vurdering, namn: Mapping[str, str]) -> str:
    """Say who comes first, by how much, and how sure that is."""
    beste = skrift.liste(namn[ein] for ein in resultat.beste)
    if len(resultat.beste) > 1:
        return f"{beste} har like mange poeng og står likt øvst."
    leiing = f"{beste} har flest poeng og leier med {broek(resultat.margin)}."
    if resultat.utfall == "klar skilnad":
        return f"{leiing} Å endre éi skår eitt steg er ikkje nok til at ein annan står likt."
    return (
        f"{leiing} Dei øvste er tilnærma like: éi skår eitt steg opp eller ned er nok til at dei står likt."
    )


def _tabell(vurdering: Vertskommunevurdering, resultat: Vurdering, namn: Mapping[str, str]) -> str:
    """Return the weighted table: score and points for each candidate on each factor, and the sums."""
    kandidatar = tuple(dict.fromkeys(vurdering.kandidatar))
    hovud = [ord_ for ein in kandidatar for ord_ in (f"{namn[ein]}, skår", f"{namn[ein]}, poeng")]
    rader = [["Faktor", "Vekt", *hovud], ["---", _SIFFER, *([_SIFFER] * len(hovud))]]
    for id_, faktor in vurdering.faktorar.items():
        celler = [
            broek(tal)
            for ein in kandidatar
            for tal in (Fraction(faktor.skaarer[ein].skaar or 0), resultat.poeng[id_][ein])
        ]
        rader.append([faktor.namn, broek(Fraction(faktor.vekt or 0)), *celler])
    summar = {ein.kommune: broek(ein.poeng) for ein in resultat.rekkjefoelgje}
    rader.append(
        [
            "**Sum**",
            broek(resultat.vektsum),
            *(ord_ for ein in kandidatar for ord_ in ("", f"**{summar[ein]}**")),
        ]
    )
    return "\n".join("| " + " | ".join(rad) + " |" for rad in rader)


def _kjensle(kjensle: Kjensle, vurdering: Vertskommunevurdering, namn: Mapping[str, str]) -> KjensleVising:
    faktor, her = vurdering.faktorar[kjensle.faktor], f"={_ROT}.kjensle.{kjensle.faktor}"
    return KjensleVising(
        faktor=Felt(f"{her}.faktor", faktor.namn),
        vekt=Felt(f"{her}.vekt", broek(Fraction(faktor.vekt or 0))),
        vektgrense=Felt(f"{her}.vektgrense", _setning(_vektgrense(ein, namn) for ein in kjensle.vekter)),
        skaargrense=Felt(f"{her}.skårgrense", _setning(_skaargrense(ein, namn) for ein in kjensle.skaarer)),
    )


def _setning(ledd: Iterable[str]) -> str:
    return "; ".join(ledd) or "Ingen"


def _vektgrense(grense: Vektgrense, namn: Mapping[str, str]) -> str:
    if not grense.vekt:
        return f"Utan faktoren står {namn[grense.utfordrar]} likt"
    return f"{'Under' if grense.under else 'Over'} {broek(grense.vekt)} kjem {namn[grense.utfordrar]} fyrst"


def _skaargrense(grense: Skaargrense, namn: Mapping[str, str]) -> str:
    veg = "opp" if grense.kommune == grense.utfordrar else "ned"
    return f"{namn[grense.kommune]} {veg} {broek(grense.endring)}, til {broek(grense.til)}"
