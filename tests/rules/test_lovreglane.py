"""Every rule of law is whole: explained, on a section the law register has, broken by a case and kept by another.

``lovbrot.yaml`` has a planted violation for each: what to change in the small case that keeps every rule, what is then
said, word for word, and the very characters it is said of.
"""

from __future__ import annotations

from inspect import cleandoc
from pathlib import Path
from typing import Any

import pytest
import yaml

from sognko_docs.compute.lovoppslag import gransk_lover
from sognko_docs.finding import Sti, sti_fraa
from sognko_docs.load.lover import les_lover
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.rules.forklaring import forklaring
from sognko_docs.rules.kontroll import REGLAR
from sognko_docs.rules.regel import Regel
from sognko_docs.sak.sak import Sak
from tests.rules.delsak import DELSAKER
from tests.rules.grunnsak import Tre, grunnsak, skriv_sak
from tests.rules.modellsak import modellsak
from tests.rules.organsak import IPR, KO, organsak
from tests.rules.prinsippsak import prinsippsak

LOVREGLAR = {regel.kode: regel for regel in REGLAR if regel.kode.startswith("L")}
BROT: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "lovbrot.yaml").read_text(encoding="utf-8"))
GRUNNAR = {"modellar": modellsak, "prinsippvedtak": prinsippsak, **DELSAKER}
"""The small cases that keep every rule, besides those of a host cooperation and a joint body."""
MINST = 60


def endra(brot: dict[str, Any]) -> Tre:
    """Return a small case, of a joint body or of another type where it says so, with what it sets and takes away."""
    sak = organsak(brot["organ"]) if "organ" in brot else GRUNNAR.get(brot.get("type", ""), grunnsak)()
    for endring in brot["endre"]:
        *foer, siste = _plass(endring)
        del_: Any = sak
        for ledd in foer:
            del_ = del_[ledd]
        if "set" in endring:
            del_[siste] = endring["til"]
        else:
            del del_[siste]
    return sak


def _plass(endring: dict[str, Any]) -> Sti:
    return sti_fraa(endring["set"] if "set" in endring else endring["ta bort"])


def funne(sak: Tre, mappe: Path) -> dict[str, list[dict[str, str]]]:
    """Return what is said of a case read from disk: by code, the words and the characters they are said of."""
    sagt: dict[str, list[dict[str, str]]] = {}
    kontrollert = sjekk(skriv_sak(mappe, sak))
    for funn in kontrollert.funn:
        assert funn.stad is not None
        linje = kontrollert.lesing.linjer[funn.stad.fil][funn.stad.linje - 1]
        peikar = linje[funn.stad.kolonne - 1 :][: funn.stad.lengd]
        sagt.setdefault(funn.kode, []).append(
            {"melding": funn.melding.replace("\u00a0", " "), "peikar": peikar}
        )
    return sagt


def utan_register(heimel: str) -> list[str]:
    """Return what in a legal basis the law register does not have."""
    sak = grunnsak()
    sak["tekst"]["vurdering"] = f"Regelen følgjer {heimel}."
    brot = gransk_lover(Sak.model_validate(sak), les_lover())
    return [eit.skrive for eit in brot if eit.sti == ("tekst", "vurdering")]


def manglar_i_forklaringa(regel: Regel) -> list[str]:
    """Return the parts a rule's docstring lacks or has in another order."""
    avsnitt = cleandoc(regel.sjekk.__doc__ or "").split("\n\n")
    byrjing = ("", "", "Døme: ", "Rett: ")
    if len(avsnitt) != len(byrjing):
        return [f"{len(avsnitt)} avsnitt"]
    return [venta for del_, venta in zip(avsnitt, byrjing, strict=True) if not del_.startswith(venta)]


def test_there_are_at_least_sixty_rules_of_law() -> None:
    assert len(LOVREGLAR) >= MINST


def test_every_rule_of_law_has_a_planted_violation() -> None:
    assert BROT.keys() == LOVREGLAR.keys()


@pytest.mark.parametrize("kode", BROT)
def test_the_violation_is_told_of_in_exact_words_at_its_very_characters(kode: str, tmp_path: Path) -> None:
    brot = BROT[kode]
    assert funne(endra(brot), tmp_path)[kode] == brot["funn"]


@pytest.mark.parametrize(
    "sak",
    [grunnsak(), organsak(KO), organsak(IPR), *(grunn() for grunn in GRUNNAR.values())],
    ids=["vertskommune", "KO", "IPR", *GRUNNAR],
)
def test_a_case_that_keeps_every_rule_of_law_breaks_none_when_read_from_disk(
    sak: Tre, tmp_path: Path
) -> None:
    assert {kode for kode in funne(sak, tmp_path) if kode.startswith("L")} == set()


@pytest.mark.parametrize("kode", LOVREGLAR)
def test_a_rule_of_law_stands_on_sections_the_register_has(kode: str) -> None:
    assert utan_register(LOVREGLAR[kode].heimel) == []


@pytest.mark.parametrize(
    ("heimel", "feil"),
    [("koml. § 20-44", "20-44"), ("koml. § 20-4 tredje ledd k", "k"), ("komunelova § 20-4", "komunelova")],
)
def test_a_section_the_register_has_not_is_caught(heimel: str, feil: str) -> None:
    assert any(feil in skrive for skrive in utan_register(heimel))


@pytest.mark.parametrize("regel", REGLAR, ids=lambda regel: regel.kode)
def test_a_rule_says_what_why_an_example_and_how_to_mend_in_that_order(regel: Regel) -> None:
    assert manglar_i_forklaringa(regel) == []
    assert forklaring(regel.kode) is not None


def test_a_rule_that_does_not_say_how_to_mend_is_caught() -> None:
    def utan(_grunnlag: object) -> Any:
        """Kva.

        Kvifor.

        Døme: eit døme.
        """

    def feil_rekkjefoelgje(_grunnlag: object) -> Any:
        """Kva.

        Kvifor.

        Rett: rett det.

        Døme: eit døme.
        """

    regel = next(iter(LOVREGLAR.values()))
    alle = [Regel("L999", regel.heimel, regel.grad, sjekk) for sjekk in (utan, feil_rekkjefoelgje)]
    assert [manglar_i_forklaringa(ein) for ein in alle] == [["3 avsnitt"], ["Døme: ", "Rett: "]]
