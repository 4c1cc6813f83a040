"""How the workbook looks: formats, names of sheets, print setup and protection, in one place.

Number formats carry the tag of Nynorsk (``[$-814]``), so that digits are grouped by a no-break space
where the program knows the locale; Excel itself follows the language of the machine.
"""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.formel import Ark

NYNORSK = "[$-814]"
KR = f"{NYNORSK}#,##0;{NYNORSK}\u2212#,##0"
KR_OERE = f"{NYNORSK}#,##0.00;{NYNORSK}\u2212#,##0.00"
ENDRING = f"{NYNORSK}+#,##0;{NYNORSK}\u2212#,##0;{NYNORSK}0"
TAL = f"{NYNORSK}#,##0.####"
HEILTAL = f"{NYNORSK}#,##0"
ODDE = '+0"\u00a0kr";\u22120"\u00a0kr";'
DATO = f"{NYNORSK}d. mmmm yyyy"
DATO_KORT = f"{NYNORSK}dd.mm.yyyy"
SKRIFT, BLEK, STREK, TUNN, HOVUD = "Calibri", "#5A6670", "#1F4E5F", "#C8D2D6", "#E3ECEF"
INN, INNKANT = "#FFF9E3", "#D9C98A"
A4 = 9
LINJEHOEGD = 18
MAKS_ARKNAMN = 31
_ULOVLEG = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def prosent(desimalar: int) -> str:
    """Return the format of a percentage with so many decimals, a no-break space before the sign."""
    form = f"0{'.' if desimalar else ''}{'0' * desimalar}\u00a0%"
    return f"{NYNORSK}{form};{NYNORSK}\u2212{form}"


class Stil:
    """The formats of one workbook; the same wish gives the same format."""

    def __init__(self, bok: Workbook) -> None:
        self._bok = bok
        self._kjende: dict[str, Format] = {}

    def form(self, **val: str | int | bool) -> Format:
        """Return a format of XlsxWriter's properties, on top of what all cells share."""
        noekkel = repr(sorted(val.items()))
        if noekkel not in self._kjende:
            felles = {"font_name": SKRIFT, "font_size": 11, "valign": "vcenter"}
            self._kjende[noekkel] = self._bok.add_format(felles | val)
        return self._kjende[noekkel]

    def berre_talform(self, talform: str) -> Format:
        """Return a format for a condition: it changes how the number is shown, and nothing else."""
        return self._bok.add_format({"num_format": talform})

    def tittel(self) -> Format:
        """Return the format of a sheet's title."""
        return self.form(bold=True, font_size=16, font_color=STREK)

    def under(self) -> Format:
        """Return the format of the quiet line under a title, and of notes."""
        return self.form(font_color=BLEK)

    def hovud(self, *, tal: bool = False, innrykk: int = 0, talform: str | None = None) -> Format:
        """Return the format of a heading in a table; over numbers it stands to the right."""
        side: dict[str, str | int] = {"align": "right"} if tal else {"align": "left", "indent": innrykk}
        side |= {"num_format": talform} if talform else {}
        return self.form(bold=True, bg_color=HOVUD, bottom=1, bottom_color=STREK, text_wrap=True, **side)

    def tekst(self, *, innrykk: int = 0) -> Format:
        """Return the format of text in a table; indented when it follows numbers."""
        return self.form(text_wrap=True, align="left", indent=innrykk, bottom=4, bottom_color=TUNN)

    def rekna(self, talform: str) -> Format:
        """Return the format of a reckoned number: locked."""
        return self.form(num_format=talform, bottom=4, bottom_color=TUNN, align="right")

    def inndata(self, talform: str) -> Format:
        """Return the format of a number the reader may change: open, and tinted."""
        return self.form(
            num_format=talform, bg_color=INN, locked=False, border=1, border_color=INNKANT, align="right"
        )

    def sum(self, talform: str | None = None) -> Format:
        """Return the format of the line of sums, for text or for a number."""
        val = {"num_format": talform, "align": "right"} if talform else {}
        return self.form(bold=True, top=1, bottom=6, top_color=STREK, bottom_color=STREK, **val)

    def delsum(self, talform: str | None = None) -> Format:
        """Return the format of the sum of a group, for text or for a number."""
        val = {"num_format": talform, "align": "right"} if talform else {}
        return self.form(bold=True, bottom=1, bottom_color=TUNN, **val)

    def gruppe(self) -> Format:
        """Return the format of the heading over a group of lines."""
        return self.form(bold=True, font_color=STREK, bottom=4, bottom_color=TUNN)

    def hjelp(self, talform: str = "0") -> Format:
        """Return the format of a helper cell."""
        return self.form(font_color=BLEK, font_size=9, num_format=talform)

    def hjelpehovud(self) -> Format:
        """Return the format of the heading over a helper cell."""
        return self.form(font_color=BLEK, font_size=9, text_wrap=True, bottom=1, bottom_color=BLEK)


def nytt_ark(bok: Workbook, namn: str, *, liggjande: bool = False) -> Worksheet:
    """Return a new sheet set up for A4, protected without a password."""
    ark = bok.add_worksheet(namn, worksheet_class=Ark)
    ark.set_paper(A4)
    ark.set_default_row(LINJEHOEGD)
    if liggjande:
        ark.set_landscape()
    ark.fit_to_pages(1, 0)
    ark.set_margins(left=0.6, right=0.6, top=0.75, bottom=0.75)
    ark.set_footer("&L&8&F – &A&R&8Side &P av &N")
    ark.hide_gridlines(2)
    ark.protect("", {"format_columns": True, "format_rows": True})
    return ark


def arknamn(namn: str, brukte: set[str]) -> str:
    """Return ``namn`` as Excel takes it for a sheet, unlike all in ``brukte``, and put it there."""
    reint = " ".join(namn.translate(_ULOVLEG).split())[:MAKS_ARKNAMN].strip() or "Alternativ"
    forslag, nr = reint, 2
    while forslag.lower() in brukte:
        ending = f" ({nr})"
        forslag, nr = reint[: MAKS_ARKNAMN - len(ending)].rstrip() + ending, nr + 1
    brukte.add(forslag.lower())
    return forslag
