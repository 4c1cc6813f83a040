"""The Nynorsk dictionary: the one room that knows Hunspell and where dictionaries lie."""
