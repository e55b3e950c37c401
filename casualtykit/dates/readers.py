"""What each form of a time expression means: the days that a match of its pattern tells."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from casualtykit.dates.period import Period
from casualtykit.dates.words import FEASTS, MONTHS, NUMBERS, VAGUE, WEEKDAYS
from casualtykit.values import evolve


def one_day(day: date) -> Period:
    """Return a day as a period."""
    return Period(day, day, "day")


def closed(period: Period, day: date) -> Period:
    """Return a period, ended by the publication day where that lies within it."""
    return evolve(period, last=day) if period.first <= day < period.last else period


def read_deictic(m: re.Match[str], day: date) -> Period:
    """Return today, yesterday, tomorrow, or the night before the publication day."""
    back = {"yesterday": 1, "the day before yesterday": 2, "tomorrow": -1}
    if m["name"] in ("overnight", "last night"):
        return Period(day - timedelta(1), day, "period")
    return one_day(day - timedelta(back.get(m["name"], 0)))


def read_weekday(m: re.Match[str], day: date) -> Period:
    """Return the latest such weekday; the publication day itself counts, but for "last"."""
    back = (day.weekday() - WEEKDAYS[m["weekday"]]) % 7
    if m["which"] == "next":
        return one_day(day + timedelta(7 - back))
    return one_day(day - timedelta(7 if m["which"] == "last" and not back else back))


def _in_year(m: re.Match[str], day: date) -> int | None:
    """Return the year that is stated, or None."""
    if m["of"]:
        return day.year - (m["of"] == "last")
    return int(m["year"]) if m["year"] else None


def read_date(m: re.Match[str], day: date) -> Period | None:
    """Return a day of a month, or the days from one to another; without a year the latest that has come."""
    month = MONTHS[m["month"].rstrip(".")]
    first = int(m["day"].rstrip("sthndr"))
    last = int(m["until"].rstrip("sthndr")) if m["until"] else first
    short = m.groupdict().get("short")
    year = None if short else _in_year(m, day)
    if year is not None:
        return _from_to(date(year, month, first), date(year, month, last))
    # A leap day may lie eight years back.
    years = _centuries(short.lstrip("'")) if short else range(day.year, max(0, day.year - 9), -1)
    return next(
        (
            _from_to(date(year, month, first), date(year, month, last))
            for year in years
            if max(first, last) <= monthrange(year, month)[1] and date(year, month, last) <= day
        ),
        None,
    )


def _from_to(first: date, last: date) -> Period | None:
    """Return the days from one to another, one day if they are the same, or None if they run backwards."""
    return Period(first, last, "day" if first == last else "period") if first <= last else None


def _centuries(short: str) -> tuple[int, int]:
    """Return the years that two figures may stand for, the later first."""
    return 2000 + int(short), 1900 + int(short)


def read_iso(m: re.Match[str], day: date) -> Period:
    """Return a day as 2019-08-05."""
    return one_day(date(int(m["year"]), int(m["month"]), int(m["day"])))


def read_figures(m: re.Match[str], day: date) -> Period | None:
    """Return a day in figures, where only one of the two numbers can be the month."""
    a, b = int(m["a"]), int(m["b"])
    if a <= 12 and b <= 12 and a != b:
        return None
    month, number = sorted((a, b))
    if len(m["year"]) == 4:
        return one_day(date(int(m["year"]), month, number))
    return next((one_day(d) for d in (date(y, month, number) for y in _centuries(m["year"])) if d <= day), None)


_SIDES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}


def _side(m: re.Match[str]) -> str | None:
    """Return `early`, `mid` or `late`, or None."""
    words = (m["side"] or "").removeprefix("the ").removesuffix(" of")
    return _SIDES.get(words, words) or None


def _whole_month(year: int, month: int, side: str | None) -> Period:
    end = monthrange(year, month)[1]
    first, last = {"early": (1, 15), "mid": (10, 20), "late": (15, end)}.get(side or "", (1, end))
    return Period(date(year, month, first), date(year, month, last), "month")


def _whole_year(year: int, side: str | None) -> Period:
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(side or "", (1, 12))
    return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]), "year")


def read_month(m: re.Match[str], day: date) -> Period | None:
    """Return a month or a part of it; without a year the latest that has begun."""
    month, side, year = MONTHS[m["month"].rstrip(".")], _side(m), _in_year(m, day)
    if year is None:
        here = _whole_month(day.year, month, side)
        year = day.year + (m["which"] == "next" and here.first <= day)
        if m["which"] != "next" and (here.first > day or (m["which"] == "last" and month == day.month)):
            year -= 1
    return closed(_whole_month(year, month, side), day)


def read_year(m: re.Match[str], day: date) -> Period:
    """Return a year or a part of it."""
    return closed(_whole_year(int(m["year"]), _side(m)), day)


def read_years(m: re.Match[str], day: date) -> Period | None:
    """Return the years from one to another."""
    first = int(m["year"])
    last = int(m["until"]) if len(m["until"]) == 4 else first - first % 100 + int(m["until"])
    return closed(Period(date(first, 1, 1), date(last, 12, 31), "period"), day) if first < last else None


def read_decade(m: re.Match[str], day: date) -> Period:
    """Return a decade or a part of it."""
    start = int(m["year"])
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(_side(m) or "", (0, 9))
    return closed(Period(date(start + first, 1, 1), date(start + last, 12, 31), "period"), day)


def read_feast(m: re.Match[str], day: date) -> Period | None:
    """Return the latest day of a feast; that of a year, where one is stated."""
    month, number = FEASTS[m["feast"]]
    year = _in_year(m, day) or day.year
    found = date(year, month, number)
    return one_day(found if found <= day or m["year"] else date(year - 1, month, number))


def read_weekend(m: re.Match[str], day: date) -> Period:
    """Return the latest Saturday that has come with its Sunday; "last" is one that is over."""
    saturday = day - timedelta((day.weekday() - 5) % 7)
    if m["which"] == "next":
        saturday += timedelta(7)
    elif m["which"] == "last" and saturday + timedelta(1) >= day:
        saturday -= timedelta(7)
    return closed(Period(saturday, saturday + timedelta(1), "period"), day)


def read_calendar(m: re.Match[str], day: date) -> Period:
    """Return this, the last or the next week, month or year of the calendar, or a part of it."""
    step = {"last": -1, "next": 1}.get(m["which"], 0)
    side = _side(m)
    match m["unit"]:
        case "week":
            monday = day + timedelta(7 * step - day.weekday())
            first, last = {"early": (0, 2), "mid": (2, 4), "late": (4, 6)}.get(side or "", (0, 6))
            return closed(Period(monday + timedelta(first), monday + timedelta(last), "week"), day)
        case "month":
            months = day.year * 12 + day.month - 1 + step
            return closed(_whole_month(months // 12, months % 12 + 1, side), day)
        case _:
            return closed(_whole_year(day.year + step, side), day)


def how_many(words: str | None) -> int | None:
    """Return how many, None for a vague word that has no agreed figure; few and several are 3."""
    if words is None:
        return 1
    if words.isdecimal():
        return int(words)
    words = words.removeprefix("a ").removesuffix(" of")
    if words in VAGUE:
        return VAGUE[words]
    tens, _, ones = words.replace(" ", "-").partition("-")
    return NUMBERS[tens] + NUMBERS.get(ones, 0) if tens in NUMBERS and (not ones or ones in NUMBERS) else None


def moved(day: date, number: int, unit: str) -> date:
    """Return the day so many units later, or earlier for a negative number; a shorter month ends sooner."""
    match unit.removesuffix("s"):
        case "second" | "minute":
            return day
        case "hour":
            return day + timedelta(-(-abs(number) // 24) * (1 if number > 0 else -1))
        case "day" | "night":
            return day + timedelta(number)
        case "week" | "weekend":
            return day + timedelta(7 * number)
        case "fortnight":
            return day + timedelta(14 * number)
        case other:
            months = day.year * 12 + day.month - 1 + number * {"month": 1, "year": 12, "decade": 120}.get(other, 1200)
            year, month = months // 12, months % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))


def read_stretch(m: re.Match[str], day: date) -> Period | None:
    """Return the last or the next so many units, up to or from the publication day."""
    unit, stated = m["unit"].removesuffix("s"), m["number"]
    number = how_many(stated)
    if number is None or (stated is None and unit != m["unit"]):
        return None
    precision = unit if number == 1 and unit in ("day", "week", "month", "year") else "period"
    if m["which"] in ("next", "coming"):
        return Period(day, moved(day, number, unit), precision)
    return Period(moved(day, -number, unit), day, precision)


def read_ago(m: re.Match[str], day: date) -> Period | None:
    """Return the day, week, month or year so many units back; for a vague number the stretch since then."""
    unit, number = m["unit"].removesuffix("s"), how_many(m["number"])
    if number is None:
        return None
    then = moved(day, -number, unit)
    if m["exact"]:
        return one_day(then)
    if any(vague in m["number"] for vague in VAGUE):
        return Period(then, day, "period")
    match unit:
        case "day" | "night":
            return one_day(then)
        case "week" | "fortnight":
            return Period(then - timedelta(then.weekday()), then + timedelta(6 - then.weekday()), "week")
        case "month":
            return _whole_month(then.year, then.month, None)
        case "year":
            return _whole_year(then.year, None)
        case _:
            return Period(then, day, "period")
