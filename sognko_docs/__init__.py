"""sognko-docs: one case in YAML, word-for-word identical Word files for every council."""

__version__ = "0.1.0"
