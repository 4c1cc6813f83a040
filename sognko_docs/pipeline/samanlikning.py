"""Cases in two revisions, or in one and as they lie at hand, held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sognko_docs.compose.endring import Endring, Versjon, finn_endringar
from sognko_docs.compose.endringsfoelgje import finn_foelgjer
from sognko_docs.compose.plan import dokument
from sognko_docs.compute.ordskilnad import ordskilnad
from sognko_docs.compute.utrekning import Utrekning, rekn_ut
from sognko_docs.finding import Finding, Grad
from sognko_docs.history.depot import Depot, opne_depot
from sognko_docs.history.utgaave import MALMAPPE, SAKSMAPPE, Revisjon
from sognko_docs.load.resultat import Lasta
from sognko_docs.load.saker import SAKSFIL, les_sak
from sognko_docs.rules.kontroll import kan_reknast, kontroller
from sognko_docs.sak.sak import Sak


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a folder with ``cases/`` and ``templates/``, and the revision it is from.

    Without a revision it is the work tree.
    """

    rot: Path
    revisjon: Revisjon | None

    @property
    def namn(self) -> str:
        """What the side is called."""
        return self.revisjon.kort if self.revisjon else "arbeidskopien"

    def har_sak(self, sak: str) -> bool:
        """True when the case is there."""
        return (self.rot / SAKSMAPPE / sak / SAKSFIL).is_file()

    @property
    def saker(self) -> tuple[str, ...]:
        """The names of the cases there are."""
        return tuple(sorted(fil.parent.name for fil in (self.rot / SAKSMAPPE).glob(f"*/{SAKSFIL}")))


@dataclass(frozen=True, slots=True)
class Samanlikna:
    """What differs in one case; ``ny`` and ``borte`` when it is only on one side."""

    sak: str
    tittel: str
    endringar: tuple[Endring, ...] = ()
    kortnamn: Mapping[str, str] = field(default_factory=dict)
    ny: bool = False
    borte: bool = False


@contextmanager
def opne_sider(rot: Path, foer: str, etter: str | None) -> Iterator[tuple[Side, Side] | Finding]:
    """Give two sides for as long as they are used, or what stands in the way; ``etter`` None is the work tree."""
    depot = opne_depot(rot)
    if isinstance(depot, Finding):
        yield depot
        return
    with _side(depot, foer) as foer_side, _side(depot, etter) as etter_side:
        feil = next((side for side in (foer_side, etter_side) if isinstance(side, Finding)), None)
        if feil is not None or isinstance(foer_side, Finding) or isinstance(etter_side, Finding):
            yield feil or Finding("P325", "git svarte med feil")
        else:
            yield foer_side, etter_side


@contextmanager
def _side(depot: Depot, namn: str | None) -> Iterator[Side | Finding]:
    if namn is None:
        yield Side(depot.rot, None)
        return
    revisjon = depot.revisjon(namn)
    utgaave = depot.utgaave(revisjon) if isinstance(revisjon, Revisjon) else revisjon
    if isinstance(utgaave, Finding) or isinstance(revisjon, Finding):
        yield utgaave if isinstance(utgaave, Finding) else Finding("P322", f"Fann ikkje revisjonen «{namn}»")
        return
    with utgaave.mappe() as mappe:
        yield Side(mappe, revisjon)


def samanlikn(foer: Side, etter: Side, sak: str) -> tuple[Samanlikna, tuple[Finding, ...]]:
    """Return what differs in a case between two sides, and what could not be compared."""
    lasta, funn = [], []
    for side in (foer, etter):
        ein, feil = les_fraa(side, sak) if side.har_sak(sak) else (None, ())
        lasta.append(ein)
        funn += feil
    if funn or lasta == [None, None]:
        return Samanlikna(sak, sak), tuple(funn) or (utan_sak(sak, foer, etter),)
    if lasta[0] is None or lasta[1] is None:
        return _berre_ei(sak, lasta[0], lasta[1]), ()
    versjonar = [Versjon(ein.sak, ein.register, ein.tal) for ein in lasta if ein is not None]
    endringar = finn_endringar(*versjonar)
    rekna, uberekna = _rekn(lasta, (foer, etter))
    if rekna:
        endringar += finn_foelgjer(*versjonar, *rekna)
    endringar += tuple(malendringar(foer, etter, lasta[0].sak, lasta[1].sak))
    namn = {**versjonar[0].register.kortnamn, **versjonar[1].register.kortnamn}
    return Samanlikna(sak, lasta[1].sak.sak.tittel, endringar, namn), uberekna


