"""The sheet of the settlement: what is the same in all alternatives, namely set-off, own costs and advances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from functools import cached_property

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.compute.oppgjer import motrekning
from sognko_docs.delivery.ark.avrunding import rang
from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, i_kroner, som_tal
from sognko_docs.delivery.ark.hjelp import ANDRE_FOERSTE, ANNAN_RAD, RAD, Hjelp, paa_rad
from sognko_docs.delivery.ark.lange import GRUNNTAL, TO_CELLER, Broek, delt_opp, gonge, heil_del, rest
from sognko_docs.delivery.ark.stil import DATO, KR, KR_OERE, TAL, TUNN, Stil, nytt_ark, prosent
from sognko_docs.kroner import NULL, summer
from sognko_docs.sak.oppgjer import Motrekning, OppgjerVal

ARK = "Oppgjer"
GODKJEND = "Alt kan gjerast opp"
STILLINGAR, MOTREKNING, EIGNE = "Stillingar", "Motrekning", "Eigne kostnader"
_MINST_DESIMALAR, _OERE = 2, 100


@dataclass(frozen=True)
class Oppgjersark:
    """The settlement of a case and where its figures stand; rows count from 1."""

    grunnlag: Grunnlag
    val: OppgjerVal

    @cached_property
    def kolonnar(self) -> tuple[str, ...]:
        """The headings of the table, in order."""
        return (
            "Kommune",
            *[STILLINGAR, MOTREKNING] * bool(self.val.motrekning),
            *[EIGNE] * bool(self.val.eigne),
        )

    @cached_property
    def rader(self) -> range:
        """The councils' rows."""
        return range(ANDRE_FOERSTE, ANDRE_FOERSTE + len(self.grunnlag.partar))

    @property
    def sats(self) -> str:
        """The cell of the rent for a square metre; that of the square metres is below it."""
        return f"$B${self.rader.stop + 2}"

    @property
    def areal(self) -> str:
        """The cell of the square metres for a post."""
        return f"$B${self.rader.stop + 3}"

    @property
    def foerste_rate(self) -> int:
        """The row of the first advance."""
        return self.rader.stop + (4 if self.val.motrekning else 1) + 2

    @cached_property
    def kontroll(self) -> str:
        """The cell that says in words whether all can be settled."""
        return f"$B${self.foerste_rate + len(self.val.a_konto) + (1 if self.val.a_konto else -1)}"

    @cached_property
    def prosenteining(self) -> int:
        """How many units the percentages of the advances are counted in."""
        return int(
            _OERE * 10 ** max([_MINST_DESIMALAR, *(desimalar(rate.prosent) for rate in self.val.a_konto)])
        )

    def celle(self, kolonne: str) -> str:
        """Return the cell of a council as other sheets name it; zero where the settlement has no such column."""
        if kolonne not in self.kolonnar:
            return "0"
        return f"'{ARK}'!${xl_col_to_name(self.kolonnar.index(kolonne))}{ANNAN_RAD}"

    def rate(self, nr: int, kolonne: str) -> str:
        """Return the cell of advance ``nr``: its date in column A, its percentage in B."""
        return f"'{ARK}'!${kolonne}${self.foerste_rate + nr}"


def oppgjersark(grunnlag: Grunnlag) -> Oppgjersark | None:
    """Return the settlement, or None when the case has none."""
    return Oppgjersark(grunnlag, grunnlag.oppgjer) if grunnlag.oppgjer else None


def skriv_oppgjersark(bok: Workbook, stil: Stil, her: Oppgjersark) -> None:
    """Write the sheet."""
    ark = nytt_ark(bok, ARK)
    ark.write_string(0, 0, "Oppgjer", stil.tittel())
    under = "Gule celler kan endrast. Kva kvar kommune betaler, står på arka for alternativa."
    ark.write_string(1, 0, under, stil.under())
    ark.write_string(her.kontroll.replace("$B$", "A"), "Kontroll", stil.form())
    ark.write_formula(her.kontroll, f"={_kontroll(her)}", stil.form(bold=True), GODKJEND)
    ark.set_column(0, 0, 28)
    ark.set_column(1, len(her.kolonnar), 16)
    for nr, namn in enumerate(her.kolonnar):
        ark.write_string(ANDRE_FOERSTE - 2, nr, namn, stil.hovud(tal=nr > 0))
    for rad, part in zip(her.rader, her.grunnlag.partar, strict=True):
        ark.write_string(rad - 1, 0, her.grunnlag.namn(part), stil.tekst())
    ark.write_string(her.rader.stop - 1, 0, "Sum", stil.sum())
    hjelp = Hjelp(len(her.kolonnar) + 2, her.rader)
    if her.val.motrekning:
        _skriv_motrekning(ark, stil, her, her.val.motrekning, hjelp)
    if her.val.eigne:
        _skriv_eigne(ark, stil, her)
    if her.val.a_konto:
        _skriv_ratar(ark, stil, her)
    if hjelp.kolonnar:
        hjelp.skriv(ark, stil, ANDRE_FOERSTE - 2)
    ark.freeze_panes(ANDRE_FOERSTE - 1, 1)


