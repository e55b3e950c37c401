"""All rules of the library, in the order of the flow; docs, tests and `explain()` read the same list."""

from __future__ import annotations

from typing import Any

from casualtykit.errors import UnknownNameError
from casualtykit.find.numbers import numbers
from casualtykit.find.sources import sources
from casualtykit.find.times import times
from casualtykit.join import statements
from casualtykit.join.clauses import clauses
from casualtykit.join.doers import doers
from casualtykit.join.rules import follows, gaps
from casualtykit.resolve import claims
from casualtykit.resolve.background.background import MARKS, Mark
from casualtykit.resolve.links.links import LINKS, Link
from casualtykit.resolve.links.reason import Reason
from casualtykit.resolve.links.reasons import REASONS
from casualtykit.rules import Rule


def catalogue() -> tuple[Rule[..., Any], ...]:
    """Return every rule.

    >>> rule_of("tolls.toll").sentence
    'A toll and the figure it reached.'
    """
    return tuple(
        r
        for module in (numbers, times, sources, clauses, statements, gaps, follows, doers, claims)
        for r in module.RULES
    )


def reasons() -> tuple[Reason | Link | Mark, ...]:
    """Return why figures are linked, kept apart or taken for another event's: what decides there has no pattern."""
    return (*REASONS, *LINKS, *MARKS)


def rule_of(name: str) -> Rule[..., Any]:
    """Return the rule of an id.

    Raises:
        UnknownNameError: there is no such rule; the message names the nearest.
    """
    rules = {r.id: r for r in catalogue()}
    if name not in rules:
        raise UnknownNameError.of("rule", name, rules)
    return rules[name]
