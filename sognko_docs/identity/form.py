"""Headings and lists: what a paragraph is, whatever a program calls its style.

Programs rename styles on saving. So a style is held against what most paragraphs of that style have become, and only
those that went another way have been changed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.tekst import Avsnitt

_LISTE = re.compile(r"Punktliste|Nummerliste|Vedtakspunkt|List(?:Bullet|Number|Paragraph)|Listeavsnitt", re.IGNORECASE)


def formskifte(para: Sequence[tuple[Ordlinje, Ordlinje]]) -> Iterator[tuple[Ordlinje, Ordlinje, str, str]]:
    """Yield the pairs that have become another level of heading, or gone into or out of a list, and both in words."""
    vanleg: dict[str, Counter[str]] = {}
    for foer, etter in para:
        vanleg.setdefault(_stil(foer.avsnitt), Counter())[_form(etter.avsnitt)] += 1
    for foer, etter in para:
        gammal, ny = _overskrift(foer.avsnitt), _overskrift(etter.avsnitt)
        if not etter.tekst.strip():
            continue
        if gammal != ny:
            yield foer, etter, gammal or "vanleg avsnitt", ny or "vanleg avsnitt"
            continue
        venta = vanleg[_stil(foer.avsnitt)].most_common(1)[0][0]
        faktisk = _form(etter.avsnitt)
        if venta != faktisk and "liste" in {venta[:5], faktisk[:5]}:
            yield foer, etter, venta, faktisk


def _stil(avsnitt: Avsnitt) -> str:
    return f"{avsnitt.stil}/{avsnitt.liste[1] if avsnitt.liste else ''}"


def _overskrift(avsnitt: Avsnitt) -> str:
    return f"overskrift på nivå {avsnitt.overskrift}" if avsnitt.overskrift else ""


def _form(avsnitt: Avsnitt) -> str:
    if avsnitt.liste is not None:
        return "vanleg avsnitt" if avsnitt.liste[0] == "0" else f"liste på nivå {avsnitt.liste[1] + 1}"
    if not _LISTE.search(avsnitt.stil):
        return "vanleg avsnitt"
    nivaa = avsnitt.stil[-1] if avsnitt.stil[-1].isdigit() else "1"
    return f"liste på nivå {nivaa}"
