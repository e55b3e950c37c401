"""The subject of a verb: whose it is, however much stands between, and whose it is not."""

from __future__ import annotations

import re

from casualtykit.join.doers.accusations import WHO
from casualtykit.languages.en.harm_words import ATTACKING, FIRING, STORMING
from casualtykit.languages.en.place_names import STRIKING
from casualtykit.languages.en.verb_words import PERCEIVING
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Tape
from casualtykit.vocabulary import ARMED, LAWLESS, Outcome

Stretch = tuple[int, int]
"""Where some phrases of a tape begin and end."""

_MADE_BY = rf"(?: (?<=CAUSE) ADJUNCT{{0,2}} (?: [VERB_ED HARM_ED SAY] ADJUNCT{{0,2}} )? BY (?:{WHO} | THING) | (?<=CAUSE) SAY AT )"
"""Whose attack or bomb it was: "a raid by rebels", "a bomb planted by rebels"."""

_CALLED = r"(?: COMMA [COUNT PEOPLE ORG THING] (?: OF? [PEOPLE ORG PLACE THING] | OF | ADJUNCT ){0,3} COMMA )"
"""What a doer is called between commas: "the Dune Army, one of the largest groups of the south,"."""


_BEHIND_NOTHING = (
    r"(?<! [PREP OF BY WITH VERB VERB_ED VERBING VERB_TO VERBED HARM HARMING TELL]) (?<! [VERB VERB_ED VERBING] TIME)"
)
_WHO_DID = r"(?= [PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT CAUSE THING AT] ADJUNCT{0,5} COMMA? [WHO THAT]) (?! PRONOUN ADJUNCT)"
_SAW_THEM_DO = rf"(?<= [WITH VERB VERB_ED VERB_TO]) (?= {WHO} [HARM HARMING VERB])"
_NO_OBJECT = rf"(?: {_BEHIND_NOTHING} | {_WHO_DID} | {_SAW_THEM_DO} )"
"""Where a doer may begin: behind no verb and no preposition, unless what follows says that he does something himself."""

_THOSE = r"AT (?= ADJUNCT{0,2} (?: COMMA? [WHO THAT] | HARMING))"
"""A noun behind a preposition, of which a clause tells more: "after a raid that killed two"."""
_DOER = "[PEOPLE NAME ORG PRONOUN UNKNOWN PLACE COUNT VICTIMS CAUSE THING EVENT]"
_AND_DOER = rf"(?<! HARM_ED .) ADJUNCT{{0,3}} [AND ALONG] {WHO} | (?<= CAUSE) AND CAUSE"
_WHEN_AND_WHERE = r"ADJUNCT{0,5} (?: COMMA (?: ADJUNCT{1,2} | (?<= AT .) [PLACE THING] ) COMMA )?"
_WHO_THEY_SAY = rf"(?: COMMA? [WHO THAT] (?: {WHO} ADV? SAY )? )?"


