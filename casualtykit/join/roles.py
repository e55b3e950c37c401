"""Who did it: the subject of an active verb, what stands after "by", the attackers of an attack."""

from __future__ import annotations

import re
from functools import cache

from attrs import evolve, frozen

from casualtykit.join.drafts import Draft
from casualtykit.rules import Rule, rule
from casualtykit.spans import Span
from casualtykit.tape import TAPE, Phrase, Tape

_AGENTS = frozenset("PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS".split())
_ACTIVE = frozenset("HARM HARM_ED HARMING VERB VERB_ED VERBING VERB_TO".split())


@frozen
class Blame:
    """The phrases that name who did it, or the thing that did."""

    agents: tuple[Phrase, ...] = ()
    cause: Phrase | None = None
    maker: Span | None = None
    """The word that says whose attack the cause was."""
    rule: str = ""
    """The id of the rule that found them."""


_WHO = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT]"


@rule(
    rf"BY (?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT CAUSE THING VICTIMS] (?: ADJUNCT? COMMA? AND {_WHO})?)",
    finds={"Two men were shot dead by gunmen.": "killed 2 men | by gunmen"},
    skips=("Two men died by the river.",),
)
def by(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """What stands after "by" did it, where it names people."""
    return match.span("who")


@rule(
    rf"(?<! [PREP OF BY WITH VERB VERB_ED VERBING VERB_TO VERBED HARM HARMING TELL]) (?P<who>[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS CAUSE THING EVENT]"
    rf" (?: ADJUNCT{{0,3}} AND {_WHO})?) (?: ADJUNCT{{0,5}} | VERB_TO [NOUN]? ADJUNCT{{0,3}} ) (?:COMMA? (?:WHO|THAT))? (?:ADV|TIME)* NOT? (?P<verb>[FINITE])",
    finds={"Gunmen killed two men.": "killed 2 men | by Gunmen"},
    skips=("Two men were killed.",),
)
def subject(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """The subject of an active verb of harm did it, and of the verbs paired with it."""
    return match.span("who")


@rule(
    rf"(?P<who>{_WHO}) ADJUNCT{{0,3}} (?:VERBED|VERB_ED|SAID_TO|VERB) ADJUNCT{{0,2}} (?:WITH|OF|PREP) (?:THING AND)? (?P<harm>[EVENT HARMING])",
    finds={"Three guards were charged with the murder of a banker.": "killed 1 banker | civilian | by Three guards"},
    skips=("Four soldiers spoke of the murder of a general.",),
)
def charged(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who is charged with, accused of or held for a killing is blamed for it."""
    verb = next(
        p
        for p in tape.phrases[match.end("who") : match.start("harm")]
        if p.sym in ("VERBED", "VERB_ED", "SAID_TO", "VERB")
    )
    return match.span("who") if verb.word in ("charge", "accuse", "convict", "suspect", "indict", "sentence") else None


@rule(
    rf"(?P<who>{_WHO}) ADJUNCT{{0,3}} ADV? [SAY VERB VERB_ED] ADV? THING TIME? AT",
    finds={
        "The Red Army claimed responsibility for the blast, in which two men were killed.": "killed 2 men | by The Red Army"
    },
    skips=("The army took a road for the raid, in which two men were killed.",),
)
def claimed(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Who claims responsibility for an attack is blamed for what it did."""
    held = [p for p in tape.phrases[match.end("who") : match.end()] if p.sym == "THING"]
    return match.span("who") if held and held[0].word in ("responsibility", "credit", "blame") else None


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int] | None], ...] = (by, subject, charged, claimed)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return TAPE.compile(pattern)


def blame(draft: Draft) -> Blame:
    """Return who did what a draft states, as far as its clause says so."""
    tape, at = draft.tape, draft.at
    sym = tape.phrases[at].sym
    active = sym in _ACTIVE and (draft.who is None or draft.who.start > tape.phrases[at].start)
    found = subject_of(tape, at) if active or sym == "LIVES" else None
    rule_id = subject.id
    if found is None and not (active and sym not in ("HARMING", "VERBING")):
        match = _compiled(by.pattern).search(tape.text, at, at + _REACH)
        if match is not None and not _crosses(tape, at, match.start()):
            found, rule_id = match.span("who"), by.id
    if found is not None:
        blamed = _blamed(tape, tape.phrases[found[0] : found[1]], found)
        if blamed.agents or blamed.maker:
            return evolve(blamed, rule=blamed.rule or rule_id)
        return _else(tape, at) or blamed
    return _else(tape, at) or _of_attack(tape, at)


def _else(tape: Tape, at: int) -> Blame | None:
    """Return who is charged with the harm, or claims it, in the same sentence."""
    for each in (charged, claimed):
        for match in _compiled(each.pattern).finditer(
            tape.text, max(0, at - _REACH), at + 1 if each is charged else at
        ):
            found = each(tape, match)
            if found is not None and (each is claimed or match.start("harm") == at):
                return Blame(tuple(p for p in tape.phrases[found[0] : found[1]] if p.sym in _AGENTS), rule=each.id)
    return None


def _of_attack(tape: Tape, at: int) -> Blame:
    """Return whose attack it was that people died in: "killed in an Israeli raid", "in an ambush by rebels"."""
    for i in range(at + 1, min(at + 6, len(tape))):
        phrase = tape.phrases[i]
        if phrase.sym in _BREAKS:
            break
        if phrase.inner == "CAUSE" and phrase.noun is not None and phrase.noun.maker is not None:
            return Blame((), phrase, phrase.noun.maker)
    return Blame()


def subject_of(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return the subject of the verb at a place: that of the last finite verb up to it, in the same clause."""
    best: tuple[int, int] | None = None
    for match in _compiled(subject.pattern).finditer(tape.text, max(0, at - _REACH), at + 1):
        if match.start("verb") > at:
            break
        if _crosses(tape, match.start("verb"), at):
            continue
        best = match.span("who")
    return best


_REACH = 80
"""How many phrases a verb may stand from who did it: more than any sentence of prose needs."""

_BREAKS = frozenset("SOURCE SEMI COLON DASH SUB IF".split())


def _crosses(tape: Tape, start: int, end: int) -> bool:
    """Return whether a stretch runs over the border of a clause; "after killing" opens none."""
    low, high = min(start, end), max(start, end)
    return any(
        tape.phrases[i].sym in _BREAKS and not (tape.phrases[i].sym == "SUB" and i + 1 == high)
        for i in range(low + 1, high)
    )


def _blamed(tape: Tape, phrases: tuple[Phrase, ...], found: tuple[int, int]) -> Blame:
    agents = tuple(p for p in phrases if p.sym in _AGENTS and p.word not in ("this", "that", "such"))
    if agents and phrases[0].sym in _AGENTS:
        return Blame(agents)
    cause = phrases[0]
    after = found[1]
    match = _compiled(by.pattern).match(tape.text, after) if after < len(tape) else None
    if match is not None:
        return Blame(
            tuple(p for p in tape.phrases[match.start("who") : match.end("who")] if p.sym in _AGENTS), cause, rule=by.id
        )
    if (
        after < len(tape)
        and tape.phrases[after].sym == "AT"
        and tape.phrases[after].word == "from"
        and tape.phrases[after].inner in _AGENTS
    ):
        return Blame((tape.phrases[after],), cause)
    return Blame((), cause, cause.noun.maker if cause.noun is not None else None)
