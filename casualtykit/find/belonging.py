"""What body somebody belongs to, told behind another word than "of": "a leader belonging to the ruling party"."""

from __future__ import annotations

import re

from casualtykit.find.groups import FIGHTERS
from casualtykit.find.unions import PLAIN
from casualtykit.languages.en.group_words import MEMBERS, MINISTRIES, OFFICIALS_OF
from casualtykit.tape import Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Role


def belonging(tape: Tape, match: re.Match[str]) -> tuple[Phrase, ...]:
    """Who belongs to a party or a band has its role, and who directs a part of a ministry is an official."""
    head, *between, body = tape.phrases[match.start() : match.end()]
    a, b = head.noun, body.noun
    if a is None or b is None or a.role not in PLAIN:
        return (head, *between, body)
    role = a.role
    last = a.head.rpartition(" ")[2]
    if between and between[-1].word == "belong":
        told = b.role in FIGHTERS or b.role == Role.OFFICIAL
        role = b.role if told and last in MEMBERS else role
    elif last in OFFICIALS_OF and body.word in ("in", "at") and b.head in MINISTRIES:
        role = Role.OFFICIAL
    return (head if role == a.role else evolve(head, noun=evolve(a, role=role)), *between, body)
