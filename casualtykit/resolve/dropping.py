"""Statements that a text does not make after all: they go, and the others keep their places in the row."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from casualtykit.languages.en.care_words import CARED_FOR
from casualtykit.languages.en.group_words import BODIES, FOSSILS
from casualtykit.model import Statement
from casualtykit.spans import Page
from casualtykit.values import evolve
from casualtykit.vocabulary import CauseKind, Modality, Outcome


def drop_obituaries(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without the deaths that are told as obituaries tell them, where no other harm is told.

    Ids are given anew, so that they stay the places of the statements in their row.
    """
    if not any(DOUBT in s.doubts for s in statements):
        return tuple(statements)
    if any(DOUBT not in s.doubts and s.count.high != 0 for s in statements):
        return tuple(statements)
    sure = {s.id for s in statements if DOUBT in s.doubts and s.modality is not Modality.FEARED}
    return without(statements, sure)  # who is only thought to have died is the news


def drop_fossils(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without the remains of those who died before there was anybody to tell of it."""
    gone = {
        s.id
        for s in statements
        if s.trigger.term in BODIES and any(word in page.low[s.sentence.start : s.sentence.end] for word in FOSSILS)
    }
    return without(statements, gone)


def drop_the_sick(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without those in hospital in a text that opens with the dead of a disease: they are ill, and not hurt."""
    first = statements[0].cause if statements and statements[0].outcome is Outcome.KILLED else None
    if first is None or first.kind is not CauseKind.DISEASE:
        return tuple(statements)
    return without(statements, {s.id for s in statements if _in_care(s)})


def _in_care(s: Statement) -> bool:
    """Return whether people are only said to be in hospital, or under treatment, with no word of what hurt them."""
    cared_for = s.trigger.term in CARED_FOR or (s.trigger.term or "").endswith("treatment")
    return s.outcome is Outcome.INJURED and cared_for and s.cause is None


def drop_neutralised(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements without those "neutralised" of whom their sentence tells that some were killed and others only caught."""
    gone = {s.id for s in statements if s.trigger.term in ("neutralise", "neutralize") and _made_up(s, statements)}
    return without(statements, gone)


def _made_up(s: Statement, statements: Sequence[Statement]) -> bool:
    """Return whether figures of several fates behind one in its sentence make it up: "three were neutralised: one killed, two caught"."""
    parts = [o for o in statements if o.sentence == s.sentence and o.id > s.id and o.number is not None]
    fates = {o.outcome for o in parts}
    return len(fates) > 1 and sum(o.count.value or 0 for o in parts) == s.count.value


def without(statements: Sequence[Statement], gone: Collection[int]) -> tuple[Statement, ...]:
    """Return statements without those of some ids; ids are given anew, so that they stay the places in their row."""
    if not gone:
        return tuple(statements)
    kept = [s for s in statements if s.id not in gone]
    place = {s.id: i for i, s in enumerate(kept)}
    return tuple(
        evolve(
            s,
            id=place[s.id],
            part_of=place.get(s.part_of) if s.part_of is not None else None,
            repeats=place.get(s.repeats) if s.repeats is not None else None,
        )
        for s in kept
    )


DOUBT = "natural death"
"""The doubt of a death by which nobody is said to have come to harm."""
