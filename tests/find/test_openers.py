"""The first scan: which sentences hold a word of harm, and the pattern that tells."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.find.opening.openers import open_sentences
from casualtykit.lexicon import Entry, Lexicon
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page, Span
from casualtykit.tries import trie

SHIPPED = Lexicon.shipped("en")
WORDS = st.text(st.sampled_from("abc .'-[]\\^"), max_size=6)


def opened(text: str, lexicon: Lexicon = SHIPPED) -> list[str]:
    """Return the sentences that are read."""
    page = Page.of(text)
    return [page.cut(s.start, s.end) for s in open_sentences(page, split_sentences(page), lexicon)]


def opens(text: str, lexicon: Lexicon = SHIPPED) -> bool:
    """Return whether a text, taken for one sentence, is read."""
    return bool(open_sentences(Page.of(text), [Span(0, len(text))], lexicon))


@given(st.sets(WORDS, min_size=1, max_size=12), st.lists(WORDS, max_size=12))
def test_a_trie_matches_its_words_and_no_others(words: set[str], others: list[str]) -> None:
    pattern = re.compile(f"(?:{trie(words)})")
    for word in (*words, *others):
        assert bool(pattern.fullmatch(word)) == (word in words)


def test_a_trie_of_nothing_is_empty() -> None:
    assert trie([]) == ""


def test_every_form_opens_a_sentence() -> None:
    shut = [
        form
        for form in SHIPPED.openers
        if not opens(f"Forced to stay or sent away, two men in {form} of two men that it took for life.")
    ]
    assert shut == []


def test_only_sentences_with_a_word_of_harm_are_opened() -> None:
    text = "Talks began on Monday. Two men were killed. It rained. The dead were buried."
    assert opened(text) == ["Two men were killed.", "The dead were buried."]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Rebels hold the villagers.", "Banks hold the shares."),
        ("Whom do they hold?", "How does paint hold?"),
        ("The flood took two lives.", "It changed two lives."),
        ("The remains of a man were found.", "The question remains."),
        ("The army lost twelve soldiers.", "The firm lost its lead."),
        ("Two clerks were held in May.", "Elections were held in May."),
        ("Lena Orr was held in May.", "The fair was held in May."),
        ("Her body was found in a ditch.", "The body that rules the sport agreed."),
        ("The flood forced them to leave.", "The bank plans to leave the town."),
        ("They sleep in schools.", "They sleep. Schools are open."),
        ("They lynch two men.", "The offer of the Lynch fund stands."),
        ("Whom the men they hold know.", "The minister said that he would hold talks."),
    ],
)
def test_a_word_that_mostly_says_something_else_opens_only_beside_what_makes_it_harm(text: str, bare: str) -> None:
    assert opens(text)
    assert not opens(bare)


def test_what_makes_a_word_harm_stands_near_it() -> None:
    assert not opens(f"Banks hold the shares {'of the old fund ' * 9}of two men.")


def test_a_phrase_opens_without_what_its_words_need_alone() -> None:
    assert opens("It was lost with all lives.")
    assert opens("Two of the crew lost their lives at sea.")


@pytest.mark.parametrize("text", ["", "Talks went on.", "The skilled workers met.", "A deadline passed.", "12"])
def test_a_text_without_one_opens_nothing(text: str) -> None:
    assert not opens(text)
    assert opened(text) == []


def test_a_phrase_may_run_over_a_line_end() -> None:
    mine = Lexicon("en", (Entry("outcome", "bite the dust", "dies killed", forms="bites bit bitten biting"),))
    assert opens("Two rebels bit\nthe dust.", mine)
    assert not opens("Two rebels bit the bread.", mine)


def test_a_longer_form_opens_by_a_shorter_one_within_it() -> None:
    mine = Lexicon("en", (Entry("outcome", "snuff", "kills killed"), Entry("outcome", "rebel's snuff", "event killed")))
    assert opens("The rebel's snuff was told.", mine)
    assert opens("The rebel's snuff was told.", Lexicon("en", mine.entries[1:]))


def test_a_lexicon_without_words_of_harm_opens_nothing() -> None:
    assert opened("Two men were killed.", Lexicon("en", (Entry("actor", "man", "civilian"),))) == []
