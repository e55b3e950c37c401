"""Why two figures may be of the same people, or may not: a table of named reasons, of which the first that holds decides.

A reason is a function whose first docstring line says it in one sentence; its example is a text in which it decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.languages.en.cues import DAYS_OF_SPEECH
from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Statement
from casualtykit.resolve.links import who
from casualtykit.resolve.links.before import NEXT, Before, first, over_its_lead, root
from casualtykit.resolve.links.reason import Reason, apart, together
from casualtykit.resolve.links.two_places import in_another_place, sums_up
from casualtykit.resolve.people import (
    RIVAL,
    by_name,
    by_their_ties,
    days_of,
    hardly_twice,
    kept,
    may_be_one_group,
    named_anew,
    same_figure,
    stated,
    taken_up,
    told_twice,
    years_of,
)
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome, Role, Scope, TimeKind, Update


def may_be(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether an earlier statement may speak of the people of a later one."""
    if not comparable(e, s):
        return False
    reason = reason_of(e, s, before)
    return reason is None or reason.one


def comparable(e: Statement, s: Statement) -> bool:
    """Return whether two statements tell of one harm of the text's own event, and the earlier one stands for itself."""
    told = e.outcome is s.outcome and e.count.high != 0 and not s.background and not (e.background and not _kept(e, s))
    return told and e.part_of is None and e.repeats is None


def _kept(e: Statement, s: Statement) -> bool:
    """Return whether people may still be held since an abduction that was another event: not since one of a year past."""
    return kept(s) and not (e.time is not None and e.time.kind is TimeKind.YEAR)


def reason_of(e: Statement, s: Statement, before: Before) -> Reason | None:
    """Return the first reason that holds; None where nothing speaks against one group."""
    e = in_full(e, before)
    for reason in REASONS:
        if reason.holds(e, s, before):
            return reason
    return None


def in_full(e: Statement, before: Before) -> Statement:
    """Return the figure of a headline that does not say who suffered with the role and the doers that its lead tells."""
    if e.role != Role.UNSPECIFIED or e.victims or e.sentence != before.done[0].sentence:
        return e
    again = (r for r in before.recent if r.repeats == e.id and r.count.value == e.count.value and r.victims)
    lead = next(again, None)
    return e if lead is None else evolve(e, role=lead.role, perpetrators=e.perpetrators or lead.perpetrators)


# ----------------------------------------------------------------------------------------------- where the words stand


@apart("Two guards died in the fire and two clerks died in the smoke.")
def in_one_sentence(e: Statement, s: Statement, before: Before) -> bool:
    """One sentence counts two groups, unless two sources or a pronoun tell of one twice, or a word says that it is one."""
    anew = s.number is not None or by_their_ties(s)
    here = e if e.sentence == s.sentence or not anew else _told_again_in(s, e, before)
    if here.sentence != s.sentence or RIVAL in s.doubts:
        return False
    if who.some_of_them.holds(here, s, before):
        return False  # "789 were hurt; 12 of the hurt are in a coma"
    again = taken_up(s) or told_twice(here, s) or _those(here, s, before)
    return not (again or _fewer_there(here, s, before) or _back_home(here, s))


def _back_home(e: Statement, s: Statement) -> bool:
    """Return whether some have returned of the more who were driven out: "400 returned after the evacuation of 1,200"."""
    return e.trigger.rule == "outcomes.returned" and stated(e) < stated(s)