def _skriv_motrekning(ark: Worksheet, stil: Stil, her: Oppgjersark, val: Motrekning, hjelp: Hjelp) -> None:
    """Write the posts, open, the rent they give, and what it is reckoned from."""
    kol, kroner = her.kolonnar.index(STILLINGAR), motrekning(val)
    formel = f'=IF({her.kontroll}="{GODKJEND}",{_motrekningsformel(hjelp, her, val)},"")'
    for rad, part in zip(her.rader, her.grunnlag.partar, strict=True):
        if part in val.stillingar:
            ark.write_number(rad - 1, kol, som_tal(val.stillingar[part]), stil.inndata(TAL))
        else:
            ark.write_blank(rad - 1, kol, None, stil.inndata(TAL))
        verdi = i_kroner(kroner.get(part, NULL))
        ark.write_formula(rad - 1, kol + 1, paa_rad(formel, her.rader, rad), stil.rekna(KR), verdi)
    _skriv_sum(ark, stil, her, kol, (TAL, som_tal(sum(val.stillingar.values(), start=val.areal * 0))))
    _skriv_sum(ark, stil, her, kol + 1, (KR, i_kroner(summer(kroner.values()))))
    for celle, tekst, verdi, form in (
        (her.sats, "Sats, kr for kvar m²", i_kroner(val.sats), KR_OERE if val.sats.oere % _OERE else KR),
        (her.areal, "Areal, m² for kvar stilling", som_tal(val.areal), TAL),
    ):
        ark.write_string(celle.replace("$B$", "A"), tekst, stil.form())
        ark.write_number(celle, verdi, stil.inndata(form))


def _motrekningsformel(hjelp: Hjelp, her: Oppgjersark, val: Motrekning) -> str:
    """Return the formula of a council's rent in whole kroner, by the largest remainder."""
    areal, stilling = _einingar(val)
    rekkje = sorted(her.grunnlag.partar)
    abc = hjelp.ulike("Alfabetisk plass", [f"={rekkje.index(part) + 1}" for part in her.grunnlag.partar])
    kvar = hjelp.kvar("Kvar stilling, heilt", f"=ROUND({her.sats}*{_OERE},0)*ROUND({her.areal}*{areal},0)")
    tal = hjelp.kvar("Stillingar, heilt", f"=ROUND($B{RAD}*{stilling},0)")
    nemnar = _OERE * areal * stilling
    broek = Broek(
        gonge(delt_opp(hjelp.kvar, "Kvar stilling", kvar), delt_opp(hjelp.kvar, "Stillingar", tal), 4),
        [f"{nemnar % GRUNNTAL}", f"{nemnar // GRUNNTAL}"],
        f"{kvar}*{tal}/{nemnar}",
    )
    golv = heil_del(hjelp.kvar, "Motrekning", broek)
    att = hjelp.kvar("Rest", "=" + f"+{GRUNNTAL}*".join(rest(hjelp.kvar, "Motrekning", broek, golv)))
    plass = rang(hjelp, "Plass etter rest", [att, golv], abc)
    til_overs = f"INT((2*SUM({hjelp.alle(att)})+{nemnar})/{2 * nemnar})"
    return f"{golv}+IF({plass}<={til_overs},1,0)"


def _einingar(val: Motrekning) -> tuple[int, int]:
    """Return how many units the square metres and the posts are counted in."""
    areal, stilling = desimalar(val.areal), max(map(desimalar, val.stillingar.values()))
    return 10 ** max(_MINST_DESIMALAR, areal), 10 ** max(_MINST_DESIMALAR, stilling)


def _skriv_eigne(ark: Worksheet, stil: Stil, her: Oppgjersark) -> None:
    """Write the costs that follow the home municipality, open."""
    kol, har_oere = her.kolonnar.index(EIGNE), any(belop.oere % _OERE for belop in her.val.eigne.values())
    form = KR_OERE if har_oere else KR
    for rad, part in zip(her.rader, her.grunnlag.partar, strict=True):
        if part in her.val.eigne:
            ark.write_number(rad - 1, kol, i_kroner(her.val.eigne[part]), stil.inndata(form))
        else:
            ark.write_blank(rad - 1, kol, None, stil.inndata(form))
    _skriv_sum(ark, stil, her, kol, (form, i_kroner(summer(her.val.eigne.values()))))


