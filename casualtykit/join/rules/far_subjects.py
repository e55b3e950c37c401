"""The rules for verbs whose subject does not stand right before them."""

from __future__ import annotations

import re

from casualtykit.join.drafts import infinitive, several_alone
from casualtykit.join.grammar import GAP, NEXT, OBJECT, PARTS, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.own_subject import own
from casualtykit.languages.en.displaced_words import BELONGINGS
from casualtykit.languages.en.group_words import OF_THEM
from casualtykit.languages.en.harm_words import MEANS
from casualtykit.languages.en.verb_words import PERCEIVING
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Tape
from casualtykit.vocabulary import ARMED


@rule(
    r"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2}"
    r" (?P<who>PEOPLE) ADJUNCT{0,3} [VERB_ED VERBING] [^MAIN STOP SUB HARM_ED HARMING STATE DIE_ED]{1,14} ADV*"
    r" (?P<harm>HARMED) (?: [^BREAK COMMA MAIN]{0,6} AND ADV* (?P<bare>HARM_ED) (?! ADV? GROUP) )?",
    finds={"A clerk known for his criticism of the army and its allies was shot dead.": "killed 1 clerk | civilian"},
    skips=("A clerk known for his criticism and his allies were shot dead.",),
)
def agreeing(tape: Tape, match: re.Match[str]) -> Joins:
    """A verb of one alone has the one that opens its sentence for its subject, where several stand right before it."""
    at = match.start("harm")
    before = next((p.noun for p in reversed(tape.phrases[match.end("who") : at]) if p.noun is not None), None)
    first = tape.phrases[match.start("who")].noun
    if tape.phrases[at].many is not False or before is None or not before.plural or first is None or first.plural:
        return
    for trigger in (at, match.start("bare")) if match["bare"] else (at,):
        yield from drafts(tape, match.span("who"), trigger)


@rule(
    r"(?: ^ | SOURCE | SEMI ) (?:ADJUNCT COMMA?){0,3} (?P<who>[PEOPLE COUNT UNKNOWN])"
    r" (?:(?! COMMA? (?:AND|BUT|ALONG) (?:ADV? GROUP (?! NUMBER COMMA) | THAT) | PREP WHO)"
    r" [^MAIN SEMI COLON SOURCE SUB HARM_ED HARMING STATE DIE_ED]){1,30} ADV* (?P<harm>SUFFER)",
    finds={"Five men of a band, one with a reward on his head, surrendered.": "surrendered 5 men of a band"},
    skips=("Five men and a boy surrendered.",),
)
def first(tape: Tape, match: re.Match[str]) -> Joins:
    """The figure that opens a main clause is the subject of its first verb, whatever stands between them."""
    if not several_alone(tape, match.start("who")):
        return
    if tape.phrases[match.start("harm")].many is False:
        return  # "two men fled and a guard, hit by a bullet, was killed"
    if any(
        p.sym == "INCLUDING" and p.word not in OF_THEM
        for p in tape.phrases[match.start("who") + 1 : match.start("who") + 4]
    ):
        return  # its parts are read with it by the rules below
    between = tape.phrases[match.end("who") : match.start("harm")]
    if len(between) > 1 and between[-2].word == "whose" and between[-1].low in BELONGINGS:
        return  # "60 families whose houses were washed away"
    if between and between[-1].sym == "WHO" and any(p.sym in ("PEOPLE", "NAME", "COUNT") for p in between):
        return  # "two clerks read out a list of 34 people who died"
    if any(p.sym == "COUNT" and p.inner == "PRONOUN" for p in between):
        return  # "seven survivors, three of whom later died"
    yield from drafts(tape, match.span("who"), match.start("harm"))


_FIRST_VERB = "[VERB VERBED VERB_ED VERB_TO UNREAL BE SAID_TO SUFFER HARM HARM_ED]"


_THEN = "(?: AND ADV? (?P<then>HARM_ED) (?! ADV? GROUP) )?"


_AND_WAS = rf"{_FIRST_VERB} [^BREAK COMMA]{{0,12}} COMMA? [AND BUT] ADV* (?P<harm>SUFFER) {_THEN}"


