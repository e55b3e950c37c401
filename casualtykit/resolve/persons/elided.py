"""What those are whom a figure leaves out because the text has told of them: "killed 12 teachers ... put the toll at 14"."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Statement
from casualtykit.resolve.links.before import REACH
from casualtykit.resolve.people import RIVAL, stated
from casualtykit.resolve.persons.persons import with_role
from casualtykit.vocabulary import CASUALTIES, Role, Update


def roles_left_out(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements of which those told by a figure, or as the victims, have the role of all who suffered so before.

    Args:
        statements: all statements of a text, linked.
    """
    done: list[Statement] = []
    for s in statements:
        role = _role(s, statements, done) if s.role == Role.UNSPECIFIED and s.count.high != 0 else s.role
        done.append(with_role(s, role) if role != s.role else s)
    return tuple(done)


def _role(s: Statement, statements: Sequence[Statement], done: Sequence[Statement]) -> str:
    """Return the role that the text gives to those of whom a statement says only how many, or that they are the victims."""
    if s.part_of is not None:
        return s.role
    if s.number is not None and not s.victims:
        return _of_its_parts(s, statements) if not _tells_again(s) else _of_all_before(s, done)
    return _of_all_before(s, done) if _the_victims(s) else s.role


def _of_its_parts(s: Statement, statements: Sequence[Statement]) -> str:
    """Return the role of those who are a whole together: "a clerk and his driver were seized ... the pair were held"."""
    parts = [e for e in statements[max(0, s.id - REACH) : s.id] if e.part_of == s.id]
    roles = {e.role for e in parts}
    whole = sum(map(stated, parts)) == s.count.value
    return roles.pop() if whole and len(roles) == 1 else s.role


def _tells_again(s: Statement) -> bool:
    """Return whether a figure is another one of people told of before: a toll that has risen, or that of another source."""
    return RIVAL in s.doubts or s.update is Update.RAISES_TO or s.repeats is not None


def _of_all_before(s: Statement, done: Sequence[Statement]) -> str:
    """Return the one role of all who suffered before, as far as they are counted; that of some alone tells nothing."""
    outcomes = CASUALTIES if s.number is None and s.outcome in CASUALTIES else {s.outcome}
    same = s.number is None  # "the victims" are those told of, though a day set them apart
    before = [
        e
        for e in done[-REACH:]
        if e.outcome in outcomes and e.part_of is None and (same or e.background is s.background)
    ]
    roles = {e.role for e in before if e.victims}
    if not same and any(e.scope is not s.scope for e in before):
        return s.role  # all of a year are not those of a day
    others = {p.role for e in done[-REACH:] for p in (*e.perpetrators, *s.perpetrators)}
    return roles.pop() if len(roles) == 1 and roles.isdisjoint(others) else s.role


def _the_victims(s: Statement) -> bool:
    """Return whether people are only called those who suffered."""
    return len(s.victims) == 1 and s.number is None and s.victims[0].text.lower() in _VICTIMS


_VICTIMS = frozenset("victim victims dead deceased wounded injured casualties captives hostages most many all".split())
