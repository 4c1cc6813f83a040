"""Cases in two revisions, or in one and as they lie at hand, held against each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sognko_docs.compose.endring import Endring, Versjon, finn_endringar
from sognko_docs.compose.endringsfoelgje import finn_foelgjer
from sognko_docs.compose.plan import dokument
from sognko_docs.compute.ordskilnad import ordskilnad
from sognko_docs.compute.utrekning import rekn_ut
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
    lesne = [les_fraa(side, sak) if side.har_sak(sak) else (None, ()) for side in (foer, etter)]
    gammal, ny = lesne[0][0], lesne[1][0]
    funn = (*lesne[0][1], *lesne[1][1])
    if funn or gammal is ny is None:
        return Samanlikna(sak, sak), funn or (utan_sak(sak, foer, etter),)
    if gammal is None or ny is None:
        return _berre_ei(sak, gammal, ny), ()
    endringar, uberekna = _endringar((gammal, ny), (foer, etter))
    endringar += tuple(malendringar(foer, etter, gammal.sak, ny.sak))
    namn = {**gammal.register.kortnamn, **ny.register.kortnamn}
    return Samanlikna(sak, ny.sak.sak.tittel, endringar, namn), uberekna


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


def _endringar(
    lasta: tuple[Lasta, Lasta], sider: tuple[Side, Side]
) -> tuple[tuple[Endring, ...], tuple[Finding, ...]]:
    """Return what changed and what follows from it; where the numbers cannot be reckoned, what follows is left out."""
    gammal, ny = (Versjon(ein.sak, ein.register, ein.tal) for ein in lasta)
    endringar = finn_endringar(gammal, ny)
    funn = tuple(
        _uberekna(ein, side) for ein, side in zip(lasta, sider, strict=True) if not _kan_reknast(ein)
    )
    if funn:
        return endringar, funn
    foelgjer = finn_foelgjer(gammal, ny, *(rekn_ut(ein.sak, ein.tal) for ein in lasta))
    sagt = {(f"={ei.sti}", ei.foer, ei.etter) for ei in endringar}
    return endringar + tuple(ei for ei in foelgjer if (ei.sti, ei.foer, ei.etter) not in sagt), ()


def _kan_reknast(lasta: Lasta) -> bool:
    return kan_reknast(kontroller(lasta.sak, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler))


def _uberekna(lasta: Lasta, side: Side) -> Finding:
    melding = f"Tala i «{lasta.namn}» kan ikkje reknast ut slik saka er i {side.namn}, så følgjene manglar"
    hjelp = "feila står i «sognko check»; det som er endra i saka, er med"
    return Finding("P329", melding, hjelp=hjelp, grad=Grad.AATVARING)


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
