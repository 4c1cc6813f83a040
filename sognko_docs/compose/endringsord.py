"""How a change is said in plain Nynorsk: what a path is called, how a value is written, what happened to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sognko_docs import skrift
from sognko_docs.compute.ordskilnad import Bit
from sognko_docs.compute.treskilnad import Tre, alt_i, namn_paa
from sognko_docs.finding import Sti
from sognko_docs.kroner import Kroner

OMRAADE = {
    "sak": "Saka", "kommunar": "Kommunane", "handsaming": "Handsaminga", "tekst": "Saksframlegget",
    "vedtak": "Vedtaket", "avtale": "Avtalen", "samarbeidsavtale": "Samarbeidsavtalen",
    "delegering": "Delegeringa", "oppløyser": "Avtalane som blir oppløyste", "budsjett": "Budsjettet",
    "fordeling": "Fordelinga", "økonomiplan": "Økonomiplanen", "tabellar": "Tabellane",
    "verksemdsoverdraging": "Verksemdsoverdraginga", "tidsplan": "Tidsplanen", "vedlegg": "Vedlegga",
    "opne_spørsmål": "Dei opne spørsmåla", "register": "Kommuneregisteret", "tal": "Talgrunnlaget",
    "malar": "Malane",
}  # fmt: skip
"""What each part is called; a part that is not here is called by its key."""

PROSENTFELT = frozenset({"prosent", "likt", "vekt", "vekst", "eigardel", "ansvarsdel", "andel_for_andre"})
AARSFELT = frozenset({"år"})
EININGAR = ("månader", "dagar", "veker")
LANGT = 60
"""Characters of a text that is still quoted whole."""
UTAN_NAMN = {"vedtak": "vedtakspunkt", "opne_spørsmål": "spørsmål", "handsaming": "steg"}
"""What an item is called that nothing in it names."""


def omraade(sti: Sti) -> str:
    """Return what the part of the case is called that a path begins in."""
    rot = str(sti[0])
    return OMRAADE.get(rot) or rot.replace("_", " ").capitalize()


def kva(sti: Sti, tre: Tre, kortnamn: Mapping[str, str]) -> str:
    """Return what a path is called: «Avtalen, punkt uttreding: oppseiingstid».

    ``tre`` is the tree the path leads into, so that items go by the name they have.
    """
    if sti[0] == "vedtak" and len(sti) > 1:
        nr = int(sti[1]) + 1
        return f"Vedtakspunkt {nr}" + (f": {_felt(sti[2])}" if len(sti) > 2 and sti[2] != "tekst" else "")  # noqa: PLR2004  # why: the field of the point
    if len(sti) > 1 and sti[0] == "kommunar":
        felt = f": {' '.join(_felt(ledd) for ledd in sti[2:])}" if sti[2:] else ""
        return kortnamn.get(str(sti[1]), str(sti[1]).capitalize()) + felt
    namn = list(_ledd(sti, tre, kortnamn))
    if not namn:
        return omraade(sti)
    if sti[0] in {"avtale", "samarbeidsavtale"}:
        namn[0] = f"punkt {namn[0]}"
    *foran, sist = namn
    return f"{', '.join((omraade(sti), *foran))}: {sist}" if foran else f"{omraade(sti)}, {sist}"


def _ledd(sti: Sti, tre: Tre, kortnamn: Mapping[str, str]) -> list[str]:
    """Return the names of the steps after the first; the text itself of a point is not named."""
    her, namn = tre, []
    for nr, ledd in enumerate(sti):
        if isinstance(her, Mapping):
            her = her.get(ledd)
        elif isinstance(her, list) and isinstance(ledd, int) and ledd < len(her):
            her = her[ledd]
        if nr and isinstance(ledd, int):
            eige = namn_paa(her)
            gruppe = UTAN_NAMN.get(str(sti[nr - 1]), "nr.")
            namn.append(f"«{_stutt(eige)}»" if eige else f"{gruppe} {ledd + 1}")
        elif nr and not (ledd == "tekst" and nr == len(sti) - 1 and nr > 1):
            namn.append(kortnamn.get(str(ledd)) or _felt(ledd))
    return namn


def _felt(ledd: str | int) -> str:
    """Return a key as words, without the unit it may end in."""
    ord_ = str(ledd).split("_")
    return " ".join(ord_[:-1] if len(ord_) > 1 and ord_[-1] in EININGAR else ord_)


def eining(sti: Sti) -> str:
    """Return the unit a key ends in, with the no-break space before it; empty without one."""
    siste = str(sti[-1]).rsplit("_", 1)[-1] if sti else ""
    return f"{skrift.HARDT}{siste}" if siste in EININGAR else ""


def skriv(verdi: Tre, sti: Sti) -> str:
    """Return a value as it is written in a list of changes, without its unit of measure."""
    match verdi:
        case bool():
            svar = "ja" if verdi else "nei"
        case Kroner():
            svar = skrift.kr(verdi)
        case int() | Decimal():
            svar = _tal(verdi, sti)
        case date():
            svar = skrift.dato_kort(verdi)
        case str():
            svar = f"«{_stutt(verdi)}»"
        case _:
            sum_ = verdi.get("sum") if isinstance(verdi, Mapping) and namn_paa(verdi) else None
            svar = f"«{_stutt(_om(verdi))}»" + (
                f" ({skrift.kr_ord(sum_)})" if isinstance(sum_, Kroner) else ""
            )
    return svar


def _tal(verdi: int | Decimal, sti: Sti) -> str:
    felt = sti[-1] if sti else ""
    if felt in AARSFELT or (len(sti) > 1 and sti[-2] in AARSFELT):
        return str(verdi)
    return skrift.prosent(verdi) if felt in PROSENTFELT else skrift.tal(verdi)


def _om(tre: Tre) -> str:
    """Return the name of an item, or all that stands in it."""
    if isinstance(tre, list):
        return ", ".join(_om(ledd) for ledd in tre)
    return namn_paa(tre) or alt_i(tre)


def _stutt(tekst: str, lengd: int = LANGT) -> str:
    eine = " ".join(tekst.split(" "))
    eine = " ".join(eine.splitlines()).strip()
    return eine if len(eine) <= lengd else f"{eine[: lengd - 1].rsplit(' ', 1)[0]} …"


def heil(verdi: Tre, sti: Sti) -> str:
    """Return a value with its unit; nothing where there is none."""
    if verdi is None:
        return ""
    return skriv(verdi, sti) + (f"{skrift.HARDT}kr" if isinstance(verdi, Kroner) else eining(sti))


def overgang(foer: Tre, etter: Tre, sti: Sti) -> str:
    """Return the change of a value: «12 → 18 månader», «2 483 419 → 2 500 102 kr»."""
    return f"{skriv(foer, sti)} → {heil(etter, sti)}"


def tekstendring(bitar: Sequence[Bit]) -> str:
    """Return the first change of a text in words, and how many more there are."""
    par = sorted(_par(bitar), key=lambda ein: not any(del_.strip() for del_ in ein))
    fyrste = _eitt(*par[0])
    fleire = len(par) - 1
    return fyrste + (f", og {fleire} {'endring' if fleire == 1 else 'endringar'} til" if fleire else "")


def _par(bitar: Sequence[Bit]) -> list[tuple[str, str]]:
    par: list[tuple[str, str]] = []
    foerre = "lik"
    for bit in bitar:
        if bit.slag == "borte":
            par.append((bit.tekst, ""))
        elif bit.slag == "ny" and foerre == "borte":
            par[-1] = (par[-1][0], bit.tekst)
        elif bit.slag == "ny":
            par.append(("", bit.tekst))
        foerre = bit.slag
    return par


def _eitt(foer: str, etter: str) -> str:
    if foer.strip() and etter.strip():
        return f"«{_stutt(foer)}» → «{_stutt(etter)}»"
    if foer.strip():
        return f"teke ut «{_stutt(foer)}»"
    return f"sett inn «{_stutt(etter)}»" if etter.strip() else "mellomrom er endra"
