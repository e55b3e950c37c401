"""The rules for nouns of what was done to people: a murder, arrests, injuries, deaths."""

from __future__ import annotations

import re

from casualtykit.join.drafts import Draft, count_of
from casualtykit.join.grammar import OBJECT, OF_OBJECT, PARTS
from casualtykit.join.lists import Joins, drafts, groups
from casualtykit.join.unharmed.averted import TRIED, averted, died_of, ordered
from casualtykit.languages.en.care_words import HARMFUL
from casualtykit.languages.en.harm_words import (
    CAUSING,
    DWELLERS,
    ENDING,
    FALLS,
    GROWING,
    MASS_KILLINGS,
    OF_ONES_OWN,
    RUNS,
    SUFFERED_NOUNS,
)
from casualtykit.languages.en.place_names import INHABITED
from casualtykit.model import Count, Number, exactly, vaguely
from casualtykit.rules import rule
from casualtykit.spans import Span
from casualtykit.tape import BORDERS, TAPE, Harm, Noun, Phrase, Tape, named
from casualtykit.values import evolve
from casualtykit.vocabulary import Outcome


@rule(
    rf"(?P<harm>EVENT) (?:(?:STATE (?=OF) | ADJUNCT{{0,3}}) (?:BY [PEOPLE ORG NAME PLACE] ADJUNCT{{0,2}})?"
    rf" | ADJUNCT{{0,3}} COMMA) OF (?=(?P<all>{OF_OBJECT} {PARTS})) (?P<who>{OBJECT} {PARTS})",
    finds={
        "The murder of two nurses shocked the town.": "killed 2 nurses | medical",
        "The murder of two nurses and a driver shocked the town.": "killed 2 nurses | medical / killed 1 driver | civilian",
        "The killing by troops of two nurses shocked the town.": "killed 2 nurses | medical | by troops",
        "The death in custody of two nurses shocked the town.": "killed 2 nurses | medical",
    },
    skips=(
        "The death of hope.",
        "The town would complete the evacuation of 300 people on Monday.",
        "The killing by a man of 40 of two nurses shocked the town.",
    ),
)
def event_of(tape: Tape, match: re.Match[str]) -> Joins:
    """A noun of harm and "of": the death of."""
    at = match.start("harm")
    if averted(tape, at) or ordered(tape, at) or _of_no_victims(tape, match.start("who")):
        return
    who = match.span("all") if governs(tape, at, match.end("all")) else match.span("who")
    event = tape.phrases[at].noun
    deeds = event.number if event is not None and event.plural else None
    if deeds is not None and who[1] - who[0] > 1:
        yield from _of_a_row(tape, who, at, deeds)
        return
    for draft in drafts(tape, who, at):
        if event is not None and event.plural and draft.count.value is None and _only_rise(tape, who[1]):
            return  # "abductions of journalists have increased"
        if draft.harm.trigger.rule == "outcomes.doer" and draft.number is None and not _called_by_name(draft):
            return  # "the killers of the nuns", but of "a nun" or "Lena Orr"
        if deeds is not None and deeds.count.value != 1 and not draft.number:
            yield evolve(draft, count=deeds.count, number=deeds)  # "21 killings of journalists"
        else:
            yield draft  # "one of the largest displacements of people"


def _called_by_name(draft: Draft) -> bool:
    """Return whether a victim has a name: who killed "the journalist" is only called by what he did."""
    return draft.who is not None and (draft.who.sym == "NAME" or (draft.who.noun is not None and draft.who.noun.named))


def _of_a_row(tape: Tape, who: tuple[int, int], at: int, deeds: Number) -> Joins:
    """Yield the groups behind counted deeds, of which several without a figure are told of as one: "87 killings of cooks and maids"."""
    told = list(drafts(tape, who, at))
    row = [d for d in told if d.whole is None]
    first, last = (row[0].who, row[-1].who) if row else (None, None)
    counted = any(d.number is not None or d.count.value is not None for d in row) or deeds.count.value == 1
    if counted or first is None or last is None or first.noun is None:
        yield from told
        return
    noun = evolve(first.noun, core=Span(first.noun.core.start, last.end))
    yield evolve(row[0], who=evolve(first, end=last.end, noun=noun), count=deeds.count, number=deeds)
    yield from (d for d in told if d.whole is not None)


