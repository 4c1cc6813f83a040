"""Every citation of the law in a case held against the law register: what does not exist or is not in force.

A bare «§ 16-2» belongs to an act named before it in the same text, or to the one its place is about: a delegation
to the law it delegates under, the note on the transfer to arbeidsmiljølova. It is wrong only when none of them has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from sognko_docs.compute.lovtilvising import Namn, Nummer, Slag, Tilvising, les_namn, les_tilvisingar
from sognko_docs.finding import Sti
from sognko_docs.sak.lov import Lov, Lovinnhald, Lovregister, Paragraf, kapittel_av
from sognko_docs.sak.markdown import markdown_i
from sognko_docs.sak.sak import Sak

_LIKT = 0.86
"""Names as alike as this are the same name with a slip of the finger."""


class Feil(Enum):
    """What is wrong with a citation."""

    FEILSKRIVEN = "feilskriven"
    UKJEND = "ukjend"
    BOKMAAL = "bokmål"
    OPPHEVA = "oppheva"
    IKKJE_I_KRAFT = "ikkje i kraft"
    AVLOEYST = "avløyst"
    PARAGRAF = "paragraf"
    KAPITTELVIS = "kapittelvis"
    LEDD = "ledd"
    KAPITTEL = "kapittel"


@dataclass(frozen=True, slots=True)
class Brot:
    """A citation that does not hold, with its place in the text at ``sti``.

    ``rett`` is what it should have been, where only one thing can be meant; ``nummer`` the section or chapter;
    ``paragraf`` the section that lacks the paragraph ``ledd``, or the letter ``bokstav`` in it (0: in any).
    """

    feil: Feil
    sti: Sti
    start: int
    lengd: int
    skrive: str
    lov: Lov | None = None
    rett: str = ""
    nummer: str = ""
    moglege: tuple[str, ...] = ()
    paragraf: Paragraf | None = None
    ledd: int = 0
    bokstav: str = ""


@dataclass(frozen=True, slots=True)
class _Stad:
    """A text, where it stands, and the act its place is about."""

    sti: Sti
    tekst: str
    om: str = ""

    def brot(self, feil: Feil, start: int, lengd: int, lov: Lov | None = None, rett: str = "") -> Brot:
        """Return what is wrong with a part of the text."""
        return Brot(feil, self.sti, start, lengd, self.tekst[start : start + lengd], lov, rett)

    def namnebrot(self, feil: Feil, ei: Namn, lov: Lov | None = None, rett: str = "") -> Brot:
        """Return what is wrong with an act that is named."""
        return self.brot(feil, ei.start, len(ei.skrive), lov, rett)

    def nummerbrot(self, feil: Feil, nummer: Nummer, lov: Lov) -> Brot:
        """Return what is wrong with a section or a chapter."""
        return replace(self.brot(feil, nummer.start, nummer.lengd, lov), nummer=nummer.nummer)


def gransk_lover(sak: Sak, register: Lovregister) -> tuple[Brot, ...]:
    """Return every citation in a case that does not hold on the case's date or when its agreement takes effect."""
    verknader = (
        sak.avtale.verknad_fraa if sak.avtale else None,
        sak.verksemdsoverdraging.dato if sak.verksemdsoverdraging else None,
    )
    til = max(dag for dag in (sak.sak.dato, *verknader) if dag is not None)
    gransking = _Gransking(register, sak.sak.dato, til, _namneliste(register))
    delegerte = (brot for nr in range(len(sak.delegering)) for brot in gransking.delegert(sak, nr))
    return (*delegerte, *(brot for stad in _stader(sak) for brot in gransking.tekst(stad)))


def _namneliste(register: Lovregister) -> dict[str, tuple[str, ...]]:
    """Return the keys of the acts with each name, lower case."""
    liste: dict[str, tuple[str, ...]] = {}
    for nykel, lov in register.lover.items():
        for namn in (*lov.alle_namn, *lov.bokmaal):
            liste[namn.casefold()] = (*liste.get(namn.casefold(), ()), nykel)
    return liste


def _stader(sak: Sak) -> Iterator[_Stad]:
    for sti, tekst in markdown_i(sak):
        yield _Stad(sti, tekst, "arbeidsmiljølova" if sti[0] == "verksemdsoverdraging" else "")
    for nr, ei in enumerate(sak.delegering):
        linjer: list[tuple[Sti, str | None]] = [
            (("avgrensing",), ei.avgrensing),
            (("klageinstans",), ei.klageinstans),
        ]
        linjer += [(("heimel", plass), linje) for plass, linje in enumerate(ei.heimel)]
        linjer += [(("forskrifter", plass), linje) for plass, linje in enumerate(ei.forskrifter)]
        yield from (_Stad(("delegering", nr, *sti), linje, ei.lov) for sti, linje in linjer if linje)


