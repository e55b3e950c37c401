"""The days of a statement: counted from the day of publication, or taken from the time before."""

from __future__ import annotations

from datetime import date

import pytest

from casualtykit import parse_casualties

DAY = date(2024, 5, 1)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Two men were killed on Monday.", ["2024-04-29 2024-04-29 day"]),
        ("Two men were killed in late March.", ["2024-03-15 2024-03-31 month"]),
        ("Two men were killed.", [""]),
        ("Two men were killed over many years.", [""]),
        (
            "Two men were killed on Monday. Three were wounded on the same day.",
            ["2024-04-29 2024-04-29 day", "2024-04-29 2024-04-29 day"],
        ),
        (
            "Since March, 40 men have been killed. In that same period ten were wounded.",
            ["2024-03-01 2024-05-01 period", "2024-03-01 2024-05-01 period"],
        ),
        ("Three men were wounded on the same day.", [""]),
        (
            "Two men were killed in March. Three were wounded on the same day.",
            ["2024-03-01 2024-03-31 month", ""],
        ),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    found = [s.when for s in parse_casualties(text, date=DAY).statements]
    assert [f"{w.first} {w.last} {w.precision}" if w else "" for w in found] == days


def test_without_a_day_of_publication_nothing_is_dated() -> None:
    (statement,) = parse_casualties("Two men were killed on 29 April 2024.").statements
    assert statement.when is None
