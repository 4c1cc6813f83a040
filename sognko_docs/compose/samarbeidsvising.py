"""The view of the agreement on a joint body, as a template names it under ``samarbeidsavtale``."""

from __future__ import annotations

from dataclasses import dataclass

from sognko_docs.compose.verdi import Blokk, Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OppgaavegruppeVising:
    """A group of tasks and its tasks."""

    tittel: Felt
    punkt: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MedlemskapVising:
    """A participant's row in the agreement on a joint body."""

    kommune: Felt
    nummer: Felt
    medlemer: Felt
    varamedlemer: Felt
    eigardel: Felt
    ansvarsdel: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SamarbeidsavtaleVising:
    """The agreement on a joint body. A term that is missing is None, and its heading then goes too.

    ``er_ko`` tells a kommunalt oppgåvefellesskap from an interkommunalt politisk råd, ``heimel`` names its sections,
    ``organ`` is what it is called in a sentence, and ``rettssubjekt`` says whether it is a legal subject.
    """

    tittel: Felt
    er_ko: bool
    heimel: Felt
    organ: Felt
    organ_stor: Felt
    namn: Felt | None
    rettssubjekt: Felt | None
    verknad_fraa: Felt | None
    bakgrunn: Blokk | None
    foeremaal: Blokk | None
    deltakarar: tuple[MedlemskapVising, ...]
    sum_medlemer: Felt
    sum_varamedlemer: Felt
    sum_eigardel: Felt
    sum_ansvarsdel: Felt
    representantskap: Blokk | None
    styre: Blokk | None
    administrasjon: Blokk | None
    oppgaaver: tuple[OppgaavegruppeVising, ...]
    saker: tuple[OppgaavegruppeVising, ...]
    mynde: Blokk | None
    innskot: Blokk | None
    kontingent: Blokk | None
    ansvar: Blokk | None
    laan: Felt | None
    laan_tekst: Blokk | None
    rapportering: Blokk | None
    dokumentasjon: Blokk | None
    evaluering: Blokk | None
    utviding: Blokk | None
    endring: Blokk | None
    uttreding: Blokk | None
    oppseiingstid: Felt | None
    opploeysing: Blokk | None
    arkiv: Blokk | None
    anna: Blokk | None
    tvist: Blokk | None
