"""The rules of who says so: attributions before, inside and after a claim."""

from __future__ import annotations

import re

from casualtykit.model import Source
from casualtykit.rules import Rule, rule
from casualtykit.tape import Tape

_NAMED = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT THING]"
_MADE = r"(?: (?:VERB_ED [TIME ADV]?)? BY [PEOPLE NAME ORG PLACE UNKNOWN] [TIME ADV]? )"
_BESIDE = r"(?: COMMA [PEOPLE ORG NAME] ADJUNCT{0,2} (?= COMMA) )"
_SPEAKER = rf"{_NAMED} ADJUNCT{{0,2}} {_MADE}? (?:AND {_NAMED} ADJUNCT?){{0,3}} NAME?"
_WHO = r"(?: WHO [^COMMA SEMI COLON SOURCE HARM HARM_ED HARMED DIE DIE_ED]{1,6} )"
_DOING = r"(?: [VERB_ED VERBING] (?: ADJUNCT | BY [THING CAUSE UNKNOWN] ){1,3} )"
_TO = r"(?: AT | TIME | ADV | BY [THING ORG UNKNOWN] ){0,4}"
_SAYS = r"(?: [SAY SAYING] | TELL (?:TIME THING)? [NOUN] )"
_END = r"(?= COMMA | SEMI | DASH | $ )"


