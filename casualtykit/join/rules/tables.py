"""Rules for tables and lists that lost their lines: a harm, a mark or nothing, and a figure."""

from __future__ import annotations

import re

from casualtykit.join.grammar import OBJECT
from casualtykit.join.lists import Joins, drafts
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Tape
from casualtykit.values import evolve

_ITS_PARTS = "(?<= [PEOPLE COUNT]) INCLUDING PEOPLE (?: COMMA? AND PEOPLE | COMMA PEOPLE ){0,6}"
_BEHIND = "(?<= [STATE HARM_ED] COUNT)"
"""Behind another harm and its figure."""
_IN_A_ROW = (
    "HARM_ED (?= COUNT SEMI? [STATE HARM_ED] COUNT)",
    f"{_BEHIND} HARM_ED",
    "(?<= [STATE HARM_ED] COUNT SEMI) HARM_ED (?= COUNT)",
)
_BARE = f"STATE | {' | '.join(_IN_A_ROW)} | [STATE HARM_ED] (?= DASH)"
"""A harm without a colon: a participle is one only beside another with its figure."""


@rule(
    r"(?: ^ | (?<= [SEMI COMMA DASH COLON COUNT]) ) (?P<harm>[STATE HARM_ED VICTIMS EVENT]) (?P<colon>COLON)"
    rf" (?P<who>{OBJECT} (?:{_ITS_PARTS})?) (?! [STATE HARM_ED] (?! COLON) | ADJUNCT{{0,3}} [SUFFER BE])"
    rf" | (?: ^ | (?<= [SEMI COMMA DASH]) | {_BEHIND} ) (?P<harm>{_BARE}) DASH? (?P<who>COUNT) (?= COMMA | SEMI | AND | $ | [STATE HARM_ED] DASH? COUNT )",
    finds={
        "Dead: 17": "killed 17",
        "Displaced: 12 households (70 persons)": "displaced 12 households | civilian / displaced 70 persons | civilian | part of 0",
        "Killed: 3 Injured: 9": "killed 3 / injured 9",
        "Injured: 6 (two guards, four clerks).": "injured 6 / injured 2 guards | police | part of 0 / injured 4 clerks | civilian | part of 0",
        "Dead 3, missing 9.": "killed 3 / missing 9",
        "Dead 3 | Injured 9": "killed 3 / injured 9",
        "Killed - 3, wounded - 9": "killed 3 / injured 9",
    },
    skips=("Dead: a novel",),
)
def table(tape: Tape, match: re.Match[str]) -> Joins:
    """A table gives a harm, a colon, a dash or nothing, and a figure."""
    at, first = match.start("harm"), tape.phrases[match.start("who")]
    if match["colon"] and _COUNTED.match(tape.text[at::-1]) is not None:
        return  # "floods left 118 dead: 64 in Niger and 54 in Mali"
    named = first.sym == "NAME" and tape.phrases[at].sym in ("STATE", "HARM_ED")
    if first.noun is not None and (first.noun.number is not None or named):
        yield from drafts(tape, match.span("who"), at)


_COUNTED = TAPE.lazy(r"[STATE HARM_ED] COUNT (?! COLON | DASH | [STATE HARM_ED])")
"""A harm behind the figure of those who came to it, read backwards."""


@rule(
    r"(?:^|(?<=[SEMI COMMA DASH COUNT])) (?P<state>[STATE HARM_ED])? (?P<people>PEOPLE)"
    rf" (?P<harm>[HARM_ED STATE])? (?: BY [CAUSE THING ORG PEOPLE] | ADJUNCT ){{0,3}} COLON (?P<who>{OBJECT})",
    finds={
        "People killed: 14; injured persons: 30.": "killed 14 / injured 30",
        "People displaced by floods in Osh: 19,400.": "displaced 19400 | at Osh",
    },
    skips=("People questioned: 14.", "Three people killed: 14 questions."),
)
def people(tape: Tape, match: re.Match[str]) -> Joins:
    """A table names the people with their harm, and gives their figure behind a colon."""
    noun = tape.phrases[match.start("people")].noun
    at = match.start(next(g for g in ("harm", "state", "people") if match[g]))
    harm = tape.phrases[at].harm or (noun.harm if noun is not None else None)
    counted = tape.phrases[match.start("who")].number is not None
    if noun is not None and noun.number is None and noun.plural and harm is not None and counted:
        yield from drafts(tape, match.span("who"), at, evolve(harm, weak=False))
