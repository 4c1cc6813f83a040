"""Where one sentence ends and the next begins in Nynorsk prose, when in doubt nowhere."""

from __future__ import annotations

import re

FORKORTINGAR = frozenset(
    re.findall(
        r"\w+",
        "adm adr ang ark art avd bl bm bnr ca dvs eks ekskl etg evt fig forskr fvl gnr gno iflg inkl innst inst "
        "jf jfr kap kgl kl koml kr kst lnr maks md meld mill mnd mrd ms nr nyn pga pkt pr prof prop pst ref resp "
        "rundskr saml sek sml sst stk str tel tlf vedk vol årg jan febr aug sept okt nov des dok",
    )
)
"""Abbreviations that are followed by more of the same sentence, without their last point."""

_SLUTTFORKORTINGAR = frozenset({"osv", "mm", "m.m", "mv", "m.v", "o.l", "ol", "e.l", "m.fl", "mfl", "o.a"})
"""Abbreviations that end an enumeration, and before a capital letter also the sentence."""

_EININGAR = frozenset({"kr", "mill", "mrd", "stk", "pst"})
"""Units: after a number and before a capital letter they end the sentence."""

_PRIKKA = re.compile(r"(?:[^\W\d]{1,4}\.)+[^\W\d]{1,4}")
_GRENSE = re.compile(r"([.!?…]+)[)\]»\"”’'*_]* (?! )(?=[«\"“(\[*_]*(?:\{\{|§|[^\W_]))")
_SLUTT = re.compile(r"[.!?…:][)\]»\"”’'*_]*$")
_OPNARAR = re.compile(r"[«\"“(\[*_]*")
_ORD_FOER = re.compile(r"[^\s(«\"“*_\[]*$")
_TILVISING = re.compile(r"\{\{.*?\}\}|`[^`]*`|\]\([^)]*\)")
_TABELL = re.compile(r"\s*\{\{\s*(?:tabell|felles)\.[^{}]*\}\}\s*")
_STRUKTUR = re.compile(r"(?:\d{1,9}[.)]|[-+*])(?:\s|$)|[#>|<=~`:-]")


def setningar(tekst: str) -> list[str]:
    """Split one paragraph on one line into sentences; joined by a space they are the paragraph again."""
    skjult = _TILVISING.sub(lambda treff: "x" * len(treff[0]), tekst)
    delar, fraa = [], 0
    for treff in _GRENSE.finditer(skjult.replace("\u00a0", "x")):
        rest = tekst[treff.end() :]
        if _sluttar(skjult, treff.start(), treff[1], rest) and _byrjar(rest):
            delar.append(tekst[fraa : treff.end() - 1])
            fraa = treff.end()
    return [*delar, tekst[fraa:]]


def _sluttar(tekst: str, punkt: int, teikn: str, rest: str) -> bool:
    """True when the sign at ``punkt`` ends a sentence, judged by the words around it."""
    if teikn != ".":
        return True
    treff = _ORD_FOER.search(tekst[:punkt])
    ord_ = treff[0].lower() if treff else ""
    foer = tekst[: punkt - len(ord_)].rstrip()
    if ord_ in _SLUTTFORKORTINGAR:
        return True
    if ord_ in _EININGAR:
        return not rest[:1].isdigit() and (foer[-1:].isdigit() or foer.endswith(("xxx", "mill.", "mrd.")))
    if ord_.isdigit():
        return bool(foer) and foer[-1] not in ".!?:;"
    return len(ord_) > 1 and ord_ not in FORKORTINGAR and not _PRIKKA.fullmatch(ord_)


def _byrjar(rest: str) -> bool:
    """True when a sentence can begin here, and Markdown would not take its line for something else."""
    if _STRUKTUR.match(rest):
        return False
    opna = _OPNARAR.match(rest)
    fyrste = rest[opna.end() if opna else 0 :][:1]
    return fyrste.isupper() or fyrste.isdigit() or fyrste in "{§"


_BLOKKSTART = re.compile(
    r"\s|(?:\d{1,9}[.)]|[-+*])(?:\s|$)|[#>|<=~]|```|-{2,}|\*{3,}|_{3,}|:?-+:?\s*\||\[[^\]]*\]:"
)


def ei_setning_per_linje(markdown: str) -> str:
    """Return Markdown with every sentence of its plain paragraphs on a line of its own.

    Lists, tables, quotes, headings, code and hard line breaks stand untouched; nothing but single
    line breaks inside paragraphs is changed.
    """
    linjer = markdown.split("\n")
    if any(linje.lstrip().startswith(("<", "```", "~~~")) for linje in linjer):
        return markdown
    ut: list[str] = []
    avsnitt: list[str] = []
    for linje in [*linjer, ""]:
        if linje.strip():
            avsnitt.append(linje)
            continue
        ut += _avsnitt(avsnitt)
        ut.append(linje)
        avsnitt = []
    return "\n".join(ut[:-1])


def _bryt(linje: str, neste: str) -> bool:
    """True when a line break is meant: a hard one, or one where a sentence ends by the looks of it."""
    if _TABELL.fullmatch(linje) or _TABELL.fullmatch(neste):  # what is placed by its own line
        return True
    if linje.endswith((" ", "\\", "\t", "\u00a0")):
        return True
    opna = _OPNARAR.match(neste)
    fyrste = neste[opna.end() if opna else 0 :][:1]
    return bool(_SLUTT.search(linje)) and (fyrste.isupper() or fyrste == "{")


def _avsnitt(linjer: list[str]) -> list[str]:
    if any(_BLOKKSTART.match(linje) for linje in linjer):
        return linjer
    samla: list[str] = []
    for linje in linjer:
        if samla and not _bryt(samla[-1], linje):
            samla[-1] += " " + linje
        else:
            samla.append(linje)
    return [setning for linje in samla for setning in setningar(linje)]
