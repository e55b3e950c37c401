"""A tape taken apart: appositions, relative clauses and participles leave the sentence they interrupt.

Each rule cuts an inner stretch out and leaves the group it belongs to. The stretch is read by itself, with that group
in front of it, so that "Two men, who were wounded on Monday, have died" states two things of the same two men.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve

from casualtykit.rules import Rule, rule
from casualtykit.tape import TAPE, Phrase, Tape

Cut = tuple[Tape, Tape | None]
"""The tape without the stretch, and the stretch as a tape of its own, or None where it states nothing."""

_INNER = r"[^COMMA SEMI COLON DASH SOURCE]{1,14}"


def unfold(tape: Tape) -> tuple[Tape, ...]:
    """Return the clauses of a sentence as tapes, the main one last."""
    inner: list[Tape] = []
    for _ in range(len(tape)):
        for each in RULES:
            match = _compiled(each.pattern).search(tape.text)
            if match is None:
                continue
            tape, cut = each(tape, match)
            if cut is not None:
                inner += unfold(cut) if len(cut) < len(tape) + 2 else [cut]
            break
        else:
            break
    return (*inner, tape)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def _cut(tape: Tape, head: int, start: int, end: int, put: Phrase | None = None) -> Cut:
    """Cut a stretch out, keep the head, and give the stretch the head in front where it holds a verb of harm."""
    inner = tape.phrases[start:end]
    while inner and inner[0].sym == "COMMA":
        inner = inner[1:]
    while inner and inner[-1].sym == "COMMA":
        inner = inner[:-1]
    cut = Tape((tape.phrases[head], *inner)) if any(p.harm for p in inner) else None
    rest = tape.put(start, end)
    return (rest.put(head, head + 1, put) if put else rest), cut


@rule(
    rf"(?P<head>[GROUP ORG THING CAUSE]) (?P<out>COMMA (?:WHO|WHOSE|PREP WHO|[PARTICIPLE]) {_INNER} COMMA) (?= ADV* [FINITE])",
    finds={"Anwar Sabri, who was arrested in May, died on Monday.": "detained 1 Anwar Sabri | in May / killed 1 Anwar Sabri | on Monday"},
    skips=("Three men, a woman and a child were killed.",),
)
def between_commas(tape: Tape, match: re.Match[str]) -> Cut:
    """A relative clause or a participle between commas interrupts the clause around it."""
    return _cut(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[PEOPLE NAME UNKNOWN VICTIMS]) ADJUNCT{0,3} (?P<out>COMMA [PEOPLE NAME UNKNOWN ORG] ADJUNCT{0,4} (?:WHO [^COMMA]{1,10})? COMMA) (?= ADV* [FINITE HARMED])",
    finds={"Anwar Sabri, a teacher, was killed.": "killed 1 Anwar Sabri | civilian"},
    skips=("Three men, two women and a child were killed.",),
)
def apposition(tape: Tape, match: re.Match[str]) -> Cut:
    """A second name between commas says who the first is, and lends it its role."""
    at = match.start("head")
    inner = tape.phrases[match.start("out") + 1]
    return _cut(tape, at, *match.span("out"), put=_lend(tape.phrases[at], inner))


@rule(
    r"(?P<head>[PEOPLE VICTIMS UNKNOWN COUNT]) (?P<out>COMMA (?:ADV? [VERB_ED SAYING SAY VERBED] (?:SUB ADV?)?)? (?:NAME (?:COMMA NAME){0,20} COMMA? AND)? NAME (?:COMMA? ADJ NAME)?) (?! ADV* [FINITE] | COMMA? AND)",
    finds={"Gunmen killed a teacher, Anwar Sabri, in Herat.": "killed 1 teacher | civilian | by Gunmen | at Herat"},
    skips=("Gunmen killed a teacher, a driver and a nurse.",),
)
def names_after(tape: Tape, match: re.Match[str]) -> Cut:
    """Names after a comma are those of the group before it."""
    rest = tape.put(*match.span("out"))
    return rest, None


@rule(
    r"(?P<head>NAME) ADJUNCT{0,2} (?P<out>COMMA [PEOPLE UNKNOWN] (?:COMMA|(?= SEMI | AT | TIME | $))) (?! AND | [FINITE])",
    finds={"Gunmen killed Anwar Sabri, a teacher, in Herat.": "killed 1 Anwar Sabri | civilian | by Gunmen | at Herat"},
    skips=("Gunmen killed Anwar Sabri, a teacher and a nurse.",),
)
def title_after(tape: Tape, match: re.Match[str]) -> Cut:
    """A title after a name says who the name is."""
    at = match.start("head")
    inner = tape.phrases[match.start("out") + 1]
    return _cut(tape, at, *match.span("out"), put=_lend(tape.phrases[at], inner))


@rule(
    r"(?P<head>[GROUP ORG]) ADJUNCT{0,3} (?P<out>(?:WHO | THAT (?=ADV* [FINITE])) [^COMMA SEMI FINITE]{0,4} [FINITE] [^COMMA SEMI FINITE AND]{0,8}) (?= ADV* [HARMED DIE DIE_ED VERBED BE VERB HARM SAY])",
    finds={"A man who was arrested in May died on Monday.": "detained 1 man | in May / killed 1 man | on Monday"},
    skips=("A man who died on Monday was a teacher and a poet.x",),
)
def relative(tape: Tape, match: re.Match[str]) -> Cut:
    """A relative clause without commas ends before the verb of its own sentence."""
    return _cut(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[GROUP]) (?P<out>ADJUNCT{0,2} [VERBING VERB_ED SAYING VERBED] [^COMMA SEMI FINITE AND WHO SUB HARMING]{0,8}) (?= ADV* [HARMED DIE VERBED BE])",
    finds={"Two men travelling in a bus were killed.": "killed 2 men"},
    skips=("Two men fled and were killed.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Cut:
    """A participle after a group tells what it was doing, before the verb of its sentence."""
    return _cut(tape, match.start("head"), *match.span("out"))


RULES: tuple[Rule[[Tape, re.Match[str]], Cut], ...] = (between_commas, apposition, names_after, title_after, relative, participle)


def _lend(head: Phrase, other: Phrase) -> Phrase:
    """Return a group with what an apposition says of it: its role, its sex, that it is a person."""
    if head.noun is None or other.noun is None:
        return head
    a, b = head.noun, other.noun
    role = a.role if a.role != "unspecified" else b.role
    return evolve(head, noun=evolve(a, role=role, sex=a.sex or b.sex, age_group=a.age_group or b.age_group, person=a.person or b.person))
