"""The view of the budget: every line with its amount and how it was reckoned, and the year before beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from sognko_docs import skrift
from sognko_docs.compose.budsjettvising import (
    BudsjettVising,
    FinansieringVising,
    GruppeVising,
    PostVising,
    ScenarioVising,
)
from sognko_docs.compose.sak import felt
from sognko_docs.compose.verdi import Felt
from sognko_docs.compute.budsjett import BudsjettResultat, endring_prosent, foerre_sum, grupper
from sognko_docs.compute.budsjettlinjer import Liste
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjett, Budsjettlinje


class _Jamfoering(TypedDict):
    """The columns of the year before; all None when the budget has none."""

    foerre: Felt | None
    endring: Felt | None
    endring_prosent: Felt | None


def vis_budsjett(
    budsjett: Budsjett, rekna: BudsjettResultat, scenario: ScenarioVising | None = None
) -> BudsjettVising:
    """Return the view of the budget; ``rekna`` holds the amounts in the order of the lines."""
    postar = _postar(budsjett, "postar", budsjett.postar, rekna.belop)
    delt = not rekna.finansiering or rekna.rest is not None
    foerre = budsjett.foerre
    return BudsjettVising(
        aar=Felt("budsjett.år", str(budsjett.aar)),
        namn=felt("budsjett.namn", budsjett.namn),
        postar=postar,
        grupper=_grupper(budsjett, rekna, postar),
        sum=Felt("=budsjett.sum", rekna.sum),
        har_art=any(linje.art for linje in (*budsjett.postar, *budsjett.finansiering)),
        har_grunnlag=any(post.grunnlag for post in postar),
        har_foerre=foerre is not None,
        foerre_aar=Felt("budsjett.førre.år", str(foerre.aar)) if foerre else None,
        **_jamfoering("=budsjett", rekna.sum, foerre_sum(budsjett.postar) if foerre else None),
        finansiering=_finansiering(budsjett, rekna) if rekna.finansiering else None,
        til_fordeling=Felt("=budsjett.til_fordeling", rekna.til_fordeling) if delt else None,
        scenario=scenario,
        kjelde=felt("budsjett.kjelde", budsjett.kjelde),
        foerre_kjelde=felt("budsjett.førre.kjelde", foerre.kjelde) if foerre else None,
    )


def _grupper(
    budsjett: Budsjett, rekna: BudsjettResultat, postar: tuple[PostVising, ...]
) -> tuple[GruppeVising, ...]:
    return tuple(
        GruppeVising(
            namn=felt(f"budsjett.postar[{gruppe.fraa}].gruppe", gruppe.namn),
            postar=postar[gruppe.fraa : gruppe.til],
            sumtekst=Felt(f"=budsjett.grupper[{nr}].sumtekst", f"Sum {liten(gruppe.namn or '')}".rstrip()),
            sum=Felt(f"=budsjett.grupper[{nr}].sum", gruppe.sum),
            **_jamfoering(f"=budsjett.grupper[{nr}]", gruppe.sum, gruppe.foerre if budsjett.foerre else None),
        )
        for nr, gruppe in enumerate(grupper(budsjett.postar, rekna.belop))
    )


def _finansiering(budsjett: Budsjett, rekna: BudsjettResultat) -> FinansieringVising:
    foer = foerre_sum(budsjett.finansiering) if budsjett.foerre else None
    postar = _postar(budsjett, "finansiering", budsjett.finansiering, rekna.finansiering)
    return FinansieringVising(
        postar=postar,
        har_grunnlag=any(post.grunnlag for post in postar),
        sum=Felt("=budsjett.finansiering.sum", rekna.finansiert),
        **_jamfoering("=budsjett.finansiering", rekna.finansiert, foer),
    )


def _postar(
    budsjett: Budsjett, liste: Liste, linjer: Iterable[Budsjettlinje], belop: Iterable[Kroner]
) -> tuple[PostVising, ...]:
    namn = {post.id: post.post for post in (*budsjett.postar, *budsjett.finansiering) if post.id}
    return tuple(
        _post(f"budsjett.{liste}[{nr}]", post, sum_, budsjett, namn)
        for nr, (post, sum_) in enumerate(zip(linjer, belop, strict=True))
    )


def _post(
    sti: str, post: Budsjettlinje, belop: Kroner, budsjett: Budsjett, namn: Mapping[str, str]
) -> PostVising:
    grunnlag = _grunnlag(post, namn, budsjett.foerre.aar if budsjett.foerre else None)
    return PostVising(
        post=Felt(f"{sti}.post", post.post),
        art=felt(f"{sti}.art", post.art),
        grunnlag=Felt(f"={sti}.grunnlag", grunnlag) if grunnlag else None,
        sum=Felt(f"={sti}.sum", belop),
        **_jamfoering(f"={sti}", belop, post.foerre if budsjett.foerre else None),
    )


def _jamfoering(sti: str, no: Kroner, foer: Kroner | None) -> _Jamfoering:
    if foer is None:
        return {"foerre": None, "endring": None, "endring_prosent": None}
    prosent = endring_prosent(no, foer)
    forteikn = "+" if prosent and prosent > 0 else ""
    return {
        "foerre": Felt(f"{sti}.førre", foer),
        "endring": Felt(f"{sti}.endring", skrift.endring(no - foer)),
        "endring_prosent": None
        if prosent is None
        else Felt(f"{sti}.endring_prosent", forteikn + skrift.tal(prosent)),
    }


def _grunnlag(post: Budsjettlinje, namn: Mapping[str, str], foerre: int | None) -> str:
    av = skrift.liste(liten(namn[id_]) for id_ in post.av) if post.av else ""
    if post.prosent is not None:
        utrekna = f"{skrift.prosent(post.prosent)} av {av}"
    elif post.antal is not None and post.sats is not None:
        utrekna = " × ".join(filter(None, (*_faktorar(post), skrift.kr_ord(post.sats))))
    elif post.vekst is not None:
        kva = "nedgang" if post.vekst < 0 else "vekst"
        utrekna = f"{skrift.prosent(abs(post.vekst))} {kva} {f'på {av}' if av else f'frå {foerre}'}"
    else:
        return post.merknad or ""
    return f"{utrekna}; {post.merknad}" if post.merknad else utrekna


def _faktorar(post: Budsjettlinje) -> tuple[str, ...]:
    """Return the count and the further factor, the unit after the last of them."""
    *foerste, siste = (skrift.tal(tal) for tal in (post.antal, post.mengd) if tal is not None)
    return (*foerste, f"{siste}{skrift.HARDT}{post.eining}" if post.eining else siste)


def liten(namn: str) -> str:
    """Return a name as it stands inside a sentence; an abbreviation such as «IT» keeps its letters."""
    return namn if namn[1:2].isupper() else namn[:1].lower() + namn[1:]
