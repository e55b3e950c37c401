"""What is no text is refused by name; any text at all gives a report, in time linear in its length."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from casualtykit import (
    parse_actors,
    parse_casualties,
    parse_numbers,
    parse_outcomes,
    parse_places,
    parse_sources,
    parse_times,
)
from casualtykit.report import CasualtyReport

SINGLE: list[Callable[[Any], Any]] = [
    parse_numbers,
    parse_outcomes,
    parse_actors,
    parse_sources,
    parse_places,
    parse_times,
]

LEAD = "Gunmen killed at least 12 people and wounded 30 others in Diffa on Monday, police said. "

TEXTS = {
    "empty": "",
    "blank": " \t\r\n\u2028\u00a0" * 50,
    "a megabyte without a space": "x" * 1_000_000,
    "lone surrogates": "\ud800 killed \udfff 12 people \udc80",
    "NUL": "Twelve\0people\0were killed.\0" * 20,
    "digits alone": "7" * 50_000,
    "digits and commas": "1,000," * 20_000,
    "full stops": "." * 100_000,
    "quotation marks": "\"'“”‘’" * 10_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "right to left": "قُتل 12 شخصاً \u202e12 people were killed\u202c في دفا، وأصيب 30. " * 20,
    "combining marks": "k\u0301illed" + "\u0301" * 10_000 + " 12 people",
    "the letter that grows": "\u0130" * 1_000 + " 12 people were killed in \u0130zmir.",
    "no line end": LEAD * 2_000,
    "one word a line": "\n".join((LEAD * 200).split()),
    "numbers in words": "one hundred and " * 20_000,
    "outcome words": "killed " * 20_000,
    "hedges": "at least " * 20_000 + "12 people were killed.",
    "names": "Ana Bela Carvo Dume " * 10_000,
    "and": "12 men and " * 10_000 + "were killed.",
    "commas": "a man, " * 10_000 + "were killed.",
    "attributions": "he said it said they said " * 5_000 + "that 12 people were killed.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_any_text_gives_a_report(text: str) -> None:
    report = parse_casualties(text)
    assert report.text == text
    for mention in report.mentions:
        assert text[mention.span.start : mention.span.end] == mention.text


@pytest.mark.parametrize("parse", SINGLE, ids=lambda f: f.__name__)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_any_text_gives_mentions(parse: Callable[[str], Any], text: str) -> None:
    text = text[:20_000]
    assert all(text[m.span.start : m.span.end] == m.text for m in parse(text))


def test_an_empty_text_states_nothing() -> None:
    report = parse_casualties("")
    assert (report.statements, report.sentences, report.mentions) == ((), (), ())
    assert isinstance(report, CasualtyReport)


@pytest.mark.parametrize("parse", [parse_casualties, *SINGLE], ids=lambda f: f.__name__)
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "text must be a str, not NoneType"),
        (b"12 people were killed", "text must be a str, not bytes; decode the bytes first"),
        (bytearray(b"killed"), "text must be a str, not bytearray; decode the bytes first"),
        (12, "text must be a str, not int"),
        (["12 killed"], "text must be a str, not list"),
    ],
)
def test_what_is_no_text_is_refused(parse: Callable[[Any], Any], given: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        parse(given)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(TypeError, match="date"):
        parse_casualties("Two men died.", date="2024-05-04")  # type: ignore[arg-type]


def test_keywords_are_keywords() -> None:
    with pytest.raises(TypeError, match="positional argument"):
        parse_casualties("Two men died.", None)  # type: ignore[call-arg]


GROWING = {
    "news": LEAD,
    "one sentence": "12 men, ",
    "no space": "killed12",
    "digits": "7",
    "number words": "two hundred and ",
    "outcomes": "killed ",
    "names": "Bela Carvo ",
    "quotes": '"he said ',
    "brackets": "((",
    "lines": "12 dead\n",
}


def seconds(text: str) -> float:
    """Return how long a parse takes."""
    start = time.process_time()
    parse_casualties(text)
    return time.process_time() - start


@pytest.mark.parametrize("unit", GROWING.values(), ids=GROWING.keys())
def test_four_times_the_text_takes_about_four_times_the_time(unit: str) -> None:
    # The end makes the parser read what would otherwise be passed over for want of a word of harm.
    once, four_times = (unit * (n // len(unit)) + " 12 people were killed." for n in (20_000, 80_000))
    parse_casualties(LEAD)
    # Quadratic time would give a ratio of 16. The machine is shared: one quiet moment in three tries is enough.
    times = []
    for _ in range(3):
        times.append((seconds(once), seconds(four_times)))
        if times[-1][1] <= 8 * times[-1][0] + 0.3:
            return
    pytest.fail(f"seconds for 20,000 and 80,000 characters: {times}")
