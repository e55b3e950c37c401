"""Why two figures may be of the same people, or may not: a table of named reasons, of which the first that holds decides.

A reason is a function whose first docstring line says it in one sentence; its example is a text in which it decides.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from casualtykit.languages.en.cues import DAYS_OF_SPEECH
from casualtykit.languages.en.group_words import BODIES, SEXES
from casualtykit.model import Actor, Statement
from casualtykit.resolve.links.before import Before, first, root
from casualtykit.resolve.links.two_places import in_another_place, sums_up
from casualtykit.resolve.people import (
    RIVAL,
    UNARMED,
    UNIFORMED,
    brought_in,
    by_name,
    by_their_ties,
    days_of,
    epidemics,
    hardly_twice,
    his_own_doer,
    kept,
    may_be_one_group,
    named_anew,
    nations,
    of_anybody,
    of_the_attackers,
    rank_of,
    same_figure,
    stated,
    taken_up,
    the_culprit,
    the_gunman,
    told_twice,
    years_of,
)
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import BLOODSHED, CauseKind, Outcome, Role, Scope, Update

Test = Callable[[Statement, Statement, Before], bool]
"""Whether a reason holds for an earlier statement, a later one and what stands before that."""


@settled(eq=False)
class Reason:
    """A named test of two figures of one harm that says whether they may be of the same people."""

    id: str
    """Module and function: `reasons.another_day`."""
    sentence: str
    """What it says, in one plain sentence."""
    one: bool
    """Whether the two may be of the same people where it holds; else they are kept apart."""
    example: str
    """A text in which it decides."""
    holds: Test
    """The test."""


def _reason(example: str, *, one: bool) -> Callable[[Test], Reason]:
    def made(test: Test) -> Reason:
        sentence = (test.__doc__ or "").strip().partition("\n")[0]
        return Reason(f"{test.__module__.rpartition('.')[2]}.{test.__name__}", sentence, one, example, test)

    return made


def _apart(example: str) -> Callable[[Test], Reason]:
    """Return a decorator that makes a test a reason to keep two figures apart."""
    return _reason(example, one=False)


def _one(example: str) -> Callable[[Test], Reason]:
    """Return a decorator that makes a test a reason to take two figures for figures of the same people."""
    return _reason(example, one=True)


def may_be(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether an earlier statement may speak of the people of a later one."""
    if not comparable(e, s):
        return False
    reason = reason_of(e, s, before)
    return reason is None or reason.one


def comparable(e: Statement, s: Statement) -> bool:
    """Return whether two statements tell of one harm of the text's own event, and the earlier one stands for itself."""
    told = e.outcome is s.outcome and e.count.high != 0 and not s.background and not (e.background and not kept(s))
    return told and e.part_of is None and e.repeats is None


def reason_of(e: Statement, s: Statement, before: Before) -> Reason | None:
    """Return the first reason that holds; None where nothing speaks against one group."""
    e = _in_full(e, before)
    for reason in REASONS:
        if reason.holds(e, s, before):
            return reason
    return None


def _in_full(e: Statement, before: Before) -> Statement:
    """Return the figure of a headline that does not say who suffered with the role and the doers that its lead tells."""
    if e.role != Role.UNSPECIFIED or e.victims or e.sentence != before.done[0].sentence:
        return e
    again = (r for r in before.recent if r.repeats == e.id and r.count.value == e.count.value and r.victims)
    lead = next(again, None)
    return e if lead is None else evolve(e, role=lead.role, perpetrators=e.perpetrators or lead.perpetrators)


# ----------------------------------------------------------------------------------------------- where the words stand


@_apart("Two guards died in the fire and two clerks died in the smoke.")
def in_one_sentence(e: Statement, s: Statement, before: Before) -> bool:
    """One sentence counts two groups, unless two sources or a pronoun tell of one twice, or a word says that it is one."""
    anew = s.number is not None or by_their_ties(s)
    here = e if e.sentence == s.sentence or not anew else _told_again_in(s, e, before)
    if here.sentence != s.sentence or RIVAL in s.doubts:
        return False
    return not (taken_up(s) or told_twice(here, s) or _those(here, s, before) or _fewer_there(here, s, before))


