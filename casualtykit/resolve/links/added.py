"""Whether a figure that words of addition bring in is apart, told again, or a further part of a total."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.care_words import CARED_FOR
from casualtykit.languages.en.cues import APART, IN_ALL, NEXT_BLOW, NTH, TOLD_TOO
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.links.before import REACH, latest
from casualtykit.resolve.links.two_places import in_another_place, sums_up
from casualtykit.resolve.people import MANY, nations, of_one_sort, same_figure, stated
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import CauseKind, Outcome, PlaceKind, Role, Scope, Update


def added_figure(page: Page, s: Statement, done: list[Statement], heads: Sequence[int]) -> Statement:
    """Return an added figure: apart, or a further part of a total whose parts are being told, or "15 others" told again."""
    for i in reversed(heads):
        e = done[i]
        if in_another_place(e, s) and s.number is not None:
            continue  # "1.2 million people in Bangladesh were also moved"
        if e.count.value == s.count.value and (
            stated(s) >= MANY
            or (stated(s) > 1 and others(e) and others(s))
            or (s.outcome is Outcome.MISSING and same_figure(e, s))
            or (_adds_up_several(e, done) and of_one_sort(e.role, s.role))
            or _another_harm_too(s, done)
            or _told_too(s)
            or one_of_the_lead(e, s, done)
        ):
            return evolve(s, repeats=e.id, update=None)
    ranked = _by_rank(s, done, [c.text.lower().strip() for c in s.cues if c.field == "update"]) if done else None
    if ranked is not None:
        return evolve(s, repeats=ranked.id, update=None)
    beside = done[-1] if done and done[-1].outcome is s.outcome and done[-1].sentence == s.sentence else None
    if beside is not None and beside.part_of is not None and others(s):
        return evolve(
            s, part_of=beside.part_of, update=None
        )  # "in Gao 100 were in camps, while dozens of others slept"
    added_by = [c.text.lower().strip() for c in s.cues if c.field == "update"]
    apart = any(word in APART for word in added_by)
    next_blow = any(map(_of_the_next, added_by))  # which is told of behind a first one
    for i in reversed(heads):
        e = done[i]
        last = latest(e, done)
        told = sum(
            stated(p)
            for p in done[-REACH:]
            if p.part_of in (e.id, last)
            and (p.id > e.id or s.sentence.start > e.sentence.end + 2)  # else those before it are summed up
            and (p.sentence != e.sentence or e.scope is Scope.CUMULATIVE or _told_again(p, done))
        )
        divided = told or (sums_up(e) and not next_blow) or _by_nations(s, e, done) or _of_a_storm(e, added_by)
        divided = divided or (added_by == ["others"] and _in_care(s) and _in_all(page, e))
        if (
            divided
            and (not apart or e.role == s.role != Role.UNSPECIFIED)
            and e.count.value is not None
            and s.count.value is not None
            and told + s.count.value <= e.count.value
        ):
            return evolve(s, part_of=last, update=None)
    return s


def by_the_next_blow(page: Page, s: Statement, done: Sequence[Statement]) -> Statement:
    """Return a figure as one that adds where its sentence opens with the blow that did it: "Two additional raids left six dead"."""
    if s.update is not None or s.number is None or s.background or s.count.high == 0:
        return s
    match = any_of(NEXT_BLOW).match(page, s.sentence.start)
    if match is None or not 0 <= s.span.start - match.end() <= _CLAUSE or "similar" in match[0]:
        return s  # what was done in a similar attack may be of long ago
    before = [d for d in done[-REACH:] if d.outcome is s.outcome and not d.background]
    if not before or before[-1].sentence == s.sentence or _SUMMED_UP.search(page.low, match.end(), s.span.end):
        return s
    cue = Cue(Span(*match.span()), page.cut(*match.span()), "references.addition", "update")
    return evolve(s, update=Update.ADDS, cues=(*s.cues, cue))


_CLAUSE = 90
"""How far behind the words for a blow the harm may stand that it did, in characters."""
_SUMMED_UP = lazy(r"[;:]|(?<!\w)(?:all|altogether|both|total|toll|overall|together)(?!\w)")


def _adds_up_several(e: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure adds up several incidents, or does where it is given again, as in the lead under a headline."""
    again = (r for r in done[-REACH:] if r.repeats == e.id and r.count.value == e.count.value)
    return any(r.scope is Scope.CUMULATIVE for r in (e, *again))


