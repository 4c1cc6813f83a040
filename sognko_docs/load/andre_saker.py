"""What holds between a case and the agreement it is about, when that stands in another case or in the register.

Somebody leaves an agreement, or it is changed: what the case says of it is held against where it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sognko_docs.compute.avtaleendring import utanfor_avtalen
from sognko_docs.finding import Finding, Sti
from sognko_docs.load.felt import liknande
from sognko_docs.load.kjelde import Kjelde
from sognko_docs.rules.tekstar import tekstar
from sognko_docs.sak.avtaleregister import Avtaleregister
from sognko_docs.sak.endring import Avtaleendring
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.uttredingssak import Uttredingssak

_KORT = 60
"""Letters of a sentence that are quoted in a message."""


@dataclass(frozen=True, slots=True)
class Andre:
    """How to get at what else there is: a case by its folder, the register, and the folders there are."""

    sak: Callable[[str], Sak | None]
    avtalar: Callable[[], Avtaleregister | None]
    mapper: tuple[str, ...]


def saksmapper(saker: Path, saksfil: str) -> tuple[str, ...]:
    """Return the folders of all cases."""
    return tuple(sorted(fil.parent.name for fil in saker.glob(f"*/{saksfil}")))


def sjekk_andre(kjelde: Kjelde, sak: Sak, andre: Andre) -> list[Finding]:
    """Return what does not fit the agreement where it stands (codes S617–S622)."""
    funn: list[Finding] = []
    if sak.uttreding is not None:
        funn += [*_i_registeret(kjelde, sak.uttreding, andre), *_vedteke_i(kjelde, sak.uttreding, andre)]
    if sak.endring is not None:
        funn += _ordlyden(kjelde, sak.endring, andre)
    return funn


def _funn(kjelde: Kjelde, kode: str, melding: str, sti: Sti, hjelp: str) -> Finding:
    return Finding(kode, melding, sti, hjelp, stad=kjelde.stad(sti), fil=kjelde.fil)


def _i_registeret(kjelde: Kjelde, uttreding: Uttredingssak, andre: Andre) -> Iterator[Finding]:
    """The agreement stands in the register under that key, and with the same facts as far as it has them."""
    avtale, sti = uttreding.avtale, ("uttreding", "avtale")
    register = andre.avtalar() if avtale.i_registeret else None
    if avtale.i_registeret is None or register is None:
        return
    ei = register.avtalar.get(avtale.i_registeret)
    if ei is None:
        hjelp = liknande(avtale.i_registeret, register.avtalar) or "sjå «cases/avtalar.yaml»"
        melding = f"Avtaleregisteret har ingen avtale «{avtale.i_registeret}»"
        yield _funn(kjelde, "S617", melding, (*sti, "i_registeret"), hjelp)
        return
    par = (
        ("form", ei.form, avtale.form),
        ("partar", frozenset(ei.partar) or None, frozenset(avtale.partar)),
        ("oppseiing", ei.oppseiing, avtale.oppseiing),
    )
    for felt, der, her in par:
        if der is not None and her is not None and der != her:
            melding = f"«{felt}» er ikkje det same som i avtaleregisteret («{avtale.i_registeret}»)"
            yield _funn(kjelde, "S618", melding, (*sti, felt), "rett det her eller i «cases/avtalar.yaml»")


def _vedteke_i(kjelde: Kjelde, uttreding: Uttredingssak, andre: Andre) -> Iterator[Finding]:
    """The case that is said to dissolve the agreement, does so, and with the same parties."""
    namn, sti = uttreding.vedteke_i, ("uttreding", "vedteke_i")
    if namn is None:
        return
    annan = andre.sak(namn) if namn in andre.mapper else None
    if annan is None:
        yield _funn(kjelde, "S619", *_ukjend_sak(namn, andre, sti))
        return
    gamle = {gammal.avtale.casefold(): gammal for gammal in annan.opploeyser}
    gammal = gamle.get(uttreding.avtale.namn.casefold())
    if gammal is None:
        melding = f"Saka «{namn}» oppløyser ikkje avtalen «{uttreding.avtale.namn}»"
        yield _funn(kjelde, "S619", melding, sti, "rett namnet på avtalen eller saka")
    elif set(gammal.partar) != set(uttreding.avtale.partar):
        melding = f"Partane er ikkje dei same som under «oppløyser» i saka «{namn}»"
        yield _funn(
            kjelde,
            "S619",
            melding,
            ("uttreding", "avtale", "partar"),
            "rett partane her eller i den andre saka",
        )


def _ukjend_sak(namn: str, andre: Andre, sti: Sti) -> tuple[str, Sti, str]:
    if namn in andre.mapper:
        return f"Saka «{namn}» kan ikkje lesast", sti, f"rett ho først: sognko check {namn}"
    hjelp = liknande(namn, andre.mapper) or f"sakene er: {', '.join(andre.mapper)}"
    return f"Fann inga sak som heiter «{namn}»", sti, hjelp


def _ordlyden(kjelde: Kjelde, endring: Avtaleendring, andre: Andre) -> Iterator[Finding]:
    """The old wording stands in the agreement it changes, sentence for sentence."""
    if endring.sak is None:
        return
    annan = andre.sak(endring.sak) if endring.sak in andre.mapper else None
    if annan is None:
        yield _funn(kjelde, "S621", *_ukjend_sak(endring.sak, andre, ("endring", "sak")))
        return
    avtale = annan.avtale or annan.samarbeidsavtale
    if avtale is None:
        melding = f"Saka «{endring.sak}» har ingen avtale"
        yield _funn(kjelde, "S621", melding, ("endring", "sak"), "rett «sak», eller ta ho bort")
        return
    tekstane = [tekst for _, tekst in tekstar(avtale)]
    for nr, ei in enumerate(endring.endringar):
        for setning in utanfor_avtalen(ei.gammal or "", tekstane):
            kort = setning if len(setning) <= _KORT else f"{setning[:_KORT].rsplit(' ', 1)[0]} …"
            melding = f"«{kort}» står ikkje i avtalen i saka «{endring.sak}»"
            sti: Sti = ("endring", "endringar", nr, "gammal")
            yield _funn(kjelde, "S622", melding, sti, "skriv ordlyden av frå avtalen, setning for setning")
