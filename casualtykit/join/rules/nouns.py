"""The rules for nouns and adjectives that say what became of people: the dead, bodies, hostages, lives, "still missing"."""

from __future__ import annotations

import re

from casualtykit.join.doers.deeds import taken_with
from casualtykit.join.drafts import Draft, count_of, infinitive, is_passive
from casualtykit.join.grammar import (
    BETWEEN,
    CLOSED,
    GAP,
    LATER,
    OBJECT,
    OF_OBJECT,
    PARTS,
    SUBJECT,
    SUBJECT_PARTS,
    WHO_WERE,
)
from casualtykit.join.later import with_later
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.one_group import one_draft
from casualtykit.join.rules.events import governs, owner_of
from casualtykit.join.rules.series import died_before
from casualtykit.join.unharmed.averted import undone
from casualtykit.languages.en.captive_words import PLACING
from casualtykit.languages.en.group_words import BODIES, HEAVENLY, OF_THEM, ORGANISING
from casualtykit.languages.en.harm_words import (
    AMONG,
    CALLING,
    FALLING,
    FINDS,
    FOUND,
    LYING_IN,
    MAKES_DEAD,
    MORGUES,
    NOT_PEOPLE,
    TAKES_LIVES,
)
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import LABELLED, TAPE, Harm, Phrase, Tape
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP}"
    r" (?: OF (?= STATE (?! GROUP) ) | (?P<stay>[VERB VERB_ED VERBED VERBING]) [THING TIME]?"
    rf" | [VERBED SAID_TO] [VERB_ED ADJ ADJUNCT]{{0,4}} AND )? ADV* (?P<harm>STATE) {LATER}",
    finds={
        "The attack left four people dead.": "killed 4 people",
        "Nine divers are trapped and feared dead.": "killed 9 divers | civilian | feared",
        "Doctors spoke of dozens of dead.": "killed 24+? | source: Doctors (medical)",
        "Guards killed 12 people in custody.": "killed 12 people | prisoner | by Guards",
        "The army placed the mayor under house arrest.": "detained 1 mayor | official | by The army",
    },
    skips=("The talks are dead.",),
)
def state(tape: Tape, match: re.Match[str]) -> Joins:
    """An adjective of harm after a group: "four people dead", "nineteen still missing"."""
    at, start = match.start("harm"), match.start("who")
    first, harm = tape.phrases[start], tape.phrases[at].harm
    if harm is None or (_another(tape, start) and not _still_so(tape, start, harm)):
        return  # but "to find scores of men still missing"
    if harm.trigger.outcome is Outcome.INJURED and died_before(tape, start):
        return  # "ten died on the spot and two in hospital"
    if first.sym == "VICTIMS" and first.harm is not None and match.end("who") - start > 1:
        last = match.end("who") - 1  # "45 casualties, among them 12 dead"
        yield from drafts(tape, (last, last + 1), at)
        return
    after = tape.phrases[match.end("harm")] if match.end("harm") < len(tape) else None
    if (
        tape.phrases[at - 1].sym == "AT"
        and after is not None
        and (after.noun is not None and after.noun.head == "action")
    ):
        return  # "a spokesman for families of soldiers missing in action"
    if harm.trigger.term in _PRONOUNCED and after is not None and after.sym in ("PEOPLE", "NAME"):
        yield from drafts(tape, (match.end("harm"), match.end("harm") + 1), at)
        return  # "doctors declared dead two others"
    if harm.trigger.outcome is Outcome.DETAINED and _sentenced(tape, match):
        return
    if start and _killed_there(tape.phrases[start - 1], harm):
        yield from drafts(tape, match.span("who"), start - 1)
    elif not (harm.weak and not (_counted(tape, start) or _placed(tape, start, harm))) and (
        not match["stay"] or _stays(tape, match, harm)
    ):
        yield from with_later(tape, match)


