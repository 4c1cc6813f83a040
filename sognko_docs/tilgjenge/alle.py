"""All demands on a Word file."""

from __future__ import annotations

from sognko_docs.tilgjenge import struktur, tabellkrav, utsjaanadkrav

KRAV = tuple(sorted((*struktur.KRAV, *tabellkrav.KRAV, *utsjaanadkrav.KRAV), key=lambda krav: krav.kode))
