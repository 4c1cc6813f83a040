"""The charts of the cost sharing: what each council pays, today beside the alternatives.

A chart is a value like any other: the same figures as the table beside it, and an alternative text that says
what it shows to those who cannot see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sognko_docs import skrift
from sognko_docs.compose.verdi import Diagram, Felt, Serie
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.sak.fordeling import FordelingVal

FAA = 2
"""So many can be named in a line, and so many figures a council listened to."""
MAKS_SERIAR = 6
"""More kinds of bar than this cannot be told apart in grey; the table then stands alone."""


def vis_diagram(
    val: FordelingVal, rekna: Mapping[str, Fordeling], namn: Mapping[str, str]
) -> tuple[Diagram | None, Diagram | None]:
    """Return the chart of the choice and the chart of all alternatives; None where none is readable.

    The first holds today's cost and the alternative chosen; while the choice is open, or today's cost
    unknown, it is the same picture as the second. ``namn`` is what each party is called.
    """
    alle = _seriar(val, rekna, namn)
    viktige = tuple(serie for serie in alle if serie.slag != "anna")
    vald = viktige if len(viktige) > 1 else alle
    return _diagram("=fordeling.diagram", vald, namn), _diagram("=fordeling.jamføringsdiagram", alle, namn)


def diagramtekst(diagram: Diagram) -> str:
    """Return all a chart says as text: its alternative text, then every figure, a line for each series."""
    linjer = [f"Diagram: {diagram.alt}"]
    for serie in diagram.seriar:
        par = zip(diagram.grupper, serie.verdiar, strict=True)
        linjer.append(f"{serie.namn}: " + ", ".join(f"{g} {skrift.kr(v)}" for g, v in par if v is not None))
    return "\n".join(linjer)


def bilettekst(alt: str) -> str:
    """Return what a picture says as text."""
    return f"Bilete: {alt}"


def _seriar(val: FordelingVal, rekna: Mapping[str, Fordeling], namn: Mapping[str, str]) -> tuple[Serie, ...]:
    i_dag = (Serie("I dag", tuple(val.i_dag.get(k) for k in namn), "i_dag"),) if val.i_dag else ()
    return i_dag + tuple(
        Serie(
            alternativ.namn,
            tuple(rekna[noekkel].del_for(k).sum for k in namn),
            "vald" if val.vald == noekkel else "anna",
        )
        for noekkel, alternativ in val.alternativ.items()
    )


def _diagram(sti: str, seriar: Sequence[Serie], namn: Mapping[str, str]) -> Diagram | None:
    if len(seriar) > MAKS_SERIAR:
        return None
    tittel = f"Årleg kostnad for kvar kommune {_kva(seriar)} (kroner)"
    grupper = tuple(namn.values())
    return Diagram(sti, Felt(f"{sti}.tittel", tittel), grupper, tuple(seriar), _alt(seriar, grupper))


def _kva(seriar: Sequence[Serie]) -> str:
    """Return what is held against what: ``i dag og med «Alternativ 4»``."""
    i_dag = ["i dag"] if seriar[0].slag == "i_dag" else []
    namn = [f"med «{serie.namn}»" for serie in seriar if serie.slag != "i_dag"]
    return " og ".join([*i_dag, *(namn if len(seriar) <= FAA else ["med kvart alternativ"])])


def _alt(seriar: Sequence[Serie], grupper: Sequence[str]) -> str:
    """Return the alternative text: the figures of the choice, or the least and the most of what is open."""
    framheva = [serie for serie in seriar if serie.slag != "anna"]
    vist = framheva if any(serie.slag == "vald" for serie in seriar) else seriar
    innleiing = f"Liggjande stolpar viser kva kvar kommune betaler i året, {_kva(seriar)}."
    form = _tala if len(vist) <= FAA else _spenn
    setningar = [f"{gruppe}: {form(vist, nr, len(seriar))}" for nr, gruppe in enumerate(grupper)]
    rest = " Alle tala står òg i tabell." if form is _spenn or len(vist) < len(seriar) else ""
    return f"{innleiing} {'; '.join(setningar)}.{rest}"


def _tala(seriar: Sequence[Serie], nr: int, i_alt: int) -> str:
    """Return the figures of one council, named where the chart has more than one kind of bar."""
    tal = [("ukjent" if (v := serie.verdiar[nr]) is None else skrift.kr_ord(v)) for serie in seriar]
    return ", ".join(f"{_namn(s)} {t}" if i_alt > 1 else t for s, t in zip(seriar, tal, strict=True))


def _spenn(seriar: Sequence[Serie], nr: int, _: int) -> str:
    """Return the least and the most one council may pay, and when."""
    kjende = [(v, _namn(serie)) for serie in seriar if (v := serie.verdiar[nr]) is not None]
    (minst, naar_minst), (mest, naar_mest) = min(kjende), max(kjende)
    return f"frå {skrift.kr_ord(minst)} ({naar_minst}) til {skrift.kr_ord(mest)} ({naar_mest})"


def _namn(serie: Serie) -> str:
    return "i dag" if serie.slag == "i_dag" else serie.namn
