"""The register of agreements as it is read: every fact in words, and what is missing said as missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.kalender import Hending
from sognko_docs.compose.noekkel import Rundt, vis_noekkel
from sognko_docs.compute.avtaleoversyn import OPPLOEYST, Avtalerad, Valdnoekkel
from sognko_docs.compute.fridagar import fridag
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.noeklar.slag import HEILT
from sognko_docs.sak.samarbeidsform import HEIMEL

MANGLAR = "ikkje oppgitt"
NAAR_SOM_HELST = "når som helst"
IKKJE_FORDELT = "ikkje fordelt"
"""The cost is known, and nobody has chosen how to share it."""


@dataclass(frozen=True, slots=True)
class Avtalevising:
    """One cooperation in words. ``manglar`` names what nobody has said."""

    rad: Avtalerad
    vert: str
    partar: str
    form: str
    heimel: str
    lover: str
    gjeld_fraa: str
    siste_dag: str
    verknad: str
    evaluering: str
    noekkel: str
    kostnad: str
    status: str
    merknad: str
    manglar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Oversyn:
    """The register on a day: the rows, and what the councils are called; for one council, when it is asked for."""

    dato: date
    rader: tuple[Avtalevising, ...]
    namn: Mapping[str, str]
    kommune: str | None = None
    ukjende_partar: tuple[str, ...] = ()
    """What has no parties in the register, so that nobody can tell whether the council is in it."""

    @property
    def levande(self) -> tuple[Avtalevising, ...]:
        """The rows of what is not dissolved, and can cost something."""
        return tuple(ei for ei in self.rader if ei.rad.status != OPPLOEYST)

    @property
    def sum(self) -> Kroner:
        """What the council pays in all, as far as it is known."""
        kjende = (ei.rad.del_for(self.kommune or "") for ei in self.rader)
        return summer(belop for belop in kjende if belop is not None)

    @property
    def utan_belop(self) -> tuple[str, ...]:
        """The cooperations the council is in that nobody has said its cost of."""
        return tuple(ei.rad.namn for ei in self.rader if ei.rad.del_for(self.kommune or "") is None)


def ukjend_del(ei: Avtalevising) -> str:
    """Return what stands where the part of a council is not known."""
    return IKKJE_FORDELT if ei.rad.kostnad else MANGLAR


def vis_oversyn(
    rader: Sequence[Avtalerad], namn: Mapping[str, str], dato: date, kommune: str | None
) -> Oversyn:
    """Return the register, or the part of it that a council is in; what is dissolved is not part of that."""
    if kommune is None:
        return Oversyn(dato, tuple(vis_avtale(rad, namn) for rad in rader), namn)
    eigne = tuple(vis_avtale(rad, namn) for rad in rader if kommune in rad.partar and rad.status != OPPLOEYST)
    return Oversyn(dato, eigne, namn, kommune, tuple(rad.namn for rad in rader if not rad.partar))


def vis_avtale(rad: Avtalerad, namn: Mapping[str, str]) -> Avtalevising:
    """Return one cooperation in words."""
    kjent = {
        "vert": namn[rad.vert] if rad.vert else "",
        "partar": skrift.liste([*(namn[part] for part in rad.partar), *rad.andre_partar]),
        "form": rad.form or "",
        "heimel": HEIMEL[rad.form] if rad.form else "",
        "lover": skrift.liste(rad.lover),
        "gjeld_fraa": _gjeld_fraa(rad),
        "siste_dag": _siste_dag(rad),
        "verknad": skrift.dato(rad.oppseiing.verknad) if rad.oppseiing else "",
        "evaluering": skrift.dato(rad.evaluering) if rad.evaluering else "",
        "noekkel": _noekkel(rad.fordeling, namn),
        "kostnad": _kostnad(rad),
        "status": rad.status or "",
    }
    manglar = tuple(ord_ for felt, ord_ in _VENTA.items() if not kjent[felt] and _skal_ha(rad, felt))
    return Avtalevising(rad, merknad=_merknad(rad), manglar=manglar, **kjent)


_VENTA = {
    "vert": "vertskommune", "partar": "partar", "form": "form", "gjeld_fraa": "når avtalen gjeld frå",
    "siste_dag": "oppseiing", "evaluering": "evaluering", "noekkel": "fordelingsnøkkel", "kostnad": "kostnad",
    "status": "status",
}  # fmt: skip
"""What every cooperation should have, and what it is called when it is missing."""


def _skal_ha(rad: Avtalerad, felt: str) -> bool:
    if felt == "vert":
        return rad.form is None or "vertskommune" in rad.form
    return felt not in {"siste_dag", "evaluering"} or (rad.gjeld and rad.sluttar is None)


def _gjeld_fraa(rad: Avtalerad) -> str:
    if rad.verknad_fraa:
        return skrift.dato(rad.verknad_fraa)
    return str(rad.verknad_aar or "")


def _siste_dag(rad: Avtalerad) -> str:
    if rad.oppseiing is None:
        return "blir oppløyst" if rad.sluttar and rad.gjeld else ""
    return skrift.dato(rad.oppseiing.siste_dag) if rad.oppseiing.siste_dag else NAAR_SOM_HELST


def _noekkel(fordeling: Valdnoekkel | str | None, namn: Mapping[str, str]) -> str:
    if fordeling is None or isinstance(fordeling, str):
        return fordeling or ""
    sak, alternativ = fordeling.grunn.sak, fordeling.alternativ
    rundt = Rundt(fordeling.id_, fordeling.grunn.tal, (), namn, sak.sak.dato)
    rest = f"{skrift.prosent(HEILT - alternativ.likt)} etter {vis_noekkel(alternativ, rundt).tittel.verdi}"
    return f"{skrift.prosent(alternativ.likt)} likt og {rest}" if alternativ.likt else rest


def _kostnad(rad: Avtalerad) -> str:
    return f"{skrift.kr_ord(rad.kostnad.sum)} ({rad.kostnad.aar})" if rad.kostnad else ""


def _merknad(rad: Avtalerad) -> str:
    ledd = [rad.merknad] if rad.merknad else []
    if rad.sluttar:
        ledd.append(f"Oppløyst frå {skrift.dato(rad.sluttar)}")
    elif rad.avloeyst_av:
        fraa = f" frå {skrift.dato(rad.avloeysing)}" if rad.avloeysing else ""
        ledd.append(f"Saka «{rad.avloeyst_av}» oppløyser avtalen{fraa} når alle partane har vedteke det")
    return ". ".join(ledd)


def hendingar(oversyn: Oversyn) -> tuple[Hending, ...]:
    """Return the days to come of the agreements, in order: last days of notice, evaluations, starts and ends."""
    alle = [ei for vising in oversyn.rader for ei in _dagar(vising) if ei.dato >= oversyn.dato]
    return tuple(sorted(alle, key=lambda ei: (ei.dato, ei.noekkel)))


def _dagar(vising: Avtalevising) -> list[Hending]:
    rad = vising.rad
    om = f"{rad.namn}. Partar: {vising.partar or MANGLAR}."
    dagar = [
        ("start", rad.verknad_fraa if rad.gjeld else None, "Avtalen tek til å gjelde", om),
        ("slutt", rad.sluttar, "Avtalen er oppløyst frå denne dagen", om),
        ("evaluering", rad.evaluering, "Frist for evaluering", om),
        ("oppseiing", rad.oppseiing.siste_dag if rad.oppseiing else None, "Siste dag for å seie opp avtalen",
         f"{om} Oppseiinga får verknad {vising.verknad}."),
    ]  # fmt: skip
    return [
        Hending(f"{rad.noekkel}-{slag}", dag, f"{kva} ({rad.namn})", tekst + _fall(slag, dag))
        for slag, dag, kva, tekst in dagar
        if dag is not None
    ]


def _fall(slag: str, dag: date) -> str:
    fri = fridag(dag) if slag == "oppseiing" else ""
    return f" Dagen er {fri}." if fri else ""
