"""Which of the rules of `number_roles` may tell what a figure is for, seen how it is written and what stands beside it."""

from __future__ import annotations

from functools import cache

from casualtykit.find import number_roles, number_shapes
from casualtykit.find.number_figures import Figure, Line
from casualtykit.find.number_shapes import RoleRule, in_class
from casualtykit.find.number_words import neighbours

_IN_DIGITS = frozenset(
    (
        *number_shapes.RULES,
        number_roles.item,
        number_roles.money_before,
        number_roles.ordinal_in_digits,
        number_roles.age_after_name,
        number_roles.address,
        number_roles.suffixed,
    )
)
"""The rules about figures in digits; what is spelt out they pass."""
_BY_NEXT_WORDS = frozenset(
    (
        number_roles.age_in_years,
        number_roles.age_by_decade,
        number_roles.money_after,
        number_roles.percent,
        number_roles.hour,
        number_roles.part,
        number_roles.duration,
        number_roles.measure,
    )
)
"""The rules that ask for a unit, or another word that tells, behind a figure."""


def rules_for(line: Line, figure: Figure) -> tuple[RoleRule, ...]:
    """Return the rules that may tell what a figure is for, in order: most figures have nothing that most rules ask for.

    >>> from casualtykit.find.number_figures import beside, read
    >>> from casualtykit.lexicon import Lexicon
    >>> from casualtykit.spans import Page
    >>> def rules(text, at):
    ...     line = Line.of(Page.of(text), 0, len(text), Lexicon.shipped("en"))
    ...     return rules_for(line, beside(line, read(line, at)))
    >>> len(rules("some 30 men", 5)), len(rules("some three weeks", 5)), len(rules("some 3 weeks", 5))
    (6, 14, 29)
    """
    told = (
        figure.after in _tellers()
        or figure.second in _tellers()
        or figure.before == "magnitude"
        or figure.after.rstrip("s").endswith(number_roles.RANKS)
    )
    return _kept(figure.digits and (told or not _stands_apart(line, figure)), told)


@cache
def _kept(digits: bool, told: bool) -> tuple[RoleRule, ...]:
    return tuple(r for r in number_roles.RULES if (digits or r not in _IN_DIGITS) and (told or r not in _BY_NEXT_WORDS))


def _stands_apart(line: Line, figure: Figure) -> bool:
    """Return whether digits stand between two words in small letters and have nothing of a code, a date or a year."""
    value, end = figure.count.value, figure.end
    return (
        figure.plain
        and value is not None
        and not 1400 <= value <= 2099
        and value < _LONG
        and line.low[figure.start] != "0"
        and figure.lead[:1] == " " == figure.gap[:1]
        and figure.before not in _beside_names()
        and not figure.after.startswith(number_shapes.HOURS)
        and not line.text[end + 1 : end + 2].isupper()
        and "/" not in line.low[end : end + 6]
    )


_LONG = 100_000_000
"""Digits without a separator for more than this are a code."""


@cache
def _beside_names() -> frozenset[str]:
    """Return the words before a figure that may make it a time, a day or a sum of money."""
    return frozenset((*in_class("currency"), *in_class("month"), "at", "the", "and", "or", "to"))


@cache
def _tellers() -> frozenset[str]:
    """Return the words behind a figure, one of which the rules that go by them ask for."""
    told = (neighbours().units, in_class("money"), in_class("month"), number_roles.AGE_UNITS, number_roles.PAIRED)
    return frozenset("s m u.s us a p to or of".split()).union(number_roles.OF_PARTS, *told)
