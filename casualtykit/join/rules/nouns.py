"""The rules for nouns and adjectives of harm: the dead, a death, a toll, bodies, hostages."""

from __future__ import annotations

import re

from casualtykit.join.doers.roles import taken_with
from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.lists import (
    BETWEEN,
    CLOSED,
    GAP,
    LATER,
    OBJECT,
    OF_OBJECT,
    PARTS,
    SUBJECT,
    SUBJECT_PARTS,
    Joins,
    drafts,
    groups,
    infinitive,
    with_later,
)
from casualtykit.join.unharmed.averted import TRIED, averted, died_of, ordered
from casualtykit.languages.en.care_words import HARMFUL
from casualtykit.languages.en.harm_words import (
    AMONG,
    CALLING,
    CAUSING,
    FALLING,
    FALLS,
    FOUND,
    MASS_KILLINGS,
    NOT_PEOPLE,
    RUNS,
    SUFFERED_NOUNS,
    TAKES_LIVES,
)
from casualtykit.model import Count, Number, exactly, vaguely
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import BORDERS, LABELLED, TAPE, Harm, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?: OF (?= STATE (?! [GROUP]) ) | (?P<stay>[VERB VERB_ED VERBED VERBING]) [THING TIME]? | VERBED ADJUNCT{{0,3}} AND )? ADV* (?P<harm>STATE) {LATER}",
    finds={
        "The attack left four people dead.": "killed 4 people",
        "Nine divers are trapped and feared dead.": "killed 9 divers | civilian | feared",
        "Doctors spoke of dozens of dead.": "killed 24+? | source: Doctors (medical)",
        "Guards killed 12 people in custody.": "killed 12 people | prisoner | by Guards",
    },
    skips=("The talks are dead.",),
)
def state(tape: Tape, match: re.Match[str]) -> Joins:
    """An adjective of harm after a group: "four people dead", "nineteen still missing"."""
    first = tape.phrases[match.start("who")]
    before = tape.phrases[match.start("who") - 1] if match.start("who") else None
    called = first.sym == "UNKNOWN" and first.noun is not None and first.noun.number is None
    if called and before is not None and before.sym not in ("COMMA", "SEMI", "AND", "SUB", "THAT"):
        return  # "called his genre of music dead"
    bare = first.sym == "PEOPLE" and first.noun is not None and not (first.noun.plural or first.noun.number)
    if bare and before is not None and before.sym in ("OF", "PREP") and first.noun is not None and not first.noun.named:
        return  # "the toll of civilian dead is not known"
    if before is not None and before.word in CALLING:
        return  # "call them homeless"
    if before is not None and before.sym == "VERB" and infinitive(tape, match.start("who") - 1):
        return  # "could kill dozens and leave thousands homeless"
    if first.sym == "VICTIMS" and first.harm is not None and match.end("who") - match.start("who") > 1:
        last = match.end("who") - 1  # "45 casualties, among them 12 dead"
        yield from drafts(tape, (last, last + 1), match.start("harm"), "nouns.state")
        return
    harm = tape.phrases[match.start("harm")].harm
    after = tape.phrases[match.end("harm")] if match.end("harm") < len(tape) else None
    if harm is not None and harm.trigger.term in _PRONOUNCED and after is not None and after.sym in ("PEOPLE", "NAME"):
        yield from drafts(tape, (match.end("harm"), match.end("harm") + 1), match.start("harm"), "nouns.state")
        return  # "doctors declared dead two others"
    if harm is not None and harm.trigger.outcome is Outcome.DETAINED and _sentenced(tape, match):
        return
    if before is not None and _killed_there(before, harm):
        yield from drafts(tape, match.span("who"), match.start("who") - 1, "nouns.state")
        return
    if (
        harm is None
        or (harm.weak and not _counted(tape, match.start("who")))
        or (
            match["stay"]
            and harm.trigger.outcome is not Outcome.DISPLACED
            and not (_known(tape, match) or _lies(tape, match))
        )
    ):
        return
    yield from with_later(tape, match, "nouns.state")


