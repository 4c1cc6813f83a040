"""The view of the agreement on a joint body: the same for every participant, so nothing here may see a council."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from sognko_docs.compose.avtale import vis_gruppe
from sognko_docs.compose.sak import blokk, felt
from sognko_docs.compose.samarbeidsvising import MedlemskapVising, SamarbeidsavtaleVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.samarbeidsavtale import Medlemskap, Samarbeidsavtale

_ROT = "samarbeidsavtale"
_KO = "kommunalt oppgåvefellesskap"
_TOM = Medlemskap()


def vis_samarbeidsavtale(sak: Sak, register: Register) -> SamarbeidsavtaleVising | None:
    """Return the view of the agreement, None when the case has none. A missing term is None."""
    avtale = sak.samarbeidsavtale
    if avtale is None:
        return None
    organ = "oppgåvefellesskapet" if sak.krav.samarbeid == _KO else "rådet"
    deltakarar = [avtale.deltakarar.get(namn, _TOM) for namn in sak.partar]
    eigardel, ansvar = (
        _kolonne(deltakarar, lambda ein: ein.eigardel),
        _kolonne(deltakarar, lambda ein: ein.ansvar),
    )
    tekst = _tekstar(avtale)
    return SamarbeidsavtaleVising(
        tittel=Felt(f"{_ROT}.tittel", avtale.tittel),
        er_ko=sak.krav.samarbeid == _KO,
        heimel=Felt(f"={_ROT}.heimel", _heimel(sak)),
        organ=Felt(f"={_ROT}.organ", organ),
        organ_stor=Felt(f"={_ROT}.organ_stor", organ.capitalize()),
        namn=felt(f"{_ROT}.namn", avtale.namn),
        rettssubjekt=_rettssubjekt(avtale, organ.capitalize(), register),
        verknad_fraa=Felt(f"{_ROT}.verknad_frå", avtale.verknad_fraa) if avtale.verknad_fraa else None,
        deltakarar=tuple(
            _rad(namn, ein, eigardel[nr], ansvar[nr], register)
            for nr, (namn, ein) in enumerate(zip(sak.partar, deltakarar, strict=True))
        ),
        sum_medlemer=Felt(f"={_ROT}.sum_medlemer", sum(ein.medlemer or 0 for ein in deltakarar)),
        sum_varamedlemer=Felt(f"={_ROT}.sum_varamedlemer", sum(map(_vara, deltakarar))),
        sum_eigardel=Felt(f"={_ROT}.sum_eigardel", sum(eigardel, Decimal(0))),
        sum_ansvarsdel=Felt(f"={_ROT}.sum_ansvarsdel", sum(ansvar, Decimal(0))),
        oppgaaver=tuple(
            vis_gruppe(f"{_ROT}.oppgåver[{nr}]", gruppe) for nr, gruppe in enumerate(avtale.oppgaaver)
        ),
        saker=tuple(vis_gruppe(f"{_ROT}.saker[{nr}]", gruppe) for nr, gruppe in enumerate(avtale.saker)),
        laan=_laan(avtale, organ.capitalize()),
        laan_tekst=blokk(f"{_ROT}.lån.tekst", avtale.laan.tekst if avtale.laan else None),
        oppseiingstid=(
            Felt(f"{_ROT}.oppseiingstid_månader", avtale.oppseiingstid_maanader)
            if avtale.oppseiingstid_maanader
            else None
        ),
        bakgrunn=tekst("bakgrunn"),
        foeremaal=tekst("foeremaal"),
        representantskap=tekst("representantskap"),
        styre=tekst("styre"),
        administrasjon=tekst("administrasjon"),
        mynde=tekst("mynde"),
        innskot=tekst("innskot"),
        kontingent=tekst("kontingent"),
        ansvar=tekst("ansvar"),
        rapportering=tekst("rapportering"),
        dokumentasjon=tekst("dokumentasjon"),
        evaluering=tekst("evaluering"),
        utviding=tekst("utviding"),
        endring=tekst("endring"),
        uttreding=tekst("uttreding"),
        opploeysing=tekst("opploeysing"),
        arkiv=tekst("arkiv"),
        anna=tekst("anna"),
        tvist=tekst("tvist"),
    )


def _tekstar(avtale: Samarbeidsavtale) -> Callable[[str], Blokk | None]:
    """Return what makes a block of a text of the agreement, by the name of its field."""

    def tekst(namn: str) -> Blokk | None:
        alias = Samarbeidsavtale.model_fields[namn].alias or namn
        return blokk(f"{_ROT}.{alias}", getattr(avtale, namn))

    return tekst


def _heimel(sak: Sak) -> str:
    kapittel = 19 if sak.krav.samarbeid == _KO else 18
    return f"{sak.sak.type.capitalize()} etter kommunelova kapittel {kapittel}"


def _rettssubjekt(avtale: Samarbeidsavtale, organ: str, register: Register) -> Felt | None:
    """Return the sentence on whether the body is a legal subject (§§ 18-4 and 19-4 fourth para b, 14-8)."""
    if avtale.eige_rettssubjekt is None:
        return None
    if avtale.eige_rettssubjekt:
        return Felt(f"={_ROT}.eige_rettssubjekt", f"{organ} er eit eige rettssubjekt.")
    tekst = f"{organ} er ikkje eit eige rettssubjekt."
    kommune = register.kommunar.get(avtale.kontorkommune or "")
    if kommune:
        tekst += f" {kommune.namn} er kontorkommune og tek rekneskapen inn i sin samla årsrekneskap."
    return Felt(f"={_ROT}.eige_rettssubjekt", tekst)


def _laan(avtale: Samarbeidsavtale, organ: str) -> Felt | None:
    if avtale.laan is None:
        return None
    return Felt(f"={_ROT}.lån", f"{organ} kan {'' if avtale.laan.kan_ta_opp else 'ikkje '}ta opp lån.")


def _kolonne(
    deltakarar: list[Medlemskap], del_: Callable[[Medlemskap], Decimal | None]
) -> tuple[Decimal, ...]:
    """Return a column of shares, all with as many decimals; one that is not stated is 0."""
    delar = [del_(ein) or Decimal(0) for ein in deltakarar]
    desimalar = Decimal(1).scaleb(
        min(int(delen.normalize().as_tuple().exponent) for delen in (*delar, Decimal(1)))
    )
    return tuple(delen.quantize(desimalar) for delen in delar)


def _vara(ein: Medlemskap) -> int:
    """Return the deputies: as many as the members unless another number is agreed."""
    return (ein.medlemer or 0) if ein.varamedlemer is None else ein.varamedlemer


def _rad(
    namn: str, ein: Medlemskap, eigardel: Decimal, ansvarsdel: Decimal, register: Register
) -> MedlemskapVising:
    rot, kommune = f"{_ROT}.deltakarar.{namn}", register.kommunar[namn]
    return MedlemskapVising(
        kommune=Felt(f"={rot}.namn", kommune.namn),
        nummer=Felt(f"={rot}.nummer", kommune.nummer),
        medlemer=Felt(f"={rot}.medlemer", ein.medlemer or 0),
        varamedlemer=Felt(f"={rot}.varamedlemer", _vara(ein)),
        eigardel=Felt(f"={rot}.eigardel", eigardel),
        ansvarsdel=Felt(f"={rot}.ansvarsdel", ansvarsdel),
    )
