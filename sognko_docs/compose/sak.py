"""The view of the case itself and of its lists: delegated laws, plan of work, attachments."""

from __future__ import annotations

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import (
    DelegeringVising,
    PartVising,
    SakVising,
    TidspunktVising,
    VedleggVising,
)
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak


def blokk(sti: str, markdown: str | None) -> Blokk | None:
    """Return the text as a block bound to ``sti``, or None when there is no text."""
    return None if markdown is None else Blokk(sti, markdown)


def felt(sti: str, verdi: str | None) -> Felt | None:
    """Return the text as a field bound to ``sti``, or None when there is no text."""
    return None if verdi is None else Felt(sti, verdi)


def vis_sak(sak: Sak) -> SakVising:
    """Return the view of the case's own particulars."""
    hovud = sak.sak
    return SakVising(
        tittel=Felt("sak.tittel", hovud.tittel),
        korttittel=Felt("sak.korttittel", hovud.korttittel),
        dato=Felt("sak.dato", hovud.dato),
        sakshandsamar=Felt("sak.sakshandsamar", hovud.sakshandsamar),
        er_utkast=hovud.status == "utkast",
    )


def vis_partar(sak: Sak, register: Register) -> tuple[PartVising, ...]:
    """Return the parties, the host first where there is one."""
    return tuple(_part(sak, namn, register) for namn in sak.partar)


def _part(sak: Sak, namn: str, register: Register) -> PartVising:
    kommune, roller = register.kommunar[namn], sak.kommunar[namn].roller
    rolle = next(ei for ei in ("vertskommune", "samarbeidskommune", "deltakarkommune") if ei in roller)
    kommunestyre = [steg for steg in sak.handsaming if steg.er_kommunestyre]
    dato = next((steg.moetedato[namn] for steg in kommunestyre if namn in steg.moetedato), "")
    nummer = next((steg.saksnummer[namn] for steg in kommunestyre if namn in steg.saksnummer), "")
    return PartVising(
        namn=Felt(f"=kommunar.{namn}.namn", kommune.namn),
        kortnamn=Felt(f"=kommunar.{namn}.kortnamn", kommune.kortnamn),
        nummer=Felt(f"=kommunar.{namn}.nummer", kommune.nummer),
        rolle=Felt(f"=kommunar.{namn}.rolle", rolle),
        er_vert=rolle == "vertskommune",
        vedtaksdato=Felt(f"=kommunar.{namn}.vedtaksdato", dato),
        vedtakssak=Felt(f"=kommunar.{namn}.vedtakssak", nummer),
    )


def vis_delegering(sak: Sak) -> tuple[DelegeringVising, ...]:
    """Return the laws under which authority is delegated, in the order of the case."""
    return tuple(
        DelegeringVising(
            lov=Felt(f"delegering[{nr}].lov", lov.lov),
            heimel=tuple(Felt(f"delegering[{nr}].heimel[{i}]", ledd) for i, ledd in enumerate(lov.heimel)),
            forskrifter=tuple(
                Felt(f"delegering[{nr}].forskrifter[{i}]", ledd) for i, ledd in enumerate(lov.forskrifter)
            ),
            avgrensing=felt(f"delegering[{nr}].avgrensing", lov.avgrensing),
            klageinstans=Felt(f"delegering[{nr}].klageinstans", lov.klageinstans),
        )
        for nr, lov in enumerate(sak.delegering)
    )


def vis_tidsplan(sak: Sak) -> tuple[TidspunktVising, ...]:
    """Return the plan of work."""
    return tuple(
        TidspunktVising(
            tid=Felt(f"tidsplan[{nr}].tid", linje.tid),
            aktivitet=Felt(f"tidsplan[{nr}].aktivitet", linje.aktivitet),
            ansvar=Felt(f"tidsplan[{nr}].ansvar", linje.ansvar),
        )
        for nr, linje in enumerate(sak.tidsplan)
    )


def vis_vedlegg(sak: Sak) -> tuple[VedleggVising, ...]:
    """Return the attachments in order."""
    return tuple(
        VedleggVising(
            tittel=Felt(f"vedlegg[{nr}].tittel", vedlegg.tittel),
            merknad=felt(f"vedlegg[{nr}].merknad", vedlegg.merknad),
        )
        for nr, vedlegg in enumerate(sak.vedlegg)
    )
