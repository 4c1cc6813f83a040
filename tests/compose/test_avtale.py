from __future__ import annotations

from sognko_docs.compose.avtale import vis_avtale
from sognko_docs.sak.avtale import Avtale

NAMN = {"luster": "Luster", "vik": "Vik"}


def test_a_joint_board_is_written_out_with_the_members_of_each() -> None:
    nemnd = vis_avtale(
        Avtale.model_validate({"tittel": "Avtale", "nemnd": {"luster": 3, "vik": 2}}), NAMN
    ).nemnd
    assert nemnd is not None
    assert nemnd.verdi == (
        "Samarbeidet har ei felles folkevald nemnd etter kommunelova §\u00a020-3."
        " Medlemene er fordelte slik: Luster 3 og Vik 2."
    )


def test_without_a_board_nothing_is_said() -> None:
    assert vis_avtale(Avtale.model_validate({"tittel": "Avtale"}), NAMN).nemnd is None
