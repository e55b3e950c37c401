"""Who was shot: wounded, unless the text tells what became of them."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.model import Statement
from casualtykit.resolve.dropping import without
from casualtykit.values import evolve
from casualtykit.vocabulary import BLOODSHED, Outcome

TERM = "shoot"


def settle_shots(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which being shot alone says a harm only where nothing else does.

    One who was shot and of whom a death or a wound is told besides is that one. Several of whom some are told to have
    died are casualties: dead and wounded together.
    """
    statements = _outlived(statements)
    if all(s.trigger.term != TERM for s in statements):
        return tuple(statements)
    told = [s for s in statements if s.trigger.term != TERM and s.outcome in BLOODSHED and s.count.high != 0]
    gone = {s.id for s in statements if s.trigger.term == TERM and any(_of_these(s, t) for t in told)}
    dead = [t for t in told if t.outcome is Outcome.KILLED]
    shot = [s for s in statements if s.id in gone and s.perpetrators]
    return without(
        [
            evolve(s, outcome=Outcome.CASUALTIES) if s.trigger.term == TERM and dead else _by_who_shot(s, shot)
            for s in statements
        ],
        gone,
    )


def _by_who_shot(s: Statement, shot: Sequence[Statement]) -> Statement:
    """Return a death with those who fired the shot that its sentence tells of: "shot by robbers, a clerk died"."""
    if s.outcome is not Outcome.KILLED or s.perpetrators:
        return s
    fired = next((t for t in shot if t.sentence == s.sentence and _of_these(t, s)), None)
    return evolve(s, perpetrators=fired.perpetrators, blame=fired.blame) if fired is not None else s


def _outlived(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which who is in custody after having shot himself has lived: he is hurt."""
    held = {(s.sentence, v.span) for s in statements if s.outcome is Outcome.DETAINED for v in s.victims}
    if not held:
        return tuple(statements)
    return tuple(
        evolve(s, outcome=Outcome.INJURED)
        if s.outcome is Outcome.KILLED
        and "verbs.oneself" in s.rules
        and any((s.sentence, v.span) in held for v in s.victims)
        else s
        for s in statements
    )


def _of_these(s: Statement, t: Statement) -> bool:
    """Return whether a statement tells what became of those who were shot: the same words, or as many."""
    if s.number is not None and s.number == t.number:
        return True
    if any(p.span.overlaps(v.span) for p in t.perpetrators for v in s.victims):
        return False  # "a man stabbed a guard and was shot"
    return s.count.value is None or s.count.value == t.count.value
