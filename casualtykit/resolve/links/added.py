"""Whether a figure that words of addition bring in is apart, told again, or a further part of a total."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.care_words import CARED_FOR
from casualtykit.languages.en.cues import APART, NEXT_BLOW, NTH, TOLD_TOO
from casualtykit.languages.en.toll_words import IN_ALL
from casualtykit.model import Cue, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.links.before import REACH, Before, latest, over_its_lead
from casualtykit.resolve.links.reasons import ROLL
from casualtykit.resolve.links.two_places import in_another_place, sums_up
from casualtykit.resolve.people import MANY, called, nations, of_one_sort, same_figure, stated
from casualtykit.spans import Page, Span
from casualtykit.values import evolve, settled
from casualtykit.vocabulary import CauseKind, Outcome, PlaceKind, Role, Scope, Update


def added_figure(page: Page, s: Statement, done: list[Statement], heads: Sequence[int]) -> Statement:
    """Return an added figure: apart, or a further part of a total whose parts are being told, or "15 others" told again."""
    added = _Added(page, s, done, [done[i] for i in reversed(heads)], words_of_addition(s))
    again = _told_before(added) or _by_rank(added)
    if again is not None:
        return evolve(s, repeats=again.id, update=None)
    whole = _of_those_beside(added)
    if whole is None:
        whole = _total_told_in_parts(added)
    return s if whole is None else evolve(s, part_of=whole, update=None)


@settled(eq=False)
class _Added:
    """A figure that words of addition bring in, and what it may belong to."""

    page: Page
    s: Statement
    done: Sequence[Statement]
    """All statements before it."""
    heads: Sequence[Statement]
    """Those that may speak of the same people, the nearest first."""
    words: Sequence[str]
    """The words of addition: "another", "also"."""


def words_of_addition(s: Statement) -> list[str]:
    """Return the words that say that a figure adds to others: "another", "also"."""
    return [c.text.lower().strip() for c in s.cues if c.field == "update"]


# ---------------------------------------------------------------------------------------------------------- told again


def _told_before(added: _Added) -> Statement | None:
    """Return the same figure before an added one that is told again, for one of the reasons that there are."""
    s = added.s
    same = (e for e in added.heads if e.count.value == s.count.value)
    # "1.2 million people in Bangladesh were also moved" are others
    here = (e for e in same if s.number is None or not in_another_place(e, s))
    return next((e for e in here if any(holds(e, added) for holds in _AGAIN)), None)


def _of_too_many(_: Statement, added: _Added) -> bool:
    """Return whether so many people are hardly hurt twice in one text."""
    return stated(added.s) >= MANY


def _others_again(e: Statement, added: _Added) -> bool:
    """Return whether both figures are called others: "15 others were hurt" beside the first to be told of."""
    return stated(added.s) > 1 and others(e) and others(added.s)


def _missing_again(e: Statement, added: _Added) -> bool:
    """Return whether it is one figure of the missing, who are looked for as long as the text goes on."""
    return added.s.outcome is Outcome.MISSING and same_figure(e, added.s)


def _of_several_incidents(e: Statement, added: _Added) -> bool:
    """Return whether the figure before adds up several incidents, or does where it is given again, as in the lead under a headline."""
    again = (r for r in added.done[-REACH:] if r.repeats == e.id and r.count.value == e.count.value)
    return of_one_sort(e.role, added.s.role) and any(r.scope is Scope.CUMULATIVE for r in (e, *again))


def _another_harm_too(_: Statement, added: _Added) -> bool:
    """Return whether "also" adds a harm to the one told of last, and nobody to a figure: "five were also hurt"."""
    s = added.s
    before_the_verb = s.number is not None and s.number.span.end < s.trigger.span.start
    return added.words == ["also"] and before_the_verb and added.done[-1].outcome is not s.outcome


def _told_too(_: Statement, added: _Added) -> bool:
    """Return whether it is the words of a source that are added: "the chief also said eight people were killed"."""
    return any(any_of((TOLD_TOO,)).whole.fullmatch(words) for words in added.words)


def _one_of_the_lead(e: Statement, added: _Added) -> bool:
    """Return whether one of the incidents of a lead is now told by itself."""
    return one_of_the_lead(e, added.s, added.done)


def _under_its_headline(e: Statement, added: _Added) -> bool:
    """Return whether the figure before is that of the headline: "Bomber kills 7", over "killing himself and seven others"."""
    return stated(added.s) > 1 and over_its_lead(e, added.s, added.done)


_AGAIN = (
    _under_its_headline,
    _of_too_many,
    _others_again,
    _missing_again,
    _of_several_incidents,
    _another_harm_too,
    _told_too,
    _one_of_the_lead,
)
"""Why an added figure is the same as one before it, and not as many people more."""


def _by_rank(added: _Added) -> Statement | None:
    """Return the last of a lead that tells of four who is now the fourth: "a fourth person was killed in Gao"."""
    s, done = added.s, added.done
    last_words = (words.split()[-1] for words in added.words)
    rank = next((NTH.index(word) + 2 for word in last_words if word in NTH), 0)
    if not rank:
        return None
    lead = [d for d in done[:_LEAD] if d.outcome is s.outcome and d.sentence in _sentences_of_the_lead(done)]
    lead = [d for d in lead if d.part_of is None and d.repeats is None and not d.background]
    if len(lead) < _SEVERAL or sum(map(stated, lead)) < rank:
        return None
    again = {d.repeats for d in done}
    return next((d for d in reversed(lead) if d.count == s.count and d.id not in again), None)


def one_of_the_lead(e: Statement, s: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a figure of a lead that tells of several incidents is now told by itself: "Elsewhere, six traders died"."""
    if e.count.value != s.count.value or not of_one_sort(e.role, s.role):
        return False
    if e.sentence not in _sentences_of_the_lead(done):
        return False
    beside = [d for d in done[:_LEAD] if d.outcome is s.outcome and d.sentence == e.sentence and d.part_of is None]
    if len(beside) < _SEVERAL or any(d.repeats == e.id and d.sentence.start > e.sentence.start for d in done):
        return False
    alike = {called(v) for v in e.victims} & {called(v) for v in s.victims}
    return stated(s) > 1 or bool(alike) or any(d.scope is Scope.CUMULATIVE for d in beside)


