"""The rules for people who are made to leave their homes: pushed from them, forced to flee, moved to safety."""

from __future__ import annotations

import re

from casualtykit.join.drafts import infinitive, last_word, unlisted
from casualtykit.join.grammar import GAP, GAP_WHO, SUBJECT, SUBJECT_PARTS
from casualtykit.join.lists import Joins, drafts
from casualtykit.join.rules.lodged import in_camp, is_public, is_refuge, lodges, many, of_a_people, of_a_place
from casualtykit.languages.en.displaced_words import (
    BORDERS_CROSSED,
    BRINGING_OUT,
    CAMPS,
    FORCING,
    GROUNDS,
    HOMES,
    LEAVING_HOME,
    LIFTING,
    MOVING,
    MOVING_AWAY,
    NEIGHBOURING_COUNTRIES,
    ORDERED,
    OUSTING,
    OVER,
    PUBLIC_BUILDINGS,
    REFUGEES,
    REGIONS,
    RESCUING,
    ROADSIDES,
    SAFE_PLACES,
    SHELTERS,
    STAYING,
    TAKING_ACROSS,
    TAKING_OUT,
    TENANTS,
    VILLAGERS,
    WILDS,
)
from casualtykit.languages.en.figures import DRIVING
from casualtykit.rules import rule
from casualtykit.tape import TAPE, Noun, Phrase, Tape, named
from casualtykit.vocabulary import OF_THE_STATE, PLAIN_ROLES, Outcome, SourceKind

