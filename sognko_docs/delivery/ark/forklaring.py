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
    ("Etter nøkkel", "Resten blir delt i høve til tala i nøkkelen."),
    ("Største rest", ("Kvar del blir først runda ned til heile kroner. Kronene som er att, går éi og éi til dei"
                     " kommunane som har størst rest. Er restane like, går krona til den største delen,"
                     " og deretter etter alfabetet. Slik blir summen nøyaktig budsjettet.")),
    ("Odde krone", "Kommunen fekk éi krone opp då delane blei runda av."),
    ("Lik del i kroner", ("Den like delen blir runda av så han passar med summen kommunen betalar."
                         " Delen etter nøkkel er skilnaden.")),
    ("Hjelpekolonnar", ("Til høgre på arka for alternativa ligg ei gruppe med hjelpekolonnar. Trykk på «+» over"
                       " kolonnane for å sjå dei (fjern arkvernet først). Dei reknar med heile tal: totalen blir delt"
                       " tre siffer om gongen, så ingen desimalar går tapt. «Vekt» delt på «Felles nemnar» er"
                       " delen til kommunen.")),
    ("Kontroll", "Seier frå når tala ikkje kan fordelast, til dømes når summen ikkje er heile kroner."),
)  # fmt: skip


def skriv_forklaring(bok: Workbook, stil: Stil, grunnlag: Grunnlag) -> None:
    """Write the sheet; what is about sharing only when the case shares."""
    ark = nytt_ark(bok, ARK)
    ark.set_column(0, 0, 20)
    ark.set_column(1, 1, 78)
    ark.write_string(0, 0, "Om rekneboka", stil.tittel())
    hovud = grunnlag.sak.sak
    ark.write_string(1, 0, f"{hovud.tittel}. {hovud.sakshandsamar}.", stil.under())
    linjer = (
        *_BRUK,
        *(_FINANSIERING if grunnlag.rekna_budsjett.rest is not None else ()),
        *(_SCENARIO if grunnlag.budsjett.scenario else ()),
        *(_FORDELING if grunnlag.fordeling else ()),
    )
    bolk, namn, tekstform = (
        stil.hovud(),
        stil.form(bold=True),
        stil.form(text_wrap=True),
    )
    for rad, (ord_, tekst) in enumerate(linjer, 3):
        if tekst:
            ark.write_string(rad, 0, ord_, namn)
            ark.write_string(rad, 1, tekst, tekstform)
            ark.set_row(rad, 15 * (1 + len(tekst) // 88) + 6)
        else:
            ark.write_string(rad, 0, ord_, bolk)
            ark.write_blank(rad, 1, None, bolk)
