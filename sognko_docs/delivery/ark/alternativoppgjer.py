"""The settlement under an alternative: share − set-off + own costs = to pay, the advances, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compute.oppgjer import Oppgjer, gjer_opp
from sognko_docs.delivery.ark.grunnlag import i_kroner
from sognko_docs.delivery.ark.hjelp import RAD, Hjelp, paa_rad
from sognko_docs.delivery.ark.kontroll import GODKJEND as FORDELT
from sognko_docs.delivery.ark.lange import GRUNNTAL, Broek, delt_opp, gonge, heil_del, pluss
from sognko_docs.delivery.ark.oppgjer import ARK, EIGNE, GODKJEND, MOTREKNING, Oppgjersark, oppgjersark
from sognko_docs.delivery.ark.oppsett import SUM, Oppsett
from sognko_docs.delivery.ark.stil import DATO_KORT, KR, KR_OERE, Stil
from sognko_docs.kroner import Kroner, summer

DELEN, BETALE, AVREKNING = "Del av kostnaden", "Å betale", "Avrekning"
_AVSTAND = 4
"""From the line of sums to the title."""
_OERE = 100
_DAG_NULL = date(1899, 12, 30)
"""Day zero of a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Kolonne:
    """A column of the settlement; ``formel`` has the council's row in the table of shares as ``RAD``."""

    namn: str
    formel: str
    verdiar: tuple[Kroner, ...]
    rate: int | None = None
    """The number of the advance, whose date is the heading."""


def skriv_oppgjer(ark: Worksheet, stil: Stil, oppsett: Oppsett, hjelp: Hjelp) -> int:
    """Write the settlement below the shares when the case has one, and return the last row in use, from 0."""
    felles = oppgjersark(oppsett.grunnlag)
    if felles is None:
        return oppsett.sum_rad + 1
    hovud = oppsett.sum_rad + _AVSTAND
    ark.write_string(hovud - 1, 0, "Oppgjer, kr", stil.form(bold=True))
    ark.write_string(hovud, 0, "Kommune", stil.hovud())
    foerste = hovud + 1
    for nr, part in enumerate(oppsett.grunnlag.partar, foerste):
        ark.write_string(nr, 0, oppsett.grunnlag.namn(part), stil.tekst())
    sum_rad = foerste + len(oppsett.grunnlag.partar)
    ark.write_string(sum_rad, 0, "Sum", stil.sum())
    rekna = gjer_opp(oppsett.rekna, felles.val)
    form = KR_OERE if any(rad.aa_betale.oere % _OERE for rad in rekna) else KR
    for nr, kolonne in enumerate(_kolonnar(oppsett, felles, hjelp, rekna), 1):
        _skriv_hovud(ark, stil, (hovud, nr), kolonne, felles)
        for plass, verdi in enumerate(kolonne.verdiar):
            formel = paa_rad(
                _naar_godkjend(oppsett, felles, kolonne.formel), oppsett.rader, oppsett.rader[plass]
            )
            ark.write_formula(foerste + plass, nr, formel, stil.rekna(form), i_kroner(verdi))
        bokstav = xl_col_to_name(nr)
        formel = f"=ROUND(SUM({bokstav}{foerste + 1}:{bokstav}{sum_rad}),2)"
        ark.write_formula(sum_rad, nr, formel, stil.sum(form), i_kroner(summer(kolonne.verdiar)))
    return sum_rad


def _kolonnar(
    oppsett: Oppsett, felles: Oppgjersark, hjelp: Hjelp, rekna: tuple[Oppgjer, ...]
) -> Iterator[Kolonne]:
    """Yield the columns, and make the helpers that round the advances."""
    delen = f"${oppsett.bokstav(SUM)}{RAD}"
    motrekning, eigne = felles.celle(MOTREKNING), felles.celle(EIGNE)
    oere = hjelp.kvar("Å betale, øre", f"=ROUND(({delen}-{motrekning}+{eigne})*{_OERE},0)")
    yield Kolonne(DELEN, delen, tuple(rad.delen for rad in rekna))
    if felles.val.motrekning:
        yield Kolonne(MOTREKNING, f"-{motrekning}", tuple(-rad.motrekning for rad in rekna))
    if felles.val.eigne:
        yield Kolonne(EIGNE, f"ROUND({eigne},2)", tuple(rad.eigne for rad in rekna))
    yield Kolonne(BETALE, f"{oere}/{_OERE}", tuple(rad.aa_betale for rad in rekna))
    ratar = [_rate(hjelp, felles, nr, oere) for nr in range(len(felles.val.a_konto))]
    for nr, celle in enumerate(ratar):
        yield Kolonne(BETALE, celle, tuple(rad.a_konto[nr] for rad in rekna), nr)
    if ratar:
        att = f"({oere}-{_OERE}*({'+'.join(ratar)}))/{_OERE}"
        yield Kolonne(AVREKNING, att, tuple(rad.avrekning for rad in rekna))


def _rate(hjelp: Hjelp, felles: Oppgjersark, nr: int, oere: str) -> str:
    """Return the cell of an advance in whole kroner, a half away from zero."""
    namn, eining = f"Innbetaling {nr + 1}", felles.prosenteining
    belop = hjelp.kvar(f"{namn}, øre", f"=ABS({oere})")
    prosent = hjelp.kvar(f"{namn}, prosent", f"=2*ROUND({felles.rate(nr, 'B')}*{eining},0)")
    heilt = _OERE * eining
    dobbel = gonge(delt_opp(hjelp.kvar, namn, belop, 3), delt_opp(hjelp.kvar, f"{namn}, prosent", prosent), 5)
    broek = Broek(
        pluss(dobbel, [f"{heilt % GRUNNTAL}", f"{heilt // GRUNNTAL}"]),
        [f"{2 * heilt % GRUNNTAL}", f"{2 * heilt // GRUNNTAL}"],
        f"({belop}*{prosent}/{2 * heilt}+0.5)",
    )
    return hjelp.kvar(f"{namn}, kroner", f"=SIGN({oere})*{heil_del(hjelp.kvar, namn, broek)}")


def _skriv_hovud(
    ark: Worksheet, stil: Stil, stad: tuple[int, int], kolonne: Kolonne, felles: Oppgjersark
) -> None:
    """Write a heading; that of an advance is its date, taken from the sheet of the settlement."""
    if kolonne.rate is None:
        ark.write_string(*stad, kolonne.namn, stil.hovud(tal=True))
        return
    dag = (felles.val.a_konto[kolonne.rate].dato - _DAG_NULL).days
    ark.write_formula(
        *stad, f"={felles.rate(kolonne.rate, 'A')}", stil.hovud(tal=True, talform=DATO_KORT), dag
    )


def _naar_godkjend(oppsett: Oppsett, felles: Oppgjersark, formel: str) -> str:
    """Return a formula that gives nothing when the cost cannot be shared or not be settled."""
    kontroll = f"'{ARK}'!{felles.kontroll}"
    return f'=IF(AND({oppsett.kontroll}="{FORDELT}",{kontroll}="{GODKJEND}"),{formel},"")'
