"""A stretch of days, and how exactly it is known."""

from __future__ import annotations

from datetime import date

from casualtykit.values import Record, frozen


@frozen
class Period(Record):
    """First and last day of a stretch of time, and how exactly the words give it.

    >>> print(Period(date(2024, 3, 1), date(2024, 3, 31), "month"))
    2024-03-01 to 2024-03-31
    """

    first: date
    """The first day."""
    last: date
    """The last day, itself included."""
    precision: str
    """`day`, `week`, `month`, `year` or `period`."""

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"
