"""Participles and charges behind a group, before the verb of its clause: what it was doing, or is accused of."""

from __future__ import annotations

import re

from casualtykit.join.clauses.cuts import Cut, single, take_out
from casualtykit.join.drafts import is_for_people
from casualtykit.languages.en.harm_words import ACCUSING
from casualtykit.rules import rule
from casualtykit.tape import Tape
from casualtykit.values import evolve


@rule(
    r"(?P<head>PEOPLE) (?P<out>ADJUNCT{0,2} VERBING [AT PLACE NAME ORG THING]{1,2}) (?= COMMA NAME COMMA)",
    finds={
        "A senator representing Gao, Anwar Sabri, and nine others were shot dead.": "killed 1 senator | official / killed 9 others | adds"
    },
    skips=("Two senators representing Gao, Anwar Sabri, and nine others spoke.",),
)
def doing(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody does who is named behind it interrupts his title and his name: "a senator representing Gao, Anwar Sabri,"."""
    return (
        take_out(tape, match.start("head"), *match.span("out")) if single(tape.phrases[match.start("head")]) else None
    )


@rule(
    r"(?P<head>GROUP) (?P<out>ADJUNCT{0,2} [VERBING SAYING] [^STOP MAIN WHO SUB HARMING HARM_ED]{0,12} COMMA?) (?= ADV* [HARM HARM_ED])",
    finds={"Gunmen riding on a bus shot two nuns.": "injured 2 nuns | clergy | by Gunmen"},
    skips=("A van carrying food for people displaced by the war left.",),
)
def busy_doers(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a group was doing interrupts the clause that tells whom it harmed."""
    if is_for_people(tape.phrases[match.end("out") - 1]):
        return None  # "a convoy carrying food for people displaced by the war"
    return _told_of_it(tape, match)


def _told_of_it(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Take out what stands between a group and its verb, unless the verb is the second of two: "two men robbed a bank and fled"."""
    if tape.phrases[match.end("out") - 1].sym in ("AND", "BUT"):
        return None
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>GROUP) (?P<out>AT (?: COMMA [THING CAUSE] )+ (?: COMMA? AND [THING CAUSE] )?) (?= ADV* [HARM HARM_ED])",
    words=("armed",),
    finds={"Gangs armed with knives, axes and hoes killed nine men.": "killed 9 men | by Gangs"},
    skips=("Gangs armed with knives, and guards killed nine men.",),
)
def arms(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A list of the arms of a group interrupts the clause that tells whom it harmed."""
    if tape.phrases[match.start("out")].word != "armed":
        return None
    return take_out(tape, match.start("head"), *match.span("out"))


_DOES = r"[VERBING SAYING NAMELY] | ADJ (?=PREP EVENT) | [UNREAL VERB_TO] (?=ADJUNCT | THING) | (?=PREP EVENT OF)"
_DID = r"VERB_ED (?! ADV? [PEOPLE COUNT PRONOUN])"
_MORE = "[^STOP MAIN SAY WHO THAT SUB HARMING HARM_ED]"
_BUSY = rf"(?: (?:{_DOES}) (?:(?! BUT ADV? GROUP) {_MORE}){{0,12}} | {_DID} (?:(?! [AND BUT] ADJUNCT{{0,2}} GROUP) {_MORE}){{0,12}} )"
_OUTER_VERB = r"ADV* [SUFFER VERBED BE] | VERB_ED EVENT | [VERB VERB_ED] NUMBER? PREP EVENT"


@rule(
    rf"(?P<head>[PEOPLE NAME COUNT UNKNOWN VICTIMS]) (?P<out>ADJUNCT{{0,2}} {_BUSY} COMMA?) (?= {_OUTER_VERB})",
    finds={
        "Two men travelling in a bus were killed.": "killed 2 men",
        "A suspect in the murder of two nuns was shot dead.": "killed 1 suspect / killed 2 nuns | clergy",
    },
    skips=("Two men fled and were killed.",),
)
def participle(tape: Tape, match: re.Match[str]) -> Cut | None:
    """A participle after a group tells what it was doing, before the verb of its sentence; so does "in the murder of"."""
    verb = tape.phrases[match.end()]
    if verb.sym == "DIE" and verb.low == verb.word and single(tape.phrases[match.start("head")]):
        return None  # "the clerk made a rabbit disappear"
    return _told_of_it(tape, match)


_BY_OR_WHERE = (
    r"(?: ADJUNCT | BY [PEOPLE ORG NAME UNKNOWN THING CAUSE] | WITH [PEOPLE ORG NAME] | SUB VERBING? [CAUSE THING] ){1,6}"
    r" COMMA?"
)
"""By whom, in what and after what a group came to harm."""


@rule(
    rf"(?P<head>GROUP) (?P<out>[HARM_ED BEING_HARMED] (?: {_BY_OR_WHERE} (?= ADV* SUFFER | VERB_ED EVENT) | (?= ADV? [DIE DIE_ED]) ))",
    finds={
        "Two men wounded by rebels have died.": "injured 2 men | by rebels / killed 2 men",
        "A man wounded in a clash after a raid died.": "injured 1 man / killed 1 man",
    },
    skips=("Two men wounded by rebels have left.",),
)
def hurt_before(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What a group suffered before interrupts the clause that tells what became of it."""
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?: ^ | SOURCE ) (?:ADJUNCT COMMA?){0,2} (?P<head>[PEOPLE COUNT NAME]) (?P<out>ADJUNCT{0,2} HARMING GROUP ADJUNCT{0,3}) (?= ADV* [HARMED DIE])",
    finds={
        "Rebels killing guards in Gao were arrested.": "detained 2+? Rebels | armed_group | at Gao / killed 2+? guards | police | by Rebels | at Gao"
    },
    skips=("Rebels killing guards in Gao left.",),
)
def harm_they_did(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Whom a group harmed interrupts the clause that tells what became of it."""
    return take_out(tape, match.start("head"), *match.span("out"))


_OUTER_VERBS = r"ADV* (?: [HARMED DIE VERBED BE VERB] | VERB_ED ADJUNCT{0,4} COMMA? AND ADV* [HARM_ED VERB_ED] )"


@rule(
    rf"(?P<head>[PEOPLE NAME COUNT]) ADJUNCT{{0,2}}"
    r" (?P<out>COMMA? [VERB_ED ADJ SAY SAYING] [OF WITH PREP] HARMING GROUP"
    rf" (?: COMMA? AND? [COUNT PEOPLE] ){{0,4}} ADJUNCT{{0,4}} COMMA?) (?= {_OUTER_VERBS})",
    finds={
        "A man suspected of killing two women was arrested.": "detained 1 man / killed 2 women | civilian | by A man (feared) | background",
    },
    skips=("A man accused two women.",),
)
def charged_with_harm(tape: Tape, match: re.Match[str]) -> Cut | None:
    """Whom somebody is accused or suspected of having harmed interrupts the clause that tells what became of him."""
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT]) ADJUNCT{0,2} (?P<out>(?P<verb>[VERB_ED SAY ADJ]) [OF WITH PREP AT] [^STOP MAIN SAY WHO THAT SUB HARM_ED DIE_ED]{1,14}) (?= ADV* [HARMED DIE])",
    finds={"A man accused of joining in thefts planned by a clerk was shot dead.": "killed 1 man"},
    skips=("A man told of the thefts was shot dead.",),
)
def charged(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What somebody is accused or suspected of interrupts the clause that tells what became of him."""
    verb = tape.phrases[match.start("verb")]
    if verb.sym != "ADJ" and verb.word not in ACCUSING:
        return None
    return take_out(tape, match.start("head"), *match.span("out"))


@rule(
    r"(?P<head>[PEOPLE NAME COUNT])"
    r" (?P<out>COMMA (?P<verb>[VERB_ED SAY ADJ]) [OF WITH PREP AT]{1,2} THING? COMMA INCLUDING EVENT OF? GROUP"
    r" ADJUNCT{0,4} COMMA) (?= ADV* [SUFFER VERBED BE VERB])",
    finds={
        "A chief, accused in 60 cases, including the killing of two clerks, surrendered.": "surrendered 1 chief | official / killed 2 clerks | civilian | background",
    },
    skips=("A chief, known in 60 towns, including the killing of two clerks, surrendered.",),
)
def charged_in_cases(tape: Tape, match: re.Match[str]) -> Cut | None:
    """So do the cases that he is accused in, with one of them told: "accused in 60 cases, including the killing of two clerks"."""
    return charged(tape, match)


@rule(
    r"(?<= [HARM HARM_ED]) [PEOPLE COUNT NAME] (?P<why>ADJUNCT{0,2} COMMA? AT{1,3}) (?P<harm>HARM_ED) (?:BY [PEOPLE ORG NAME UNKNOWN])? ADJUNCT{0,3} (?= COMMA | SEMI | $)",
    words=("over", "about"),
    finds={
        "Police held two editors over a report on guards killed in Gao.": "detained 2 editors | journalist | by Police / killed 2+? guards | police | at Gao | background"
    },
    skips=("Man who stabbed tailor in chest arrested",),
)
def of_others(tape: Tape, match: re.Match[str]) -> Cut | None:
    """What others suffered over whose fate it was done stands aside: "held two editors over a report on guards killed in Gao"."""
    why, at = match.start("why"), match.start("harm")
    did, those, harm = tape.phrases[why - 2], tape.phrases[at - 1], tape.phrases[at]
    over = next((i for i in range(why, at) if tape.phrases[i].word in ("over", "about")), None)
    one_harm = did.harm is None or harm.harm is None or did.harm.trigger.outcome is harm.harm.trigger.outcome
    if one_harm or over is None or those.noun is None:
        return None
    people = evolve(those, sym="PEOPLE", start=those.noun.core.start) if those.inner == "PEOPLE" else None
    apart = Tape((people, *tape.phrases[at : match.end()])) if people is not None else None
    return tape.put(over, match.end()), apart