_WHOM = r"(?: (?:COMMA? AND | INCLUDING ADV?) [PEOPLE COUNT NAME] COMMA? )?"
"""Who stands beside those that somebody or something moves: "300 families, or 1,500 people,"."""


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING VERB_TO]) (?P<who>[PEOPLE COUNT NAME VICTIMS] {_WHOM}) (?P<where>AT)"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<verb>VERBED) ADV? (?:BY NOUN)? (?P<where>AT | OF THING)",
    words=DRIVING | TAKING_OUT,
    finds={
        "The fighting drove 3,000 people from their homes.": "displaced 3000 people",
        "Hundreds of people were moved from their homes.": "displaced 200+? people",
        "Some 3,000 people were moved out of the danger zone.": "displaced ~3000 people",
        "Some 3,000 people were ferried off the island.": "displaced ~3000 people | off the island",
        "Some 3,000 people were ferried to Osh.": "displaced ~3000 people",
        "Clashes drove 3,000 people into the bush.": "displaced 3000 people",
        "Clashes pushed 3,000 people across the border.": "displaced 3000 people | at border",
        "Clashes drove 3,000 Malians into neighbouring countries.": "displaced 3000 Malians | at neighbouring countries",
    },
    skips=(
        "The fighting drove 3,000 people from power.",
        "Hundreds of people were moved from their seats.",
        "Nine men were taken from their houses.",
        "Thirty people were ferried off the island.",
        "Some 3,000 people were flown to Osh.",
        "Some 3,000 tourists were bused out of the city.",
        "The army drove 300 rebels into the bush.",
    ),
)
def from_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Driven, forced or pushed from their homes is displaced, and so are many people of a place who are taken out of it."""
    at = match.start("verb")
    who, verb, where = tape.phrases[match.start("who")], tape.phrases[at], tape.phrases[match.end("where") - 1]
    into = _into_the_wild(where)
    across = where.word == "to" and (where.inner == "PLACE" or where.low == "the mainland")
    if where.noun is None or (
        where.sym == "AT" and not (into or across) and where.word not in ("from", "out of", "off")
    ):
        return
    done = verb.word.removesuffix(" out")
    of_it = who.noun is not None and many(who.noun) and (of_a_place(who.noun) or (into and of_a_people(who.noun)))
    if into and not of_it:
        return
    away = (into or where.noun.head in HOMES) and done in DRIVING - BRINGING_OUT
    away = away or (of_it and not across and where.noun.head in HOMES | REGIONS and done in DRIVING | TAKING_OUT)
    away = away or (of_it and across and done in TAKING_ACROSS)
    if not away or verb.unreal or (verb.sym == "VERB_TO" and not _going_on(tape, at)):
        return  # "saved a child from a house", "is expected to force thousands from their homes"
    yield from drafts(tape, match.span("who"), at, unlisted(last_word(verb), Outcome.DISPLACED, done))


def _into_the_wild(where: Phrase) -> bool:
    """Return whether people run into the bush, or over the border: "drove 3,000 people into the hills"."""
    if where.noun is None:
        return False
    away = where.noun.head in WILDS or where.low.endswith(NEIGHBOURING_COUNTRIES)
    return (where.word in ("into", "to") and away) or (where.word in OVER and where.noun.head in BORDERS_CROSSED)


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT NAME VICTIMS UNKNOWN] {_WHOM}) (?: AT (?=AT) )? (?P<flight>UNREAL|VERB_TO|AT) (?P<moved>[PEOPLE COUNT] {_WHOM})?"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<verb>VERBED) (?P<flight>UNREAL|AT)",
    words=FORCING,
    finds={
        "The flood forced 300 families to leave their homes.": "displaced 300 families | civilian",
        "Some 300 people were compelled to seek shelter in schools.": "displaced ~300 people | at schools",
        "The flood forced 30 people to spend a night at a school.": "displaced 30 people | at school",
        "The flood forced 300 people from 60 households into relief camps.": "displaced 300 people | at relief camps",
        "The flood forced the police to evacuate 300 families.": "displaced 300 families | civilian",
    },
    skips=(
        "The flood forced 300 families to buy water.",
        "Some 300 people were invited to seek shelter in schools.",
        "The flood forced the police to evacuate a market.",
    ),
)
def forced_to(tape: Tape, match: re.Match[str]) -> Joins:
    """Forced to leave, to flee or into shelters is displaced, and so are those whom others are forced to evacuate."""
    did, at = match.start("verb"), match.start("flight")
    verb, end = tape.phrases[did], tape.phrases[at]
    if verb.word not in FORCING or verb.unreal or infinitive(tape, did):
        return
    sheltered = (
        end.sym == "AT"
        and end.word in ("into", "out of", "to")
        and end.noun is not None
        and (end.noun.head in SHELTERS | HOMES or lodges(end))
    )
    flight = end.harm is not None and end.harm.trigger.outcome is Outcome.DISPLACED
    moves = end.word in MOVING or (flight and end.harm is not None and end.harm.weak)
    if moves and match["moved"]:
        if flight:
            yield from drafts(tape, match.span("moved"), at)
        return  # "forced the mayor to move 80 families"
    who = tape.phrases[match.start("who")].noun
    if moves and who is not None and _clears(who) and not _BUILT.isdisjoint(tape.text[at + 1 : at + 2]):
        return
    if end.word in STAYING:  # "forcing residents to live in tents"
        where = tape.phrases[at + 1 : at + 2]
        told = any(p.harm is not None and p.harm.trigger.outcome is Outcome.DISPLACED for p in where)
        flight = told or any(p.head in SHELTERS for p in where)
    if end.word == "spend":  # "forcing residents to spend the night at a school"
        flight = any(is_public(p) or lodges(p) for p in tape.phrases[at + 1 : at + 4] if p.sym == "AT")
    if flight or end.word in LEAVING_HOME or _leaves_home(end) or sheltered:
        yield from drafts(tape, match.span("who"), did, unlisted(last_word(verb), Outcome.DISPLACED, verb.word))


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) ADV? (?P<who>PEOPLE) ADV? (?= SEMI | COMMA | AT | AND | TIME | $)"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<verb>VERBED) ADV? (?= SEMI | COMMA | BY | AND | TIME | SUB | $)",
    words=OUSTING,
    finds={
        "Some 4,000 villagers were forced out.": "displaced ~4000 villagers | civilian",
        "The army drove out 4,000 villagers.": "displaced 4000 villagers | civilian | by The army",
        "The junta forced 4,000 dissidents into exile.": "displaced 4000 dissidents | by The junta",
    },
    skips=(
        "Some 4,000 workers were forced out.",
        "The army drove out 40 rebels.",
        "Some 4,000 villagers were forced out of the market.",
    ),
)
def forced_out(tape: Tape, match: re.Match[str]) -> Joins:
    """Many people of a place who are forced or driven out of it have left home."""
    at = match.start("verb")
    verb, first = tape.phrases[at], tape.phrases[match.start("who")].noun
    out = verb.word.endswith(" out") or any(p.word == "out" for p in tape.phrases[at + 1 : match.end()])
    behind = tape.phrases[match.end()] if match.end() < len(tape.phrases) else None
    exiled = behind is not None and behind.word == "into" and behind.head == "exile"
    if (
        not (out or exiled)
        or verb.word.removesuffix(" out") not in OUSTING
        or verb.unreal
        or infinitive(tape, at)
        or first is None
        or not many(first)
    ):
        return
    if exiled or first.head in VILLAGERS | REFUGEES | TENANTS or of_a_people(first):
        yield from drafts(tape, match.span("who"), at, unlisted(last_word(verb), Outcome.DISPLACED, "force out"))


def _clears(who: Noun) -> bool:
    """Return whether a group makes others leave a place: the police, firefighters, crews."""
    return who.role in OF_THE_STATE or who.source_kind == SourceKind.EMERGENCY or who.head in ("crew", "crews")


_BUILT = frozenset(TAPE.letters(("THING", "PLACE", "ORG", "UNKNOWN")))


def _leaves_home(verb: Phrase) -> bool:
    """Return whether a verb says what is left behind: "abandon their villages"."""
    first, _, rest = verb.word.partition(" their ")
    return first in LEAVING_HOME and rest.removesuffix("s") in ("village", "home", "land", "farm")


def _going_on(tape: Tape, at: int) -> bool:
    """Return whether an infinitive tells of what happens: "continues to drive people from their homes"."""
    before = tape.phrases[max(0, at - 2) : at]
    if not before:
        return False
    made_to = before[0].word in FORCING - {"order"} and before[-1].sym in ("PEOPLE", "ORG") and not before[0].unreal
    return made_to or before[-1].word in ("continue", "begin", "start", "manage", "help", "serve", "combine")


@rule(
    rf"(?P<verb>[VERB VERB_ED VERBING]) (?P<who>[PEOPLE COUNT] {_WHOM}) (?P<there>{GAP} (?:AT|VERB_TO))"
    rf" | (?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?P<verb>VERBED) ADV? TIME? (?:BY NOUN)? (?P<there>AT? (?:AT|VERB_TO))",
    words=SAFE_PLACES | SHELTERS | CAMPS | PUBLIC_BUILDINGS | GROUNDS | {"safety"},
    finds={
        "Some 300 people were shifted to higher ground in the hills.": "displaced ~300 people | at hills",
        "Some 300 people were shifted to safer places.": "displaced ~300 people",
        "The army moved 2,000 villagers to relief camps.": "displaced 2000 villagers | civilian | by The army",
        "Some 300 people were moved to schools.": "displaced ~300 people",
        "The UN moved 5,000 refugees to Kentou camp.": "displaced 5000 refugees | civilian | by The UN",
    },
    skips=(
        "Some 300 people were shifted to other places.",
        "The army moved 2,000 villagers to tears.",
        "The army moved 300 pupils to schools.",
    ),
)
def moved(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is moved or shifted to a safer place, a shelter or a relief camp is displaced."""
    stretch = tape.phrases[slice(*match.span("there"))]
    where = next((p for p in stretch if p.word in ("to", "into")), stretch[-1])
    at = match.start("verb")
    verb, first = tape.phrases[at], tape.phrases[match.start("who")]
    if (
        verb.word not in MOVING
        or first.sym == "VICTIMS"
        or verb.unreal
        or (where.sym == "AT" and where.word not in ("to", "into"))
    ):
        return
    head = where.noun.head if where.noun is not None else where.word
    to_safety = head.rpartition(" ")[2] == "safety" and verb.word not in RESCUING
    to_camp = first.head in REFUGEES and in_camp(where)
    if not (to_safety or to_camp or is_refuge(where, first.noun)):
        return
    yield from drafts(tape, match.span("who"), at, unlisted(last_word(verb), Outcome.DISPLACED, verb.word))


