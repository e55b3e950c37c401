"""How statements of one text hang together: repeats, parts of a total, figures that replace or add to earlier ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from casualtykit.languages.en.cues import ADDING, APART, AT_FIRST, BY_NOW, ELSEWHERE, IN_ANOTHER, MORE_OF_THEM
from casualtykit.languages.en.group_words import BODIES
from casualtykit.model import Cue, Source, Statement
from casualtykit.resolve.passages import Passages, passages
from casualtykit.resolve.people import (
    CLOSE,
    MANY,
    REACH,
    RIVAL,
    ROLL,
    Before,
    holds,
    may_be,
    may_be_one_group,
    same_figure,
    sums_up,
    taken_up,
    told_twice,
)
from casualtykit.spans import Page, Span
from casualtykit.tries import any_of
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, Modality, Outcome, Role, Scope, SourceKind, Update


def link(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements with their links to one another.

    Each statement is held against those before it of the same outcome whose people may be the same. It repeats one
    with the same figure, or one that a pronoun or a definite group takes up; a smaller figure is a part of a larger
    one, and a larger one contains the smaller ones before it. Words of addition ("another", "also") keep it apart.
    """
    done: list[Statement] = []
    seen: set[str] = set()
    outdated: set[int] = set()
    sums = _sums(statements)
    told = passages(page, statements)
    for s in statements:
        if s.part_of is None:
            s = _updated(page, s, told.opened.get(s.id), again=s.outcome in seen, beside=_beside(s, done))
        seen |= {s.outcome} if not s.background and s.count.high != 0 else set()
        if s.part_of is None:
            earlier = _told_earlier(page, s)
            if not earlier:
                s = _corrects(s, done, outdated)
            s = (
                _included(page, s, done) or _broken_down(page, s, done, sums) or _linked(page, s, done, told)
                if s.repeats is None
                else s
            )
            outdated |= {s.id} if earlier else set()
        elif s.part_of < len(done) and done[s.part_of].sentence != s.sentence:
            s = evolve(s, part_of=_latest(done[s.part_of], done))
        done.append(s)
        if s.update is Update.RAISES_TO:
            _reached(s, done)
    return tuple(done)


def _reached(s: Statement, done: list[Statement]) -> None:
    """Let the figures before a toll in its sentence be its parts: "six were shot dead, taking the toll to 62"."""
    for i in range(max(0, len(done) - REACH), len(done) - 1):
        e = done[i]
        fewer = 0 < (e.count.value or 0) < (s.count.value or 0)
        alone = e.part_of is None and e.repeats is None and e.update is not Update.RAISES_TO
        if e.sentence == s.sentence and e.outcome is s.outcome and fewer and alone and not e.background:
            done[i] = evolve(e, part_of=s.id)


_Sums = Mapping[tuple[Span, Outcome], list[int]]


def _sums(statements: Sequence[Statement]) -> _Sums:
    """Return the figures that each sentence gives of an outcome, without those of parts."""
    sums: dict[tuple[Span, Outcome], list[int]] = {}
    for s in statements:
        if s.count.value and s.part_of is None and not s.background:
            sums.setdefault((s.sentence, s.outcome), []).append(s.count.value)
    return sums


def _included(page: Page, s: Statement, done: list[Statement]) -> Statement | None:
    """Return a figure as a part of the sum before it in its sentence: "killed in attacks that include a raid which left seven dead"."""
    e = done[-1] if done else None
    if e is None or e.sentence != s.sentence or e.outcome is not s.outcome or e.scope is not Scope.CUMULATIVE:
        return None
    fewer = 0 < (s.count.value or 0) < (e.count.value or 0)
    return evolve(s, part_of=e.id) if fewer and "includ" in page.low[e.span.end : s.span.start] else None


