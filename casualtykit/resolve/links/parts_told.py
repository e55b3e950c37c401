"""Of which figure before it a statement is a part: by its own words, or since the parts add up to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from casualtykit.languages.en.care_words import CARED_FOR
from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.links import who
from casualtykit.resolve.links.before import NEXT, REACH, Before, latest, of_those_harmed_otherwise, over_its_lead
from casualtykit.resolve.links.reasons import (
    ROLL,
    another_day,
    another_scope,
    comparable,
    in_full,
    may_be,
    reason_of,
)
from casualtykit.resolve.links.rivals import rivals
from casualtykit.resolve.links.view import View, in_another_passage
from casualtykit.resolve.people import CHANCE, MANY, adds_up, called, may_be_one_group, same_figure, stated
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, Outcome, Scope, Update


def included(page: Page, s: Statement, done: list[Statement]) -> Statement | None:
    """Return a figure as a part of the one before it in its sentence: "attacks that include a raid which left seven dead"."""
    e = done[-1] if done else None
    if e is None or e.sentence != s.sentence or e.outcome is not s.outcome:
        return None
    fewer = 0 < stated(s) < stated(e)
    of_several = e.scope is Scope.CUMULATIVE and "includ" in page.low[e.span.end : s.span.start]
    of_those = "makeup.of_lead" in e.rules  # "of the 72 killed, 41 died in Gao"
    raised = e.update is Update.RAISES_TO and _BY_WHOM.search(page.low, e.span.end, s.span.start) is not None
    return evolve(s, part_of=e.id) if fewer and (of_several or of_those or raised) else None


_BY_WHOM = lazy(r"(?<!\w)(?:after|as|when|with|following)(?!\w)")
"""What stands between a toll and those by whom it rose: "rose to 18 after a woman died"."""


def made_up(v: View) -> Statement | None:
    """Return a figure as a part of the one that opens its sentence and that the rest makes up: "65 fled: 25 to Mali and 40 to Niger"."""
    figures = v.sums.get((v.s.sentence, v.s.outcome), [])
    if len(figures) <= _FEW or figures[0] != sum(figures[1:]) or v.s.count.value not in figures[1:]:
        return None
    here = (e for e in v.before.recent if e.sentence == v.s.sentence and e.outcome is v.s.outcome)
    whole = next((e for e in here if e.part_of is None and e.count.value == figures[0]), None)
    if whole is None or whole.number is None or v.s.number is None:
        return None
    told = figures[0] >= MANY or _THAT_IS.search(v.page.low, whole.number.span.end, v.s.number.span.start)
    return evolve(v.s, part_of=whole.id, update=None) if told else None


_THAT_IS = lazy(r":| (?:-{1,2}|–|—) ")


def broken_down(v: View) -> Statement | None:
    """Return a statement as a part of a figure that its sentence breaks down: "two other men and two women" of four hurt."""
    s, done, earlier = v.s, v.done, v.before
    figures = v.sums.get((s.sentence, s.outcome), [])
    others = [c.text.lower() for c in s.cues if c.rule == "references.addition"]
    if len(figures) < 2 or s.count.value is None or not set(others) <= _OTHERS:
        return None
    also = "also" in others
    before = sum(d.sentence == s.sentence and d.outcome is s.outcome for d in done[-REACH:])
    sums_up = {n for i, n in enumerate(accumulate(figures)) if i and i >= before}
    parts: Counter[tuple[int | None, Span]] = Counter()
    for p in earlier.recent:
        parts[p.part_of, p.sentence] += stated(p)
    for e in reversed(earlier.recent):
        told = parts[e.id, e.sentence]
        left = stated(e) - told
        fits = left == sum(figures) if also and told else e.count.value in sums_up and (not also or left > _FEW)
        if fits and e.sentence != s.sentence and _may_hold(e, s, earlier):
            return evolve(s, part_of=latest(e, done), update=None)
    return None


_OTHERS = frozenset(("other", "others", "also", "another"))
"""The words of addition that may stand in a sentence that breaks a figure down."""
_FEW = 2
"""More people than so many are hardly the sum of others by chance."""


def _may_hold(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether figures that make up one exactly may be of its people.

    Where they are many, a day or several incidents of their own tell nothing, nor does who they were, beside a group
    without a noun of its own: "killed four soldiers and hurt six".
    """
    if may_be(e, s, before):
        return True
    couple = any(v.text.lower().endswith("couple") for v in e.victims)
    if not comparable(e, s) or not (couple or stated(e) > CHANCE):
        return False
    reason = reason_of(e, s, before)
    if over_its_lead(e, s, before.done) and reason in (who.another_role, who.of_the_doers, who.by_those_before):
        return True  # "warplanes and rebels kill 13", over a lead of nine rebels and four soldiers
    if reason is who.another_role:
        return couple or not e.victims  # "a rebel couple": one is the wife of a rebel
    return not couple and reason in (another_day, another_scope)


