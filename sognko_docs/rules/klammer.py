"""References that are never replaced, because the braces are wrong or because none can stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.rules.tekstar import tekstar
from sognko_docs.sak.markdown import TILVISING, markdown_i

_REST = re.compile(
    r"""
    \{\{ \s* (?P<namn>[\w.@-]*) [^{}\n]{0,40} \}?                     # {{ budsjett.sum | kr
    | (?P<slutt>[\w.@-]*) \s* \}\}                                    # budsjett.sum }}
    | (?<!\{) \{ \s* (?P<ei>[\w@-]+ (?:\.[\w@-]+)+) \s* (?:\|[^{}\n]*)? \}  # { budsjett.sum }
    """,
    re.VERBOSE,
)
_HOVUDDEL = 40
"""How much of the text a message quotes."""


@regel("K303")
def tilvisingane_er_heile_og_staar_i_tekst(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar tilvising har to klammer på kvar side, og står i ein løpande tekst.

    Elles blir ho ikkje bytt ut med verdien, og «{{ budsjett.sum» står att i dokumenta slik det er skrive.

    Døme: «{{ budsjett.sum | kr» utan slutt, «{ budsjett.sum }» med éi klamme, og «{{ budsjett.år }}» i tittelen.

    Rett: skriv «{{ namn }}» eller «{{ namn | form }}» på éi linje. I ein tittel eller eit namn skriv du verdien ut.
    """
    i_tekst = {sti for sti, _ in markdown_i(grunnlag.sak)}
    for sti, tekst in tekstar(grunnlag.sak):
        if "{" not in tekst and "}}" not in tekst:
            continue
        if sti not in i_tekst:
            yield from _utan_plass(sti, tekst)
        reinska = TILVISING.sub(lambda treff: " " * len(treff[0]), tekst)
        for treff in _REST.finditer(reinska) if "{" in reinska or "}" in reinska else ():
            namn = treff["namn"] or treff["slutt"] or treff["ei"] or "namn"
            melding = f"Klammene i tilvisinga «{_kort(treff[0])}» er ikkje heile"
            yield Treff(
                melding, sti, f"skriv «{{{{ {namn} }}}}»", utsnitt=(treff.start(), len(treff[0].rstrip()))
            )


def _utan_plass(sti: tuple[str | int, ...], tekst: str) -> Iterator[Treff]:
    for treff in TILVISING.finditer(tekst):
        melding = f"Tilvisinga «{_kort(treff[0])}» blir ikkje bytt ut her"
        hjelp = "skriv verdien ut; tilvisingar verkar berre i løpande tekst"
        yield Treff(melding, sti, hjelp, utsnitt=(treff.start(), len(treff[0])))


def _kort(skrive: str) -> str:
    skrive = skrive.strip()
    return skrive if len(skrive) <= _HOVUDDEL else skrive[:_HOVUDDEL] + "…"


REGLAR = (tilvisingane_er_heile_og_staar_i_tekst,)
