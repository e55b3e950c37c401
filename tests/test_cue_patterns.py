"""A pattern of whole words finds the same whether or not its words are looked for first."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casualtykit.cue_patterns import CuePattern, keys_of
from casualtykit.languages.en import cues, scope_words
from casualtykit.languages.en.hedging import LINKS, NAMED_SO, PHRASES
from casualtykit.spans import Page

ROWS = {
    name: row for name, row in {**vars(cues), **vars(scope_words)}.items() if name.isupper() and isinstance(row, tuple)
}
PIECES = st.sampled_from(["raid", "raids?", "(?:war|old raid)", "(?:the |a )?", " ", "of ", "(?!x)", r"\w+ ", "in",
                          "s?", "[a-z]", "(?:in |of (?:old ){0,2})", "(?=r)", "d+", "(?:re)?", "-"])  # fmt: skip
WORDS = st.sampled_from(
    ["raid", "raids", "war", "old", "the", "of", "in", "x", "\u00e9raid", "re", "dd", "(", ",", "\n", "-"]
)


@given(st.lists(st.lists(PIECES, min_size=1, max_size=5).map("".join), min_size=1, max_size=3),
       st.lists(WORDS, max_size=9), st.integers(0, 12), st.integers(0, 40), st.sampled_from([" ", ""]))  # fmt: skip
def test_the_words_hide_nothing(row: list[str], words: list[str], start: int, end: int, between: str) -> None:
    page = Page.of(between.join(words))
    pattern = CuePattern(row)
    assert [m.span() for m in pattern.finditer(page, start, end)] == [
        m.span() for m in pattern.whole.finditer(page.low, start, end)
    ]
    found, whole = pattern.search(page, start), pattern.whole.search(page.low, start)
    assert (found and found.span()) == (whole and whole.span())


@pytest.mark.parametrize("row", [*ROWS.values(), (*PHRASES,), (*NAMED_SO,), (*LINKS,)])
def test_every_row_has_words_that_it_cannot_do_without(row: tuple[str, ...]) -> None:
    keys = tuple(keys_of("|".join(row)))
    assert keys

    @settings(max_examples=30)
    @given(st.sampled_from(row).flatmap(lambda p: st.from_regex(re.compile(p, re.ASCII))))
    def holds(text: str) -> None:
        if CuePattern(row).whole.search(text):
            assert CuePattern(row).may(Page(text, text), 0, len(text))

    holds()


def test_what_can_do_without_each_of_its_words_has_none() -> None:
    assert keys_of("(?:raid)?|war") == frozenset()
    assert CuePattern(("(?:raid )?[0-9]+",)).search(Page.of("about 12"))


@pytest.mark.parametrize("row", ["to-morrow", "-", "caf\u00e9s", "o'clock"])
def test_words_with_marks_are_found(row: str) -> None:
    assert CuePattern((row,)).search(Page.of(f"a man , {row} in")) is not None
