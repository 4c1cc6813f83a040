"""What each template can name: most are about a case, some about something else."""

from __future__ import annotations

from sognko_docs.compose.vising import Vising


def kontekst(mal: str) -> type:
    """Return what the template ``mal`` (its file name without the ending) can name.

    What is not about a case is imported when it is asked for: a build needs little of it, a return nothing.
    """
    match mal:
        case "innkalling" | "sakliste":
            from sognko_docs.compose.moete import MALAR  # noqa: PLC0415  # why: above
        case "moeteplan":
            from sognko_docs.compose.moeteplan import MALAR  # noqa: PLC0415  # why: above
        case "avtaleoversyn":
            from sognko_docs.compose.oversynsvising import MALAR  # noqa: PLC0415  # why: above
        case "vedtaksoversyn":
            from sognko_docs.compose.vedtaksvising import MALAR  # noqa: PLC0415  # why: above
        case "likelydande":
            from sognko_docs.compose.attest import MALAR  # noqa: PLC0415  # why: above
        case "internt-foelgjeark":
            from sognko_docs.compose.foelgjeark import MALAR  # noqa: PLC0415  # why: above
        case "sakspakke":
            from sognko_docs.compose.sakspakke import MALAR  # noqa: PLC0415  # why: above
        case _:
            return Vising
    return MALAR[mal]
