"""What comes on top of a council's share, what is set off against it, and when it is paid."""

from typing import Annotated

from pydantic import Field

from sognko_docs.sak.grunn import Belop, Dato, Del, KommuneId, Linje, Liste, Prosent, Tal


class Motrekning(Del):
    """Office space: the rent is a line of the budget, and the council that houses the staff gets it set off."""

    post: Linje = Field(description="Id-en til budsjettposten husleiga står i.")
    sats: Belop = Field(description="Kroner for kvar kvadratmeter i året.")
    areal: Tal = Field(description="Kvadratmeter for kvar stilling.")
    stillingar: Annotated[dict[KommuneId, Tal], Field(min_length=1)] = Field(
        description="Talet på stillingar i kvar kommune som har kontor."
    )


class Innbetaling(Del):
    """An advance payment: a date, and how many per cent of what a council shall pay in the year."""

    dato: Dato = Field(description="Dagen beløpet blir betalt.")
    prosent: Prosent = Field(description="Prosenten av det kommunen skal betale i året.")


class OppgjerVal(Del):
    """The settlement: share − set-off + the council's own costs = to pay, in advances and a final settlement."""

    motrekning: Motrekning | None = Field(
        None, description="Kontorplass som blir trekt frå delen til kommunen."
    )
    eigne: dict[KommuneId, Belop] = Field(
        {},
        description="Kostnader som følgjer heimkommunen, til dømes plasseringar; dei kjem i tillegg til delen.",
    )
    a_konto: Liste[Innbetaling] = Field((), description="Innbetalingane i året; resten blir avrekna.")
