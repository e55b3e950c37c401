"""What is mended for reading points back into the text as given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit import Lexicon, parse_casualties
from casualtykit.noise import mend
from casualtykit.spans import Page, Span

WORDS = Lexicon.shipped("en")

TEXTS = (
    "Gunmen killedthree people, and injured20 others.",
    "<p>At least&nbsp;1O soldiers died &ndash; police said.<br>Two men weren&#8217;t hurt.</p>",
    "The flood that came down the valley on Friday night kil-\nled 12 men, a mayor of the town said.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_mention_is_cut_from_the_text_as_given(text: str) -> None:
    report = parse_casualties(text)
    assert report.text == text
    assert report.statements
    for mention in report.mentions:
        assert text[mention.span.start : mention.span.end] == mention.text


def test_words_are_those_of_the_text() -> None:
    (statement,) = parse_casualties(
        "A spokesman of the army said late on Sunday that 1O sol-\ndiers were killed."
    ).statements
    assert statement.number is not None
    assert (statement.number.text, statement.victims[0].text) == ("1O", "sol-\ndiers")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Two pro-\ngovernment men", "Two pro-government men"),
        ("ten KIL-\nLED there", "ten KILLED there"),
        ("a Smith-\nJones deal", "a Smith-\nJones deal"),
        ("1o de Mayo, H2O, 50, 100 and 500", "1o de Mayo, H2O, 50, 100 and 500"),
        ("government, menace, leftist, someone", "government, menace, leftist, someone"),
        ("if a<b and c>d", "if a<b and c>d"),
        ("R&D; AT&T", "R&D; AT&T"),
    ],
)
def test_mending(text: str, mended: str) -> None:
    assert mend(Page.of(text), WORDS).page.text == mended


@given(
    st.lists(st.sampled_from(["killed", "three", "1O", "-\n", "&amp;", "<p>", " ", "people", "&nbsp;", "l2", "..."]))
)
def test_places_stay_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    mended = mend(Page.of(text), WORDS)
    back = [mended.back(Span(i, i + 1)) for i in range(len(mended.page.text))]
    assert back == sorted(back)
    assert all(0 <= span.start <= span.end <= len(text) for span in back)
    assert mended.back(Span(len(back), len(back))) == Span(len(text), len(text))
    if mended.page.text == text:
        assert back == [Span(i, i + 1) for i in range(len(text))]
