"""Reads one meeting and the register of councils, and finds the meetings there are."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.finding import Finding, har_feil
from sognko_docs.load.felt import liknande
from sognko_docs.load.finn import SAKSMAPPE
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import MOETEMAPPE, PLANPREFIKS, REGISTERFIL, Lesar
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.moete import Moete


@dataclass(frozen=True, slots=True)
class Moetelesing(Lesing):
    """The outcome for a meeting; ``moete`` and ``register`` are None when a finding stops it."""

    moete: Moete | None = None
    register: Register | None = None
    inngang: str = ""
    """SHA-256, in hex, of the text of the meeting and the register."""


def les_moete(fil: Path, rot: Path | None = None) -> Moetelesing:
    """Read a meeting file, and the register in the folder of the cases above it."""
    lesar = Lesar(Path.cwd() if rot is None else rot)
    kjelde = lesar.les(fil, "møtefila skal liggje i «cases/moete»")
    registeret = fil.absolute().parent.parent / REGISTERFIL
    register_kjelde = lesar.les(registeret, "kommuneregisteret skal liggje i «cases/kommunar.yaml»")
    moete, register = lesar.modell(kjelde, Moete), lesar.modell(register_kjelde, Register)
    if har_feil(lesar.funn):
        moete = None
    return Moetelesing(
        None,
        tuple(lesar.funn),
        lesar.kjelder,
        lesar.vis(fil),
        moete=moete,
        register=register,
        inngang=lesar.inngang(),
    )


def moetenamn(rot: Path) -> tuple[str, ...]:
    """Return the names of the meetings in the project at ``rot``."""
    filer = sorted((rot / SAKSMAPPE / MOETEMAPPE).glob("*.yaml"))
    return tuple(
        unicodedata.normalize("NFC", fil.stem) for fil in filer if not fil.name.startswith(PLANPREFIKS)
    )


def finn_moete(rot: Path, namn: str) -> Path | Finding:
    """Return the file of the meeting ``namn`` means, by name or by path, else the finding that there is none."""
    for stig in (rot / SAKSMAPPE / MOETEMAPPE / f"{namn}.yaml", rot / namn):
        if stig.is_file() and not stig.name.startswith(PLANPREFIKS):
            return stig
    kjende = moetenamn(rot)
    finst = f"møta er: {', '.join(kjende)}" if kjende else "legg møtefila i «cases/moete»"
    return Finding("K270", f"Fann ikkje møtet «{namn}»", hjelp=liknande(Path(namn).stem, kjende) or finst)
