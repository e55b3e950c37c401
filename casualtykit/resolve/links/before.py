"""What stands before a statement, looked at once for all those that it may be linked to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.captive_words import CAUGHT, HURT
from casualtykit.languages.en.care_words import BADLY, SLIGHTLY
from casualtykit.languages.en.cues import AFTERMATH, SAME_TIME, STILL
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.spans import Page
from casualtykit.values import settled
from casualtykit.vocabulary import Outcome

REACH = 60
"""How many statements back one may refer: more than any article has."""


@settled
class Before:
    """What stands before a statement, looked at once for all those that it may be linked to."""

    page: Page
    s: Statement
    """The statement."""
    done: Sequence[Statement]
    """All that stands before it, with its links."""

    @cached_property
    def recent(self) -> Sequence[Statement]:
        """The last of them, as far back as it may refer."""
        return self.done[-REACH:]

    @cached_property
    def parts(self) -> Sequence[Statement]:
        """Its parts, where they stand before it."""
        return [p for p in self.recent if p.part_of == self.s.id]

    @cached_property
    def companion(self) -> Statement | None:
        """The figure of another harm right before it in its sentence."""
        return _companion(self.s, self.done)

    @cached_property
    def whole(self) -> int | None:
        """The figure that holds the companion: itself, or the one that it repeats or is a part of."""
        return None if self.companion is None else root(self.companion, self.done)

    @cached_property
    def of_them(self) -> bool:
        """Whether the statement is of some of those told of before, wherever and whenever: "three of them"."""
        return self.s.number is not None and _OF_THEM.match(self.page.low, self.s.number.span.end) is not None

    @cached_property
    def definite(self) -> bool:
        """Whether it is of a group told of before: "the five men"."""
        return is_definite(self.page, self.s)

    @cached_property
    def still(self) -> bool:
        """Whether it is of the missing told of before who are not found yet: "meanwhile, 12 are still missing"."""
        return _still(self.page, self.s)

    @cached_property
    def alone(self) -> bool:
        """Whether it is of one place or day of several: "30 deaths on Friday alone"."""
        return self.s.number is not None and _alone(self.page, self.s.number.span.end)

    @cached_property
    def in_those_fights(self) -> bool:
        """Whether it is of fights that were told of besides: "13 people were killed in those clashes"."""
        return _THOSE_FIGHTS.search(self.page.low, self.s.span.end, self.s.sentence.end) is not None

    @cached_property
    def fate(self) -> str | None:
        """What had befallen those of whom it counts some: "captured" of "one of the captured raiders"."""
        fate = _OF_THE_HELD.match(self.page.low, self.s.number.span.end) if self.s.number is not None else None
        return None if fate is None else fate["fate"]

    @cached_property
    def hurt_otherwise(self) -> frozenset[int]:
        """Those before it who were hurt slightly where these were hurt badly, or the other way about."""
        return _hurt_otherwise(self.page, self.s, self.recent)

    @cached_property
    def described(self) -> bool:
        """Whether its victims only describe one told of before, whom a pronoun behind them names: "a lawyer by training, he died"."""
        return _described(self.page, self.s)

    @cached_property
    def after_a_death(self) -> bool:
        """Whether words say that the harm came of an earlier death: "six died in riots over his death"."""
        return any_of(AFTERMATH).search(self.page, self.s.sentence.start, self.s.sentence.end) is not None


_OF_THEM = lazy(
    r" of (?:them|those|the (?:dead|slain|injured|wounded|hurt|missing|victims|hostages|captives|survivors))(?!\w)"
)

_THOSE_FIGHTS = lazy(r"(?<!\w)in (?:those|these) (?:\w+ )?(?:clashes|battles|skirmishes|gun ?battles)(?!\w)")

_OF_THE_HELD = lazy(rf" of the (?P<fate>{'|'.join(sorted(HURT | CAUGHT))}) (?!in(?!\w))[a-z]")


def _hurt_otherwise(page: Page, s: Statement, recent: Sequence[Statement]) -> frozenset[int]:
    """Return those before who were hurt slightly, where a statement tells of people hurt badly, or the other way about."""
    how = _how(page, s)
    others = {r.id: _how(page, r) for r in recent} if how else {}
    return frozenset(i for i, other in others.items() if other not in ("", how))


def _how(page: Page, s: Statement) -> str:
    """Return how badly people were hurt, where an adverb at the word says it."""
    if s.outcome is not Outcome.INJURED:
        return ""
    match = _DEGREE.search(page.low, max(s.sentence.start, s.trigger.span.start - _ADVERB), s.trigger.span.end)
    return "" if match is None else "slightly" if match[1] in SLIGHTLY else "badly"


_ADVERB = len(" critically ")
_DEGREE = lazy(rf"(?<!\w)({'|'.join(sorted(BADLY))}) (?=\w+$)")


def _alone(page: Page, at: int) -> bool:
    """Return whether what is told behind a figure is so in one place or on one day "alone"."""
    end = page.low.find("alone", at, at + _NEAR)
    return end >= 0 and _ALONE.match(page.low, at) is not None


_NEAR = 90
"""How far behind a figure "alone" may stand, in characters."""
_ALONE = lazy(
    r"[^.;:,]{1,60} (?:in|on|at|during|over|for|since) (?!(?:an?|his|her|their) )(?:[\w'’-]+ ){1,4}alone(?!\w)"
)


def _described(page: Page, s: Statement) -> bool:
    """Return whether a pronoun stands behind a comma between the victims and their verb."""
    return bool(s.victims) and _HE.search(page.low, s.victims[-1].span.end, s.trigger.span.start) is not None


_HE = lazy(r", (?:he|she|they) ")


def told_in_its_lead(e: Statement, s: Statement, before: Before) -> bool:
    """Return whether a figure is that of the headline over a lead that gives it too."""
    return over_its_lead(e, s, before.done) and e.count == s.count


def over_its_lead(e: Statement, s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure is that of the headline over the sentence of another."""
    headline = e.sentence == done[0].sentence and e.sentence.end - e.sentence.start <= _LONGEST
    return headline and s.sentence.start - e.sentence.end == _LINE


