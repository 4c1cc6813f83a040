"""Two versions of a case rendered and compared: Word files with tracked changes, one for each that differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sognko_docs import __version__
from sognko_docs.compose.kontekst import kontekst
from sognko_docs.compose.plan import Dokument, ascii_namn, legg_plan
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.history.utgaave import MALMAPPE
from sognko_docs.identity.linje import KOMMUNEFELT
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.bygg import lag_dokument
from sognko_docs.pipeline.utgaaver.samanlikning import Side, les_fraa, utan_sak
from sognko_docs.rules.kontroll import kan_reknast, kontroller
from sognko_docs.word.godkjenning import opne_godkjend
from sognko_docs.word.jamfoerbar import like
from sognko_docs.word.lesing import les
from sognko_docs.word.mal import Eigenskapar, Mal, MalFeil
from sognko_docs.word.raudstrek import Merke, RaudstrekFeil, har_motor, lag_raudstrek

TRAADAR = 4
"""How many comparisons go on at a time."""


@dataclass(frozen=True, slots=True)
class Oenske:
    """What is asked for: who is said to have made the changes, for which council, from which templates.

    ``malar`` is a folder to take templates from on both sides; None takes each side's own.
    """

    forfattar: str
    kommune: str | None = None
    malar: Path | None = None
    lager: Path | None = None


@dataclass(frozen=True, slots=True)
class Raudstrek:
    """A finished file: its name, the councils it holds for, and its bytes."""

    fil: str
    gjeld: tuple[str, ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class Raudstrekar:
    """What came of it. ``berre_ny`` and ``berre_gammal`` are documents that only one version has."""

    filer: tuple[Raudstrek, ...] = ()
    funn: tuple[Finding, ...] = ()
    uendra: tuple[str, ...] = ()
    berre_ny: tuple[str, ...] = ()
    berre_gammal: tuple[str, ...] = ()
    lasta: Lasta | None = None


@dataclass(frozen=True, slots=True)
class _Laga:
    """One version made: its documents by template and council."""

    lasta: Lasta
    dokument: Mapping[tuple[str, str], tuple[Dokument, bytes]]


def strek_raudt(foer: Side, etter: Side, sak: str, oenske: Oenske) -> Raudstrekar:
    """Render both versions of a case and compare them, document by document."""
    if not har_motor():
        return Raudstrekar(funn=(_utan_motor(),))
    manglar = tuple(utan_sak(sak, side, side) for side in (foer, etter) if not side.har_sak(sak))
    if manglar:
        return Raudstrekar(funn=manglar)
    gammal, ny = _lag(foer, sak, oenske), _lag(etter, sak, oenske)
    feil = tuple(ei for laga in (gammal, ny) if isinstance(laga, tuple) for ei in laga)
    if isinstance(gammal, tuple) or isinstance(ny, tuple):
        return Raudstrekar(funn=feil)
    felles = [noekkel for noekkel in ny.dokument if noekkel in gammal.dokument]
    grupper = list(_grupper(gammal, ny, felles, oenske.kommune))
    filer, funn = _jamfoer(gammal, ny, grupper, (foer, etter), oenske)
    endra = {mal for mal, _ in grupper}
    return Raudstrekar(
        filer=filer,
        funn=funn if grupper or _berre(ny, gammal) or _berre(gammal, ny) else (_uendra(sak),),
        uendra=tuple(dict.fromkeys(mal for mal, _ in felles if mal not in endra)),
        berre_ny=_berre(ny, gammal),
        berre_gammal=_berre(gammal, ny),
        lasta=ny.lasta,
    )


def _utan_motor() -> Finding:
    hjelp = 'køyr «pip install -c constraints.txt -e ".[redline]"»; «sognko changes» viser endringane utan'
    return Finding(
        "P330", "Word-filer med sporte endringar krev python-redlines, som ikkje er installert", hjelp=hjelp
    )


def _lag(side: Side, sak: str, oenske: Oenske) -> _Laga | tuple[Finding, ...]:
    """Render every document of a case from one side."""
    lasta, funn = les_fraa(side, sak)
    if lasta is None:
        return funn
    om = kontroller(lasta.sak, lasta.register, lasta.tal, lasta.lover, lasta.vedleggsfiler)
    if not kan_reknast(om):
        melding = (
            f"Tala i «{sak}» kan ikkje reknast ut slik saka er i {side.namn}, så ingen dokument kan lagast"
        )
        return (Finding("P329", melding, hjelp="køyr «sognko check», eller vel ein annan revisjon"),)
    plan, _ = legg_plan(lasta.sak, lasta.register, lasta.tal, rekn_ut(lasta.sak, lasta.tal))
    laga: dict[tuple[str, str], tuple[Dokument, bytes]] = {}
    for dokument in plan.dokument:
        if side.revisjon and not _malfil(side, dokument.mal, oenske).is_file():
            continue  # the document came later
        mal = _opne_mal(side, dokument.mal, oenske)
        if isinstance(mal, Finding):
            return (mal,)
        try:
            for namn, data in lag_dokument(lasta, plan, dokument, mal, "word"):
                laga[dokument.mal, namn] = (dokument, data)
        except MalFeil as feil:
            return (_ubrukeleg(side, dokument.mal, f"{feil.melding} ({feil.delstad})"),)
    return _Laga(lasta, laga)


def _opne_mal(side: Side, namn: str, oenske: Oenske) -> Mal | Finding:
    mal = opne_godkjend(_malfil(side, namn, oenske), kontekst(namn), oenske.lager)
    return _ubrukeleg(side, namn, f"{mal[0].kode} {mal[0].melding}") if isinstance(mal, tuple) else mal


def _malfil(side: Side, namn: str, oenske: Oenske) -> Path:
    return (oenske.malar or side.rot / MALMAPPE) / f"{namn}.docx"


def _ubrukeleg(side: Side, mal: str, grunn: str) -> Finding:
    melding = f"Malen «{mal}» kan ikkje brukast slik han er i {side.namn}: {grunn}"
    return Finding("P331", melding, hjelp="ta malane som ligg her no til begge: «--malar no»")


def _grupper(
    gammal: _Laga, ny: _Laga, felles: Sequence[tuple[str, str]], kommune: str | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each document that differs with the councils it differs in the same way for.

    What is a council's own counts for nothing here: where only that differs between councils, one file does.
    """
    like_for: dict[tuple[str, object], list[str]] = {}
    for mal, namn in felles:
        if kommune is not None and namn != kommune:
            continue
        foer, etter = gammal.dokument[mal, namn][1], ny.dokument[mal, namn][1]
        if not like(foer, etter):
            like_for.setdefault((mal, _avtrykk(foer, etter)), []).append(namn)
    yield from ((mal, tuple(namn)) for (mal, _), namn in like_for.items())


