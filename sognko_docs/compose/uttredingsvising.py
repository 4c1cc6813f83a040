"""What a template can name of the settlement when somebody leaves an agreement, under ``uttreding``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OpplysningVising:
    """A line of the facts: what it is about, and what is known of it."""

    kva: Felt
    svar: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NyDelVising:
    """What one who stays pays from now on, and before."""

    kommune: Felt
    sum: Felt
    i_dag: Felt | None
    skilnad: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class UttredingVising:
    """The agreement, who leaves, and the settlement. Parts nobody has written are None.

    ``nye_delar`` are the shares of those who stay, empty when the case has no sharing that is chosen.
    """

    avtale: Felt
    er_semje: bool
    opplysningar: tuple[OpplysningVising, ...]
    rekning: Felt | None
    grunn: Blokk
    eigedelar: Blokk | None
    arkiv: Blokk | None
    tilsette: Blokk | None
    gjeld: Blokk | None
    vidare: Blokk
    nye_delar: tuple[NyDelVising, ...]
    delingsnoekkel: Felt | None
    sum_delar: Felt | None
    sum_i_dag: Felt | None
    sum_skilnad: Felt | None