def _sentences_of_the_lead(done: Sequence[Statement]) -> tuple[Span, ...]:
    """Return the first sentence that states something, with the next one where it gives a figure of it again, as under a headline."""
    first = done[0].sentence
    second = next((d for d in done[:_LEAD] if d.sentence != first), None)
    if second is None or all(d.repeats is None for d in done[:_LEAD] if d.sentence == second.sentence):
        return (first,)
    return (first, second.sentence)


_SEVERAL = 2
_LEAD = 12
"""So many statements may stand in a headline and a lead."""


# ------------------------------------------------------------------------------------------------------ part of a total


def _of_those_beside(added: _Added) -> int | None:
    """Return the whole of the figure right before that others are added to: "100 were in camps, while dozens of others slept"."""
    s, last = added.s, added.done[-1]
    beside = last.outcome is s.outcome and last.sentence == s.sentence
    return last.part_of if beside and others(s) else None


def _total_told_in_parts(added: _Added) -> int | None:
    """Return the total that has room for an added figure, and of which the parts are being told."""
    s = added.s
    if s.count.value is None:
        return None
    apart = not APART.isdisjoint(added.words)
    for e in added.heads:
        if e.count.value is None or (apart and not e.role == s.role != Role.UNSPECIFIED):
            continue
        told = _parts_told(e, added)
        if told + s.count.value <= e.count.value and (told or any(holds(e, added) for holds in _DIVIDED)):
            return latest(e, added.done)
    return None


