"""A table of the case as Word: numbered caption, repeated heading, figures to the right, total, source.

Every name and figure stands in a control with its path, so that it can be found again in the file.
Only styles of the template are used; the smaller ones give way to the ordinary where it lacks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sognko_docs.compose.verdi import Felt, Sakstabell, Tabellrad
from sognko_docs.word.koeyring import i_dokumentdel, i_kontroll, koeyring
from sognko_docs.word.markoer import SEKVENS, mark, xml_tekst
from sognko_docs.word.mdtabell import STIL
from sognko_docs.word.tabellbreidder import Oppsett, sett_opp

TOM = "–"
"""What stands where the source has no figure."""
_SAMLA = 12
"""A table of so many rows at most is kept on one page."""
_NUMMER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> SEQ Tabell \\* ARABIC </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f"<w:r><w:t>{mark(SEKVENS, 'Tabell')}</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def sakstabell_xml(tabell: Sakstabell, sti: str, stilar: frozenset[str]) -> str:
    """Return the table with all that belongs to it, in a block control bound to ``sti``."""
    return i_dokumentdel(sti, "".join(_Skrivar(tabell, stilar).bitar()))


class _Skrivar:
    def __init__(self, tabell: Sakstabell, stilar: frozenset[str]) -> None:
        self.tabell, self.stilar = tabell, stilar
        self.oppsett: Oppsett = sett_opp(tabell)

    def bitar(self) -> Iterator[str]:
        """Yield the caption, the table in one or more parts, and the lines below it."""
        eining = koeyring(_i_tittel(self.tabell), "") if self.tabell.eining else ""
        yield self._avsnitt("Bilettekst", koeyring("Tabell ", ""), _NUMMER, koeyring(": ", ""),
                            _felt(self.tabell.tittel), eining)  # fmt: skip
        for nr, (kolonnar, breidder) in enumerate(self.oppsett.delar):
            if nr:
                yield self._avsnitt("Bilettekst", koeyring("Tabellen held fram", ""))
            yield self._tabell(kolonnar, breidder)
        yield self._avsnitt("Kjelde", *self._under())

    def _under(self) -> Iterator[str]:
        """Yield source, date and notes, lines of one paragraph so that they stay together."""
        yield koeyring("Kjelde: ", "") + _felt(self.tabell.kjelde)
        if self.tabell.dato:
            yield koeyring(". Tala gjeld ", "") + _felt(self.tabell.dato)
        for nr, merknad in enumerate(self.tabell.merknadar):
            yield koeyring(" " if nr else "\nMerknad: ", "") + _felt(merknad)

    def _avsnitt(self, stil: str, *innhald: str) -> str:
        namn = f"{stil}Liten" if self.oppsett.liten and f"{stil}Liten" in self.stilar else stil
        ppr = f'<w:pPr><w:pStyle w:val="{namn}"/></w:pPr>' if namn in self.stilar else ""
        return f"<w:p>{ppr}{''.join(innhald)}</w:p>"

    def _tabell(self, kolonnar: Sequence[int], breidder: Sequence[int]) -> str:
        rader, sum_ = self.tabell.rader, self.tabell.sum
        siste = "1" if sum_ else "0"
        stil = f'<w:tblStyle w:val="{STIL}"/>' if STIL in self.stilar else ""
        opning = (
            f'<w:tbl><w:tblPr>{stil}<w:tblW w:w="{sum(breidder)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"0660" if sum_ else "0620"}" w:firstRow="1" w:lastRow="{siste}" w:firstColumn="0"'
            f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{self._alttekst(kolonnar)}</w:tblPr><w:tblGrid>'
        )
        ut = [
            opning,
            *(f'<w:gridCol w:w="{breidd}"/>' for breidd in breidder),
            "</w:tblGrid>",
            self._hovud(kolonnar, breidder),
        ]
        for nr, rad in enumerate(rader):
            saman = len(rader) <= _SAMLA or nr == len(rader) - 1
            stilar = ("TabelltekstSamla", "TabelltalSamla") if saman else ("Tabelltekst", "Tabelltal")
            ut.append(self._rad(rad, kolonnar, breidder, stilar))
        if sum_:
            ut.append(self._rad(sum_, kolonnar, breidder, ("Tabellsum", "TabellsumTal")))
        return "".join([*ut, "</w:tbl>"])

    def _alttekst(self, kolonnar: Iterable[int]) -> str:
        namn = ", ".join(str(self.tabell.kolonnar[nr].tittel.verdi) for nr in kolonnar)
        tittel = xml_tekst(str(self.tabell.tittel.verdi))
        om = xml_tekst(f"{len(self.tabell.rader)} rader. Kolonnane er {namn}.")
        return f'<w:tblCaption w:val="{tittel}"/><w:tblDescription w:val="{om}"/>'

    def _hovud(self, kolonnar: Iterable[int], breidder: Sequence[int]) -> str:
        radtittel = self.tabell.radtittel
        celler = [self._avsnitt("Tabellhovud", _felt(radtittel) if radtittel else "")]
        for nr in kolonnar:
            kolonne = self.tabell.kolonnar[nr]
            eining = koeyring(f" ({kolonne.eining})", "") if kolonne.eining else ""
            celler.append(self._avsnitt("TabellhovudTal", _felt(kolonne.tittel), eining))
        return _rad_xml(celler, breidder, "<w:tblHeader/>")

    def _rad(
        self, rad: Tabellrad, kolonnar: Iterable[int], breidder: Sequence[int], stilar: tuple[str, str]
    ) -> str:
        namn, tal = stilar
        celler = [self._avsnitt(namn, _felt(rad.namn))]
        for nr in kolonnar:
            celle = rad.celler[nr]
            tekst = "" if rad is self.tabell.sum else TOM
            innhald = i_kontroll(celle.sti, koeyring(celle.tekst, "")) if celle else koeyring(tekst, "")
            celler.append(self._avsnitt(tal, innhald))
        return _rad_xml(celler, breidder, "")


def _i_tittel(tabell: Sakstabell) -> str:
    """Return how the unit follows the title: in parentheses, unless the title ends with some."""
    return f", {tabell.eining}" if str(tabell.tittel.verdi).endswith(")") else f" ({tabell.eining})"


def _rad_xml(celler: Iterable[str], breidder: Iterable[int], eigenskap: str) -> str:
    innhald = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{breidd}" w:type="dxa"/></w:tcPr>{celle}</w:tc>'
        for celle, breidd in zip(celler, breidder, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{eigenskap}</w:trPr>{innhald}</w:tr>"


def _felt(felt: Felt) -> str:
    return i_kontroll(felt.sti, koeyring(str(felt.verdi), ""))
