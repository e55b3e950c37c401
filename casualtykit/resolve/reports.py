"""Figures of a report that adds up a year or more: those beside its totals are of that time too, and so is a total told again."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Statement
from casualtykit.resolve.people import same_figure
from casualtykit.values import evolve
from casualtykit.vocabulary import PLAIN_ROLES, Scope, TimeKind

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
    if len(totals) < 2 or len(roles) > 1 or roles <= PLAIN_ROLES:
        return tuple(statements)
    return tuple(evolve(s, scope=Scope.CUMULATIVE) if _beside(s, roles) else s for s in statements)


def _beside(s: Statement, roles: set[str]) -> bool:
    """Return whether a figure stands beside the totals of a report: of the same people, several of them, and of no day."""
    dated = s.time is not None and s.time.kind in _DATED
    return (
        s.scope is Scope.INCIDENT and s.role in roles and s.number is not None and (s.count.low or 0) > 1 and not dated
    )


def scopes_taken_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which a figure that is told again adds up what it did before, and with it the parts of it there.

    "Shelling has killed 440 people since May. ... The deaths of 440 people (300 men, 140 women)": all three are of that time.
    """
    done: dict[int, Statement] = {}
    for s in statements:
        first = done.get(s.repeats) if s.repeats is not None else None
        whole = done.get(s.part_of) if s.part_of is not None else None
        again = first is not None and s.number is not None and same_figure(first, s)
        part = whole is not None and whole.sentence == s.sentence and s.time in (None, whole.time)
        part = part and whole is not None and s.cause in (None, whole.cause)
        of = first if again else whole if part else None
        if of is not None and of.scope is Scope.CUMULATIVE and s.scope is Scope.INCIDENT:
            s = evolve(s, scope=Scope.CUMULATIVE, cues=(*s.cues, *(c for c in of.cues if c.field == "scope")))
        done[s.id] = s
    return tuple(done.values())
