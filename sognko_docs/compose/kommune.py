"""The view of one council: the only view that may differ between two documents of a case."""

from __future__ import annotations

from sognko_docs.compose.arbeidsgjevar import vis_arbeidsgjevar
from sognko_docs.compose.oekonomiplan import eigne_delar
from sognko_docs.compose.sak import blokk
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import DelVising, KommuneVising, StegVising, VedtakspunktVising
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.oekonomiplan import Oekonomiplan
from sognko_docs.sak.handsaming import Steg
from sognko_docs.sak.kommunar import Deltakar, Profil, Register
from sognko_docs.sak.sak import Sak


def vis_kommune(
    sak: Sak, register: Register, namn: str, vald: Fordeling | None, plan: Oekonomiplan | None
) -> KommuneVising:
    """Return the view of a council. ``vald`` is the chosen sharing, ``plan`` the years to come, if any."""
    kommune, deltakar = register.kommunar[namn], sak.kommunar[namn]
    har_del = vald is not None and namn in {delen.kommune for delen in vald.delar}
    return KommuneVising(
        noekkel=namn,
        namn=Felt("kommune.namn", kommune.namn),
        kortnamn=Felt("kommune.kortnamn", kommune.kortnamn),
        arkivsak=Felt("kommune.arkivsak", deltakar.arkivsak or ""),
        sakshandsamar=Felt("kommune.sakshandsamar", deltakar.sakshandsamar or sak.sak.sakshandsamar),
        arkivkode=Felt("kommune.arkivkode", deltakar.arkivkode or ""),
        arkivlinje=Felt("kommune.arkivlinje", _arkivlinje(deltakar)),
        saksnummer=Felt("kommune.saksnummer", _saksnummer(sak, namn)),
        handsaming=tuple(_steg(nr, steg, namn) for nr, steg in enumerate(sak.handsaming)),
        delar=_delar(sak, register.profil(namn)),
        vedtak=_vedtak(sak, namn),
        er_part=deltakar.er_part,
        eigen_del=Felt("kommune.eigen_del", vald.del_for(namn).sum) if vald and har_del else None,
        arbeidsgjevar=vis_arbeidsgjevar(sak, register, namn),
        oekonomiplan=eigne_delar(plan, namn),
    )


def _arkivlinje(deltakar: Deltakar) -> str:
    kjende = (("Arkivsak", deltakar.arkivsak), ("Arkivkode", deltakar.arkivkode))
    return "".join(f" · {namn}: {verdi}" for namn, verdi in kjende if verdi)


def _saksnummer(sak: Sak, namn: str) -> str:
    numre = [steg.saksnummer[namn] for steg in sak.handsaming if namn in steg.saksnummer]
    return numre[-1] if numre else ""


def _steg(nr: int, steg: Steg, namn: str) -> StegVising:
    rot = f"kommune.handsaming[{nr}]"
    return StegVising(
        utval=Felt(f"handsaming[{nr}].utval", steg.utval),
        moetedato=Felt(f"{rot}.møtedato", steg.moetedato.get(namn, "")),
        saksnummer=Felt(f"{rot}.saksnummer", steg.saksnummer.get(namn, "")),
    )


def _vedtak(sak: Sak, namn: str) -> tuple[VedtakspunktVising, ...]:
    roller = sak.kommunar[namn].roller
    return tuple(
        VedtakspunktVising(Blokk(f"vedtak[{nr}].tekst", punkt.tekst))
        for nr, punkt in enumerate(sak.vedtak)
        if punkt.gjeld_for(roller)
    )


def _delar(sak: Sak, profil: Profil) -> tuple[DelVising, ...]:
    return tuple(
        DelVising(
            namn=seksjon.del_,
            overskrift=Felt(f"kommune.overskrift.{seksjon.del_}", seksjon.overskrift),
            innhald=blokk(f"tekst.{seksjon.del_}", tekst_til(sak, seksjon.del_)),
        )
        for seksjon in profil.seksjonar
        if har_innhald(sak, seksjon.del_)
    )


def tekst_til(sak: Sak, delen: str) -> str | None:
    """Return the prose of a part of the case paper, by its YAML key; None when it has none."""
    for namn, opplysning in type(sak.tekst).model_fields.items():
        if (opplysning.alias or namn) == delen:
            tekst: str | None = getattr(sak.tekst, namn)
            return tekst
    return None


def har_innhald(sak: Sak, delen: str) -> bool:
    """True when a part of the case paper has prose, a table or a list to show."""
    lister = {
        "vedtak": sak.vedtak,
        "prinsipp": sak.prinsipp,
        "delegering": sak.delegering,
        "tidsplan": sak.tidsplan or (sak.prosjekt and sak.prosjekt.milepaelar),
        "vedlegg": sak.vedlegg,
        "økonomi": sak.budsjett,
        "vidare_prosess": sak.opne_spoersmaal,
    }
    return bool(tekst_til(sak, delen) or lister.get(delen))