@rule(
    rf"^ (?P<first>{_SPEAKER}) COLON | (?:DASH | COLON) (?P<last>{_SPEAKER}) $",
    finds={"Three dead in Kabul blast: police": "police = police (police)"},
    skips=("Kabul: three dead",),
)
def headline(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A headline names its source beside a colon or a dash."""
    return match.span()


@rule(
    rf"(?P<last>{_SPEAKER}) {_TO} (?: (?:SAID_TO | BE ACCORDING {_NAMED}{{1,2}}) {_TO} | SAY ) SUB SAYING [THAT COLON]?",
    finds={"The minister was quoted as saying that five people died.": "The minister = minister (government)"},
    skips=("The minister was described as dangerous.",),
)
def quoted(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who is quoted as saying something is its source, whoever quotes him."""
    return match.span()


@rule(
    rf"COMMA {_SPEAKER} {_BESIDE}{{0,1}} COMMA? SAY (?P<last>{_SPEAKER} {_BESIDE}{{0,1}}) COMMA? SUB SAYING {_TO} {_END}",
    finds={"Five people died, the agency quoted a doctor as saying.": "a doctor = doctor (medical)"},
    skips=("Five people died, the agency said, as doctors looked on.",),
)
def quoting(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What one quotes another as saying, behind the claim, is the other's."""
    return match.span()


@rule(
    rf"COMMA? ACCORDING (?P<last>{_SPEAKER}) (?: SUB SAYING {_TO})? COMMA?",
    finds={
        "Five people died, according to the United Nations.": "the United Nations = United Nations (intergovernmental)"
    },
    skips=("Five people died in accordance with the plan.",),
)
def according(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What stands after "according to" or "citing" is the source of its whole clause."""
    return match.span()


@rule(
    rf"COMMA SUB? (?: (?P<first>{_SPEAKER} (?: {_BESIDE} COMMA )?) (?: COMMA? {_WHO} COMMA? | {_DOING})? ADV? {_SAYS} | SAY (?P<last>{_SPEAKER} (?: [SAY VERB_ED] ADJUNCT{{1,3}} NAME? | NAMELY NAME | {_BESIDE} | COMMA [PEOPLE ORG] ADJUNCT{{0,3}} (?= SEMI | $) )?) ) {_TO} {_END}",
    finds={
        "Two men were killed, police said.": "police = police (police)",
        "Two men were killed, said Anwar Sabri, a doctor.": "Anwar Sabri, a doctor = Anwar Sabri, a doctor (medical)",
    },
    skips=("Two men were killed, police arrested a suspect.",),
)
def trailing(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying after a comma close the claim before them."""
    return match.span()


@rule(
    rf"(?<=[WHO]) (?P<first>{_SPEAKER}) ADV? SAY {_TO} (?= ADV* [HARM HARM_ED HARMED DIE DIE_ED BE VERB VERBED VERB_ED])",
    finds={"Police held a man who they say shot two women.": "they = None (other)"},
    skips=("Police held a man who said nothing.",),
)
def between(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying inside a relative clause leave the clause as it is."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME WHO])) (?P<first>{_SPEAKER}) (?:COMMA [^COMMA FINITE]{{1,8}} COMMA | COMMA? {_WHO} COMMA? | COMMA WHO [^COMMA SEMI COLON SOURCE]{{1,10}} COMMA | {_DOING})? ADV? {_SAYS} {_TO} COMMA? [THAT COLON]?",
    finds={"Police said two men were killed.": "Police = Police (police)"},
    skips=("Police arrested two men.",),
)
def leading(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """A speaker and a verb of saying open the claim after them."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME])) PRONOUN ADV? (?:SAID_TO | BE SAY) {_TO} (?:BY (?P<last>{_SPEAKER}))? {_TO} (?:THAT | {_END})",
    finds={"It was reported by the army that two men died.": "the army = army (military)"},
    skips=("It was reported missing.",),
)
def impersonal(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """What "it was reported" or "it is feared" may name its source behind "by"."""
    return match.span()


@rule(
    r"COMMA? (?P<verb>SAYING) (?: ADJUNCT{0,3} THAT | (?= [GROUP ORG]) )",
    finds={"The army withdrew, claiming that 40 rebels died.": "The army = army (military)"},
    skips=("The army withdrew, leaving 40 dead.",),
)
def adding(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who adds or claims something in a participle is the speaker before it, or else the subject of the sentence."""
    return match.span()


@rule(
    rf"(?:^ | (?<=[BREAK COMMA AND BUT THAT AT TIME])) (?P<first>{_SPEAKER}) ADV? [VERB VERB_ED] (?= TOLL)",
    finds={"The ministry put the death toll at 61.": "The ministry = ministry (government)"},
    skips=("The blast took the death toll to 61.",),
)
def counting(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Who puts or raises a toll is its source."""
    return match.span()


@rule(
    r"(?: ^ | (?<=[SEMI COLON DASH SUB COMMA AND BUT AT TIME])) (?P<first>[THING PEOPLE]) THAT",
    finds={"The Red Cross estimates that 250 people were wounded.": "The Red Cross = Red Cross (red_cross)"},
    skips=("Early estimates that 250 people were wounded were wrong.",),
)
def noun_or_verb(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Behind a speaker and before "that", a noun such as "estimates" or "claims" is the verb."""
    return match.span()


@rule(
    r"COMMA? BY (?P<last>[THING UNKNOWN]) COMMA?"
    r" | (?: ^ | (?<=[BREAK COMMA AND BUT THAT])) (?P<first>[THING UNKNOWN]) BE THAT",
    finds={
        "Forty people have been killed, by the Valley Monitor's count.": "the Valley Monitor = Valley Monitor (monitor)",
        "The Valley Monitor's own estimate is that 40 people died.": "The Valley Monitor = Valley Monitor (monitor)",
    },
    skips=("Forty people were killed by the monitor's car.", "The monitor's hope is that nobody died."),
)
def reckoned(tape: Tape, match: re.Match[str]) -> tuple[int, int]:
    """Whose count or estimate it is says so."""
    return match.span()


RULES: tuple[Rule[[Tape, re.Match[str]], tuple[int, int]], ...] = (
    headline,
    quoting,
    quoted,
    according,
    trailing,
    between,
    impersonal,
    leading,
    adding,
    counting,
    reckoned,
    noun_or_verb,
)
OPENING_RULES = frozenset((noun_or_verb.id, quoted.id, leading.id, impersonal.id, adding.id, between.id, counting.id))
"""The rules whose claim follows."""


def outline(source: Source) -> str:
    """Return a source in one line."""
    return f"{source.text} = {source.name} ({source.kind})"
