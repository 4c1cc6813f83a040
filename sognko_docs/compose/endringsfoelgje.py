"""What changed for whom because something else did: sums, each council's share, deadlines, documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sognko_docs import skrift
from sognko_docs.compose.endring import Endring, Versjon
from sognko_docs.compose.plan import dokument
from sognko_docs.compute.fristar import fristar
from sognko_docs.compute.utrekning import Utrekning
from sognko_docs.kroner import Kroner


@dataclass(frozen=True, slots=True)
class Foelgje:
    """Something reckoned: what it is called, its value, and the council it is for (none: all)."""

    namn: str
    verdi: Kroner | date | str
    kommune: str = ""


def finn_foelgjer(
    foer: Versjon, etter: Versjon, foer_rekna: Utrekning, etter_rekna: Utrekning
) -> tuple[Endring, ...]:
    """Return the consequences that differ, the whole before each council's."""
    gamle = dict((*_pengar(foer, foer_rekna), *_fristar(foer), *_dokument(foer)))
    nye = dict((*_pengar(etter, etter_rekna), *_fristar(etter), *_dokument(etter)))
    stiar = (*nye, *(sti for sti in gamle if sti not in nye))
    return tuple(
        _endring(sti, gamle.get(sti), nye.get(sti)) for sti in stiar if gamle.get(sti) != nye.get(sti)
    )


def _pengar(versjon: Versjon, rekna: Utrekning) -> Iterator[tuple[str, Foelgje]]:
    sak, namn = versjon.sak, versjon.register.kortnamn
    if rekna.budsjett is None:
        return
    yield "=budsjett.sum", Foelgje("Budsjettet: sum", rekna.budsjett.sum)
    if rekna.budsjett.til_fordeling != rekna.budsjett.sum:
        yield "=fordeling.sum", Foelgje("Til fordeling på kommunane", rekna.budsjett.til_fordeling)
    vald = sak.fordeling.vald if sak.fordeling else None
    for noekkel, fordeling in rekna.fordelingar.items():
        if vald in {None, noekkel} and sak.fordeling:
            med = "" if vald else f" med «{sak.fordeling.alternativ[noekkel].namn}»"
            for del_ in fordeling.delar:
                sti = f"=eigen_del.{del_.kommune}" + ("" if vald else f".{noekkel}")
                yield sti, Foelgje(f"{namn[del_.kommune]}: eigen del{med}", del_.sum, del_.kommune)
    for aar in rekna.oekonomiplan.aar if rekna.oekonomiplan else ():
        for kommune, kroner in aar.delar.items():
            sti = f"=økonomiplan.{kommune}.{aar.kostnad.aar}"
            yield sti, Foelgje(f"{namn[kommune]}: eigen del i {aar.kostnad.aar}", kroner, kommune)


def _fristar(versjon: Versjon) -> Iterator[tuple[str, Foelgje]]:
    overdraging = versjon.sak.verksemdsoverdraging
    for frist in fristar(overdraging) if overdraging else ():
        verdi = frist.dato or (frist.tidlegast and f"tidlegast {skrift.dato_kort(frist.tidlegast)}")
        yield f"=frist.{frist.noekkel}", Foelgje(f"Frist: {frist.kva}", verdi or frist.tid.lower())


def _dokument(versjon: Versjon) -> Iterator[tuple[str, Foelgje]]:
    namn = versjon.register.kortnamn
    for ein in dokument(versjon.sak):
        tittel = ein.tittel.partition(":")[0]
        for kommune in ein.mottakarar:
            foelgje = Foelgje(f"{namn[kommune]}: dokument «{tittel}»", tittel, kommune)
            yield f"=dokument.{ein.mal}.{kommune}", foelgje


def _endring(sti: str, foer: Foelgje | None, etter: Foelgje | None) -> Endring:
    her = etter or foer
    if her is None:
        raise ValueError("ei endring treng minst éin verdi")
    return Endring(
        slag="ny" if foer is None else "borte" if etter is None else "endra",
        omraade="Følgjer",
        sti=sti,
        foer_sti=sti if foer else "",
        melding=_melding(her, foer, etter),
        foer=_skriv(foer.verdi) + _eining(foer) if foer else "",
        etter=_skriv(etter.verdi) + _eining(etter) if etter else "",
        kven=(her.kommune,) if her.kommune else (),
    )


def _melding(her: Foelgje, foer: Foelgje | None, etter: Foelgje | None) -> str:
    if isinstance(her.verdi, str) and her.namn.endswith("»"):
        return f"{her.namn} {'kjem til' if foer is None else 'fell bort'}"
    if foer is None or etter is None:
        return f"{her.namn} {'kom til' if foer is None else 'fall bort'}: {_skriv(her.verdi)}{_eining(her)}"
    skil = ""
    if isinstance(foer.verdi, Kroner) and isinstance(etter.verdi, Kroner):
        skil = f" ({skrift.endring(etter.verdi - foer.verdi)})"
    kolon = "" if ":" in her.namn and not her.namn.startswith("Frist") else ":"
    return f"{her.namn}{kolon} {_skriv(foer.verdi)} → {_skriv(etter.verdi)}{_eining(her)}{skil}"


def _eining(foelgje: Foelgje) -> str:
    return f"{skrift.HARDT}kr" if isinstance(foelgje.verdi, Kroner) else ""


def _skriv(verdi: Kroner | date | str) -> str:
    if isinstance(verdi, Kroner):
        return skrift.kr(verdi)
    return skrift.dato_kort(verdi) if isinstance(verdi, date) else verdi
