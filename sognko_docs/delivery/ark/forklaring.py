"""The sheet that explains the workbook to those who are to use it."""

from __future__ import annotations

from xlsxwriter.workbook import Workbook

from sognko_docs.delivery.ark.grunnlag import Grunnlag
from sognko_docs.delivery.ark.stil import Stil, nytt_ark

ARK = "Forklaring"
_BRUK = (
    ("Bruk", ""),
    ("Gule celler", "Tal du kan endre. Alt anna blir rekna ut på nytt med ein gong."),
    ("Låste celler", "Arka er verna utan passord. Vel «Fjern arkvern» om du må endre ein formel."),
    ("Beløp", "Kroner. Postar som blir rekna ut, er runda av til heile kroner, ei halv krone bort frå null."),
)
_FINANSIERING = (
    ("Finansiering", ""),
    (
        "Kommunane deler",
        "Det som er att av kostnaden når anna finansiering er trekt frå. Det er dette som blir fordelt.",
    ),
)
_SCENARIO = (
    ("Scenario", ""),
    ("Eit ark for kvart", ("Berre verdiane scenarioet byter ut, er gule. Resten følgjer arket «Budsjett», så ein endra sats"
                          " der slår ut i alle scenarioa.")),
)  # fmt: skip
_FORDELING = (
    ("Fordeling", ""),
    ("Lik del", "Prosenten som er delt likt, er lik for alle kommunane."),
    ("Etter nøkkel", ("Resten blir delt etter nøklane, kvar med si vekt. «Likt» og vektene er til saman 100 prosent."
                     " Er det berre éin nøkkel, får han alt som ikkje er delt likt.")),
    ("Største rest", ("Kvar del blir først runda ned til heile kroner. Kronene som er att, går éi og éi til dei"
                     " kommunane som har størst rest. Er restane like, går krona til den største delen,"
                     " og deretter etter alfabetet. Slik blir summen nøyaktig budsjettet.")),
    ("Odde krone", "Kommunen fekk éi krone opp då delane blei runda av."),
    ("Lik del i kroner", ("Den like delen blir runda av så han passar med summen kommunen betalar."
                         " Delen etter nøkkel er skilnaden.")),
    ("Hjelpekolonnar", ("Til høgre på arka ligg ei gruppe med hjelpekolonnar. Trykk på «+» over kolonnane for å sjå dei"
                       " (fjern arkvernet først). Dei reknar med heile tal, seks siffer i kvar celle, så ingen"
                       " desimalar går tapt. «Vekt» delt på «Sum av vekter» er delen til kommunen.")),
    ("Kontroll", "Seier frå når tala ikkje kan fordelast, til dømes når summen ikkje er heile kroner."),
    ("Så store tal går", ("Summar og grenser under tusen milliardar kroner, og nøkkeltal som til saman har høgst tolv"
                         " siffer, medrekna desimalane. Er eit tal større, seier «Kontroll» frå.")),
)  # fmt: skip
_FRAAFALL = (
    ("Gått ut", ("Ein kommune som er gått ut, står under summen på arket «Nøklar» med tala sine og delen han hadde."
                " Dei som er att, deler i same høve som før.")),
)  # fmt: skip
_GRENSER = (
    ("Minst og høgst", ("Den som kjem under det minste eller over det høgste, betalar grensa, og dei andre deler resten"
                       " i same høve som før. Det blir gjort om att til ingen er utanfor. Ein prosent er av heile"
                       " summen og blir runda av til ei krone innanfor grensa.")),
)  # fmt: skip
_OPPGJER = (
    ("Oppgjer", ""),
    ("Å betale", "Del av kostnaden minus motrekning pluss eigne kostnader."),
    ("Motrekning", ("Sats gonger areal gonger stillingar, runda av til heile kroner etter største rest."
                   " Husleiga i budsjettet må vere like stor; endrar du den eine, må du endre den andre.")),
    ("Innbetaling", "Prosenten av det kommunen skal betale, runda av til heile kroner, ei halv krone bort frå null."),
    ("Avrekning", "Det som er att når innbetalingane er trekte frå."),
)  # fmt: skip


def _linjer(grunnlag: Grunnlag) -> tuple[tuple[str, str], ...]:
    """Return what the workbook of the case has something to explain about."""
    budsjett = (
        *_BRUK,
        *(_FINANSIERING if grunnlag.rekna_budsjett.rest is not None else ()),
        *(_SCENARIO if grunnlag.budsjett.scenario else ()),
    )
    if grunnlag.fordeling is None:
        return budsjett
    har_grenser = any(grunnlag.avgrensa(alternativ) for alternativ in grunnlag.alternativ.values())
    return (
        *budsjett,
        *_FORDELING,
        *(_FRAAFALL if grunnlag.fordeling.fraafall else ()),
        *(_GRENSER if har_grenser else ()),
        *(_OPPGJER if grunnlag.oppgjer else ()),
    )


def skriv_forklaring(bok: Workbook, stil: Stil, grunnlag: Grunnlag) -> None:
    """Write the sheet; what is about sharing only when the case shares."""
    ark = nytt_ark(bok, ARK)
    ark.set_column(0, 0, 20)
    ark.set_column(1, 1, 78)
    ark.write_string(0, 0, "Om rekneboka", stil.tittel())
    hovud = grunnlag.sak.sak
    ark.write_string(1, 0, f"{hovud.tittel}. {hovud.sakshandsamar}.", stil.under())
    bolk, namn, tekstform = (
        stil.hovud(),
        stil.form(bold=True),
        stil.form(text_wrap=True),
    )
    for rad, (ord_, tekst) in enumerate(_linjer(grunnlag), 3):
        if tekst:
            ark.write_string(rad, 0, ord_, namn)
            ark.write_string(rad, 1, tekst, tekstform)
            ark.set_row(rad, 15 * (1 + len(tekst) // 88) + 6)
        else:
            ark.write_string(rad, 0, ord_, bolk)
            ark.write_blank(rad, 1, None, bolk)
