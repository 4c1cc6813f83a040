"""What a template can name: the view of a case, one frozen type a noun.

The names here are the template variables (in templates with their Nynorsk letters), and the types
are what ``template check`` holds a template against. All that may differ from council to council
hangs under ``kommune``; everything else is the same for all, and is rendered once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sognko_docs.compose.aarsvising import OekonomiplanVising
from sognko_docs.compose.budsjettvising import BudsjettVising
from sognko_docs.compose.overdragingsvising import ArbeidsgjevarVising, OverdragingVising
from sognko_docs.compose.samarbeidsvising import OppgaavegruppeVising, SamarbeidsavtaleVising
from sognko_docs.compose.verdi import Blokk, Diagram, Felt

if TYPE_CHECKING:  # ``delvisingar`` has them when they are needed
    from sognko_docs.compose.endringsvising import EndringVising
    from sognko_docs.compose.modellvising import ModellarVising
    from sognko_docs.compose.prinsippvising import PrinsippVising
    from sognko_docs.compose.prosjektvising import ProsjektVising
    from sognko_docs.compose.temaplanvising import TemaplanVising
    from sognko_docs.compose.uttredingsvising import UttredingVising
    from sognko_docs.compose.vurderingsvising import VurderingVising


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SakVising:
    """The case: title, date, case officer."""

    tittel: Felt
    korttittel: Felt
    dato: Felt
    sakshandsamar: Felt
    er_utkast: bool


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class StegVising:
    """One treatment in the council at hand; unknown date or number is empty text to fill in."""

    utval: Felt
    moetedato: Felt
    saksnummer: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DelVising:
    """One part of the case paper under the council's own heading.

    ``namn`` is the part's key (``"vedtak"``, ``"økonomi"``): a template asks for it to place its tables.
    """

    namn: str
    overskrift: Felt
    innhald: Blokk | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VedtakspunktVising:
    """One numbered point of the proposed decision."""

    tekst: Blokk


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class KommuneVising:
    """The council the document is for: all that may differ between councils."""

    noekkel: str
    namn: Felt
    kortnamn: Felt
    arkivsak: Felt
    sakshandsamar: Felt
    arkivkode: Felt
    arkivlinje: Felt
    """Archive case and code with their names, so that a council without them lacks no text the others have."""
    saksnummer: Felt
    handsaming: tuple[StegVising, ...]
    delar: tuple[DelVising, ...]
    vedtak: tuple[VedtakspunktVising, ...]
    er_part: bool
    eigen_del: Felt | None
    arbeidsgjevar: ArbeidsgjevarVising | None
    oekonomiplan: Mapping[str, Felt]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class PartVising:
    """A party. ``rolle`` is «vertskommune», «samarbeidskommune» or «deltakarkommune».

    ``vedtaksdato`` and ``vedtakssak`` are of its kommunestyre, empty text as long as they are unknown.
    """

    namn: Felt
    kortnamn: Felt
    nummer: Felt
    rolle: Felt
    er_vert: bool
    vedtaksdato: Felt
    vedtakssak: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FakturaVising:
    """An advance invoice: when it is sent and when it falls due."""

    sendt: Felt
    forfall: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AvtaleVising:
    """The agreement. A term that is missing is None, and its heading then goes too."""

    tittel: Felt
    verknad_fraa: Felt | None
    bakgrunn: Blokk | None
    foeremaal: Blokk | None
    oppgaaver: tuple[OppgaavegruppeVising, ...]
    mynde: Blokk | None
    organisering: Blokk | None
    nemnd: Felt | None
    underretning: Blokk | None
    oppgjer: Blokk | None
    fakturaer: tuple[FakturaVising, ...]
    regulering: Blokk | None
    tilsette: Blokk | None
    kontor: Blokk | None
    arkiv: Blokk | None
    rapportering: Blokk | None
    evaluering: Blokk | None
    utviding: Blokk | None
    endring: Blokk | None
    uttreding: Blokk | None
    oppseiingstid: Felt | None
    opploeysing: Blokk | None
    anna: Blokk | None
    tvist: Blokk | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DelegeringVising:
    """One law under which authority is delegated."""

    lov: Felt
    heimel: tuple[Felt, ...]
    forskrifter: tuple[Felt, ...]
    avgrensing: Felt | None
    klageinstans: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RadVising:
    """One council's row under one alternative. ``skilnad`` is the change from today's cost."""

    noekkel: str
    kommune: Felt
    tal: Felt
    andel: Felt
    likt: Felt
    etter: Felt
    sum: Felt
    i_dag: Felt | None
    skilnad: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AlternativVising:
    """One alternative worked out. ``odde_krone`` is a sentence on who took the odd kroner, if any."""

    namn: Felt
    er_vald: bool
    likt_prosent: Felt
    etter_prosent: Felt
    noekkel_tittel: Felt
    noekkel_eining: Felt
    noekkel_kjelde: Felt
    noekkel_dato: Felt
    utleidd: Blokk | None
    rader: tuple[RadVising, ...]
    sum_tal: Felt
    sum_likt: Felt
    sum_etter: Felt
    sum: Felt
    sum_i_dag: Felt | None
    sum_skilnad: Felt | None
    odde_krone: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class JamfoeringsradVising:
    """One council's row in the comparison: today, then a sum for each alternative in order."""

    noekkel: str
    kommune: Felt
    i_dag: Felt | None
    summar: tuple[Felt, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FordelingVising:
    """The sharing of cost. ``vald`` is None while the choice is open; ``open`` says what is open.

    ``diagram`` shows the choice, ``jamføringsdiagram`` all alternatives; None when too many to be read.
    """

    total: Felt
    alternativ: tuple[AlternativVising, ...]
    vald: AlternativVising | None
    open: Blokk | None
    jamfoering: tuple[JamfoeringsradVising, ...]
    sum_i_dag: Felt | None
    i_dag_tekst: Felt | None
    har_i_dag: bool
    diagram: Diagram | None
    jamfoeringsdiagram: Diagram | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class TidspunktVising:
    """One line of the plan of work."""

    tid: Felt
    aktivitet: Felt
    ansvar: Felt


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class VedleggVising:
    """An attachment; ``merknad`` such as «uprenta vedlegg»."""

    tittel: Felt
    merknad: Felt | None


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DeltVising:
    """What is the same for all councils. Parts the case does not have are None or empty."""

    sak: SakVising
    vertskommune: PartVising | None
    partar: tuple[PartVising, ...]
    avtale: AvtaleVising | None
    samarbeidsavtale: SamarbeidsavtaleVising | None
    delegering: tuple[DelegeringVising, ...]
    budsjett: BudsjettVising | None
    fordeling: FordelingVising | None
    oekonomiplan: OekonomiplanVising | None
    verksemdsoverdraging: OverdragingVising | None
    prosjekt: ProsjektVising | None
    vertskommunevurdering: VurderingVising | None
    prinsipp: PrinsippVising | None
    modellar: ModellarVising | None
    plan: TemaplanVising | None
    uttreding: UttredingVising | None
    endring: EndringVising | None
    tidsplan: tuple[TidspunktVising, ...]
    vedlegg: tuple[VedleggVising, ...]
    opne_spoersmaal: tuple[Blokk, ...]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Vising(DeltVising):
    """Everything a template can name."""

    kommune: KommuneVising
