"""Figures of a report that adds up a year or more: those beside its totals are of that time too, and so is a total told again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import INCIDENTS_ON_RECORD
from casualtykit.model import Statement
from casualtykit.resolve.people import same_figure, stated
from casualtykit.resolve.persons.persons import with_role
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, PLAIN_ROLES, SPOTS, CauseKind, Outcome, Role, Scope

_LEAD = 4
"""Among how many of its first statements a report has its totals."""


def add_up(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those that go on with the totals of a report add up, too.

    "Last year 62 reporters were killed and 180 jailed. Ten reporters were killed in Chad": the ten are of the year. It is
    a report where the text begins with nothing but totals, or with totals of people of one trade, or with how many
    incidents somebody has recorded; what has a time or a cause of its own is an event beside them, and ends the totals of
    people of all kinds until there is one again.
    """
    if not statements:
        return ()
    opening = [s for s in statements[:_LEAD] if s.number is not None]
    totals = [s for s in opening if s.scope is Scope.CUMULATIVE]
    roles = {s.role for s in totals}
    one_trade = len(roles) == 1 and not roles <= PLAIN_ROLES
    summed_up = len(totals) > 1 and (one_trade or len(totals) == len(opening))
    recorded = summed_up or any_of(INCIDENTS_ON_RECORD).search(page, 0, statements[0].sentence.end) is not None
    if not (summed_up or recorded):
        return tuple(statements)
    one_trade = one_trade and summed_up
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


def told_apart(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which the dead and the hurt who make up the casualties beside them are the same people.

    "188 civilian casualties (45 killed and 143 injured)": the 45 and the 143 are civilians, and of the same time.
    """
    both = [i for i, s in enumerate(statements) if s.outcome is Outcome.CASUALTIES and stated(s) > 1]
    done = list(statements)
    for i in both:
        for j in _made_up_by(statements[i], statements, range(max(0, i - _BESIDE), min(len(done), i + _BESIDE))):
            done[j] = _as_of(statements[i], done[j])
    return tuple(done)


_BESIDE = 12
"""Among how many statements before and behind casualties the dead and the hurt of them stand."""


def _made_up_by(both: Statement, statements: Sequence[Statement], near: range) -> tuple[int, ...]:
    """Return the first two of some places at which one sentence tells the dead and the hurt who make up casualties."""
    pairs = combinations((j for j in near if statements[j].outcome in BLOODSHED), 2)
    return next((pair for pair in pairs if _make_up(both, *(statements[j] for j in pair))), ())


def _make_up(both: Statement, one: Statement, other: Statement) -> bool:
    """Return whether two figures of one sentence, of the dead and of the hurt, make up casualties."""
    apart = one.sentence == other.sentence and one.outcome is not other.outcome
    return apart and stated(one) + stated(other) == both.count.value


def _as_of(both: Statement, s: Statement) -> Statement:
    """Return the dead or the hurt with the role and the scope of the casualties that they are of."""
    s = with_role(s, both.role) if s.role == Role.UNSPECIFIED else s
    if s.scope is both.scope or both.scope is not Scope.CUMULATIVE:
        return s
    return evolve(s, scope=both.scope, cues=(*s.cues, *(c for c in both.cues if c.field == "scope")))


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
    many = (s for s in statements if stated(s) >= _THOUSANDS and s.sentence != event)
    return {s.id for s in many if not _pinned_down(s)}


def _pinned_down(s: Statement) -> bool:
    """Return whether a figure has a time, a cause or a spot of its own, as that of a battle has: "killed 1,200 at Gao"."""
    return s.time is not None or s.cause is not None or any(p.kind in SPOTS for p in s.places[:1])


def _alone(s: Statement) -> bool:
    """Return whether a figure of several people stands without a word of when, how, where or by whom.

    A hundred and more are of several events, unless they died in one spot, and "of those killed, 12 were in the hills"
    takes up the whole.
    """
    if s.number is None or (s.count.low or 0) < _SEVERAL or s.time or s.cause or s.background:
        return False
    many = (s.count.low or 0) >= _SO_MANY and not _pinned_down(s)
    return many or not (s.places or s.perpetrators) or "gaps.of_the_dead" in s.rules


_SEVERAL, _SO_MANY, _THOUSANDS = 2, 100, 1_000
