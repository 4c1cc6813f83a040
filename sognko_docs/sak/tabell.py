"""Tables in a case: figures as a source prints them, and the relations that hold between them.

A relation names columns: ``folketal`` in the same table, ``nav-stillingar.totalt`` in another one,
``tal/folketal-2025-01-01`` for statistics in ``cases/tal``. Rows of two tables meet by their name,
a row for several councils by what it covers. Figures are exact decimals in the unit of the column.
"""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from sognko_docs.sak.grunn import Dato, Del, Linje, Liste, Prosent, Tal

Kolonnetype = Literal["kr", "tal", "prosent", "årsverk"]
Avleiing = Literal["per", "prosent", "per 1000", "produkt", "prosentdel"]
Ref: TypeAlias = Linje
"""A column: ``kolonne``, ``tabell.kolonne`` or ``tal/namn``."""
TALREF = "tal/"
"""How a reference to statistics begins."""


class Kolonne(Del):
    """A column of figures: what it is called, what it counts, and how many decimals are printed.

    Negative ``sum_desimalar`` say that the total is given in tens, hundreds …: −6 is whole millions.
    """

    namn: Annotated[str, Field(min_length=1, pattern=r"^[^\s./]+$")] = Field(
        description="Namnet på kolonnen i relasjonar, utan mellomrom, punktum og skråstrek."
    )
    tittel: Linje | None = Field(None, description="Overskrifta på kolonnen.")
    type: Kolonnetype = Field(description="Kva tala er.")
    eining: Linje | None = Field(None, description="Eininga, til dømes «innbyggjarar».")
    desimalar: Annotated[int, Field(ge=0, le=9)] = Field(0, description="Talet på desimalar som er prenta.")
    sum_desimalar: Annotated[int, Field(ge=-9, le=9)] | None = Field(
        None, description="Desimalane i sumlinja når ho er grovare enn cellene; -6 er heile millionar."
    )


class Rad(Del):
    """A row: its name, the rows of other tables it covers, and one figure or nothing a column."""

    namn: Linje = Field(description="Namnet på rada.")
    omfattar: Liste[Linje] = Field(
        (), description="Radene i andre tabellar som denne rada er summen av, til dømes to kommunar."
    )
    verdiar: Annotated[Liste[Tal | None], Field(min_length=1)] = Field(
        description="Eitt tal for kvar kolonne; null der kjelda ikkje har noko tal."
    )


class Radsum(Del):
    """A column that is other columns added, and some subtracted."""

    kolonne: Linje = Field(description="Kolonnen som er ein sum.")
    pluss: Annotated[Liste[Ref], Field(min_length=1)] = Field(description="Kolonnane som blir lagde saman.")
    minus: Liste[Ref] = Field((), description="Kolonnane som blir trekte frå.")


class Avleidd(Del):
    """A column reckoned from others: ``av`` per ``på``, in per cent of it, per 1 000 of it, times it.

    ``prosentdel`` is ``av`` per cent of ``på``. Without ``på`` the figure is per ``einingar``.
    """

    kolonne: Linje = Field(description="Kolonnen som er rekna ut.")
    slag: Avleiing = Field(description="Korleis kolonnen er rekna ut.")
    av: Ref = Field(description="Kolonnen det blir rekna av.")
    paa: Ref | None = Field(None, alias="på", description="Kolonnen det blir delt på eller gonga med.")
    einingar: Annotated[Tal, Field(gt=0)] | None = Field(
        None, description="Eit fast tal i staden for ein kolonne, til dømes 365 dagar."
    )


class VektaSnitt(Del):
    """A column whose total row is the mean of its cells, weighted by another column."""

    kolonne: Linje = Field(description="Kolonnen med snitt.")
    vekt: Ref = Field(description="Kolonnen som er vekta, til dømes tal mottakarar.")


class Likskap(Del):
    """A column that repeats another one, row by row and in the total; or in the total only."""

    kolonne: Linje = Field(description="Kolonnen som er attgitt.")
    med: Ref = Field(description="Kolonnen han skal vere lik.")
    berre_sum: bool = Field(default=False, description="Sant når berre sumlinjene skal vere like.")


class Delt(Del):
    """A column that shares an amount: ``likt`` per cent equally, the rest after a key."""

    kolonne: Linje = Field(description="Kolonnen med delane.")
    sum: Tal = Field(description="Det som er delt.")
    likt: Prosent = Field(description="Prosenten som er delt likt mellom radene.")
    etter: Ref | None = Field(None, description="Kolonnen resten er delt etter.")


class Relasjonar(Del):
    """What the source says, or implies, of how the figures of a table hang together."""

    kolonnesummar: Liste[Linje] = Field((), description="Kolonnane der sumlinja er summen av radene.")
    radsummar: Liste[Radsum] = Field((), description="Kolonnane som er summen av andre kolonnar.")
    avleidde: Liste[Avleidd] = Field((), description="Kolonnane som er rekna ut av andre.")
    vekta_snitt: Liste[VektaSnitt] = Field((), description="Kolonnane der sumlinja er eit vekta snitt.")
    like: Liste[Likskap] = Field((), description="Kolonnane som gir att andre kolonnar.")
    delte: Liste[Delt] = Field((), description="Kolonnane som deler eit beløp.")


class Tabell(Del):
    """A table as its source has it. ``prenta_sum`` keeps the total line as it is printed."""

    tittel: Linje = Field(description="Tittelen på tabellen.")
    kjelde: Linje = Field(description="Kjelda til tala.")
    dato: Dato | None = Field(None, description="Dagen tala gjeld.")
    merknad: Linje | None = Field(None, description="Merknad til tabellen.")
    radtittel: Linje | None = Field(None, description="Overskrifta over namna på radene.")
    kolonnar: Annotated[Liste[Kolonne], Field(min_length=1)] = Field(description="Kolonnane med tal.")
    rader: Annotated[Liste[Rad], Field(min_length=1)] = Field(description="Radene.")
    prenta_sum: Liste[Tal | None] = Field(
        (), description="Sumlinja slik kjelda har henne; null der ho ikkje har noko tal."
    )
    relasjonar: Relasjonar = Field(Relasjonar.model_construct(), description="Korleis tala heng saman.")
