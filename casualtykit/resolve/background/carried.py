"""How figures are of another event because others are: told again, told in one breath with them, or right behind them."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import ALSO, DAYS, IN_THE_DEED, NEXT_BLOW, THAT_EVENT, TOLD_TOO
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.background.dated import first_word, weekday
from casualtykit.resolve.background.described import HELD
from casualtykit.resolve.background.opening import Opening, dwarfs, nearly
from casualtykit.resolve.links.before import is_definite
from casualtykit.resolve.people import MANY, hardly_twice, may_be_one_group, same_figure, stated
from casualtykit.spans import Page
from casualtykit.values import evolve
from casualtykit.vocabulary import CountKind, Scope, TimeKind


def told_again(page: Page, marked: Sequence[Statement], told: Opening) -> list[Statement]:
    """Return statements of which those that give a figure of another event again, or a part of it, are marked too.

    "Still reeling from a collapse that killed more than 900. ... The death toll of the collapse rose to 912."
    """
    others = [m for m in marked if m.background and m.number is not None]
    return [_as_before(page, s, others, told) if not s.background else s for s in marked] if others else list(marked)


def _as_before(page: Page, s: Statement, others: Sequence[Statement], told: Opening) -> Statement:
    whole = next((e for e in others if e.id == s.part_of), None)
    if whole is not None:
        return evolve(s, background=True, cues=(*s.cues, whole.cues[-1]))
    if s.number is None or nearly(s.count.value, told.most.get(s.outcome)):
        return s
    the_same = is_definite(page, s)
    before = [e for e in others if e.id < s.id]
    again = next((e for e in before if _same_event(e, s, told, the_same=the_same) or _one_of_a_sum(page, e, s)), None)
    return s if again is None else evolve(s, background=True, cues=(*s.cues, again.cues[-1]))


def _same_event(e: Statement, s: Statement, told: Opening, *, the_same: bool) -> bool:
    """Return whether a figure is that of another event, or a later toll of it.

    Args:
        e: the figure of another event.
        s: the later figure.
        told: what the opening tells of the text's own event.
        the_same: whether the later figure has the article of a group told of before: "the two guards".
    """
    if e.outcome is not s.outcome or not may_be_one_group(e.role, s.role) or s.trigger.span == e.trigger.span:
        return False
    if s.outcome in told.most and same_figure(e, s):
        return True
    if the_same and e.count == s.count and e.role == s.role and e.sentence != told.first:
        return True
    if s.sentence.start <= told.end:
        return False
    on_one_day = e.count == s.count and weekday(e) == weekday(s) is not None
    hundreds = e.count.kind is CountKind.VAGUE and (e.count.low or 0) >= MANY
    return on_one_day or hardly_twice(e, s) or (hundreds and dwarfs(s, told, toll=True))


def _one_of_a_sum(page: Page, e: Statement, s: Statement) -> bool:
    """Return whether a sentence opens with the date of one of the events that a figure adds up: "140 have died this year. On May 3, 56"."""
    dated = s.time is not None and s.time.kind is TimeKind.DATE and s.time.span.start == first_word(page, s)
    summed = e.scope is Scope.CUMULATIVE and e.outcome is s.outcome and stated(e) > stated(s)
    return dated and summed and may_be_one_group(e.role, s.role)


def side_by_side(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which one that is told in one breath with one of another event is of that event too.

    "It has left 9,000 people dead and two million homeless": whatever is told of the first is told of the second.
    """
    done: list[Statement] = []
    for s in statements:
        before = done[-1] if done else None
        goes_on = before is not None and before.background and not s.background
        if before is not None and goes_on and any(test(page, before, s) for test in _TESTS):
            s = evolve(s, background=True, cues=(*s.cues, *(c for c in before.cues[-1:] if c.field == "background")))
        done.append(s)
    return tuple(done)


