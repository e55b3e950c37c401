"""What the first sentences of a text tell of its own event: the headline, the lead and what follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from casualtykit.model import Cue, Statement
from casualtykit.resolve.background.dated import BESIDE, in_a_part_of_a_day
from casualtykit.resolve.links.view import behind_the_opening
from casualtykit.resolve.people import CHANCE, CLOSE, MANY, days_of, may_be_one_group, stated
from casualtykit.spans import Page, Span
from casualtykit.values import settled
from casualtykit.vocabulary import Outcome, Scope


@settled
class Opening:
    """What the first sentences that state something tell."""

    first: Span | None
    """The first of them."""
    end: int
    """Where they end."""
    most: Mapping[Outcome, int]
    """The largest figure that they give of a harm, of the text's own event."""
    roles: Mapping[Outcome, frozenset[str]]
    """The roles of those whose figure that is."""
    on_a_day: bool
    """Whether they tell the day of it."""
    driven_out: Statement | None
    """The first figure of those whom an incident has driven out, in the opening or later."""


def in_the_opening(
    page: Page, statements: Sequence[Statement], strong: Sequence[Cue | None], weak: Sequence[Cue | None]
) -> Opening:
    """Return what the first sentences tell of the text's own event: a headline, the lead and what follows."""
    end = behind_the_opening(page, statements)
    sentences = {s.sentence for s in statements[:BESIDE] if s.sentence.start < end}
    most: dict[Outcome, int] = {}
    told: list[Statement] = []
    on_a_day = False
    others: set[tuple[Outcome, int]] = set()
    for s, a, b in zip(statements[:BESIDE], strong, weak, strict=False):
        figure = (s.outcome, stated(s))
        if a is not None or b is not None:
            others.add(figure)
        elif s.sentence in sentences and s.count.value and figure not in others:
            if s.scope is Scope.INCIDENT:
                told.append(s)
                most[s.outcome] = max(most.get(s.outcome, 0), s.count.value)
            on_a_day = on_a_day or bool(days_of(s)) or in_a_part_of_a_day(s)
    roles = {o: frozenset(s.role for s in told if (s.outcome, s.count.value) == (o, n)) for o, n in most.items()}
    first_one = statements[0].sentence if statements else None
    free = (s for s, a, b in zip(statements, strong, weak, strict=True) if a is None and b is None)
    driven_out = next((s for s in free if _driven_out(s)), None)
    return Opening(first_one, max((s.end for s in sentences), default=0), most, roles, on_a_day, driven_out)


def _driven_out(s: Statement) -> bool:
    """Return whether a figure counts people whom one incident has driven from their homes."""
    counted = s.number is not None and stated(s) > CHANCE
    return s.outcome is Outcome.DISPLACED and s.scope is Scope.INCIDENT and counted


def told_in(s: Statement, told: Opening) -> bool:
    """Return whether a figure is that of the opening, whenever it is dated: "25 have died since Friday"."""
    if s.count.value is None or not told.most.get(s.outcome) == s.count.value > CHANCE:
        return False
    return any(may_be_one_group(role, s.role) for role in told.roles[s.outcome])


def nearly_told_in(s: Statement, told: Opening) -> bool:
    """Return whether a figure is about that of the opening, and so large that no other event has it."""
    most = told.most.get(s.outcome, 0)
    return most >= MANY and nearly(s.count.value, most)


def dwarfs(s: Statement, told: Opening, *, toll: bool = False) -> bool:
    """Return whether a later figure is many times that of the opening: the dead of a war, or of another disaster.

    A running toll, unless asked for, and the victims of an event of whom the opening names one or two, are the text's own.
    """
    least, end = told.most.get(s.outcome, 0), told.end
    if s.outcome is Outcome.DISPLACED:  # where homes are lost may be told late, and all the displaced of a country then
        least, end = (stated(told.driven_out), told.driven_out.sentence.end) if told.driven_out else (0, 0)
    figure = s.count.value or s.count.low or 0
    if s.sentence.start <= end or (s.trigger.rule == "outcomes.toll" and not toll) or not least:
        return False
    if s.outcome is Outcome.DISPLACED and figure < _DISPLACED_OF_A_COUNTRY:
        return False
    return figure >= _MANY_TIMES * least and figure >= (_MANY if least > _FEW else _VERY_MANY)


_MANY_TIMES, _FEW, _MANY, _VERY_MANY = 10, 2, 100, 1000
_DISPLACED_OF_A_COUNTRY = 50_000


def nearly(one: int | None, two: int | None) -> bool:
    """Return whether two figures are nearly one."""
    return one is not None and two is not None and CLOSE * abs(one - two) <= max(one, two)
