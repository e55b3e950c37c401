"""Who did it: the subject of an active verb, what stands after "by", the attackers of an attack."""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from casualtykit.join.drafts import Draft
from casualtykit.rules import Rule, rule
from casualtykit.tape import TAPE, Phrase, Tape

_LINK = r"ADJUNCT{0,5}"
_AGENTS = frozenset("PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS".split())
_ACTIVE = frozenset("HARM HARM_ED HARMING VERB VERB_ED VERBING VERB_TO".split())


@frozen
class Blame:
    """The phrases that name who did it, or the thing that did."""

    agents: tuple[Phrase, ...] = ()
    cause: Phrase | None = None


@rule(
    r"BY (?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT CAUSE THING] (?: ADJUNCT? COMMA? AND [PEOPLE NAME ORG UNKNOWN PLACE COUNT])?)",
    finds={"Two men were shot dead by gunmen.": "killed 2 men | by gunmen"},
    skips=("Two men died by the river.",),
)
def by(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What stands after "by" did it, where it names people."""
    return match.span("who")


@rule(
    rf"(?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS CAUSE THING EVENT] (?: {_LINK} AND [PEOPLE NAME ORG UNKNOWN PLACE])?) {_LINK} (?:COMMA? (?:WHO|THAT))? ADV* (?:NOT)? (?P<verb>[FINITE])",
    finds={"Gunmen killed two men.": "killed 2 men | by Gunmen"},
    skips=("Two men were killed.",),
)
def subject(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """The subject of an active verb of harm did it, and of the verbs paired with it."""
    return match.span("who")


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int]], ...] = (by, subject)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def blame(draft: Draft) -> Blame:
    """Return who did what a draft states, as far as its clause says so."""
    tape, at = draft.tape, draft.at
    sym = tape.phrases[at].sym
    active = sym in _ACTIVE and (draft.who is None or draft.who.start > tape.phrases[at].start)
    found = subject_of(tape, at) if active or sym == "LIVES" else None
    if found is None and not (active and sym not in ("HARMING", "VERBING")):
        match = _compiled(by.pattern).search(tape.text, at)
        if match is not None and not _crosses(tape, at, match.start()):
            found = match.span("who")
    if found is None:
        return Blame()
    phrases = tape.phrases[found[0] : found[1]]
    return _blamed(tape, phrases, found)


def subject_of(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return the subject of the verb at a place: that of the last finite verb up to it, in the same clause."""
    best: tuple[int, int] | None = None
    for match in _compiled(subject.pattern).finditer(tape.text, 0, at + 1):
        if match.start("verb") > at:
            break
        if _crosses(tape, match.start("verb"), at):
            continue
        best = match.span("who")
    return best


_BREAKS = frozenset("SOURCE SEMI COLON DASH SUB IF".split())


def _crosses(tape: Tape, start: int, end: int) -> bool:
    """Return whether a stretch runs over the border of a clause."""
    return any(p.sym in _BREAKS for p in tape.phrases[min(start, end) + 1 : max(start, end)])


def _blamed(tape: Tape, phrases: tuple[Phrase, ...], found: tuple[int, int]) -> Blame:
    agents = tuple(p for p in phrases if p.sym in _AGENTS and p.word not in ("it", "this", "that"))
    if agents and phrases[0].sym in _AGENTS:
        return Blame(agents)
    cause = phrases[0]
    match = _compiled(by.pattern).match(tape.text, found[1]) if found[1] < len(tape) else None
    if match is not None:
        return Blame(tuple(p for p in tape.phrases[match.start("who") : match.end("who")] if p.sym in _AGENTS), cause)
    return Blame((), cause)
