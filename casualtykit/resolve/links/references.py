"""How statements of one text hang together: repeats, parts of a total, figures that replace or add to earlier ones."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from operator import attrgetter

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import ADDING, ALSO, BESIDE_THE_DOERS, ELSEWHERE, IN_ANOTHER, MORE_OF_THEM, NTH
from casualtykit.languages.en.toll_words import AT_FIRST, BY_NOW, TOLL_TO
from casualtykit.lexicon import Lexicon
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.links.before import NEXT, REACH, first, latest
from casualtykit.resolve.links.links import linked
from casualtykit.resolve.links.passages import NO_PASSAGES, passages
from casualtykit.resolve.links.reasons import ROLL
from casualtykit.resolve.links.rivals import unconfirmed
from casualtykit.resolve.links.view import behind_the_opening, sums_of
from casualtykit.resolve.people import may_be_one_group, stated
from casualtykit.spans import Page, Span
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, Modality, Outcome, Update


def link(page: Page, statements: Sequence[Statement], lexicon: Lexicon) -> tuple[Statement, ...]:
    """Return statements with their links to one another.

    Each statement is held against those before it of the same outcome whose people may be the same. It repeats one
    with the same figure, or one that a pronoun or a definite group takes up; a smaller figure is a part of a larger
    one, and a larger one contains the smaller ones before it. Words of addition ("another", "also") keep it apart.
    """
    if len(statements) == 1:
        alone = statements[0]
        return (alone if alone.part_of is not None else _updated(page, alone, None, again=False, beside=False),)
    done: list[Statement] = []
    seen: set[str] = set()
    outdated: set[int] = set()
    sums = sums_of(statements)
    opening = behind_the_opening(page, statements)
    twice = len({s.outcome for s in statements}) < len(statements)  # else nothing hangs together, whatever the passages
    told = passages(page, statements, lexicon) if twice else NO_PASSAGES
    sourced: set[Outcome] = set()
    for s in statements:
        if s.part_of is None:
            by_another = s.outcome in sourced
            beside = _beside(s, done)
            opened = told.opened.get(s.id)
            s = _updated(page, s, opened, again=s.outcome in seen, beside=beside, told_by_another=by_another)
            s = _one_more(page, _added_beside(s, done), done)
        seen |= {s.outcome} if not s.background and s.count.high != 0 else set()
        sourced |= {s.outcome} if s.source is not None else set()
        if s.part_of is None:
            earlier = _told_earlier(page, s)
            if not earlier:
                s = _corrects(s, done, outdated)
            s = linked(page, s, done, told, sums, opening, outdated=earlier) if s.repeats is None else s
            outdated |= {s.id} if earlier else set()
            outdated -= {s.repeats} if not earlier else set()  # told again, it holds
        elif s.part_of < len(done) and done[s.part_of].sentence != s.sentence:
            s = evolve(s, part_of=latest(done[s.part_of], done))
        done.append(s)
        if s.update is Update.RAISES_TO:
            _reached(s, done)
    return tuple(_in_their_wholes(done))


def _in_their_wholes(done: Sequence[Statement]) -> list[Statement]:
    """Let what repeats a part be a part too, and each part belong to the telling of its whole that stands nearest to it."""
    again: dict[int, list[Statement]] = {}
    for s in done:
        if s.repeats is not None and s.repeats < s.id and s.count.value is not None:
            again.setdefault(s.repeats, []).append(s)
    linked: list[Statement] = []
    for s in done:
        part = s if s.part_of is not None or s.repeats is None or s.repeats > s.id else linked[s.repeats]
        if part.part_of is None or part.part_of == s.id or part.part_of >= len(done):
            linked.append(s)
            continue
        whole = done[part.part_of]
        tellings = again.get(first(whole, done), ()) if whole.sentence != s.sentence else ()
        at = bisect(tellings, s.id, key=attrgetter("id"))
        beside = (e for e in tellings[max(0, at - 2) : at + 1] if e.id != s.id and _tells(e, whole, s))
        whole = min((whole, *beside), key=lambda e: _apart(e, s))
        linked.append(s if s.part_of == whole.id else evolve(s, part_of=whole.id))
    return linked


def _tells(e: Statement, whole: Statement, s: Statement) -> bool:
    """Return whether a statement gives the figure of a whole before a part, or in the sentence behind it."""
    return e.count.value == whole.count.value and e.sentence.start - s.sentence.end < NEXT


def _apart(one: Statement, other: Statement) -> int:
    """Return how many characters lie between the sentences of two statements."""
    return max(one.sentence.start - other.sentence.end, other.sentence.start - one.sentence.end, 0)


def _reached(s: Statement, done: list[Statement]) -> None:
    """Let the figures before a toll in its sentence be its parts: "six were shot dead, taking the toll to 62"."""
    for i in range(max(0, len(done) - REACH), len(done) - 1):
        e = done[i]
        fewer = 0 < stated(e) < stated(s)
        again = e.repeats is not None and e.repeats < e.id  # as its headline tells it
        alone = e.part_of is None and (again or e.repeats is None) and e.update is not Update.RAISES_TO
        if e.sentence == s.sentence and e.outcome is s.outcome and fewer and alone and e.background is s.background:
            done[i] = evolve(e, part_of=s.id)
            if e.repeats is not None and done[e.repeats].part_of is None:
                done[e.repeats] = evolve(done[e.repeats], part_of=s.id)


_THE_OTHER = lazy(r"(?<!\w)the (?:\w{1,12} )?$")
"""What stands before "other" where it adds nobody: "the other two"."""


def _beside(s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether people are told of beside those of another harm, whose others they are: "killed five and hurt ten others"."""
    last = done[-1] if done else None
    return last is not None and last.sentence == s.sentence and last.outcome is not s.outcome


