"""What changed as a page for the browser: one file, no scripts, to be read aloud and to be printed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape

from sognko_docs.compose.endring import Endring, etter_kven
from sognko_docs.compute.ordskilnad import Bit, utdrag

FILNAMN = "endringar.html"
_STIL = """
:root { --blekk: #1d2730; --farge: #1f4e5f; --linje: #c9d3d8 }
body { font: 1rem/1.5 Carlito, Calibri, "Segoe UI", sans-serif; color: var(--blekk); background: #fff;
  max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1, h2, h3 { color: var(--farge); line-height: 1.25 }
h1 { font-size: 1.7rem; margin-bottom: .25rem }
h2 { font-size: 1.3rem; margin-top: 2.5rem; border-bottom: 1px solid var(--linje) }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .25rem }
a { color: var(--farge) }
.under, .sti { color: #4a5962; margin: 0 }
.sti { font-size: .875rem; overflow-wrap: anywhere }
.tekst { white-space: pre-line; border-left: 3px solid var(--linje); padding-left: .75rem; margin: .5rem 0 }
ins { color: #0a4d1c; background: #e4f3e7; text-decoration: underline; text-underline-offset: .15em }
del { color: #8a1414; background: #fbe8e8; text-decoration: line-through }
/* Read aloud, not shown: the lines and the colours say it to those who see them. */
del::before, ins::before, del::after, ins::after { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap }
del::before { content: " [teke ut: " } ins::before { content: " [sett inn: " }
del::after, ins::after { content: "] " }
.hopp { position: absolute; left: -99rem } .hopp:focus { left: 1rem; background: #fff; padding: .5rem }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt } h2, h3 { break-after: avoid }
  li, .tekst { break-inside: avoid } ins, del { background: none } .hopp, nav { display: none } }
"""


@dataclass(frozen=True, slots=True)
class Side:
    """What the page is of: the case, what it was and is, and all that changed."""

    tittel: str
    fraa: str
    til: str
    endringar: tuple[Endring, ...]
    kortnamn: Mapping[str, str]
    filer: tuple[tuple[str, str], ...] = ()
    """The Word files beside the page, each with whom it holds for."""


def lag_side(side: Side) -> bytes:
    """Return the page as UTF-8 HTML, the same bytes every time."""
    tittel = f"Endringar: {escape(side.tittel)}"
    innhald = "".join((_samandrag(side), _filer(side.filer), *_omraade(side.endringar)))
    return (
        f'<!DOCTYPE html>\n<html lang="nn">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{tittel}</title>\n'
        f'<style>{_STIL}</style>\n</head>\n<body>\n<a class="hopp" href="#innhald">Gå til endringane</a>\n'
        f'<header>\n<h1>{tittel}</h1>\n<p class="under">Frå {escape(side.fraa)}<br>til {escape(side.til)}</p>\n'
        f'</header>\n{_lenkjer(side.endringar)}<main id="innhald">\n{innhald}</main>\n</body>\n</html>\n'
    ).encode()


def _samandrag(side: Side) -> str:
    if not side.endringar:
        return "<p>Ingenting er endra.</p>\n"
    delar = ['<h2 id="samandrag">Kven endringane gjeld</h2>\n']
    for kven, endringar in etter_kven(side.endringar, side.kortnamn):
        punkt = "".join(f"<li>{escape(ei.melding)}</li>\n" for ei in endringar)
        delar.append(f"<h3>{escape(kven)}</h3>\n<ul>\n{punkt}</ul>\n")
    return "".join(delar)


def _filer(filer: Iterable[tuple[str, str]]) -> str:
    punkt = "".join(
        f'<li><a href="{escape(fil)}">{escape(fil)}</a>: {escape(gjeld)}</li>\n' for fil, gjeld in filer
    )
    return f'<h2 id="filer">Word-filer med sporte endringar</h2>\n<ul>\n{punkt}</ul>\n' if punkt else ""


def _lenkjer(endringar: Iterable[Endring]) -> str:
    namn = dict.fromkeys(ei.omraade for ei in endringar if not ei.rekna)
    lenkjer = "".join(f'<li><a href="#del-{nr}">{escape(ein)}</a></li>\n' for nr, ein in enumerate(namn, 1))
    return f'<nav aria-label="Delar">\n<ul>\n{lenkjer}</ul>\n</nav>\n' if len(namn) > 1 else ""


def _omraade(endringar: Iterable[Endring]) -> Iterable[str]:
    grupper: dict[str, list[Endring]] = {}
    for ei in endringar:
        if not ei.rekna:
            grupper.setdefault(ei.omraade, []).append(ei)
    for nr, (namn, gruppe) in enumerate(grupper.items(), 1):
        yield f'<section aria-labelledby="del-{nr}">\n<h2 id="del-{nr}">{escape(namn)}</h2>\n'
        yield from map(_ei_endring, gruppe)
        yield "</section>\n"


def _ei_endring(ei: Endring) -> str:
    bitar = utdrag(ei.bitar, 160) if ei.bitar else _verdiar(ei)
    om = f" – {escape(ei.forklaring)}" if ei.forklaring else ""
    tekst = "".join(map(_bit, bitar)).strip("\n")
    overskrift = escape(ei.kva)
    return (
        f'<article>\n<h3>{overskrift}</h3>\n<p class="sti"><code>{escape(ei.sti)}</code>{om}</p>\n'
        f'<div class="tekst">{tekst or escape(ei.melding)}</div>\n</article>\n'
    )


def _verdiar(ei: Endring) -> tuple[Bit, ...]:
    if ei.slag in {"flytta", "omdøypt"}:
        return ()
    bitar = (Bit("borte", ei.foer), Bit("lik", " "), Bit("ny", ei.etter))
    return tuple(bit for bit in bitar if bit.tekst)


def _bit(bit: Bit) -> str:
    tekst = escape(bit.tekst)
    if bit.slag == "lik" or not tekst.strip():
        return tekst
    tagg = "del" if bit.slag == "borte" else "ins"
    return f"<{tagg}>{tekst}</{tagg}>"
