"""What each council pays when rent is set off and its own costs are added, and when it pays."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sognko_docs.compute.fordeling import fordel
from sognko_docs.compute.oppgjer import Oppgjer, gjer_opp, motrekning
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.oppgjer import Motrekning, OppgjerVal

GIS = {"luster": 165, "lærdal": 86, "sogndal": 368, "vik": 88, "årdal": 72}


def opp(total: int, **val: Any) -> dict[str, Oppgjer]:
    tal = {namn: Decimal(verdi) for namn, verdi in GIS.items()}
    rader = gjer_opp(fordel(Kroner.fraa(total), Decimal(25), tal), OppgjerVal.model_validate(val))
    return {rad.kommune: rad for rad in rader}


def leige(**stillingar: float) -> dict[str, Any]:
    tal = {kommune: Decimal(str(verdi)) for kommune, verdi in stillingar.items()}
    return {"post": "husleige", "sats": 2400, "areal": 23, "stillingar": tal}


def test_an_office_of_23_square_metres_is_55_200_a_position_as_the_source_has_it() -> None:
    assert motrekning(Motrekning.model_validate(leige(vik=1))) == {"vik": Kroner.fraa(55_200)}
    alle = motrekning(Motrekning.model_validate(leige(luster=3, sogndal=6)))
    assert summer(alle.values()) == Kroner.fraa(496_800)


def test_who_houses_the_staff_gets_the_rent_taken_from_its_share() -> None:
    rader = opp(11_890_496, motrekning=leige(luster=3))
    assert rader["luster"].aa_betale == Kroner.fraa(2_483_419 - 165_600)
    assert rader["vik"].aa_betale == Kroner.fraa(1_601_935)


def test_costs_that_follow_the_home_municipality_come_on_top_of_its_share() -> None:
    rader = opp(11_890_496, eigne={"vik": 1_200_000})
    assert rader["vik"].aa_betale == Kroner.fraa(1_601_935 + 1_200_000)
    assert rader["luster"].aa_betale == rader["luster"].delen


def test_half_is_paid_in_march_and_the_rest_is_the_final_settlement() -> None:
    rad = opp(11_890_496, a_konto=[{"dato": "2027-03-01", "prosent": 50}])["luster"]
    assert rad.a_konto == (Kroner.fraa(1_241_710),)
    assert rad.avrekning == Kroner.fraa(1_241_709)


@given(
    st.integers(0, 10**9),
    st.dictionaries(
        st.sampled_from(sorted(GIS)), st.integers(0, 300).map(lambda n: Decimal(n) / 7), min_size=1
    ),
    st.dictionaries(st.sampled_from(sorted(GIS)), st.integers(0, 10**7)),
    st.lists(st.integers(0, 50), max_size=2),
)
def test_set_off_and_own_costs_and_advances_keep_every_sum(
    total: int, stillingar: dict[str, Decimal], eigne: dict[str, int], rater: list[int]
) -> None:
    a_konto = [{"dato": f"2027-0{nr + 1}-01", "prosent": rate} for nr, rate in enumerate(rater)]
    rader = opp(total, motrekning=leige() | {"stillingar": stillingar}, eigne=eigne, a_konto=a_konto).values()
    husleige = summer(rad.motrekning for rad in rader)
    assert summer(rad.aa_betale for rad in rader) + husleige == Kroner.fraa(total + sum(eigne.values()))
    assert abs(husleige.oere - sum(stillingar.values(), Decimal(0)) * 55_200 * 100) <= 50
    for rad in rader:
        assert summer(rad.a_konto) + rad.avrekning == rad.aa_betale
        assert abs(rad.motrekning.kroner - stillingar.get(rad.kommune, Decimal(0)) * 55_200) < 1
