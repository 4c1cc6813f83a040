"""The view of the budget: every line with its amount and how it was reckoned."""

from __future__ import annotations

from collections.abc import Mapping

from sognko_docs.compose import skrift
from sognko_docs.compose.sak import felt
from sognko_docs.compose.verdi import Felt
from sognko_docs.compose.vising import BudsjettVising, PostVising
from sognko_docs.compute.budsjett import BudsjettResultat
from sognko_docs.kroner import Kroner
from sognko_docs.sak.budsjett import Budsjett, Post


def vis_budsjett(budsjett: Budsjett, rekna: BudsjettResultat) -> BudsjettVising:
    """Return the view of the budget; ``rekna`` holds the amounts in the order of the lines."""
    namn = {post.id: post.post for post in budsjett.postar if post.id}
    return BudsjettVising(
        aar=Felt("budsjett.år", str(budsjett.aar)),
        postar=tuple(
            _post(nr, post, belop, namn)
            for nr, (post, belop) in enumerate(zip(budsjett.postar, rekna.belop, strict=True))
        ),
        sum=Felt("=budsjett.sum", rekna.sum),
        kjelde=felt("budsjett.kjelde", budsjett.kjelde),
    )


def _post(nr: int, post: Post, belop: Kroner, namn: Mapping[str, str]) -> PostVising:
    grunnlag = _grunnlag(post, namn)
    return PostVising(
        post=Felt(f"budsjett.postar[{nr}].post", post.post),
        grunnlag=Felt(f"=budsjett.postar[{nr}].grunnlag", grunnlag) if grunnlag else None,
        sum=Felt(f"=budsjett.postar[{nr}].sum", belop),
    )


def _grunnlag(post: Post, namn: Mapping[str, str]) -> str:
    if post.prosent is not None:
        av = skrift.liste(_liten(namn[id_]) for id_ in post.av)
        utrekna = f"{skrift.prosent(post.prosent)} av {av}"
    elif post.antal is not None and post.sats is not None:
        utrekna = f"{skrift.tal(post.antal)} × {skrift.kr_ord(post.sats)}"
    else:
        return post.merknad or ""
    return f"{utrekna}; {post.merknad}" if post.merknad else utrekna


def _liten(namn: str) -> str:
    return namn[:1].lower() + namn[1:]
