"""Groups of budget lines that stand together, and a year before to compare with."""

from __future__ import annotations

from collections.abc import Iterator

from sognko_docs import skrift
from sognko_docs.finding import Grad
from sognko_docs.rules.budsjett import linjer
from sognko_docs.rules.regel import Grunnlag, Treff, regel


@regel("K108")
def ei_gruppe_staar_samla(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Postane i ei gruppe står etter kvarandre.

    Gruppa får éi overskrift og éin delsum. Står postane spreidde, blir det fleire delsummar med same namn.

    Døme: alle postane med «gruppe: Løn» først, så alle med «gruppe: Drift».

    Rett: flytt linjene i «postar» så alle med same «gruppe» står saman, eller gi dei siste eit anna
    gruppenamn.
    """
    sedde: dict[str, int] = {}
    foer: str | None = None
    for nr, post in enumerate(grunnlag.sak.budsjett.postar if grunnlag.sak.budsjett else ()):
        if post.gruppe and post.gruppe != foer and post.gruppe in sedde:
            yield Treff(
                f"Gruppa «{post.gruppe}» er delt opp",
                ("budsjett", "postar", nr, "gruppe"),
                "flytt posten opp til dei andre i gruppa",
                ((("budsjett", "postar", sedde[post.gruppe], "gruppe"), "gruppa sluttar her"),),
            )
        if post.gruppe:
            sedde[post.gruppe] = nr
        foer = post.gruppe


@regel("K109")
def tal_for_aaret_foer_har_eit_aar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når postane har tal for året før, seier budsjettet kva år det er.

    Året står over kolonnen i tabellen, og kjelda under.

    Døme: «førre: {år: 2025, kjelde: Vedteke budsjett 2025}».

    Rett: legg til «førre: {år: …, kjelde: …}» i budsjettet, på same nivå som «postar».
    """
    budsjett = grunnlag.sak.budsjett
    if budsjett is None or budsjett.foerre:
        return
    med = [sti for sti, linje in linjer(budsjett) if linje.foerre is not None]
    if med:
        hjelp = f"legg til «førre: {{år: {budsjett.aar - 1}}}» i budsjettet"
        yield Treff("Budsjettet seier ikkje kva år «førre» gjeld", (*med[0], "førre"), hjelp)


@regel("K110")
def aaret_foer_har_tal(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Når budsjettet har eit år før, har postane tal for det.

    Utan tal blir kolonnen tom.

    Døme: «{post: Løn, sum: 7323294, førre: 7096000}».

    Rett: skriv «førre» med beløpet på kvar post, eller ta bort «førre» i budsjettet.
    """
    budsjett = grunnlag.sak.budsjett
    if budsjett and budsjett.foerre and all(post.foerre is None for post in budsjett.postar):
        melding = f"Ingen av postane har tal for {budsjett.foerre.aar}"
        yield Treff(melding, ("budsjett", "førre"), "skriv «førre» på postane, eller ta bort «førre» her")


@regel("K111", grad=Grad.AATVARING)
def aaret_foer_er_heilt(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Tala for året før står på alle postane eller på ingen.

    Elles gir summen og endringa eit skeivt bilete.

    Døme: ein post som er ny, har «førre: 0».

    Rett: skriv «førre» på postane som manglar det, og «førre: 0» på dei som er nye.
    """
    budsjett = grunnlag.sak.budsjett
    for liste in ("postar", "finansiering") if budsjett and budsjett.foerre else ():
        her = [linje for sti, linje in linjer(budsjett) if sti[1] == liste]
        utan = [f"«{linje.post}»" for linje in her if linje.foerre is None]
        if 0 < len(utan) < len(her):
            melding = f"{skrift.liste(utan)} har ikkje tal for året før"
            yield Treff(melding, ("budsjett", "førre"), "fyll ut «førre», 0 om posten er ny")


@regel("K112")
def aaret_foer_kjem_foer(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Året budsjettet blir jamført med, er før budsjettåret.

    Endringa går frå det eine året til det andre.

    Døme: «år: 2026» og «førre: {år: 2025}».

    Rett: rett «år» under «førre», eller «år» i budsjettet.
    """
    budsjett = grunnlag.sak.budsjett
    if budsjett and budsjett.foerre and budsjett.foerre.aar >= budsjett.aar:
        yield Treff(
            f"Året før er {budsjett.foerre.aar}, men budsjettet gjeld {budsjett.aar}",
            ("budsjett", "førre", "år"),
            "rett eitt av åra",
            ((("budsjett", "år"), "budsjettåret"),),
        )


REGLAR = (
    ei_gruppe_staar_samla,
    tal_for_aaret_foer_har_eit_aar,
    aaret_foer_har_tal,
    aaret_foer_er_heilt,
    aaret_foer_kjem_foer,
)
