"""What a pattern needs: wherever it matches, the text has it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.catalogue import catalogue
from casualtykit.find.reading import read_sentence
from casualtykit.join import statements
from casualtykit.join.clauses import clauses
from casualtykit.join.rules import gaps
from casualtykit.lexicon import Lexicon
from casualtykit.needs import Sieve, needs
from casualtykit.rules import Rule
from casualtykit.sentences import split_sentences
from casualtykit.spans import Page
from casualtykit.tape import TAPE

ATOM = st.sampled_from(["a", "b", "[cd]", "[^ab]", ".", "(?=a)", "(?!b)", "(?<=c)", "(?<!d)", "^", "$"])
PATTERNS = st.recursive(
    ATOM,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}", "{2}", "+?", "{,2}"])).map(
            lambda x: f"(?:{x[0]}){x[1]}"
        ),
        inner.map(lambda x: f"({x})"),
    ),
    max_leaves=8,
)
TAPES = [
    read_sentence(page, span, Lexicon.shipped("en")).tape
    for r in catalogue()
    for text in (*r.finds, *r.skips)
    for page in [Page.of(text)]
    for span in split_sentences(page)
]


@given(PATTERNS, st.text("abcde", max_size=8))
def test_a_pattern_matches_only_where_its_needs_are(pattern: str, text: str) -> None:
    if re.search(pattern, text):
        assert all(not letters.isdisjoint(text) for letters in needs(pattern))
    assert Sieve([(pattern, 1)])(text) == ((1,) if all(set(text) & n for n in needs(pattern)) else ())


@pytest.mark.parametrize("pattern", ["a(?i)b", r"\w", "(a", "a)", "[a", r"(?P<x>a)(?P=x", "(?#a)b"])
def test_what_is_not_understood_needs_nothing(pattern: str) -> None:
    assert needs(pattern) == ()


@pytest.mark.parametrize("rule", [*statements.RULES, *clauses.RULES, *gaps.RULES], ids=lambda r: r.id)
def test_every_joining_rule_needs_something_and_only_what_it_finds(rule: Rule[..., Any]) -> None:
    wanted = needs(TAPE.expand(rule.pattern))
    assert wanted
    for tape in TAPES:
        if TAPE.compile(rule.pattern).search(tape.text):
            assert all(not letters.isdisjoint(tape.text) for letters in wanted)


ASKING: list[Rule[..., Any]] = [r for rules in (statements.RULES, gaps.RULES) for r in rules if r.words]


@pytest.mark.parametrize("rule", ASKING, ids=lambda r: r.id)
def test_a_rule_states_nothing_without_the_words_that_it_asks_for(rule: Rule[..., Any]) -> None:
    for tape in TAPES:
        if rule.words.isdisjoint(tape.words.union(tape.text)):
            found = statements.state_all(tape)
            more = (found,) if rule in gaps.RULES else ()
            assert not [d for m in TAPE.compile(rule.pattern).finditer(tape.text) for d in rule(tape, m, *more) or ()]
