"""Every pattern over symbols takes twice the time for twice the symbols, whichever stand in a row."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from casualtykit.find.phrases.complements import _STEPS
from casualtykit.find.phrases.phrases import _brackets, _grammar
from casualtykit.find.phrases.words import ATOMS
from casualtykit.find.sources.sources import RULES as SOURCES
from casualtykit.join import statements
from casualtykit.join.clauses import clauses
from casualtykit.join.rules import follows, gaps
from casualtykit.patterns import with_ways
from casualtykit.tape import TAPE, Alphabet

LENGTH = 1_500
"""More words than a sentence has, since it is read 2,000 characters at a time."""
BEATS = 3.0
"""What a doubled row may take, as a multiple of the single one; linear is 2, quadratic 4."""
LEAST = 0.002
"""Seconds; what takes less is fast whatever it grows by, and too short to be measured."""
TRIES = 5

RULES = {f"complements.{build.__name__}.{i}": pattern for i, (pattern, build) in enumerate(_STEPS)}
RULES.update((r.id, r.pattern) for r in SOURCES)
RULES.update((r.id, r.pattern) for r in statements.RULES)
RULES.update((r.id, r.pattern) for r in clauses.RULES)
RULES.update((r.id, r.pattern) for r in gaps.RULES)
RULES.update((r.id, r.pattern) for r in follows.RULES)


def rows(alphabet: Alphabet, pattern: str) -> Iterator[str]:
    """Yield long rows of each symbol of a pattern, and of each two that stand beside one another there."""
    letters = list(dict.fromkeys(c for c in alphabet.expand(pattern) if c in alphabet.letters(alphabet.names)))
    for unit in (*letters, *(a + b for a, b in pairwise(letters))):
        yield unit * (LENGTH // len(unit))


def seconds(work: Callable[[str], object], row: str) -> float:
    """Return the time of one scan."""
    start = time.process_time()
    work(row)
    return time.process_time() - start


def slow(pattern: re.Pattern[str], row: str) -> list[tuple[float, float]]:
    """Return the times of a row and its double, or nothing where the double takes about twice the time."""

    def scan(text: str) -> None:
        for _ in pattern.finditer(text):
            pass

    times: list[tuple[float, float]] = []
    for _ in range(TRIES):
        times.append((seconds(scan, row), seconds(scan, row + row)))
        once, twice = min(t for t, _ in times), min(t for _, t in times)
        if twice < LEAST or twice <= BEATS * once:
            return []
    return times


@pytest.mark.parametrize("name", RULES)
def test_no_rule_slows_down_over_rows_of_its_symbols(name: str) -> None:
    pattern = TAPE.compile(RULES[name])
    assert [row[:2] for row in rows(TAPE, RULES[name]) if slow(pattern, row)] == []


@pytest.mark.parametrize("pattern", [_grammar(), _brackets()], ids=["grammar", "brackets"])
@pytest.mark.parametrize("name", ATOMS.names)
def test_the_grammar_of_words_does_not_slow_down_over_one_word(name: str, pattern: re.Pattern[str]) -> None:
    assert slow(pattern, ATOMS[name] * LENGTH) == []


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
def test_parts_that_share_a_name_are_told_by_the_one_that_matched(method: str) -> None:
    pattern = with_ways("(?P<a>x)(?P<b>y)|(?P<b>v)(?P<a>w)(?P<c>z)?")
    found = getattr(pattern, method)("vw")
    assert (found["a"], found["b"], found["c"]) == ("w", "v", None)
    assert (found.start("a"), found.end("a"), found.span("b"), found.span()) == (1, 2, (0, 1), (0, 2))
    assert found.string == "vw"
    assert getattr(pattern, method)("x") is None


def test_a_pattern_whose_names_differ_is_what_python_makes_of_it() -> None:
    assert isinstance(with_ways("(?P<a>x)|(?P<b>y)"), re.Pattern)
