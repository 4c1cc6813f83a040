"""Values that stand outside the texts, a title, a date, an amount, a council's case number: written back in YAML's form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sognko_docs.compose.lesing import er_dato, les_dato, les_tal
from sognko_docs.finding import Sti, sti_fraa
from sognko_docs.identity.blokksamsvar import TABELLAR
from sognko_docs.identity.feltbruk import heile_feltet, sti_av
from sognko_docs.identity.ordbitar import bitar
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.typografi import same_ord
from sognko_docs.load.skalar import Yaml
from sognko_docs.pipeline.retur.inntakstekst import Avslag, Grunn
from sognko_docs.pipeline.sjekk import Kontrollert
from sognko_docs.skrift import HARDT
from sognko_docs.word.hardt import haldt_saman

_EIGNE = frozenset({"arkivsak", "sakshandsamar", "arkivkode"})
_STEG = re.compile(r"kommune\.handsaming\[(\d+)\]\.(møtedato|saksnummer)")
_KOMMUNE, _DATOFELT = "kommune.", "møtedato"


@dataclass(frozen=True, slots=True)
class Feltendring:
    """A value that is to be another. ``kjelde`` is its path in the document."""

    sti: Sti
    kjelde: str
    foer: str
    etter: str
    verdi: Yaml


def utanfor(foer: Ordlinje | None, etter: Ordlinje | None) -> Iterator[Avslag]:
    """Yield what is changed outside both texts and values: whole paragraphs, and words of the template's own."""
    if foer is None or etter is None:
        yield from _heilt(foer, etter)
        return
    for sti, gammal, ny in _bitane(foer, etter):
        if not sti and not same_ord(gammal, ny):
            yield Avslag("utanfor", "", gammal, ny)


def _heilt(foer: Ordlinje | None, etter: Ordlinje | None) -> Iterator[Avslag]:
    """Yield a paragraph that is new or gone; one that is gone may be a value."""
    linje = foer or etter
    if linje is None or not linje.tekst.strip():
        return
    sti = next(filter(None, linje.stiar), "")
    if foer is None and sti:
        yield Avslag("form", sti, "", linje.tekst)
    elif etter is None and sti and not sti.startswith("="):
        yield Avslag(_grunn(sti) if sti.startswith(_KOMMUNE) else "borte", sti, linje.tekst)
    else:
        yield Avslag("utanfor", sti, foer.tekst if foer else "", etter.tekst if etter else "")


def feltendringar(
    par: Iterable[tuple[Ordlinje | None, Ordlinje | None]], kontrollert: Kontrollert, kommune: str
) -> list[Feltendring | Avslag]:
    """Return the values that are changed; where a file has two wordings of one, none is taken."""
    nye: dict[str, dict[tuple[str, str], None]] = {}
    for foer, etter in par:
        if foer is not None and etter is not None:
            for sti, gammal, ny in _verdiane(foer, etter):
                nye.setdefault(sti, {})[gammal, ny] = None
    ut: list[Feltendring | Avslag] = []
    for sti, alle in nye.items():
        ordlydar = list(alle)
        if len({_plein(ny) for _, ny in ordlydar}) > 1:
            ut.append(Avslag("verdi", sti, ordlydar[0][1], ordlydar[1][1]))
            continue
        try:
            ut.append(_felt(sti, *ordlydar[0], kontrollert, kommune))
        except Avslag as feil:
            ut.append(feil)
    return ut


def _verdiane(foer: Ordlinje, etter: Ordlinje) -> list[tuple[str, str, str]]:
    """Return path, old and new wording of the values of a paragraph that are changed."""
    delar = [del_ for del_ in _bitane(foer, etter) if del_[0]]
    utrekna = next((sti for sti, *_ in delar if TABELLAR in sti), "")
    # Why: where words go over the unit or the number of a table, nobody knows which of them are the value.
    return [(utrekna, foer.tekst, etter.tekst)] if utrekna else delar


def _bitane(foer: Ordlinje, etter: Ordlinje) -> Iterator[tuple[str, str, str]]:
    """Yield path, old and new wording of what differs in a paragraph, a value always as a whole."""
    if foer.er_diagram:
        yield "=diagram", foer.tekst, etter.tekst
        return
    alle = bitar(foer.tekst, etter.tekst, foer.stiar)
    for bit in alle:
        if not bit.lik:
            sti = sti_av(foer, etter, bit)
            heile = heile_feltet(foer, etter.tekst, alle, bit, sti) if sti else bit
            yield sti, foer.tekst[heile.a : heile.b], etter.tekst[heile.c : heile.d]


