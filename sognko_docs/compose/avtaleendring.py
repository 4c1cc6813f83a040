"""The view of a change of an agreement: the same for every party, so nothing here may see a council."""

from __future__ import annotations

from sognko_docs.compose.endringsvising import AvsnittVising, EndringVising, OrdbitVising, OrdlydVising
from sognko_docs.compose.sak import blokk, felt
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.avtaleendring import endringsheimel
from sognko_docs.compute.ordlydskilnad import ordlydskilnad
from sognko_docs.compute.ordskilnad import Bit
from sognko_docs.sak.endring import Avtaleendring, Ordlydsendring

_ROT = "endring"


def vis_endring(endring: Avtaleendring | None) -> EndringVising | None:
    """Return the view, None when the case changes no agreement."""
    if endring is None:
        return None
    return EndringVising(
        avtale=Felt(f"{_ROT}.avtale", endring.avtale),
        vedteken=felt(f"{_ROT}.vedteken", endring.vedteken),
        verknad_fraa=Felt(f"{_ROT}.verknad_frå", endring.verknad_fraa) if endring.verknad_fraa else None,
        vedtek=Felt(f"={_ROT}.vedtek", _vedtek(endring)),
        endringar=tuple(_ordlyd(nr, ei) for nr, ei in enumerate(endring.endringar)),
    )


def _vedtek(endring: Avtaleendring) -> str:
    heimel = endringsheimel(endring.form)
    etter = f", jf. {heimel}" if heimel else ""
    return f"Endringa gjeld når kommunestyra i alle kommunane som er partar, har vedteke den same ordlyden{etter}."


def _ordlyd(nr: int, ei: Ordlydsendring) -> OrdlydVising:
    rot, avsnitt = f"{_ROT}.endringar[{nr}]", ordlydskilnad(ei.gammal, _rein(ei.ny))
    vist = tuple(
        AvsnittVising(tuple(_bit(f"={rot}.skilnad[{a}][{b}]", bit) for b, bit in enumerate(bitar)))
        for a, bitar in enumerate(avsnitt)
    )
    bitar = [bit for eitt in vist for bit in eitt.bitar]
    return OrdlydVising(
        punkt=Felt(f"{rot}.punkt", ei.punkt),
        slag=Felt(f"={rot}.slag", _slag(ei)),
        avsnitt=vist,
        ut=tuple(bit.tekst for bit in bitar if bit.er_ut),
        inn=tuple(bit.tekst for bit in bitar if bit.er_inn),
        ny=blokk(f"{rot}.ny", ei.ny),
        grunn=Blokk(f"{rot}.grunn", ei.grunn),
    )


def _rein(ny: str | None) -> str | None:
    """Return the new wording as it is read: no signs of Markdown, an empty line between paragraphs."""
    from sognko_docs.compose.reintekst import rein_blokk  # noqa: PLC0415  # why: markdown-it, only for this type of case

    return ny and "\n\n".join(rein_blokk(Blokk("", ny)).split("\n"))


def _slag(ei: Ordlydsendring) -> str:
    if ei.gammal is None:
        return "Ny føresegn"
    return "Føresegna går ut" if ei.ny is None else "Endra ordlyd"


def _bit(sti: str, bit: Bit) -> OrdbitVising:
    return OrdbitVising(Felt(sti, bit.tekst), er_ut=bit.slag == "borte", er_inn=bit.slag == "ny")