def _skriv_ratar(ark: Worksheet, stil: Stil, her: Oppgjersark) -> None:
    """Write the advances: a date and a percentage each, open."""
    rad = her.foerste_rate - 2
    ark.write_string(rad, 0, "Innbetaling", stil.hovud())
    ark.write_string(rad, 1, "Prosent", stil.hovud(tal=True))
    form = prosent(max(desimalar(rate.prosent) for rate in her.val.a_konto))
    for nr, rate in enumerate(her.val.a_konto, rad + 1):
        dato = stil.form(num_format=DATO, align="left", bottom=4, bottom_color=TUNN)
        ark.write_datetime(nr, 0, datetime.combine(rate.dato, time.min), dato)
        ark.write_number(nr, 1, float(rate.prosent / 100), stil.inndata(form))


def _skriv_sum(ark: Worksheet, stil: Stil, her: Oppgjersark, kolonne: int, sum_: tuple[str, float]) -> None:
    bokstav, (form, verdi) = xl_col_to_name(kolonne), sum_
    formel = f"=ROUND(SUM({bokstav}{her.rader[0]}:{bokstav}{her.rader[-1]}),2)"
    ark.write_formula(her.rader.stop - 1, kolonne, formel, stil.sum(form), verdi)


def _kontroll(her: Oppgjersark) -> str:
    """Return the formula that says in words why nothing can be settled, or that all is well."""
    formel = f'"{GODKJEND}"'
    vilkaar = [*_om_motrekning(her), *_om_eigne(her), *_om_ratar(her)]
    for krav, melding in reversed(vilkaar):
        formel = f'IF({krav},"{melding}",{formel})'
    return formel


def _om_motrekning(her: Oppgjersark) -> Iterator[tuple[str, str]]:
    if her.val.motrekning is None:
        return
    areal, stilling = _einingar(her.val.motrekning)
    alle = f"$B${her.rader[0]}:$B${her.rader[-1]}"
    yield f"COUNT({her.sats},{her.areal})<2", "Sats eller areal manglar"
    yield f"COUNT({alle})<COUNTA({alle})", "Stillingar må vere tal"
    yield f"MIN({her.sats},{her.areal},{alle})<0", "Eit tal er under null"
    uheilt = "ABS({0}*{1}-ROUND({0}*{1},0))"
    ledd = [
        uheilt.format(her.sats, _OERE),
        uheilt.format(her.areal, areal),
        f"SUMPRODUCT({uheilt.format(alle, stilling)})",
    ]
    yield f"{'+'.join(ledd)}>0.001", "Tala har for mange desimalar"
    kvar, tal = f"{her.sats}*{_OERE}*{her.areal}*{areal}", f"SUM({alle})*{stilling}"
    stort = f"{kvar}>={TO_CELLER},{tal}>={TO_CELLER},({kvar})*{tal}>={TO_CELLER * _OERE * areal * stilling}"
    yield f"OR({stort})", "Tala er for store til å reknast nøyaktig"


def _om_eigne(her: Oppgjersark) -> Iterator[tuple[str, str]]:
    if her.val.eigne:
        bokstav = xl_col_to_name(her.kolonnar.index(EIGNE))
        alle = f"${bokstav}${her.rader[0]}:${bokstav}${her.rader[-1]}"
        yield f"COUNT({alle})<COUNTA({alle})", "Eigne kostnader må vere tal"
        yield f"MAX({alle})-MIN({alle},0)>={TO_CELLER // 10}", "Eigne kostnader er for store"
        oere = f"SUMPRODUCT(ABS({alle}*{_OERE}-ROUND({alle}*{_OERE},0)))"
        yield f"{oere}>0.01", "Eit beløp har meir enn to desimalar"


def _om_ratar(her: Oppgjersark) -> Iterator[tuple[str, str]]:
    if her.val.a_konto:
        alle = f"$B${her.foerste_rate}:$B${her.foerste_rate + len(her.val.a_konto) - 1}"
        yield f"COUNT({alle})<ROWS({alle})", "Ein prosent manglar"
        yield f"OR(MIN({alle})<0,SUM({alle})>1.0000000001)", "Innbetalingane må vere frå 0 til 100 prosent"
        eining = her.prosenteining
        uheilt = f"SUMPRODUCT(ABS({alle}*{eining}-ROUND({alle}*{eining},0)))"
        yield f"{uheilt}>0.0001", "Prosenten har for mange desimalar"
