"""Not a word of English reaches the user, also not from click."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from pathlib import Path

import click
import pytest

from sognko_docs.cli import nynorsk
from sognko_docs.cli.sognko import KOMMANDOAR, sognko
from sognko_docs.cli.template import KOMMANDOAR as UNDER_TEMPLATE
from tests.cli.typar import Koeyr

FOR_PROGRAMMERARAR = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Argument {name!r} takes {nargs} values.",
    "Could not determine name for option with declarations {decls!r}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument instead? "
        "Did you mean to pass '--{name}'?"
    ),
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "d",
}
"""Texts a user cannot meet: they tell of a wrongly declared command."""

ENGELSK = re.compile(
    r"\b(the|and|is|not|error|usage|options?|commands?|show|this|message|exit|missing|invalid|value|required|"
    r"default|did|you|mean|try|for help|text|integer|path|file|directory|arguments?|no such|unexpected|got)\b",
    re.IGNORECASE,
)
LOV = re.compile(
    r"--\w+|\bsognko \w+|^  (text|template)\b|text FIL|for hjelp|Manglar argument\w*|ARGUMENT|[Aa]rgument(et)?\b|«[^»]*»",
    re.MULTILINE,
)


def clicks_tekstar() -> set[str]:
    """Return the texts click asks a translation for."""
    kjelder = (fil.read_text(encoding="utf-8") for fil in Path(click.__file__).parent.glob("*.py"))
    return {
        str(node.args[0].value)
        for kjelde in kjelder
        for node in ast.walk(ast.parse(kjelde))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "ngettext"}
        if isinstance(node.args[0], ast.Constant)
    }


def test_every_text_of_click_that_a_user_can_meet_is_translated() -> None:
    umsette = nynorsk.EIN.keys() | nynorsk.FLEIRE.keys()
    assert clicks_tekstar() - umsette == FOR_PROGRAMMERARAR


def test_a_translation_uses_no_field_that_click_does_not_fill() -> None:
    felt = re.compile(r"\{(\w+)|%\((\w+)\)")
    for tekst, ny in nynorsk.EIN.items():
        assert set(felt.findall(ny)) <= set(felt.findall(tekst)), tekst


HJELP = [
    (),
    *((namn,) for namn in KOMMANDOAR),
    *(("template", namn) for namn in UNDER_TEMPLATE),
]


@pytest.mark.parametrize("kommando", HJELP, ids=lambda ord_: " ".join(ord_) or "sognko")
def test_the_help_of_every_command_is_in_nynorsk(koeyr: Koeyr, kommando: Sequence[str]) -> None:
    svar = koeyr(*kommando, "--help")
    assert svar.exit_code == 0
    assert svar.output.startswith("Bruk: sognko")
    assert "Vis denne hjelpa og avslutt." in svar.output
    assert ENGELSK.findall(LOV.sub("", svar.output)) == []


def test_examples_in_the_help_stand_line_by_line(koeyr: Koeyr) -> None:
    assert "  Slik byrjar du:\n    sognko new felles-barnevern\n" in koeyr("--help").output
    assert "  Døme:\n    sognko fordel kart-oppmaaling-gis --likt 30" in koeyr("fordel", "--help").output


@pytest.mark.parametrize("kommando", HJELP, ids=lambda ord_: " ".join(ord_) or "sognko")
def test_no_mark_for_click_is_left_in_the_help(koeyr: Koeyr, kommando: Sequence[str]) -> None:
    assert "\\b" not in koeyr(*kommando, "--help").output


@pytest.mark.parametrize("kommando", [*KOMMANDOAR], ids=str)
def test_the_list_of_commands_says_what_each_command_says_of_itself(kommando: str) -> None:
    ctx = click.Context(sognko)
    funne = sognko.get_command(ctx, kommando)
    assert funne is not None
    assert (funne.help or "").splitlines()[0] == KOMMANDOAR[kommando][1]


BRUKSFEIL = [
    (["chek"], "Det finst ingen kommando «chek». Meinte du ein av desse: «check», «schema»?"),
    (["bygg"], "Det finst ingen kommando «bygg»."),
    (["--sporin"], "Det finst ikkje noko val «--sporin». Meinte du «--sporing»?"),
    (["check", "--format"], "Valet «--format» krev ein verdi."),
    (["check", "--format", "xml"], "Ugyldig verdi for «--format»: «xml» er ikkje ein av «full», «concise», «json», «sarif», «github»."),
    (["check", "--stille=ja"], "Valet «--stille» tek ingen verdi."),
    (["new"], "Manglar argumentet «NAMN»."),
    (["text"], "Manglar argumentet «FIL.docx»."),
    (["text", "borte.docx"], "Ugyldig verdi for «FIL.docx»: Fil «borte.docx» finst ikkje."),
    (["explain", "L301", "L302"], "Uventa argument: L302"),
    (["doctor", "a", "b"], "Uventa argument: a b"),
    (["schema", "avtale"], "Ugyldig verdi for «[sak|kommunar|avtalar|tal|moete|moeteplan|felles|vedtak]»: «avtale» er ikkje ein av «sak», «kommunar», «avtalar», «tal», «moete», «moeteplan», «felles», «vedtak»."),
    (["template"], None),
    ([], None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("argument", "feil"), BRUKSFEIL, ids=lambda ord_: " ".join(ord_) if isinstance(ord_, list) else ""
)
def test_a_usage_error_is_told_in_nynorsk_and_ends_with_2(
    koeyr: Koeyr, argument: list[str], feil: str | None
) -> None:
    svar = koeyr(*argument)
    assert svar.exit_code == 2
    assert svar.stdout == ""
    assert svar.stderr.startswith("Bruk: sognko")
    if feil:
        assert svar.stderr.splitlines()[-1] == f"Feil: {feil}"
        assert "--help» for hjelp." in svar.stderr
    assert ENGELSK.findall(LOV.sub("", svar.stderr)) == []


def test_the_version_is_told(koeyr: Koeyr) -> None:
    svar = koeyr("--versjon")
    assert (svar.exit_code, svar.output) == (0, "sognko, versjon 0.1.0\n")
