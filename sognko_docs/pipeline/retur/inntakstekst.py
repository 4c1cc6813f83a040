"""A text somebody has rewritten in Word, as changes of the very characters the case file has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from sognko_docs.compose.attende import Attende, blokkar
from sognko_docs.compose.verdi import Blokk
from sognko_docs.finding import sti_fraa, sti_tekst
from sognko_docs.identity.blokksamsvar import Blokksamsvar, Tilbakelinje
from sognko_docs.identity.omskriving import Ledd, Uskriveleg, ledd
from sognko_docs.identity.ordlinje import Ordlinje
from sognko_docs.identity.teikn import Utheving, uthevingar
from sognko_docs.load.felles import finn_bit
from sognko_docs.pipeline.sjekk import Kontrollert
from sognko_docs.sak.felles import FELLES
from sognko_docs.sak.markdown import TILVISING, markdown_i
from sognko_docs.word.hardt import haldt_saman
from sognko_docs.word.kart import Form, Kartlinje, Ukartlagt, kart
from sognko_docs.word.omskriving import Byte, Nytt, skriv_om

FRAMHALD = "Framhald"
"""Ends the name of the style for the paragraphs of a text after its first."""
Grunn: TypeAlias = Literal[
    "tilvising",
    "endra",
    "rekna",
    "utanfor",
    "register",
    "felles",
    "form",
    "punkt",
    "teikn",
    "verdi",
    "borte",
    "tabell",
]
"""Why an edit cannot be taken into the case."""


class Avslag(ValueError):  # noqa: N818  the name is Nynorsk
    """An edit that cannot be taken in: why, at which path of the document, and the words it is about."""

    def __init__(self, grunn: Grunn, sti: str, foer: str = "", etter: str = "") -> None:
        super().__init__(grunn)
        self.grunn, self.sti, self.foer, self.etter = grunn, sti, foer, etter


@dataclass
class Tekstgrunnlag:
    """The texts of a case as one council sees them."""

    kontrollert: Kontrollert
    kommune: str
    stilar: frozenset[str] = frozenset()
    """The styles of the template."""

    @cached_property
    def blokkar(self) -> dict[str, Blokk]:
        """The blocks by path; a council's own before those all share."""
        plan = self.kontrollert.plan
        assert plan is not None  # noqa: S101  why: only a case that can be made is asked
        eigne = (plan.kommunar[self.kommune],) if self.kommune else tuple(plan.kommunar.values())
        return {ei.sti: ei for ei in blokkar((plan.delt, *eigne))}

    @cached_property
    def tekstar(self) -> dict[str, str]:
        """The texts of the case by path, with the shared ones in them."""
        lasta = self.kontrollert.lesing.lasta
        return {sti_tekst(sti): tekst for sti, tekst in markdown_i(lasta.sak)} if lasta else {}

    def raatekst(self, sti: str) -> str:
        """Return a text as it stands in the case file."""
        lesing = self.kontrollert.lesing
        return str(lesing.kjelder[lesing.fil].verdi(sti_fraa(sti)))


def tekstbyte(ei: Blokksamsvar, grunnlag: Tekstgrunnlag) -> list[Byte]:
    """Return the changes of a text, by place in the value of the case file; raise ``Avslag`` when there is no way."""
    blokk, tekst = grunnlag.blokkar.get(ei.sti), grunnlag.tekstar.get(ei.sti)
    if blokk is None or tekst is None:
        raise Avslag("rekna", ei.sti, *_ord(ei))
    attende = Attende(tekst, blokk)
    try:
        linjer = kart(blokk.markdown, blokk.felt).linjer
    except Ukartlagt as feil:
        raise Avslag("form", ei.sti, *_ord(ei)) from feil
    if not attende.er_rett:
        raise Avslag("rekna", ei.sti, *_ord(ei))
    ut: list[Byte] = []
    for del_ in _utgaver(ei, len(linjer)):
        if [haldt_saman(linje.tekst) for linje in linjer] != [linje.tekst for linje in del_.gamle]:
            raise Avslag("endra", ei.sti, *_ord(ei))
        if not del_.er_lik:
            ut += _byte(del_, blokk, linjer, grunnlag.stilar)
    plassering = _Plassering(grunnlag, ei.sti, attende)
    return [plassering.i_fila(eit) for eit in dict.fromkeys(ut)]


