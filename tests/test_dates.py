"""What days an expression of time means, on a day that is given; and that no string makes it raise."""

from __future__ import annotations

import time
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casualtykit.dates import FRAGMENTS, MONTHS, WEEKDAYS, Period, expand
from casualtykit.dates.forms import resolve
from casualtykit.find.times.times import RULES, parse_times
from tests.strategies import TEXTS

DAY = date(2019, 8, 7)
"""A Wednesday."""


def told(words: str, day: date = DAY) -> str | None:
    """Return what the words mean, in one line."""
    found = resolve(words, day)
    return None if found is None else f"{found.first} {found.last} {found.precision}"


SINGLE_DAYS = """\
on Monday: 2019-08-05
Wednesday: 2019-08-07
last Wednesday: 2019-07-31
next Friday: 2019-08-09
early on Saturday: 2019-08-03
late Monday night: 2019-08-05
Saturday evening: 2019-08-03
yesterday: 2019-08-06
yesterday evening: 2019-08-06
the day before yesterday: 2019-08-05
today: 2019-08-07
earlier today: 2019-08-07
tonight: 2019-08-07
this morning: 2019-08-07
tomorrow: 2019-08-08
on September 11: 2018-09-11
July 7: 2019-07-07
August 7: 2019-08-07
Aug. 8: 2018-08-08
the 5th of May: 2019-05-05
as of 5 January: 2019-01-05
on Nov. 18, 2019: 2019-11-18
18 November 2018: 2018-11-18
19 Nov 1989: 1989-11-19
on 19 NOV 89: 1989-11-19
3 JAN 05: 2005-01-03
19-Nov-1989: 1989-11-19
2019-08-05: 2019-08-05
25/8/2018: 2018-08-25
8/25/18: 2018-08-25
8/25/69: 1969-08-25
7.7.2018: 2018-07-07
29 February: 2016-02-29
Tuesday, Aug. 6: 2019-08-06
last Saturday, 3 August: 2019-08-03
on June 5 this year: 2019-06-05
on June 5 last year: 2018-06-05
at 3:30 pm on Tuesday: 2019-08-06
Monday at 10 p.m.: 2019-08-05
at 1200 GMT on Monday: 2019-08-05
at 0630 on 22 March: 2019-03-22
shortly after noon on Monday: 2019-08-05
before dawn on Monday: 2019-08-05
in the early hours of Sunday: 2019-08-04
on the night of 4 August: 2019-08-04
two days ago: 2019-08-05
twenty-five days ago: 2019-07-13
a week ago today: 2019-07-31
on New Year's Day: 2019-01-01
on Christmas Eve: 2018-12-24
on Christmas Day 2011: 2011-12-25"""

STRETCHES = """\
overnight: 2019-08-06 2019-08-07 period
last night: 2019-08-06 2019-08-07 period
over the weekend: 2019-08-03 2019-08-04 period
last weekend: 2019-08-03 2019-08-04 period
next weekend: 2019-08-10 2019-08-11 period
last week: 2019-07-29 2019-08-04 week
this week: 2019-08-05 2019-08-07 week
early last week: 2019-07-29 2019-07-31 week
next week: 2019-08-12 2019-08-18 week
a week ago: 2019-07-29 2019-08-04 week
last month: 2019-07-01 2019-07-31 month
earlier this month: 2019-08-01 2019-08-07 month
late last month: 2019-07-15 2019-07-31 month
nearly two months ago: 2019-06-01 2019-06-30 month
in August: 2019-08-01 2019-08-07 month
in September: 2018-09-01 2018-09-30 month
last August: 2018-08-01 2018-08-31 month
next August: 2020-08-01 2020-08-31 month
November 2018: 2018-11-01 2018-11-30 month
in March last year: 2018-03-01 2018-03-31 month
early March: 2019-03-01 2019-03-15 month
in mid-July: 2019-07-10 2019-07-20 month
late March: 2019-03-15 2019-03-31 month
late February 2020: 2020-02-15 2020-02-29 month
at the end of April: 2019-04-15 2019-04-30 month
this year: 2019-01-01 2019-08-07 year
so far this year: 2019-01-01 2019-08-07 year
this year alone: 2019-01-01 2019-08-07 year
late last year: 2018-09-01 2018-12-31 year
at the beginning of the year: 2019-01-01 2019-04-30 year
three years ago: 2016-01-01 2016-12-31 year
in 2011: 2011-01-01 2011-12-31 year
early 2011: 2011-01-01 2011-04-30 year
2011-12: 2011-01-01 2012-12-31 period
in the 1990s: 1990-01-01 1999-12-31 period
the early 1990s: 1990-01-01 1993-12-31 period
in the 2010s: 2010-01-01 2019-08-07 period
over the past week: 2019-07-31 2019-08-07 week
in the past 24 hours: 2019-08-06 2019-08-07 period
in the last few days: 2019-08-04 2019-08-07 period
past few days: 2019-08-04 2019-08-07 period
past several weeks: 2019-07-17 2019-08-07 period
last two weeks: 2019-07-24 2019-08-07 period
for the past fortnight: 2019-07-24 2019-08-07 period
the past three years: 2016-08-07 2019-08-07 period
the past two decades: 1999-08-07 2019-08-07 period
in the past few minutes: 2019-08-07 2019-08-07 period
in the next two months: 2019-08-07 2019-10-07 period
in recent days: 2019-08-04 2019-08-07 period
a few days ago: 2019-08-04 2019-08-07 period
two hours ago: 2019-08-06 2019-08-07 period
since Thursday: 2019-08-01 2019-08-07 period
since Aug. 20: 2018-08-20 2019-08-07 period
since the end of April: 2019-04-15 2019-08-07 period
since 2003: 2003-01-01 2019-08-07 period
since 9/11: 2001-09-11 2019-08-07 period
since the troops entered the valley in March 2003: 2003-03-01 2019-08-07 period
between 17 October and 14 December: 2018-10-17 2018-12-14 period
from May 3 to May 5: 2019-05-03 2019-05-05 period
between May 3 and 5: 2019-05-03 2019-05-05 period
from 3 to 5 May: 2019-05-03 2019-05-05 period
May 3-5, 2011: 2011-05-03 2011-05-05 period
on the night of 7-8 May 1994: 1994-05-07 1994-05-08 period
from Monday to Wednesday: 2019-08-05 2019-08-07 period
Friday and Saturday: 2019-08-02 2019-08-03 period
between 2011 and 2013: 2011-01-01 2013-12-31 period
in the first quarter of 2018: 2018-01-01 2018-03-31 period
in the last quarter of 2018: 2018-10-01 2018-12-31 period
in the second half of 2018: 2018-07-01 2018-12-31 period
in the first half of this year: 2019-01-01 2019-06-30 period
in the third quarter of this year: 2019-07-01 2019-08-07 period
in the first week of June: 2019-06-01 2019-06-07 period
in the second week of June: 2019-06-08 2019-06-14 period
in the last two weeks of June: 2019-06-17 2019-06-30 period
in the first three months of 2018: 2018-01-01 2018-03-31 period
"""

