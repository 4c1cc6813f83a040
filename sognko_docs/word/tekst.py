"""A Word file that has been read, as plain text for people."""

from __future__ import annotations

from sognko_docs.identity.tekst import Avsnitt, Tekst


def rein_tekst(tekst: Tekst) -> str:
    """Return readable plain text: ``#`` for headings, list markers, ``|`` between cells."""
    linjer: list[str] = []
    teljar: dict[tuple[str, int], int] = {}
    rad: tuple[str, int, int] | None = None
    celle, foer_punkt = 0, False
    for a in tekst.avsnitt:
        her = (a.del_, *a.tabell[:2]) if a.tabell else None
        linje = _linje(a, teljar)
        if her is None or a.tabell is None or her != rad:
            tett = (_punkt(a) and foer_punkt) or (her is not None and rad is not None)
            linjer += ([""] if linjer and not tett else []) + [linje]
        else:
            linjer[-1] += (" | " if a.tabell[2] != celle else " / ") + linje
        rad, celle, foer_punkt = her, a.tabell[2] if a.tabell else 0, _punkt(a)
    return "\n".join(linjer) + "\n" if linjer else ""


def _punkt(a: Avsnitt) -> bool:
    return a.stil.startswith(("Punktliste", "ListBullet", "Nummerliste", "ListNumber"))


def _linje(a: Avsnitt, teljar: dict[tuple[str, int], int]) -> str:
    if a.overskrift:
        return f"{'#' * a.overskrift} {a.tekst}"
    if a.stil.startswith(("Punktliste", "ListBullet")):
        if a.liste is not None and a.liste[0] == "0":
            return f"{'  ' * _nivaa(a.stil)}  {a.tekst}"
        return f"{'  ' * _nivaa(a.stil)}- {a.tekst}"
    if a.stil.startswith(("Nummerliste", "ListNumber")):
        nivaa = a.liste[1] if a.liste else _nivaa(a.stil)
        noekkel = (a.liste[0] if a.liste else "", nivaa)
        if noekkel[0] == "0":
            return f"{'  ' * nivaa}   {a.tekst}"
        teljar[noekkel] = teljar.get(noekkel, 0) + 1
        for annan in [n for n in teljar if n[0] == noekkel[0] and n[1] > nivaa]:
            del teljar[annan]
        return f"{'  ' * nivaa}{teljar[noekkel]}. {a.tekst}"
    return f"> {a.tekst}" if a.stil == "Sitat" else a.tekst


def _nivaa(stil: str) -> int:
    return int(stil[-1]) - 1 if stil[-1:].isdigit() else 0