def _broken_down(page: Page, s: Statement, done: list[Statement], sums: _Sums) -> Statement | None:
    """Return a statement as a part of a figure that its sentence breaks down: "two other men and two women" of four hurt."""
    figures = sums.get((s.sentence, s.outcome), [])
    others = [c.text.lower() for c in s.cues if c.rule == "references.addition"]
    if len(figures) < 2 or s.count.value is None or not set(others) <= {"other", "others", "also"}:
        return None
    also = "also" in others
    before = sum(d.sentence == s.sentence and d.outcome is s.outcome for d in done[-REACH:])
    sums_up = {n for i, n in enumerate(accumulate(figures)) if i and i >= before}
    earlier = Before.of(page, s, done)
    parts: Counter[tuple[int | None, Span]] = Counter()
    for p in earlier.recent:
        parts[p.part_of, p.sentence] += p.count.value or 0
    for e in reversed(earlier.recent):
        told = parts[e.id, e.sentence]
        left = (e.count.value or 0) - told
        fits = left == sum(figures) if also and told else e.count.value in sums_up and not also
        if fits and e.sentence != s.sentence and may_be(e, s, earlier, done):
            return evolve(s, part_of=_latest(e, done), update=None)
    return None


_THE_OTHER = re.compile(r"(?<!\w)the (?:\w{1,12} )?$")
"""What stands before "other" where it adds nobody: "the other two"."""


def _beside(s: Statement, done: list[Statement]) -> bool:
    """Return whether people are told of beside those of another harm, whose others they are: "killed five and hurt ten others"."""
    last = done[-1] if done else None
    return last is not None and last.sentence == s.sentence and last.outcome is not s.outcome


def _updated(page: Page, s: Statement, opened: Cue | None, *, again: bool, beside: bool) -> Statement:
    """Return a statement with its update: a toll that rose to a figure replaces, "another" and "also" add to one before."""
    reached = s.count.value is not None and (s.trigger.rule == "outcomes.toll" or _takes_the_toll_to(page, s))
    if reached and not _told_earlier(page, s):
        return evolve(s, update=Update.RAISES_TO)
    if not again:
        return s
    match = any_of(ELSEWHERE).match(page.low, s.sentence.start) if not s.background else None
    if not beside:
        match = any_of(ADDING).search(page.low, max(s.sentence.start, s.span.start - 15), s.span.end) or match
        match = match or _ELSEWHERE_BEHIND.match(page.low, s.span.end)
    if match is None and s.number is not None and not s.background:
        match = any_of(IN_ANOTHER).match(page.low, s.span.end + 1, s.sentence.end)
    if match is None or (
        match[0].startswith("other") and _THE_OTHER.search(page.low, max(0, match.start() - 20), match.start())
    ):
        another = opened is not None and not s.background and s.number is not None
        return evolve(s, update=Update.ADDS, cues=(*s.cues, opened)) if opened is not None and another else s
    if match[0] == "also" and not ROLL.isdisjoint(s.rules):
        return s  # "the dead also included"
    rule = MORE if match[0] in MORE_OF_THEM else "references.addition"
    cue = Cue(Span(*match.span()), page.cut(*match.span()), rule, "update")
    return evolve(s, update=Update.ADDS, cues=(*s.cues, cue))


def _takes_the_toll_to(page: Page, s: Statement) -> bool:
    """Return whether a figure of the dead or the hurt is what a toll has come to: "taking the toll to three dead"."""
    if s.number is None or s.outcome not in (Outcome.KILLED, Outcome.INJURED):
        return False
    return _TOLL_TO.search(page.low, max(s.sentence.start, s.number.span.start - 60), s.number.span.start) is not None


_ELSEWHERE_BEHIND = re.compile(r" elsewhere(?!\w)")

_TOLL_TO = re.compile(r"(?<!\w)toll (?:[\w'’-]+ ){0,5}?to $")


def _told_earlier(page: Page, s: Statement) -> bool:
    """Return whether a figure is one that was given before and no longer holds: "earlier reports said 30 had died"."""
    match = any_of(AT_FIRST).search(page.low, max(s.sentence.start, s.span.start - 60), s.span.start)
    return match is not None and not _by_now(page.low, match.end(), s.span.start)


