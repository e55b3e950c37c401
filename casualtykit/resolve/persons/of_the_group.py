"""What "members of the group" are: those in arms of whom the text has told, where it has told of no other body since."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from casualtykit.languages.en.source_words import CALLED_BODIES
from casualtykit.model import Statement
from casualtykit.patterns import lazy
from casualtykit.resolve.persons.persons import with_role
from casualtykit.resolve.persons.told_before import Context
from casualtykit.spans import Page
from casualtykit.tape import Tape
from casualtykit.vocabulary import FIGHTERS, FORCES, PLAIN_ROLES, Outcome, Role

_BACK = 12
"""How many sentences back the group may have been named."""
_OPEN = PLAIN_ROLES | {Role.OFFICIAL, Role.COMBATANT, Role.MILITARY}
"""The roles of members, leaders, fighters and commanders of nobody in particular."""


def roles_in_the_group(context: Context, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which members and leaders of "the group" have the role of the armed group told of before.

    Where none is told of, those whom the state's forces kill are of one.
    """
    return tuple(_of_the_group(context, s) if s.role in _OPEN else s for s in statements)


def _of_the_group(context: Context, s: Statement) -> Statement:
    at = _group_named(context.page, s)
    if at is None:
        return s
    here = _last_body(context.tape_of(s.sentence), at)
    before = islice(context.sentences.before(s.sentence), _BACK)
    told = here or next((body for b in before if (body := _last_body(context.tape_of(b), b.end))), None)
    hunted = s.outcome is Outcome.KILLED and any(p.role in FORCES for p in s.perpetrators)
    role = told or (Role.ARMED_GROUP if hunted else None)
    return with_role(s, role) if role is not None and role in FIGHTERS else s


def _group_named(page: Page, s: Statement) -> int | None:
    """Return where people are told of as those of a group with no name: "leaders of the group", "the group's leader".

    So are "several of them" behind those words.
    """
    if s.victims:
        who = s.victims[0].span
        found = _THEIRS.search(page.low, max(s.sentence.start, who.start - len("this ")), who.end)
    elif s.number is not None and page.low.startswith(" of them", s.number.span.end):
        found = _THEIRS.search(page.low, s.sentence.start, s.number.span.start)
    else:
        return None
    return found.start() if found is not None else None


_GROUP = "|".join(sorted(CALLED_BODIES))
_THEIRS = lazy(
    rf"(?<!\w)(?:of (?:the|this|that) (?:{_GROUP})(?![\w'])"
    rf"|(?:the|this|that) (?:{_GROUP})'s (?!victims|hostages|captives|prisoners))"
)


def _last_body(tape: Tape, at: int) -> str | None:
    """Return the role of the last body that a sentence names before a place; None where it names none."""
    for phrase in reversed(tape.phrases):
        noun = phrase.noun
        if noun is None or phrase.end > at:
            continue
        if noun.role in FIGHTERS and (noun.collective or noun.plural or noun.name is not None):
            return noun.role
        if phrase.sym == "ORG" and noun.name is not None and noun.role not in FORCES:
            return noun.role
    return None