_WAS_AND = "[VERBED HARMED SAID_TO] [^BREAK COMMA MAIN]{0,6} COMMA? AND ADV* (?: VERB_ED (?=HARM_ED) )? (?P<harm>HARM_ED) (?! ADV? GROUP)"


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} COMMA? WHO? ADV* (?: {_AND_WAS} | {_WAS_AND} ) (?: COMMA? ALONG (?P<beside>{OBJECT}) {NEXT} )?",
    finds={
        "Anwar Sabri was called a spy and was beheaded.": "killed 1 Anwar Sabri",
        "The mayor was ambushed and shot dead along with a guard.": "killed 1 mayor | official / killed 1 guard | police",
        "A cook was hit when soldiers opened fire and died.": "killed 1 cook | civilian | by soldiers",
    },
    skips=("Anwar Sabri was called a spy and two men were beheaded.",),
)
def shared(tape: Tape, match: re.Match[str]) -> Joins:
    """A verb without a subject of its own has that of the verb it is paired with: "stabbed a guard and was shot and killed"."""
    at = match.start("harm")
    if infinitive(tape, at):
        return  # "asked the rebels to leave and surrender"
    harm, end = tape.phrases[at].harm, tape.phrases[match.start("then")].harm if match["then"] else None
    told, mine = [at], _hit_meanwhile(tape, match) or own(tape, *match.span("who"))
    if end is not None and harm is not None and end.trigger.outcome is not harm.trigger.outcome:
        told.append(match.start("then"))
    if end is not None and harm is not None and harm.trigger.term in MEANS:
        told = [match.start("then")]
    for trigger in told:
        for stretch in (mine, match.span("beside")) if match["beside"] else (mine,):
            yield from drafts(tape, stretch, trigger)


def _hit_meanwhile(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Return who died and not those who attacked in a clause between: "a cook was hit when soldiers opened fire and died"."""
    start, end = match.start("who"), match.end("harm")
    attackers, verb = tape.phrases[start].noun, tape.phrases[end - 1]
    between = verb.sym != "HARM_ED" and tape.phrases[start - 1].sym == "SUB"
    around = _AROUND.search(tape.text, 0, start) if between else None
    if around is None or attackers is None or attackers.role not in ARMED or not attackers.plural or verb.harm is None:
        return None
    if tape.phrases[around.start("verb")].word in PERCEIVING or TAPE["VERBED"] in tape.text[match.end("who") : end]:
        return None  # "watched as soldiers fell and died"
    return around.span("who") if verb.harm.trigger.term == "die" or verb.many is False else None


_AROUND = TAPE.lazy(
    "(?P<who>[PEOPLE COUNT]) ADJUNCT{0,3} (?P<verb>[VERB VERB_ED VERBED HARMED BE]) [^BREAK COMMA]{0,6} SUB $"
)
"""A subject and its verb, before a clause that tells of somebody else."""


@rule(
    r"^ (?P<harm>HARM_ED) (?: ADJUNCT | PREP COUNT | BY [PEOPLE ORG NAME UNKNOWN CAUSE THING] ){1,4} COMMA (?P<who>[PEOPLE NAME]) ADJUNCT{0,2} FINITE",
    finds={
        "Wounded by robbers on Monday, a clerk died on Tuesday.": "injured 1 clerk | civilian | by robbers | on Monday"
    },
    skips=("Wounded on Monday, killed on Tuesday.",),
)
def fronted(tape: Tape, match: re.Match[str]) -> Joins:
    """A participle that opens a sentence tells of the subject behind its comma: "shot by robbers, a clerk died"."""
    yield from drafts(tape, match.span("who"), match.start("harm"))


@rule(
    rf"^ ADV? (?P<harm>[HARM_ED STATE]) ADJUNCT{{0,3}} (?:ALONG (?P<beside>[PEOPLE NAME]))? ADJUNCT{{0,2}} BE ADV? (?P<who>{OBJECT} {PARTS})",
    finds={
        "Killed alongside the mayor were two guards.": "killed 1 mayor | official / killed 2 guards | police",
        "Killed in the attack were a captain and two drivers.": "killed 1 captain | military / killed 2 drivers | civilian",
    },
    skips=("Killed in the attack by rebels.",),
)
def inverted(tape: Tape, match: re.Match[str]) -> Joins:
    """A participle may stand before those who suffered it: "killed in the attack were ten men"."""
    for group in ("beside", "who") if match["beside"] else ("who",):
        yield from drafts(tape, match.span(group), match.start("harm"))
