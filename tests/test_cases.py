"""The golden cases give what they say, and the known failures still fail."""

from __future__ import annotations

import pytest

from casualtykit import parse_casualties
from tests.cases_reader import FOLDER, Case, cases, read_cases


def named(case: Case) -> str:
    return f"{case.place} {case.title}"


def found(case: Case) -> tuple[str, ...]:
    return tuple(map(str, parse_casualties(case.text).statements))


@pytest.mark.parametrize("case", cases("synthetic", "negative"), ids=named)
def test_case(case: Case) -> None:
    assert found(case) == case.outline


FAILING = [
    pytest.param(c, id=named(c), marks=pytest.mark.xfail(reason=c.story or "", raises=AssertionError))
    for c in cases("known-failures")
]


@pytest.mark.parametrize("case", FAILING)
def test_known_failure(case: Case) -> None:
    assert found(case) == case.outline


def test_negative_cases_expect_nothing() -> None:
    assert [named(c) for c in cases("negative") if c.outline] == []


def test_only_known_failures_have_a_story() -> None:
    assert [named(c) for c in cases("synthetic", "negative") if c.story] == []
    assert [named(c) for c in cases("known-failures") if not c.story] == []


def test_no_text_stands_twice() -> None:
    texts = [c.text for c in cases("synthetic", "negative", "known-failures")]
    assert len(texts) == len(set(texts))


def test_each_folder_is_known() -> None:
    assert {p.name for p in FOLDER.iterdir() if p.is_dir()} == {"synthetic", "negative", "known-failures"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "x.txt:1: a case begins with"),
        ("stray\n== one\nA man died.\n--\n", "x.txt:1: a case begins with"),
        ("== one\nA man died.\n", "x.txt:1: one line '--' is wanted between text and outline, not 0"),
        ("# ours\n== one\nA man died.\n--\n--\n", "x.txt:2: one line '--' is wanted between text and outline, not 2"),
        ("== one\n\n--\nkilled 1 man\n", "x.txt:1: there is no text"),
        ("== one\na\n--\n== one\nb\n--\n", "x.txt:4: the title 'one' stands twice"),
    ],
)
def test_a_case_out_of_form_is_refused(content: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        list(read_cases(content, "x.txt"))
