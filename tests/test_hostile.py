"""Texts made to break a parser: no exception, every span exact, and twice the text takes about twice the time.

The default sizes are small, so that the whole takes seconds; `pytest tests/test_hostile.py --large` takes those in
which such attacks come, a million characters and more.
"""

from __future__ import annotations

import gc
import string
import time
from collections.abc import Callable
from hashlib import shake_128

import pytest

from casualtykit import CasualtyParser, CasualtyReport, parse_casualties
from casualtykit.catalogue import catalogue
from tests.test_laws import parts

pytestmark = pytest.mark.no_cover
"""Time is what is measured here, of which counting lines would take as much again."""

LARGE = 100
"""How many times larger the texts are that are asked for by name."""
BEATS = 3.0
"""What a doubled text may take, as a multiple of the single one; linear is 2, quadratic 4."""
TRIES = 6
"""How often a doubling is measured: the machine is shared, and one quiet moment is enough."""

MARKS = [
    *string.punctuation,
    "“",
    "”",
    "‘",
    "’",
    "«",
    "‐",
    "–",
    "—",
    "…",
    "7",
    "\u0301",
    "\u200d",
    "\u202e",
    "\ufeff",
    "\0",
]


def noise(n: int) -> str:
    """Return characters without any order, the same each time."""
    return shake_128(b"noise").digest(n).decode("latin-1")


