from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from tests.rules.grunnsak import Tre, alle_funn, alt_tal, eitt_funn, grunnsak, meldingar, talgrunnlag


def med_noeklar(*noeklar: dict[str, Any], likt: float = 25, **anna: Any) -> Tre:
    sak = grunnsak()
    sak["fordeling"]["alternativ"]["a"] = {"namn": "A", "likt": likt, "nøklar": [*noeklar], **anna}
    return sak


FASTE = {"luster": 50, "vik": 30, "årdal": 20}
HER = ("fordeling", "alternativ", "a")


@pytest.mark.parametrize(
    "noeklar",
    [
        [{"etter": "folketal", "vekt": 75}],
        [{"etter": "folketal", "vekt": 40}, {"faste": FASTE, "vekt": 35}],
        [{"snitt_av_tal": ["folketal", "bruk"], "vekt": 75}],
        [{"snitt_av_prosent": ["folketal", "bruk"], "vekt": 75}],
    ],
)
def test_keys_that_go_up_break_no_rule(noeklar: list[dict[str, Any]]) -> None:
    assert alle_funn(med_noeklar(*noeklar)) == alle_funn(grunnsak())


def test_an_alternative_without_a_key() -> None:
    funn = eitt_funn("K220", med_noeklar())
    assert funn.melding == "Alternativet «a» har ingen nøkkel"
    assert funn.sti == HER


def test_an_alternative_with_the_key_written_both_ways() -> None:
    funn = eitt_funn("K220", med_noeklar({"etter": "bruk", "vekt": 75}, etter="folketal"))
    assert funn.melding == "Alternativet «a» har både «etter» og «nøklar»"
    assert funn.sti == (*HER, "nøklar")


def test_weights_that_do_not_make_100_with_the_equal_part() -> None:
    sak = med_noeklar({"etter": "folketal", "vekt": 40}, {"etter": "bruk", "vekt": Decimal("34.5")}, likt=25)
    funn = eitt_funn("K221", sak)
    assert funn.melding == "«likt» og vektene er til saman 99,5\u00a0%, men skal vere 100\u00a0%"
    assert funn.sti == (*HER, "nøklar")
    assert funn.sjaa == (((*HER, "likt"), "den like delen"),)


def test_a_key_of_two_kinds_and_a_key_of_none() -> None:
    sak = med_noeklar({"etter": "folketal", "faste": FASTE, "vekt": 70}, {"vekt": 5})
    assert meldingar("K222", sak) == ["Nøkkelen har meir enn eitt slag", "Nøkkelen har ikkje noko slag"]
    (foerste, _) = (funn for funn in alle_funn(sak) if funn.kode == "K222")
    assert foerste.hjelp == "skriv éin av desse: etter, snitt_av_tal, snitt_av_prosent, faste"


def test_fixed_percentages_that_do_not_make_100() -> None:
    funn = eitt_funn("K223", med_noeklar({"faste": FASTE | {"vik": Decimal("29.9")}, "vekt": 75}))
    assert funn.melding == "Dei faste prosentane er til saman 99,9\u00a0%, men skal vere 100\u00a0%"
    assert funn.sti == (*HER, "nøklar", 0, "faste")


def test_fixed_percentages_of_which_the_parties_have_none() -> None:
    sak = med_noeklar({"faste": {"luster": 0, "vik": 0, "årdal": 0, "høyanger": 100}, "vekt": 75})
    sak["fordeling"]["fråfall"] = ["høyanger"]
    assert meldingar("K223", sak) == ["Ingen av partane har nokon del av dei faste prosentane"]


def test_a_party_without_a_fixed_percentage() -> None:
    funn = eitt_funn("K224", med_noeklar({"faste": {"luster": 60, "vik": 40}, "vekt": 75}))
    assert funn.melding == "Årdal har ingen fast prosent"


def test_a_fixed_percentage_for_one_who_is_no_party() -> None:
    sak = med_noeklar({"faste": FASTE | {"luster": 39, "høyanger": 11}, "vekt": 75})
    funn = eitt_funn("K224", sak)
    assert funn.melding == "«høyanger» er ikkje part i saka"
    assert funn.sti == (*HER, "nøklar", 0, "faste", "høyanger")
    sak["fordeling"]["fråfall"] = ["høyanger"]
    assert meldingar("K224", sak) == []


def test_one_who_has_left_is_no_party() -> None:
    sak = grunnsak()
    sak["fordeling"]["fråfall"] = ["høyanger", "vik"]
    funn = eitt_funn("K225", sak)
    assert funn.melding == "Vik er part i saka og kan ikkje stå i «fråfall»"
    assert funn.sti == ("fordeling", "fråfall", 1)


def test_numbers_in_a_mean_that_cannot_share() -> None:
    tal = alt_tal() | {"feil": talgrunnlag(luster=1, vik=-1, årdal=3)}
    sak = med_noeklar({"snitt_av_tal": ["folketal", "feil"], "vekt": 75})
    funn = eitt_funn("K204", sak, tal=tal)
    assert funn.melding == "Tala i «feil» kan ikkje brukast til å fordele kostnaden"
    assert funn.sti == (*HER, "nøklar", 0)


def test_the_origin_of_percentages_in_a_key_that_has_none() -> None:
    opphav = {"tittel": "drivverdig skog", "kjelde": "Avtalen", "dato": "2020-01-01"}
    sak = med_noeklar({"etter": "bruk", "opphav": opphav, "vekt": 75})
    funn = eitt_funn("K130", sak)
    assert funn.melding == "«opphav» høyrer til faste prosentar, men nøkkelen har ingen"
    assert funn.sti == (*HER, "nøklar", 0, "opphav")
    assert meldingar("K130", med_noeklar({"faste": FASTE, "opphav": opphav, "vekt": 75})) == []
