"""The templates all engines are given, and the content that goes into them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest

from benchmarks.content import TOTAL, content
from benchmarks.dialects import DIALECTS, JINJA, Dialect
from benchmarks.template import template


def body(dialect: Dialect) -> str:
    with zipfile.ZipFile(BytesIO(template(dialect))) as package:
        return package.read("word/document.xml").decode()


@pytest.mark.parametrize("dialect", DIALECTS, ids=lambda dialect: dialect.name)
def test_no_dialect_leaves_a_placeholder_of_ours(dialect: Dialect) -> None:
    assert not re.search(
        r"[‹›*$]", re.sub(r"\{[^{}]*\}", "", "".join(re.findall(r"<w:t[^>]*>([^<]*)", body(dialect))))
    )


def test_every_third_tag_is_split_over_two_runs_as_word_does() -> None:
    xml = body(JINJA)
    tags = len(re.findall(r"\{\{|\{%", "".join(re.findall(r"<w:t[^>]*>([^<]*)", xml))))
    assert xml.count('w:type="spellStart"') == xml.count('w:type="spellEnd"') == tags // 3


def test_a_template_is_written_the_same_each_time() -> None:
    assert body(JINJA) == body(JINJA)


def test_shares_come_to_the_total_and_six_hundred_councils_have_a_name_each() -> None:
    data = content(councils=600)
    shares = [int(part["sumdel"].replace("\u00a0", "")) for part in data["delt"]["partar"]]
    assert sum(shares) == TOTAL
    assert len({council["namn"] for council in data["kommunar"]}) == 600