@rule(
    r"(?P<left>[VERB VERB_ED VERBING HARM HARM_ED HARMING]) ADV? (?P<who>COUNT) (?P<them>INCLUDING) ADV? (?P<harm>STATE)",
    words=OF_THEM,
    finds={
        "A bus carrying 52 clerks hit a wall, leaving at least 16 of them dead.": "killed >=16 | civilian",
        "Guards shot nine of them dead.": "killed 9 | by Guards",
    },
    skips=("A bus with 52 clerks hit a wall, leaving 16 of them alive.",),
)
def left_of_them(tape: Tape, match: re.Match[str]) -> Joins:
    """How many of those told of before are left or shot dead: "leaving 16 of them dead"."""
    of_them = tape.phrases[match.start("them")].word in OF_THEM
    at = match.start("harm")
    harm = tape.phrases[at].harm
    if of_them and harm is not None and tape.phrases[match.start("left")].word in MAKES_DEAD:
        draft = one_draft(tape, tape.phrases[match.start("who")], at, harm)
        yield from (draft,) if draft is not None else ()


def _another(tape: Tape, start: int) -> bool:
    """Return whether an adjective of harm says nothing that befell the group before it: "call them homeless"."""
    first, before = tape.phrases[start], tape.phrases[start - 1] if start else None
    if before is None:
        return False
    noun = first.noun
    if first.sym == "UNKNOWN" and noun is not None and noun.number is None and before.sym not in _OPENING:
        return True  # "called his genre of music dead"
    single = noun is not None and not (noun.plural or noun.number or noun.named)
    if first.sym == "PEOPLE" and single and before.sym in ("OF", "PREP"):
        return True  # "the toll of civilian dead is not known"
    if noun is not None and count_of(noun)[0].high != 0 and _yet_to_be(tape, start):
        return True
    # "Could kill dozens and leave thousands homeless".
    return before.word in CALLING or (before.sym == "VERB" and infinitive(tape, start - 1))


def _still_so(tape: Tape, start: int, harm: Harm) -> bool:
    """Return whether somebody looks for people who are missing as they were before: "to find scores of men still missing"."""
    sought = start > 0 and tape.phrases[start - 1].word in ("find", "locate", "reach")
    return sought and harm.trigger.text.lower().startswith("still ")


def _yet_to_be(tape: Tape, start: int) -> bool:
    """Return whether people are only to be left so: "could leave 3,000 homeless and 40 dead", "vowed to put a gang behind bars"."""
    verb = next((p for p in reversed(tape.phrases[:start]) if p.sym not in _LEFT_SO), None)
    return verb is not None and (verb.sym == "VERB_TO" or (verb.unreal and verb.sym in ("VERB", "UNREAL")))


_LEFT_SO = frozenset("AND COMMA ADV STATE PEOPLE COUNT HARM_ED".split())
"""What may stand between a verb and the last of those whom it leaves so."""
_OPENING = frozenset("COMMA SEMI AND SUB THAT".split())


def _stays(tape: Tape, match: re.Match[str], harm: Harm) -> bool:
    """Return whether a verb before an adjective of harm only says that people are so: "lay dead", "are known dead"."""
    return harm.trigger.outcome is Outcome.DISPLACED or _known(tape, match) or _lies(tape, match)


def _placed(tape: Tape, start: int, harm: Harm) -> bool:
    """Return whether somebody was put or left in a state: "placed the president under house arrest", "left her driver in critical condition"."""
    before = tape.phrases[start - 1] if start else None
    if before is None:
        return False
    hurt = before.word == "leave" and harm.trigger.outcome is Outcome.INJURED
    return hurt or (before.word in PLACING and harm.trigger.outcome is Outcome.DETAINED)


def _killed_there(verb: Phrase, state: Harm | None) -> bool:
    """Return whether a state is only where somebody killed people: "guards killed 12 people in custody"."""
    if verb.sym not in ("HARM_ED", "HARMING") or verb.harm is None or state is None:
        return False
    return verb.harm.trigger.outcome is Outcome.KILLED and state.trigger.outcome is Outcome.DETAINED


_PRONOUNCED = frozenset(("declared dead", "pronounced dead"))
_SO_SAID = frozenset("know declare pronounce list listed certify treat place".split())


