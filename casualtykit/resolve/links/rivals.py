"""Whether two sources give different figures of the same people."""

from __future__ import annotations

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.group_words import BODIES
from casualtykit.languages.en.toll_words import DISAGREEING, UNCONFIRMED
from casualtykit.model import Source, Statement
from casualtykit.resolve.links.two_places import cities, holds
from casualtykit.resolve.people import kept, stated, told_twice
from casualtykit.spans import Page, Span
from casualtykit.vocabulary import CountKind, Modality, Role, Scope, SourceKind, Update


def disagree(page: Page, e: Statement, s: Statement) -> bool:
    """Return whether words say that another source has another figure of the same people: "however", "a higher toll"."""
    if s.source is None or None in (s.number, e.number, s.count.value, e.count.value) or s.update is Update.RAISES_TO:
        return False
    if e.sentence == s.sentence or e.role not in (s.role, Role.UNSPECIFIED) or _by_one(e.source, s.source):
        return False
    return any_of(DISAGREEING).search(page, s.sentence.start, s.span.start) is not None


def unconfirmed(page: Page, s: Statement) -> bool:
    """Return whether a figure is one that nobody stands by: "unconfirmed reports speak of up to 20 dead"."""
    return s.number is not None and any_of(UNCONFIRMED).search(page, s.sentence.start, s.span.start) is not None


def more_by_another(page: Page, e: Statement, s: Statement) -> bool:
    """Return whether a source that is no authority tells of more people, in the words in which the text told of fewer by itself.

    A headline is no such text, and what an authority says may be the whole of what was told one by one.
    """
    claiming = s.source is not None and s.source.kind in _CLAIMING and s.update is None
    if not claiming or e.source is not None or e.scope is not s.scope or e.sentence == s.sentence:
        return False
    if None in (e.number, s.number) or CountKind.VAGUE in (e.count.kind, s.count.kind):
        return False
    called = [[v.text.lower() for v in x.victims] for x in (e, s)]
    alike = called[0] == called[1] != []
    return alike and 1 < stated(e) < stated(s) <= TIMES * stated(e) and _is_sentence(page, e.sentence)


def _is_sentence(page: Page, line: Span) -> bool:
    """Return whether a line has a full stop, as a headline has none."""
    return page.low[line.start : line.end].rstrip("\"'”’ ")[-1:] in (".", "!", "?")


_CLAIMING = (SourceKind.ARMED_GROUP, SourceKind.ANONYMOUS, SourceKind.WITNESS, SourceKind.MEDIA)
"""Sources whose larger figure is a claim beside the one that stands."""


def rivals(e: Statement, s: Statement) -> bool:
    """Return whether two sources give different figures of the same people."""
    return _two_voices(e, s) and _two_figures(e, s) and any(holds(e, s) for holds in _RIVALRY)


def _two_voices(e: Statement, s: Statement) -> bool:
    """Return whether another source speaks, or a group in arms boasts beside what the text tells by itself."""
    if s.source is None:
        return False
    if e.source is None:
        return s.modality is Modality.CLAIMED and s.source.kind is SourceKind.ARMED_GROUP
    return not _by_one(e.source, s.source)


def _two_figures(e: Statement, s: Statement) -> bool:
    """Return whether each gives a figure of its own, of which none sums up, brings up to date or leaves some of the other."""
    if None in (e.number, s.number) or e.count.kind is CountKind.VAGUE or stated(s) <= 1:
        return False
    if s.update is Update.RAISES_TO or (e.scope is Scope.CUMULATIVE and e.scope is not s.scope):
        return False
    some = kept(s) or s.trigger.term in BODIES
    return not (some and stated(s) < stated(e))  # "the 15 who are still held" of 17, or the bodies found so far


def _of_like_size(e: Statement, s: Statement) -> bool:
    """Return whether the figures are near each other, and count people alike, or one is the account of who did it."""
    low, high = sorted((stated(e), stated(s)))
    if high > TIMES * low or _elsewhere(e, s):
        return False
    if e.sentence == s.sentence:
        return _alike(e, s) and told_twice(e, s)
    return _alike(e, s) or _own_account(e) is not _own_account(s)


def _one_claims(e: Statement, s: Statement) -> bool:
    """Return whether one source claims what another, of another kind, states."""
    other_kind = e.source is None or s.source is None or e.source.kind is not s.source.kind
    return other_kind and (e.modality is Modality.CLAIMED) is not (s.modality is Modality.CLAIMED)


def _two_sides(e: Statement, s: Statement) -> bool:
    """Return whether a group in arms and the state that it fights speak; fewer soldiers may be some of the people told of before."""
    if e.source is None or s.source is None or (e.role == Role.UNSPECIFIED and stated(s) <= stated(e)):
        return False
    kinds = {e.source.kind, s.source.kind}
    return SourceKind.ARMED_GROUP in kinds and not kinds.isdisjoint(_STATE)


_STATE = (SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE)

_RIVALRY = (_of_like_size, _one_claims, _two_sides)
"""Why the figures of two sources are figures of the same people."""


def _alike(e: Statement, s: Statement) -> bool:
    """Return whether two sources count people alike: the second as those of the first, or with no word of who they are.

    More civilians, or patients, than there were people at all are another figure of these.
    """
    if e.role == Role.UNSPECIFIED:
        return s.role == Role.UNSPECIFIED or (s.role == Role.CIVILIAN and 1 < stated(e) < stated(s))
    return (e.role == s.role or s.role == Role.UNSPECIFIED) and stated(e) > 1


TIMES = 10
"""How many times as large the figure of another source may be, and not be one of more people."""


def _elsewhere(e: Statement, s: Statement) -> bool:
    """Return whether fewer people are told of with a place of their own: the dead of one city among those of a day."""
    fewer = stated(s) < stated(e)
    if not fewer or s.place is None or s.place.name is None:
        return False
    if len(cities(e)) > 1:
        return True  # "five killed in Gao, Mopti": "three died in Gao"
    return e.place is None or e.place.name is None or not holds(s.place.name, e.place.name)


def _own_account(s: Statement) -> bool:
    """Return whether who did it says so himself: "the army said it had killed 20 rebels"."""
    return s.source is not None and any(p.span == s.source.span for p in s.perpetrators)


def _by_one(a: Source | None, b: Source) -> bool:
    """Return whether two figures are of one source."""
    return a is not None and (a.name or a.text).lower() == (b.name or b.text).lower()
