"""stub"""
from __future__ import annotations
from sognko_docs.compose.verdi import Blokk
class Blokkskrivar:
    def __init__(self, *a: object) -> None: ...
    def skriv(self, blokk: Blokk) -> str: return ""
