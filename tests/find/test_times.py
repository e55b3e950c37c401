"""Times in a sentence: every rule by its examples, look-alikes, how parts are joined, and any string at all."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.find.times.search import TimeRule
from casualtykit.find.times.times import RULES, find_times, outline, parse_times
from casualtykit.spans import Page
from casualtykit.vocabulary import TimeKind
from tests.strategies import SENTENCES, TEXTS


def found(text: str) -> list[str]:
    """Return the times of a text as their words."""
    return [t.text for t in parse_times(text)]


def named(value: TimeRule | str) -> str:
    """Return what a test is called by."""
    return value if isinstance(value, str) else value.id


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.finds], ids=named)
def test_what_a_rule_finds(rule: TimeRule, text: str) -> None:
    assert " | ".join(outline(t) for t in parse_times(text) if t.rule == rule.id) == rule.finds[text]


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r in RULES for t in r.skips], ids=named)
def test_what_a_rule_skips(rule: TimeRule, text: str) -> None:
    assert [outline(t) for t in parse_times(text) if t.rule == rule.id] == []


@pytest.mark.parametrize(
    "words",
    """\
on Saturday
Saturday
yesterday
late Monday night
early Thursday
early on Saturday
yesterday evening
on Wednesday morning
overnight
last week
this week
earlier this month
a week ago today
more than a month ago
two days ago
on September 11
since Aug. 20
Aug. 20
in August 2011
in 2011
since 2003
since March
since the end of April
in that same period
over the past week
in the last few days
the past two weeks
between 17 October and 14 December
from May 3 to May 5
by mid-June
late last year
in the early hours of Sunday
in the morning
at around 10.30 pm
at 3:30 pm on Tuesday
for eight months
during the weekend
last weekend
tonight
today
on the night of 7-8 May 1994
in mid-August
November 2019
July 7
on Nov. 18, 2019
as of 5 January
19 Nov 1989
2019-08-05
5/8/2019
the previous day
the day before
the same day
a day earlier
hours later
in the 1990s
nine days prior
in recent days
after midnight
on New Year's Day
at dawn
shortly after noon
since the troops entered the country in March 2003
since it started with protests in 2011
on Tuesday, Aug. 20, 2019
at 5 a.m. on Monday
in March last year
early this morning
later that day
on Friday and Saturday
on the evening of 20 March
as recently as 2014
from 5am tomorrow
in three days
within hours""".splitlines(),
)
@pytest.mark.parametrize("form", ["Twelve people were killed {}.", "{}, gunmen killed twelve people."])
def test_the_whole_expression_is_found(words: str, form: str) -> None:
    first = words[0].upper() + words[1:] if form.startswith("{") else words
    assert found(form.format(first)) == [first]
    assert found(form.format(first).upper()) == [first.upper()]


@pytest.mark.parametrize(
    "text",
    [
        "A 12-year-old girl died.",
        "A man aged 44 died.",
        "A man, 44 years old, died.",
        "The raid killed 12 and wounded 20.",
        "They won 3-2 and 10:2.",
        "He may die, and may be dead.",
        "AT LEAST 12 MAY HAVE DIED.",
        "Thousands joined a march on the town.",
        "The second man sat in the sun.",
        "A two-day strike ended the three-day ceasefire.",
        "About 2018 people fled.",
        "They counted 2000 houses.",
        "It cost $1999 and rose by 2011 per cent.",
        "Flight 2011 crashed.",
        "They own a weekend house.",
        "He has since fled.",
        "She stayed, since nobody came.",
        "An hour-long talk was held.",
        "He told The Sunday Times so.",
        "April Dume was killed.",
        "It lived six million years ago.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Two died on Monday and six on Tuesday.", ["on Monday", "on Tuesday"]),
        ("Sunday's raid came after Friday's talks.", ["Sunday", "Friday"]),
        ("In overnight raids two died.", ["overnight"]),
        ("In May 12 people died.", ["In May"]),
        ("On May 12, people died.", ["On May 12"]),
        ("Since Monday, 12 have died in a raid of last week.", ["Since Monday", "last week"]),
        ("Since it began, in 2011, 40 have died.", ["in 2011"]),
        ("The war has gone on for 1 week.", ["for 1 week"]),
        ("They fled on Monday,\nthe same day.", ["on Monday", "the same day"]),
    ],
)
def test_what_belongs_together(text: str, times: list[str]) -> None:
    assert found(text) == times


def test_a_hard_wrapped_time_is_one() -> None:
    text = (
        "The army of the northern province attacked the village of Dorval on\n"
        "Monday night and left again early in the morning, a man said who\n"
        "lives there and who did not give his name."
    )
    assert found(text) == ["on\nMonday night", "early in the morning"]


def test_curly_quotes_and_narrow_spaces() -> None:
    times = found("He died on New\u00a0Year\u2019s Day, \u201con Monday\u201d.")
    assert times == ["on New\u00a0Year\u2019s Day", "on Monday"]


def test_a_finder_stays_within_its_sentence() -> None:
    page = Page.of("They left on Monday night.")
    start, end = page.text.index("Monday"), page.text.index(" night")
    times = find_times(page, start, end)
    assert [(t.span.start, t.text, t.kind) for t in times] == [(start, "Monday", TimeKind.WEEKDAY)]


WORDS = (
    "since in on at by from to between and the a of last this next early late mid- may March August Monday night "
    "morning 12 2011 19 Nov 89 10:30 pm two days weeks ago later earlier for over past weekend attack today "
    "yesterday , . - ' 's year war"
).split()
JUMBLE = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)


@given(JUMBLE | TEXTS)
def test_times_stand_in_order_and_apart(text: str) -> None:
    times = parse_times(text)
    assert all(text[t.span.start : t.span.end] == t.text for t in times)
    assert all(t.text == t.text.strip() != "" for t in times)
    assert all(a.span.end <= b.span.start for a, b in pairwise(times))
    assert {t.rule for t in times} <= {r.id for r in RULES}


@given(JUMBLE | SENTENCES, JUMBLE | SENTENCES)
def test_two_paragraphs_are_read_as_each_alone(one: str, two: str) -> None:
    gap = len(one) + 2
    alone = [(t.span.start, t.text) for t in parse_times(one)]
    alone += [(t.span.start + gap, t.text) for t in parse_times(two)]
    assert [(t.span.start, t.text) for t in parse_times(f"{one}\n\n{two}")] == alone


def seconds(text: str) -> float:
    """Return the least time of three readings."""
    times = []
    for _ in range(3):
        start = time.process_time()
        parse_times(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize(
    "unit", ["since ", "on Monday ", "from May to ", "two days ", "12 May ", "in the early ", "1", "2011-", "the "]
)
def test_four_times_the_text_takes_about_four_times_the_time(unit: str) -> None:
    once, four_times = (unit * (n // len(unit)) for n in (15_000, 60_000))
    # Quadratic time would give a ratio of 16; half a second is the unrest of a shared machine.
    assert seconds(four_times) <= 8 * seconds(once) + 0.5
