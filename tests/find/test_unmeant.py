"""Words of harm that mean none: what does not open its sentence, and what it opens all the same."""

from __future__ import annotations

import pytest

from casualtykit.find.opening.openers import open_sentences
from casualtykit.find.phrases.words import Told
from casualtykit.lexicon import Lexicon
from casualtykit.spans import Page, Span

SHIPPED = Lexicon.shipped("en")


def opens(text: str) -> bool:
    """Return whether a text, taken for one sentence, is read."""
    return bool(open_sentences(Page.of(text), [Span(0, len(text))], SHIPPED))


@pytest.mark.parametrize(
    "text",
    [
        "The gang may kill the mayor.",
        "Such a blast could kill a bull.",
        "The sect vowed to kill the mayor.",
        "They came to murder the mayor.",
        "The mayor will be killed.",
        "The clerk must be arrested.",
        "Rebels seized the weapons.",
        "The minister held talks in Herat.",
        "He faces the death penalty.",
    ],
)
def test_what_has_not_come_to_anybody_opens_no_sentence(text: str) -> None:
    assert not opens(text)


@pytest.mark.parametrize(
    "text",
    [
        "The gang may have killed the mayor.",
        "The sect managed to kill the mayor.",
        "He is said to kill a man a year.",
        "They had to murder the mayor.",
        "The mayor will be killed, as two clerks were killed.",
        "Thousands had to flee.",
        "Rebels seized the weapons and nine men.",
        "Rebels seized nine men.",
        "The minister was held in Herat.",
        "The clerk was sent to jail.",
        "His death is a penalty.",
        "The murderers of Anwar Sabri are known.",
    ],
)
def test_what_may_have_come_to_somebody_opens_its_sentence(text: str) -> None:
    assert opens(text)


def test_what_is_told_of_words_is_asked_once() -> None:
    asked: list[str] = []

    def ask(word: str) -> bool:
        asked.append(word)
        return word == "men"

    told = Told(ask)
    assert told.any_in(["the", "old", "men", "unasked"])
    assert not told.any_in(["the", "old", "the"])
    assert asked == ["the", "old", "men"]


def test_no_more_words_are_remembered_than_a_text_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casualtykit.find.phrases.words._MOST", 3)
    told = Told(len)
    assert [told[w] for w in ("a", "ab", "abc", "abcd")] == [1, 2, 3, 4]
    assert sorted(told) == ["abcd"]
