"""A small case on a decision in principle that keeps every rule; a test breaks one thing in it."""

from __future__ import annotations

from tests.rules.grunnsak import Tre
from tests.rules.modellsak import utgreiing


def prinsippsak() -> Tre:
    """Return a case of three councils that want a joint office, and are to decide on the agreement later."""
    sak = utgreiing()
    sak["sak"]["type"] = "prinsippvedtak"
    sak["vedtak"] = [
        {"avgjer": "prosjekt", "tekst": "Kommunen vil i prinsippet delta i eit felles landbrukskontor."},
        {"avgjer": "føresetnad", "tekst": "Avtalen blir lagd fram til endeleg avgjerd."},
    ]
    sak["prinsipp"] = {
        "avgjort": ["Kommunane førebur eit felles landbrukskontor."],
        "ikkje_avgjort": ["Avtalen og mynda.", "Kva kvar kommune skal betale."],
        "føresetnader": ["Overføringa er drøfta med dei tillitsvalde."],
        "neste": [
            {"avgjerd": "Avtalen", "dato": "2026-05-07", "organ": "Kommunestyra", "førebur": "Luster"},
            {"avgjerd": "Oppstart", "tid": "hausten 2026", "organ": "Kommunestyra", "førebur": "Luster"},
        ],
    }
    return sak