def _felt(sti: str, gammal: str, ny: str, kontrollert: Kontrollert, kommune: str) -> Feltendring:
    yaml = _yamlsti(sti, gammal, ny, kontrollert, kommune)
    lesing = kontrollert.lesing
    verdi = lesing.kjelder[lesing.fil].verdi(yaml)
    return Feltendring(yaml, sti, _plein(gammal), _plein(ny), _verdi(sti, yaml, verdi, gammal, ny))


def _yamlsti(sti: str, gammal: str, ny: str, kontrollert: Kontrollert, kommune: str) -> Sti:
    """Return where the case has a value; raise ``Avslag`` when it has it nowhere."""
    lesing = kontrollert.lesing
    if not sti.startswith(_KOMMUNE):
        if sti.startswith("=") or TABELLAR in sti:
            raise Avslag("rekna", sti, gammal, ny)
        yaml = sti_fraa(sti)
        kjelde = lesing.kjelder[lesing.fil]
        # Why: a key that is left out has a value of its own accord, and may be written beside the others.
        finst = kjelde.verdi(yaml) is not None or isinstance(kjelde.verdi(yaml[:-1]), dict)
        if not finst or isinstance(kjelde.verdi(yaml), dict | list):
            raise Avslag("rekna", sti, gammal, ny)
        return yaml
    if treff := _STEG.fullmatch(sti):
        return ("handsaming", int(treff[1]), treff[2], kommune)
    felt = sti.removeprefix(_KOMMUNE)
    if felt in _EIGNE:
        return ("kommunar", kommune, felt)
    siste = _steg_med_nummer(kontrollert, kommune) if felt == "saksnummer" else None
    if siste is None:
        raise Avslag(_grunn(sti), sti, gammal, ny)
    return ("handsaming", siste, "saksnummer", kommune)


def _grunn(sti: str) -> Grunn:
    """Return why a field of a council that the case has nowhere, cannot be edited."""
    av_registeret = sti.removeprefix(_KOMMUNE).startswith(("namn", "kortnamn", "overskrift"))
    return "register" if av_registeret else "rekna"


def _steg_med_nummer(kontrollert: Kontrollert, kommune: str) -> int | None:
    lasta = kontrollert.lesing.lasta
    steg: Sequence[int] = [
        nr for nr, steg in enumerate(lasta.sak.handsaming if lasta else ()) if kommune in steg.saksnummer
    ]
    return steg[-1] if steg else None


def _verdi(sti: str, yaml: Sti, verdi: Yaml, gammal: str, ny: str) -> Yaml:
    """Return the new value in the form the old one has; raise ``Avslag`` when the wording is not one of it."""
    foer, etter = _plein(gammal), _plein(ny)
    _krev_ordlyd(sti, verdi, foer, etter)
    if isinstance(verdi, int | Decimal):
        if les_tal(foer) != verdi:
            raise Avslag("endra", sti, foer, etter)
        return _krev(les_tal(etter), sti, foer, etter)
    tom = verdi is None or not foer
    if _DATOFELT in yaml or (isinstance(verdi, str) and er_dato(foer, verdi)):
        if not tom and not er_dato(foer, str(verdi)):
            raise Avslag("endra", sti, foer, etter)
        dag = les_dato(etter)
        return _krev(dag.isoformat() if dag else None, sti, foer, etter)
    if not tom and _plein(str(verdi)) != foer and yaml[0] != "kommunar":
        raise Avslag("endra", sti, foer, etter)
    return _flett(str(verdi), ny) if verdi is not None and _plein(str(verdi)) == foer else etter


def _krev_ordlyd(sti: str, verdi: Yaml, foer: str, etter: str) -> None:
    """Raise ``Avslag`` for what no value can be."""
    if not etter:
        raise Avslag("borte", sti, foer)
    if "\n" in etter:
        raise Avslag("verdi", sti, foer, etter)
    if isinstance(verdi, bool):
        raise Avslag("rekna", sti, foer, etter)


def _flett(verdi: str, ny: str) -> str:
    """Return the new wording with the spaces the case has where nobody has changed them."""
    return "".join(
        verdi[bit.a : bit.b] if bit.lik else ny[bit.c : bit.d].replace(HARDT, " ")
        for bit in bitar(haldt_saman(verdi), ny)
    ).strip()


def _krev(verdi: Yaml, sti: str, foer: str, etter: str) -> Yaml:
    if verdi is None:
        raise Avslag("verdi", sti, foer, etter)
    return verdi


def _plein(tekst: str) -> str:
    return tekst.replace(HARDT, " ").strip()
