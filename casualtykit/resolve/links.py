"""How a statement is linked to those before it: a row of named steps, of which the first that knows an answer gives it.

A step is a function whose first docstring line says it in one sentence; its example is a text in which it answers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate

from attrs import field

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import IN_ALL
from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Statement
from casualtykit.resolve.added import added_figure, others
from casualtykit.resolve.before import REACH, Before, latest
from casualtykit.resolve.passages import Passages
from casualtykit.resolve.people import (
    CHANCE,
    RIVAL,
    adds_up,
    dozens,
    least,
    may_be_one_group,
    of_two_harms,
    one_by_office,
    rounds,
    same_figure,
    taken_up,
    tells_how_many,
)
from casualtykit.resolve.reasons import REASONS, ROLL, another_day, comparable, may_be, reason_of
from casualtykit.resolve.rivals import disagree, rivals, unconfirmed
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, frozen, settled
from casualtykit.vocabulary import CountKind, Modality, Outcome, Role, Scope, Update

Sums = Mapping[tuple[Span, Outcome], list[int]]


def sums_of(statements: Sequence[Statement]) -> Sums:
    """Return the figures that each sentence gives of an outcome, without those of parts."""
    sums: dict[tuple[Span, Outcome], list[int]] = {}
    for s in statements:
        if s.count.value and s.part_of is None and not s.background:
            sums.setdefault((s.sentence, s.outcome), []).append(s.count.value)
    return sums


@settled
class View:
    """A statement and those before it that it may be linked to."""

    page: Page
    s: Statement
    done: list[Statement]
    """All before it; a step may link some of them to it."""
    before: Before
    sums: Sums
    told: Passages
    outdated: bool
    """Whether it is given as a figure that no longer holds."""
    heads: Sequence[int]
    """Where those stand that may speak of the same people, and are no part of others."""

    @property
    def last(self) -> Statement:
        """The last of those that may speak of the same people."""
        return self.done[self.heads[-1]]


Answer = Statement | View
"""What a step gives: the statement as it stays, or what the next steps shall look at."""


@frozen(eq=False)
class Link:
    """A named way in which a statement hangs together with those before it."""

    id: str
    """Module and function: `links.again`."""
    sentence: str
    """What it says, in one plain sentence."""
    example: str
    """A text in which it answers."""
    look: Callable[[View], Answer] = field(repr=False)
    """The step."""


def _link(example: str) -> Callable[[Callable[[View], Answer]], Link]:
    """Return a decorator that makes a step of a function."""

    def made(look: Callable[[View], Answer]) -> Link:
        sentence = (look.__doc__ or "").strip().partition("\n")[0]
        return Link(f"{look.__module__.rpartition('.')[2]}.{look.__name__}", sentence, example, look)

    return made


def linked(
    page: Page, s: Statement, done: list[Statement], told: Passages, sums: Sums, *, outdated: bool = False
) -> Statement:
    """Return a statement linked to those before it that may speak of the same people; they may become its parts."""
    if not any(e.outcome is s.outcome for e in done[-REACH:]):
        return s
    before = Before.of(page, s, done)
    near = range(max(0, len(done) - REACH), len(done))
    heads = [i for i in near if may_be(done[i], s, before)]
    heads = [
        i
        for i in heads
        if before.of_them
        or (before.definite and done[i].count == s.count)
        or not _in_another_passage(told, done[i], s, before)
    ]
    view = View(page, s, done, before, sums, told, outdated, heads)
    for step in LINKS:
        answer = step.look(view)
        if isinstance(answer, Statement):
            return evolve(answer, rules=(*answer.rules, *_why(step, view)))
        view = answer
    return s


def _in_another_passage(told: Passages, e: Statement, s: Statement, before: Before) -> bool:
    """Return whether the text has gone on from an earlier figure to another incident."""
    return told.apart(e, s, [r for r in before.recent if r.repeats == e.id])


def _why(step: Link, view: View) -> tuple[str, ...]:
    """Return the id of the step that answered; where no figure is of the same people, that of what keeps the last one apart."""
    if step is of_nobody:
        return ()
    if step is not nobody_told_of:
        return (step.id,)
    last = next((e for e in reversed(view.before.recent) if comparable(e, view.s)), None)
    reason = reason_of(last, view.s, view.before) if last is not None else None
    if last is None or (reason is not None and not reason.one):
        return (reason.id,) if reason is not None else ()
    return (ANOTHER_PASSAGE,)


ANOTHER_PASSAGE = "links.another_passage"
"""Why two figures are apart that stand in two passages of a text, each of one incident."""


# ------------------------------------------------------------------------------------------------------ in its own words


@_link("Nine people were killed in several attacks that include an ambush which left seven people dead.")
def included(v: View) -> Answer:
    """A figure is one of those that its sentence adds up."""
    return _included(v.page, v.s, v.done) or v


@_link("Four people were hurt in Kano. Two other men and two women were hurt, police said.")
def broken_down(v: View) -> Answer:
    """A sentence breaks down a figure before it."""
    return _broken_down(v) or v


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
    whole = _bodies_of(v.s, v.done)
    return v if whole is None else evolve(v.s, part_of=whole.id)


@_link("Eighteen people were in hospital, four in critical condition.")
def how_the_hurt_are(v: View) -> Answer:
    """A figure behind a comma says how some of the hurt are."""
    whole = _worst_of(v.page, v.s, v.done)
    return v if whole is None else evolve(v.s, part_of=whole.id)


@_link("Ten people were killed in Mali. Six people were killed in Gao. Four others were killed in Mopti.")
def last_of_the_parts(v: View) -> Answer:
    """A figure completes a total whose other parts are told."""
    whole = _completed(v)
    return v if whole is None else evolve(v.s, part_of=latest(whole, v.done), update=None)


# ------------------------------------------------------------------------------------------------- beside those before it


@_link("Two farmers were killed in Kano. Nine soldiers were killed in Gao.")
def nobody_told_of(v: View) -> Answer:
    """No figure before it may speak of its people."""
    return v if v.heads else v.s


@_link("Ten people died in the fire. The mayor had earlier said that 12 people died.")
def no_longer_true(v: View) -> Answer:
    """A figure that was given earlier, and no longer holds, is the one that does in other words."""
    if not v.outdated:
        return v
    told = (e for e in reversed(v.before.recent) if comparable(e, v.s))
    last = next((e for e in told if e.sentence != v.s.sentence or v.s.trigger.rule == "outcomes.toll"), None)
    return evolve(v.s, repeats=last.id, update=None) if last is not None else v


@_link("Forty people are dead or missing in Kano. The mayor said that 12 people were killed.")
def of_two_harms_before(v: View) -> Answer:
    """An earlier figure of two harms together is more than this one of a single harm."""
    return _taking_the_place_of([i for i in v.heads if of_two_harms(v.done[i], v.s)], v)


@_link("A bomb killed two people in Kano. Another three people were killed by a mine.")
def added(v: View) -> Answer:
    """Words of addition keep a figure apart, unless a total of which the parts are being told holds it."""
    return added_figure(v.s, v.done, v.heads) if v.s.update is Update.ADDS else v


@_link("Twelve miners died in the blast. Miners were killed as they slept.")
def taking_up(v: View) -> Answer:
    """Who is not counted is who was told of last."""
    return evolve(v.s, repeats=v.last.id) if v.s.count.value is None else v


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
    same = [i for i in v.heads if done[i].count.value == mine and (i == v.heads[-1] or _surely_one(done[i], v.s))]
    return evolve(v.s, repeats=done[same[-1]].id) if same else v


@_link("Twenty people died in the quake, including nine children, police said. Nine children died, doctors said.")
def part_again(v: View) -> Answer:
    """The figure of a part is given again by another source."""
    part = next((e for e in reversed(v.before.recent) if _told_as_part(e, v.s, v.done)), None)
    return evolve(v.s, repeats=part.id) if part is not None else v


@_link("Nearly 60 killed in raids\n\nRaiders killed 58 people in Benue.")
def rounded_before(v: View) -> Answer:
    """An earlier figure only rounds this one."""
    return _taking_the_place_of([i for i in v.heads if rounds(v.done[i], v.s) or tells_how_many(v.done[i], v.s)], v)


@_link("Nineteen people were killed, police said. Doctors said 23 people were killed.")
def rival(v: View) -> Answer:
    """Another source gives another figure of the same people."""
    last = _sourced(v.last, v.before)
    claims = rivals(last, v.s) or RIVAL in v.s.doubts or disagree(v.page, last, v.s) or unconfirmed(v.page, v.s)
    if not claims or v.before.of_them or _in_all(v):
        return v
    return evolve(v.s, repeats=v.last.id, doubts=(*(d for d in v.s.doubts if d != RIVAL), RIVAL))


def _sourced(e: Statement, before: Before) -> Statement:
    """Return a figure as a sentence gives it that says who says so: a headline does not, the lead does."""
    if e.source is not None:
        return e
    return next((r for r in before.recent if r.repeats == e.id and r.source and r.count.value == e.count.value), e)


@_link("Twelve people were killed in Kano. The blast killed four women.")
def part_of_a_larger(v: View) -> Answer:
    """A smaller figure is a part of a larger one before it."""
    s, mine = v.s, v.s.count.value or 0
    larger = [e for e in (v.done[i] for i in v.heads) if least(e) >= mine or dozens(e) > mine]
    if not larger:
        return v
    whole = latest(larger[-1], v.done)
    part = next((p for p in v.before.recent if p.part_of in (whole, larger[-1].id) and one_by_office(p, s)), None)
    return evolve(s, repeats=part.id) if part is not None else evolve(s, part_of=whole)


@_link("Four women were killed. The blast killed 12 people.")
def whole_of_smaller(v: View) -> Answer:
    """A larger figure contains the smaller ones before it, or says their sum again."""
    mine = v.s.count.value or 0
    if mine <= sum(least(v.done[i]) for i in v.heads):
        return evolve(v.s, repeats=v.last.id)
    for i in v.heads:
        if (v.done[i].count.low or 0) <= mine:
            v.done[i] = evolve(v.done[i], part_of=v.s.id)
    return v.s


LINKS: tuple[Link, ...] = (
    included,
    broken_down,
    of_nobody,
    in_the_same_words,
    bodies_of_those,
    how_the_hurt_are,
    last_of_the_parts,
    no_longer_true,
    nobody_told_of,
    of_two_harms_before,
    added,
    taking_up,
    the_other,
    again,
    part_again,
    rounded_before,
    rival,
    part_of_a_larger,
    whole_of_smaller,
)
"""All steps, in order."""

WHY: Mapping[str, str] = {
    **{link.id: link.sentence for link in LINKS},
    **{reason.id: reason.sentence for reason in REASONS},
    ANOTHER_PASSAGE: "The text has gone on to another incident.",
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
    more = (v.s.count.value or 0) > (v.last.count.value or 0)
    return more and any_of(IN_ALL).search(v.page, v.s.sentence.start, v.s.span.end) is not None


def _included(page: Page, s: Statement, done: list[Statement]) -> Statement | None:
    """Return a figure as a part of the one before it in its sentence: "attacks that include a raid which left seven dead"."""
    e = done[-1] if done else None
    if e is None or e.sentence != s.sentence or e.outcome is not s.outcome:
        return None
    fewer = 0 < (s.count.value or 0) < (e.count.value or 0)
    included = e.scope is Scope.CUMULATIVE and "includ" in page.low[e.span.end : s.span.start]
    of_those = "makeup.of_lead" in e.rules  # "of the 72 killed, 41 died in Gao"
    return evolve(s, part_of=e.id) if fewer and (included or of_those) else None


def _broken_down(v: View) -> Statement | None:
    """Return a statement as a part of a figure that its sentence breaks down: "two other men and two women" of four hurt."""
    s, done, earlier = v.s, v.done, v.before
    figures = v.sums.get((s.sentence, s.outcome), [])
    others = [c.text.lower() for c in s.cues if c.rule == "references.addition"]
    if len(figures) < 2 or s.count.value is None or not set(others) <= {"other", "others", "also"}:
        return None
    also = "also" in others
    before = sum(d.sentence == s.sentence and d.outcome is s.outcome for d in done[-REACH:])
    sums_up = {n for i, n in enumerate(accumulate(figures)) if i and i >= before}
    parts: Counter[tuple[int | None, Span]] = Counter()
    for p in earlier.recent:
        parts[p.part_of, p.sentence] += p.count.value or 0
    for e in reversed(earlier.recent):
        told = parts[e.id, e.sentence]
        left = (e.count.value or 0) - told
        fits = left == sum(figures) if also and told else e.count.value in sums_up and (not also or left > _FEW)
        if fits and e.sentence != s.sentence and _may_hold(e, s, earlier):
            return evolve(s, part_of=latest(e, done), update=None)
    return None


_FEW = 2
"""More people than so many are hardly the sum of others by chance."""


def _may_hold(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether figures that make up one exactly may be of its people: a day of their own tells nothing, where they are many."""
    if may_be(e, s, before):
        return True
    many = comparable(e, s) and (e.count.value or 0) > CHANCE
    return many and reason_of(e, s, before) is another_day