def _fewer_there(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether fewer people are those of one day or place of all: "... killed 70, with 30 deaths in Kano alone"."""
    return before.alone and None not in (e.number, s.number) and (e.count.low or 0) > (s.count.high or s.count.low or 0)


def _told_again_in(s: Statement, e: Statement, before: Before) -> Statement:
    """Return where the sentence of a figure counts those of an earlier one again, or names them with one verb, or else that one."""
    again = (r for r in before.recent if r.repeats == e.id and r.sentence == s.sentence)
    told = (r for r in again if r.number is not None or r.trigger.span == s.trigger.span)
    return next((r for r in told if r.count.value == e.count.value), e)


def _those(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a group is told of again with its article: "two clerks ... the murder of the two clerks"."""
    heads = [[v.text.lower().split()[-1] for v in x.victims] for x in (e, s)]
    return before.definite and e.count == s.count and e.number is not None and heads[0] == heads[1] != []


@_apart("A soldier was killed and three were hurt in Gao. Five rebels were killed and two hurt.")
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
    """Return whether two figures of one whole are parts of it, and none is a part of the other."""
    a, b = first(one, done), first(two, done)
    inside = b == done[a].part_of or a == done[b].part_of
    return a != b and done[a].part_of is not None and done[b].part_of is not None and not inside


@_one("Twelve people were killed in Kano. Among the dead were two policemen.")
def on_the_roll(_: Statement, s: Statement, __: Before) -> bool:
    """The words say who those told of before were, whatever their roles."""
    return not ROLL.isdisjoint(s.rules)


ROLL = frozenset(("nouns.among", "makeup.victims_were", "makeup.among_those_who"))
"""The rules of words that say who those told of before were, whatever their roles."""

# ------------------------------------------------------------------------------------------------ who did it, who suffered


@_apart("Omar Sadiq was shot dead on Monday. Three of his sons died with him.")
def of_his_own(e: Statement, s: Statement, before: Before) -> bool:
    """Those told of by their ties to one person are others than he, and than who comes in next; no mother is one of her children."""
    if e.count.value == s.count.value == 1 and by_their_ties(e) and brought_in(s):
        return not _over_its_lead(e, s, before)  # "their mother was hurt. A fireman suffered burns"
    if not by_their_ties(s):
        return False
    young = [any(v.age_group == "child" for v in x.victims) for x in (e, s)]
    return e.count.value == 1 < stated(s) or (young == [True, False] and stated(e) > 1)


@_apart("Bandits killed six people in Zamfara. Two bandits were killed later.")
def of_the_doers(e: Statement, s: Statement, _: Before) -> bool:
    """Who suffers later are those who did it before: the bandits killed are none of those that bandits killed."""
    called = {_head(v) for v in s.victims} - {_head(p) for p in s.perpetrators} - _ANYBODY
    if not taken_up(s) and any(_head(p) in called for p in e.perpetrators):
        return True
    if s.role in UNARMED or s.role in (e.role, *(p.role for p in s.perpetrators)):
        return False
    return any(
        p.role == s.role
        or {p.role, s.role} <= _FIGHTING
        or (s.role in UNIFORMED and (_of_state(p) or _on_its_side(p, s)))
        for p in e.perpetrators
    )


_ANYBODY = frozenset("man men woman women youth youths people persons".split())
"""Words for armed men and for anybody else."""
_FIGHTING = frozenset((Role.ARMED_GROUP, Role.CRIMINAL, Role.COMBATANT))
"""The roles of fighters of no state, whatever they are called: "fighters" and "gunmen"."""


@_apart("A bomb killed two people in Izmir. Three of the attackers were killed.")
def besides_the_attackers(e: Statement, s: Statement, before: Before) -> bool:
    """Who attacked are none of those whom their attack killed."""
    strikes = e.cause is not None and e.cause.kind in (CauseKind.WEAPON, CauseKind.ATTACK)
    done = bool(e.perpetrators) or (strikes and all(v.span.start > e.trigger.span.start for v in e.victims))
    done = done or any(p.role in UNIFORMED for p in s.perpetrators)  # "the attacker was shot by police"
    done = done and s.outcome in BLOODSHED
    attacked = of_the_attackers(s) or his_own_doer(e, s) or (before.definite and _as_many_did_it(e, s))
    return done and e.role in (Role.UNSPECIFIED, *UNARMED) and attacked and not of_the_attackers(e)


def _as_many_did_it(e: Statement, s: Statement) -> bool:
    """Return whether a bare figure is that of those who did it: "five men killed six clerks. All five were shot"."""
    if s.number is None or s.victims or e.count.value == s.count.value:
        return False
    return any(p.text.lower().partition(" ")[0] == s.number.text.lower() for p in e.perpetrators)


def _head(somebody: Actor) -> str:
    """Return the word by which somebody is called."""
    return somebody.text.lower().rpartition(" ")[2]


def _of_state(doer: Actor) -> bool:
    """Return whether a doer is a state: "government shelling"."""
    return doer.text.lower().endswith("government")


def _on_its_side(doer: Actor, s: Statement) -> bool:
    """Return whether forces are of the state that did it: after Israeli strikes "Israeli soldiers", or "its soldiers" to Israel's army."""
    told = [v.text for v in s.victims]
    told += [s.source.text] if s.source is not None and told and told[0].lower().startswith(("its ", "our ")) else []
    return doer.rule == "doers.maker" and any(doer.text in words.split() for words in told)


@_apart("Six bandits were killed in Zamfara. Bandits later killed two people.")
def by_those_before(e: Statement, s: Statement, before: Before) -> bool:
    """Who suffered before are those who do it later, or are forces of the state that does."""
    if e.role in UNIFORMED and e.role != s.role and any(_on_its_side(p, e) for p in s.perpetrators):
        return True
    own = _headline(e, s, before) or any(p.role == e.role for p in e.perpetrators)  # rebels kill rebels
    return e.role != s.role and e.role not in UNARMED and not own and any(p.role == e.role for p in s.perpetrators)


def _headline(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a figure is that of the headline over a lead that gives it too."""
    return _over_its_lead(e, s, before) and e.count == s.count


def _over_its_lead(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a figure is that of the headline over the sentence of another."""
    headline = e.sentence == before.done[0].sentence and e.sentence.end - e.sentence.start <= _LONGEST
    return headline and s.sentence.start - e.sentence.end == _LINE


_LONGEST = 150
"""How many characters a headline has at most."""


_LINE = len("\n\n")
"""How far a lead stands from its headline."""


@_one("Nine farmers were killed on Monday. Two of them were killed at home on Tuesday.")
def some_of_them(e: Statement, s: Statement, before: Before) -> bool:
    """A figure "of them" is of those told of before, wherever and whenever."""
    fits = before.of_them and e.number is not None and stated(s) <= stated(e) and may_be_one_group(e.role, s.role)
    return fits and not (s.outcome is Outcome.KILLED and any(v.text.lower() in _HURT for v in s.victims))


_HURT = ("injured", "wounded")
"""Who was none of the dead before: "one of the injured died"."""


@_apart("Two farmers were killed and nine hurt. Three of them died.")
def none_of_them(_: Statement, __: Statement, before: Before) -> bool:
    """A figure "of them" is of none that are fewer, or not counted."""
    return before.of_them


@_apart("Two robbers were shot dead by guards. The third blew himself up.")
def of_a_higher_rank(e: Statement, s: Statement, before: Before) -> bool:
    """Who is told of by his rank is none of those who are fewer, nor of others than they."""
    rank = rank_of(s)
    if not rank:
        return False
    last = next((r for r in reversed(before.recent) if r.outcome is s.outcome), e)
    return 1 < stated(e) < rank or (last is not e and stated(last) == rank - 1 and last.role == s.role)


@_one("Four peacekeepers were killed. The fourth soldier died on the way to a clinic.")
def of_their_ranks(e: Statement, s: Statement, _: Before) -> bool:
    """Who is told of by his rank may be one of as many or more."""
    return 0 < rank_of(s) <= stated(e)


@_apart("Two policemen were killed in a raid. Two soldiers were killed.")
def police_and_army(e: Statement, s: Statement, before: Before) -> bool:
    """One figure counts policemen and the other soldiers."""
    each = named_anew(s) and not of_anybody(e, s)
    return each and {e.role, s.role} == _POLICE_AND_ARMY and not _headline(e, s, before)


_POLICE_AND_ARMY = frozenset((Role.POLICE, Role.MILITARY))


@_apart("A clerk died in custody. Police shot a protester dead.")
def of_another_calling(e: Statement, s: Statement, before: Before) -> bool:
    """One person is brought in after another, and is called by what the other is not; a headline only does so before its lead."""
    if s.count.value != 1 or e.count.value != 1 or e.role == s.role or not {e.role, s.role} <= _CALLINGS:
        return False
    near = 0 <= s.sentence.start - e.sentence.end <= _NEXT and not _over_its_lead(e, s, before)
    return near and brought_in(e) and brought_in(s)


_CALLINGS = frozenset((Role.CIVILIAN, Role.OFFICIAL, Role.JOURNALIST, Role.MEDICAL, Role.CLERGY, Role.PROTESTER))
"""The roles that a person seldom has two of."""


@_apart("A man killed his wife on Monday. He was shot dead on Tuesday.")
def men_and_women(e: Statement, s: Statement, _: Before) -> bool:
    """One figure counts men or boys and the other women or girls, or a pronoun is no woman's or no man's."""
    sexes = [{v.sex or SEXES.get(v.text.lower()) for v in x.victims} for x in (e, s)]
    told = named_anew(s) or e.count.value == s.count.value == 1
    return told and None not in sexes[0] | sexes[1] and all(sexes) and sexes[0].isdisjoint(sexes[1])


# --------------------------------------------------------------------------------------------------------- where, when


@_apart("Twelve people were killed in Lagos. Two people were killed in Kano.")
def another_place(e: Statement, s: Statement, before: Before) -> bool:
    """People who are counted anew, or named, are of another city, country or district.

    Who is told of in two sentences side by side with one figure, as in a headline and its lead, may be one.
    """
    anew = (named_anew(s) and not before.definite) or by_name(s, e)
    if by_name(s, e) and e.count.value == 1 and s.place is not None and s.place.text.lower().startswith("another "):
        return True
    side_by_side = s.count.value == e.count.value and s.sentence.start <= e.sentence.end + 2
    if not anew or hardly_twice(e, s) or side_by_side or not in_another_place(_placed(e, before), s):
        return False
    several = stated(e) > 1
    again = (r for r in before.recent if several and r.repeats == e.id and r.count.value == e.count.value)
    return all(r.place is None or in_another_place(r, s) for r in again)


def _placed(e: Statement, before: Before) -> Statement:
    """Return a figure without a place with those of the figure that it goes on from: "In Gao, nine rebels died. Two were hurt"."""
    if e.place is not None or sums_up(e):
        return e
    for other in reversed(before.done[max(0, e.id - _GOING_ON) : e.id]):
        if other.background or e.sentence.start - other.sentence.end > _NEXT:
            break
        if other.place is not None:
            return evolve(e, places=other.places)
    return e


_GOING_ON, _NEXT = 3, 150
"""So many figures, and characters between two sentences, a place may reach."""


@_apart("Six rebels were killed. A mayor and two clerks were among four people killed.")
def with_parts_of_another_role(e: Statement, _: Statement, before: Before) -> bool:
    """The later figure has parts of a role that none of those before has."""
    return any(not may_be_one_group(e.role, p.role) for p in before.parts)


@_apart("Seven people were killed: five guards and two clerks. The bodies of four rebels were found, too.")
def made_up_of_others(e: Statement, s: Statement, before: Before) -> bool:
    """The parts of the earlier figure make it up, and the later one is larger, or has a role that none of them has."""
    if s.number is None or s.role == Role.UNSPECIFIED:
        return False
    parts = [p for p in before.recent if p.part_of == e.id]
    if not parts or sum(stated(p) for p in parts if p.sentence == parts[0].sentence) != e.count.value:
        return False
    return stated(s) > stated(e) or not any(may_be_one_group(p.role, s.role) for p in parts)


@_apart("Twelve people were killed on Monday. Two people were killed on Tuesday.")
def another_day(e: Statement, s: Statement, before: Before) -> bool:
    """The two are told of different days; a running toll and a pronoun have no day of their own."""
    days = days_of(s) if s.update is not Update.RAISES_TO and not taken_up(s) else set()
    found = e.trigger.term in BODIES and stated(s) > stated(e)  # some of those who died before
    if not days or hardly_twice(e, s) or before.still or found:
        return False
    told = {d for r in (e, *(r for r in before.recent if r.repeats == e.id)) for d in days_of(r)}
    return bool(told) and not told & days and (told <= DAYS_OF_SPEECH) is (days <= DAYS_OF_SPEECH)


@_apart("In 2011, 90 miners were killed. In 2012, 60 miners were killed.")
def another_year(e: Statement, s: Statement, _: Before) -> bool:
    """The two are told of different years."""
    one, two = years_of(e), years_of(s)
    return one is not None and two is not None and (one[1] < two[0] or two[1] < one[0])


# ------------------------------------------------------------------------------------------------------- who, and how long


@_apart("Twelve rebels were killed. Two farmers were killed.")
def another_role(e: Statement, s: Statement, before: Before) -> bool:
    """No one has the roles of both; "others" beside a group are of its role."""
    one = may_be_one_group(_role_of(e, before), _role_of(s, before))
    return not (one or the_culprit(e, s) or of_anybody(e, s) or the_gunman(e, s, before.recent))


def _role_of(s: Statement, before: Before) -> str:
    """Return the role of a group, or of that beside which it is told: "seven rebels were killed and six others were hurt"."""
    if (
        s.role != Role.UNSPECIFIED
        or [v.text.lower() for v in s.victims] != ["others"]
        or not 0 < s.id <= len(before.done)
    ):
        return s.role
    beside = before.done[s.id - 1]
    whole = before.done[beside.part_of] if beside.part_of is not None and beside.part_of < s.id else beside
    if whole.sentence == s.sentence:
        beside = whole  # "killing 16 people, a deputy among them, and injuring eight others"
    return beside.role if beside.sentence == s.sentence and beside.outcome is not s.outcome else s.role


@_apart("Twelve Malians were hurt in Gao. Two Danish tourists were slightly hurt.")
def another_nation(e: Statement, s: Statement, _: Before) -> bool:
    """The people of the two, who are counted anew, are of different nations."""
    one, two = nations(e), nations(s) if s.number is not None else set()
    return bool(one and two) and one.isdisjoint(two)


@_apart("Measles has killed 1,206 people in Chad. Ebola has killed 1,506 people.")
def another_disease(e: Statement, s: Statement, _: Before) -> bool:
    """The people of the two, who are counted anew, died of two epidemics that have names, or of one and in a disaster."""
    one, two = epidemics(e), epidemics(s)
    if s.number is None or e.cause is None or s.cause is None or not one | two:
        return False
    disaster = CauseKind.DISASTER in (e.cause.kind, s.cause.kind)
    return disaster or bool(one and two and one.isdisjoint(two))


@_apart("Two people were killed in Kano. Four people were killed in three clashes.")
def another_scope(e: Statement, s: Statement, before: Before) -> bool:
    """The earlier figure is of one incident and the later one, which is another figure, adds up several."""
    counted_apart = s.update is Update.ADDS and any(c.rule == "scopes.several" for c in s.cues)
    buried = s.trigger.term in BODIES  # those found or buried so far are some of the dead
    again = e.count == s.count or same_figure(e, s) or hardly_twice(e, s)  # 24 in blasts, "24 in a series of blasts"
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
    return _over_its_lead(e, s, before) and 0 < stated(e) < stated(s)


REASONS: tuple[Reason, ...] = (
    in_one_sentence,
    beside_others,
    on_the_roll,
    of_his_own,
    of_the_doers,
    besides_the_attackers,
    by_those_before,
    some_of_them,
    none_of_them,
    of_a_higher_rank,
    of_their_ranks,
    police_and_army,
    of_another_calling,
    men_and_women,
    another_place,
    with_parts_of_another_role,
    made_up_of_others,
    another_day,
    another_year,
    another_role,
    another_nation,
    another_disease,
    another_scope,
)
"""All reasons, in the order in which they are asked."""
