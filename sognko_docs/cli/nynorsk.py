"""Click's own words in Nynorsk.

Click asks gettext for each of its texts. Which language gettext answers in follows the environment,
which is also read by every program we start, so the answer is given here instead.
"""

from __future__ import annotations

import sys

EIN = {
    "Aborted!": "Avbrote.",
    "Boolean option {decl!r} cannot use the same flag for true/false.": "Valet {decl} kan ikkje bety både ja og nei.",
    "Choice({choices})": "Val({choices})",
    "Choose from:\n\t{choices}": "Vel mellom:\n\t{choices}",
    "Commands": "Kommandoar",
    "Confirm the action without prompting.": "Stadfest utan å bli spurd.",
    "Could not open file {filename!r}: {message}": "Klarte ikkje å opne «{filename}»: {message}",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Fann ikkje ut kva Bash dette er, så fullføring er ikkje støtta."
    ),
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Åtvaring: kommandoen «{name}» går ut.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "Åtvaring: {param_type} «{name}» går ut.{extra_message}"
    ),
    "Do you want to continue?": "Vil du halde fram?",
    "Error: The two entered values do not match.": "Feil: dei to verdiane er ikkje like.",
    "Error: invalid input": "Feil: ugyldig inndata",
    "Error: {message}": "Feil: {message}",
    "Invalid value for {param_hint}: {message}": "Ugyldig verdi for {param_hint}: {message}",
    "Invalid value: {message}": "Ugyldig verdi: {message}",
    "Missing argument": "Manglar argumentet",
    "Missing command.": "Manglar kommando.",
    "Missing option": "Manglar valet",
    "Missing parameter": "Manglar parameteren",
    "Missing parameter: {param_name}": "Manglar parameteren: {param_name}",
    "Missing {param_type}": "Manglar {param_type}",
    "No such command {name!r}.": "Det finst ingen kommando «{name}».",
    "No such option {name!r}.": "Det finst ikkje noko val «{name}».",
    "Option {name!r} does not take a value.": "Valet «{name}» tek ingen verdi.",
    "Options": "Val",
    "Positional arguments": "Argument",
    "Press any key to continue...": "Trykk ein tast for å halde fram …",
    "Repeat for confirmation": "Skriv det ein gong til",
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Fullføring er ikkje støtta i Bash eldre enn 4.4."
    ),
    "Show the version and exit.": "Vis versjonen og avslutt.",
    "Show this message and exit.": "Vis denne hjelpa og avslutt.",
    "Try '{command} {option}' for help.": "Prøv «{command} {option}» for hjelp.",
    "Usage:": "Bruk:",
    "Value must be an iterable.": "Verdien må vere ei liste.",
    "Windows error: {error}": "Feil frå Windows: {error}",
    "%(prog)s, version %(version)s": "%(prog)s, versjon %(version)s",
    "(dynamic)": "(blir rekna ut)",
    "default: {default}": "standard: {default}",
    "deprecated": "går ut",
    "directory": "mappe",
    "env var: {var}": "miljøvariabel: {var}",
    "file": "fil",
    "path": "sti",
    "required": "påkravd",
    "unknown error": "ukjend feil",
    "{editor}: Editing failed": "{editor}: redigeringa gjekk gale",
    "{editor}: Editing failed: {e}": "{editor}: redigeringa gjekk gale: {e}",
    "{name} {filename!r} does not exist.": "{name} «{filename}» finst ikkje.",
    "{name} {filename!r} is a directory.": "{name} «{filename}» er ei mappe.",
    "{name} {filename!r} is a file.": "{name} «{filename}» er ei fil.",
    "{name} {filename!r} is not executable.": "{name} «{filename}» kan ikkje køyrast.",
    "{name} {filename!r} is not readable.": "{name} «{filename}» kan ikkje lesast.",
    "{name} {filename!r} is not writable.": "{name} «{filename}» kan ikkje skrivast.",
    "{value!r} is not a valid UUID.": "«{value}» er ikkje ein gyldig UUID.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "«{value}» er korkje ja eller nei. Bruk: {states}",
    "{value!r} is not a valid {number_type}.": "«{value}» er ikkje eit gyldig tal.",
    "{value} is not in the range {range}.": "{value} er utanfor {range}.",
}
"""Texts with one form, in click's own words and ours."""

FLEIRE = {
    "Did you mean {possibility}?": ("Meinte du {possibility}?", "Meinte du ein av desse: {possibilities}?"),
    "Got unexpected extra argument ({args})": (
        "Uventa argument: {args}",
        "Uventa argument: {args}",
    ),
    "Option {name!r} requires an argument.": (
        "Valet «{name}» krev ein verdi.",
        "Valet «{name}» krev {nargs} verdiar.",
    ),
    "Takes {nargs} values but 1 was given.": (
        "Skal ha {nargs} verdiar, men fekk 1.",
        "Skal ha {nargs} verdiar, men fekk {len}.",
    ),
    "{len_type} values are required, but {len_value} was given.": (
        "Skal ha {len_type} verdiar, men fekk {len_value}.",
        "Skal ha {len_type} verdiar, men fekk {len_value}.",
    ),
    "{value!r} does not match the format {format}.": (
        "«{value}» er ikkje skriven som {format}.",
        "«{value}» er ikkje skriven som nokon av {formats}.",
    ),
    "{value!r} is not {choice}.": ("«{value}» er ikkje {choice}.", "«{value}» er ikkje ein av {choices}."),
}
"""Texts with a form for one and a form for more, by click's text for one."""


def gettext(tekst: str) -> str:
    """Return one of click's texts in Nynorsk; a text for programmers stays as it is."""
    return EIN.get(tekst, tekst)


def ngettext(ein: str, fleire: str, tal: int) -> str:
    """Return one of click's texts in Nynorsk, in the form the number asks for."""
    former = FLEIRE.get(ein, (ein, fleire))
    return former[tal != 1]


def set_om() -> None:
    """Let click's modules ask here instead of gettext. Doing it twice is doing it once."""
    for namn, modul in list(sys.modules.items()):
        if namn.startswith("click."):
            for gamal, ny in (("_", gettext), ("ngettext", ngettext)):
                if hasattr(modul, gamal):
                    setattr(modul, gamal, ny)
