"""Two versions of a case held against each other."""
