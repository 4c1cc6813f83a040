"""Files that came back from a council: known again, read against the case, and taken into it."""
