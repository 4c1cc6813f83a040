"""A set in ``output/`` tried again: the files are those of the manifest, and they say the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.compose.plan import Plan
from sognko_docs.delivery.eigne import filer_i
from sognko_docs.delivery.manifest import NAMN, les_summar, sha256
from sognko_docs.finding import Finding, Grad, Stad
from sognko_docs.load.resultat import Lasta
from sognko_docs.pipeline.likelydande import (
    JSON,
    Moensterfinnar,
    etter_dokument,
    ingen_moenster,
    mot_saka,
    prov_sett,
    som_json,
)
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.word.diagram import Form

_GRAF = b"word/charts/"
"""What a Word file with a chart of Word's own has in its directory."""
_BYGG = "bygg saka på nytt med «sognko build»"


@dataclass(frozen=True, slots=True)
class Verifisert:
    """What came of it: the findings, how many documents were held against each other, and for how many councils."""

    funn: tuple[Finding, ...]
    dokument: int = 0
    filer: int = 0
    samla: str = ""


def finn_sett(ut: Path) -> tuple[Path, ...]:
    """Return the sets of cases below a folder of built files, by name."""
    if not ut.is_dir():
        return ()
    return tuple(
        sorted(mappe for mappe in ut.iterdir() if (mappe / NAMN).is_file() or (mappe / JSON).is_file())
    )


def verifiser(mappe: Path, sak: Path | None = None, malar: Path | None = None) -> Verifisert:
    """Try the set in a folder; with the folder of its case, hold the councils' own fields against it too.

    ``malar`` are the templates, for a document that has lost its tags in all its copies.
    """
    filer = {namn: fil.read_bytes() for namn, fil in filer_i(mappe).items()}
    data = _json(filer.get(NAMN, b""))
    kontrollert = sjekk(sak) if sak else None
    lasta, plan = (kontrollert.lesing.lasta, kontrollert.plan) if kontrollert else (None, None)
    same = lasta is not None and plan is not None and lasta.inngang == data.get("inndata")
    funn = [*_mot_manifest(filer, mappe)]

    def stad(fil: str) -> Stad:
        return Stad(mappe / fil)

    moenster = (
        _moensterfinnar(filer, lasta, plan, malar) if same and lasta and plan and malar else ingen_moenster
    )
    dokument, om_tekst = prov_sett(filer, mappe.name, stad, finn_moenster=moenster)
    funn += om_tekst
    funn += _mot_bevis(filer, som_json(mappe.name, str(data.get("inndata", "")), dokument), mappe)
    if same and plan:
        funn += mot_saka(dokument, plan, stad)
    elif sak:
        funn.append(_eldre(mappe, lasta))
    samla = str(_json(som_json(mappe.name, "", dokument)).get("samla", ""))
    return Verifisert(tuple(funn), len(dokument), sum(len(ei.kommunar) for ei in dokument), samla)


def _moensterfinnar(filer: Mapping[str, bytes], lasta: Lasta, plan: Plan, malar: Path) -> Moensterfinnar:
    """Return what makes the files of a document from its case, with charts as they are in the files that are there."""

    def finn(filnamn: str) -> Mapping[str, bytes]:
        from sognko_docs.pipeline.moenster import lag_moenster  # noqa: PLC0415  # why: few verifications make anything

        av = etter_dokument(filer)[filnamn].values()
        form: Form = "word" if any(_GRAF in filer[fil] for fil in av) else "bilete"
        return lag_moenster(lasta, plan, malar, filnamn, form)

    return finn


def _eldre(mappe: Path, lasta: Lasta | None) -> Finding:
    kva = "Saka er endra etter at filene blei laga" if lasta else "Saka kan ikkje lesast"
    melding = f"{kva}, så verdiane i felta til kommunane er ikkje haldne mot henne"
    return Finding("I225", melding, hjelp=_BYGG, grad=Grad.MERKNAD, stad=Stad(mappe))


def _mot_manifest(filer: Mapping[str, bytes], mappe: Path) -> Iterator[Finding]:
    """Yield the files that are missing, added or changed since the set was made."""
    summar = les_summar(filer.get(NAMN, b""))
    if not summar:
        yield Finding(
            "I224", "Settet har ikkje noko manifest som kan lesast", hjelp=_BYGG, stad=Stad(mappe / NAMN)
        )
        return
    for namn in sorted({*summar, *filer} - {NAMN}):
        stad = Stad(mappe / namn)
        if namn not in filer:
            yield Finding("I221", "Fila manglar", hjelp=_BYGG, stad=stad)
        elif namn not in summar:
            yield Finding(
                "I222", "Fila høyrer ikkje til i settet", hjelp="flytt henne ut av mappa", stad=stad
            )
        elif sha256(filer[namn]) != summar[namn]:
            yield Finding("I223", "Fila er endra etter at ho blei laga", hjelp=_BYGG, stad=stad)


def _mot_bevis(filer: Mapping[str, bytes], rekna: bytes, mappe: Path) -> Iterator[Finding]:
    """Yield what the written proof says otherwise than the files."""
    if JSON not in filer:
        yield Finding("I226", f"Settet har ikkje noko bevis («{JSON}»)", hjelp=_BYGG, stad=Stad(mappe / JSON))
        return
    skrive, venta = _json(filer[JSON]), _json(rekna)
    if skrive != venta:
        ulike = [namn for namn in venta if skrive.get(namn) != venta[namn]] or ["innhaldet"]
        melding = f"Beviset seier noko anna enn filene: {', '.join(ulike)}"
        yield Finding("I226", melding, hjelp=_BYGG, stad=Stad(mappe / JSON))


def _json(data: bytes) -> dict[str, object]:
    try:
        innhald = json.loads(data)
    except ValueError:
        return {}
    return innhald if isinstance(innhald, dict) else {}
