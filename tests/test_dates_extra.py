"""Dates by the dateparser package, from a stand-in for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date, datetime
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from casualtykit import MissingExtraError, Span, Time, TimeKind, dates_extra
from casualtykit.dates_extra import resolve_with_dateparser

DAY = date(2024, 5, 1)


class Reader:
    """Reads two or three words of Portuguese."""

    def __init__(self, languages: list[str], settings: dict[str, Any]) -> None:
        assert languages == ["en"]
        assert settings["RELATIVE_BASE"] == datetime(2024, 5, 1)  # noqa: DTZ001

    def get_date_data(self, words: str) -> SimpleNamespace:
        """Return what dateparser does: a date, and how exact it is."""
        for unit in ("day", "week", "month", "year"):
            if unit in words:
                return SimpleNamespace(date_obj=datetime(2024, 2, 7), period=unit)  # noqa: DTZ001
        return SimpleNamespace(date_obj=None, period="day")


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    package, module = ModuleType("dateparser"), ModuleType("dateparser.date")
    module.DateDataParser = Reader  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dateparser", package)
    monkeypatch.setitem(sys.modules, "dateparser.date", module)
    monkeypatch.setattr(dates_extra, "find_spec", lambda _: object())
    dates_extra._parser.cache_clear()
    yield
    dates_extra._parser.cache_clear()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("some day", "2024-02-07 2024-02-07 day"),
        ("some week", "2024-02-05 2024-02-11 week"),
        ("some month", "2024-02-01 2024-02-29 month"),
        ("some year", "2024-01-01 2024-12-31 year"),
        ("once", ""),
        ("44", ""),
        ("a day " * 20, ""),
    ],
)
def test_what_it_reads_has_first_and_last_day(words: str, days: str) -> None:
    found = resolve_with_dateparser(words, DAY)
    assert (f"{found.first} {found.last} {found.precision}" if found else "") == days


@pytest.mark.usefixtures("installed")
def test_it_is_asked_only_for_what_the_library_does_not_read() -> None:
    def when(text: str, kind: TimeKind) -> str:
        found = Time(Span(0, 1), text, "times.date", kind).resolve(DAY, dateparser=True)
        return f"{found.first}" if found else ""

    assert when("on Monday", TimeKind.WEEKDAY) == "2024-04-29"
    assert when("some odd day", TimeKind.RELATIVE) == "2024-02-07"
    assert when("for an odd day", TimeKind.DURATION) == ""


def test_it_says_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates_extra, "find_spec", lambda _: None)
    dates_extra._parser.cache_clear()
    with pytest.raises(MissingExtraError, match=r"dateparser is not installed.*casualtykit\[dates\]"):
        Time(Span(0, 1), "some odd day", "times.date", TimeKind.RELATIVE).resolve(DAY, dateparser=True)