def _utgaver(ei: Blokksamsvar, lengd: int) -> list[Blokksamsvar]:
    """Return each place a text is printed; a document may have it twice."""
    if not lengd or len(ei.gamle) <= lengd or len(ei.gamle) % lengd:
        return [ei]
    ut = [
        Blokksamsvar(ei.sti, ei.gamle[fraa : fraa + lengd], over_grensa=ei.over_grensa)
        for fraa in range(0, len(ei.gamle), lengd)
    ]
    her = 0
    for ny in ei.nye:
        her = ny.gamle[0] // lengd if ny.gamle else her
        att = tuple(nr - her * lengd for nr in ny.gamle)
        ut[her].nye.append(Tilbakelinje(ny.linje, att, ny.flytta))
        ut[her].over_grensa |= any(not 0 <= nr < lengd for nr in att)
    return ut


def _ord(ei: Blokksamsvar) -> tuple[str, str]:
    """Return the first paragraph that is another, as it was and as it is."""
    gamle = {linje.tekst for linje in ei.gamle}
    nye = {ny.linje.tekst for ny in ei.nye}
    foer = next((linje.tekst for linje in ei.gamle if linje.tekst not in nye), "")
    etter = next((ny.linje.tekst for ny in ei.nye if ny.linje.tekst not in gamle), "")
    return (foer, etter) if foer or etter else (ei.gamle[0].tekst, "")


def _byte(ei: Blokksamsvar, blokk: Blokk, linjer: Sequence[Kartlinje], stilar: frozenset[str]) -> list[Byte]:
    if not any(ny.linje.tekst.strip() for ny in ei.nye):
        raise Avslag("borte", ei.sti, ei.gamle[0].tekst)
    if ei.over_grensa or _i_framand_rad(ei, linjer):
        raise Avslag("form", ei.sti, *_ord(ei))
    try:
        return skriv_om(blokk, _Nye(ei, linjer, stilar).lag(), ei.faste)
    except Uskriveleg as feil:
        foer, etter = _ord(ei)
        raise Avslag(feil.slag, ei.sti, feil.kva or foer, etter) from feil


def _i_framand_rad(ei: Blokksamsvar, linjer: Sequence[Kartlinje]) -> bool:
    """True when a new paragraph stands in another cell than the text does, in a table that is the template's."""
    if any(linje.form.slag == "celle" for linje in linjer):
        return False
    kjende = {ny.linje.avsnitt.tabell for ny in ei.nye if ny.gamle}
    nye = {ny.linje.avsnitt.tabell for ny in ei.nye if not ny.gamle}
    return bool(nye - kjende) if kjende else len(nye) > 1


class _Nye:
    """Makes the paragraphs that came back ready to be written."""

    def __init__(self, ei: Blokksamsvar, linjer: Sequence[Kartlinje], stilar: frozenset[str]) -> None:
        self.ei, self.linjer, self.stilar = ei, linjer, stilar
        self.kjende = {_utsjaanad(gammal): linje.form for gammal, linje in zip(ei.gamle, linjer, strict=True)}

    def lag(self) -> list[Nytt]:
        ut: list[Nytt] = []
        nr = 0
        while nr < len(self.ei.nye):
            gruppe = [ny for ny in self.ei.nye[nr:] if ny.gamle and ny.gamle == self.ei.nye[nr].gamle]
            gruppe = gruppe or [self.ei.nye[nr]]
            for plass, (ny, eit) in enumerate(zip(gruppe, self._ledd(gruppe), strict=True)):
                tabell = ny.linje.avsnitt.tabell
                ut.append(
                    Nytt(
                        self._form(ny, plass),
                        eit,
                        ny.gamle if not plass else (),
                        ny.flytta,
                        tabell[:2] if tabell else (0, 0),
                    )
                )
                if plass:
                    ut[-1] = Nytt(ut[-1].form, eit, ny.gamle, flytta=True)
            nr += len(gruppe)
        return ut

    def _ledd(self, gruppe: Sequence[Tilbakelinje]) -> list[Ledd]:
        gamle = gruppe[0].gamle
        foer = [self.ei.gamle[g] for g in gamle]
        nye = [_utan_luft(ny.linje) for ny in gruppe]
        return ledd(
            [self.linjer[g].teikn for g in gamle],
            [uthevingar(linje.avsnitt, len(linje.tekst)) for linje in foer],
            [tekst for tekst, _ in nye],
            [utheving for _, utheving in nye],
            haldt_saman,
        )

    def _form(self, ny: Tilbakelinje, plass: int) -> Form:
        """Return what a paragraph is: as it was, as those that look like it, or as it says itself."""
        her = _utsjaanad(ny.linje)
        if ny.gamle and not plass and _slag(self.ei.gamle[ny.gamle[0]]) == _slag(ny.linje):
            return self.linjer[ny.gamle[0]].form
        form = self.kjende.get(her) or _eigen_form(ny.linje)
        if her[2] and form.slag == "avsnitt" and f"{her[0]}{FRAMHALD}" in self.stilar:
            # Why: only the first paragraph of such a text is numbered, so this would be a point of its own.
            raise Uskriveleg("punkt")
        return form


