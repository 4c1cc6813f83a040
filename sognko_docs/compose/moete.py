"""The view of a meeting: its own words, and those of the joint cases on its agenda."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sognko_docs import skrift
from sognko_docs.compose.moetevising import MoetehovudVising, MoetesakVising, MoeteVising
from sognko_docs.compose.plan import Plan
from sognko_docs.compose.sak import felt
from sognko_docs.compose.tilvising import loeys
from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.compose.vising import VedleggVising, Vising
from sognko_docs.finding import Finding, sti_fraa
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.moete import Moete, Moetesak
from sognko_docs.sak.sak import Sak

VEKEDAGAR = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag")
MALAR: Mapping[str, type] = {"innkalling": MoeteVising, "sakliste": MoeteVising}
"""The templates that are about a meeting, and what each can name; all others are about a case."""


@dataclass(frozen=True, slots=True)
class Plansak:
    """A joint case on the agenda, checked and planned."""

    sak: Sak
    plan: Plan


def vis_moete(
    moete: Moete, register: Register, planlagde: Mapping[str, Plansak]
) -> tuple[MoeteVising, tuple[Finding, ...]]:
    """Return the view of a meeting, and findings on references that lead nowhere.

    ``planlagde`` are the joint cases on the agenda, by key.
    """
    funn: list[Finding] = []
    saker = tuple(
        _Saksvisar(moete, nr, post, planlagde.get(post.sak or ""), funn).vis()
        for nr, post in enumerate(moete.saker)
    )
    innleiing = (
        _loeys(Blokk("innleiing", moete.innleiing), _hovud(moete, register), funn)
        if moete.innleiing
        else None
    )
    return MoeteVising(_hovud(moete, register), innleiing, saker), tuple(funn)


def _hovud(moete: Moete, register: Register) -> MoetehovudVising:
    hovud = moete.moete
    kommune = register.kommunar[hovud.kommune].namn if hovud.kommune else None
    return MoetehovudVising(
        tittel=Felt("=møte.tittel", f"{hovud.organ}, {skrift.dato(hovud.dato)}"),
        avsendar=Felt("=møte.avsendar", kommune or hovud.organ),
        organ=Felt("møte.organ", hovud.organ),
        dato=Felt("møte.dato", hovud.dato),
        vekedag=Felt("=møte.vekedag", VEKEDAGAR[hovud.dato.weekday()]),
        tid=felt("møte.tid", hovud.tid),
        stad=felt("møte.stad", hovud.stad),
        innkalla_av=Felt("møte.innkalla_av", hovud.innkalla_av),
        innkalla=tuple(Felt(f"møte.innkalla[{nr}]", rolle) for nr, rolle in enumerate(hovud.innkalla)),
        er_utkast=hovud.status == "utkast",
    )


def _loeys(blokk: Blokk, vising: object, funn: list[Finding]) -> Blokk:
    loeyst, feil = loeys(blokk, vising)
    funn += [
        Finding("K301", ei.melding, sti_fraa(blokk.sti), ei.hjelp, utsnitt=(ei.start, ei.lengd))
        for ei in feil
    ]
    return loeyst


def som_liste(punkt: tuple[str, ...]) -> str:
    """Return the points of a proposed decision as one numbered Markdown list; a single point stands as it is."""
    if len(punkt) == 1:
        return punkt[0]
    return "\n".join(
        f"{nr}. " + tekst.strip().replace("\n", "\n" + " " * (len(str(nr)) + 2))
        for nr, tekst in enumerate(punkt, start=1)
    )


@dataclass(slots=True)
class _Saksvisar:
    """Makes the view of one case on the agenda."""

    moete: Moete
    nr: int
    post: Moetesak
    planlagd: Plansak | None
    funn: list[Finding]

    def vis(self) -> MoetesakVising:
        """Return the view; what is wrong is added to the findings."""
        tittel = self._tittel()
        nummer = self.moete.nummer(self.nr)
        return MoetesakVising(
            nummer=Felt(f"=saker[{self.nr}].nummer", nummer),
            tittel=tittel,
            slag=Felt(f"saker[{self.nr}].slag", self.post.slag),
            ansvar=felt(f"saker[{self.nr}].ansvar", self.post.ansvar),
            anker=f"_Toc{self.nr + 1:09}",
            innhaldslinje=f"Sak {nummer}  {tittel.verdi}",
            framlegg=self._framlegg(),
            avgjerder=tuple(
                Felt(f"saker[{self.nr}].avgjerder[{i}]", tekst) for i, tekst in enumerate(self.post.avgjerder)
            ),
            innspel=felt(f"saker[{self.nr}].innspel", self.post.innspel),
            tekst=self._tekst(),
            vedlegg=tuple(self._vedlegg()),
        )

    def _tittel(self) -> Felt:
        if self.post.tittel is None and self.planlagd:
            return Felt(f"={self.post.sak}.sak.tittel", self.planlagd.sak.sak.tittel)
        return Felt(f"saker[{self.nr}].tittel", self.post.tittel or "")

    def _framlegg(self) -> Blokk | None:
        """Return the proposal written here, else a council's own points of the case, as one block.

        A joint body does not decide for the councils: what it recommends, it writes itself.
        """
        if self.post.framlegg:
            # Why not one block a point: the numbers of a decision begin at 1 in every case, which one list does.
            feil: list[Finding] = []
            for i, punkt in enumerate(self.post.framlegg):
                _loeys(Blokk(f"saker[{self.nr}].framlegg[{i}]", punkt), self._namn(), feil)
            self.funn += feil
            return loeys(Blokk(f"=saker[{self.nr}].framlegg", som_liste(self.post.framlegg)), self._namn())[0]
        kommune = self.moete.moete.kommune
        if self.planlagd is None or kommune is None or self.post.slag != "vedtak":
            return None
        roller = self.planlagd.sak.kommunar[kommune].roller
        eigne = tuple(ei.tekst for ei in self.planlagd.sak.vedtak if ei.gjeld_for(roller))
        return self._fraa_saka("vedtak", som_liste(eigne))

    def _tekst(self) -> Blokk | None:
        if self.post.tekst is not None:
            return _loeys(Blokk(f"saker[{self.nr}].tekst", self.post.tekst), self._namn(), self.funn)
        samandrag = self.planlagd.sak.tekst.samandrag if self.planlagd else None
        return self._fraa_saka("tekst.samandrag", samandrag) if samandrag else None

    def _fraa_saka(self, sti: str, markdown: str) -> Blokk:
        """Return a text of the case; one that refers to what only its own papers can show is a finding."""
        blokk, feil = loeys(Blokk(f"={self.post.sak}.{sti}", markdown), self._namn())
        for ei in feil:
            delen = "framlegg" if sti == "vedtak" else "tekst"
            self.funn.append(
                Finding("K275", f"Teksten «{sti}» i saka «{self.post.sak}» kan ikkje visast i innkallinga: "
                        + ei.melding[:1].lower() + ei.melding[1:], ("saker", self.nr, "sak"),
                        f"skriv «{delen}» for saka i møtefila")
            )  # fmt: skip
        return blokk

    def _namn(self) -> object:
        """Return what prose on this case can name: the case, and the council when the meeting is a council's."""
        if self.planlagd is None:
            return _Ingenting()
        plan, kommune = self.planlagd.plan, self.moete.moete.kommune
        if kommune is None or kommune not in plan.kommunar:
            return plan.delt
        delt = {namn: getattr(plan.delt, namn) for namn in type(plan.delt).__dataclass_fields__}
        return Vising(**delt, kommune=plan.kommunar[kommune])

    def _vedlegg(self) -> Iterator[VedleggVising]:
        for i, vedlegg in enumerate(self.post.vedlegg):
            her = f"saker[{self.nr}].vedlegg[{i}]"
            yield VedleggVising(
                Felt(f"{her}.tittel", vedlegg.tittel), felt(f"{her}.merknad", vedlegg.merknad)
            )
        if self.post.vedlegg or self.planlagd is None:
            return
        sak, rot = self.planlagd.sak, f"={self.post.sak}"
        yield VedleggVising(Felt(f"{rot}.saksframlegg", f"Saksframlegg: {sak.sak.korttittel}"), None)
        for i, eit in enumerate(sak.vedlegg):
            her = f"{rot}.vedlegg[{i}]"
            yield VedleggVising(Felt(f"{her}.tittel", eit.tittel), felt(f"{her}.merknad", eit.merknad))


@dataclass(frozen=True, slots=True)
class _Ingenting:
    """What prose on a case of the meeting's own can name: nothing."""