def _added_beside(s: Statement, done: list[Statement]) -> Statement:
    """Return a figure that adds because the one beside it does: "a mine also killed a guard and hurt a cook"."""
    last = done[-1] if done and s.update is None and s.number is not None and _beside(s, done) else None
    also = next((c for c in last.cues if c.rule == "references.addition"), None) if last is not None else None
    if last is None or also is None or last.update is not Update.ADDS or also.text.lower() not in ALSO:
        return s
    return evolve(s, update=Update.ADDS, cues=(*s.cues, also))


def _one_more(page: Page, s: Statement, done: Sequence[Statement]) -> Statement:
    """Return a person who is told by his rank, beyond those told of before, as one more: "a sixth person died", after five.

    Where those five are of another event, so is he.
    """
    if s.update is not None or s.number is None or s.count.value != 1 or s.background:
        return s
    match = any_of((_RANKED,)).search(page, max(s.sentence.start, s.span.start), s.span.end)
    if match is None:
        return s
    rank = NTH.index(match[0].split()[1]) + _FROM_TWO
    of_his_harm = [e for e in done if e.outcome is s.outcome]
    others = next((e for e in reversed(of_his_harm) if stated(e) == rank - 1), None)
    if others is not None and others.background:
        return evolve(s, background=True)
    told = [stated(e) for e in of_his_harm if not e.background]
    if not 0 < max(told, default=0) < rank or (_beside(s, done) and stated(done[-1]) == rank - 1):
        return s  # "three were killed and a fourth is missing": one is missing
    cue = Cue(Span(*match.span()), page.cut(*match.span()), "references.addition", "update")
    return evolve(s, update=Update.ADDS, cues=(*s.cues, cue))


_RANKED = f"an? (?:{'|'.join(NTH)})(?! of)"
_FROM_TWO = 2
"""The rank that the first of the words for more people has."""


def _updated(
    page: Page, s: Statement, opened: Cue | None, *, again: bool, beside: bool, told_by_another: bool = False
) -> Statement:
    """Return a statement with its update: a toll that rose to a figure replaces, "another" and "also" add to one before."""
    if _reached_by_a_toll(page, s, again=again, told_by_another=told_by_another):
        return evolve(s, update=Update.RAISES_TO)
    if not again:
        return s
    match = _adding(page, s, beside=beside)
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


def _reached_by_a_toll(page: Page, s: Statement, *, again: bool, told_by_another: bool) -> bool:
    """Return whether a figure is what a toll has come to, and takes the place of those before it."""
    if s.count.value is None or not (s.trigger.rule == "outcomes.toll" or _takes_the_toll_to(page, s)):
        return False
    if not ROLL.isdisjoint(s.rules) or _told_earlier(page, s):
        return False  # "the toll includes two nurses"
    return not ((told_by_another and _put_at(page, s)) or (again and _loose(page, s)))


def _loose(page: Page, s: Statement) -> bool:
    """Return whether nobody answers for a figure: it is feared, unconfirmed, or an estimate without a source."""
    estimated = s.modality is Modality.ESTIMATED and s.source is None
    return s.modality is Modality.FEARED or estimated or unconfirmed(page, s)


