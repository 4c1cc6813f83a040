"""Sets as the pipeline hands them to the store: files and the manifest that vouches for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from sognko_docs.delivery.manifest import lag_manifest


@pytest.fixture
def sett() -> Callable[[Mapping[str, bytes]], dict[str, bytes]]:
    """Return the function that adds a manifest to files."""

    def med_manifest(filer: Mapping[str, bytes]) -> dict[str, bytes]:
        return {**filer, "manifest.json": lag_manifest(filer, sak="gis", inndata="i", malar={}, versjon="1")}

    return med_manifest
