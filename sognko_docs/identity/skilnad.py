"""Where two rows of lines differ, told line by line, each difference by its kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sognko_docs.compute.ordskilnad import like_foran, strekk
from sognko_docs.identity.linje import FELT_LUKK, FELT_OPEN, Linje

TEKST, SKJULT, OPPBYGGING = "tekst", "skjult", "oppbygging"
INNHALD, MERKING, FORM = "innhald", "merking", "form"
_MANGLAR, _EKSTRA = "ingenting", "ingenting"
_KORT = 160
_FELT = re.compile(f"{FELT_OPEN}[^{FELT_LUKK}]*{FELT_LUKK}")
_TOM_FORM = re.compile(r"\[[^\[\]]*\](?=\[|$)")
_LIK_FORM = re.compile(r"(\[[^\[\]]*\])([^\[\]]*)\1")
"""Two stretches of text that look the same; what stood between them is gone."""


@dataclass(frozen=True, slots=True)
class Skilnad:
    """One difference: its kind, what was expected and what stood there."""

    slag: str
    venta: str
    fekk: str


def skilnader(venta: Sequence[Linje], fekk: Sequence[Linje]) -> Iterator[Skilnad]:
    """Yield how ``fekk`` differs from ``venta``; how a council's own table row looks is its own matter."""
    if venta == fekk:
        return
    for a, b, c, d, lik in strekk([ei.noekkel for ei in venta], [ei.noekkel for ei in fekk]):
        if lik:
            yield from _i_form(venta[a:b], fekk[c:d])
        else:
            yield from _bytte(venta[a:b], fekk[c:d])


def _bytte(venta: Sequence[Linje], fekk: Sequence[Linje]) -> Iterator[Skilnad]:
    felles = min(len(venta), len(fekk))
    for ein, annan in zip(venta, fekk, strict=False):
        yield _ei(ein, annan)
    for ein in venta[felles:]:
        yield Skilnad(OPPBYGGING if not ein.tekst else TEKST, _vis(ein), _MANGLAR)
    for annan in fekk[felles:]:
        slag = SKJULT if annan.skjult else OPPBYGGING if not annan.tekst else TEKST
        yield Skilnad(slag, _EKSTRA, _vis(annan))


def _ei(ein: Linje, annan: Linje) -> Skilnad:
    """Tell two lines apart by what weighs most."""
    if ein.tekst != annan.tekst:
        return Skilnad(SKJULT if annan.skjult != ein.skjult else TEKST, *_kring(ein.tekst, annan.tekst))
    if ein.skjult != annan.skjult:
        return Skilnad(SKJULT, _vis(ein), f"{_vis(annan)} (skjult)" if annan.skjult else _vis(annan))
    for kva in ("overskrift", "nummer", "celle"):
        if (foer := getattr(ein, kva)) != (no := getattr(annan, kva)):
            return Skilnad(OPPBYGGING, _oppbygging(kva, foer, ein), _oppbygging(kva, no, annan))
    if ein.saerpreg != annan.saerpreg:
        return Skilnad(INNHALD, *(_ulike(ein.saerpreg, annan.saerpreg)))
    return Skilnad(MERKING, *_ulike(ein.merking, annan.merking))


def _i_form(venta: Sequence[Linje], fekk: Sequence[Linje]) -> Iterator[Skilnad]:
    for ein, annan in zip(venta, fekk, strict=True):
        if ein.form != annan.form and not _eigen_rad(ein, annan):
            former = _utan_ulike_felt(ein.form, annan.form)
            if former[0] != former[1]:
                yield Skilnad(FORM, *_kring(ein.form, annan.form))


def _utan_ulike_felt(ein: str, annan: str) -> tuple[str, str]:
    """Return two forms without the council fields only one of them has filled in: an empty one has no look."""
    ulike = set(_FELT.findall(ein)) ^ set(_FELT.findall(annan))
    return _utan_felt(ein, ulike), _utan_felt(annan, ulike)


def _utan_felt(form: str, bort: Collection[str]) -> str:
    for felt in bort:
        form = form.replace(felt, "")
    form = _TOM_FORM.sub("", form)
    while (samla := _LIK_FORM.sub(r"\1\2", form)) != form:
        form = samla
    return form


def _eigen_rad(ein: Linje, annan: Linje) -> bool:
    """True in a row of a table that names a council in its paths: each council's own may stand out."""
    return ein.eigen or annan.eigen


def _oppbygging(kva: str, verdi: object, linje: Linje) -> str:
    ord_ = {
        "overskrift": f"overskriftsnivå {verdi}",
        "nummer": f"nummer «{verdi}»",
        "celle": f"{verdi or 'utanfor tabell'}",
    }
    return f"{ord_[kva]}: {_kutt(linje.tekst)}"


def _ulike(ein: Sequence[tuple[str, str]], annan: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return what only one of two has, in words."""
    foer, no = [ei for ei in ein if ei not in annan], [ei for ei in annan if ei not in ein]
    return _ord(foer or ein), _ord(no or annan)


def _ord(par: Sequence[tuple[str, str]]) -> str:
    return _kutt("; ".join(f"{slag} {verdi}".strip() for slag, verdi in par)) or _MANGLAR


def _vis(linje: Linje) -> str:
    return _kutt(linje.tekst) or "eit tomt avsnitt"


def _kutt(tekst: str) -> str:
    return tekst if len(tekst) <= _KORT else f"{tekst[: _KORT - 1]}…"


def _kring(ein: str, annan: str) -> tuple[str, str]:
    """Return two long texts cut down to where they differ."""
    if max(len(ein), len(annan)) <= _KORT:
        return ein, annan
    fraa = max(0, like_foran(ein, annan) - _KORT // 2)
    foran = "…" if fraa else ""
    return foran + _kutt(ein[fraa:]), foran + _kutt(annan[fraa:])