SHAPES: dict[str, Callable[[int], str]] = {
    **{f"U+{ord(c):04X}": lambda n, c=c: c * n for c in MARKS},  # type: ignore[misc]  # mypy knows no bound default
    "nested brackets": lambda n: "(" * (n // 2) + "12 killed" + ")" * (n // 2),
    "nested quotes": lambda n: "“‘" * (n // 4) + "12 killed" + "’”" * (n // 4),
    "quotes that never close": lambda n: '"he said ' * (n // 9),
    "numbers in one sentence": lambda n: " ".join(str(i) for i in range(n // 5)) + " people were killed",
    "numbers with commas": lambda n: "12, " * (n // 4) + "killed",
    "one sentence": lambda n: "12 men and 3 women in Diffa and " * (n // 32) + "were killed",
    "one word": lambda n: "killed" * (n // 6),
    "killed": lambda n: "killed " * (n // 7),
    "killed and": lambda n: "killed and " * (n // 11),
    "dead lines": lambda n: "12 dead\n" * (n // 8),
    "blank lines": lambda n: "dead\n\n" * (n // 6),
    "spaces": lambda n: "12" + " " * n + "killed",
    "returns": lambda n: "killed\r" * (n // 7),
    "bytes": noise,
    "bytes with words": lambda n: " killed 12 ".join(noise(n)[i : i + 40] for i in range(0, n, 51)),
    "lone surrogates": lambda n: "\ud800 12 killed \udfff " * (n // 15),
    "right to left": lambda n: "\u202e12 people were killed\u202c " * (n // 25),
    "hedges": lambda n: "at least more than " * (n // 19) + "12 killed",
    "years": lambda n: "in 2019 and " * (n // 12) + "12 were killed",
    "of them": lambda n: "12 of the " * (n // 10) + "dead",
    "who": lambda n: "a man who killed " * (n // 17),
    "attributions": lambda n: "police said he said that " * (n // 25) + "12 were killed",
    "letters with stops": lambda n: "u.s." * (n // 4) + " killed 12",
    "hyphens": lambda n: "twenty-" * (n // 7) + "one killed",
    "possessives": lambda n: "the man's " * (n // 10) + "death",
}


def exact(report: CasualtyReport) -> bool:
    """Return whether every span of a report is in its text and holds its words."""
    mentions = [*report.mentions, *(m for s in report.statements for m in parts(s))]
    return all(report.text[m.span.start : m.span.end] == m.text for m in mentions)


def seconds(text: str) -> float:
    """Return how long this process works on a text, of which every span of the report is exact."""
    start = time.process_time()
    report = parse_casualties(text)
    took = time.process_time() - start
    assert exact(report)
    return took


def grows(once: str, twice: str) -> list[tuple[float, float]]:
    """Return the times of a text and its double, or nothing where the double takes about twice the time.

    The least of several times is what the work itself takes; a fiftieth of a second stands for what is not the work.
    The double comes first, so that it and not the single one pays for what is made once.
    """
    times: list[tuple[float, float]] = []
    for _ in range(TRIES):
        double = seconds(twice)
        times.append((seconds(once), double))
        if min(t for _, t in times) <= BEATS * min(t for t, _ in times) + 0.02:
            return []
        gc.collect()  # else a text may pay for what others left
    return times


@pytest.fixture
def size(request: pytest.FixtureRequest) -> int:
    """How many characters a hostile text has."""
    return 8_000 * (LARGE if request.config.getoption("--large") else 1)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_no_shape_of_text_breaks_or_slows_it(shape: Callable[[int], str], size: int) -> None:
    once, twice = shape(size), shape(2 * size)
    assert grows(once, twice) == []


@pytest.mark.parametrize("mark", ["(", '"', "-", ",", "7", "\u0301", " "], ids=lambda c: f"U+{ord(c):04X}")
def test_a_mark_over_and_over_inside_a_sentence_does_not_either(mark: str, size: int) -> None:
    once, twice = (f"Gunmen killed {mark * n} 12 people, police said." for n in (size, 2 * size))
    assert grows(once, twice) == []


RULES = {r.id: r for r in catalogue()}


@pytest.mark.parametrize("name", RULES)
def test_no_rule_slows_down_over_its_own_examples(name: str, size: int) -> None:
    # Without their stops the examples are one long sentence when they are repeated: the worst that a pattern meets.
    unit = " ".join(t.rstrip(".") for t in (*RULES[name].finds, *RULES[name].skips)) + " "
    once, twice = (unit * max(1, n // len(unit)) for n in (size // 2, size))  # whole sentences: the longest has 2,000
    assert grows(once, twice) == []


@pytest.mark.parametrize("name", RULES)
def test_no_rule_slows_down_over_the_words_of_its_examples(name: str, size: int) -> None:
    # Each word over and over, and then the next: what a repeat in a pattern could be led astray by.
    words = list(dict.fromkeys(" ".join(RULES[name].finds).rstrip(".").split()))
    once, twice = (
        " ".join(w for w in words for _ in range(max(2, n // len(words) // 6))) for n in (size // 4, size // 2)
    )
    assert grows(once, twice) == []


def test_time_for_a_character_is_the_same_in_a_long_text_as_in_a_short_one(request: pytest.FixtureRequest) -> None:
    news = (
        "The council met on Tuesday to speak of the new bridge. Gunmen killed two policemen, officials said.\n\n"
        "Prices rose by 3 percent in May. Schools open again next week, and buses will run until late.\n\n"
    )
    short = news * (10_000 // len(news))
    long = short * (1_000 if request.config.getoption("--large") else 10)
    parse_casualties(short)
    times: list[tuple[float, float]] = []
    for _ in range(TRIES):
        times.append((min(seconds(short) for _ in range(5)) / len(short), seconds(long) / len(long)))
        # Quadratic time would give ten times as much, or a thousand; a machine that is shared may give twice.
        if min(t for _, t in times) <= 3 * min(t for t, _ in times):
            return
    pytest.fail(f"seconds for a character of the short and of the long text: {times}")


def test_a_text_without_a_word_of_harm_costs_one_scan() -> None:
    # Against the same text with one such word: what is read further costs many times the scan.
    quiet = "The council met on Tuesday to speak of the new bridge over the river. " * 200
    loud = "The council met on Tuesday to speak of two men killed on the river. " * 200
    parse_casualties(loud)
    assert CasualtyParser().parse(quiet).sentences == ()
    assert min(seconds(quiet) for _ in range(TRIES)) < 0.1 * min(seconds(loud) for _ in range(TRIES))
