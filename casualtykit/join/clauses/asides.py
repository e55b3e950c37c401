"""What is told of a group, or of some of it, between it and the verb of its clause: "nine men, one of whom later died, were hurt"."""

from __future__ import annotations

import re

from casualtykit.join.clauses.cuts import Cut, take_out
from casualtykit.languages.en.group_words import OF_THEM
from casualtykit.rules import rule
from casualtykit.tape import Tape


@rule(
    r"(?: ^ | (?<=[DASH SOURCE SEMI COLON THAT]) ) (?:[AT TIME ADV] COMMA?){0,3} (?P<head>[PEOPLE VICTIMS COUNT]) ADJUNCT{0,3}"
    r" (?P<out>COMMA (?P<n>COUNT) (?P<them>INCLUDING)? ADV{0,2} (?: BE (?! PEOPLE) | [SAID_TO VERB VERB_ED VERBED VERBING SUFFER HARM_ED] ) [^STOP HARMING HARM_ED DIE_ED INCLUDING]{0,14} COMMA) (?= (?: AND [PEOPLE NAME COUNT] ADJUNCT{0,3} )? ADV* SUFFER)",
    words=OF_THEM,
    finds={
        "Nine rebels, two of whom carried rewards on their heads, were killed.": "killed 9 rebels | armed_group",
        "Nine men, one of whom later died, were wounded.": "injured 9 men / killed 1",
    },
    skips=("Nine rebels, two of them women, left.", "Nine rebels and two nuns, both of whom were asleep, left."),
)
def what_some_did(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What some of a group did, or are said to be, interrupts the clause that tells what became of all of them."""
    start, end = match.span("out")
    if tape.phrases[match.start("them" if match["them"] else "n")].word not in OF_THEM:
        return None
    inner = tape.phrases[start + 1 : end - 1]
    apart = Tape(inner) if any(p.harm is not None for p in inner) else None
    return tape.put(start, end), apart


@rule(
    r"(?: ^ | (?<=[DASH SOURCE SEMI COLON THAT]) ) (?:[AT TIME ADV] COMMA?){0,3} (?P<head>[PEOPLE VICTIMS COUNT]) ADJUNCT{0,3}"
    r" (?P<out>COMMA (?P<n>COUNT) INCLUDING? ADV{0,2} [STATE HARM_ED] [TIME AT ADV]{0,3} COMMA) (?= ADV* [SUFFER VERBED])",
    finds={
        "Four people, one of them in a serious condition, were hurt.": "injured 4 people / injured 1 | part of 0",
        "Four people, two seriously hurt, were taken to hospital.": "injured 4 people / injured 2 | part of 0",
    },
    skips=("Four people, nine seriously hurt, were taken to hospital.",),
)
def how_some_are(tape: Tape, match: re.Match[str]) -> Cut | None:
    """How badly some of a counted group were hurt interrupts the clause that tells what became of all of them."""
    start, end = match.span("out")
    whole, some = (tape.phrases[match.start(name)].noun for name in ("head", "n"))
    if whole is None or some is None or whole.number is None or some.number is None:
        return None
    if (some.number.count.low or 0) >= (whole.number.count.low or 0):
        return None
    return tape.put(start, end), Tape(tuple(p for p in tape.phrases[start + 1 : end - 1] if p.sym != "INCLUDING"))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT]) (?P<out>STATE [TIME AT]{1,2}) (?= ADV* [HARMED DIE SAID_TO VERBED] )",
    finds={
        "Two divers missing since Tuesday are feared dead.": "missing 2 divers | civilian | since Tuesday / killed 2 divers | civilian | feared"
    },
    skips=("Two divers missing since Tuesday said nothing.",),
)
def in_a_state(tape: Tape, match: re.Match[str]) -> Cut | None:
    """The state that a group is in, with its time or place, interrupts the clause: "two missing since Tuesday are feared dead"."""
    return take_out(tape, match.start("head"), *match.span("out"))


_ONE_PART = r"COMMA? INCLUDING [PEOPLE NAME COUNT] (?:AND [PEOPLE NAME COUNT])?"


@rule(
    rf"(?P<head>[PEOPLE COUNT] {_ONE_PART}) (?P<out>COMMA (?: OF | PRONOUN SAY? VERBED | [VERB_ED VERBING] (?=[AT PREP]) ) [^STOP MAIN HARM_ED DIE_ED]{{1,12}} COMMA?) (?= ADV* [SUFFER VERBED BE])",
    finds={
        "Four rebels, including a woman, of the Blue Path group were arrested.": "detained 4 rebels | armed_group / detained 1 woman | armed_group | part of 0"
    },
    skips=("Four rebels, including a woman, were arrested.",),
)
def after_part(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What is said of a group behind one of its parts interrupts the clause: "including a woman, of the Blue Path"."""
    return take_out(tape, match.start("head"), *match.span("out"))