@rule(
    r"(?P<harm>THING) (?:[VERB VERB_ED VERBING VERBED BE] ADV?)? (?: (?P<who>PEOPLE) | TIME? (?P<who>AT) )",
    words=("orders", "order"),
    finds={
        "Evacuation orders were issued for 3,000 people.": "displaced 3000 people",
        "Evacuation orders covering 3,000 people remain in force.": "displaced 3000 people",
    },
    skips=(
        "Evacuation orders were welcomed by 3,000 people.",
        "Orders for 3,000 people were issued.",
        "Evacuation orders for 3,000 people were lifted.",
    ),
)
def under_orders(tape: Tape, match: re.Match[str]) -> Joins:
    """People for whom an evacuation order is issued have to leave."""
    at, first = match.start("harm"), match.start("who")
    order, whom, between = tape.phrases[at], tape.phrases[first], tape.phrases[at + 1 : first]
    issued = all(p.word in ORDERED or p.sym in ("ADV", "TIME") for p in between)
    issued = issued and not any(p.word in LIFTING for p in tape.phrases[match.end() : match.end() + 2])
    told = whom.sym == "PEOPLE" or (whom.word == "for" and whom.inner == "PEOPLE")
    if not order.low.endswith(_ORDERS) or not (issued and told) or whom.number is None:
        return
    if whom.sym == "AT":
        tape = tape.put(first, first + 1, named(whom, "PEOPLE"))
    yield from drafts(tape, match.span("who"), at, unlisted(last_word(order), Outcome.DISPLACED, "evacuate"))