def _by_now(low: str, start: int, end: int) -> bool:
    return any_of(BY_NOW).search(low, start, end) is not None or ";" in low[start:end]


def _linked(page: Page, s: Statement, done: list[Statement], told: Passages) -> Statement:
    """Return a statement linked to those before it that may speak of the same people; they may become its parts."""
    if s.modality is Modality.DENIED or s.count.high == 0:
        return s
    same = next((e for e in reversed(done[-REACH:]) if _same_words(e, s)), None)
    if same is not None:
        return evolve(s, repeats=same.id if same.repeats is None else same.repeats)
    whole = _bodies_of(s, done) or _worst_of(page, s, done)
    if whole is not None:
        return evolve(s, part_of=whole.id)
    first = max(0, len(done) - REACH)
    before = Before.of(page, s, done)
    heads = [i for i in range(first, len(done)) if may_be(done[i], s, before, done) and not told.apart(done[i], s)]
    whole = _completed(s, done)
    if whole is not None:
        return evolve(s, part_of=_latest(whole, done), update=None)
    if not heads:
        return s
    if s.update is Update.ADDS:
        return _added(s, done, heads)
    mine = s.count.value
    if mine is None:
        return evolve(s, repeats=done[heads[-1]].id)
    if _the_other(s) and done[heads[-1]].count.value == mine and not _others(done[heads[-1]]):
        heads = heads[:-1]  # "the other two" are none of the two before
        if not heads:
            return evolve(s, update=Update.ADDS)
    again = [i for i in heads if done[i].count.value == mine and (i == heads[-1] or _surely_one(done[i], s))]
    if again:
        return evolve(s, repeats=done[again[-1]].id)
    part = next((e for e in reversed(before.recent) if _told_as_part(e, s, done)), None)
    if part is not None:
        return evolve(s, repeats=part.id)
    rounded = [i for i in heads if _rounds(done[i], s)]
    for i in rounded:
        done[i] = evolve(done[i], repeats=s.id)
    heads = [i for i in heads if i not in rounded]
    if not heads:
        return s
    last = done[heads[-1]]
    if _rivals(last, s) or RIVAL in s.doubts:
        return evolve(s, repeats=last.id, doubts=(*(d for d in s.doubts if d != RIVAL), RIVAL))
    larger = [done[i] for i in heads if _least(done[i]) >= mine or _dozens(done[i]) > mine]
    if larger:
        whole_id = _latest(larger[-1], done)
        part = next((p for p in before.recent if p.part_of in (whole_id, larger[-1].id) and _one_by_office(p, s)), None)
        return evolve(s, repeats=part.id) if part is not None else evolve(s, part_of=whole_id)
    total = sum(_least(done[i]) for i in heads)
    if mine <= total:
        return evolve(s, repeats=last.id)
    for i in heads:
        if (done[i].count.low or 0) <= mine:
            done[i] = evolve(done[i], part_of=s.id)
    return s


def _one_by_office(p: Statement, s: Statement) -> bool:
    """Return whether one who is told again, by name, is a part told by his office before: "a sarpanch", "Omar, a sarpanch"."""
    if p.count.value != 1 or s.count.value != 1 or s.number is not None or p.sentence == s.sentence or p.repeats:
        return False
    office = p.victims[0].text.lower().split()[-1] if p.victims and p.number is not None else ""
    named = any(v.text.split()[-1][:1].isupper() or office in v.text.lower().split() for v in s.victims)
    return bool(office) and named and p.role == s.role not in (Role.UNSPECIFIED, Role.CIVILIAN)


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


