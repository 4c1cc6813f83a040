"""The settlement as a table: what each council pays, when, and what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sognko_docs import skrift
from sognko_docs.compute.fordeling import Fordeling
from sognko_docs.compute.oppgjer import Oppgjer, gjer_opp
from sognko_docs.kroner import Kroner, summer
from sognko_docs.sak.oppgjer import OppgjerVal

_SIFFER = "---:"


def oppgjerstabell(fordeling: Fordeling, val: OppgjerVal, namn: Mapping[str, str]) -> str:
    """Return the settlement as a Markdown table with a sum row; columns nobody uses are left out."""
    rader = gjer_opp(fordeling, val)
    kolonnar = _kolonnar(rader, val)
    hovud = ["Kommune", *kolonnar]
    linjer = [hovud, ["---", *[_SIFFER] * len(kolonnar)]]
    for nr, rad in enumerate(rader):
        linjer.append([namn[rad.kommune], *(skrift.kr(belop[nr]) for belop in kolonnar.values())])
    linjer.append(["Sum", *(skrift.kr(summer(belop)) for belop in kolonnar.values())])
    return "\n".join(f"| {' | '.join(linje)} |" for linje in linjer)


def _kolonnar(rader: Sequence[Oppgjer], val: OppgjerVal) -> dict[str, list[Kroner]]:
    kolonnar = {"Del": [rad.delen for rad in rader]}
    if val.motrekning:
        kolonnar["Kontor"] = [-rad.motrekning for rad in rader]
    if val.eigne:
        kolonnar["Eigne"] = [rad.eigne for rad in rader]
    kolonnar["Å betale"] = [rad.aa_betale for rad in rader]
    for nr, rate in enumerate(val.a_konto):
        kolonnar[skrift.dato_kort(rate.dato)] = [rad.a_konto[nr] for rad in rader]
    if val.a_konto:
        kolonnar["Avrekning"] = [rad.avrekning for rad in rader]
    return kolonnar