def _of_no_victims(tape: Tape, who: int) -> bool:
    """Return whether "of" tells whose a wound is that has been told of, or counts the people of a place, or years."""
    return tape.phrases[who].low in OF_ONES_OWN or _of_those_who_live_there(tape, who) or _of_an_age(tape, who)


def _of_those_who_live_there(tape: Tape, who: int) -> bool:
    """Return whether "of" counts the people of a place: "the murder in a city of 300,000 people"."""
    place, people = tape.phrases[who - 2], tape.phrases[who].noun
    lives = people is not None and people.head in DWELLERS
    return lives and place.sym == "AT" and place.head in INHABITED


def _of_an_age(tape: Tape, who: int) -> bool:
    """Return whether "of" tells how old somebody is who did it: "the killing by a man of 30 of his wife"."""
    doer, people = tape.phrases[who - 2], tape.phrases[who].noun
    if doer.sym != "PEOPLE" or people is None or people.number is None or doer.noun is None or doer.noun.plural:
        return False
    of_them = people.plural and people.definite  # "the killing by a clerk of 12 of the hostages"
    return people.core.start - people.number.span.end > len(" of ") - 1 and not of_them


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
        yield from drafts(tape, match.span("who"), at)


def _only_rise(tape: Tape, at: int) -> bool:
    """Return whether deeds are only said to rise or fall."""
    verb = _GOES_ON.match(tape.text, at)
    return verb is not None and tape.phrases[verb.end() - 1].word in GROWING | FALLS


_GOES_ON = TAPE.lazy("ADJUNCT{0,3} (?: AND EVENT OF GROUP )? [VERB VERB_ED]")