@dataclass(frozen=True, slots=True)
class _Gransking:
    """The register, and the days a citation must hold."""

    register: Lovregister
    fraa: date
    til: date
    namn: Mapping[str, tuple[str, ...]]

    def delegert(self, sak: Sak, nr: int) -> Iterator[Brot]:
        """Yield what is wrong with the act a delegation names."""
        lov, sti = sak.delegering[nr].lov, ("delegering", nr, "lov")
        nyklar = self._nyklar(lov)
        if not nyklar:
            yield self._ukjend(_Stad(sti, lov), Namn(0, lov))
        else:
            yield from self._gyldig(_Stad(sti, lov), Namn(0, lov), nyklar)
            yield from self._bokmaal(_Stad(sti, lov), (Namn(0, lov),))

    def tekst(self, stad: _Stad) -> Iterator[Brot]:
        """Yield what is wrong with the citations in a text."""
        namn = les_namn(stad.tekst, self.namn)
        yield from self._bokmaal(stad, namn)
        for tilvising in les_tilvisingar(stad.tekst, namn):
            yield from self._tilvising(stad, tilvising)

    def _tilvising(self, stad: _Stad, tilvising: Tilvising) -> Iterator[Brot]:
        lov = tilvising.lov
        if lov is None:
            kandidatar = [
                nyklar for namn in (*tilvising.nemnde, stad.om) if (nyklar := self._gjeldande(namn))
            ]
        elif nyklar := self._nyklar(lov.skrive):
            yield from self._gyldig(stad, lov, nyklar)
            kandidatar = [gjeldande] if (gjeldande := self._gjeldande(lov.skrive)) else []
        else:
            yield self._ukjend(stad, lov)
            return
        sjekk = self._paragraf if tilvising.slag is Slag.PARAGRAF else self._kapittel
        if kandidatar:
            for nummer in tilvising.nummer:
                yield from sjekk(stad, nummer, kandidatar)

    def _bokmaal(self, stad: _Stad, funne: Iterable[Namn]) -> Iterator[Brot]:
        for ei in funne:
            for nykel in self._nyklar(ei.skrive)[:1]:
                lov = self.register.lover[nykel]
                if ei.skrive.casefold() in {namn.casefold() for namn in lov.bokmaal} and not _sitert(
                    stad.tekst, ei
                ):
                    yield stad.namnebrot(Feil.BOKMAAL, ei, lov, lov.namn)

    def _ukjend(self, stad: _Stad, ei: Namn) -> Brot:
        from difflib import get_close_matches  # noqa: PLC0415  # why: needed only when something is wrong

        naere = get_close_matches(ei.skrive.casefold(), self.namn, n=1, cutoff=_LIKT)
        rett = self.register.lover[self.namn[naere[0]][0]].namn if naere else ""
        feil = Feil.FEILSKRIVEN if rett else Feil.UKJEND
        return stad.namnebrot(feil, ei, None, rett)

    def _gyldig(self, stad: _Stad, ei: Namn, nyklar: tuple[str, ...]) -> Iterator[Brot]:
        """Yield when none of the acts with a name is in force."""
        lover = [self.register.lover[nykel] for nykel in nyklar]
        if any(lov.gjeld(self.fraa, self.til) for lov in lover):
            return
        for lov in lover[:1]:
            feil = Feil.OPPHEVA if lov.oppheva_foer(self.fraa) else Feil.IKKJE_I_KRAFT
            ny = self.register.lover.get(lov.avloeyst_av or "")
            yield stad.namnebrot(feil, ei, lov, ny.namn if ny else "")

    def _paragraf(self, stad: _Stad, nummer: Nummer, kandidatar: list[tuple[str, ...]]) -> Iterator[Brot]:
        alle = [nykel for nyklar in kandidatar for nykel in nyklar]
        heile_foerst = sorted(alle, key=lambda ein: self._finn(ein, nummer) != nummer.nummer + nummer.hale)
        har = next((nykel for nykel in heile_foerst if self._finn(nykel, nummer)), None)
        if har is not None:
            yield from self._avloeyst(stad, nummer, har, alle)
            yield from self._ledd(stad, nummer, har)
        elif all(self._manglar(nykel, nummer) for nykel in alle):
            lov, innhald = self.register.lover[alle[0]], self.register.innhald[alle[0]]
            feil = Feil.KAPITTELVIS if _kapittelvis(innhald, nummer) else Feil.PARAGRAF
            moglege = tuple(
                ein for ein in innhald.nummer if kapittel_av(ein) == _kapittel_i(nummer.nummer, feil)
            )
            yield replace(stad.nummerbrot(feil, nummer, lov), moglege=moglege)

    def _avloeyst(self, stad: _Stad, nummer: Nummer, har: str, alle: list[str]) -> Iterator[Brot]:
        """Yield when the section stands only in an act that is replaced before the agreement takes effect."""
        lov = self.register.lover[har]
        andre = [nykel for nykel in alle if nykel != har and self.register.lover[nykel].namn == lov.namn]
        funne = self._finn(har, nummer)
        if lov.oppheva_foer(self.til) and not any(self._finn(nykel, nummer) == funne for nykel in andre):
            yield replace(stad.nummerbrot(Feil.AVLOEYST, nummer, lov), nummer=funne)

    def _ledd(self, stad: _Stad, nummer: Nummer, nykel: str) -> Iterator[Brot]:
        """Yield when the section lacks a paragraph or a letter; one finding a citation is enough."""
        funne = self._finn(nykel, nummer)
        paragraf = self.register.paragraf(nykel, funne)
        if paragraf is None:
            return
        laus = (nummer.hale,) if nummer.hale and funne == nummer.nummer else ()
        brot = replace(
            stad.nummerbrot(Feil.LEDD, nummer, self.register.lover[nykel]), nummer=funne, paragraf=paragraf
        )
        siste = nummer.ledd[-1] if nummer.ledd else 0
        feil_ledd = next((ein for ein in nummer.ledd if not paragraf.har_ledd(ein)), 0)
        feil_bokstav = next(
            (ein for ein in (*laus, *nummer.bokstavar) if not paragraf.har_bokstav(ein, siste)), ""
        )
        if feil_ledd or feil_bokstav:
            yield replace(brot, ledd=feil_ledd or siste, bokstav="" if feil_ledd else feil_bokstav)

    def _kapittel(self, stad: _Stad, nummer: Nummer, kandidatar: list[tuple[str, ...]]) -> Iterator[Brot]:
        innhald = [self.register.innhald.get(nykel) for nyklar in kandidatar for nykel in nyklar]
        kjende = [ei.alle_kapittel for ei in innhald if ei is not None]
        if len(kjende) == len(innhald) and all(alle and nummer.nummer not in alle for alle in kjende):
            lov = self.register.lover[kandidatar[0][0]]
            yield replace(stad.nummerbrot(Feil.KAPITTEL, nummer, lov), moglege=kjende[0])

    def _finn(self, nykel: str, nummer: Nummer) -> str:
        """Return the section a number means, its letter with it where the act has one; empty when not known."""
        innhald = self.register.innhald.get(nykel)
        moglege = (nummer.nummer + nummer.hale, nummer.nummer)
        return next((ein for ein in moglege if innhald is not None and ein in innhald.nummer), "")

    def _manglar(self, nykel: str, nummer: Nummer) -> bool:
        innhald = self.register.innhald.get(nykel)
        if innhald is None or _spenn(innhald, nummer):
            return False
        return innhald.manglar(nummer.nummer) or _kapittelvis(innhald, nummer)

    def _nyklar(self, namn: str) -> tuple[str, ...]:
        """Return the acts with a name, in the year that stands after it if any: «arkivlova av 1992»."""
        ord_ = " ".join(namn.casefold().split())
        utan, av, aar = ord_.rpartition(" av ")
        if ord_ in self.namn or not av:
            return self.namn.get(ord_, ())
        return tuple(nykel for nykel in self.namn.get(utan, ()) if self.register.lover[nykel].aar == aar)

    def _gjeldande(self, namn: str) -> tuple[str, ...]:
        lover = self.register.lover
        return tuple(nykel for nykel in self._nyklar(namn) if lover[nykel].gjeld(self.fraa, self.til))


def _kapittelvis(innhald: Lovinnhald, nummer: Nummer) -> bool:
    """True for a plain «§ 20» of an act whose sections are numbered by chapter."""
    return innhald.kapittelvis and nummer.nummer.isdigit()


def _spenn(innhald: Lovinnhald, nummer: Nummer) -> bool:
    """True for «§§ 5–8» of an act whose sections are not numbered by chapter: 5 to 8."""
    return not innhald.kapittelvis and all(ein in innhald.nummer for ein in nummer.nummer.split("-"))


def _kapittel_i(nummer: str, feil: Feil) -> str:
    return nummer if feil is Feil.KAPITTELVIS else kapittel_av(nummer.replace(".", "-"))


def _sitert(tekst: str, ei: Namn) -> bool:
    return tekst[max(0, ei.start - 1) : ei.start] in {"«", '"', "”"}
