"""How far a case has come in each council, and whether the agreement is in force on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sognko_docs.compute.ordskilnad import Bit
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.vedtaksfil import Kommunevedtak, Organhandsaming, Vedtaksfil

Slag = Literal["likt", "typografisk", "målform", "endra", "stroke", "nytt"]
"""How an adopted point stands to the proposed one. «målform» is the same words in the other form of Norwegian."""

Stode = Literal[
    "ikkje oppgitt", "send", "under handsaming", "vedteke likt", "vedteke, anna skrivemåte", "vedteke med endringar",
    "vedteke, ordlyden ikkje oppgitt", "avvist", "utsett", "sendt attende",
]  # fmt: skip
"""How far the case has come in a council."""

Svar = Literal["ja", "nei", "ikkje oppgitt"]
_ORIENTERING = "koml. § 20-4 femte ledd"
VEDTEKE_LIKT = frozenset({"vedteke likt", "vedteke, anna skrivemåte"})
ULIKT = frozenset({"vedteke med endringar", "avvist"})
"""Where a council has decided something else than the others were asked to."""


@dataclass(frozen=True, slots=True)
class Punktskilnad:
    """A point that was proposed, held against what was adopted. ``nr`` counts the points of the case, ``plass`` the adopted.

    ``nr`` is None for a point that is new, ``plass`` for one that is struck out. ``bitar`` are the
    stretches of the text that differ and those between.
    """

    nr: int | None
    plass: int | None
    slag: Slag
    framlegg: str
    vedteke: str
    bitar: tuple[Bit, ...] = ()
    flytta: bool = False

    @property
    def substans(self) -> bool:
        """True when the words differ, not only how or where they are set."""
        return self.slag not in {"likt", "typografisk"}


@dataclass(frozen=True, slots=True)
class Versjon:
    """One wording of a point, and the councils that have it."""

    kommunar: tuple[str, ...]
    skilnad: Punktskilnad


@dataclass(frozen=True, slots=True)
class Punktversjonar:
    """A point of the case that not all have adopted in the same words; ``nr`` None for points that are new."""

    nr: int | None
    versjonar: tuple[Versjon, ...]


@dataclass(frozen=True, slots=True)
class Vedtaksfakta:
    """What is known of a decision, from the file or from the extract of the minutes."""

    dato: date | None = None
    tid: str = ""
    saksnummer: str = ""
    samroeystes: bool = False
    roeyster: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Ordlyd:
    """What a council adopted, point by point against the proposal; None when the words are not known."""

    skilnader: tuple[Punktskilnad, ...] | None = None
    fakta: Vedtaksfakta = Vedtaksfakta()


@dataclass(frozen=True, slots=True)
class Kommunestatus:
    """One council: how far the case has come there, and in which words it was adopted."""

    kommune: str
    stode: Stode
    tilraading: str
    """What bodies that only recommend have said, in words; it decides nothing."""
    sendt: date | None
    signert: date | None
    fakta: Vedtaksfakta
    skilnader: tuple[Punktskilnad, ...]
    kjelde: str


@dataclass(frozen=True, slots=True)
class Vilkaar:
    """One thing that must be so before the agreement is in force, and the councils (or what) it is wanting in."""

    kva: str
    heimel: str
    svar: Svar
    manglar: tuple[str, ...] = ()
    dag: date | None = None
    """The day it takes effect, where that is what is asked."""


@dataclass(frozen=True, slots=True)
class Saksstatus:
    """The whole: each council, what the agreement needs, and whether it is in force on the day."""

    noekkel: str
    tittel: str
    dato: date
    kommunar: tuple[Kommunestatus, ...]
    vilkaar: tuple[Vilkaar, ...]
    """Empty for a case without an agreement."""
    same_endring: bool = False
    """True when all have adopted the same change of the proposal, so that the decisions are the same after all."""

    @property
    def ulike(self) -> tuple[str, ...]:
        """The councils that have decided something else."""
        return () if self.same_endring else tuple(ei.kommune for ei in self.kommunar if ei.stode in ULIKT)

    @property
    def i_kraft(self) -> Svar | None:
        """Whether the agreement is in force; None when there is none. Telling Statsforvaltaren is a duty, not a condition."""
        avgjer = [ei.svar for ei in self.vilkaar if not er_plikt(ei)]
        if not avgjer:
            return None
        return "nei" if "nei" in avgjer else "ikkje oppgitt" if "ikkje oppgitt" in avgjer else "ja"


def paa_dag(fil: Vedtaksfil, dag: date) -> Vedtaksfil:
    """Return the decisions as they stood at the end of a day; what has no date counts as done."""
    orientert = fil.statsforvaltaren_orientert
    return fil.model_copy(
        update={
            "vedtak": {namn: _kommune_paa_dag(ei, dag) for namn, ei in fil.vedtak.items()},
            "statsforvaltaren_orientert": orientert if orientert and orientert <= dag else None,
        }
    )


def _kommune_paa_dag(ei: Kommunevedtak, dag: date) -> Kommunevedtak:
    return ei.model_copy(
        update={
            "sendt": ei.sendt if ei.sendt and ei.sendt <= dag else None,
            "signert": ei.signert if ei.signert and ei.signert <= dag else None,
            "handsama": tuple(ein for ein in ei.handsama if ein.moetedato is None or ein.moetedato <= dag),
        }
    )


def er_plikt(vilkaar: Vilkaar) -> bool:
    """True for what the host owes when the cooperation is established; the agreement holds without it (koml. § 20-4)."""
    return vilkaar.heimel == _ORIENTERING


def saksstatus(
    noekkel: str,
    sak: Sak,
    fil: Vedtaksfil | None,
    ordlydar: Mapping[str, Ordlyd],
    *,
    dag: date,
    ulike: tuple[Punktversjonar, ...] = (),
) -> Saksstatus:
    """Return how the case stands on ``dag``.

    ``ordlydar`` are the adopted wordings that are known, by council, ``ulike`` the points some have adopted in other words.
    """
    kommunar = tuple(
        _kommune(namn, fil.vedtak.get(namn) if fil else None, ordlydar.get(namn, Ordlyd()))
        for namn in sak.mottakarar
    )
    alle_kjende = all(ei.skilnader and ei.stode.startswith("vedteke") for ei in kommunar)
    same = bool(ulike) and alle_kjende and all(len(punkt.versjonar) == 1 for punkt in ulike)
    vilkaar = _vilkaar(sak, fil, kommunar, dag, same=same)
    return Saksstatus(noekkel, sak.sak.korttittel, dag, kommunar, vilkaar, same)


def _kommune(namn: str, vedtak: Kommunevedtak | None, ordlyd: Ordlyd) -> Kommunestatus:
    avgjerd = vedtak.avgjerd if vedtak else None
    return Kommunestatus(
        namn,
        _stode(vedtak, avgjerd, ordlyd.skilnader),
        _tilraading(vedtak),
        vedtak.sendt if vedtak else None,
        vedtak.signert if vedtak else None,
        ordlyd.fakta,
        (ordlyd.skilnader or ()) if avgjerd is not None and avgjerd.resultat == "vedteke" else (),
        (avgjerd.kjelde or "") if avgjerd else "",
    )


def _stode(
    vedtak: Kommunevedtak | None, avgjerd: Organhandsaming | None, skilnader: tuple[Punktskilnad, ...] | None
) -> Stode:
    if vedtak is None or (avgjerd is None and not vedtak.handsama and vedtak.sendt is None):
        return "ikkje oppgitt"
    if avgjerd is None:
        return "under handsaming" if vedtak.handsama else "send"
    match avgjerd.resultat:
        case "avvist" | "utsett" | "sendt attende":
            return avgjerd.resultat
        case "vedteke":
            return _vedteke(skilnader)
        case _:
            return "under handsaming"


def _vedteke(skilnader: tuple[Punktskilnad, ...] | None) -> Stode:
    if skilnader is None:
        return "vedteke, ordlyden ikkje oppgitt"
    if any(ei.substans for ei in skilnader):
        return "vedteke med endringar"
    annleis = any(ei.slag != "likt" or ei.flytta for ei in skilnader)
    return "vedteke, anna skrivemåte" if annleis else "vedteke likt"


def _tilraading(vedtak: Kommunevedtak | None) -> str:
    andre = [ei for ei in vedtak.handsama if not ei.er_kommunestyre] if vedtak else []
    return "; ".join(f"{ei.organ}: {ei.resultat}" for ei in andre)


def _vilkaar(
    sak: Sak, fil: Vedtaksfil | None, kommunar: tuple[Kommunestatus, ...], dag: date, *, same: bool
) -> tuple[Vilkaar, ...]:
    avtale = sak.avtale or sak.samarbeidsavtale
    if avtale is None:
        return ()
    paragraf = {"vertskommunesamarbeid": "§ 20-4", "kommunalt oppgåvefellesskap": "§ 19-4"}.get(
        sak.sak.type, "§ 18-4"
    )
    partar = tuple(ei for ei in kommunar if ei.kommune in sak.partar)
    vilkaar = [_alle_likt(partar, paragraf, same=same), _alle_signert(partar, paragraf)]
    if sak.krav.samarbeid == "vertskommune":
        vilkaar.append(_orientert(fil, sak))
    return (*vilkaar, _verknad(avtale.verknad_fraa, dag))


def _alle_likt(partar: tuple[Kommunestatus, ...], paragraf: str, *, same: bool) -> Vilkaar:
    kva, heimel = "alle partane har vedteke det same", f"koml. {paragraf} andre ledd"
    if same:
        return Vilkaar(kva, heimel, "ja")
    if ulike := tuple(ei.kommune for ei in partar if ei.stode in ULIKT):
        return Vilkaar(kva, heimel, "nei", ulike)
    att = tuple(ei.kommune for ei in partar if ei.stode not in VEDTEKE_LIKT)
    ope = {ei.stode for ei in partar if ei.kommune in att}
    ukjent = ope <= {"ikkje oppgitt", "vedteke, ordlyden ikkje oppgitt"}
    return Vilkaar(kva, heimel, "ja" if not att else "ikkje oppgitt" if ukjent else "nei", att)


def _alle_signert(partar: tuple[Kommunestatus, ...], paragraf: str) -> Vilkaar:
    manglar = tuple(ei.kommune for ei in partar if ei.signert is None)
    return Vilkaar(
        "alle partane har skrive under avtalen",
        f"koml. {paragraf} første ledd",
        "ikkje oppgitt" if manglar else "ja",
        manglar,
    )


def _orientert(fil: Vedtaksfil | None, sak: Sak) -> Vilkaar:
    kva, heimel = "vertskommunen har orientert statsforvaltaren", _ORIENTERING
    orientert = fil.statsforvaltaren_orientert if fil else None
    if orientert is None:
        return Vilkaar(kva, heimel, "ikkje oppgitt", sak.kommunar_med("vertskommune"))
    return Vilkaar(kva, heimel, "ja")


def _verknad(fraa: date | None, dag: date) -> Vilkaar:
    kva = "dagen avtalen gjeld frå er komen"
    if fraa is None:
        return Vilkaar(kva, "avtalen", "ikkje oppgitt")
    return Vilkaar(kva, "avtalen", "ja" if fraa <= dag else "nei", dag=fraa)