def among_them(v: View) -> Statement | None:
    """Return a figure as a part of the last one before its sentence, of whose people it says that they were some: "among them was".

    So it is with figures of another event, which are linked by nothing else.
    """
    s = v.s
    opened = _AMONG_THEM.match(v.page.low, s.sentence.start) is not None
    elsewhere = v.before.of_them and s.background
    if not (opened or elsewhere) or s.update is not None or of_those_harmed_otherwise(s, v.before.recent):
        return None
    told = (e for e in reversed(v.before.recent) if e.outcome is s.outcome and e.sentence != s.sentence)
    e = next(told, None)
    if e is None or e.count.high == 0 or not 0 <= s.sentence.start - e.sentence.end <= NEXT:
        return None
    whole = v.done[e.part_of] if e.part_of is not None and e.part_of < len(v.done) else e
    if not may_be_one_group(whole.role, s.role) or 0 < (whole.count.high or 0) <= stated(s):
        return None
    return evolve(s, part_of=latest(whole, v.done), background=whole.background)


_AMONG_THEM = lazy(
    r"(?:among|amongst) (?:them|those|the (?:dead|victims)) (?:was|were|is|are)(?!\w)|they include(?:d|s)?(?!\w)"
)


def bodies_of(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the dead whose bodies a figure of the same sentence counts: "killed 90 guards and found the bodies of 41"."""
    last = done[-1] if done else None
    if last is None or last.sentence != s.sentence or last.outcome is not s.outcome or s.trigger.term not in BODIES:
        return None
    most = last.count.value or last.count.low or 0
    return last if most >= stated(s) > 0 and last.trigger.term not in BODIES else None


def worst_of(page: Page, s: Statement, done: list[Statement]) -> Statement | None:
    """Return the hurt of whom a figure behind a comma says how they are: "18 were in hospital, four in critical condition"."""
    last = done[-1] if done else None
    if last is None or last.sentence != s.sentence or not last.outcome is s.outcome is Outcome.INJURED:
        return None
    if not 0 < stated(s) < stated(last):
        return None
    if last.span.start < s.span.start and s.span.end <= last.trigger.span.start:
        return last  # "four people, two seriously hurt, were taken to hospital"
    slight = _SLIGHT.search(page.low, last.span.start, s.span.start) is not None
    if not s.victims and not slight and s.trigger.text.lower().endswith("condition"):
        return last  # "two miners were in hospital, and one was in a stable condition"
    first = last.trigger.span.end
    if s.trigger.term in CARED_FOR and _STILL.search(page.low, first, max(first, s.span.end)) is not None:
        return last  # "12 were hurt, with four still in hospital"
    behind = _BEHIND.fullmatch(page.low, first, max(first, s.span.start))
    if behind is None:
        return None
    if behind["and"]:
        return last if not slight and _CRITICAL.match(page.low, s.span.start) else None
    graded = not s.victims and _GRADED.match(s.trigger.text.lower())  # "hurt three, seriously wounding one"
    return last if graded or _CONDITION.match(page.low, s.span.start) else None


_STILL = lazy(r"(?<!\w)(?:still|remain(?:s|ed|ing)?)(?!\w)")

_GRADED = lazy(r"(?:critically|seriously|severely|gravely) ")

_BEHIND = lazy(r"[^;:]{0,60}?(?:,(?: including)?|(?P<and> and)) ")

_CONDITION = lazy(
    r"[\w ,]{1,20} (?:in (?:a )?(?:critical|serious|grave|intensive care)|critically|seriously|severely)(?!\w)"
)

_SLIGHT = lazy(r"(?<!\w)(?:slight|light|minor|superficial)")

_CRITICAL = lazy(r"(?:\w+ ){1,5}in critical condition(?!\w)")
"""What "and" too tells of some of the hurt: "60 were hurt and 13 were taken to hospital in critical condition"."""


def completed(v: View) -> Statement | None:
    """Return the total whose parts, told in other sentences, a figure completes: "a further 92", where 385 of 477 are told."""
    s, done = v.s, v.done
    if s.number is None or s.repeats is not None or s.background or s.count.kind is CountKind.VAGUE:
        return None
    recent = done[-REACH:]
    divided = {p.part_of for p in recent if p.part_of is not None}
    for e in reversed(recent) if divided else ():
        own = e.outcome is s.outcome and e.number is not None and e.repeats is None and e.part_of is None
        own = own and may_be_one_group(in_full(e, v.before).role, s.role)
        if not own or e.background or not e.count.value or e.count.value <= stated(s) or rivals(e, s):
            continue
        if e.trigger.span == s.trigger.span or in_another_passage(v.told, e, s, v.before):
            continue  # "three nurses, two of them Kenyans, and a doctor were killed"
        whole = {e.id, latest(e, done)}
        parts = [p for p in recent if p.part_of in whole and ROLL.isdisjoint(p.rules)]  # who they were sums up nothing
        if _complete(e, parts) and all((p.count.value, p.role) != (s.count.value, s.role) for p in parts):
            continue
        if s.update is Update.ADDS:
            named = [p for p in recent if p.part_of in whole and p.sentence != e.sentence != s.sentence]
            if sum(map(stated, named)) == e.count.value - stated(s):
                return e  # "the dead include two nuns and three boys. Another seven died in a hut", of twelve
            parts = [p for p in parts if p in named]
        if adds_up([stated(p) for p in parts], e.count.value - stated(s)):
            return e
    return None


def _complete(e: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether the parts that one sentence names or counts make up a whole already."""
    told: Counter[Span] = Counter()
    for p in parts:
        told[p.sentence] += stated(p)
    return any(n == e.count.value for n in told.values())


def told_as_part(e: Statement, s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure stands before as that of a part of a whole, which another source now gives again."""
    if (
        e.part_of is None
        or e.outcome is not s.outcome
        or e.background
        or not (same_figure(e, s) or _in_one_way(e, s))
        or e.sentence == s.sentence
    ):
        return False
    return may_be_one_group(e.role, s.role) and e.part_of < len(done) and done[e.part_of].part_of is None


def named_again(e: Statement, s: Statement) -> bool:
    """Return whether a figure counts as many as a part told in an earlier sentence, and by the same noun: "the two clerks"."""
    part = e.part_of is not None and e.outcome is s.outcome and e.count == s.count and e.sentence != s.sentence
    return part and not e.background and bool(e.victims) and called(e.victims[-1]) == called(s.victims[-1])


def _in_one_way(e: Statement, s: Statement) -> bool:
    """Return whether as many people died in a way of dying that is named: "three of them beheaded"."""
    named = e.trigger.term == s.trigger.term and s.trigger.term not in _ANY_DEATH
    return named and e.count == s.count and stated(s) > 1


_ANY_DEATH = frozenset(("kill", "die", "dead", "death", "lose"))
