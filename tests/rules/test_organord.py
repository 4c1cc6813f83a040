"""Wording in the agreement on a joint body that the Act does not allow, and wording that it does."""

from __future__ import annotations

import pytest

from sognko_docs.finding import Grad
from tests.rules.grunnsak import eitt_funn, meldingar
from tests.rules.organsak import IPR, KO, organsak

GALE = [
    ("L278", "mynde", "Det kan gjere enkeltvedtak i byggesaker.", "enkeltvedtak",
     "gir oppgåvefellesskapet mynde det ikkje kan få", "19-1 andre ledd"),
    ("L278", "mynde", "Styret avgjer klager etter plan- og bygningslova.", "avgjer klager etter plan- og bygningslova",
     "gir oppgåvefellesskapet mynde det ikkje kan få", "19-1 andre ledd"),
    ("L278", "styre", "Ingen får meir. Styret har mynde til å gjere enkeltvedtak.", "enkeltvedtak",
     "gir oppgåvefellesskapet mynde det ikkje kan få", "19-1 andre ledd"),
    ("L279", "ansvar", "Deltakarane har solidarisk ansvar.", "solidarisk",
     "er eit anna ansvar enn lova har", "19-2 første ledd"),
    ("L279", "ansvar", "Ansvaret til kvar deltakar er avgrensa til innskotet.", "Ansvaret til kvar deltakar er avgrensa",
     "er eit anna ansvar enn lova har", "19-2 første ledd"),
    ("L280", "uttreding", "Den som trer ut, er fri frå alt ansvar.", "fri frå alt ansvar",
     "er i strid med at ansvaret for forpliktingane står ved lag", "19-2 tredje ledd"),
    ("L280", "oppløysing", "Etter oppløysinga har ingen ansvar. Luster har ikkje lenger ansvar.", "ikkje lenger ansvar",
     "er i strid med at ansvaret for forpliktingane står ved lag", "19-2 tredje ledd"),
    ("L282", "styre", "Kommunestyra vel kvar sin medlem av styret.", "Kommunestyra vel",
     "gir andre enn representantskapet retten til å velje styret", "19-3 femte ledd"),
    ("L282", "styre", "Medlemene er valde av kommunane.", "valde av kommunane",
     "gir andre enn representantskapet retten til å velje styret", "19-3 femte ledd"),
    ("L283", "representantskap", "Dagleg leiar er medlem av representantskapet.",
     "Dagleg leiar er medlem av representantskapet", "er i strid med at dagleg leiar ikkje kan vere medlem",
     "19-3 tredje ledd"),
    ("L284", "styre", "Styret vedtek årsbudsjettet.", "Styret vedtek årsbudsjettet",
     "legg til styret det representantskapet skal vedta", "14-8 første ledd"),
    ("L284", "kontingent", "Budsjettet blir vedteke av styret.", "Budsjettet blir vedteke av styret",
     "legg til styret det representantskapet skal vedta", "14-8 første ledd"),
]  # fmt: skip


@pytest.mark.parametrize(("kode", "felt", "tekst", "ord_", "melding", "paragraf"), GALE)
def test_wording_that_the_act_does_not_allow_is_pointed_at(
    kode: str, felt: str, tekst: str, ord_: str, melding: str, paragraf: str
) -> None:
    sak = organsak(KO)
    sak["samarbeidsavtale"][felt] = tekst
    funn = eitt_funn(kode, sak)
    assert funn.melding == f"«{ord_}» {melding} (koml. § {paragraf})"
    assert funn.sti == ("samarbeidsavtale", felt)
    assert funn.utsnitt == (tekst.index(ord_), len(ord_))


