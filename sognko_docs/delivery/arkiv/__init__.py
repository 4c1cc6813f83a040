"""The package that goes to a council's archive: Noark 5 message, meeting system message, checksums."""
