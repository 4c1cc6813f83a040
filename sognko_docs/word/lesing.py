"""Reading a Word file back: its text, its text as plain text, and what is wrong with it."""

from sognko_docs.identity.tekst import Avsnitt, Tekst
from sognko_docs.word.attlesing import LesFeil, les
from sognko_docs.word.kontroll import kontroller
from sognko_docs.word.tekst import rein_tekst

__all__ = ["Avsnitt", "LesFeil", "Tekst", "kontroller", "les", "rein_tekst"]
