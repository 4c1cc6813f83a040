"""``python -m sognko_docs``: the same as the command ``sognko``."""

from __future__ import annotations

from sognko_docs.cli import main

if __name__ == "__main__":
    main()
