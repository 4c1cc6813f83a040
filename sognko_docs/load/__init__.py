"""Reading ``cases/``: the only room that knows YAML, and the door where all text becomes NFC.

What a user wrote wrongly comes back as findings with line and column, all at once; nothing here raises
for a user's mistake.
"""