def _rounds(e: Statement, s: Statement) -> bool:
    """Return whether an earlier figure only rounds a later one, as a headline does: "nearly 60 dead" or "more than 50", and then 58 or 52."""
    about, exact = e.count.value or 0, s.count.value or 0
    if s.count.kind is CountKind.ABOUT or s.update is Update.RAISES_TO or CLOSE * abs(about - exact) > about:
        return False
    more = e.count.kind is CountKind.AT_LEAST and about % CLOSE == 0 and exact >= about
    return e.count.kind is CountKind.ABOUT or more


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
    behind = _BEHIND.fullmatch(page.low, last.trigger.span.end, max(last.trigger.span.end, s.span.start))
    return last if fewer and behind is not None and _CONDITION.match(page.low, s.span.start) else None


_BEHIND = re.compile(r"[^;:]{0,60},(?: including)? ")
_CONDITION = re.compile(r"[\w ,]{1,20} (?:in (?:a )?(?:critical|serious|grave)|critically|seriously|severely)(?!\w)")


def _least(s: Statement) -> int:
    """Return how many people a figure holds for sure: a range its low end, a vague word nobody."""
    return s.count.value or (s.count.low if s.count.kind is CountKind.RANGE else None) or 0


def _dozens(s: Statement) -> int:
    """Return how many people a word for dozens or more holds: who is counted out beside them is one of them."""
    low = s.count.low or 0
    return low if s.count.kind is CountKind.VAGUE and s.number is not None and low >= MANY else 0


MORE = "references.more"
"""The rule of words that add to a figure before without saying that it was another incident."""


def _corrects(s: Statement, done: list[Statement], outdated: set[int]) -> Statement:
    """Let a figure take the place of those given before that no longer hold; they become its repeats."""
    if s.count.value is None or s.modality is Modality.DENIED or s.part_of is not None:
        return s
    for i in range(max(0, len(done) - REACH), len(done)):
        e = done[i]
        told_apart = e.outcome is not s.outcome or e.background or s.background or not may_be_one_group(e.role, s.role)
        if e.id in outdated and e.count.value != s.count.value and e.repeats is None and not told_apart:
            done[i] = evolve(done[i], repeats=s.id, update=None)
    return s


def _spans(s: Statement) -> tuple[Span, ...]:
    return tuple(v.span for v in s.victims)


def _same_words(e: Statement, s: Statement) -> bool:
    """Return whether two statements of one outcome are of the very same words: "drove out 300 people, who fled"."""
    return e.outcome is s.outcome and bool(s.victims) and e.number == s.number and _spans(e) == _spans(s)


