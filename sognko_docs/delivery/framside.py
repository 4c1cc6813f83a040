"""The index of a folder of finished sets: one page for the browser, no scripts, read aloud and printed as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from urllib.parse import quote

from sognko_docs.compose.saksomtale import Funnomtale, Saksomtale
from sognko_docs.delivery.framsidestil import STIL
from sognko_docs.rules.forklaring import Forklaring
from sognko_docs.skrift import dato, dato_kort

FILNAMN = "index.html"
TITTEL = "Saker og dokument"
_MENGD = {"feil": "feil", "åtvaring": "åtvaringar", "merknad": "merknader"}
_INTERNT = (
    "Sida er intern: ho er til dei som førebur sakene, og viser funn og det som manglar. "
    "Send dokumenta, pakkane eller utkasta til kommunane, ikkje denne sida."
)


@dataclass(frozen=True, slots=True)
class Lenkje:
    """A file: what the link says, and its path below the folder the page lies in, with forward slashes."""

    tekst: str
    sti: str


@dataclass(frozen=True, slots=True)
class Rad:
    """One document, and each council's files of it by the council's folder."""

    tittel: str
    filer: Mapping[str, tuple[Lenkje, ...]]


@dataclass(frozen=True, slots=True)
class Prov:
    """What stands of the proof: its hash (empty: none), what to read, and files that are not what was proved."""

    samla: str
    lenkjer: tuple[Lenkje, ...]
    endra: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saksside:
    """A case on the page; ``internt`` is what is only for those who prepare it."""

    namn: str
    omtale: Saksomtale
    rader: tuple[Rad, ...]
    prov: Prov
    internt: tuple[Lenkje, ...]
    manglar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Samling:
    """Files that belong to no case: a meeting, a report."""

    tittel: str
    lenkjer: tuple[Lenkje, ...]


def lag_framside(
    saker: Iterable[Saksside], andre: Iterable[Samling], forklar: Callable[[str], Forklaring | None]
) -> bytes:
    """Return the page as UTF-8 HTML, the same bytes every time."""
    alle, samlingar = tuple(saker), tuple(andre)
    innhald = "".join(
        (_oversyn(alle), *map(_sak, alle), _samlingar(samlingar), _kodar(_forklaringar(alle, forklar)))
    )
    return (
        f'<!DOCTYPE html>\n<html lang="nn">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{TITTEL}</title>\n'
        f'<style>{STIL}</style>\n</head>\n<body>\n<a class="hopp" href="#innhald">Gå til sakene</a>\n'
        f'<header>\n<h1>{TITTEL}</h1>\n<p class="under">Sogn kommunalt oppgåvefellesskap</p>\n'
        f'<p class="internt"><strong>Internt.</strong> {_INTERNT}</p>\n</header>\n'
        f'<main id="innhald">\n{innhald}</main>\n</body>\n</html>\n'
    ).encode()


def _oversyn(saker: tuple[Saksside, ...]) -> str:
    if not saker:
        return "<p>Ingen saker er bygde her enno. Køyr «sognko build».</p>\n"
    kolonnar = ("Sak", "Type, status og dato", "Kommunar", "Likelydande", "Funn", "Manglar")
    hovud = "".join(f'<th scope="col">{ei}</th>' for ei in kolonnar)
    rader = "".join(map(_oversynsrad, saker))
    tal = "1 sak" if len(saker) == 1 else f"{len(saker)} saker"
    return (
        f'<div class="rulle" role="region" aria-label="Oversyn" tabindex="0">\n<table class="oversyn">\n<caption>{tal}, sorterte etter mappe'
        f"</caption>\n<thead>\n<tr>{hovud}</tr>\n</thead>\n<tbody>\n{rader}</tbody>\n</table>\n</div>\n"
    )


def _oversynsrad(sak: Saksside) -> str:
    om = sak.omtale
    slag = ", ".join(ei for ei in (om.type, om.status, _dato(om.dato, dato_kort)) if ei)
    celler = (slag, ", ".join(om.kommunar.values()), _likt(sak.prov)[0], _mengd(om.funn))
    felt = "".join(f"<td>{escape(ei)}</td>" for ei in celler)
    tal = len(sak.manglar)
    manglar = f'<a href="#manglar-{sak.namn}">{tal}\u00a0punkt</a>' if tal else "Ingenting"
    tittel = f'<a href="#sak-{sak.namn}">{escape(om.tittel)}</a>'
    return f'<tr><th scope="row">{tittel}</th>{felt}<td>{manglar}</td></tr>\n'


def _dato(iso: str, form: Callable[[date], str]) -> str:
    return form(date.fromisoformat(iso)) if iso else ""


def _mengd(funn: Iterable[Funnomtale]) -> str:
    tal = Counter(ei.grad for ei in funn)
    return (
        ", ".join(
            f"{tal[grad]} {grad if tal[grad] == 1 else fleire}"
            for grad, fleire in _MENGD.items()
            if tal[grad]
        )
        or "Ingen"
    )


def _likt(prov: Prov) -> tuple[str, str]:
    """Return the answer in a word or two, and in a sentence."""
    if not prov.samla:
        return "Ikkje prova", "Ikkje prova: settet har ikkje noko prov. Bygg saka på nytt."
    if prov.endra:
        return "Ikkje lenger", (
            "Ikkje lenger: filer er endra eller borte etter at provet blei laga. Bygg saka på nytt, eller køyr «sognko verify»."
        )
    return "Ja", "Ja: teksten er den same til alle kommunane; berre dei oppgjevne kommunefelta er ulike."


def _sak(sak: Saksside) -> str:
    om = sak.omtale
    fakta = {
        "Mappe": sak.namn, "Type": om.type, "Status": om.status, "Dato": _dato(om.dato, dato),
        "Kommunar": ", ".join(om.kommunar.values()),
    }  # fmt: skip
    linjer = "".join(f"<dt>{namn}</dt><dd>{escape(verdi)}</dd>\n" for namn, verdi in fakta.items() if verdi)
    return (
        f'<section aria-labelledby="sak-{sak.namn}">\n<h2 id="sak-{sak.namn}">{escape(om.tittel)}</h2>\n'
        f"<dl>\n{linjer}</dl>\n<h3>Dokument</h3>\n{_tabell(sak)}"
        f"<h3>Prov på at teksten er den same</h3>\n{_prov(sak.prov)}"
        f"<h3>Funn (internt)</h3>\n{_funn(sak)}"
        f'<h3 id="manglar-{sak.namn}">Det som manglar (internt)</h3>\n{_liste(sak.manglar) or "<p>Ingenting.</p>"}'
        f"</section>\n"
    )


def _tabell(sak: Saksside) -> str:
    kommunar = sak.omtale.kommunar
    hovud = "".join(f'<th scope="col">{escape(ei)}</th>' for ei in ("Dokument", *kommunar.values()))
    rader = "".join(
        f'<tr><th scope="row">{escape(rad.tittel)}</th>'
        + "".join(f"<td>{_celle(rad, mappe, namn)}</td>" for mappe, namn in kommunar.items())
        + "</tr>\n"
        for rad in sak.rader
    )
    return (
        f'<div class="rulle" role="region" aria-label="Dokument: {escape(sak.omtale.tittel)}" tabindex="0">\n<table>\n'
        f"<caption>Filene til kvar kommune</caption>\n<thead>\n<tr>{hovud}</tr>\n</thead>\n<tbody>\n{rader}"
        f"</tbody>\n</table>\n</div>\n"
    )


def _celle(rad: Rad, mappe: str, kommune: str) -> str:
    """Return the links of a cell; what sight gets from the table, the ear gets in the link."""
    lenkjer = rad.filer.get(mappe, ())
    om = f'<span class="les">: {escape(rad.tittel)}, {escape(kommune)}</span>'
    return (
        " ".join(_lenkje(ei, om) for ei in lenkjer) or '–<span class="les"> ikkje til denne kommunen</span>'
    )


def _lenkje(ei: Lenkje, om: str = "") -> str:
    return f'<a href="{escape(quote(ei.sti))}">{escape(ei.tekst)}{om}</a>'


def _prov(prov: Prov) -> str:
    hash_ = f" Kontrollsum: <code>{escape(_kort(prov.samla))}</code>." if prov.samla else ""
    return f"<p>{_likt(prov)[1]}{hash_}</p>\n{_liste(prov.endra)}" + (
        f"<p>{' · '.join(map(_lenkje, prov.lenkjer))}</p>\n" if prov.lenkjer else ""
    )


def _kort(hash_: str) -> str:
    """Return the first sixteen digits in fours, as the attest has them."""
    return " ".join(hash_[plass : plass + 4] for plass in range(0, 16, 4))


def _funn(sak: Saksside) -> str:
    ark = f"<p>{' · '.join(map(_lenkje, sak.internt))}</p>\n" if sak.internt else ""
    punkt = "".join(map(_eit_funn, sak.omtale.funn))
    return f"<p>{_mengd(sak.omtale.funn)}.</p>\n" + (f"<ul>\n{punkt}</ul>\n" if punkt else "") + ark


def _eit_funn(ei: Funnomtale) -> str:
    stad = f' <span class="under">({escape(ei.stad)})</span>' if ei.stad else ""
    raad = f"<br>Råd: {escape(ei.hjelp)}" if ei.hjelp else ""
    grad = escape(ei.grad[:1].upper() + ei.grad[1:])
    return (
        f"<li><strong>{grad} <code>{escape(ei.kode)}</code></strong> {escape(ei.melding)}{stad}{raad}</li>\n"
    )


def _liste(punkt: Iterable[str]) -> str:
    innhald = "".join(f"<li>{escape(ei)}</li>\n" for ei in punkt)
    return f"<ul>\n{innhald}</ul>\n" if innhald else ""


def _samlingar(samlingar: Iterable[Samling]) -> str:
    delar = "".join(
        f"<h3>{escape(ei.tittel)}</h3>\n<ul>\n{''.join(f'<li>{_lenkje(fil)}</li>' for fil in ei.lenkjer)}</ul>\n"
        for ei in samlingar
    )
    return (
        f'<section aria-labelledby="andre">\n<h2 id="andre">Møte og oversyn</h2>\n{delar}</section>\n'
        if delar
        else ""
    )


def _forklaringar(
    saker: Iterable[Saksside], forklar: Callable[[str], Forklaring | None]
) -> tuple[Forklaring, ...]:
    kodar = sorted({ei.kode for sak in saker for ei in sak.omtale.funn})
    return tuple(ei for ei in map(forklar, kodar) if ei is not None)


def _kodar(forklaringar: Iterable[Forklaring]) -> str:
    delar = "".join(
        f"<details>\n<summary><code>{escape(ei.kode)}</code> {escape(ei.kva)}</summary>\n<p>{escape(ei.kvifor)}</p>\n"
        f"<p>Rett: {escape(ei.rett)}{f' ({escape(ei.heimel)})' if ei.heimel else ''}</p>\n</details>\n"
        for ei in forklaringar
    )
    return (
        f'<section aria-labelledby="kodar">\n<h2 id="kodar">Kva kodane tyder</h2>\n{delar}</section>\n'
        if delar
        else ""
    )
