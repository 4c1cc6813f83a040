"""What changed from one version of a case to another: a list of typed changes, each said in plain Nynorsk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sognko_docs import skrift
from sognko_docs.compose import endringsord
from sognko_docs.compose.endringstre import som_tre
from sognko_docs.compute.ordskilnad import Bit, ordskilnad
from sognko_docs.compute.treskilnad import Skilnad, Slag, Tre, skilnader
from sognko_docs.finding import Sti, sti_tekst
from sognko_docs.sak.kommunar import Register
from sognko_docs.sak.sak import Sak
from sognko_docs.sak.talgrunnlag import Talgrunnlag


@dataclass(frozen=True, slots=True)
class Versjon:
    """A case as it was at one time, with the councils and the statistics it was made from."""

    sak: Sak
    register: Register
    tal: Mapping[str, Talgrunnlag]


@dataclass(frozen=True, slots=True)
class Endring:
    """One change. ``kven`` are the keys of the councils it concerns; none means all in the case."""

    slag: Slag
    omraade: str
    sti: str
    """The path in the new version, or in the old one for what is gone; ``=`` before what is reckoned."""
    foer_sti: str
    melding: str
    kva: str = ""
    """What it is that changed, without how: «Avtalen, punkt uttreding: oppseiingstid»."""
    foer: str = ""
    etter: str = ""
    kven: tuple[str, ...] = ()
    bitar: tuple[Bit, ...] = ()
    """The change of a text, word by word."""
    forklaring: str = ""
    """What the model says of the field."""

    @property
    def rekna(self) -> bool:
        """True for a consequence that is reckoned and has no place of its own in the YAML."""
        return self.sti.startswith("=")


@dataclass(slots=True)
class _Sida:
    """One version as a tree, what its fields are for, and who gets what."""

    versjon: Versjon
    om: dict[Sti, str] = field(default_factory=dict)
    tre: dict[str, Tre] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sak = self.versjon.sak
        rot = som_tre(sak, (), self.om)
        register, tal = self.versjon.register, self.versjon.tal
        profilar = {register.kommunar[namn].profil for namn in sak.mottakarar}
        self.tre = {
            **(rot if isinstance(rot, dict) else {}),
            "register": som_tre(
                {
                    **{namn: register.kommunar[namn] for namn in sak.kommunar if namn in register.kommunar},
                    **{f"profilen {namn}": register.profilar[namn] for namn in sorted(profilar)},
                },
                ("register",),
                self.om,
            ),
            "tal": som_tre(dict(tal), ("tal",), self.om),
        }

    def kven(self, sti: Sti) -> tuple[str, ...]:
        """Return the councils a path concerns; none when it is all of them."""
        sak = self.versjon.sak
        for ledd in sti[1:]:
            if ledd in sak.kommunar:
                return (str(ledd),)
        if len(sti) > 1 and sti[0] == "vedtak":
            punkt = sak.vedtak[int(sti[1])]
            faar = tuple(namn for namn in sak.mottakarar if punkt.gjeld_for(sak.kommunar[namn].roller))
            return () if faar == sak.mottakarar else faar
        return ()


def finn_endringar(foer: Versjon, etter: Versjon) -> tuple[Endring, ...]:
    """Return what changed in the case, in the councils' register and in the statistics, in the order of the case."""
    sider = _Sida(foer), _Sida(etter)
    for namn in ("register", "tal"):
        _berre_felles(sider[0].tre, sider[1].tre, namn)
    kortnamn = {**foer.register.kortnamn, **etter.register.kortnamn}
    alle = skilnader(sider[0].tre, sider[1].tre)
    return tuple(ei for skilnad in alle for ei in _endringar(skilnad, *sider, kortnamn))


def _berre_felles(foer: dict[str, Tre], etter: dict[str, Tre], namn: str) -> None:
    """Leave out what only one version needs: why it came or went is told by the case itself."""
    par = foer[namn], etter[namn]
    if isinstance(par[0], dict) and isinstance(par[1], dict):
        foer[namn] = {noekkel: verdi for noekkel, verdi in par[0].items() if noekkel in par[1]}
        etter[namn] = {noekkel: verdi for noekkel, verdi in par[1].items() if noekkel in par[0]}


