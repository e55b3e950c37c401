"""Who is abducted, where the words alone say only that somebody is held or taken along; and what hostages are."""

from __future__ import annotations

from collections.abc import Sequence

from casualtykit.cue_patterns import any_of
from casualtykit.languages.en.captive_words import ON_CHARGES
from casualtykit.languages.en.group_words import CAPTIVES
from casualtykit.languages.en.source_words import CALLED_BODIES
from casualtykit.model import Actor, Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.persons.persons import with_role
from casualtykit.spans import Page
from casualtykit.values import evolve
from casualtykit.vocabulary import LAWLESS, OF_THE_STATE, Outcome, Role


def _picked_up(s: Statement) -> bool:
    """Return whether those took somebody away, or hold him, who may arrest nobody: rebels, bandits, "a group"."""
    if s.outcome is not Outcome.DETAINED or s.trigger.term not in ("pick up", "round up", "take away", "hold"):
        return False
    return any(p.role in LAWLESS or _a_group(p) for p in s.perpetrators)


def _a_group(doer: Actor) -> bool:
    """Return whether a doer is only called a group: "a previously unknown group"."""
    return doer.role == Role.UNSPECIFIED and doer.text.lower().rpartition(" ")[2] in CALLED_BODIES


def held_hostage(page: Page, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which those are abducted whom rebels or bandits pick up, and who is "held" beside them.

    Who is held is abducted where the text tells of abductions and of no arrest, but for who is held on a charge.

    Args:
        page: the text.
        statements: all its statements.
    """
    statements = tuple(evolve(s, outcome=Outcome.ABDUCTED) if _picked_up(s) else s for s in statements)
    if not {Outcome.ABDUCTED, Outcome.DETAINED}.issubset([s.outcome for s in statements]):
        return statements
    if any(s.outcome is Outcome.DETAINED and s.trigger.term not in _TAKING for s in statements):
        return statements
    return tuple(
        evolve(s, outcome=Outcome.ABDUCTED) if s.outcome is Outcome.DETAINED and _as_hostage(page, s) else s
        for s in statements
    )


_TAKING = frozenset(("hold", "capture", "seize", "catch"))
"""Verbs of what an authority does and what captors do."""


def _as_hostage(page: Page, s: Statement) -> bool:
    """Return whether who is held or captured may be a hostage: no gunman, and no one captured of whom nothing is said."""
    if s.role in LAWLESS or any(p.role in OF_THE_STATE for p in s.perpetrators):
        return False
    if any_of(ON_CHARGES).search(page, s.trigger.span.end, s.sentence.end):
        return False
    return s.trigger.term in ("hold", "seize") or (s.trigger.term == "capture" and s.role != Role.UNSPECIFIED)


def roles_of_hostages(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return linked statements in which hostages are what those are who were abducted; of whom nothing is told they are civilians."""
    taken = {s.role for s in statements if s.part_of is None and _taken(s)} - {Role.UNSPECIFIED}
    role = Role.CIVILIAN if not taken else taken.pop() if len(taken) == 1 else Role.UNSPECIFIED
    return tuple(with_role(s, role) if s.role == Role.UNSPECIFIED and _hostages(s) else s for s in statements)


def _taken(s: Statement) -> bool:
    """Return whether people were abducted, or captured by rebels or bandits."""
    caught = s.outcome is Outcome.DETAINED and any(p.role in LAWLESS for p in s.perpetrators)
    return s.outcome is Outcome.ABDUCTED or (caught and s.role not in LAWLESS)


def _hostages(s: Statement) -> bool:
    """Return whether people are called hostages or captives, perhaps by name, and nothing more than where they are from."""
    return bool(s.victims) and all(_CALLED.search(v.text) is not None for v in s.victims)


_CALLED = lazy(rf"(?i:(?<!\w)(?:{'|'.join(sorted(CAPTIVES))}))(?: [A-Z]\S*)*\Z")
