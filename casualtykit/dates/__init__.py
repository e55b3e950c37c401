"""Days, and how exactly they are known: the ground that times of a text resolve to."""

from __future__ import annotations

from casualtykit.dates.period import Period
from casualtykit.dates.words import FRAGMENTS, MONTHS, WEEKDAYS, expand

__all__ = ["FRAGMENTS", "MONTHS", "WEEKDAYS", "Period", "expand"]