UNKNOWN = """\
for eight months
in that same period
more than a month ago
before June 2017
after Monday
until 5 May
the previous day
the same day
a day earlier
hours later
Nine days prior
in the morning
at around 10.30 pm
after midnight
at dawn
recently
several weeks
many weeks ago
dozens of years ago
5/8/2019
30/2/2018
30 February
31 September 2011
May 5-3
2013-11
since then
since tomorrow
since the war began
at Easter
this spring
in the coming weeks
in the second half of May
2018 people
99/99/99
0000-00-00
."""


@pytest.mark.parametrize("line", SINGLE_DAYS.splitlines())
def test_a_day(line: str) -> None:
    words, day = line.rsplit(": ", 1)
    assert told(words) == f"{day} {day} day"


@pytest.mark.parametrize("line", STRETCHES.splitlines())
def test_a_stretch(line: str) -> None:
    words, days = line.rsplit(": ", 1)
    assert told(words) == days


@pytest.mark.parametrize("words", ["", *UNKNOWN.splitlines()])
def test_what_is_not_known_is_none(words: str) -> None:
    assert told(words) is None


@pytest.mark.parametrize(
    "words", ["ON  MONDAY", "on\nMonday", "on\u00a0Monday,", "\u201con Monday\u201d", "on Monday."]
)
def test_the_writing_does_not_matter(words: str) -> None:
    assert told(words) == "2019-08-05 2019-08-05 day"


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_a_weekday_is_the_latest_that_has_come(weekday: str) -> None:
    for number in range(1, 15):
        day = date(2024, 2, number)
        found = resolve(f"on {weekday}", day)
        assert found is not None
        assert 0 <= (day - found.first).days < 7
        assert found.first.weekday() == WEEKDAYS[weekday]


@pytest.mark.parametrize("day", [date.min, date.max, date(2000, 2, 29), datetime(2019, 8, 7, 23, 59)])  # noqa: DTZ001
def test_the_ends_of_the_calendar(day: date) -> None:
    for words in (SINGLE_DAYS + "\n" + STRETCHES).splitlines():
        found = resolve(words.rsplit(": ", 1)[0], day)
        assert found is None or found.first <= found.last


@given(TEXTS | st.text(st.sampled_from("0123456789/-. ")), st.dates())
def test_no_string_raises(words: str, day: date) -> None:
    for text in (words, "since " + words, "between " + words + " and Monday"):
        found = resolve(text, day)
        assert found is None or found.first <= found.last


PARTS = (
    "on since from between and to the early late last next May 31 Feb 2011 89 Monday night of ago two days , - 10pm"
).split()


@given(st.lists(st.sampled_from(PARTS), max_size=12).map(" ".join), st.dates())
def test_the_words_of_the_calendar_in_any_order(words: str, day: date) -> None:
    found = resolve(words, day)
    assert found is None or isinstance(found, Period)


@pytest.mark.parametrize(
    "unit", ["a to ", "early ", "since ", "early night ", "on monday and ", "monday, ", "a-", "the "]
)
def test_no_string_takes_long(unit: str) -> None:
    for text in (unit * (190 // len(unit)), unit * 200_000, "since " + unit * (180 // len(unit))):
        start = time.process_time()
        resolve(text, DAY)
        assert time.process_time() - start < 1


@pytest.mark.parametrize("text", [t for r in RULES for t in r.finds])
def test_what_the_finder_finds_can_be_asked(text: str) -> None:
    for found in parse_times(text):
        period = found.resolve(DAY)
        assert period is None or period.first <= period.last


def test_the_vocabulary() -> None:
    assert MONTHS["may"] == 5
    assert MONTHS["sept"] == MONTHS["sep"] == MONTHS["september"] == 9
    assert sorted(set(MONTHS.values())) == list(range(1, 13))
    assert WEEKDAYS["monday"] == 0
    assert "<" not in "".join(expand(f"<{name}>") for name in FRAGMENTS).replace("(?<", "")