def _berre_ei(sak: str, foer: Lasta | None, etter: Lasta | None) -> Samanlikna:
    her = foer or etter
    tittel = her.sak.sak.tittel if her else sak
    return Samanlikna(sak, tittel, ny=foer is None, borte=etter is None)


def les_fraa(side: Side, sak: str) -> tuple[Lasta | None, tuple[Finding, ...]]:
    """Read a case from one side; what stops it is told with the revision it is from."""
    lesing = les_sak(side.rot / SAKSMAPPE / sak, side.rot)
    if lesing.lasta is not None:
        return lesing.lasta, ()
    fyrste = next((funn for funn in lesing.funn if funn.stoppar), None)
    grunn = f": {fyrste.kode} {fyrste.melding}" if fyrste else ""
    melding = f"Saka «{sak}» kan ikkje lesast slik ho er i {side.namn}{grunn}"
    hjelp = "vel ein annan revisjon" if side.revisjon else f"køyr «sognko check {sak}» og rett feila"
    return None, (Finding("P328", melding, hjelp=hjelp),)


def utan_sak(sak: str, foer: Side, etter: Side) -> Finding:
    """Return the finding for a case that neither side has."""
    hjelp = f"sakene er: {', '.join(dict.fromkeys((*foer.saker, *etter.saker)))}"
    return Finding("P323", f"Fann ikkje saka «{sak}» i {foer.namn} eller {etter.namn}", hjelp=hjelp)


def _rekn(
    lasta: Sequence[Lasta | None], sider: tuple[Side, Side]
) -> tuple[tuple[Utrekning, Utrekning] | None, tuple[Finding, ...]]:
    """Reckon both versions; when one cannot be reckoned, say so and leave the consequences out."""
    rekna, funn = [], []
    for ein, side in zip(lasta, sider, strict=True):
        if ein is None:
            continue
        om = kontroller(ein.sak, ein.register, ein.tal, ein.lover, ein.vedleggsfiler)
        if kan_reknast(om):
            rekna.append(rekn_ut(ein.sak, ein.tal))
        else:
            melding = (
                f"Tala i «{ein.namn}» kan ikkje reknast ut slik saka er i {side.namn}, så følgjene manglar"
            )
            hjelp = "feila står i «sognko check»; endringane i teksten er med"
            funn.append(Finding("P329", melding, hjelp=hjelp, grad=Grad.AATVARING))
    return (None if funn else (rekna[0], rekna[1])), tuple(funn)


def malendringar(foer: Side, etter: Side, foer_sak: Sak, etter_sak: Sak) -> Iterator[Endring]:
    """Yield what changed in the text of the templates the case is made from."""
    for mal in dict.fromkeys(ein.mal for ein in (*dokument(etter_sak), *dokument(foer_sak))):
        fil = f"{MALMAPPE}/{mal}.docx"
        par = [(side.rot / fil).read_bytes() if (side.rot / fil).is_file() else b"" for side in (foer, etter)]
        if par[0] != par[1]:
            yield _malendring(mal, fil, *par)


def _malendring(mal: str, fil: str, foer: bytes, etter: bytes) -> Endring:
    from sognko_docs.compose.endringsord import tekstendring  # noqa: PLC0415  # why: only where a template changed
    from sognko_docs.word.lesing import LesFeil, les, rein_tekst  # noqa: PLC0415  # why: loads the Word stack

    def tekst(data: bytes) -> str:
        try:
            return rein_tekst(les(data)) if data else ""
        except LesFeil:
            return ""

    bitar = ordskilnad(tekst(foer), tekst(etter))
    endra = any(bit.slag != "lik" for bit in bitar)
    om = f": {tekstendring(bitar)}" if endra else ": utforminga er endra, teksten er den same"
    om = om if foer and etter else " er ny" if etter else " er teken bort"
    return Endring(
        slag="endra" if foer and etter else "ny" if etter else "borte",
        omraade="Malane",
        sti=fil,
        foer_sti=fil,
        melding=f"Malen «{mal}»{om}",
        kva=f"Malen «{mal}»",
        bitar=bitar if endra else (),
    )
