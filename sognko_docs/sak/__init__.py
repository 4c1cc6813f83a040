"""The vocabulary: what a case consists of, in the users' own words, frozen and closed."""