def _endringar(skilnad: Skilnad, foer: _Sida, etter: _Sida, namn: Mapping[str, str]) -> Iterator[Endring]:
    sida, sti = (etter, skilnad.etter_sti) if skilnad.etter_sti else (foer, skilnad.foer_sti)
    if _heil_del(skilnad):
        yield from _kvar_for_seg(skilnad, foer, etter, namn)
        return
    bitar: tuple[Bit, ...] = ()
    if isinstance(skilnad.foer, str) and isinstance(skilnad.etter, str) and skilnad.slag == "endra":
        bitar = ordskilnad(skilnad.foer, skilnad.etter)
    yield Endring(
        slag=skilnad.slag,
        omraade=endringsord.omraade(sti),
        sti=sti_tekst(sti),
        foer_sti=sti_tekst(skilnad.foer_sti),
        melding=_melding(skilnad, sti, sida.tre, namn, bitar),
        kva=_kva(skilnad, sti, sida.tre, namn),
        foer=endringsord.heil(skilnad.foer, sti),
        etter=endringsord.heil(skilnad.etter, sti),
        kven=tuple(dict.fromkeys((*_kven(foer, skilnad.foer_sti), *_kven(etter, skilnad.etter_sti)))),
        bitar=bitar,
        forklaring=sida.om.get(sti, ""),
    )


def _kven(sida: _Sida, sti: Sti) -> tuple[str, ...]:
    return sida.kven(sti) if sti else ()


def _heil_del(skilnad: Skilnad) -> bool:
    """True when a group without a name of its own came or went: what stands in it is told one by one."""
    verdi = skilnad.etter if skilnad.slag == "ny" else skilnad.foer
    sti = skilnad.etter_sti or skilnad.foer_sti
    einskild = isinstance(sti[-1], int) or (len(sti) > 1 and sti[0] in {"kommunar", "register", "tal"})
    return skilnad.slag in {"ny", "borte"} and isinstance(verdi, list) and not einskild


def _kvar_for_seg(skilnad: Skilnad, foer: _Sida, etter: _Sida, namn: Mapping[str, str]) -> Iterator[Endring]:
    verdi = skilnad.etter if skilnad.slag == "ny" else skilnad.foer
    for nr, ledd in enumerate(verdi if isinstance(verdi, list) else ()):
        if skilnad.slag == "ny":
            ein = Skilnad("ny", (), (*skilnad.etter_sti, nr), None, ledd)
        else:
            ein = Skilnad("borte", (*skilnad.foer_sti, nr), (), ledd, None)
        yield from _endringar(ein, foer, etter, namn)


def _melding(skilnad: Skilnad, sti: Sti, tre: Tre, namn: Mapping[str, str], bitar: tuple[Bit, ...]) -> str:
    kva = _kva(skilnad, sti, tre, namn)
    match skilnad.slag:
        case "ny" | "borte":
            return _kom_eller_gjekk(skilnad, sti, kva)
        case "flytta":
            fraa, til = skilnad.foer_sti[-1], skilnad.etter_sti[-1]
            return f"{kva}: flytta frå plass {int(fraa) + 1} til plass {int(til) + 1}"
        case "omdøypt":
            return f"{kva}: heitte før «{skilnad.foer_sti[-1]}»"
    kort = len(str(skilnad.foer)) <= endringsord.LANGT and len(str(skilnad.etter)) <= endringsord.LANGT
    if bitar and not kort:
        return f"{kva}: {endringsord.tekstendring(bitar)}"
    return f"{kva}{' ' if ':' in kva else ': '}{endringsord.overgang(skilnad.foer, skilnad.etter, sti)}"


def _kva(skilnad: Skilnad, sti: Sti, tre: Tre, namn: Mapping[str, str]) -> str:
    """Return what changed; an item that came or went is told of as a change of its list."""
    er_ledd = skilnad.slag in {"ny", "borte"} and isinstance(sti[-1], int) and sti[0] != "vedtak"
    return endringsord.kva(sti[:-1] if er_ledd else sti, tre, namn)


def _kom_eller_gjekk(skilnad: Skilnad, sti: Sti, kva: str) -> str:
    """Return what is said of something that is new or gone."""
    kom = skilnad.slag == "ny"
    verdi = endringsord.heil(skilnad.etter if kom else skilnad.foer, sti)
    if len(sti) == len(("kommunar", "vik")) and sti[0] == "kommunar":
        return f"{'Ny kommune' if kom else 'Ikkje lenger med'}: {kva}"
    if len(sti) == len(("vedtak", 2)) and sti[0] == "vedtak":
        return f"{kva} er {'nytt' if kom else 'teke bort'}: {verdi}"
    return f"{kva}{' ' if ':' in kva else ': '}{'kom til' if kom else 'teke bort'} {verdi}"


def etter_kven(
    endringar: Iterable[Endring], kortnamn: Mapping[str, str]
) -> tuple[tuple[str, tuple[Endring, ...]], ...]:
    """Return the changes by whom they concern, in words: those of all first, then in the order they come."""
    grupper: dict[tuple[str, ...], list[Endring]] = {(): []}
    for endring in endringar:
        grupper.setdefault(endring.kven, []).append(endring)
    return tuple(
        (skrift.liste(kortnamn.get(ein, ein) for ein in kven) if kven else "Alle", tuple(gruppe))
        for kven, gruppe in grupper.items()
        if gruppe
    )
