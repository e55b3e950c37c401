"""Figures of a report that adds up a year or more: those beside its totals are of that time too, and so is a total told again."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Statement
from casualtykit.resolve.people import same_figure
from casualtykit.spans import Span
from casualtykit.values import evolve
from casualtykit.vocabulary import PLAIN_ROLES, CauseKind, PlaceKind, Scope

_LEAD = 4
"""Among how many of its first statements a report has its totals."""


def add_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those that go on with the totals of a report add up, too.

    "Last year 62 reporters were killed and 180 jailed. Ten reporters were killed in Chad": the ten are of the year. It is
    a report where the text begins with nothing but totals, or with totals of people of one trade; what has a time or a
    cause of its own is an event beside them, and ends the totals of people of all kinds until there is one again.
    """
    opening = [s for s in statements[:_LEAD] if s.number is not None]
    totals = [s for s in opening if s.scope is Scope.CUMULATIVE]
    roles = {s.role for s in totals}
    one_trade = len(roles) == 1 and not roles <= PLAIN_ROLES
    if len(totals) < 2 or not (one_trade or len(totals) == len(opening)):
        return tuple(statements)
    going_on = True
    done: list[Statement] = []
    for s in statements:
        if s.scope is Scope.INCIDENT and s.number is not None:
            beside = s.time is None and s.cause is None and (s.role in roles if one_trade else going_on)
            going_on = beside
            several = (s.count.low or 0) > 1
            s = evolve(s, scope=Scope.CUMULATIVE) if beside and several else s
        elif s.scope is Scope.CUMULATIVE:
            going_on = True
        done.append(s)
    return tuple(done)


def scopes_taken_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which a figure that is told again adds up what it did before, and with it the parts of it there.

    "Shelling has killed 440 people since May. ... The deaths of 440 people (300 men, 140 women)": all three are of that
    time. So are thousands told beside sums, and a part in another sentence that nothing dates or places, and
    what that sentence tells beside it: "A total of 90 women died and 70 were hurt".
    """
    done: dict[int, Statement] = {}
    bare: Span | None = None
    beside_sums = _beside_sums(statements)
    for s in statements:
        first = done.get(s.repeats) if s.repeats is not None else None
        whole = done.get(s.part_of) if s.part_of is not None else None
        again = first is not None and s.number is not None and same_figure(first, s)
        part = whole is not None and whole.sentence == s.sentence and s.time in (None, whole.time)
        part = part and whole is not None and s.cause in (None, whole.cause)
        alone = _alone(s)
        of = first if again else whole if part or alone else None
        sums = of is not None and of.scope is Scope.CUMULATIVE
        if alone and sums:
            bare = s.sentence
        if s.scope is Scope.INCIDENT and (sums or s.id in beside_sums or (alone and s.sentence == bare)):
            cues = of.cues if of is not None else ()
            s = evolve(s, scope=Scope.CUMULATIVE, cues=(*s.cues, *(c for c in cues if c.field == "scope")))
        done[s.id] = s
    return tuple(done.values())


def _beside_sums(statements: Sequence[Statement]) -> set[int]:
    """Return the ids of the thousands that a text tells beside sums; those of its first sentence only beside its own.

    None are, where a disaster is told of, which kills thousands at once.
    """
    sums = [s for s in statements if s.scope is Scope.CUMULATIVE]
    if not sums or any(s.cause is not None and s.cause.kind is CauseKind.DISASTER for s in statements):
        return set()
    event = statements[0].sentence if all(s.background for s in sums) else None
    many = (s for s in statements if (s.count.value or 0) >= _THOUSANDS and s.sentence != event)
    return {s.id for s in many if not _of_one_event(s)}


def _of_one_event(s: Statement) -> bool:
    """Return whether a figure has a time, a cause or a spot of its own, as that of a battle has: "killed 1,200 at Gao"."""
    return s.time is not None or s.cause is not None or any(p.kind in _SPOTS for p in s.places[:1])


_SPOTS = frozenset((PlaceKind.CITY, PlaceKind.SETTLEMENT, PlaceKind.SITE))


def _alone(s: Statement) -> bool:
    """Return whether a figure of several people stands without a word of when, how, where or by whom.

    A hundred and more are of several events, unless they died in one spot, and "of those killed, 12 were in the hills"
    takes up the whole.
    """
    if s.number is None or (s.count.low or 0) < _SEVERAL or s.time or s.cause or s.background:
        return False
    many = (s.count.low or 0) >= _SO_MANY and not _of_one_event(s)
    return many or not (s.places or s.perpetrators) or "gaps.of_the_dead" in s.rules


_SEVERAL, _SO_MANY, _THOUSANDS = 2, 100, 1_000
