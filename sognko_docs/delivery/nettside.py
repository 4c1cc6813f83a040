"""Pages for the browser, from the templates in ``sider/``: one file each, no scripts, read aloud and printed as they stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jinja2 import Environment, PackageLoader, StrictUndefined


def lag_nettside(
    mal: str, innhald: Mapping[str, object], filter_: Mapping[str, Callable[..., object]]
) -> bytes:
    """Return a page as UTF-8 HTML, the same bytes every time; what the values say cannot become markup."""
    miljoe = Environment(
        loader=PackageLoader("sognko_docs.delivery", "sider"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    miljoe.filters.update(filter_)
    return (miljoe.get_template(mal).render(innhald) + "\n").encode()