def _utan_luft(linje: Ordlinje) -> tuple[str, list[Utheving]]:
    """Return what a paragraph says, and its emphasis, without the spaces at its ends, which nobody sees."""
    tekst = linje.tekst.strip(" \u00a0")
    foran = linje.tekst.index(tekst)
    return tekst, uthevingar(linje.avsnitt, len(linje.tekst))[foran : foran + len(tekst)]


def _slag(linje: Ordlinje) -> tuple[int, str, int]:
    """Return what a paragraph is, whatever a program calls its style: heading, kind of list, level."""
    avsnitt = linje.avsnitt
    nummer = avsnitt.nummer and ("nummer" if any(t.isalnum() for t in avsnitt.nummer) else "punkt")
    return avsnitt.overskrift, nummer, avsnitt.liste[1] if avsnitt.liste and nummer else -1


def _utsjaanad(linje: Ordlinje) -> tuple[str, int, str, int, bool]:
    overskrift, nummer, nivaa = _slag(linje)
    return linje.avsnitt.stil, overskrift, nummer, nivaa, linje.avsnitt.tabell is not None


def _eigen_form(linje: Ordlinje) -> Form:
    overskrift, nummer, nivaa = _slag(linje)
    if linje.avsnitt.tabell:
        return Form("celle")
    if overskrift:
        return Form("overskrift", max(overskrift - 1, 1))
    if not nummer:
        return Form("avsnitt")
    siste = linje.avsnitt.stil[-1:]
    return Form(nummer, nivaa + 1 if nivaa >= 0 else int(siste) if siste.isdigit() else 1)


class _Plassering:
    """From a place in a block to the place in the case file's value, past what comes from shared texts."""

    def __init__(self, grunnlag: Tekstgrunnlag, sti: str, attende: Attende) -> None:
        lesing = grunnlag.kontrollert.lesing
        self.attende, self.sti, self.fil = attende, sti, lesing.fil
        self.bitar = lesing.bitar.get(sti_fraa(sti), ())
        self.tekst = grunnlag.raatekst(sti)
        self.felles = [ei.span() for ei in TILVISING.finditer(self.tekst) if ei[1].startswith(FELLES)]

    def i_fila(self, eit: Byte) -> Byte:
        fraa, til = self.attende.plass(eit.fraa), self.attende.plass(eit.til)
        ny = self.attende.tekst(eit.ny)
        if not self.bitar:
            return Byte(fraa, til, ny)
        return Byte(self._ned(fraa), self._ned(til, slutt=til > fraa), ny)

    def _ned(self, plass: int, *, slutt: bool = False) -> int:
        bit = finn_bit(self.bitar, plass)
        if slutt and bit.start == plass:
            bit = finn_bit(self.bitar, plass - 1)
        elif not slutt and bit.fil != self.fil and bit.start == plass:
            raise Avslag("felles", self.sti)
        if bit.fil != self.fil:
            raise Avslag("felles", self.sti)
        her = bit.fraa + plass - bit.start
        return min([her, *(fraa for fraa, _ in self.felles if fraa >= bit.fraa)])
