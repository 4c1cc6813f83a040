"""All rules held against a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sognko_docs.compute.avstemming import avstem
from sognko_docs.compute.budsjett import rekn
from sognko_docs.compute.lovoppslag import gransk_lover
from sognko_docs.compute.ord_i_tekst import les_prosa
from sognko_docs.compute.taljamfoering import gransk
from sognko_docs.compute.utrekning import rekn_ut
from sognko_docs.finding import Finding
from sognko_docs.rules import (
    avtale,
    avtaleendring,
    avtalevilkaar,
    budsjett,
    budsjettform,
    datoar,
    delegering,
    deltakarar,
    deltakarskap,
    finansiering,
    fordeling,
    grenser,
    informasjon,
    klammer,
    lesbar_tekst,
    lovnader,
    lovtilvising,
    medverknad,
    milepaelar,
    modellar,
    modellval,
    noeklar,
    nynorsk,
    oekonomiplan,
    oppgjer,
    opploeysing,
    organord,
    organvedtak,
    personnamn,
    plasshaldar,
    prinsipp,
    prinsippord,
    prosjekt,
    saksframlegg,
    sakstype,
    samarbeidsavtale,
    scenario,
    tabellar,
    tabellbruk,
    tabellform,
    tal_i_tekst,
    teikn,
    temaplan,
    uttredingssak,
    vedlegg,
    vedtak,
    verksemdsoverdraging,
    vertskommunevurdering,
)
from sognko_docs.rules.regel import Grunnlag
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.lov import Lovregister
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag

_FOERST = (
    *sakstype.REGLAR,
    *deltakarar.REGLAR,
    *vedtak.REGLAR,
    *avtale.REGLAR,
    *avtalevilkaar.REGLAR,
    *samarbeidsavtale.REGLAR,
    *deltakarskap.REGLAR,
    *organvedtak.REGLAR,
    *organord.REGLAR,
    *delegering.REGLAR,
    *opploeysing.REGLAR,
    *prinsipp.REGLAR,
    *prinsippord.REGLAR,
    *modellar.REGLAR,
    *modellval.REGLAR,
    *temaplan.REGLAR,
    *uttredingssak.REGLAR,
    *avtaleendring.REGLAR,
    *budsjett.REGLAR,
    *budsjettform.REGLAR,
    *finansiering.REGLAR,
    *scenario.REGLAR,
    *fordeling.REGLAR,
    *noeklar.REGLAR,
    *grenser.REGLAR,
    *oppgjer.REGLAR,
    *oekonomiplan.REGLAR,
    *tabellar.REGLAR,
    *tabellform.REGLAR,
    *tabellbruk.REGLAR,
    *datoar.REGLAR,
    *medverknad.REGLAR,
    *saksframlegg.REGLAR,
    *verksemdsoverdraging.REGLAR,
    *prosjekt.REGLAR,
    *milepaelar.REGLAR,
    *vertskommunevurdering.REGLAR,
    *informasjon.REGLAR,
    *lovnader.REGLAR,
    *personnamn.REGLAR,
    *plasshaldar.REGLAR,
    *klammer.REGLAR,
    *teikn.REGLAR,
    *lesbar_tekst.REGLAR,
    *nynorsk.REGLAR,
    *vedlegg.REGLAR,
    *lovtilvising.REGLAR,
)
"""The rules that need nothing reckoned."""

REGLAR = (*_FOERST, *tal_i_tekst.REGLAR)

UTREKNELEG_UTAN = frozenset(
    {
        "K101", "K102", "K103", "K104", "K105", "K107", "K115", "K116", "K118", "K119",
        "K122", "K123", "K204", "K207",
        "K220", "K221", "K222", "K223", "K224", "K226", "K227", "L101", "L102",
        "K231", "K232", "K233", "K234", "K236", "K237", "K239", "K240",
        "S593", "L266",
    }
)  # fmt: skip
"""A case with one of these findings cannot be reckoned and planned; with any other it can."""


def kan_reknast(funn: Iterable[Finding]) -> bool:
    """True when the findings leave a case that can be reckoned, so that more can be said of it."""
    return not any(ei.kode in UTREKNELEG_UTAN for ei in funn)


def heimel(kode: str, form: str) -> str:
    """Return the § a code stands on in a case of that form of cooperation; empty when it has none."""
    return next((regel.heimel_for(form) for regel in REGLAR if regel.kode == kode), "")


def kan_ignorerast(kode: str) -> bool:
    """True when a case may silence a finding with a reason: not what the Act demands, nor what it is reckoned by."""
    return kode not in UTREKNELEG_UTAN | {regel.kode for regel in REGLAR if regel.ufravikeleg}


def kontroller(
    sak: Sak,
    register: Register,
    tal: Mapping[str, Talgrunnlag],
    lover: Lovregister,
    vedleggsfiler: Iterable[str],
) -> tuple[Finding, ...]:
    """Return what breaks the rules, all of it, rule by rule.

    ``tal`` holds the statistics by file name without «.yaml», ``lover`` the acts a case may cite,
    ``vedleggsfiler`` the names of the files in the case's folder ``vedlegg``. Loading has seen to it that every
    council stands in the register, and that every party has a number in each key in use. A case without findings
    of degree ``FEIL`` can be planned and built.
    """
    grunnlag = _grunnlag(sak, register, tal, lover, frozenset(vedleggsfiler))
    funn = tuple(ei for regel in _FOERST for ei in regel.funn(grunnlag))
    if kan_reknast(funn):
        grunnlag = replace(
            grunnlag, prosatal=gransk(sak, register.kortnamn, tal, rekn_ut(sak, tal, grunnlag.avvik))
        )
        funn += tuple(ei for regel in tal_i_tekst.REGLAR for ei in regel.funn(grunnlag))
    return funn


def hindringar(
    sak: Sak,
    register: Register,
    tal: Mapping[str, Talgrunnlag],
    lover: Lovregister,
    vedleggsfiler: Iterable[str],
) -> tuple[Finding, ...]:
    """Return only what keeps a case from being reckoned, or its chosen sharing from being found."""
    resultat = rekn(sak.budsjett) if sak.budsjett else None
    grunnlag = Grunnlag(sak, register, tal, lover, frozenset(vedleggsfiler), resultat, tuple(markdown_i(sak)))
    reglar = (regel for regel in _FOERST if regel.kode in UTREKNELEG_UTAN | {"K202"})
    return tuple(ei for regel in reglar for ei in regel.funn(grunnlag))


def _grunnlag(
    sak: Sak,
    register: Register,
    tal: Mapping[str, Talgrunnlag],
    lover: Lovregister,
    vedleggsfiler: frozenset[str],
) -> Grunnlag:
    """Return what the rules see before anything is shared among the councils."""
    tekstar = tuple(markdown_i(sak))
    resultat = rekn(sak.budsjett) if sak.budsjett else None
    return Grunnlag(
        sak,
        register,
        tal,
        lover,
        vedleggsfiler,
        resultat,
        tekstar,
        avstem(sak.tabellar, tal),
        lovbrot=gransk_lover(sak, lover),
        prosa=tuple(les_prosa(sti, tekst) for sti, tekst in tekstar),
    )
