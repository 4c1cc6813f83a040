"""What the YAML parser could not read, said in words a person can act on.

The parser says where it gave up, in terms of tokens. What was meant to stand there is read from the
lines around. Both of PyYAML's parsers are understood; they word the same fault differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath

from yaml.error import YAMLError

from sognko_docs.finding import Finding, Stad
from sognko_docs.load.lesefeil import Feil, les_feil
from sognko_docs.load.teikn import HARDE_MELLOMROM

_NOEKKEL = r"\s*(?:- +)*[\w «»./()-]+?"
_UTAN_MELLOMROM = re.compile(rf"({_NOEKKEL}):(?=[^\s/])")
_HARDT_MELLOMROM = re.compile(rf"({_NOEKKEL}):[{HARDE_MELLOMROM}]")
_BLOKK_UTAN_KOLON = re.compile(r"\s*(?:- +)*([\w-]+) +([|>][+-]?)\s*")
_STREK_UTAN_MELLOMROM = re.compile(r"\s*-(?=[^\s-])")
_MED_VERDI = re.compile(rf"{_NOEKKEL}:\s+[^\s|>&]")
_KRULL = re.compile(r"(?:\s*(?:- +)*(?:[^\s:#]+:\s+)?)(\{\{)")
_OPNAR_HERMETEIKN = re.compile(r"(?:.*(?:: |- )|\s*)([\"'])$")


def syntaksfeil(feil: YAMLError, fil: PurePath, linjer: Sequence[str]) -> Finding:
    """Return the one finding a failed parse comes to."""
    lese = les_feil(feil, fil, linjer)
    for proev in _PROEVER:
        if (funn := proev(lese)) is not None:
            return funn
    return lese.funn(
        "Y121", "YAML-en kan ikkje lesast her",
        "sjå etter innrykk, kolon og hermeteikn på denne linja og linja over", (lese.linje, lese.kolonne),
    )  # fmt: skip


def _hermeteikn_ope(f: Feil) -> Finding | None:
    if "quoted scalar" not in f.samanheng:
        return None
    if "escape" in f.problem or "hexdecimal" in f.problem or "expected escape" in f.problem:
        return f.funn(
            "Y114", "Teiknet «\\» har ei særskild tyding i doble hermeteikn", "bruk enkle hermeteikn: '…'",
            (f.linje, f.tekst(f.linje).rfind("\\", 0, f.kolonne + 1)),
        )  # fmt: skip
    return _ulukka(f, f.fraa_linje, f.fraa_kolonne)


def _ulukka(f: Feil, linje: int, kolonne: int) -> Finding:
    teikn = f.tekst(linje)[kolonne : kolonne + 1]
    hjelp = f"set {teikn} etter teksten, eller skriv teksten på eigne linjer under «|»"
    return f.funn("Y114", "Hermeteiknet blir aldri lukka", hjelp, (linje, kolonne))


def _krull(f: Feil) -> Finding | None:
    for linje in (f.linje, f.fraa_linje):
        if treff := _KRULL.match(f.tekst(linje)):
            return krull(f.fil, linje, treff.start(1), f.linjer)
    return None


def krull(fil: PurePath, linje: int, kolonne: int, linjer: Sequence[str]) -> Finding:
    """Return the finding on an unquoted value that starts with ``{{`` (0-based place)."""
    slutt = linjer[linje].find("}}", kolonne)
    return Finding(
        "Y118", "Ein tekst som byrjar med «{{», må stå i hermeteikn", fil=fil,
        stad=Stad(fil, linje + 1, kolonne + 1, slutt + 2 - kolonne if slutt > 0 else 2),
        hjelp='skriv "{{ … }}", eller skriv teksten på eigne linjer under «|»',
    )  # fmt: skip


def _klammer(f: Feil) -> Finding | None:
    if "flow" in f.samanheng:
        teikn, slutt = ("[", "]") if "sequence" in f.samanheng else ("{", "}")
        melding = f"Klammen «{teikn}» blir aldri lukka"
        hjelp = f"set «{slutt}» til slutt, eller set teksten i hermeteikn"
        return f.funn("Y120", melding, hjelp, (f.fraa_linje, f.fraa_kolonne))
    teikn = f.tekst(f.linje)[f.kolonne : f.kolonne + 1]
    if teikn and teikn in "]}" and "key" in f.problem + "key" * ("<block end>" in f.problem):
        return f.funn("Y120", f"Klammen «{teikn}» lukkar ingenting", "ta han bort", (f.linje, f.kolonne))
    return None


def _forteikn(f: Feil) -> Finding | None:
    if "undefined tag" in f.problem:
        return merkelapp(f.fil, f.linje, f.kolonne, f.tekst(f.linje)[f.kolonne :].split(" ")[0])
    grunnar = ("cannot start any token", "node content", "alphabetic or numeric")
    if not any(grunn in f.problem for grunn in grunnar):
        return None
    plass = (f.fraa_linje, f.fraa_kolonne) if "alphabetic" in f.problem else (f.linje, f.kolonne)
    teikn = f.tekst(plass[0])[plass[1] : plass[1] + 1]
    if teikn == "\t":
        return f.funn(
            "Y106", "Tabulator der det skal stå mellomrom", "byt tabulatoren ut med mellomrom", plass
        )
    if not teikn:
        return None
    melding = f"Ein tekst utan hermeteikn kan ikkje byrje med «{teikn}»"
    hjelp = "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»"
    return f.funn("Y119", melding, hjelp, plass)


def merkelapp(fil: PurePath, linje: int, kolonne: int, tagg: str) -> Finding:
    """Return the finding on an explicit tag (0-based place)."""
    return Finding(
        "Y111", f"Merkelappen «{tagg}» er ikkje lov", fil=fil, stad=Stad(fil, linje + 1, kolonne + 1, len(tagg) or 1),
        hjelp="ta han bort; skal verdien vere tekst, set han i hermeteikn",
    )  # fmt: skip


def _blokkhovud(f: Feil) -> Finding | None:
    if "block scalar" not in f.samanheng:
        return None
    teikn = f.tekst(f.fraa_linje)[f.fraa_kolonne : f.fraa_kolonne + 1]
    melding = f"Teksten etter «{teikn}» skal byrje på neste linje"
    return f.funn("Y115", melding, "flytt teksten ned og rykk han inn", (f.linje, f.kolonne))


def _liste_paa_linja(f: Feil) -> Finding | None:
    if "sequence entries" not in f.problem:
        return None
    hjelp = "set kvart punkt på eiga linje under nøkkelen, eller set teksten i hermeteikn"
    return f.funn("Y115", "Ei liste kan ikkje byrje på same linje som nøkkelen", hjelp, (f.linje, f.kolonne))


def _utan_kolon(f: Feil) -> Finding | None:
    """A key with a block ``|`` and no colon makes one text of itself and all that stands below it."""
    linje = f.fraa_linje if "simple key" in f.samanheng else f.linje
    while linje >= 0:
        if treff := _BLOKK_UTAN_KOLON.fullmatch(f.tekst(linje)):
            melding, hjelp = f"Kolon manglar framfor «{treff[2]}»", f"skriv «{treff[1]}: {treff[2]}»"
            return f.funn("Y116", melding, hjelp, (linje, treff.end(1)), treff.start(2) - treff.end(1))
        linje = f.mor(linje)
    return None


def _kolon(f: Feil) -> Finding | None:
    if "mapping values" not in f.problem:
        return None
    linje, over = f.tekst(f.linje), f.over(f.linje)
    if _MED_VERDI.match(linje[: f.kolonne]):
        return _kolon_i_tekst(f)
    if (utan := _utan_mellomrom(f, over)) is not None:
        return utan
    if over >= 0 and ":" not in f.tekst(over):
        return _kolon_i_tekst(f)
    return _innrykk(f, f.linje)


def _kolon_i_tekst(f: Feil) -> Finding:
    hjelp = "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»"
    return f.funn("Y117", "Kolon og mellomrom inne i ein tekst utan hermeteikn", hjelp, (f.linje, f.kolonne))


def _utan_mellomrom(f: Feil, linje: int) -> Finding | None:
    if treff := _UTAN_MELLOMROM.match(f.tekst(linje)):
        hjelp = f"skriv «{treff[1].strip()}: …»"
        return f.funn("Y116", "Mellomrom manglar etter kolon", hjelp, (linje, treff.end() - 1))
    if treff := _HARDT_MELLOMROM.match(f.tekst(linje)):
        hjelp = f"skriv eit vanleg mellomrom: «{treff[1].strip()}: …»"
        return f.funn("Y116", "Hardt mellomrom etter kolon", hjelp, (linje, treff.end() - 1))
    if treff := _STREK_UTAN_MELLOMROM.match(f.tekst(linje)):
        return f.funn("Y116", "Mellomrom manglar etter bindestreken", "skriv «- …»", (linje, treff.end() - 1))
    return None


def _laus_linje(f: Feil) -> Finding | None:
    if "simple key" not in f.samanheng:
        return None
    if (utan := _utan_mellomrom(f, f.fraa_linje)) is not None:
        return utan
    hjelp = "skriv «nøkkel: verdi», eller rykk linja inn under teksten ho høyrer til"
    lengd = len(f.tekst(f.fraa_linje).rstrip()) - f.fraa_kolonne
    return f.funn("Y115", "Linja er korkje ein nøkkel eller ein del av teksten over", hjelp,
                  (f.fraa_linje, f.fraa_kolonne), lengd)  # fmt: skip


def _etter_hermeteikn(f: Feil) -> Finding | None:
    foer = f.tekst(f.linje)[: f.kolonne].rstrip()
    if "parsing a block" not in f.samanheng or not foer.endswith(("'", '"')):
        return None
    if (opnar := _OPNAR_HERMETEIKN.match(foer)) and (tidlegare := _opna_tidlegare(f, opnar[1])):
        return _ulukka(f, *tidlegare)
    hjelp = "set heile teksten i hermeteikn, eller skriv han på eigne linjer under «|»"
    return f.funn("Y114", "Det står meir tekst etter hermeteiknet som lukkar", hjelp, (f.linje, f.kolonne))


def _opna_tidlegare(f: Feil, teikn: str) -> tuple[int, int] | None:
    """Return where a quote was opened on an earlier line that has an odd number of them."""
    for linje in range(f.linje - 1, -1, -1):
        if f.tekst(linje).count(teikn) % 2:
            return linje, f.tekst(linje).find(teikn)
    return None


def _nivaa(f: Feil) -> Finding | None:
    if "expected key" in f.problem or "<block end>" in f.problem or "'-' indicator" in f.problem:
        return _innrykk(f, f.linje)
    if "document start" not in f.problem:
        return None
    over = f.over(f.linje)
    if f.tekst(over).startswith("..."):
        hjelp = "ta bort linja «...» og alt etter henne"
        return f.funn("Y113", "Fila har meir enn eitt dokument", hjelp, (f.linje, f.kolonne))
    fyrste = next(
        (nr for nr, linje in enumerate(f.linjer) if linje.strip() and not linje.lstrip().startswith("#")), 0
    )
    if f.tekst(fyrste).startswith(" "):
        hjelp = "ta bort mellomromma fremst på linja"
        return f.funn(
            "Y115",
            "Den fyrste nøkkelen er rykt inn",
            hjelp,
            (fyrste, 0),
            len(f.tekst(fyrste)) - len(f.tekst(fyrste).lstrip()),
        )
    return _innrykk(f, f.linje)


def _innrykk(f: Feil, linje: int) -> Finding:
    """Say which indentations fit, judged by the lines above."""
    tekst = f.tekst(linje)
    her = len(tekst) - len(tekst.lstrip(" "))
    if tekst.lstrip().startswith(":"):
        return f.funn("Y112", "Nøkkelen manglar", "skriv ein nøkkel framfor kolonet", (linje, her))
    hjelp = "rykk inn like mykje som dei andre linjene på same nivå"
    if tekst.lstrip().startswith("- "):
        melding = "Eit listepunkt kan ikkje stå her"
    elif (moegleg := _innrykk_over(f, linje)) and her not in moegleg:
        melding = f"Innrykket på {her} mellomrom passar ikkje med linjene over"
        hjelp = "rykk inn " + " eller ".join(str(tal) for tal in moegleg) + " mellomrom"
        hjelp = hjelp if any(moegleg) else "ta bort innrykket"
    else:
        melding = "Innrykket passar ikkje med linjene over"
    return f.funn("Y115", melding, hjelp, (linje, her), len(tekst.strip()))


def _innrykk_over(f: Feil, linje: int) -> list[int]:
    """Return the nearest smaller and larger indentation of the open levels above a line."""
    nivaa: list[int] = []
    over = f.over(linje)
    while over >= 0 and (not nivaa or nivaa[-1] > 0):
        tekst = f.tekst(over)
        if (innrykk := len(tekst) - len(tekst.lstrip(" "))) < (nivaa[-1] if nivaa else 1000):
            nivaa.append(innrykk)
        over = f.over(over)
    tekst = f.tekst(linje)
    her = len(tekst) - len(tekst.lstrip(" "))
    mindre, stoerre = [tal for tal in nivaa if tal < her], [tal for tal in nivaa if tal > her]
    return sorted(mindre[:1] + stoerre[-1:] + [tal for tal in nivaa if tal == her])


_PROEVER: tuple[Callable[[Feil], Finding | None], ...] = (
    _hermeteikn_ope, _krull, _klammer, _forteikn, _blokkhovud, _liste_paa_linja, _utan_kolon, _kolon, _laus_linje,
    _etter_hermeteikn, _nivaa,
)  # fmt: skip
