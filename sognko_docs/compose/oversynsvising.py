"""What the template of the register of agreements can name: one page for each cooperation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.compose.avtaleoversyn import MANGLAR, Avtalevising, Oversyn
from sognko_docs.compose.verdi import Felt
from sognko_docs.kroner import summer

_INGEN = "–"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AvtaledelVising:
    """What one council pays in a year."""

    kommune: Felt
    belop: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AvtalesideVising:
    """One cooperation. What nobody has said is written as missing; ``delar`` is empty when the shares are unknown."""

    namn: Felt
    status: Felt
    vertskommune: Felt
    partar: Felt
    form: Felt
    lover: Felt
    gjeld_fraa: Felt
    siste_dag: Felt
    verknad: Felt
    evaluering: Felt
    noekkel: Felt
    aarsverk: Felt
    kostnad: Felt
    merknad: Felt | None
    kjelde: Felt
    aar: Felt | None
    delar: tuple[AvtaledelVising, ...]
    sum: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OversynVising:
    """The register on a day, for all councils or for one."""

    tittel: Felt
    dato: Felt
    avtalar: tuple[AvtalesideVising, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Oversynskontekst:
    """All the template can name at the top."""

    oversyn: OversynVising


MALAR: Mapping[str, type] = {"avtaleoversyn": Oversynskontekst}
"""The templates that are held against names of their own, not those of a case."""


def vis_rapport(oversyn: Oversyn) -> OversynVising:
    """Return the view of the register for its report."""
    tittel = f"Samarbeida til {oversyn.namn[oversyn.kommune]}" if oversyn.kommune else "Samarbeida i Sogn"
    return OversynVising(
        Felt("=oversyn.tittel", tittel),
        Felt("=oversyn.dato", oversyn.dato),
        tuple(_side(ei, oversyn.namn) for ei in oversyn.rader),
    )


def _side(ei: Avtalevising, namn: Mapping[str, str]) -> AvtalesideVising:
    rad, rot = ei.rad, f"=oversyn.{ei.rad.noekkel}"

    def felt(namn_: str, verdi: str, ventar: str = "") -> Felt:
        return Felt(f"{rot}.{namn_}", verdi or (MANGLAR if ventar in ei.manglar else _INGEN))

    delar = rad.kostnad.delar if rad.kostnad else {}
    aarsverk = skrift.tal(rad.aarsverk) if rad.aarsverk is not None else ""
    return AvtalesideVising(
        namn=felt("namn", rad.namn),
        status=felt("status", ei.status, "status"),
        vertskommune=felt("vertskommune", ei.vert, "vertskommune"),
        partar=felt("partar", ei.partar, "partar"),
        form=felt("form", f"{ei.form} ({ei.heimel})" if ei.heimel else ei.form, "form"),
        lover=felt("lover", ei.lover),
        gjeld_fraa=felt("gjeld_frå", ei.gjeld_fraa, "når avtalen gjeld frå"),
        siste_dag=felt("siste_dag", ei.siste_dag, "oppseiing"),
        verknad=felt("verknad", ei.verknad),
        evaluering=felt("evaluering", ei.evaluering, "evaluering"),
        noekkel=felt("nøkkel", ei.noekkel, "fordelingsnøkkel"),
        aarsverk=felt("årsverk", aarsverk or MANGLAR),
        kostnad=felt("kostnad", ei.kostnad, "kostnad"),
        merknad=felt("merknad", ei.merknad) if ei.merknad else None,
        kjelde=felt("kjelde", rad.kjelde),
        aar=felt("år", str(rad.kostnad.aar)) if rad.kostnad and delar else None,
        delar=tuple(
            AvtaledelVising(
                Felt(f"{rot}.delar.{kommune}.namn", namn[kommune]), Felt(f"{rot}.delar.{kommune}.kr", belop)
            )
            for kommune, belop in delar.items()
        ),
        sum=Felt(f"{rot}.delar.sum", summer(delar.values())) if delar else None,
    )