def _completed(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the total whose parts, told in other sentences, a figure completes: "a further 92", where 385 of 477 are told."""
    if s.number is None or s.repeats is not None or s.background or s.count.kind is CountKind.VAGUE:
        return None
    recent = done[-REACH:]
    divided = {p.part_of for p in recent if p.part_of is not None}
    for e in reversed(recent) if divided else ():
        own = e.outcome is s.outcome and e.number is not None and e.repeats is None and e.part_of is None
        if not own or e.background or not e.count.value or e.count.value <= (s.count.value or 0) or _rivals(e, s):
            continue
        whole = {e.id, _latest(e, done)}
        parts = [p for p in recent if p.part_of in whole and ROLL.isdisjoint(p.rules)]  # who they were sums up nothing
        if s.update is Update.ADDS:
            parts = [p for p in parts if p.sentence != e.sentence != s.sentence]
        if _adds_up([p.count.value or 0 for p in parts], e.count.value - (s.count.value or 0)):
            return e
    return None


def _adds_up(told: Sequence[int], rest: int) -> bool:
    """Return whether some of the figures told make up what one leaves of a whole."""
    sums = {0}
    for n in told[-_PARTS:]:
        sums |= {total + n for total in sums if n and total + n <= rest}
    return rest > 0 and rest in sums


_PARTS = 8
"""So many parts of a whole are looked at together; of more some would come to any figure."""


def _rivals(e: Statement, s: Statement) -> bool:
    """Return whether two sources give different figures of the same people."""
    boast = s.modality is Modality.CLAIMED and s.source is not None and s.source.kind is SourceKind.ARMED_GROUP
    if s.source is None or (e.source is None and not boast) or (e.scope is Scope.CUMULATIVE and e.scope is not s.scope):
        return False
    if e.source is not None and _one_voice(_said_by(e.source), _said_by(s.source)):
        return False
    plain = e.role == s.role == Role.UNSPECIFIED and (e.sentence != s.sentence or told_twice(e, s))
    plain = plain and not _elsewhere(e, s)
    claim = (e.source is None or e.source.kind is not s.source.kind) and (e.modality is Modality.CLAIMED) is not (
        s.modality is Modality.CLAIMED
    )
    low, high = sorted((e.count.value or 0, s.count.value or 0))
    sides = e.source is not None and e.role != Role.UNSPECIFIED and _sides(e.source, s.source)
    return (
        ((plain and high <= _DISPUTED * low) or claim or sides)
        and e.count.kind is not CountKind.VAGUE
        and e.number is not None
        and s.number is not None
        and (s.count.value or 0) > 1
        and s.trigger.rule != "outcomes.toll"
    )


_DISPUTED = 10
"""How many times as large the figure of another source may be, and not be one of more people."""


def _elsewhere(e: Statement, s: Statement) -> bool:
    """Return whether fewer people are told of with a place of their own: the dead of one city among those of a day."""
    fewer = (s.count.value or 0) < (e.count.value or 0)
    if not fewer or s.place is None or s.place.name is None:
        return False
    return e.place is None or e.place.name is None or not holds(s.place.name, e.place.name)


def _sides(a: Source, b: Source) -> bool:
    """Return whether one of two sources is a group in arms and the other the state that it fights."""
    kinds = {a.kind, b.kind}
    return SourceKind.ARMED_GROUP in kinds and not kinds.isdisjoint(_STATE)


_STATE = (SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE)


def _one_voice(a: str, b: str) -> bool:
    """Return whether two names are of one speaker: "Luis Rua, a spokesman for the army", and then "Luis Rua"."""
    return a == b or a.startswith(f"{b},") or b.startswith(f"{a},")


def _said_by(source: Source) -> str:
    return (source.name or source.text).lower()


def _told_again(p: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a part is told of in a sentence of its own too."""
    return any(r.repeats == p.id and r.sentence != p.sentence for r in done[-REACH:])


def _added(s: Statement, done: list[Statement], heads: list[int]) -> Statement:
    """Return an added figure: apart, or a further part of a total whose parts are being told, or "15 others" told again."""
    for i in reversed(heads):
        e = done[i]
        if e.count.value == s.count.value and (
            (s.count.value or 0) >= MANY
            or ((s.count.value or 0) > 1 and _others(e) and _others(s))
            or (e.scope is Scope.CUMULATIVE and e.role == s.role != Role.UNSPECIFIED)
        ):
            return evolve(s, repeats=e.id, update=None)
    apart = any(c.field == "update" and c.text.lower() in APART for c in s.cues)
    for i in reversed(heads):
        e = done[i]
        last = _latest(e, done)
        told = sum(
            p.count.value or 0
            for p in done[-REACH:]
            if p.part_of in (e.id, last)
            and (p.sentence != e.sentence or e.scope is Scope.CUMULATIVE or _told_again(p, done))
        )
        divided = told or (sums_up(e) and not apart)
        if (
            divided
            and e.count.value is not None
            and s.count.value is not None
            and told + s.count.value <= e.count.value
        ):
            return evolve(s, part_of=last, update=None)
    return s


def _latest(e: Statement, done: list[Statement]) -> int:
    """Return the last statement that gives the figure of one: the lead rather than the headline."""
    return max((r.id for r in done[-REACH:] if r.repeats == e.id and r.count.value == e.count.value), default=e.id)


def _the_other(s: Statement) -> bool:
    return any(v.text.lower() == "other" for v in s.victims)


def _others(s: Statement) -> bool:
    return any(v.text.lower().split()[:1] in (["other"], ["others"], ["more"]) for v in s.victims)
