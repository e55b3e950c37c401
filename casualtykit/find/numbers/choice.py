"""Which of the rules of `uses` and `amounts` may tell what a figure is for, seen how it is written and what stands beside it."""

from __future__ import annotations

from functools import cache

from casualtykit.find.numbers import amounts, shapes, uses
from casualtykit.find.numbers.cardinals import neighbours
from casualtykit.find.numbers.shapes import RoleRule, in_class
from casualtykit.find.numbers.written import Figure, Line

_IN_DIGITS = frozenset(
    (
        *shapes.RULES,
        uses.item,
        amounts.money_before,
        uses.ordinal_in_digits,
        uses.age_after_name,
        uses.address,
        uses.suffixed,
    )
)
"""The rules about figures in digits; what is spelt out they pass."""
_BY_NEXT_WORDS = frozenset(
    (
        uses.age_in_years,
        uses.age_by_decade,
        amounts.money_after,
        amounts.percent,
        amounts.hour,
        amounts.part,
        amounts.duration,
        amounts.measure,
    )
)
"""The rules that ask for a unit, or another word that tells, behind a figure."""


def rules_for(line: Line, figure: Figure) -> tuple[RoleRule, ...]:
    """Return the rules that may tell what a figure is for, in order: most figures have nothing that most rules ask for.

    >>> from casualtykit.find.numbers.written import beside, read
    >>> from casualtykit.lexicon import Lexicon
    >>> from casualtykit.spans import Page
    >>> def rules(text, at):
    ...     line = Line.of(Page.of(text), 0, len(text), Lexicon.shipped("en"))
    ...     return rules_for(line, beside(line, read(line, at)))
    >>> len(rules("some 30 men", 5)), len(rules("some three weeks", 5)), len(rules("some 3 weeks", 5))
    (9, 17, 32)
    """
    told = (
        figure.after in _tellers()
        or figure.second in _tellers()
        or figure.before == "magnitude"
        or figure.after.rstrip("s").endswith(amounts.RANKS)
    )
    return _kept(figure.digits and (told or not _stands_apart(line, figure)), told)


@cache
def _kept(digits: bool, told: bool) -> tuple[RoleRule, ...]:
    return tuple(r for r in uses.RULES if (digits or r not in _IN_DIGITS) and (told or r not in _BY_NEXT_WORDS))


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
        and not figure.after.startswith(shapes.HOURS)
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
    told = (neighbours().units, in_class("money"), in_class("month"), uses.AGE_UNITS, amounts.PAIRED)
    return frozenset("s m u.s us a p to or of".split()).union(amounts.OF_PARTS, *told)
