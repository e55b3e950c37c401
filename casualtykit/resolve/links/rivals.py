"""Whether two sources give different figures of the same people."""

from __future__ import annotations

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.cues import DISAGREEING, UNCONFIRMED
from casualtykit.model import Source, Statement
from casualtykit.resolve.links.two_places import cities, holds
from casualtykit.resolve.people import kept, stated, told_twice
from casualtykit.spans import Page
from casualtykit.vocabulary import CountKind, Modality, Role, Scope, SourceKind, Update


def disagree(page: Page, e: Statement, s: Statement) -> bool:
    """Return whether words say that another source has another figure of the same people: "however", "a higher toll"."""
    if s.source is None or s.number is None or e.number is None or e.sentence == s.sentence:
        return False
    if e.role not in (s.role, Role.UNSPECIFIED):
        return False
    if e.source is not None and _said_by(e.source) == _said_by(s.source):
        return False
    plain = None not in (e.count.value, s.count.value) and s.update is not Update.RAISES_TO
    return plain and any_of(DISAGREEING).search(page, s.sentence.start, s.span.start) is not None


def unconfirmed(page: Page, s: Statement) -> bool:
    """Return whether a figure is one that nobody stands by: "unconfirmed reports speak of up to 20 dead"."""
    return s.number is not None and any_of(UNCONFIRMED).search(page, s.sentence.start, s.span.start) is not None


def more_by_another(page: Page, e: Statement, s: Statement) -> bool:
    """Return whether a source that is no authority tells of more people, in the words in which the text told of fewer by itself.

    A headline is no such text, and what an authority says may be the whole of what was told one by one.
    """
    if page.low[e.sentence.start : e.sentence.end].rstrip("\"'”’ ")[-1:] not in (".", "!", "?"):
        return False
    if (
        e.source is not None
        or s.source is None
        or s.source.kind not in _CLAIMING
        or None in (e.number, s.number)
        or s.update is not None
    ):
        return False
    if e.sentence == s.sentence or e.scope is not s.scope or CountKind.VAGUE in (e.count.kind, s.count.kind):
        return False
    called = [[v.text.lower() for v in x.victims] for x in (e, s)]
    few, many = stated(e), stated(s)
    return called[0] == called[1] != [] and 1 < few < many <= TIMES * few


_CLAIMING = (SourceKind.ARMED_GROUP, SourceKind.ANONYMOUS, SourceKind.WITNESS, SourceKind.MEDIA)
"""Sources whose larger figure is a claim beside the one that stands."""


def rivals(e: Statement, s: Statement) -> bool:
    """Return whether two sources give different figures of the same people."""
    boast = s.modality is Modality.CLAIMED and s.source is not None and s.source.kind is SourceKind.ARMED_GROUP
    if s.source is None or (e.source is None and not boast) or (e.scope is Scope.CUMULATIVE and e.scope is not s.scope):
        return False
    if kept(s) and stated(s) < stated(e):
        return False  # "the 15 who are still held" of 17
    if e.source is not None and _said_by(e.source) == _said_by(s.source):
        return False
    plain = _alike(e, s) and (e.sentence != s.sentence or told_twice(e, s))
    plain = plain and not _elsewhere(e, s)
    claim = (e.source is None or e.source.kind is not s.source.kind) and (e.modality is Modality.CLAIMED) is not (
        s.modality is Modality.CLAIMED
    )
    low, high = sorted((stated(e), stated(s)))
    told_by_one = _own_account(e) is not _own_account(s) and e.sentence != s.sentence and not _elsewhere(e, s)
    more = stated(s) > stated(e)  # fewer soldiers may be some of the people told of before
    sides = e.source is not None and (more or e.role != Role.UNSPECIFIED) and _sides(e.source, s.source)
    return (
        (((plain or told_by_one) and high <= TIMES * low) or claim or sides)
        and e.count.kind is not CountKind.VAGUE
        and e.number is not None
        and s.number is not None
        and stated(s) > 1
        and s.update is not Update.RAISES_TO
    )


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


def _sides(a: Source, b: Source) -> bool:
    """Return whether one of two sources is a group in arms and the other the state that it fights."""
    kinds = {a.kind, b.kind}
    return SourceKind.ARMED_GROUP in kinds and not kinds.isdisjoint(_STATE)


_STATE = (SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE)


def _said_by(source: Source) -> str:
    return (source.name or source.text).lower()
