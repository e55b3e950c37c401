"""The names of a group: "three clerks, identified as Nabil Karam, his wife and Omar Haddad, were arrested"."""

from __future__ import annotations

from casualtykit.join.drafts import count_of
from casualtykit.languages.en.group_words import ANYBODY
from casualtykit.tape import TAPE, Phrase, Tape
from casualtykit.values import settled
from casualtykit.vocabulary import Role

_PERSONS = frozenset(("PEOPLE", "NAME", "UNKNOWN", "ORG", "THING", "PLACE", "VICTIMS"))
_MOST = 60
"""The phrases of the longest row of names that is read as one."""


@settled
class Named:
    """A row of names beside a group."""

    end: int
    """Where it ends on the tape."""
    persons: int
    """How many it names, those left out that only say who another is."""
    first: Phrase
    """The first of them."""


def named_persons(tape: Tape, head: Phrase, start: int, *, opened: bool) -> Named | None:
    """Return the row of names that starts at a place and tells who a group is, or None where it tells of others.

    Args:
        tape: the clause.
        head: the group.
        start: where the first name stands.
        opened: whether words such as "identified as" opened the row; after a bare comma every name must be one.
    """
    total = count_of(head.noun)[0].value
    if total is None or total < 1:
        return None
    row = _Row(total)
    at, end = start, start
    while at < min(len(tape), start + _MOST):
        p = tape.phrases[at]
        step = 1
        if p.sym in _PERSONS and p.noun is not None:
            if not row.takes(p):
                break
            if not opened and not row.told_beside and not _fits(head, p):
                return None
            end = at + 1
        elif p.sym in ("AND", "ALONG"):
            if row.title and _second_title(tape, at):
                step = 2
                end = at + 2
            elif row.persons >= total and not row.owed:
                break
            row.paired = True
        elif p.sym == "COMMA" and not row.after_comma:
            row.after_comma = True
        elif row.first is not None and (step := _tied(tape, at, after_comma=row.after_comma)):
            end = at + step
            row.after_comma = False
        else:
            break
        at += max(1, step)
    if row.first is None:
        return None
    return Named(end, row.persons, row.first)


class _Row:
    """What has been read of a row of names."""

    persons: int = 0
    first: Phrase | None = None
    last: Phrase | None = None
    owed: int = 0
    """How many names a figure within the row still has to come: "and two women, Rana and Mona"."""
    paired: bool = False
    after_comma: bool = False
    title: bool = False
    """The last group was a plain noun that says who a name is."""
    told_beside: bool = False

    def __init__(self, total: int) -> None:
        """Take how many names are to come."""
        self.total = total

    def takes(self, p: Phrase) -> bool:
        """Read one more group, and return whether it is of the row."""
        if self.last is not None and p.low.startswith("alias "):
            self.after_comma = False  # "Nabil Karam, alias Noor"
            return True
        count = count_of(p.noun)[0].value
        numbered = p.number is not None
        many = count if numbered and count is not None and count > 1 else 0
        beside = self.last is not None and not self.paired and _beside(self.last, p, after_comma=self.after_comma)
        if numbered and not many and count != 1:
            return False
        if self.owed and not many:
            self.owed -= 1
            beside = True
        elif not beside or many:
            if self.persons + (many or 1) > self.total:
                return False
            self.persons += many or 1
            self.owed = many
            beside = False
        self.told_beside = beside
        self.title = beside and p.sym == "PEOPLE"
        self.first, self.last = self.first or p, p
        self.paired = self.after_comma = False
        return True


def _second_title(tape: Tape, at: int) -> bool:
    """Return whether "and" adds a second title of one person: "chief of the wing and member of the board"."""
    p = tape.phrases[at + 1] if at + 1 < len(tape) else None
    if p is None or p.sym != "PEOPLE" or p.noun is None or p.noun.named or p.noun.definite or p.noun.plural:
        return False
    return p.noun.number is None or [x.sym for x in tape.phrases[at + 2 : at + 4]] == ["COMMA", "NAME"]


def _tied(tape: Tape, at: int, *, after_comma: bool) -> int:
    """Return how many phrases at a place go with the name before it: where it is from, what it is wanted for."""
    match = (_AFTER_COMMA if after_comma else _AFTER_NAME).match(tape.text, at)
    return match.end() - at if match else 0


_FROM = r"(?: COMMA? AND [THING UNKNOWN PLACE] (?! ADV? FINITE) )?"
_AFTER_NAME = TAPE.lazy(
    rf"OF ADV? NOUN | [AGE NUMBER NAMELY TIME ADV] | AT {_FROM} | [VERB_ED VERBING ADJ] (?:AT|TIME)+ {_FROM}"
)
_AFTER_COMMA = TAPE.lazy(
    rf"OF ADV? NOUN | [AGE NUMBER NAMELY] | AT (?= COMMA | AND) | [VERB_ED VERBING ADJ] (?:AT|TIME)+ {_FROM} (?= COMMA)"
)


def _beside(last: Phrase, p: Phrase, *, after_comma: bool) -> bool:
    """Return whether a group after a comma says who the one before it is: a name and a plain noun do, two names do not."""
    if not after_comma or p.noun is None:
        return False
    if p.noun.plural:
        return True  # "all residents of the town"
    owned = p.noun.his
    return (_plain(p) and not owned) != _plain(last)


def _plain(p: Phrase) -> bool:
    """Return whether a group says what somebody is, and not his name."""
    if p.noun is None or p.noun.named or p.sym == "NAME":
        return False
    return p.sym == "PEOPLE" or p.noun.definite or p.noun.number is not None


def _fits(head: Phrase, p: Phrase) -> bool:
    """Return whether a name after a bare comma may be one of a group: a name, or a person of its role."""
    a, b = head.noun, p.noun
    if a is None or b is None:
        return False
    if p.sym == "NAME":
        return True
    if p.sym != "PEOPLE":
        return False
    if b.named or b.his or a.head in ANYBODY:
        return True
    return b.role in (a.role, Role.UNSPECIFIED) and b.age_group != "child" and b.sex is None
