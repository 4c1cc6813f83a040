"""The helper columns of an alternative: the largest remainder, exact, in plain formulas.

A spreadsheet counts in floating point, and programs differ in how they round what is nearly whole. So all
is reckoned in whole numbers that both keep exactly. With the equal part M/N, n councils, keys t and their
sum T, council i pays total · w / D, where w = M·T + n·(N−M)·t and D = N·n·T. The product is too large for
a cell; it is divided as on paper, three digits of the total at a time, with quotient and remainder. The
order is that of ``compute.fordeling.stoerste_rest``: remainder, share, then the alphabet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

GRUPPER = 4
"""Groups of three digits in the total: below a thousand milliards."""
MAKS_TOTAL = 1000**GRUPPER
MAKS_NEMNAR = 5 * 10**10
"""So that no number on the way has more than the fifteen digits every spreadsheet keeps."""

SKALAR_FORKLARING = {
    "n": "Tal kommunar",
    "Prosent": "Prosenten som heilt tal",
    "M": "Teljar i lik del",
    "N": "Nemnar i lik del",
    "Deler": "Største felles delar i tala",
    "T": "Sum av tala, forkorta",
    "D": "Felles nemnar",
    "G1": "Milliardar i totalen",
    "G2": "Millionar",
    "G3": "Tusen",
    "G4": "Einarar",
    "L": "Lik del, runda ned",
    "Lrest": "Rest av lik del",
    "Lsum": "Lik del i alt",
}
RAD_FORKLARING = {
    "abc": "Alfabetisk plass",
    "t": "Tal, heilt",
    "tk": "Tal, forkorta",
    "w": "Vekt",
    "q1": "Kvotient 1",
    "r1": "Rest 1",
    "q2": "Kvotient 2",
    "r2": "Rest 2",
    "q3": "Kvotient 3",
    "r3": "Rest 3",
    "q4": "Kvotient 4",
    "r4": "Rest",
    "q": "Sum, runda ned",
    "rang": "Plass etter rest",
    "opp": "Runda opp",
    "rom": "Plass til lik krone",
    "likrang": "Plass i lik del",
}


@dataclass(frozen=True, slots=True)
class Plass:
    """Where things stand: columns of helpers, the row of single numbers, first and last council."""

    skalarar: dict[str, str]
    """The cell of each single number, absolute."""
    kolonnar: dict[str, str]
    """The column of each number a council has."""
    foerste: int
    siste: int

    def omraade(self, namn: str) -> str:
        """Return the range of a column over all councils, absolute."""
        kolonne = self.kolonnar[namn]
        return f"${kolonne}${self.foerste}:${kolonne}${self.siste}"


def skalarformlar(plass: Plass, total: str, prosent: str, prosentheil: int) -> Iterator[tuple[str, str]]:
    """Yield the formula of each single number; ``prosentheil`` is how many units the percentage counts in."""
    s = plass.skalarar
    yield "n", f"=ROWS({plass.omraade('t')})"
    yield "Prosent", f"=ROUND({prosent}*{prosentheil},0)"
    yield "M", f"={s['Prosent']}/GCD({s['Prosent']},{prosentheil})"
    yield "N", f"={prosentheil}/GCD({s['Prosent']},{prosentheil})"
    yield "Deler", f"=MAX(1,GCD({plass.omraade('t')}))"
    yield "T", f"=SUM({plass.omraade('tk')})"
    yield "D", f"={s['N']}*{s['n']}*{s['T']}"
    for nr in range(1, GRUPPER + 1):
        her, over = 1000 ** (GRUPPER - nr), 1000 ** (GRUPPER - nr + 1)
        yield f"G{nr}", f"=INT({total}/{her})-INT({total}/{over})*1000"
    nemnar = f"({s['N']}*{s['n']})"
    att = f"({total}-INT({total}/{nemnar})*{nemnar})*{s['M']}"
    yield "L", f"=INT({total}/{nemnar})*{s['M']}+INT({att}/{nemnar})"
    yield "Lrest", f"=({att}-INT({att}/{nemnar})*{nemnar})*{s['T']}"
    att = f"({total}-INT({total}/{s['N']})*{s['N']})*{s['M']}"
    yield "Lsum", f"=INT({total}/{s['N']})*{s['M']}+INT((2*{att}+{s['N']})/(2*{s['N']}))"


def radformlar(plass: Plass, rad: int, tal: str, talheil: int, total: str) -> Iterator[tuple[str, str]]:
    """Yield the formula of each number of a council; ``talheil`` is how many units its number counts in."""
    s, k = plass.skalarar, {namn: f"${kolonne}{rad}" for namn, kolonne in plass.kolonnar.items()}
    yield "t", f"=ROUND({tal}*{talheil},0)"
    yield "tk", f"={k['t']}/{s['Deler']}"
    yield "w", f"={s['M']}*{s['T']}+{s['n']}*({s['N']}-{s['M']})*{k['tk']}"
    for nr in range(1, GRUPPER + 1):
        ned = f"({k[f'r{nr - 1}']}*1000+{s[f'G{nr}']}*{k['w']})" if nr > 1 else f"({s['G1']}*{k['w']})"
        yield f"q{nr}", f"=INT({ned}/{s['D']})"
        yield f"r{nr}", f"={ned}-{k[f'q{nr}']}*{s['D']}"
    yield "q", f"=(({k['q1']}*1000+{k['q2']})*1000+{k['q3']})*1000+{k['q4']}"
    rest, golv, abc = (plass.omraade(namn) for namn in ("r4", "q", "abc"))
    likt = f"({golv}>{k['q']})+({golv}={k['q']})*({abc}<{k['abc']})"
    yield "rang", f"=1+SUMPRODUCT(({rest}>{k['r4']})+({rest}={k['r4']})*({likt}))"
    yield "opp", f"=IF({k['rang']}<={total}-SUM({golv}),1,0)"
    yield "rom", f"={k['opp']}+IF({k['r4']}<{s['Lrest']},1,0)"
    rom = plass.omraade("rom")
    foere = f"({rom}>{k['rom']})+({rom}={k['rom']})*({abc}<{k['abc']})"
    yield "likrang", f"=1+SUMPRODUCT({foere})"
