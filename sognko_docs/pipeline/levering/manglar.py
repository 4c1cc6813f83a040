"""What a machine may lack: told when something that was asked for could not be made, though nothing is wrong with the case."""

from __future__ import annotations

PDF = frozenset({"P110", "P111"})
"""PDF could not be made; the Word files are delivered."""
