"""Figures of a report that adds up a year or more: those beside its totals are of that time too."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Statement
from casualtykit.values import evolve
from casualtykit.vocabulary import Role, Scope, TimeKind

_LEAD = 4
"""Among how many of its first statements a report has its totals."""
_DATED = (TimeKind.DATE, TimeKind.WEEKDAY, TimeKind.DAYPART)
"""Times of one event."""


def add_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those without a day of their own add up, where the text begins with such totals.

    "Last year 62 reporters were killed and 180 jailed. Ten reporters were killed in Chad": the ten are of the year, too.
    """
    totals = [s for s in statements[:_LEAD] if s.scope is Scope.CUMULATIVE and s.number is not None]
    roles = {s.role for s in totals}
    if len(totals) < 2 or len(roles) > 1 or roles <= {Role.UNSPECIFIED, Role.CIVILIAN}:
        return tuple(statements)
    return tuple(evolve(s, scope=Scope.CUMULATIVE) if _beside(s, roles) else s for s in statements)


def _beside(s: Statement, roles: set[str]) -> bool:
    """Return whether a figure stands beside the totals of a report: of the same people, several of them, and of no day."""
    dated = s.time is not None and s.time.kind in _DATED
    return (
        s.scope is Scope.INCIDENT and s.role in roles and s.number is not None and (s.count.low or 0) > 1 and not dated
    )