@pytest.mark.parametrize(
    ("kode", "felt", "tekst"),
    [
        ("L278", "mynde", "Det har ikkje mynde til å gjere enkeltvedtak."),
        ("L278", "mynde", "Det kan gjere enkeltvedtak om interne forhold."),
        ("L278", "mynde", "Det kan gjere enkeltvedtak når det forvaltar tilskotsordningar."),
        ("L278", "mynde", "Kommunane gjer enkeltvedtak sjølve."),
        ("L278", "mynde", "Representantskapet gjer vedtak etter kommunelova."),
        ("L279", "ansvar", "Ansvaret er ikkje solidarisk. Kvar deltakar har uavgrensa ansvar for sin del."),
        ("L280", "uttreding", "Den som trer ut, har framleis ansvar for sin del av forpliktingane."),
        ("L282", "styre", "Representantskapet vel styret etter framlegg frå kommunane."),
        ("L282", "styre", "Representantskapet vel kommunedirektørane til styret."),
        ("L283", "representantskap", "Dagleg leiar kan ikkje vere medlem."),
        ("L284", "styre", "Representantskapet vel styret og vedtek årsbudsjett."),
        ("L284", "styre", "Styret gjer framlegg til budsjett og vedtek satsingar innanfor budsjettet."),
        ("L285", "uttreding", "Ein deltakar kan tre ut."),
    ],
)
def test_wording_that_the_act_allows_is_left_alone(kode: str, felt: str, tekst: str) -> None:
    sak = organsak(KO)
    sak["samarbeidsavtale"][felt] = tekst
    assert meldingar(kode, sak) == []


@pytest.mark.parametrize(
    ("kode", "felt", "tekst", "heimel"),
    [
        ("L278", "mynde", "Rådet kan gjere enkeltvedtak.", "koml. § 18-1 andre ledd"),
        ("L279", "ansvar", "Ansvaret er solidarisk.", "koml. § 18-2 første ledd"),
        ("L280", "uttreding", "Då er kommunen utan ansvar.", "koml. § 18-2 tredje ledd"),
        ("L282", "styre", "Kommunestyra vel styret.", "koml. § 18-3 fjerde ledd"),
    ],
)
def test_a_political_council_is_told_its_own_section(kode: str, felt: str, tekst: str, heimel: str) -> None:
    sak = organsak(IPR)
    sak["samarbeidsavtale"][felt] = tekst
    assert eitt_funn(kode, sak).melding.endswith(f"({heimel})")


def test_a_manager_may_be_a_member_of_a_political_council() -> None:
    sak = organsak(IPR)
    sak["samarbeidsavtale"]["representantskap"] = "Dagleg leiar er medlem av representantskapet."
    assert meldingar("L283", sak) == []


def test_a_decision_that_gives_power_to_make_enkeltvedtak() -> None:
    sak = organsak()
    sak["vedtak"][0]["tekst"] = "Kommunestyret gir oppgåvefellesskapet mynde til å gjere enkeltvedtak."
    funn = eitt_funn("L278", sak)
    assert funn.sti == ("vedtak", 0, "tekst")


@pytest.mark.parametrize(
    ("endring", "melding"),
    [
        (None, "Avtalen seier ikkje korleis han blir endra (koml. § 19-4 andre ledd)"),
        (
            "Representantskapet vedtek endringar.",
            "Føresegna om endring seier ikkje kva kommunestyra må vedta (koml. § 19-4 andre ledd)",
        ),
    ],
)
def test_changes_that_do_not_go_to_the_councils(endring: str | None, melding: str) -> None:
    sak = organsak()
    sak["samarbeidsavtale"]["endring"] = endring
    funn = eitt_funn("L281", sak)
    assert (funn.melding, funn.grad) == (melding, Grad.AATVARING)


@pytest.mark.parametrize(
    ("type_", "heimel"), [(KO, "koml. § 19-4 fjerde ledd i"), (IPR, "koml. § 18-4 fjerde ledd g")]
)
def test_an_exit_without_notice(type_: str, heimel: str) -> None:
    sak = organsak(type_)
    del sak["samarbeidsavtale"]["oppseiingstid_månader"]
    sak["samarbeidsavtale"]["uttreding"] = "Ein deltakar kan tre ut når han vil."
    funn = eitt_funn("L285", sak)
    assert funn.melding == f"Avtalen seier ikkje kva oppseiingstid den som trer ut, har ({heimel})"
    assert (funn.sti, funn.grad) == (("samarbeidsavtale", "uttreding"), Grad.AATVARING)


def test_a_notice_told_in_words_is_notice() -> None:
    sak = organsak()
    del sak["samarbeidsavtale"]["oppseiingstid_månader"]
    sak["samarbeidsavtale"]["uttreding"] = (
        "Ein deltakar kan tre ut med eitt års varsel, seks månader før årsskiftet."
    )
    assert meldingar("L285", sak) == []
