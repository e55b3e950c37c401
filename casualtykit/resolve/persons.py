"""What a text says of one named person holds wherever it names that person: the role told once is the role of all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from attrs import evolve

from casualtykit.languages.en.group_words import OFFICERS, SOLDIERS
from casualtykit.model import Statement
from casualtykit.resolve.background import without
from casualtykit.spans import Page, shouted
from casualtykit.tape import TAPE, Tape
from casualtykit.tries import any_of
from casualtykit.vocabulary import Role

_SURNAME = re.compile(r"[^\W\d_](?:[\w-]|'(?!s?\b)){2,}(?='s?(?!\w)|\W*$)")


def roles_told(page: Page, tapes: Iterable[Tape]) -> dict[str, str]:
    """Return the role of every named person of whom the sentences tell one, by the last word of the name.

    A name to which two roles are given tells nothing.
    """
    told: dict[str, str] = {}
    capitals = shouted(page.text)
    for tape in tapes:
        for phrase in tape.phrases:
            noun = phrase.noun
            if noun is None or not noun.named or noun.plural or noun.role == Role.UNSPECIFIED:
                continue
            _tell(told, _surname(page.text[noun.core.start : noun.core.end], capitals=capitals), noun.role)
        for match in _apposed().finditer(tape.text):
            _tell(told, *_by_apposition(page, tape, match, capitals=capitals))
    return told


@cache
def _apposed() -> re.Pattern[str]:
    return TAPE.compile(
        r"(?P<name>[NAME PEOPLE]) COMMA (?: COUNT COMMA)? (?P<is>PEOPLE) (?= COMMA (?! AND) | SEMI | WHO | AT | OF | PREP)"
        r" | (?P<was>PEOPLE) ADJUNCT{0,3} COMMA (?P<called>NAME) (?= COMMA (?! AND) | SEMI)"
    )


def _by_apposition(page: Page, tape: Tape, match: re.Match[str], *, capitals: bool) -> tuple[str, str]:
    """Return a surname and the role that a group beside the name gives it: "Abel Moro, an editor", "the mayor, Abel Moro"."""
    side = ("name", "is") if match["name"] else ("called", "was")
    person, group = (tape.phrases[match.start(g)].noun for g in side)
    if person is None or group is None or not person.named or group.named or person.plural or group.plural:
        return "", ""
    if group.role == Role.UNSPECIFIED or (group.number is not None and group.number.count.low != 1):
        return "", ""
    return _surname(page.text[person.core.start : person.core.end], capitals=capitals), group.role


def _tell(told: dict[str, str], name: str, role: str) -> None:
    if name and told.setdefault(name, role) != role:
        told[name] = Role.UNSPECIFIED


def lend_roles(page: Page, statements: Sequence[Statement], told: Mapping[str, str]) -> tuple[Statement, ...]:
    """Return statements whose named victims have the role that the text gives them elsewhere."""
    capitals = shouted(page.text)
    return tuple(_lent(s, told, capitals=capitals) for s in statements)


def _lent(s: Statement, told: Mapping[str, str], *, capitals: bool) -> Statement:
    if s.role != Role.UNSPECIFIED or s.count.value != 1 or len(s.victims) != 1:
        return s
    role = told.get(_surname(s.victims[0].text, capitals=capitals), Role.UNSPECIFIED)
    return s if role == Role.UNSPECIFIED else _with_role(s, role)


def roles_taken_up(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements in which a pronoun, or no word at all, has the role of the one person that it repeats."""
    by_id = {s.id: s for s in statements}
    done: list[Statement] = []
    for s in statements:
        one = by_id.get(s.repeats) if s.repeats is not None and s.number is None and s.count.value == 1 else None
        if one is not None and s.role == Role.UNSPECIFIED and one.role != Role.UNSPECIFIED and one.count.value == 1:
            s = _with_role(s, one.role)
        by_id[s.id] = s
        done.append(s)
    return tuple(done)


def know_officers(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return statements whose officers are policemen, where the text speaks of police and of no soldier.

    Args:
        text: the whole text in lower case.
        statements: all statements of the text.
    """
    if not any(_officers(s) for s in statements) or "police" not in text or any_of(SOLDIERS).search(text):
        return tuple(statements)
    return tuple(_with_role(s, Role.POLICE) if _officers(s) else s for s in statements)


def _officers(s: Statement) -> bool:
    return s.role == Role.SECURITY_FORCES and any(v.text.lower().split()[-1] in OFFICERS for v in s.victims)


def settle_names(
    page: Page, statements: Sequence[Statement], persons: Collection[str], doubt: str
) -> tuple[Statement, ...]:
    """Return statements without those whose bare name the text never tells to be a person's.

    Args:
        page: the text.
        statements: all its statements.
        persons: the surnames that stand behind a title or beside a word for a person.
        doubt: the doubt of a statement whose name may be that of a town or a thing.
    """
    if not any(doubt in s.doubts for s in statements):
        return tuple(statements)
    capitals = shouted(page.text)
    named = [(s, _surname(v.text, capitals=capitals)) for s in statements for v in s.victims]
    harmed = {name for s, name in named if doubt not in s.doubts and s.count.value == 1}
    known = harmed.union(persons) - {""}
    gone = {s.id for s, name in named if doubt in s.doubts and name not in known}
    left = without(statements, gone)
    return tuple(evolve(s, doubts=tuple(d for d in s.doubts if d != doubt)) for s in left)


def _with_role(s: Statement, role: str) -> Statement:
    return evolve(s, role=role, victims=tuple(evolve(v, role=role) for v in s.victims))


def _surname(words: str, *, capitals: bool) -> str:
    """Return the last word of a name, folded, or nothing where the words do not end in one.

    Letters that are all capitals are those of an organisation, unless the whole text is in capitals.
    """
    found = _SURNAME.search(words)
    named = found is not None and found[0][0].isupper() and (capitals or not found[0].isupper())
    return found[0].lower() if found is not None and named else ""
