"""Words of harm by themselves, before anything is joined; the longest at each place; capitals read the same."""

from __future__ import annotations

import re

import pytest

from casualtykit import parse_outcomes
from casualtykit.find.outcomes import outline
from casualtykit.tries import trie


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two men were shot dead and five wounded.", ["shot dead: killed", "wounded: injured"]),
        ("TWO MEN WERE SHOT DEAD.", ["SHOT DEAD: killed"]),
        ("Ten are missing, four were kidnapped.", ["missing: missing", "kidnapped: abducted"]),
        ("Police arrested six; 300 were evacuated.", ["arrested: detained", "evacuated: displaced"]),
        ("Ninety rebels surrendered.", ["surrendered: surrendered"]),
        ("Lawmakers killed the bill.", ["killed: killed"]),
        ("The council met.", []),
        ("", []),
    ],
)
def test_outcomes(text: str, words: list[str]) -> None:
    assert [outline(m) for m in parse_outcomes(text)] == words


def test_the_dictionary_word_is_kept() -> None:
    assert [m.term for m in parse_outcomes("Two were beheaded, nine gunned down.")] == ["behead", "gun down"]


@pytest.mark.parametrize("words", [["a"], ["die", "died", "dead"], ["a b", "a", "ab", "a.b"], ["shot", "shot dead"]])
def test_a_trie_is_its_words(words: list[str]) -> None:
    pattern = re.compile(trie(words))
    assert all(pattern.fullmatch(w) for w in words)
    assert not any(pattern.fullmatch(w) for w in ("b", "di", "axb", "shot ", "dea") if w not in words)
