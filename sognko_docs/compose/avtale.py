"""The view of the agreement: the same for every party, so nothing here may see a council."""

from __future__ import annotations

from collections.abc import Mapping

from sognko_docs import skrift
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.samarbeidsvising import OppgaavegruppeVising
from sognko_docs.compose.verdi import Felt
from sognko_docs.compose.vising import AvtaleVising, FakturaVising
from sognko_docs.sak.avtale import Avtale, Oppgaavegruppe


def vis_avtale(avtale: Avtale, namn: Mapping[str, str]) -> AvtaleVising:
    """Return the view of the agreement; ``namn`` is what each council is called. A missing term is None."""
    uttreding = avtale.uttreding
    return AvtaleVising(
        tittel=Felt("avtale.tittel", avtale.tittel),
        verknad_fraa=Felt("avtale.verknad_frå", avtale.verknad_fraa) if avtale.verknad_fraa else None,
        bakgrunn=blokk("avtale.bakgrunn", avtale.bakgrunn),
        foeremaal=blokk("avtale.føremål", avtale.foeremaal),
        oppgaaver=tuple(
            vis_gruppe(f"avtale.oppgåver[{nr}]", gruppe) for nr, gruppe in enumerate(avtale.oppgaaver)
        ),
        mynde=blokk("avtale.mynde", avtale.mynde),
        organisering=blokk("avtale.organisering", avtale.organisering),
        nemnd=_nemnd(avtale, namn),
        underretning=blokk("avtale.underretning", avtale.underretning),
        oppgjer=blokk("avtale.oppgjer", avtale.oppgjer),
        fakturaer=tuple(
            FakturaVising(
                sendt=Felt(f"avtale.fakturaer[{nr}].sendt", faktura.sendt),
                forfall=Felt(f"avtale.fakturaer[{nr}].forfall", faktura.forfall),
            )
            for nr, faktura in enumerate(avtale.fakturaer)
        ),
        regulering=blokk("avtale.regulering", avtale.regulering),
        tilsette=blokk("avtale.tilsette", avtale.tilsette),
        kontor=blokk("avtale.kontor", avtale.kontor),
        arkiv=blokk("avtale.arkiv", avtale.arkiv),
        rapportering=blokk("avtale.rapportering", avtale.rapportering),
        evaluering=blokk("avtale.evaluering", avtale.evaluering),
        utviding=blokk("avtale.utviding", avtale.utviding),
        endring=blokk("avtale.endring", avtale.endring),
        uttreding=blokk("avtale.uttreding.tekst", uttreding.tekst) if uttreding else None,
        oppseiingstid=(
            Felt("avtale.uttreding.oppseiingstid_månader", uttreding.oppseiingstid_maanader)
            if uttreding
            else None
        ),
        opploeysing=blokk("avtale.oppløysing", avtale.opploeysing),
        anna=blokk("avtale.anna", avtale.anna),
        tvist=blokk("avtale.tvist", avtale.tvist),
    )


def _nemnd(avtale: Avtale, namn: Mapping[str, str]) -> Felt | None:
    """Return the sentence on a joint elected board (koml. §§ 20-3 third para, 20-4 fourth para)."""
    if not avtale.nemnd:
        return None
    medlemer = skrift.liste(f"{namn.get(kommune, kommune)} {tal}" for kommune, tal in avtale.nemnd.items())
    return Felt(
        "=avtale.nemnd",
        "Samarbeidet har ei felles folkevald nemnd etter kommunelova §\u00a020-3."
        f" Medlemene er fordelte slik: {medlemer}.",
    )


def vis_gruppe(sti: str, gruppe: Oppgaavegruppe) -> OppgaavegruppeVising:
    """Return the view of a group of tasks that stands at ``sti``."""
    return OppgaavegruppeVising(
        tittel=Felt(f"{sti}.tittel", gruppe.tittel),
        punkt=tuple(Felt(f"{sti}.punkt[{plass}]", punkt) for plass, punkt in enumerate(gruppe.punkt)),
    )