def _known(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a passive verb only says of a state that it is so: "are known dead", "is treated in intensive care"."""
    verb = tape.phrases[match.start("stay")]
    return is_passive(verb) and verb.word in _SO_SAID


def _sentenced(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a court only sets how long people will be in prison: "sentenced five men to eight years in prison"."""
    return any(p.sym == "AT" and p.word == "to" for p in tape.phrases[match.end("who") : match.start("harm")])


def _lies(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a verb of lying or falling stands right before "dead": "nine others lay dead"."""
    stay = match.end("stay") - 1
    return tape.phrases[stay].word in FALLING and tape.phrases[stay].end + 1 == tape.phrases[match.start("harm")].start


def _counted(tape: Tape, at: int) -> bool:
    """Return whether a group has a figure of its own and is no complement of another: "365 reporters behind bars"."""
    noun = tape.phrases[at].noun
    return noun is not None and noun.number is not None and (at == 0 or tape.phrases[at - 1].sym not in ("OF", "PREP"))


@rule(
    r"(?:[VERB VERBING VERB_ED VERB_TO SAY SAYING HARM HARM_ED HARMING] ADV? (?P<harm>LIVES)) | (?P<harm>LIVES) (?: ADJUNCT{0,2} [VERBED VERB_ED HARMED HARM_ED] )?",
    finds={
        "The flood claimed 20 lives.": "killed 20",
        "A barge sank with 40 lives lost.": "killed 40",
        "The flood claimed 20 miners' lives.": "killed 20 miners | civilian",
    },
    skips=("The flood changed 20 lives.", "The flood did not claim 20 lives.", "The flood nearly took 20 lives."),
)
def lives(tape: Tape, match: re.Match[str]) -> Joins:
    """Lives claimed, taken or lost are people killed."""
    at = match.start("harm")
    phrase = tape.phrases[at]
    if phrase.harm is None or phrase.noun is None:
        return
    whose = phrase.noun.owner
    noun = phrase.noun if phrase.noun.number is not None or whose is None else whose.noun
    if noun is None or noun.number is None:
        return
    took = [i for i in (match.start(), match.end() - 1) if tape.phrases[i].word in TAKES_LIVES]
    if not took or any(undone(tape, i) for i in took):
        return
    yield Draft(phrase.harm, whose if noun is not phrase.noun else None, *count_of(noun), tape, at)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<verb>SAID_TO|VERBED|VERB_ED) SUB (?P<harm>HARM_ED|STATE)"
    r" | (?P<verb>[VERB VERB_ED]) (?P<who>[PEOPLE COUNT]) SUB (?P<harm>HARM_ED|STATE)",
    finds={
        "Some 350 villagers were registered as displaced.": "displaced ~350 villagers | civilian",
        "Divers looked for 14 sailors still listed as missing.": "missing 14 sailors | military",
        "The firm listed 14 clerks as missing.": "missing 14 clerks | civilian",
    },
    skips=("Some 350 villagers were regarded as displaced.",),
)
def registered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is registered, listed or reported as missing is so."""
    at, done = match.start("harm"), tape.phrases[match.start("verb")]
    if (done.low or done.word) in _LISTED and not done.unreal and tape.phrases[at - 1].word == "as":
        yield from drafts(tape, match.span("who"), at)


_LISTED = frozenset("registered listed lists reported recorded counted given".split())


_ARE = r"BE | COMMA? INCLUDING | (?P<verb>VERB|VERB_ED|VERBED|BE VERB) (?:SUB|PREP|INCLUDING)?"
_THESE_ARE = rf"(?P<these>[VICTIMS PEOPLE] | TOLL (?= ADV? INCLUDING)) ADV? (?: {_ARE} ) COLON?"


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} (?: (?:SAID_TO PREP)? BE ADV{{0,2}} )? (?: PREP (?P<harm>[VICTIMS STATE]) | (?<= BE) (?P<those>AT) WHO ADV* (?P<harm>SUFFER) )"
    rf" | (?: PREP (?P<harm>VICTIMS) TIME? BE ADV? | {_THESE_ARE} ) (?P<who>{OF_OBJECT} (?=WHO) (?! {WHO_WERE}) | {CLOSED} | {OBJECT})",
    words=(*AMONG, LABELLED, TAPE["VICTIMS"], TAPE["TOLL"]),
    finds={
        "Two girls are among the wounded.": "injured 2 girls | civilian",
        "Two girls were reported to be among the wounded.": "injured 2 girls | civilian | reported",
        "Two girls were among those who died.": "killed 2 girls | civilian",
        "The toll includes two girls.": "killed 2 girls | civilian",
        "Two girls among dead in bus crash": "killed 2 girls | civilian",
    },
    skips=("Two girls are behind the wounded.",),
)
def among(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is among the dead or the wounded is one of them."""
    at, who, called = match.start("these" if match["these"] else "harm"), match.span("who"), None
    if match["these"]:
        noun = tape.phrases[at].noun
        told = match["verb"] is None or tape.phrases[match.end("verb") - 1].word in _MADE_UP_OF
        if noun is None or not noun.definite or noun.number is not None or not told:
            return
        called = noun.harm if tape.phrases[at].sym == "PEOPLE" else None
        lists = tape.phrases[who[0] - 1].sym == "INCLUDING"  # "the captured men include a commander"
        if tape.phrases[at].sym == "PEOPLE" and (called is None or (match["verb"] is None and not lists)):
            return  # "the slain men were identified as", but not "the slain men were clerks"
        if tape.phrases[who[0]].low.startswith(("under ", "over ")):
            return  # "the dead were under five"
        if tape.phrases[who[0]].sym == "PRONOUN":
            return  # "the bodies were all blindfolded"
        if tape.text[match.end() : match.end() + 1] == TAPE["HARM_ED"]:
            return  # "the casualties include 12 soldiers killed": they are told of by that
        if at > 1 and (tape.phrases[at - 2].sym, tape.phrases[at - 1].sym) == ("NUMBER", "OF"):
            return  # "40 percent of the dead were children"
    elif tape.phrases[match.start("those") if match["those"] else at - 1].word not in AMONG:
        return
    alone = tape.phrases[who[0]]
    if alone.sym == "UNKNOWN" and alone.noun is not None and alone.noun.number is None and not alone.noun.plural:
        return  # "the deceased were asleep"
    yield from drafts(tape, who, at, called)


_MADE_UP_OF = frozenset("comprise include number total identify name".split())


@rule(
    rf"(?P<first>[PEOPLE UNKNOWN]) (?P<parts>COMMA? INCLUDING ADV? {OBJECT})? | (?P<first>VICTIMS)",
    words=(LABELLED,),
    finds={
        "The envoy met a kidnapped engineer.": "abducted 1 kidnapped engineer | civilian",
        "The body of a kidnapped engineer was found.": "abducted 1 kidnapped engineer | civilian",
        "The list has 90 missing men, including 31 from Kano.": "missing 90 missing men / missing 31 | at Kano | part of 0",
    },
    skips=("The envoy met the kidnapped engineer.",),
)
def labelled(tape: Tape, match: re.Match[str]) -> Joins:
    """A participle before a counted group states its harm: "a kidnapped Briton", "17 abducted members"."""
    at = match.start("first")
    noun = tape.phrases[at].noun
    if (
        noun is None
        or noun.harm is None
        or noun.number is None
        or (match["first"] == TAPE["VICTIMS"] and not noun.body)
    ):
        return
    yield from drafts(tape, match.span(), at, noun.harm)


@rule(
    rf"(?P<harm>(?=(?P<all>{OF_OBJECT} {PARTS})) (?=(?P<who>{OBJECT} {PARTS})) VICTIMS)",
    finds={
        "Rescuers found seven bodies.": "killed 7",
        "Rescuers found another body.": "killed 1",
        "Rescuers found the bodies of two men and a girl.": "killed 2 men | civilian / killed 1 girl | civilian",
    },
    skips=("Rescuers found the bodies.",),
)
def victims(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun that says the harm itself, with a figure: "seven bodies", "two French hostages"."""
    at = match.start("harm")
    phrase = tape.phrases[at]
    noun = phrase.noun
    if phrase.harm is None or noun is None:
        return
    if phrase.harm.trigger.term in ("body", "severed head") and not noun.body and not _recovered(tape, at):
        return  # "a national body"
    if phrase.harm.trigger.term == "martyr" and not noun.plural:
        return  # "vowed to die as a martyr"
    first = taken_with(tape, at) if not noun.plural else None
    core = Span(noun.core.start, phrase.harm.trigger.span.start - 1)
    if first is not None and phrase.harm.trigger.term in ("hostage", "captive") and core.start < core.end:
        who = evolve(phrase, noun=evolve(noun, core=core))  # "took the governor hostage", "took 170 guests hostage"
        yield from drafts(tape, (first, at), at)  # "took four teachers and 11 farmers hostage"
        yield Draft(phrase.harm, who, *count_of(noun), tape, at)
        return
    if phrase.harm.trigger.term == "body" and noun.number is not None and noun.number.count.high == 0:
        return  # "no bodies have been found" leaves open how many have died
    if noun.number is not None and phrase.harm.trigger.term in NOT_PEOPLE and not noun.body:
        yield Draft(phrase.harm, _among(tape, at), *count_of(noun), tape, at)
    elif noun.body and phrase.harm.trigger.text.lower().endswith("s"):
        several = count_of(noun)[0].value == 1  # "the bodies of a clerk, his cook and a boy": no one has several
        bodies = match.span("all") if several or governs(tape, at, match.end("all")) else match.span("who")
        yield from drafts(tape, bodies, at)
    elif noun.number is not None or noun.body:
        yield from drafts(tape, (at, at + 1), at)
    elif _recovered(tape, at) and (owned := owner_of(noun)) is not None:
        yield Draft(phrase.harm, *owned, tape, at)
    elif phrase.low.startswith(("another ", "more ")) and _recovered(tape, at) and not _yet_to_come(tape, at):
        yield Draft(phrase.harm, None, *count_of(noun), tape, at)


@rule(
    r"(?P<who>[NAME PEOPLE COUNT]) (?: COMMA COUNT)? ADJUNCT{0,2} COMMA? (?P<whose>WHO) (?P<harm>VICTIMS)",
    finds={"Lena Orr, whose body was found in a canal, was a nurse.": "killed 1 Lena Orr | at canal"},
    skips=(
        "Lena Orr, whose body is strong, is a nurse.",
        "Police asked Lena Orr, who found two bodies.",
        "The owner of a dog whose body was found in a canal wept.",
    ),
)
def whose_body(tape: Tape, match: re.Match[str]) -> Joins:
    """Somebody "whose" body was found is dead."""
    at, who = match.start("harm"), match.span("who")
    harm, noun = tape.phrases[at].harm, tape.phrases[at].noun
    whose = tape.phrases[match.start("whose")].low == "whose" and harm is not None and harm.trigger.term in BODIES
    if (
        whose
        and noun is not None
        and noun.number is None
        and not _of_another(tape.phrases[who[0]])
        and _recovered(tape, at)
    ):
        yield from drafts(tape, who, at)


def _of_another(who: Phrase) -> bool:
    """Return whether somebody is called after another behind "of", who may be meant: "the owner of a dog whose body was found"."""
    return who.sym == "PEOPLE" and who.end - who.start > len(who.low) and who.noun is not None and not who.noun.named


def _yet_to_come(tape: Tape, at: int) -> bool:
    """Return whether bodies are still to be found: "the figure could rise as more bodies are found"."""
    before = tape.phrases[max(0, at - 6) : at]
    return any(p.sym == "SUB" for p in before[-1:]) and any(p.unreal or p.sym == "UNREAL" for p in before)


def _among(tape: Tape, at: int) -> Phrase | None:
    """Return the group among whom the harmed are: "no casualties were reported among the police"."""
    where = next((p for p in tape.phrases[at + 1 : at + 4] if p.sym == "AT"), None)
    if where is None or where.noun is None or where.word not in AMONG or where.inner != "PEOPLE":
        return None
    return evolve(where, sym="PEOPLE", start=where.noun.core.start)


def _recovered(tape: Tape, at: int) -> bool:
    """Return whether a body is one that was found, seen or buried: "his body was found", "dug out seven bodies"."""
    if not _OF_NO_MAN.isdisjoint(tape.phrases[at].low.split()):
        return False  # "three regulatory bodies were found at fault"
    if any(p.sym == "HARMED" for p in tape.phrases[at + 1 : at + 2]):
        return True  # "a body was found shot"
    if any(p.sym == "EVENT" and p.harm and p.harm.weak for p in tape.phrases[at + 1 : at + 3]):
        return True  # "16 bodies bore gunshot wounds"
    near = tape.phrases[max(0, at - 5) : at + 10]
    if any(p.word in FOUND or p.head in FINDS for p in near):
        return True
    where = (p for p in tape.phrases[at + 1 : at + 4] if p.sym == "AT" or p.low.rpartition(" ")[2] in MORGUES)
    return any(p.noun is not None and p.noun.head in LYING_IN and not p.noun.named for p in where)


_OF_NO_MAN = ORGANISING | HEAVENLY
"""What makes a body one that nobody has died to leave."""
