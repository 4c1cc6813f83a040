"""What holds between files: councils stand in the register and the statistics, and names lead somewhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sognko_docs.finding import Finding, Sti
from sognko_docs.load.felt import liknande
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.tabell import TALREF
from sognko_docs.sak.talgrunnlag import Talgrunnlag


def samanheng(sak: Kjelde | None, register: Kjelde | None, talnamn: Collection[str]) -> list[Finding]:
    """Return the names that lead nowhere, as far as each file could be read (codes S201–S203).

    ``talnamn`` are the statistics there are.
    """
    funn = _profilar(register)
    return funn if sak is None else funn + _kommunar(sak, register) + _ukjende_tal(sak, talnamn)


def etter_namn(sak: Kjelde | None) -> tuple[str, ...]:
    """Return the statistics a case names, each once, whatever else is wrong with the case."""
    return tuple(dict.fromkeys(namn for _, namn in _namngjevne(sak))) if sak is not None else ()


def _namngjevne(sak: Kjelde) -> list[tuple[Sti, str]]:
    """Return the statistics a case names, in its cost sharing and in the relations of its tables."""
    tabellar = sak.verdi(("tabellar",))
    stiar: list[Sti] = [("tabellar", namn, "relasjonar") for namn in _noeklar(tabellar)]
    i_tabellar = [funne for sti in stiar for funne in _i_relasjonar(sti, sak.verdi(sti))]
    return _etter(sak) + i_tabellar


def _i_relasjonar(sti: Sti, verdi: object) -> list[tuple[Sti, str]]:
    if isinstance(verdi, str):
        return [(sti, verdi.removeprefix(TALREF))] if verdi.startswith(TALREF) else []
    under = verdi.items() if isinstance(verdi, dict) else enumerate(verdi) if isinstance(verdi, list) else ()
    return [funne for namn, ledd in under for funne in _i_relasjonar((*sti, namn), ledd)]


def _etter(sak: Kjelde) -> list[tuple[Sti, str]]:
    """Return where a statistics is named, in the short form and in the keys: every text in a key is a name."""
    stiar: list[Sti] = []
    for alternativ in _noeklar(sak.verdi(("fordeling", "alternativ"))):
        her: Sti = ("fordeling", "alternativ", alternativ)
        stiar.append((*her, "etter"))
        for nr in _plassar(sak, (*her, "nøklar")):
            for felt in _noeklar(sak.verdi((*her, "nøklar", nr))):
                sti: Sti = (*her, "nøklar", nr, felt)
                stiar += [sti, *((*sti, plass) for plass in _plassar(sak, sti))]
    return [(sti, namn) for sti in stiar if isinstance(namn := sak.verdi(sti), str)]


def _plassar(sak: Kjelde, sti: Sti) -> range:
    liste = sak.verdi(sti)
    return range(len(liste) if isinstance(liste, list) else 0)


def _noeklar(verdi: object) -> list[str]:
    return list(verdi) if isinstance(verdi, dict) else []


def _funn(kjelde: Kjelde, kode: str, melding: str, sti: Sti, hjelp: str, *, noekkel: bool = False) -> Finding:
    return Finding(kode, melding, sti, hjelp, stad=kjelde.stad(sti, noekkel=noekkel), fil=kjelde.fil)


def _kommunar(sak: Kjelde, register: Kjelde | None) -> list[Finding]:
    """Each council in the case, in its dates, numbers and today's cost, stands in the register."""
    if register is None or not register.tre.heilt:
        return []
    kjende = _noeklar(register.verdi(("kommunar",)))
    stader: list[Sti] = [("kommunar",), ("fordeling", "i_dag")]
    steg = sak.verdi(("handsaming",))
    for nummer in range(len(steg) if isinstance(steg, list) else 0):
        stader += [("handsaming", nummer, "møtedato"), ("handsaming", nummer, "saksnummer")]
    return [
        _funn(sak, "S201", f"Kommunen «{namn}» står ikkje i kommuneregisteret", (*sti, namn),
              liknande(namn, kjende) or f"kjende kommunar: {', '.join(kjende)}", noekkel=True)
        for sti in stader for namn in _noeklar(sak.verdi(sti)) if namn not in kjende and namn == namn.lower()
    ]  # fmt: skip


def _ukjende_tal(sak: Kjelde, talnamn: Collection[str]) -> list[Finding]:
    finst = f"desse finst: {', '.join(sorted(talnamn))}" if talnamn else "legg fila i «cases/tal»"
    return [
        _funn(
            sak,
            "S202",
            f"Fann ikkje talgrunnlaget «cases/tal/{namn}.yaml»",
            sti,
            liknande(namn, talnamn) or finst,
        )
        for sti, namn in _namngjevne(sak)
        if namn not in talnamn
    ]


def _profilar(register: Kjelde | None) -> list[Finding]:
    if register is None or not register.tre.heilt:
        return []
    kjende = _noeklar(register.verdi(("profilar",)))
    stiar: list[Sti] = [("kommunar", namn, "profil") for namn in _noeklar(register.verdi(("kommunar",)))]
    funn = []
    for sti in stiar:
        gruppe = register.verdi(sti[:-1])
        profil = gruppe.get("profil", "standard") if isinstance(gruppe, dict) else None
        if isinstance(profil, str) and profil not in kjende:
            hjelp = liknande(profil, kjende) or f"kjende profilar: {', '.join(kjende)}"
            funn.append(_funn(register, "S203", f"Profilen «{profil}» finst ikkje", sti, hjelp))
    return funn


def manglande_tal(
    kjelde: Kjelde, sak: Sak, tal: Mapping[str, Talgrunnlag], kjende: Collection[str]
) -> list[Finding]:
    """Each party to the agreement has a number in every key the cost is shared by (code S204).

    ``kjende`` are the councils of the register: one that is not there is told of as that (S201).
    """
    partar = [kommune for kommune in sak.partar if kommune in kjende]
    funn = []
    for sti, namn in _etter(kjelde):
        manglar = [kommune for kommune in partar if namn in tal and kommune not in tal[namn].tal]
        if manglar:
            melding = f"Talgrunnlaget «{namn}» manglar tal for {', '.join(manglar)}"
            funn.append(_funn(kjelde, "S204", melding, sti, f"legg tala inn i «cases/tal/{namn}.yaml»"))
    return funn
