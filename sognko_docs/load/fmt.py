"""One way to write a file: keys in the order of the model, prose in blocks with one sentence a line.

Why not a YAML writer: writing a tree anew moves comments to the wrong key and touches lines nobody
asked about. Here whole lines are moved and only prose is laid out, by the places the parser gave.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePath

from pydantic import BaseModel

from sognko_docs.finding import Finding
from sognko_docs.load.kjelde import Kjelde, les_kjelde
from sognko_docs.load.modell import til_modell
from sognko_docs.load.prosa import legg_om, prosastiar
from sognko_docs.load.rekkjefoelgje import ordna
from sognko_docs.load.saker import (
    AVTALEFIL,
    FELLESMAPPE,
    MOETEMAPPE,
    PLANPREFIKS,
    REGISTERFIL,
    TALMAPPE,
    VEDTAKSFIL,
)
from sognko_docs.load.skalar import Yaml
from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.felles import Fellestekst
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.moete import Moete
from sognko_docs.sak.moeteplan import Moeteplan
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag
from sognko_docs.sak.vedtaksfil import Vedtaksfil

_I_MAPPE: Mapping[str, type[BaseModel]] = {TALMAPPE: Talgrunnlag, MOETEMAPPE: Moete, FELLESMAPPE: Fellestekst}


def modell_for(fil: Path) -> type[BaseModel]:
    """Return what a file below ``cases/`` holds, judged by its name and folder."""
    if fil.name == REGISTERFIL:
        return Register
    if fil.name == AVTALEFIL:
        return Avtaleregister
    if fil.absolute().parent.name == MOETEMAPPE and fil.name.startswith(PLANPREFIKS):
        return Moeteplan
    if fil.name == VEDTAKSFIL:
        return Vedtaksfil
    return _I_MAPPE.get(fil.absolute().parent.name, Sak)


def formater(data: bytes, modell: type[BaseModel], fil: PurePath) -> str | tuple[Finding, ...]:
    """Return the text of a file in its canonical form, or why it cannot be read.

    The result is NFC with LF line endings and one at the end, the same when formatted again, and holds
    the same model but for line breaks inside paragraphs. ``fil`` is the path findings show.
    """
    kjelde, funn = les_kjelde(data, fil)
    modellfunn = til_modell(kjelde, modell)[1]
    if hindringar := tuple(ein for ein in (*funn, *modellfunn) if ein.stoppar):
        return hindringar
    etter = _les_att(_rein(legg_om(kjelde, prosastiar(modell, kjelde.tre.rot))), fil)
    etter = _les_att(_rein(ordna(etter, modell)), fil)
    if _samla(etter.tre.rot) != _samla(kjelde.tre.rot):
        raise AssertionError(f"formateringa ville ha endra innhaldet i {fil}")
    return etter.tekst


def _les_att(tekst: str, fil: PurePath) -> Kjelde:
    return les_kjelde(tekst.encode(), fil)[0]


def _rein(tekst: str) -> str:
    return tekst.rstrip("\n") + "\n"


_LINJESKIFT = re.compile(r"(?<=\S)\n(?=\S)")


def _samla(verdi: Yaml) -> Yaml:
    """Return a tree in which single line breaks in text are spaces; the order of keys is of no account."""
    if isinstance(verdi, dict):
        return {namn: _samla(under) for namn, under in verdi.items()}
    if isinstance(verdi, list):
        return [_samla(under) for under in verdi]
    return _LINJESKIFT.sub(" ", verdi) if isinstance(verdi, str) else verdi
