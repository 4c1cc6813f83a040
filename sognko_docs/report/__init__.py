"""Findings as text: for people on a terminal, and for editors, code hosts and other programs.

``plasser`` looks the places up, ``rapport`` writes them. Nothing here reads a file or knows a terminal:
the lines to quote, the width and the colours are given.
"""

from __future__ import annotations

from sognko_docs.report.oppsummering import oppsummer
from sognko_docs.report.plassert import Kjelder, Plassert, plasser
from sognko_docs.report.rapport import FORMAT, Format, rapport

__all__ = ["FORMAT", "Format", "Kjelder", "Plassert", "oppsummer", "plasser", "rapport"]