_LONGEST = 150
"""How many characters a headline has at most."""
_LINE = len("\n\n")
"""How far a lead stands from its headline."""

NEXT = 150
"""So many characters lie at most between two sentences of which the second goes on from the first."""


def of_those_harmed_otherwise(s: Statement, recent: Sequence[Statement]) -> bool:
    """Return whether the last people before a sentence who are as many suffered another harm: "freed 26. Two of them had died"."""
    told = (r for r in reversed(recent) if r.sentence != s.sentence and r.number is not None)
    last = next((r for r in told if (r.count.value or r.count.low or 0) > (s.count.value or 0)), None)
    return s.outcome is Outcome.KILLED and last is not None and last.outcome is not s.outcome


def is_definite(page: Page, s: Statement) -> bool:
    """Return whether a figure, or a group that is not counted, has the article of one told of before."""
    first = s.number or (s.victims[0] if s.victims else None)
    return first is not None and page.low.endswith(("the ", "all ", "both "), 0, first.span.start)


def _still(page: Page, s: Statement) -> bool:
    """Return whether people are the missing of before who are not found yet, with no place of their own."""
    if s.outcome is not Outcome.MISSING or s.number is None or s.place is not None:
        return False
    if not {c.text.lower() for c in s.cues if c.field == "update"} <= SAME_TIME:
        return False
    ends = (s.number.span.end, s.trigger.span.end)
    return any_of(STILL).search(page, min(ends), max(ends)) is not None


def root(s: Statement, done: Sequence[Statement]) -> int:
    """Return the figure that holds the people of a statement: where its links end."""
    for _ in range(_LINKS):
        to = s.repeats if s.repeats is not None else s.part_of
        if to is None or to >= len(done):
            return s.id if to is None else to
        s = done[to]
    return s.id


_LINKS = 8
"""So many links make no longer chain of wholes and parts than texts have."""


def first(s: Statement, done: Sequence[Statement]) -> int:
    """Return the statement that gave a figure first."""
    return s.id if s.repeats is None or s.repeats >= len(done) else s.repeats


def latest(e: Statement, done: Sequence[Statement]) -> int:
    """Return the last statement that gives the figure of one: the lead rather than the headline."""
    return max((r.id for r in done[-REACH:] if r.repeats == e.id and r.count.value == e.count.value), default=e.id)


def _companion(s: Statement, done: Sequence[Statement]) -> Statement | None:
    """Return the figure of another harm right before one in its sentence."""
    last = done[-1] if done else None
    beside = last is not None and last.sentence == s.sentence and last.outcome is not s.outcome
    return last if beside and last is not None and not last.background and last.count.high != 0 else None
