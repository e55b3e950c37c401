"""When: the days that the time of a statement means, counted from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from casualtykit.dates import Period
from casualtykit.model import Statement, Time
from casualtykit.patterns import lazy
from casualtykit.values import evolve

_SAME = lazy(
    r"(?:on |in |during |over |within |at )?(?:that|the|this)(?: very)?(?: same)? (?P<unit>day|night|morning|afternoon"
    r"|evening|week|month|year|period|time|span)",
    re.IGNORECASE,
)
_DAY = frozenset("day night morning afternoon evening".split())


def date_statements(statements: Sequence[Statement], times: Sequence[Time], day: date) -> tuple[Statement, ...]:
    """Return statements with the first and last day of their times, as a text published on a day means them.

    "The same day" and "in that same period" mean the days of the time that stands before them.

    Args:
        statements: in text order.
        times: those of the text, in its order.
        day: the day of publication.
    """
    dated = [(t, t.resolve(day)) for t in times]
    return tuple(s if s.time is None else evolve(s, when=_days(s.time, dated, day)) for s in statements)


def _days(time: Time, dated: Sequence[tuple[Time, Period | None]], day: date) -> Period | None:
    """Return the days of a time, or of the one that it refers to."""
    own = time.resolve(day)
    same = _SAME.fullmatch(" ".join(time.text.split()))
    if own is not None or same is None:
        return own
    unit = same["unit"].lower()
    wanted = {"day"} if unit in _DAY else {unit} if unit in ("week", "month", "year") else None
    return next(
        (
            period
            for t, period in reversed(dated)
            if period is not None and t.span.end <= time.span.start and (wanted is None or period.precision in wanted)
        ),
        None,
    )
