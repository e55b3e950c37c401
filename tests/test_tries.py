"""A scan for many words finds the same by its two ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.spans import Page
from casualtykit.tries import WordScan

WORDS = [
    "kill",
    "killed",
    "shot",
    "shot dead",
    "shot in the head",
    "women 's",
    "mother-in-law",
    "didn't make it",
    "dead",
]
PIECES = st.sampled_from(
    ["kill", "killed", "shot", "dead", "in", "the", "head", "women", "'s", "'", "-", "mother", "law", "didn", "t",
     "make", "it", " ", "  ", "\n", "_", "\u00e9", "9", ".", "\u00a0"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=20).map("".join))
def test_the_first_texts_are_read_as_the_others_are(text: str) -> None:
    scan, page = WordScan(WORDS), Page.of(text)
    first = list(scan.finditer(page))
    scan._first = 0
    assert list(scan.finditer(page)) == first


def test_a_pattern_is_made_for_many_texts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casualtykit.tries._FIRST_TEXTS", 100_000)
    scan = WordScan(WORDS)
    assert list(scan.finditer(Page.of("a woman was shot dead"))) == [(12, "shot dead")]
    assert "_pattern" not in vars(scan)
    assert list(scan.finditer(Page.of(f"{'x ' * 100_000}killed"))) == [(200_000, "killed")]
    assert list(scan.finditer(Page.of("killed by a mother-in-law"))) == [(0, "killed"), (12, "mother-in-law")]
    assert "_pattern" in vars(scan)


def test_the_ends_of_a_stretch_are_borders() -> None:
    scan, page = WordScan(WORDS), Page.of("unkilled, shot dead")
    for _ in range(2):
        assert list(scan.finditer(page, 2, 14)) == [(2, "killed"), (10, "shot")]
        scan._first = 0


def test_a_word_may_begin_with_any_letter() -> None:
    scan = WordScan(["\u00e9trangl\u00e9", "killed", "\u6b7b"])
    assert list(scan.finditer(Page.of("\u00e9trangl\u00e9, killed"))) == [(0, "\u00e9trangl\u00e9"), (10, "killed")]
    assert list(scan.finditer(Page.of("\u6b7b"))) == [(0, "\u6b7b")]
    assert list(WordScan([]).finditer(Page.of("killed"))) == []
