"""The packet: for each council one PDF of the case paper and its attachments in order, with a page of contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path, PurePath
from typing import TypeAlias

from sognko_docs.compose.plan import Plan, ascii_namn
from sognko_docs.compose.sakspakke import FILNAMN, Innslag, innhald, pakkefakta, stempel, vis_pakke
from sognko_docs.delivery.pdf.omformar import OmformingFeil
from sognko_docs.finding import Finding, Grad, Stad, har_feil
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.attlesing import sjekk_innhald
from sognko_docs.pipeline.levering.pdf import SPRAAK, Reiskap, lag_pdf, lag_stempel
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil

_Pakke: TypeAlias = tuple[bytes, tuple[Finding, ...]]
"""The bytes of a packet, and what is wrong with it."""


def lag_sakspakkar(
    lasta: Lasta,
    plan: Plan,
    deler: Mapping[str, bytes],
    vedlegg: Mapping[str, bytes],
    innhaldsmal: Innhaldsmal,
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the packet of each council, by path.

    ``deler`` are the finished PDF by path below the case's folder, ``vedlegg`` the attachments by name. While
    LibreOffice makes the page of contents of one packet, the one before it is joined and checked.
    """
    pakkar: dict[str, Future[_Pakke]] = {}
    with ThreadPoolExecutor(max_workers=1) as samlar:
        for namn in lasta.sak.mottakarar:
            innslag = innhald(lasta.sak, plan.dokument, namn)
            pdfar = [_finn(ei, ascii_namn(namn), deler, vedlegg) for ei in innslag]
            pakkar[namn] = samlar.submit(innhaldsmal.pakke(namn, innslag, pdfar))
    svar = {f"{ascii_namn(namn)}/{FILNAMN}": pakke.result() for namn, pakke in pakkar.items()}
    funn = dict.fromkeys(ei for _, om in svar.values() for ei in om)
    return {fil: data for fil, (data, _) in svar.items()}, tuple(funn)


def _finn(
    innslag: Innslag, mappe: str, deler: Mapping[str, bytes], vedlegg: Mapping[str, bytes]
) -> bytes | None:
    if innslag.fil:
        return deler[f"{mappe}/{PurePath(innslag.fil).with_suffix('.pdf').as_posix()}"]
    return vedlegg.get(innslag.vedlegg) if innslag.vedlegg else None


class Innhaldsmal:
    """Makes the page of contents and joins it with what it lists."""

    def __init__(
        self,
        lasta: Lasta,
        mal: Mal,
        malfil: Path,
        reiskap: Reiskap,
        eigenskapar: Callable[[str, str], Eigenskapar],
    ) -> None:
        self._lasta, self._mal, self._malfil, self._reiskap = lasta, mal, malfil, reiskap
        self._eigenskapar = eigenskapar

    def pakke(
        self, kommune: str, innslag: Sequence[Innslag], pdfar: Sequence[bytes | None]
    ) -> Callable[[], _Pakke]:
        """Return what joins the packet of one council: what LibreOffice has to make for it, is made.

        Contents of several pages are made again, to count them.
        """
        from sognko_docs.delivery.pdf.samling import sidetal  # noqa: PLC0415  # why: an extra
        from sognko_docs.delivery.pdf.stempel import stempelark  # noqa: PLC0415  # why: an extra

        sider = [sidetal(pdf) if pdf else 0 for pdf in pdfar]
        framside, funn = self._framside(kommune, innslag, [1, *sider])
        if framside and (eigne := sidetal(framside)) > 1:
            framside, funn = self._framside(kommune, innslag, [eigne, *sider])
        if har_feil(funn):
            return lambda: (b"", funn)
        try:
            merke = lag_stempel(stempelark(stempel(innslag, [sidetal(framside), *sider])), self._reiskap)
        except OmformingFeil as feil:
            om = Finding(
                "P112", f"LibreOffice klarte ikkje å lage stempla: {feil}", hjelp="prøv ein gong til"
            )
            return lambda: (b"", (*funn, om))
        return partial(self._samle, kommune, innslag, [framside, *pdfar], merke, funn)

    def _framside(
        self, kommune: str, innslag: Sequence[Innslag], sider: Sequence[int]
    ) -> tuple[bytes, tuple[Finding, ...]]:
        kontekst = vis_pakke(self._lasta.sak, self._lasta.register, kommune, innslag, sider)
        tittel = f"Heile saka: {self._lasta.sak.sak.korttittel}"
        try:
            word = self._mal.sett({"pakke": kontekst.pakke}).dokument(
                None, self._eigenskapar(tittel, kommune)
            )
        except MalFeil as feil:
            return b"", (Finding("T108", feil.melding, stad=Stad(self._malfil, delstad=feil.delstad)),)
        funn = sjekk_innhald(word, les(word), pakkefakta(kontekst), Stad(self._malfil))
        svar = lag_pdf(word, self._reiskap, FILNAMN)
        return (b"", (*funn, svar)) if isinstance(svar, Finding) else (svar, tuple(funn))

    def _samle(
        self,
        kommune: str,
        innslag: Sequence[Innslag],
        pdfar: Sequence[bytes | None],
        merke: bytes,
        funn: tuple[Finding, ...],
    ) -> _Pakke:
        from sognko_docs.delivery.pdf.samling import Stykke, samle  # noqa: PLC0415  # why: an extra

        titlar = [("Innhald", ""), *((ei.tittel, ei.merke) for ei in innslag)]
        stykke = [
            Stykke(f"{nr}: {tittel}" if nr else tittel, nr, pdf)
            for (tittel, nr), pdf in zip(titlar, pdfar, strict=True)
            if pdf
        ]
        hovud = self._lasta.sak.sak
        namn = self._lasta.register.kommunar[kommune].namn
        samla = samle(stykke, merke, tittel=f"{hovud.tittel} – {namn}", spraak=SPRAAK, dato=hovud.dato)
        return samla.data, (*funn, *_merknader(samla.arkivfeil))


def _merknader(arkivfeil: str) -> list[Finding]:
    if not arkivfeil:
        return []
    melding = f"Pakken er ikkje arkiv-PDF: {arkivfeil}"
    return [Finding("P131", melding, hjelp="lagre vedlegga som PDF/A", grad=Grad.AATVARING)]
