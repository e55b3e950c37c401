"""How statements of one text hang together: repeats, parts of a total, figures that replace or add to earlier ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from attrs import frozen

from casualtykit.gazetteer.labels import place_words
from casualtykit.languages.en.cues import ADDING, AT_FIRST, BY_NOW, DAYS, DAYS_OF_SPEECH, ELSEWHERE, MORE_OF_THEM, UP_TO
from casualtykit.languages.en.group_words import BODIES, TAKING_UP
from casualtykit.languages.en.harm_words import CULPRITS
from casualtykit.model import Cue, Place, Source, Statement
from casualtykit.resolve.passages import Passages, passages
from casualtykit.spans import Page, Span
from casualtykit.tries import any_of
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, Modality, Outcome, PlaceKind, Role, Scope, SourceKind, Update


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
                _included(page, s, done) or _broken_down(s, done, sums) or _linked(s, done, told)
                if s.repeats is None
                else s
            )
            outdated |= {s.id} if earlier else set()
        done.append(s)
    return tuple(done)


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


def _broken_down(s: Statement, done: list[Statement], sums: _Sums) -> Statement | None:
    """Return a statement as a part of a figure that its sentence breaks down: "two other men and two women" of four hurt."""
    figures = sums.get((s.sentence, s.outcome), [])
    others = [c.text.lower() for c in s.cues if c.rule == "references.addition"]
    if len(figures) < 2 or s.count.value is None or not set(others) <= {"other", "others", "also"}:
        return None
    also = "also" in others
    before = sum(d.sentence == s.sentence and d.outcome is s.outcome for d in done[-_REACH:])
    sums_up = {n for i, n in enumerate(accumulate(figures)) if i and i >= before}
    earlier = _Before.of(s, done)
    for e in reversed(earlier.recent):
        told = sum(p.count.value or 0 for p in done[-_REACH:] if p.part_of == e.id and p.sentence == e.sentence)
        left = (e.count.value or 0) - told
        fits = left == sum(figures) if also and told else e.count.value in sums_up and not also
        if fits and e.sentence != s.sentence and _may_be(e, s, earlier):
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
    if s.trigger.rule == "outcomes.toll" and s.count.value is not None and not _told_earlier(page, s):
        return evolve(s, update=Update.RAISES_TO)
    if not again:
        return s
    match = any_of(ELSEWHERE).match(page.low, s.sentence.start) if not s.background else None
    if not beside:
        match = any_of(ADDING).search(page.low, max(s.sentence.start, s.span.start - 15), s.span.end) or match
    if match is None or (
        match[0].startswith("other") and _THE_OTHER.search(page.low, max(0, match.start() - 20), match.start())
    ):
        another = opened is not None and not s.background and s.number is not None
        return evolve(s, update=Update.ADDS, cues=(*s.cues, opened)) if opened is not None and another else s
    if match[0] == "also" and not _ROLL.isdisjoint(s.rules):
        return s  # "the dead also included"
    rule = MORE if match[0] in MORE_OF_THEM else "references.addition"
    cue = Cue(Span(*match.span()), page.cut(*match.span()), rule, "update")
    return evolve(s, update=Update.ADDS, cues=(*s.cues, cue))


def _told_earlier(page: Page, s: Statement) -> bool:
    """Return whether a figure is one that was given before and no longer holds: "earlier reports said 30 had died"."""
    match = any_of(AT_FIRST).search(page.low, max(s.sentence.start, s.span.start - 60), s.span.start)
    return match is not None and not _by_now(page.low, match.end(), s.span.start)


def _by_now(low: str, start: int, end: int) -> bool:
    return any_of(BY_NOW).search(low, start, end) is not None or ";" in low[start:end]


def _linked(s: Statement, done: list[Statement], told: Passages) -> Statement:
    """Return a statement linked to those before it that may speak of the same people; they may become its parts."""
    if s.modality is Modality.DENIED or s.count.high == 0:
        return s
    same = next((e for e in reversed(done[-_REACH:]) if _same_words(e, s)), None)
    if same is not None:
        return evolve(s, repeats=same.id if same.repeats is None else same.repeats)
    dead = _bodies_of(s, done)
    if dead is not None:
        return evolve(s, part_of=dead.id)
    first = max(0, len(done) - _REACH)
    before = _Before.of(s, done)
    heads = [i for i in range(first, len(done)) if _may_be(done[i], s, before) and not told.apart(done[i], s)]
    whole = _completed(s, done)
    if whole is not None:
        return evolve(s, part_of=whole.id, update=None)
    if not heads:
        return s
    if s.update is Update.ADDS:
        return _added(s, done, heads)
    if s.count.value == 1 and _taken_up(s):
        heads = [i for i in heads if done[i].count.value == 1] or heads  # "his arrest" is that of one
    last = done[heads[-1]]
    mine = s.count.value
    if mine is None:
        return evolve(s, repeats=last.id)
    if mine == last.count.value:
        return evolve(s, repeats=last.id)
    if _rivals(last, s) or RIVAL in s.doubts:
        return evolve(s, repeats=last.id, doubts=(*(d for d in s.doubts if d != RIVAL), RIVAL))
    larger = [done[i] for i in heads if _least(done[i]) >= mine]
    if larger:
        return evolve(s, part_of=_latest(larger[-1], done))
    total = sum(_least(done[i]) for i in heads)
    if mine <= total:
        return evolve(s, repeats=last.id)
    for i in heads:
        if (done[i].count.low or 0) <= mine:
            done[i] = evolve(done[i], part_of=s.id)
    return s


def _bodies_of(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the dead whose bodies a figure of the same sentence counts: "killed 90 guards and found the bodies of 41"."""
    last = done[-1] if done else None
    if last is None or last.sentence != s.sentence or last.outcome is not s.outcome or s.trigger.term not in BODIES:
        return None
    most = last.count.value or last.count.low or 0
    return last if most >= (s.count.value or 0) > 0 and last.trigger.term not in BODIES else None


