"""A new case from a finished one: the same text and comments, with what belongs to the old one made placeholders."""

from __future__ import annotations

import re

from sognko_docs.finding import Sti
from sognko_docs.load.kjelde import Kjelde

_DATO, _TID, _ORD, _ANKER = "xxxx-xx-xx", "xxxx", "xx", re.compile(r"&\S+\s+")
_ALLE = "*"

NULLSTILTE: tuple[tuple[tuple[str, ...], str], ...] = (
    (("sak", "tittel"), _ORD),
    (("sak", "korttittel"), _ORD),
    (("sak", "status"), "utkast"),
    (("sak", "dato"), _DATO),
    (("kommunar", _ALLE, "arkivsak"), _ORD),
    (("handsaming", _ALLE, "møtedato", _ALLE), _DATO),
    (("handsaming", _ALLE, "saksnummer", _ALLE), _ORD),
    (("avtale", "verknad_frå"), _DATO),
    (("avtale", "evalueringsdato"), _DATO),
    (("samarbeidsavtale", "verknad_frå"), _DATO),
    (("fordeling", "oppgjer", "a_konto", _ALLE, "dato"), _DATO),
    (("verksemdsoverdraging", "dato"), _DATO),
    (("verksemdsoverdraging", "drøfting"), _DATO),
    (("verksemdsoverdraging", "informasjon"), _DATO),
    (("verksemdsoverdraging", "reservasjonsfrist"), _DATO),
    (("verksemdsoverdraging", "tarifferklæring"), _DATO),
    (("verksemdsoverdraging", "informert", _ALLE, "dato"), _DATO),
    (("prinsipp", "neste", _ALLE, "dato"), _DATO),
    (("uttreding", "varsel"), _DATO),
    (("uttreding", "verknad"), _DATO),
    (("endring", "verknad_frå"), _DATO),
    (("plan", "satsingsområde", _ALLE, "tiltak", _ALLE, "seinast"), _DATO),
    (("plan", "høyring", "frå"), _DATO),
    (("plan", "høyring", "til"), _DATO),
    (("plan", "steg", _ALLE, "dato"), _DATO),
    (("plan", "evaluering"), _DATO),
    (("prosjekt", "periode"), _TID),
    (("prosjekt", "arbeidspakkar", _ALLE, "tid"), _TID),
    (("prosjekt", "arbeidspakkar", _ALLE, "aktivitetar", _ALLE, "tid"), _TID),
    (("prosjekt", "milepælar", _ALLE, "tid"), _TID),
    (("vertskommunevurdering", "dato"), _DATO),
)
"""What is never the same in two cases. The dates of sources (``tabellar``, ``opphav``) are, as long as they are used."""


def avskrift(kjelde: Kjelde, skjema: str) -> str:
    """Return the text of a case as the start of another one; ``skjema`` is the path of the schema from there.

    The case must have been read to its end. Status, titles, dates and case numbers are reset; all else stands,
    comments and layout too.
    """
    linjer = list(kjelde.linjer)
    stader = [(kjelde.tre.verdiar[sti], ny) for sti, ny in _nye(kjelde)]
    for merke, ny in sorted(set(stader), reverse=True):
        if merke.linje == merke.slutt_linje:
            linje = linjer[merke.linje]
            anker = _ANKER.match(linje, merke.kolonne)
            foer = linje[: anker.end() if anker else merke.kolonne]
            linjer[merke.linje] = foer + ny + linje[merke.slutt_kolonne :]
    hovud = "# yaml-language-server: $schema="
    utan = [linje for linje in linjer if not linje.startswith(hovud)]
    return f"{hovud}{skjema}\n" + "\n".join(utan)


def _nye(kjelde: Kjelde) -> list[tuple[Sti, str]]:
    return [
        (sti, ny)
        for sti in kjelde.tre.verdiar
        if sti not in kjelde.tre.alias
        for moenster, ny in NULLSTILTE
        if _passar(sti, moenster)
    ]


def _passar(sti: Sti, moenster: tuple[str, ...]) -> bool:
    return len(sti) == len(moenster) and all(
        venta in (_ALLE, ledd) for ledd, venta in zip(sti, moenster, strict=True)
    )
