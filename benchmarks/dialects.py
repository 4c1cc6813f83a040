"""The ways engines write a tag: a value, a loop over paragraphs or rows, a condition."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template


@dataclass(frozen=True)
class Loop:
    """A loop over ``items``, each called ``each``, inside the loop ``outer`` when there is one."""

    items: str
    each: str
    outer: Loop | None = None


@dataclass(frozen=True)
class Dialect:
    """The spelling of one dialect; ``$path``, ``$source`` … stand for what differs."""

    name: str
    value: str
    item: str
    inner: str
    """The source of a loop inside another."""
    loop: tuple[str, str]
    """The paragraphs before and after what is repeated; empty for none."""
    row: tuple[str, str]
    """The marks before and after the row that is repeated."""
    when: tuple[str, str]
    row_marks_apart: bool = True
    """Whether the marks of a row stand in rows of their own, or in its first and its last cell."""
    flat: bool = False
    """Whether the council's own names are written ``kommune_x`` for want of paths."""
    turns: tuple[str, ...] = ("",)
    """The index of each turn of a loop that is written out; one without an index is enough for most."""

    def print_value(self, path: str) -> str:
        """Return the tag that prints ``path``."""
        return Template(self.value).substitute(path=path.replace(".", "_") if self.flat else path)

    def print_item(self, loop: Loop, field: str, turn: str) -> str:
        """Return the tag that prints a field of what the loop is at."""
        source = self._source(loop)
        return Template(self.item).substitute(each=loop.each, field=field, source=source, turn=turn)

    def around(self, marks: tuple[str, str], loop: Loop) -> tuple[str, str]:
        """Return ``marks``, those of ``loop`` or ``row``, for a loop."""
        names = {"each": loop.each, "items": loop.items, "source": self._source(loop)}
        return Template(marks[0]).substitute(names), Template(marks[1]).substitute(names)

    def around_when(self, flag: str) -> tuple[str, str]:
        """Return the paragraphs before and after what only stands when the council has the flag."""
        before, after = (Template(mark).substitute(flag=flag) for mark in self.when)
        return before, after

    def _source(self, loop: Loop) -> str:
        if loop.outer is None:
            return loop.items
        names = {"outer": loop.outer.each, "outer_items": loop.outer.items, "items": loop.items}
        return Template(self.inner).substitute(names)


JINJA = Dialect(
    name="jinja",
    value="{{ $path }}",
    item="{{ $each.$field }}",
    inner="$outer.$items",
    loop=("{%p for $each in $source %}", "{%p endfor %}"),
    row=("{%tr for $each in $source %}", "{%tr endfor %}"),
    when=("{%p if kommune.$flag %}", "{%p endif %}"),
)
MUSTACHE = Dialect(
    name="mustache",
    value="{$path}",
    item="{$field}",
    inner="$items",
    loop=("{#$items}", "{/$items}"),
    row=("{#$items}", "{/$items}"),
    when=("{#kommune_$flag}", "{/kommune_$flag}"),
    row_marks_apart=False,
    flat=True,
)
SCRIPT = Dialect(
    name="script",
    value="{INS $path}",
    item="{INS $$$each.$field}",
    inner="$$$outer.$items",
    loop=("{FOR $each IN $source}", "{END-FOR $each}"),
    row=("{FOR $each IN $source}", "{END-FOR $each}"),
    when=("{IF kommune.$flag}", "{END-IF}"),
)
CARBONE = Dialect(
    name="carbone",
    value="{d.$path}",
    item="{d.$source$turn.$field}",
    inner="$outer_items[i].$items",
    loop=("", ""),
    row=("", ""),
    when=("{d.kommune.$flag:ifEQ(true):showBegin}", "{d.kommune.$flag:showEnd}"),
    turns=("[i]", "[i+1]"),
)
DIALECTS = (JINJA, MUSTACHE, SCRIPT, CARBONE)
