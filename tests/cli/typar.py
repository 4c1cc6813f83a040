"""The types of the fixtures."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from click.testing import Result

Koeyr: TypeAlias = Callable[..., Result]
"""Runs ``sognko`` with arguments."""
