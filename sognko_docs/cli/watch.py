"""``sognko build --watch``: build again whenever a case, a number or a template changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from watchfiles import DefaultFilter, watch

from sognko_docs.cli.framdrift import Framdrift
from sognko_docs.cli.oppdrag import MALAR, Oppdrag
from sognko_docs.load.finn import SAKSMAPPE, finn_saker
from sognko_docs.load.saker import vising


class _Filter(DefaultFilter):
    """Leaves out what editors and Word lay beside a file while it is open."""

    ignore_entity_patterns = (*DefaultFilter.ignore_entity_patterns, r"^~\$", r"^\.~lock\.", r"^~.*\.tmp$")


def hald_vakt(oppdrag: Oppdrag, saker: Sequence[str]) -> None:
    """Build what is touched until the user ends it with Ctrl-C; what is finished stays when a case breaks."""
    framdrift = Framdrift(stille=oppdrag.stille)
    mapper = [mappe for mappe in (oppdrag.rot / SAKSMAPPE, oppdrag.rot / MALAR) if mappe.is_dir()]
    framdrift.sei("Følgjer med på endringar. Avslutt med Ctrl-C.")
    for endringar in watch(*mapper, watch_filter=_Filter()):
        endra = sorted({Path(sti) for _, sti in endringar})
        for fil in endra:
            framdrift.sei(f"Endra: {vising(fil, oppdrag.rot)}")
        utval = finn_saker(oppdrag.rot, saker)
        samling = oppdrag.bygg(gjeld(utval.mapper, endra))
        samling.legg_til(utval.funn)
        oppdrag.framside(samling)
        samling.vis(oppdrag.form, stille=oppdrag.stille)


def gjeld(mapper: Iterable[Path], endra: Sequence[Path]) -> list[Path]:
    """Return the cases a change touches: those it lies in, or all when it lies in none (a template, a number)."""
    alle = list(mapper)
    roerte = {mappe: [fil for fil in endra if fil.is_relative_to(mappe.resolve())] for mappe in alle}
    eigne = {fil for filer in roerte.values() for fil in filer}
    return alle if any(fil not in eigne for fil in endra) else [mappe for mappe in alle if roerte[mappe]]