def _parts_told(e: Statement, added: _Added) -> int:
    """Return how many people of a total are told of in parts behind it, and not only summed up by it."""
    wholes = (e.id, latest(e, added.done))
    here = {added.done[i].sentence for i in wholes}
    behind = added.s.sentence.start > e.sentence.end + _STOP
    return sum(
        stated(p)
        for p in added.done[-REACH:]
        if p.part_of in wholes
        and ROLL.isdisjoint(p.rules)  # who they were tells of no other incident
        and (p.id > e.id or behind)
        and (p.sentence not in here or e.scope is Scope.CUMULATIVE or _told_by_itself(p, added.done))
    )


_STOP = len(". ")


def _told_by_itself(p: Statement, done: Sequence[Statement]) -> bool:
    """Return whether a part is told of in a sentence of its own too."""
    return any(r.repeats == p.id and r.sentence != p.sentence for r in done[-REACH:])


def _of_several_blows(e: Statement, added: _Added) -> bool:
    """Return whether a total sums up several blows, and the figure is of none behind them, nor of another town than all these."""
    wide = e.place is None or e.place.kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1, PlaceKind.REGION)
    elsewhere = (
        not wide and added.s.place is not None and not {p.text for p in e.places} & {p.text for p in added.s.places}
    )
    return sums_up(e) and not elsewhere and not any(map(_of_the_next, added.words))


def _by_nations(e: Statement, added: _Added) -> bool:
    """Return whether a total is told nation by nation: "12 Germans were among the 18 killed. Four Nepalis were also killed"."""
    parts = [p for p in added.done[-REACH:] if p.part_of == e.id and nations(p)]
    return bool(parts and nations(added.s)) and stated(added.s) <= stated(e) - sum(map(stated, parts))


def _of_a_storm(e: Statement, added: _Added) -> bool:
    """Return whether a total is that of a disaster over a country, which holds those who died elsewhere in it: "Elsewhere, a woman died"."""
    wide = e.place is None or e.place.kind in (PlaceKind.COUNTRY, PlaceKind.ADMIN1)
    return wide and added.words == ["elsewhere"] and e.cause is not None and e.cause.kind is CauseKind.DISASTER


def _in_care(e: Statement, added: _Added) -> bool:
    """Return whether others are in hospital, as some of all the hurt are: "22 others are undergoing treatment"."""
    term = added.s.trigger.term or ""
    cared_for = term in CARED_FOR or term.endswith("treatment")
    return cared_for and added.words == ["others"] and _of_all(e, added.page)


def _of_all(e: Statement, page: Page) -> bool:
    """Return whether a figure is that of all: "a total of 129 people were injured"."""
    return e.number is not None and any_of(IN_ALL).search(page, e.sentence.start, e.number.span.end) is not None


_DIVIDED = (_of_several_blows, _by_nations, _of_a_storm, _in_care)
"""Why a total of which no parts are told yet may hold an added figure."""


def _of_the_next(words: str) -> bool:
    """Return whether words of addition tell of a blow beyond those before: "in another", "two additional raids"."""
    further = " " in words and not _FURTHER.isdisjoint(words.split())
    return further or words.endswith(_NEXT) or _LATER in words


_NEXT = ("another", "separate", "different")
_FURTHER = frozenset("another additional further more separate".split())
_LATER = " later"


def others(s: Statement) -> bool:
    """Return whether the words for a group say that it is not all: "two others", "five more"."""
    return any(v.text.lower().split()[:1] in (["other"], ["others"], ["more"]) for v in s.victims)


# -------------------------------------------------------------------------------------------------------- the next blow


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


def beside_another(s: Statement, before: Before) -> Statement:
    """Return a figure as one that adds where one of another harm beside it does: "another soldier was killed and one wounded"."""
    beside = before.companion
    if beside is None or beside.update is not Update.ADDS or s.update is not None or s.number is None:
        return s
    words = [c for c in beside.cues if c.field == "update"]
    more = any(c.text.lower().strip() == "another" for c in words) and beside.part_of is None
    return evolve(s, update=Update.ADDS, cues=(*s.cues, *words)) if more else s


_CLAUSE = 90
"""How far behind the words for a blow the harm may stand that it did, in characters."""
_SUMMED_UP = lazy(r"[;:]|(?<!\w)(?:all|altogether|both|total|toll|overall|together)(?!\w)")
