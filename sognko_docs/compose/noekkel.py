"""The view of what the variable part follows: one set of statistics as it stands, or keys put together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.noeklar import ein_nokkel
from sognko_docs.sak.fordeling import Alternativ
from sognko_docs.sak.noeklar import Noekkel
from sognko_docs.sak.noeklar.etter import EtterTal
from sognko_docs.sak.noeklar.slag import Form
from sognko_docs.sak.opphav import Opphav
from sognko_docs.sak.talgrunnlag import Talgrunnlag

_EINING = "prosent av den variable delen"
_FASTE = "prosentane som står i saka"


@dataclass(frozen=True, slots=True)
class NoekkelVising:
    """What an alternative says of its keys: title, unit, source, date, and how the numbers were made."""

    tittel: Felt
    eining: Felt
    kjelde: Felt
    dato: Felt
    utleidd: Blokk | None


@dataclass(frozen=True, slots=True)
class Rundt:
    """What stands around an alternative: its name in YAML, the statistics, and the names of councils."""

    id_: str
    tal: Mapping[str, Talgrunnlag]
    fraafall: tuple[str, ...]
    namn: Mapping[str, str]
    saksdato: date


def vis_noekkel(alternativ: Alternativ, rundt: Rundt) -> NoekkelVising:
    """Return the view of the keys of an alternative."""
    namn = ein_nokkel(alternativ)
    if namn is None:
        return _fleire(alternativ, rundt)
    tal, kjelde = rundt.tal[namn], f"=tal.{namn}"
    return NoekkelVising(
        tittel=Felt(f"{kjelde}.tittel", tal.tittel),
        eining=Felt(f"{kjelde}.eining", tal.eining),
        kjelde=Felt(f"{kjelde}.kjelde", tal.kjelde),
        dato=Felt(f"{kjelde}.dato", tal.dato),
        utleidd=blokk(f"{kjelde}.utleidd", tal.utleidd),
    )


def _fleire(alternativ: Alternativ, rundt: Rundt) -> NoekkelVising:
    """Return the view of keys that are put together: the number shown is a percentage."""
    rot = f"=fordeling.{rundt.id_}.nøkkel"
    bruk = [(noekkel, form) for noekkel in alternativ.alle_noeklar for form in noekkel.former()]
    grunnlag = dict.fromkeys(namn for _, form in bruk for namn in form.namn)
    opphav: list[Talgrunnlag | Opphav] = [
        *(rundt.tal[namn] for namn in grunnlag),
        *(n.opphav for n, _ in bruk if n.opphav),
    ]
    kjelder = dict.fromkeys(eit.kjelde for eit in opphav)
    merknader = [rundt.tal[namn].utleidd or "" for namn in grunnlag] + [
        _om_fraafall(n, rundt) for n, _ in bruk
    ]
    return NoekkelVising(
        tittel=Felt(f"{rot}.tittel", skrift.liste(_tittel(n, form, rundt, len(bruk)) for n, form in bruk)),
        eining=Felt(f"{rot}.eining", _EINING),
        kjelde=Felt(f"{rot}.kjelde", "; ".join(kjelder) or _FASTE),
        dato=Felt(f"{rot}.dato", max((eit.dato for eit in opphav), default=rundt.saksdato)),
        utleidd=blokk(f"{rot}.utleidd", "\n\n".join(filter(None, merknader)) or None),
    )


def _tittel(noekkel: Noekkel, form: Form, rundt: Rundt, talet: int) -> str:
    titlar = [rundt.tal[namn].tittel for namn in form.namn]
    if isinstance(form, EtterTal):
        tittel = titlar[0]
    else:
        tittel = form.tittel + (f": {skrift.liste(titlar)}" if titlar else "")
    return f"{tittel} ({skrift.prosent(noekkel.vekt)})" if talet > 1 else tittel


def _om_fraafall(noekkel: Noekkel, rundt: Rundt) -> str:
    """Say whose percentages were shared among those who stay; empty when nobody has left the key."""
    borte = [kommune for kommune in rundt.fraafall if kommune in noekkel.faste]
    if not borte:
        return ""
    kven = (f"{rundt.namn[kommune]} ({skrift.prosent(noekkel.faste[kommune])})" for kommune in borte)
    return f"{skrift.liste(kven)} er gått ut, og prosenten er delt på dei som er att, i same høve som før."
