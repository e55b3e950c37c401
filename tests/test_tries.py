"""A scan for many words finds the same by its two ways."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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
def test_the_first_texts_are_read_as_the_others_are(low: str) -> None:
    scan = WordScan(WORDS)
    assert list(scan._looked_up(low)) == list(scan._matched(low))


def test_a_pattern_is_made_for_many_texts_alone() -> None:
    scan = WordScan(WORDS)
    assert list(scan.finditer("a woman was shot dead")) == [(12, "shot dead")]
    assert "_pattern" not in vars(scan)
    assert list(scan.finditer(f"{'x ' * 100_000}killed")) == [(200_000, "killed")]
    assert list(scan.finditer("killed by a mother-in-law")) == [(0, "killed"), (12, "mother-in-law")]
    assert "_pattern" in vars(scan)


def test_a_word_may_begin_with_any_letter() -> None:
    scan = WordScan(["\u00e9trangl\u00e9", "killed"])
    assert list(scan.finditer("\u00e9trangl\u00e9, killed")) == [(0, "\u00e9trangl\u00e9"), (10, "killed")]
    assert list(WordScan([]).finditer("killed")) == []