def _in_that_event(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether the next sentence goes on about the event of one before: "One soldier also died in that raid"."""
    near = s.sentence.start - before.sentence.start > 0 and s.sentence.start - before.sentence.end < _NEXT
    if not near:
        return False
    on_that_day = any(c.field == "background" and any_of(DAYS).whole.search(c.text.lower()) for c in before.cues)
    if on_that_day and s.time is None and any_of(NEXT_BLOW).match(page, s.sentence.start) is not None:
        return True  # "On Thursday, gunmen killed 18. Another gun battle left nine dead"
    also = s.time is None and s.outcome not in HELD and _also(page, s)
    if also and on_that_day and before.outcome is s.outcome:
        return True  # "The raid followed one on Thursday that killed six. Troops also killed two boys"
    if also and any_of((IN_THE_DEED,)).match(page, s.span.end + 1) is not None:
        return True  # "In May, a crash killed six people. Nine were also hurt in the crash"
    return any_of(THAT_EVENT).search(page, s.sentence.start, s.sentence.end) is not None


def _also(page: Page, s: Statement) -> bool:
    """Return whether whoever did one harm "also" did the next: the verb of a source that speaks again is none of harm."""
    found = any_of(ALSO).search(page, s.sentence.start, s.trigger.span.start)
    return found is not None and any_of((TOLD_TOO,)).match(page, found.start()) is None


_NEXT = 120
"""How far behind a sentence the next one that states something may begin, and still go on about its event."""


def _in_one_breath(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure of another harm follows one with nothing but "and" or a comma between them.

    Those who are held may be the news, unless whoever took them did the other harm in the same breath: "since gunmen
    killed nine people and took 30 hostages".
    """
    of_one_subject = before.perpetrators and [p.span for p in before.perpetrators] == [p.span for p in s.perpetrators]
    if before.sentence != s.sentence or (s.outcome in HELD and not of_one_subject):
        return False
    if before.trigger.span == s.trigger.span and before.part_of is None:
        # "since the coup more than 200 rebels and six of their guides have been killed", but "rose from 12 in 2014 to 31"
        return before.trigger.rule != "outcomes.figure"
    if before.trigger.rule == "outcomes.toll" and before.outcome is s.outcome:
        return _WHEN.match(page.low, before.span.end, max(before.span.end, s.trigger.span.start)) is not None
    if before.outcome is s.outcome or before.time != s.time:
        return False
    last = max(before.span.end, before.trigger.span.end)
    return _BREATH.fullmatch(page.low, last, max(last, s.span.start)) is not None


def _in_brackets(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure stands in the brackets behind one, or beside one in them: "247 casualties (61 killed and 186 hurt)"."""
    if before.sentence != s.sentence:
        return False
    last = max(before.span.end, before.trigger.span.end)
    match = _BRACKET.fullmatch(page.low, last, max(last, s.span.start))
    return match is not None and page.low.rfind("(", last - _IN, s.span.start) > page.low.rfind(")", last - _IN, last)


_BRACKET = lazy(r" \(|(?:,| and|, and) ")
_IN = 60
"""How far before a figure the brackets may open in which it stands."""


def _of_those(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure of some "of them" follows one that can hold them: "in 2009, 90 were kidnapped. Six of them died"."""
    near = s.sentence.start - before.sentence.start > 0 and s.sentence.start - before.sentence.end < _NEXT
    if not near or s.number is None or before.number is None or stated(s) > stated(before):
        return False
    return _OF_THEM.match(page.low, s.number.span.end) is not None


_OF_THEM = lazy(r" of (?:them|those|these)(?!\w)")


def _on_that_day(_: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure is of the day of one before of another event: "Two days earlier nine died. The same day, six"."""
    if s.time is None or s.sentence == before.sentence or before.scope is not Scope.INCIDENT:
        return False
    if before.time is None and not any(_DAY.search(c.text.lower()) for c in before.cues if c.field == "background"):
        return False  # its own day is not told
    return _THAT_DAY.fullmatch(s.time.text.lower()) is not None and s.sentence.start - before.sentence.end < _NEXT


_DAY = lazy(r"(?<!\w)days? (?:after|before|earlier)(?!\w)")
_THAT_DAY = lazy(
    r"(?:on |later |earlier )?(?:the same|that same|that very|that) (?:day|night|evening|morning|afternoon)"
    r"|(?:\w+ ){0,2}(?:hours?|minutes?) later"
)


def _days_later(_: Page, before: Statement, s: Statement) -> bool:
    """Return whether a figure goes on from one of another event by days: "on January 1, 56 died, and five days later 33 did"."""
    if before.sentence != s.sentence or s.time is None or not s.time.text.lower().endswith(" later"):
        return False
    return before.span.end <= s.time.span.start < s.span.start


def _more_of_him(page: Page, before: Statement, s: Statement) -> bool:
    """Return whether the next sentence tells more of those of another event, by the same noun: "The clerk was killed on Thursday"."""
    if s.number is not None or before.outcome is not s.outcome or not s.victims:
        return False
    near = s.sentence.start - before.sentence.start > 0 and s.sentence.start - before.sentence.end < _NEXT
    again = [v.text.lower() for v in s.victims] == [v.text.lower() for v in before.victims]
    return near and again and page.low.endswith("the ", 0, s.victims[0].span.start)


_TESTS = (_in_one_breath, _in_that_event, _in_brackets, _of_those, _on_that_day, _days_later, _more_of_him)
"""How a figure that follows one of another event is of that event too."""

_WHEN = lazy(r",? (?:after|when|as)(?!\w)")
"""What stands behind a toll and before those by whom it rose: "the toll rose to 16 after two children died"."""
_BREATH = lazy(r",?(?: and| or)?(?: has| have| had)?(?: left| leaving| forced| driven| made)? ?")