def _spans(s: Statement) -> tuple[Span, ...]:
    return tuple(v.span for v in s.victims)


def _same_words(e: Statement, s: Statement) -> bool:
    """Return whether two statements of one outcome are of the very same words: "drove out 300 people, who fled"."""
    return e.outcome is s.outcome and bool(s.victims) and e.number == s.number and _spans(e) == _spans(s)


def _bodies_of(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the dead whose bodies a figure of the same sentence counts: "killed 90 guards and found the bodies of 41"."""
    last = done[-1] if done else None
    if last is None or last.sentence != s.sentence or last.outcome is not s.outcome or s.trigger.term not in BODIES:
        return None
    most = last.count.value or last.count.low or 0
    return last if most >= (s.count.value or 0) > 0 and last.trigger.term not in BODIES else None


def _worst_of(page: Page, s: Statement, done: list[Statement]) -> Statement | None:
    """Return the hurt of whom a figure behind a comma says how they are: "18 were in hospital, four in critical condition"."""
    last = done[-1] if done else None
    if (
        last is None
        or last.sentence != s.sentence
        or last.outcome is not Outcome.INJURED
        or s.outcome is not last.outcome
    ):
        return None
    fewer = 0 < (s.count.value or 0) < (last.count.value or 0)
    first = last.trigger.span.end
    behind = _BEHIND.fullmatch(page.low, first, max(first, s.span.start))
    graded = not s.victims and _GRADED.match(s.trigger.text.lower())  # "hurt three, seriously wounding one"
    if not fewer or behind is None:
        return None
    if behind["and"]:
        graver = _SLIGHT.search(page.low, last.span.start, s.span.start) is None
        return last if graver and _CRITICAL.match(page.low, s.span.start) else None
    return last if graded or _CONDITION.match(page.low, s.span.start) else None


_GRADED = re.compile(r"(?:critically|seriously|severely|gravely) ")
_BEHIND = re.compile(r"[^;:]{0,60}?(?:,(?: including)?|(?P<and> and)) ")
_CONDITION = re.compile(r"[\w ,]{1,20} (?:in (?:a )?(?:critical|serious|grave)|critically|seriously|severely)(?!\w)")
_SLIGHT = re.compile(r"(?<!\w)(?:slight|light|minor|superficial)")
_CRITICAL = re.compile(r"(?:\w+ ){1,5}in critical condition(?!\w)")
"""What "and" too tells of some of the hurt: "60 were hurt and 13 were taken to hospital in critical condition"."""


def _completed(v: View) -> Statement | None:
    """Return the total whose parts, told in other sentences, a figure completes: "a further 92", where 385 of 477 are told."""
    s, done = v.s, v.done
    if s.number is None or s.repeats is not None or s.background or s.count.kind is CountKind.VAGUE:
        return None
    recent = done[-REACH:]
    divided = {p.part_of for p in recent if p.part_of is not None}
    for e in reversed(recent) if divided else ():
        own = e.outcome is s.outcome and e.number is not None and e.repeats is None and e.part_of is None
        own = own and may_be_one_group(e.role, s.role)
        if not own or e.background or not e.count.value or e.count.value <= (s.count.value or 0) or rivals(e, s):
            continue
        if _in_another_passage(v.told, e, s, v.before):
            continue
        whole = {e.id, latest(e, done)}
        parts = [p for p in recent if p.part_of in whole and ROLL.isdisjoint(p.rules)]  # who they were sums up nothing
        if _complete(e, parts) and all((p.count.value, p.role) != (s.count.value, s.role) for p in parts):
            continue
        if s.update is Update.ADDS:
            parts = [p for p in parts if p.sentence != e.sentence != s.sentence]
        if adds_up([p.count.value or 0 for p in parts], e.count.value - (s.count.value or 0)):
            return e
    return None


def _complete(e: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether the parts that one sentence names or counts make up a whole already."""
    told: Counter[Span] = Counter()
    for p in parts:
        told[p.sentence] += p.count.value or 0
    return any(n == e.count.value for n in told.values())


def _the_other(s: Statement) -> bool:
    return any(v.text.lower() == "other" for v in s.victims)


def _surely_one(e: Statement, s: Statement) -> bool:
    """Return whether one small figure is told of the same people twice, with another figure between: "his arrest"."""
    return same_figure(e, s) or taken_up(s) or e.role == s.role != Role.UNSPECIFIED


def _told_as_part(e: Statement, s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure stands before as that of a part of a whole, which another source now gives again."""
    if (
        e.part_of is None
        or e.outcome is not s.outcome
        or e.background
        or not same_figure(e, s)
        or e.sentence == s.sentence
    ):
        return False
    return may_be_one_group(e.role, s.role) and e.part_of < len(done) and done[e.part_of].part_of is None