def _killed_there(verb: Phrase, state: Harm | None) -> bool:
    """Return whether a state is only where somebody killed people: "guards killed 12 people in custody"."""
    if verb.sym != "HARM_ED" or verb.harm is None or state is None:
        return False
    return verb.harm.trigger.outcome is Outcome.KILLED and state.trigger.outcome is Outcome.DETAINED


_PRONOUNCED = frozenset(("declared dead", "pronounced dead"))
_SO_SAID = frozenset("know declare pronounce list listed certify treat place".split())


def _known(tape: Tape, match: re.Match[str]) -> bool:
    """Return whether a passive verb only says of a state that it is so: "are known dead", "is treated in intensive care"."""
    verb = tape.phrases[match.start("stay")]
    return verb.sym == "VERBED" and verb.word in _SO_SAID


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
    rf"(?P<harm>EVENT) (?:ADJUNCT{{0,3}} | ADJUNCT{{1,3}} COMMA) OF (?=(?P<all>{OF_OBJECT} {PARTS})) (?P<who>{OBJECT} {PARTS})",
    finds={
        "The murder of two nurses shocked the town.": "killed 2 nurses | medical",
        "The murder of two nurses and a driver shocked the town.": "killed 2 nurses | medical / killed 1 driver | civilian",
    },
    skips=("The death of hope.", "The town would complete the evacuation of 300 people on Monday."),
)
def event_of(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun of harm and "of": the death of."""
    at = match.start("harm")
    if averted(tape, at) or ordered(tape, at):
        return
    who = match.span("all") if _governs(tape, at, match.end("all")) else match.span("who")
    event = tape.phrases[at].noun
    for draft in drafts(tape, who, at, "nouns.event_of"):
        if event is not None and event.plural and draft.count.value is None and _only_rise(tape, who[1]):
            return  # "abductions of journalists have increased"
        if (
            event is not None
            and event.plural
            and event.number is not None
            and event.number.count.value != 1  # "one of the largest displacements of people"
            and who[1] - who[0] == 1
            and not draft.number
        ):
            draft = evolve(draft, count=event.number.count, number=event.number)  # "21 killings of journalists"
        yield draft


@rule(
    rf"(?P<harm>EVENT) (?: COMMA [THING UNKNOWN] COMMA?)? AND (?= (?P<second>EVENT) ADJUNCT{{0,3}} OF (?P<who>{OBJECT} {PARTS}))",
    finds={"The kidnapping and murder of a nurse shocked the town.": "abducted 1 nurse | medical"},
    skips=("He confessed to the murder and the theft of a car.",),
)
def event_paired(tape: Tape, match: re.Match[str]) -> Joins:
    """Two nouns of harm may share one victim: "the kidnapping and murder of"."""
    at = match.start("harm")
    first, second = tape.phrases[at], tape.phrases[match.start("second")]
    if any(p.harm is None or TRIED.search(p.low) or (p.noun is not None and p.noun.number) for p in (first, second)):
        return
    if first.harm is None or second.harm is None or first.harm.trigger.outcome is second.harm.trigger.outcome:
        return
    if not averted(tape, at) and not (second.noun and second.noun.plural and _only_rise(tape, match.end("who"))):
        yield from drafts(tape, match.span("who"), at, "nouns.event_paired")


def _only_rise(tape: Tape, at: int) -> bool:
    """Return whether deeds are only said to rise or fall."""
    verb = _GOES_ON.match(tape.text, at)
    return verb is not None and tape.phrases[verb.end() - 1].word in _MORE_OR_LESS


_MORE_OR_LESS = FALLS | frozenset("rise climb increase jump grow mount".split())
_GOES_ON = TAPE.lazy("ADJUNCT{0,3} (?: AND EVENT OF GROUP )? [VERB VERB_ED]")


def _governs(tape: Tape, at: int, end: int) -> bool:
    """Return whether "of" governs a list up to its end, though a verb stands there: it is that of the noun of harm, or of no clause.

    "The murder of two nurses and a driver shocked the town", but "Marches followed the murder of two nurses and a driver
    resigned".
    """
    after = end
    while after < len(tape) and tape.phrases[after].sym in ("AT", "TIME", "ADV", "COMMA"):
        after += 1
    syms = [p.sym for p in tape.phrases[after : after + 2]]
    if syms[:1] in (["WHO"], ["THAT"]) or syms in (["VERB_ED", "BY"], ["VERB_ED", "AT"]):
        return True
    if any(p.sym == "COMMA" for p in tape.phrases[at:end]) and not all(
        p.noun is not None and p.noun.number is not None for p, _ in groups(tape, at + 1, end)
    ):
        return False  # "the death of the king behind them, the dukes and bishops met"
    for i in range(at - 1, max(-1, at - 60), -1):
        sym = tape.phrases[i].sym
        if sym in _OPEN_CLAUSE:
            break
        if sym in ("VERB", "HARM", "HARMED", "BE", "DIE", "SAY", "TELL", "VERBED"):
            return False
        if sym in ("VERB_ED", "HARM_ED", "DIE_ED") and tape.phrases[i + 1].sym not in ("PREP", "BY", "WITH", "AT"):
            return False
    return True


_OPEN_CLAUSE = frozenset((*BORDERS, "THAT", "WHO"))


@rule(
    r"(?:[VERB VERBING VERB_ED VERB_TO SAY SAYING HARM HARM_ED HARMING] ADV? (?P<harm>LIVES)) | (?P<harm2>LIVES) ADJUNCT{0,2} [VERBED VERB_ED HARMED HARM_ED] | (?P<harm3>LIVES)",
    finds={"The flood claimed 20 lives.": "killed 20", "A barge sank with 40 lives lost.": "killed 40"},
    skips=("The flood changed 20 lives.",),
)
def lives(tape: Tape, match: re.Match[str]) -> Joins:
    """Lives claimed, taken or lost are people killed."""
    at = match.start(next(g for g in ("harm", "harm2", "harm3") if match[g]))
    phrase = tape.phrases[at]
    verbs = [p.word for p in (tape.phrases[match.start()], tape.phrases[match.end() - 1])]
    if phrase.harm is None or phrase.noun is None or phrase.noun.number is None or not TAKES_LIVES & set(verbs):
        return
    yield Draft(phrase.harm, None, *count_of(phrase.noun), "nouns.lives", tape, at)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP} (?P<verb>SAID_TO|VERBED|VERB_ED) SUB (?P<harm>HARM_ED|STATE)",
    finds={
        "Some 350 villagers were registered as displaced.": "displaced ~350 villagers | civilian",
        "Divers looked for 14 sailors still listed as missing.": "missing 14 sailors | military",
    },
    skips=("Some 350 villagers were regarded as displaced.",),
)
def registered(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is registered, listed or reported as missing is so."""
    if tape.phrases[match.start("verb")].low in _LISTED and tape.phrases[match.start("harm") - 1].word == "as":
        yield from drafts(tape, match.span("who"), match.start("harm"), "nouns.registered")


_LISTED = frozenset("registered listed reported recorded counted given".split())


@rule(
    r"(?P<harm>EVENT) ADJUNCT{0,2} (?P<who>(?: AT | PREP COUNT) (?: ADJUNCT{0,2} (?:COMMA? AND | COMMA) [PEOPLE NAME COUNT]){0,6})",
    finds={"The blast caused minor injuries to three clerks.": "injured 3 clerks | civilian"},
    skips=("The blast caused injuries in three towns.",),
)
def event_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Injuries "to" somebody are his: "injuries to six guards and a boy"."""
    at, first = match.start("harm"), match.start("who")
    harm, to = tape.phrases[at].harm, tape.phrases[first]
    noun = tape.phrases[at].noun
    number = noun.number if noun is not None else None
    if harm is None or harm.trigger.outcome is not Outcome.INJURED or to.word != "to":
        return
    if harm.negated or (number is not None and number.count.high == 0) or (at and tape.phrases[at - 1].sym == "NOT"):
        return  # "no injuries to the four men"
    if to.sym == "AT":
        counted = to.noun is not None and to.inner == "UNKNOWN" and _figure(to.noun)
        if to.inner not in ("PEOPLE", "NAME", "PRONOUN") and not counted:
            return
        tape = tape.put(first, first + 1, named(to, to.inner))
    yield from drafts(tape, match.span("who"), at, "nouns.event_to")


def _figure(noun: Noun) -> bool:
    """Return whether a group has a figure of its own, and not "both"."""
    return noun.number is not None and noun.number.text.lower() != "both"


@rule(
    r"(?P<harm>EVENT)",
    finds={"The storm caused five deaths.": "killed 5"},
    skips=("The storm brought death.", "The report documents two massacres."),
)
def event_owned(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun of harm with a figure, or with its victim before a possessive: "five deaths", "the mayor's murder"."""
    at = match.start("harm")
    phrase = tape.phrases[at]
    noun = phrase.noun
    if noun is None or phrase.harm is None or averted(tape, at) or ordered(tape, at):
        return
    if phrase.harm.trigger.outcome is Outcome.INJURED and (phrase.harm.weak or _in_a_run(noun) or died_of(tape, at)):
        return  # "multiple stab wounds" count no people, nor does "a string of injuries"
    term = phrase.harm.trigger.term
    paired = at > 1 and tape.phrases[at - 1].sym == "AND" and tape.phrases[at - 2].sym == "EVENT"
    first = tape.phrases[at - 2].noun if paired else None
    if noun.number is None and first is not None and first.number is not None and first.number.count.high == 0:
        yield Draft(phrase.harm, None, exactly(0), None, "nouns.event_owned", tape, at)  # "no injuries or deaths"
        return
    if _carried_out(tape, at):
        if noun.plural:  # "they made their first arrest" may be of one told of before
            counted = count_of(noun) if noun.number is not None else (vaguely(2), None)
            yield Draft(phrase.harm, None, *counted, "nouns.event_owned", tape, at)
        return
    owned = _owned(noun) if noun.number is None and term not in ("injury", "wound", "burn") else None
    if owned is not None and noun.plural and (term not in SUFFERED_NOUNS or owned[1].value == 1):
        owned = None, vaguely(2), None
    if owned is not None:
        natural = term in ("death", "demise") and owned[1].value == 1 and not _told_as_harm(tape, at)
        doubts = ("natural death",) if natural else ()
        yield Draft(phrase.harm, *owned, "nouns.event_owned", tape, at, doubts=doubts)
    elif noun.number is not None and _one_each(phrase.harm, noun, phrase.low):
        yield Draft(phrase.harm, None, *count_of(noun), "nouns.event_owned", tape, at)


def _carried_out(tape: Tape, at: int) -> bool:
    """Return whether arrests are what is made, or led to: "police made 30 arrests", "the raid led to arrests"."""
    trigger = tape.phrases[at].harm
    if trigger is None:
        return False
    made = any(p.word == "make" for p in (*tape.phrases[max(0, at - 1) : at], *tape.phrases[at + 1 : at + 3]))
    if made and trigger.trigger.outcome is Outcome.DETAINED:
        return True  # but "the report on the killings was made"
    led = at > 1 and tape.phrases[at - 1].word == "to" and tape.phrases[at - 2].word in CAUSING
    return led and trigger.trigger.term == "arrest"


def _one_each(harm: Harm, noun: Noun, words: str) -> bool:
    """Return whether each harm that a figure counts befell one: five deaths, but no five kidnappings or massacres."""
    if noun.number is None or harm.trigger.outcome is Outcome.ABDUCTED or harm.trigger.term in MASS_KILLINGS:
        return False
    if "mass " in words or noun.number.text.lower() in ("a", "an"):
        return False
    return not (noun.definite and noun.number.count.value == 1)  # "one of the biggest evacuations"


def _in_a_run(noun: Noun) -> bool:
    """Return whether a noun of harm tells what came one after the other, mostly to one: "a string of injuries"."""
    return noun.number is not None and not RUNS.isdisjoint(noun.number.text.lower().split())


def _told_as_harm(tape: Tape, at: int) -> bool:
    """Return whether a death is called what no natural one is, or came where people are held: "suspicious", "in prison"."""
    after = tape.phrases[at + 1].harm if at + 1 < len(tape) else None
    held = after is not None and after.trigger.outcome is Outcome.DETAINED
    return held or not HARMFUL.isdisjoint(tape.phrases[at].low.replace('"', "").split())


def _owned(noun: Noun) -> tuple[Phrase | None, Count, Number | None] | None:
    """Return who stands before a possessive and suffered what the noun behind it says, and how many they are."""
    owner = noun.owner
    if owner is None or owner.sym not in ("PEOPLE", "NAME", "PRONOUN", "COUNT") or owner.word == "its":
        return None
    count, number = count_of(owner.noun)
    if owner.noun is None:
        count = vaguely(2) if owner.word in ("their", "our") else exactly(1)
    return owner, count, number


@rule(
    r"(?P<who>[NAME PEOPLE]) (?: COMMA COUNT)? COMMA? (?P<whose>WHO) (?P<harm>[EVENT HARMING]) (?! ADJUNCT{0,2} OF | [PEOPLE NAME COUNT ORG])",
    finds={"Lena Orr, whose murder shocked the town, was a nurse.": "killed 1 Lena Orr"},
    skips=(
        "Lena Orr, whose murder of a clerk shocked the town, is a nurse.",
        "Lena Orr, who wrote of death, is a nurse.",
    ),
)
def event_whose(tape: Tape, match: re.Match[str]) -> Joins:
    """A person "whose" death, arrest or disappearance is told of is its victim."""
    at, who = match.start("harm"), tape.phrases[match.start("who")].noun
    harm = tape.phrases[at]
    single = who is not None and not who.plural and who.number is None
    if tape.phrases[match.start("whose")].low != "whose" or harm.harm is None or harm.harm.weak or not single:
        return
    if (harm.noun is not None and harm.noun.plural) or averted(tape, at):
        return
    yield from drafts(tape, match.span("who"), at, "nouns.event_whose")


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {BETWEEN} BE? PREP (?P<harm>[VICTIMS STATE]) | (?:PREP (?P<first>VICTIMS) TIME? BE | (?P<these>[VICTIMS PEOPLE]) ADV? (?:BE|INCLUDING|(?P<verb>VERB|VERB_ED|VERBED|BE VERB) (?:SUB|PREP|INCLUDING)?)) (?P<whom>{OF_OBJECT} (?=WHO) | {CLOSED} | {OBJECT})",
    words=(*AMONG, LABELLED, TAPE["VICTIMS"]),
    finds={
        "Two girls are among the wounded.": "injured 2 girls | civilian",
        "Two girls among dead in bus crash": "killed 2 girls | civilian",
    },
    skips=("Two girls are behind the wounded.",),
)
def among(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is among the dead or the wounded is one of them."""
    name = next(g for g in ("harm", "first", "these") if match[g])
    at, called = match.start(name), None
    if name == "these":
        noun = tape.phrases[at].noun
        told = match["verb"] is None or tape.phrases[match.end("verb") - 1].word in (
            "comprise",
            "include",
            "number",
            "total",
            "identify",
            "name",
        )
        if noun is None or not noun.definite or noun.number is not None or not told:
            return
        called = noun.harm if tape.phrases[at].sym == "PEOPLE" else None
        if tape.phrases[at].sym == "PEOPLE" and (called is None or match["verb"] is None):
            return  # "the slain men were identified as", but not "the slain men were clerks"
        if tape.phrases[match.start("whom")].low.startswith(("under ", "over ")):
            return  # "the dead were under five"
        if tape.phrases[match.start("whom")].sym == "PRONOUN":
            return  # "the bodies were all blindfolded"
        if tape.text[match.end() : match.end() + 1] == TAPE["HARM_ED"]:
            return  # "the casualties include 12 soldiers killed": they are told of by that
    elif tape.phrases[at - 1].word not in AMONG:
        return
    who = match.span("who") if match["who"] else match.span("whom")
    alone = tape.phrases[who[0]]
    if alone.sym == "UNKNOWN" and alone.noun is not None and alone.noun.number is None and not alone.noun.plural:
        return  # "the deceased were asleep"
    yield from drafts(tape, who, at, "nouns.among", called)


@rule(
    rf"(?P<first>[PEOPLE UNKNOWN]) (?P<parts>COMMA? INCLUDING ADV? {OBJECT})?",
    words=(LABELLED,),
    finds={
        "The envoy met a kidnapped engineer.": "abducted 1 kidnapped engineer | civilian",
        "The list has 90 missing men, including 31 from Kano.": "missing 90 missing men | at Kano / missing 31 | at Kano | part of 0",
    },
    skips=("The envoy met the kidnapped engineer.",),
)
def labelled(tape: Tape, match: re.Match[str]) -> Joins:
    """A participle before a counted group states its harm: "a kidnapped Briton", "17 abducted members"."""
    at = match.start("first")
    noun = tape.phrases[at].noun
    if noun is None or noun.harm is None or noun.number is None:
        return
    yield from drafts(tape, match.span(), at, "nouns.labelled", noun.harm)


@rule(
    rf"(?P<harm>(?=(?P<all>{OF_OBJECT} {PARTS})) (?=(?P<who>{OBJECT} {PARTS})) VICTIMS)",
    finds={
        "Rescuers found seven bodies.": "killed 7",
        "Rescuers found another body.": "killed 1",
        "Rescuers found the bodies of two men and a girl.": "killed 2 men / killed 1 girl | civilian",
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
    first = taken_with(tape, at) if not noun.plural else None
    core = Span(noun.core.start, phrase.harm.trigger.span.start - 1)
    if first is not None and phrase.harm.trigger.term in ("hostage", "captive") and core.start < core.end:
        who = evolve(phrase, noun=evolve(noun, core=core))  # "took the governor hostage", "took 170 guests hostage"
        yield from drafts(tape, (first, at), at, "nouns.victims")  # "took four teachers and 11 farmers hostage"
        yield Draft(phrase.harm, who, *count_of(noun), "nouns.victims", tape, at)
        return
    if phrase.harm.trigger.term == "body" and noun.number is not None and noun.number.count.high == 0:
        return  # "no bodies have been found" leaves open how many have died
    if noun.number is not None and phrase.harm.trigger.term in NOT_PEOPLE and not noun.body:
        yield Draft(phrase.harm, _among(tape, at), *count_of(noun), "nouns.victims", tape, at)
    elif noun.body and phrase.harm.trigger.text.lower().endswith("s"):
        several = count_of(noun)[0].value == 1  # "the bodies of a clerk, his cook and a boy": no one has several
        bodies = match.span("all") if several or _governs(tape, at, match.end("all")) else match.span("who")
        yield from drafts(tape, bodies, at, "nouns.victims")
    elif noun.number is not None or noun.body:
        yield from drafts(tape, (at, at + 1), at, "nouns.victims")
    elif _recovered(tape, at) and (owned := _owned(noun)) is not None:
        yield Draft(phrase.harm, *owned, "nouns.victims", tape, at)
    elif phrase.low.startswith(("another ", "more ")) and _recovered(tape, at):
        yield Draft(phrase.harm, None, *count_of(noun), "nouns.victims", tape, at)


def _among(tape: Tape, at: int) -> Phrase | None:
    """Return the group among whom the harmed are: "no casualties were reported among the police"."""
    where = next((p for p in tape.phrases[at + 1 : at + 4] if p.sym == "AT"), None)
    if where is None or where.noun is None or where.word not in AMONG or where.inner != "PEOPLE":
        return None
    return evolve(where, sym="PEOPLE", start=where.noun.core.start)


def _recovered(tape: Tape, at: int) -> bool:
    """Return whether a body is one that was found, seen or buried: "his body was found", "dug out seven bodies"."""
    near = tape.phrases[max(0, at - 5) : at + 10]
    return any(p.word in FOUND or (p.noun is not None and p.noun.head in _FINDS) for p in near)


_FINDS = frozenset(("recovery", "discovery", "retrieval"))
"""Nouns of finding: "with the recovery of four more bodies"."""
