"""Dates that the library does not read by itself, read by the dateparser package of the extra `dates`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from casualtykit.dates import Period
from casualtykit.errors import MissingExtraError

_LONGEST = 80
"""No date is longer, in characters."""


def resolve_with_dateparser(words: str, day: date) -> Period | None:
    """Return the days that dateparser reads in an expression of time, or None.

    It is only ever given one whole expression, never a text: it would take tolls and ages for dates.

    Args:
        words: one expression of time.
        day: the day of publication.

    Raises:
        MissingExtraError: dateparser is not installed.
    """
    parser = _parser()
    if len(words) > _LONGEST or not any(c.isalpha() for c in words):
        return None
    base = datetime(day.year, day.month, day.day)  # noqa: DTZ001  # a day has no time zone
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
    found = parser.DateDataParser(languages=["en"], settings=settings).get_date_data(words)
    return None if found.date_obj is None else _stretch(found.date_obj.date(), found.period)


def _stretch(day: date, precision: str) -> Period:
    """Return the day, week, month or year around a day."""
    match precision:
        case "week":
            first = day - timedelta(day.weekday())
            return Period(first, first + timedelta(6), "week")
        case "month":
            return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]), "month")
        case "year":
            return Period(date(day.year, 1, 1), date(day.year, 12, 31), "year")
        case _:
            return Period(day, day, "day")


@cache
def _parser() -> Any:
    """Return the module of dateparser that reads one expression."""
    if find_spec("dateparser") is None:
        raise MissingExtraError.of("dateparser", "dates")
    return import_module("dateparser.date")