@rule(
    rf"{_NO_OBJECT} (?P<who>{_THOSE} | {_DOER} (?:{_AND_DOER})?)"
    rf" (?: {_CALLED} | {_MADE_BY} | ADJ (?:AT | PREP NOUN) )?"
    rf" (?: {_WHEN_AND_WHERE} | VERB_TO NOUN? ADJUNCT{{0,3}} AND? ) {_WHO_THEY_SAY} [ADV TIME]* NOT?"
    r" (?P<verb>[FINITE HARMING])",
    finds={
        "Gunmen killed two men.": "killed 2 men | by Gunmen",
        "He is a teacher who they say killed two girls.": "killed 2 girls | civilian | by a teacher | source: they (other)",
    },
    skips=("Two men were killed.",),
)
def subject(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """The subject of an active verb of harm did it, and of the verbs paired with it."""
    return match.span("who")


def subject_of(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return the subject of the verb at a place: that of the last finite verb up to it, in the same clause."""
    best: tuple[int, int] | None = None
    for match in TAPE.compile(subject.pattern).finditer(tape.text, max(0, at - REACH), at + 1):
        if match.start("verb") > at:
            break
        if crosses(tape, match.start("verb"), at) or (
            tape.phrases[match.start("verb")].sym == "HARMING" and match.start("verb") < at
        ):
            continue
        armed = _armed_with(tape, match.start("who"))
        if armed is not None or _second_place(tape, match):
            first = match.start("who") - _PAIR if armed is None else armed
            best = (first, first + 1)
            continue
        if _which_they_are_not(tape, match):
            best = _last_attack(tape, match.start("who"))
            continue
        blast = _meanwhile(tape, match, at)
        if blast is not None or _attacked(tape, match) or _between(tape, match.start("who")):
            best = blast
            continue
        if _passing(tape, match, at) or _other_object(tape, match):
            continue
        if tape.phrases[match.start("who")].word in _OBJECTS or _carried(tape, match.start("who")):
            continue  # "drove them from the fort killing 20"
        if best is not None and (_contact(tape, match, at) or _listed(tape, match.start("who"), at)):
            continue
        beside = match["who"] == TAPE["AT"] and match["verb"] == TAPE["HARMING"]
        if beside and tape.phrases[match.start("who")].word != "with":
            continue  # "with accidents killing thousands", but not "in an attack killing thousands"
        best = None if _suffers(tape, match.start("verb"), at) else _of_relative(tape, match) or match.span("who")
    return best


def _other_object(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a group between two verbs is the object of the first, which lets it do nothing: not "saw police beat"."""
    who, verb = match.start("who"), tape.phrases[match.start("verb")]
    if not who or verb.sym != "VERB" or match.end("who") != match.start("verb"):
        return False
    return tape.phrases[who - 1].sym in ("VERB", "VERB_ED", "VERB_TO") and tape.phrases[who - 1].word not in PERCEIVING


def _contact(tape: Tape, match: re.Match[str], at: int) -> bool:
    """Return whether a verb tells of a thing what somebody did with it: "fired with a rifle he had hidden, killing two"."""
    first = match.start("who")
    thing = match["who"] == TAPE["PRONOUN"] and first and tape.phrases[first - 1].sym in ("AT", "THING", "CAUSE")
    return bool(thing) and match.start("verb") < at and tape.phrases[at - 1].sym == "COMMA"


def _listed(tape: Tape, who: int, at: int) -> bool:
    """Return whether a group is one of the parts of another: "seized seven, a Briton and six Kenyans, in Osh, killing a guard"."""
    first = next((i for i in range(who - 1, -1, -1) if tape.phrases[i].sym not in _IN_A_LIST), -1)
    behind = [p.sym for p in tape.phrases[at - 1 : at + 1]] == ["COMMA", "HARMING"]
    return behind and first >= 0 and tape.phrases[first].sym == "INCLUDING"


_IN_A_LIST = frozenset("PEOPLE COUNT NAME AND COMMA".split())


def _carried(tape: Tape, who: int) -> bool:
    """Return whether a group is the second that something carries: "a bus carrying 40 pupils and two clerks hit a mine"."""
    row = tape.phrases[max(0, who - 4) : who]
    return [p.sym for p in row[:1]] == ["THING"] and [p.sym for p in row[1:]] in _LOADED


_LOADED = [[link, group, "AND"] for link in ("WITH", "VERBING") for group in ("PEOPLE", "COUNT")]
_OBJECTS = frozenset("them him us me".split())
"""Pronouns that are the subject of nothing."""


def _of_relative(tape: Tape, match: re.Match[str]) -> tuple[int, int] | None:
    """Return whose relative clause the verb stands in, behind another group: an attack's, or that of captors.

    "Soldiers in a war that has killed", "rescued nine girls from rebels who had abducted them".
    """
    for k in range(match.end("who") + 1, match.start("verb")):
        before = tape.phrases[k - 1]
        if tape.phrases[k].sym not in ("WHO", "THAT") or before.sym != "AT":
            continue
        if before.inner == "CAUSE":
            return (k - 1, k) if tape.phrases[k].word != "who" else None
        if before.word == "from" and before.noun is not None and before.noun.role in LAWLESS:
            return k - 1, k
    return None


def _which_they_are_not(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether "which" stands behind several people, whom it does not take up: "an area full of tourists, which killed"."""
    who, opener = tape.phrases[match.start("who")], tape.phrases[match.end("who") : match.end("who") + 2]
    noun = who.noun if "PEOPLE" in (who.sym, who.inner) else None
    persons = noun is not None and noun.plural and not noun.collective and noun.role not in ARMED
    return persons and [p.sym for p in opener] == ["COMMA", "WHO"] and opener[1].word == "which"


def _last_attack(tape: Tape, end: int) -> Stretch | None:
    """Return the last attack or weapon that is told of before a place."""
    causes = (k for k in range(end - 1, -1, -1) if "CAUSE" in (tape.phrases[k].sym, tape.phrases[k].inner))
    return next(((k, k + 1) for k in causes), None)


def _between(tape: Tape, who: int) -> bool:
    """Return whether a group is the second side of a fight: "a war between the army and its foes took 40 lives"."""
    near = tape.phrases[max(0, who - _SIDES) : who]
    if not near or near[-1].sym not in ("AND", "NAMELY"):
        return False
    at = next((i for i, p in enumerate(near) if p.sym == "AT" and p.word == "between"), None)
    return at is not None and not any(p.sym in _FINITE for p in near[at:])


_SIDES = 5
"""How many phrases the first side of a fight may have, with where it is."""
_FINITE = frozenset("HARM HARMED DIE VERB VERBED VERB_ED SAY BE".split())


def _passing(tape: Tape, match: re.Match[str], at: int) -> bool:
    """Return whether a verb only says something of the object of another: "opened fire on marchers who sang, killing two"."""
    if tape.phrases[at].sym != "HARMING" or tape.phrases[at - 1].sym != "COMMA" or match.start("verb") >= at:
        return False
    verb = tape.phrases[match.start("verb")]
    relative = any(p.sym in ("WHO", "THAT") for p in tape.phrases[match.end("who") : match.start("verb")])
    attacked = match.start("who") > 0 and tape.phrases[match.start("who") - 1].word in ATTACKING
    return (
        relative
        and (verb.harm is None or verb.harm.trigger.outcome is Outcome.DISPLACED)  # "who fled"
        and (attacked or verb.word not in ATTACKING | STORMING)
        and _OBJECT.search(tape.text[: match.end("who")]) is not None
    )


_OBJECT = TAPE.lazy("(?: [VERB VERB_ED] (?:ADV)? GROUP | [VERB VERB_ED] [CAUSE THING]? AT | AT ) $")


def _attacked(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether "which" takes up an attack and not the last it was made on: "attacks on a union and a charity, which"."""
    who = match.start("who")
    if tape.text[max(0, who - 2) : who] != TAPE["AT"] + TAPE["AND"] or tape.phrases[who - 2].word not in (
        "on",
        "against",
    ):
        return False
    return any(p.sym == "WHO" for p in tape.phrases[match.end("who") : match.end("who") + 2])


def _meanwhile(tape: Tape, match: re.Match[str], at: int) -> Stretch | None:
    """Return who attacked, or what went off, while others did what the verb tells: "a mine blew up as the mayor left, killing two"."""
    sub, verb = match.start("who") - 1, tape.phrases[match.start("verb")]
    if tape.phrases[at].sym != "HARMING" or TAPE["COMMA"] not in tape.text[match.end() : at]:
        return None
    if sub < 0 or tape.phrases[sub].sym != "SUB" or verb.harm is not None or verb.word in _VIOLENT:
        return None
    main = next(
        (i for i in range(sub - 1, -1, -1) if tape.phrases[i].sym in _FINITE or tape.phrases[i].sym in BREAKS), 0
    )
    if tape.phrases[main].word in _VIOLENT:
        return subject_of(tape, main)
    blast = _BLAST.search(tape.text[:sub])
    return blast.span("what") if blast is not None and tape.phrases[match.start("who")].sym in _SOMEBODY else None


_VIOLENT = ATTACKING | STORMING | FIRING
_SOMEBODY = ("PEOPLE", "NAME", "ORG")
_BLAST = TAPE.lazy("^ [^FINITE SOURCE]{0,4} (?P<what>CAUSE) [^FINITE]{0,6} FINITE")
"""A clause whose subject is a weapon or an attack."""


def _second_place(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether "that" takes up what was in two places, and not the second of them: "bombs in Herat and Kabul that killed"."""
    who = match.start("who")
    opened = any(p.sym in ("WHO", "THAT") for p in tape.phrases[match.end("who") : match.end("who") + 2])
    if not opened or who < _PAIR or tape.text[who - 2 : who] != TAPE["AT"] + TAPE["AND"]:
        return False
    first, what = tape.phrases[who - 2], tape.phrases[who - 3]
    return (
        first.word in ("in", "at", "near")
        and {first.inner, tape.phrases[who].sym} <= _SITES
        and what.sym in ("CAUSE", "THING")
    )


def _armed_with(tape: Tape, who: int) -> int | None:
    """Return where those stand who have a thing with them, of which it is the second: "raiders (armed) with rifles and grenades killed"."""
    if who < _PAIR or tape.text[who - 2 : who] != TAPE["AT"] + TAPE["AND"] or tape.phrases[who - 2].word != "with":
        return None
    if tape.phrases[who].sym not in ("CAUSE", "THING"):
        return None
    armed = tape.phrases[who - _PAIR].word == "arm" and who > _PAIR
    at = who - _PAIR - armed
    return at if tape.phrases[at].sym in ("PEOPLE", "NAME", "ORG") else None


_PAIR = 3
_SITES = frozenset(("PLACE", "NAME", "THING"))


def _suffers(tape: Tape, verb: int, at: int) -> bool:
    """Return whether the subject of a verb has come to harm itself, or was attacked: "they were hit by shells, killing 40".

    So has who was only saved, behind which others are left: "400 people were pulled out, leaving 80 missing".
    """
    paired = tape.phrases[at].sym == "HARMING" and tape.phrases[at - 1].sym == "COMMA"
    done = tape.phrases[verb]
    if done.sym == "VERBED" and any(p.sym == "VERBING" and p.word == "leave" for p in tape.phrases[verb + 1 : at + 1]):
        return True
    attacked = done.sym == "VERBED" and done.word in ATTACKING | STORMING | STRIKING
    return verb < at and paired and (done.sym == "HARMED" or attacked)


REACH = 80
"""How many phrases a verb may stand from who did it: more than any sentence of prose needs."""

BREAKS = frozenset("SOURCE SEMI COLON DASH SUB IF ACCORDING".split())


def crosses(tape: Tape, start: int, end: int) -> bool:
    """Return whether a stretch runs over the border of a clause; "after killing" opens none."""
    low, high = min(start, end), max(start, end)
    return any(
        tape.phrases[i].sym in BREAKS and not (tape.phrases[i].sym == "SUB" and i + 1 == high)
        for i in range(low + 1, high)
    )


def whose_deed(tape: Tape, at: int) -> tuple[int, int] | None:
    """Return the subject of a clause about its object: "two nuns whom rebels had abducted", "the nuns they had abducted"."""
    first = next((i for i in range(at - 1, -1, -1) if tape.phrases[i].sym not in ("ADV", "TIME")), at)
    if tape.phrases[first].sym != "PRONOUN":
        return (first, first + 1)
    match = _FREED.search(tape.text)
    return match.span("who") if match is not None and match.end() <= first else None


_FREED = TAPE.lazy(
    rf"(?:^|SOURCE) (?:[AT TIME ADV] COMMA?){{0,2}} (?P<who>{WHO}) ADJUNCT{{0,2}} [VERB VERB_ED VERBING HARM HARM_ED HARMING] (?: THING OF? )? GROUP (?:AND GROUP)?"
)
"""Who does something to a group, whom "they" takes up behind it: "bandits freed two nuns they had held"."""