def _adding(page: Page, s: Statement, *, beside: bool) -> re.Match[str] | None:
    """Return the words that add a figure to those before: in front of it, in it, behind it or at the head of its sentence."""
    match = any_of((*ELSEWHERE, BESIDE_THE_DOERS)).match(page, s.sentence.start) if not s.background else None
    if beside:
        match = match or any_of(ALSO).search(page, s.span.start, s.span.end)
    else:
        match = any_of(ADDING).search(page, max(s.sentence.start, s.span.start - 15), s.span.end) or match
        match = match or _ELSEWHERE_BEHIND.match(page.low, s.span.end)
        if s.outcome in BLOODSHED:
            match = match or _WITH_THEM.match(page.low, s.span.end)
    if match is not None or s.number is None or s.background:
        return match
    behind = _BEHIND.match(page.low, s.span.end, s.sentence.end)
    return any_of(IN_ANOTHER).search(page, *behind.span()) if behind is not None else None


def _takes_the_toll_to(page: Page, s: Statement) -> bool:
    """Return whether a figure of the dead or the hurt is what a toll has come to: "taking the toll to three dead"."""
    if s.number is None or s.outcome not in (*BLOODSHED, Outcome.MISSING):
        return False
    return (
        any_of(TOLL_TO).search(page, max(s.sentence.start, s.number.span.start - 60), s.number.span.start) is not None
    )


def _put_at(page: Page, s: Statement) -> bool:
    """Return whether a source has a toll of its own, which has not risen since another: "the agency put the death toll at 20".

    So has one that "reported a death toll of 20", and no new or higher one.
    """
    return s.source is not None and _PUT.search(page.low, s.sentence.start, s.trigger.span.end) is not None


_PUT = lazy(
    r"(?<!\w)(?:(?<!later )(?<!now )put(?:s|ting)? (?:the |its |their |a )?|(?:reported|reports|gave|gives) an? )"
    r"(?:(?!new |latest |higher |updated |revised )[\w-]+ ){0,2}?"
    r"(?:tolls?|dead|injured|wounded|missing|(?:number|figure|count|total)s?(?: (?:of|for) [^,;:.]{1,40})?)$"
)
_BEHIND = lazy(r"(?:(?! and )[^,;:.]){0,80}")
"""How far behind a figure its own clause may tell that it is of another incident: "were hurt by a mine in a separate fight"."""
_ELSEWHERE_BEHIND = lazy(r" elsewhere(?!\w)")
_WITH_THEM = lazy(r" (?:along |together )?with (?:them|him|her)(?!\w)")
"""What adds those to the dead before who died with them."""


def _told_earlier(page: Page, s: Statement) -> bool:
    """Return whether a figure is one that was given before and no longer holds: "earlier reports said 30 had died"."""
    end = s.number.span.start if s.number is not None and "series.compared" in s.rules else s.trigger.span.start
    match = any_of(AT_FIRST).search(page, max(s.sentence.start, s.span.start - 60), end)
    if match is None and s.trigger.rule == "outcomes.toll":
        return _WAS_SO.match(page.low, s.trigger.span.end) is not None
    return match is not None and not _by_now(page, match.end(), s.span.start)


_WAS_SO = lazy(r" (?:was|had been|stood) (?:previously|earlier|initially|originally|at first)(?!\w)")
"""What stands behind a toll that has been another since: "the toll was previously given as 174"."""


def _by_now(page: Page, start: int, end: int) -> bool:
    return any_of(BY_NOW).search(page, start, end) is not None or ";" in page.low[start:end]


MORE = "references.more"
"""The rule of words that add to a figure before without saying that it was another incident."""


def _corrects(s: Statement, done: list[Statement], outdated: set[int]) -> Statement:
    """Let a figure take the place of those given before that no longer hold; they become its repeats."""
    if s.count.value is None or s.modality is Modality.DENIED or s.part_of is not None or not ROLL.isdisjoint(s.rules):
        return s
    for i in range(max(0, len(done) - REACH), len(done)):
        e = done[i]
        told_apart = e.outcome is not s.outcome or e.background or s.background or not may_be_one_group(e.role, s.role)
        if e.id in outdated and e.count.value != s.count.value and e.repeats is None and not told_apart:
            done[i] = evolve(done[i], repeats=s.id, update=None)
    return s