def _least(s: Statement) -> int:
    """Return how many people a figure holds for sure: a range its low end, a vague word nobody."""
    return s.count.value or (s.count.low if s.count.kind is CountKind.RANGE else None) or 0


MORE = "references.more"
"""The rule of words that add to a figure before without saying that it was another incident."""


def _corrects(s: Statement, done: list[Statement], outdated: set[int]) -> Statement:
    """Let a figure take the place of those given before that no longer hold; they become its repeats."""
    if s.count.value is None or s.modality is Modality.DENIED or s.part_of is not None:
        return s
    for i in range(max(0, len(done) - _REACH), len(done)):
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


RIVAL = "rival claim"
"""The doubt of a figure that another source gives otherwise."""


def _completed(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the total whose parts, told in other sentences, a figure completes: "a further 92", where 385 of 477 are told."""
    if s.number is None or s.repeats is not None or s.background or s.count.kind is CountKind.VAGUE:
        return None
    recent = done[-_REACH:]
    divided = {p.part_of for p in recent if p.part_of is not None}
    for e in reversed(recent) if divided else ():
        own = e.outcome is s.outcome and e.number is not None and e.repeats is None and e.part_of is None
        if not own or e.background or not e.count.value or e.count.value <= (s.count.value or 0):
            continue
        whole = {e.id, _latest(e, done)}
        parts = [p for p in recent if p.part_of in whole] if not whole.isdisjoint(divided) else []
        if s.update is Update.ADDS:
            parts = [p for p in parts if p.sentence != e.sentence != s.sentence]
        told = [p.count.value or 0 for p in parts]
        if told and sum(told) + (s.count.value or 0) == e.count.value:
            return e
    return None


def _rivals(e: Statement, s: Statement) -> bool:
    """Return whether two sources give different figures of the same people."""
    boast = s.modality is Modality.CLAIMED and s.source is not None and s.source.kind is SourceKind.ARMED_GROUP
    if s.source is None or (e.source is None and not boast) or (e.scope is Scope.CUMULATIVE and e.scope is not s.scope):
        return False
    if e.source is not None and _said_by(e.source) == _said_by(s.source):
        return False
    plain = e.role == s.role == Role.UNSPECIFIED and (e.sentence != s.sentence or _told_twice(e, s))
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
    return e.place is None or e.place.name is None or not _holds(s.place.name, e.place.name)


def _sides(a: Source, b: Source) -> bool:
    """Return whether one of two sources is a group in arms and the other the state that it fights."""
    kinds = {a.kind, b.kind}
    return SourceKind.ARMED_GROUP in kinds and not kinds.isdisjoint(_STATE)


_STATE = (SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE)


def _said_by(source: Source) -> str:
    return (source.name or source.text).lower()


_REACH = 80
"""How many statements back one may refer: more than any article has."""


@frozen
class _Before:
    """What stands before a statement, looked at once for all those that it may be linked to."""

    recent: Sequence[Statement]
    again: frozenset[int | None]
    """The figures that its own word of harm has told again: "17 pupils killed", and then "17 pupils and two cooks were"."""
    parts: Sequence[Statement]
    """Its parts, where they stand before it."""
    companion: Statement | None
    """The figure of another harm right before it in its sentence."""

    @classmethod
    def of(cls, s: Statement, done: list[Statement]) -> _Before:
        """Look at the statements before one."""
        recent = done[-_REACH:]
        again = frozenset(r.repeats for r in recent if r.trigger.span == s.trigger.span)
        return cls(recent, again, [p for p in recent if p.part_of == s.id], _companion(s, done))


def _may_be(e: Statement, s: Statement, before: _Before) -> bool:
    """Return whether an earlier statement may speak of the people of a later one."""
    if (
        e.outcome is not s.outcome
        or e.background
        or s.background
        or e.part_of is not None
        or e.repeats is not None
        or e.count.high == 0
    ):
        return False
    if e.sentence == s.sentence and not (RIVAL in s.doubts or _taken_up(s) or _told_twice(e, s)):
        return False
    if (s.number is not None and e.id in before.again) or _beside_others(e, s, before):
        return False
    if not _ROLL.isdisjoint(s.rules):
        return True  # "those arrested were identified as", "two of the dead were women": they were counted before
    apart = s.role not in _UNARMED and s.role not in (e.role, *(p.role for p in s.perpetrators))
    if apart and any(p.role == s.role for p in e.perpetrators):
        return False  # the bandits killed later are none of those that bandits killed
    if (
        (_named_anew(s) or _by_name(s, e))
        and _apart(e.place, s.place)
        and not (s.count.value == 1 == e.count.value and s.sentence.start <= e.sentence.end + 2)
    ):
        return False  # but who is told of in two sentences side by side, as in a headline and its lead, may be one
    if any(not may_be_one_group(e.role, p.role) for p in before.parts):
        return False  # "a mayor and two clerks were among four people killed" are none of the rebels before
    days = _days(s) if s.update is not Update.RAISES_TO and not _taken_up(s) else set()
    told = {d for r in (e, *(r for r in before.recent if r.repeats == e.id)) for d in _days(r)} if days else set()
    if told and not told & days and (told <= DAYS_OF_SPEECH) is (days <= DAYS_OF_SPEECH):
        return False
    counted_apart = s.update is Update.ADDS and any(c.rule == "scopes.several" for c in s.cues)
    same = e.scope is s.scope or s.scope is Scope.INCIDENT or e.count == s.count or counted_apart
    return (may_be_one_group(e.role, s.role) or _the_culprit(e, s)) and same


def _beside_others(e: Statement, s: Statement, before: _Before) -> bool:
    """Return whether two figures stand each beside one of another harm, and those two are not of one incident.

    "A soldier was killed and three were hurt. Five rebels were killed and three hurt" has six hurt.
    """
    mine = before.companion
    if mine is None or s.number is None or e.sentence == s.sentence or mine.number is None:
        return False
    other = next((r for r in before.recent if r.sentence == e.sentence and r.outcome is mine.outcome), None)
    if other is None or other.number is None:
        return False
    return {other.id, other.part_of, other.repeats}.isdisjoint({mine.id, mine.part_of, mine.repeats} - {None})


def _companion(s: Statement, done: list[Statement]) -> Statement | None:
    """Return the figure of another harm right before one in its sentence."""
    last = done[-1] if done else None
    beside = last is not None and last.sentence == s.sentence and last.outcome is not s.outcome
    return last if beside and last is not None and not last.background and last.count.high != 0 else None


_ROLL = frozenset(("nouns.among", "makeup.victims_were"))
"""The rules of words that say who those told of before were, whatever their roles."""


def _the_culprit(e: Statement, s: Statement) -> bool:
    """Return whether one who is called by what he did may be one who was called by what he was: "the attacker", "the policeman"."""
    if e.count.value != 1 or s.count.value != 1 or s.number is not None or not s.victims:
        return False
    called = {v.text.lower().rpartition(" ")[2] for v in (*e.victims, *s.victims)}
    return not called.isdisjoint(CULPRITS) and all(not v.text[:1].isupper() for v in s.victims)


def _named_anew(s: Statement) -> bool:
    """Return whether a group is counted and not one that the text speaks of already: "two men", not "the two"."""
    return s.number is not None and not any(
        m.text.lower().startswith(("the ", "both ")) for m in (s.number, *s.victims)
    )


def _by_name(s: Statement, e: Statement) -> bool:
    """Return whether one person is told of by a name that an earlier figure does not have."""
    names = [v.text.split()[-1] for v in s.victims] if s.count.value == 1 else []
    return any(n[:1].isupper() and all(n not in v.text for v in e.victims) for n in names)


_EXACT = (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.CITY)


def _apart(a: Place | None, b: Place | None) -> bool:
    """Return whether two places are surely not one: two countries, or two cities that the lexicon knows."""
    if a is None or b is None:
        return False
    if a.kind not in _EXACT or b.kind not in _EXACT:
        return False  # a school may be named after a city of another country
    if a.country is not None and b.country is not None and a.country != b.country:
        return True
    if a.kind is not b.kind or a.name is None or b.name is None or _holds(a.name, b.name) or _holds(b.name, a.name):
        return False
    return a.kind is not PlaceKind.CITY or not (_around(a) or _around(b))


def _holds(whole: str, part: str) -> bool:
    """Return whether one name is in the other, as that of a city is in those of its quarters: "West Beirut"."""
    return set(part.lower().split()) <= set(whole.lower().split())


def _around(place: Place) -> bool:
    """Return whether a place is a district or a village, which may lie inside another: "Herat district"."""
    return place.text.lower().split()[-1] in place_words()


def _days(s: Statement) -> set[str]:
    """Return the days that a statement's time names; the day of its words is none, nor is one up to which it holds."""
    if s.time is None or (s.source is not None and 0 <= s.time.span.start - s.source.span.end <= _SAID_ON):
        return set()
    words = s.time.text.lower()
    return set() if words.startswith(UP_TO) else set(any_of(DAYS).findall(words))


_SAID_ON = 20
"""How many characters behind a source the day of its words may stand: "police said in a statement on Monday"."""


def _added(s: Statement, done: list[Statement], heads: list[int]) -> Statement:
    """Return an added figure: apart, or a further part of a total whose parts are being told, or "15 others" told again."""
    for i in reversed(heads):
        e = done[i]
        if e.count.value == s.count.value and (
            (s.count.value or 0) >= _TOLD or ((s.count.value or 0) > 1 and _others(e) and _others(s))
        ):
            return evolve(s, repeats=e.id, update=None)
    for i in reversed(heads):
        e = done[i]
        last = _latest(e, done)
        told = sum(
            p.count.value or 0
            for p in done[-_REACH:]
            if p.part_of in (e.id, last) and (p.sentence != e.sentence or e.scope is Scope.CUMULATIVE)
        )
        if told and e.count.value is not None and s.count.value is not None and told + s.count.value <= e.count.value:
            return evolve(s, part_of=last, update=None)
    return s


def _latest(e: Statement, done: list[Statement]) -> int:
    """Return the last statement that gives the figure of one: the lead rather than the headline."""
    return max((r.id for r in done[-_REACH:] if r.repeats == e.id and r.count.value == e.count.value), default=e.id)


_TOLD = 20
"""So many people are hardly hurt twice in one text: a figure that stands in it already is told again."""


def _others(s: Statement) -> bool:
    return any(v.text.lower().split()[:1] in (["other"], ["others"], ["more"]) for v in s.victims)


def _told_twice(e: Statement, s: Statement) -> bool:
    """Return whether two sources of one sentence speak of the same: of one figure, or each of people in no other place."""
    if e.source is None or s.source is None or e.source.span == s.source.span:
        return False
    return e.count == s.count or (e.role == s.role == Role.UNSPECIFIED and None in (e.place, s.place))


def _taken_up(s: Statement) -> bool:
    """Return whether the words of a group only take up one named before: a pronoun, or no words at all."""
    return s.number is None and all(v.text.lower() in TAKING_UP for v in s.victims)


_FORCES = frozenset((Role.POLICE, Role.MILITARY, Role.SECURITY_FORCES, Role.PARAMILITARY))
_FIGHTERS = frozenset((Role.COMBATANT, Role.MILITARY, Role.ARMED_GROUP))
_UNARMED = frozenset(
    (
        Role.CIVILIAN,
        Role.OFFICIAL,
        Role.JOURNALIST,
        Role.MEDICAL,
        Role.AID_WORKER,
        Role.CLERGY,
        Role.PROTESTER,
        Role.PRISONER,
        Role.UNSPECIFIED,
    )
)


def may_be_one_group(a: str, b: str) -> bool:
    """Return whether two roles may name the same people."""
    if a == b or Role.UNSPECIFIED in (a, b):
        return True
    return any({a, b} <= family for family in (_FORCES, _UNARMED)) or (Role.COMBATANT in (a, b) and {a, b} <= _FIGHTERS)
