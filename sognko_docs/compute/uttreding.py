"""When one who gives notice is out of an agreement at the earliest: by its own terms, else by the Act."""

from __future__ import annotations

from datetime import date

from sognko_docs.compute.oppseiing import Oppseiingsvilkaar, Vilkaar, neste_oppseiing
from sognko_docs.sak.uttredingssak import Sagtavtale, Uttredingssak

EITT_AAR = 12
"""The Act's own notice in months where it has one (koml. § 20-8 second para, IKS-lova § 30 first para)."""

VERTSKOMMUNE = frozenset({"administrativt vertskommunesamarbeid", "vertskommunesamarbeid med nemnd"})
SELSKAP = frozenset({"interkommunalt selskap"})
ORGAN = frozenset({"kommunalt oppgåvefellesskap", "interkommunalt politisk råd"})
"""Forms of cooperation by the sections on leaving that hold for them."""


def vilkaara(avtale: Sagtavtale) -> Vilkaar | None:
    """Return the terms of notice: the agreement's own, else the Act's year; None where the Act has none."""
    if avtale.oppseiing is not None:
        return avtale.oppseiing
    return Oppseiingsvilkaar(EITT_AAR, None, None) if avtale.form in VERTSKOMMUNE | SELSKAP else None


def tidlegast_ute(uttreding: Uttredingssak) -> date | None:
    """Return the first day notice can take effect; None when all agree, or when the day or the terms are not known."""
    vilkaar = vilkaara(uttreding.avtale)
    if uttreding.maate == "semje" or uttreding.varsel is None or vilkaar is None:
        return None
    return neste_oppseiing(vilkaar, uttreding.varsel).verknad


def heimel_for_uttreding(avtale: Sagtavtale) -> str:
    """Return the section on leaving for the form of cooperation; empty where no Act is about it."""
    if avtale.form in VERTSKOMMUNE:
        return "kommunelova § 20-8"
    if avtale.form in SELSKAP:
        return "IKS-lova § 30"
    if avtale.form in ORGAN:
        return "kommunelova § 19-4" if avtale.form == "kommunalt oppgåvefellesskap" else "kommunelova § 18-4"
    return ""