def _fewer_there(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether fewer people are those of one day or place of all: "... killed 70, with 30 deaths in Kano alone"."""
    return before.alone and None not in (e.number, s.number) and (e.count.low or 0) > (s.count.high or s.count.low or 0)


def _told_again_in(s: Statement, e: Statement, before: Before) -> Statement:
    """Return where the sentence of a figure counts those of an earlier one again, or names them with one verb, or else that one."""
    again = (r for r in before.recent if r.repeats == e.id and r.sentence == s.sentence)
    told = (r for r in again if r.number is not None or r.trigger.span == s.trigger.span)
    return next((r for r in told if r.count.value == e.count.value or _called_otherwise(r, s)), e)


def _called_otherwise(r: Statement, s: Statement) -> bool:
    """Return whether people are told of beside another source's figure, and by another noun: "16 soldiers and two of their fighters"."""
    heads = [{v.text.lower().split()[-1] for v in x.victims} for x in (r, s)]
    return RIVAL in r.doubts and all(heads) and heads[0].isdisjoint(heads[1])


def _those(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a group is told of again with its article: "two clerks ... the murder of the two clerks"."""
    heads = [[v.text.lower().split()[-1] for v in x.victims] for x in (e, s)]
    return before.definite and e.count == s.count and e.number is not None and heads[0] == heads[1] != []


@apart("A soldier was killed and three were hurt in Gao. Five rebels were killed and two hurt.")
def beside_others(e: Statement, s: Statement, before: Before) -> bool:
    """The two stand each beside a figure of another harm, and those are not of one incident."""
    mine = before.companion
    if mine is None or s.number is None or e.sentence == s.sentence or mine.number is None:
        return False
    if hardly_twice(e, s) or same_figure(e, s):
        return False
    done = before.done
    others = [r for r in before.recent if r.sentence == e.sentence and r.outcome is mine.outcome]
    if not others or others[0].number is None:
        return False
    return all(root(o, done) != before.whole or _two_parts(o, mine, done) for o in others)


def _two_parts(one: Statement, two: Statement, done: Sequence[Statement]) -> bool:
    """Return whether two figures of one whole are parts of it that it can hold together, and none is a part of the other."""
    a, b = done[first(one, done)], done[first(two, done)]
    if a is b or a.part_of is None or b.part_of is None or b.id == a.part_of or a.id == b.part_of:
        return False
    return stated(a) + stated(b) <= stated(done[root(a, done)])


@together("Twelve died and 120 were hurt. A bomb killed eight. Several attacks in Kano killed four and wounded 33.")
def beside_a_part(e: Statement, s: Statement, before: Before) -> bool:
    """A figure stands beside some of those beside whom the earlier one is told."""
    mine = before.companion
    if mine is None or mine.part_of is None or before.whole is None or s.number is None or stated(s) > stated(e):
        return False
    there = before.done[before.whole].sentence
    return any(r.sentence == there for r in (e, *(r for r in before.recent if r.repeats == e.id)))


@apart("A bomb killed 23 people in Gao. Police said 13 people were killed in those clashes.")
def in_those_fights(e: Statement, s: Statement, before: Before) -> bool:
    """The earlier figure is that of a bomb, and the later one of fights that the text tells of besides."""
    bomb = e.cause is not None and not _BOMBS.isdisjoint(e.cause.text.lower().split())
    return bomb and s.number is not None and before.in_those_fights


_BOMBS = frozenset("bomb bombs bombing bombings blast blasts explosion explosions bomber bombers".split())


@together("Twelve people were killed in Kano. Among the dead were two policemen.")
def on_the_roll(_: Statement, s: Statement, __: Before) -> bool:
    """The words say who those told of before were, whatever their roles."""
    return not ROLL.isdisjoint(s.rules)


ROLL = frozenset(("nouns.among", "makeup.victims_were", "makeup.among_those_who"))
"""The rules of words that say who those told of before were, whatever their roles."""


# --------------------------------------------------------------------------------------------------------- where, when


@apart("Twelve people were killed in Lagos. Two people were killed in Kano.")
def another_place(e: Statement, s: Statement, before: Before) -> bool:
    """People who are counted anew, or named, are of another city, country or district.

    Who is told of in two sentences side by side with one figure, as in a headline and its lead, may be one.
    """
    anew = (named_anew(s) and not before.definite) or by_name(s, e) or by_their_ties(s)
    if by_name(s, e) and e.count.value == 1 and s.place is not None and s.place.text.lower().startswith("another "):
        return True
    side_by_side = s.count.value == e.count.value and s.sentence.start <= e.sentence.end + 2
    if not anew or hardly_twice(e, s) or side_by_side or not in_another_place(_placed(e, before), s):
        return False
    several = stated(e) > 1
    again = (r for r in before.recent if several and r.repeats == e.id and r.count.value == e.count.value)
    return all(r.place is None or in_another_place(r, s) for r in again)


def _placed(e: Statement, before: Before) -> Statement:
    """Return a figure without a place with those of the figure that it goes on from: "In Gao, nine rebels died. Two were hurt".

    What is added to a figure of its harm is told of the same place, however much is told between the two.
    """
    if e.place is not None or sums_up(e):
        return e
    near = reversed(before.done[max(0, e.id - _GOING_ON) : e.id])
    goes_on = _of_its_harm if e.update is Update.ADDS else _right_before
    found = next((other for other in near if other.place is not None and goes_on(other, e)), None)
    return e if found is None else evolve(e, places=found.places)


def _of_its_harm(other: Statement, e: Statement) -> bool:
    """Return whether a figure is one that another is added to."""
    return other.outcome is e.outcome and not other.background


def _right_before(other: Statement, e: Statement) -> bool:
    """Return whether a sentence goes on from that of a figure."""
    return not other.background and e.sentence.start - other.sentence.end <= NEXT


_GOING_ON = 3
"""So many figures a place may reach."""


@apart("Six rebels were killed. A mayor and two clerks were among four people killed.")
def with_parts_of_another_role(e: Statement, _: Statement, before: Before) -> bool:
    """The later figure has parts of a role that none of those before has."""
    return any(not may_be_one_group(e.role, p.role) for p in before.parts)


@apart("Seven people were killed: five guards and two clerks. The bodies of three raiders were found, too.")
def made_up_of_others(e: Statement, s: Statement, before: Before) -> bool:
    """The parts of the earlier figure make it up, and the later one is larger, or has a role that none of them has."""
    if s.number is None or s.role == Role.UNSPECIFIED:
        return False
    parts = [p for p in before.recent if p.part_of == e.id]
    if not parts or sum(stated(p) for p in parts if p.sentence == parts[0].sentence) != e.count.value:
        return False
    return stated(s) > stated(e) or not any(may_be_one_group(p.role, s.role) for p in parts)


@apart("Nine people were seriously hurt. Two people were slightly hurt.")
def hurt_otherwise(e: Statement, _: Statement, before: Before) -> bool:
    """One figure counts people hurt badly and the other people hurt slightly."""
    return e.id in before.hurt_otherwise


@apart("Twelve people were killed on Monday. Two people were killed on Tuesday.")
def another_day(e: Statement, s: Statement, before: Before) -> bool:
    """The two are told of different days; a running toll and a pronoun have no day of their own."""
    days = days_of(s) if s.update is not Update.RAISES_TO and not taken_up(s) else set()
    found = e.trigger.term in BODIES and stated(s) > stated(e)  # some of those who died before
    if not days or hardly_twice(e, s) or before.still or found:
        return False
    told = {d for r in (e, *(r for r in before.recent if r.repeats == e.id)) for d in days_of(r)}
    return bool(told) and not told & days and (told <= DAYS_OF_SPEECH) is (days <= DAYS_OF_SPEECH)


@apart("A priest was shot dead on Monday. Six people died in riots over his death.")
def in_what_came_of_it(e: Statement, s: Statement, before: Before) -> bool:
    """More people who came to harm in what followed a death are others than who died then."""
    more = s.number is not None and 0 < stated(e) < stated(s)
    return more and e.sentence != s.sentence and before.after_a_death


@apart("In 2011, 90 miners were killed. In 2012, 60 miners were killed.")
def another_year(e: Statement, s: Statement, _: Before) -> bool:
    """The two are told of different years."""
    one, two = years_of(e), years_of(s)
    return one is not None and two is not None and (one[1] < two[0] or two[1] < one[0])


# -------------------------------------------------------------------------------------------------------- how much


@apart("Two people were killed in Kano. Four people were killed in three clashes.")
def another_scope(e: Statement, s: Statement, before: Before) -> bool:
    """The earlier figure is of one incident and the later one, which is another figure, adds up several."""
    counted_apart = s.update is Update.ADDS and any(c.rule == "scopes.several" for c in s.cues)
    buried = s.trigger.term in BODIES  # those found or buried so far are some of the dead
    again = e.count == s.count or same_figure(e, s) or hardly_twice(e, s)  # 24 in blasts, "24 in a series of blasts"
    again = again or (before.definite and s.number is None and s.role == e.role)  # "the rebels died in two battles"
    fled = s.outcome is Outcome.DISPLACED and stated(s) < stated(e)  # one of a world of crises
    return not (
        e.scope is s.scope
        or s.scope is Scope.INCIDENT
        or again
        or counted_apart
        or buried
        or fled
        or _summed_up_below(e, s, before)
    )


def _summed_up_below(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a headline tells of one of several incidents that the lead under it adds up."""
    return over_its_lead(e, s, before.done) and 0 < stated(e) < stated(s)


REASONS: tuple[Reason, ...] = (
    who.himself,
    who.of_that_rank,
    in_one_sentence,
    beside_others,
    beside_a_part,
    in_those_fights,
    on_the_roll,
    who.of_his_own,
    who.of_the_doers,
    who.besides_the_attackers,
    who.by_those_before,
    who.held_or_hurt_before,
    who.some_of_them,
    who.none_of_them,
    who.of_a_higher_rank,
    who.of_their_ranks,
    who.police_and_army,
    who.of_another_calling,
    who.men_and_women,
    who.by_the_other_side,
    who.of_a_narrower_sort,
    another_place,
    with_parts_of_another_role,
    made_up_of_others,
    hurt_otherwise,
    another_day,
    in_what_came_of_it,
    another_year,
    who.another_role,
    who.another_nation,
    who.another_disease,
    another_scope,
)
"""All reasons, in the order in which they are asked."""