def _of_a_storm(e: Statement, added_by: Sequence[str]) -> bool:
    """Return whether a total is that of a disaster over a country, which holds those who died elsewhere in it: "Elsewhere, a woman died"."""
    wide = e.place is None or e.place.kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1)
    return wide and added_by == ["elsewhere"] and e.cause is not None and e.cause.kind is CauseKind.DISASTER


def _by_nations(s: Statement, e: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a total is told nation by nation: "12 Germans were among the 18 killed. Four Nepalis were also killed"."""
    parts = [p for p in done[-REACH:] if p.part_of == e.id and nations(p)]
    rest = stated(e) - sum(stated(p) for p in parts)
    return bool(parts and nations(s)) and stated(s) <= rest


def _in_care(s: Statement) -> bool:
    """Return whether people are in hospital, as some of all the hurt are: "22 others are undergoing treatment"."""
    term = s.trigger.term or ""
    return term in CARED_FOR or term.endswith("treatment")


def _in_all(page: Page, e: Statement) -> bool:
    """Return whether a figure is that of all: "a total of 129 people were injured"."""
    return e.number is not None and any_of(IN_ALL).search(page, e.sentence.start, e.number.span.end) is not None


def _of_the_next(words: str) -> bool:
    """Return whether words of addition tell of a blow beyond those before: "in another", "two additional raids"."""
    further = " " in words and not _FURTHER.isdisjoint(words.split())
    return further or words.endswith(_NEXT) or _LATER in words


_NEXT = ("another", "separate", "different")
_FURTHER = frozenset("another additional further more separate".split())
_LATER = " later"


def _another_harm_too(s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether "also" adds a harm to the one told of last, and nobody to a figure: "five were also hurt"."""
    also = [c.text.lower() for c in s.cues if c.field == "update"] == ["also"]
    return (
        also and s.number is not None and s.number.span.end < s.trigger.span.start and done[-1].outcome is not s.outcome
    )


def _told_too(s: Statement) -> bool:
    """Return whether it is the words of a source that are added: "the chief also said eight people were killed"."""
    return any(any_of((TOLD_TOO,)).whole.fullmatch(c.text.lower()) for c in s.cues if c.field == "update")


def one_of_the_lead(e: Statement, s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure of a lead that tells of several incidents is now told by itself: "Elsewhere, six traders died"."""
    if (
        e.count.value != s.count.value
        or e.sentence not in _sentences_of_the_lead(done)
        or not of_one_sort(e.role, s.role)
    ):
        return False
    beside = [d for d in done[:_LEAD] if d.outcome is s.outcome and d.sentence == e.sentence and d.part_of is None]
    if len(beside) < _SEVERAL or any(d.repeats == e.id and d.sentence.start > e.sentence.start for d in done):
        return False
    called = {v.text.lower().split()[-1] for v in e.victims} & {v.text.lower().split()[-1] for v in s.victims}
    return stated(s) > 1 or bool(called) or any(d.scope is Scope.CUMULATIVE for d in beside)


def _sentences_of_the_lead(done: Sequence[Statement]) -> tuple[Span, ...]:
    """Return the first sentence that states something, with the next one where it gives a figure of it again, as under a headline."""
    first = done[0].sentence
    second = next((d for d in done[:_LEAD] if d.sentence != first), None)
    if second is None or all(d.repeats is None for d in done[:_LEAD] if d.sentence == second.sentence):
        return (first,)
    return (first, second.sentence)


def _by_rank(s: Statement, done: Sequence[Statement], added_by: Sequence[str]) -> Statement | None:
    """Return the last of a lead that tells of four who is now the fourth: "a fourth person was killed in Gao"."""
    rank = next((NTH.index(word.split()[-1]) + 2 for word in added_by if word.split()[-1] in NTH), 0)
    lead = [d for d in done[:_LEAD] if d.outcome is s.outcome and d.sentence in _sentences_of_the_lead(done)]
    lead = [d for d in lead if d.part_of is None and d.repeats is None and not d.background]
    if not rank or len(lead) < _SEVERAL or sum(stated(d) for d in lead) < rank:
        return None
    again = {d.repeats for d in done}
    return next((d for d in reversed(lead) if d.count == s.count and d.id not in again), None)


_SEVERAL = 2
_LEAD = 12
"""So many statements may stand in a headline and a lead."""


def _told_again(p: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a part is told of in a sentence of its own too."""
    return any(r.repeats == p.id and r.sentence != p.sentence for r in done[-REACH:])


def others(s: Statement) -> bool:
    """Return whether the words for a group say that it is not all: "two others", "five more"."""
    return any(v.text.lower().split()[:1] in (["other"], ["others"], ["more"]) for v in s.victims)
