"""How a statement is linked to those before it: a row of named steps, of which the first that knows an answer gives it.

A step is a function whose first docstring line says it in one sentence; its example is a text in which it answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import UP_TO
from casualtykit.languages.en.group_words import INDEFINITE_ARTICLES
from casualtykit.languages.en.toll_words import IN_ALL, LOWERED, SO_FAR, SOME_DIED
from casualtykit.model import Statement
from casualtykit.resolve.links import parts_told
from casualtykit.resolve.links.added import added_figure, beside_another, by_the_next_blow, one_of_the_lead, others
from casualtykit.resolve.links.before import REACH, Before, latest, over_its_lead
from casualtykit.resolve.links.passages import Passages
from casualtykit.resolve.links.reason import Reason
from casualtykit.resolve.links.reasons import REASONS, ROLL, comparable, may_be, reason_of
from casualtykit.resolve.links.rivals import TIMES, disagree, more_by_another, rivals, unconfirmed
from casualtykit.resolve.links.view import Sums, View, in_another_passage
from casualtykit.resolve.people import (
    RIVAL,
    dozens,
    hardly_twice,
    least,
    may_be_one_group,
    of_two_harms,
    one_by_office,
    rounds,
    same_figure,
    stated,
    taken_up,
    tells_how_many,
)
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import CountKind, Modality, Role, Update

Answer = Statement | View
"""What a step gives: the statement as it stays, or what the next steps shall look at."""


@settled(eq=False)
class Link:
    """A named way in which a statement hangs together with those before it."""

    id: str
    """Module and function: `links.again`."""
    sentence: str
    """What it says, in one plain sentence."""
    example: str
    """A text in which it answers."""
    look: Callable[[View], Answer]
    """The step."""


def _link(example: str) -> Callable[[Callable[[View], Answer]], Link]:
    """Return a decorator that makes a step of a function."""

    def made(look: Callable[[View], Answer]) -> Link:
        sentence = (look.__doc__ or "").strip().partition("\n")[0]
        return Link(f"{look.__module__.rpartition('.')[2]}.{look.__name__}", sentence, example, look)

    return made


def linked(
    page: Page, s: Statement, done: list[Statement], told: Passages, sums: Sums, opening: int, *, outdated: bool = False
) -> Statement:
    """Return a statement linked to those before it that may speak of the same people; they may become its parts."""
    if not any(e.outcome is s.outcome for e in done[-REACH:]):
        return s
    before = Before(page, s, done)
    near = range(max(0, len(done) - REACH), len(done))
    heads = [i for i in near if may_be(done[i], s, before)]
    heads = _summed_up(s, done, near) or [
        i
        for i in heads
        if before.of_them
        or (before.definite and done[i].count == s.count)
        or one_of_the_lead(done[i], s, done)
        or not in_another_passage(told, done[i], s, before)
    ]
    heads.sort(key=lambda i: latest(done[i], done))
    view = View(page, s, done, before, sums, told, opening, outdated, heads)
    for step in LINKS:
        answer = step.look(view)
        if isinstance(answer, Statement):
            return evolve(answer, rules=(*answer.rules, *_why(step, view)))
        view = answer
    return s


def _summed_up(s: Statement, done: Sequence[Statement], near: Sequence[int]) -> list[int]:
    """Return those of whom a figure without a place is the exact sum: nine in Osh, six in Kano, "the two raids killed 15"."""
    if s.places or s.number is None or s.update is Update.ADDS or s.background:
        return []
    alone = [i for i in near if comparable(done[i], s) and done[i].number is not None and not done[i].background]
    alone = [i for i in alone if done[i].part_of is None and done[i].repeats is None]
    one = all(may_be_one_group(done[i].role, s.role) for i in alone)  # two soldiers are no mayor and clerk
    several = one and len(alone) > 1 and s.sentence != done[alone[-1]].sentence
    return alone if several and sum(stated(done[i]) for i in alone) == s.count.value else []


def _why(step: Link, view: View) -> tuple[str, ...]:
    """Return the id of the step that answered; where no figure is of the same people, that of what keeps the last one apart."""
    if step is of_nobody:
        return ()
    if step is not nobody_told_of:
        return (step.id,)
    last = _last_told(view)
    reason = None if last is None else _keeping_apart(last, view)
    return () if reason is None else (reason.id,)


def _last_told(v: View) -> Statement | None:
    """Return the last figure of the harm before one."""
    return next((e for e in reversed(v.before.recent) if comparable(e, v.s)), None)


def _keeping_apart(e: Statement, v: View) -> Reason | None:
    """Return why an earlier figure is of other people; None where only the passages may tell it, in which the two stand."""
    reason = reason_of(e, v.s, v.before)
    return None if reason is None or reason.one else reason


# ------------------------------------------------------------------------------------------------------ in its own words


@_link("Nine people were killed in several attacks that include an ambush which left seven people dead.")
def included(v: View) -> Answer:
    """A figure is one of those that its sentence adds up."""
    return parts_told.included(v.page, v.s, v.done) or v


@_link("Sixty-five villagers fled: 25 villagers fled to Mali and 40 fled to Niger.")
def made_up(v: View) -> Answer:
    """A figure is one of those that make up the first one of its sentence."""
    return parts_told.made_up(v) or v


@_link("Four people were hurt in Kano. Two other men and two women were hurt, police said.")
def broken_down(v: View) -> Answer:
    """A sentence breaks down a figure before it."""
    return parts_told.broken_down(v) or v


@_link("Nine people have died in custody since 2009. Among them was a clerk, who died in 2014.")
def among_them(v: View) -> Answer:
    """A sentence that opens with "among them" tells of some of those before it."""
    return parts_told.among_them(v) or v


@_link("Two men died. Nobody was killed, the army said.")
def of_nobody(v: View) -> Answer:
    """A figure that is denied, or of nobody, is of no group."""
    return v.s if v.s.modality is Modality.DENIED or v.s.count.high == 0 else v


@_link("Rebels kidnapped 30 villagers whom they held hostage.")
def in_the_same_words(v: View) -> Answer:
    """The very same words are told of one harm twice."""
    same = next((e for e in reversed(v.before.recent) if _same_words(e, v.s)), None)
    return v if same is None else evolve(v.s, repeats=same.id if same.repeats is None else same.repeats)


@_link("Troops killed 90 guards and found the bodies of 41.")
def bodies_of_those(v: View) -> Answer:
    """A figure of bodies counts some of the dead that its sentence tells of before."""
    whole = parts_told.bodies_of(v.s, v.done)
    return v if whole is None else evolve(v.s, part_of=whole.id)


@_link("Eighteen people were in hospital, four in critical condition.")
def how_the_hurt_are(v: View) -> Answer:
    """A figure behind a comma says how some of the hurt are."""
    whole = parts_told.worst_of(v.page, v.s, v.done)
    return v if whole is None else evolve(v.s, part_of=whole.id)


@_link("Ten people were killed in Mali. Six people were killed in Gao. Four others were killed in Mopti.")
def last_of_the_parts(v: View) -> Answer:
    """A figure completes a total whose other parts are told."""
    whole = parts_told.completed(v)
    return v if whole is None else evolve(v.s, part_of=latest(whole, v.done), update=None)


@_link("Nine people died, two of them clerks, police said. The rebels said 20 died in addition to the two clerks.")
def that_part(v: View) -> Answer:
    """A figure with its article is that of a part told before by the same noun."""
    if not v.before.definite or v.s.number is None or not v.s.victims:
        return v
    part = next((e for e in reversed(v.before.recent) if parts_told.named_again(e, v.s)), None)
    return v if part is None else evolve(v.s, repeats=part.id, update=None)


# ------------------------------------------------------------------------------------------------- beside those before it


@_link("Two men were killed in a raid. In another incident, two men were killed.")
def another_passage(v: View) -> Answer:
    """The text has gone on to another incident."""
    last = None if v.heads else _last_told(v)
    return v if last is None or _keeping_apart(last, v) is not None else v.s


@_link("Two farmers were killed in Kano. Nine soldiers were killed in Gao.")
def nobody_told_of(v: View) -> Answer:
    """No figure before it may speak of its people."""
    return v if v.heads else v.s


@_link("Ten people died in the fire. The mayor had earlier said that 12 people died.")
def no_longer_true(v: View) -> Answer:
    """A figure that was given earlier, and no longer holds, is the one that does in other words."""
    if not v.outdated or v.s.number is None:
        return v  # "who first reported her death"
    told = (e for e in reversed(v.before.recent) if comparable(e, v.s) and may_be_one_group(e.role, v.s.role))
    last = next((e for e in told if e.sentence != v.s.sentence or v.s.trigger.rule == "outcomes.toll"), None)
    return evolve(v.s, repeats=last.id, update=None) if last is not None else v


@_link("Forty people are dead or missing in Kano. The mayor said that 12 people were killed.")
def of_two_harms_before(v: View) -> Answer:
    """An earlier figure of two harms together is more than this one of a single harm."""
    return _taking_the_place_of([i for i in v.heads if of_two_harms(v.done[i], v.s)], v)


@_link("A bomb killed two people in Kano. Another three people were killed by a mine.")
def added(v: View) -> Answer:
    """Words of addition keep a figure apart, unless a total of which the parts are being told holds it."""
    if v.before.still or (v.s.update is Update.ADDS and _of_before(v.page, v.s)):
        return evolve(v, s=evolve(v.s, update=None))
    s = beside_another(by_the_next_blow(v.page, v.s, v.done), v.before) if v.heads else v.s
    return added_figure(v.page, s, v.done, v.heads) if s.update is Update.ADDS else v


@_link("Twelve miners died in the blast. Miners were killed as they slept.")
def taking_up(v: View) -> Answer:
    """Who is not counted is who was told of last, or a few of these, where they are called by what only some may be."""
    if v.s.count.value is not None or _a_few_of(v.last, v.s):
        return v
    return evolve(v.s, repeats=v.last.id)


def _a_few_of(e: Statement, s: Statement) -> bool:
    """Return whether a vague word counts fewer people than there were before, and these have no role: "several militants"."""
    fewer = s.number is not None and (s.count.low or 0) < least(e)
    return fewer and e.role == Role.UNSPECIFIED != s.role


@_link("Two farmers died at once. The other two were killed in hospital.")
def the_other(v: View) -> Answer:
    """As many others are none of those before."""
    if not _the_other(v.s) or v.last.count.value != v.s.count.value or others(v.last):
        return v
    return evolve(v, heads=v.heads[:-1]) if len(v.heads) > 1 else evolve(v.s, update=Update.ADDS)


@_link("Twelve people were killed in Kano. The blast killed 12 people.")
def again(v: View) -> Answer:
    """The figure of those before is given again."""
    mine, done = v.s.count.value, v.done
    if not ROLL.isdisjoint(v.s.rules) and any(least(done[i]) > (mine or 0) for i in v.heads):
        return v  # "five clerks and the gunman died. Among the dead was a nurse"
    same = [
        i for i in v.heads if done[i].count.value == mine and (i == v.heads[-1] or _surely_one(done[i], v.s, v.before))
    ]
    if v.s.count.kind is CountKind.ABOUT and v.last.count.kind is CountKind.EXACT and hardly_twice(v.last, v.s):
        same = list(v.heads)  # "38 dead", which the next sentence rounds: "nearly 40"
    return evolve(v.s, repeats=done[same[-1]].id) if same else v


@_link("Twenty people died in the quake, including nine children, police said. Nine children died, doctors said.")
def part_again(v: View) -> Answer:
    """The figure of a part is given again by another source."""
    part = next((e for e in reversed(v.before.recent) if parts_told.told_as_part(e, v.s, v.done)), None)
    return evolve(v.s, repeats=part.id) if part is not None else v


@_link("Nearly 60 killed in raids\n\nRaiders killed 58 people in Benue.")
def rounded_before(v: View) -> Answer:
    """An earlier figure only rounds this one."""
    return _taking_the_place_of([i for i in v.heads if rounds(v.done[i], v.s) or tells_how_many(v.done[i], v.s)], v)


@_link("Some 280 people are missing in Leyte. Meanwhile, 235 are still missing.")
def not_found_yet(v: View) -> Answer:
    """Fewer people who are still missing are those of the missing before who are not found yet."""
    fewer = stated(v.last) > stated(v.s) > stated(v.last) // _FEW
    same = v.before.still and not v.before.of_them and v.s.role in (v.last.role, Role.UNSPECIFIED)
    return evolve(v.s, repeats=v.last.id, update=Update.RAISES_TO) if same and fewer else v


_FEW = 6
"""Of so many times as many who were missing before, those of one village may still be looked for beside the others."""


@_link("Nineteen people were killed, police said. Doctors said 23 people were killed.")
def rival(v: View) -> Answer:
    """Another source gives another figure of the same people: of those before it, the nearest in size."""
    s = v.s
    claimed = [e for i in reversed(v.heads) if _claims(v, e := v.done[i])]
    some = v.before.of_them or _in_all(v) or _at_once(v) or not ROLL.isdisjoint(s.rules)
    if not claimed or some:
        return v
    nearest = min(claimed, key=lambda e: abs(stated(e) - stated(s)))
    return evolve(s, repeats=nearest.id, doubts=(*(d for d in s.doubts if d != RIVAL), RIVAL))


def _claims(v: View, e: Statement) -> bool:
    """Return whether a figure is one that another source gives of the people of an earlier one."""
    told = _sourced(e, v.before)
    return (
        RIVAL in v.s.doubts
        or rivals(told, v.s)
        or disagree(v.page, told, v.s)
        or unconfirmed(v.page, v.s)
        or more_by_another(v.page, _in_its_lead(e, v.before), v.s)
    )


def _sourced(e: Statement, before: Before) -> Statement:
    """Return a figure as a sentence gives it that says who says so: a headline does not, the lead does."""
    if e.source is not None:
        return e
    return next((r for r in before.recent if r.repeats == e.id and r.source and r.count.value == e.count.value), e)


def _in_its_lead(e: Statement, before: Before) -> Statement:
    """Return a figure as the lead gives it under the headline, where it does."""
    return next((r for r in before.recent if over_its_lead(e, r, before.done) and r.count.value == e.count.value), e)


@_link("The mayor said 12 people had died. The toll was later lowered to nine.")
def lowered(v: View) -> Answer:
    """A toll that is lowered to a smaller figure is of those before it, and takes the place of theirs."""
    s, last = v.s, v.last
    toll = s.update is Update.RAISES_TO and s.number is not None and stated(last) > stated(s) > 0
    theirs = s.place is not None and s.place != last.place and s.place.name != (last.place and last.place.name)
    if not toll or s.number is None or theirs:  # "the toll in Gao was revised to nine"
        return v
    at = max(s.sentence.start, s.trigger.span.start - _VERB)
    fell = any_of(LOWERED).search(v.page, at, s.number.span.start)
    return evolve(s, repeats=last.id) if fell is not None else v


_VERB = len("downgraded its initial ")
"""How many characters before a toll the verb may stand that lowers it."""


@_link("Twelve people were killed in Kano. The blast killed four women.")
def part_of_a_larger(v: View) -> Answer:
    """A smaller figure is a part of a larger one before it."""
    s, mine = v.s, stated(v.s)
    larger = [e for e in (v.done[i] for i in v.heads) if least(e) >= mine or dozens(e) > mine]
    if not ROLL.isdisjoint(s.rules):
        larger = [e for e in larger if least(e) > mine] or larger  # "among the dead was": there are more than this one
    if not larger:
        return v
    whole = latest(larger[-1], v.done)
    part = next((p for p in v.before.recent if p.part_of in (whole, larger[-1].id) and one_by_office(p, s)), None)
    return evolve(s, repeats=part.id) if part is not None else evolve(s, part_of=whole)


@_link(
    "A fire killed nine people in Osh. "
    + "The mayor came to see the ruins of the hall. " * 3
    + "An estimated 14 people died."
)
def stands(v: View) -> Answer:
    """What the opening tells stands beside a larger figure later on, which no words call a sum or a new toll."""
    first = next((v.done[i] for i in v.heads if v.done[i].sentence.start < v.opening <= v.s.sentence.start), None)
    if first is None or v.s.number is None or _sums_up(v) or not _counted_alike(first, v.s):
        return v
    if v.s.source is not None and _sourced(first, v.before).source is None:
        return v  # who is asked sums up what the text tells by itself
    return evolve(v.s, repeats=first.id, doubts=(*(d for d in v.s.doubts if d != RIVAL), RIVAL))


def _sums_up(v: View) -> bool:
    """Return whether a figure may hold all those before it: several of them, or by its words, as what is found "by Friday"."""
    s = v.s
    by_then = s.time is not None and s.time.text.lower().startswith(UP_TO)
    by_then = by_then or any_of(SO_FAR).search(v.page, s.sentence.start, s.sentence.end) is not None
    found = s.modality is Modality.CONFIRMED and s.source is None
    told = s.update is not None or s.trigger.rule == "outcomes.toll" or found
    return len(v.heads) > 1 or told or by_then or _in_all(v)


def _counted_alike(e: Statement, s: Statement) -> bool:
    """Return whether a figure counts several people as another does, or all: policemen among the dead are fewer than these."""
    several = e.number is not None and e.update is None and e.number.text.lower() not in INDEFINITE_ARTICLES
    return several and e.role in (s.role, Role.UNSPECIFIED) and stated(s) < TIMES * stated(e)


@_link("Four women were killed. The blast killed 12 people.")
def whole_of_smaller(v: View) -> Answer:
    """A larger figure contains the smaller ones before it, or says their sum again."""
    mine = stated(v.s)
    if v.s.modality is Modality.FEARED and v.last.modality is Modality.ASSERTED and v.last.count.value is not None:
        return v.s  # who is only feared dead is none of those who are counted
    if mine <= sum(least(v.done[i]) for i in v.heads):
        return evolve(v.s, repeats=v.last.id)
    for i in v.heads:
        if (v.done[i].count.low or 0) <= mine:
            v.done[i] = evolve(v.done[i], part_of=v.s.id)
    return v.s


LINKS: tuple[Link, ...] = (
    included,
    made_up,
    broken_down,
    among_them,
    of_nobody,
    in_the_same_words,
    bodies_of_those,
    how_the_hurt_are,
    that_part,
    last_of_the_parts,
    no_longer_true,
    another_passage,
    nobody_told_of,
    of_two_harms_before,
    added,
    taking_up,
    the_other,
    again,
    part_again,
    rounded_before,
    not_found_yet,
    rival,
    lowered,
    part_of_a_larger,
    stands,
    whole_of_smaller,
)
"""All steps, in order."""

WHY: Mapping[str, str] = {
    **{link.id: link.sentence for link in LINKS},
    **{reason.id: reason.sentence for reason in REASONS},
}
"""What each step and each reason says, by the id that a statement has among its rules."""

# ------------------------------------------------------------------------------------------------- what the steps look at


def _taking_the_place_of(earlier: Sequence[int], v: View) -> Answer:
    """Return what is left to link where a figure takes the place of some before it."""
    for i in earlier:
        v.done[i] = evolve(v.done[i], repeats=v.s.id)
    heads = [i for i in v.heads if i not in earlier]
    return evolve(v, heads=heads) if heads else v.s


def _in_all(v: View) -> bool:
    """Return whether words say that a figure sums up those told before: "in all, at least five people died"."""
    more = stated(v.s) > stated(v.last)
    end = min(v.s.span.end + _BEHIND, v.s.sentence.end)
    return more and any_of(IN_ALL).search(v.page, v.s.sentence.start, end) is not None


def _at_once(v: View) -> bool:
    """Return whether words say when or where some of the dead died: "two died at the scene", where three are dead."""
    fewer = 0 < stated(v.s) < stated(v.last)
    return fewer and any_of(SOME_DIED).match(v.page, v.s.span.end + 1) is not None


_BEHIND = len(" on Wednesday in all.")
"""How many characters behind a figure the words may stand that make it a sum: "14 villagers were killed in all"."""


def _spans(s: Statement) -> tuple[Span, ...]:
    return tuple(v.span for v in s.victims)


def _same_words(e: Statement, s: Statement) -> bool:
    """Return whether two statements of one outcome are of the very same words: "drove out 300 people, who fled"."""
    return e.outcome is s.outcome and bool(s.victims) and e.number == s.number and _spans(e) == _spans(s)


def _of_before(page: Page, s: Statement) -> bool:
    """Return whether people who are not counted have the article of those told of before: "meanwhile, ... had killed the villagers"."""
    uncounted = s.number is None and s.count.value is None
    return uncounted and any(page.low.endswith("the ", 0, v.span.start) for v in s.victims)


def _the_other(s: Statement) -> bool:
    return any(v.text.lower() == "other" for v in s.victims)


def _surely_one(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether one small figure is told of the same people twice, with another figure between: "his arrest", "the two men"."""
    told = before.definite and e.number is not None and stated(s) > 1
    return told or same_figure(e, s) or taken_up(s) or e.role == s.role != Role.UNSPECIFIED