def _avtrykk(foer: bytes, etter: bytes) -> frozenset[tuple[str, int]]:
    """Return what went and what came, whatever the order of the parts, without what is a council's own."""
    gamle, nye = Counter(_linjer(foer)), Counter(_linjer(etter))
    nye.subtract(gamle)
    return frozenset((linje, tal) for linje, tal in nye.items() if tal)


def _linjer(data: bytes) -> Iterator[str]:
    for avsnitt in les(data).avsnitt:
        if not avsnitt.blokk.startswith(KOMMUNEFELT):
            yield "".join(sti if sti.startswith(KOMMUNEFELT) else bit for bit, sti in avsnitt.spenn)


def _jamfoer(
    gammal: _Laga,
    ny: _Laga,
    grupper: Sequence[tuple[str, tuple[str, ...]]],
    sider: tuple[Side, Side],
    oenske: Oenske,
) -> tuple[tuple[Raudstrek, ...], tuple[Finding, ...]]:
    fleire = Counter(mal for mal, _ in grupper)
    merke = Merke(oenske.forfattar, _dato(sider[1], ny.lasta))

    def ei_fil(gruppe: tuple[str, tuple[str, ...]]) -> Raudstrek | Finding:
        mal, kommunar = gruppe
        dokument, etter = ny.dokument[mal, kommunar[0]]
        stamme = dokument.filnamn.replace("/", "-").removesuffix(".docx")
        namn = f"{stamme}-{ascii_namn(kommunar[0])}" if fleire[mal] > 1 else stamme
        eigne = _eigenskapar(ny.lasta, dokument, sider, merke)
        try:
            data = lag_raudstrek(gammal.dokument[mal, kommunar[0]][1], etter, merke, eigne)
        except RaudstrekFeil as feil:
            return _svikta(f"{namn}.docx", feil)
        return Raudstrek(f"{namn}.docx", kommunar, data)

    # The engine is a program of its own, so threads do: they wait for it.
    with ThreadPoolExecutor(TRAADAR) as traadar:
        ferdige = list(traadar.map(ei_fil, grupper))
    filer = tuple(ein for ein in ferdige if isinstance(ein, Raudstrek))
    return filer, tuple(ein for ein in ferdige if isinstance(ein, Finding))


def _dato(side: Side, lasta: Lasta) -> date:
    """Return the day the changes are dated: that of the commit, or of the case where there is none."""
    return side.revisjon.dato if side.revisjon else lasta.sak.sak.dato


def _eigenskapar(lasta: Lasta, dokument: Dokument, sider: tuple[Side, Side], merke: Merke) -> Eigenskapar:
    """Return what the file says of itself; it names no input hash, so nobody takes it for a case paper."""
    fraa, til = (side.revisjon.commit if side.revisjon else None for side in sider)
    eigne = {"sak": lasta.namn, "endringar_i": dokument.mal, "frå": fraa, "til": til, "versjon": __version__}
    return Eigenskapar(f"Endringar i {dokument.tittel}", merke.forfattar, merke.dato, eigne)


def _svikta(fil: str, feil: RaudstrekFeil) -> Finding:
    hjelp = "fila er ikkje laga; meld frå om feilen, og bruk «sognko redline --vis» så lenge"
    return Finding(
        "P332", f"Endringane i «{fil}» kunne ikkje merkast: {feil}", hjelp=hjelp, stad=Stad(Path(fil))
    )


def _berre(her: _Laga, der: _Laga) -> tuple[str, ...]:
    titlar = (
        dokument.tittel for noekkel, (dokument, _) in her.dokument.items() if noekkel not in der.dokument
    )
    malar = {mal for mal, _ in der.dokument}
    borte = {dokument.tittel for (mal, _), (dokument, _) in her.dokument.items() if mal not in malar}
    return tuple(dict.fromkeys(tittel for tittel in titlar if tittel in borte))


def _uendra(sak: str) -> Finding:
    return Finding("P333", f"Ingen dokument i «{sak}» er endra mellom revisjonane", grad=Grad.MERKNAD)
