"""The view of a council as an employer: what its own papers to employees and their representatives say.

The host takes employees over and the others hand them over, so these texts hang under ``kommune`` and
follow the role. They name roles and bodies, never a person.
"""

from __future__ import annotations

from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.overdragingsvising import ArbeidsgjevarVising
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compute.fridagar import vekedag
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.verksemdsoverdraging import Informert, Verksemdsoverdraging

_ROT = "kommune.arbeidsgjevar"
_DAG = "{{ verksemdsoverdraging.dato | dato }}"
_INGEN_INFORMERT = "Det er ikkje ført opp når informasjonen er gitt, eller kven som gav han.\n"


def vis_arbeidsgjevar(sak: Sak, register: Register, namn: str) -> ArbeidsgjevarVising | None:
    """Return what a party's papers as an employer say; None for others, and when nobody is transferred."""
    overdraging, verten = sak.verksemdsoverdraging, sak.kommunar_med("vertskommune")
    if overdraging is None or namn not in sak.partar or not verten:
        return None
    er_vert = namn in verten
    eigen, tittel = register.kommunar[namn].namn, sak.sak.tittel
    vert = register.kommunar[verten[0]].namn
    andre = skrift.liste(register.kommunar[ein].kortnamn for ein in sak.partar if ein != namn)
    return ArbeidsgjevarVising(
        rolle=Felt(f"{_ROT}.rolle", "ny arbeidsgjevar" if er_vert else "noverande arbeidsgjevar"),
        brevdato=_dag("brevdato", overdraging.informasjon, "blir sett når brevet blir sendt"),
        droefting=_dag("drøfting", overdraging.droefting, "ikkje fastsett"),
        frist=_dag("frist", overdraging.reservasjonsfrist, "ikkje fastsett; kommunen melder han skriftleg"),
        innleiing=Blokk(
            f"{_ROT}.innleiing",
            _til_tilsett_hos_vert(eigen, andre, tittel)
            if er_vert
            else _til_tilsett_som_byter(eigen, vert, tittel),
        ),
        svar=Blokk(f"{_ROT}.svar", _UTAN_VAL if er_vert else _val(eigen, overdraging)),
        protokoll=Blokk(
            f"{_ROT}.protokoll", _vert_droeftar(eigen, andre) if er_vert else _droeftar(eigen, vert)
        ),
        informert=Blokk(f"{_ROT}.informert", _informert(overdraging, namn)),
    )


def _dag(felt: str, dag: date | None, elles: str) -> Felt:
    return Felt(f"{_ROT}.{felt}", med_vekedag(dag) if dag else elles)


def med_vekedag(dag: date) -> str:
    """Return a date with its weekday: ``fredag 1. januar 2027``."""
    return f"{vekedag(dag)} {skrift.dato(dag)}"


_UTAN_VAL = """\
Du treng ikkje gjere noko.
Arbeidsavtalen din gjeld som før, og reservasjonsretten i § 16-3 er for dei som byter arbeidsgjevar.

Vil du vite meir om kva samarbeidet har å seie for arbeidet ditt, kan du spørje leiaren din eller den tillitsvalde.
"""


def _til_tilsett_som_byter(eigen: str, vert: str, tittel: str) -> str:
    return f"""\
Du får dette brevet fordi du er tilsett i {eigen} og arbeider med oppgåver som saka «{tittel}» gjeld.
Blir saka vedteken, blir oppgåvene overførte til {vert} {_DAG}.
Arbeidsforholdet ditt går då over til {vert}, som blir den nye arbeidsgjevaren din.

Både {eigen} og {vert} har plikt til å informere deg så tidleg som mogleg (arbeidsmiljølova § 16-6).
Brevet tek opp dei seks forholda lova nemner, bokstav a til f.
"""


def _til_tilsett_hos_vert(eigen: str, andre: str, tittel: str) -> str:
    return f"""\
Du får dette brevet fordi du er tilsett i {eigen} og arbeider med oppgåver som saka «{tittel}» gjeld.
Blir saka vedteken, overtek {eigen} oppgåvene for {andre} {_DAG}.
Dei som utfører oppgåvene der, blir då kollegaene dine i {eigen}.

Du byter ikkje arbeidsgjevar.
Du får likevel vite det same som dei som gjer det: dei seks forholda arbeidsmiljølova §§ 16-5 og 16-6 nemner, bokstav a til f.
"""


def _val(eigen: str, overdraging: Verksemdsoverdraging) -> str:
    frist = overdraging.reservasjonsfrist
    naar = (
        f"Fristen er {med_vekedag(frist)}."
        if frist
        else "Fristen er ikkje fastsett enno. Kommunen melder han skriftleg, og han kan ikkje vere kortare enn "
        "14 dagar etter at informasjonen etter § 16-6 er gitt."
    )
    return f"""\
Du har to val:

- **Vil du følgje med over,** treng du ikkje gjere noko.
- **Vil du reservere deg,** må du seie frå skriftleg til {eigen}. Les om følgjene under bokstav f først, og bruk skjemaet som følgjer brevet. {naar}
"""


def _droeftar(eigen: str, vert: str) -> str:
    return f"""\
Drøftinga gjeld at arbeidsforhold i {eigen} blir overførte til {vert} {_DAG}.
{eigen} er noverande arbeidsgjevar, og {vert} er ny arbeidsgjevar.
Begge har plikt til å informere og drøfte.
"""


def _vert_droeftar(eigen: str, andre: str) -> str:
    return f"""\
Drøftinga gjeld at {eigen} tek over arbeidsforhold frå {andre} {_DAG}.
{eigen} er ny arbeidsgjevar.
Både noverande og ny arbeidsgjevar har plikt til å informere og drøfte.
"""


def _informert(overdraging: Verksemdsoverdraging, namn: str) -> str:
    eigne = [ein for ein in overdraging.informert if ein.kommune == namn]
    return "\n".join(f"- {_setning(ein)}" for ein in eigne) + "\n" if eigne else _INGEN_INFORMERT


def _setning(informert: Informert) -> str:
    gruppe = {"tilsette": "Dei tilsette", "tillitsvalde": "Dei tillitsvalde"}[informert.kven]
    bokstav = skrift.liste(informert.punkt)
    return f"{gruppe} blei informerte {med_vekedag(informert.dato)} av {informert.av}, om bokstav {bokstav}."