_ORDERS = ("evacuation order", "evacuation orders")


@rule(
    r"(?P<who>[PEOPLE COUNT] (?: INCLUDING [PEOPLE COUNT] COMMA )?) (?: INCLUDING | VERBED (?=NOT) )? ADV{0,2} (?: (?P<harm>NOT) [THING VERBING] | (?P<harm>AT) )",
    words=("without", "with"),
    finds={
        "The storm left 2,000 people without homes.": "displaced 2000 people",
        "The storm left 2,000 people with no home.": "displaced 2000 people",
        "The storm left 2,000 of them without shelter.": "displaced 2000",
        "Some 2,000 were left without a roof over their heads.": "displaced ~2000",
    },
    skips=("The storm left 2,000 people without power.", "The storm left 2,000 people with no power."),
)
def without_homes(tape: Tape, match: re.Match[str]) -> Joins:
    """Who is left without a home or shelter is displaced."""
    at, phrase = match.start("harm"), tape.phrases[match.end() - 1]
    what = phrase.noun.head if phrase.noun is not None else phrase.low
    without = tape.phrases[at].word == "without" or (tape.phrases[at].word == "with" and phrase.low.startswith("no "))
    if not without or what not in ("homes", "home", "shelter", "housing", "roof", "accommodation"):
        return
    harm = unlisted(tape.phrases[at].span, Outcome.DISPLACED, "homeless")
    yield from drafts(tape, match.span("who"), at, harm)


@rule(
    rf"(?P<who>{SUBJECT} {SUBJECT_PARTS}) {GAP_WHO} (?: (?P<forced>VERBED) [VERB_TO UNREAL] | [VERB VERB_ED] ) ADV? (?P<harm>[AT THING]) AT?",
    words=SAFE_PLACES | SHELTERS | CAMPS | PUBLIC_BUILDINGS | GROUNDS | ROADSIDES,
    finds={
        "Some 300 people were forced to move to higher ground.": "displaced ~300 people",
        "Only 300 people have moved into 12 relief camps.": "displaced 300 people",
        "Some 300 people moved onto embankments.": "displaced ~300 people",
        "Some 300 people moved from low villages to emergency shelters.": "displaced ~300 people | at low villages",
    },
    skips=("Only 300 people have moved into the suburbs.", "Some 300 people were forced to move to Rome."),
)
def moved_in(tape: Tape, match: re.Match[str]) -> Joins:
    """Who moves, or has to move, to a safer place, a shelter or a relief camp is displaced."""
    at = match.start("harm")
    verb = next(p for p in reversed(tape.phrases[:at]) if p.sym != "ADV")
    where = tape.phrases[match.end() - 1 if tape.phrases[at].word == "from" else at]
    first = tape.phrases[match.start("who")].noun
    if first is None or first.number is None or first.role not in PLAIN_ROLES or where.noun is None or verb.unreal:
        return
    if match["forced"] and tape.phrases[match.start("forced")].word not in FORCING:
        return
    if verb.word.partition(" ")[0] not in MOVING_AWAY or not (match["forced"] or verb.sym in ("VERB", "VERB_ED")):
        return
    onto = where.word in ("onto", "on to") and where.noun.head in ROADSIDES and of_a_place(first)
    if where.sym == "AT" and not (onto or where.word in ("to", "into")):
        return
    if not (onto or is_refuge(where, first)):
        return
    harm = unlisted(last_word(verb), Outcome.DISPLACED, "move")
    yield from drafts(tape, match.span("who"), at, harm)