def governs(tape: Tape, at: int, end: int) -> bool:
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
    verb = tape.phrases[after] if after < len(tape) else None
    if verb is not None and verb.sym in ("HARMED", "DIE") and verb.harm is not None and not verb.harm.weak:
        return False  # "led to the deaths of two men and 40 people were injured"
    subject = at == 0 or tape.phrases[at - 1].sym in ("SEMI", "COLON")
    if (
        not subject
        and any(p.sym == "COMMA" for p in tape.phrases[at:end])
        and not all(p.number is not None for p, _ in groups(tape, at + 1, end))
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
    r"(?P<harm>EVENT) ADJUNCT{0,2} (?P<who>(?: AT | PREP COUNT) (?: ADJUNCT{0,2} (?:COMMA? AND | COMMA) [PEOPLE NAME COUNT]){0,6})",
    finds={
        "The blast caused minor injuries to three clerks.": "injured 3 clerks | civilian",
        "The blast caused injuries to 30 clerks in Mali.": "injured 30 clerks | civilian | at Mali",
        "The union recorded 24 cases of injuries to clerks.": "injured 24 clerks | civilian | source: The union = union (other) | cumulative",
    },
    skips=("The blast caused injuries in three towns.",),
)
def event_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Injuries "to" somebody are his: "injuries to six guards and a boy"."""
    at, end = match.start("harm"), match.end("who")
    first = next((i for i in range(at + 1, end) if tape.phrases[i].word == "to"), match.start("who"))
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
    for draft in drafts(tape, (first, end), at):
        each = number is not None and draft.number is None and noun is not None and noun.counted
        yield evolve(draft, count=number.count, number=number) if each and number is not None else draft


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
    if noun.number is None and _beside_none(tape, at):
        yield Draft(phrase.harm, None, exactly(0), None, tape, at)
        return
    if _carried_out(tape, at):
        if noun.plural:  # "they made their first arrest" may be of one told of before
            counted = count_of(noun) if noun.number is not None else (vaguely(2), None)
            yield Draft(phrase.harm, None, *counted, tape, at)
        return
    owned = _owned(phrase.harm.trigger.term, noun)
    if owned is not None:
        natural = phrase.harm.trigger.term in _NATURAL and owned[1].value == 1 and not _told_as_harm(tape, at)
        doubts = ("natural death",) if natural else ()
        yield Draft(phrase.harm, *owned, tape, at, doubts=doubts)
    elif noun.number is not None and _one_each(phrase.harm, noun, phrase.low) and not _one_of_a_sort(tape, at):
        yield Draft(phrase.harm, None, *count_of(noun), tape, at)


_NATURAL = ("death", "demise")
"""What comes to everybody in the end."""


def _beside_none(tape: Tape, at: int) -> bool:
    """Return whether a noun of harm is denied with the one before it: "no injuries or deaths"."""
    if at < 2 or (tape.phrases[at - 2].sym, tape.phrases[at - 1].sym) != ("EVENT", "AND"):
        return False
    first = tape.phrases[at - 2].noun
    return first is not None and first.number is not None and first.number.count.high == 0


def _owned(term: str | None, noun: Noun) -> tuple[Phrase | None, Count, Number | None] | None:
    """Return who suffered a harm whose noun has an owner; of "the army's arrests" only that there were some."""
    if noun.number is not None or term in ("injury", "wound", "burn"):
        return None
    owned = owner_of(noun)
    if owned is not None and noun.plural and (term not in SUFFERED_NOUNS or owned[1].value == 1):
        return None, vaguely(2), None
    return owned


def _carried_out(tape: Tape, at: int) -> bool:
    """Return whether arrests are what is made, or led to: "police made 30 arrests", "the raid led to arrests"."""
    trigger = tape.phrases[at].harm
    if trigger is None:
        return False
    made = any(p.word == "make" for p in (*tape.phrases[max(0, at - 1) : at], *tape.phrases[at + 1 : at + 3]))
    if made and trigger.trigger.outcome is Outcome.DETAINED:
        return True  # but "the report on the killings was made"
    verb, to = tape.phrases[max(0, at - 2)], tape.phrases[max(0, at - 1)]
    led = (to.word == "to" and verb.word in CAUSING) or (to.word == "in" and verb.word in ENDING)
    return led and not verb.unreal and trigger.trigger.term == "arrest"


def _one_each(harm: Harm, noun: Noun, words: str) -> bool:
    """Return whether each harm that a figure counts befell one: five deaths, but no five kidnappings or massacres."""
    number = noun.number
    if number is None or not noun.counted or (noun.definite and number.count.value == 1):
        return False  # "one of the biggest evacuations"
    at_once = harm.trigger.outcome is Outcome.ABDUCTED or harm.trigger.term in MASS_KILLINGS or "mass " in words
    return not at_once


def _one_of_a_sort(tape: Tape, at: int) -> bool:
    """Return whether a deed told of before is one of so many of its sort: "one of three such killings"."""
    before = tape.phrases[max(0, at - 2) : at]
    one_of = [p.word for p in before] == ["one", "of"]
    return one_of and not _OF_ITS_SORT.isdisjoint(tape.phrases[at].low.split())


_OF_ITS_SORT = frozenset(("such", "similar"))


def _in_a_run(noun: Noun) -> bool:
    """Return whether a noun of harm tells what came one after the other, mostly to one: "a string of injuries"."""
    return noun.number is not None and not RUNS.isdisjoint(noun.number.text.lower().split())


def _told_as_harm(tape: Tape, at: int) -> bool:
    """Return whether a death is called what no natural one is, or came where people are held: "suspicious", "in prison"."""
    after = tape.phrases[at + 1].harm if at + 1 < len(tape) else None
    held = after is not None and after.trigger.outcome is Outcome.DETAINED
    return held or not HARMFUL.isdisjoint(tape.phrases[at].low.replace('"', "").split())


def owner_of(noun: Noun) -> tuple[Phrase | None, Count, Number | None] | None:
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
    single = who is not None and not who.plural and (who.number is None or who.number.text.lower() in ("a", "an"))
    if tape.phrases[match.start("whose")].low != "whose" or harm.harm is None or harm.harm.weak or not single:
        return
    if (harm.noun is not None and harm.noun.plural) or averted(tape, at):
        return
    yield from drafts(tape, match.span("who"), at)
